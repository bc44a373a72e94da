"""Files: open, its modes and errors, text and bytes, files in memory, sys.stdout replaced."""
import io
import os
import sys
import shutil
import tempfile

base = tempfile.mkdtemp()
os.chdir(base)


def error(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__, str(e).replace(base, 'BASE'), getattr(e, 'errno', None), getattr(e, 'filename', None))
    else:
        print('no error')


with open('a.txt', 'w') as f:
    print(f.write('one\ntwo\n'), f.write('drei é\n'), f.writable(), f.readable(), f.name, f.mode, f.closed, f.tell())
    print('four', 4, file=f)
    f.writelines(['five\n', 'six'])
    error(f.read)
    error(f.write, b'x')
print(f.closed)
error(f.write, 'x')
print(repr(f).split(' enc')[0])
with open('a.txt') as f:
    print(f.readline(), f.read(2), f.readlines())
    print(f.read(), f.seek(0), f.read(3), f.tell(), f.seek(0, 2))
    error(f.write, 'x')
    error(f.seek, 1, 1)
    error(f.seek, -1)
    error(f.seek, 1, 7)
for line in open('a.txt', encoding='utf-8'):
    print(repr(line), end=' ')
print()
print(open('a.txt', 'rb').read(), list(open('a.txt', 'rb'))[-1])
with open('a.txt', 'a') as f:
    print(f.tell(), f.write('!'))
with open('a.txt', 'r+') as f:
    f.seek(4)
    f.write('TWO')
    f.flush()
    print(f.read(5), f.truncate(12), f.seek(0), f.read())
with open('b.bin', 'wb') as f:
    print(f.write(b'\x00\xff\r\nabc'), f.write(bytearray(b'12')))
    error(f.write, 'text')
    error(f.read)
with open('b.bin', 'rb') as f:
    print(f.read(2), f.readline(), f.tell(), f.read(100), f.read())
    buf = bytearray(4)
    f.seek(0)
    print(f.readinto(buf), buf)
    error(f.write, b'x')
with open('b.bin', 'r+b', buffering=0) as f:
    print(f.read(3), f.write(b'zz'), f.seek(0), f.read(20), type(f).__name__)
for mode in ('wb', 'rb', 'r', 'r+b', 'w'):
    with open('t', mode) as f:
        print(mode, type(f).__name__, f.mode, isinstance(f, io.IOBase), isinstance(f, io.TextIOBase), f.seekable())
error(open, '/nope/x')
error(open, '.')
error(open, '.', 'w')
error(open, 'a.txt', 'x')
error(open, 'a.txt', 'z')
error(open, 'a.txt', 'rw')
error(open, 'a.txt', '')
error(open, 'a.txt', 'rbt')
error(open, 'a.txt', 'rb', encoding='utf-8')
error(open, 'a.txt', buffering=0)
error(open, 'a.txt', newline='x')
error(open, 'a.txt', encoding='nope')
error(open, 'a\0b')
error(open, 12345)
with open('crlf', 'w', newline='\r\n') as f:
    f.write('a\nb\n')
print(open('crlf', 'rb').read(), repr(open('crlf').read()), repr(open('crlf', newline='').read()),
      open('crlf').readlines(), open('crlf', newline='').readlines(), repr(open('crlf').read(2)))
with open('mac', 'wb') as f:
    f.write(b'a\rb\r\nc')
print(open('mac').readlines(), open('mac', newline='\n').readlines(), [c for c in iter(lambda f=open('mac'): f.read(1), '')])
with open('latin', 'w', encoding='latin-1') as f:
    f.write('é')
    error(f.write, '€')
print(open('latin', 'rb').read())
error(open('latin').read)
print(ascii(open('latin', errors='replace').read()), open('latin', encoding='latin-1').read())
open('unclosed', 'w').write('still written')
print(open('unclosed').read())
fd = os.open('viafd', os.O_RDWR | os.O_CREAT)
with os.fdopen(fd, 'w+') as f:
    f.write('x' * 20000)
    f.seek(0)
    print(f.fileno() == fd, len(f.read()))
r, w = os.pipe()
with open(w, 'w') as f:
    f.write('through\na pipe')
    error(f.seek, 0)
with open(r) as f:
    print(f.readlines())

s = io.StringIO('first\nsecond\n')
print(s.readline(), s.read(), s.getvalue(), s.seek(0, 2), s.write('third'), s.getvalue().split('\n'))
with io.StringIO() as s:
    print('a', 'b', file=s, sep=',')
    print(repr(s.getvalue()))
error(s.getvalue)
b = io.BytesIO(b'abc')
b.seek(0, 2)
b.write(b'def')
print(b.getvalue(), b.tell(), b.seek(2), b.read(2), b.read(), b.read())
error(b.write, 'x')
error(io.StringIO, b'x')
print(isinstance(b, io.BytesIO), isinstance(s, io.StringIO), list(io.StringIO('x\ny')))

kept, sys.stdout = sys.stdout, io.StringIO()
print('hidden')
text, sys.stdout = sys.stdout.getvalue(), kept
print('text was', repr(text))


class Upper:
    def write(self, text):
        kept.write(text.upper())


sys.stdout = Upper()
print('loud')
sys.stdout = kept
sys.stdout.write('plain\n')
sys.stdout.flush()
sys.stdout.buffer.write(b'bytes\n')
sys.stdout.buffer.flush()
sys.stdout.writelines(['a', 'b\n'])
print(sys.stdout.writable(), sys.stdin.readable(), sys.stderr.name, sys.stdout.encoding.lower())
os.chdir('/')
shutil.rmtree(base)
