"""Records, and what makes text of them."""
import _thread
import os
import re as _re
import string as _string
import sys
import time
import traceback as _traceback

from logging.levels import getLevelName

_start = time.time()


def _threadName(ident):
    """The name of the thread that runs, as threading knows it."""
    threading = sys.modules.get("threading")
    return threading.current_thread().name if threading else "MainThread"


class LogRecord:
    """One event."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        now = time.time()
        if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
            args = args[0]
        self.name = name
        self.msg = msg
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        self.filename = os.path.basename(pathname)
        self.module = os.path.splitext(self.filename)[0]
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.created = now
        self.msecs = int((now - int(now)) * 1000) + 0.0
        self.relativeCreated = (now - _start) * 1000
        self.thread = _thread.get_ident()
        self.threadName = _threadName(self.thread)
        self.processName = "MainProcess"
        self.process = os.getpid()

    def getMessage(self):
        """The message with its arguments."""
        msg = str(self.msg)
        return msg % self.args if self.args else msg

    def __repr__(self):
        return '<LogRecord: %s, %s, %s, %s, "%s">' % (self.name, self.levelno, self.pathname, self.lineno, self.msg)


def makeLogRecord(dict):
    """A record of the attributes in a dict."""
    record = LogRecord(None, None, "", 0, "", (), None, None, None)
    record.__dict__.update(dict)
    return record


class PercentStyle:
    """Formats with %(name)s."""
    default_format = "%(message)s"
    asctime_format = asctime_search = "%(asctime)"
    _valid = _re.compile(r"%\(\w+\)[#0+ -]*(\*|\d+)?(\.(\*|\d+))?[diouxefgcrsa%]", _re.I)

    def __init__(self, fmt, *, defaults=None):
        self._fmt = fmt or self.default_format
        self._defaults = defaults or {}

    def usesTime(self):
        """Does the format show the time?"""
        return self.asctime_search in self._fmt

    def validate(self):
        """ValueError for a format that names nothing."""
        if not self._valid.search(self._fmt):
            raise ValueError("Invalid format '%s' for '%s' style" % (self._fmt, self.default_format[0]))

    def _values(self, record):
        values = dict(self._defaults)
        values.update(record.__dict__)
        return values

    def format(self, record):
        """The text of a record."""
        try:
            return self._apply(self._values(record))
        except KeyError as e:
            raise ValueError("Formatting field not found in record: %s" % e)

    def _apply(self, values):
        return self._fmt % values


class StrFormatStyle(PercentStyle):
    """Formats with {name}."""
    default_format = "{message}"
    asctime_format, asctime_search = "{asctime}", "{asctime"

    def validate(self):
        """ValueError for a format that names nothing."""
        plain = self._fmt.replace("{{", "").replace("}}", "")
        if plain.count("{") != plain.count("}"):
            raise ValueError("invalid format: expected '}' before end of string")
        if "{" not in plain:
            raise ValueError("invalid format: no fields")

    def _apply(self, values):
        return self._fmt.format(**values)


class StringTemplateStyle(PercentStyle):
    """Formats with $name."""
    default_format = "${message}"
    asctime_format, asctime_search = "${asctime}", "${asctime}"

    def usesTime(self):
        """Does the format show the time?"""
        return "$asctime" in self._fmt or self.asctime_format in self._fmt

    def validate(self):
        """ValueError for a format that names nothing."""
        if not _re.search(r"\$(\w+|\{\w+\})", self._fmt):
            raise ValueError("invalid format: no fields")

    def _apply(self, values):
        return _string.Template(self._fmt).substitute(values)


BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
styles = {"%": (PercentStyle, BASIC_FORMAT), "{": (StrFormatStyle, "{levelname}:{name}:{message}"),
          "$": (StringTemplateStyle, "${levelname}:${name}:${message}")}


class Formatter:
    """The text of a record by a format of %, { or $ style."""
    converter = time.localtime
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        if style not in styles:
            raise ValueError("Style must be one of: %s" % ",".join(styles))
        self._style = styles[style][0](fmt, defaults=defaults)
        if validate:
            self._style.validate()
        self._fmt = self._style._fmt
        self.datefmt = datefmt

    def usesTime(self):
        """Does the format show the time?"""
        return self._style.usesTime()

    def formatTime(self, record, datefmt=None):
        """The time of a record."""
        t = type(self).converter(record.created)
        if datefmt:
            return time.strftime(datefmt, t)
        text = time.strftime(self.default_time_format, t)
        return self.default_msec_format % (text, record.msecs) if self.default_msec_format else text

    def formatException(self, ei):
        """The traceback of an exception."""
        return "".join(_traceback.format_exception(ei[1])).rstrip("\n")

    def formatStack(self, stack_info):
        """The text of a stack."""
        return stack_info

    def formatMessage(self, record):
        """The format with the values of a record."""
        return self._style.format(record)

    def format(self, record):
        """The text of a record, with the traceback behind it."""
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        if record.exc_text:
            text = text.rstrip("\n") + "\n" + record.exc_text
        if record.stack_info:
            text = text.rstrip("\n") + "\n" + self.formatStack(record.stack_info)
        return text


class Filter:
    """Lets the records of a logger and of those below it pass."""

    def __init__(self, name=""):
        self.name = name

    def filter(self, record):
        """May the record pass?"""
        return not self.name or record.name == self.name or record.name.startswith(self.name + ".")


class Filterer:
    """What has filters."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        """Adds a filter: an object with filter(record), or a function."""
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        """Takes a filter away."""
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        """Do all filters let the record pass?"""
        for f in self.filters:
            if not (f.filter(record) if hasattr(f, "filter") else f(record)):
                return False
        return True
