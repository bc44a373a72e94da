"""Files and directories as wholes: copying, moving, removing; finding programs."""
import os
from collections import namedtuple


class Error(OSError):
    """Something of a tree of files could not be copied."""


class SameFileError(Error):
    """The source and the target of a copy are the same file."""


def copyfileobj(fsrc, fdst, length=65536):
    while data := fsrc.read(length):
        fdst.write(data)


def _same(src, dst):
    try:
        a, b = os.stat(src), os.stat(dst)
    except OSError:
        return False
    return (a.st_dev, a.st_ino) == (b.st_dev, b.st_ino)


def copyfile(src, dst, *, follow_symlinks=True):
    """Copies the contents of a file."""
    if _same(src, dst):
        raise SameFileError('%r and %r are the same file' % (src, dst))
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, 'rb') as fsrc, open(dst, 'wb') as fdst:
        copyfileobj(fsrc, fdst)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    os.chmod(dst, os.stat(src).st_mode & 0o7777)


def copystat(src, dst, *, follow_symlinks=True):
    copymode(src, dst)
    st = os.stat(src)
    os.utime(dst, (st.st_atime, st.st_mtime))


def _into(src, dst):
    return os.path.join(dst, os.path.basename(os.fspath(src))) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    """Copies a file with its permissions, into dst if that is a directory."""
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """Copies a file with its permissions and times."""
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst)
    return dst


def ignore_patterns(*patterns):
    """A function for copytree that leaves out what fits one of the patterns."""
    import fnmatch

    def ignored(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}
    return ignored


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    """Copies a directory with all that is in it."""
    names = os.listdir(src)
    left_out = ignore(os.fspath(src), names) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    for name in names:
        if name in left_out:
            continue
        a, b = os.path.join(src, name), os.path.join(dst, name)
        if os.path.islink(a) and symlinks:
            os.symlink(os.readlink(a), b)
        elif os.path.isdir(a):
            copytree(a, b, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
        elif os.path.exists(a) or not ignore_dangling_symlinks:
            copy_function(a, b)
    copystat(src, dst)
    return dst


def rmtree(path, ignore_errors=False, onerror=None):
    """Removes a directory with all that is in it."""
    def failed(function, path, error):
        if ignore_errors:
            return
        if onerror is None:
            raise error
        onerror(function, path, (type(error), error, error.__traceback__))

    def attempt(function, path):
        try:
            return function(path)
        except OSError as error:
            failed(function, path, error)

    if os.path.islink(path):
        failed(os.path.islink, path, OSError('Cannot call rmtree on a symbolic link'))
        return
    for name in attempt(os.listdir, path) or ():
        full = os.path.join(path, name)
        if os.path.isdir(full) and not os.path.islink(full):
            rmtree(full, ignore_errors, onerror)
        else:
            attempt(os.unlink, full)
    attempt(os.rmdir, path)


def move(src, dst, copy_function=copy2):
    """Moves a file or directory, into dst if that is a directory."""
    target = dst
    if os.path.isdir(dst) and not _same(src, dst):
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip('/')))
        if os.path.exists(target):
            raise Error("Destination path '%s' already exists" % target)
    try:
        os.rename(src, target)
    except OSError as e:
        if e.errno != 18:  # EXDEV: another file system
            raise
        if os.path.isdir(src):
            copytree(src, target, symlinks=True, copy_function=copy_function)
            rmtree(src)
        else:
            copy_function(src, target)
            os.unlink(src)
    return target


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """The path of a program; None when there is none."""
    def usable(file):
        return os.path.exists(file) and os.access(file, mode) and not os.path.isdir(file)

    if os.path.dirname(cmd):
        return cmd if usable(cmd) else None
    if path is None:
        path = os.environ.get('PATH', '/bin:/usr/bin')
    for dir in path.split(os.pathsep) if path else ():
        file = os.path.join(dir, cmd)
        if usable(file):
            return file
    return None


_usage = namedtuple('usage', 'total used free')


def disk_usage(path):
    """Bytes of the file system that a path lies on: total, used, free."""
    st = os.statvfs(path)
    return _usage(st.f_blocks * st.f_frsize, (st.f_blocks - st.f_bfree) * st.f_frsize, st.f_bavail * st.f_frsize)


def get_terminal_size(fallback=(80, 24)):
    """The size of the terminal: $COLUMNS and $LINES, else what it says itself, else fallback."""
    def number(name):
        try:
            return int(os.environ[name])
        except (KeyError, ValueError):
            return 0

    columns, lines = number('COLUMNS'), number('LINES')
    if columns <= 0 or lines <= 0:
        try:
            size = os.get_terminal_size()
        except OSError:
            size = fallback
        columns, lines = columns or size[0], lines or size[1]
    return os.terminal_size((columns, lines))
