"""Waiting for several files, each with data of one's own: DefaultSelector."""
import collections as _collections
import select as _select

EVENT_READ, EVENT_WRITE = 1, 2
SelectorKey = _collections.namedtuple("SelectorKey", "fileobj fd events data")


def _fd(fileobj):
    """The descriptor of an int, or of an object with fileno(). ValueError."""
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError("Invalid file object: %r" % (fileobj,)) from None
    if fd < 0:
        raise ValueError("Invalid file descriptor: %d" % fd)
    return fd


class BaseSelector:
    """Waits for registered files. A with statement closes it."""

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


class EpollSelector(BaseSelector):
    """The same, by epoll(7)."""

    def __init__(self):
        self._keys, self._epoll = {}, _select.epoll()

    def _found(self, fileobj):
        """The descriptor that a file is registered by. KeyError."""
        try:
            fd = _fd(fileobj)
        except ValueError:
            for key in self._keys.values():
                if key.fileobj is fileobj:
                    return key.fd
            raise
        if fd not in self._keys:
            raise KeyError("%r is not registered" % (fileobj,))
        return fd

    def _mask(self, events):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError("Invalid events: %r" % (events,))
        return (_select.EPOLLIN if events & EVENT_READ else 0) | (_select.EPOLLOUT if events & EVENT_WRITE else 0)

    def register(self, fileobj, events, data=None):
        """Waits for EVENT_READ, EVENT_WRITE or both on a file. KeyError when it is registered."""
        mask, fd = self._mask(events), _fd(fileobj)
        if fd in self._keys:
            raise KeyError("%r (FD %d) is already registered" % (fileobj, fd))
        self._epoll.register(fd, mask)
        self._keys[fd] = SelectorKey(fileobj, fd, events, data)
        return self._keys[fd]

    def unregister(self, fileobj):
        """Does not wait for it any more. KeyError."""
        key = self._keys.pop(self._found(fileobj))
        try:
            self._epoll.unregister(key.fd)
        except OSError:
            pass  # it is closed already
        return key

    def modify(self, fileobj, events, data=None):
        """Waits for other events, or with other data."""
        fd = self._found(fileobj)
        self._epoll.modify(fd, self._mask(events))
        self._keys[fd] = self._keys[fd]._replace(events=events, data=data)
        return self._keys[fd]

    def select(self, timeout=None):
        """Pairs of a key and its events, for the files that are ready; waits at most timeout seconds."""
        ready = []
        limit = -1 if timeout is None else max(timeout, 0)
        for fd, mask in self._epoll.poll(limit, max(len(self._keys), 1)):
            events = EVENT_WRITE if mask & ~_select.EPOLLIN else 0
            if mask & ~_select.EPOLLOUT:
                events |= EVENT_READ
            key = self._keys.get(fd)
            if key is not None and events & key.events:
                ready.append((key, events & key.events))
        return ready

    def get_key(self, fileobj):
        """The key of a registered file. KeyError."""
        return self._keys[self._found(fileobj)]

    def get_map(self):
        """The keys by descriptor."""
        return dict(self._keys)

    def fileno(self):
        """The descriptor of the epoll instance."""
        return self._epoll.fileno()

    def close(self):
        """Ends it."""
        self._keys.clear()
        self._epoll.close()


DefaultSelector = SelectSelector = PollSelector = EpollSelector
