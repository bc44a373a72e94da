package rtnl

import "github.com/nlsh/nlsh/nl"

// vfList is the list of a device's virtual functions.
var vfList = &nl.Spec{
	Name: "vflist", Prefix: "IFLA_VF_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_VF_INFO_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_VF_INFO", Type: nl.Nested, Nest: vfInfo},
	},
}

// vfInfo is one virtual function.
var vfInfo = &nl.Spec{
	Name: "vfinfo", Prefix: "IFLA_VF_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_VF_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_VF_MAC", Type: nl.Struct, Nest: vfMAC},
		{Num: 2, Name: "IFLA_VF_VLAN", Type: nl.Struct, Nest: vfVlan},
		{Num: 3, Name: "IFLA_VF_TX_RATE", Type: nl.Struct, Nest: vfTxRate},
		{Num: 4, Name: "IFLA_VF_SPOOFCHK", Type: nl.Struct, Nest: vfSpoofChk},
		{Num: 5, Name: "IFLA_VF_LINK_STATE", Type: nl.Struct, Nest: vfLinkState},
		{Num: 6, Name: "IFLA_VF_RATE", Type: nl.Struct, Nest: vfRate},
		{Num: 7, Name: "IFLA_VF_RSS_QUERY_EN", Type: nl.Struct, Nest: vfRSSQuery},
		{Num: 8, Name: "IFLA_VF_STATS", Type: nl.Nested, Nest: vfStats},
		{Num: 9, Name: "IFLA_VF_TRUST", Type: nl.Struct, Nest: vfTrust},
		{Num: 10, Name: "IFLA_VF_IB_NODE_GUID", Type: nl.Struct, Nest: vfNodeGUID},
		{Num: 11, Name: "IFLA_VF_IB_PORT_GUID", Type: nl.Struct, Nest: vfPortGUID},
		{Num: 12, Name: "IFLA_VF_VLAN_LIST", Type: nl.Nested, Nest: vfVlanList},
		{Num: 13, Name: "IFLA_VF_BROADCAST", Type: nl.Hex},
	},
}

// vfMAC is struct ifla_vf_mac.
var vfMAC = &nl.Spec{
	Name: "vf_mac",
	Fields: []nl.Field{
		{Name: "vf", Type: nl.U32},
		{Name: "mac", Type: nl.MAC, Size: 32},
	},
}

// vfVlan is struct ifla_vf_vlan.
var vfVlan = &nl.Spec{
	Name: "vf_vlan",
	Fields: []nl.Field{
		{Name: "vf", Type: nl.U32},
		{Name: "vlan", Type: nl.U32},
		{Name: "qos", Type: nl.U32},
	},
}

// vfTxRate is struct ifla_vf_tx_rate, in Mbit/s.
var vfTxRate = &nl.Spec{
	Name: "vf_tx_rate",
	Fields: []nl.Field{
		{Name: "vf", Type: nl.U32},
		{Name: "tx_rate", Type: nl.U32},
	},
}

// vfSpoofChk is struct ifla_vf_spoofchk.
var vfSpoofChk = &nl.Spec{
	Name: "vf_spoofchk",
	Fields: []nl.Field{
		{Name: "vf", Type: nl.U32},
		{Name: "spoofchk", Type: nl.U32},
	},
}

// vfLinkState is struct ifla_vf_link_state.
var vfLinkState = &nl.Spec{
	Name: "vf_link_state",
	Fields: []nl.Field{
		{Name: "vf", Type: nl.U32},
		{Name: "link_state", Type: nl.U32},
	},
}

// vfRate is struct ifla_vf_rate, in Mbit/s.
var vfRate = &nl.Spec{
	Name: "vf_rate",
	Fields: []nl.Field{
		{Name: "vf", Type: nl.U32},
		{Name: "min_tx_rate", Type: nl.U32},
		{Name: "max_tx_rate", Type: nl.U32},
	},
}

// vfRSSQuery is struct ifla_vf_rss_query_en.
var vfRSSQuery = &nl.Spec{
	Name: "vf_rss_query_en",
	Fields: []nl.Field{
		{Name: "vf", Type: nl.U32},
		{Name: "rss_query_en", Type: nl.U32},
	},
}

// vfTrust is struct ifla_vf_trust.
var vfTrust = &nl.Spec{
	Name: "vf_trust",
	Fields: []nl.Field{
		{Name: "vf", Type: nl.U32},
		{Name: "trust", Type: nl.U32},
	},
}

// vfNodeGUID is struct ifla_vf_guid: an InfiniBand node.
var vfNodeGUID = &nl.Spec{
	Name: "vf_ib_node_guid",
	Fields: []nl.Field{
		{Name: "vf", Type: nl.U32},
		{Name: "__pad", Type: nl.Pad, Size: 4},
		{Name: "ib_node_guid", Type: nl.U64},
	},
}

// vfPortGUID is struct ifla_vf_guid: an InfiniBand port.
var vfPortGUID = &nl.Spec{
	Name: "vf_ib_port_guid",
	Fields: []nl.Field{
		{Name: "vf", Type: nl.U32},
		{Name: "__pad", Type: nl.Pad, Size: 4},
		{Name: "ib_port_guid", Type: nl.U64},
	},
}

// vfStats are the counters of a virtual function.
var vfStats = &nl.Spec{
	Name: "vf_stats", Prefix: "IFLA_VF_STATS_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_VF_STATS_RX_PACKETS", Type: nl.U64},
		{Num: 1, Name: "IFLA_VF_STATS_TX_PACKETS", Type: nl.U64},
		{Num: 2, Name: "IFLA_VF_STATS_RX_BYTES", Type: nl.U64},
		{Num: 3, Name: "IFLA_VF_STATS_TX_BYTES", Type: nl.U64},
		{Num: 4, Name: "IFLA_VF_STATS_BROADCAST", Type: nl.U64},
		{Num: 5, Name: "IFLA_VF_STATS_MULTICAST", Type: nl.U64},
		{Num: 6, Name: "IFLA_VF_STATS_PAD", Type: nl.Hex},
		{Num: 7, Name: "IFLA_VF_STATS_RX_DROPPED", Type: nl.U64},
		{Num: 8, Name: "IFLA_VF_STATS_TX_DROPPED", Type: nl.U64},
	},
}

// vfVlanList is the list of VLANs of a virtual function.
var vfVlanList = &nl.Spec{
	Name: "vf_vlist", Prefix: "IFLA_VF_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_VF_VLAN_INFO_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_VF_VLAN_INFO", Type: nl.Struct, Nest: vfVlanInfo},
	},
}

// vfVlanInfo is struct ifla_vf_vlan_info.
var vfVlanInfo = &nl.Spec{
	Name: "ivvi",
	Fields: []nl.Field{
		{Name: "vf", Type: nl.U32},
		{Name: "vlan", Type: nl.U32},
		{Name: "qos", Type: nl.U32},
		{Name: "proto", Type: nl.BE16},
		{Name: "__pad", Type: nl.Pad, Size: 2},
	},
}
