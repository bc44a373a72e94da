// Package rtnl is rtnetlink as tables: a row per attribute, a file per message family, no code but names.
//
//	family.go            the message types, and which table each has
//	link.go link_*.go    interfaces: statistics, address families, kinds and what each kind carries
//	addr.go addrlabel.go addresses and their labels
//	route.go encap.go    routes and what they wrap packets in
//	rule.go              routing rules
//	neigh.go             neighbours, bridges' forwarding entries, the neighbour tables
//	nexthop.go           nexthop objects
//	netns.go netconf.go  identifiers of namespaces, settings per interface
//	mdb.go vlandb.go     multicast groups and VLANs of bridges
//	tunnel.go            VNI filters of VXLAN devices
//	tc.go stats.go       traffic control, statistics on request
//	dcb.go event.go      data centre bridging, and what the kernel only announces
//	constants*.go        the constants that scripts import, by pyroute2's module
//	names.go             the names that /etc/iproute2 gives to numbers
//
// The numbers and names are the kernel's (Linux 6.18), the names of classes and fields pyroute2's.
package rtnl
