# Scopes of class bodies, order of evaluation, super chains, trees, generators that handle what is thrown at them.

x = 'global'
class A:
    x = 'class'
    y = x + '!'
    z = [x for _ in range(1)]
    def m(self): return x
    w = (lambda: x)()
    t = [i for i in range(3)]
print(A.y, A.z, A().m(), A.w, A.t)
def deco(n):
    print('make', n)
    def d(f):
        print('apply', n)
        return f
    return d
@deco(1)
@deco(2)
def f(): pass
class P:
    @property
    def v(self): return 1
class Q(P):
    @P.v.getter
    def v(self): return 2
class R(P):
    @property
    def v(self): return super().v + 10
print(P().v, Q().v, R().v)
class Base:
    def __init__(self, *a, **k): self.args = (a, k)
    def __enter__(self): return self
    def __exit__(self, *e): self.exited = e[0] is not None; return True
class Sub(Base):
    def __init__(self, x, **k): super().__init__(x, **k); self.x = x
with Sub(1, y=2) as s: raise ValueError
print(s.args, s.exited, s.x)
class Tree:
    def __init__(self, v, l=None, r=None): self.v, self.l, self.r = v, l, r
    def __contains__(self, v): return v == self.v or any(v in c for c in (self.l, self.r) if c)
    def __iter__(self):
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
    def __len__(self): return 1 + sum(len(c) for c in (self.l, self.r) if c)
    def insert(self, v):
        side = 'l' if v < self.v else 'r'
        child = getattr(self, side)
        if child: child.insert(v)
        else: setattr(self, side, Tree(v))
        return self
t = Tree(5)
for v in (3, 8, 1, 9, 4): t.insert(v)
print(list(t), len(t), 4 in t, 7 in t, sorted(t, reverse=True), max(t), [*t][:2], dict(enumerate(t)))
def outer():
    a = 1
    class Inner:
        b = a
        def get(self): return a, self.b
    a = 2
    return Inner().get()
print(outer())
def kwonly(a, *, b=None, **rest): return a, b, rest
print(kwonly(1, b=2, c=3), kwonly(**{'a': 5, 'z': 6}))
def gen_with_try():
    while True:
        try:
            x = yield
            print('got', x)
        except KeyError as e:
            print('key', e)
        except GeneratorExit:
            print('bye'); return
g = gen_with_try(); next(g); g.send(1); g.throw(KeyError('k')); g.close()
print([(lambda x: x * 2)(y) for y in range(3)], list(map(lambda p: p[0] + p[1], [(1, 2), (3, 4)])))
try:
    for i in range(3):
        for j in range(3):
            if i * j == 2: raise StopIteration((i, j))
except StopIteration as e: print(e.value)
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4), (lambda: [1, 2, 3][-1])())
a = [1, 2, 3]; b = a; b += [4]; c = a + [5]; a = a[:]
a.append(6); print(a, b, c, a is b)
t1 = (1, [2]); 
try: t1[1] += [3]
except TypeError as e: print(e, t1)
d = {}; d[1] = d; print(d, len(str(d)))
i = 5
i -= 1; i *= 3; i //= 2; i **= 2; i %= 7; i <<= 3; i |= 1; i ^= 2; i &= 0xff; i >>= 1
print(i)
s = 'x'; s *= 3; s += 'y'; print(s)
print(not 1 == 2, 1 if not 0 else 2, 3 - -2, 2 ** -1, -2 ** 2, 10 - 5 - 2, 2 ** 3 ** 0, 7 & 3 | 8 ^ 1, 1 < 2 == True, ~-1)
global_list = [0]
def side(n): global_list.append(n); return n
side(1) or side(2) and side(3); side(0) or side(4); [side(5), side(6)][side(0)]; {side(7): side(8)}; (side(9), side(10))
print(global_list)
class Meta(type):
    def __call__(cls, *a): o = super().__call__(*a); o.tag = cls.__name__; return o
class Tagged(metaclass=Meta):
    def __init__(self, n): self.n = n
print(vars(Tagged(4)))
print('end', *[], sep=',')
