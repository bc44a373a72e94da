"""strftime: writes a moment by the directives of strftime(3), in the C locale."""
import re

from datetime.days import iso_week, new_year, to_ordinal
from datetime.zones import local_seconds, offset_text

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")
EPOCH = 719163  # the number of 1970-01-01

COMPOSITES = {"c": "%a %b %e %H:%M:%S %Y", "D": "%m/%d/%y", "F": "%Y-%m-%d", "R": "%H:%M", "T": "%H:%M:%S",
              "r": "%I:%M:%S %p", "x": "%m/%d/%y", "X": "%H:%M:%S"}

# The directives for numbers: width, filler, and the number of (fields, day number, weekday, day of the year).
_NUMBERS = {
    "Y": (0, "0", lambda f, n, w, j: f[0]),
    "C": (0, "0", lambda f, n, w, j: f[0] // 100),
    "y": (2, "0", lambda f, n, w, j: f[0] % 100),
    "m": (2, "0", lambda f, n, w, j: f[1]),
    "d": (2, "0", lambda f, n, w, j: f[2]),
    "e": (2, " ", lambda f, n, w, j: f[2]),
    "H": (2, "0", lambda f, n, w, j: f[3]),
    "k": (2, " ", lambda f, n, w, j: f[3]),
    "I": (2, "0", lambda f, n, w, j: (f[3] + 11) % 12 + 1),
    "l": (2, " ", lambda f, n, w, j: (f[3] + 11) % 12 + 1),
    "M": (2, "0", lambda f, n, w, j: f[4]),
    "S": (2, "0", lambda f, n, w, j: f[5]),
    "j": (3, "0", lambda f, n, w, j: j),
    "u": (1, "0", lambda f, n, w, j: w + 1),
    "w": (1, "0", lambda f, n, w, j: (w + 1) % 7),
    "U": (2, "0", lambda f, n, w, j: (j + 6 - (w + 1) % 7) // 7),
    "W": (2, "0", lambda f, n, w, j: (j + 6 - w) // 7),
    "G": (0, "0", lambda f, n, w, j: iso_week(n)[0]),
    "g": (2, "0", lambda f, n, w, j: iso_week(n)[0] % 100),
    "V": (2, "0", lambda f, n, w, j: iso_week(n)[1]),
    "s": (0, "0", lambda f, n, w, j: local_seconds((n - EPOCH) * 86400 + f[3] * 3600 + f[4] * 60 + f[5], 0)),
}

_TEXTS = {
    "a": lambda f, w: WEEKDAYS[w][:3],
    "A": lambda f, w: WEEKDAYS[w],
    "b": lambda f, w: MONTHS[f[1] - 1][:3],
    "h": lambda f, w: MONTHS[f[1] - 1][:3],
    "B": lambda f, w: MONTHS[f[1] - 1],
    "p": lambda f, w: "PM" if f[3] >= 12 else "AM",
    "P": lambda f, w: "pm" if f[3] >= 12 else "am",
    "n": lambda f, w: "\n",
    "t": lambda f, w: "\t",
    "%": lambda f, w: "%",
}

_DIRECTIVE = re.compile(r"%([-_0^#]?)(\d*)(.)", re.DOTALL)


def _number(flag, width, directive, fields, n, weekday):
    least, filler, value = _NUMBERS[directive]
    text = str(value(fields, n, weekday, n - new_year(fields[0])))
    if flag == "-":
        return text
    return text.rjust(int(width or least), {"_": " ", "0": "0"}.get(flag, filler))


def _text(flag, width, text):
    if flag == "^":
        text = text.upper()
    elif flag == "#":
        text = text.swapcase() if text.isupper() else text.upper()
    return text.rjust(int(width or 0), "0" if flag == "0" else " ")


def formatted(format, fields, offset, zone):
    """Writes (year, month, day, hour, minute, second, microsecond); offset is a timedelta or None."""
    if not isinstance(format, str):
        raise TypeError("strftime() argument 1 must be str, not %s" % type(format).__name__)
    n = to_ordinal(*fields[:3])
    weekday = (n - 1) % 7

    def written(m):
        flag, width, directive = m.groups()
        if directive in _NUMBERS:
            return _number(flag, width, directive, fields, n, weekday)
        if directive in _TEXTS:
            return _text(flag, width, _TEXTS[directive](fields, weekday))
        if directive in COMPOSITES:
            return _text(flag, width, _DIRECTIVE.sub(written, COMPOSITES[directive]))
        if directive == "f":
            return "%06d" % fields[6]
        if directive == "z":
            return "" if offset is None else offset_text(offset, "")
        return zone if directive == "Z" else m.group()

    return _DIRECTIVE.sub(written, format)
