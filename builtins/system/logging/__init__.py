"""Logging: getLogger, levels, handlers, formatters, basicConfig."""
import atexit as _atexit
import sys
import traceback as _traceback
import warnings as _warnings

from logging.levels import (
    CRITICAL, DEBUG, ERROR, FATAL, INFO, NOTSET, WARN, WARNING, addLevelName, checkLevel as _checkLevel, getLevelName,
    getLevelNamesMapping)
from logging.records import (
    BASIC_FORMAT, Filter, Filterer, Formatter, LogRecord, PercentStyle, StrFormatStyle, StringTemplateStyle,
    makeLogRecord, styles as _styles)
from logging.output import (
    FileHandler, Handler, NullHandler, StreamHandler, lastResort, living as _living, state as _state)

_ownFiles = {sys._getframe().f_code.co_filename}  # calls in these are not the ones that log
_recordFactory = [LogRecord]
raiseExceptions = True


def setLogRecordFactory(factory):
    """What makes records, instead of LogRecord."""
    _recordFactory[0] = factory


def getLogRecordFactory():
    """What makes records."""
    return _recordFactory[0]


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

    def findCaller(self, stack_info=False, stacklevel=1):
        """The file, line, function and stack of the call that logs."""
        frame = sys._getframe(1)
        while frame is not None and frame.f_code.co_filename in _ownFiles:
            frame = frame.f_back
        while stacklevel > 1 and frame is not None and frame.f_back is not None:
            frame, stacklevel = frame.f_back, stacklevel - 1
        if frame is None:
            return "(unknown file)", 0, "(unknown function)", None
        stack = None
        if stack_info:
            stack = "Stack (most recent call last):\n" + "".join(_traceback.format_stack(frame)).rstrip("\n")
        return frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, stack

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        """A record with the attributes in extra."""
        record = _recordFactory[0](name, level, fn, lno, msg, args, exc_info, func, sinfo)
        for key, value in (extra or {}).items():
            if key in ("message", "asctime") or key in record.__dict__:
                raise KeyError("Attempt to overwrite %r in LogRecord" % key)
            record.__dict__[key] = value
        return record

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        file, line, function, stack = self.findCaller(stack_info, stacklevel)
        if isinstance(exc_info, BaseException):
            exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
        elif exc_info and not isinstance(exc_info, tuple):
            exc_info = sys.exc_info()
        self.handle(self.makeRecord(self.name, level, file, line, msg, args, exc_info, function, extra, stack))

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
        if not found and lastResort is not None and record.levelno >= lastResort.level:
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


class LoggerAdapter:
    """A logger whose records have the attributes in extra; a class of one's own may change the message in process."""

    def __init__(self, logger, extra=None):
        self.logger, self.extra = logger, extra

    def process(self, msg, kwargs):
        """The message and the keywords that are logged."""
        kwargs["extra"] = self.extra
        return msg, kwargs

    def log(self, level, msg, *args, **kwargs):
        """Logs at a level."""
        if self.logger.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def debug(self, msg, *args, **kwargs):
        """Logs at DEBUG."""
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """Logs at INFO."""
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """Logs at WARNING."""
        self.log(WARNING, msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        """Logs at ERROR."""
        self.log(ERROR, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Logs at ERROR with the traceback of the exception that is being handled."""
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """Logs at CRITICAL."""
        self.log(CRITICAL, msg, *args, **kwargs)

    def isEnabledFor(self, level):
        """Would a record of that level be logged?"""
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        """The least level that is logged."""
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        """The level of the logger, or of its nearest parent that has one."""
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        """Has the logger, or a parent, a handler?"""
        return self.logger.hasHandlers()

    @property
    def name(self):
        """The name of the logger."""
        return self.logger.name


root = RootLogger("root", WARNING)
_loggers = {}
_loggerClass = [Logger]


class Manager:
    """What knows all loggers: loggerDict has them by name."""

    def __init__(self, root):
        self.root, self.loggerDict = root, _loggers

    @property
    def disable(self):
        """The level up to which nothing is logged."""
        return _state["disable"]

    def getLogger(self, name):
        """The logger of a name."""
        return getLogger(name)


Logger.root, Logger.manager = root, Manager(root)


def setLoggerClass(klass):
    """The class of the loggers that are made from now on."""
    if not issubclass(klass, Logger):
        raise TypeError("logger not derived from logging.Logger: " + klass.__name__)
    _loggerClass[0] = klass


def getLoggerClass():
    """The class of new loggers."""
    return _loggerClass[0]


def getLogger(name=None):
    """The logger of a dotted name, the same at each call; the root logger without a name."""
    if not name or name == "root":
        return root
    if not isinstance(name, str):
        raise TypeError("A logger name must be a string")
    if name not in _loggers:
        _loggers[name] = _loggerClass[0](name)
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
    if handlers is not None and (options["stream"] or options["filename"]):
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    if options["stream"] and options["filename"]:
        raise ValueError("'stream' and 'filename' should not be specified together")
    if handlers is None:
        if options["filename"]:
            errors = None if "b" in options["filemode"] else options["errors"] or "backslashreplace"
            handlers = [FileHandler(options["filename"], options["filemode"], options["encoding"], errors=errors)]
        else:
            handlers = [StreamHandler(options["stream"])]
    style = options["style"]
    if style not in _styles:
        raise ValueError("Style must be one of: %s" % ",".join(_styles))
    formatter = Formatter(options["format"] or _styles[style][1], options["datefmt"], style)
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
    _state["disable"] = _checkLevel(level)


def currentframe():
    """The call that is under way."""
    return sys._getframe(1)


def captureWarnings(capture):
    """Has warnings logged as records of the logger py.warnings, or not any more."""
    if capture and _warnings.showwarning is not _logWarning:
        _plainWarning[0] = _warnings.showwarning
        _warnings.showwarning = _logWarning
    elif not capture and _warnings.showwarning is _logWarning:
        _warnings.showwarning = _plainWarning[0]


_plainWarning = [None]


def _logWarning(message, category, filename, lineno, file=None, line=None):
    getLogger("py.warnings").warning("%s", "%s:%s: %s: %s\n" % (filename, lineno, category.__name__, message))


@_atexit.register
def shutdown():
    """Flushes and closes all handlers."""
    for handler in reversed(list(_living)):
        try:
            handler.flush()
            handler.close()
        except (OSError, ValueError):
            pass
