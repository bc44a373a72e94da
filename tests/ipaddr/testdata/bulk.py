# Bulk operations: a line each, its name and the nanoseconds of processor time for an item, the best of some tries.
# What follows "if NLSH:" are things that CPython has not, and after "else:" what it does instead. collect() is the
# garbage collector's: what an earlier line left behind is not counted.
import time
from ipaddress import *


def measure(name, items, work):
    print('%s\t%.1f' % (name, min([spent(work) for _ in range(TRIES)]) * 1e9 / items))


def spent(work):
    collect()
    start = time.process_time()
    work()
    return time.process_time() - start


TEXTS = ['%d.%d.%d.%d' % (i * 40503 >> 8 & 255, i * 2654435 >> 16 & 255, i >> 8 & 255, i & 255) for i in range(ADDRESSES)]
LINES = '\n'.join(TEXTS)
TEXTS6 = ['2001:db8:%x::%x:%x' % (i * 40503 & 0xffff, i >> 8 & 0xffff, i & 0xffff) for i in range(ADDRESSES)]
ADDRS = [IPv4Address(x) for x in TEXTS]
NETS = [IPv4Network((i * 2654435761 & 0xffffff00, 24)) for i in range(NETWORKS)]
HUNDRED = NETS[:100]
SLASH12, SLASH8 = IPv4Network('10.0.0.0/12'), IPv4Network('10.0.0.0/8')
ONES = [IPv4Network((0x0a000000 + i, 32)) for i in range(EXCLUDED)]
HOSTS = SLASH12.num_addresses - 2


def count(items):
    n = 0
    for x in items:
        n += 1
    return n


measure('parse loop', ADDRESSES, lambda: [IPv4Address(x) for x in TEXTS])
measure('parse6 loop', ADDRESSES, lambda: [IPv6Address(x) for x in TEXTS6])
measure('collapse', NETWORKS, lambda: list(collapse_addresses(NETS)))
measure('in one loop', ADDRESSES, lambda: [x for x in ADDRS if x in HUNDRED[7]])
measure('in 100 loop', CONTAINED, lambda: [x for x in ADDRS[:CONTAINED] if any([x in n for n in HUNDRED])])
measure('hosts loop', HOSTS, lambda: count(SLASH12.hosts()))
measure('range loop', HOSTS, lambda: count(range(HOSTS)))
measure('hosts list', HOSTS, lambda: list(SLASH12.hosts()))
measure('subnets', 1 << 16, lambda: list(SLASH8.subnets(new_prefix=24)))
measure('address_exclude', EXCLUDED * 24, lambda: [list(SLASH8.address_exclude(x)) for x in ONES])
measure('summarize', EXCLUDED, lambda: [list(summarize_address_range(x[0], SLASH8[-2])) for x in ONES])
if NLSH:
    from prefixes import PrefixSet, PrefixTable, parse
    measure('parse', ADDRESSES, lambda: parse(TEXTS))
    measure('parse6', ADDRESSES, lambda: parse(TEXTS6))
    measure('parse lines', ADDRESSES, lambda: parse(LINES))
    few = PrefixSet(HUNDRED)
    measure('in 100', ADDRESSES, lambda: few.filter(ADDRS))
    measure('set', NETWORKS, lambda: PrefixSet(NETS))
    MANY = [IPv4Network((i << 8, 24)) for i in range(TABLE)]
    PAIRS = [(n, 1) for n in MANY]
    measure('table', TABLE, lambda: PrefixTable(PAIRS))
    table = PrefixTable(PAIRS)
    measure('lookup', ADDRESSES, lambda: table.lookup_all(ADDRS))
else:
    measure('parse', ADDRESSES, lambda: [ip_address(x) for x in TEXTS])
    measure('parse6', ADDRESSES, lambda: [ip_address(x) for x in TEXTS6])
    measure('parse lines', ADDRESSES, lambda: [ip_address(x) for x in LINES.split()])
    measure('set', NETWORKS, lambda: list(collapse_addresses(NETS)))
