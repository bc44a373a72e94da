# The texts of errors: calls with wrong arguments, missing names and attributes, wrong operands, items, unpacking.

def show(f, *a, **k):
    try:
        print('ok', f(*a, **k))
    except Exception as e:
        print(type(e).__name__ + ':', e)
def f0(): pass
def f1(a): pass
def f2(a, b): pass
def f3(a, b, c): pass
def d1(a, b=1): pass
def d2(a, b=1, c=2): pass
def k1(*, x): pass
def k2(*, x, y): pass
def k3(*, x, y, z=1): pass
def m1(a, *, x): pass
def m2(a, b=2, *, x, y=1): pass
def v1(*args): pass
def v2(a, *args): pass
def w1(**kw): pass
def w2(a, **kw): pass
def p1(a, /): pass
def p2(a, b, /, c): pass
def p3(a, /, b=1, *, c): pass
def all_(a, /, b, *args, c, d=1, **kw): pass
show(f0, 1); show(f0, 1, 2); show(f1); show(f1, 1, 2); show(f1, 1, 2, 3); show(f1, b=1); show(f1, 1, a=1)
show(f1, 1, b=2); show(f2); show(f2, 1); show(f2, b=1); show(f2, 1, 2, 3); show(f2, 1, a=2)
show(f2, a=1, c=2); show(f2, 1, 2, b=3); show(f3); show(f3, 1); show(f3, 1, 2); show(f3, c=1); show(f3, b=1)
show(f3, 1, 2, 3, 4); show(f3, 1, b=2); show(d1); show(d1, 1, 2, 3); show(d1, b=3); show(d1, 1, 2, 3, 4)
show(d1, 1, z=1); show(d1, 1, 2, b=3); show(d2); show(d2, 1, 2, 3, 4); show(d2, c=1); show(d2, 1, 2, 3, c=4)
show(k1); show(k1, 1); show(k1, y=1); show(k1, x=1, y=2); show(k2); show(k2, x=1); show(k2, y=1); show(k2, 1)
show(k3); show(k3, 1, 2); show(m1); show(m1, 1); show(m1, x=1); show(m1, 1, 2); show(m1, 1, x=1, y=2)
show(m2); show(m2, 1); show(m2, 1, 2, 3); show(m2, x=1); show(m2, 1, y=3); show(v1, x=1); show(v2)
show(v2, x=1); show(w1, 1); show(w1, 1, 2); show(w2); show(w2, 1, 2); show(w2, 1, a=2); show(p1)
show(p1, 1, 2); show(p2); show(p2, 1); show(p2, 1, 2); show(p3); show(p3, 1); show(p3, 1, 2, 3); show(all_)
show(all_, 1); show(all_, 1, 2); show(all_, 1, c=2); show(all_, 1, 2, b=3, c=1)
class A:
    def __init__(self, x, y=1): pass
    def m(self, a): pass
    def n(self): pass
    def o(self, a, b=1, *, k): pass
    @classmethod
    def c(cls, a): pass
    @staticmethod
    def s(a): pass
    def noself(): pass
    @property
    def p(self): return 1
    def __call__(self, q): pass
    def __getitem__(self, i, j): pass
    def __len__(self, x): pass
class B: pass
class C(A):
    def __init__(self): super().__init__()
class D(A):
    def __init__(self): super().__init__(1, 2, 3)
    def m(self): super().m()
show(A); show(A, 1, 2, 3); show(A, 1, z=2); show(A, y=2); show(B, 1); show(B, x=1); show(C); show(D)
show(C, 1)
a = A(1)
show(a.m); show(a.m, 1, 2); show(a.m, b=1); show(a.n, 1); show(a.n, 1, 2); show(a.n, x=1); show(a.o)
show(a.o, 1); show(a.o, 1, 2, 3, k=1); show(a.c); show(a.c, 1, 2); show(A.c); show(a.s); show(a.s, 1, 2)
show(A.s); show(a.noself); show(a.noself, 1); show(A.m); show(A.m, a); show(A.n); show(A.n, a, 1); show(a)
show(a, 1, 2); show(a, r=1); show(a.p); show(lambda: a.p()); show(lambda: a[1]); show(lambda: len(a))
show(lambda x: x); show(lambda x: x, 1, 2); show(lambda: 1, 3); show(lambda x, y=2: x, z=1)
class E(Exception):
    def __init__(self, code): self.code = code
show(E); show(E, 1, 2)
def gen(a): yield a
show(gen); show(gen, 1, 2)
def outer(p):
    def inner(q): pass
    return inner
show(outer); show(lambda: f1(*[1, 2])); show(lambda: f1(**{'b': 1})); show(lambda: f1(1, **{'a': 1}))
show(lambda: f1(**{1: 2})); show(lambda: 'x'()); show(lambda: None())
show(lambda: a.nope()); show(lambda: [1]()); show(lambda: {}()); show(lambda: B()())
# names and attributes
def unbound():
    try: print(u)
    except UnboundLocalError as e: print(type(e).__name__ + ':', e)
    u = 1
    del u
    try: print(u)
    except UnboundLocalError as e: print(type(e).__name__ + ':', e)
    try: del u
    except UnboundLocalError as e: print(type(e).__name__ + ':', e)
unbound()
def unbound2():
    x = 1
    def g():
        nonlocal x
        del x
    g()
    try: print(x)
    except NameError as e: print(type(e).__name__ + ':', e)
unbound2()
class Names:
    alpha = 1
    def __init__(self): self.counter = 1
n = Names()
show(lambda: n.countre); show(lambda: n.alhpa); show(lambda: Names.alhpa); show(lambda: n.zzz)
show(lambda: 'x'.uper()); show(lambda: [].apend(1)); show(lambda: {}.itmes()); show(lambda: (1).foo)
show(lambda: None.foo); show(lambda: (1.5).foo); show(lambda: f1.foo); show(lambda: len.foo)
show(lambda: int.foo)
def setn(o, k, v): setattr(o, k, v)
show(setn, 1, 'a', 2); show(setn, 'x', 'a', 2); show(setn, None, 'a', 1); show(setn, [], 'a', 1)
show(setn, (), 'a', 1); show(setn, int, 'a', 1); show(setn, a, 'p', 1); show(lambda: delattr(n, 'nope'))
show(lambda: delattr(n, 'alpha')); show(lambda: getattr(n, 3)); show(lambda: delattr(a, 'p'))
# unpacking
def un(v):
    a, b = v
def un3(v):
    a, (b, c), d = v
def unstar(v):
    a, b, *c = v
def unloop(v):
    for a, b in v: pass
show(un, 1); show(un, [1]); show(un, [1, 2, 3]); show(un, None); show(un, {}); show(un, (x for x in [1]))
show(un, range(5)); show(un, {1: 2, 3: 4, 5: 6}); show(un3, [1, 2, 3]); show(un3, [1, [2], 3])
show(un3, [1, 'ab']); show(unstar, [1]); show(unstar, []); show(unstar, 3); show(unloop, [1])
show(unloop, [(1, 2), (3,)]); show(unloop, 5); show(lambda: [x for x, y in [(1,)]])
show(lambda: dict([(1, 2, 3)])); show(lambda: dict([1])); show(lambda: dict(3)); show(lambda: list(3))
show(lambda: tuple(None)); show(lambda: set(1.5)); show(lambda: sorted(3)); show(lambda: sum(3))
show(lambda: sum(['a'])); show(lambda: max([])); show(lambda: min(())); show(lambda: max(3))
show(lambda: ''.join([1])); show(lambda: ''.join(3)); show(lambda: zip(3)); show(lambda: enumerate(3))
show(lambda: map(f1)); show(lambda: next([])); show(lambda: iter(3)); show(lambda: reversed(3))
show(lambda: any(3)); show(lambda: len(3)); show(lambda: next(iter([])))
# operators, items
show(lambda: 1 + 'a'); show(lambda: 'a' + 1); show(lambda: [] + ()); show(lambda: () + [])
show(lambda: 'a' * 'b'); show(lambda: [1] * 1.5); show(lambda: 1 < 'a'); show(lambda: [1] < [None])
show(lambda: {} < {}); show(lambda: None + 1); show(lambda: -'a'); show(lambda: ~1.5); show(lambda: +[])
show(lambda: 1 / 0); show(lambda: 1 // 0); show(lambda: 1 % 0); show(lambda: 1.5 % 0); show(lambda: 2 ** 'a')
show(lambda: 1 << -1); show(lambda: 1 << 'a'); show(lambda: 1 & 1.5); show(lambda: 3 in 3)
show(lambda: 3 in 'abc'); show(lambda: 1 @ 2); show(lambda: 0 ** -1); show(lambda: divmod(1, 0))
show(lambda: b'a' + 'b'); show(lambda: 'a' + b'b'); show(lambda: 'a' < b'b'); show(lambda: {1} + {2})
show(lambda: {1: 2} + {}); show(lambda: {} | []); show(lambda: {1} | [2]); show(lambda: n + 1)
show(lambda: 1 + n); show(lambda: n < n); show(lambda: n < 1); show(lambda: -n); show(lambda: n[1])
show(lambda: 1 in n); show(lambda: len(n)); show(lambda: list(n)); show(lambda: n()); show(lambda: abs('a'))
show(lambda: round('a')); show(lambda: int('x')); show(lambda: int(None)); show(lambda: int([]))
show(lambda: float('x')); show(lambda: float(None)); show(lambda: int('12', 99)); show(lambda: int(1.5, 2))
show(lambda: chr(-1)); show(lambda: ord('ab')); show(lambda: ord(1)); show(lambda: hex(1.5))
show(lambda: bin('a')); show(lambda: range('a')); show(lambda: range(1, 2, 0))
show(lambda: isinstance(1, 2)); show(lambda: hash([])); show(lambda: hash({})); show(lambda: {[]: 1})
show(lambda: {{}}); show(lambda: {(1, []): 1}); show(lambda: [1][5]); show(lambda: [1]['a'])
show(lambda: (1,)[5]); show(lambda: (1,)[None]); show(lambda: 'abc'[5]); show(lambda: 'abc'['a'])
show(lambda: b'abc'[9]); show(lambda: {}[1]); show(lambda: {}['a']); show(lambda: {}[(1, 2)])
show(lambda: {}[[]]); show(lambda: None[1]); show(lambda: 1[1]); show(lambda: f1[1]); show(lambda: {1}[0])
show(lambda: [][1.5]); show(lambda: [1][1:'a']); show(lambda: range(3)[9]); show(lambda: range(3)['a'])
def seti(o, k, v): o[k] = v
show(seti, (1,), 0, 1); show(seti, 'a', 0, 'b'); show(seti, None, 0, 1); show(seti, {}, [], 1)
show(seti, [1], 'a', 1); show(seti, {1}, 0, 1); show(seti, n, 0, 1); show(seti, b'a', 0, 1)
show(seti, bytearray(b'a'), 0, 300)
def deli(o, k): del o[k]
show(deli, {}, 1); show(deli, (1,), 0); show(deli, 'a', 0); show(deli, None, 0); show(deli, n, 0)
show(deli, {}, 'k'); show(lambda: [].pop()); show(lambda: {}.pop(1)); show(lambda: {}.popitem())
show(lambda: set().pop()); show(lambda: [1].remove(2)); show(lambda: {1}.remove(2))
show(lambda: [1].index(2)); show(lambda: (1,).index(2)); show(lambda: 'a'.index('b'))
show(lambda: [1].pop(5)); show(lambda: {}.update(1)); show(lambda: {}.update([1]))
show(lambda: [].extend(1)); show(lambda: [].sort(1)); show(lambda: [1, 'a'].sort())
show(lambda: sorted([1, 'a'])); show(lambda: set([[]])); show(lambda: 'a'.split(1))
show(lambda: 'a'.split('')); show(lambda: 'a'.replace(1, 2)); show(lambda: 'a'.strip(1))
show(lambda: 'a'.join()); show(lambda: 'a'.startswith()); show(lambda: 'a'.encode('nope'))
show(lambda: 'a'.format_map(1)); show(lambda: '{}'.format()); show(lambda: '{a}'.format())
show(lambda: '{0.x}'.format(1)); show(lambda: '{:d}'.format('a')); show(lambda: '{:x}'.format(1.5))
show(lambda: '{:.2f}'.format('a')); show(lambda: '%d' % 'a'); show(lambda: '%s %s' % 1)
show(lambda: '%s' % (1, 2)); show(lambda: '%q' % 1); show(lambda: '%(a)s' % {}); show(lambda: '%(a)s' % 1)
show(lambda: '{'.format()); show(lambda: '}'.format()); show(lambda: '{!z}'.format(1))
show(lambda: format(1, 'zz')); show(lambda: format('a', 'd')); show(lambda: f'{1:zz}')
# raise, assert, with, except
def bad_raise(v): raise v
show(bad_raise, 3); show(bad_raise, int); show(bad_raise, None); show(bad_raise, 'text')
def bad_cause(): raise ValueError() from 3
show(bad_cause)
def bad_except():
    try: raise ValueError('x')
    except 3: pass
show(bad_except)
def bad_with():
    with 3: pass
show(bad_with)
class HalfCM:
    def __enter__(self): pass
def bad_with2():
    with HalfCM(): pass
show(bad_with2)
def reraise(): raise
show(reraise)
def asserts(v): assert v, 'message %s' % v
show(asserts, 0); show(asserts, ''); show(lambda: super()); show(lambda: super(int, 'a')); show(lambda: exec)
show(lambda: open('/nope/nope')); show(lambda: (1).to_bytes(0, 'big'))
show(lambda: (300).to_bytes(1, 'big')); show(lambda: bytes([300])); show(lambda: bytes('a'))
show(lambda: bytes(-1)); show(lambda: bytes.fromhex('zz')); show(lambda: b'a'.decode('nope'))
show(lambda: bytearray(b'a').append(300)); show(lambda: memoryview(3)); show(lambda: type('X', 3, {}))
show(lambda: property(1, 2, 3, 4, 5)); show(lambda: len()); show(lambda: len(1, 2))
show(lambda: enumerate()); show(lambda: int(1, 2, 3)); show(lambda: str(1, 2, 3, 4))
show(lambda: dict(1, 2)); show(lambda: range()); show(lambda: range(1, 2, 3, 4)); show(lambda: callable())
show(lambda: hasattr(1)); show(lambda: round(1, 2, 3)); show(lambda: id()); show(lambda: chr('a'))
show(lambda: vars(1)); show(lambda: dir(1, 2)); show(lambda: hash()); show(lambda: repr())
show(lambda: object(1)); show(lambda: min()); show(lambda: setattr(1, 'a')); show(lambda: issubclass(1, int))
show(lambda: ascii()); show(lambda: oct('a'))
