# Classes that derive from tuple, list, dict, str, int and from scripts' classes: their results, comparisons, hashes.

from collections import namedtuple, OrderedDict, defaultdict, Counter, deque
class MyTuple(tuple):
    def __new__(cls, *items): return super().__new__(cls, items)
    def first(self): return self[0]
    def plus(self, x): return type(self)(*self, x)
    def other(self): return self.__class__(9)
t = MyTuple(1, 2)
print(t, repr(t), t.first(), t.plus(3), t.other(), type(t.plus(3)).__name__, t == (1, 2), (1, 2) == t, t + (3,), type(t + (3,)).__name__, t[0:1], hash(t) == hash((1, 2)), {t: 1}[t])
class L(list):
    def __init__(self, *a): super().__init__(a)
    def second(self): return self[1]
    def copy2(self): return type(self)(*self)
l = L(1, 2, 3)
print(l, l.second(), l.copy2(), type(l.copy2()).__name__, l == [1, 2, 3], [1, 2, 3] == l, l + [4], sorted(l, reverse=True), len(l), l[1:], 2 in l, l.index(3), list(l), l * 2)
l.append(5); l += [6]; l[0] = 'a'; del l[1]; print(l, type(l).__name__, isinstance(l, list))
class D(dict):
    def __getattr__(self, k):
        try: return self[k]
        except KeyError: raise AttributeError(k)
    def __setattr__(self, k, v): self[k] = v
    def __missing__(self, k): return k * 2
d = D(a=1); d.b = 2
print(d, d.a, d.b, d['zz'], d.get('q'), list(d.items()), d == {'a': 1, 'b': 2}, {**d}, dict(d), 'a' in d, len(d), type(d)(x=1), d.copy(), type(d.copy()).__name__, d | {'c': 3}, sorted(d))
try: d.nope_not
except AttributeError as e: print('AE', e)
class S(str):
    def shout(self): return self.upper() + '!'
    def dup(self): return self.__class__(self + self)
s = S('ab')
print(s, repr(s), s.shout(), s.dup().shout(), type(s.dup()).__name__, type(s + 'c').__name__, s == 'ab', 'ab' == s, s in 'cab', len(s), s[0], s.join(['x', 'y']), '%s|%r' % (s, s), f'{s:>5}|{s!r}', s < 'b', hash(s) == hash('ab'), [s] == ['ab'], ['ab'].index(s))
class I(int):
    def __new__(cls, v, name=''):
        x = super().__new__(cls, v); x.name = name; return x
    def double(self): return type(self)(self * 2, self.name)
    def __repr__(self): return f'I({int(self)}, {self.name!r})'
i = I(5, 'five')
print(i, i.double(), i + 1, type(i + 1).__name__, i == 5, 5 == i, i < 6, 3 < i, [10, 20, 30, 40, 50, 60][i], range(i), i.bit_length(), '%d' % i, f'{i:03d}', f'{i}', hex(i), -i, abs(I(-3)), sum([i, i]), max(i, 3), sorted([i, 3, 9]), int(i), float(i), bool(I(0)), i ** 2, 2 ** i, divmod(i, 3), i & 4)
class F(float): pass
f = F('1.5'); print(f, f + 1, type(f).__name__, f == 1.5, round(f), f'{f:.2f}')
class Set(set):
    def add2(self, *a):
        for x in a: self.add(x)
        return self
q = Set([1]); print(q.add2(2, 3), type(q).__name__, q == {1, 2, 3}, {1, 2} < q, q | {9}, type(q | {9}).__name__, q - {1}, 1 in q, len(q), sorted(q), type(q.copy()).__name__)
class FS(frozenset): pass
print(FS([1]), FS([1]) == frozenset([1]), FS([1]) == {1}, hash(FS([1])) == hash(frozenset([1])))
class Bs(bytes):
    def hexed(self): return self.hex()
print(Bs(b'ab').hexed(), Bs(b'ab') == b'ab', Bs(b'ab') + b'c', Bs(b'ab')[0])
P = namedtuple('P', 'x y')
class Q(P):
    __slots__ = ()
    @property
    def total(self): return self.x + self.y
    def moved(self, dx): return self._replace(x=self.x + dx)
    def again(self): return type(self)(*self)
    @classmethod
    def origin(cls): return cls(0, 0)
    def __add__(self, o): return type(self)(self.x + o.x, self.y + o.y)
q = Q(1, 2)
print(q, q.total, q.moved(5), q.again(), Q.origin(), q + q, q == (1, 2), (1, 2) == q, q == P(1, 2), q._asdict(), type(q.moved(1)).__name__, list(q), tuple(q), x if (x := q[0]) else 0, *q)
print([P(1, 2)] == [(1, 2)], P(1, 2) in [(1, 2)], (1, 2) in [P(1, 2)], {(1, 2): 'x'}[P(1, 2)], P(1, 2) in {(1, 2)}, P(1, 3) not in {(1, 2): 1}, sorted([P(3, 1), (2, 2), P(1, 5)]), [(1, 2)].index(P(1, 2)), [P(1, 2)].count((1, 2)), min(P(3, 1), (2, 2)), (P(1, 2), 3) == ((1, 2), 3), {'a': P(1, 2)} == {'a': (1, 2)}, P(1, 2) < (1, 3), (0, 9) < P(1, 2), hash(P(1, 2)) == hash((1, 2)), P(1, 2) + (3,), (0,) + P(1, 2), P(1, 2) * 2, P(1, 2)[0:1], isinstance(P(1, 2), tuple))
class Base:
    def __init__(self, n): self.n = n
    def clone(self): return self.__class__(self.n)
    @classmethod
    def make(cls, n): return cls(n)
    def __repr__(self): return f'{type(self).__name__}({self.n})'
    def __eq__(self, o): return isinstance(o, Base) and self.n == o.n
    def __hash__(self): return hash(self.n)
    def __lt__(self, o): return self.n < o.n
class Derived(Base): pass
print(Derived(1).clone(), Derived.make(2), {Base(1): 'x'}[Derived(1)], Base(1) in {Derived(1)}, sorted([Derived(3), Base(1), Derived(2)]), max(Base(4), Derived(9)), [Base(1)].index(Derived(1)), Base(1) == Derived(1), Base(1) != Derived(2), len({Base(1), Derived(1), Base(2)}))
from functools import total_ordering
@total_ordering
class V:
    def __init__(self, *p): self.p = p
    def __eq__(self, o):
        if not isinstance(o, V): return NotImplemented
        return self.p == o.p
    def __lt__(self, o):
        if not isinstance(o, V): return NotImplemented
        return self.p < o.p
    def __repr__(self): return 'V' + '.'.join(map(str, self.p))
print(sorted([V(1, 10), V(1, 2), V(0, 9)]), V(1) <= V(1), V(2) > V(1), V(2) >= V(3), max([V(1), V(3), V(2)]), V(1) == 1, V(1) != 1)
try: V(1) < 1
except TypeError as e: print(e)
try: {V(1): 1}
except TypeError as e: print(e)
class Err(Exception):
    def __init__(self, code, msg): super().__init__(msg); self.code = code
    def again(self): return type(self)(self.code + 1, 'again')
class Err2(Err): pass
e = Err2(1, 'x').again(); print(repr(e), e.code, e.args, str(e), isinstance(e, Err))
od = OrderedDict(a=1); od['b'] = 2; print(od, list(od), od == {'a': 1, 'b': 2})
class DD(defaultdict):
    def __missing__(self, k): self[k] = v = k + '!'; return v
x = DD(); print(x['a'], dict(x), type(x).__name__)
class Stack(deque):
    def push(self, x): self.append(x); return self
print(Stack([1]).push(2), Stack().push(1) == deque([1]))
class C2(Counter):
    def top(self): return self.most_common(1)[0]
print(C2('aab').top(), C2('ab') == Counter('ab'))
