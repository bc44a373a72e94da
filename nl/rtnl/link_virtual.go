package rtnl

import "github.com/nlsh/nlsh/nl"

// vethData is the data of a pair of virtual Ethernet devices; the peer is a link message of its own.
var vethData = &nl.Spec{
	Name: "veth_data", Prefix: "VETH_INFO_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "VETH_INFO_UNSPEC", Type: nl.None},
		{Num: 1, Name: "VETH_INFO_PEER", Type: nl.Nested},
	},
}

// vxcanData is the data of a pair of virtual CAN devices.
var vxcanData = &nl.Spec{
	Name: "vxcan", Prefix: "VXCAN_INFO_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "VXCAN_INFO_UNSPEC", Type: nl.None},
		{Num: 1, Name: "VXCAN_INFO_PEER", Type: nl.Nested},
	},
}

// netkitData is the data of a pair of BPF-programmable devices.
var netkitData = &nl.Spec{
	Name: "netkit", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_NETKIT_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_NETKIT_PEER_INFO", Type: nl.Nested},
		{Num: 2, Name: "IFLA_NETKIT_PRIMARY", Type: nl.U8},
		{Num: 3, Name: "IFLA_NETKIT_POLICY", Type: nl.S32},
		{Num: 4, Name: "IFLA_NETKIT_PEER_POLICY", Type: nl.S32},
		{Num: 5, Name: "IFLA_NETKIT_MODE", Type: nl.U32, Names: netkitModes},
		{Num: 6, Name: "IFLA_NETKIT_SCRUB", Type: nl.U32},
		{Num: 7, Name: "IFLA_NETKIT_PEER_SCRUB", Type: nl.U32},
		{Num: 8, Name: "IFLA_NETKIT_HEADROOM", Type: nl.U16},
		{Num: 9, Name: "IFLA_NETKIT_TAILROOM", Type: nl.U16},
	},
}

// netkitModes are the layers at which a netkit device works (NETKIT_L2, NETKIT_L3).
var netkitModes = &nl.Names{List: []nl.Name{
	{Value: 0, Name: "l2"},
	{Value: 1, Name: "l3"},
}}

// macvlanData is the data of macvlan and macvtap devices.
var macvlanData = &nl.Spec{
	Name: "macvlan_data", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_MACVLAN_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_MACVLAN_MODE", Type: nl.U32, Names: macvlanModes},
		{Num: 2, Name: "IFLA_MACVLAN_FLAGS", Type: nl.U16, Names: macvlanFlags},
		{Num: 3, Name: "IFLA_MACVLAN_MACADDR_MODE", Type: nl.U32, Names: macvlanMACModes},
		{Num: 4, Name: "IFLA_MACVLAN_MACADDR", Type: nl.MAC},
		{Num: 5, Name: "IFLA_MACVLAN_MACADDR_DATA", Type: nl.Nested, Nest: macvlanMACs},
		{Num: 6, Name: "IFLA_MACVLAN_MACADDR_COUNT", Type: nl.U32},
		{Num: 7, Name: "IFLA_MACVLAN_BC_QUEUE_LEN", Type: nl.U32},
		{Num: 8, Name: "IFLA_MACVLAN_BC_QUEUE_LEN_USED", Type: nl.U32},
		{Num: 9, Name: "IFLA_MACVLAN_BC_CUTOFF", Type: nl.S32},
	},
}

// macvlanMACs is a list of source addresses.
var macvlanMACs = &nl.Spec{
	Name: "macaddr_data", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 4, Name: "IFLA_MACVLAN_MACADDR", Type: nl.MAC},
	},
}

// macvlanModes are MACVLAN_MODE_* of <linux/if_link.h>.
var macvlanModes = &nl.Names{List: []nl.Name{
	{Value: 0, Name: "none"},
	{Value: 1, Name: "private"},
	{Value: 2, Name: "vepa"},
	{Value: 4, Name: "bridge"},
	{Value: 8, Name: "passthru"},
	{Value: 16, Name: "source"},
}}

// macvlanFlags are the values of MACVLAN_FLAG_NOPROMISC.
var macvlanFlags = &nl.Names{List: []nl.Name{
	{Value: 0, Name: "none"},
	{Value: 1, Name: "nopromisc"},
}}

// macvlanMACModes are what to do with source addresses (MACVLAN_MACADDR_*).
var macvlanMACModes = &nl.Names{List: []nl.Name{
	{Value: 0, Name: "add"},
	{Value: 1, Name: "del"},
	{Value: 2, Name: "flush"},
	{Value: 3, Name: "set"},
}}

// ipvlanData is the data of ipvlan and ipvtap devices.
var ipvlanData = &nl.Spec{
	Name: "ipvlan", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_IPVLAN_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_IPVLAN_MODE", Type: nl.U16},
		{Num: 2, Name: "IFLA_IPVLAN_FLAGS", Type: nl.U16},
	},
}

// vlanData is the data of an 802.1Q device.
var vlanData = &nl.Spec{
	Name: "vlan", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_VLAN_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_VLAN_ID", Type: nl.U16},
		{Num: 2, Name: "IFLA_VLAN_FLAGS", Type: nl.Struct, Nest: vlanFlags},
		{Num: 3, Name: "IFLA_VLAN_EGRESS_QOS", Type: nl.Nested, Nest: vlanQoS},
		{Num: 4, Name: "IFLA_VLAN_INGRESS_QOS", Type: nl.Nested, Nest: vlanQoS},
		{Num: 5, Name: "IFLA_VLAN_PROTOCOL", Type: nl.BE16},
	},
}

// vlanFlags is struct ifla_vlan_flags: VLAN_FLAG_*, and which of them count.
var vlanFlags = &nl.Spec{
	Name: "vlan_flags",
	Fields: []nl.Field{
		{Name: "flags", Type: nl.U32},
		{Name: "mask", Type: nl.U32},
	},
}

// vlanQoS is a list of mappings between priorities of packets and of frames.
var vlanQoS = &nl.Spec{
	Name: "qos", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_VLAN_QOS_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_VLAN_QOS_MAPPING", Type: nl.Struct, Nest: vlanQoSMapping},
	},
}

// vlanQoSMapping is struct ifla_vlan_qos_mapping.
var vlanQoSMapping = &nl.Spec{
	Name: "qos_mapping",
	Fields: []nl.Field{
		{Name: "from", Type: nl.U32},
		{Name: "to", Type: nl.U32},
	},
}

// vrfData is the data of a virtual routing domain.
var vrfData = &nl.Spec{
	Name: "vrf", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_VRF_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_VRF_TABLE", Type: nl.U32},
	},
}
