class A:
    def f(self, x): return x
a = A()
m = a.f
print(m(3), m.__name__, m.__self__ is a, A.f(a, 4))
def outer():
    x = 10
    class Inner:
        y = x
        def get(self): return x
    return Inner
print(outer()().get(), outer().y)
class P:
    @property
    def ro(self): return 1
try: P().ro = 2
except AttributeError as e: print(e)
class Err(Exception):
    pass
try:
    raise Err('a') from None
except Err as e: print(e.__cause__, e.__suppress_context__)
def f():
    try:
        raise Err(1)
    except Err:
        try:
            raise ValueError(2)
        except ValueError as v:
            print(repr(v.__context__))
            raise
try: f()
except ValueError as e: print('re', e)
import_ = 1
class It:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
print(list(It()), [*It()], max(It()), 1 in It())
for i, (a, b) in enumerate([(1, 2), (3, 4)]): print(i, a, b)
x = [1, 2, 3]
x[1:2] = [7, 8]; print(x); del x[0]; print(x); x *= 2; print(x); x += (1,); print(x)
s = 'a'; s += 'b'; print(s); t = (1,); t += (2,); print(t)
d = {}; d |= {'a': 1}; print(d)
print('%s' % Err('q'), str(Err()), Err(1, 2))
print(type('X', (A,), {'z': 1})().z, type('Y', (), {}).__name__)
class Ctx:
    def __enter__(self): return self
    def __exit__(self, *exc): print('exit', exc[0]); return False
def ret():
    with Ctx() as c:
        for i in range(3):
            with Ctx():
                if i == 1: return 'r'
print(ret())
class WithCall:
    def __call__(self, a, *b, k=1): return a, b, k
print(WithCall()(1, 2, k=3))
print(sorted([A, P], key=lambda c: c.__name__)[0].__name__)
try:
    class Bad(int, str): pass
except TypeError as e: print('layout')
gen = (i for i in range(3))
print(gen.__next__(), list(gen))
print([[j for j in range(i)] for i in range(3)])
print({k: v for k, v in zip('ab', [1, 2])}, {c for c in 'aab'} == {'a', 'b'})
print((lambda *a: a)(*'ab'), max(*[1, 2]), print)
print('é'.upper(), len('abc'), 'x' in 'xyz', 'abc'[1])
print(1 if [] else 2, [] or 'd', 0 and 1, not 0)
a, (b, c) = 1, (2, 3); print(a, b, c)
global_var = 1
def setg():
    global global_var
    global_var = 2
setg(); print(global_var)
print(str(1.0), 1e300 * 10, 10 ** 20, -7 // 2, 7 % -3, 1.5 // 1, 2 ** 0.5)
print(int.from_bytes(bytes([1, 0]), 'big'), bytes([65]) + b'B', b'ab' * 2, b'a' < b'b')
try: raise ExceptionGroup('a', [])
except NameError as e: print('no group')
except Exception as e: print('no group')
print(f"{'a' + 'b'!r:>6} {1 + 1 = } {[1, 2]} {{}} {3.0:g} {10:>{5}}")
assert True, 'x'
try: assert False, 'msg'
except AssertionError as e: print(repr(e))
try: assert 0
except AssertionError as e: print(repr(e))
try: del undefined_name
except NameError as e: print(e)
try: print(d['zz'])
except KeyError as e: print(e)
def loc(): q = 1; return locals()
print(loc(), 'A' in globals(), 'q' in globals())
print(isinstance(Err(), Exception), issubclass(Err, BaseException), Err.__mro__[-1], Err.__name__, Err.__module__)
