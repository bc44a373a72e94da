"""The metaclass of enumerations, and Enum, IntEnum, StrEnum."""
import types as _types

from enum.body import Body

_builtin = (int, float, str, bytes, tuple, list, dict, set, frozenset)


def _dataType(bases):
    """The type whose values the members are, object for none."""
    for base in bases:
        for c in base.__mro__:
            if isinstance(c, EnumType):
                if c._member_type_ is not object:
                    return c._member_type_
            elif issubclass(c, _builtin):
                return c
    return object


class EnumType(type):
    """The class of enumerations: iteration, len, in, lookup by value and by name."""
    __module__ = "enum"

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._checkBases(cls, bases)
        generate = bases[-1]._generate_next_value_ if bases else None
        return Body(cls, getattr(generate, "__func__", generate))

    @classmethod
    def _checkBases(metacls, name, bases):
        for base in bases:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError("<enum %r> cannot extend %r" % (name, base))

    def __new__(metacls, cls, bases, classdict, *, boundary=None, **kwds):
        members = classdict.members
        names = {key: value for key, value in classdict.items()
                 if key not in members and key not in classdict.ignored and key != "_ignore_"}
        names["_member_type_"] = _dataType(bases)
        names["_member_names_"], names["_member_map_"], names["_value2member_map_"] = [], {}, {}
        make = names.pop("__new__", None)
        if make is not None:
            names["_make_"] = staticmethod(getattr(make, "__func__", make))
        if boundary is not None:
            names["_boundary_"] = boundary
        made = super().__new__(metacls, cls, bases, names, **kwds)
        for name, value in members.items():
            made._addMember(name, value)
        return made

    def __init__(cls, name, bases, classdict, **kwds):
        pass

    def _addMember(cls, name, value):
        args = value if isinstance(value, tuple) and cls._member_type_ is not tuple else (value,)
        one = cls._newMember(args, value)
        one._name_ = name
        one.__objclass__ = cls
        one.__init__(*args)
        for other in cls._member_map_.values():
            if other._value_ == one._value_:
                one = other
                break
        else:
            if cls._isCanonical(one._value_):
                cls._member_names_.append(name)
        cls._member_map_[name] = one
        type.__setattr__(cls, name, one)
        cls._remember(one)

    def _newMember(cls, args, value):
        """A member without a name."""
        make, kind = getattr(cls, "_make_", None), cls._member_type_
        if make is not None:
            one = make(cls, *args)
        elif kind is object:
            one = object.__new__(cls)
        else:
            one = kind.__new__(cls, *args)
        if "_value_" not in one.__dict__:
            one._value_ = value if kind is object else kind(*args)
        return one

    def _remember(cls, one):
        try:
            cls._value2member_map_.setdefault(one._value_, one)
        except TypeError:
            pass  # a value without a hash is found by comparing

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None:
            return cls._find(value)
        return cls._create(value, names, type, start, boundary)

    def _find(cls, value):
        """The member of a value. ValueError."""
        if type(value) is cls:
            return value
        try:
            if value in cls._value2member_map_:
                return cls._value2member_map_[value]
        except TypeError:
            pass
        for one in cls._member_map_.values():
            if one._value_ == value:
                return one
        found = cls._missing_(value)
        if isinstance(found, cls):
            return found
        if found is not None:
            raise TypeError("error in %s._missing_: returned %r instead of None or a valid member"
                            % (cls.__name__, found))
        raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))

    def _create(cls, name, names, mixin, start, boundary):
        """An enumeration of a list of names."""
        bases = (cls,) if mixin is None else (mixin, cls)
        body = EnumType.__prepare__(name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        values = []
        for i, entry in enumerate(list(names.items()) if hasattr(names, "items") else list(names)):
            if isinstance(entry, str):
                entry = entry, body.generate(entry, start, i, values[:])
            values.append(entry[1])
            body[entry[0]] = entry[1]
        keywords = {} if boundary is None else {"boundary": boundary}
        return EnumType.__new__(type(cls), name, bases, body, **keywords)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'"
                            % (type(member).__qualname__, type(cls).__qualname__))
        return isinstance(member, cls)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("cannot reassign member %r" % name)
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls._member_map_:
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, name))
        super().__delattr__(name)

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __repr__(cls):
        return "<%s %r>" % ("flag" if hasattr(cls, "_flag_mask_") else "enum", cls.__name__)

    @property
    def __members__(cls):
        """All names, aliases too, and their members."""
        return _types.MappingProxyType(cls._member_map_)


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    """An enumeration: its class attributes are its members, each with a name and a value."""
    __module__ = "enum"
    __slots__ = ()

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of auto()."""
        for value in reversed(last_values):
            if isinstance(value, (int, float)):
                return value + 1
        return start

    @classmethod
    def _missing_(cls, value):
        """The member of a value that no member has; None for an error."""
        return None

    @classmethod
    def _isCanonical(cls, value):
        return True

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_

    def __repr__(self):
        return "<%s.%s: %r>" % (type(self).__name__, self._name_, self._value_)

    def __str__(self):
        return "%s.%s" % (type(self).__name__, self._name_)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class ReprEnum(Enum):
    """An enumeration whose members show as their values do, but for repr()."""
    __module__ = "enum"


class IntEnum(int, ReprEnum):
    """An enumeration whose members are ints."""
    __module__ = "enum"

    def __str__(self):
        return int.__repr__(self._value_)

    def __format__(self, format_spec):
        return format(self._value_, format_spec)


class StrEnum(str, ReprEnum):
    """An enumeration whose members are strs."""
    __module__ = "enum"

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): the name in small letters."""
        return name.lower()

    def __str__(self):
        return self._value_

    def __format__(self, format_spec):
        return format(self._value_, format_spec)


def unique(enumeration):
    """A decorator that refuses two names for one value. ValueError."""
    aliases = ["%s -> %s" % (name, one.name) for name, one in enumeration.__members__.items() if name != one.name]
    if aliases:
        raise ValueError("duplicate values found in %r: %s" % (enumeration, ", ".join(aliases)))
    return enumeration
