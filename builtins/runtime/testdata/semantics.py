# exceptions in depth
import_log = []
def log(*a): print(*a)
try:
    raise ValueError
except ValueError as e:
    log(e.args, e, repr(e), type(e))
try:
    raise 5
except TypeError as e: log(e)
try:
    try: raise KeyError('a')
    except 5: pass
except TypeError as e: log(e)
def f():
    try:
        return 1
    finally:
        log('fin')
log(f())
def g():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            log(i)
        finally:
            log('f', i)
    else:
        log('else')
g()
try:
    try:
        raise ValueError(1)
    except ValueError:
        raise KeyError(2)
except KeyError as e:
    log(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    raise OSError(2, 'No such file', 'x')
except FileNotFoundError as e:
    log(e, e.errno, e.strerror, e.filename, repr(e))
try:
    raise StopIteration(5)
except StopIteration as e: log(e.value)
class E1(Exception): pass
class E2(E1):
    def __init__(self, msg, code=3):
        self.code = code
        super().__init__(msg)
try:
    raise E2('m', code=7)
except E1 as e:
    log(e, e.code, e.args, isinstance(e, E2), repr(e))
e = E2('kept')
try:
    raise e
except Exception as x:
    log(x is e)
class CM:
    def __init__(self, n, sup=False): self.n, self.sup = n, sup
    def __enter__(self): log('enter', self.n); return self
    def __exit__(self, t, v, tb):
        log('exit', self.n, t and t.__name__, v, tb is not None)
        return self.sup
with CM(1) as a, CM(2) as b:
    log(a.n, b.n)
with CM(3, True):
    raise ValueError('swallowed')
try:
    with CM(4):
        raise ValueError('out')
except ValueError as e: log('caught', e)
def h():
    with CM(5):
        return 'ret'
log(h())
for i in range(3):
    with CM(i):
        if i == 1: break
def gen():
    try:
        yield 1
        yield 2
    except ValueError as e:
        log('in gen', e)
        yield 99
    finally: log('gen fin')
it = gen()
next(it)
log(it.throw(ValueError('thrown')))
log(list(it))
def g2():
    yield 1
    raise RuntimeError('boom')
try:
    for x in g2(): log(x)
except RuntimeError as e: log(e)
try:
    sum(g2())
except RuntimeError as e: log('sum', e)
try: print(*g2())
except RuntimeError as e: log('star', e)
try: list(map(lambda x: 1//0, [1]))
except ZeroDivisionError as e: log(e)
class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
log(list(It()), sum(It()), max(It()), [x for x in It()], 2 in It())
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i):
        if isinstance(i, slice): return ('slice', i.start, i.stop, i.step)
        if i >= 3: raise IndexError('oops')
        return i * 10
s = Seq()
log(list(s), s[1], s[0:2], len(s), bool(s), 20 in s, list(reversed(s)))
class Bad:
    def __bool__(self): raise ValueError('no truth')
try:
    if Bad(): log('yes')
except ValueError as e: log(e)
class V:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return NotImplemented if not isinstance(o, V) else self.x == o.x
    def __mul__(self, k): return V(self.x * k)
    def __neg__(self): return V(-self.x)
    def __repr__(self): return f'V({self.x})'
    def __call__(self, *a, **k): return (a, k)
    def __contains__(self, y): return y == self.x
    def __getitem__(self, k): return k
    def __iadd__(self, o): self.x += o; return self
    def __format__(self, spec): return f'<{self.x}:{spec}>'
v = V(2)
v += 5
log(v, v * 3, -v, v(1, a=2), 7 in v, v['k'], v == V(7), v == 7, v != V(7), f'{v:abc}', '{:x}'.format(v))
log([1, 2, 3][1:], 'abc'[::-1], 'x' * 3, [0] * 2, (1,) + (2,), 7 // 2, -7 // 2, -7 % 3, 7 / 2, 2 ** 100, 1 << 500)
a, *b, c = range(5); log(a, b, c)
x = {**{'a': 1}, 'b': 2}; log(x)
def kw(*args, **kwargs): return args, kwargs
log(kw(1, *[2, 3], k=4, **{'z': 5}))
log(sorted({'b': 1, 'a': 2}.items(), key=lambda kv: kv[1], reverse=True))
l = [3, 1, 2]; l.sort(reverse=True); log(l); del l[0]; log(l); l[0:1] = [9, 9]; log(l)
log(' a b '.split(), 'a,b,c'.rsplit(',', 1), 'abc'.center(9, '*'), '42'.zfill(5), 'a\tb'.expandtabs(4), 'aXb'.swapcase())
log('abc'.translate(str.maketrans('ab', 'xy')), '-'.join(str(i) for i in range(3)), 'ab'.encode(), b'a,b'.split(b','))
log('{:>10}|{:<10}|{:^10}|{:+d}|{:,}|{:.3e}|{:%}|{:b}|{:010.3f}'.format('r', 'l', 'c', 5, 1234567, 12345.678, 0.25, 10, 3.14159))
def outer():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    inc(); inc()
    return n
log(outer())
log([i for i in range(3) if i], {i: i*i for i in range(3)}, {i % 2 for i in range(5)})
log(dict(a=1, b=2), dict([(1, 2)]), list('abc'), tuple([1]), set([1, 1]), str(b'x', 'ascii'), bytes(3), bytearray(b'ab'))
ba = bytearray(b'abc'); ba[0] = 65; ba.append(33); ba += b'z'; log(ba, ba[0], bytes(ba), len(ba))
log(abs(-3), round(3.14159, 2), hex(255), oct(8), bin(5), chr(97), ord('a'), hash(5), callable(len), repr('a\n'), ascii('é'))
log(getattr(v, 'x'), getattr(v, 'nope', 'dflt'), hasattr(v, 'x'), setattr(v, 'y', 3), v.y); del v.y; log(hasattr(v, 'y'))
log(type(v), V, v.__class__.__name__, V.__name__, f.__name__, (lambda: 1).__name__)
import_done = True
log(1 < 2 < 3, 3 if 0 else 4, not 1, None is None, 1 == 1.0, 'a' in 'abc', 1 in {1: 2})
log(next(iter([]), 'd'), list(filter(None, [0, 1, 2])), list(zip(range(3), 'ab')), isinstance(1, (str, int)))
match (1, [2, 3]):
    case (a, [b, *c]): log('m', a, b, c)
log(float('1.5'), float('inf'), int('0x1f', 16), int(' 12 '), int('1_000'), 1e100, 1.0, -0.0, 1e-5, 123456789.123)
