"""dataclasses, named tuples, simple namespaces, enums by hand, ordering and hashing."""
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, replace
from types import SimpleNamespace
from typing import Dict, List, NamedTuple, Optional


@dataclass
class Host:
    name: str
    address: str = '0.0.0.0'
    tags: List[str] = field(default_factory=list)
    meta: Dict[str, int] = field(default_factory=dict, repr=False, compare=False)
    parent: Optional['Host'] = None

    def __post_init__(self):
        self.name = self.name.lower()

    @property
    def fqdn(self):
        return f'{self.name}.{self.parent.fqdn}' if self.parent else self.name


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default='', compare=False)

    @classmethod
    def parse(cls, text):
        numbers, _, label = text.partition('-')
        return cls(*map(int, numbers.split('.')), label=label)

    def __str__(self):
        return f'{self.major}.{self.minor}' + (f'-{self.label}' if self.label else '')


a, b = Host('A'), Host('B', '10.0.0.1', ['x'], parent=Host('Root'))
print(a, b, b.fqdn, a == Host('a'), a != b, asdict(b)['parent'], astuple(a))
a.tags.append('t')
print(Host('c').tags, [f.name for f in fields(Host)], replace(a, name='Z'), a.__class__.__name__)
v = [Version.parse(t) for t in ('1.10', '1.9-rc', '0.5')]
print(*sorted(v), max(v), v[0] > v[1], hash(v[1]) == hash(Version(1, 9)), {v[1]: 1}[Version(1, 9)], repr(v[1]))
try:
    v[0].major = 2
except FrozenInstanceError as e:
    print(type(e).__name__, e)
try:
    Host()
except TypeError as e:
    print(e)


class Entry(NamedTuple):
    prefix: str
    via: str = 'direct'
    metric: int = 0

    def key(self):
        return self.metric, self.prefix


e = Entry('10/8', metric=5)
print(e, e.key(), e._replace(via='x'), e == ('10/8', 'direct', 5), Entry._fields, e._asdict(), Entry._field_defaults, *e)
prefix, *rest = e
print(prefix, rest, e[1], e[-1], len(e), 'direct' in e, sorted([Entry('b'), Entry('a', metric=3)], key=Entry.key))
Point = namedtuple('Point', ['x', 'y'], defaults=[0])
print(Point(1), Point(y=2, x=1)._replace(x=9), Point._make([3, 4]), Point(1) < Point(1, 5), hash(Point(1)) == hash((1, 0)))
for bad in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1).z, lambda: namedtuple('B', 'a a'), lambda: Point(1)._replace(q=1)):
    try:
        bad()
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
ns = SimpleNamespace(a=1, b=[2])
ns.c = ns.a + 1
print(ns, ns == SimpleNamespace(a=1, b=[2], c=2), vars(ns))
cm = ChainMap({'a': 1}, {'a': 2, 'b': 3})
cm['n'] = 5
print(cm['a'], cm['b'], dict(cm) == {'a': 1, 'b': 3, 'n': 5}, cm.maps[0], len(cm), 'z' in cm, cm.new_child({'a': 0})['a'])
od = OrderedDict([('z', 1), ('a', 2)])
od.move_to_end('z')
print(od, od.popitem(last=False), od)
dd = defaultdict(lambda: [0, 0])
for name, up in [('a', 1), ('b', 0), ('a', 1)]:
    dd[name][up] += 1
print(dict(dd), dd.default_factory is not None, 'q' in dd, dd['q'], len(dd))
c = Counter('mississippi')
c.update(['m', 'z'])
c.subtract('ss')
print(c.most_common(2), c['none'], sorted(c.elements())[:3], c + Counter(i=10), sum(c.values()), sorted(c - Counter(i=3)))
q = deque([1, 2, 3], maxlen=4)
q.appendleft(0)
q.append(9)
q.rotate(1)
q.extend([7, 8])
print(q, q[0], q.pop(), q.popleft(), list(reversed(q)), 9 in q, q.count(9), q.maxlen, len(q))


@dataclass
class Base:
    x: int
    y: int = 1


@dataclass
class Child(Base):
    z: int = 2
    y: int = 5

    def total(self):
        return self.x + self.y + self.z


print(Child(1), Child(1, 2, 3).total(), isinstance(Child(0), Base), Child(1) == Base(1), Child.__match_args__)
match Child(1, 2):
    case Child(x=1, z=z):
        print('matched', z)
