"""Abstract classes of containers: isinstance(x, Mapping) asks what x can do, deriving gives the other methods."""

_views = (type({}.keys()), type({}.values()), type({}.items()))
_texts = (str, bytes, bytearray)
_iterators = (type(iter([])), type(iter(())), type(iter("")), type(iter({})), type(iter(set())), type(iter(range(0))),
              map, filter, zip, enumerate, reversed)
_generator = type(x for x in ())
_tables = (list, tuple, dict, set, frozenset, range, memoryview) + _texts + _views


class _Abstract:
    """_natives are the built-in classes that count as subclasses, and so do those with all of _methods, if there are any.
    A class of its own must have the methods named by _abstract."""
    _abstract = ()
    _natives = ()
    _methods = ()

    def __new__(cls, *args, **kwargs):
        missing = [name for name in cls._abstract if getattr(cls, name, None) is None]
        if missing:
            raise TypeError("Can't instantiate abstract class %s with abstract method%s %s" % (
                cls.__name__, "s" if len(missing) > 1 else "", ", ".join(sorted(missing))))
        return object.__new__(cls)

    @classmethod
    def register(cls, subclass):
        """Makes isinstance() and issubclass() take subclass for one that derives from this class."""
        cls._natives = tuple(cls.__dict__.get("_natives", ())) + (subclass,)
        return subclass

    @classmethod
    def __subclasshook__(cls, other):
        for native in cls.__dict__.get("_natives", ()):
            if other is native or issubclass(other, native):
                return True
        methods = cls.__dict__.get("_methods", ())
        if not methods:
            return False
        for name in methods:
            if getattr(other, name, None) is None or not _defined(other, name):
                return False
        return True


def _defined(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            return base is not object and base.__dict__[name] is not None
    return False


class Hashable(_Abstract):
    """What has __hash__."""
    _abstract = _methods = ("__hash__",)
    _natives = (int, float, str, bytes, tuple, frozenset, range, type(None), type, _generator)

    @classmethod
    def __subclasshook__(cls, other):
        if cls is not Hashable:
            return False
        for base in other.__mro__:
            if base in (list, dict, set, bytearray, _views[0], _views[2]):
                return False
            if "__hash__" in base.__dict__:
                return base.__dict__["__hash__"] is not None
            if "__eq__" in base.__dict__ and base is not object and base.__module__ != "builtins":
                return False
        return True


class Callable(_Abstract):
    """What can be called."""
    _abstract = _methods = ("__call__",)
    _natives = (type(len), type(lambda: None), type([].append), type)


class Iterable(_Abstract):
    """What has __iter__."""
    _abstract = _methods = ("__iter__",)
    _natives = _tables + _iterators + (_generator,)


class Iterator(Iterable):
    """What has __next__ and __iter__."""
    _abstract = ("__next__",)
    _methods = ("__iter__", "__next__")
    _natives = _iterators + (_generator,)

    def __iter__(self):
        return self


class Generator(Iterator):
    """What generator functions give."""
    _abstract = ("send", "throw")
    _methods = ("__iter__", "__next__", "send", "throw", "close")
    _natives = (_generator,)


class Reversible(Iterable):
    """What has __reversed__."""
    _abstract = ("__reversed__", "__iter__")
    _methods = ("__reversed__", "__iter__")
    _natives = (list, tuple, dict, range) + _texts + _views


class Sized(_Abstract):
    """What has __len__."""
    _abstract = _methods = ("__len__",)
    _natives = _tables


class Container(_Abstract):
    """What has __contains__."""
    _abstract = _methods = ("__contains__",)
    _natives = (list, tuple, dict, set, frozenset, range) + _texts + _views


class Collection(Sized, Iterable, Container):
    """What is sized, iterable and a container."""
    _abstract = _methods = ("__len__", "__iter__", "__contains__")
    _natives = (list, tuple, dict, set, frozenset, range) + _texts + _views


class Sequence(Reversible, Collection):
    """A sequence that is only read."""
    _abstract = ("__getitem__", "__len__")
    _natives = (list, tuple, range, memoryview) + _texts

    def __iter__(self):
        i = 0
        while True:
            try:
                v = self[i]
            except IndexError:
                return
            yield v
            i += 1

    def __contains__(self, value):
        for v in self:
            if v is value or v == value:
                return True
        return False

    def __reversed__(self):
        for i in range(len(self) - 1, -1, -1):
            yield self[i]

    def index(self, value, start=0, stop=None):
        """The position of the first item equal to value."""
        for i in range(*slice(start, stop).indices(len(self))):
            v = self[i]
            if v is value or v == value:
                return i
        raise ValueError

    def count(self, value):
        """How many items are equal to value."""
        return sum([1 for v in self if v is value or v == value])


class MutableSequence(Sequence):
    """A sequence that can be changed."""
    _abstract = ("__getitem__", "__setitem__", "__delitem__", "__len__", "insert")
    _natives = (list, bytearray)

    def append(self, value):
        """Adds value at the end."""
        self.insert(len(self), value)

    def clear(self):
        """Takes all items."""
        while len(self):
            self.pop()

    def reverse(self):
        """Turns the order round."""
        n = len(self)
        for i in range(n // 2):
            self[i], self[n - i - 1] = self[n - i - 1], self[i]

    def extend(self, values):
        """Adds all values at the end."""
        for v in list(values):
            self.append(v)

    def pop(self, index=-1):
        """Takes an item and gives it."""
        v = self[index]
        del self[index]
        return v

    def remove(self, value):
        """Takes the first item equal to value."""
        del self[self.index(value)]

    def __iadd__(self, values):
        self.extend(values)
        return self


class Set(Collection):
    """A set that is only read."""
    _abstract = ("__contains__", "__iter__", "__len__")
    _natives = (set, frozenset, _views[0], _views[2])

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def __le__(self, other):
        return len(self) <= len(other) and all([v in other for v in self])

    def __lt__(self, other):
        return len(self) < len(other) and self <= other

    def __ge__(self, other):
        return len(self) >= len(other) and all([v in self for v in other])

    def __gt__(self, other):
        return len(self) > len(other) and self >= other

    def __eq__(self, other):
        return isinstance(other, Set) and len(self) == len(other) and self <= other

    def __and__(self, other):
        return self._from_iterable([v for v in other if v in self])

    def __or__(self, other):
        return self._from_iterable([v for part in (self, other) for v in part])

    def __sub__(self, other):
        return self._from_iterable([v for v in self if v not in other])

    def __xor__(self, other):
        return (self - other) | self._from_iterable([v for v in other if v not in self])

    def isdisjoint(self, other):
        """No item in common?"""
        return not any([v in self for v in other])


class MutableSet(Set):
    """A set that can be changed."""
    _abstract = ("__contains__", "__iter__", "__len__", "add", "discard")
    _natives = (set,)

    def remove(self, value):
        """Takes value; KeyError when it is not there."""
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def pop(self):
        """Takes some item and gives it."""
        for v in self:
            self.discard(v)
            return v
        raise KeyError

    def clear(self):
        """Takes all items."""
        for v in list(self):
            self.discard(v)

    def __ior__(self, it):
        for v in it:
            self.add(v)
        return self

    def __isub__(self, it):
        for v in list(it):
            self.discard(v)
        return self


class MappingView(Sized):
    """A view of a mapping."""
    _natives = _views

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, self._mapping)


class KeysView(MappingView, Set):
    """The keys of a mapping."""
    _abstract = ()
    _natives = (_views[0],)

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        return iter(self._mapping)


class ItemsView(MappingView, Set):
    """The entries of a mapping."""
    _abstract = ()
    _natives = (_views[2],)

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, item):
        key, value = item
        return key in self._mapping and self._mapping[key] == value

    def __iter__(self):
        for key in self._mapping:
            yield (key, self._mapping[key])


class ValuesView(MappingView, Collection):
    """The values of a mapping."""
    _abstract = ()
    _natives = (_views[1],)

    def __contains__(self, value):
        return value in [self._mapping[key] for key in self._mapping]

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]


class Mapping(Collection):
    """A mapping that is only read."""
    _abstract = ("__getitem__", "__iter__", "__len__")
    _natives = (dict,)

    def get(self, key, default=None):
        """The value of key, or default."""
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        """A view of the keys."""
        return KeysView(self)

    def items(self):
        """A view of the entries."""
        return ItemsView(self)

    def values(self):
        """A view of the values."""
        return ValuesView(self)

    def __eq__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self.items()) == dict(other.items())


_unset = object()


class MutableMapping(Mapping):
    """A mapping that can be changed."""
    _abstract = ("__getitem__", "__setitem__", "__delitem__", "__iter__", "__len__")
    _natives = (dict,)

    def pop(self, key, default=_unset):
        """Takes key and gives its value, or default."""
        try:
            value = self[key]
        except KeyError:
            if default is _unset:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        """Takes some entry and gives it."""
        for key in self:
            value = self[key]
            del self[key]
            return (key, value)
        raise KeyError

    def clear(self):
        """Takes all entries."""
        for key in list(self):
            del self[key]

    def update(self, other=(), /, **kwds):
        """Sets the entries of a mapping, of pairs, and of keywords."""
        if hasattr(other, "keys"):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in kwds.items():
            self[key] = value

    def setdefault(self, key, default=None):
        """The value of key, which is default if it was not there."""
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default


ByteString = Sequence
Awaitable = Coroutine = AsyncIterable = AsyncIterator = AsyncGenerator = _Abstract
