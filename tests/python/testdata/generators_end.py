# Generators that a loop alone holds end with the loop; those that something else holds go on.

def g(tag, n=5):
    try:
        for i in range(n):
            yield i
    except GeneratorExit:
        print('exit', tag)
        raise
    finally:
        print('finally', tag)
for x in g('break'):
    if x == 2: break
print('after break')
def f():
    for x in g('return'):
        if x == 1: return x
print(f(), 'after return')
try:
    for x in g('raise'):
        if x == 1: raise ValueError('v')
except ValueError as e:
    print('caught', e)
for x in g('outer'):
    for y in g('inner'):
        if y == 1: break
    if x == 1: break
print('nested done')
for x in g('full', 2): pass
else: print('else')
it = g('held')
for x in it:
    if x == 1: break
print('held', next(it))
for x in it: pass
class C:
    def __iter__(self):
        yield from g('method')
for x in C():
    if x == 1: break
print('after method')
class Held:
    def make(self):
        self.it = self.walk()
        return self.it
    def walk(self):
        try:
            for i in range(9): yield i
        finally: print('walk ends')
    def __iter__(self): return self.walk()
h = Held()
for x in h.make():
    if x == 1: break
print('still', next(h.it))
for x in h.walk():
    if x == 1: break
print('ended')
store = []
def keep(f):
    def w(*a):
        r = f(*a); store.append(r); return r
    return w
@keep
def kept():
    try:
        yield 1; yield 2; yield 3
    finally: print('kept ends')
for x in kept(): break
print('kept goes on', next(store[0]))
def rec(n):
    try:
        yield n
        if n:
            for x in rec(n - 1): yield x
    finally:
        print('rec', n)
for x in rec(3):
    if x == 1: break
print('after rec')
def raising():
    try: yield 1
    finally: print('cleaning'); 
def stubborn():
    try: yield 1; yield 2
    except GeneratorExit: print('no exit?')
for x in stubborn(): break
print([x for x in raising()], *raising())
def outer():
    for x in raising():
        with_return = x
        return [y for y in raising()]
print(outer())
def pipeline(lines):
    for line in strip(lines):
        if line.startswith('stop'): return
        yield line
def strip(lines):
    try:
        for line in lines: yield line.strip()
    finally: print('strip ends')
print(list(pipeline([' a ', 'b', 'stop', 'c'])))
i = iter(rec(1)); print(next(i))
for a in rec(0):
    for b in rec(0):
        print(a, b)
for x in rec(2):
    try:
        if x == 2: continue
        raise KeyError(x)
    except KeyError: break
i.close(); store[0].close(); h.it.close()
print('end')
