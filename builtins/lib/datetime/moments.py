"""datetime: a day and a time of day."""
import time as _clock

from datetime.dates import checked_ordinal, date
from datetime.days import check_clock, check_date, from_ordinal, name_of, year_day
from datetime.deltas import DAY, span, timedelta
from datetime.formats import EPOCH, MONTHS, WEEKDAYS, formatted
from datetime.iso import read_date, read_time
from datetime.parsing import parsed
from datetime.times import clock_text, time
from datetime.zones import (UTC, check_zone, checked_offset, local_offset, local_seconds, local_zone,
                            offset_text, timezone)


def _microseconds(timestamp):
    """The microseconds of a timestamp; the nearest, of two as near the even one."""
    if isinstance(timestamp, int):
        return timestamp * 10 ** 6
    if isinstance(timestamp, float):
        if timestamp != timestamp:
            raise ValueError("Invalid value NaN (not a number)")
        whole = int(timestamp)
        return whole * 10 ** 6 + round((timestamp - whole) * 1e6)
    raise TypeError("'%s' object cannot be interpreted as an integer" % type(timestamp).__name__)


def _check_range(us):
    year = from_ordinal(max(1, us // DAY + EPOCH))[0] if us // DAY + EPOCH >= 1 else 0
    if not 1 <= year <= 9999:
        raise ValueError("year %d is out of range" % year)
    return us


class datetime(date):
    """A moment: a day and a time of day, with a time zone or without."""
    __module__ = "datetime"
    _has_clock = True

    def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self._year, self._month, self._day = check_date(year, month, day)
        self._hour, self._minute, self._second, self._microsecond, self._fold = check_clock(
            hour, minute, second, microsecond, fold)
        self._tzinfo = check_zone(tzinfo)

    hour, minute, second, microsecond = time.hour, time.minute, time.second, time.microsecond
    tzinfo, fold = time.tzinfo, time.fold

    @classmethod
    def _of(cls, us, tz=None, fold=0):
        """The moment that many microseconds after 1970 on its own clock."""
        days, us = divmod(us, DAY)
        seconds, us = divmod(us, 10 ** 6)
        return cls(*from_ordinal(checked_ordinal(days + EPOCH)), seconds // 3600, seconds // 60 % 60,
                   seconds % 60, us, tz, fold=fold)

    @classmethod
    def _at(cls, us, tz):
        """The moment so many microseconds after 1970 UTC, in a zone; in local time for None."""
        _check_range(us)
        if check_zone(tz) is not None:
            return tz.fromutc(cls._of(us, tz))
        seconds = us // 10 ** 6
        offset, before = local_offset(seconds), local_offset(seconds - 86400)
        again = before > offset and local_offset(seconds - (before - offset)) == before
        return cls._of(us + offset * 10 ** 6, None, 1 if again else 0)

    @classmethod
    def now(cls, tz=None):
        """The current moment in a zone; in local time, without a zone, for None."""
        return cls._at(_clock.time_ns() // 1000, tz)

    @classmethod
    def today(cls):
        """The current moment in local time."""
        return cls.now()

    @classmethod
    def utcnow(cls):
        """The current moment in UTC, without a zone."""
        return cls._of(_clock.time_ns() // 1000)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The moment so many seconds after 1970 UTC, in a zone; in local time for None."""
        return cls._at(_microseconds(timestamp), tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """The moment so many seconds after 1970, in UTC, without a zone."""
        return cls._of(_check_range(_microseconds(timestamp)))

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """The moment of a date and a time."""
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The moment of a text as ISO 8601 writes it."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        found = read_date(date_string)
        clock = ((0, 0, 0, 0), None)
        if found is not None and found[1]:
            clock = read_time(found[1][1:])
        if found is None or clock is None:
            raise ValueError("Invalid isoformat string: %r" % date_string)
        return cls(*found[0], *clock[0], clock[1])

    @classmethod
    def strptime(cls, date_string, format, /):
        """The moment of a text by the directives of format."""
        fields, offset, zone = parsed(date_string, format)
        tz = None
        if offset is not None:
            tz = timezone(offset, zone) if offset or zone is not None else UTC
        return cls(*fields, tz)

    def utcoffset(self):
        """How far the zone is ahead of UTC, a timedelta; None without a zone."""
        return None if self._tzinfo is None else checked_offset("utcoffset", self._tzinfo.utcoffset(self))

    def dst(self):
        """How much of it is daylight saving time."""
        return None if self._tzinfo is None else checked_offset("dst", self._tzinfo.dst(self))

    def tzname(self):
        """The name of the zone; None without one."""
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def date(self):
        """The day."""
        return date(self._year, self._month, self._day)

    def time(self):
        """The time of day, without the zone."""
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        """The time of day, with the zone."""
        return self.time().replace(tzinfo=self._tzinfo)

    def _wall(self):
        """Microseconds after 1970 on its own clock."""
        seconds = (self.toordinal() - EPOCH) * 86400 + self._hour * 3600 + self._minute * 60 + self._second
        return seconds * 10 ** 6 + self._microsecond

    def _utc(self):
        """Microseconds after 1970 UTC; local time when it has no zone."""
        offset = self.utcoffset()
        if offset is not None:
            return self._wall() - offset._us
        return local_seconds(self._wall() // 10 ** 6, self._fold) * 10 ** 6 + self._microsecond

    def timestamp(self):
        """Seconds after 1970 UTC, a float."""
        return self._utc() / 10 ** 6

    def astimezone(self, tz=None):
        """The same moment in another zone; in local time for None."""
        us = self._utc()
        if self.utcoffset() is None:  # a time that the clock skips counts as CPython counts it: by the offset after
            us = self._wall() - local_offset(us // 10 ** 6) * 10 ** 6
        tz = local_zone(us // 10 ** 6) if check_zone(tz) is None else tz
        return self if tz is self._tzinfo else tz.fromutc(type(self)._of(us, tz))

    def timetuple(self):
        """A time.struct_time."""
        dst = self.dst()
        return _clock.struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second,
                                   self.weekday(), year_day(self._year, self._month, self._day),
                                   -1 if dst is None else 1 if dst else 0))

    def utctimetuple(self):
        """A time.struct_time in UTC."""
        offset = self.utcoffset()
        utc = self if offset is None else type(self)._of(self._wall() - offset._us)
        return _clock.struct_time(tuple(utc.timetuple())[:8] + (0,))

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        """The same moment with other parts."""
        new = (year, month, day, hour, minute, second, microsecond)
        values = [a if b is None else b for a, b in zip(self._fields(), new)]
        return type(self)(*values, self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    def _fields(self):
        return (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond)

    def isoformat(self, sep="T", timespec="auto"):
        """YYYY-MM-DDTHH:MM:SS.ffffff+HH:MM; timespec says how much of the time."""
        text = date.isoformat(self) + sep + clock_text(*self._fields()[3:], timespec)
        offset = self.utcoffset()
        return text if offset is None else text + offset_text(offset, ":")

    def ctime(self):
        """The moment as time.ctime() writes it."""
        return "%s %s %2d %02d:%02d:%02d %04d" % (
            WEEKDAYS[self.weekday()][:3], MONTHS[self._month - 1][:3], self._day, self._hour, self._minute,
            self._second, self._year)

    def strftime(self, format):
        """The moment by the directives of strftime(3) in format."""
        return formatted(format, self._fields(), self.utcoffset(), self.tzname() or "")

    def __repr__(self):
        fields = list(self._fields())
        while len(fields) > 5 and not fields[-1]:
            fields.pop()
        text = "%s(%s" % (name_of(self), ", ".join([str(n) for n in fields]))
        if self._tzinfo is not None:
            text += ", tzinfo=%r" % self._tzinfo
        return text + (", fold=1)" if self._fold else ")")

    def __str__(self):
        return self.isoformat(" ")

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._of(self._wall() + other._us, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._of(self._wall() - other._us, self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        d = self._distance(other)
        if d is None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return span(d)

    def _distance(self, other):
        """Microseconds from another moment; None when only one of the two has an offset."""
        offset, offset2 = self.utcoffset(), other.utcoffset()
        if (offset is None) != (offset2 is None):
            return None
        d = self._wall() - other._wall()
        if offset is None or self._tzinfo is other._tzinfo:
            return d
        return d - offset._us + offset2._us

    def _order(self, other):
        if not isinstance(other, datetime):
            if isinstance(other, date):
                raise TypeError("can't compare datetime.datetime to datetime.date")
            return None
        d = self._distance(other)
        if d is None:
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return d

    def __eq__(self, other):
        return self._distance(other) == 0 if isinstance(other, datetime) else NotImplemented

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._wall() if offset is None else self._wall() - offset._us)


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
