"""tzinfo and timezone: how far local time is from UTC. The system's own zone comes from module time."""
import time

from datetime.days import name_of
from datetime.deltas import DAY, span, timedelta


class tzinfo:
    """The base of time zones; a class of it defines utcoffset(dt), dst(dt) and tzname(dt)."""
    __module__ = "datetime"

    def utcoffset(self, dt):
        """How far local time is ahead of UTC."""
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        """How much of it is daylight saving time."""
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def tzname(self, dt):
        """The name of the zone."""
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def fromutc(self, dt):
        """The local time of dt, a datetime in UTC with this zone as its tzinfo."""
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset, dst = dt.utcoffset(), dt.dst()
        if offset is None or dst is None:
            raise ValueError("fromutc: non-None utcoffset() and dst() results required")
        standard = dt + (offset - dst)
        return standard + standard.dst()


class timezone(tzinfo):
    """A zone with a fixed offset from UTC, a timedelta of less than a day."""
    __module__ = "datetime"

    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not %s" % type(offset).__name__)
        if name is not None and not isinstance(name, str):
            raise TypeError("timezone() argument 2 must be str, not %s" % type(name).__name__)
        if not -DAY < offset._us < DAY:
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                             "timedelta(hours=24), not %r." % offset)
        self._offset, self._name = offset, name

    def utcoffset(self, dt):
        """The offset of the zone."""
        return self._offset

    def dst(self, dt):
        """None: a fixed zone knows no daylight saving time."""
        return None

    def tzname(self, dt):
        """The name that the zone was given, else "UTC+02:00"."""
        if self._name is not None:
            return self._name
        return "UTC" + offset_text(self._offset, ":") if self._offset else "UTC"

    def fromutc(self, dt):
        """The local time of dt, a datetime in UTC."""
        return dt + self._offset

    def __str__(self):
        return self.tzname(None)

    def __repr__(self):
        if self._name is None and not self._offset:
            return "datetime.timezone.utc"
        if self._name is None:
            return "%s(%r)" % (name_of(self), self._offset)
        return "%s(%r, %r)" % (name_of(self), self._offset, self._name)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)


UTC = timezone(timedelta(0))
timezone.utc = UTC
timezone.min = timezone(timedelta(hours=-23, minutes=-59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


def offset_text(offset, colon):
    """+HH:MM of an offset, with seconds and microseconds when it has some."""
    us = abs(offset._us)
    seconds, us = divmod(us, 10 ** 6)
    text = "%s%02d%s%02d" % ("-" if offset._us < 0 else "+", seconds // 3600, colon, seconds // 60 % 60)
    if seconds % 60 or us:
        text += "%s%02d" % (colon, seconds % 60)
    return text + ".%06d" % us if us else text


def check_zone(tz):
    """TypeError when tz is neither None nor a time zone."""
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type '%s'" % (
            type(tz).__name__))
    return tz


def checked_offset(method, offset):
    """What utcoffset() or dst() of a zone answered; an error when it is no offset."""
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError("tzinfo.%s() must return None or a timedelta, not '%s'" % (
            method, type(offset).__name__))
    if not -DAY < offset._us < DAY:
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                         "timedelta(hours=24).")
    return offset


def local_offset(seconds):
    """How far local time is ahead of UTC, in seconds, at so many seconds since 1970."""
    return time.localtime(seconds).tm_gmtoff


def local_seconds(wall, fold):
    """Seconds since 1970 UTC of a local time, given as if it were UTC.

    A time that comes twice is the later one with fold; one that the clock skips is read with the offset after
    the skip with fold, else with that before it (PEP 495).
    """
    before, after = local_offset(wall - 86400), local_offset(wall + 86400)
    found = sorted({wall - offset for offset in (before, after) if local_offset(wall - offset) == offset})
    if found:
        return found[-1] if fold else found[0]
    return wall - (after if fold else before)


def local_zone(seconds):
    """The zone of local time at so many seconds since 1970, with a fixed offset."""
    now = time.localtime(seconds)
    return timezone(timedelta(seconds=now.tm_gmtoff), now.tm_zone)
