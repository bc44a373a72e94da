# asyncio: streams, datagrams, cancellation, timeouts, locks, child processes.
import asyncio, time, os, tempfile, socket, signal
async def handle(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper()); await writer.drain()
    writer.close(); await writer.wait_closed()
async def t(name, aw):
    try: print(name, await aw)
    except BaseException as e: print(name, type(e).__name__, e)
async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 0, limit=1000000)
    port = server.sockets[0].getsockname()[1]
    async def client(n):
        r, w = await asyncio.open_connection('127.0.0.1', port)
        w.write(b'hello %d\nsecond\n' % n); await w.drain()
        a = await r.readline(); b = await r.readexactly(7)
        w.close(); await w.wait_closed()
        return a, b
    print(await asyncio.gather(*[client(i) for i in range(5)]))
    r, w = await asyncio.open_connection('127.0.0.1', port)
    w.write(b'x' * 300000 + b'\n'); w.write_eof()
    print(len(await r.read()) , r.at_eof(), w.get_extra_info('peername') == ('127.0.0.1', port))
    w.close()
    r, w = await asyncio.open_connection('127.0.0.1', port)
    await t('timeout', asyncio.wait_for(r.readline(), 0.05))
    w.write(b'late\n'); print(await r.readline()); w.write(b'ab'); w.write_eof(); await t('exact', r.readexactly(5))
    w.close(); server.close(); await server.wait_closed()
    await t('refused', asyncio.open_connection('127.0.0.1', 1))
    p = tempfile.mkdtemp() + '/s'
    us = await asyncio.start_unix_server(handle, p)
    r, w = await asyncio.open_unix_connection(p); w.write(b'unix\n'); print(await r.readline()); w.close(); us.close()
    # cancellation
    log = []
    async def worker(name):
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            log.append(name + ' cancelled'); raise
        finally: log.append(name + ' fin')
    ts = [asyncio.create_task(worker('w%d' % i), name='n%d' % i) for i in range(2)]
    await asyncio.sleep(0)
    for x in ts: x.cancel()
    print(await asyncio.gather(*ts, return_exceptions=True), sorted(log), [x.cancelled() for x in ts], ts[0].get_name())
    q = asyncio.Queue(2)
    async def prod():
        for i in range(6): await q.put(i)
    async def cons(out):
        while True:
            out.append(await q.get()); q.task_done()
    out = []; c = asyncio.create_task(cons(out)); await prod(); await q.join(); c.cancel(); print(out)
    await t('cancelq', c)
    ev = asyncio.Event()
    async def waiter(): await ev.wait(); return 'woken'
    w1 = asyncio.create_task(waiter()); await asyncio.sleep(0); ev.set(); print(await w1)
    sem = asyncio.Semaphore(2); active = 0; peak = 0
    async def limited(i):
        nonlocal active, peak
        async with sem:
            active += 1; peak = max(peak, active); await asyncio.sleep(0.01); active -= 1
    await asyncio.gather(*[limited(i) for i in range(6)]); print('peak', peak)
    lock = asyncio.Lock(); order = []
    async def locked(i):
        async with lock: order.append(i); await asyncio.sleep(0); order.append(i)
    await asyncio.gather(*[locked(i) for i in range(3)]); print(order)
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(d, d)) for d in (0.01, 5)], return_when=asyncio.FIRST_COMPLETED)
    print([d.result() for d in done], len(pending)); [x.cancel() for x in pending]
    async def bad(): raise ValueError('bad')
    await t('gather', asyncio.gather(asyncio.sleep(0.5), bad()))
    print([await f for f in asyncio.as_completed([asyncio.sleep(d, d) for d in (0.03, 0.01, 0.02)])])
    try:
        async with asyncio.timeout(0.02): await asyncio.sleep(5)
    except TimeoutError: print('timeout ctx')
    async with asyncio.timeout(5): print('in time')
    inner = asyncio.create_task(asyncio.sleep(0.05, 'kept'))
    await t('shield', asyncio.wait_for(asyncio.shield(inner), 0.01)); print(await inner)
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, lambda: 'thread'), await asyncio.to_thread(pow, 2, 5))
    f = loop.create_future(); loop.call_later(0.01, f.set_result, 'later'); print(await f, f.done())
    h = loop.call_later(0.01, print, 'never'); h.cancel(); loop.call_soon(print, 'soon'); await asyncio.sleep(0.03)
    await t('twice', t('inner', f))
    class Echo(asyncio.DatagramProtocol):
        def connection_made(self, tr): self.tr = tr
        def datagram_received(self, data, addr): self.tr.sendto(data[::-1], addr)
    class Client(asyncio.DatagramProtocol):
        def __init__(self): self.got = loop.create_future()
        def datagram_received(self, data, addr): self.got.set_result(data)
    tr, _ = await loop.create_datagram_endpoint(Echo, local_addr=('127.0.0.1', 0))
    tc, pc = await loop.create_datagram_endpoint(Client, remote_addr=tr.get_extra_info('sockname'))
    tc.sendto(b'abc'); print(await asyncio.wait_for(pc.got, 5)); tc.close(); tr.close()
    p = await asyncio.create_subprocess_exec('sh', '-c', 'read x; echo got $x; echo err >&2; exit 3', stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    print(await p.communicate(b'in\n'), p.returncode)
    p = await asyncio.create_subprocess_shell('echo a; echo b', stdout=asyncio.subprocess.PIPE)
    print([line async for line in p.stdout], await p.wait())
    got = loop.create_future(); loop.add_signal_handler(signal.SIGUSR1, got.set_result, 'signal'); os.kill(os.getpid(), signal.SIGUSR1); print(await asyncio.wait_for(got, 5)); loop.remove_signal_handler(signal.SIGUSR1)
    pr, pw = os.pipe(); rd = loop.create_future(); loop.add_reader(pr, lambda: rd.done() or rd.set_result(os.read(pr, 10))); os.write(pw, b'pipe'); print(await rd, loop.remove_reader(pr))
    cond = asyncio.Condition(); state = []
    async def cw():
        async with cond: await cond.wait_for(lambda: state); return 'cond'
    k = asyncio.create_task(cw()); await asyncio.sleep(0); state.append(1)
    async with cond: cond.notify_all()
    print(await k)
    pq = asyncio.PriorityQueue(); pq.put_nowait(3); pq.put_nowait(1); print(await pq.get(), pq.qsize())
    await t('empty', asyncio.sleep(0)); 
    try: pq.get_nowait(); pq.get_nowait()
    except asyncio.QueueEmpty as e: print('QueueEmpty')
    print(asyncio.current_task() in asyncio.all_tasks(), len(asyncio.all_tasks()), asyncio.iscoroutine(main))
    asyncio.create_task(worker('left'))
    await asyncio.sleep(0)
    print(len(log))
    return 'end'
print(asyncio.run(main()))
try: asyncio.run(5)
except ValueError as e: print(e)
loop = asyncio.new_event_loop(); asyncio.set_event_loop(loop)
print(loop.run_until_complete(asyncio.sleep(0.01, 'ruc'))); loop.close()
# The sockets of both sides are given back, also when the peer has ended its side first.
def descriptors(): return len(os.listdir('/proc/self/fd'))
async def answer(reader, writer):
    await reader.read()
    writer.write(b'x' * 3000000); writer.close()
async def given_back():
    server = await asyncio.start_server(answer, '127.0.0.1', 0)
    async def ask():
        r, w = await asyncio.open_connection(*server.sockets[0].getsockname())
        w.write(b'hello'); w.write_eof()
        n = len(await r.read())
        w.close(); await w.wait_closed()
        return n
    print(await ask())
    before = descriptors()
    print(await asyncio.gather(*[ask() for _ in range(3)]))
    end = time.monotonic() + 30
    while descriptors() > before and time.monotonic() < end: await asyncio.sleep(0.01)
    print(descriptors() <= before)
    server.close()
asyncio.run(given_back())
