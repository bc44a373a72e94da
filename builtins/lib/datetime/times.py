"""time: a time of day."""
from datetime.days import check_clock, name_of
from datetime.deltas import timedelta
from datetime.formats import formatted
from datetime.iso import read_time
from datetime.order import Ordered
from datetime.zones import check_zone, checked_offset, offset_text

# What isoformat(timespec) shows: of hour, minute, second and microsecond.
_SPECS = {"hours": "%02d", "minutes": "%02d:%02d", "seconds": "%02d:%02d:%02d",
          "milliseconds": "%02d:%02d:%02d.%03d", "microseconds": "%02d:%02d:%02d.%06d"}


def clock_text(hour, minute, second, microsecond, timespec):
    """A time of day by ISO 8601."""
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec not in _SPECS:
        raise ValueError("Unknown timespec value")
    parts = (hour, minute, second, microsecond // 1000 if timespec == "milliseconds" else microsecond)
    return _SPECS[timespec] % parts[:_SPECS[timespec].count("%")]


class time(Ordered):
    """A time of day, with a time zone or without."""
    __module__ = "datetime"

    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self._hour, self._minute, self._second, self._microsecond, self._fold = check_clock(
            hour, minute, second, microsecond, fold)
        self._tzinfo = check_zone(tzinfo)

    @classmethod
    def fromisoformat(cls, time_string, /):
        """The time of a text as ISO 8601 writes it."""
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        found = read_time(time_string[1:] if time_string.startswith("T") else time_string)
        if found is None:
            raise ValueError("Invalid isoformat string: %r" % time_string)
        return cls(*found[0], found[1])

    @property
    def hour(self):
        """0 to 23."""
        return self._hour

    @property
    def minute(self):
        """0 to 59."""
        return self._minute

    @property
    def second(self):
        """0 to 59."""
        return self._second

    @property
    def microsecond(self):
        """0 to 999999."""
        return self._microsecond

    @property
    def tzinfo(self):
        """The time zone, or None."""
        return self._tzinfo

    @property
    def fold(self):
        """1 for the second of two times with the same name, when clocks are set back; else 0."""
        return self._fold

    def utcoffset(self):
        """How far the zone is ahead of UTC, a timedelta; None without a zone."""
        return None if self._tzinfo is None else checked_offset("utcoffset", self._tzinfo.utcoffset(None))

    def dst(self):
        """How much of it is daylight saving time."""
        return None if self._tzinfo is None else checked_offset("dst", self._tzinfo.dst(None))

    def tzname(self):
        """The name of the zone; None without one."""
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def isoformat(self, timespec="auto"):
        """HH:MM:SS.ffffff+HH:MM; timespec says how much of it."""
        text = clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + offset_text(offset, ":")

    def strftime(self, format):
        """The time by the directives of strftime(3) in format; the day is the 1st of January 1900."""
        return formatted(format, (1900, 1, 1, self._hour, self._minute, self._second, self._microsecond),
                         self.utcoffset(), self.tzname() or "")

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """The same time with other parts."""
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def __repr__(self):
        text = "%s(%d, %d" % (name_of(self), self._hour, self._minute)
        if self._second or self._microsecond:
            text += ", %d" % self._second
        if self._microsecond:
            text += ", %d" % self._microsecond
        if self._tzinfo is not None:
            text += ", tzinfo=%r" % self._tzinfo
        return text + (", fold=1)" if self._fold else ")")

    def __str__(self):
        return self.isoformat()

    def _parts(self):
        """(whether it has an offset, microseconds since midnight UTC): what orders times."""
        offset = self.utcoffset()
        us = ((self._hour * 60 + self._minute) * 60 + self._second) * 10 ** 6 + self._microsecond
        return offset is not None, us - (offset or timedelta(0))._us

    def _order(self, other):
        if not isinstance(other, time):
            return None
        (aware, us), (aware2, us2) = self._parts(), other._parts()
        if aware != aware2:
            raise TypeError("can't compare offset-naive and offset-aware times")
        return us - us2

    def __eq__(self, other):
        return self._parts() == other._parts() if isinstance(other, time) else NotImplemented

    def __hash__(self):
        return hash(self._parts())


time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
