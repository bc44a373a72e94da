package rtnl

import "github.com/nlsh/nlsh/nl"

// Encaps are the tables of RTA_ENCAP and NHA_ENCAP by RTA_ENCAP_TYPE (LWTUNNEL_ENCAP_*).
var Encaps = map[string]*nl.Spec{
	"1":  encapMPLS,
	"2":  encapIP,
	"3":  encapILA,
	"4":  encapIP6,
	"5":  encapSeg6,
	"6":  encapBPF,
	"7":  encapSeg6Local,
	"8":  encapRPL,
	"9":  encapIOAM6,
	"10": encapXfrm,
}

// encapMPLS pushes MPLS labels.
var encapMPLS = &nl.Spec{
	Name: "mpls_encap_info", Prefix: "MPLS_IPTUNNEL_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "MPLS_IPTUNNEL_UNSPEC", Type: nl.None},
		{Num: 1, Name: "MPLS_IPTUNNEL_DST", Type: nl.Labels},
		{Num: 2, Name: "MPLS_IPTUNNEL_TTL", Type: nl.U8},
	},
}

// encapIP is the metadata of an IPv4 tunnel. The options are left as they are: some kernels do not
// survive a request that has them.
var encapIP = &nl.Spec{
	Name: "ip_encap_info", Prefix: "LWTUNNEL_IP_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "LWTUNNEL_IP_UNSPEC", Type: nl.None},
		{Num: 1, Name: "LWTUNNEL_IP_ID", Type: nl.BE64},
		{Num: 2, Name: "LWTUNNEL_IP_DST", Type: nl.IP4},
		{Num: 3, Name: "LWTUNNEL_IP_SRC", Type: nl.IP4},
		{Num: 4, Name: "LWTUNNEL_IP_TTL", Type: nl.U8},
		{Num: 5, Name: "LWTUNNEL_IP_TOS", Type: nl.U8},
		{Num: 6, Name: "LWTUNNEL_IP_FLAGS", Type: nl.BE16},
		{Num: 7, Name: "LWTUNNEL_IP_PAD", Type: nl.Hex},
		{Num: 8, Name: "LWTUNNEL_IP_OPTS", Type: nl.Hex},
	},
}

// encapIP6 is the metadata of an IPv6 tunnel.
var encapIP6 = &nl.Spec{
	Name: "ip6_encap_info", Prefix: "LWTUNNEL_IP6_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "LWTUNNEL_IP6_UNSPEC", Type: nl.None},
		{Num: 1, Name: "LWTUNNEL_IP6_ID", Type: nl.BE64},
		{Num: 2, Name: "LWTUNNEL_IP6_DST", Type: nl.IP6},
		{Num: 3, Name: "LWTUNNEL_IP6_SRC", Type: nl.IP6},
		{Num: 4, Name: "LWTUNNEL_IP6_HOPLIMIT", Type: nl.U8},
		{Num: 5, Name: "LWTUNNEL_IP6_TC", Type: nl.U8},
		{Num: 6, Name: "LWTUNNEL_IP6_FLAGS", Type: nl.BE16},
		{Num: 7, Name: "LWTUNNEL_IP6_PAD", Type: nl.Hex},
		{Num: 8, Name: "LWTUNNEL_IP6_OPTS", Type: nl.Hex},
	},
}

// encapILA translates by identifier and locator.
var encapILA = &nl.Spec{
	Name: "ila_encap_info", Prefix: "ILA_ATTR_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "ILA_ATTR_UNSPEC", Type: nl.None},
		{Num: 1, Name: "ILA_ATTR_LOCATOR", Type: nl.BE64},
		{Num: 2, Name: "ILA_ATTR_IDENTIFIER", Type: nl.BE64},
		{Num: 3, Name: "ILA_ATTR_LOCATOR_MATCH", Type: nl.BE64},
		{Num: 4, Name: "ILA_ATTR_IFINDEX", Type: nl.S32},
		{Num: 5, Name: "ILA_ATTR_DIR", Type: nl.U32},
		{Num: 6, Name: "ILA_ATTR_PAD", Type: nl.Hex},
		{Num: 7, Name: "ILA_ATTR_CSUM_MODE", Type: nl.U8},
		{Num: 8, Name: "ILA_ATTR_IDENT_TYPE", Type: nl.U8},
		{Num: 9, Name: "ILA_ATTR_HOOK_TYPE", Type: nl.U8},
	},
}

// encapSeg6 puts a segment routing header in front.
var encapSeg6 = &nl.Spec{
	Name: "seg6_encap_info", Prefix: "SEG6_IPTUNNEL_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "SEG6_IPTUNNEL_UNSPEC", Type: nl.None},
		{Num: 1, Name: "SEG6_IPTUNNEL_SRH", Type: nl.Struct, Nest: seg6Header},
	},
}

// seg6Header is struct seg6_iptunnel_encap of <linux/seg6_iptunnel.h>: how to encapsulate, and the
// routing header.
var seg6Header = &nl.Spec{
	Name: "ipv6_sr_hdr",
	Fields: []nl.Field{
		{Name: "encapmode", Type: nl.U32},
		{Name: "nexthdr", Type: nl.U8},
		{Name: "hdrlen", Type: nl.U8},
		{Name: "type", Type: nl.U8},
		{Name: "segments_left", Type: nl.U8},
		{Name: "first_segment", Type: nl.U8},
		{Name: "flags", Type: nl.U8},
		{Name: "reserved", Type: nl.U16},
		{Name: "segs", Type: nl.IP6, Count: "first_segment"},
		{Name: "tlvs", Type: nl.Hex, Size: nl.Rest},
	},
	Computed: []nl.Computed{{Name: "mode", Field: "encapmode", Value: seg6Mode}},
}

// encapSeg6Local is what a segment endpoint does with a packet.
var encapSeg6Local = &nl.Spec{
	Name: "seg6local_encap_info", Prefix: "SEG6_LOCAL_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "SEG6_LOCAL_UNSPEC", Type: nl.None},
		{Num: 1, Name: "SEG6_LOCAL_ACTION", Type: nl.U32, Names: seg6Actions},
		{Num: 2, Name: "SEG6_LOCAL_SRH", Type: nl.Struct, Nest: seg6LocalHeader},
		{Num: 3, Name: "SEG6_LOCAL_TABLE", Type: nl.U32},
		{Num: 4, Name: "SEG6_LOCAL_NH4", Type: nl.IP4},
		{Num: 5, Name: "SEG6_LOCAL_NH6", Type: nl.IP6},
		{Num: 6, Name: "SEG6_LOCAL_IIF", Type: nl.U32},
		{Num: 7, Name: "SEG6_LOCAL_OIF", Type: nl.U32},
		{Num: 8, Name: "SEG6_LOCAL_BPF", Type: nl.Nested, Nest: bpfProgram},
		{Num: 9, Name: "SEG6_LOCAL_VRFTABLE", Type: nl.U32},
		{Num: 10, Name: "SEG6_LOCAL_COUNTERS", Type: nl.Nested, Nest: seg6Counters},
		{Num: 11, Name: "SEG6_LOCAL_FLAVORS", Type: nl.Nested, Nest: seg6Flavors},
	},
}

// seg6LocalHeader is struct ipv6_sr_hdr of <linux/seg6.h>.
var seg6LocalHeader = &nl.Spec{
	Name: "ipv6_sr_hdr",
	Fields: []nl.Field{
		{Name: "nexthdr", Type: nl.U8},
		{Name: "hdrlen", Type: nl.U8},
		{Name: "type", Type: nl.U8},
		{Name: "segments_left", Type: nl.U8},
		{Name: "first_segment", Type: nl.U8},
		{Name: "flags", Type: nl.U8},
		{Name: "reserved", Type: nl.U16},
		{Name: "segs", Type: nl.IP6, Count: "first_segment"},
		{Name: "tlvs", Type: nl.Hex, Size: nl.Rest},
	},
}

// seg6Counters count what a segment endpoint has handled.
var seg6Counters = &nl.Spec{
	Name: "seg6_counters", Prefix: "SEG6_LOCAL_CNT_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "SEG6_LOCAL_CNT_UNSPEC", Type: nl.None},
		{Num: 1, Name: "SEG6_LOCAL_CNT_PAD", Type: nl.Hex},
		{Num: 2, Name: "SEG6_LOCAL_CNT_PACKETS", Type: nl.U64},
		{Num: 3, Name: "SEG6_LOCAL_CNT_BYTES", Type: nl.U64},
		{Num: 4, Name: "SEG6_LOCAL_CNT_ERRORS", Type: nl.U64},
	},
}

// seg6Flavors vary what a segment endpoint does.
var seg6Flavors = &nl.Spec{
	Name: "seg6_flavors", Prefix: "SEG6_LOCAL_FLV_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "SEG6_LOCAL_FLV_UNSPEC", Type: nl.None},
		{Num: 1, Name: "SEG6_LOCAL_FLV_OPERATION", Type: nl.U32},
		{Num: 2, Name: "SEG6_LOCAL_FLV_LCBLOCK_BITS", Type: nl.U8},
		{Num: 3, Name: "SEG6_LOCAL_FLV_LCNODE_FN_BITS", Type: nl.U8},
	},
}

// seg6Actions are what a segment endpoint can do (SEG6_LOCAL_ACTION_* of <linux/seg6_local.h>), as
// pyroute2 and iproute2 name it.
var seg6Actions = &nl.Names{Plain: true, List: []nl.Name{
	{Value: 1, Name: "End"},
	{Value: 2, Name: "End.X"},
	{Value: 3, Name: "End.T"},
	{Value: 4, Name: "End.DX2"},
	{Value: 5, Name: "End.DX6"},
	{Value: 6, Name: "End.DX4"},
	{Value: 7, Name: "End.DT6"},
	{Value: 8, Name: "End.DT4"},
	{Value: 9, Name: "End.B6"},
	{Value: 10, Name: "End.B6.Encaps"},
	{Value: 11, Name: "End.BM"},
	{Value: 12, Name: "End.S"},
	{Value: 13, Name: "End.AS"},
	{Value: 14, Name: "End.AM"},
	{Value: 15, Name: "End.BPF"},
	{Value: 16, Name: "End.DT46"},
}}

// encapBPF runs BPF programs.
var encapBPF = &nl.Spec{
	Name: "bpf_encap_info", Prefix: "LWT_BPF_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "LWT_BPF_UNSPEC", Type: nl.None},
		{Num: 1, Name: "LWT_BPF_IN", Type: nl.Nested, Nest: bpfProgram},
		{Num: 2, Name: "LWT_BPF_OUT", Type: nl.Nested, Nest: bpfProgram},
		{Num: 3, Name: "LWT_BPF_XMIT", Type: nl.Nested, Nest: bpfProgram},
		{Num: 4, Name: "LWT_BPF_XMIT_HEADROOM", Type: nl.U32},
	},
}

// bpfProgram is a loaded BPF program.
var bpfProgram = &nl.Spec{
	Name: "bpf_obj", Prefix: "LWT_BPF_PROG_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "LWT_BPF_PROG_UNSPEC", Type: nl.None},
		{Num: 1, Name: "LWT_BPF_PROG_FD", Type: nl.U32},
		{Num: 2, Name: "LWT_BPF_PROG_NAME", Type: nl.String},
	},
}

// encapRPL puts a source route of RFC 6554 in front; the header is left as it is.
var encapRPL = &nl.Spec{
	Name: "rpl_encap_info", Prefix: "RPL_IPTUNNEL_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "RPL_IPTUNNEL_UNSPEC", Type: nl.None},
		{Num: 1, Name: "RPL_IPTUNNEL_SRH", Type: nl.Hex},
	},
}

// encapIOAM6 traces packets within IPv6.
var encapIOAM6 = &nl.Spec{
	Name: "ioam6_encap_info", Prefix: "IOAM6_IPTUNNEL_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IOAM6_IPTUNNEL_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IOAM6_IPTUNNEL_MODE", Type: nl.U8},
		{Num: 2, Name: "IOAM6_IPTUNNEL_DST", Type: nl.IP6},
		{Num: 3, Name: "IOAM6_IPTUNNEL_TRACE", Type: nl.Struct, Nest: ioam6Trace},
		{Num: 4, Name: "IOAM6_IPTUNNEL_FREQ_K", Type: nl.U32},
		{Num: 5, Name: "IOAM6_IPTUNNEL_FREQ_N", Type: nl.U32},
		{Num: 6, Name: "IOAM6_IPTUNNEL_SRC", Type: nl.IP6},
	},
}

// ioam6Trace is struct ioam6_trace_hdr of <linux/ioam6.h>; type is the mask of 24 bits, and what it
// shares its word with.
var ioam6Trace = &nl.Spec{
	Name: "ioam6_trace",
	Fields: []nl.Field{
		{Name: "namespace_id", Type: nl.BE16},
		{Name: "nodelen", Type: nl.U8},
		{Name: "remlen", Type: nl.U8},
		{Name: "type", Type: nl.BE32},
		{Name: "data", Type: nl.Hex, Size: nl.Rest},
	},
}

// encapXfrm hands packets to an XFRM interface.
var encapXfrm = &nl.Spec{
	Name: "xfrm_encap_info", Prefix: "LWT_XFRM_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "LWT_XFRM_UNSPEC", Type: nl.None},
		{Num: 1, Name: "LWT_XFRM_IF_ID", Type: nl.U32},
		{Num: 2, Name: "LWT_XFRM_LINK", Type: nl.U32},
	},
}
