"""Classes that are made of annotated fields: dataclass, field, fields, asdict, astuple, replace.

Annotations are not evaluated: the type of a field is the text of its annotation.
"""
import copy as _copy


class _Missing:
    """What stands for a default that there is not."""

    def __repr__(self):
        return "<missing>"


MISSING = _Missing()
_showing = set()  # the objects whose repr is being written


class FrozenInstanceError(AttributeError):
    """An attribute of a frozen object was to be changed."""


class Field:
    """A field of a class: name, type, and how it takes part in the methods that dataclass makes."""

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only
        self.passed = False  # InitVar: an argument for __post_init__, no attribute

    def __repr__(self):
        names = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "kw_only")
        return "Field(%s)" % ",".join(["%s=%r" % (name, getattr(self, name)) for name in names])

    def value(self):
        """The default; MISSING when there is none."""
        return self.default if self.default_factory is MISSING else self.default_factory()

    def required(self):
        """Whether it has no default."""
        return self.default is MISSING and self.default_factory is MISSING


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
          metadata=None, kw_only=MISSING):
    """Describes a field, where its default would stand in the class."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _is(annotation, name):
    head = annotation.strip("'\"").split("[")[0].strip()
    return head == name or head.endswith("." + name)


def _own_fields(cls, kw_only):
    """The fields of the class's own annotations, in their order."""
    found = []
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if _is(annotation, "KW_ONLY"):
            kw_only = True
            continue
        if _is(annotation, "ClassVar"):
            continue
        f = cls.__dict__.get(name, MISSING)
        if not isinstance(f, Field):
            f = field(default=f)
        elif f.default is MISSING:
            delattr(cls, name)
        else:
            setattr(cls, name, f.default)
        f.name, f.type, f.passed = name, annotation, _is(annotation, "InitVar")
        if f.kw_only is MISSING:
            f.kw_only = kw_only
        if isinstance(f.default, (list, dict, set)):
            raise ValueError("mutable default %s for field %s is not allowed: use default_factory" % (
                type(f.default), name))
        found.append(f)
    return found


def _arguments(cls, names, required, args, kwargs):
    """The values of a call by name, checked as those of a function are."""
    called = cls.__name__ + ".__init__()"
    if len(args) > len(names):
        least, most = len(required) + 1, len(names) + 1
        count = "%d" % most if least == most else "from %d to %d" % (least, most)
        raise TypeError("%s takes %s positional argument%s but %d were given" % (
            called, count, "" if most == 1 else "s", len(args) + 1))
    values = dict(zip(names, args))
    for name, value in kwargs.items():
        if name in values:
            raise TypeError("%s got multiple values for argument '%s'" % (called, name))
        values[name] = value
    missing = [name for name in required if name not in values]
    if missing:
        quoted = ["'%s'" % name for name in missing]
        text = " and ".join(quoted[-2:]) if len(quoted) < 3 else ", ".join(quoted[:-1]) + ", and " + quoted[-1]
        kind = "positional" if missing[0] in names else "keyword-only"
        raise TypeError("%s missing %d required %s argument%s: %s" % (
            called, len(missing), kind, "" if len(missing) == 1 else "s", text))
    return values


def _init(cls, all_fields, frozen):
    taken = [f for f in all_fields if f.init]
    positional = [f for f in taken if not f.kw_only]
    names, accepted = [f.name for f in positional], {f.name for f in taken}
    needed = [f.name for f in positional if f.required()]
    needed_names = [f.name for f in taken if f.kw_only and f.required()]
    for before, f in zip(positional, positional[1:]):
        if f.required() and not before.required():
            raise TypeError("non-default argument %r follows default argument" % f.name)
    assign = object.__setattr__ if frozen else setattr

    def __init__(self, /, *args, **kwargs):
        for name in kwargs:
            if name not in accepted:
                raise TypeError("%s.__init__() got an unexpected keyword argument '%s'" % (cls.__name__, name))
        values = _arguments(cls, names, needed, args, kwargs)
        values = _arguments(cls, (), needed_names, (), values)
        passed = []
        for f in all_fields:
            value = values[f.name] if f.name in values else f.value()
            if f.passed:
                passed.append(value)
            elif value is not MISSING:
                assign(self, f.name, value)
        if hasattr(self, "__post_init__"):
            self.__post_init__(*passed)

    return __init__


def _repr(shown):
    def __repr__(self):
        if id(self) in _showing:
            return "..."
        _showing.add(id(self))
        try:
            parts = ["%s=%r" % (name, getattr(self, name)) for name in shown]
        finally:
            _showing.discard(id(self))
        return "%s(%s)" % (type(self).__qualname__, ", ".join(parts))

    return __repr__


def _comparisons(names, order):
    """The methods that compare objects of one class as the tuples of their fields."""
    def key(x):
        return tuple([getattr(x, name) for name in names])

    def method(compare):
        def compared(self, other):
            return compare(key(self), key(other)) if type(other) is type(self) else NotImplemented

        return compared

    methods = {"__eq__": method(lambda a, b: a == b)}
    if order:
        methods.update({"__lt__": method(lambda a, b: a < b), "__le__": method(lambda a, b: a <= b),
                        "__gt__": method(lambda a, b: a > b), "__ge__": method(lambda a, b: a >= b)})
    return methods


def _refusals():
    """The methods of a frozen class."""
    def __setattr__(self, name, value):
        raise FrozenInstanceError("cannot assign to field %r" % name)

    def __delattr__(self, name):
        raise FrozenInstanceError("cannot delete field %r" % name)

    return {"__setattr__": __setattr__, "__delattr__": __delattr__}


def _hash(all_fields):
    names = [f.name for f in all_fields if (f.compare if f.hash is None else f.hash)]
    return lambda self: hash(tuple([getattr(self, name) for name in names]))


def _check_bases(cls, frozen):
    for base in cls.__mro__[1:]:
        if "__dataclass_fields__" in base.__dict__ and base.__dict__["__dataclass_frozen__"] != frozen:
            raise TypeError("cannot inherit %s dataclass from a %s one" % (
                ("frozen", "non-frozen") if frozen else ("non-frozen", "frozen")))


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only):
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    _check_bases(cls, frozen)
    table = {}
    for base in cls.__mro__[:0:-1]:
        table.update(base.__dict__.get("__dataclass_fields__", {}))
    table.update({f.name: f for f in _own_fields(cls, kw_only)})
    every = list(table.values())
    lasting = [f for f in every if not f.passed]
    methods = {}
    if init:
        methods["__init__"] = _init(cls, every, frozen)
    if repr and "__repr__" not in cls.__dict__:
        methods["__repr__"] = _repr([f.name for f in lasting if f.repr])
    if eq:
        methods.update(_comparisons([f.name for f in lasting if f.compare], order))
    if order:
        for name in ("__lt__", "__le__", "__gt__", "__ge__"):
            if name in cls.__dict__:
                raise TypeError("Cannot overwrite attribute %s in class %s. Consider using "
                                "functools.total_ordering" % (name, cls.__name__))
    if frozen:
        methods.update(_refusals())
    if "__eq__" in cls.__dict__:
        methods.pop("__eq__", None)
    if unsafe_hash or eq and frozen and "__hash__" not in cls.__dict__:
        methods["__hash__"] = _hash(lasting)
    elif eq and "__hash__" not in cls.__dict__:
        methods["__hash__"] = None
    if match_args and "__match_args__" not in cls.__dict__:
        methods["__match_args__"] = tuple([f.name for f in every if f.init and not f.kw_only])
    for name, method in methods.items():
        setattr(cls, name, method)
    cls.__dataclass_fields__, cls.__dataclass_frozen__ = table, frozen
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Gives a class the methods that follow from its annotated fields: __init__, __repr__, __eq__ and more.

    slots=True notes the names in __slots__; it does not keep objects from having other attributes.
    """
    def decorate(cls):
        if weakref_slot and not slots:
            raise TypeError("weakref_slot is True but slots is False")
        if slots:
            if "__slots__" in cls.__dict__:
                raise TypeError("%s already specifies __slots__" % cls.__name__)
            cls.__slots__ = tuple([f.name for f in _own_fields(cls, kw_only) if not f.passed])
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only)

    return decorate if cls is None else decorate(cls)


def fields(class_or_instance):
    """The fields of a dataclass or of an object of one."""
    table = getattr(class_or_instance, "__dataclass_fields__", None)
    if table is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple([f for f in table.values() if not f.passed])


def is_dataclass(obj):
    """Whether obj is a dataclass or an object of one."""
    return hasattr(obj, "__dataclass_fields__")


def _plain(x, made):
    """x with made(pairs) for each dataclass object in it."""
    if is_dataclass(x) and not isinstance(x, type):
        return made([(f.name, _plain(getattr(x, f.name), made)) for f in fields(x)])
    if isinstance(x, tuple) and hasattr(x, "_fields"):
        return type(x)(*[_plain(item, made) for item in x])
    if isinstance(x, (list, tuple)):
        return type(x)([_plain(item, made) for item in x])
    if isinstance(x, dict):
        return type(x)([(_plain(key, made), _plain(value, made)) for key, value in x.items()])
    return _copy.deepcopy(x)


def asdict(obj, *, dict_factory=dict):
    """The fields of obj as a dict, those of the objects in it too."""
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError("asdict() should be called on dataclass instances")
    return _plain(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """The values of the fields of obj as a tuple, those of the objects in it too."""
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError("astuple() should be called on dataclass instances")
    return _plain(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def replace(obj, /, **changes):
    """A new object like obj, with other values of some fields."""
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError("replace() should be called on dataclass instances")
    for f in obj.__dataclass_fields__.values():
        if not f.init:
            if f.name in changes:
                raise ValueError("field %s is declared with init=False, it cannot be specified with "
                                 "replace()" % f.name)
        elif f.name not in changes:
            if f.passed and f.required():
                raise ValueError("InitVar %r must be specified with replace()" % f.name)
            if not f.passed:
                changes[f.name] = getattr(obj, f.name)
    return type(obj)(**changes)


class InitVar:
    """InitVar[type] annotates an argument of __init__ that is handed to __post_init__ only."""


class KW_ONLY:
    """_: KW_ONLY in a class: the fields that follow are given by name."""
