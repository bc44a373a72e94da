"""Files: reading, writing, atomically replacing, walking, globbing, temporary directories, paths."""
import glob
import io
import os
import shutil
import sys
import tempfile
from pathlib import Path


def atomic(path, text):
    temporary = path.with_suffix('.tmp')
    with open(temporary, 'w', encoding='utf-8') as f:
        f.write(text)
        f.flush()
        os.fsync(f.fileno())
    os.replace(temporary, path)


def tree(root):
    for folder, dirs, files in os.walk(root):
        dirs.sort()
        for name in sorted(files):
            full = os.path.join(folder, name)
            yield os.path.relpath(full, root), os.path.getsize(full)


with tempfile.TemporaryDirectory() as name:
    root = Path(name)
    (root / 'etc' / 'net').mkdir(parents=True)
    atomic(root / 'etc' / 'hosts', '127.0.0.1 localhost\n::1 ip6\nnaïve é\n')
    with open(root / 'etc' / 'hosts') as f:
        print(f.readline().rstrip(), f.tell() > 0, [line.strip() for line in f], f.read(), f.closed)
    print(f.closed)
    with open(os.path.join(name, 'etc/hosts'), 'a+') as f:
        f.writelines(['x\n', 'y\n'])
        f.seek(0)
        print(len(f.readlines()), f.mode, os.path.basename(f.name))
    with open(root / 'data.bin', 'wb') as f:
        print(f.write(b'\x00\x01\x02'), f.tell())
        f.seek(1)
        f.write(b'\xff')
    data = (root / 'data.bin').read_bytes()
    print(data, (root / 'data.bin').stat().st_size, (root / 'data.bin').exists(), (root / 'no').exists())
    (root / 'etc' / 'net' / 'a.conf').write_text('a=1\n')
    (root / 'etc' / 'net' / 'b.conf').write_text('b=2\n')
    print(list(tree(name)))
    print(sorted(os.listdir(root)), sorted(p.name for p in (root / 'etc' / 'net').glob('*.conf')), [os.path.basename(p) for p in sorted(glob.glob(name + '/etc/net/*.conf'))])
    p = root / 'etc' / 'net' / 'a.conf'
    print(p.name, p.stem, p.suffix, p.parent.name, p.relative_to(root), p.is_file(), p.parent.is_dir(), p.with_name('z').name, (p / '..' / 'q').name)
    for bad in (lambda: open(root / 'missing'), lambda: os.mkdir(root / 'etc'), lambda: os.rmdir(root / 'etc'), lambda: os.remove(root / 'nope'), lambda: (root / 'q').read_text()):
        try:
            bad()
        except OSError as e:
            print(type(e).__name__, e.errno, e.strerror, os.path.basename(str(e.filename)))
    shutil.copy(root / 'data.bin', root / 'copy.bin')
    os.rename(root / 'copy.bin', root / 'moved.bin')
    print((root / 'moved.bin').read_bytes() == data)
    shutil.rmtree(root / 'etc')
    print(sorted(p.name for p in root.iterdir()))
print(os.path.exists(name))
for path in ('/a/b/c.tar.gz', 'rel/x', '/', 'file', '/a/', '.hidden'):
    print(os.path.split(path), os.path.splitext(path), os.path.isabs(path), os.path.normpath(path + '/../y'), os.path.join('/base', path))
print(os.path.commonprefix(['/usr/lib', '/usr/local']), os.path.expanduser('x'), Path('/a/b') / 'c', Path('a/b/../c').parts, str(Path('a//b/')), Path('/a') == Path('/a/'))
out = io.StringIO()
print('one', 2, sep='|', file=out)
out.write('é')
print(repr(out.getvalue()))
out.seek(0)
print(out.readline(), list(out))
raw = io.BytesIO(b'line1\nline2')
print(raw.readline(), raw.read(2), raw.read(), raw.getvalue()[:3])
os.environ['NLSH_TEST'] = 'value'
print(os.environ.get('NLSH_TEST'), os.getenv('NLSH_NOT', 'default'), 'NLSH_TEST' in os.environ, os.environ.pop('NLSH_TEST'))
print('to stdout', file=sys.stdout)
sys.stdout.write('written\n')
