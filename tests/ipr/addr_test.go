package ipr

import (
	"strings"
	"testing"

	"github.com/nlsh/nlsh/internal/nstest"
)

// withVeth makes a pair of interfaces, v0 and v1, both up.
func withVeth(t testing.TB) *lab {
	t.Helper()
	nstest.Require(t, "ip", "veth")
	l := newLab(t)
	l.run(`
		ip.link('add', ifname='v0', kind='veth', peer='v1')
		v0 = ip.link_lookup(ifname='v0')[0]
		v1 = ip.link_lookup(ifname='v1')[0]
		ip.link('set', index=v0, state='up')
		ip.link('set', index=v1, state='up')
	`)
	return l
}

// address is the entry of an address of an interface.
func (l *lab) address(link, local string) object {
	l.t.Helper()
	for _, o := range l.show("addr", "show", link) {
		list, _ := o["addr_info"].([]any)
		for _, a := range list {
			if m, _ := a.(map[string]any); m["local"] == local {
				return m
			}
		}
	}
	l.t.Fatalf("%s has no address %s", link, local)
	return nil
}

func TestAddr(t *testing.T) {
	l := withVeth(t)
	l.run(`
		ip.addr('add', index=v0, address='10.0.0.1', prefixlen=24, broadcast='10.0.0.255', label='v0:1')
		ip.addr('add', v0, address='10.0.1.1', mask=24)
		ip.addr('add', v0, '10.0.2.1', '255.255.255.0')
		ip.addr('add', index=[v0], address='10.0.3.1/25', broadcast=True, scope='link')
		ip.addr('add', index=v0, address='10.0.4.2', local='10.0.4.1', prefixlen='32')
		ip.addr('add', index=v0, address='2001:DB8:0::1/64', flags=['noprefixroute', 'nodad'])
		ip.addr('add', index=v0, address='10.0.5.1/24', preferred_lft=100, valid_lft=200)
	`)
	o := l.address("v0", "10.0.0.1")
	l.is(o, 24, "prefixlen")
	l.is(o, "10.0.0.255", "broadcast")
	l.is(o, "v0:1", "label")
	l.is(l.address("v0", "10.0.1.1"), 24, "prefixlen")
	l.is(l.address("v0", "10.0.2.1"), 24, "prefixlen")
	o = l.address("v0", "10.0.3.1")
	l.is(o, "10.0.3.127", "broadcast")
	l.is(o, "link", "scope")
	l.is(l.address("v0", "10.0.4.1"), "10.0.4.2", "address")
	l.is(l.address("v0", "2001:db8::1"), true, "noprefixroute")
	o = l.address("v0", "10.0.5.1")
	if valid, _ := o["valid_life_time"].(float64); valid > 200 || valid < 100 {
		t.Errorf("valid for %v s, want 200", valid)
	}
	l.run(`
		ip.addr('replace', index=v0, address='10.0.5.1/24', preferred=1000, valid=2000)
		ip.addr('delete', index=v0, address='10.0.0.1/24')
		ip.addr('remove', index=v0, address='2001:db8::1', prefixlen=64)
	`)
	o = l.address("v0", "10.0.5.1")
	if valid, _ := o["valid_life_time"].(float64); valid <= 200 {
		t.Errorf("valid for %v s after the change to 2000", valid)
	}
	l.prints(`
		print(sorted([m.get_attr('IFA_ADDRESS') for m in ip.get_addr(family=AF_INET, index=v0)]))
		print([m.get('label') for m in ip.get_addr(label='v0', prefixlen=25)])
		print(len(ip.get_addr(match=lambda m: m['prefixlen'] == 24 and m['index'] == v0)))
		print(len(ip.addr('dump', index=v0, family=AF_INET6, address=lambda a: a.startswith('2001'))))
		print(ip.count('addr', index=v0, family=AF_INET) == len(ip.get_addr(AF_INET, index=v0)))
	`, `
		['10.0.1.1', '10.0.2.1', '10.0.3.1', '10.0.4.2', '10.0.5.1']
		['v0']
		3
		0
		True
	`)
	l.prints(`
		gone = ip.flush_addr(index=v0, family=AF_INET)
		print(len(gone), len(ip.get_addr(index=v0, family=AF_INET)))
	`, "5 0")
}

func TestRoutes(t *testing.T) {
	l := withVeth(t)
	l.run(`
		ip.addr('add', index=v0, address='10.0.0.1/24')
		ip.addr('add', index=v0, address='2001:db8::1/64', flags='nodad')
		ip.route('add', dst='172.16.0.0/24', gateway='10.0.0.10', metrics={'mtu': 1400, 'hoplimit': 16})
		ip.route('add', dst='172.16.1.0/255.255.255.0', oif=v0, scope='link', proto='boot')
		ip.route('add', dst='172.16.2.1', gateway='10.0.0.10', table=1000, priority=7)
		ip.route('add', dst='default', gateway='10.0.0.11')
		ip.route('add', dst='172.16.3.0/24', type='blackhole')
		ip.route('add', dst='172.16.4.0/24', multipath=[
		    {'gateway': '10.0.0.20', 'hops': 4}, {'gateway': '10.0.0.21', 'weight': 2, 'flags': ['onlink'], 'oif': v0}])
		ip.route('add', dst='2001:db8:1::/48', gateway='2001:db8::2', priority=0)
		ip.route('add', dst='172.16.5.0/24', gateway='fe80::9', oif=v0)
		ip.route('add', dst='172.16.6.0/24', via={'family': AF_INET6, 'addr': 'fe80::8'}, oif=[v0], prefsrc='10.0.0.1')
	`)
	o := l.the(l.show("route", "show", "172.16.0.0/24"))
	l.is(o, "10.0.0.10", "gateway")
	l.is(o, 1400, "metrics", 0, "mtu")
	l.is(o, 16, "metrics", 0, "hoplimit")
	l.is(o, "static", "protocol")
	o = l.the(l.show("route", "show", "172.16.1.0/24"))
	l.is(o, "link", "scope")
	l.is(l.the(l.show("route", "show", "table", "1000")), 7, "metric")
	l.is(l.the(l.show("route", "show", "default")), "10.0.0.11", "gateway")
	l.is(l.the(l.show("route", "show", "172.16.3.0/24")), "blackhole", "type")
	o = l.the(l.show("route", "show", "172.16.4.0/24"))
	l.is(o, 5, "nexthops", 0, "weight")
	l.is(o, "10.0.0.21", "nexthops", 1, "gateway")
	l.is(o, 2, "nexthops", 1, "weight")
	l.is(l.the(l.show("-6", "route", "show", "2001:db8:1::/48")), 1024, "metric")
	l.is(l.the(l.show("route", "show", "172.16.5.0/24")), "fe80::9", "via", "host")
	o = l.the(l.show("route", "show", "172.16.6.0/24"))
	l.is(o, "fe80::8", "via", "host")
	l.is(o, "10.0.0.1", "prefsrc")

	l.run(`
		ip.route('replace', dst='172.16.0.0/24', gateway='10.0.0.12')
		ip.route('append', dst='172.16.0.0/24', gateway='10.0.0.13', tos=0)
		ip.route('change', dst='default', gateway='10.0.0.14')
		ip.route('del', dst='172.16.1.0/24')
	`)
	if n := len(l.show("route", "show", "172.16.0.0/24")); n != 2 {
		t.Errorf("%d routes after append, want 2", n)
	}
	l.is(l.the(l.show("route", "show", "default")), "10.0.0.14", "gateway")
	if n := len(l.show("route", "show", "172.16.1.0/24")); n != 0 {
		t.Errorf("%d routes after del, want 0", n)
	}
	l.prints(`
		print([m.get_attr('RTA_DST') for m in ip.get_routes(family=AF_INET, table=1000)])
		print(len(ip.get_routes(table=999)), len(ip.get_routes(AF_INET, table=999)), ip.count('route', table=999))
		print([m.get_attr('RTA_GATEWAY') for m in ip.get_default_routes(AF_INET)])
		print([m['dst_len'] for m in ip.get_routes(dst='172.16.3.0/24')])
		print(ip.get_routes('10.0.0.77' and AF_INET, dst='10.0.0.77')[0].get_attr('RTA_OIF') == v0)
		print(ip.route('get', dst='172.16.0.9')[0].get_attr('RTA_GATEWAY') in ('10.0.0.12', '10.0.0.13'))
		print([m.get('dst') for m in ip.get_routes(gateway='10.0.0.10')])
		print([m.get('dst') for m in ip.get_routes(match={('metrics', 'mtu'): 1400})])
		print(len(ip.flush_routes(table=1000)), len(ip.get_routes(table=1000)))
		print(ip.get_routes(match={'dst': lambda d: d == '172.16.6.0'})[0].get_attr('RTA_VIA')['addr'])
	`, `
		['172.16.2.1']
		0 0 0
		['10.0.0.14']
		[24]
		True
		True
		['172.16.2.1']
		[]
		1 0
		fe80::8
	`)
}

func TestEncap(t *testing.T) {
	l := withVeth(t)
	l.run(`
		ip.addr('add', index=v0, address='2001:db8::1/64', flags='nodad')
		ip.route('add', dst='2001:db8:2::/64', oif=v0, encap={'type': 'seg6', 'mode': 'encap', 'segs': '2000::5,2000::6'})
		ip.route('add', dst='2001:db8:3::/64', oif=v0,
		         encap={'type': 'seg6', 'mode': 'inline', 'segs': ['2000::5', '2000::6']})
		ip.route('add', dst='2001:db8:4::/64', oif=v0, encap={'type': 'seg6local', 'action': 'End.X', 'nh6': '2000::7'})
	`)
	o := l.the(l.show("-6", "route", "show", "2001:db8:2::/64"))
	l.is(o, "seg6", "encap")
	l.is(o, "encap", "mode")
	l.is(o, "2000::5", "segs", 0)
	l.is(o, "2000::6", "segs", 1)
	o = l.the(l.show("-6", "route", "show", "2001:db8:3::/64"))
	l.is(o, "inline", "mode")
	l.is(o, "2000::5", "segs", 0)
	l.is(o, "::", "segs", 2)
	o = l.the(l.show("-6", "route", "show", "2001:db8:4::/64"))
	l.is(o, "End.X", "action")
	l.is(o, "2000::7", "nh6")
}

func TestRules(t *testing.T) {
	l := newLab(t)
	l.run(`
		ip.rule('add', table=10)
		ip.rule('add', 254, 32001)
		ip.rule('add', table=1000, priority=100, src='10.0.0.0/24', fwmark=10, fwmask=0xff, iifname='lo')
		ip.rule('add', priority=101, action='blackhole', dst='10.1.0.1', tos=8)
		ip.rule('add', priority=102, action='FR_ACT_UNREACHABLE', ip_proto='tcp', sport_range='80:120', dport_range='53')
		ip.rule('add', family=AF_INET6, table=11, priority=103, uid_range='0:0', oifname='lo')
		ip.rule('add', priority=104, action='goto', goto=32001)
	`)
	rules := map[float64]object{}
	for _, o := range append(l.show("rule"), l.show("-6", "rule")...) {
		if p, _ := o["priority"].(float64); p > 0 && p != 32766 {
			rules[p] = o
		}
	}
	l.is(rules[32000], "10", "table")
	l.is(rules[32001], "main", "table")
	l.is(rules[100], "1000", "table")
	l.is(rules[100], "10.0.0.0", "src")
	l.is(rules[100], 24, "srclen")
	l.is(rules[100], "0xa", "fwmark")
	l.is(rules[100], "0xff", "fwmask")
	l.is(rules[101], "blackhole", "action")
	l.is(rules[101], "10.1.0.1", "dst")
	l.is(rules[102], "unreachable", "action")
	l.is(rules[102], 80, "sport_start")
	l.is(rules[102], 120, "sport_end")
	l.is(rules[103], 0, "uid_end")
	l.is(rules[104], 32001, "goto")
	l.prints(`
		print([m.get_attr('FRA_PRIORITY') for m in ip.get_rules(family=AF_INET, priority=lambda p: 100 <= p and p <= 102)])
		print([m.get('table') for m in ip.rule('dump', table=1000)])
		ip.rule('delete', priority=101, action='blackhole', dst='10.1.0.1', tos=8)
		print(len(ip.get_rules(priority=101)))
		print(len(ip.flush_rules(family=AF_INET, priority=lambda p: 99 < p and p < 32766)))
		print(len(ip.get_rules(AF_INET)))
	`, `
		[100, 101, 102]
		[1000]
		0
		5
		3
	`)
}

func TestNeighbours(t *testing.T) {
	l := withVeth(t)
	l.run(`
		ip.addr('add', index=v0, address='10.0.0.1/24')
		ip.neigh('add', dst='10.0.0.2', lladdr='00:11:22:33:44:55', ifindex=v0)
		ip.neigh('add', dst='10.0.0.3', lladdr='00:11:22:33:44:56', index=[v0], nud='reachable')
		ip.neigh('replace', dst='10.0.0.2', lladdr='0011.2233.4457', ifindex=v0, state='permanent')
		ip.neigh('add', dst='2001:db8::9', lladdr='00:11:22:33:44:58', ifindex=v0, state='noarp')
		ip.neigh('add', dst='10.0.0.9', ifindex=v0, flags='proxy', state=0)
	`)
	states := map[any]object{}
	for _, o := range l.show("neigh", "show", "dev", "v0", "nud", "all") {
		states[o["dst"]] = o
	}
	l.is(states["10.0.0.2"], "00:11:22:33:44:57", "lladdr")
	l.is(states["10.0.0.2"], "PERMANENT", "state", 0)
	l.is(states["10.0.0.3"], "REACHABLE", "state", 0)
	l.is(states["2001:db8::9"], "NOARP", "state", 0)
	l.is(l.the(l.show("neigh", "show", "proxy")), "10.0.0.9", "dst")
	l.prints(`
		print(sorted([m.get_attr('NDA_DST') for m in ip.get_neighbours(ifindex=v0)
		              if m['state'] & 0xc2 and not m.get('dst').startswith('ff')]))
		print([m.get('dst') for m in ip.neigh('dump', lladdr='00:11:22:33:44:56')])
		print(ip.neigh('get', dst='10.0.0.2', ifindex=v0)[0].get('lladdr'))
		ip.neigh('del', dst='10.0.0.2', ifindex=v0)
		print(len(ip.get_neighbours(dst='10.0.0.2')))
		print(len(ip.get_ntables(AF_INET)) > 0)
		print(len(ip.flush_neigh(ifindex=v0, dst='10.0.0.3')))
	`, `
		['10.0.0.2', '10.0.0.3', '2001:db8::9']
		['10.0.0.3']
		00:11:22:33:44:57
		0
		True
		1
	`)
}

func TestForwarding(t *testing.T) {
	nstest.Require(t, "bridge", "vxlan", "veth")
	l := withVeth(t)
	l.run(`
		ip.link('add', ifname='br0', kind='bridge')
		br = ip.link_lookup(ifname='br0')
		ip.link('set', index=v0, master=br)
		ip.fdb('add', ifindex=v0, lladdr='00:11:22:33:44:55', flags='master')
		ip.link('add', ifname='vx0', kind='vxlan', vxlan_id=500, vxlan_port=4789)
		vx = ip.link_lookup(ifname='vx0')[0]
		ip.fdb('add', ifindex=vx, lladdr='00:11:22:33:44:66', dst='10.0.0.1', port=5678, vni=600)
		ip.fdb('append', ifindex=vx, lladdr='00:00:00:00:00:00', dst='10.0.0.2')
	`)
	out := string(l.tool("bridge", "fdb", "show"))
	for _, want := range []string{
		"00:11:22:33:44:55 dev v0 master br0 permanent",
		"00:11:22:33:44:66 dev vx0 dst 10.0.0.1 port 5678 vni 600 self permanent",
		"00:00:00:00:00:00 dev vx0 dst 10.0.0.2",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("bridge fdb show lacks %q:\n%s", want, out)
		}
	}
	l.prints(`
		print([m.get_attr('NDA_DST') for m in ip.fdb('dump', lladdr='00:11:22:33:44:66')])
		print(sorted([m.get('lladdr') for m in ip.fdb('dump', ifindex=vx)]))
		ip.fdb('del', ifindex=v0, lladdr='00:11:22:33:44:55', flags='master')
		print(len(ip.fdb('dump', lladdr='00:11:22:33:44:55')))
	`, `
		['10.0.0.1']
		['00:00:00:00:00:00', '00:11:22:33:44:66']
		0
	`)
}
