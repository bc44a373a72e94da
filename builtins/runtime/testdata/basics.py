import_ok = 1
class A:
    x = 1
    def __init__(self, v):
        self.v = v
    def __repr__(self):
        return 'A(%r)' % self.v
    def __add__(self, o):
        return A(self.v + (o.v if isinstance(o, A) else o))
    __radd__ = __add__
    def __eq__(self, o):
        return isinstance(o, A) and o.v == self.v
    def __hash__(self): return hash(self.v)
    def __lt__(self, o): return self.v < o.v
    @property
    def double(self): return self.v * 2
    @double.setter
    def double(self, n): self.v = n // 2
    @classmethod
    def make(cls, v): return cls(v)
    @staticmethod
    def st(a, b=2): return a + b
class B(A):
    def __init__(self, v, w):
        super().__init__(v)
        self.w = w
    def __getattr__(self, name):
        if name == 'magic': return 42
        raise AttributeError(name)
a = A(3); b = B(4, 5)
print(a, b, a + b, 1 + a, a == A(3), a != A(3), a < b, sorted([b, a]), b.double, B.make if 0 else A.make(9), A.st(1))
b.double = 20
print(b.v, b.magic, b.__dict__, vars(b), type(b).__name__, B.__mro__, isinstance(b, A), issubclass(B, A))
try:
    b.nope
except AttributeError as e:
    print('AE', e, repr(e))
try:
    {}['k']
except KeyError as e:
    print(repr(e), e.args, str(e))
try:
    [1][5]
except IndexError as e: print(e)
try:
    1 // 0
except ZeroDivisionError as e: print(e)
try: 1 % 0
except ZeroDivisionError as e: print(e)
try: 1 + 'a'
except TypeError as e: print(e)
try: 'a' + 1
except TypeError as e: print(e)
try: [] + 1
except TypeError as e: print(e)
try: undefined_thing
except NameError as e: print(e)
try: (5).foo
except AttributeError as e: print(e)
try: len(5)
except TypeError as e: print(e)
def f(a, b): pass
try: f(1)
except TypeError as e: print(e)
try: f(1,2,3)
except TypeError as e: print(e)
try: f(1,2,c=3)
except TypeError as e: print(e)
try: int('x')
except ValueError as e: print(e)
class MyErr(ValueError):
    def __init__(self, a, b):
        super().__init__(a, b)
        self.a = a
    def __str__(self): return 'my %s' % self.a
try:
    try:
        raise MyErr(1, 2)
    except ValueError as e:
        raise RuntimeError('outer') from e
except RuntimeError as e:
    print(repr(e), repr(e.__cause__), e.__cause__, e.__cause__.args)
def g():
    try:
        x = yield 1
        print('got', x)
        yield 2
    finally:
        print('fin')
it = g(); print(next(it), it.send('hi'))
it.close()
for i in g(): print(i)
print(list(x*x for x in range(5)))
def sub():
    r = yield from [1,2]
    return 7
def top():
    v = yield from sub()
    print('v', v)
print(list(top()))
print(f'{3.14159:.2f} {255:#x} {"a":>5}|{1234567:,} {a!r:>10} {1e10} {1e16} {0.1+0.2} {5:08.3f}')
print('%5d|%-5s|%05.1f|%x|%%|%(a)s' % {'a': 1} if 0 else '%5d|%-5s|%05.1f|%x|%%' % (3, 'ab', 2.25, 255))
print('{} {0}'.format if 0 else '{} {}'.format(1, 2), '{0[a]} {1.v} {x!r:>5}'.format({'a': 1}, a, x='q'))
with open('/dev/null') if 0 else (lambda: type('C', (), {'__enter__': lambda s: 5, '__exit__': lambda s, *a: print('exit', a[0])})())() as z:
    print('in', z)
d = {'a': 1, 'b': 2}
for k in d: d[k] = d[k] + 1
print(d, d.keys(), d.items() , d.keys() & {'a'}, list(d.values()))
class D(dict):
    def __missing__(self, k): return k * 2
    def __setitem__(self, k, v): super().__setitem__(k, v + 1)
dd = D(a=1); dd['b'] = 5
print(dd, dd['zz'], len(dd), isinstance(dd, dict), 'a' in dd, list(dd))
class L(list):
    def first(self): return self[0]
l = L([3, 1]); l.append(2); l.sort(); print(l, l.first(), l[-1], list(l) == [1,2,3], len(l))
print(sum([True, True, 3]), [*range(3)], {**d}, bytes([1,2]).hex(), b'abc'.decode(), 'x,y'.split(',', maxsplit=1))
s = {1,2}; s |= {3}; print(s, s - {1}, frozenset([1]) | {2})
print(int.from_bytes(b'\x01\x02', 'big'), (258).to_bytes(2, 'little'), (5).bit_length(), str(True), int(True))
print(isinstance(True, int), type(5), type('a'), type(None), callable(print), max([1,5,2], key=lambda x: -x), min(3, 1))
print(list(map(lambda x: x+1, [1,2])), list(zip([1,2],'ab')), list(enumerate('ab', 1)), list(reversed([1,2])), any([0,1]), round(2.5), divmod(7,2), 2**10, pow(2,-1))
