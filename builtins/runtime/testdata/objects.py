def deco(fn):
    def wrap(*a, **k):
        print('call', fn.__name__)
        return fn(*a, **k)
    wrap.__name__ = fn.__name__
    return wrap
@deco
def add(a, b=1): "doc"; return a + b
print(add(1), add(1, b=5))
class Meta:
    registry = []
    def __init_subclass__(cls, **kw):
        Meta.registry.append((cls.__name__, kw))
class P(Meta, tag=1): pass
print(Meta.registry)
class Desc:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, cls=None):
        if obj is None: return self
        return obj.__dict__.get(self.name, 'unset')
    def __set__(self, obj, v): obj.__dict__[self.name] = v * 2
class Q:
    d = Desc()
q = Q(); print(q.d); q.d = 4; print(q.d, q.__dict__)
class Single:
    _i = None
    def __new__(cls, *a):
        if cls._i is None: cls._i = super().__new__(cls)
        return cls._i
    def __init__(self, x=0): self.x = x
print(Single(1) is Single(2), Single().x)
class Slots:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1
print(Slots().a)
class X:
    def __setattr__(self, n, v): object.__setattr__(self, n, v + 1)
    def __delattr__(self, n): print('del', n); object.__delattr__(self, n)
x = X(); x.z = 1; print(x.z); del x.z; print(hasattr(x, 'z'))
class A:
    def f(self): return 'A'
class B(A):
    def f(self): return 'B' + super().f()
class C(A):
    def f(self): return 'C' + super().f()
class D(B, C):
    def f(self): return 'D' + super().f()
print(D().f(), [c.__name__ for c in D.__mro__], D.mro()[1] is B)
try:
    class Z(A, B): pass
except TypeError as e: print(e)
class S(str):
    def shout(self): return self.upper() + '!'
s = S('hey'); print(s, s.shout(), len(s), s + 'x', repr(s), s == 'hey' if 0 else str(s) == 'hey', isinstance(s, str), f'{s:>5}', '%s' % s)
class I(int):
    def __repr__(self): return 'I(%d)' % self
i = I(5); print(i, i + 1, i * 2, int(i), [i], range(i)[-1])
class T(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    @property
    def first(self): return self[0]
t = T(1, 2); print(t, t.first, len(t), t[1]); a, b = t; print(a, b)
class CD(dict):
    def __getattr__(self, k):
        try: return self[k]
        except KeyError: raise AttributeError(k)
    def __setattr__(self, k, v): self[k] = v
c = CD(); c.a = 1; print(c, c.a, c['a'], dict(c), {**c}, list(c.items()), c.get('zz', 3))
try: c.b
except AttributeError as e: print('AE', e, repr(e.__context__))
async def co(x): return x + 1
async def main():
    r = await co(1)
    async with ACM() as v: print('v', v)
    async for k in agen(): print('k', k)
    return r
class ACM:
    async def __aenter__(self): return 'in'
    async def __aexit__(self, *a): print('out')
async def agen():
    yield 1
    yield 2
try:
    main().send(None)
except StopIteration as e: print(e.value)
def tryret():
    for i in range(3):
        try:
            try:
                if i == 1: return i
            finally: print('f', i)
        except Exception: pass
print(tryret())
def nested():
    try:
        try: 1/0
        finally: raise KeyError('in fin')
    except KeyError as e: return repr(e), repr(e.__context__)
print(nested())
g = (x for x in [1,2,3]); print(next(g), sum(g))
def countdown(n):
    while n:
        got = yield n
        if got: n = got
        else: n -= 1
it = countdown(3); print(next(it), it.send(10), next(it)); it.close()
try: next(it)
except StopIteration: print('stopped')
def bad():
    yield 1
    raise StopIteration
try: list(bad())
except RuntimeError as e: print(e, repr(e.__cause__))
print([k for k in vars(Q) if not k.startswith('_')], Q.__name__, callable(Q), type(q) is Q)
print('%s %r %5.1f %03d %+d %x %o %e %g %c %%' % ('a', 'b', 1.25, 7, 3, 255, 8, 12345.6789, 0.0001, 'z'), '%(k)s' % {'k': 1}, '%-5d|' % 3, '%s' % (1,), '%s' % [1])
try: '%d' % 'a'
except TypeError as e: print(e)
try: '%s %s' % 1
except TypeError as e: print(e)
try: '%s' % (1, 2)
except TypeError as e: print(e)
print(list({}.items()), {1: 2}.items() - {(1, 2)}, dict.fromkeys('ab', 0))
d = {'x': 1}
try: d.pop('q')
except KeyError as e: print(e)
print(d.pop('q', 5), d.setdefault('y', []), d.get('x'), d.update(z=3), d, d.copy() is d)
try:
    for k in d: d[k + '1'] = 1
except RuntimeError as e: print(e)
l = [1, 2, 3]
for v in l:
    if v == 1: l.append(9)
print(l, l.index(9), l.count(1), l.pop(), l.pop(0), l)
try: l.remove(77)
except ValueError as e: print(e)
try: l.index(77)
except ValueError as e: print(e)
try: [].pop()
except IndexError as e: print(e)
print(b'abc'[0:2], b'a\x00'.hex(), b'\xff'.decode('latin-1'), bytes.fromhex('00ff'), b'abc'.find(b'c'), list(b'ab'), b'%d-%s' % (1, b'x'))
try: b'\xff'.decode()
except UnicodeDecodeError as e: print(e)
try: 'é'.encode('ascii')
except UnicodeEncodeError as e: print(e)
print(sorted([3, 1, 2], reverse=True), sorted('bA', key=str.lower), min('b', 'a'), max([], default=0), list(map(str.upper, 'ab')))
try: min([])
except ValueError as e: print(e)
try: sorted([1, 'a'])
except TypeError as e: print(e)
try: {[]: 1}
except TypeError as e: print(e)
try: a, b = 1, 2, 3
except ValueError as e: print(e)
try: a, b = [1]
except ValueError as e: print(e)
try: a, b = 5
except TypeError as e: print(e)
try: for_ = 5; for_()
except TypeError as e: print(e)
try: None.x
except AttributeError as e: print(e)
try: 'a'.foo()
except AttributeError as e: print(e)
try: 'abc' < 1
except TypeError as e: print(e)
try: -'a'
except TypeError as e: print(e)
try: (1,)[5]
except IndexError as e: print(e)
try: 'abc'[5]
except IndexError as e: print(e)
try: x = (1, 2); x[0] = 1
except TypeError as e: print(e)
try: int([])
except TypeError as e: print(e)
try: float('zz')
except ValueError as e: print(e)
try: print(1, foo=2)
except TypeError as e: print('kw')
try: raise Exception('a', 'b')
except Exception as e: print(e, repr(e), e.args)
def ff(a, *, b): pass
try: ff(b=1)
except TypeError as e: print(e)
class NoInit: pass
try: NoInit(1)
except TypeError as e: print(e)
class Init:
    def __init__(self, a): pass
try: Init()
except TypeError as e: print(e)
try: Init(1, 2)
except TypeError as e: print(e)
try: Init(1).go()
except AttributeError as e: print(e)
try: Init.go
except AttributeError as e: print(e)
print(isinstance(3, (int, str)), isinstance('a', object), issubclass(bool, int), type(1) == int, type([]) is list)
print(NotImplemented, Ellipsis, ..., __name__, range(3), range(1, 10, 2), slice(1, 2))
