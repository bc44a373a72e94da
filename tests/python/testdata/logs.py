"""Log analysis: regular expressions, counters, buckets, percentiles, tables."""
import math
import re
from collections import Counter, OrderedDict, defaultdict, deque
from datetime import datetime, timedelta
from itertools import chain, groupby, islice, takewhile, zip_longest
from operator import attrgetter, itemgetter

LOG = '''\
2024-03-01T10:00:01 fw1 kernel: DROP IN=eth0 SRC=203.0.113.9 DST=10.0.0.5 PROTO=TCP SPT=4242 DPT=22 LEN=60
2024-03-01T10:00:02 fw1 kernel: DROP IN=eth0 SRC=203.0.113.9 DST=10.0.0.5 PROTO=TCP SPT=4243 DPT=23 LEN=60
2024-03-01T10:00:59 fw2 kernel: ACCEPT IN=eth1 SRC=10.0.0.7 DST=198.51.100.1 PROTO=UDP SPT=5353 DPT=53 LEN=72
2024-03-01T10:01:10 fw1 sshd[311]: Failed password for root from 203.0.113.9 port 4242 ssh2
2024-03-01T10:03:10 fw1 sshd[312]: Failed password for invalid user admin from 198.51.100.77 port 999 ssh2
garbage line
2024-03-01T10:05:00 fw2 kernel: DROP IN=eth0 SRC=198.51.100.77 DST=10.0.0.9 PROTO=ICMP LEN=84
'''
LINE = re.compile(r'(?P<time>\S+)\s(?P<host>\w+)\s(?P<prog>\w+)(?:\[(?P<pid>\d+)\])?:\s(?P<text>.*)')
FIELD = re.compile(r'(\w+)=(\S*)')
FAILED = re.compile(r'Failed password for (?:invalid user )?(\w+) from ([\d.]+) port (\d+)')


class Entry:
    __slots__ = ('time', 'host', 'prog', 'pid', 'text', 'fields')

    def __init__(self, **kw):
        for slot in self.__slots__:
            setattr(self, slot, kw.get(slot))

    def __str__(self):
        return f'{self.time:%H:%M:%S} {self.host}/{self.prog}'


entries, bad = [], []
for number, line in enumerate(LOG.splitlines(), start=1):
    m = LINE.match(line)
    if not m:
        bad.append((number, line))
        continue
    data = m.groupdict()
    data['time'] = datetime.fromisoformat(data['time'])
    data['fields'] = dict(FIELD.findall(data['text']))
    entries.append(Entry(**data))
print(len(entries), bad, str(entries[0]), entries[3].pid, entries[0].pid)
drops = Counter(e.fields['SRC'] for e in entries if e.text.startswith('DROP'))
print(drops.most_common(), drops['nobody'], sum(drops.values()))
ports = defaultdict(set)
for e in entries:
    if 'DPT' in e.fields:
        ports[e.fields['SRC']].add(int(e.fields['DPT']))
print({k: sorted(v) for k, v in ports.items()})
for e in entries:
    if f := FAILED.search(e.text):
        user, address, port = f.groups()
        print(f'{user:>8} {address:<15} {int(port):5d} {f.span(1)} {f.start()} {f[2]}')
buckets = OrderedDict()
for minute, group in groupby(entries, key=lambda e: e.time.replace(second=0)):
    group = list(group)
    buckets[minute.strftime('%H:%M')] = len(group)
print(buckets, list(buckets.items())[-1])
span = entries[-1].time - entries[0].time
print(span, span.total_seconds(), span > timedelta(minutes=4), entries[0].time + timedelta(hours=20))
lengths = sorted(int(e.fields['LEN']) for e in entries if 'LEN' in e.fields)


def percentile(values, p):
    k = (len(values) - 1) * p / 100
    low, high = math.floor(k), math.ceil(k)
    return values[low] + (values[high] - values[low]) * (k - low)


print(lengths, [round(percentile(lengths, p), 2) for p in (0, 50, 90, 99, 100)])
recent = deque(maxlen=3)
for e in entries:
    recent.append(e.host)
print(recent, list(islice(chain.from_iterable([[1, 2], [3]]), 2)), list(takewhile(lambda x: x < 70, lengths)))
rows = [('host', 'count')] + sorted(Counter(map(attrgetter('host'), entries)).items(), key=itemgetter(1), reverse=True)
for left, right in rows:
    print(left.ljust(6, '.') + str(right).rjust(6, '.'))
print([''.join(pair) for pair in zip_longest('abc', 'de', fillvalue='-')])
print(re.sub(r'(\d+)\.(\d+)\.(\d+)\.(\d+)', lambda m: f'{m[1]}.{m[2]}.x.x', LOG.splitlines()[0]))
print(re.split(r'[;,\s]\s*', 'a; b,c  d'), re.sub(r'(?P<a>\w)(?P<b>\w)', r'\g<b>\1', 'abcd'), re.escape('a.b*c'))
print([m.group() for m in re.finditer(r'(?i)drop|accept', LOG)], re.fullmatch(r'\w+', 'a b'), bool(re.match('a', 'A', re.I)))
hist = Counter(len(w) for w in LOG.split())
for size in sorted(hist)[:4]:
    print(f'{size:2} {"#" * hist[size]} {hist[size] / sum(hist.values()):.1%}')
