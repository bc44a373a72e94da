"""Temporary files and directories."""
import io
import os
import shutil

template = 'tmp'
tempdir = None


def gettempdir():
    """The directory of temporary files: $TMPDIR, $TEMP, $TMP, else /tmp."""
    if tempdir is not None:
        return tempdir
    for place in [os.environ.get(name) for name in ('TMPDIR', 'TEMP', 'TMP')] + ['/tmp', '/var/tmp', os.getcwd()]:
        if place and os.path.isdir(place) and os.access(place, os.W_OK | os.X_OK):
            return os.path.abspath(place)
    raise FileNotFoundError(2, 'No usable temporary directory found')


def gettempprefix():
    return template


def _fresh(make, suffix, prefix, dir):
    """Calls make with paths until one does not exist yet; gives the path and what make gives."""
    dir = os.path.abspath(gettempdir() if dir is None else dir)
    letters = 'abcdefghijklmnopqrstuvwxyz0123456789_'
    while True:
        middle = ''.join(letters[b % len(letters)] for b in os.urandom(8))
        path = os.path.join(dir, (template if prefix is None else prefix) + middle + (suffix or ''))
        try:
            return path, make(path)
        except FileExistsError:
            pass


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Makes a directory that only its owner can use; the caller removes it."""
    return _fresh(lambda path: os.mkdir(path, 0o700), suffix, prefix, dir)[0]


def _create(path):
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Makes a file that only its owner can use; gives its descriptor and path."""
    path, fd = _fresh(_create, suffix, prefix, dir)
    return fd, path


class TemporaryDirectory:
    """A directory that is removed, with all that is in it, at the end of the with statement."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore, self._delete = ignore_cleanup_errors, delete

    def __repr__(self):
        return '<TemporaryDirectory %r>' % self.name

    def __enter__(self):
        return self.name

    def __exit__(self, exc_type, value, traceback):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if os.path.lexists(self.name):
            shutil.rmtree(self.name, ignore_errors=self._ignore)


class _TemporaryFile:
    """An open file that is removed when it is closed."""

    def __init__(self, file, name, delete):
        self.file, self.name, self.delete = file, name, delete

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *exc):
        self.close()

    def __iter__(self):
        for line in self.file:
            yield line

    def close(self):
        if not self.file.closed:
            self.file.close()
            if self.delete:
                os.unlink(self.name)


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None):
    fd, path = mkstemp(suffix, prefix, dir)
    try:
        file = io.open(fd, mode, buffering, encoding, errors, newline)
    except BaseException:
        os.unlink(path)
        os.close(fd)
        raise
    return _TemporaryFile(file, path, delete)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    fd, path = mkstemp(suffix, prefix, dir)
    os.unlink(path)
    return io.open(fd, mode, buffering, encoding, errors, newline)


def SpooledTemporaryFile(max_size=0, *args, **kwargs):
    return TemporaryFile(*args, **kwargs)
