"""strptime: reads a moment by the directives of a format, in the C locale."""
import re
import time as _clock

from datetime.days import from_iso_week, from_ordinal, new_year, to_ordinal
from datetime.deltas import timedelta
from datetime.formats import COMPOSITES, EPOCH, MONTHS, WEEKDAYS


def _names(names):
    return "|".join(sorted([name.lower() for name in names], key=len, reverse=True))


_SHORT_MONTHS = [name[:3] for name in MONTHS]
_SHORT_WEEKDAYS = [name[:3] for name in WEEKDAYS]
_OFFSET = r"[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|z"

_PATTERNS = {
    "Y": r"\d{4}", "G": r"\d{4}", "y": r"\d\d", "m": r"1[0-2]|0[1-9]|[1-9]",
    "d": r"3[01]|[12]\d|0[1-9]|[1-9]| [1-9]",
    "H": r"2[0-3]|[01]\d|\d", "I": r"1[0-2]|0[1-9]|[1-9]", "M": r"[0-5]\d|\d", "S": r"6[01]|[0-5]\d|\d",
    "f": r"[0-9]{1,6}", "j": r"36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]",
    "u": r"[1-7]", "w": r"[0-6]", "U": r"5[0-3]|[0-4]\d|\d", "W": r"5[0-3]|[0-4]\d|\d",
    "V": r"5[0-3]|0[1-9]|[1-4]\d|\d", "a": _names(_SHORT_WEEKDAYS), "A": _names(WEEKDAYS),
    "b": _names(_SHORT_MONTHS), "B": _names(MONTHS), "p": "am|pm", "z": _OFFSET,
}

_READS = {"c": "%a %b %d %H:%M:%S %Y", "x": COMPOSITES["x"], "X": COMPOSITES["X"]}


def _zone_names():
    """The names that %Z knows: UTC, GMT and those of local time in winter and summer."""
    year = _clock.gmtime().tm_year
    names = {"utc", "gmt"}
    for month in (1, 7):
        names.add(_clock.localtime((to_ordinal(year, month, 1) - EPOCH) * 86400).tm_zone.lower())
    return "|".join([re.escape(name) for name in sorted(names, key=len, reverse=True)])


def _pattern(format):
    """The regular expression of a format, and the directives of its groups."""
    parts, used = [], []
    i = 0
    while i < len(format):
        c = format[i]
        i += 1
        if c.isspace():
            if not parts or parts[-1] != r"\s+":
                parts.append(r"\s+")
            continue
        if c != "%":
            parts.append(re.escape(c))
            continue
        if i == len(format):
            raise ValueError("stray %% in format '%s'" % format)
        directive = format[i]
        i += 1
        if directive == "%":
            parts.append("%")
        elif directive in _READS:
            text, more = _pattern(_READS[directive])
            parts.append(text)
            used += more
        elif directive == "Z" or directive in _PATTERNS:
            parts.append("(%s)" % (_zone_names() if directive == "Z" else _PATTERNS[directive]))
            used.append(directive)
        else:
            raise ValueError("'%s' is a bad directive in format '%s'" % (directive, format))
    return "".join(parts), used


def _year_of(found):
    if "y" in found:
        year = int(found["y"])
        return year + (2000 if year <= 68 else 1900)
    return int(found["Y"]) if "Y" in found else None


def _weekday_of(found):
    if "A" in found:
        return [name.lower() for name in WEEKDAYS].index(found["A"])
    if "a" in found:
        return [name.lower() for name in _SHORT_WEEKDAYS].index(found["a"])
    if "w" in found:
        return (int(found["w"]) + 6) % 7
    return int(found["u"]) - 1 if "u" in found else None


def _month_of(found):
    if "B" in found:
        return [name.lower() for name in MONTHS].index(found["B"]) + 1
    if "b" in found:
        return [name.lower() for name in _SHORT_MONTHS].index(found["b"]) + 1
    return int(found.get("m", 1))


def _hour_of(found):
    if "I" not in found:
        return int(found.get("H", 0))
    return int(found["I"]) % 12 + (12 if found.get("p") == "pm" else 0)


_WITH_WEEKDAY = "and a weekday directive ('%A', '%a', '%w', or '%u')."


def _check_weeks(found, year, weekday):
    if "G" in found and "j" in found:
        raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
                         "Use '%Y' instead.")
    if "G" in found and ("V" not in found or weekday is None):
        raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' "
                         + _WITH_WEEKDAY)
    if "V" not in found or "G" in found:
        return
    if year is None or weekday is None:
        raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' "
                         + _WITH_WEEKDAY)
    raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year "
                     "'%G' instead.")


def _day_of(found):
    """(year, month, day): of the month, of the year, or of a week."""
    year, weekday = _year_of(found), _weekday_of(found)
    _check_weeks(found, year, weekday)
    if "G" in found:
        return from_ordinal(from_iso_week(int(found["G"]), int(found["V"]), weekday + 1))
    month, day = _month_of(found), int(found.get("d", 1))
    if year is None:
        year = 1900
    if "j" in found:
        return from_ordinal(new_year(year) + int(found["j"]))
    if weekday is not None and ("U" in found or "W" in found):
        first = new_year(year) + 1
        week, day = (int(found["W"]), weekday) if "W" in found else (int(found["U"]), (weekday + 1) % 7)
        ahead = (first - 1) % 7 if "W" in found else first % 7
        return from_ordinal(first - ahead + (week - (1 if ahead == 0 else 0)) * 7 + day)
    return year, month, day


def _offset_of(text):
    if text == "z":
        return timedelta(0)
    digits = text[1:].replace(":", "")
    if text[3] == ":" and len(text) > 6 and text[6] != ":":
        raise ValueError("Inconsistent use of : in %s" % text)
    part = (digits[7:] + "000000")[:6]
    delta = timedelta(hours=int(digits[:2]), minutes=int(digits[2:4]), seconds=int(digits[4:6] or 0),
                      microseconds=int(part))
    return -delta if text[0] == "-" else delta


def parsed(text, format):
    """((year, month, day, hour, minute, second, microsecond), offset, zone) of a text."""
    for n, arg in enumerate((text, format)):
        if not isinstance(arg, str):
            raise TypeError("strptime() argument %d must be str, not %s" % (n + 1, type(arg).__name__))
    pattern, used = _pattern(format)
    for directive in used:
        if used.count(directive) > 1:
            raise ValueError("directive '%%%s' stands twice in format %r" % (directive, format))
    m = re.compile(pattern, re.IGNORECASE).match(text)
    if not m:
        raise ValueError("time data %r does not match format %r" % (text, format))
    if m.end() != len(text):
        raise ValueError("unconverted data remains: %s" % text[m.end():])
    found = {directive: value.lower() for directive, value in zip(used, m.groups())}
    microsecond = int((found.get("f", "0") + "00000")[:6])
    clock = (_hour_of(found), int(found.get("M", 0)), int(found.get("S", 0)), microsecond)
    offset = _offset_of(found["z"]) if "z" in found else None
    zone = m.group(used.index("Z") + 1) if "Z" in used else None
    return _day_of(found) + clock, offset, zone
