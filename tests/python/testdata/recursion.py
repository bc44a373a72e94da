"""Recursion and memory: topological order, Dijkstra, permutations, hanoi, tries, LRU caches, matching parentheses."""
import heapq
from functools import cached_property, lru_cache
from collections import OrderedDict


def topo(graph):
    seen, order, path = set(), [], []

    def visit(node):
        if node in path:
            raise ValueError('cycle: ' + ' -> '.join(path[path.index(node):] + [node]))
        if node in seen:
            return
        path.append(node)
        for dep in sorted(graph.get(node, ())):
            visit(dep)
        path.pop()
        seen.add(node)
        order.append(node)
    for node in sorted(graph):
        visit(node)
    return order


print(topo({'app': {'db', 'net'}, 'db': {'net'}, 'net': set()}))
try:
    topo({'a': {'b'}, 'b': {'c'}, 'c': {'a'}})
except ValueError as e:
    print(e)
graph = {'a': {'b': 7, 'c': 3}, 'b': {'d': 2}, 'c': {'b': 1, 'd': 8}, 'd': {}}


def dijkstra(start):
    dist, prev, heap = {start: 0}, {}, [(0, start)]
    while heap:
        d, node = heapq.heappop(heap)
        if d > dist[node]:
            continue
        for other, cost in graph[node].items():
            if d + cost < dist.get(other, float('inf')):
                dist[other], prev[other] = d + cost, node
                heapq.heappush(heap, (d + cost, other))
    return dist, prev


dist, prev = dijkstra('a')
path = ['d']
while path[-1] in prev:
    path.append(prev[path[-1]])
print(dist, path[::-1])


class LRU:
    def __init__(self, size):
        self.size, self.data = size, OrderedDict()

    def __getitem__(self, key):
        self.data.move_to_end(key)
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = value
        self.data.move_to_end(key)
        while len(self.data) > self.size:
            old, _ = self.data.popitem(last=False)
            print('evict', old)

    def __contains__(self, key):
        return key in self.data


lru = LRU(2)
for k in 'abac':
    if k in lru:
        print('hit', lru[k])
    else:
        lru[k] = k.upper()
print(list(lru.data))


@lru_cache(maxsize=None)
def ways(n, coins=(1, 5, 10, 25)):
    if n == 0:
        return 1
    if n < 0 or not coins:
        return 0
    return ways(n - coins[-1], coins) + ways(n, coins[:-1])


print(ways(100), ways.cache_info().hits > 0)


class Trie:
    def __init__(self):
        self.root = {}

    def add(self, prefix, value):
        node = self.root
        for bit in prefix:
            node = node.setdefault(bit, {})
        node['value'] = value
        return self

    def longest(self, key):
        node, best = self.root, self.root.get('value')
        for bit in key:
            node = node.get(bit)
            if node is None:
                break
            best = node.get('value', best)
        return best

    def __iter__(self):
        def walk(node, path):
            if 'value' in node:
                yield path, node['value']
            for bit in sorted(k for k in node if k != 'value'):
                yield from walk(node[bit], path + bit)
        return walk(self.root, '')


def bits(cidr):
    address, _, length = cidr.partition('/')
    return ''.join(f'{int(o):08b}' for o in address.split('.'))[:int(length or 32)]


t = Trie()
for net, via in {'0.0.0.0/0': 'isp', '10.0.0.0/8': 'core', '10.1.0.0/16': 'lab', '10.1.2.0/24': 'rack'}.items():
    t.add(bits(net), via)
print([t.longest(bits(a)) for a in ('8.8.8.8', '10.9.9.9', '10.1.9.9', '10.1.2.3')], [v for _, v in t])


def hanoi(n, a='a', b='b', c='c'):
    return hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c) if n else []


def perms(items):
    if not items:
        yield ()
    for i, x in enumerate(items):
        for rest in perms(items[:i] + items[i + 1:]):
            yield (x, *rest)


def balanced(text, pairs={')': '(', ']': '[', '}': '{'}):
    stack = []
    for i, c in enumerate(text):
        if c in pairs.values():
            stack.append((c, i))
        elif c in pairs:
            if not stack or stack.pop()[0] != pairs[c]:
                return i
    return stack[-1][1] if stack else True


print(len(hanoi(5)), hanoi(2), list(perms('abc'))[:3], len(set(perms([1, 2, 3, 4]))), [balanced(s) for s in ('([]{})', '(]', '((', '')])


class Lazy:
    def __init__(self, n):
        self.n = n

    @cached_property
    def slow(self):
        print('computing', self.n)
        return self.n ** 2


z = Lazy(7)
print(z.slow, z.slow, vars(z))


def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))


def collatz(n, steps=0):
    return steps if n == 1 else collatz(n // 2 if n % 2 == 0 else 3 * n + 1, steps + 1)


print(ackermann(2, 3), [collatz(n) for n in (6, 7, 27)])
even = lambda n: n == 0 or odd(n - 1)
odd = lambda n: n != 0 and even(n - 1)
print(even(10), odd(7), even(7))
parse = lambda ts: (lambda t: [*iter(lambda: parse(ts), ')')] if t == '(' else t)(ts.pop(0))
print(parse('( a ( b c ) ( ) d )'.split()))
