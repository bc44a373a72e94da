package rtnl

import "github.com/nlsh/nlsh/nl"

// Route is the message of routes: struct rtmsg and the RTA_* attributes of <linux/rtnetlink.h>.
var Route = &nl.Spec{
	Name: "rtmsg", Prefix: "RTA_",
	Fields: []nl.Field{
		{Name: "family", Type: nl.U8},
		{Name: "dst_len", Type: nl.U8},
		{Name: "src_len", Type: nl.U8},
		{Name: "tos", Type: nl.U8},
		{Name: "table", Type: nl.U8},
		{Name: "proto", Type: nl.U8},
		{Name: "scope", Type: nl.U8},
		{Name: "type", Type: nl.U8},
		{Name: "flags", Type: nl.U32, Names: nexthopFlags},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "RTA_UNSPEC", Type: nl.None},
		{Num: 1, Name: "RTA_DST", Type: nl.Target},
		{Num: 2, Name: "RTA_SRC", Type: nl.Target},
		{Num: 3, Name: "RTA_IIF", Type: nl.U32},
		{Num: 4, Name: "RTA_OIF", Type: nl.U32},
		{Num: 5, Name: "RTA_GATEWAY", Type: nl.Target},
		{Num: 6, Name: "RTA_PRIORITY", Type: nl.U32},
		{Num: 7, Name: "RTA_PREFSRC", Type: nl.Target},
		{Num: 8, Name: "RTA_METRICS", Type: nl.Nested, Nest: routeMetrics},
		{Num: 9, Name: "RTA_MULTIPATH", Type: nl.Records, Nest: nextHop},
		{Num: 10, Name: "RTA_PROTOINFO", Type: nl.U32},
		{Num: 11, Name: "RTA_FLOW", Type: nl.U32},
		{Num: 12, Name: "RTA_CACHEINFO", Type: nl.Struct, Nest: routeCacheInfo},
		{Num: 13, Name: "RTA_SESSION", Type: nl.Hex},
		{Num: 14, Name: "RTA_MP_ALGO", Type: nl.Hex},
		{Num: 15, Name: "RTA_TABLE", Type: nl.U32},
		{Num: 16, Name: "RTA_MARK", Type: nl.U32},
		{Num: 17, Name: "RTA_MFC_STATS", Type: nl.Struct, Nest: mfcStats},
		{Num: 18, Name: "RTA_VIA", Type: nl.Via},
		{Num: 19, Name: "RTA_NEWDST", Type: nl.Target},
		{Num: 20, Name: "RTA_PREF", Type: nl.U8},
		{Num: 21, Name: "RTA_ENCAP_TYPE", Type: nl.U16},
		{Num: 22, Name: "RTA_ENCAP", Type: nl.Select, By: "RTA_ENCAP_TYPE", Cases: Encaps, Else: nl.Hex},
		{Num: 23, Name: "RTA_EXPIRES", Type: nl.U32},
		{Num: 24, Name: "RTA_PAD", Type: nl.Hex},
		{Num: 25, Name: "RTA_UID", Type: nl.U32},
		{Num: 26, Name: "RTA_TTL_PROPAGATE", Type: nl.U8},
		{Num: 27, Name: "RTA_IP_PROTO", Type: nl.U8},
		{Num: 28, Name: "RTA_SPORT", Type: nl.BE16},
		{Num: 29, Name: "RTA_DPORT", Type: nl.BE16},
		{Num: 30, Name: "RTA_NH_ID", Type: nl.U32},
		{Num: 31, Name: "RTA_FLOWLABEL", Type: nl.BE32},
	},
}

// nextHop is struct rtnexthop without its length: one way of a multipath route. Its attributes are those
// of Route.
var nextHop = &nl.Spec{
	Name: "nh", Prefix: "RTA_",
	Fields: []nl.Field{
		{Name: "flags", Type: nl.U8, Names: nexthopFlags},
		{Name: "hops", Type: nl.U8},
		{Name: "oif", Type: nl.S32},
	},
}

// routeMetrics are the metrics of a route.
var routeMetrics = &nl.Spec{
	Name: "metrics", Prefix: "RTAX_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "RTAX_UNSPEC", Type: nl.None},
		{Num: 1, Name: "RTAX_LOCK", Type: nl.U32},
		{Num: 2, Name: "RTAX_MTU", Type: nl.U32},
		{Num: 3, Name: "RTAX_WINDOW", Type: nl.U32},
		{Num: 4, Name: "RTAX_RTT", Type: nl.U32},
		{Num: 5, Name: "RTAX_RTTVAR", Type: nl.U32},
		{Num: 6, Name: "RTAX_SSTHRESH", Type: nl.U32},
		{Num: 7, Name: "RTAX_CWND", Type: nl.U32},
		{Num: 8, Name: "RTAX_ADVMSS", Type: nl.U32},
		{Num: 9, Name: "RTAX_REORDERING", Type: nl.U32},
		{Num: 10, Name: "RTAX_HOPLIMIT", Type: nl.U32},
		{Num: 11, Name: "RTAX_INITCWND", Type: nl.U32},
		{Num: 12, Name: "RTAX_FEATURES", Type: nl.U32},
		{Num: 13, Name: "RTAX_RTO_MIN", Type: nl.U32},
		{Num: 14, Name: "RTAX_INITRWND", Type: nl.U32},
		{Num: 15, Name: "RTAX_QUICKACK", Type: nl.U32},
		{Num: 16, Name: "RTAX_CC_ALGO", Type: nl.String},
		{Num: 17, Name: "RTAX_FASTOPEN_NO_COOKIE", Type: nl.U32},
	},
}

// routeCacheInfo is struct rta_cacheinfo; times are in hundredths of a second.
var routeCacheInfo = &nl.Spec{
	Name: "cacheinfo",
	Fields: []nl.Field{
		{Name: "rta_clntref", Type: nl.U32},
		{Name: "rta_lastuse", Type: nl.U32},
		{Name: "rta_expires", Type: nl.S32},
		{Name: "rta_error", Type: nl.U32},
		{Name: "rta_used", Type: nl.U32},
		{Name: "rta_id", Type: nl.U32},
		{Name: "rta_ts", Type: nl.U32},
		{Name: "rta_tsage", Type: nl.U32},
	},
}

// mfcStats is struct rta_mfc_stats: what a multicast route has carried.
var mfcStats = &nl.Spec{
	Name: "rta_mfc_stats",
	Fields: []nl.Field{
		{Name: "mfcs_packets", Type: nl.U64},
		{Name: "mfcs_bytes", Type: nl.U64},
		{Name: "mfcs_wrong_if", Type: nl.U64},
	},
}
