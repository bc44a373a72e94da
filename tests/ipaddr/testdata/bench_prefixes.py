# Containment in many prefixes at once, which CPython has not. NETWORKS, ADDRESSES and HUNDRED are those of bench.py.
from prefixes import PrefixSet, PrefixTable

MANY = [IPv4Network((i << 8, 24)) for i in range(100000)]
measure('table: build', len(MANY), lambda: PrefixTable([(n, 1) for n in MANY]))
table, few = PrefixTable([(n, 1) for n in MANY]), PrefixSet(HUNDRED)
measure('table: lookup_all', COUNT, lambda: table.lookup_all(ADDRESSES))
measure('set of 100: filter', COUNT, lambda: few.filter(ADDRESSES))
