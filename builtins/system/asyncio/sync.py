"""What tasks wait for together: Event, Lock, Semaphore, Condition, Queue."""
import collections as _collections
import heapq as _heapq

from asyncio.futures import CancelledError, Future


class _Row:
    """Tasks that wait in a row."""

    def __init__(self):
        self._row = _collections.deque()

    async def _join(self):
        place = Future()
        self._row.append(place)
        try:
            await place
        except CancelledError:
            if place in self._row:
                self._row.remove(place)
            elif not place.cancelled():
                self._next()
            raise

    def _next(self):
        """Lets the first of them go on; False when there is none."""
        while self._row:
            place = self._row.popleft()
            if not place.done():
                place.set_result(True)
                return True
        return False


class Event(_Row):
    """A flag that tasks wait for."""

    def __init__(self):
        super().__init__()
        self._value = False

    def is_set(self):
        """Is it set?"""
        return self._value

    def set(self):
        """Sets it: all who wait go on."""
        self._value = True
        while self._next():
            pass

    def clear(self):
        """Takes it back."""
        self._value = False

    async def wait(self):
        """Waits until it is set."""
        if not self._value:
            await self._join()
        return True


class _Held(_Row):
    """What an async with statement holds."""

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *exc):
        self.release()


class Semaphore(_Held):
    """A counter that acquire lowers, waiting while it is 0, and release raises."""

    def __init__(self, value=1):
        super().__init__()
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._value = value

    def locked(self):
        """Would acquire wait?"""
        return self._value == 0

    async def acquire(self):
        """Lowers it."""
        if self._value > 0:
            self._value -= 1
        else:
            await self._join()
        return True

    def release(self):
        """Raises it, or lets the next task go on."""
        if not self._next():
            self._value += 1


class BoundedSemaphore(Semaphore):
    """A semaphore that refuses to be released more often than it was acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._bound = value

    def release(self):
        if self._value >= self._bound:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


class Lock(Semaphore):
    """A lock that one task holds."""

    def __init__(self):
        super().__init__(1)

    def release(self):
        if self._value:
            raise RuntimeError("Lock is not acquired.")
        super().release()


class Condition(_Held):
    """Waiting, with a lock held, until another task notifies."""

    def __init__(self, lock=None):
        super().__init__()
        self._lock = lock or Lock()
        self.acquire, self.release, self.locked = self._lock.acquire, self._lock.release, self._lock.locked

    async def wait(self):
        """Gives the lock up, waits, and takes it again."""
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        self.release()
        try:
            await self._join()
            return True
        finally:
            await self.acquire()

    async def wait_for(self, predicate):
        """Waits until predicate() is true."""
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        """Lets n tasks go on."""
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        while n > 0 and self._next():
            n -= 1

    def notify_all(self):
        """Lets all tasks go on."""
        self.notify(len(self._row))


class QueueEmpty(Exception):
    """There is nothing in the queue."""
    __module__ = "asyncio.queues"


class QueueFull(Exception):
    """There is no room in the queue."""
    __module__ = "asyncio.queues"


class Queue:
    """A queue between tasks."""

    def __init__(self, maxsize=0):
        self._maxsize, self._getters, self._putters = maxsize, _Row(), _Row()
        self._unfinished, self._finished = 0, Event()
        self._finished.set()
        self._init()

    def _init(self):
        self._items = _collections.deque()

    def _put(self, item):
        self._items.append(item)

    def _get(self):
        return self._items.popleft()

    @property
    def maxsize(self):
        """How many items there is room for; 0 for any number."""
        return self._maxsize

    def qsize(self):
        """How many items there are."""
        return len(self._items)

    def empty(self):
        """Are there none?"""
        return not self._items

    def full(self):
        """Is there no room?"""
        return 0 < self._maxsize <= len(self._items)

    def put_nowait(self, item):
        """Adds an item. QueueFull."""
        if self.full():
            raise QueueFull()
        self._put(item)
        self._unfinished += 1
        self._finished.clear()
        self._getters._next()

    def get_nowait(self):
        """Takes an item. QueueEmpty."""
        if not self._items:
            raise QueueEmpty()
        item = self._get()
        self._putters._next()
        return item

    async def put(self, item):
        """Adds an item, when there is room."""
        while self.full():
            await self._putters._join()
        self.put_nowait(item)

    async def get(self):
        """Takes an item, when there is one."""
        while not self._items:
            await self._getters._join()
        return self.get_nowait()

    def task_done(self):
        """An item that was taken is dealt with."""
        if self._unfinished <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished -= 1
        if not self._unfinished:
            self._finished.set()

    async def join(self):
        """Waits until all items are dealt with."""
        await self._finished.wait()


class LifoQueue(Queue):
    """A queue that gives what came last."""

    def _get(self):
        return self._items.pop()


class PriorityQueue(Queue):
    """A queue that gives the smallest item."""

    def _init(self):
        self._items = []

    def _put(self, item):
        _heapq.heappush(self._items, item)

    def _get(self):
        return _heapq.heappop(self._items)
