"""Paths as objects."""
import fnmatch
import io
import os

_KINDS = {'is_dir': 0o040000, 'is_file': 0o100000, 'is_socket': 0o140000, 'is_fifo': 0o010000,
          'is_block_device': 0o060000, 'is_char_device': 0o020000}


class PurePath:
    """A path as text: taken apart and put together, without a look at the file."""

    def __new__(cls, *args):
        return object.__new__({PurePath: PurePosixPath, Path: PosixPath}.get(cls, cls))

    def __init__(self, *args):
        path = ''
        for arg in args:
            arg = os.fspath(arg)
            if not isinstance(arg, str):
                raise TypeError("argument should be a str object or an os.PathLike object returning str, not %r"
                                % type(arg))
            path = os.path.join(path, arg) if path else arg
        self.root = '//' if path.startswith('//') and not path.startswith('///') else '/' if path[:1] == '/' else ''
        self.drive = ''
        self._names = tuple(name for name in path.split('/') if name and name != '.')

    def _of(self, root, names):
        """A path of the same class from its parts."""
        return type(self)(root + '/'.join(names))

    def __str__(self):
        return self.root + '/'.join(self._names) or '.'

    def __fspath__(self):
        return str(self)

    as_posix = __fspath__

    def __bytes__(self):
        return str(self).encode()

    def __repr__(self):
        return '%s(%r)' % (type(self).__name__, str(self))

    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return str(self) == str(other)

    def __lt__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self.parts < other.parts

    def __le__(self, other):
        return self == other or self < other

    def __gt__(self, other):
        return not self <= other

    def __ge__(self, other):
        return not self < other

    def __truediv__(self, other):
        if not isinstance(other, (str, PurePath)):
            return NotImplemented
        return type(self)(str(self), other)

    def __rtruediv__(self, other):
        return type(self)(other, str(self))

    @property
    def anchor(self):
        return self.root

    @property
    def parts(self):
        return ((self.root,) if self.root else ()) + self._names

    @property
    def name(self):
        return self._names[-1] if self._names else ''

    @property
    def suffix(self):
        return os.path.splitext(self.name)[1] if not self.name.endswith('.') else ''

    @property
    def suffixes(self):
        name = self.name
        return [] if name.endswith('.') else ['.' + part for part in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        return self.name[:len(self.name) - len(self.suffix)]

    @property
    def parent(self):
        return self._of(self.root, self._names[:-1])

    @property
    def parents(self):
        return tuple(self._of(self.root, self._names[:n]) for n in range(len(self._names) - 1, -1, -1))

    def joinpath(self, *args):
        return type(self)(str(self), *args)

    def with_name(self, name):
        if not self.name:
            raise ValueError('%r has an empty name' % self)
        if not name or '/' in name or name == '.':
            raise ValueError('Invalid name %r' % name)
        return self._of(self.root, self._names[:-1] + (name,))

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if '/' in suffix or suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError('Invalid suffix %r' % suffix)
        if not self.name:
            raise ValueError('%r has an empty name' % self)
        return self.with_name(self.stem + suffix)

    def is_absolute(self):
        return bool(self.root)

    def relative_to(self, *other):
        base = type(self)(*other)
        n = len(base._names)
        if base.root != self.root or self._names[:n] != base._names:
            raise ValueError('%r is not in the subpath of %r OR one path is relative and the other is absolute.'
                             % (str(self), str(base)))
        return self._of('', self._names[n:])

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
        except ValueError:
            return False
        return True

    def match(self, path_pattern):
        pattern = PurePath(path_pattern)
        wanted, own = pattern.parts, self.parts
        if not wanted:
            raise ValueError('empty pattern')
        if pattern.root and len(wanted) != len(own) or len(wanted) > len(own):
            return False
        return all(fnmatch.fnmatchcase(a, b) for a, b in zip(reversed(own), reversed(wanted)))

    def as_uri(self):
        if not self.root:
            raise ValueError("relative path can't be expressed as a file URI")
        safe = "-._~/!$&'()*+,;=:@"
        return 'file://' + ''.join(c if c.isalnum() and c.isascii() or c in safe
                                   else ''.join('%%%02X' % b for b in c.encode()) for c in str(self))


class Path(PurePath):
    """A path of a file: also what can be done with the file."""

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls(os.path.expanduser('~'))

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return None

    def absolute(self):
        return self if self.root else type(self)(os.getcwd(), str(self))

    def resolve(self, strict=False):
        if strict:
            os.stat(self)
        return type(self)(os.path.realpath(self))

    def expanduser(self):
        return type(self)(os.path.expanduser(str(self)))

    def stat(self, *, follow_symlinks=True):
        return os.stat(str(self)) if follow_symlinks else os.lstat(str(self))

    def lstat(self):
        return os.lstat(str(self))

    def exists(self):
        return os.path.exists(self)

    def is_symlink(self):
        return os.path.islink(self)

    def is_mount(self):
        return os.path.ismount(self)

    def _is(self, kind):
        try:
            return os.stat(self).st_mode & 0o170000 == _KINDS[kind]
        except (OSError, ValueError):
            return False

    def is_dir(self):
        return self._is('is_dir')

    def is_file(self):
        return self._is('is_file')

    def is_socket(self):
        return self._is('is_socket')

    def is_fifo(self):
        return self._is('is_fifo')

    def is_block_device(self):
        return self._is('is_block_device')

    def is_char_device(self):
        return self._is('is_char_device')

    def samefile(self, other):
        a, b = os.stat(self), os.stat(other)
        return (a.st_dev, a.st_ino) == (b.st_dev, b.st_ino)

    def owner(self):
        import pwd
        return pwd.getpwuid(self.stat().st_uid).pw_name

    def group(self):
        import grp
        return grp.getgrgid(self.stat().st_gid).gr_name

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with self.open('r', encoding=encoding, errors=errors) as f:
            return f.read()

    def read_bytes(self):
        with self.open('rb') as f:
            return f.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % type(data).__name__)
        with self.open('w', encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def write_bytes(self, data):
        with self.open('wb') as f:
            return f.write(data)

    def touch(self, mode=0o666, exist_ok=True):
        flags = os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL)
        os.close(os.open(self, flags, mode))
        os.utime(self, None)

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        os.rmdir(self)

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        os.rename(self, target)
        return type(self)(target)

    def replace(self, target):
        os.replace(self, target)
        return type(self)(target)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self)

    def hardlink_to(self, target):
        os.link(target, self)

    def readlink(self):
        return type(self)(os.readlink(self))

    def chmod(self, mode):
        os.chmod(self, mode)

    def iterdir(self):
        for name in os.listdir(self):
            yield self / name

    def glob(self, pattern):
        if not pattern:
            raise ValueError('Unacceptable pattern: %r' % pattern)
        wanted = PurePath(pattern)
        if wanted.root:
            raise NotImplementedError('Non-relative patterns are unsupported')
        seen = set()
        for found in self._select(wanted.parts):
            if found not in seen:
                seen.add(found)
                yield found

    def rglob(self, pattern):
        return self.glob('**/' + pattern)

    def _select(self, wanted):
        if not wanted:
            if os.path.lexists(self):
                yield self
            return
        first, rest = wanted[0], wanted[1:]
        if first == '**':
            if self.is_dir():
                if rest:
                    yield from self._select(rest)
                else:
                    yield self
                for child in self._children():
                    if child.is_dir() and not child.is_symlink():
                        yield from child._select(wanted)
        elif any(c in first for c in '*?['):
            for child in self._children():
                if fnmatch.fnmatchcase(child.name, first) and (not rest or child.is_dir()):
                    yield from child._select(rest)
        else:
            yield from (self / first)._select(rest)

    def _children(self):
        try:
            return list(self.iterdir())
        except OSError:
            return []


class PurePosixPath(PurePath):
    """What PurePath() makes."""


class PosixPath(Path, PurePosixPath):
    """What Path() makes."""
