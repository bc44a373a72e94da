"""Queues between threads."""
import threading


class Empty(Exception):
    """Nothing was in the queue."""


class Full(Exception):
    """The queue had no room."""


class Queue:
    """First in, first out; put waits while maxsize items are in it, unless that is 0."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.queue = []
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop(0)

    def _has_room(self):
        return self.maxsize <= 0 or len(self.queue) < self.maxsize

    def qsize(self):
        return len(self.queue)

    def empty(self):
        if not self.queue:
            threading._thread.give_way()
        return not self.queue

    def full(self):
        return not self._has_room()

    def _wait(self, condition, ready, block, timeout, failure):
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not ready() and not (block and condition.wait_for(ready, timeout)):
            raise failure

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            self._wait(self.not_full, self._has_room, block, timeout, Full)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        if not block and not self.queue:
            threading._thread.give_way()
        with self.not_empty:
            self._wait(self.not_empty, self.qsize, block, timeout, Empty)
            item = self._get()
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        return self.put(item, False)

    def get_nowait(self):
        return self.get(False)

    def task_done(self):
        with self.all_tasks_done:
            if self.unfinished_tasks <= 0:
                raise ValueError('task_done() called too many times')
            self.unfinished_tasks -= 1
            if not self.unfinished_tasks:
                self.all_tasks_done.notify_all()

    def join(self):
        with self.all_tasks_done:
            self.all_tasks_done.wait_for(lambda: not self.unfinished_tasks)


class LifoQueue(Queue):
    """Last in, first out."""

    def _get(self):
        return self.queue.pop()


class PriorityQueue(Queue):
    """The least item first."""

    def _put(self, item):
        at = len(self.queue)
        while at and item < self.queue[at - 1]:
            at -= 1
        self.queue.insert(at, item)


class SimpleQueue(Queue):
    """A queue without a limit."""

    def __init__(self):
        super().__init__(0)
