"""What a class statement of an enumeration collects: its members in order, values that are made for them."""

_unset = object()
_SPECIAL = ("_order_", "_generate_next_value_", "_missing_", "_ignore_", "_flag_mask_")


class auto:
    """A value that the enumeration makes: the next number, the next bit, the name in small letters."""
    __module__ = "enum"

    def __init__(self, value=_unset):
        self.value = value

    def __repr__(self):
        return "auto(%r)" % self.value


class member:
    """What it is given becomes a member, also a function."""
    __module__ = "enum"

    def __init__(self, value):
        self.value = value


class nonmember:
    """What it is given becomes no member."""
    __module__ = "enum"

    def __init__(self, value):
        self.value = value


def isDunder(name):
    """Is it a name like __this__?"""
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _isSunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _isDescriptor(value):
    return callable(value) and not isinstance(value, type) and hasattr(value, "__name__") or \
        hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__") or \
        isinstance(value, (property, classmethod, staticmethod))


class Body(dict):
    """The names of the class statement; those of members with their values."""

    def __init__(self, name, generate):
        super().__init__()
        self.owner, self.generate = name, generate
        self.members = {}
        self.ignored = []

    def __setitem__(self, key, value):
        if isDunder(key) or key.startswith("_" + self.owner + "__"):
            pass
        elif _isSunder(key):
            self._special(key, value)
        elif key in self.members:
            raise TypeError("%r already defined as %r" % (key, self[key]))
        elif key in self.ignored or isinstance(value, nonmember):
            value = value.value if isinstance(value, nonmember) else value
        elif isinstance(value, member) or not _isDescriptor(value):
            if key in self:
                raise TypeError("%r already defined as %r" % (key, self[key]))
            value = self._value(key, value.value if isinstance(value, member) else value)
            self.members[key] = value
        super().__setitem__(key, value)

    def _special(self, key, value):
        if key not in _SPECIAL:
            raise ValueError("_sunder_ names, such as %r, are reserved for future Enum use" % key)
        if key == "_generate_next_value_":
            self.generate = getattr(value, "__func__", value)
        elif key == "_ignore_":
            self.ignored = value.replace(",", " ").split() if isinstance(value, str) else list(value)

    def _value(self, key, value):
        """The value with what auto stands for."""
        if isinstance(value, auto):
            if value.value is _unset:
                value.value = self.generate(key, 1, len(self.members), list(self.members.values()))
            return value.value
        if isinstance(value, tuple) and any([isinstance(item, auto) for item in value]):
            return type(value)([self._value(key, item) for item in value])
        return value
