# Every method of str on text that is not all ASCII: letters of several bytes, several letters, three cases.

def show(label, f, *args, **kw):
    try:
        r = f(*args, **kw)
        print(label, args, kw, repr(r), type(r).__name__)
    except Exception as e:
        print(label, args, kw, type(e).__name__, e)

texts = [
    '', 'abc', 'naïve', 'ßtraße', 'été à la mer', 'ÀÉÎ', '日本語テキスト', 'a\tb\tc', '😀x😀', 'İstanbul', 'ǆabc', 'ﬁne',
    '\u2003pad\u2003', '\x1cx\x1d', 'a\u2028b\u2029c\x85d\x0be\x0cf\x1cg\x1dh\x1ei\r\nj\rk\nl', '٣٤', '²', 'Ⅷ', '½',
    "they're bill's", 'x1y2', 'Σίσυφος', 'ΑΣ', 'i̇']
cases = 'upper lower title capitalize swapcase casefold '
properties = ('isidentifier isalpha isdigit isdecimal isnumeric isalnum isspace isupper islower istitle '
              'isprintable isascii').split()
parts = 'strip lstrip rstrip split rsplit '
searches = 'find rfind index rindex count startswith endswith '
subs = ['', 'a', 'ï', 'é', 'x', '😀', 'テ', 'zz', ' ']
positions = [(), (0,), (1,), (2,), (20,), (-1,), (-20,), (None,)]
positions += [(a, b) for a in (0, 1, 3, 20, -3, None) for b in (0, 2, 5, 20, -1, None)]
for t in texts:
    for name in (cases + parts + 'splitlines expandtabs').split() + properties:
        show(name + ' ' + ascii(t), getattr(t, name))
    show('sl', t.splitlines, True)
    for name in 'center ljust rjust zfill'.split():
        show(name, getattr(t, name), 12)
    for name in 'center ljust rjust'.split():
        show(name, getattr(t, name), 12, '·')
        show(name, getattr(t, name), 11, '·')
        show(name, getattr(t, name), 12, '··')
    for s in subs:
        for name in (searches + parts + 'partition rpartition removeprefix removesuffix').split():
            show(name + ' ' + ascii(t), getattr(t, name), s)
        if t in texts[:7:2] or t in texts[8:10]:
            for name in searches.split():
                for where in positions:
                    show(name + ' ' + ascii(t), getattr(t, name), s, *where)
        for n in (0, 1, 2, -1):
            show('replace', t.replace, s, '→', n)
        show('replace', t.replace, s, '')
    for enc in ('utf-8', 'ascii', 'latin-1'):
        for err in ('strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'surrogateescape'):
            show('encode', t.encode, enc, err)
    show('translate', t.translate, str.maketrans('aé', 'éa', 'x'))
    show('translate', t.translate, {ord('a'): 'AAA', 233: None, 0x1f600: 65})
    show('translate', t.translate, str.maketrans({'a': 1, 'é': 'zz', 'x': None}))
show('maketrans', str.maketrans, 'ab', 'c')
show('maketrans', str.maketrans, {'ab': 'c'})
show('maketrans', str.maketrans, 'ab', 'cd', 'é')
for data in (b'abc', b'na\xc3\xafve', b'\xff\xfe', b'\xc3', b'a\xe2\x82', b'\xed\xa0\x80', b'\xf0\x9f\x98\x80'):
    for enc in ('utf-8', 'ascii', 'latin-1', 'utf8', 'UTF-8', 'iso-8859-1', 'us-ascii', 'nope'):
        for err in ('strict', 'ignore', 'replace', 'backslashreplace', 'nope'):
            show('decode', data.decode, enc, err)
show('starts', 'naïve'.startswith, ('ï', 'a'), 1)
show('starts', 'naïve'.startswith, ['ï'], 1)
show('ends', 'naïve'.endswith, ('ï', 'v'), 1, -1)
show('ends', 'naïve'.endswith, 3)
show('find', 'naïve'.find, 3)
show('find', 'naïve'.find)
show('find', 'naïve'.find, 'a', 'b')
show('count', 'naïve'.count)
show('tabs', 'é\tb\tccc\t\n\tx'.expandtabs, 4)
show('tabs', 'é\tb'.expandtabs, tabsize=2)
show('tabs', 'é\tb'.expandtabs, 0)
show('join', 'ï'.join, ['a', 'é'])
show('join', 'ï'.join, ['a', 3])
show('fmt', '{:é^10}|{:>6}'.format, 'ïï', 'é')
show('pct', lambda: '%-6s|%6s|%.2s' % ('é', 'ïï', 'éàü'))
for c in ('\u00aa\u01c5\u02b0\u0345\u1fbc\u24b6\u2160\u2e2f\u0378\ue000\u200b\u00ad\u3000\u180e'
          '\ufeff\u0660\u0bf0\u3007\u4e00'):
    for name in cases.split() + properties:
        show(name + ' ' + ascii(c), getattr(c, name))

for name in properties:
    chosen = [c for c in range(0x370) if getattr(chr(c), name)()]
    print(name, len(chosen), sum(chosen))
for name in cases.split():
    print(name, [getattr(chr(c), name)() for c in range(0x80, 0x250)])
print(b'a\xffb'.decode('ascii', 'surrogateescape').encode('ascii', 'surrogateescape'))
