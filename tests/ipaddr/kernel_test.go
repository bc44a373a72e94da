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
	nstest.Require(t, "veth")
	space := nstest.New(t)
	var out bytes.Buffer
	shell := nlsh.New(nlsh.WithOutput(&out), nlsh.WithErrorOutput(&out),
		nlsh.WithGlobal("NS", starlark.MakeInt(int(space.Fd()))))
	ctx, cancel := context.WithTimeout(context.Background(), nstest.Deadline)
	defer cancel()
	err := shell.Run(ctx, "test.py", []byte(`
from ipaddress import *
ip = IPRoute(netns=NS)
ip.link('add', ifname='v0', kind='veth', peer='v1')
v0 = ip.link_lookup(ifname='v0')[0]
for name in ('v0', 'v1'):
    ip.link('set', index=ip.link_lookup(ifname=name)[0], state='up')
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
ip.close()
`))
	if err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	const want = `[('192.0.2.1', 24), ('198.51.100.1', 25)]
[64]
[True]
['2001:db8::9']
['00:11:22:33:44:55']
1
`
	if out.String() != want {
		t.Errorf("printed\n%s\nwant\n%s", out.String(), want)
	}
}
