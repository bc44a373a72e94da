"""Signals: their names, and what the script does when one comes. Handlers run where the main thread waits."""
import _signal
import os

SIG_DFL, SIG_IGN = 0, 1
ITIMER_REAL = 0
NSIG = 65
SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE = 1, 2, 3, 4, 5, 6, 7, 8
SIGKILL, SIGUSR1, SIGSEGV, SIGUSR2, SIGPIPE, SIGALRM, SIGTERM, SIGSTKFLT = 9, 10, 11, 12, 13, 14, 15, 16
SIGCHLD = SIGCLD = 17
SIGCONT, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGXCPU, SIGXFSZ = 18, 19, 20, 21, 22, 23, 24, 25
SIGVTALRM, SIGPROF, SIGWINCH = 26, 27, 28
SIGIO = SIGPOLL = 29
SIGPWR, SIGSYS, SIGRTMIN, SIGRTMAX = 30, 31, 34, 64

_names = {number: name for name, number in _signal.names.items()}
_current = {SIGINT: 'default_int_handler', SIGPIPE: SIG_IGN}


class ItimerError(OSError):
    """A timer could not be set."""


class Signals(int):
    """A signal that knows its name."""

    def __new__(cls, number):
        if number not in _names:
            raise ValueError('%r is not a valid Signals' % (number,))
        return super().__new__(cls, number)

    @property
    def name(self):
        return _names[int(self)]

    @property
    def value(self):
        return int(self)

    def __repr__(self):
        return '<Signals.%s: %d>' % (self.name, int(self))

    def __str__(self):
        return str(int(self))


def default_int_handler(signum, frame):
    raise KeyboardInterrupt


_current[SIGINT] = default_int_handler


def getsignal(signalnum):
    return _current.get(int(signalnum), SIG_DFL)


def signal(signalnum, handler):
    """Sets what a signal does: SIG_DFL, SIG_IGN or a function of its number and None; gives what it did."""
    import threading
    if threading.current_thread() is not threading.main_thread():
        raise ValueError('signal only works in main thread of the main interpreter')
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    number = int(signalnum)
    if not 1 <= number < NSIG:
        raise ValueError('signal number out of range')
    _signal.handle(number, handler if callable(handler) else ('default', 'ignore')[handler])
    before, _current[number] = getsignal(number), handler
    return before


def setitimer(which, seconds, interval=0.0):
    if which != ITIMER_REAL:
        raise ItimerError(22, 'Invalid argument')
    return _signal.setitimer(seconds, interval)


def alarm(seconds):
    left = _signal.setitimer(seconds)[0]
    return -int(-left // 1)


def pause():
    _signal.pause()


def raise_signal(signum):
    os.kill(os.getpid(), int(signum))


def strsignal(signalnum):
    if not 1 <= int(signalnum) < NSIG:
        raise ValueError('signal number out of range')
    return _signal.descriptions.get(int(signalnum))


def siginterrupt(signalnum, flag):
    pass


def valid_signals():
    return {Signals(n) if n in _names else n for n in range(1, NSIG) if n not in (32, 33)}
