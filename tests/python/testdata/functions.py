# Attributes of functions: set by decorators, read through whatever holds the function.

commands = {}
def command(name, help=''):
    def deco(f):
        f.help = help
        f.cmd = name
        commands[name] = f
        return f
    return deco
@command('show', help='shows')
def show(): return 1
@command('add')
def add(): return 2
for n, f in sorted(commands.items()):
    print(n, f.help, f.cmd, f(), f.__name__)
print([f.help for f in commands.values()], commands['add'].cmd, hasattr(show, 'help'), getattr(add, 'zz', 3), vars(show))
class R:
    def __init__(self):
        self.help = 5
    def get(self): return self.help
print(R().get(), R().help)
def counter():
    counter.n += 1
    return counter.n
counter.n = 0
counter(); counter()
print(counter.n)
setattr(show, 'extra', 1)
print(show.extra)
class T:
    def test_a(self): pass
    test_a.slow = True
    def test_b(self): pass
print([n for n in vars(T) if getattr(vars(T)[n], 'slow', False)], T.test_a.slow, T().test_a.slow)
