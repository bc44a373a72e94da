"""Reads dates and times of ISO 8601."""
import re

from datetime.days import from_iso_week, from_ordinal
from datetime.deltas import timedelta
from datetime.zones import UTC, timezone

_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2})-([0-9]{2})|([0-9]{2})([0-9]{2})(?![0-9]))")
_WEEK = re.compile(r"([0-9]{4})(?:-W([0-9]{2})(?:-([0-9]))?|W([0-9]{2})([0-9])?)")
_CLOCK = re.compile(r"([0-9]{2})(?:(?::([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]+))?)?)|"
                    r"([0-9]{2})(?:([0-9]{2})(?:[.,]([0-9]+))?)?)?")


def read_date(text):
    """((year, month, day), rest) of a text that begins with a date; None when it begins with none."""
    m = _DAY.match(text)
    if m:
        year, month, day = m.group(1), m.group(2) or m.group(4), m.group(3) or m.group(5)
        return (int(year), int(month), int(day)), text[m.end():]
    m = _WEEK.match(text)
    if m:
        year, week, day = m.group(1), m.group(2) or m.group(4), m.group(3) or m.group(5) or "1"
        return from_ordinal(from_iso_week(int(year), int(week), int(day))), text[m.end():]
    return None


def _read_clock(text):
    m = _CLOCK.fullmatch(text)
    if not m:
        return None
    hour, minute, second, part, minute2, second2, part2 = m.groups()
    part = (part or part2 or "")[:6]
    return (int(hour), int(minute or minute2 or 0), int(second or second2 or 0), int((part + "000000")[:6]))


def read_time(text):
    """((hour, minute, second, microsecond), zone) of a text; None when it is no time of day."""
    zone = None
    if text.endswith("Z"):
        text, zone = text[:-1], UTC
    else:
        at = max(text.find("+"), text.find("-"))
        if at >= 0:
            offset = _read_clock(text[at + 1:])
            if offset is None:
                return None
            delta = timedelta(hours=offset[0], minutes=offset[1], seconds=offset[2], microseconds=offset[3])
            zone = timezone(-delta if text[at] == "-" else delta) if delta else UTC
            text = text[:at]
    clock = _read_clock(text)
    return None if clock is None else (clock, zone)
