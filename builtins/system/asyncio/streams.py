"""Connections as streams: open_connection, start_server, and those of unix sockets."""
import os
import socket
import threading

from asyncio.loop import extra
from asyncio.futures import Future
from asyncio.tasks import create_task, in_thread, iscoroutine

LIMIT = 1 << 16  # how much a stream holds, and takes in one go


class IncompleteReadError(EOFError):
    """The end came before all that was wanted: partial is what came."""
    __module__ = "asyncio.exceptions"

    def __init__(self, partial, expected):
        wanted = "undefined" if expected is None else repr(expected)
        super().__init__("%d bytes read on a total of %s expected bytes" % (len(partial), wanted))
        self.partial, self.expected = partial, expected


class LimitOverrunError(Exception):
    """There is no separator within the limit."""
    __module__ = "asyncio.exceptions"

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed


class StreamReader:
    """What comes over a connection."""

    def __init__(self, limit=LIMIT, loop=None):
        self._buffer, self._eof, self._waiter, self._error, self._limit = b"", False, None, None, limit

    def _wake(self):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.done():
            waiter.set_result(None)

    def feed_data(self, data):
        """Something has come."""
        self._buffer += data
        self._wake()

    def feed_eof(self):
        """The end has come."""
        self._eof = True
        self._wake()

    def set_exception(self, exc):
        """An error has come."""
        self._error = exc
        self._wake()

    def exception(self):
        """The error, None without one."""
        return self._error

    def at_eof(self):
        """Has all been read?"""
        return self._eof and not self._buffer

    async def _more(self):
        """Waits for more."""
        if self._waiter is not None:
            raise RuntimeError("read() called while another coroutine is already waiting for incoming data")
        self._waiter = Future()
        try:
            await self._waiter
        finally:
            self._waiter = None

    def _take(self, n):
        if self._error is not None:
            raise self._error
        data, self._buffer = self._buffer[:n], self._buffer[n:]
        return data

    async def read(self, n=-1):
        """Up to n bytes, as soon as there are some; all up to the end without n."""
        while not self._eof and self._error is None and n != 0 and (n < 0 or not self._buffer):
            await self._more()
        return self._take(len(self._buffer) if n < 0 else n)

    async def readexactly(self, n):
        """n bytes. IncompleteReadError."""
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")
        while len(self._buffer) < n and self._error is None:
            if self._eof:
                raise IncompleteReadError(self._take(n), n)
            await self._more()
        return self._take(n)

    async def readuntil(self, separator=b"\n"):
        """What comes up to a separator, with it. IncompleteReadError, LimitOverrunError."""
        if not separator:
            raise ValueError("Separator should be at least one-byte string")
        while self._error is None:
            at = self._buffer.find(separator)
            if at > self._limit or at < 0 and len(self._buffer) > self._limit:
                raise LimitOverrunError("Separator is not found, and chunk exceed the limit", len(self._buffer))
            if at >= 0:
                return self._take(at + len(separator))
            if self._eof:
                raise IncompleteReadError(self._take(len(self._buffer)), None)
            await self._more()
        return self._take(0)

    async def readline(self):
        """A line; what there is at the end."""
        try:
            return await self.readuntil(b"\n")
        except IncompleteReadError as e:
            return e.partial
        except LimitOverrunError as e:
            raise ValueError(str(e)) from None

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line


class StreamWriter:
    """What goes over a connection."""

    def __init__(self, sock):
        self._sock, self._pending, self._sending, self._error = sock, b"", False, None
        self._closing, self._drained, self._closed, self._received = False, None, Future(), False
        self._extra = {name: extra(sock, name, None) for name in ("socket", "sockname", "peername")}

    def write(self, data):
        """Sends data, as soon as there is room."""
        if self._closing:
            raise RuntimeError("the connection is closed")
        self._pending += data
        if self._sending:
            return
        try:
            sent = self._sock.send(self._pending, socket.MSG_DONTWAIT)
            self._pending = self._pending[sent:]
        except BlockingIOError:
            pass
        except OSError as e:
            self._error, self._pending = e, b""
        if self._pending:
            self._sending = True
            threading.Thread(target=self._send, daemon=True).start()

    def _send(self):
        try:
            while self._pending:
                sent = self._sock.send(self._pending[:LIMIT])
                self._pending = self._pending[sent:]
                if len(self._pending) <= LIMIT:
                    self._wake()
        except OSError as e:
            self._error, self._pending = e, b""
        self._sending = False
        self._wake()
        if self._closing:
            self._end()

    def _wake(self):
        waiter, self._drained = self._drained, None
        if waiter is not None and not waiter.done():
            waiter.set_result(None)

    def writelines(self, data):
        """Sends several pieces."""
        self.write(b"".join(data))

    async def drain(self):
        """Waits until most is sent. The error of sending is raised."""
        while len(self._pending) > LIMIT and self._error is None:
            self._drained = self._drained or Future()
            await self._drained
        if self._error is not None:
            raise self._error

    def can_write_eof(self):
        """True."""
        return True

    def write_eof(self):
        """Tells the peer that nothing more comes."""
        self._sock.shutdown(socket.SHUT_WR)

    def get_extra_info(self, name, default=None):
        """socket, sockname, peername."""
        return self._extra.get(name) or default

    def is_closing(self):
        """Was it closed?"""
        return self._closing

    def close(self):
        """Ends the connection when all is sent."""
        if not self._closing:
            self._closing = True
            if not self._sending:
                self._end()

    def _end(self):
        try:
            self._sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # the peer has ended it
        if not self._closed.done():
            self._closed.set_result(None)
        self._release()

    def _allRead(self):
        """The reader has all that will ever come."""
        self._received = True
        self._release()

    def _release(self):
        """Gives the socket back when neither side needs it any more."""
        if self._received and self._closed.done():
            self._sock.close()

    async def wait_closed(self):
        """Waits until the connection has ended."""
        while not self._closed.done():
            ended = Future()
            self._closed.add_done_callback(lambda f: ended.done() or ended.set_result(None))
            await ended


def pump(reader, receive, done):
    """Feeds a reader until the end."""
    try:
        while True:
            data = receive(LIMIT)
            if not data:
                break
            reader.feed_data(data)
    except OSError as e:
        reader.set_exception(e)
    reader.feed_eof()
    done()


def _streams(sock, limit):
    """The two sides of a connection."""
    reader, writer = StreamReader(limit), StreamWriter(sock)
    threading.Thread(target=pump, args=(reader, sock.recv, writer._allRead), daemon=True).start()
    return reader, writer


def _connected(family, address, local):
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        if local is not None:
            sock.bind(local)
        sock.connect(address)
    except BaseException:
        sock.close()
        raise
    return sock


async def open_connection(host=None, port=None, *, limit=LIMIT, family=0, sock=None, local_addr=None, ssl=None):
    """A TCP connection: (reader, writer). OSError."""
    if ssl:
        raise NotImplementedError("TLS is not available")
    if sock is None:
        error = None
        for info in await in_thread(socket.getaddrinfo, host, port, family, socket.SOCK_STREAM):
            try:
                sock = await in_thread(_connected, info[0], info[4], local_addr)
                break
            except OSError as e:
                error = OSError(e.errno, "Connect call failed %s" % (info[4],)) if e.errno else e
        else:
            raise error
    return _streams(sock, limit)


async def open_unix_connection(path=None, *, limit=LIMIT, sock=None):
    """A connection to a unix socket: (reader, writer)."""
    return _streams(sock or await in_thread(_connected, socket.AF_UNIX, path, None), limit)


class Server:
    """What takes connections. An async with statement closes it."""

    def __init__(self, sockets, callback, limit):
        self._sockets, self._callback, self._limit, self._closed = sockets, callback, limit, Future()
        for sock in sockets:
            threading.Thread(target=self._accept, args=(sock,), daemon=True).start()

    def _accept(self, sock):
        while True:
            try:
                connection, _ = sock.accept()
            except OSError:
                break  # it was closed
            result = self._callback(*_streams(connection, self._limit))
            if iscoroutine(result):
                create_task(result)
        sock.close()

    @property
    def sockets(self):
        """The sockets; none once it is closed."""
        return () if self._closed.done() else tuple(self._sockets)

    def is_serving(self):
        """Does it take connections?"""
        return not self._closed.done()

    def close(self):
        """Takes no more connections."""
        if self._closed.done():
            return
        self._closed.set_result(None)
        for sock in self._sockets:
            sock.shutdown(socket.SHUT_RDWR)

    async def start_serving(self):
        """Does nothing: it serves from the start."""

    async def serve_forever(self):
        """Waits until the task is cancelled, and closes it."""
        try:
            await Future()
        finally:
            self.close()

    async def wait_closed(self):
        """Waits until it is closed."""
        if not self._closed.done():
            ended = Future()
            self._closed.add_done_callback(lambda f: ended.done() or ended.set_result(None))
            await ended

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


def _listening(family, address, backlog, reuse_port):
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        if family != socket.AF_UNIX:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        if reuse_port:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        sock.bind(address)
        sock.listen(backlog)
    except BaseException:
        sock.close()
        raise
    return sock


async def start_server(client_connected_cb, host=None, port=None, *, limit=LIMIT, family=0, flags=socket.AI_PASSIVE,
                       sock=None, backlog=100, reuse_address=None, reuse_port=None, start_serving=True, ssl=None):
    """Has client_connected_cb(reader, writer) called for each TCP connection; gives the Server."""
    if ssl:
        raise NotImplementedError("TLS is not available")
    if sock is not None:
        sock.listen(backlog)
        return Server([sock], client_connected_cb, limit)
    hosts = [host] if host is None or isinstance(host, str) else host
    places = []
    for name in hosts:
        for info in socket.getaddrinfo(name or None, port, family, socket.SOCK_STREAM, 0, flags):
            if (info[0], info[4]) not in places:
                places.append((info[0], info[4]))
    sockets = [_listening(kind, address, backlog, reuse_port) for kind, address in places]
    return Server(sockets, client_connected_cb, limit)


async def start_unix_server(client_connected_cb, path=None, *, limit=LIMIT, sock=None, backlog=100):
    """Has client_connected_cb(reader, writer) called for each connection to a unix socket; gives the Server."""
    if sock is None:
        try:
            os.unlink(path)
        except FileNotFoundError:
            pass
        sock = _listening(socket.AF_UNIX, path, backlog, False)
    else:
        sock.listen(backlog)
    return Server([sock], client_connected_cb, limit)
