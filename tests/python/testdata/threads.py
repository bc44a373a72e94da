"""Threads, queues, locks, events, conditions: producers and consumers whose result does not depend on timing."""
import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor

jobs, results = queue.Queue(), []
lock = threading.Lock()


def worker():
    while True:
        job = jobs.get()
        if job is None:
            jobs.task_done()
            return
        with lock:
            results.append(job * job)
        jobs.task_done()


threads = [threading.Thread(target=worker, name=f'w{i}', daemon=True) for i in range(3)]
for t in threads:
    t.start()
for n in range(10):
    jobs.put(n)
for _ in threads:
    jobs.put(None)
jobs.join()
for t in threads:
    t.join(timeout=5)
print(sorted(results), [t.name for t in threads], any(t.is_alive() for t in threads), jobs.empty())
ready, seen = threading.Event(), []


def waiter(name):
    ready.wait()
    seen.append(name)


ws = [threading.Thread(target=waiter, args=(n,)) for n in 'ab']
for w in ws:
    w.start()
print(ready.is_set(), seen)
ready.set()
for w in ws:
    w.join()
print(sorted(seen), ready.wait(0.01))


class Counter:
    def __init__(self):
        self.value, self.lock = 0, threading.RLock()

    def add(self, n):
        with self.lock:
            for _ in range(n):
                with self.lock:
                    self.value += 1


c = Counter()
ts = [threading.Thread(target=c.add, args=(100,)) for _ in range(4)]
[t.start() for t in ts]
[t.join() for t in ts]
print(c.value, threading.current_thread() is threading.main_thread(), lock.locked())
q = queue.Queue(maxsize=1)
q.put(1)
try:
    q.put_nowait(2)
except queue.Full:
    print('full')
print(q.get(), q.qsize())
try:
    q.get(timeout=0.01)
except queue.Empty:
    print('empty')
p = queue.PriorityQueue()
for item in [(3, 'c'), (1, 'a'), (2, 'b')]:
    p.put(item)
print([p.get()[1] for _ in range(3)])
local = threading.local()
local.x = 1
found = []
t = threading.Thread(target=lambda: found.append(hasattr(local, 'x')))
t.start()
t.join()
print(found, local.x)
timer = threading.Timer(0.01, lambda: found.append('timer'))
timer.start()
timer.join()
print(found)
