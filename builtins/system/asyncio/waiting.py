"""Waiting for several futures, or for a time at most."""
import threading
import time

from asyncio.futures import FINISHED, CancelledError, Future, current_task, park
from asyncio.tasks import ensure_future, iscoroutine

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"


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
            outer._end(FINISHED, exception=CancelledError())
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
