"""date: a day of the calendar."""
import time as _clock

from datetime.days import (MAX_ORDINAL, check_date, from_iso_week, from_ordinal, iso_week, name_of,
                           to_ordinal, year_day)
from datetime.deltas import timedelta
from datetime.formats import WEEKDAYS, MONTHS, formatted
from datetime.iso import read_date
from datetime.order import Ordered


class IsoCalendarDate(tuple):
    """Year, week and weekday of ISO 8601."""
    __module__ = "datetime"

    @property
    def year(self):
        """The year that the week belongs to."""
        return self[0]

    @property
    def week(self):
        """1 to 53."""
        return self[1]

    @property
    def weekday(self):
        """1 (Monday) to 7."""
        return self[2]

    def __repr__(self):
        return "datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)" % tuple(self)


def checked_ordinal(n):
    """n; OverflowError when no day has that number."""
    if not 1 <= n <= MAX_ORDINAL:
        raise OverflowError("date value out of range")
    return n


def _is_day(x):
    """Whether x is a date and no datetime."""
    return isinstance(x, date) and not x._has_clock


class date(Ordered):
    """A day: year (1 to 9999), month, day."""
    __module__ = "datetime"
    _has_clock = False

    def __init__(self, year, month, day):
        self._year, self._month, self._day = check_date(year, month, day)

    @classmethod
    def today(cls):
        """The current day in local time."""
        return cls.fromtimestamp(_clock.time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The day in local time at so many seconds since 1970."""
        now = _clock.localtime(timestamp)
        return cls(now.tm_year, now.tm_mon, now.tm_mday)

    @classmethod
    def fromordinal(cls, ordinal, /):
        """The day with that number; 1 is the 1st of January of the year 1."""
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        if ordinal > MAX_ORDINAL:
            raise ValueError("year is out of range")
        return cls(*from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The day of a text as ISO 8601 writes it."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        found = read_date(date_string)
        if found is None or found[1]:
            raise ValueError("Invalid isoformat string: %r" % date_string)
        return cls(*found[0])

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The day of an ISO week."""
        return cls(*from_ordinal(from_iso_week(year, week, day)))

    @property
    def year(self):
        """1 to 9999."""
        return self._year

    @property
    def month(self):
        """1 to 12."""
        return self._month

    @property
    def day(self):
        """1 to the number of days of the month."""
        return self._day

    def toordinal(self):
        """The number of the day."""
        return to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        """0 (Monday) to 6."""
        return (self.toordinal() - 1) % 7

    def isoweekday(self):
        """1 (Monday) to 7."""
        return self.weekday() + 1

    def isocalendar(self):
        """Year, week and weekday of ISO 8601."""
        return IsoCalendarDate(iso_week(self.toordinal()))

    def isoformat(self):
        """YYYY-MM-DD."""
        return "%04d-%02d-%02d" % (self._year, self._month, self._day)

    def ctime(self):
        """The day at midnight, as time.ctime() writes it."""
        return "%s %s %2d 00:00:00 %04d" % (
            WEEKDAYS[self.weekday()][:3], MONTHS[self._month - 1][:3], self._day, self._year)

    def timetuple(self):
        """A time.struct_time of midnight."""
        return _clock.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(),
                                   year_day(self._year, self._month, self._day), -1))

    def strftime(self, format):
        """The day by the directives of strftime(3) in format."""
        return formatted(format, (self._year, self._month, self._day, 0, 0, 0, 0), None, "")

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, year=None, month=None, day=None):
        """The same day with another year, month or day."""
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    def __repr__(self):
        return "%s(%d, %d, %d)" % (name_of(self), self._year, self._month, self._day)

    def __str__(self):
        return self.isoformat()

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self).fromordinal(checked_ordinal(self.toordinal() + other.days))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self).fromordinal(checked_ordinal(self.toordinal() - other.days))
        return timedelta(self.toordinal() - other.toordinal()) if _is_day(other) else NotImplemented

    def _order(self, other):
        """The difference to another date: its sign orders them."""
        if isinstance(other, date) and not _is_day(other):
            raise TypeError("can't compare datetime.datetime to datetime.date")
        return self.toordinal() - other.toordinal() if isinstance(other, date) else None

    def __eq__(self, other):
        return self.toordinal() == other.toordinal() if _is_day(other) else NotImplemented

    def __hash__(self):
        return hash((self._year, self._month, self._day))


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(1)
