"""Text tools: csv-like parsing, diffs by hand, wrapping, shlex, tokenizers, transliteration, columns."""
import re
import shlex
import string
import textwrap
from itertools import groupby, zip_longest

LINES = ['set interfaces eth0 mtu 1500', "set system name 'my router'", 'delete "old thing" # comment', 'set x a\\ b']
for line in LINES:
    print(shlex.split(line, comments=True), shlex.quote(line.split()[-1]))
print(shlex.join(['echo', 'a b', "it's"]))


class Lexer:
    rules = [('number', r'\d+(\.\d+)?'), ('name', r'[A-Za-z_]\w*'), ('op', r'[-+*/=<>!]=?|\(|\)'), ('string', r'"(?:\\.|[^"\\])*"'), ('space', r'\s+'), ('bad', r'.')]
    pattern = re.compile('|'.join(f'(?P<{name}>{rule})' for name, rule in rules))

    def __init__(self, text):
        self.text = text

    def __iter__(self):
        for m in self.pattern.finditer(self.text):
            if m.lastgroup == 'bad':
                raise SyntaxError(f'unexpected {m.group()!r} at {m.start()}')
            if m.lastgroup != 'space':
                yield m.lastgroup, m.group()


print(list(Lexer('mtu >= 1500 * (x_1 + 2.5) == "a \\" b"')))
try:
    list(Lexer('a ? b'))
except SyntaxError as e:
    print(e.msg)


def diff(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            table[i + 1][j + 1] = table[i][j] + 1 if x == y else max(table[i][j + 1], table[i + 1][j])
    i, j, out = len(a), len(b), []
    while i or j:
        if i and j and a[i - 1] == b[j - 1]:
            i, j = i - 1, j - 1
            out.append('  ' + a[i])
        elif j and (not i or table[i][j - 1] >= table[i - 1][j]):
            j -= 1
            out.append('+ ' + b[j])
        else:
            i -= 1
            out.append('- ' + a[i])
    return out[::-1]


print(*diff(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd', 'e']), sep='\n')


def columns(items, width=30):
    size = max(map(len, items)) + 2
    per = max(1, width // size)
    for row in zip_longest(*[iter(items)] * per, fillvalue=''):
        yield ''.join(cell.ljust(size) for cell in row).rstrip()


print(*columns(['alpha', 'be', 'gamma', 'delta', 'eps', 'zeta', 'eta']), sep='\n')


def runs(numbers):
    for _, group in groupby(enumerate(sorted(numbers)), key=lambda p: p[1] - p[0]):
        group = [n for _, n in group]
        yield f'{group[0]}-{group[-1]}' if len(group) > 1 else str(group[0])


def expand(text):
    for part in text.split(','):
        low, _, high = part.partition('-')
        yield from range(int(low), int(high or low) + 1)


print(','.join(runs({1, 2, 3, 7, 9, 10, 20})), list(expand('1-3,7,9-10')), ','.join(runs(expand('5-9,1'))))
table = str.maketrans({'ä': 'ae', 'ö': 'oe', 'ü': 'ue', 'ß': 'ss', ' ': '_'})
print('Größe über Äpfel'.lower().translate(table), 'a-b_c d'.title(), 'camelCaseString'.swapcase(), re.sub(r'(?<!^)(?=[A-Z])', '_', 'camelCaseString').lower())
print(''.join(w.capitalize() for w in 'snake_case_name'.split('_')), string.ascii_lowercase[:5], string.digits, string.hexdigits[-6:], string.punctuation[:4])


def human(n, units=('B', 'KiB', 'MiB', 'GiB')):
    for unit in units:
        if abs(n) < 1024 or unit == units[-1]:
            return f'{n:.1f} {unit}' if unit != 'B' else f'{n} {unit}'
        n /= 1024


def duration(seconds):
    parts = []
    for name, size in (('d', 86400), ('h', 3600), ('m', 60), ('s', 1)):
        count, seconds = divmod(seconds, size)
        if count:
            parts.append(f'{count}{name}')
    return ' '.join(parts) or '0s'


print([human(n) for n in (5, 2048, 5_000_000, 7 * 1024 ** 3, 2 ** 45)], [duration(s) for s in (0, 59, 3600, 90061)])
print(textwrap.wrap('The quick brown fox jumps over the lazy dog', 15), 'a\tb'.expandtabs(4), 'x'.join(['1']), repr('\x00\x7f\u200b\U0001f600'))
print('%s' % ('tuple',), '%s %s' % ('a', 'b'), '%(k)s-%(n)03d' % {'k': 'v', 'n': 7}, '{:>{w}}'.format('r', w=4), '{0}{1}{0}'.format('a', 'b'), '{a.real}{b[0]}'.format(a=3, b=[4]))
print('a,b;c'.replace(';', ',').split(','), 'k = v = w'.split('=', 1), '  lead'.lstrip(), 'trail..'.rstrip('.'), 'one\n\ntwo\r\nthree'.splitlines(), 'ab' < 'abc', 'Z' < 'a', 'x' * 0 == '', max('hello'), sorted('hello')[0])
roman = lambda n: ''.join(r * (n // v) for (v, r), n in [((1000, 'M'), n)]) if n else ''
print(roman(3000), ''.join(chr(ord('a') + (ord(c) - ord('a') + 13) % 26) if c.islower() else c for c in 'hello World'), 'level' == 'level'[::-1], ' '.join(f'{ord(c):x}' for c in 'é€'))
