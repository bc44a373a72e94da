# Classes: inheritance, super, properties, private names, decorators, special methods.
class Base:
    """The base."""
    count = 0

    def __init__(self, name):
        self.name = name
        self.__secret = name * 2
        Base.count += 1

    def hello(self):
        return 'hello ' + self.name

    @property
    def secret(self):
        return self.__secret

    @secret.setter
    def secret(self, value):
        self.__secret = value

    @classmethod
    def make(cls, *args):
        return cls(*args)

    @staticmethod
    def add(a, b):
        return a + b


class Left(Base):
    def hello(self):
        return 'left ' + super().hello()


class Right(Base):
    def hello(self):
        return 'right ' + super(Right, self).hello()


class Both(Left, Right):
    def hello(self):
        return 'both ' + super().hello()


b = Both('x')
print(b.hello(), [c.__name__ for c in Both.__mro__])
print(b.secret, Base.__doc__, Both.make('y').name, Base.add(1, 2), Base.count)
b.secret = 5
print(b.secret, isinstance(b, Right), issubclass(Both, Base), b._Base__secret)


def tag(**kw):
    def wrap(cls):
        for k, v in kw.items():
            setattr(cls, k, v)
        return cls
    return wrap


@tag(color='red')
class Point:
    def __init__(self, x=0, y=0):
        self.x, self.y = x, y

    def __repr__(self):
        return f'Point({self.x!r}, {self.y!r})'

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __lt__(self, other):
        return self.x < other.x

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __iadd__(self, other):
        self.x += other.x
        return self

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __len__(self):
        return 2

    def __iter__(self):
        yield self.x
        yield self.y

    def __contains__(self, v):
        return v in (self.x, self.y)

    def __bool__(self):
        return bool(self.x or self.y)

    def __call__(self, n):
        return Point(self.x * n, self.y * n)

    def __hash__(self):
        return hash((self.x, self.y))


p = Point(1, 2)
q = p
q += Point(5, 5)
print(p, q is p, p + p, p[0], len(p), list(p), 6 in p, bool(Point()), p(2), Point.color, p == Point(6, 2), p != 3)
print(sorted([Point(3), Point(1)]), {p: 1}[Point(6, 2)], [*p], max(p))
x, y = p
print(x, y)


class Error(Exception):
    def __init__(self, code, text=''):
        super().__init__(code, text)
        self.code = code

    def __str__(self):
        return 'error %d' % self.code


try:
    raise Error(5, 'five')
except Error as e:
    print(e, e.args, e.code, repr(e))


class Nested:
    class Inner:
        value = 1

        def get(self):
            return __class__.__name__

    def build(self):
        class Local(self.Inner):
            def get(self):
                return 'local ' + super().get()
        return Local()


print(Nested().build().get(), Nested.Inner.value)


class Dynamic:
    def __getattr__(self, name):
        if name.startswith('a'):
            return name.upper()
        raise AttributeError(name)


print(Dynamic().abc, hasattr(Dynamic(), 'xyz'), getattr(Dynamic(), 'q', 'default'))


def cached(fn):
    cache = {}

    def wrapper(*args):
        if args not in cache:
            cache[args] = fn(*args)
        return cache[args]
    return wrapper


@cached
def fib(n):
    """Fibonacci."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50))
print(type(p).__name__, type(p) is Point, p.__class__.__name__)
