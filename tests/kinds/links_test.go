package kinds

import "testing"

// What links stand on. The machine's own kernel has no dummy, the lab's have: try what is there.
const (
	dummy   = "ip link add d0 type dummy || ip link add d0 type ifb"
	veth    = "ip link add v0 type veth peer name v1; ip link set v0 up; ip link set v1 up"
	address = veth + "; ip addr add 10.1.1.1/24 dev v0; ip addr add 2001:db8::1/64 dev v0 nodad"
	v4      = " local 10.1.1.1 remote 10.1.1.2"
	v6      = " local 2001:db8::1 remote 2001:db8::2"
)

// link is a row for a link x0 that is made with "ip link add x0 type KIND OPTIONS".
func link(name, below, options string) row {
	return row{name: name, below: below, create: "ip link add x0 type " + name + options,
		show: "ip -j -d link show x0", want: kind(name), remove: "ip link del x0"}
}

// on is a row for a link x0 on top of another, d0.
func on(name, options string) row {
	r := link(name, dummy, options)
	r.create = "ip link add link d0 name x0 type " + name + options
	return r
}

// since says from which of the lab's kernels on a row must work.
func since(version string, r row) row {
	r.since = version
	return r
}

// as gives a row a name of its own, where one kind has several rows.
func as(name string, r row) row {
	r.name = name
	return r
}

// made is a row for what is not made by "ip link add".
func made(name, below, create, show, want, remove string) row {
	return row{name: name, below: below, create: create, show: show, want: want, remove: remove}
}

var links = []row{
	link("dummy", "", ""),
	link("veth", "", " peer name x1"),
	link("ifb", "", ""),
	link("bridge", "", ""),
	as("bridge with vlans", link("bridge", "", " vlan_filtering 1")),
	link("bond", "", " mode active-backup miimon 100"),
	link("team", "", ""),
	link("vrf", "", " table 10"),
	on("vlan", " id 5"),
	as("vlan 802.1ad", on("vlan", " proto 802.1ad id 9")),
	on("macvlan", " mode bridge"),
	on("macvtap", " mode bridge"),
	on("ipvlan", " mode l2"),
	on("ipvtap", " mode l2"),
	on("macsec", " encrypt on"),
	link("vxlan", "", " id 42 dstport 4789 remote 10.1.1.9"),
	link("geneve", "", " id 1 remote 10.1.1.2"),
	link("gre", address, v4+" key 5"),
	link("gretap", address, v4),
	link("erspan", address, v4+" seq key 100 erspan 123"),
	link("ip6gre", address, v6),
	link("ip6gretap", address, v6),
	link("sit", address, v4),
	link("ipip", address, v4),
	link("ip6tnl", address, v6),
	link("vti", address, v4+" key 7"),
	link("vti6", address, v6+" key 7"),
	link("xfrm", veth, " dev v0 if_id 42"),
	link("wireguard", "", ""),
	link("nlmon", "", ""),
	link("vsockmon", "", ""),
	link("vcan", "", ""),
	link("vxcan", "", " peer name x1"),
	link("batadv", "", ""),
	since("6.12", link("netkit", "", "")),
	since("6.12", link("hsr", "ip link add d0 type dummy; ip link add d1 type dummy", " slave1 d0 slave2 d1")),
	link("gtp", "", " role sgsn"),
	made("tun", "", "ip tuntap add dev x0 mode tun", "ip -j -d link show x0", kind("tun"),
		"ip tuntap del dev x0 mode tun"),
	made("tap with queues", "", "ip tuntap add dev x0 mode tap multi_queue", "ip -j -d link show x0",
		`"multi_queue":true`, "ip tuntap del dev x0 mode tap multi_queue"),
	made("l2tp", address+`
ip l2tp add tunnel tunnel_id 1 peer_tunnel_id 1 encap udp local 10.1.1.1 remote 10.1.1.2 udp_sport 5000 udp_dport 5000`,
		"ip l2tp add session tunnel_id 1 session_id 1 peer_session_id 1", "ip link show", "l2tpeth0",
		"ip l2tp del session tunnel_id 1 session_id 1"),
}

func TestLinks(t *testing.T) { tryRows(t, links) }
