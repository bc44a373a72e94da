package need

// The features that tests ask for. The lab's kernels are Debian's: "6.1" is the stable one, "6.12" the backport.
var (
	Dummy     = link("dummy")
	Bond      = link("bond")
	Team      = link("team")
	Bridge    = link("bridge")
	Veth      = link("veth")
	IFB       = link("ifb")
	VRF       = &Feature{Name: "vrf", Since: "6.1", Probe: "ip link add probe type vrf table 10"}
	VXLAN     = &Feature{Name: "vxlan", Since: "6.1", Probe: "ip link add probe type vxlan id 1 dstport 4789"}
	WireGuard = link("wireguard")
	Netkit    = &Feature{Name: "netkit", Since: "6.12", Probe: "ip link add probe type netkit"}

	VLAN    = over("802.1Q vlan", "type vlan id 5")
	MACVLAN = over("macvlan", "type macvlan")
	IPVLAN  = over("ipvlan", "type ipvlan")

	BridgeVLAN = &Feature{Name: "vlan filtering of bridges", Since: "6.1",
		Probe: "ip link add probe type bridge vlan_filtering 1"}
	Nexthop = &Feature{Name: "nexthop objects", Since: "6.1", Probe: "ip nexthop list"}
	MPLS    = &Feature{Name: "MPLS", Since: "6.1",
		Probe: "modprobe -qa mpls_router mpls_iptunnel || true; test -e /proc/sys/net/mpls/platform_labels"}
	SEG6 = &Feature{Name: "segment routing", Since: "6.1",
		Probe: "ip link set lo up; ip -6 route add 2001:db8::/64 encap seg6 mode encap segs 2001:db8::1 dev lo"}
	IPSet = &Feature{Name: "ipset", Since: "6.1", Probe: "ipset create probe hash:ip"}
	NFT   = &Feature{Name: "nftables", Since: "6.1", Probe: "nft add table inet probe"}
	Netem = &Feature{Name: "netem", Since: "6.1", Probe: "ip link set lo up; tc qdisc add dev lo root netem limit 9"}

	Radio = &Feature{Name: "radios (mac80211_hwsim)", Since: "6.1", LabOnly: true,
		Probe: "modprobe -n mac80211_hwsim"}
	Quota = &Feature{Name: "quota events", Since: "6.1", LabOnly: true,
		Probe: "modprobe -q quota_v2 || true; genl ctrl list | grep -q VFS_DQUOT"}
	Taskstats = &Feature{Name: "taskstats", Since: "6.1", LabOnly: true,
		Probe: "genl ctrl list | grep -q TASKSTATS"}
	// Netdevsim is in no Debian kernel; "lab netdevsim" builds it.
	Netdevsim = &Feature{Name: "netdevsim", LabOnly: true, Probe: "modprobe -q netdevsim"}
)

// link is a kind of link that needs nothing else.
func link(kind string) *Feature {
	return &Feature{Name: kind, Since: "6.1", Probe: "ip link add probe type " + kind}
}

// over is a kind of link on top of another.
func over(name, kind string) *Feature {
	return &Feature{Name: name, Since: "6.1",
		Probe: "ip link add below type dummy || ip link add below type ifb; ip link add link below probe " + kind}
}
