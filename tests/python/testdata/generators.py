# Generators: order of events, send, throw, close, return values, delegation, laziness.
def numbers(n):
    print('start')
    try:
        for i in range(n):
            got = yield i
            if got:
                print('got', got)
    finally:
        print('cleanup')
    return 'done'


for v in numbers(2):
    print(v)

g = numbers(3)
print(next(g), g.send('hello'))
g.close()
g.close()
try:
    next(g)
except StopIteration:
    print('stopped')


def delegates():
    result = yield from numbers(2)
    print('result', result)
    yield from [10, 20]


print(list(delegates()))


def catches():
    while True:
        try:
            yield 'ready'
        except ValueError as e:
            print('caught', e)


g = catches()
next(g)
print(g.throw(ValueError('x')))
try:
    g.throw(KeyError('k'))
except KeyError as e:
    print('through', e)

g = numbers(1)
try:
    while True:
        print(next(g))
except StopIteration as e:
    print('value', e.value)


def loud(n):
    for i in range(n):
        print('make', i)
        yield i


lazy = (i * 2 for i in loud(3) if i != 1)
print('nothing yet')
print(next(lazy))
print(list(lazy))
print(any(i == 1 for i in loud(5)))
print(sum(i for i in range(4)), sorted(-i for i in range(3)), ', '.join(str(i) for i in range(3)))


def tree(items):
    for item in items:
        if isinstance(item, list):
            yield from tree(item)
        else:
            yield item


print(list(tree([1, [2, [3, 4]], 5])))


def changes(n, step=1):
    while n > 0:
        n -= step
        yield n


print(list(changes(3)), list(changes(5, step=2)))


def context():
    try:
        raise ValueError('outer')
    except ValueError:
        yield 1
        try:
            raise KeyError('inner')
        except KeyError as e:
            print(repr(e.__context__))
        yield 2


print(list(context()))


def infinite():
    n = 0
    while True:
        yield n
        n += 1


print([a for a, b in zip(infinite(), 'abc')])
it = iter(infinite())
for v in it:
    if v > 2:
        break
print(next(it))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Countdown(3)), sum(Countdown(4)))
pairs = ((i, j) for i in range(2) for j in 'ab')
print(list(pairs))
print(list(f() for f in [lambda: i for i in range(3)]))


async def double(x):
    return x * 2


async def main():
    a = await double(2)
    return [a, await double(a)]


try:
    main().send(None)
except StopIteration as e:
    print(e.value)
