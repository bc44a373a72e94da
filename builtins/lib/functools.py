"""Functions that make functions."""

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)
_missing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Gives wrapper the name, the doc string and the attributes of wrapped."""
    for name in assigned:
        value = getattr(wrapped, name, _missing)
        if value is not _missing:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that makes a function look like wrapped."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def reduce(function, sequence, initial=_missing, /):
    """function(function(function(initial, a), b), c) for the items a, b, c."""
    total = initial
    for item in sequence:
        total = item if total is _missing else function(total, item)
    if total is _missing:
        raise TypeError("reduce() of empty iterable with no initial value")
    return total


class partial:
    """partial(f, *args, **keywords): f with the first arguments and some keywords given."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)] + [repr(a) for a in self.args]
        parts += ["%s=%r" % item for item in self.keywords.items()]
        return "functools.partial(%s)" % ", ".join(parts)


class partialmethod:
    """partial for a method: the object goes before the given arguments."""

    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        return partial(self.func, obj, *self.args, **self.keywords)


class _CacheInfo(tuple):
    def __new__(cls, hits, misses, maxsize, currsize):
        return tuple.__new__(cls, (hits, misses, maxsize, currsize))

    hits = property(lambda self: tuple(self)[0])
    misses = property(lambda self: tuple(self)[1])
    maxsize = property(lambda self: tuple(self)[2])
    currsize = property(lambda self: tuple(self)[3])

    def __repr__(self):
        return "CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)" % tuple(self)


_mark = object()


class _lru_cache_wrapper:
    def __init__(self, func, maxsize, typed):
        self._func = func
        self._maxsize = maxsize
        self._typed = typed
        self._cache = {}
        self._hits = 0
        self._misses = 0
        update_wrapper(self, func)

    def _key(self, args, kwargs):
        key = args
        if kwargs:
            key += (_mark,) + tuple(kwargs.items())
        if self._typed:
            key += tuple([type(v) for v in args]) + tuple([type(v) for v in kwargs.values()])
        return key

    def __call__(self, *args, **kwargs):
        if self._maxsize == 0:
            self._misses += 1
            return self._func(*args, **kwargs)
        key = self._key(args, kwargs)
        value = self._cache.get(key, _missing)
        if value is not _missing:
            self._hits += 1
            if self._maxsize is not None:
                del self._cache[key]
                self._cache[key] = value
            return value
        self._misses += 1
        value = self._func(*args, **kwargs)
        if self._maxsize is not None and len(self._cache) >= self._maxsize and key not in self._cache:
            del self._cache[next(iter(self._cache))]
        self._cache[key] = value
        return value

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        return partial(self, obj)

    def __repr__(self):
        return "<functools._lru_cache_wrapper object at 0x%x>" % id(self)

    def cache_info(self):
        """Hits, misses, greatest and current size."""
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._cache))

    def cache_clear(self):
        """Forgets all results."""
        self._cache.clear()
        self._hits = 0
        self._misses = 0

    def cache_parameters(self):
        """The arguments that the cache was made with."""
        return {"maxsize": self._maxsize, "typed": self._typed}


def lru_cache(maxsize=128, typed=False):
    """A decorator that keeps the results of the latest maxsize calls; None for all."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize):
        return _lru_cache_wrapper(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda func: _lru_cache_wrapper(func, maxsize, typed)


def cache(user_function, /):
    """A decorator that keeps all results."""
    return lru_cache(maxsize=None)(user_function)


class _Key:
    def __init__(self, obj, compare):
        self.obj = obj
        self._compare = compare

    def __lt__(self, other):
        return self._compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self._compare(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self._compare(self.obj, other.obj) == 0

    def __le__(self, other):
        return self._compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self._compare(self.obj, other.obj) >= 0

    __hash__ = None


def cmp_to_key(mycmp):
    """A key function of a function that compares two items and gives a negative, zero or positive number."""
    return lambda obj: _Key(obj, mycmp)


def _from_lt(cls):
    cls.__gt__ = lambda a, b: not (a < b) and a != b
    cls.__le__ = lambda a, b: a < b or a == b
    cls.__ge__ = lambda a, b: not a < b


def _from_le(cls):
    cls.__ge__ = lambda a, b: not a <= b or a == b
    cls.__lt__ = lambda a, b: a <= b and a != b
    cls.__gt__ = lambda a, b: not a <= b


def _from_gt(cls):
    cls.__lt__ = lambda a, b: not (a > b or a == b)
    cls.__ge__ = lambda a, b: a > b or a == b
    cls.__le__ = lambda a, b: not a > b


def _from_ge(cls):
    cls.__le__ = lambda a, b: not a >= b or a == b
    cls.__gt__ = lambda a, b: a >= b and a != b
    cls.__lt__ = lambda a, b: not a >= b


def total_ordering(cls):
    """A class decorator: all comparisons from == and one of < <= > >=."""
    for name, fill in (("__lt__", _from_lt), ("__le__", _from_le), ("__gt__", _from_gt), ("__ge__", _from_ge)):
        given = cls.__dict__.get(name)
        if given is None:
            continue
        others = {}
        for other in ("__lt__", "__le__", "__gt__", "__ge__"):
            if cls.__dict__.get(other) is not None:
                others[other] = cls.__dict__[other]
        fill(cls)
        for other, method in others.items():
            setattr(cls, other, method)
        return cls
    raise ValueError("must define at least one ordering operation: < > <= >=")


class cached_property:
    """A property that is computed once and then is an attribute of the object."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = getattr(func, "__doc__", None)

    def __set_name__(self, owner, name):
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        value = instance.__dict__.get(self.attrname, _missing)
        if value is _missing:
            value = self.func(instance)
            instance.__dict__[self.attrname] = value
        return value


def _implementation(registry, cls):
    """What a generic function has for a class: its own, else that of the nearest of its bases."""
    for base in cls.__mro__:
        if base in registry:
            return registry[base]
    for base, function in registry.items():  # an abstract class that cls is registered with
        if base is not object and issubclass(cls, base):
            return function
    return registry[object]


def _classes(cls):
    """The classes that a call of register is about: one, or those of a union."""
    if isinstance(cls, type):
        return (cls,)
    if getattr(cls, "__args__", None):
        return cls.__args__
    raise TypeError("Invalid first argument to `register()`: %r. Use `@register(some_class)`: the annotations of "
                    "functions are not kept." % (cls,))


def singledispatch(func):
    """A function of the class of its first argument: func.register(cls) adds what another class gets."""
    registry = {object: func}

    def dispatch(cls):
        return _implementation(registry, cls)

    def register(cls, function=None):
        classes = _classes(cls)
        if function is None:
            return lambda f: register(cls, f)
        for c in classes:
            registry[c] = function
        return function

    def wrapper(*args, **kwargs):
        if not args:
            raise TypeError("%s requires at least 1 positional argument" % getattr(func, "__name__", "function"))
        return _implementation(registry, type(args[0]))(*args, **kwargs)

    wrapper.register, wrapper.dispatch, wrapper.registry = register, dispatch, registry
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """A method of the class of its first argument after self."""

    def __init__(self, func):
        self.func = func
        self.dispatcher = singledispatch(func)

    def register(self, cls, method=None):
        """Adds the method for a class; a decorator without one."""
        return self.dispatcher.register(cls, method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            chosen = self.dispatcher.dispatch(type(args[0]))
            return chosen.__get__(obj, cls)(*args, **kwargs)

        method.register = self.register
        return update_wrapper(method, self.func)
