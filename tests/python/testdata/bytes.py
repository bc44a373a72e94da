# Every method of bytes and bytearray that takes them for text.

def show(label, f, *args):
    try:
        r = f(*args)
        print(label, args, repr(r))
    except Exception as e:
        print(label, args, type(e).__name__, e)
texts = [b'', b'abc', b'Hello World', b'a\tb\tc', b'x\xff\xe9Y', b' pad ', b'a,b,,c', b'123', b'a1', b'\x80', b'LOW low', b"it's A-b", b'a\n\nb\r\n']
for t in texts:
    for kind in (bytes, bytearray):
        v = kind(t)
        for name in ('title capitalize swapcase upper lower isalpha isdigit isalnum isspace isascii isupper islower istitle '
                     'split rsplit strip lstrip rstrip expandtabs splitlines hex').split():
            show(name + ' ' + repr(v), getattr(v, name))
        for name in ('center', 'ljust', 'rjust', 'zfill'):
            show(name, getattr(v, name), 8)
        show('center', v.center, 7, b'*')
        for s in (b'', b',', b'b', b'l', b'\xff', b'zz'):
            for name in 'find rfind index rindex count startswith endswith partition rpartition split rsplit removeprefix removesuffix'.split():
                show(name + repr(v), getattr(v, name), s)
            for where in ((1,), (1, 3), (-2,), (0, -1), (2, 1), (None, 2)):
                for name in ('find', 'rfind', 'startswith', 'endswith'):
                    if s:
                        show(name + repr(v), getattr(v, name), s, *where)
            if s:
                show('rsplit', v.rsplit, s, 1)
                show('split', v.split, s, 1)
            show('replace', v.replace, s, b'<>', 1)
        show('rsplit', v.rsplit, None, 1)
        show('translate', v.translate, bytes(range(255, -1, -1)))
        show('translate', v.translate, None, b'ab')
        show('translate', v.translate, b'short')
show('starts', b'abc'.startswith, (b'x', b'b'), 1)
show('starts', b'abc'.startswith, 'a')
show('ends', b'abc'.endswith, [b'c'])
show('rpart', b'abc'.rpartition, b'')
show('center', b'abc'.center, 9, b'ab')
for data in (b'\xc3\xa4A', b'\xc3\x84a', b'\xe4', b'A\xff', b'a\xff', b'Ab \xc3\xa4 Cd', b'aB\x80', b''):
    print(data, data.isupper(), data.islower(), data.istitle(), data.isascii())
