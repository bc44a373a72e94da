# Random operations on module ipaddress, one line of output each. The same SEED and COUNT give the same operations,
# so that the output of two implementations can be compared. Both are set by who runs this.
import ipaddress
from ipaddress import *

state = SEED


def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) & 0xffffffffffffffff
    return (state >> 33) % n


def pick(items):
    return items[rnd(len(items))]


EDGES4 = [0, 1, 0x0a000000, 0x0affffff, 0x64400000, 0x647fffff, 0x64800000, 0x7f000001, 0x7fffffff, 0xa9fe0001,
          0xac100000, 0xac1fffff, 0xac200000, 0xc0000000, 0xc0000009, 0xc000000a, 0xc00000aa, 0xc0000201, 0xc0a80101,
          0xc6120000, 0xc6336401, 0xcb007101, 0xe0000001, 0xefffffff, 0xf0000000, 0xfffffffe, 0xffffffff]
EDGES6 = [0, 1, 0xffff << 32, (0xffff << 32) + 0x0a000001, (0xffff << 32) + 0x08080808, 0x64ff9b0001 << 80,
          0x0100 << 112, 0x2001 << 112, 0x20010db8 << 96, (0x20010001 << 96) + 1, (0x20010001 << 96) + 2,
          0x20010003 << 96, 0x200100040112 << 80, 0x20010020 << 96, 0x20010030 << 96, 0x2002c000 << 96,
          0x2002c0000204 << 80, 0xfc00 << 112, 0xfe80 << 112, (0xfe80 << 112) + 5, 0xfec0 << 112, 0xff02 << 112,
          (1 << 128) - 1, (1 << 128) - 2, 0x4000 << 112, 0x0800 << 112, 0x20010000415d0a010a02 << 48]


def int4():
    kind = rnd(4)
    if kind == 0:
        return pick(EDGES4)
    if kind == 1:
        return min(0xffffffff, max(0, pick(EDGES4) + rnd(9) - 4))
    return (rnd(65536) << 16) + rnd(65536)


def int6():
    kind = rnd(4)
    if kind == 0:
        return pick(EDGES6)
    if kind == 1:
        return min((1 << 128) - 1, max(0, pick(EDGES6) + rnd(9) - 4))
    n = 0
    for i in range(8):
        n = (n << 16) + pick([0, 0, rnd(16), rnd(65536)])
    return n


def dotted(n):
    return '%d.%d.%d.%d' % (n >> 24 & 255, n >> 16 & 255, n >> 8 & 255, n & 255)


SCOPES = ['', '', '', '', '', '', '%eth0', '%1', '%', '%a%b', '%\u00e9', '% ']


def text6():
    n = int6()
    parts = ['%x' % (n >> 16 * i & 65535) for i in range(7, -1, -1)]
    if rnd(6) == 0:
        parts = ['%04x' % int(p, 16) for p in parts]
    if rnd(6) == 0:
        parts = parts[:6] + [dotted(n & 0xffffffff)]
    s = ':'.join(parts)
    if rnd(2):
        at = rnd(len(parts))
        upto = at + rnd(len(parts) - at + 1)
        s = ':'.join(parts[:at]) + '::' + ':'.join(parts[upto:])
    if rnd(8) == 0:
        s = s.upper()
    return s + pick(SCOPES)


ALPHABET = '0123456789abcdefABCDEFg.:/%x -+_\'"\\\n'


def mutate(s):
    for i in range(1 + rnd(2)):
        at = rnd(len(s) + 1)
        kind = rnd(4)
        if kind == 0:
            s = s[:at] + pick(ALPHABET) + s[at:]
        elif kind == 1:
            s = s[:at] + s[at + 1:]
        elif kind == 2:
            s = s[:at] + pick(ALPHABET) + s[at + 1:]
        else:
            s = s[:at] + s[max(0, at - 2):]
    return s


def addr_text():
    s = dotted(int4()) if rnd(2) else text6()
    if rnd(5) or '\u00e9' in s:
        return s
    return mutate(s) if rnd(8) else s.replace('1', pick(['\u0661', '\u00b2', '\uff11']))


MASKS = ['255.255.255.0', '0.0.0.255', '255.0.255.0', '0.0.0.0', '255.255.255.255', '0.255.255.255', '', '-1', '33',
         '129', '+8', ' 8', '08', '024', 'ffff::', '255.255.255.256', '1.2.3', '8 ', '0', '32', '128',
         '99999999999999999999', '\u0663']


def prefix():
    kind = rnd(8)
    if kind == 0:
        return pick(MASKS)
    if kind == 1:
        return dotted((0xffffffff << rnd(33)) & 0xffffffff)
    if kind == 2:
        return dotted(0xffffffff >> rnd(33))
    return str(rnd(34) if rnd(2) else rnd(130))


def net_text():
    kind = rnd(8)
    if kind == 0:
        return addr_text()
    if kind == 1:
        return addr_text() + '/' + prefix()
    if kind == 2:
        return mutate(dotted(int4()) + '/' + dotted(int4()) if rnd(2) else str(IPv6Address(int6())) + '/' + str(rnd(129)))
    if kind < 6:
        bits = rnd(33)
        n = int4()
        if rnd(4):
            n = n >> (32 - bits) << (32 - bits)
        return dotted(n) + '/' + str(bits)
    bits = rnd(129)
    n = int6()
    if rnd(4):
        n = n >> (128 - bits) << (128 - bits)
    return str(IPv6Address(n)) + pick(['', '', '', '%eth0']) + '/' + str(bits)


NUMBERS = [-1, 0, 1, 2 ** 32 - 1, 2 ** 32, 2 ** 64, 2 ** 128 - 1, 2 ** 128, 2 ** 200, -2 ** 130, True, False]


def number():
    return pick([int4(), int6(), pick(NUMBERS)])


def packed():
    if rnd(4) == 0:
        return pick([b'', b'1.2.3.4', b'\x00' * 5, b"'\xff\n", b'\x01' * 15, b'\x02' * 17])
    return v4_int_to_packed(int4()) if rnd(2) else v6_int_to_packed(int6())


OTHERS = [None, 1.5, [], {}, [1], 'x', '', 'None', 1e300, (1, 2)]


def pair():
    first = pick([addr_text(), addr_text(), int4(), int6(), packed(), pick(OTHERS)])
    second = pick([rnd(33), rnd(129), prefix(), prefix(), -1, 2 ** 70, None, [], '24'])
    return pick([(first, second), (first, second), (first, second), (first,), (), (first, second, 1)])


def anything():
    return pick([addr_text(), addr_text(), net_text(), net_text(), number(), packed(), pair(), pick(OTHERS), value()])


CLASSES = [IPv4Address, IPv6Address, IPv4Network, IPv6Network, IPv4Interface, IPv6Interface]
MAKERS = CLASSES + [ip_address, ip_network, ip_interface]


def made():
    kind = rnd(6)
    if kind == 0:
        return IPv4Address(int4())
    if kind == 1:
        return IPv6Address(str(IPv6Address(int6())) + pick(['', '', '', '%eth0', '%7']))
    if kind == 2:
        return IPv4Interface((int4(), rnd(33)))
    if kind == 3:
        return IPv6Interface(str(IPv6Address(int6())) + pick(['', '', '', '%eth0']) + '/' + str(rnd(129)))
    if kind == 4:
        return IPv4Network((int4(), rnd(33)), strict=False)
    return IPv6Network(str(IPv6Address(int6())) + pick(['', '', '', '', '%eth0']) + '/' + str(rnd(129)), False)


pool = [made() for i in range(64)]


def value():
    if rnd(3) == 0:
        pool[rnd(len(pool))] = made()
    if rnd(6) == 0:
        pool[rnd(len(pool))] = near(pick(pool))
    return pick(pool)


def near(x):
    if isinstance(x, (IPv4Interface, IPv6Interface)):
        return pick([x.ip, x.network, x])
    if isinstance(x, (IPv4Network, IPv6Network)):
        return pick([x.network_address, x.broadcast_address, x.supernet(), x[rnd(3) % x.num_addresses]])
    return pick([ip_interface(int(x)), ip_network(int(x))])


def network():
    x = value()
    while not isinstance(x, (IPv4Network, IPv6Network)):
        x = value()
    return x


def unscoped():
    x = value()
    while '%' in str(x):
        x = value()
    return x


def some(items, n=6):
    got = []
    for x in items:
        got.append(x)
        if len(got) == n:
            break
    return got


ATTRIBUTES = ['version', 'max_prefixlen', 'packed', 'compressed', 'exploded', 'reverse_pointer', 'is_private', 'is_global',
              'is_multicast', 'is_reserved', 'is_link_local', 'is_site_local', 'is_unspecified', 'is_loopback', 'scope_id',
              'ipv4_mapped', 'sixtofour', 'teredo', 'ip', 'network', 'netmask', 'hostmask', 'with_prefixlen',
              'with_netmask', 'with_hostmask', 'network_address', 'broadcast_address', 'num_addresses', 'prefixlen',
              '_ip', '_version', '_prefixlen']
SPECS = ['', 's', 'b', 'x', 'X', 'n', '#b', '#x', '#X', '#n', '_b', '_x', '_n', '#_b', '#_x', '#_X', '#_n', '_#x', 'd',
         '20', '>20s', '^50s', '<5s', '*^30s', '.3s', 'o', '#', '_', 'xx', '08b', '20x', 'c', '+s', '=10s', '10']


def compare(op, x, y):
    if op == 0:
        return x == y
    if op == 1:
        return x != y
    if op == 2:
        return x < y
    if op == 3:
        return x <= y
    if op == 4:
        return x > y
    return x >= y


def construct():
    maker = pick(MAKERS)
    if rnd(20) == 0:
        args = [anything() for i in range(rnd(4))]
        return maker(*args)
    if rnd(20) == 0:
        return maker(**{pick(['address', 'strict', 'addr']): anything()})
    if rnd(4) == 0 and maker in (IPv4Network, IPv6Network, ip_network):
        return maker(anything(), strict=rnd(2) == 1)
    return maker(anything())


def attribute():
    return getattr(value(), pick(ATTRIBUTES))


def comparison():
    other = pick([value(), value(), value(), value(), value(), 5, 'x', None])
    if rnd(2):
        return compare(rnd(6), value(), other)
    return compare(rnd(6), other, value())


def hashes():
    x, y = value(), value()
    if rnd(2):
        y = near(x)
    z = type(x)(str(x))
    return (hash(x) == hash(z), x == y and hash(x) != hash(y), x in {z: 1}, len({x, z}))


def contains():
    return pick([value(), 5, 'x', None]) in value() if rnd(8) == 0 else value() in network()


def arithmetic():
    n = pick([0, 1, -1, 255, 2 ** 32, -2 ** 32, 2 ** 128, True, rnd(65536), 1.5, 'x', None, value()])
    return value() + n if rnd(2) else value() - n


def reflected():
    n = pick([0, 1, 'x', 1.5])
    return n + value() if rnd(2) else n - value()


def index():
    n = pick([0, 1, -1, 2, -2, rnd(256), -rnd(256), 2 ** 32, -2 ** 32, 2 ** 128, -2 ** 128, -2 ** 128 - 1, True, 'x', None])
    return network()[n]


def iterate():
    x = value() if rnd(5) == 0 else network()
    return some(x)


def hosts():
    x = network()
    return some(x.hosts())


def last_hosts():
    x = network()
    while x.num_addresses > 64:
        x = IPv4Network((int4(), 26 + rnd(7)), False) if rnd(2) else IPv6Network((int6(), 122 + rnd(7)), False)
    return list(x.hosts())[-3:], list(x)[-3:], len(list(x.hosts()))


STEPS = [0, 1, 2, 3, 8, -1, 33, 129, 2 ** 70, -5, 'x', None]


def subnets():
    x = network()
    kind = rnd(4)
    if kind == 0:
        return some(x.subnets())
    if kind == 1:
        return some(x.subnets(prefixlen_diff=pick(STEPS)))
    if kind == 2:
        return some(x.subnets(new_prefix=pick([rnd(33), rnd(129), x.prefixlen, x.prefixlen + 1, pick(STEPS)])))
    return some(x.subnets(pick(STEPS), pick([None, rnd(33), rnd(129)])))


def all_subnets():
    x = network()
    return list(x.subnets(rnd(5)))[-4:]


def supernet():
    x = network()
    kind = rnd(4)
    if kind == 0:
        return x.supernet()
    if kind == 1:
        return x.supernet(prefixlen_diff=pick(STEPS))
    if kind == 2:
        return x.supernet(new_prefix=pick([rnd(33), rnd(129), x.prefixlen, pick(STEPS)]))
    return x.supernet(pick(STEPS), pick([None, rnd(33), rnd(129)]))


def inner(x):
    bits = x.prefixlen + rnd(x.max_prefixlen - x.prefixlen + 1)
    at = int(x.network_address) + rnd(65536) % x.num_addresses
    return type(x)((at, bits), strict=False)


def exclude():
    x = unscoped()
    if isinstance(x, (IPv4Network, IPv6Network)) and rnd(4):
        return list(x.address_exclude(inner(x)))
    return list(x.address_exclude(pick([unscoped(), unscoped(), 'x', None])))


def relation():
    x = network()
    other = pick([value(), value(), inner(x), x.supernet(), x, 'x', None, 5])
    kind = rnd(4)
    if kind == 0:
        return x.overlaps(other)
    if kind == 1:
        return x.compare_networks(other)
    if kind == 2:
        return x.subnet_of(other)
    return x.supernet_of(other)


def summarize():
    if rnd(3) == 0:
        return some(summarize_address_range(anything(), anything()))
    if rnd(2):
        a, b = IPv4Address(int4()), IPv4Address(int4())
    else:
        a, b = IPv6Address(int6()), IPv6Address(int6())
    if b < a and rnd(8):
        a, b = b, a
    return list(summarize_address_range(a, b))


def collapse():
    kind = rnd(8)
    if kind == 0:
        items = [unscoped() for i in range(rnd(3))]
        if rnd(3) == 0:
            items.append(pick(['x', 5, None]))
        if len(items) > 1:
            try:
                return list(collapse_addresses(items))
            except TypeError:
                return 'TypeError'
        return list(collapse_addresses(items))
    base = int4() & 0xffffff00 if kind < 5 else int6() >> 8 << 8
    size = 32 if kind < 5 else 128
    address = IPv4Address if kind < 5 else IPv6Address
    net = IPv4Network if kind < 5 else IPv6Network
    items = []
    for i in range(rnd(24)):
        bits = pick([size, size - 1, size - 2, size - 4, size - 6, size - 8, rnd(size + 1) if rnd(10) == 0 else size])
        items.append(pick([address(base + rnd(256)), net((base + rnd(256), bits), False)]))
    return list(collapse_addresses(items))


def keys():
    x = pick([value(), value(), 'x', None])
    key = get_mixed_type_key(x)
    return 'NotImplemented' if key is NotImplemented else key


def ordering():
    items = [unscoped() for i in range(8)]
    v4 = [x for x in items if x.version == 4]
    v6 = [x for x in items if x.version == 6]
    return sorted(v4, key=get_mixed_type_key) if rnd(2) else sorted([x for x in v6 if isinstance(x, IPv6Address)])


def packing():
    n = pick([number(), number(), 'x', None, 1.5])
    return v4_int_to_packed(n) if rnd(2) else v6_int_to_packed(n)


def formatting():
    return pick([format, format, format, '{0:{1}}'.format])(value(), pick(SPECS))


def texts():
    x = value()
    return (str(x), repr(x), '%s' % x, f'{x}', bool(x), type(x).__name__)


def numbers():
    return pick([int, hex, len, float, abs, int, int, bytes])(pick([value(), IPv4Address(int4()), IPv6Address(int6())]))


def assign():
    x = value()
    if not isinstance(x, (IPv4Address, IPv6Address)) or isinstance(x, (IPv4Interface, IPv6Interface)):
        return None
    setattr(x, pick(['version', 'packed', 'is_private']), 1) if rnd(2) else x.nothing
    return x


def methods():
    x = value()
    name = pick(['hosts', 'subnets', 'supernet', 'overlaps', 'subnet_of', 'supernet_of', 'compare_networks',
                 'address_exclude'])
    args = [pick([1, 2, None]) for i in range(rnd(4))]
    if name == 'hosts' and x.max_prefixlen - getattr(x, '_prefixlen', 0) < 2:
        return None  # CPython has an unnamed function there
    got = getattr(x, name)(*args) if rnd(4) else getattr(x, name)(*args, **{pick(['other', 'new_prefix', 'bogus']): 3})
    return some(got) if name in ('hosts', 'subnets', 'address_exclude') else got


def functions():
    f = pick([ip_address, ip_network, ip_interface, summarize_address_range, collapse_addresses, get_mixed_type_key,
              v4_int_to_packed, v6_int_to_packed])
    args = [unscoped() for i in range(rnd(4))]
    if f == collapse_addresses and args:
        args[0] = pick([args[:], 5, None])  # a network would be a list of all its addresses
    got = f(*args) if rnd(4) else f(*args, **{pick(['address', 'first', 'last', 'bogus', 'obj']): 1})
    return some(got) if f in [summarize_address_range, collapse_addresses] else str(got)


def instances():
    x = value()
    classes = CLASSES + [ipaddress._BaseAddress, ipaddress._BaseNetwork, ipaddress._BaseV4, ipaddress._BaseV6,
                         ipaddress._IPAddressBase]
    return [isinstance(x, c) for c in classes] + [issubclass(pick(CLASSES), pick(classes))]


OPERATIONS = [construct, construct, construct, construct, construct, attribute, attribute, attribute, attribute, comparison,
              comparison, hashes, contains, arithmetic, reflected, index, iterate, hosts, last_hosts, subnets, all_subnets,
              supernet, exclude, relation, summarize, collapse, keys, ordering, packing, formatting, texts, numbers, assign,
              methods, functions, instances]

for step in range(COUNT):
    operation = pick(OPERATIONS)
    try:
        result = repr(operation())
    except Exception as e:
        result = type(e).__name__ + ': ' + str(e)
    print(step, operation.__name__, result)
