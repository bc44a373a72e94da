# Single operations of the module ipaddress: a line each, the expression and nanoseconds of processor time. Below
# stand the expressions; whoever runs this makes a function f(n) of each, a loop of n rounds with ten of it.
import time
import ipaddress
from ipaddress import *
a4, b4 = IPv4Address('192.0.2.77'), IPv4Address('198.51.100.1')
a6, b6 = IPv6Address('2001:db8::77'), IPv6Address('2001:db8:1::1')
s6 = IPv6Address('fe80::1%eth0')
m6, t6, x6 = IPv6Address('::ffff:1.2.3.4'), IPv6Address('2001:0:102:304::'), IPv6Address('2002:102:304::1')
n4, o4 = IPv4Network('192.0.2.0/24'), IPv4Network('198.51.100.0/25')
n6, o6 = IPv6Network('2001:db8::/48'), IPv6Network('2001:db8:1::/64')
w4, w6 = IPv4Network('192.0.0.0/16'), IPv6Network('2001:db8::/32')
i4, i6 = IPv4Interface('192.0.2.77/24'), IPv6Interface('2001:db8::77/64')
j4 = IPv4Interface('192.0.2.78/24')
j6 = IPv6Interface('2001:db8::78/64')
p4, p6 = a4.packed, a6.packed
c4, c6 = int(a4), int(a6)
D4, D6, DN = {a4: 1}, {a6: 1}, {n4: 1}
S = 'abc'

ROUNDS, LONG_ENOUGH, TRIES, UNROLLED = 20, 0.004, 5, 10


def measure(name, f):
    n = ROUNDS
    f(n)
    while spent(f, n) < LONG_ENOUGH:
        n *= 4
    print('%s\t%.0f' % (name, min([spent(f, n) for _ in range(TRIES)]) * 1e9 / (n * UNROLLED)))


def spent(f, n):
    start = time.process_time()
    f(n)
    return time.process_time() - start

# Expressions:
# a4
# len(S)
# a4.version
# IPv4Address('192.0.2.77')
# IPv4Address(c4)
# IPv4Address(p4)
# IPv4Address(a4)
# ip_address('192.0.2.77')
# ip_address(c4)
# ip_address(p4)
# a4.max_prefixlen
# a4.packed
# a4.compressed
# a4.exploded
# a4.reverse_pointer
# a4.is_private
# a4.is_global
# a4.is_multicast
# a4.is_reserved
# a4.is_link_local
# a4.is_unspecified
# a4.is_loopback
# str(a4)
# repr(a4)
# int(a4)
# hash(a4)
# format(a4)
# format(a4, 'x')
# format(a4, '#_b')
# format(a4, 's')
# f'{a4}'
# '%s' % a4
# '{}'.format(a4)
# a4 == b4
# a4 == a4
# a4 != b4
# a4 < b4
# a4 <= b4
# a4 > b4
# a4 >= b4
# a4 + 1
# a4 - 1
# a4 == 1
# D4[a4]
# a4 in D4
# IPv4Network('192.0.2.0/24')
# IPv4Network((c4, 32))
# IPv4Network(c4)
# IPv4Network(p4)
# IPv4Network('192.0.2.77/24', strict=False)
# ip_network('192.0.2.0/24')
# IPv4Network('192.0.2.0/255.255.255.0')
# IPv4Network('192.0.2.0/0.0.0.255')
# n4.version
# n4.max_prefixlen
# n4.prefixlen
# n4.network_address
# n4.broadcast_address
# n4.netmask
# n4.hostmask
# n4.num_addresses
# n4.compressed
# n4.exploded
# n4.with_prefixlen
# n4.with_netmask
# n4.with_hostmask
# n4.is_private
# n4.is_global
# n4.is_multicast
# n4.is_reserved
# n4.is_link_local
# n4.is_unspecified
# n4.is_loopback
# str(n4)
# repr(n4)
# hash(n4)
# n4 == o4
# n4 == n4
# n4 != o4
# n4 < o4
# n4 <= o4
# n4 > o4
# n4 >= o4
# a4 in n4
# a4 not in n4
# b4 in n4
# n4[1]
# n4[-1]
# n4.overlaps(o4)
# n4.subnet_of(w4)
# w4.supernet_of(n4)
# n4.compare_networks(o4)
# n4.supernet()
# n4.supernet(new_prefix=8)
# n4.subnets()
# n4.hosts()
# next(n4.hosts())
# list(n4.subnets())
# list(n4.subnets(2))
# list(w4.address_exclude(n4))
# w4.address_exclude(n4)
# iter(n4)
# next(iter(n4))
# list(collapse_addresses([n4, o4]))
# list(summarize_address_range(a4, a4+4))
# get_mixed_type_key(a4)
# get_mixed_type_key(n4)
# v4_int_to_packed(c4)
# f'{n4}'
# str(n4.network_address)
# (n4.network_address + 1) in n4
# IPv4Interface('192.0.2.77/24')
# ip_interface('192.0.2.77/24')
# i4.ip
# i4.network
# i4.netmask
# i4.hostmask
# i4.with_prefixlen
# i4.with_netmask
# i4.with_hostmask
# i4.is_private
# i4.is_loopback
# i4.compressed
# i4.exploded
# str(i4)
# repr(i4)
# hash(i4)
# i4 == j4
# i4 < j4
# i4 + 1
# int(i4)
# IPv6Address('2001:db8::77')
# IPv6Address(c6)
# IPv6Address(p6)
# IPv6Address(a6)
# ip_address('2001:db8::77')
# ip_address(c6)
# ip_address(p6)
# a6.version
# a6.max_prefixlen
# a6.packed
# a6.compressed
# a6.exploded
# a6.reverse_pointer
# a6.is_private
# a6.is_global
# a6.is_multicast
# a6.is_reserved
# a6.is_link_local
# a6.is_unspecified
# a6.is_loopback
# s6.scope_id
# a6.scope_id
# a6.is_site_local
# a6.ipv4_mapped
# m6.ipv4_mapped
# t6.teredo
# x6.sixtofour
# a6.teredo
# a6.sixtofour
# str(a6)
# repr(a6)
# int(a6)
# hash(a6)
# format(a6)
# format(a6, 'x')
# format(a6, '#_b')
# format(a6, 's')
# f'{a6}'
# '%s' % a6
# '{}'.format(a6)
# a6 == b6
# a6 == a6
# a6 != b6
# a6 < b6
# a6 <= b6
# a6 > b6
# a6 >= b6
# a6 + 1
# a6 - 1
# a6 == 1
# D6[a6]
# a6 in D6
# IPv6Network('2001:db8::/48')
# IPv6Network((c6, 128))
# IPv6Network(c6)
# IPv6Network(p6)
# IPv6Network('2001:db8::7/48', strict=False)
# ip_network('2001:db8::/48')
# n6.version
# n6.max_prefixlen
# n6.prefixlen
# n6.network_address
# n6.broadcast_address
# n6.netmask
# n6.hostmask
# n6.num_addresses
# n6.compressed
# n6.exploded
# n6.with_prefixlen
# n6.with_netmask
# n6.with_hostmask
# n6.is_private
# n6.is_global
# n6.is_multicast
# n6.is_reserved
# n6.is_link_local
# n6.is_unspecified
# n6.is_loopback
# str(n6)
# repr(n6)
# hash(n6)
# n6 == o6
# n6 == n6
# n6 != o6
# n6 < o6
# n6 <= o6
# n6 > o6
# n6 >= o6
# a6 in n6
# a6 not in n6
# b6 in n6
# n6[1]
# n6[-1]
# n6.overlaps(o6)
# n6.subnet_of(w6)
# w6.supernet_of(n6)
# n6.compare_networks(o6)
# n6.supernet()
# n6.supernet(new_prefix=8)
# n6.subnets()
# n6.hosts()
# next(n6.hosts())
# list(n6.subnets())
# list(n6.subnets(2))
# list(w6.address_exclude(n6))
# w6.address_exclude(n6)
# iter(n6)
# next(iter(n6))
# list(collapse_addresses([n6, o6]))
# list(summarize_address_range(a6, a6+4))
# get_mixed_type_key(a6)
# get_mixed_type_key(n6)
# v6_int_to_packed(c6)
# f'{n6}'
# str(n6.network_address)
# (n6.network_address + 1) in n6
# IPv6Interface('2001:db8::77/64')
# ip_interface('2001:db8::77/64')
# i6.ip
# i6.network
# i6.netmask
# i6.hostmask
# i6.with_prefixlen
# i6.with_netmask
# i6.with_hostmask
# i6.is_private
# i6.is_loopback
# i6.compressed
# i6.exploded
# str(i6)
# repr(i6)
# hash(i6)
# i6 == j6
# i6 < j6
# i6 + 1
# int(i6)
