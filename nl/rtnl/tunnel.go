package rtnl

import "github.com/nlsh/nlsh/nl"

// Tunnel is the message of a VXLAN device's VNI filter: struct tunnel_msg and the VXLAN_VNIFILTER_*
// attributes of <linux/if_link.h>.
var Tunnel = &nl.Spec{
	Name: "tunnel_msg", Prefix: "VXLAN_VNIFILTER_",
	Fields: []nl.Field{
		{Name: "family", Type: nl.U8},
		{Name: "flags", Type: nl.U8},
		{Name: "__reserved", Type: nl.Pad, Size: 2},
		{Name: "ifindex", Type: nl.U32},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "VXLAN_VNIFILTER_UNSPEC", Type: nl.None},
		{Num: 1, Name: "VXLAN_VNIFILTER_ENTRY", Type: nl.Nested, Nest: vniEntry, Flags: nl.NestBit},
	},
}

// vniEntry is a range of VNIs.
var vniEntry = &nl.Spec{
	Name: "vni_entry", Prefix: "VXLAN_VNIFILTER_ENTRY_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "VXLAN_VNIFILTER_ENTRY_UNSPEC", Type: nl.None},
		{Num: 1, Name: "VXLAN_VNIFILTER_ENTRY_START", Type: nl.U32},
		{Num: 2, Name: "VXLAN_VNIFILTER_ENTRY_END", Type: nl.U32},
		{Num: 3, Name: "VXLAN_VNIFILTER_ENTRY_GROUP", Type: nl.IP4},
		{Num: 4, Name: "VXLAN_VNIFILTER_ENTRY_GROUP6", Type: nl.IP6},
		{Num: 5, Name: "VXLAN_VNIFILTER_ENTRY_STATS", Type: nl.Nested, Nest: vniStats},
	},
}

// vniStats are the counters of a VNI.
var vniStats = &nl.Spec{
	Name: "vni_stats", Prefix: "VNIFILTER_ENTRY_STATS_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "VNIFILTER_ENTRY_STATS_UNSPEC", Type: nl.None},
		{Num: 1, Name: "VNIFILTER_ENTRY_STATS_RX_BYTES", Type: nl.U64},
		{Num: 2, Name: "VNIFILTER_ENTRY_STATS_RX_PKTS", Type: nl.U64},
		{Num: 3, Name: "VNIFILTER_ENTRY_STATS_RX_DROPS", Type: nl.U64},
		{Num: 4, Name: "VNIFILTER_ENTRY_STATS_RX_ERRORS", Type: nl.U64},
		{Num: 5, Name: "VNIFILTER_ENTRY_STATS_TX_BYTES", Type: nl.U64},
		{Num: 6, Name: "VNIFILTER_ENTRY_STATS_TX_PKTS", Type: nl.U64},
		{Num: 7, Name: "VNIFILTER_ENTRY_STATS_TX_DROPS", Type: nl.U64},
		{Num: 8, Name: "VNIFILTER_ENTRY_STATS_TX_ERRORS", Type: nl.U64},
		{Num: 9, Name: "VNIFILTER_ENTRY_STATS_PAD", Type: nl.Hex},
	},
}
