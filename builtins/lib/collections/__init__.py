"""Containers: namedtuple, deque, Counter, OrderedDict, defaultdict, ChainMap, UserDict, UserList, UserString."""
import sys
import collections.abc as abc

_KEYWORDS = frozenset("""False None True and as assert async await break class continue def del elif else except
finally for from global if import in is lambda nonlocal not or pass raise return try while with yield""".split())


def _field_names(typename, field_names, rename):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(name) for name in field_names]
    seen = set()
    if rename:
        for i, name in enumerate(names):
            if not name.isidentifier() or name in _KEYWORDS or name.startswith("_") or name in seen:
                names[i] = "_%d" % i
            seen.add(name)
    for name in [typename] + names:
        if not name.isidentifier():
            raise ValueError("Type names and field names must be valid identifiers: %r" % name)
        if name in _KEYWORDS:
            raise ValueError("Type names and field names cannot be a keyword: %r" % name)
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError("Field names cannot start with an underscore: %r" % name)
        if name in seen:
            raise ValueError("Encountered duplicate field name: %r" % name)
        seen.add(name)
    return tuple(names)


def _field(index, name):
    return property(lambda self: self[index], doc="Alias for field number %d" % index)


class _NamedTuple(tuple):
    """What the classes that namedtuple makes have in common."""
    __slots__ = ()
    _fields = ()
    _field_defaults = {}

    def __new__(cls, *args, **kwargs):
        fields = cls._fields
        if len(args) > len(fields):
            raise TypeError("%s.__new__() takes %s but %d were given" % (
                cls.__name__, _positions(len(fields) + 1, len(cls._field_defaults)), len(args) + 1))
        if len(args) < len(fields) or kwargs:
            args = args + cls._rest(args, kwargs)
        return tuple.__new__(cls, args)

    @classmethod
    def _rest(cls, args, kwargs):
        values = []
        missing = []
        for name in cls._fields[len(args):]:
            if name in kwargs:
                values.append(kwargs[name])
            elif name in cls._field_defaults:
                values.append(cls._field_defaults[name])
            else:
                missing.append(name)
        for name in kwargs:
            if name not in cls._fields:
                raise TypeError("%s.__new__() got an unexpected keyword argument %r" % (cls.__name__, name))
            if name in cls._fields[:len(args)]:
                raise TypeError("%s.__new__() got multiple values for argument %r" % (cls.__name__, name))
        if missing:
            raise TypeError("%s.__new__() missing %d required positional argument%s: %s" % (
                cls.__name__, len(missing), "s" if len(missing) > 1 else "", _listed(missing)))
        return tuple(values)

    @classmethod
    def _make(cls, iterable):
        """An object of the items of iterable."""
        values = tuple(iterable)
        if len(values) != len(cls._fields):
            raise TypeError("Expected %d arguments, got %d" % (len(cls._fields), len(values)))
        return tuple.__new__(cls, values)

    def _replace(self, /, **kwds):
        """The same object with other values of some fields."""
        values = [kwds.pop(name, value) for name, value in zip(self._fields, self)]
        if kwds:
            raise ValueError("Got unexpected field names: %r" % list(kwds))
        return self._make(values)

    def _asdict(self):
        """A dict of the fields."""
        return dict(zip(self._fields, self))

    def __repr__(self):
        return "%s(%s)" % (type(self).__name__, ", ".join(
            ["%s=%r" % pair for pair in zip(self._fields, self)]))

    def __getnewargs__(self):
        return tuple(self)


def _positions(count, optional):
    if optional:
        return "from %d to %d positional arguments" % (count - optional, count)
    return "%d positional argument%s" % (count, "" if count == 1 else "s")


def _listed(names):
    quoted = ["%r" % name for name in names]
    if len(quoted) == 1:
        return quoted[0]
    if len(quoted) == 2:
        return " and ".join(quoted)
    return ", ".join(quoted[:-1]) + ", and " + quoted[-1]


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A class of tuples whose items have names too."""
    fields = _field_names(typename, field_names, rename)
    values = () if defaults is None else tuple(defaults)
    if len(values) > len(fields):
        raise TypeError("Got more default values than field names")
    attrs = {
        "__slots__": (),
        "__doc__": "%s(%s)" % (typename, ", ".join(fields)),
        "_fields": fields,
        "__match_args__": fields,
        "_field_defaults": dict(zip(fields[len(fields) - len(values):], values)),
    }
    for index, name in enumerate(fields):
        attrs[name] = _field(index, name)
    made = type(typename, (_NamedTuple,), attrs)
    if module is not None:
        made.__module__ = module
    return made


def _merged(self, other):
    """self | other for dicts with a copy() of their own."""
    if not isinstance(other, dict):
        return NotImplemented
    new = self.copy()
    new.update(other)
    return new


class defaultdict(dict):
    """A dict that makes a missing value by default_factory()."""

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        super().__init__(*args, **kwargs)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self.default_factory()
        self[key] = value
        return value

    def copy(self):
        """A copy with the same default_factory."""
        return type(self)(self.default_factory, self)

    __copy__ = copy

    __or__ = _merged

    def __repr__(self):
        return "%s(%r, %r)" % (type(self).__name__, self.default_factory, dict(self))


class OrderedDict(dict):
    """A dict that is equal to another OrderedDict only when the order is the same too."""

    def popitem(self, last=True):
        """Takes away the last entry, or the first, and gives it."""
        if not self:
            raise KeyError("dictionary is empty")
        keys = list(self)
        key = keys[-1] if last else keys[0]
        return (key, self.pop(key))

    def move_to_end(self, key, last=True):
        """Moves an entry to the end, or to the beginning."""
        value = self[key]
        if last:
            del self[key]
            self[key] = value
            return
        others = [(k, v) for k, v in self.items() if k != key]
        self.clear()
        self[key] = value
        self.update(others)

    def copy(self):
        """A copy."""
        return type(self)(self)

    __copy__ = copy

    def __reversed__(self):
        return iter(list(self)[::-1])

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        return dict(self) == (dict(other) if isinstance(other, dict) else other)

    __or__ = _merged

    def __repr__(self):
        if not self:
            return "%s()" % type(self).__name__
        return "%s(%r)" % (type(self).__name__, list(self.items()))


class Counter(dict):
    """A dict of how often each item occurs."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def most_common(self, n=None):
        """The n most frequent items with their counts; all without n."""
        ordered = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return ordered if n is None else ordered[:n]

    def elements(self):
        """Each item as often as it counts."""
        for item, count in self.items():
            for _ in range(count):
                yield item

    def total(self):
        """The sum of the counts."""
        return sum(self.values())

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **kwds):
        """Adds the items of an iterable, or the counts of a mapping."""
        self._count(iterable, kwds, 1)

    def subtract(self, iterable=None, /, **kwds):
        """Takes the items of an iterable, or the counts of a mapping, away."""
        self._count(iterable, kwds, -1)

    def _count(self, iterable, kwds, sign):
        if iterable is not None:
            if hasattr(iterable, "items"):
                for item, count in iterable.items():
                    self[item] = self[item] + sign * count
            else:
                for item in iterable:
                    self[item] = self[item] + sign
        for item, count in kwds.items():
            self[item] = self[item] + sign * count

    def copy(self):
        """A copy."""
        return type(self)(self)

    __copy__ = copy

    def __delitem__(self, item):
        if item in self:
            super().__delitem__(item)

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return dict(self) == other
        return all([self[item] == other[item] for c in (self, other) for item in c])

    def __ne__(self, other):
        return not self == other

    def __repr__(self):
        if not self:
            return "%s()" % type(self).__name__
        return "%s(%r)" % (type(self).__name__, dict(self.most_common()))

    def _combine(self, other, choose):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for item in list(self) + [item for item in other if item not in self]:
            count = choose(self[item], other[item])
            if count > 0:
                result[item] = count
        return result

    def __add__(self, other):
        return self._combine(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._combine(other, lambda a, b: a - b)

    def __or__(self, other):
        return self._combine(other, max)

    def __and__(self, other):
        return self._combine(other, min)

    def __pos__(self):
        return self + Counter()

    def __neg__(self):
        return Counter() - self

    def __iadd__(self, other):
        return self._become(self + other)

    def __isub__(self, other):
        return self._become(self - other)

    def __ior__(self, other):
        return self._become(self | other)

    def __iand__(self, other):
        return self._become(self & other)

    def _become(self, other):
        counts = dict(other)
        self.clear()
        for item, count in counts.items():
            self[item] = count
        return self


class deque:
    """A list that grows and shrinks at both ends, with at most maxlen items."""

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
        self._items = []
        self._head = 0
        self._maxlen = maxlen
        self._changes = 0
        self.extend(iterable)

    maxlen = property(lambda self: self._maxlen)

    def _list(self):
        return self._items[self._head:]

    def _put(self, items):
        self._items = list(items)
        self._head = 0
        self._changes += 1

    def append(self, x):
        """Adds x at the right end."""
        self._changes += 1
        self._items.append(x)
        if self._maxlen is not None and len(self) > self._maxlen:
            self.popleft()

    def appendleft(self, x):
        """Adds x at the left end."""
        self._changes += 1
        if self._head == 0:
            room = len(self._items) + 8
            self._items = [None] * room + self._items
            self._head = room
        self._head -= 1
        self._items[self._head] = x
        if self._maxlen is not None and len(self) > self._maxlen:
            self.pop()

    def pop(self):
        """Takes the rightmost item."""
        if len(self) == 0:
            raise IndexError("pop from an empty deque")
        self._changes += 1
        return self._items.pop()

    def popleft(self):
        """Takes the leftmost item."""
        if len(self) == 0:
            raise IndexError("pop from an empty deque")
        self._changes += 1
        x = self._items[self._head]
        self._items[self._head] = None
        self._head += 1
        if self._head > 32 and self._head * 2 > len(self._items):
            self._items = self._items[self._head:]
            self._head = 0
        return x

    def extend(self, iterable):
        """Adds the items at the right end."""
        for x in list(iterable):
            self.append(x)

    def extendleft(self, iterable):
        """Adds the items at the left end, one after the other."""
        for x in list(iterable):
            self.appendleft(x)

    def clear(self):
        """Takes all items."""
        self._put([])

    def copy(self):
        """A copy."""
        return type(self)(self._list(), self._maxlen)

    __copy__ = copy

    def count(self, x):
        """How many items are equal to x."""
        return self._list().count(x)

    def index(self, x, *bounds):
        """The position of the first item equal to x."""
        items = self._list()
        start, stop = (list(bounds) + [0, len(items)][len(bounds):])[:2]
        for i in range(*slice(start, stop).indices(len(items))):
            if items[i] == x:
                return i
        raise ValueError("%r is not in deque" % (x,))

    def insert(self, i, x):
        """Puts x before position i."""
        if self._maxlen is not None and len(self) >= self._maxlen:
            raise IndexError("deque already at its maximum size")
        items = self._list()
        items.insert(i, x)
        self._put(items)

    def remove(self, value):
        """Takes the first item equal to value."""
        items = self._list()
        if value not in items:
            raise ValueError("%r is not in deque" % (value,))
        items.remove(value)
        self._put(items)

    def reverse(self):
        """Turns the order round."""
        self._put(self._list()[::-1])

    def rotate(self, n=1):
        """Moves n items from the right end to the left; the other way for a negative n."""
        items = self._list()
        if items:
            n %= len(items)
            self._put(items[len(items) - n:] + items[:len(items) - n])

    def __len__(self):
        return len(self._items) - self._head

    def __bool__(self):
        return len(self._items) > self._head

    def __iter__(self):
        changes = self._changes
        for x in self._list():
            if changes != self._changes:
                raise RuntimeError("deque mutated during iteration")
            yield x

    def __reversed__(self):
        return iter(self._list()[::-1])

    def __contains__(self, x):
        return x in self._list()

    def _at(self, i):
        if not isinstance(i, int):
            raise TypeError("sequence index must be integer, not %r" % type(i).__name__)
        n = len(self)
        if i < -n or i >= n:
            raise IndexError("deque index out of range")
        return self._head + (i + n if i < 0 else i)

    def __getitem__(self, i):
        return self._items[self._at(i)]

    def __setitem__(self, i, x):
        self._items[self._at(i)] = x

    def __delitem__(self, i):
        del self._items[self._at(i)]
        self._changes += 1

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError("can only concatenate deque (not \"%s\") to deque" % type(other).__name__)
        return type(self)(self._list() + other._list(), self._maxlen)

    def __iadd__(self, iterable):
        self.extend(iterable)
        return self

    def __mul__(self, n):
        return type(self)(self._list() * n, self._maxlen)

    def __eq__(self, other):
        return isinstance(other, deque) and self._list() == other._list()

    def __lt__(self, other):
        return self._list() < other._list()

    def __le__(self, other):
        return self._list() <= other._list()

    def __gt__(self, other):
        return self._list() > other._list()

    def __ge__(self, other):
        return self._list() >= other._list()

    __hash__ = None

    def __repr__(self):
        if self._maxlen is None:
            return "%s(%r)" % (type(self).__name__, self._list())
        return "%s(%r, maxlen=%d)" % (type(self).__name__, self._list(), self._maxlen)


abc.Sequence.register(deque)
abc.MutableSequence.register(deque)


class ChainMap(abc.MutableMapping):
    """Several mappings as one: the first that has a key gives its value, the first takes changes."""

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        return self.__missing__(key)

    def get(self, key, default=None):
        """The value of key, or default."""
        return self[key] if key in self else default

    def _merged(self):
        merged = {}
        for mapping in self.maps[::-1]:
            for key in mapping:
                merged[key] = True
        return merged

    def __len__(self):
        return len(self._merged())

    def __iter__(self):
        return iter(self._merged())

    def __contains__(self, key):
        return any([key in mapping for mapping in self.maps])

    def __bool__(self):
        return any([bool(mapping) for mapping in self.maps])

    def __repr__(self):
        return "%s(%s)" % (type(self).__name__, ", ".join([repr(mapping) for mapping in self.maps]))

    def copy(self):
        """The same with a copy of the first mapping."""
        return type(self)(self.maps[0].copy(), *self.maps[1:])

    def new_child(self, m=None, **kwargs):
        """The same with one more mapping in front."""
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return type(self)(m, *self.maps)

    @property
    def parents(self):
        """The same without the first mapping."""
        return type(self)(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        if key not in self.maps[0]:
            raise KeyError("Key not found in the first mapping: %r" % (key,))
        del self.maps[0][key]

    def pop(self, key, *args):
        """Takes key from the first mapping."""
        if key not in self.maps[0] and not args:
            raise KeyError("Key not found in the first mapping: %r" % (key,))
        return self.maps[0].pop(key, *args)

    def clear(self):
        """Empties the first mapping."""
        self.maps[0].clear()


class UserDict(abc.MutableMapping):
    """A mapping to derive from; its entries are in data."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if hasattr(type(self), "__missing__"):
            return self.__missing__(key)
        raise KeyError(key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def __repr__(self):
        return repr(self.data)

    def copy(self):
        """A copy."""
        return type(self)(self.data)


class UserList(abc.MutableSequence):
    """A sequence to derive from; its items are in data."""

    def __init__(self, initlist=None):
        self.data = [] if initlist is None else list(initlist)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.data[i]

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def insert(self, i, item):
        """Puts item before position i."""
        self.data.insert(i, item)

    def __eq__(self, other):
        return self.data == (other.data if isinstance(other, UserList) else other)

    def __repr__(self):
        return repr(self.data)
