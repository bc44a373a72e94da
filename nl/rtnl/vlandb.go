package rtnl

import "github.com/nlsh/nlsh/nl"

// BridgeVlan is the message of a bridge's VLANs: struct br_vlan_msg and the BRIDGE_VLANDB_* attributes
// of <linux/if_bridge.h>.
var BridgeVlan = &nl.Spec{
	Name: "br_vlan_msg", Prefix: "BRIDGE_VLANDB_",
	Fields: []nl.Field{
		{Name: "family", Type: nl.U8},
		{Name: "__pad", Type: nl.Pad, Size: 3},
		{Name: "ifindex", Type: nl.S32},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "BRIDGE_VLANDB_UNSPEC", Type: nl.None},
		{Num: 1, Name: "BRIDGE_VLANDB_ENTRY", Type: nl.Nested, Nest: vlanEntry, Flags: nl.NestBit},
		{Num: 2, Name: "BRIDGE_VLANDB_GLOBAL_OPTIONS", Type: nl.Nested, Nest: vlanGlobals, Flags: nl.NestBit},
	},
}

// BridgeVlanQuery is what a dump of a bridge's VLANs asks for; its numbers differ from those of
// BridgeVlan.
var BridgeVlanQuery = &nl.Spec{
	Name: "br_vlan_query", Prefix: "BRIDGE_VLANDB_",
	Fields: []nl.Field{
		{Name: "family", Type: nl.U8},
		{Name: "__pad", Type: nl.Pad, Size: 3},
		{Name: "ifindex", Type: nl.S32},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "BRIDGE_VLANDB_DUMP_UNSPEC", Type: nl.None},
		{Num: 1, Name: "BRIDGE_VLANDB_DUMP_FLAGS", Type: nl.U32},
	},
}

// vlanEntry is one VLAN, or a range of them with the same options.
var vlanEntry = &nl.Spec{
	Name: "entry", Prefix: "BRIDGE_VLANDB_ENTRY_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "BRIDGE_VLANDB_ENTRY_UNSPEC", Type: nl.None},
		{Num: 1, Name: "BRIDGE_VLANDB_ENTRY_INFO", Type: nl.Struct, Nest: bridgeVlanInfo},
		{Num: 2, Name: "BRIDGE_VLANDB_ENTRY_RANGE", Type: nl.U16},
		{Num: 3, Name: "BRIDGE_VLANDB_ENTRY_STATE", Type: nl.U8},
		{Num: 4, Name: "BRIDGE_VLANDB_ENTRY_TUNNEL_INFO", Type: nl.Nested, Nest: vlanTunnel, Flags: nl.NestBit},
		{Num: 5, Name: "BRIDGE_VLANDB_ENTRY_STATS", Type: nl.Nested, Nest: vlanStats},
		{Num: 6, Name: "BRIDGE_VLANDB_ENTRY_MCAST_ROUTER", Type: nl.U8},
		{Num: 7, Name: "BRIDGE_VLANDB_ENTRY_MCAST_N_GROUPS", Type: nl.U32},
		{Num: 8, Name: "BRIDGE_VLANDB_ENTRY_MCAST_MAX_GROUPS", Type: nl.U32},
		{Num: 9, Name: "BRIDGE_VLANDB_ENTRY_NEIGH_SUPPRESS", Type: nl.U8},
	},
}

// vlanTunnel maps a VLAN to a tunnel.
var vlanTunnel = &nl.Spec{
	Name: "tinfo", Prefix: "BRIDGE_VLANDB_TINFO_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "BRIDGE_VLANDB_TINFO_UNSPEC", Type: nl.None},
		{Num: 1, Name: "BRIDGE_VLANDB_TINFO_ID", Type: nl.U32},
		{Num: 2, Name: "BRIDGE_VLANDB_TINFO_CMD", Type: nl.U32},
	},
}

// vlanStats are the counters of a VLAN.
var vlanStats = &nl.Spec{
	Name: "stats", Prefix: "BRIDGE_VLANDB_STATS_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "BRIDGE_VLANDB_STATS_UNSPEC", Type: nl.None},
		{Num: 1, Name: "BRIDGE_VLANDB_STATS_RX_BYTES", Type: nl.U64},
		{Num: 2, Name: "BRIDGE_VLANDB_STATS_RX_PACKETS", Type: nl.U64},
		{Num: 3, Name: "BRIDGE_VLANDB_STATS_TX_BYTES", Type: nl.U64},
		{Num: 4, Name: "BRIDGE_VLANDB_STATS_TX_PACKETS", Type: nl.U64},
		{Num: 5, Name: "BRIDGE_VLANDB_STATS_PAD", Type: nl.Hex},
	},
}

// vlanGlobals are the options of a VLAN on the whole bridge; times are in hundredths of a second.
var vlanGlobals = &nl.Spec{
	Name: "gopts", Prefix: "BRIDGE_VLANDB_GOPTS_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "BRIDGE_VLANDB_GOPTS_UNSPEC", Type: nl.None},
		{Num: 1, Name: "BRIDGE_VLANDB_GOPTS_ID", Type: nl.U16},
		{Num: 2, Name: "BRIDGE_VLANDB_GOPTS_RANGE", Type: nl.U16},
		{Num: 3, Name: "BRIDGE_VLANDB_GOPTS_MCAST_SNOOPING", Type: nl.U8},
		{Num: 4, Name: "BRIDGE_VLANDB_GOPTS_MCAST_IGMP_VERSION", Type: nl.U8},
		{Num: 5, Name: "BRIDGE_VLANDB_GOPTS_MCAST_MLD_VERSION", Type: nl.U8},
		{Num: 6, Name: "BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_CNT", Type: nl.U32},
		{Num: 7, Name: "BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_CNT", Type: nl.U32},
		{Num: 8, Name: "BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_INTVL", Type: nl.U64},
		{Num: 9, Name: "BRIDGE_VLANDB_GOPTS_PAD", Type: nl.Hex},
		{Num: 10, Name: "BRIDGE_VLANDB_GOPTS_MCAST_MEMBERSHIP_INTVL", Type: nl.U64},
		{Num: 11, Name: "BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_INTVL", Type: nl.U64},
		{Num: 12, Name: "BRIDGE_VLANDB_GOPTS_MCAST_QUERY_INTVL", Type: nl.U64},
		{Num: 13, Name: "BRIDGE_VLANDB_GOPTS_MCAST_QUERY_RESPONSE_INTVL", Type: nl.U64},
		{Num: 14, Name: "BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_INTVL", Type: nl.U64},
		{Num: 15, Name: "BRIDGE_VLANDB_GOPTS_MCAST_QUERIER", Type: nl.U8},
		{Num: 16, Name: "BRIDGE_VLANDB_GOPTS_MCAST_ROUTER_PORTS", Type: nl.Hex},
		{Num: 17, Name: "BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_STATE", Type: nl.Hex},
		{Num: 18, Name: "BRIDGE_VLANDB_GOPTS_MSTI", Type: nl.U16},
	},
}
