# Bulk operations of module ipaddress: nanoseconds per item, one line each. COUNT is set by who runs this.
import time
from ipaddress import *


def measure(name, items, work):
    start = time.perf_counter()
    work()
    print(name, int((time.perf_counter() - start) * 1e9 / items))


TEXTS = ['%d.%d.%d.%d' % (i * 40503 >> 8 & 255, i * 2654435 >> 16 & 255, i >> 8 & 255, i & 255) for i in range(COUNT)]
ADDRESSES = [IPv4Address(x) for x in TEXTS]
NETWORKS = [IPv4Network((i * 2654435761 & 0xffffff00, 24)) for i in range(COUNT // 10)]
HUNDRED = NETWORKS[:100]
measure('parse', COUNT, lambda: [IPv4Address(x) for x in TEXTS])
measure('collapse', len(NETWORKS), lambda: list(collapse_addresses(NETWORKS)))
measure('contains', COUNT, lambda: [x for x in ADDRESSES if x in HUNDRED[7]])
measure('any of 100', COUNT // 100, lambda: [x for x in ADDRESSES[:COUNT // 100] if any([x in n for n in HUNDRED])])
measure('hosts', (1 << 20) - 2, lambda: sum([1 for x in ip_network('10.0.0.0/12').hosts()]))
measure('subnets', 1 << 16, lambda: list(ip_network('10.0.0.0/8').subnets(new_prefix=24)))
measure('address_exclude', 1000, lambda: [list(ip_network('10.0.0.0/8').address_exclude(IPv4Network((0x0a000000 + i, 32))))
                                          for i in range(1000)])
