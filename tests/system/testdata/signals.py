"""Signals: handlers, names, alarms."""
import os
import signal
import time

got = []


def handler(signum, frame):
    got.append(signum)


print(signal.getsignal(signal.SIGUSR1) == signal.SIG_DFL, signal.signal(signal.SIGUSR1, handler) == signal.SIG_DFL)
print(signal.getsignal(signal.SIGUSR1) is handler)
os.kill(os.getpid(), signal.SIGUSR1)
end = time.monotonic() + 30
while not got and time.monotonic() < end:
    time.sleep(0.001)
print(got == [signal.SIGUSR1])
signal.signal(signal.SIGALRM, handler)
print(signal.setitimer(signal.ITIMER_REAL, 0.01))
signal.pause()
print(len(got), signal.alarm(100), signal.alarm(0) in (99, 100), signal.alarm(0))


class Stop(Exception):
    pass


def stop(signum, frame):
    raise Stop('from the handler')


signal.signal(signal.SIGALRM, stop)
signal.setitimer(signal.ITIMER_REAL, 0.01)
try:
    time.sleep(1000)
except Stop as e:
    print('stopped', e)
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
os.kill(os.getpid(), signal.SIGUSR1)
time.sleep(0.01)
print(got.count(signal.SIGUSR1), repr(signal.Signals(15)), signal.Signals(9).name, signal.SIGTERM + 0, str(signal.SIGHUP))
for bad in (lambda: signal.signal(signal.SIGKILL, handler), lambda: signal.signal(99, handler),
            lambda: signal.signal(signal.SIGTERM, 'x'), lambda: signal.Signals(1000)):
    try:
        bad()
    except (OSError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(signal.strsignal(signal.SIGTERM), signal.strsignal(2))
