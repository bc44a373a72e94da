def total(n, flag): return n + flag
def outer(n, f): return total(n, f)
class C:
    def __init__(self, up, n=0): self.up = up; self.n = n
    def add(self, by): self.n += by; return self.n
    def both(self): return self.up + self.n
c = C(True, 3)
print(total(1, 2 > 1), outer(1, 'a' in 'abc'), c.both(), c.add(not c.up), c.add(True))
def deco(fn):
    def inner(*args): return fn(*args)
    return inner
@deco
def later(x, y): return x * 2 + y
print(later(3, True), later(3, 1 == 2), (lambda v: v + 1)(5))
def cmp(n): return n > 100, n < 1, n == 1, -n, ~n
print(cmp(True))
