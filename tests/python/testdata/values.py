# Formatting, operators, matching.
name, n, f = 'eth0', 42, 3.14159
print(f'{name:>8}|{name:<8}|{name:^8}|{n:08x}|{n:+d}|{n:,}|{f:.2f}|{f:10.3e}|{n:#b}|{name!r:*^10}')
width = 6
print(f'{n:{width}}|{f:{width}.{2}}|{n=}|{f = :.1f}|{{}}|{"nested " + f"{n}"}')
print('%s %r %d %05d %x %X %o %5.1f%% %-5s| %c' % (name, name, n, n, n, n, n, f, 'a', 'z'))
print('%(a)s-%(b)03d' % {'a': 1, 'b': 2}, '%s' % (1,), '%s' % [1, 2])
print('{} {0} {x} {0[1]} {y.real}'.format('ab', x=1, y=2) if False else '{0} {x} {0[1]}'.format('ab', x=1))
print(2 ** 10, 2 ** -1, -7 // 2, -7 % 3, 7 / 2, 1_000, 0xff, 0b11, 0o17, 1e3)
i = 5
i **= 2
i //= 3
i %= 5
i <<= 3
i |= 1
i ^= 3
i &= 0xff
print(i, ~i, -i, +i, not i)


def describe(v):
    match v:
        case 0 | 1:
            return 'small'
        case int() if v < 0:
            return 'negative'
        case str(s):
            return 'str ' + s
        case [x]:
            return f'one {x}'
        case [x, y, *rest] if rest:
            return f'many {x} {y} {rest}'
        case (x, y):
            return f'pair {x} {y}'
        case {'kind': kind, **others}:
            return f'kind {kind} {others}'
        case None | True:
            return 'constant'
        case _:
            return 'other'


for v in (0, 1, -5, 'text', [1], (1, 2), [1, 2, 3], {'kind': 'veth', 'mtu': 1}, None, 3.5, 7):
    print(describe(v))


class P:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y


match P(1, 2):
    case P(0, y):
        print('no')
    case P(x, y=2):
        print('point', x)
print([c for c in 'abc'], list('héllo'), 'é' in 'né')
for c in 'xy':
    print(c)
items = [1, 2, 3]
for item in items:
    if item < 3:
        items.append(item + 10)
    if len(items) > 6:
        break
print(items)
d = {'a': 1, 'b': 2}
print(list(d), list(d.items()), 'a' in d, d.get('z'), {**d, 'c': 3})
print('a,b'.split(','), ' x '.strip(), 'x'.join(['1', '2']), b'ab'.decode(), 'é'.encode(), b'\x01\xff'.hex())
print(None is None, [] is [], name is name, n is not None)
print(repr('it\'s'), repr("tab\t"), [1.0, 'a', None, True, (1,), {'k': b'v'}])
print(1 if n else 2, n and 'yes', 0 or 'no', not n)
print(*[1, 2], sep='-', end='!\n')
print('\x41\u00e9\101' r'\n' "\
joined")
