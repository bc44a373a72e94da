"""An inventory in an ini-like text, parsed to objects, checked, grouped and printed as a table."""
from collections import defaultdict, namedtuple
import re

TEXT = """
# core network
[router core1]
  mgmt = 10.0.0.1/24
  asn  = 65001
  uplinks = eth0, eth1
[switch acc1]
  mgmt = 10.0.1.2/24
  vlans = 10,20, 30
[switch acc2]
  mgmt = 10.0.1.3/24
  vlans = 20
  location = "Rack 12, Zürich"
[router edge]
  mgmt = bad
"""

Section = namedtuple('Section', 'kind name options line')


class ParseError(ValueError):
    def __init__(self, line, text):
        super().__init__(f'line {line}: {text}')
        self.line = line


def sections(lines):
    current = None
    for number, raw in enumerate(lines, 1):
        line = raw.split('#', 1)[0].strip()
        if not line:
            continue
        if m := re.fullmatch(r'\[(\w+)\s+(\w+)\]', line):
            if current:
                yield current
            current = Section(*m.groups(), {}, number)
        elif '=' in line:
            if current is None:
                raise ParseError(number, 'option outside of a section')
            key, _, value = map(str.strip, line.partition('='))
            current.options[key] = value.strip('"')
        else:
            raise ParseError(number, f'cannot parse {line!r}')
    if current:
        yield current


class Device:
    kinds = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Device.kinds[cls.__name__.lower()] = cls

    def __init__(self, name, options):
        self.name = name
        address, _, length = options.pop('mgmt').partition('/')
        if not length.isdigit():
            raise ValueError(f'{name}: no prefix length in {address!r}')
        self.address, self.length = address, int(length)
        for key, value in options.items():
            setattr(self, key, self.convert(key, value))

    def convert(self, key, value):
        return int(value) if value.isdigit() else value

    def __repr__(self):
        return f'{type(self).__name__}({self.name!r})'

    @property
    def key(self):
        return tuple(int(part) for part in self.address.split('.'))


class Router(Device):
    def convert(self, key, value):
        if key == 'uplinks':
            return [part.strip() for part in value.split(',')]
        return super().convert(key, value)


class Switch(Device):
    def convert(self, key, value):
        if key == 'vlans':
            return {int(v) for v in value.replace(' ', '').split(',')}
        return super().convert(key, value)


devices, errors = [], []
for section in sections(TEXT.splitlines()):
    try:
        devices.append(Device.kinds[section.kind](section.name, dict(section.options)))
    except ValueError as e:
        errors.append((section.line, str(e)))

by_kind = defaultdict(list)
for device in sorted(devices, key=lambda d: (d.key, d.name), reverse=True):
    by_kind[type(device).__name__].append(device)

print(dict(by_kind))
print(errors)
width = max(len(d.name) for d in devices)
print(f"{'name':<{width}} | {'address':>15} | more")
print('-' * (width + 1) + '+' + '-' * 17 + '+' + '-' * 6)
for d in devices:
    more = ', '.join(f'{k}={sorted(v) if isinstance(v, set) else v}' for k, v in vars(d).items()
                     if k not in ('name', 'address', 'length'))
    print(f'{d.name:<{width}} | {d.address:>15} | {more}')
vlans = set().union(*(d.vlans for d in devices if hasattr(d, 'vlans')))
print(sorted(vlans), Device.kinds)
try:
    list(sections(['x = 1']))
except ParseError as e:
    print(type(e).__mro__[1].__name__, e, e.line, e.args)
