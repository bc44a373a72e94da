package rtnl

import "github.com/nlsh/nlsh/nl"

// Stats is the message of RTM_GETSTATS: struct if_stats_msg and the IFLA_STATS_* attributes of
// <linux/if_link.h>.
var Stats = &nl.Spec{
	Name: "ifstatsmsg", Prefix: "IFLA_STATS_",
	Fields: []nl.Field{
		{Name: "family", Type: nl.U8},
		{Name: "pad1", Type: nl.U8},
		{Name: "pad2", Type: nl.U16},
		{Name: "ifindex", Type: nl.U32},
		{Name: "filter_mask", Type: nl.U32},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_STATS_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_STATS_LINK_64", Type: nl.Struct, Nest: linkStats64},
		{Num: 2, Name: "IFLA_STATS_LINK_XSTATS", Type: nl.Nested, Nest: xstats},
		{Num: 3, Name: "IFLA_STATS_LINK_XSTATS_SLAVE", Type: nl.Nested, Nest: xstats},
		{Num: 4, Name: "IFLA_STATS_LINK_OFFLOAD_XSTATS", Type: nl.Nested, Nest: offloadXStats},
		{Num: 5, Name: "IFLA_STATS_AF_SPEC", Type: nl.Hex},
	},
}

// xstats are the counters of a kind of interface.
var xstats = &nl.Spec{
	Name: "ifxstats", Prefix: "LINK_XSTATS_TYPE_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "LINK_XSTATS_TYPE_UNSPEC", Type: nl.None},
		{Num: 1, Name: "LINK_XSTATS_TYPE_BRIDGE", Type: nl.Nested, Nest: bridgeXStats},
		{Num: 2, Name: "LINK_XSTATS_TYPE_BOND", Type: nl.Hex},
	},
}

// bridgeXStats are the counters of a bridge or its port.
var bridgeXStats = &nl.Spec{
	Name: "bridge", Prefix: "BRIDGE_XSTATS_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "BRIDGE_XSTATS_UNSPEC", Type: nl.None},
		{Num: 1, Name: "BRIDGE_XSTATS_VLAN", Type: nl.Struct, Nest: bridgeVlanXStats},
		{Num: 2, Name: "BRIDGE_XSTATS_MCAST", Type: nl.Struct, Nest: bridgeMcastXStats},
		{Num: 3, Name: "BRIDGE_XSTATS_PAD", Type: nl.Hex},
		{Num: 4, Name: "BRIDGE_XSTATS_STP", Type: nl.Struct, Nest: bridgeSTPXStats},
	},
}

// bridgeVlanXStats is struct bridge_vlan_xstats.
var bridgeVlanXStats = &nl.Spec{
	Name: "vlan",
	Fields: []nl.Field{
		{Name: "rx_bytes", Type: nl.U64},
		{Name: "rx_packets", Type: nl.U64},
		{Name: "tx_bytes", Type: nl.U64},
		{Name: "tx_packets", Type: nl.U64},
		{Name: "vid", Type: nl.U16},
		{Name: "flags", Type: nl.U16},
		{Name: "pad2", Type: nl.U32},
	},
}

// bridgeMcastXStats is struct br_mcast_stats; of each pair the first counts what came in, the second
// what went out.
var bridgeMcastXStats = &nl.Spec{
	Name: "mcast",
	Fields: []nl.Field{
		{Name: "igmp_v1queries_rx", Type: nl.U64},
		{Name: "igmp_v1queries_tx", Type: nl.U64},
		{Name: "igmp_v2queries_rx", Type: nl.U64},
		{Name: "igmp_v2queries_tx", Type: nl.U64},
		{Name: "igmp_v3queries_rx", Type: nl.U64},
		{Name: "igmp_v3queries_tx", Type: nl.U64},
		{Name: "igmp_leaves_rx", Type: nl.U64},
		{Name: "igmp_leaves_tx", Type: nl.U64},
		{Name: "igmp_v1reports_rx", Type: nl.U64},
		{Name: "igmp_v1reports_tx", Type: nl.U64},
		{Name: "igmp_v2reports_rx", Type: nl.U64},
		{Name: "igmp_v2reports_tx", Type: nl.U64},
		{Name: "igmp_v3reports_rx", Type: nl.U64},
		{Name: "igmp_v3reports_tx", Type: nl.U64},
		{Name: "igmp_parse_errors", Type: nl.U64},
		{Name: "mld_v1queries_rx", Type: nl.U64},
		{Name: "mld_v1queries_tx", Type: nl.U64},
		{Name: "mld_v2queries_rx", Type: nl.U64},
		{Name: "mld_v2queries_tx", Type: nl.U64},
		{Name: "mld_leaves_rx", Type: nl.U64},
		{Name: "mld_leaves_tx", Type: nl.U64},
		{Name: "mld_v1reports_rx", Type: nl.U64},
		{Name: "mld_v1reports_tx", Type: nl.U64},
		{Name: "mld_v2reports_rx", Type: nl.U64},
		{Name: "mld_v2reports_tx", Type: nl.U64},
		{Name: "mld_parse_errors", Type: nl.U64},
		{Name: "mcast_bytes_rx", Type: nl.U64},
		{Name: "mcast_bytes_tx", Type: nl.U64},
		{Name: "mcast_packets_rx", Type: nl.U64},
		{Name: "mcast_packets_tx", Type: nl.U64},
	},
}

// bridgeSTPXStats is struct bridge_stp_xstats.
var bridgeSTPXStats = &nl.Spec{
	Name: "stp",
	Fields: []nl.Field{
		{Name: "transition_blk", Type: nl.U64},
		{Name: "transition_fwd", Type: nl.U64},
		{Name: "rx_bpdu", Type: nl.U64},
		{Name: "tx_bpdu", Type: nl.U64},
		{Name: "rx_tcn", Type: nl.U64},
		{Name: "tx_tcn", Type: nl.U64},
	},
}

// offloadXStats are the counters of what the hardware forwards.
var offloadXStats = &nl.Spec{
	Name: "offload_xstats", Prefix: "IFLA_OFFLOAD_XSTATS_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_OFFLOAD_XSTATS_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_OFFLOAD_XSTATS_CPU_HIT", Type: nl.Struct, Nest: linkStats64},
		{Num: 2, Name: "IFLA_OFFLOAD_XSTATS_HW_S_INFO", Type: nl.Nested, Nest: offloadInfos, Flags: nl.NestBit},
		{Num: 3, Name: "IFLA_OFFLOAD_XSTATS_L3_STATS", Type: nl.Struct, Nest: hwStats64},
	},
}

// offloadInfos is offloadInfo by the counters that it is about.
var offloadInfos = &nl.Spec{
	Name: "hw_s_infos", Prefix: "IFLA_OFFLOAD_XSTATS_",
	Attrs: []nl.Attr{
		{Num: 3, Name: "IFLA_OFFLOAD_XSTATS_L3_STATS", Type: nl.Nested, Nest: offloadInfo, Flags: nl.NestBit},
	},
}

// offloadInfo tells whether counting was asked for, and is done.
var offloadInfo = &nl.Spec{
	Name: "hw_s_info", Prefix: "IFLA_OFFLOAD_XSTATS_HW_S_INFO_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_OFFLOAD_XSTATS_HW_S_INFO_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_OFFLOAD_XSTATS_HW_S_INFO_REQUEST", Type: nl.U8},
		{Num: 2, Name: "IFLA_OFFLOAD_XSTATS_HW_S_INFO_USED", Type: nl.U8},
	},
}

// hwStats64 is struct rtnl_hw_stats64.
var hwStats64 = &nl.Spec{
	Name: "hw_stats64",
	Fields: []nl.Field{
		{Name: "rx_packets", Type: nl.U64},
		{Name: "tx_packets", Type: nl.U64},
		{Name: "rx_bytes", Type: nl.U64},
		{Name: "tx_bytes", Type: nl.U64},
		{Name: "rx_errors", Type: nl.U64},
		{Name: "tx_errors", Type: nl.U64},
		{Name: "rx_dropped", Type: nl.U64},
		{Name: "tx_dropped", Type: nl.U64},
		{Name: "multicast", Type: nl.U64},
	},
}

// StatsRequest is what RTM_GETSTATS and RTM_SETSTATS carry to the kernel; its numbers differ from those
// of Stats.
var StatsRequest = &nl.Spec{
	Name: "ifstatsmsg", Prefix: "IFLA_STATS_",
	Fields: []nl.Field{
		{Name: "family", Type: nl.U8},
		{Name: "pad1", Type: nl.U8},
		{Name: "pad2", Type: nl.U16},
		{Name: "ifindex", Type: nl.U32},
		{Name: "filter_mask", Type: nl.U32},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_STATS_GETSET_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_STATS_GET_FILTERS", Type: nl.Nested, Nest: statsFilters, Flags: nl.NestBit},
		{Num: 2, Name: "IFLA_STATS_SET_OFFLOAD_XSTATS_L3_STATS", Type: nl.U8},
	},
}

// statsFilters is a mask for each nest of Stats.
var statsFilters = &nl.Spec{
	Name: "get_filters", Prefix: "IFLA_STATS_",
	Attrs: []nl.Attr{
		{Num: 4, Name: "IFLA_STATS_LINK_OFFLOAD_XSTATS", Type: nl.U32},
	},
}
