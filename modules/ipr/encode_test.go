package ipr

import (
	"testing"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// encoded are calls and the attributes that their requests carry, as a script would see them.
var encoded = []struct {
	object *object
	word   string
	call   string
	want   string
}{
	{links, "add", `ifname='v5', kind='vlan', link=3, vlan_id=5, vlan_flags=['gvrp', 'mvrp'],
		vlan_egress_qos={'from': 1, 'to': 2}, vlan_protocol=0x88a8`,
		`[('IFLA_IFNAME', 'v5'), ('IFLA_LINK', 3), ('IFLA_LINKINFO', {'attrs': [('IFLA_INFO_KIND', 'vlan')` +
			`, ('IFLA_INFO_DATA', {'attrs': [('IFLA_VLAN_ID', 5)` +
			`, ('IFLA_VLAN_FLAGS', {'flags': 10, 'mask': 10})` +
			`, ('IFLA_VLAN_EGRESS_QOS', {'attrs': [('IFLA_VLAN_QOS_MAPPING', {'from': 1, 'to': 2})]})` +
			`, ('IFLA_VLAN_PROTOCOL', 34984)]})]})]`},
	{links, "add", `ifname='b', kind='bond', bond_mode=1, bond_arp_ip_target=['10.0.0.1', '10.0.0.2']`,
		`[('IFLA_IFNAME', 'b'), ('IFLA_LINKINFO', {'attrs': [('IFLA_INFO_KIND', 'bond')` +
			`, ('IFLA_INFO_DATA', {'attrs': [('IFLA_BOND_MODE', 1)` +
			`, ('IFLA_BOND_ARP_IP_TARGET', ['10.0.0.1', '10.0.0.2'])]})]})]`},
	{links, "add", `ifname='r', kind='vrf', vrf_table='main'`,
		`[('IFLA_IFNAME', 'r'), ('IFLA_LINKINFO', {'attrs': [('IFLA_INFO_KIND', 'vrf')` +
			`, ('IFLA_INFO_DATA', {'attrs': [('IFLA_VRF_TABLE', 254)]})]})]`},
	{links, "add", `ifname='g', kind='geneve', geneve_id=5, geneve_remote6='2001:db8::1'`,
		`[('IFLA_IFNAME', 'g'), ('IFLA_LINKINFO', {'attrs': [('IFLA_INFO_KIND', 'geneve')` +
			`, ('IFLA_INFO_DATA', {'attrs': [('IFLA_GENEVE_ID', 5)` +
			`, ('IFLA_GENEVE_REMOTE6', '2001:db8::1')]})]})]`},
	{links, "set", `index=3, vf={'vf': 1, 'mac': '00:11:22:33:44:55', 'vlan': 100, 'spoofchk': True,
		'rate': {'min_tx_rate': 1, 'max_tx_rate': 2}}`,
		`[('IFLA_VFINFO_LIST', {'attrs': [('IFLA_VF_INFO', {'attrs': [('IFLA_VF_MAC', {'vf': 1, 'mac': '00:11:22:33:44:55'})` +
			`, ('IFLA_VF_VLAN', {'vf': 1, 'vlan': 100, 'qos': 0})` +
			`, ('IFLA_VF_SPOOFCHK', {'vf': 1, 'spoofchk': 1})` +
			`, ('IFLA_VF_RATE', {'vf': 1, 'min_tx_rate': 1, 'max_tx_rate': 2})]})]})]`},
	{links, "set", `index=3, vf=[{'vf': 0, 'vlan': [{'vlan': 5, 'qos': 1}]}]`,
		`[('IFLA_VFINFO_LIST', {'attrs': [('IFLA_VF_INFO', {'attrs': [('IFLA_VF_VLAN_LIST', {'attrs': [('IFLA_VF_VLAN_INFO', {'vf': 0, 'vlan': 5, 'qos': 1, 'proto': 33024, '__pad': ()})]})]})]})]`},
	{links, "set", `index=3, xdp_fd=-1`,
		`[('IFLA_XDP', {'attrs': [('IFLA_XDP_FD', -1)]})]`},
	{vlanFilters, "add", `index=3, vlan_info={'vid': '100-199', 'untagged': True}`,
		`[('IFLA_AF_SPEC', {'attrs': [('IFLA_BRIDGE_VLAN_INFO', {'flags': 12, 'vid': 100})` +
			`, ('IFLA_BRIDGE_VLAN_INFO', {'flags': 20, 'vid': 199})]})]`},
	{vlanFilters, "add", `index=3, vlan_info={'vid': 20, 'pvid': True, 'flags': ['untagged']}, vlan_flags='self'`,
		`[('IFLA_AF_SPEC', {'attrs': [('IFLA_BRIDGE_VLAN_INFO', {'flags': 6, 'vid': 20})` +
			`, ('IFLA_BRIDGE_VLAN_FLAGS', 2)]})]`},
	{vlanFilters, "del", `index=3, vlan_tunnel_info={'vid': '10-12', 'id': '110-112'}`,
		`[('IFLA_AF_SPEC', {'attrs': [('IFLA_BRIDGE_VLAN_TUNNEL_INFO', {'attrs': [('IFLA_BRIDGE_VLAN_TUNNEL_VID', 10)` +
			`, ('IFLA_BRIDGE_VLAN_TUNNEL_ID', 110), ('IFLA_BRIDGE_VLAN_TUNNEL_FLAGS', 8)]})` +
			`, ('IFLA_BRIDGE_VLAN_TUNNEL_INFO', {'attrs': [('IFLA_BRIDGE_VLAN_TUNNEL_VID', 12)` +
			`, ('IFLA_BRIDGE_VLAN_TUNNEL_ID', 112), ('IFLA_BRIDGE_VLAN_TUNNEL_FLAGS', 16)]})]})]`},
	{routes, "add", `family=28, oif=2, dst=0x200, newdst=[0x200, 0x300]`,
		`[('RTA_OIF', 2), ('RTA_DST', [{'label': 512, 'tc': 0, 'bos': 1, 'ttl': 0}])` +
			`, ('RTA_NEWDST', [{'label': 512, 'tc': 0, 'bos': 0, 'ttl': 0}, {'label': 768, 'tc': 0, 'bos': 1, 'ttl': 0}])]`},
	{routes, "add", `dst='172.16.0.0/24', oif=2, encap={'type': 'mpls', 'labels': '200/300'}`,
		`[('RTA_DST', '172.16.0.0'), ('RTA_OIF', 2), ('RTA_ENCAP_TYPE', 1)` +
			`, ('RTA_ENCAP', {'attrs': [('MPLS_IPTUNNEL_DST', [{'label': 200, 'tc': 0, 'bos': 0, 'ttl': 0}, {'label': 300, 'tc': 0, 'bos': 1, 'ttl': 0}])]})]`},
	{routes, "add", `dst='172.16.0.0/24', oif=2, encap={'type': 28, 'labels': [{'label': 200, 'ttl': 16}]}`,
		`[('RTA_DST', '172.16.0.0'), ('RTA_OIF', 2), ('RTA_ENCAP_TYPE', 1)` +
			`, ('RTA_ENCAP', {'attrs': [('MPLS_IPTUNNEL_DST', [{'label': 200, 'tc': 0, 'bos': 1, 'ttl': 16}])]})]`},
	{routes, "add", `dst='172.16.0.0/24', oif=2, encap={'type': 'bpf', 'in': {'fd': 4, 'name': 'x'}}`,
		`[('RTA_DST', '172.16.0.0'), ('RTA_OIF', 2), ('RTA_ENCAP_TYPE', 6)` +
			`, ('RTA_ENCAP', {'attrs': [('LWT_BPF_IN', {'attrs': [('LWT_BPF_PROG_FD', 4)` +
			`, ('LWT_BPF_PROG_NAME', 'x')]})]})]`},
	{routes, "add", `dst='172.16.0.0/24', multipath=[{'oif': 2, 'encap': {'type': 'mpls', 'labels': 200}}]`,
		`[('RTA_DST', '172.16.0.0')` +
			`, ('RTA_MULTIPATH', [{'flags': 0, 'hops': 0, 'oif': 2, 'attrs': [('RTA_ENCAP_TYPE', 1)` +
			`, ('RTA_ENCAP', {'attrs': [('MPLS_IPTUNNEL_DST', [{'label': 200, 'tc': 0, 'bos': 1, 'ttl': 0}])]})]}])]`},
	{routes, "add", `dst='2001:db8::/32', oif=2, encap={'type': 'seg6local', 'action': 'End.B6.Encaps',
		'srh': {'segs': '2000::5'}}`,
		`[('RTA_DST', '2001:db8::'), ('RTA_OIF', 2), ('RTA_ENCAP_TYPE', 7)` +
			`, ('RTA_ENCAP', {'attrs': [('SEG6_LOCAL_ACTION', 10)` +
			`, ('SEG6_LOCAL_SRH', {'nexthdr': 0, 'hdrlen': 2, 'type': 4, 'segments_left': 0, 'first_segment': 0, 'flags': 0, 'reserved': 0, 'segs': ['2000::5'], 'tlvs': ''})]})]`},
}

// attributes is what the request of a call carries.
func attributes(t *testing.T, o *object, word, call string) string {
	t.Helper()
	thread := &starlark.Thread{}
	v, err := starlark.EvalOptions(&syntax.FileOptions{}, thread, "test", "dict("+call+")", nil)
	if err != nil {
		t.Fatal(err)
	}
	kwargs := v.(*starlark.Dict).Items()
	ip := &IPRoute{class: Class}
	c, err := ip.call(thread, o, starlark.Tuple{starlark.String(word)}, kwargs)
	if err != nil {
		return err.Error()
	}
	req, err := c.draft.request(ip)
	if err != nil {
		return err.Error()
	}
	raw, err := req.Append(nil, 1, 1)
	if err != nil {
		return err.Error()
	}
	m, err := nl.NewMessage(raw, rtnl.Family)
	if err != nil {
		t.Fatal(err)
	}
	return py.Repr(m.Lookup("attrs"))
}

// TestEncoded is what the kernel at hand may be unable to confirm.
func TestEncoded(t *testing.T) {
	for _, test := range encoded {
		if got := attributes(t, test.object, test.word, test.call); got != test.want {
			t.Errorf("%s(%q, %s)\n got %s\nwant %s", test.object.name, test.word, test.call, got, test.want)
		}
	}
}
