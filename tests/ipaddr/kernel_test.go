package ipaddr

import (
	"bytes"
	"context"
	"testing"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh"
	"github.com/nlsh/nlsh/internal/nstest"
)

func TestMain(m *testing.M) { nstest.Main(m) }

// TestKernel gives objects of ipaddress to IPRoute wherever it takes an address as text.
func TestKernel(t *testing.T) {
	inSpace(t, `
ip.addr('add', index=v0, address=IPv4Interface('192.0.2.1/24'))
ip.addr('add', index=v0, address=IPv4Address('198.51.100.1'), prefixlen=25)
ip.addr('add', index=v0, address=ip_interface('2001:db8::1/64'))
ip.route('add', dst=ip_network('203.0.113.0/24'), gateway=ip_address('192.0.2.7'))
ip.route('add', dst=ip_network('2001:db8:1::/48'), gateway=ip_network('2001:db8::/64')[9])
ip.neigh('add', index=v0, dst=ip_address('192.0.2.9'), lladdr='00:11:22:33:44:55', state='permanent')
print(sorted([(m.get_attr('IFA_ADDRESS'), m['prefixlen']) for m in ip.get_addr(index=v0, family=AF_INET)]))
print([m['prefixlen'] for m in ip.get_addr(index=v0, address=IPv6Address('2001:db8::1'))])
print([ip_address(m.get('gateway')) in ip_network('192.0.2.0/24') for m in ip.get_routes(dst=ip_network('203.0.113.0/24'))])
print([m.get('gateway') for m in ip.get_routes(family=AF_INET6, dst='2001:db8:1::/48')])
print([m.get('lladdr') for m in ip.get_neighbours(dst=IPv4Address('192.0.2.9'))])
ip.route('del', dst=ip_network('203.0.113.0/24'))
ip.addr('del', index=v0, address=IPv4Interface('192.0.2.1/24'))
print(len(ip.get_addr(index=v0, family=AF_INET)))
`, `[('192.0.2.1', 24), ('198.51.100.1', 25)]
[64]
[True]
['2001:db8::9']
['00:11:22:33:44:55']
1
`)
}

// TestKernelSubclasses gives objects of a script's own classes of addresses, also inside lists and dicts.
func TestKernelSubclasses(t *testing.T) {
	inSpace(t, `
from prefixes import EUI
class A(IPv4Address): pass
class A6(IPv6Address): pass
class N(IPv4Network): pass
class I(IPv4Interface): pass
class Other: pass
ip.addr('add', index=v0, address=I('192.0.2.1/24'))
ip.addr('add', index=v0, address=A('198.51.100.1'), prefixlen=24, broadcast=A('198.51.100.127'))
ip.addr('add', index=v0, address=A6('2001:db8::1'), prefixlen=64)
print(sorted([(m.get('address'), m.get('broadcast')) for m in ip.get_addr(index=v0, family=AF_INET)]))
ip.route('add', dst=N('203.0.113.0/24'), gateway=A('192.0.2.7'), prefsrc=A('192.0.2.1'))
ip.route('add', dst=A('203.0.112.1'), multipath=[{'gateway': A('192.0.2.7')}, {'gateway': IPv4Address('192.0.2.8')}])
ip.route('add', dst='203.0.111.0/24', attrs=[('RTA_GATEWAY', A('192.0.2.7'))])
print([(m['dst_len'], m.get('gateway'), m.get('prefsrc')) for m in ip.get_routes(dst=N('203.0.113.0/24'))])
print([h.get_attr('RTA_GATEWAY') for m in ip.get_routes(family=AF_INET, table=254)
       for h in m.get_attr('RTA_MULTIPATH') or ()])
print(len(ip.get_routes(family=AF_INET, table=254, gateway=A('192.0.2.7'))))
ip.rule('add', src=N('192.0.2.0/24'), dst=IPv4Network('10.0.0.0/8'), table=100, priority=1000)
print([(m.get('src'), m['src_len'], m.get('dst')) for m in ip.get_rules(family=AF_INET, src=N('192.0.2.0/24'))])
ip.neigh('add', index=v0, dst=A('192.0.2.9'), lladdr=EUI('0011.2233.4455'), state='permanent')
print([m.get('lladdr') for m in ip.get_neighbours(dst=A('192.0.2.9'))])
print(ip.route('get', dst=A('203.0.113.9'))[0].get('gateway'))
ip.route('del', dst=N('203.0.113.0/24'))
print(len(ip.get_routes(family=AF_INET, table=254, dst=N('203.0.113.0/24'))))
class Any:
    def __call__(self, value): return True
print(len(ip.get_addr(index=v0, family=AF_INET, address=Any())))
for wrong in (Other(), lambda a: 1 // 0):
    try:
        ip.get_addr(index=v0, address=wrong)
    except (ArithmeticError, ValueError) as e:
        print(type(e).__name__, str(e).split(' object at')[0])
for wrong in ({'dst': Other()}, {'dst': [IPv4Network('10.0.0.0/8')]}, {'dst': '10.0.0.0/8', 'gateway': N('10.0.0.0/8')}):
    try:
        ip.route('add', **wrong)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, str(e).split(' object at')[0])
`, `[('192.0.2.1', None), ('198.51.100.1', '198.51.100.127')]
[(24, '192.0.2.7', '192.0.2.1')]
['192.0.2.7', '192.0.2.8']
2
[('192.0.2.0', 24, '10.0.0.0')]
['00:11:22:33:44:55']
192.0.2.7
0
2
ValueError address='<__main__.Other
ZeroDivisionError integer division or modulo by zero
ValueError dst='<__main__.Other
TypeError dst=IPv4Network('10.0.0.0/8'): expected an int, not IPv4Network
ValueError gateway='10.0.0.0/8': not an IPv4 or IPv6 address
`)
}

// inSpace runs a script in a namespace with a pair of interfaces, of which v0 is one, and holds what it prints
// against want.
func inSpace(t *testing.T, script, want string) {
	t.Helper()
	nstest.Require(t, "veth")
	space := nstest.New(t)
	var out bytes.Buffer
	shell := nlsh.New(nlsh.WithOutput(&out), nlsh.WithErrorOutput(&out),
		nlsh.WithGlobal("NS", starlark.MakeInt(int(space.Fd()))))
	ctx, cancel := context.WithTimeout(context.Background(), nstest.Deadline)
	defer cancel()
	if err := shell.Run(ctx, "test.py", []byte(pair+script+"ip.close()\n")); err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	if out.String() != want {
		t.Errorf("printed\n%s\nwant\n%s", out.String(), want)
	}
}

const pair = `
from ipaddress import *
ip = IPRoute(netns=NS)
ip.link('add', ifname='v0', kind='veth', peer='v1')
v0 = ip.link_lookup(ifname='v0')[0]
for name in ('v0', 'v1'):
    ip.link('set', index=ip.link_lookup(ifname=name)[0], state='up')
`
