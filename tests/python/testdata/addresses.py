"""ipaddress: networks, subnets, supernets, ranges, sorting, allocation, classification."""
import ipaddress
from ipaddress import IPv4Address, IPv4Network, ip_address, ip_interface, ip_network

net = ip_network('10.0.0.0/22')
print(net, net.num_addresses, net.netmask, net.hostmask, net.prefixlen, net.broadcast_address, net.network_address, net.with_netmask)
print([str(s) for s in net.subnets(new_prefix=24)], net.supernet(), ip_address('10.0.3.9') in net, ip_network('10.0.1.0/25').subnet_of(net))
hosts = list(ip_network('192.168.1.0/29').hosts())
print(hosts[0], hosts[-1], len(hosts), hosts[0] + 5, int(hosts[0]), hosts[1] > hosts[0], IPv4Address(3232235777))


class Pool:
    def __init__(self, cidr, reserved=()):
        self.net = ip_network(cidr)
        self.used = {ip_address(r) for r in reserved}

    def take(self):
        for host in self.net.hosts():
            if host not in self.used:
                self.used.add(host)
                return host
        raise LookupError(f'{self.net} is full')

    def give(self, address):
        self.used.discard(ip_address(address))


pool = Pool('10.9.9.0/29', ['10.9.9.1'])
print([str(pool.take()) for _ in range(4)])
pool.give('10.9.9.3')
print(pool.take(), pool.take())
try:
    pool.take()
except LookupError as e:
    print(e)
addresses = ['10.0.0.10', '9.1.1.1', '10.0.0.9', '2001:db8::1', '::1', '224.0.0.1', '169.254.1.1', '8.8.8.8']
parsed = [ip_address(a) for a in addresses]
print(sorted((a for a in parsed if a.version == 4)), sorted(parsed, key=lambda a: (a.version, int(a)))[-1])
for a in parsed:
    kinds = [k for k in ('private', 'global', 'loopback', 'multicast', 'link_local', 'reserved', 'unspecified') if getattr(a, 'is_' + k)]
    print(f'{a!s:>12} {a.version} {",".join(kinds)} {a.reverse_pointer}')
i = ip_interface('10.1.2.3/20')
print(i, i.ip, i.network, i.with_prefixlen, ip_interface('fe80::1/64').network, ip_address('2001:DB8:0:0::5').compressed, ip_address('::ffff:1.2.3.4').exploded)
for bad in ('10.0.0.256', '10.0.0.0/33', '10.0.0.1/24', '1.2.3', ':::', '', 'host', '10.0.0.0/x'):
    try:
        print(ip_network(bad))
    except ValueError as e:
        print(type(e).__name__, e)
print([str(n) for n in ipaddress.summarize_address_range(ip_address('10.0.0.1'), ip_address('10.0.0.10'))])
print([str(n) for n in ipaddress.collapse_addresses([ip_network('10.0.0.0/25'), ip_network('10.0.0.128/25'), ip_network('10.0.1.0/24')])])
print([str(n) for n in ip_network('10.0.0.0/29').address_exclude(ip_network('10.0.0.4/31'))], ip_network('10.0.0.0/24').overlaps(ip_network('10.0.0.128/30')))
table = {ip_network(p): via for p, via in [('0.0.0.0/0', 'isp'), ('10.0.0.0/8', 'core'), ('10.1.0.0/16', 'lab')]}
lookup = lambda a: max((n for n in table if ip_address(a) in n), key=lambda n: n.prefixlen)
print([table[lookup(a)] for a in ('8.8.8.8', '10.2.0.1', '10.1.255.255')], {ip_address('1.1.1.1'): 1}[IPv4Address('1.1.1.1')], len({ip_network('10.0.0.0/8'), IPv4Network('10.0.0.0/8')}))
print(f'{ip_address("10.0.0.1"):b}'[:12], f'{ip_address("10.0.0.1"):x}', '%s' % net, repr(net), net == ip_network('10.0.0.0/22'), net != 3, ip_address('10.0.0.1').packed, net[0], net[-1], net[5])
