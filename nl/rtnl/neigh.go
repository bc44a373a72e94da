package rtnl

import "github.com/nlsh/nlsh/nl"

// Neigh is the message of neighbours and of bridges' forwarding entries: struct ndmsg and the NDA_*
// attributes of <linux/neighbour.h>.
var Neigh = &nl.Spec{
	Name: "ndmsg", Prefix: "NDA_",
	Fields: []nl.Field{
		{Name: "family", Type: nl.U8},
		{Name: "__pad", Type: nl.Pad, Size: 3},
		{Name: "ifindex", Type: nl.S32},
		{Name: "state", Type: nl.U16},
		{Name: "flags", Type: nl.U8},
		{Name: "ndm_type", Type: nl.U8},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "NDA_UNSPEC", Type: nl.None},
		{Num: 1, Name: "NDA_DST", Type: nl.IP},
		{Num: 2, Name: "NDA_LLADDR", Type: nl.LLAddr},
		{Num: 3, Name: "NDA_CACHEINFO", Type: nl.Struct, Nest: neighCacheInfo},
		{Num: 4, Name: "NDA_PROBES", Type: nl.U32},
		{Num: 5, Name: "NDA_VLAN", Type: nl.U16},
		{Num: 6, Name: "NDA_PORT", Type: nl.BE16},
		{Num: 7, Name: "NDA_VNI", Type: nl.U32},
		{Num: 8, Name: "NDA_IFINDEX", Type: nl.U32},
		{Num: 9, Name: "NDA_MASTER", Type: nl.U32},
		{Num: 10, Name: "NDA_LINK_NETNSID", Type: nl.S32},
		{Num: 11, Name: "NDA_SRC_VNI", Type: nl.U32},
		{Num: 12, Name: "NDA_PROTOCOL", Type: nl.U8},
		{Num: 13, Name: "NDA_NH_ID", Type: nl.U32},
		{Num: 14, Name: "NDA_FDB_EXT_ATTRS", Type: nl.Nested, Nest: fdbExt, Flags: nl.NestBit},
		{Num: 15, Name: "NDA_FLAGS_EXT", Type: nl.U32},
		{Num: 16, Name: "NDA_NDM_STATE_MASK", Type: nl.U16},
		{Num: 17, Name: "NDA_NDM_FLAGS_MASK", Type: nl.U8},
	},
}

// neighCacheInfo is struct nda_cacheinfo, in hundredths of a second.
var neighCacheInfo = &nl.Spec{
	Name: "cacheinfo",
	Fields: []nl.Field{
		{Name: "ndm_confirmed", Type: nl.U32},
		{Name: "ndm_used", Type: nl.U32},
		{Name: "ndm_updated", Type: nl.U32},
		{Name: "ndm_refcnt", Type: nl.U32},
	},
}

// fdbExt is what a bridge adds to a forwarding entry.
var fdbExt = &nl.Spec{
	Name: "fdb_ext_attrs", Prefix: "NFEA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "NFEA_UNSPEC", Type: nl.None},
		{Num: 1, Name: "NFEA_ACTIVITY_NOTIFY", Type: nl.U8},
		{Num: 2, Name: "NFEA_DONT_REFRESH", Type: nl.Flag},
	},
}

// NeighTable is the message of the neighbour tables themselves: struct ndtmsg and the NDTA_* attributes.
var NeighTable = &nl.Spec{
	Name: "ndtmsg", Prefix: "NDTA_",
	Fields: []nl.Field{
		{Name: "family", Type: nl.U8},
		{Name: "__pad", Type: nl.Pad, Size: 3},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "NDTA_UNSPEC", Type: nl.None},
		{Num: 1, Name: "NDTA_NAME", Type: nl.String},
		{Num: 2, Name: "NDTA_THRESH1", Type: nl.U32},
		{Num: 3, Name: "NDTA_THRESH2", Type: nl.U32},
		{Num: 4, Name: "NDTA_THRESH3", Type: nl.U32},
		{Num: 5, Name: "NDTA_CONFIG", Type: nl.Struct, Nest: neighTableConfig},
		{Num: 6, Name: "NDTA_PARMS", Type: nl.Nested, Nest: neighParams},
		{Num: 7, Name: "NDTA_STATS", Type: nl.Struct, Nest: neighTableStats},
		{Num: 8, Name: "NDTA_GC_INTERVAL", Type: nl.U64},
		{Num: 9, Name: "NDTA_PAD", Type: nl.Hex},
	},
}

// neighTableConfig is struct ndt_config.
var neighTableConfig = &nl.Spec{
	Name: "config",
	Fields: []nl.Field{
		{Name: "key_len", Type: nl.U16},
		{Name: "entry_size", Type: nl.U16},
		{Name: "entries", Type: nl.U32},
		{Name: "last_flush", Type: nl.U32},
		{Name: "last_rand", Type: nl.U32},
		{Name: "hash_rnd", Type: nl.U32},
		{Name: "hash_mask", Type: nl.U32},
		{Name: "hash_chain_gc", Type: nl.U32},
		{Name: "proxy_qlen", Type: nl.U32},
	},
}

// neighTableStats is struct ndt_stats.
var neighTableStats = &nl.Spec{
	Name: "stats",
	Fields: []nl.Field{
		{Name: "allocs", Type: nl.U64},
		{Name: "destroys", Type: nl.U64},
		{Name: "hash_grows", Type: nl.U64},
		{Name: "res_failed", Type: nl.U64},
		{Name: "lookups", Type: nl.U64},
		{Name: "hits", Type: nl.U64},
		{Name: "rcv_probes_mcast", Type: nl.U64},
		{Name: "rcv_probes_ucast", Type: nl.U64},
		{Name: "periodic_gc_runs", Type: nl.U64},
		{Name: "forced_gc_runs", Type: nl.U64},
		{Name: "table_fulls", Type: nl.U64},
	},
}

// neighParams are the parameters of a neighbour table on an interface; times are in milliseconds.
var neighParams = &nl.Spec{
	Name: "parms", Prefix: "NDTPA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "NDTPA_UNSPEC", Type: nl.None},
		{Num: 1, Name: "NDTPA_IFINDEX", Type: nl.U32},
		{Num: 2, Name: "NDTPA_REFCNT", Type: nl.U32},
		{Num: 3, Name: "NDTPA_REACHABLE_TIME", Type: nl.U64},
		{Num: 4, Name: "NDTPA_BASE_REACHABLE_TIME", Type: nl.U64},
		{Num: 5, Name: "NDTPA_RETRANS_TIME", Type: nl.U64},
		{Num: 6, Name: "NDTPA_GC_STALETIME", Type: nl.U64},
		{Num: 7, Name: "NDTPA_DELAY_PROBE_TIME", Type: nl.U64},
		{Num: 8, Name: "NDTPA_QUEUE_LEN", Type: nl.U32},
		{Num: 9, Name: "NDTPA_APP_PROBES", Type: nl.U32},
		{Num: 10, Name: "NDTPA_UCAST_PROBES", Type: nl.U32},
		{Num: 11, Name: "NDTPA_MCAST_PROBES", Type: nl.U32},
		{Num: 12, Name: "NDTPA_ANYCAST_DELAY", Type: nl.U64},
		{Num: 13, Name: "NDTPA_PROXY_DELAY", Type: nl.U64},
		{Num: 14, Name: "NDTPA_PROXY_QLEN", Type: nl.U32},
		{Num: 15, Name: "NDTPA_LOCKTIME", Type: nl.U64},
		{Num: 16, Name: "NDTPA_QUEUE_LENBYTES", Type: nl.U32},
		{Num: 17, Name: "NDTPA_MCAST_REPROBES", Type: nl.U32},
		{Num: 18, Name: "NDTPA_PAD", Type: nl.Hex},
		{Num: 19, Name: "NDTPA_INTERVAL_PROBE_TIME_MS", Type: nl.U64},
	},
}
