"""Handlers: where records go; streams and files."""
import os
import sys
import traceback as _traceback

from logging.levels import NOTSET, WARNING, checkLevel, getLevelName
from logging.records import Filterer, Formatter

state = {"disable": 0}
living = []  # all handlers, for shutdown
_default = Formatter()


class Handler(Filterer):
    """A place that records go to."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self.level = checkLevel(level)
        self.formatter = None
        self._name = None
        self.lock = None
        living.append(self)

    @property
    def name(self):
        """A name by which configurations know it."""
        return self._name

    @name.setter
    def name(self, name):
        self._name = name

    def get_name(self):
        """The name."""
        return self._name

    def set_name(self, name):
        """Another name."""
        self._name = name

    def createLock(self):
        """Threads take turns here: a record is written without one."""

    def acquire(self):
        """Does nothing: see createLock."""

    def release(self):
        """Does nothing: see createLock."""

    def setLevel(self, level):
        """The least level that is handled."""
        self.level = checkLevel(level)

    def setFormatter(self, fmt):
        """What makes the text."""
        self.formatter = fmt

    def format(self, record):
        """The text of a record."""
        return (self.formatter or _default).format(record)

    def handle(self, record):
        """Emits a record that the filters let pass."""
        passes = self.filter(record)
        if passes:
            self.emit(record)
        return passes

    def emit(self, record):
        """Writes a record."""
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handleError(self, record):
        """Shows the exception that emit has met, on standard error; the script goes on."""
        if not sys.modules["logging"].raiseExceptions or sys.stderr is None:
            return
        try:
            sys.stderr.write("--- Logging error ---\n" + _traceback.format_exc())
            sys.stderr.write("Message: %r\nArguments: %s\n" % (record.msg, record.args))
        except OSError:
            pass

    def flush(self):
        """Writes what is buffered."""

    def close(self):
        """Ends the handler."""
        if self in living:
            living.remove(self)

    def __repr__(self):
        return "<%s (%s)>" % (type(self).__name__, getLevelName(self.level))


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
        """Another stream; gives the former, None when it is the same."""
        if stream is self.stream:
            return None
        before = self.stream
        self.flush()
        self.stream = stream
        return before

    def flush(self):
        if self.stream is not None and hasattr(self.stream, "flush"):
            self.stream.flush()

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        return "<%s %s(%s)>" % (type(self).__name__, name + " " if name else "", getLevelName(self.level))


class FileHandler(StreamHandler):
    """Writes to a file."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        self.baseFilename = os.path.abspath(os.fspath(filename))
        self.mode, self.encoding, self.errors, self.delay = mode, encoding, errors, delay
        self._closed = False
        stream = None if delay else self._open()
        super().__init__(stream)
        self.stream = stream

    def _open(self):
        return open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def emit(self, record):
        if self.stream is None and (self.mode != "w" or not self._closed):
            self.stream = self._open()
        if self.stream is not None:
            super().emit(record)

    def close(self):
        if self.stream is not None:
            self.flush()
            self.stream.close()
            self.stream = None
        self._closed = True
        super().close()

    def __repr__(self):
        return "<%s %s (%s)>" % (type(self).__name__, self.baseFilename, getLevelName(self.level))


class _LastResort(StreamHandler):
    """Standard error, for records that no handler takes."""

    def __init__(self):
        Handler.__init__(self, WARNING)

    @property
    def stream(self):
        """What standard error is now."""
        return sys.stderr


lastResort = _LastResort()
