"""Futures: results that come later, and how a task waits for one."""
import _thread
import threading

PENDING, CANCELLED, FINISHED = "PENDING", "CANCELLED", "FINISHED"


class CancelledError(BaseException):
    """A task was cancelled."""
    __module__ = "asyncio.exceptions"


class InvalidStateError(Exception):
    """A result was asked for that is not there yet, or is there already."""
    __module__ = "asyncio.exceptions"


TimeoutError = TimeoutError  # the built-in one is asyncio.TimeoutError, too


def current_task(loop=None):
    """The task that runs; None outside of tasks."""
    return getattr(threading.current_thread(), "task", None)


class Future:
    """A result that comes later; await waits for it."""

    def __init__(self, *, loop=None):
        self._state, self._result, self._exception, self._callbacks = PENDING, None, None, []

    def __repr__(self):
        text = self._state.lower()
        if self._state == FINISHED:
            text += " result=%r" % (self._result,) if self._exception is None else " exception=%r" % self._exception
        return "<%s %s>" % (type(self).__name__, text)

    def done(self):
        """Is there a result, an exception, or was it cancelled?"""
        return self._state != PENDING

    def cancelled(self):
        """Was it cancelled?"""
        return self._state == CANCELLED

    def _end(self, state, result=None, exception=None):
        if self._state != PENDING:
            raise InvalidStateError("invalid state")
        self._state, self._result, self._exception = state, result, exception
        callbacks, self._callbacks = self._callbacks, []
        for callback in callbacks:
            callback(self)

    def cancel(self, msg=None):
        """Ends it without a result; False when it has one."""
        if self.done():
            return False
        self._end(CANCELLED)
        return True

    def set_result(self, result):
        """There is a result."""
        self._end(FINISHED, result)

    def set_exception(self, exception):
        """There is an exception."""
        if isinstance(exception, type):
            exception = exception()
        self._end(FINISHED, exception=exception)

    def result(self):
        """The result; the exception is raised. InvalidStateError, CancelledError."""
        if self._state == CANCELLED:
            raise CancelledError()
        if self._state == PENDING:
            raise InvalidStateError("Result is not set.")
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        """The exception, None without one."""
        if self._state == CANCELLED:
            raise CancelledError()
        if self._state == PENDING:
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


def isfuture(obj):
    """Is it a future or a task?"""
    return isinstance(obj, Future)
