"""Generators as pipelines: filters, send, batches, windows, merges, trees, delegation."""
import heapq
import itertools
from collections import deque


def lines(text):
    yield from text.strip().split('\n')


def parse(rows):
    for row in rows:
        if not row or row.startswith('#'):
            continue
        dev, *fields = row.split()
        yield dev.rstrip(':'), dict(zip(fields[::2], map(int, fields[1::2])))


def keep(pred, rows):
    return (r for r in rows if pred(*r))


def batched(items, n):
    it = iter(items)
    while batch := list(itertools.islice(it, n)):
        yield batch


def window(items, n):
    seen = deque(maxlen=n)
    for x in items:
        seen.append(x)
        if len(seen) == n:
            yield tuple(seen)


TEXT = '''
# dev counters
lo: rx 10 tx 10
eth0: rx 500 tx 20 drop 3
eth1: rx 0 tx 0
wlan0: rx 7 tx 900
'''
rows = list(parse(lines(TEXT)))
print(rows)
print(list(keep(lambda dev, c: c['rx'] > c['tx'] or c.get('drop'), rows)))
print(list(batched(range(7), 3)), list(window('abcde', 3)), list(batched([], 2)))


def averager():
    total = count = 0
    average = None
    while True:
        try:
            value = yield average
        except ValueError:
            total = count = 0
            average = 'reset'
            continue
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count


a = averager()
print(next(a), a.send(10), a.send(20), a.throw(ValueError), a.send(6))
try:
    a.send(None)
except StopIteration as e:
    print('result', e.value)


def runner():
    result = yield from averager()
    print('inner result', result)
    yield result
    return 'outer'


r = runner()
next(r)
r.send(4)
print(r.send(None), list(r))


class Node:
    def __init__(self, name, *children):
        self.name, self.children = name, children

    def __iter__(self):
        yield self
        for child in self.children:
            yield from child

    def walk(self, depth=0):
        yield depth, self.name
        for child in self.children:
            yield from child.walk(depth + 1)


tree = Node('root', Node('a', Node('a1'), Node('a2')), Node('b'))
print([n.name for n in tree], *('  ' * d + n for d, n in tree.walk()), sep='\n')


def flatten(x):
    if isinstance(x, (list, tuple)):
        for item in x:
            yield from flatten(item)
    else:
        yield x


print(list(flatten([1, [2, (3, [4, [5]]), []], 'six'])))
print(list(heapq.merge([1, 4, 9], [2, 3, 10], [5])), heapq.nlargest(2, [5, 1, 8]), heapq.nsmallest(2, 'hello'))


def primes():
    found = []
    for n in itertools.count(2):
        if all(n % p for p in itertools.takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n


print(list(itertools.islice(primes(), 10)), next(p for p in primes() if p > 100))


def interleave(*its):
    queue = deque(map(iter, its))
    while queue:
        it = queue.popleft()
        try:
            yield next(it)
        except StopIteration:
            continue
        queue.append(it)


print(''.join(interleave('abc', 'd', 'efgh')))
squares = (x * x for x in range(5))
print(next(squares), sum(squares), list(squares), sum(x for x in range(3)), {k: v for k, v in zip('ab', squares)})
print(sorted((len(w), w) for w in 'the quick brown fox'.split()), any(w.isupper() for w in 'a B'.split()))
pairs = [(x, y) for x in range(3) for y in range(x) if (x + y) % 2]
matrix = [[i * 3 + j for j in range(3)] for i in range(2)]
print(pairs, matrix, [list(col) for col in zip(*matrix)], {c for row in matrix for c in row if c % 2})
tee1, tee2 = itertools.tee(range(3))
print(list(tee1), list(tee2), list(itertools.accumulate([1, 2, 3], lambda a, b: a * b)), list(itertools.chain('ab', [1])))
print([(k, list(g)) for k, g in itertools.groupby([1, 1, 2, 3, 3], key=lambda x: x % 2)], list(itertools.product('ab', repeat=2)))
print(list(itertools.combinations('abc', 2)), list(itertools.permutations([1, 2, 3], 2))[:3], list(itertools.compress('abcd', [1, 0, 1])))
print(list(itertools.dropwhile(str.isalpha, 'ab1c')), list(itertools.starmap(pow, [(2, 3), (3, 2)])), list(itertools.repeat('x', 2)))


def lazy():
    print('started')
    yield 'first'
    print('resumed')


g = lazy()
print('made')
for item in g:
    print(item)
