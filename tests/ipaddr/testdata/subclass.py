# Classes that derive from those of the module ipaddress; what CPython prints stands in subclass.txt.
import ipaddress
from ipaddress import *
def show(f):
    try:
        return repr(f())
    except Exception as e:
        return type(e).__name__ + ': ' + str(e)
class A(IPv4Address): pass
class A6(IPv6Address): pass
class N(IPv4Network): pass
class I(IPv4Interface): pass
class B(IPv4Address):
    color = 'red'
    def __init__(self, addr, name='x'):
        super().__init__(addr)
        self.name = name
    def hello(self): return self.name + ' ' + str(self)
class C(B):
    def __str__(self): return 'C:' + super().__str__()
class D(IPv4Address):
    def __repr__(self): return 'D!'
    def __eq__(self, other): return True
    def __hash__(self): return 7
class F(N): pass
class E(IPv4Network):
    def hosts(self):
        yield self[1]
a, b = A('1.2.3.4'), A('1.2.3.5')
p = IPv4Address('1.2.3.4')
tests = {
 'str': lambda: (str(a), str(A6('::1%eth0')), str(N('10.0.0.0/8')), str(I('10.0.0.1/8'))),
 'repr': lambda: (a, A6('::1'), N('10.0.0.0/8'), I('10.0.0.1/8')),
 'eq': lambda: (a == A('1.2.3.4'), a == b, a != b, a == p, p == a, p != a, a == 16909060, a == '1.2.3.4'),
 'lt': lambda: (a < b, a < IPv4Address('1.2.3.5'), p < b, b > p, a <= p, p >= a, b > a),
 'lt6': lambda: a < A6('::1'),
 'ltint': lambda: a < 3,
 'lttext': lambda: a < 'x',
 'eq6': lambda: (a == A6('::1'), a != IPv6Address('::1')),
 'hash': lambda: (hash(a) == hash(p), hash(a) == hash(A('1.2.3.4')), {a: 1}[p], {p: 1}[a], len({a, p, b})),
 'int': lambda: (int(a), int(A6('::5'))),
 'plus': lambda: (a + 1, a - 1, type(a + 1).__name__, A6('::1') + 2),
 'iplus': lambda: (I('10.0.0.1/8') + 1),
 'plus2': lambda: a + b,
 'rplus': lambda: 1 + a,
 'attrs': lambda: (a.packed, a.is_private, a.version, a.exploded, a.reverse_pointer, a.max_prefixlen),
 'fmt': lambda: (f'{a}', f'{a:x}', format(a, '#_b'), '%s' % a, '{}'.format(a), '%r' % a),
 'in': lambda: (a in IPv4Network('1.2.3.0/24'), a in N('1.2.3.0/24'), p in N('1.2.3.0/24'), b in N('10.0.0.0/8')),
 'index': lambda: (N('10.0.0.0/24')[1], N('10.0.0.0/24')[-1]),
 'iter': lambda: list(N('10.0.0.0/30')),
 'hosts': lambda: list(N('10.0.0.0/30').hosts()),
 'subnets': lambda: list(N('10.0.0.0/30').subnets()),
 'supernet': lambda: N('10.0.0.0/30').supernet(),
 'nattr': lambda: (N('10.0.0.0/30').network_address, N('10.0.0.0/30').broadcast_address, N('10.0.0.0/30').num_addresses, N('10.0.0.0/8').netmask, N('10.0.0.0/8').with_netmask),
 'overlaps': lambda: (N('10.0.0.0/8').overlaps(N('10.1.0.0/16')), IPv4Network('10.0.0.0/8').overlaps(N('10.1.0.0/16')), N('10.0.0.0/8').overlaps(IPv4Network('10.1.0.0/16'))),
 'subnet_of': lambda: (N('10.1.0.0/16').subnet_of(N('10.0.0.0/8')), IPv4Network('10.1.0.0/16').subnet_of(N('10.0.0.0/8'))),
 'exclude': lambda: list(N('10.0.0.0/30').address_exclude(N('10.0.0.0/31'))),
 'collapse': lambda: list(collapse_addresses([N('10.0.0.0/31'), N('10.0.0.2/31')])),
 'collapse3': lambda: (list(collapse_addresses([F('10.0.0.0/31'), F('10.2.0.2/31')]))),
 'collapse2': lambda: list(collapse_addresses([a, b])),
 'sum': lambda: list(summarize_address_range(a, b)),
 'key': lambda: get_mixed_type_key(a),
 'neq': lambda: (N('10.0.0.0/30') == IPv4Network('10.0.0.0/30'), N('10.0.0.0/30') == N('10.0.0.0/30'), N('10.0.0.0/30') < N('10.0.0.4/30'), hash(N('10.0.0.0/30')) == hash(IPv4Network('10.0.0.0/30'))),
 'ieq': lambda: (I('10.0.0.1/30') == IPv4Interface('10.0.0.1/30'), I('10.0.0.1/30') == I('10.0.0.1/30'), I('10.0.0.1/30').ip, I('10.0.0.1/30').network),
 'isinstance': lambda: (isinstance(a, A), isinstance(a, IPv4Address), isinstance(p, A), isinstance(I('1.1.1.1/8'), IPv4Address), issubclass(A, IPv4Address), type(a).__name__, type(a) is A, a.__class__.__name__, A.__mro__[1].__name__),
 'bad': lambda: A('1.2.3'),
 'bad2': lambda: A(),
 'bad3': lambda: A('1.2.3.4', 5),
 'bad4': lambda: A(address='1.2.3.4'),
 'bad5': lambda: N('10.0.0.1/8'),
 'strict': lambda: (N('10.0.0.1/8', strict=False), N('10.0.0.1/8', False)),
 'B': lambda: (B('1.2.3.4', 'me').hello(), B('1.2.3.4').name, B('1.2.3.4').color, B('1.2.3.4')),
 'C': lambda: (str(C('1.2.3.4')), C('1.2.3.4').hello(), repr(C('1.2.3.4')), f'{C("1.2.3.4")}'),
 'D': lambda: (D('1.2.3.4'), D('1.2.3.4') == 5, {D('1.2.3.4'): 1}[p], [D('9.9.9.9')] == [p], str(D('1.2.3.4'))),
 'E': lambda: (list(E('10.0.0.0/8').hosts()), E('10.0.0.0/8')),
 'from': lambda: (IPv4Address(a), ip_address(a), A(p), A(16909060), A(b'\1\2\3\4'), IPv4Network(a), IPv4Network((a, 32)), IPv4Interface(a), ip_network(a)),
 'sorted': lambda: sorted([b, p, a, IPv4Address('1.2.3.0')]),
 'minmax': lambda: (min(a, b), max([a, p, b])),
 'copy': lambda: setattr(a, 'foo', 1) or a.foo,
 'ro': lambda: setattr(a, 'packed', 1),
 'bool': lambda: bool(A('0.0.0.0')),
 'listin': lambda: (a in [p], p in [a], [p].index(a), [a, p].count(p), (a, 1) == (p, 1), [a] == [p]),
 'neg': lambda: -a,
 'mul': lambda: a * 2,
 'len': lambda: len(N('10.0.0.0/8')),
 'dunder': lambda: (a.__eq__(p), a.__int__(), a.__str__(), a.__lt__(b), p.__add__(1), p.__hash__() == hash(p), p.__repr__(), p.__format__('x')),
 'super_eq': lambda: IPv4Address.__eq__(a, p),
 'cls': lambda: (A, A.__name__, A.__bases__),
}
class S(str):
    def __repr__(self): return 'S!'
tests['str'] = lambda: (str(S('a')), repr(S('a')), f'{S("a")}', S('a') == 'a')
class IPv6Address: pass
tests['same name'] = lambda: (ipaddress.IPv6Address('::1') == IPv6Address(), IPv6Address() != ipaddress.IPv6Address('::1'),
                              ipaddress.IPv6Address('::1') in [IPv6Address()], IPv6Address in (ipaddress.IPv6Address,))
tests['same name <'] = lambda: ipaddress.IPv6Address('::1') < IPv6Address()
for k in tests: print(k, show(tests[k]))
