"""Enumerations whose members are bits: Flag, IntFlag."""
from enum.body import auto
from enum.kinds import Enum, ReprEnum, StrEnum


class FlagBoundary(StrEnum):
    """What becomes of bits that no member has."""
    __module__ = "enum"
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _bits(number, width):
    """The bits of a number, its sign before them."""
    size = max(width, number.bit_length())
    digits = bin(number % (1 << size))[2:].rjust(size, "0") if size else ""
    return "0b%d %s" % (number < 0, digits)


class Flag(Enum, boundary=CONFORM):
    """An enumeration of bits, which |, &, ^ and ~ combine."""
    __module__ = "enum"
    _flag_mask_ = 0

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): the next bit."""
        if not last_values:
            return 1 if start is None else start
        return 1 << max(last_values).bit_length()

    @classmethod
    def _isCanonical(cls, value):
        """Is it one bit? Others are names for several."""
        type.__setattr__(cls, "_flag_mask_", cls._flag_mask_ | value)
        return value > 0 and value & (value - 1) == 0

    @classmethod
    def _missing_(cls, value):
        """The member of several bits."""
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        mask = cls._flag_mask_
        everything = (1 << mask.bit_length()) - 1
        if not ~everything <= value <= everything or value & (everything ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError("%r invalid value %r\n    given %s\n  allowed %s"
                                 % (cls, value, _bits(value, width), _bits(mask, width)))
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
        if value < 0:
            value += everything + 1 if ~everything <= value else 1 << value.bit_length()
        return cls._combined(value, value & ~mask)

    @classmethod
    def _combined(cls, value, unknown):
        if value in cls._value2member_map_:
            return cls._value2member_map_[value]
        one = cls._newMember((value,), value)
        names = [member._name_ for member in cls if member._value_ & value]
        if unknown:
            names.append(repr(unknown))
        one._name_ = "|".join(names) if names else None
        one.__objclass__ = cls
        cls._value2member_map_[value] = one
        return one

    def _other(self, other):
        """The bits of the other operand; None if it is none."""
        if isinstance(other, type(self)):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return int(other)
        return None

    def __or__(self, other):
        other = self._other(other)
        return NotImplemented if other is None else type(self)(self._value_ | other)

    def __and__(self, other):
        other = self._other(other)
        return NotImplemented if other is None else type(self)(self._value_ & other)

    def __xor__(self, other):
        other = self._other(other)
        return NotImplemented if other is None else type(self)(self._value_ ^ other)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        if self._boundary_ is KEEP:
            return type(self)(~self._value_)
        return type(self)(self._flag_mask_ & ~self._value_)

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'"
                            % (type(other).__qualname__, type(self).__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter([member for member in type(self) if member._value_ & self._value_])

    def __len__(self):
        return bin(self._value_).count("1")

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        if self._name_ is None:
            return "<%s: %r>" % (type(self).__name__, self._value_)
        return "<%s.%s: %r>" % (type(self).__name__, self._name_, self._value_)

    def __str__(self):
        if self._name_ is None:
            return "%s(%r)" % (type(self).__name__, self._value_)
        return "%s.%s" % (type(self).__name__, self._name_)


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Bits that are ints; bits without a name are kept."""
    __module__ = "enum"
    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__

    def __str__(self):
        return int.__repr__(self._value_)

    def __format__(self, format_spec):
        return format(self._value_, format_spec)
