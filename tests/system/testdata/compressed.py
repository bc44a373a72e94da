# zlib and gzip.
import gzip, zlib, io, os, tempfile
def t(name, f):
    try: print(name, f())
    except Exception as e: print(name, type(e).__name__, e)
d = b'hello world ' * 1000
for w in (15, -15, 31):
    c = zlib.compress(d, 9, w); print(len(c) < 200, zlib.decompress(c, w) == d)
print(zlib.decompress(zlib.compress(d, wbits=31), 47) == d)
print(zlib.crc32(b'abc'), zlib.crc32(b'c', zlib.crc32(b'ab')), zlib.adler32(b'abc'), zlib.adler32(b'c', zlib.adler32(b'ab')))
t('bad', lambda: zlib.decompress(b'garbage'))
t('short', lambda: zlib.decompress(zlib.compress(d)[:-5]))
t('level', lambda: zlib.compress(d, 12))
t('type', lambda: zlib.compress('text'))
o = zlib.compressobj(6); c = o.compress(d[:500]) + o.compress(d[500:]) + o.flush()
i = zlib.decompressobj(); out = b''
for k in range(0, len(c), 7): out += i.decompress(c[k:k+7])
out += i.flush(); print(out == d, i.eof, i.unused_data)
i = zlib.decompressobj(); print(i.decompress(c + b'more') == d, i.unused_data)
o = zlib.compressobj(); s = o.compress(b'abc') + o.flush(zlib.Z_SYNC_FLUSH); print(zlib.decompressobj().decompress(s))
p = tempfile.mkdtemp() + '/log.gz'
with gzip.open(p, 'wt') as f: print(f.write('line 1\nline 2\n'))
with gzip.open(p, 'at', encoding='utf-8') as f: f.write('zeile \u00fc\n')
with gzip.open(p, 'rt') as f:
    for line in f: print(repr(line))
with gzip.open(p) as f: print(f.read(6), f.readline(), f.tell(), f.read())
with gzip.open(p, 'rb') as f: f.read(); print(f.seek(0), f.read(4), f.seek(7), f.readline())
print(open(p, 'rb').read(2))
t('not', lambda: gzip.open(__file__).read())
t('no file', lambda: gzip.open('/nonexistent/x'))
print(gzip.decompress(gzip.compress(b'abc') + gzip.compress(b'def')))
t('trunc', lambda: gzip.decompress(gzip.compress(d)[:-4]))
t('bad2', lambda: gzip.decompress(b'xxxx'))
b = io.BytesIO()
with gzip.GzipFile(fileobj=b, mode='wb') as f: f.write(b'in memory')
print(gzip.decompress(b.getvalue()))
b.seek(0); print(gzip.GzipFile(fileobj=b).read())
f = gzip.open(p, 'wb'); f.write(b'x'); f.close()
print(issubclass(gzip.BadGzipFile, OSError), issubclass(zlib.error, Exception))
