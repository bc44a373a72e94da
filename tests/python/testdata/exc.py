"""Exceptions: classes of one's own, chains, notes of state, cleanup order, re-raising, groups by hand."""
import sys
import traceback


class NetError(Exception):
    """Base."""
    code = 1

    def __init__(self, message, *, device=None, **extra):
        super().__init__(message)
        self.device, self.extra = device, extra

    def __str__(self):
        where = f' on {self.device}' if self.device else ''
        return f'[{self.code}] {super().__str__()}{where}'


class Timeout(NetError, TimeoutError):
    code = 2


class Refused(NetError):
    code = 3

    def __reduce__(self):
        return (type(self), self.args)


def connect(host):
    if host == 'slow':
        raise Timeout('no answer', device=host, after=5)
    if host == 'closed':
        try:
            int('x')
        except ValueError as e:
            raise Refused('connection refused', device=host) from e
    if host == 'odd':
        try:
            {}['k']
        except KeyError:
            raise Refused('while handling')
    if host == 'quiet':
        try:
            [][1]
        except IndexError:
            raise Refused('from none') from None
    if host == 'plain':
        raise OSError(111, 'Connection refused')
    return f'<{host}>'


for host in ('ok', 'slow', 'closed', 'odd', 'quiet', 'plain'):
    try:
        print(connect(host))
    except Timeout as e:
        print('timeout', e, e.device, e.extra, isinstance(e, OSError), e.args)
    except (NetError, OSError) as e:
        print(type(e).__name__, e, '| cause', repr(e.__cause__), '| context', repr(e.__context__), e.__suppress_context__)
    else:
        print('connected')
    finally:
        print('done', host)

order = []


def nested(n):
    try:
        order.append(('try', n))
        if n == 0:
            raise ValueError('bottom')
        nested(n - 1)
    except ValueError:
        order.append(('except', n))
        if n < 2:
            raise
        return 'swallowed'
    else:
        order.append(('else', n))
    finally:
        order.append(('finally', n))


print(nested(3), order)


def override():
    for i in range(3):
        try:
            if i == 1:
                return 'try'
            continue
        finally:
            if i == 1:
                break
    return 'after'


print(override())


def final():
    try:
        return 'try'
    finally:
        return 'finally'


print(final())
try:
    try:
        raise KeyError('a')
    finally:
        print('cleanup', sys.exc_info()[0].__name__)
except LookupError as e:
    print(repr(e), sys.exc_info()[1] is e)
print(sys.exc_info())
try:
    raise NetError('x') from ZeroDivisionError('y')
except NetError as e:
    text = traceback.format_exc()
    print(text.splitlines()[0], text.splitlines()[-1], 'direct cause' in text)
    lines = traceback.format_exception_only(type(e), e)
    print(lines)
errors = []
for value in ('1', 'x', None, '0', [1]):
    try:
        print(10 / int(value))
    except ZeroDivisionError as e:
        errors.append(e)
    except (TypeError, ValueError) as e:
        errors.append(e)
print([f'{type(e).__name__}: {e}' for e in errors])
try:
    assert not errors, f'{len(errors)} errors'
except AssertionError as e:
    print('assert', e)


class Rollback:
    def __init__(self):
        self.undo = []

    def do(self, what, fail=False):
        if fail:
            raise RuntimeError(f'cannot {what}')
        self.undo.append(what)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if kind is not None:
            for what in reversed(self.undo):
                print('undo', what)
            print('failed with', kind.__name__, value, tb.tb_lineno > 0)
        return kind is RuntimeError


with Rollback() as r:
    r.do('link')
    r.do('address')
    r.do('route', fail=True)
    print('never')
print('went on')
try:
    raise Refused('a', device='b') from None
except Exception as e:
    try:
        raise type(e)('again', device='c') from e
    except Refused as e2:
        print(e2, e2.__cause__)
    print(e)
try:
    e
except NameError as err:
    print(err)


def gen():
    try:
        yield 1
    except ValueError as e:
        print('in generator', e)
        yield 2
    finally:
        print('generator ends')


g = gen()
print(next(g), g.throw(ValueError('thrown')))
try:
    next(g)
except StopIteration as e:
    print('stop', e.value)
try:
    exec_it = (lambda: (_ for _ in ()).throw(KeyError('lambda')))()
    next(exec_it)
except (KeyError, AttributeError, TypeError) as e:
    print(type(e).__name__, e)
try:
    raise SystemExit(3)
except SystemExit as e:
    print(e.code, repr(e))
print(issubclass(Timeout, NetError), Timeout.__mro__[1:4], NetError.__doc__)


# An exception that a built-in function takes for an answer is handled by nobody afterwards.
class Record:
    def __init__(self, **fields):
        self.fields = fields

    def __getattr__(self, name):
        try:
            return self.__dict__["fields"][name]
        except KeyError:
            raise AttributeError(name)

    def __iter__(self):
        return self

    def __next__(self):
        try:
            return self.fields.pop("next")
        except KeyError:
            raise StopIteration

    def __getitem__(self, i):
        try:
            return [1, 2][i]
        except IndexError as e:
            raise IndexError(i) from e


def contexts():
    r = Record(mtu=1500, next=1)
    for ask in (lambda: hasattr(r, "state"), lambda: getattr(r, "state", None), lambda: list(r), lambda: list(r),
                lambda: [x for x in r], lambda: 5 in r, lambda: next(r, 0), lambda: (yield)):
        ask()
        try:
            try:
                raise ValueError("fresh")
            except ValueError:
                print(sys.exc_info()[0].__name__)
                hasattr(r, "state")
                raise OSError("while handling")
        except OSError as e:
            print(repr(e.__context__), repr(e.__context__.__context__))


import sys
contexts()


# what is raised in a clean-up has what it cleans up after as its context, however many functions it leaves
def chain(e):
    names = []
    while e is not None:
        names.append(type(e).__name__)
        e = e.__context__
    return ' < '.join(names)


def cleans():
    try:
        try:
            1 // 0
        finally:
            [][1]
    finally:
        {}['k']


def leaves():
    try:
        cleans()
    finally:
        undefined + 1


undefined = None
try:
    leaves()
except TypeError as e:
    print(chain(e))
try:
    raise ValueError
except ValueError:
    try:
        leaves()
    except TypeError as e:
        print(chain(e))


class Swallows:
    def __getattr__(self, name):
        try:
            [][1]
        except IndexError:
            raise AttributeError(name)


print(hasattr(Swallows(), 'x'))
try:
    1 // 0
except ZeroDivisionError as e:
    print(chain(e))
