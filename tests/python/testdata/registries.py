# Constants, flags, slots, class decorators, singletons, transactions, fluent objects, small parsers.

import re, sys
from collections import defaultdict
from contextlib import contextmanager
# enum-like via class attributes & properties
class Const:
    def __init__(self, **kw): self.__dict__.update(kw)
    def __setattr__(self, k, v): raise AttributeError(f'{k} is constant')
    def __iter__(self): return iter(vars(self).items())
C = Const(UP=1, DOWN=0)
print(dict(C), C.UP)
try: C.UP = 5
except AttributeError as e: print(e)
class IntFlagLike(int):
    def __or__(self, o): return type(self)(int(self) | int(o))
    def __contains__(self, o): return int(self) & int(o) == int(o)
    def __repr__(self): return f'F({int(self)})'
A, B = IntFlagLike(1), IntFlagLike(2)
print(A | B, B in (A | B), IntFlagLike(4) in (A | B))
# slots with inheritance & repr
class Rec:
    __slots__ = ('a', 'b')
    def __init__(self, *v):
        for k, x in zip(self.__slots__, v): setattr(self, k, x)
    def __repr__(self): return type(self).__name__ + repr(tuple(getattr(self, k) for k in self.__slots__))
    def __eq__(self, o): return type(o) is type(self) and all(getattr(self, k) == getattr(o, k) for k in self.__slots__)
    def __hash__(self): return hash(tuple(getattr(self, k) for k in self.__slots__))
print(Rec(1, 2), Rec(1, 2) == Rec(1, 2), len({Rec(1, 2), Rec(1, 2), Rec(2, 1)}), {Rec(1, 2): 'x'}[Rec(1, 2)])
# decorators on classes, registering
registry = {}
def register(*names):
    def deco(cls):
        for n in names or [cls.__name__.lower()]: registry[n] = cls
        cls.names = names
        return cls
    return deco
@register('v', 'veth')
class Veth: pass
@register()
class Bridge: pass
print({k: v.__name__ for k, v in registry.items()}, Veth.names, Bridge.names)
def singleton(cls):
    inst = {}
    def get(*a, **k):
        if cls not in inst: inst[cls] = cls(*a, **k)
        return inst[cls]
    return get
@singleton
class DB:
    def __init__(self, n): self.n = n
print(DB(1) is DB(2), DB(3).n)
# walrus loops
data = iter(['a=1', 'b=2', '', 'c=3'])
while (line := next(data, None)):
    k, v = line.split('=')
    print(k, int(v))
if m := re.match(r'(?P<k>\w+)=(?P<v>\d+)', 'mtu=1500'):
    print(m['k'], m.groupdict(), m.end())
# nested functions with nonlocal and exceptions
def tx():
    log = []
    @contextmanager
    def step(name):
        nonlocal log
        log = log + [f'+{name}']
        try: yield log
        except ZeroDivisionError: log.append(f'!{name}')
        finally: log.append(f'-{name}')
    with step('a'):
        with step('b'): 1 / 0
        log.append('x')
    return log
print(tx())
# dict of lists of dicts, sorting multi-level, groupby manual
rows = [dict(dev='eth0', rx=5), dict(dev='eth1', rx=9), dict(dev='eth0', rx=7)]
g = defaultdict(list)
for r in rows: g[r['dev']].append(r['rx'])
print({k: (sum(v), max(v)) for k, v in sorted(g.items(), key=lambda kv: -sum(kv[1]))})
print(*(f"{r['dev']:<6}{r['rx']:>4}{'*' * r['rx']:<10}|" for r in rows), sep='\n')
# iterators: custom range, zip of unequal, enumerate with unpack
for i, (a, b) in enumerate(zip('abc', range(5)), 1): print(i, a, b, end=';')
print()
# try in comprehension via helper, conditional imports
def safe(f, *a, default=None):
    try: return f(*a)
    except Exception as e: return default if default is not None else type(e).__name__
print([safe(int, x) for x in ('1', 'x', None)], safe(lambda: {}['q'], default=0))
try:
    import nonexistent_module
except ImportError as e:
    print(type(e).__name__, e.name)
# string building & bytes
buf = []
for i in range(3): buf.append('%d:%s' % (i, chr(65 + i)))
print(';'.join(buf), ''.join(reversed(buf[0])), bytes(ord(c) ^ 1 for c in 'abc'))
# global state in module functions
state = {'n': 0}
def inc(n=1, *, by=None): state['n'] += by or n; return state['n']
print([inc() for _ in range(3)], inc(by=10), inc(5))
# int parsing helpers
def parse_size(s): 
    n, u = re.fullmatch(r'([\d.]+)\s*([kmg]?)b?', s.lower()).groups()
    return int(float(n) * 1024 ** ' kmg'.index(u or ' '))
print([parse_size(s) for s in ('10', '1.5k', '2MB', '1g')])
# chained methods & fluent
class Q:
    def __init__(self): self.parts = []
    def __getattr__(self, n):
        if n.startswith('_'): raise AttributeError(n)
        def add(*a): self.parts.append((n, a)); return self
        return add
    def __str__(self): return ' '.join(f"{n}({','.join(map(repr, a))})" for n, a in self.parts)
print(Q().link('eth0').set('up').mtu(9000))
print(sys.getsizeof([]) > 0, sys.maxsize > 0, sys.version_info.major)
