"""Logging: getLogger, levels, handlers, formatters, basicConfig."""
import sys
import time
import traceback as _traceback

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_names = {CRITICAL: "CRITICAL", ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO", DEBUG: "DEBUG", NOTSET: "NOTSET"}
_levels = {"CRITICAL": CRITICAL, "FATAL": FATAL, "ERROR": ERROR, "WARN": WARNING, "WARNING": WARNING, "INFO": INFO,
           "DEBUG": DEBUG, "NOTSET": NOTSET}
BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
_start = time.time()
_state = {"disable": 0, "raise": True}


def getLevelName(level):
    """The name of a level, or the level of a name."""
    if level in _names:
        return _names[level]
    return _levels.get(level, "Level %s" % level)


def addLevelName(level, levelName):
    """Gives a level a name."""
    _names[level] = levelName
    _levels[levelName] = level


def _checkLevel(level):
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError("Level not an integer or a valid string: %r" % (level,))
    if level not in _levels:
        raise ValueError("Unknown level: %r" % (level,))
    return _levels[level]


class LogRecord:
    """One event."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None):
        now = time.time()
        if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
            args = args[0]
        self.name = name
        self.msg = msg
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        self.filename = pathname.split("/")[-1]
        self.module = self.filename.rsplit(".", 1)[0]
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.created = now
        self.msecs = int((now - int(now)) * 1000) + 0.0
        self.relativeCreated = (now - _start) * 1000
        self.thread = 1
        self.threadName = "MainThread"
        self.process = None
        self.processName = "MainProcess"

    def getMessage(self):
        """The message with its arguments."""
        msg = str(self.msg)
        return msg % self.args if self.args else msg


class Formatter:
    """The text of a record by a format of %, { or $ style."""
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"
    converter = time.localtime

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        if style not in ("%", "{"):
            raise ValueError("Style must be one of: %, {")
        self._style = style
        self._fmt = fmt or ("%(message)s" if style == "%" else "{message}")
        self._defaults = defaults or {}
        self.datefmt = datefmt

    def usesTime(self):
        """Does the format show the time?"""
        return "asctime" in self._fmt

    def formatTime(self, record, datefmt=None):
        """The time of a record."""
        t = time.localtime(record.created)
        if datefmt:
            return time.strftime(datefmt, t)
        return self.default_msec_format % (time.strftime(self.default_time_format, t), record.msecs)

    def formatException(self, ei):
        """The traceback of an exception."""
        return "".join(_traceback.format_exception(ei[1])).rstrip("\n")

    def formatMessage(self, record):
        """The format with the values of a record."""
        values = dict(self._defaults)
        values.update(record.__dict__)
        if self._style == "%":
            return self._fmt % values
        return self._fmt.format(**values)

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
        return text


_default_formatter = Formatter()


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


class Handler(Filterer):
    """A place that records go to."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self.level = _checkLevel(level)
        self.formatter = None
        self.name = None

    def setLevel(self, level):
        """The least level that is handled."""
        self.level = _checkLevel(level)

    def setFormatter(self, fmt):
        """What makes the text."""
        self.formatter = fmt

    def format(self, record):
        """The text of a record."""
        return (self.formatter or _default_formatter).format(record)

    def handle(self, record):
        """Emits a record that the filters let pass."""
        passes = self.filter(record)
        if passes:
            self.emit(record)
        return passes

    def emit(self, record):
        """Writes a record."""
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def flush(self):
        """Writes what is buffered."""

    def close(self):
        """Ends the handler."""


class NullHandler(Handler):
    """Drops all records."""

    def handle(self, record):
        pass

    def emit(self, record):
        pass


class StreamHandler(Handler):
    """Writes to a stream, sys.stderr without one."""
    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def setStream(self, stream):
        """Another stream; gives the former."""
        before = self.stream
        self.stream = stream
        return before

    def flush(self):
        if self.stream is not None and hasattr(self.stream, "flush"):
            self.stream.flush()

    def emit(self, record):
        self.stream.write(self.format(record) + self.terminator)
        self.flush()


class FileHandler(StreamHandler):
    """Writes to a file."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        super().__init__(open(filename, mode))
        self.baseFilename = filename

    def close(self):
        self.stream.close()


class Logger(Filterer):
    """A named source of records; what it does not handle itself its parents do."""

    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name = name
        self.level = _checkLevel(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.disabled = False

    def setLevel(self, level):
        """The least level that is logged."""
        self.level = _checkLevel(level)

    def getEffectiveLevel(self):
        """The level of the logger, or of its nearest parent that has one."""
        logger = self
        while logger is not None:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        """Would a record of that level be logged?"""
        return not self.disabled and level > _state["disable"] and level >= self.getEffectiveLevel()

    def debug(self, msg, *args, **kwargs):
        """Logs at DEBUG."""
        self._maybe(DEBUG, msg, args, kwargs)

    def info(self, msg, *args, **kwargs):
        """Logs at INFO."""
        self._maybe(INFO, msg, args, kwargs)

    def warning(self, msg, *args, **kwargs):
        """Logs at WARNING."""
        self._maybe(WARNING, msg, args, kwargs)

    warn = warning

    def error(self, msg, *args, **kwargs):
        """Logs at ERROR."""
        self._maybe(ERROR, msg, args, kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Logs at ERROR with the traceback of the exception that is being handled."""
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """Logs at CRITICAL."""
        self._maybe(CRITICAL, msg, args, kwargs)

    fatal = critical

    def log(self, level, msg, *args, **kwargs):
        """Logs at a level."""
        if not isinstance(level, int):
            raise TypeError("level must be an integer")
        self._maybe(level, msg, args, kwargs)

    def _maybe(self, level, msg, args, kwargs):
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        if isinstance(exc_info, BaseException):
            exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
        elif exc_info and not isinstance(exc_info, tuple):
            exc_info = sys.exc_info()
        record = LogRecord(self.name, level, "", 0, msg, args, exc_info)
        for key, value in (extra or {}).items():
            if key in ("message", "asctime") or key in record.__dict__:
                raise KeyError("Attempt to overwrite %r in LogRecord" % key)
            record.__dict__[key] = value
        self.handle(record)

    def handle(self, record):
        """Hands a record to the handlers."""
        if not self.disabled and self.filter(record):
            self.callHandlers(record)

    def callHandlers(self, record):
        """Hands a record to all handlers, also those of the parents."""
        found = False
        logger = self
        while logger is not None:
            for handler in logger.handlers:
                found = True
                if record.levelno >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if not found and record.levelno >= lastResort.level:
            lastResort.handle(record)

    def addHandler(self, hdlr):
        """Adds a handler."""
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        """Takes a handler away."""
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def hasHandlers(self):
        """Has the logger, or a parent that it hands records to, a handler?"""
        logger = self
        while logger is not None:
            if logger.handlers:
                return True
            logger = logger.parent if logger.propagate else None
        return False

    def getChild(self, suffix):
        """The logger below this one."""
        return getLogger(suffix if self is root else self.name + "." + suffix)

    def __repr__(self):
        return "<%s %s (%s)>" % (type(self).__name__, self.name, getLevelName(self.getEffectiveLevel()))


class RootLogger(Logger):
    """The parent of all loggers."""


root = RootLogger("root", WARNING)
lastResort = StreamHandler()
lastResort.setLevel(WARNING)
_loggers = {}


def getLogger(name=None):
    """The logger of a dotted name, the same at each call; the root logger without a name."""
    if not name or name == "root":
        return root
    if not isinstance(name, str):
        raise TypeError("A logger name must be a string")
    if name not in _loggers:
        _loggers[name] = Logger(name)
        for logger in _loggers.values():
            logger.parent = _parent(logger.name)
    return _loggers[name]


def _parent(name):
    while "." in name:
        name = name.rsplit(".", 1)[0]
        if name in _loggers:
            return _loggers[name]
    return root


def basicConfig(**kwargs):
    """Gives the root logger a handler: filename, filemode, stream, handlers; format, datefmt, style, level, force."""
    if kwargs.pop("force", False):
        for handler in list(root.handlers):
            root.removeHandler(handler)
            handler.close()
    options = {"filename": None, "filemode": "a", "stream": None, "handlers": None, "format": None, "datefmt": None,
               "style": "%", "level": None, "encoding": None, "errors": None}
    for name in kwargs:
        if name not in options:
            raise ValueError("Unrecognised argument(s): %s" % name)
    if root.handlers:
        return
    options.update(kwargs)
    handlers = options["handlers"]
    if handlers is None:
        if options["filename"]:
            handlers = [FileHandler(options["filename"], options["filemode"])]
        else:
            handlers = [StreamHandler(options["stream"])]
    style = options["style"]
    fmt = options["format"] or (BASIC_FORMAT if style == "%" else "{levelname}:{name}:{message}")
    formatter = Formatter(fmt, options["datefmt"], style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    if options["level"] is not None:
        root.setLevel(options["level"])


def _root(method):
    def call(msg, *args, **kwargs):
        if not root.handlers:
            basicConfig()
        getattr(root, method)(msg, *args, **kwargs)
    return call


debug = _root("debug")
info = _root("info")
warning = warn = _root("warning")
error = _root("error")
exception = _root("exception")
critical = fatal = _root("critical")


def log(level, msg, *args, **kwargs):
    """Logs at a level with the root logger."""
    if not root.handlers:
        basicConfig()
    root.log(level, msg, *args, **kwargs)


def disable(level=CRITICAL):
    """Nothing up to that level is logged any more."""
    _state["disable"] = level


def shutdown():
    """Flushes all handlers."""
    for logger in [root] + list(_loggers.values()):
        for handler in logger.handlers:
            handler.flush()
