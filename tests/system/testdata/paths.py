"""os, shutil, tempfile, glob, fnmatch, pathlib upon files of their own."""
import fnmatch
import glob
import os
import pathlib
import shutil
import tempfile
from pathlib import Path, PurePath


def error(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__, str(e).replace(base, 'BASE'))
    else:
        print('no error')


with tempfile.TemporaryDirectory() as base:
    print(os.path.isdir(base), os.stat(base).st_mode & 0o777)
    os.chdir(base)
    os.makedirs('d/e/f')
    for name in ('d/one.py', 'd/two.txt', 'd/e/three.py', '.hidden', 'd/[x]'):
        with open(name, 'w') as f:
            f.write(name)
    print(sorted(os.listdir('.')), sorted(os.listdir('d')), sorted(os.listdir(b'd' if False else 'd/e')))
    print(sorted((e.name, e.is_dir(), e.is_file(), e.path, e.stat().st_size > 0) for e in os.scandir('d')))
    with os.scandir('.') as it:
        print(sorted(e.name for e in it))
    print(sorted((p, sorted(d), sorted(f)) for p, d, f in os.walk('.')))
    print([p for p, d, f in os.walk('d', topdown=False)])
    for p, dirs, files in os.walk('.'):
        dirs[:] = [d for d in dirs if d != 'e']
        print(p)
    os.symlink('two.txt', 'd/link')
    print(os.readlink('d/link'), os.path.islink('d/link'), open('d/link').read(), os.lstat('d/link').st_size)
    os.rename('d/two.txt', 'd/2.txt')
    print(os.path.exists('d/link'), os.path.lexists('d/link'), os.access('d/one.py', os.R_OK), os.access('d/no', os.F_OK))
    error(os.remove, 'nope')
    error(os.rmdir, 'd')
    error(os.mkdir, 'd')
    error(os.makedirs, 'd/e')
    os.makedirs('d/e', exist_ok=True)
    error(os.listdir, 'nope')
    error(os.chdir, 'nope')
    error(os.rename, 'nope', 'x')
    os.chmod('d/one.py', 0o600)
    print(oct(os.stat('d/one.py').st_mode), os.path.getsize('d/one.py'))
    os.utime('d/one.py', (1000, 2000.5))
    print(os.stat('d/one.py').st_mtime, os.path.getmtime('d/one.py'), os.stat('d/one.py').st_mtime_ns)

    print(sorted(glob.glob('*')), sorted(glob.glob('d/*.py')), sorted(glob.glob('**/*.py', recursive=True)))
    print(sorted(glob.glob('d/?.txt')), glob.glob('nope*'), glob.glob('d/one.py'), glob.glob(glob.escape('d/[x]')))
    print(sorted(glob.glob('*/*/')), sorted(glob.glob('.*')), sorted(glob.glob('*.py', root_dir='d')))
    print(fnmatch.fnmatch('eth0', 'eth*'), fnmatch.fnmatch('eth0', 'eth[!0]'), fnmatch.filter(['a1', 'b2', 'a'], 'a?'),
          fnmatch.fnmatchcase('A', 'a'), fnmatch.fnmatch('a.b', 'a.[a-c]'), fnmatch.fnmatch('x]', 'x]'))

    print(shutil.copy('d/one.py', 'copy.py'), oct(os.stat('copy.py').st_mode), shutil.copy('copy.py', 'd/e'))
    print(sorted(os.listdir(shutil.copytree('d', 'tree', symlinks=True, ignore=shutil.ignore_patterns('*.txt')))))
    print(shutil.move('copy.py', 'tree'), os.path.exists('copy.py'))
    error(shutil.copyfile, 'd/one.py', 'd/one.py')
    error(shutil.rmtree, 'nope')
    shutil.rmtree('nope', ignore_errors=True)
    shutil.rmtree('tree')
    print(os.path.exists('tree'), shutil.which('sh') in ('/bin/sh', '/usr/bin/sh'), shutil.which('no-such-program'))

    fd, path = tempfile.mkstemp(suffix='.x', prefix='pre', dir=base)
    print(os.write(fd, b'abc'), os.path.basename(path)[:3], path[-2:], os.lseek(fd, 0, os.SEEK_SET), os.read(fd, 10))
    os.close(fd)
    error(os.close, fd)
    with tempfile.NamedTemporaryFile('w+', dir=base) as f:
        f.write('named')
        f.flush()
        print(open(f.name).read())
    print(os.path.exists(f.name))
    with tempfile.TemporaryFile() as f:
        f.write(b'x')
        f.seek(0)
        print(f.read())

    p = Path('d') / 'one.py'
    print(p, repr(p), p.name, p.stem, p.suffix, p.parent, p.parts, p.exists(), p.is_file(), p.is_dir(), p.read_text())
    print(Path('/a/b/../c.tar.gz').suffixes, Path('a').joinpath('b', 'c'), Path('/x') / '/y', 'top' / Path('x'), Path())
    print(Path('//a//b/./c/'), Path('a/b').with_name('c'), Path('a.x').with_suffix('.y'), Path('a.x').with_suffix(''))
    print(Path('/a/b/c').relative_to('/a'), Path('/a/b').is_relative_to('/x'), [str(x) for x in Path('/a/b/c').parents])
    print(Path('a/b.py').match('*.py'), Path('/a/b.py').match('/*.py'), Path('a') == Path('a'), Path('a') < Path('b'),
          hash(Path('a')) == hash(Path('a/')), {Path('k'): 1}[Path('k')], os.fspath(p), Path('/').parent, Path('a').anchor)
    error(Path('/a').relative_to, '/b')
    error(Path('a').with_suffix, 'x')
    error(Path('a').with_name, '')
    new = Path(base) / 'x' / 'y'
    error(new.mkdir)
    new.mkdir(parents=True)
    new.mkdir(exist_ok=True)
    print((new / 'f').write_text('héllo\n'), (new / 'f').read_bytes(), (new / 'g').write_bytes(b'12'), (new / 't').touch())
    print(sorted(x.name for x in new.iterdir()), sorted(str(x) for x in Path('d').glob('*.py')),
          sorted(str(x) for x in Path('.').rglob('*.py')), sorted(str(x) for x in Path('d').glob('**')))
    print((new / 'f').stat().st_size, (new / 'f').rename(new / 'h').name, (new / 'h').unlink(), (new / 'h').unlink(missing_ok=True))
    error((new / 'h').unlink)
    print(Path.cwd() == Path(base), Path('x').resolve() == Path(os.path.realpath(base)) / 'x', Path('d/link').is_symlink())
    with (new / 'o').open('w') as f:
        print('opened', file=f)
    print((new / 'o').read_text(), Path('~').expanduser() == Path.home(), open(new / 'o').read(), os.path.join(new, 'z') == str(new / 'z'))
    print(isinstance(p, PurePath), sorted(Path('d').glob('*/*.py')) == [Path('d/e/one.py'), Path('d/e/three.py')])
    os.chdir('/')
print(os.path.exists(base))
print(os.path.expandvars('$HOME') == os.environ['HOME'], os.path.commonprefix(['/usr/lib', '/usr/local']),
      os.path.commonpath(['/usr/lib/x', '/usr/local']), os.path.samefile('/', '/..'), os.path.ismount('/'))
