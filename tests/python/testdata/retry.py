"""Decorators that retry, cache, time out and count; with arguments and without."""
import functools
import itertools


class Retry(Exception):
    pass


def retry(times=3, *, on=(Exception,), delays=None, log=print):
    def decorate(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            waits = iter(delays) if delays is not None else itertools.count(1)
            for attempt in range(1, times + 1):
                try:
                    return func(*args, **kwargs)
                except on as e:
                    wait = next(waits, None)
                    log(f'{func.__name__}{args} attempt {attempt}/{times}: {type(e).__name__}: {e}; wait {wait}')
                    last = e
            raise Retry(f'{func.__name__} gave up') from last
        wrapper.times = times
        return wrapper
    return decorate


def counted(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return func(*args, **kwargs)
    wrapper.calls = 0
    return wrapper


state = {'n': 0}


@counted
@retry(4, on=(ValueError, KeyError), delays=[0.1, 0.2])
def flaky(limit, *, what='x'):
    """Fails a few times."""
    state['n'] += 1
    if state['n'] < limit:
        raise (ValueError if state['n'] % 2 else KeyError)(what)
    return state['n']


print(flaky(3, what='link'), flaky.calls, flaky.__name__, flaky.__doc__, flaky.__wrapped__.times)
state['n'] = -10
try:
    flaky(3)
except Retry as e:
    print(e, repr(e.__cause__), e.__cause__.args)

try:
    retry(2, on=ValueError)(lambda: {}['missing'])()
except KeyError as e:
    print('not caught:', e, e.__context__)


class cached:
    def __init__(self, func):
        self.func, self.values, self.hits = func, {}, 0
        functools.update_wrapper(self, func)

    def __call__(self, *args, **kwargs):
        key = args + tuple(sorted(kwargs.items()))
        if key in self.values:
            self.hits += 1
        else:
            self.values[key] = self.func(*args, **kwargs)
        return self.values[key]

    def __get__(self, obj, cls=None):
        return self if obj is None else functools.partial(self, obj)


@cached
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.hits, len(fib.values), fib.__name__)


class Route:
    def __init__(self, prefix):
        self.prefix = prefix

    @cached
    def lookup(self, name, upper=False):
        print('looking', self.prefix, name)
        return name.upper() if upper else self.prefix + name


a, b = Route('10.'), Route('11.')
print(a.lookup('x'), a.lookup('x'), b.lookup('x'), a.lookup('x', upper=True), Route.lookup.hits)


@functools.lru_cache(maxsize=2)
def square(x):
    print('square', x)
    return x * x


print([square(x) for x in (1, 2, 1, 3, 2, 1)], square.cache_info())
square.cache_clear()
print(square.cache_info())

add = functools.partial(lambda a, b, c=0: (a, b, c), 1, c=5)
print(add(2), add(2, c=7), add.args, add.keywords)
print(functools.reduce(lambda acc, x: acc + [x * 2], [1, 2, 3], []))


