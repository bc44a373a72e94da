package ipr

import (
	"testing"

	"github.com/nlsh/nlsh/internal/nstest"
)

// TestOldest is the sample of pyroute2's first releases: iproute(), an index without keyword, mask=.
func TestOldest(t *testing.T) {
	nstest.Require(t, "ip", "veth")
	l := newLab(t)
	l.run(`
		ip.link('add', ifname='tap0', kind='veth', peer='other')
		load('pyroute2', 'iproute')
		old = iproute(netns=NS)
		dev = old.link_lookup(ifname='tap0')[0]
		old.link('set', dev, state='down')
		old.link('set', dev, address='00:11:22:33:44:55', ifname='vpn')
		old.addr('add', dev, address='10.0.0.1', mask=24)
		old.addr('add', dev, address='10.0.0.2', mask=24)
		old.link('set', dev, state='up')
		old.close()
	`)
	o := l.the(l.show("addr", "show", "vpn"))
	l.is(o, "00:11:22:33:44:55", "address")
	l.is(o, "10.0.0.1", "addr_info", 0, "local")
	l.is(o, "10.0.0.2", "addr_info", 1, "local")
	l.is(o, 24, "addr_info", 1, "prefixlen")
}

// TestReadme is the rtnetlink sample of pyroute2's README, as far as this kernel goes.
func TestReadme(t *testing.T) {
	nstest.Require(t, "ip", "veth")
	l := newLab(t)
	nstest.Named(t, "test")
	l.run(`
		load('socket', 'AF_INET')
		load('pyroute2', 'IPRoute')
		print(ip.get_links())
		ip.link('add', ifname='v0p0', peer='v0p1', kind='veth')
		idx = ip.link_lookup(ifname='v0p1')[0]
		ip.link('set', index=idx, net_ns_fd='test')
		idx = ip.link_lookup(ifname='v0p0')[0]
		ip.link('set', index=idx, state='up')
		ip.addr('add', index=idx, address='10.0.0.1', broadcast='10.0.0.255', prefixlen=24)
		ip.route('add', dst='172.16.0.0/24', gateway='10.0.0.10', metrics={'mtu': 1400, 'hoplimit': 16})
		ip.route('add', dst='2001:0:0:10::2/128', oif=idx,
		         encap={'type': 'seg6', 'mode': 'encap', 'segs': '2000::5,2000::6'})
		ip.route('del', dst='2001:0:0:10::2/128', oif=idx)
		ip.route('add', dst='2001:0:0:10::2/128', oif=idx,
		         encap={'type': 'seg6', 'mode': 'inline', 'segs': ['2000::5', '2000::6']})
		ip.route('add', dst='2001:0:0:22::2/128', oif=idx,
		         encap={'type': 'seg6', 'mode': 'inline', 'segs': '2000::5,2000::6,2000::7,2000::8', 'hmac': 0xf})
	`)
	o := l.the(l.show("addr", "show", "v0p0"))
	l.is(o, "10.0.0.1", "addr_info", 0, "local")
	l.is(o, "10.0.0.255", "addr_info", 0, "broadcast")
	l.is(l.the(l.show("route", "show", "172.16.0.0/24")), 1400, "metrics", 0, "mtu")
	o = l.the(l.show("-6", "route", "show", "2001:0:0:22::2"))
	l.is(o, "inline", "mode")
	l.is(o, "0xf", "hmac")
	l.prints("print(IPRoute(netns='test').link_lookup(ifname='v0p1') != [])", "True")
}
