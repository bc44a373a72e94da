"""Threads, locks, events, conditions, semaphores, timers, queues."""
import queue
import threading
import time

log = []


def worker(n, *, tag='w'):
    time.sleep(0.01 * n)
    log.append((tag, n))


threads = [threading.Thread(target=worker, args=(n,), kwargs={'tag': 't'}) for n in (3, 1, 2)]
for t in threads:
    t.start()
print([t.is_alive() for t in threads])
for t in threads:
    t.join()
print(sorted(log), [t.is_alive() for t in threads])
print(threads[0].name, threads[0].daemon, threading.current_thread().name, threading.main_thread() is threading.current_thread())


class Counter(threading.Thread):
    def __init__(self, top):
        super().__init__(name='counter', daemon=True)
        self.top = top
        self.seen = []

    def run(self):
        for i in range(self.top):
            self.seen.append(i)
            time.sleep(0)
        self.who = threading.current_thread()


c = Counter(4)
c.start()
c.join(30)
print(c.seen, c.who is c, c.name, c.daemon, isinstance(c, threading.Thread))

lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(timeout=0.01))
lock.release()
try:
    lock.release()
except RuntimeError as e:
    print('RuntimeError', e)
with lock:
    print(lock.locked())
print(lock.locked())

rlock = threading.RLock()
with rlock:
    with rlock:
        print('twice')
try:
    rlock.release()
except RuntimeError as e:
    print(e)

event = threading.Event()
print(event.is_set(), event.wait(0.01))
threading.Timer(0.01, event.set).start()
print(event.wait(30), event.is_set())
event.clear()
print(event.is_set())

cond = threading.Condition()
items = []


def producer():
    for i in range(3):
        with cond:
            items.append(i)
            cond.notify()
        time.sleep(0.001)


p = threading.Thread(target=producer)
taken = []
with cond:
    p.start()
    while len(taken) < 3:
        cond.wait_for(lambda: items, 30)
        taken.append(items.pop(0))
p.join()
print(taken)
try:
    cond.notify()
except RuntimeError as e:
    print(e)

sem = threading.Semaphore(2)
print(sem.acquire(), sem.acquire(), sem.acquire(blocking=False), sem.acquire(timeout=0.01))
sem.release()
print(sem.acquire(blocking=False))
try:
    threading.BoundedSemaphore(1).release()
except ValueError as e:
    print(e)

barrier = threading.Barrier(2)
other = threading.Thread(target=barrier.wait)
other.start()
barrier.wait(30)
other.join()
print('met', barrier.n_waiting, barrier.broken)

q = queue.Queue(2)
got = []


def consumer():
    while True:
        item = q.get()
        if item is None:
            break
        got.append(item)
        q.task_done()


t = threading.Thread(target=consumer, daemon=True)
t.start()
for i in range(10):
    q.put(i)
q.join()
q.put(None)
t.join()
print(got, q.empty(), q.qsize())
for action in (lambda: q.get_nowait(), lambda: q.get(timeout=0.01), lambda: q.get(False)):
    try:
        action()
    except queue.Empty:
        print('Empty')
q.put(1), q.put(2)
try:
    q.put(3, timeout=0.01)
except queue.Full:
    print('Full', q.full())

lifo, prio = queue.LifoQueue(), queue.PriorityQueue()
for i in (2, 3, 1):
    lifo.put(i)
    prio.put((i, str(i)))
print([lifo.get() for _ in range(3)], [prio.get() for _ in range(3)])

own = threading.local()
own.x = 'main'
seen = []


def look():
    seen.append(hasattr(own, 'x'))
    own.x = 'other'
    seen.append(own.x)


t = threading.Thread(target=look)
t.start()
t.join()
print(seen, own.x)

for bad in (lambda: t.start(), lambda: threading.Thread(target=look).join(), lambda: threading.current_thread().join(),
            lambda: setattr(t, 'daemon', True), lambda: threading.Thread(name='x', nope=1)):
    try:
        bad()
    except (RuntimeError, TypeError) as e:
        print(type(e).__name__, e)


def generator():
    for i in range(3):
        time.sleep(0.001)
        yield i


results = {}


def consume(key):
    results[key] = list(generator())


threads = [threading.Thread(target=consume, args=(k,)) for k in 'ab']
[t.start() for t in threads]
[t.join() for t in threads]
print(sorted(results.items()))

flag = []
spinning = threading.Thread(target=lambda: flag.append(1))
spinning.start()
while spinning.is_alive():
    pass
print(flag)


def failing():
    try:
        raise KeyError('x')
    except KeyError as e:
        time.sleep(0.01)
        results['handled'] = repr(e)


t = threading.Thread(target=failing)
t.start()
try:
    raise ValueError('mine')
except ValueError:
    t.join()
    try:
        raise
    except ValueError as e:
        print('still', e, results['handled'])
print(threading.active_count(), [t.name for t in threading.enumerate()])

late = threading.Thread(target=lambda: (time.sleep(0.02), print('after the end of the main thread')))
late.start()
threading.Thread(target=lambda: time.sleep(1000), daemon=True).start()
print('end of main')
