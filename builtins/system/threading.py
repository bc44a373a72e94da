"""Threads that take turns: one runs until it waits (in sleep, recv, get, join, acquire, wait ...)."""
import _thread
import time

Lock = _thread.allocate_lock
TIMEOUT_MAX = _thread.TIMEOUT_MAX
ThreadError = RuntimeError
get_ident = get_native_id = _thread.get_ident


class _Names:
    """What has been started, by identification, and the numbers in names that nobody gave."""
    count = 0
    living = {}

    @classmethod
    def fresh(cls, what):
        cls.count += 1
        return '%s-%d' % (what, cls.count)


class RLock:
    """A lock that its holder may take again; it is free when it was released as often."""

    def __init__(self):
        self._block = Lock()
        self._owner = None
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        me = get_ident()
        if self._owner == me:
            self._count += 1
            return True
        if not self._block.acquire(blocking, timeout):
            return False
        self._owner, self._count = me, 1
        return True

    def release(self):
        if self._owner != get_ident():
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()

    def _is_owned(self):
        return self._owner == get_ident()

    def _release_save(self):
        state = self._count
        self._count, self._owner = 0, None
        self._block.release()
        return state

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state, get_ident()


class Condition:
    """Waiting, with a lock held, until another thread notifies."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self._waiters = []
        self.acquire, self.release = self._lock.acquire, self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc):
        return self._lock.__exit__(*exc)

    def _owned(self):
        if isinstance(self._lock, RLock):
            return self._lock._is_owned()
        return self._lock.locked()

    def wait(self, timeout=None):
        if not self._owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        waiter = Lock()
        waiter.acquire()
        self._waiters.append(waiter)
        many = isinstance(self._lock, RLock)
        state = self._lock._release_save() if many else self._lock.release()
        notified = False
        try:
            if timeout is None:
                notified = waiter.acquire()
            else:
                notified = waiter.acquire(True, max(timeout, 0))
            return notified
        finally:
            if many:
                self._lock._acquire_restore(state)
            else:
                self._lock.acquire()
            if not notified and waiter in self._waiters:
                self._waiters.remove(waiter)

    def wait_for(self, predicate, timeout=None):
        end = None if timeout is None else time.monotonic() + timeout
        result = predicate()
        while not result:
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        for waiter in self._waiters[:n]:
            self._waiters.remove(waiter)
            waiter.release()

    def notify_all(self):
        self.notify(len(self._waiters))

    notifyAll = notify_all


class Semaphore:
    """A counter that acquire lowers, waiting while it is 0, and release raises."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._cond = Condition(Lock())
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        with self._cond:
            if not blocking and not self._value:
                return False
            if not self._cond.wait_for(lambda: self._value, timeout):
                return False
            self._value -= 1
            return True

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that refuses to be released more often than it was acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if self._value + n > self._initial_value:
            raise ValueError('Semaphore released too many times')
        super().release(n)


class Event:
    """A flag that threads wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def is_set(self):
        if not self._flag:
            _thread.give_way()
        return self._flag

    isSet = is_set

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            return self._flag or self._cond.wait_for(lambda: self._flag, timeout)


class BrokenBarrierError(RuntimeError):
    """The barrier was reset or aborted, or a wait at it timed out."""


class Barrier:
    """A place where threads wait until a number of them have come."""

    def __init__(self, parties, action=None, timeout=None):
        self._cond = Condition(Lock())
        self.parties, self._action, self._timeout = parties, action, timeout
        self.n_waiting, self.broken, self._round = 0, False, 0

    def wait(self, timeout=None):
        with self._cond:
            if self.broken:
                raise BrokenBarrierError
            index, mine = self.n_waiting, self._round
            self.n_waiting += 1
            if self.n_waiting == self.parties:
                if self._action is not None:
                    self._action()
                self._next()
                return index
            limit = self._timeout if timeout is None else timeout
            if not self._cond.wait_for(lambda: self._round != mine or self.broken, limit):
                self.broken = True
                self._cond.notify_all()
            if self.broken:
                raise BrokenBarrierError
            return index

    def _next(self):
        self._round += 1
        self.n_waiting = 0
        self._cond.notify_all()

    def reset(self):
        with self._cond:
            self.broken = self.n_waiting > 0
            self._next()

    def abort(self):
        with self._cond:
            self.broken = True
            self._cond.notify_all()


class ExceptHookArgs(tuple):
    """What excepthook is called with: the exception that has ended a thread, and the thread."""

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args, /):
    """Writes the exception that has ended a thread to sys.stderr. A script may put its own function in its place."""
    import sys
    import traceback
    if args.exc_type is SystemExit:
        return
    print('Exception in thread %s:' % args.thread.name, file=sys.stderr)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback)


__excepthook__ = excepthook


class Thread:
    """A thread of the script: start() has run() called, which calls target(*args, **kwargs)."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        if group is not None:
            raise AssertionError('group argument must be None for now')
        if name is None:
            name = _Names.fresh('Thread')
            if target is not None:
                name += ' (%s)' % getattr(target, '__name__', type(target).__name__)
        self.name = str(name)
        self._target, self._args, self._kwargs = target, args, kwargs or {}
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._ended = None

    def start(self):
        if self._ended is not None:
            raise RuntimeError('threads can only be started once')
        self._ended = Lock()
        self._ended.acquire()
        self._ident = _thread.start_new_thread(self._bootstrap, (), {}, self.name, self.daemon)
        _Names.living[self._ident] = self

    def _bootstrap(self):
        try:
            self.run()
        except BaseException as e:
            if excepthook is __excepthook__:
                raise
            excepthook(ExceptHookArgs((type(e), e, e.__traceback__, self)))
        finally:
            _Names.living.pop(self._ident, None)
            self._ended.release()

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            self._target = self._args = self._kwargs = None

    def join(self, timeout=None):
        if self._ended is None:
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        if self._ended.acquire(True, -1 if timeout is None else max(timeout, 0)):
            self._ended.release()

    def is_alive(self):
        alive = self._ended is not None and self._ended.locked()
        if alive:
            _thread.give_way()
        return alive and self._ended.locked()

    @property
    def ident(self):
        return self._ident

    native_id = ident

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, value):
        if self._ended is not None:
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = bool(value)

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def __repr__(self):
        status = 'initial'
        if self._ended is not None:
            status = 'started' if self._ended.locked() else 'stopped'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += ' %s' % self._ident
        return '<%s(%s, %s)>' % (type(self).__name__, self.name, status)


class Timer(Thread):
    """A thread that calls a function after some seconds, unless cancel() comes first."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args, self.kwargs = args or [], kwargs or {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        self.name, self._daemonic, self._ident = 'MainThread', False, get_ident()
        self._ended = Lock()
        self._ended.acquire()


class _DummyThread(Thread):
    """A thread that _thread.start_new_thread has started."""

    def __init__(self):
        self.name, self._daemonic, self._ident = _Names.fresh('Dummy'), True, get_ident()
        self._ended = Lock()
        self._ended.acquire()


_main = _MainThread()
_main._ident = 1 << 20
_Names.living[_main._ident] = _main


def main_thread():
    return _main


def current_thread():
    me = get_ident()
    return _Names.living.get(me) or _DummyThread()


currentThread = current_thread


def enumerate():
    return list(_Names.living.values())


def active_count():
    return len(_Names.living)


activeCount = active_count


class local:
    """An object whose attributes each thread has of its own."""

    def __init__(self, **attributes):
        object.__setattr__(self, '_values', {})
        self._own().update(attributes)

    def _own(self):
        return object.__getattribute__(self, '_values').setdefault(get_ident(), {})

    def __getattr__(self, name):
        try:
            return self._own()[name]
        except KeyError:
            raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, name)) from None

    def __setattr__(self, name, value):
        self._own()[name] = value

    def __delattr__(self, name):
        try:
            del self._own()[name]
        except KeyError:
            raise AttributeError(name) from None
