"""async and await: coroutines, gather, timeouts, queues, context managers, iterators, cancellation of nothing."""
import asyncio


class Session:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print('open', self.name)
        return self

    async def __aexit__(self, kind, value, tb):
        print('close', self.name, kind.__name__ if kind else None)
        return kind is KeyError

    async def get(self, key):
        await asyncio.sleep(0)
        if key == 'bad':
            raise KeyError(key)
        return f'{self.name}:{key}'


class Ticker:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


async def numbers(n):
    for i in range(n):
        yield i
        await asyncio.sleep(0)


async def main():
    async with Session('a') as s:
        print(await s.get('x'))
    async with Session('b') as s:
        print(await s.get('bad'))
        print('never')
    try:
        async with Session('c'):
            raise ValueError('v')
    except ValueError as e:
        print('caught', e)
    async for t in Ticker(3):
        print('tick', t)
    print([n async for n in numbers(4) if n % 2], {n: n * n async for n in numbers(3)})
    print(await asyncio.gather(*(Session(n).get('k') for n in 'xy')))
    results = await asyncio.gather(Session('z').get('k'), Session('z').get('bad'), return_exceptions=True)
    print(results)
    return 'done'


print(asyncio.run(main()))


async def inner():
    return 5


async def outer():
    value = await inner()
    return value * 2

print(asyncio.run(outer()))


import contextlib


@contextlib.asynccontextmanager
async def session(name, swallow=()):
    """A session."""
    print("open", name)
    try:
        yield name.upper()
    except swallow as e:
        print("swallowed", e)
    finally:
        print("close", name)


async def counting():
    got = None
    while got != "stop":
        got = yield got


async def steps():
    async with session("a") as s:
        print(s, session.__name__, session.__doc__)
    async with session("b", ValueError):
        raise ValueError("inside")
    try:
        async with session("c"):
            raise KeyError("out")
    except KeyError as e:
        print("passed on", e)
    gen = counting()
    print(await gen.__anext__(), await gen.asend("x"))
    try:
        await gen.asend("stop")
    except StopAsyncIteration:
        print("no more")
    async with contextlib.aclosing(counting()) as other:
        print(await other.__anext__())


asyncio.run(steps())
