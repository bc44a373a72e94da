"""Operators as functions."""


def lt(a, b):
    """a < b"""
    return a < b


def le(a, b):
    """a <= b"""
    return a <= b


def eq(a, b):
    """a == b"""
    return a == b


def ne(a, b):
    """a != b"""
    return a != b


def ge(a, b):
    """a >= b"""
    return a >= b


def gt(a, b):
    """a > b"""
    return a > b


def not_(a):
    """not a"""
    return not a


def truth(a):
    """bool(a)"""
    return True if a else False


def is_(a, b):
    """a is b"""
    return a is b


def is_not(a, b):
    """a is not b"""
    return a is not b


def add(a, b):
    """a + b"""
    return a + b


def and_(a, b):
    """a & b"""
    return a & b


def floordiv(a, b):
    """a // b"""
    return a // b


def index(a):
    """a as an int, by __index__."""
    if isinstance(a, int):
        return int(a)
    if not hasattr(a, "__index__"):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(a).__name__)
    return a.__index__()


def inv(a):
    """~a"""
    return ~a


invert = inv


def lshift(a, b):
    """a << b"""
    return a << b


def mod(a, b):
    """a % b"""
    return a % b


def mul(a, b):
    """a * b"""
    return a * b


def matmul(a, b):
    """a @ b"""
    return a @ b


def neg(a):
    """-a"""
    return -a


def or_(a, b):
    """a | b"""
    return a | b


def pos(a):
    """+a"""
    return +a


def pow(a, b):
    """a ** b"""
    return a ** b


def rshift(a, b):
    """a >> b"""
    return a >> b


def sub(a, b):
    """a - b"""
    return a - b


def truediv(a, b):
    """a / b"""
    return a / b


def xor(a, b):
    """a ^ b"""
    return a ^ b


def concat(a, b):
    """a + b, of sequences."""
    return a + b


def contains(a, b):
    """b in a"""
    return b in a


def countOf(a, b):
    """How many items of a are equal to b."""
    count = 0
    for item in a:
        if item is b or item == b:
            count += 1
    return count


def indexOf(a, b):
    """The position of the first item of a that is equal to b."""
    for i, item in enumerate(a):
        if item is b or item == b:
            return i
    raise ValueError("sequence.index(x): x not in sequence")


def getitem(a, b):
    """a[b]"""
    return a[b]


def setitem(a, b, c):
    """a[b] = c"""
    a[b] = c


def delitem(a, b):
    """del a[b]"""
    del a[b]


def length_hint(obj, default=0):
    """len(obj), or default when obj has no length."""
    try:
        return len(obj)
    except TypeError:
        return default


def call(obj, /, *args, **kwargs):
    """obj(*args, **kwargs)"""
    return obj(*args, **kwargs)


def iadd(a, b):
    """a += b"""
    a += b
    return a


def iand(a, b):
    """a &= b"""
    a &= b
    return a


def imul(a, b):
    """a *= b"""
    a *= b
    return a


def ior(a, b):
    """a |= b"""
    a |= b
    return a


def isub(a, b):
    """a -= b"""
    a -= b
    return a


class attrgetter:
    """attrgetter('a', 'b.c')(x) is (x.a, x.b.c); one name alone gives its value."""

    def __init__(self, attr, *attrs):
        self._attrs = (attr,) + attrs
        for name in self._attrs:
            if not isinstance(name, str):
                raise TypeError("attribute name must be a string")

    def _get(self, obj, path):
        for name in path.split("."):
            obj = getattr(obj, name)
        return obj

    def __call__(self, obj):
        if len(self._attrs) == 1:
            return self._get(obj, self._attrs[0])
        return tuple([self._get(obj, path) for path in self._attrs])

    def __repr__(self):
        return "operator.attrgetter(%s)" % ", ".join([repr(a) for a in self._attrs])


class itemgetter:
    """itemgetter(1, 'x')(x) is (x[1], x['x']); one key alone gives its value."""

    def __init__(self, item, *items):
        self._items = (item,) + items

    def __call__(self, obj):
        if len(self._items) == 1:
            return obj[self._items[0]]
        return tuple([obj[i] for i in self._items])

    def __repr__(self):
        return "operator.itemgetter(%s)" % ", ".join([repr(i) for i in self._items])


class methodcaller:
    """methodcaller('name', *args, **kwargs)(x) is x.name(*args, **kwargs)."""

    def __init__(self, name, /, *args, **kwargs):
        if not isinstance(name, str):
            raise TypeError("method name must be a string")
        self._name = name
        self._args = args
        self._kwargs = kwargs

    def __call__(self, obj):
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        parts = [repr(self._name)] + [repr(a) for a in self._args]
        parts += ["%s=%r" % item for item in self._kwargs.items()]
        return "operator.methodcaller(%s)" % ", ".join(parts)
