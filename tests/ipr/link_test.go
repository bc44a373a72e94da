package ipr

import (
	"os/exec"
	"testing"

	"github.com/nlsh/nlsh/internal/nstest"
)

func TestLinkLife(t *testing.T) {
	nstest.Require(t, "ip", "veth")
	l := newLab(t)
	l.run(`
		ip.link('add', ifname='v0', kind='veth', peer='v1')
		v0 = ip.link_lookup(ifname='v0')[0]
		ip.link('set', index=v0, mtu=1400, address='00:11:22:AA:BB:CC', state='up', txqlen=77, ifalias='uplink')
		ip.link('set', v0, group=7, arp=False)
		ip.link('property_add', index=v0, altname=['uplink-long-name-of-v0', 'other'])
	`)
	o := l.the(l.show("-d", "link", "show", "v0"))
	l.is(o, 1400, "mtu")
	l.is(o, "00:11:22:aa:bb:cc", "address")
	l.is(o, 77, "txqlen")
	l.is(o, "uplink", "ifalias")
	l.is(o, "7", "group")
	l.is(o, "veth", "linkinfo", "info_kind")
	l.is(o, "uplink-long-name-of-v0", "altnames", 0)
	l.is(o, "other", "altnames", 1)
	if flags, _ := o["flags"].([]any); !contains(flags, "UP") || !contains(flags, "NOARP") {
		t.Errorf("flags are %v, want UP and NOARP", flags)
	}
	l.run(`
		ip.link('property_del', index=v0, altname='other')
		ip.link('set', index=v0, state='down')
		ip.link('set', index=v0, ifname='renamed', flags=['!IFF_NOARP'])
	`)
	o = l.the(l.show("-d", "link", "show", "renamed"))
	if flags, _ := o["flags"].([]any); contains(flags, "UP") || contains(flags, "NOARP") {
		t.Errorf("flags are %v, want neither UP nor NOARP", flags)
	}
	if names, _ := o["altnames"].([]any); len(names) != 1 {
		t.Errorf("altnames are %v, want one", names)
	}
	l.run(`ip.link('delete', index=v0)`)
	if list := l.show("link"); len(list) != 1 {
		t.Errorf("%d links are left, want lo alone", len(list))
	}
}

func contains(list []any, want any) bool {
	for _, v := range list {
		if v == want {
			return true
		}
	}
	return false
}

func TestLinkPeerAsDict(t *testing.T) {
	nstest.Require(t, "ip", "veth")
	l := newLab(t)
	l.run(`ip.link('add', ifname='v0', kind='veth', peer={'ifname': 'v1', 'mtu': 1300, 'address': '02:00:00:00:00:01',
	                'net_ns_fd': NS})`)
	o := l.the(l.show("link", "show", "v1"))
	l.is(o, 1300, "mtu")
	l.is(o, "02:00:00:00:00:01", "address")
}

func TestBridge(t *testing.T) {
	nstest.Require(t, "ip", "bridge", "veth")
	l := newLab(t)
	l.run(`
		ip.link('add', ifname='br0', kind='bridge', br_stp_state=1, br_forward_delay=700, br_mcast_snooping=0,
		        br_priority=0x6000, br_group_addr='01:80:C2:00:00:0A')
		br = ip.link_lookup(ifname='br0')
		ip.link('add', ifname='p0', kind='veth', peer='p1')
		p0 = ip.link_lookup(ifname='p0')
		ip.link('set', index=p0, master=br)
		ip.link('set', index=br, kind='bridge', br_hello_time=300)
		ip.brport('set', index=p0, cost=200, unicast_flood=False, isolated=1)
	`)
	o := l.the(l.show("-d", "link", "show", "br0"))
	l.is(o, 1, "linkinfo", "info_data", "stp_state")
	l.is(o, 700, "linkinfo", "info_data", "forward_delay")
	l.is(o, 300, "linkinfo", "info_data", "hello_time")
	l.is(o, 0, "linkinfo", "info_data", "mcast_snooping")
	l.is(o, "01:80:c2:00:00:0a", "linkinfo", "info_data", "group_addr")
	o = l.the(l.show("-d", "link", "show", "p0"))
	l.is(o, "br0", "master")
	l.is(o, "bridge", "linkinfo", "info_slave_kind")
	l.is(o, 200, "linkinfo", "info_slave_data", "cost")
	l.is(o, false, "linkinfo", "info_slave_data", "flood")
	l.is(o, true, "linkinfo", "info_slave_data", "isolated")
	l.prints(`
		print([m.get_attr('IFLA_IFNAME') for m in ip.brport('show', cost=200)])
		print([m.get('ifname') for m in ip.get_links(kind='bridge', br_stp_state=1)])
		print([m.get('ifname') for m in ip.get_links(kind='bridge', br_stp_state=0)])
		print([m.get('ifname') for m in ip.get_links(master=br[0])])
		ip.link('set', index=p0, master=0)
		print(ip.get_links(*p0)[0].get_attr('IFLA_MASTER'))
	`, `
		['p0']
		['br0']
		[]
		['p0']
		None
	`)
}

func TestKinds(t *testing.T) {
	for _, test := range []struct {
		kind, keywords string
		want           map[string]any // of info_data
	}{
		{"vxlan", `vxlan_id=42, vxlan_link=lo, vxlan_group='239.1.1.1', vxlan_port=4789, vxlan_ttl=16,
			vxlan_learning=0, vxlan_port_range={'low': 1000, 'high': 2000}`,
			map[string]any{"id": 42, "link": "lo", "group": "239.1.1.1", "port": 4789, "ttl": 16, "learning": false}},
		{"macvlan", `link=base, macvlan_mode='bridge'`, map[string]any{"mode": "bridge"}},
		{"macvtap", `link=base, mode='vepa'`, map[string]any{"mode": "vepa"}},
		{"ifb", ``, nil},
		{"veth", `peer='other'`, nil},
		{"bridge", `br_ageing_time=1000`, map[string]any{"ageing_time": 1000}},
		{"dummy", ``, nil},
		{"bond", `bond_mode=1, bond_miimon=100`, map[string]any{"mode": "active-backup", "miimon": 100}},
		{"vlan", `link=base, vlan_id=7, vlan_flags=['gvrp'], vlan_egress_qos={'from': 1, 'to': 2}`,
			map[string]any{"id": 7, "protocol": "802.1Q"}},
		{"vrf", `vrf_table=100`, map[string]any{"table": 100}},
		{"ipvlan", `link=base, ipvlan_mode=1`, map[string]any{"mode": "l3"}},
		{"gre", `gre_local='10.0.0.1', gre_remote='10.0.0.2', gre_ttl=16`,
			map[string]any{"local": "10.0.0.1", "remote": "10.0.0.2", "ttl": 16}},
		{"geneve", `geneve_id=5, geneve_remote='10.0.0.2'`, map[string]any{"id": 5, "remote": "10.0.0.2"}},
		{"wireguard", ``, nil},
	} {
		t.Run(test.kind, func(t *testing.T) {
			requireKind(t, test.kind)
			l := newLab(t)
			l.run(`
				lo = ip.link_lookup(ifname='lo')
				ip.link('add', ifname='base0', kind='veth', peer='base1')
				base = ip.link_lookup(ifname='base0')
			`)
			l.run("ip.link('add', ifname='dut', kind='" + test.kind + "', " + test.keywords + ")")
			o := l.the(l.show("-d", "link", "show", "dut"))
			l.is(o, test.kind, "linkinfo", "info_kind")
			for key, want := range test.want {
				l.is(o, want, "linkinfo", "info_data", key)
			}
			l.prints("print([m.get('ifname') for m in ip.get_links(kind='"+test.kind+"', ifname='dut')])", "['dut']")
		})
	}
}

// requireKind skips a test of a kind of link that the kernel does not have.
func requireKind(t *testing.T, kind string) {
	t.Helper()
	l := newLab(t)
	l.run("ip.link('add', ifname='low0', kind='veth', peer='low1')")
	arguments := map[string][]string{
		"vxlan": {"id", "1", "dstport", "1"}, "vlan": {"id", "1"}, "vrf": {"table", "1"},
		"gre": {"remote", "10.0.0.9"}, "geneve": {"id", "1", "remote", "10.0.0.9"},
	}
	var out []byte
	var refused error
	nstest.Do(t, l.space, func() error {
		full := append([]string{"link", "add", "link", "low0", "name", "probe", "type", kind}, arguments[kind]...)
		out, refused = exec.Command("ip", full...).CombinedOutput()
		return nil
	})
	if refused != nil {
		t.Skipf("the system makes no link of kind %s: %s", kind, out)
	}
}

func TestNamespaces(t *testing.T) {
	nstest.Require(t, "ip", "veth")
	l := newLab(t)
	nstest.Named(t, "blue")
	l.run(`
		ip.link('add', ifname='a0', kind='veth', peer='a1')
		ip.link('add', ifname='b0', kind='veth', peer='b1')
		ip.link('set', index=ip.link_lookup(ifname='a1'), net_ns_fd='blue')
		ip.link('set', index=ip.link_lookup(ifname='b1'), net_ns_fd='/run/netns/blue')
		blue = IPRoute(netns='blue')
	`)
	l.prints(`
		print(sorted([m.get('ifname') for m in blue.get_links()]))
		print(ip.link_lookup(ifname='a1'))
		blue.close()
	`, `
		['a1', 'b1', 'lo']
		[]
	`)
	l.prints(`
		import_id = ip.get_netnsid(fd='blue')['nsid']
		print(import_id >= 0)
		print(ip.get_netnsid(nsid=import_id)['nsid'] == import_id)
	`, "True\nTrue")
}
