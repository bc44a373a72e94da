"""Functions that run in threads, and their results to come: ThreadPoolExecutor, Future, wait, as_completed."""
import _thread
import collections as _collections
import os as _os
import queue as _queue
import threading as _threading
import time as _time

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"
_PENDING, _RUNNING, _CANCELLED, _FINISHED = "pending", "running", "cancelled", "finished"


class Error(Exception):
    """What goes wrong with futures."""
    __module__ = "concurrent.futures._base"


class CancelledError(Error):
    """The future was cancelled."""
    __module__ = "concurrent.futures._base"


class InvalidStateError(Error):
    """The future has a result already."""
    __module__ = "concurrent.futures._base"


class BrokenExecutor(RuntimeError):
    """The executor cannot go on."""
    __module__ = "concurrent.futures._base"


TimeoutError = TimeoutError


class Future:
    """The result of a function, once it is there."""

    def __init__(self):
        self._condition = _threading.Condition()
        self._state, self._result, self._exception, self._callbacks = _PENDING, None, None, []

    def __repr__(self):
        text = "<%s at %#x state=%s" % (type(self).__name__, id(self), self._state)
        if self._state == _FINISHED:
            what = self._result if self._exception is None else self._exception
            text += (" returned " if self._exception is None else " raised ") + type(what).__name__
        return text + ">"

    def cancel(self):
        """Keeps the function from being called; False when that is too late."""
        with self._condition:
            if self._state in (_RUNNING, _FINISHED):
                return False
            self._state = _CANCELLED
            self._condition.notify_all()
        self._called()
        return True

    def cancelled(self):
        """Was it cancelled?"""
        return self._state == _CANCELLED

    def running(self):
        """Does the function run?"""
        return self._state == _RUNNING

    def done(self):
        """Is there a result, an exception, or was it cancelled?"""
        return self._state in (_CANCELLED, _FINISHED)

    def _wait(self, timeout):
        with self._condition:
            if not self._condition.wait_for(self.done, timeout):
                raise TimeoutError()
        if self._state == _CANCELLED:
            raise CancelledError()

    def result(self, timeout=None):
        """What the function has returned, after at most timeout seconds; its exception is raised. TimeoutError."""
        self._wait(timeout)
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self, timeout=None):
        """The exception of the function, None without one."""
        self._wait(timeout)
        return self._exception

    def add_done_callback(self, fn):
        """Has fn(future) called when it is done; at once when it is."""
        if self.done():
            fn(self)
        else:
            self._callbacks.append(fn)

    def _called(self):
        callbacks, self._callbacks = self._callbacks, []
        for fn in callbacks:
            fn(self)

    def set_running_or_notify_cancel(self):
        """Begins; False when it was cancelled."""
        if self._state == _CANCELLED:
            return False
        if self._state != _PENDING:
            raise RuntimeError("Future in unexpected state")
        self._state = _RUNNING
        return True

    def _finish(self, result, exception):
        with self._condition:
            if self.done():
                raise InvalidStateError("%s: %r" % (self._state, self))
            self._result, self._exception, self._state = result, exception, _FINISHED
            self._condition.notify_all()
        self._called()

    def set_result(self, result):
        """There is a result."""
        self._finish(result, None)

    def set_exception(self, exception):
        """There is an exception."""
        self._finish(None, exception)


DoneAndNotDoneFutures = _collections.namedtuple("DoneAndNotDoneFutures", "done not_done")


def _ended(future, return_when):
    if return_when == FIRST_EXCEPTION:
        return future.done() and not future.cancelled() and future.exception() is not None
    return future.done()


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """The sets of the futures that are done, and of the others, after at most timeout seconds."""
    fs = set(fs)
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError("Invalid return condition: %r" % (return_when,))
    news = _threading.Condition()

    def enough():
        done = [f for f in fs if f.done()]
        if len(done) == len(fs):
            return True
        return return_when != ALL_COMPLETED and any([_ended(f, return_when) for f in done])

    def tell(future):
        with news:
            news.notify_all()

    for future in fs:
        if not future.done():
            future.add_done_callback(tell)
    with news:
        news.wait_for(enough, timeout)
    done = {f for f in fs if f.done()}
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    """The futures as they become done. TimeoutError after timeout seconds."""
    end = None if timeout is None else _time.monotonic() + timeout
    fs = set(fs)
    total, ready = len(fs), _queue.Queue()
    for future in fs:
        future.add_done_callback(ready.put)
    for count in range(total):
        try:
            yield ready.get(timeout=None if end is None else max(end - _time.monotonic(), 0))
        except _queue.Empty:
            raise TimeoutError("%d (of %d) futures unfinished" % (total - count, total)) from None


class Executor:
    """What calls functions beside the script. A with statement waits for all of them."""

    def submit(self, fn, /, *args, **kwargs):
        """Has fn(*args, **kwargs) called; gives a Future."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The results of fn for the items of iterables, in order; the calls run beside each other."""
        end = None if timeout is None else _time.monotonic() + timeout
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                futures.reverse()
                while futures:
                    yield futures.pop().result(None if end is None else max(end - _time.monotonic(), 0))
            finally:
                for future in futures:
                    future.cancel()
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Takes no more functions."""

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.shutdown(wait=True)
        return False


class ThreadPoolExecutor(Executor):
    """Calls functions in up to max_workers threads, which take turns: one runs until it waits."""
    _count = 0

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, (_os.cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers, self._initializer, self._initargs = max_workers, initializer, initargs
        self._work, self._threads, self._idle, self._shutdown = _queue.SimpleQueue(), [], 0, False
        self._prefix = thread_name_prefix or "ThreadPoolExecutor-%d" % ThreadPoolExecutor._count
        ThreadPoolExecutor._count += 1

    def submit(self, fn, /, *args, **kwargs):
        """Has a thread call fn(*args, **kwargs); gives a Future. RuntimeError after shutdown()."""
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future = Future()
        self._work.put((future, fn, args, kwargs))
        if self._idle < self._work.qsize() and len(self._threads) < self._max_workers:
            name = "%s_%d" % (self._prefix, len(self._threads))
            thread = _threading.Thread(target=self._run, name=name, daemon=True)
            self._threads.append(thread)
            thread.start()
        _thread.give_way()  # so that a worker that is free begins
        return future

    def _run(self):
        if self._initializer is not None:
            self._initializer(*self._initargs)
        while True:
            self._idle += 1
            task = self._work.get()
            self._idle -= 1
            if task is None:
                return
            self._call(*task)

    def _call(self, future, fn, args, kwargs):
        if not future.set_running_or_notify_cancel():
            return
        try:
            result = fn(*args, **kwargs)
        except BaseException as e:
            future.set_exception(e)
        else:
            future.set_result(result)

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Takes no more functions; cancels those that no thread has begun, if asked; waits for the others."""
        self._shutdown = True
        if cancel_futures:
            while not self._work.empty():
                task = self._work.get()
                if task is not None:
                    task[0].cancel()
        for _ in self._threads:
            self._work.put(None)
        if wait:
            for thread in self._threads:
                thread.join()
