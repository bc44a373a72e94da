package rtnl

import "github.com/nlsh/nlsh/nl"

// Nexthop is the message of nexthop objects: struct nhmsg and the NHA_* attributes of <linux/nexthop.h>.
var Nexthop = &nl.Spec{
	Name: "nhmsg", Prefix: "NHA_",
	Fields: []nl.Field{
		{Name: "family", Type: nl.U8},
		{Name: "scope", Type: nl.U8},
		{Name: "protocol", Type: nl.U8},
		{Name: "resvd", Type: nl.U8},
		{Name: "flags", Type: nl.U32},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "NHA_UNSPEC", Type: nl.None},
		{Num: 1, Name: "NHA_ID", Type: nl.U32},
		{Num: 2, Name: "NHA_GROUP", Type: nl.StructList, Nest: nexthopGroup},
		{Num: 3, Name: "NHA_GROUP_TYPE", Type: nl.U16},
		{Num: 4, Name: "NHA_BLACKHOLE", Type: nl.Flag},
		{Num: 5, Name: "NHA_OIF", Type: nl.U32},
		{Num: 6, Name: "NHA_GATEWAY", Type: nl.IP},
		{Num: 7, Name: "NHA_ENCAP_TYPE", Type: nl.U16},
		{Num: 8, Name: "NHA_ENCAP", Type: nl.Select, By: "NHA_ENCAP_TYPE", Cases: Encaps, Else: nl.Hex},
		{Num: 9, Name: "NHA_GROUPS", Type: nl.Flag},
		{Num: 10, Name: "NHA_MASTER", Type: nl.U32},
		{Num: 11, Name: "NHA_FDB", Type: nl.Flag},
		{Num: 12, Name: "NHA_RES_GROUP", Type: nl.Nested, Nest: resilientGroup, Flags: nl.NestBit},
		{Num: 13, Name: "NHA_RES_BUCKET", Type: nl.Nested, Nest: resilientBucket, Flags: nl.NestBit},
		{Num: 14, Name: "NHA_OP_FLAGS", Type: nl.U32},
		{Num: 15, Name: "NHA_GROUP_STATS", Type: nl.Nested, Nest: nexthopStats},
		{Num: 16, Name: "NHA_HW_STATS_ENABLE", Type: nl.U32},
		{Num: 17, Name: "NHA_HW_STATS_USED", Type: nl.U32},
	},
}

// nexthopGroup is struct nexthop_grp: a member of a group; the weight counts from 0, with its high byte
// in weight_high.
var nexthopGroup = &nl.Spec{
	Name: "nexthop_grp",
	Fields: []nl.Field{
		{Name: "id", Type: nl.U32},
		{Name: "weight", Type: nl.U8},
		{Name: "weight_high", Type: nl.U8},
		{Name: "resvd2", Type: nl.U16},
	},
}

// resilientGroup is how a resilient group keeps its buckets; times are in hundredths of a second.
var resilientGroup = &nl.Spec{
	Name: "res_group", Prefix: "NHA_RES_GROUP_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "NHA_RES_GROUP_UNSPEC", Type: nl.None},
		{Num: 0, Name: "NHA_RES_GROUP_PAD", Type: nl.None},
		{Num: 1, Name: "NHA_RES_GROUP_BUCKETS", Type: nl.U16},
		{Num: 2, Name: "NHA_RES_GROUP_IDLE_TIMER", Type: nl.U32},
		{Num: 3, Name: "NHA_RES_GROUP_UNBALANCED_TIMER", Type: nl.U32},
		{Num: 4, Name: "NHA_RES_GROUP_UNBALANCED_TIME", Type: nl.U64},
	},
}

// resilientBucket is one bucket of a resilient group.
var resilientBucket = &nl.Spec{
	Name: "res_bucket", Prefix: "NHA_RES_BUCKET_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "NHA_RES_BUCKET_UNSPEC", Type: nl.None},
		{Num: 0, Name: "NHA_RES_BUCKET_PAD", Type: nl.None},
		{Num: 1, Name: "NHA_RES_BUCKET_INDEX", Type: nl.U16},
		{Num: 2, Name: "NHA_RES_BUCKET_IDLE_TIME", Type: nl.U64},
		{Num: 3, Name: "NHA_RES_BUCKET_NH_ID", Type: nl.U32},
	},
}

// nexthopStats is the list of a group's counters.
var nexthopStats = &nl.Spec{
	Name: "group_stats", Prefix: "NHA_GROUP_STATS_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "NHA_GROUP_STATS_UNSPEC", Type: nl.None},
		{Num: 1, Name: "NHA_GROUP_STATS_ENTRY", Type: nl.Nested, Nest: nexthopStatsEntry},
	},
}

// nexthopStatsEntry counts what one member of a group has carried.
var nexthopStatsEntry = &nl.Spec{
	Name: "group_stats_entry", Prefix: "NHA_GROUP_STATS_ENTRY_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "NHA_GROUP_STATS_ENTRY_UNSPEC", Type: nl.None},
		{Num: 1, Name: "NHA_GROUP_STATS_ENTRY_ID", Type: nl.U32},
		{Num: 2, Name: "NHA_GROUP_STATS_ENTRY_PACKETS", Type: nl.UInt},
		{Num: 3, Name: "NHA_GROUP_STATS_ENTRY_PACKETS_HW", Type: nl.UInt},
	},
}
