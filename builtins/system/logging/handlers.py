"""Handlers of more kinds: files that are changed for new ones, syslog, sockets, queues, memory."""
import logging
import os
import queue as _queue
import re as _re
import socket
import time

SYSLOG_UDP_PORT = SYSLOG_TCP_PORT = 514


class BaseRotatingHandler(logging.FileHandler):
    """A file that gives way to a new one: shouldRollover says when, doRollover how."""
    namer = rotator = None

    def emit(self, record):
        try:
            if self.shouldRollover(record):
                self.doRollover()
            super().emit(record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        """The name of a file that has given way."""
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        """Moves a file away."""
        if callable(self.rotator):
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)

    def _closeStream(self):
        if self.stream is not None:
            self.stream.close()
            self.stream = None


class RotatingFileHandler(BaseRotatingHandler):
    """A file of at most maxBytes; the ones before it are kept as name.1 to name.backupCount."""

    def __init__(self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        super().__init__(filename, "a" if maxBytes > 0 else mode, encoding, delay, errors)
        self.maxBytes, self.backupCount = maxBytes, backupCount

    def shouldRollover(self, record):
        """Would the record make the file too large?"""
        if self.maxBytes <= 0:
            return False
        if os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            return False
        if self.stream is None:
            self.stream = self._open()
        self.stream.flush()
        text = self.format(record) + self.terminator
        return os.path.getsize(self.baseFilename) + len(text.encode()) >= self.maxBytes

    def doRollover(self):
        """Begins a new file."""
        self._closeStream()
        for i in range(self.backupCount - 1, 0, -1):
            source = self.rotation_filename("%s.%d" % (self.baseFilename, i))
            if os.path.exists(source):
                os.replace(source, self.rotation_filename("%s.%d" % (self.baseFilename, i + 1)))
        if self.backupCount > 0:
            first = self.rotation_filename(self.baseFilename + ".1")
            if os.path.exists(first):
                os.remove(first)
            self.rotate(self.baseFilename, first)
        else:
            self.mode = "w"
        self.stream = self._open()
        self.mode = "a"


_units = {"S": (1, "%Y-%m-%d_%H-%M-%S"), "M": (60, "%Y-%m-%d_%H-%M"), "H": (3600, "%Y-%m-%d_%H"),
          "D": (86400, "%Y-%m-%d"), "MIDNIGHT": (86400, "%Y-%m-%d"), "W": (7 * 86400, "%Y-%m-%d")}


class TimedRotatingFileHandler(BaseRotatingHandler):
    """A file for some time: when is S, M, H, D, midnight or W0 (Monday) to W6, times interval."""

    def __init__(self, filename, when="h", interval=1, backupCount=0, encoding=None, delay=False, utc=False, atTime=None,
                 errors=None):
        super().__init__(filename, "a", encoding, delay, errors)
        self.when, self.backupCount, self.utc, self.atTime = when.upper(), backupCount, utc, atTime
        unit = "W" if self.when.startswith("W") else self.when
        if unit not in _units:
            raise ValueError("Invalid rollover interval specified: %s" % self.when)
        if unit == "W":
            if len(self.when) != 2:
                raise ValueError("You must specify a day for weekly rollover from 0 to 6 (0 is Monday): %s" % self.when)
            if not "0" <= self.when[1] <= "6":
                raise ValueError("Invalid day specified for weekly rollover: %s" % self.when)
            self.dayOfWeek = int(self.when[1])
        seconds, self.suffix = _units[unit]
        self.interval = seconds * interval
        now = int(os.stat(filename).st_mtime) if os.path.exists(filename) else int(time.time())
        self.rolloverAt = self.computeRollover(now)

    def computeRollover(self, currentTime):
        """When the next file begins."""
        if self.when != "MIDNIGHT" and not self.when.startswith("W"):
            return currentTime + self.interval
        t = time.gmtime(currentTime) if self.utc else time.localtime(currentTime)
        at = 86400 if self.atTime is None else (self.atTime.hour * 60 + self.atTime.minute) * 60 + self.atTime.second
        left = at - ((t[3] * 60 + t[4]) * 60 + t[5])
        day = t[6]
        if left < 0:
            left += 86400
            day = (day + 1) % 7
        if self.when.startswith("W"):
            left += (self.dayOfWeek - day) % 7 * 86400
        else:
            left += self.interval - 86400
        return currentTime + left

    def shouldRollover(self, record):
        """Is it time?"""
        return int(time.time()) >= self.rolloverAt

    def getFilesToDelete(self):
        """The old files that are too many."""
        directory, base = os.path.split(self.baseFilename)
        dated = _re.compile(_re.escape(base) + r"\.\d{4}-\d\d-\d\d[-_\d]*$")
        files = sorted([os.path.join(directory, name) for name in os.listdir(directory) if dated.match(name)])
        return files[:max(len(files) - self.backupCount, 0)]

    def doRollover(self):
        """Begins a new file."""
        self._closeStream()
        begun = self.rolloverAt - self.interval
        t = time.gmtime(begun) if self.utc else time.localtime(begun)
        name = self.rotation_filename(self.baseFilename + "." + time.strftime(self.suffix, t))
        if os.path.exists(name):
            os.remove(name)
        self.rotate(self.baseFilename, name)
        if self.backupCount > 0:
            for old in self.getFilesToDelete():
                os.remove(old)
        self.stream = self._open()
        now = int(time.time())
        while self.rolloverAt <= now:
            self.rolloverAt = self.computeRollover(max(self.rolloverAt, now))


class WatchedFileHandler(logging.FileHandler):
    """A file that is opened anew when somebody else has moved it away."""

    def _place(self, path=None):
        try:
            st = os.stat(path) if path else os.fstat(self.stream.fileno())
        except FileNotFoundError:
            return None
        return st.st_dev, st.st_ino

    def reopenIfNeeded(self):
        """Opens the file anew if its name means another one by now."""
        if self.stream is not None and self._place() != self._place(self.baseFilename):
            self.stream.close()
            self.stream = self._open()

    def emit(self, record):
        self.reopenIfNeeded()
        super().emit(record)


class SysLogHandler(logging.Handler):
    """The system's log: a datagram to address, (host, port) or the path of a unix socket (RFC 3164)."""
    (LOG_EMERG, LOG_ALERT, LOG_CRIT, LOG_ERR, LOG_WARNING, LOG_NOTICE, LOG_INFO, LOG_DEBUG) = range(8)
    (LOG_KERN, LOG_USER, LOG_MAIL, LOG_DAEMON, LOG_AUTH, LOG_SYSLOG, LOG_LPR, LOG_NEWS, LOG_UUCP, LOG_CRON,
     LOG_AUTHPRIV, LOG_FTP) = range(12)
    (LOG_LOCAL0, LOG_LOCAL1, LOG_LOCAL2, LOG_LOCAL3, LOG_LOCAL4, LOG_LOCAL5, LOG_LOCAL6, LOG_LOCAL7) = range(16, 24)
    priority_names = {"alert": 1, "crit": 2, "critical": 2, "debug": 7, "emerg": 0, "err": 3, "error": 3, "info": 6,
                      "notice": 5, "panic": 0, "warn": 4, "warning": 4}
    facility_names = {"kern": 0, "user": 1, "mail": 2, "daemon": 3, "auth": 4, "security": 4, "syslog": 5, "lpr": 6,
                      "news": 7, "uucp": 8, "cron": 9, "authpriv": 10, "ftp": 11, "local0": 16, "local1": 17,
                      "local2": 18, "local3": 19, "local4": 20, "local5": 21, "local6": 22, "local7": 23}
    priority_map = {"DEBUG": "debug", "INFO": "info", "WARNING": "warning", "ERROR": "error", "CRITICAL": "critical"}
    ident, append_nul = "", True

    def __init__(self, address=("localhost", SYSLOG_UDP_PORT), facility=LOG_USER, socktype=None):
        super().__init__()
        self.address, self.facility = address, facility
        self.unixsocket = isinstance(address, str)
        self.socktype = socktype or socket.SOCK_DGRAM
        self.socket = None
        self.createSocket()

    def createSocket(self):
        """Connects."""
        family = socket.AF_UNIX if self.unixsocket else socket.AF_INET
        if not self.unixsocket:
            family = socket.getaddrinfo(self.address[0], self.address[1], 0, self.socktype)[0][0]
        self.socket = socket.socket(family, self.socktype)
        if self.unixsocket or self.socktype == socket.SOCK_STREAM:
            try:
                self.socket.connect(self.address)
            except OSError:
                self.socket.close()
                self.socket = None
                if not self.unixsocket:
                    raise

    def encodePriority(self, facility, priority):
        """The number in front of a message."""
        if isinstance(facility, str):
            facility = self.facility_names[facility]
        if isinstance(priority, str):
            priority = self.priority_names[priority]
        return facility << 3 | priority

    def mapPriority(self, levelName):
        """The priority of a level."""
        return self.priority_map.get(levelName, "warning")

    def emit(self, record):
        try:
            text = self.ident + self.format(record) + ("\0" if self.append_nul else "")
            data = ("<%d>" % self.encodePriority(self.facility, self.mapPriority(record.levelname)) + text).encode()
            if self.socket is None:
                self.createSocket()
            if self.unixsocket or self.socktype == socket.SOCK_STREAM:
                self.socket.sendall(data)
            else:
                self.socket.sendto(data, self.address)
        except Exception:
            self.handleError(record)

    def close(self):
        if self.socket is not None:
            self.socket.close()
            self.socket = None
        super().close()


class BufferingHandler(logging.Handler):
    """Collects records until there are capacity of them."""

    def __init__(self, capacity):
        super().__init__()
        self.capacity, self.buffer = capacity, []

    def shouldFlush(self, record):
        """Is it time to hand them on?"""
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        self.buffer = []

    def close(self):
        self.flush()
        super().close()


class MemoryHandler(BufferingHandler):
    """Hands what it has collected to target: when it is full, or at a record of flushLevel."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        super().__init__(capacity)
        self.flushLevel, self.target, self.flushOnClose = flushLevel, target, flushOnClose

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        """Where the records go."""
        self.target = target

    def flush(self):
        if self.target is not None:
            for record in self.buffer:
                self.target.handle(record)
            self.buffer = []

    def close(self):
        if self.flushOnClose:
            self.flush()
        self.target, self.buffer = None, []
        logging.Handler.close(self)


class QueueHandler(logging.Handler):
    """Puts records into a queue."""

    def __init__(self, queue):
        super().__init__()
        self.queue = queue

    def prepare(self, record):
        """The record as it goes into the queue: its text is made, its arguments are gone."""
        record.msg = record.message = self.format(record)
        record.args = record.exc_info = record.exc_text = record.stack_info = None
        return record

    def enqueue(self, record):
        """Puts it there."""
        self.queue.put_nowait(record)

    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    """A thread that hands the records of a queue to handlers."""

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue, self.handlers = queue, handlers
        self.respect_handler_level = respect_handler_level
        self._thread = None

    def start(self):
        """Begins."""
        import threading
        self._thread = threading.Thread(target=self._monitor, daemon=True)
        self._thread.start()

    def dequeue(self, block):
        """The next record."""
        return self.queue.get(block)

    def handle(self, record):
        """Hands a record on."""
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def _monitor(self):
        while True:
            try:
                record = self.dequeue(True)
            except _queue.Empty:
                break
            if record is None:
                break
            self.handle(record)

    def enqueue_sentinel(self):
        """Marks the end."""
        self.queue.put_nowait(None)

    def stop(self):
        """Ends when all records are handed on."""
        self.enqueue_sentinel()
        self._thread.join()
        self._thread = None
