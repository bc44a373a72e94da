"""Proxies, slots, properties, descriptors, comparison, copying, iteration protocols, operators."""
import copy
import functools


class Typed:
    def __init__(self, kind, default=None, check=None):
        self.kind, self.default, self.check = kind, default, check

    def __set_name__(self, owner, name):
        self.name = '_' + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{self.name[1:]} must be {self.kind.__name__}, not {type(value).__name__}')
        if self.check and not self.check(value):
            raise ValueError(f'{self.name[1:]}: bad value {value!r}')
        setattr(obj, self.name, value)

    def __delete__(self, obj):
        delattr(obj, self.name)


class Link:
    mtu = Typed(int, 1500, lambda v: 68 <= v <= 65535)
    name = Typed(str)

    def __init__(self, name, **kw):
        self.name = name
        for k, v in kw.items():
            setattr(self, k, v)

    @property
    def up(self):
        return getattr(self, '_up', False)

    @up.setter
    def up(self, value):
        print(f'{self.name}: up={value}')
        self._up = bool(value)

    @up.deleter
    def up(self):
        print('deleting')
        del self._up

    @classmethod
    def parse(cls, text):
        name, *rest = text.split()
        return cls(name, **{k: int(v) for k, v in (r.split('=') for r in rest)})

    @staticmethod
    def valid(name):
        return 0 < len(name) < 16

    def __repr__(self):
        return f'{self.__class__.__name__}({self.name!r}, mtu={self.mtu})'


link = Link.parse('eth0 mtu=9000')
print(link, link.up, Link.valid('x' * 16), Link.mtu.default)
link.up = 1
print(link.up, vars(link))
del link.up
print(link.up)
for attempt in (lambda: setattr(link, 'mtu', 'big'), lambda: setattr(link, 'mtu', 10), lambda: Link.parse(''), lambda: delattr(link, 'up'), lambda: link.speed):
    try:
        attempt()
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
del link.mtu
print(link.mtu)


class Proxy:
    """Hands everything on, and remembers what was asked."""

    def __init__(self, target):
        object.__setattr__(self, '_target', target)
        object.__setattr__(self, '_asked', [])

    def __getattr__(self, name):
        self._asked.append(name)
        value = getattr(self._target, name)
        if callable(value):
            @functools.wraps(value)
            def call(*args, **kwargs):
                self._asked.append((name, args, kwargs))
                return value(*args, **kwargs)
            return call
        return value

    def __setattr__(self, name, value):
        self._asked.append(('set', name))
        setattr(self._target, name, value)

    def __getitem__(self, key):
        return self._target[key]

    def __len__(self):
        return len(self._target)

    def __iter__(self):
        return iter(self._target)

    def __contains__(self, x):
        return x in self._target

    def __eq__(self, other):
        return self._target == other

    def __hash__(self):
        return hash(str(self._target))

    def __bool__(self):
        return bool(self._target)

    def __repr__(self):
        return f'Proxy({self._target!r})'


p = Proxy([3, 1, 2])
p.append(5)
p.sort(reverse=True)
print(p, len(p), p[0], list(p), 5 in p, p == [5, 3, 2, 1], bool(p), p._asked, {p: 1}[p])
q = Proxy(link)
q.mtu = 1400
print(q.name, link.mtu, q._asked)
try:
    q.nothing
except AttributeError as e:
    print(e)


class Vector:
    __slots__ = ('x', 'y')

    def __init__(self, x=0, y=0):
        self.x, self.y = x, y

    def __add__(self, o):
        return Vector(self.x + o.x, self.y + o.y)

    def __radd__(self, o):
        return self if o == 0 else NotImplemented

    def __sub__(self, o):
        return Vector(self.x - o.x, self.y - o.y)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k) if isinstance(k, (int, float)) else NotImplemented

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __iadd__(self, o):
        self.x += o.x
        self.y += o.y
        return self

    def __eq__(self, o):
        return (self.x, self.y) == (o.x, o.y) if isinstance(o, Vector) else NotImplemented

    def __lt__(self, o):
        return abs(self) < abs(o)

    def __iter__(self):
        yield self.x
        yield self.y

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __repr__(self):
        return f'V({self.x}, {self.y})'

    def __format__(self, spec):
        return f'<{self.x:{spec}};{self.y:{spec}}>' if spec else repr(self)

    def __bool__(self):
        return bool(self.x or self.y)

    def __int__(self):
        return int(abs(self))

    def __index__(self):
        return self.x

    def __matmul__(self, o):
        return self.x * o.x + self.y * o.y

    def __pow__(self, n):
        return Vector(self.x ** n, self.y ** n)

    def __divmod__(self, n):
        return divmod(self.x, n), divmod(self.y, n)

    def __invert__(self):
        return Vector(self.y, self.x)

    def __copy__(self):
        return Vector(self.x, self.y)


v = Vector(3, 4)
w = v
w += Vector(1, 1)
print(v, w is v, v + Vector(1), 2 * v, v * 1.5, -v, abs(Vector(3, 4)), sum([v, v]), v == Vector(4, 5), v != w, sorted([Vector(9), Vector(1), Vector(5)]))
print(*v, list(v), v[0], v[-1], f'{v:.1f}|{v}', bool(Vector()), int(v), [0, 1, 2, 3, 4][v], v @ v, v ** 2, divmod(v, 3), ~v, max(v, Vector(0, 9)), tuple(v), dict([v]), {**dict(a=1)})
a, b = v
print(a, b, copy.copy(v) == v, copy.deepcopy([v])[0] == v, v in [Vector(4, 5)], [Vector(4, 5)].index(v), [v].count(Vector(4, 5)))
for bad in (lambda: v + 1, lambda: 1 + v, lambda: v < 1, lambda: hash(v), lambda: v(), lambda: v[5], lambda: v / 2, lambda: len(v), lambda: v.z):
    try:
        print(bad())
    except (TypeError, IndexError, AttributeError) as e:
        print(type(e).__name__, e)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n

    def __length_hint__(self):
        return self.n

    def __reversed__(self):
        return iter(range(self.n))


c = Countdown(3)
print(next(c), list(c), next(c, 'end'), list(reversed(Countdown(3))), list(zip(Countdown(5), 'ab')), 1 in Countdown(3), max(Countdown(4)))


class Seq:
    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(5))]
        if i >= 5:
            raise IndexError(i)
        return i * 10

    def __len__(self):
        return 5


s = Seq()
print(list(s), 30 in s, s[1:4], s[::-2], s[:], list(reversed(s)), [*s], list(enumerate(s))[:2])
