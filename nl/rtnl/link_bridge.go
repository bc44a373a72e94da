package rtnl

import "github.com/nlsh/nlsh/nl"

// afSpecBridge is what a bridge or its port keeps per interface, in messages of family AF_BRIDGE. The
// flags have two names in pyroute2: the first row's is shown, both are taken.
var afSpecBridge = &nl.Spec{
	Name: "af_spec_bridge", Prefix: "IFLA_BRIDGE_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_BRIDGE_VLAN_FLAGS", Type: nl.U16, Names: bridgeFlags},
		{Num: 0, Name: "IFLA_BRIDGE_FLAGS", Type: nl.U16, Names: bridgeFlags},
		{Num: 1, Name: "IFLA_BRIDGE_MODE", Type: nl.U16},
		{Num: 2, Name: "IFLA_BRIDGE_VLAN_INFO", Type: nl.Struct, Nest: bridgeVlanInfo},
		{Num: 3, Name: "IFLA_BRIDGE_VLAN_TUNNEL_INFO", Type: nl.Nested, Nest: bridgeVlanTunnel},
		{Num: 4, Name: "IFLA_BRIDGE_MRP", Type: nl.Hex},
		{Num: 5, Name: "IFLA_BRIDGE_CFM", Type: nl.Hex},
		{Num: 6, Name: "IFLA_BRIDGE_MST", Type: nl.Nested, Nest: bridgeMST, Flags: nl.NestBit},
	},
}

// bridgeVlanInfo is struct bridge_vlan_info.
var bridgeVlanInfo = &nl.Spec{
	Name: "vlan_info",
	Fields: []nl.Field{
		{Name: "flags", Type: nl.U16, Names: vlanInfoFlags},
		{Name: "vid", Type: nl.U16},
	},
}

// bridgeVlanTunnel maps a VLAN to a tunnel.
var bridgeVlanTunnel = &nl.Spec{
	Name: "vlan_tunnel_info", Prefix: "IFLA_BRIDGE_VLAN_TUNNEL_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_BRIDGE_VLAN_TUNNEL_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_BRIDGE_VLAN_TUNNEL_ID", Type: nl.U32},
		{Num: 2, Name: "IFLA_BRIDGE_VLAN_TUNNEL_VID", Type: nl.U16},
		{Num: 3, Name: "IFLA_BRIDGE_VLAN_TUNNEL_FLAGS", Type: nl.U16},
	},
}

// bridgeMST is the list of a port's spanning tree instances.
var bridgeMST = &nl.Spec{
	Name: "mst", Prefix: "IFLA_BRIDGE_MST_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_BRIDGE_MST_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_BRIDGE_MST_ENTRY", Type: nl.Nested, Nest: bridgeMSTEntry, Flags: nl.NestBit},
	},
}

// bridgeMSTEntry is the state of one spanning tree instance.
var bridgeMSTEntry = &nl.Spec{
	Name: "mst_entry", Prefix: "IFLA_BRIDGE_MST_ENTRY_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_BRIDGE_MST_ENTRY_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_BRIDGE_MST_ENTRY_MSTI", Type: nl.U16},
		{Num: 2, Name: "IFLA_BRIDGE_MST_ENTRY_STATE", Type: nl.U8},
	},
}

// bridgeData is the data of a bridge; times are in hundredths of a second.
var bridgeData = &nl.Spec{
	Name: "bridge_data", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_BR_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_BR_FORWARD_DELAY", Type: nl.U32},
		{Num: 2, Name: "IFLA_BR_HELLO_TIME", Type: nl.U32},
		{Num: 3, Name: "IFLA_BR_MAX_AGE", Type: nl.U32},
		{Num: 4, Name: "IFLA_BR_AGEING_TIME", Type: nl.U32},
		{Num: 5, Name: "IFLA_BR_STP_STATE", Type: nl.U32},
		{Num: 6, Name: "IFLA_BR_PRIORITY", Type: nl.U16},
		{Num: 7, Name: "IFLA_BR_VLAN_FILTERING", Type: nl.U8},
		{Num: 8, Name: "IFLA_BR_VLAN_PROTOCOL", Type: nl.BE16},
		{Num: 9, Name: "IFLA_BR_GROUP_FWD_MASK", Type: nl.U16},
		{Num: 10, Name: "IFLA_BR_ROOT_ID", Type: nl.Struct, Nest: bridgeID},
		{Num: 11, Name: "IFLA_BR_BRIDGE_ID", Type: nl.Struct, Nest: bridgeID},
		{Num: 12, Name: "IFLA_BR_ROOT_PORT", Type: nl.U16},
		{Num: 13, Name: "IFLA_BR_ROOT_PATH_COST", Type: nl.U32},
		{Num: 14, Name: "IFLA_BR_TOPOLOGY_CHANGE", Type: nl.U8},
		{Num: 15, Name: "IFLA_BR_TOPOLOGY_CHANGE_DETECTED", Type: nl.U8},
		{Num: 16, Name: "IFLA_BR_HELLO_TIMER", Type: nl.U64},
		{Num: 17, Name: "IFLA_BR_TCN_TIMER", Type: nl.U64},
		{Num: 18, Name: "IFLA_BR_TOPOLOGY_CHANGE_TIMER", Type: nl.U64},
		{Num: 19, Name: "IFLA_BR_GC_TIMER", Type: nl.U64},
		{Num: 20, Name: "IFLA_BR_GROUP_ADDR", Type: nl.MAC},
		{Num: 21, Name: "IFLA_BR_FDB_FLUSH", Type: nl.Flag},
		{Num: 22, Name: "IFLA_BR_MCAST_ROUTER", Type: nl.U8},
		{Num: 23, Name: "IFLA_BR_MCAST_SNOOPING", Type: nl.U8},
		{Num: 24, Name: "IFLA_BR_MCAST_QUERY_USE_IFADDR", Type: nl.U8},
		{Num: 25, Name: "IFLA_BR_MCAST_QUERIER", Type: nl.U8},
		{Num: 26, Name: "IFLA_BR_MCAST_HASH_ELASTICITY", Type: nl.U32},
		{Num: 27, Name: "IFLA_BR_MCAST_HASH_MAX", Type: nl.U32},
		{Num: 28, Name: "IFLA_BR_MCAST_LAST_MEMBER_CNT", Type: nl.U32},
		{Num: 29, Name: "IFLA_BR_MCAST_STARTUP_QUERY_CNT", Type: nl.U32},
		{Num: 30, Name: "IFLA_BR_MCAST_LAST_MEMBER_INTVL", Type: nl.U64},
		{Num: 31, Name: "IFLA_BR_MCAST_MEMBERSHIP_INTVL", Type: nl.U64},
		{Num: 32, Name: "IFLA_BR_MCAST_QUERIER_INTVL", Type: nl.U64},
		{Num: 33, Name: "IFLA_BR_MCAST_QUERY_INTVL", Type: nl.U64},
		{Num: 34, Name: "IFLA_BR_MCAST_QUERY_RESPONSE_INTVL", Type: nl.U64},
		{Num: 35, Name: "IFLA_BR_MCAST_STARTUP_QUERY_INTVL", Type: nl.U64},
		{Num: 36, Name: "IFLA_BR_NF_CALL_IPTABLES", Type: nl.U8},
		{Num: 37, Name: "IFLA_BR_NF_CALL_IP6TABLES", Type: nl.U8},
		{Num: 38, Name: "IFLA_BR_NF_CALL_ARPTABLES", Type: nl.U8},
		{Num: 39, Name: "IFLA_BR_VLAN_DEFAULT_PVID", Type: nl.U16},
		{Num: 40, Name: "IFLA_BR_PAD", Type: nl.U64},
		{Num: 41, Name: "IFLA_BR_VLAN_STATS_ENABLED", Type: nl.U8},
		{Num: 42, Name: "IFLA_BR_MCAST_STATS_ENABLED", Type: nl.U8},
		{Num: 43, Name: "IFLA_BR_MCAST_IGMP_VERSION", Type: nl.U8},
		{Num: 44, Name: "IFLA_BR_MCAST_MLD_VERSION", Type: nl.U8},
		{Num: 45, Name: "IFLA_BR_VLAN_STATS_PER_PORT", Type: nl.U8},
		{Num: 46, Name: "IFLA_BR_MULTI_BOOLOPT", Type: nl.Struct, Nest: bridgeBoolOpt},
		{Num: 47, Name: "IFLA_BR_MCAST_QUERIER_STATE", Type: nl.Nested, Nest: bridgeQuerier, Flags: nl.NestBit},
		{Num: 48, Name: "IFLA_BR_FDB_N_LEARNED", Type: nl.U32},
		{Num: 49, Name: "IFLA_BR_FDB_MAX_LEARNED", Type: nl.U32},
	},
}

// bridgeID is struct ifla_bridge_id; pyroute2 shows the priority as the two bytes stand.
var bridgeID = &nl.Spec{
	Name: "br_id",
	Fields: []nl.Field{
		{Name: "prio", Type: nl.U16},
		{Name: "addr", Type: nl.MAC},
	},
}

// bridgeBoolOpt is struct br_boolopt_multi: the BR_BOOLOPT_* bits, and which of them count.
var bridgeBoolOpt = &nl.Spec{
	Name: "br_boolopt_multi",
	Fields: []nl.Field{
		{Name: "optval", Type: nl.U32},
		{Name: "optmask", Type: nl.U32},
	},
}

// bridgeQuerier is who asks for multicast members on a bridge.
var bridgeQuerier = &nl.Spec{
	Name: "querier_state", Prefix: "BRIDGE_QUERIER_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "BRIDGE_QUERIER_UNSPEC", Type: nl.None},
		{Num: 1, Name: "BRIDGE_QUERIER_IP_ADDRESS", Type: nl.IP4},
		{Num: 2, Name: "BRIDGE_QUERIER_IP_PORT", Type: nl.U32},
		{Num: 3, Name: "BRIDGE_QUERIER_IP_OTHER_TIMER", Type: nl.U64},
		{Num: 4, Name: "BRIDGE_QUERIER_PAD", Type: nl.Hex},
		{Num: 5, Name: "BRIDGE_QUERIER_IPV6_ADDRESS", Type: nl.IP6},
		{Num: 6, Name: "BRIDGE_QUERIER_IPV6_PORT", Type: nl.U32},
		{Num: 7, Name: "BRIDGE_QUERIER_IPV6_OTHER_TIMER", Type: nl.U64},
	},
}
