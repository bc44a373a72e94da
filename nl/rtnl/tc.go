package rtnl

import "github.com/nlsh/nlsh/nl"

// Traffic is the message of qdiscs, classes, filters and chains: struct tcmsg and the TCA_* attributes
// of <linux/rtnetlink.h>. The options are left as they are.
var Traffic = &nl.Spec{
	Name: "tcmsg", Prefix: "TCA_",
	Fields: []nl.Field{
		{Name: "family", Type: nl.U8},
		{Name: "pad1", Type: nl.U8},
		{Name: "pad2", Type: nl.U16},
		{Name: "index", Type: nl.S32},
		{Name: "handle", Type: nl.U32},
		{Name: "parent", Type: nl.U32},
		{Name: "info", Type: nl.U32},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "TCA_UNSPEC", Type: nl.None},
		{Num: 1, Name: "TCA_KIND", Type: nl.String},
		{Num: 2, Name: "TCA_OPTIONS", Type: nl.Hex},
		{Num: 3, Name: "TCA_STATS", Type: nl.Struct, Nest: tcStats},
		{Num: 4, Name: "TCA_XSTATS", Type: nl.Hex},
		{Num: 5, Name: "TCA_RATE", Type: nl.Hex},
		{Num: 6, Name: "TCA_FCNT", Type: nl.Hex},
		{Num: 7, Name: "TCA_STATS2", Type: nl.Nested, Nest: tcStats2},
		{Num: 8, Name: "TCA_STAB", Type: nl.Hex},
		{Num: 9, Name: "TCA_PAD", Type: nl.Hex},
		{Num: 10, Name: "TCA_DUMP_INVISIBLE", Type: nl.Flag},
		{Num: 11, Name: "TCA_CHAIN", Type: nl.U32},
		{Num: 12, Name: "TCA_HW_OFFLOAD", Type: nl.U8},
		{Num: 13, Name: "TCA_INGRESS_BLOCK", Type: nl.U32},
		{Num: 14, Name: "TCA_EGRESS_BLOCK", Type: nl.U32},
		{Num: 15, Name: "TCA_DUMP_FLAGS", Type: nl.Hex},
		{Num: 16, Name: "TCA_EXT_WARN_MSG", Type: nl.String},
	},
}

// tcStats is struct tc_stats.
var tcStats = &nl.Spec{
	Name: "stats",
	Fields: []nl.Field{
		{Name: "bytes", Type: nl.U64},
		{Name: "packets", Type: nl.U32},
		{Name: "drop", Type: nl.U32},
		{Name: "overlimits", Type: nl.U32},
		{Name: "bps", Type: nl.U32},
		{Name: "pps", Type: nl.U32},
		{Name: "qlen", Type: nl.U32},
		{Name: "backlog", Type: nl.U32},
		{Type: nl.Pad, Size: 4},
	},
}

// tcStats2 are the counters of <linux/gen_stats.h>.
var tcStats2 = &nl.Spec{
	Name: "stats2", Prefix: "TCA_STATS_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "TCA_STATS_UNSPEC", Type: nl.None},
		{Num: 1, Name: "TCA_STATS_BASIC", Type: nl.Struct, Nest: tcBasic},
		{Num: 2, Name: "TCA_STATS_RATE_EST", Type: nl.Struct, Nest: tcRate},
		{Num: 3, Name: "TCA_STATS_QUEUE", Type: nl.Struct, Nest: tcQueue},
		{Num: 4, Name: "TCA_STATS_APP", Type: nl.Hex},
		{Num: 5, Name: "TCA_STATS_RATE_EST64", Type: nl.Struct, Nest: tcRate64},
		{Num: 6, Name: "TCA_STATS_PAD", Type: nl.Hex},
		{Num: 7, Name: "TCA_STATS_BASIC_HW", Type: nl.Struct, Nest: tcBasic},
		{Num: 8, Name: "TCA_STATS_PKT64", Type: nl.U64},
	},
}

// tcBasic is struct gnet_stats_basic.
var tcBasic = &nl.Spec{
	Name: "basic",
	Fields: []nl.Field{
		{Name: "bytes", Type: nl.U64},
		{Name: "packets", Type: nl.U32},
		{Type: nl.Pad, Size: 4},
	},
}

// tcRate is struct gnet_stats_rate_est, per second.
var tcRate = &nl.Spec{
	Name: "rate_est",
	Fields: []nl.Field{
		{Name: "bps", Type: nl.U32},
		{Name: "pps", Type: nl.U32},
	},
}

// tcRate64 is struct gnet_stats_rate_est64, per second.
var tcRate64 = &nl.Spec{
	Name: "rate_est64",
	Fields: []nl.Field{
		{Name: "bps", Type: nl.U64},
		{Name: "pps", Type: nl.U64},
	},
}

// tcQueue is struct gnet_stats_queue.
var tcQueue = &nl.Spec{
	Name: "queue",
	Fields: []nl.Field{
		{Name: "qlen", Type: nl.U32},
		{Name: "backlog", Type: nl.U32},
		{Name: "drops", Type: nl.U32},
		{Name: "requeues", Type: nl.U32},
		{Name: "overlimits", Type: nl.U32},
	},
}

// Action is the message of stand-alone actions: struct tcamsg and the TCA_ROOT_* attributes. The actions
// are left as they are.
var Action = &nl.Spec{
	Name: "tcamsg", Prefix: "TCA_ROOT_",
	Fields: []nl.Field{
		{Name: "family", Type: nl.U8},
		{Name: "pad1", Type: nl.U8},
		{Name: "pad2", Type: nl.U16},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "TCA_ROOT_UNSPEC", Type: nl.None},
		{Num: 1, Name: "TCA_ROOT_TAB", Type: nl.Hex},
		{Num: 2, Name: "TCA_ROOT_FLAGS", Type: nl.Hex},
		{Num: 3, Name: "TCA_ROOT_COUNT", Type: nl.U32},
		{Num: 4, Name: "TCA_ROOT_TIME_DELTA", Type: nl.U32},
		{Num: 5, Name: "TCA_ROOT_EXT_WARN_MSG", Type: nl.String},
	},
}
