package rtnl

import "github.com/nlsh/nlsh/nl"

// Rule is the message of routing rules: struct fib_rule_hdr and the FRA_* attributes of
// <linux/fib_rules.h>.
var Rule = &nl.Spec{
	Name: "fibmsg", Prefix: "FRA_",
	Fields: []nl.Field{
		{Name: "family", Type: nl.U8},
		{Name: "dst_len", Type: nl.U8},
		{Name: "src_len", Type: nl.U8},
		{Name: "tos", Type: nl.U8},
		{Name: "table", Type: nl.U8},
		{Name: "res1", Type: nl.U8},
		{Name: "res2", Type: nl.U8},
		{Name: "action", Type: nl.U8},
		{Name: "flags", Type: nl.U32},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "FRA_UNSPEC", Type: nl.None},
		{Num: 1, Name: "FRA_DST", Type: nl.IP},
		{Num: 2, Name: "FRA_SRC", Type: nl.IP},
		{Num: 3, Name: "FRA_IIFNAME", Type: nl.String},
		{Num: 4, Name: "FRA_GOTO", Type: nl.U32},
		{Num: 5, Name: "FRA_UNUSED2", Type: nl.Hex},
		{Num: 6, Name: "FRA_PRIORITY", Type: nl.U32},
		{Num: 7, Name: "FRA_UNUSED3", Type: nl.Hex},
		{Num: 8, Name: "FRA_UNUSED4", Type: nl.Hex},
		{Num: 9, Name: "FRA_UNUSED5", Type: nl.Hex},
		{Num: 10, Name: "FRA_FWMARK", Type: nl.U32},
		{Num: 11, Name: "FRA_FLOW", Type: nl.U32},
		{Num: 12, Name: "FRA_TUN_ID", Type: nl.BE64},
		{Num: 13, Name: "FRA_SUPPRESS_IFGROUP", Type: nl.U32},
		{Num: 14, Name: "FRA_SUPPRESS_PREFIXLEN", Type: nl.U32},
		{Num: 15, Name: "FRA_TABLE", Type: nl.U32},
		{Num: 16, Name: "FRA_FWMASK", Type: nl.U32},
		{Num: 17, Name: "FRA_OIFNAME", Type: nl.String},
		{Num: 18, Name: "FRA_PAD", Type: nl.Hex},
		{Num: 19, Name: "FRA_L3MDEV", Type: nl.U8},
		{Num: 20, Name: "FRA_UID_RANGE", Type: nl.RangeU32},
		{Num: 21, Name: "FRA_PROTOCOL", Type: nl.U8},
		{Num: 22, Name: "FRA_IP_PROTO", Type: nl.U8},
		{Num: 23, Name: "FRA_SPORT_RANGE", Type: nl.RangeU16},
		{Num: 24, Name: "FRA_DPORT_RANGE", Type: nl.RangeU16},
		{Num: 25, Name: "FRA_DSCP", Type: nl.U8},
		{Num: 26, Name: "FRA_FLOWLABEL", Type: nl.BE32},
		{Num: 27, Name: "FRA_FLOWLABEL_MASK", Type: nl.BE32},
		{Num: 28, Name: "FRA_SPORT_MASK", Type: nl.U16},
		{Num: 29, Name: "FRA_DPORT_MASK", Type: nl.U16},
		{Num: 30, Name: "FRA_DSCP_MASK", Type: nl.U8},
	},
}
