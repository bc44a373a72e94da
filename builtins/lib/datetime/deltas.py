"""timedelta: how long from one moment to another."""
from datetime.days import name_of
from datetime.order import Ordered

DAY = 86400 * 10 ** 6  # in microseconds

_UNITS = (("microseconds", 1), ("milliseconds", 1000), ("seconds", 10 ** 6), ("minutes", 60 * 10 ** 6),
          ("hours", 3600 * 10 ** 6), ("days", DAY), ("weeks", 7 * DAY))


def _rounded(numerator, denominator):
    """The nearest int of a fraction; of two as near, the even one."""
    if denominator < 0:
        numerator, denominator = -numerator, -denominator
    whole, rest = divmod(numerator, denominator)
    if 2 * rest > denominator or 2 * rest == denominator and whole % 2:
        whole += 1
    return whole


def _total(values):
    """The microseconds of the arguments; fractions of them add up before the sum is rounded."""
    total, over = 0, 0.0
    for (name, factor), value in zip(_UNITS, values):
        if isinstance(value, int):
            total += value * factor
        elif isinstance(value, float):
            whole = int(value)
            part = (value - whole) * factor
            total += whole * factor + int(part)
            over += part - int(part)
        else:
            raise TypeError("unsupported type for timedelta %s component: %s" % (name, type(value).__name__))
    numerator, denominator = over.as_integer_ratio()
    return _rounded(total * denominator + numerator, denominator)


def span(microseconds):
    """A timedelta of so many microseconds."""
    return timedelta(0, 0, microseconds)


class timedelta(Ordered):
    """The difference of two moments, to the microsecond."""
    __module__ = "datetime"

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        us = _total((microseconds, milliseconds, seconds, minutes, hours, days, weeks))
        if not -999999999 <= us // DAY <= 999999999:
            raise OverflowError("days=%d; must have magnitude <= 999999999" % (us // DAY))
        self._us = us

    @property
    def days(self):
        """Whole days; negative for a negative difference."""
        return self._us // DAY

    @property
    def seconds(self):
        """Seconds beyond the days, 0 to 86399."""
        return self._us % DAY // 10 ** 6

    @property
    def microseconds(self):
        """Microseconds beyond the seconds, 0 to 999999."""
        return self._us % 10 ** 6

    def total_seconds(self):
        """All of it in seconds, a float."""
        return self._us / 10 ** 6

    def __repr__(self):
        parts = ["%s=%d" % (name, getattr(self, name)) for name in ("days", "seconds", "microseconds")
                 if getattr(self, name)]
        return "%s(%s)" % (name_of(self), ", ".join(parts) or "0")

    def __str__(self):
        text = "%d:%02d:%02d" % (self.seconds // 3600, self.seconds // 60 % 60, self.seconds % 60)
        if self.days:
            text = "%d day%s, %s" % (self.days, "" if abs(self.days) == 1 else "s", text)
        return text + ".%06d" % self.microseconds if self.microseconds else text

    def __add__(self, other):
        return span(self._us + other._us) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return span(self._us - other._us) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return span(other._us - self._us) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return span(-self._us)

    def __pos__(self):
        return span(self._us)

    def __abs__(self):
        return span(abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return span(self._us * other)
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return span(_rounded(self._us * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if not isinstance(other, (int, float)):
            return NotImplemented
        if other == 0:
            raise ZeroDivisionError("integer division or modulo by zero")
        numerator, denominator = (other, 1) if isinstance(other, int) else other.as_integer_ratio()
        return span(_rounded(self._us * denominator, numerator))

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        return span(self._us // other) if isinstance(other, int) else NotImplemented

    def __mod__(self, other):
        return span(self._us % other._us) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._us // other._us, span(self._us % other._us)

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def _order(self, other):
        """Negative when this is shorter than other, positive when it is longer; None for what is no timedelta."""
        return self._us - other._us if isinstance(other, timedelta) else None

    def __hash__(self):
        return hash(self._us)

    def __bool__(self):
        return self._us != 0


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)
