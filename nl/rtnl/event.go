package rtnl

import "github.com/nlsh/nlsh/nl"

// Prefix is the message of a prefix that a router announced: struct prefixmsg and the PREFIX_*
// attributes of <linux/rtnetlink.h>.
var Prefix = &nl.Spec{
	Name: "prefixmsg", Prefix: "PREFIX_",
	Fields: []nl.Field{
		{Name: "family", Type: nl.U8},
		{Name: "pad1", Type: nl.U8},
		{Name: "pad2", Type: nl.U16},
		{Name: "ifindex", Type: nl.S32},
		{Name: "type", Type: nl.U8},
		{Name: "len", Type: nl.U8},
		{Name: "flags", Type: nl.U8},
		{Name: "pad3", Type: nl.U8},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "PREFIX_UNSPEC", Type: nl.None},
		{Num: 1, Name: "PREFIX_ADDRESS", Type: nl.IP6},
		{Num: 2, Name: "PREFIX_CACHEINFO", Type: nl.Struct, Nest: prefixCacheInfo},
	},
}

// prefixCacheInfo is struct prefix_cacheinfo: lifetimes in seconds.
var prefixCacheInfo = &nl.Spec{
	Name: "cacheinfo",
	Fields: []nl.Field{
		{Name: "preferred_time", Type: nl.U32},
		{Name: "valid_time", Type: nl.U32},
	},
}

// UserOption is the message of options in router advertisements: struct nduseroptmsg, the options
// themselves, and the NDUSEROPT_* attributes. As the options have no fixed length, all that follows the
// struct is shown as one field.
var UserOption = &nl.Spec{
	Name: "nduseroptmsg", Prefix: "NDUSEROPT_",
	Fields: []nl.Field{
		{Name: "family", Type: nl.U8},
		{Name: "pad1", Type: nl.U8},
		{Name: "opts_len", Type: nl.U16},
		{Name: "ifindex", Type: nl.S32},
		{Name: "icmp_type", Type: nl.U8},
		{Name: "icmp_code", Type: nl.U8},
		{Name: "pad2", Type: nl.U16},
		{Name: "pad3", Type: nl.U32},
		{Name: "opts", Type: nl.Hex, Size: nl.Rest},
	},
}

// CacheReport is the message of multicast packets that found no route: struct rtgenmsg and the
// IPMRA_CREPORT_* attributes of <linux/mroute.h>.
var CacheReport = &nl.Spec{
	Name: "rtgenmsg", Prefix: "IPMRA_CREPORT_",
	Fields: []nl.Field{
		{Name: "rtgen_family", Type: nl.U8},
		{Name: "__pad", Type: nl.Pad, Size: 3},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "IPMRA_CREPORT_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IPMRA_CREPORT_MSGTYPE", Type: nl.U8},
		{Num: 2, Name: "IPMRA_CREPORT_VIF_ID", Type: nl.U32},
		{Num: 3, Name: "IPMRA_CREPORT_SRC_ADDR", Type: nl.IP},
		{Num: 4, Name: "IPMRA_CREPORT_DST_ADDR", Type: nl.IP},
		{Num: 5, Name: "IPMRA_CREPORT_PKT", Type: nl.Bytes},
		{Num: 6, Name: "IPMRA_CREPORT_TABLE", Type: nl.U32},
	},
}
