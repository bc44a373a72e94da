"""Heaps: lists whose first item is the smallest, and merging of sorted iterables."""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "heappushpop", "merge", "nlargest", "nsmallest"]


def _rise(heap, at):
    """Moves an item up to where nothing above it is larger."""
    item = heap[at]
    while at > 0:
        parent = (at - 1) >> 1
        if not item < heap[parent]:
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def _sink(heap, at):
    """Moves an item down to where nothing below it is smaller."""
    item, end = heap[at], len(heap)
    while True:
        child = 2 * at + 1
        if child >= end:
            break
        if child + 1 < end and not heap[child] < heap[child + 1]:
            child += 1
        if not heap[child] < item:
            break
        heap[at] = heap[child]
        at = child
    heap[at] = item


def heappush(heap, item):
    """Adds an item to a heap."""
    heap.append(item)
    _rise(heap, len(heap) - 1)


def heappop(heap):
    """Takes the smallest item out of a heap. IndexError when there is none."""
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    return heapreplace(heap, last)


def heapreplace(heap, item):
    """Takes the smallest item out, then adds one. IndexError when there is none."""
    smallest = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return smallest


def heappushpop(heap, item):
    """Adds an item, then takes the smallest out."""
    if heap and heap[0] < item:
        return heapreplace(heap, item)
    return item


def heapify(x):
    """Makes a heap of a list, in place."""
    for at in range(len(x) // 2 - 1, -1, -1):
        _sink(x, at)


class _Source:
    """An iterator with the item that comes next from it; sources sort by that."""

    def __init__(self, order, iterable, key, reverse):
        self.order, self.key, self.reverse = order, key, reverse
        self.items = iter(iterable)

    def advance(self):
        """Takes the next item; False at the end."""
        for self.item in self.items:
            self.rank = self.item if self.key is None else self.key(self.item)
            return True
        return False

    def __lt__(self, other):
        a, b = (other, self) if self.reverse else (self, other)
        if a.rank < b.rank:
            return True
        return not b.rank < a.rank and self.order < other.order


def merge(*iterables, key=None, reverse=False):
    """The items of sorted iterables in order."""
    sources = [_Source(i, iterable, key, reverse) for i, iterable in enumerate(iterables)]
    heap = [source for source in sources if source.advance()]
    heapify(heap)
    while heap:
        first = heap[0]
        yield first.item
        if first.advance():
            _sink(heap, 0)
        else:
            heappop(heap)


def nsmallest(n, iterable, key=None):
    """The n smallest items, in order."""
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    """The n largest items, the largest first."""
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
