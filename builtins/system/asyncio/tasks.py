"""Tasks. A task is a thread of the script; to await is to wait, and the other tasks run meanwhile."""
import _thread
import itertools as _itertools
import threading

from asyncio.futures import CANCELLED, FINISHED, CancelledError, Future, current_task, park

_numbers = _itertools.count(1)
_living = []


def iscoroutine(x):
    """Is it a coroutine object?"""
    return type(x).__name__ == "coroutine"


def all_tasks(loop=None):
    """The set of the tasks that have not ended."""
    return set(_living)


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
            self._finish(CANCELLED)
        except BaseException as e:
            self._finish(FINISHED, exception=e)
        else:
            self._finish(FINISHED, result)

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
