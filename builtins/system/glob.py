"""Files whose paths fit a pattern of the shell; ** fits any directories when recursive."""
import fnmatch
import os


def has_magic(s):
    return any(c in s for c in '*?[')


def escape(pathname):
    return ''.join('[' + c + ']' if c in '*?[' else c for c in pathname)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    if dir_fd is not None:
        raise ValueError('dir_fd is not supported')
    search = _Search(os.fspath(root_dir) if root_dir is not None else '', recursive, include_hidden)
    for path in search.paths(os.fspath(pathname)):
        if path:
            yield path


class _Search:
    def __init__(self, root, recursive, hidden):
        self.root, self.recursive, self.hidden = root, recursive, hidden

    def paths(self, pattern):
        head, tail = os.path.split(pattern)
        if not has_magic(pattern):
            if tail and os.path.lexists(os.path.join(self.root, pattern)):
                yield pattern
            elif not tail and os.path.isdir(os.path.join(self.root, head)):
                yield pattern
            return
        heads = [head]
        if head and head != pattern and has_magic(head):
            heads = self.paths(head)
        for place in heads:
            for name in self.names(place, tail):
                yield os.path.join(place, name)

    def names(self, place, tail):
        full = os.path.join(self.root, place) if place or self.root else os.curdir
        if tail == '**' and self.recursive:
            if os.path.isdir(full):
                yield ''
                yield from self.below(full)
        elif not has_magic(tail):
            if tail and os.path.lexists(os.path.join(full, tail)) or not tail and os.path.isdir(full):
                yield tail
        else:
            for name in fnmatch.filter(self.listed(full), tail):
                if self.hidden or tail[0] == '.' or name[0] != '.':
                    yield name

    def below(self, full):
        for name in self.listed(full):
            if self.hidden or name[0] != '.':
                yield name
                for deeper in self.below(os.path.join(full, name)):
                    yield os.path.join(name, deeper)

    @staticmethod
    def listed(full):
        try:
            return os.listdir(full)
        except OSError:
            return []
