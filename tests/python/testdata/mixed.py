"""Small idioms: star arguments, walrus, chained comparisons, closures, global and nonlocal, sorting keys, slices."""
import operator
from functools import cmp_to_key, reduce


def call(*args, sep=',', **kw):
    return sep.join([*map(str, args), *(f'{k}={v}' for k, v in kw.items())])


print(call(), call(1, 2), call(*'ab', sep='-', x=1), call(*[1], *(2, 3), **{'k': 5}, **dict(j=6)))


def forward(fn, /, *args, **kwargs):
    return fn(*args, **kwargs)


print(forward(call, 1, fn=2), forward(lambda a, *b, c=3, **d: (a, b, c, d), 1, 2, 4, c=5, e=6))
first, *middle, last = range(6)
(a, b), *rest = [(1, 2), (3, 4), (5, 6)]
head, *_ = 'xyz'
print(first, middle, last, a, b, rest, head)
x = y = []
x.append(1)
print(y, x is y, 1 < 2 < 3, 1 < 3 < 2, 5 > 4 != 3, not 0 == False if False else True)
if (n := len('hello')) > 3 and (m := n * 2):
    print(n, m)
print([last := i for i in range(3)], last, [y for v in range(4) if (y := v * v) % 2 == 0])


def counter(start=0, *, step=1):
    value = start

    def bump(by=None):
        nonlocal value
        value += step if by is None else by
        return value

    def reset():
        nonlocal value
        old, value = value, start
        return old
    bump.reset = reset
    return bump


c, d = counter(), counter(10, step=5)
print(c(), c(), c(10), d(), d(), c.reset(), c())
total = 0


def add(k):
    global total, made
    total += k
    made = True


add(5)
add(6)
print(total, made, 'made' in globals())
funcs = [lambda i=i: i * 10 for i in range(3)]
late = [lambda: i for i in range(3)]
print([f() for f in funcs], [f() for f in late])


def default(item, bucket=[]):
    bucket.append(item)
    return bucket


print(default(1), default(2), default(3, []), default.__defaults__)
people = [('eth10', 5, 'b'), ('eth2', 5, 'a'), ('lo', 1, 'z')]
print(sorted(people, key=lambda p: (-p[1], p[2])), sorted(people, key=operator.itemgetter(1, 2)))
natural = lambda s: [int(t) if t.isdigit() else t for t in __import__('re').split(r'(\d+)', s)]
print(sorted(['eth10', 'eth9', 'eth1', 'br2'], key=natural), sorted('bAc', key=str.lower), sorted([3, 1, 2], reverse=True))
print(sorted(['10.0.0.10', '10.0.0.9', '9.255.0.1'], key=lambda ip: tuple(map(int, ip.split('.')))))
print(sorted([5, 3, 9], key=cmp_to_key(lambda a, b: b - a)), min('abc', key=lambda c: -ord(c)), max([], default='none'), max([1, 5], [2], key=len))
l = list(range(10))
l[2:5] = ['x']
l[::3] = [0] * len(l[::3])
del l[-2:]
l[len(l):] = [7, 8]
print(l, l[::-1], l[-3:-1], l[5:2], l[:100], l[slice(1, 3)])
l.insert(1, 'i')
l.remove('x') if 'x' in l else None
print(l, l.pop(), l.pop(0), l.index(7), l.count(0), l * 2 == l + l)
d = {'b': 2, 'a': 1}
d |= {'c': 3}
d.setdefault('l', []).append(1)
print(d, d.pop('zz', None), d.popitem(), list(d), sorted(d.items()), {v: k for k, v in d.items()}, dict.fromkeys('ab', 0), d.get('q', 'no'))
print(list(d.keys() & {'a', 'z'}), [*d], {**d, 'a': 9}, len(d), 'a' in d, dict(zip('xy', (1, 2))), dict(a=1, **{'b': 2}))
for k in list(d):
    if d[k] == 2:
        del d[k]
print(d, next(iter(d)), list(reversed(d)))
for i in range(5):
    if i == 3:
        break
else:
    print('no break')
while True:
    total -= 1
    if total % 2:
        continue
    if total < 5:
        break
else:
    print('never')
print(total, i, reduce(lambda a, b: a * b, range(1, 6)), reduce(operator.or_, [1, 2, 4], 0))
print(*(f'{i:>3}{"." if i % 2 else ":"}' for i in range(4)), sep='', end='!\n')
print('a' 'b' f'{1 + 1}' r'\n', 'multi' +
      'line', """tri
ple""", b'x' b'y', 'tab\tq', '\x41\u00e9' if False else 'q')
print(0x1f, 0b101, 0o17, 1_000, 1e3, .5, 10 // 3, -10 // 3, 10 % -3, 2 ** -1, 7 / 2, divmod(-7, 2), round(2.5), round(3.5), round(2.675, 2), int('ff', 16), int('-12'), float('1e-3'), abs(-3), pow(3, 4, 5))
print(True + True, True and 'yes' or 'no', None or 0 or [] or 'last', [] and 1, not [], bool('False'), 1 if [] else 2, (lambda: (yield))().__class__.__name__)
print(type(1), type('') is str, isinstance(True, int), issubclass(bool, int), callable(print), id(x) == id(y), hash('a') == hash('a'), repr('it\'s'), repr("q\"'"), ascii('é'), chr(8364), ord('€'), bin(5), hex(255), oct(8))
print(list(map(lambda a, b: a + b, [1, 2], [10, 20])), list(filter(None, [0, 1, '', 'a'])), list(zip([1, 2], 'ab', strict=True)), any([]), all([]), sum([[1], [2]], []), list(enumerate('ab', 1)))
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as e:
    print(e)
s = 'Hello, World'
print(s[0], s[-1], s[::2], s.lower().count('l'), s.find('World'), s.replace('l', 'L', 1), s.split(', '), s.partition(','), s.swapcase(), s.center(20, '*'), s.startswith(('He', 'x')), s.isalpha(), '-'.join(s[:3]), s.zfill(15), s.rstrip('d'), s.title(), s.index('o', 5), s.rfind('o'), s.expandtabs(), s.casefold(), s.removeprefix('Hello'), s.encode()[:2])
