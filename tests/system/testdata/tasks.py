"""asyncio: coroutines beside each other."""
import asyncio

log = []


async def work(name, delay):
    log.append(name + ' begins')
    await asyncio.sleep(delay)
    log.append(name + ' ends')
    return name.upper()


async def fail():
    await asyncio.sleep(0)
    raise ValueError('bad')


async def main():
    print(await work('a', 0))
    print(await asyncio.gather(work('slow', 0.05), work('fast', 0.01)))
    print(log)
    task = asyncio.create_task(work('task', 0.01))
    print(task.done())
    print(await task, task.done(), task.result())
    print(await asyncio.gather(fail(), work('x', 0), return_exceptions=True))
    try:
        await asyncio.gather(fail())
    except ValueError as e:
        print('caught', e)
    try:
        await asyncio.wait_for(asyncio.sleep(1000), 0.01)
    except asyncio.TimeoutError:
        print('timeout')
    q = asyncio.Queue()

    async def producer():
        for i in range(3):
            await q.put(i)
            await asyncio.sleep(0)
        await q.put(None)

    async def consumer():
        got = []
        while (item := await q.get()) is not None:
            got.append(item)
        return got
    print((await asyncio.gather(producer(), consumer()))[1])
    lock = asyncio.Lock()
    async with lock:
        print(lock.locked())
    sleeper = asyncio.create_task(asyncio.sleep(1000))
    await asyncio.sleep(0)
    sleeper.cancel()
    try:
        await sleeper
    except asyncio.CancelledError:
        print('cancelled', sleeper.cancelled())
    done, pending = await asyncio.wait([asyncio.create_task(work('w', 0))])
    print(len(done), len(pending))
    asyncio.create_task(asyncio.sleep(1000))
    return 'result'

print(asyncio.run(main()))
