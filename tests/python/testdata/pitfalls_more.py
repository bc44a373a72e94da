# Descriptors, command tables, subscripts, scopes, sorting, loops that change what they go through.

import functools, itertools, collections
class Meta(type):
    @property
    def all(cls): return [cls.__name__]
    @classmethod
    def build(mcs, n): return mcs(n, (), {})
class A(metaclass=Meta): pass
print(A.all, Meta.build('Z').__name__, type(Meta.build('Z')).__name__)
class Reg:
    subs = []
    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        cls.kw = kw
        Reg.subs.append(cls.__name__)
class R1(Reg, a=1): pass
class R2(R1, b=2): pass
print(Reg.subs, R1.kw, R2.kw)
class Desc:
    def __init__(self): self.d = {}
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, t):
        return self if o is None else self.d.get(id(o), 0)
    def __set__(self, o, v): self.d[id(o)] = v
class U:
    x = Desc(); y = Desc()
u = U(); u.x = 5; u.y += 2
print(u.x, u.y, U.x.n, vars(u))
# functions in dicts, method tables
class Shell:
    def do_show(self, *a): return ('show', a)
    def do_quit(self): return 'bye'
    def run(self, line):
        cmd, *args = line.split()
        f = getattr(self, 'do_' + cmd, None)
        if f is None:
            return f'unknown {cmd}; try ' + ', '.join(sorted(n[3:] for n in dir(self) if n.startswith('do_')))
        try: return f(*args)
        except TypeError as e: return f'usage: {e}'
s = Shell()
for l in ('show a b', 'quit', 'quit now', 'nope'): print(s.run(l))
# context in generator with return values
def gen():
    r = yield from inner()
    print('got', r)
def inner():
    yield 1
    return 'ret'
print(list(gen()))
# default mutable, closures in loops with try
out = []
for i in range(3):
    try:
        if i == 1: continue
        out.append(lambda: i)
    finally:
        out.append(i)
print([f() if callable(f) else f for f in out])
# chained assignment/multiple targets with attributes and items
class O: pass
o = O(); l = [0, 0]; d = {}
o.a = l[0] = d['k'] = 7
o.b, l[1], *d['rest'] = 1, 2, 3, 4
print(vars(o), l, d)
# del & scope
x = 1
def f():
    global x
    del x
f()
try: x
except NameError as e: print(e)
# star in index, slices objects
class G:
    def __getitem__(self, k): return k
g = G()
print(g[1], g[1:2], g[1:2, 3], g[..., None], g[()], g[1, 2], g[::2])
# f-string nesting and formats
w, name = 8, 'eth0'
print(f'{name:>{w}}|{name!r:<{w}}|{w:{"0"}{4}}|{ {"a": 1}["a"] }|{(lambda: 3)()}|{name[::-1]}|{w if w > 5 else 0:.1f}|{"%s" % w}|{name=}|{w+1 = }')
# int/str conversions in joins; bool formatting
print(', '.join(f'{k}={v}' for k, v in {'a': True, 'b': None, 'c': 1.0}.items()), f'{True:>5}', f'{None}', '%s %d' % (True, True))
# while/else, nested break
n = 0
while n < 3:
    n += 1
    for k in range(5):
        if k == n: break
    else:
        print('no break')
else:
    print('while else', n)
# try/except/else/finally with return in loop
def find(seq, t):
    for i, v in enumerate(seq):
        try:
            if int(v) == t: return i
        except ValueError:
            continue
        else:
            pass
        finally:
            n_checked.append(v)
    return -1
n_checked = []
print(find(['a', '1', '2', 'b'], 2), n_checked)
# sorting with None, tuple keys, reverse stability
rows = [('b', None), ('a', 2), ('c', 1), ('d', None)]
print(sorted(rows, key=lambda r: (r[1] is None, r[1] or 0, r[0])), sorted(rows, key=lambda r: r[0], reverse=True))
# class variables shared, instance shadows
class Cnt:
    total = 0
    items = []
    def __init__(self): Cnt.total += 1; self.items.append(self.total)
Cnt(); Cnt(); c = Cnt(); c.total = 99
print(Cnt.total, Cnt.items, c.total, vars(c))
# exceptions with custom __str__ and attributes in tracebacks
class Custom(Exception):
    def __init__(self, **kw): self.__dict__.update(kw)
    def __str__(self): return ','.join(f'{k}={v}' for k, v in sorted(vars(self).items()))
try: raise Custom(b=1, a=2)
except Custom as e: print(e, repr(e), e.a, e.args)
# comparisons of mixed containers, in with custom eq
class Any:
    def __eq__(self, o): return True
    def __hash__(self): return 1
print(Any() == 3, 3 == Any(), [1, 2] == [Any(), 2], (1,) == (Any(),), {'a': Any()} == {'a': 5}, [Any()].count(7), [5].index(Any()))
print(isinstance(A, Meta), functools.reduce(lambda a, b: a | b, [{1}, {2}]), collections.Counter(a=1) == {'a': 1})
lst = [1, 2, 3, 4]
for v in lst:
    if v == 2: lst.remove(v)
print(lst)
m = {'a': 1}
for k in list(m): m[k + 'x'] = 2
print(m, max(m, key=m.get), min(m.items(), key=lambda kv: kv[1]))
print([*map(str.strip, ' a , b '.split(','))], 'a' if not m else 'z', (yield_ := 3) + 1)
try:
    raise ValueError('a') from None
except (TypeError, ValueError) as e:
    print(type(e), e.__cause__)
try:
    try: raise KeyError(1)
    except KeyError: raise IndexError(2)
except LookupError as e: print(repr(e), repr(e.__context__))
print('%s' % [1, 'a'], '%r' % ('x',), '%-5s|' % 'ab', '%+d' % 3, '%(a)d %(b)s' % dict(a=1, b=2))
def kw(*, a, b=2): return a, b
print(kw(a=1), functools.partial(kw, a=5)(b=6))
print(list(itertools.chain.from_iterable(zip('ab', [1, 2]))), dict(itertools.zip_longest('abc', [1], fillvalue=0)))
