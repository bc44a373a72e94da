"""Futures and tasks. A task is a thread of the script; to await is to wait, and the other tasks run meanwhile."""
import _thread
import itertools as _itertools
import threading
import time

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"
_PENDING, _CANCELLED, _FINISHED = "PENDING", "CANCELLED", "FINISHED"
_numbers = _itertools.count(1)
_living = []


class CancelledError(BaseException):
    """A task was cancelled."""
    __module__ = "asyncio.exceptions"


class InvalidStateError(Exception):
    """A result was asked for that is not there yet, or is there already."""
    __module__ = "asyncio.exceptions"


TimeoutError = TimeoutError


def iscoroutine(x):
    """Is it a coroutine object?"""
    return type(x).__name__ == "coroutine"


def current_task(loop=None):
    """The task that runs; None outside of tasks."""
    return getattr(threading.current_thread(), "task", None)


def all_tasks(loop=None):
    """The set of the tasks that have not ended."""
    return set(_living)


class Future:
    """A result that comes later; await waits for it."""

    def __init__(self, *, loop=None):
        self._state, self._result, self._exception, self._callbacks = _PENDING, None, None, []

    def __repr__(self):
        text = self._state.lower()
        if self._state == _FINISHED:
            text += " result=%r" % (self._result,) if self._exception is None else " exception=%r" % self._exception
        return "<%s %s>" % (type(self).__name__, text)

    def done(self):
        """Is there a result, an exception, or was it cancelled?"""
        return self._state != _PENDING

    def cancelled(self):
        """Was it cancelled?"""
        return self._state == _CANCELLED

    def _end(self, state, result=None, exception=None):
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        self._state, self._result, self._exception = state, result, exception
        callbacks, self._callbacks = self._callbacks, []
        for callback in callbacks:
            callback(self)

    def cancel(self, msg=None):
        """Ends it without a result; False when it has one."""
        if self.done():
            return False
        self._end(_CANCELLED)
        return True

    def set_result(self, result):
        """There is a result."""
        self._end(_FINISHED, result)

    def set_exception(self, exception):
        """There is an exception."""
        if isinstance(exception, type):
            exception = exception()
        self._end(_FINISHED, exception=exception)

    def result(self):
        """The result; the exception is raised. InvalidStateError, CancelledError."""
        if self._state == _CANCELLED:
            raise CancelledError()
        if self._state == _PENDING:
            raise InvalidStateError("Result is not set.")
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        """The exception, None without one."""
        if self._state == _CANCELLED:
            raise CancelledError()
        if self._state == _PENDING:
            raise InvalidStateError("Exception is not set.")
        return self._exception

    def add_done_callback(self, callback, *, context=None):
        """Has callback(future) called when it is done."""
        if self.done():
            callback(self)
        else:
            self._callbacks.append(callback)

    def remove_done_callback(self, callback):
        """Takes a callback back; gives how many there were."""
        left = [c for c in self._callbacks if c != callback]
        count = len(self._callbacks) - len(left)
        self._callbacks = left
        return count

    def get_loop(self):
        """The loop."""
        from asyncio.loop import get_event_loop
        return get_event_loop()

    def __await__(self):
        park(self)
        return self.result()
        yield

    __iter__ = __await__


def park(future, timeout=None):
    """Waits until a future is done, at most timeout seconds; says whether it is. CancelledError when the task that
    waits is cancelled meanwhile."""
    task = current_task()
    if task is not None:
        task._checkCancelled()
    if future.done():
        return True
    lock = _thread.allocate_lock()
    lock.acquire()
    wake = lambda future: lock.release()
    future.add_done_callback(wake)
    if task is not None:
        task._waits = future
    try:
        lock.acquire(True, -1 if timeout is None else max(timeout, 0))
    finally:
        future.remove_done_callback(wake)
        if task is not None:
            task._waits = None
    if task is not None:
        task._checkCancelled()
    return future.done()


def _drive(coro):
    """The result of a coroutine."""
    try:
        coro.send(None)
    except StopIteration as e:
        return e.value
    raise RuntimeError("the coroutine waits for something that nothing here can bring")


async def _awaited(awaitable):
    return await awaitable


class Task(Future):
    """A coroutine that runs beside the others; await gives its result."""

    def __init__(self, coro, *, loop=None, name=None, context=None):
        super().__init__()
        if not iscoroutine(coro):
            raise TypeError("a coroutine was expected, got %r" % (coro,))
        self._coro, self._waits, self._mustCancel, self._cancels = coro, None, False, 0
        self._name = "Task-%d" % next(_numbers) if name is None else str(name)
        _living.append(self)

    def start(self):
        """Has it run in a thread of its own."""
        thread = threading.Thread(target=self.step, name=self._name, daemon=True)
        thread.task = self
        thread.start()
        return self

    def step(self):
        """Runs it to its end."""
        try:
            if self._mustCancel:
                self._coro.close()
                raise CancelledError()
            result = _drive(self._coro)
        except CancelledError:
            self._finish(_CANCELLED)
        except BaseException as e:
            self._finish(_FINISHED, exception=e)
        else:
            self._finish(_FINISHED, result)

    def _finish(self, state, result=None, exception=None):
        _living.remove(self)
        self._end(state, result, exception)

    def _checkCancelled(self):
        if self._mustCancel:
            self._mustCancel = False
            raise CancelledError()

    def cancel(self, msg=None):
        """Raises CancelledError in the task where it waits; False when it has ended."""
        if self.done():
            return False
        self._cancels += 1
        if self._waits is None or not self._waits.cancel():
            self._mustCancel = True
        return True

    def cancelling(self):
        """How often it was cancelled."""
        return self._cancels

    def uncancel(self):
        """Takes one cancel() back."""
        self._cancels = max(self._cancels - 1, 0)
        return self._cancels

    def get_name(self):
        """The name."""
        return self._name

    def set_name(self, value):
        """Another name."""
        self._name = str(value)

    def get_coro(self):
        """The coroutine."""
        return self._coro

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def __repr__(self):
        return "<Task %s name=%r>" % (self._state.lower(), self._name)


def create_task(coro, *, name=None, context=None):
    """Has a coroutine run beside this one, from where this one next waits."""
    return Task(coro, name=name).start()


def isfuture(obj):
    """Is it a future or a task?"""
    return isinstance(obj, Future)


def ensure_future(coro_or_future, *, loop=None):
    """The task of a coroutine; a future as it is."""
    if isinstance(coro_or_future, Future):
        return coro_or_future
    if iscoroutine(coro_or_future):
        return create_task(coro_or_future)
    if hasattr(coro_or_future, "__await__"):
        return create_task(_awaited(coro_or_future))
    raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")


def run(main, *, debug=None):
    """Runs a coroutine to its end; what it has left running is cancelled."""
    if current_task() is not None:
        main.close()
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    if not iscoroutine(main):
        raise ValueError("a coroutine was expected, got %r" % (main,))
    thread, before = threading.current_thread(), set(_living)
    task = thread.task = Task(main)
    try:
        task.step()
    finally:
        thread.task = None
        left = [t for t in _living if t not in before]
        for t in left:
            t.cancel()
        for t in left:
            park(t)
    return task.result()


async def sleep(delay, result=None):
    """Waits some seconds."""
    if delay <= 0:
        _thread.give_way()
        task = current_task()
        if task is not None:
            task._checkCancelled()
        return result
    nothing = Future()
    park(nothing, delay)
    if nothing.cancelled():
        raise CancelledError()
    return result


class _Gathered(Future):
    """The results of several futures; to cancel it is to cancel them."""

    def __init__(self, children):
        super().__init__()
        self._children = children

    def cancel(self, msg=None):
        return not self.done() and any([child.cancel() for child in self._children])


def gather(*coros_or_futures, return_exceptions=False):
    """The list of the results of awaitables that run beside each other; the first exception is raised."""
    children = [ensure_future(c) for c in coros_or_futures]
    outer = _Gathered(children)

    def ended(child):
        if outer.done():
            return
        if not return_exceptions and child.cancelled():
            outer._end(_FINISHED, exception=CancelledError())
        elif not return_exceptions and child._exception is not None:
            outer.set_exception(child._exception)
        elif all([c.done() for c in children]):
            outer.set_result([CancelledError("") if c.cancelled() else c._result if c._exception is None else c._exception
                              for c in children])

    for child in children:
        child.add_done_callback(ended)
    if not children:
        outer.set_result([])
    return outer


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """The sets of the tasks that have ended, and of the others, after at most timeout seconds."""
    if isinstance(fs, Future) or iscoroutine(fs):
        raise TypeError("expect a list of futures, not %s" % type(fs).__name__)
    fs = set(fs)
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if any([iscoroutine(f) for f in fs]):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    enough = Future()

    def ended(future):
        if enough.done():
            return
        failed = not future.cancelled() and future._exception is not None
        if all([f.done() for f in fs]) or return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION and failed:
            enough.set_result(None)

    for future in fs:
        future.add_done_callback(ended)
    try:
        park(enough, timeout)
        if enough.cancelled():
            raise CancelledError()
    finally:
        for future in fs:
            future.remove_done_callback(ended)
    done = {f for f in fs if f.done()}
    return done, fs - done


async def wait_for(fut, timeout):
    """The result of an awaitable; after timeout seconds it is cancelled: TimeoutError."""
    fut = ensure_future(fut)
    if timeout is not None:
        try:
            done = park(fut, timeout)
        except CancelledError:
            fut.cancel()
            raise
        if not done:
            fut.cancel()
            park(fut)
            if fut.cancelled():
                raise TimeoutError()
    return await fut


def shield(arg):
    """The result of an awaitable, which goes on when the one that waits is cancelled."""
    inner, outer = ensure_future(arg), Future()

    def ended(inner):
        if outer.done():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner._exception is not None:
            outer.set_exception(inner._exception)
        else:
            outer.set_result(inner._result)
    inner.add_done_callback(ended)
    return outer


def as_completed(fs, *, timeout=None):
    """Awaitables of the results, as they come. TimeoutError."""
    todo = [ensure_future(f) for f in set(fs)]
    end = None if timeout is None else time.monotonic() + timeout
    done = []
    for future in todo:
        future.add_done_callback(done.append)

    async def following():
        while not done:
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 0:
                raise TimeoutError()
            await wait([f for f in todo if not f.done()], timeout=left, return_when=FIRST_COMPLETED)
        return done.pop(0).result()

    for _ in todo:
        yield following()


def in_thread(func, *args, **kwargs):
    """The future result of a function that runs in a thread."""
    future = Future()

    def call():
        try:
            result = func(*args, **kwargs)
        except BaseException as e:
            if not future.done():
                future.set_exception(e)
        else:
            if not future.done():
                future.set_result(result)
    threading.Thread(target=call, daemon=True).start()
    return future


async def to_thread(func, /, *args, **kwargs):
    """The result of a function that runs in a thread."""
    return await in_thread(func, *args, **kwargs)


class Timeout:
    """An async with statement that is cancelled after some seconds: TimeoutError."""

    def __init__(self, when):
        self._delay, self._expired, self._timer = when, False, None

    def expired(self):
        """Has the time passed?"""
        return self._expired

    async def __aenter__(self):
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")

        def expire():
            if self._timer is not None:
                self._expired = True
                task.cancel()
        if self._delay is not None:
            self._timer = threading.Timer(max(self._delay, 0), expire)
            self._timer.daemon = True
            self._timer.start()
        return self

    async def __aexit__(self, kind, exc, tb):
        timer, self._timer = self._timer, None
        if timer is not None:
            timer.cancel()
        if self._expired and kind is not None and issubclass(kind, CancelledError):
            current_task().uncancel()
            raise TimeoutError() from exc


def timeout(delay):
    """An async with statement whose body takes at most delay seconds. TimeoutError."""
    return Timeout(delay)
