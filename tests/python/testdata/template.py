"""Configuration templates: string.Template, format, textwrap, nested dicts merged, includes."""
import string
import textwrap
from copy import deepcopy

BASE = {'bgp': {'asn': 65000, 'timers': {'hold': 90, 'keep': 30}, 'peers': []}, 'ntp': ['10.0.0.1']}


def merge(base, over):
    """A new dict: over's entries win, dicts are merged, lists are added."""
    result = deepcopy(base)
    for key, value in over.items():
        if isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = merge(result[key], value)
        elif isinstance(value, list):
            result[key] = [*result.get(key, []), *value]
        else:
            result[key] = value
    return result


site = merge(BASE, {'bgp': {'timers': {'hold': 30}, 'peers': [{'ip': '10.0.0.2', 'as': 65001}]}, 'name': 'edge'})
print(site)
print(BASE)


class Getter(dict):
    def __missing__(self, key):
        return f'<{key}?>'


def dig(tree, path, default=None):
    for part in path.split('.'):
        if isinstance(tree, list):
            tree = tree[int(part)] if part.isdigit() and int(part) < len(tree) else default
        elif isinstance(tree, dict):
            tree = tree.get(part, default)
        else:
            return default
    return tree


for path in ('bgp.asn', 'bgp.timers.hold', 'bgp.peers.0.ip', 'bgp.peers.3.ip', 'nope', 'ntp.0'):
    print(path, '=', dig(site, path, '-'))

TEMPLATE = '''\
hostname {name}
router bgp {bgp[asn]}
 timers {bgp[timers][keep]} {bgp[timers][hold]:>5}
 {{literal}} {missing}
'''
print(TEMPLATE.format_map(Getter(site)))
lines = []
for peer in site['bgp']['peers']:
    lines += [f" neighbor {peer['ip']} remote-as {peer['as']}", f' neighbor {peer["ip"]} {"shutdown" if peer.get("down") else "activate"}']
print('\n'.join(lines))
t = string.Template('ip route $prefix ${via}1 $$5')
print(t.substitute(prefix='0.0.0.0/0', via='10.0.0.'), t.safe_substitute(prefix='x'))
try:
    t.substitute(prefix='x')
except KeyError as e:
    print('missing', e)
text = textwrap.dedent('''
    interface eth0
      description uplink to the provider, with a description that is rather too long for one line
        mtu 9000
''').strip()
print(text)
print(textwrap.fill(text.splitlines()[1].strip(), width=40, initial_indent='  ! ', subsequent_indent='  !  '))
print(textwrap.indent('a\n\nb', '> '), textwrap.shorten('one two three four', width=12, placeholder='...'))


class Block:
    """A tree of lines that indents itself."""
    depth = 0

    def __init__(self):
        self.lines = []

    def __enter__(self):
        Block.depth += 1
        return self

    def __exit__(self, *_):
        Block.depth -= 1

    def __call__(self, line):
        self.lines.append(' ' * (2 * Block.depth) + line)
        return self

    def __str__(self):
        return '\n'.join(self.lines)


b = Block()
b('interface eth0')
with b:
    b('mtu 1500')
    with b('vrf red'):
        b('up')
b('!')
print(b)
print('{0:<10}|{1:^10}|{2:>10}|{3:+d}|{4:08.3f}|{5:#x}|{5:#010b}|{6:,}|{7:.1%}|{8!r:>8}|{9:e}'.format(
    'left', 'mid', 'right', 5, 3.14159, 255, 1234567, 0.256, 'q', 12345.678))
print('%-8s|%8s|%05d|%+.2f|%x|%o|%c|%%|%r|%s' % ('ab', 'cd', 42, 1.5, 255, 8, 'z', 'r', None))
width, precision = 12, 3
print(f'{3.14159265:{width}.{precision}f}|{"x":*^{width}}|{1e10:g}|{0.1 + 0.2}|{10 ** 20:e}|{True:d}|{-7:=+5}')
print(f'{site["name"]!r:>10} {len(site)=} {width = } {site["ntp"][0]=!s}')


import string


class Percent(string.Template):
    delimiter = "%"


print(Percent("%host:%{port} 5%% $x").substitute(host="h", port=22), Percent("%a %b").safe_substitute(a=1))
