# try, with, loops: which code runs, in which order, and what is bound afterwards.
log = []


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print('enter', self.name)
        return self

    def __exit__(self, kind, value, tb):
        print('exit', self.name, kind.__name__ if kind else None, value)
        return self.swallow


def returns():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                return 'three'
            print('body', i)
        finally:
            print('finally', i)
    return 'end'


print(returns())


def finally_overrides():
    while True:
        try:
            raise ValueError('lost')
        finally:
            return 'kept'


print(finally_overrides())


def finally_breaks():
    for i in range(3):
        try:
            raise KeyError(i)
        finally:
            break
    else:
        print('not here')
    return i


print(finally_breaks())


def swallowed():
    x = 1
    with Manager('a', True):
        x = 2
        raise ValueError('gone')
    print('after', x)
    with Manager('b') as b, Manager('c', True):
        x = b.name
        raise KeyError('c')
    return x


print(swallowed())


def with_return():
    for i in range(3):
        with Manager('loop %d' % i):
            if i == 0:
                continue
            return i


print(with_return())

with Manager('module') as m:
    value = 1
    other = value + 1
print(m.name, value, other)

for n in range(3):
    with Manager(n):
        if n == 1:
            break
else:
    print('never')
print(n)

try:
    with Manager('raises'):
        1 / 0
except ZeroDivisionError as e:
    print('caught', type(e).__name__)

try:
    e
except NameError:
    print('e is gone')


def handler_names():
    try:
        raise ValueError(1)
    except ValueError as err:
        keep = err
    try:
        return err
    except UnboundLocalError:
        return keep.args


print(handler_names())


def nested():
    try:
        try:
            raise ValueError('inner')
        except ValueError as e:
            raise TypeError('outer') from e
    except TypeError as e:
        print(e, e.__cause__, e.__context__ is e.__cause__)
    try:
        try:
            raise ValueError('first')
        finally:
            raise KeyError('second')
    except KeyError as e:
        print(repr(e), repr(e.__context__))
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise
    except ArithmeticError as e:
        print('reraised', type(e).__name__, e.__context__)


nested()


def else_clauses():
    for x in [1, 2]:
        try:
            y = x
        except Exception:
            print('no')
        else:
            print('else', y)
            if x == 2:
                break
        finally:
            print('fin', x)
    else:
        print('loop else')
    while x < 5:
        x += 1
    else:
        print('while else', x)
    return x, y


print(else_clauses())


def counts():
    total = 0
    for i in range(4):
        try:
            total += i
            if i % 2:
                raise ValueError(i)
        except ValueError as e:
            total += 10 * e.args[0]
            continue
        total += 100
    return total


print(counts())


def bare():
    try:
        raise
    except RuntimeError as e:
        return str(e)


print(bare())


def matching(x):
    try:
        raise x
    except (KeyError, IndexError) as e:
        return 'lookup', e.args
    except Exception as e:
        return 'other', e.args


print(matching(KeyError(1)), matching(IndexError), matching(OSError(2, 'no')))

for k in range(2):
    try:
        for j in range(3):
            try:
                if j == 1:
                    break
                print('j', j)
            finally:
                print('inner', j)
        else:
            print('no else')
        if k == 0:
            continue
        print('k', k)
    finally:
        print('outer', k)

try:
    assert 1 == 2, 'numbers'
except AssertionError as e:
    print('assert', e)
try:
    assert not True
except AssertionError as e:
    print('assert', e.args)
