"""Context managers: classes, generators, stacks, suppress, redirect, nested errors."""
from contextlib import contextmanager, suppress, ExitStack, closing, nullcontext, ContextDecorator, redirect_stdout
import io


class Lock:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print('enter', self.name)
        return self

    def __exit__(self, kind, value, tb):
        print('exit', self.name, kind.__name__ if kind else None, value, tb is not None)
        return self.swallow


@contextmanager
def step(name, fail=False):
    print('begin', name)
    try:
        yield name.upper()
    except ValueError as e:
        print('handled', e)
    else:
        print('done', name)
    finally:
        print('end', name)
        if fail:
            raise RuntimeError('end of ' + name)


with Lock('a') as a, step('b') as b:
    print(a.name, b)
with Lock('c', swallow=True):
    raise KeyError('lost')
with step('d'):
    raise ValueError('inside')
try:
    with step('e', fail=True):
        raise ValueError('first')
except RuntimeError as e:
    print(e, repr(e.__context__))
try:
    with Lock('f'), Lock('g'):
        1 / 0
except ZeroDivisionError as e:
    print('outer', e)


def early():
    with Lock('h'):
        for i in range(3):
            with Lock(i):
                if i == 1:
                    return i
                continue


print(early())
with suppress(KeyError, IndexError):
    print({}['x'])
with suppress(ValueError):
    with suppress(KeyError):
        raise ValueError
print('after')
with ExitStack() as stack:
    names = [stack.enter_context(step(n)) for n in ('x', 'y')]
    stack.callback(print, 'callback', 1, sep='-')
    print(names)
    kept = stack.pop_all()
print('kept')
kept.close()


class Conn:
    def __init__(self):
        self.open = True

    def close(self):
        self.open = False


with closing(Conn()) as conn:
    print(conn.open)
print(conn.open)
with nullcontext(5) as five:
    print(five)


class traced(ContextDecorator):
    def __init__(self, label):
        self.label = label

    def __enter__(self):
        print('>', self.label)

    def __exit__(self, *exc):
        print('<', self.label, exc[0])


@traced('f')
def f(x):
    return x * 2


print(f(4))
out = io.StringIO()
with redirect_stdout(out):
    print('hidden')
print(repr(out.getvalue()))


@contextmanager
def twice():
    yield 1
    yield 2


try:
    with twice():
        pass
except RuntimeError as e:
    print(e)


@contextmanager
def never():
    if False:
        yield


try:
    with never():
        pass
except RuntimeError as e:
    print(e)
with (Lock('p1') as p, Lock('p2') as q):
    print(p.name, q.name)
