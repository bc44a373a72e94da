"""Tasks: coroutines that take turns, as threads do, and change where one waits (sleep, gather, queues, sockets)."""
import queue
import threading
import time

TimeoutError = TimeoutError
QueueEmpty, QueueFull = queue.Empty, queue.Full
FIRST_COMPLETED, ALL_COMPLETED = 'FIRST_COMPLETED', 'ALL_COMPLETED'


class CancelledError(BaseException):
    """A task was cancelled."""


class InvalidStateError(Exception):
    """A result was asked for that is not there yet."""


async def _awaited(awaitable):
    return await awaitable


def _drive(awaitable):
    """The result of an awaitable, outside of coroutines."""
    try:
        _awaited(awaitable).send(None)
    except StopIteration as e:
        return e.value
    raise RuntimeError('the coroutine waits for something that nothing here can bring')


class Task:
    """A coroutine that runs beside the others; await gives its result."""
    _count = 0

    def __init__(self, coro, *, name=None):
        Task._count += 1
        self._coro, self._name = coro, name or 'Task-%d' % Task._count
        self._result = self._error = None
        self._ended, self._cancelled = threading.Event(), threading.Event()
        self._callbacks = []
        self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
        self._thread.task = self
        self._thread.start()

    def _run(self):
        try:
            if self._cancelled.is_set():
                self._coro.close()
                raise CancelledError
            self._result = _drive(self._coro)
        except BaseException as e:
            self._error = e
        self._ended.set()
        for callback in self._callbacks:
            callback(self)

    def __await__(self):
        self._ended.wait()
        return self.result()
        yield

    def done(self):
        return self._ended.is_set()

    def cancelled(self):
        return self.done() and isinstance(self._error, CancelledError)

    def cancel(self, msg=None):
        if self._ended.is_set():
            return False
        self._cancelled.set()
        return True

    def result(self):
        if not self._ended.is_set():
            raise InvalidStateError('Result is not set.')
        if self._error is not None:
            raise self._error
        return self._result

    def exception(self):
        if not self._ended.is_set():
            raise InvalidStateError('Exception is not set.')
        if isinstance(self._error, CancelledError):
            raise self._error
        return self._error

    def add_done_callback(self, callback):
        if self._ended.is_set():
            callback(self)
        else:
            self._callbacks.append(callback)

    def get_name(self):
        return self._name

    def set_name(self, name):
        self._name = name


def current_task(loop=None):
    return getattr(threading.current_thread(), 'task', None)


def create_task(coro, *, name=None):
    return Task(coro, name=name)


def ensure_future(awaitable, *, loop=None):
    return awaitable if isinstance(awaitable, Task) else Task(_awaited(awaitable))


def run(main, *, debug=None):
    """Runs a coroutine to its end; what it has left running is cancelled."""
    before = set(threading.enumerate())
    try:
        return _drive(main)
    finally:
        left = [t.task for t in threading.enumerate() if t not in before and hasattr(t, 'task')]
        for task in left:
            task.cancel()
        for task in left:
            task._ended.wait()


async def sleep(delay, result=None):
    task = current_task()
    if task is None:
        time.sleep(max(delay, 0))
    elif task._cancelled.wait(max(delay, 0)):
        task._cancelled.clear()
        raise CancelledError
    return result


async def gather(*awaitables, return_exceptions=False):
    """The list of the results of awaitables that run beside each other."""
    tasks = [ensure_future(a) for a in awaitables]
    results = []
    for task in tasks:
        try:
            results.append(await task)
        except Exception as e:
            if not return_exceptions:
                raise
            results.append(e)
    return results


async def wait(tasks, *, timeout=None, return_when=ALL_COMPLETED):
    """The sets of the tasks that have ended, and of the others, after timeout seconds at most."""
    tasks = [ensure_future(t) for t in tasks]
    woken = threading.Semaphore(0)
    for task in tasks:
        task.add_done_callback(lambda task: woken.release())
    end = None if timeout is None else time.monotonic() + timeout
    for n in range(1 if return_when == FIRST_COMPLETED else len(tasks)):
        if not woken.acquire(timeout=None if end is None else max(end - time.monotonic(), 0)):
            break
    done = {t for t in tasks if t.done()}
    return done, set(tasks) - done


async def wait_for(fut, timeout):
    """The result of an awaitable; TimeoutError after timeout seconds."""
    task = ensure_future(fut)
    if not task._ended.wait(timeout):
        task.cancel()
        task._ended.wait()
        raise TimeoutError
    return task.result()


async def to_thread(func, /, *args, **kwargs):
    return func(*args, **kwargs)


def iscoroutine(x):
    return type(x).__name__ == 'coroutine'


class Event:
    """A flag that tasks wait for."""

    def __init__(self):
        self._event = threading.Event()
        self.is_set, self.set, self.clear = self._event.is_set, self._event.set, self._event.clear

    async def wait(self):
        return self._event.wait()


class Lock:
    """A lock that tasks hold in an async with statement."""

    def __init__(self):
        self._lock = self._make()
        self.release = self._lock.release

    _make = staticmethod(threading.Lock)

    def locked(self):
        return self._lock.locked()

    async def acquire(self):
        return self._lock.acquire()

    async def __aenter__(self):
        self._lock.acquire()

    async def __aexit__(self, *exc):
        self._lock.release()


class Semaphore(Lock):
    """A counter that tasks lower in an async with statement, waiting while it is 0."""

    def __init__(self, value=1):
        self._make = lambda: threading.Semaphore(value)
        super().__init__()


class Queue:
    """A queue between tasks."""
    _kind = queue.Queue

    def __init__(self, maxsize=0):
        self._queue = q = self._kind(maxsize)
        self.put_nowait, self.get_nowait, self.task_done = q.put_nowait, q.get_nowait, q.task_done
        self.qsize, self.empty, self.full = q.qsize, q.empty, q.full

    async def put(self, item):
        self._queue.put(item)

    async def get(self):
        return self._queue.get()

    async def join(self):
        self._queue.join()


class _Loop:
    """What get_event_loop() gives: there is one, and it always runs."""

    def run_until_complete(self, future):
        return run(future)

    def create_task(self, coro, *, name=None):
        return Task(coro, name=name)

    def time(self):
        return time.monotonic()

    def is_running(self):
        return current_task() is not None

    def close(self):
        pass

    async def run_in_executor(self, executor, func, *args):
        return func(*args)


_loop = _Loop()


def get_event_loop():
    return _loop


get_running_loop = new_event_loop = get_event_loop


def set_event_loop(loop):
    pass
