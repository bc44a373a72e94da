"""The order of dates, times and durations: <, <=, >, >=."""


class Ordered:
    """Compares by _order(other): negative when self comes before other, positive when behind it, None for what it
    cannot be compared with."""
    __module__ = "datetime"

    def __lt__(self, other):
        d = self._order(other)
        return NotImplemented if d is None else d < 0

    def __le__(self, other):
        d = self._order(other)
        return NotImplemented if d is None else d <= 0

    def __gt__(self, other):
        d = self._order(other)
        return NotImplemented if d is None else d > 0

    def __ge__(self, other):
        d = self._order(other)
        return NotImplemented if d is None else d >= 0
