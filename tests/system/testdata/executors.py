# concurrent.futures.
import concurrent.futures, time, threading
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, Future
def t(name, f):
    try: print(name, f())
    except BaseException as e: print(name, type(e).__name__, e)
def work(n):
    time.sleep(0.02 * n)
    if n == 3: raise ValueError('three')
    return n * n
with ThreadPoolExecutor(max_workers=4, thread_name_prefix='w') as ex:
    fs = [ex.submit(work, n) for n in (2, 1, 3, 0)]
    print(sorted(f.exception().args[0] if f.exception() else f.result() for f in as_completed(fs) if True) if False else [type(f.exception()).__name__ for f in fs])
    print([f.result() for f in (fs[0], fs[1], fs[3])])
    t('exc', fs[2].result)
    print(list(ex.map(lambda x: x + 1, range(5))), list(ex.map(pow, [2, 3], [3, 2])))
    order = [f.result() for f in as_completed([ex.submit(work, n) for n in (5, 2, 0)])]; print(order)
    d, n = wait([ex.submit(work, 0), ex.submit(work, 20)], return_when=concurrent.futures.FIRST_COMPLETED); print(len(d), len(n))
    t('timeout', lambda: ex.submit(work, 10).result(timeout=0.01))
    print(ex.submit(lambda: threading.current_thread().name.startswith('w_')).result())
    f = ex.submit(work, 0); f.add_done_callback(lambda f: print('done', f.result(), f.done(), f.cancelled())); f.result()
    t('mapexc', lambda: list(ex.map(work, [0, 3, 1])))
t('after', lambda: ex.submit(work, 1))
ex = ThreadPoolExecutor(1)
a = ex.submit(time.sleep, 0.1); b = ex.submit(work, 1); print(b.cancel(), b.cancelled(), a.cancel()); t('cancelled', b.result)
ex.shutdown()
f = Future(); f.set_result(5); print(f.result(), f.done()); t('twice', lambda: f.set_result(6) if False else 0)
t('workers', lambda: ThreadPoolExecutor(0))
start = time.monotonic()
with ThreadPoolExecutor(10) as ex: r = list(ex.map(lambda i: time.sleep(0.1) or i, range(10)))
print(r, time.monotonic() - start < 0.6)
t('asc', lambda: list(as_completed([Future()], timeout=0.01)))
