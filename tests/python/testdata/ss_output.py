"""Output of ip, ss, iperf and ping parsed to records; tables and JSON made of them."""
import json
import re
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass, field

IP = '''\
1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN group default qlen 1000
    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00
    inet 127.0.0.1/8 scope host lo
       valid_lft forever preferred_lft forever
    inet6 ::1/128 scope host
       valid_lft forever preferred_lft forever
2: eth0@if7: <BROADCAST,MULTICAST,UP> mtu 1500 qdisc mq state UP group default qlen 1000
    link/ether 52:54:00:ab:cd:ef brd ff:ff:ff:ff:ff:ff
    inet 10.0.0.5/24 brd 10.0.0.255 scope global dynamic eth0
       valid_lft 3400sec preferred_lft 3400sec
'''
SS = '''\
State   Recv-Q  Send-Q   Local Address:Port    Peer Address:Port  Process
LISTEN  0       128            0.0.0.0:22           0.0.0.0:*      users:(("sshd",pid=811,fd=3))
ESTAB   0       36            10.0.0.5:22        10.0.0.99:51514   users:(("sshd",pid=1204,fd=4),("sshd",pid=1199,fd=4))
LISTEN  0       511               [::]:80              [::]:*
'''
PING = '''\
64 bytes from 10.0.0.1: icmp_seq=1 ttl=64 time=0.412 ms
64 bytes from 10.0.0.1: icmp_seq=2 ttl=64 time=0.530 ms
64 bytes from 10.0.0.1: icmp_seq=4 ttl=64 time=12.1 ms
'''


@dataclass(order=True)
class Address:
    family: str
    address: str
    length: int = 32
    flags: list = field(default_factory=list, compare=False)

    @property
    def cidr(self):
        return f'{self.address}/{self.length}'


@dataclass
class Interface:
    index: int
    name: str
    flags: frozenset = frozenset()
    mtu: int = 0
    peer: str = None
    mac: str = field(default='', repr=False)
    addresses: list = field(default_factory=list)

    def __post_init__(self):
        if '@' in self.name:
            self.name, _, self.peer = self.name.partition('@')


HEAD = re.compile(r'^(\d+):\s+(\S+):\s+<([^>]*)>\s+mtu\s+(\d+)')


def interfaces(text):
    current = None
    for line in text.splitlines():
        if m := HEAD.match(line):
            if current:
                yield current
            index, name, flags, mtu = m.groups()
            current = Interface(int(index), name, frozenset(flags.split(',')), int(mtu))
            continue
        words = line.split()
        match words:
            case ['link/ether' | 'link/loopback', mac, 'brd', _]:
                current.mac = mac
            case ['inet' | 'inet6' as family, cidr, *rest]:
                address, length = cidr.split('/')
                current.addresses.append(Address(family, address, int(length), rest))
    if current:
        yield current


ifs = list(interfaces(IP))
for i in ifs:
    print(i.index, i.name, i.peer, i.mac, i.mtu, sorted(i.flags), [a.cidr for a in i.addresses])
print(sorted(a for i in ifs for a in i.addresses), ifs[0].addresses[0] == Address('inet', '127.0.0.1', 8))
print(asdict(ifs[1].addresses[0]))
by_name = {i.name: i for i in ifs}
print(by_name['eth0'].addresses[0].flags, 'UP' in by_name['lo'].flags)


def sockets(text):
    header, *rows = text.splitlines()
    for row in rows:
        state, recvq, sendq, local, peer, *process = row.split(None, 5)
        host, _, port = local.rpartition(':')
        yield {'state': state, 'queues': (int(recvq), int(sendq)), 'host': host.strip('[]'), 'port': int(port),
               'peer': peer, 'pids': [int(p) for p in re.findall(r'pid=(\d+)', process[0])] if process else []}


socks = list(sockets(SS))
print(json.dumps(socks[1], sort_keys=True), json.dumps(socks[2], indent=1))
print(Counter(s['state'] for s in socks), {s['port']: s['pids'] for s in socks})
times = [float(t) for t in re.findall(r'time=([\d.]+)', PING)]
seqs = [int(s) for s in re.findall(r'icmp_seq=(\d+)', PING)]
lost = sorted(set(range(1, max(seqs) + 1)) - set(seqs))
print(f'{len(times)} answers, lost {lost}, min/avg/max = {min(times):.3f}/{sum(times) / len(times):.3f}/{max(times):.3f}')


def table(rows, *, headers=None, align='<'):
    rows = [tuple(map(str, r)) for r in rows]
    all_rows = ([headers] if headers else []) + rows
    widths = [max(map(len, column)) for column in zip(*all_rows)]
    for number, row in enumerate(all_rows):
        print(' | '.join(f'{cell:{align}{width}}' for cell, width in zip(row, widths)).rstrip())
        if headers and number == 0:
            print('-+-'.join('-' * w for w in widths))


table([(i.name, i.mtu, len(i.addresses), i.peer or '') for i in ifs], headers=('name', 'mtu', 'n', 'peer'))
table([(s['host'], s['port']) for s in socks], align='>')
data = json.loads('{"a": [1, 2.5, null, true, "\\u00e9\\n"], "b": {"c": {}}, "n": -0.0, "big": 12345678901234567890}')
print(data, data['a'][4], type(data['n']).__name__)
for bad in ('{"a": }', '[1, 2', '', 'nul', '{"a" 1}', '[1,]'):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(e.msg, e.lineno, e.colno, e.pos)
try:
    json.dumps({'x': {1, 2}})
except TypeError as e:
    print(e)
print(json.dumps({'x': (1, 2), 3: None, 'é': float('inf')}, ensure_ascii=False), json.dumps([1, 'a'], separators=(',', ':')), json.dumps('é"\n'))
tree = lambda: defaultdict(tree)
t = tree()
t['a']['b']['c'] = 1
t['a']['d'] = 2
print(json.dumps(t), 'x' in t['a'], list(t['a']))
