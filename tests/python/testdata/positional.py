# Parameters that are for positional arguments only.

def show(f, *a, **k):
    try: print(f(*a, **k))
    except TypeError as e: print(e)
def p(a, b=2, /, c=3, *, d=4, **kw):
    """doc"""
    def inner(): return a, b
    a += 0
    return inner(), c, d, kw
show(p, 1); show(p, 1, 5, 6, d=7, a=8, b=9); show(p); show(p, a=1)
def q(a, b, /, c): return a, b, c
show(q, 1, 2, c=3); show(q, 1, b=2, c=3); show(q, 1); show(q); show(q, 1, 2, 3, 4)
def g(self, n, /):
    yield self; yield n
    self = 5
    yield self
print(list(g(1, 2)))
class NS:
    def __init__(self, /, **kw): self.__dict__.update(kw)
    def m(self, x, /, *, y=1): return self.self, x, y
print(NS(self=1, x=2).m(3), NS(self=4).m(3, y=5), p.__doc__)
show(NS(self=4).m, x=3); show(NS(self=4).m)
def forward(fn, /, *args, **kwargs): return fn(*args, **kwargs)
print(forward(lambda **k: k, fn=1), p.__code__.co_varnames[:2])
async def co(x, /): return x
import asyncio
print(asyncio.run(co(4)))
