# What is easily got wrong.


# A reraised native error is the same object, with the same context.
def reraised():
    try:
        try:
            {}['missing']
        except KeyError as first:
            keep = first
            raise
    except KeyError as second:
        return keep is second, second.__context__


print(reraised())


# The context of an exception is what was being handled, also further out.
def outer_context():
    def fails():
        try:
            raise TypeError('inner')
        except TypeError as e:
            return e.__context__
    try:
        raise ValueError('outer')
    except ValueError:
        return repr(fails())


print(outer_context())


# Deep recursion with a handler at every level.
def deep(n):
    try:
        if n == 0:
            raise ValueError('bottom')
        return deep(n - 1)
    except KeyError:
        return 'wrong'


try:
    deep(200)
except ValueError as e:
    print(e)


# global in a function inside one that has a local of the name, through lambdas and comprehensions too.
d = 'module'


def hides():
    d = 'local'

    def sees():
        global d
        d = d + '!'
        return (lambda: d)(), [d for _ in 'x'], [y for y in [d]]
    return sees(), d


print(hides(), d)


# Unset variables of every kind.
def unset(kind):
    try:
        if kind == 'plain':
            if not kind:
                x = 1
            return x
        if kind == 'boxed':
            def inner():
                nonlocal y
                y = 1
            if not kind:
                y = 2
            return y
        if kind == 'deleted':
            z = 1
            del z
            return z
        return nowhere if kind == 'global' else None
    except UnboundLocalError:
        return 'local'
    except NameError:
        return 'global'


print([unset(k) for k in ('plain', 'boxed', 'deleted', 'global')])


# A finally clause overrides, a return before the handlers is not caught.
def overrides():
    for i in range(3):
        try:
            if i == 0:
                continue
            return 'returned'
        except BaseException:
            return 'caught'
        finally:
            if i == 1:
                break
    return 'after'


print(overrides())


# Blocks that become empty.
def empty():
    x: int
    global d
    try:
        y: str
    finally:
        z: float
    for _ in ():
        w: int
    if True:
        v: int


print(empty())


class Empty:
    x: int


# Instances are callable, iterable, sized only if their class says so.
class Plain:
    pass


print(callable(Plain()), callable(Plain), hasattr(Plain(), '__iter__'), hasattr(Plain(), '__len__'))
for use in (lambda: len(Plain()), lambda: list(Plain()), lambda: Plain()(), lambda: Plain()[0]):
    try:
        use()
    except TypeError as e:
        print('TypeError')


# Abandoned generators.
def endless():
    try:
        while True:
            yield 1
    finally:
        pass


for _ in range(50):
    next(endless())


# Special methods inside generators.
class Noisy:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __hash__(self):
        return self.n

    def __str__(self):
        return 'noisy %d' % self.n


def uses():
    yield Noisy(1) == Noisy(1)
    yield {Noisy(1): 'x'}[Noisy(1)]
    yield '%s' % Noisy(2)
    yield f'{Noisy(3)}'


print(list(uses()))


# Calls with stars everywhere, evaluated in order.
seen = []


def note(x):
    seen.append(x)
    return x


def takes(*args, **kw):
    return args, sorted(kw.items())


print(takes(note(1), *note([2]), note(3), *note((4,)), k=note(5), **note({'m': 6}), n=note(7)), seen)
print('{:>4}|{:<4}|{!r}'.format(1, 2, 'x'), 'a-b'.split('-'), '7'.zfill(3), 'ab'.center(6, '*'))


# Errors of callbacks pass through built-in functions, and managers around them are left.
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        print('left', exc[0] is not None)


def fails(x):
    with Manager():
        raise LookupError(x)


for fn in (lambda: sorted([3, 1], key=fails), lambda: list(map(fails, [1])), lambda: max([1, 2], key=fails)):
    try:
        with Manager():
            fn()
    except LookupError as e:
        print('through', e)

# A name bound by except is gone afterwards, however the clause ends.
e = 'before'
for attempt in range(2):
    try:
        try:
            raise ValueError(attempt)
        except ValueError as e:
            if attempt:
                raise TypeError('again')
            continue
    except TypeError:
        pass
    try:
        print(e)
    except NameError:
        print('unbound')

# A built-in name that the module takes is the built-in before.
print(len('abc'))
len = lambda x: 'mine'
print(len('abc'))
del len
print(len('abc'))


class Descriptor:
    table = {}

    def register(name, table=table):
        def wrap(fn):
            table[name] = fn
            return fn
        return wrap

    @register('one')
    def one(self):
        return 1

    @register('two')
    def two(self):
        return 2


print(sorted(Descriptor.table), Descriptor().one(), Descriptor.table['two'](None))
x = 1
x: int = x + 1
print(x, -2 ** 2, 2 ** 3 ** 2, not 1 == 2, 1 if [] else 2, (1, 2)[1], [1, 2][-1])
if True: print('one'); print('line')
print((lambda *a, k=3, **kw: (a, k, kw))(1, 2, z=4), (lambda: (yield))().__class__.__name__)
