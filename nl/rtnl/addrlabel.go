package rtnl

import "github.com/nlsh/nlsh/nl"

// AddrLabel is the message of RFC 6724's labels: struct ifaddrlblmsg and the IFAL_* attributes of
// <linux/if_addrlabel.h>.
var AddrLabel = &nl.Spec{
	Name: "ifaddrlblmsg", Prefix: "IFAL_",
	Fields: []nl.Field{
		{Name: "family", Type: nl.U8},
		{Name: "__reserved", Type: nl.Pad, Size: 1},
		{Name: "prefixlen", Type: nl.U8},
		{Name: "flags", Type: nl.U8},
		{Name: "index", Type: nl.U32},
		{Name: "seq", Type: nl.U32},
	},
	Attrs: []nl.Attr{
		{Num: 1, Name: "IFAL_ADDRESS", Type: nl.IP6},
		{Num: 2, Name: "IFAL_LABEL", Type: nl.U32},
	},
}
