"""The loop: there is one, and it always runs. Callbacks, files that are watched, signals, datagrams."""
import os
import select
import signal
import socket
import threading
import time

from asyncio.futures import Future, current_task, park
from asyncio.tasks import Task, create_task, in_thread, iscoroutine


class Handle:
    """A call that is to come."""

    def __init__(self, callback, args):
        self._callback, self._args, self._cancelled = callback, args, False

    def cancel(self):
        """It does not come."""
        self._cancelled = True

    def cancelled(self):
        """Was it cancelled?"""
        return self._cancelled

    def _run(self):
        if not self._cancelled:
            self._callback(*self._args)


class TimerHandle(Handle):
    """A call at a time."""

    def __init__(self, when, callback, args):
        super().__init__(callback, args)
        self._when = when
        self._timer = threading.Timer(max(when - time.monotonic(), 0), self._run)
        self._timer.daemon = True
        self._timer.start()

    def when(self):
        """The time, as loop.time() counts."""
        return self._when

    def cancel(self):
        super().cancel()
        self._timer.cancel()


class _Watch:
    """A thread that calls a function whenever a file is ready."""

    def __init__(self, fd, event, callback, args):
        self._fd, self._event, self._call = fd, event, lambda: callback(*args)
        self._wake, self._ended = os.pipe(), False
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self):
        poll = select.poll()
        poll.register(self._fd, self._event)
        poll.register(self._wake[0], select.POLLIN)
        while True:
            ready = poll.poll()
            if self._ended:
                break
            if ready:
                self._call()
        for fd in self._wake:
            os.close(fd)

    def end(self):
        """Ends it."""
        self._ended = True
        os.write(self._wake[1], b"x")


class Loop:
    """What get_event_loop() gives."""

    def __init__(self):
        self._watches, self._stop, self._closed = {}, None, False

    def time(self):
        """The time of a clock that never goes back, in seconds."""
        return time.monotonic()

    def is_running(self):
        """Is this inside of a task?"""
        return current_task() is not None

    def is_closed(self):
        """Was it closed?"""
        return self._closed

    def close(self):
        """Ends what is watched."""
        for key in list(self._watches):
            self._watches.pop(key).end()
        self._closed = True

    def get_debug(self):
        """False."""
        return False

    def set_debug(self, enabled):
        """Does nothing."""

    def create_future(self):
        """A new future."""
        return Future()

    def create_task(self, coro, *, name=None, context=None):
        """Has a coroutine run."""
        return create_task(coro, name=name)

    def run_until_complete(self, future):
        """The result of a coroutine or a future."""
        if not iscoroutine(future):
            park(future)
            return future.result()
        thread = threading.current_thread()
        task = thread.task = Task(future)
        try:
            task.step()
        finally:
            thread.task = None
        return task.result()

    def run_forever(self):
        """Waits until stop() is called."""
        self._stop = Future()
        park(self._stop)

    def stop(self):
        """Ends run_forever()."""
        if self._stop is not None and not self._stop.done():
            self._stop.set_result(None)

    async def shutdown_asyncgens(self):
        """Does nothing: generators end by themselves."""

    async def shutdown_default_executor(self):
        """Does nothing: threads end by themselves."""

    def call_soon(self, callback, *args, context=None):
        """Has callback(*args) called where this next waits."""
        handle = Handle(callback, args)
        threading.Thread(target=handle._run, daemon=True).start()
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        """Has callback(*args) called in some seconds."""
        return TimerHandle(self.time() + delay, callback, args)

    def call_at(self, when, callback, *args, context=None):
        """Has callback(*args) called at a time of time()."""
        return TimerHandle(when, callback, args)

    def run_in_executor(self, executor, func, *args):
        """The future result of a function that runs in a thread, one of the executor if there is one."""
        if executor is None:
            return in_thread(func, *args)
        return in_thread(lambda: executor.submit(func, *args).result())

    def _watch(self, fd, event, callback, args):
        fd = fd if isinstance(fd, int) else fd.fileno()
        self._unwatch(fd, event)
        self._watches[fd, event] = _Watch(fd, event, callback, args)

    def _unwatch(self, fd, event):
        watch = self._watches.pop((fd if isinstance(fd, int) else fd.fileno(), event), None)
        if watch is not None:
            watch.end()
        return watch is not None

    def add_reader(self, fd, callback, *args):
        """Has callback(*args) called whenever a file can be read."""
        self._watch(fd, select.POLLIN, callback, args)

    def remove_reader(self, fd):
        """Ends that."""
        return self._unwatch(fd, select.POLLIN)

    def add_writer(self, fd, callback, *args):
        """Has callback(*args) called whenever a file can be written."""
        self._watch(fd, select.POLLOUT, callback, args)

    def remove_writer(self, fd):
        """Ends that."""
        return self._unwatch(fd, select.POLLOUT)

    def add_signal_handler(self, sig, callback, *args):
        """Has callback(*args) called when a signal comes."""
        signal.signal(sig, lambda number, frame: self.call_soon(callback, *args))

    def remove_signal_handler(self, sig):
        """The signal does what it does by default."""
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        """socket.getaddrinfo, in a thread."""
        return await in_thread(socket.getaddrinfo, host, port, family, type, proto, flags)

    async def _ready(self, sock, event, call):
        """What call gives when the socket is ready."""
        while True:
            try:
                return call()
            except (BlockingIOError, InterruptedError):
                ready = Future()
                watch = _Watch(sock.fileno(), event, lambda: ready.done() or ready.set_result(None), ())
                try:
                    await ready
                finally:
                    watch.end()

    async def sock_recv(self, sock, nbytes):
        """sock.recv of a socket that does not block."""
        return await self._ready(sock, select.POLLIN, lambda: sock.recv(nbytes))

    async def sock_recvfrom(self, sock, bufsize):
        """sock.recvfrom of a socket that does not block."""
        return await self._ready(sock, select.POLLIN, lambda: sock.recvfrom(bufsize))

    async def sock_accept(self, sock):
        """sock.accept of a socket that does not block."""
        conn, address = await self._ready(sock, select.POLLIN, sock.accept)
        conn.setblocking(False)
        return conn, address

    async def sock_sendall(self, sock, data):
        """Sends all data by a socket that does not block."""
        data = bytes(data)
        while data:
            sent = await self._ready(sock, select.POLLOUT, lambda: sock.send(data))
            data = data[sent:]

    async def sock_sendto(self, sock, data, address):
        """sock.sendto of a socket that does not block."""
        return await self._ready(sock, select.POLLOUT, lambda: sock.sendto(data, address))

    async def sock_connect(self, sock, address):
        """Connects a socket that does not block."""
        try:
            sock.connect(address)
        except BlockingIOError:
            ready = Future()
            watch = _Watch(sock.fileno(), select.POLLOUT, lambda: ready.done() or ready.set_result(None), ())
            try:
                await ready
            finally:
                watch.end()
            error = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if error:
                raise OSError(error, "Connect call failed %s" % (address,))

    async def create_datagram_endpoint(self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0,
                                       flags=0, reuse_port=None, allow_broadcast=None, sock=None):
        """A socket of datagrams, and the protocol that is told of them: (transport, protocol)."""
        if sock is None:
            info = socket.getaddrinfo(*(local_addr or remote_addr or ("0.0.0.0", 0)), family, socket.SOCK_DGRAM)[0]
            sock = socket.socket(info[0], socket.SOCK_DGRAM, proto)
            if allow_broadcast:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
            if local_addr:
                sock.bind(local_addr)
            if remote_addr:
                sock.connect(remote_addr)
        protocol = protocol_factory()
        return DatagramTransport(sock, protocol), protocol


class DatagramTransport:
    """A socket of datagrams, of which a protocol is told."""

    def __init__(self, sock, protocol):
        self._sock, self._protocol, self._closing = sock, protocol, False
        protocol.connection_made(self)
        self._watch = _Watch(sock.fileno(), select.POLLIN, self._receive, ())

    def _receive(self):
        try:
            data, address = self._sock.recvfrom(65536, socket.MSG_DONTWAIT)
        except BlockingIOError:
            return
        except OSError as e:
            self._protocol.error_received(e)
        else:
            self._protocol.datagram_received(data, address)

    def sendto(self, data, addr=None):
        """Sends a datagram."""
        try:
            if addr is None:
                self._sock.send(data)
            else:
                self._sock.sendto(data, addr)
        except OSError as e:
            self._protocol.error_received(e)

    def get_extra_info(self, name, default=None):
        """socket, sockname, peername."""
        return extra(self._sock, name, default)

    def is_closing(self):
        """Was it closed?"""
        return self._closing

    def close(self):
        """Ends it."""
        if not self._closing:
            self._closing = True
            self._watch.end()
            self._sock.close()
            self._protocol.connection_lost(None)

    abort = close


class BaseProtocol:
    """What is told of a transport."""

    def connection_made(self, transport):
        """It begins."""

    def connection_lost(self, exc):
        """It has ended."""


class DatagramProtocol(BaseProtocol):
    """What is told of datagrams."""

    def datagram_received(self, data, addr):
        """One has come."""

    def error_received(self, exc):
        """An error has come."""


def extra(sock, name, default):
    """What get_extra_info tells of a socket."""
    if name == "socket":
        return sock
    try:
        return {"sockname": sock.getsockname, "peername": sock.getpeername}[name]()
    except (KeyError, OSError):
        return default


_loop = Loop()


def get_event_loop():
    """The loop."""
    return _loop


def get_running_loop():
    """The loop, inside of a task. RuntimeError."""
    if current_task() is None:
        raise RuntimeError("no running event loop")
    return _loop


def new_event_loop():
    """The loop, as if it were new."""
    _loop._closed = False
    return _loop


def set_event_loop(loop):
    """Does nothing: there is one loop."""
