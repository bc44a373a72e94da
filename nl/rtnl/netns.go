package rtnl

import "github.com/nlsh/nlsh/nl"

// NetnsID is the message of namespace identifiers: struct rtgenmsg and the NETNSA_* attributes of
// <linux/net_namespace.h>.
var NetnsID = &nl.Spec{
	Name: "nsidmsg", Prefix: "NETNSA_",
	Fields: []nl.Field{
		{Name: "rtgen_family", Type: nl.U8},
		{Name: "__pad", Type: nl.Pad, Size: 3},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "NETNSA_NONE", Type: nl.None},
		{Num: 1, Name: "NETNSA_NSID", Type: nl.U32},
		{Num: 2, Name: "NETNSA_PID", Type: nl.U32},
		{Num: 3, Name: "NETNSA_FD", Type: nl.U32},
		{Num: 4, Name: "NETNSA_TARGET_NSID", Type: nl.U32},
		{Num: 5, Name: "NETNSA_CURRENT_NSID", Type: nl.U32},
	},
}

// NetnsInfo is pyroute2's own message about a namespace that has a name; the kernel knows no such
// message.
var NetnsInfo = &nl.Spec{
	Name: "nsinfmsg", Prefix: "NSINFO_",
	Fields: []nl.Field{
		{Name: "inode", Type: nl.U32},
		{Name: "netnsid", Type: nl.U32},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "NSINFO_UNSPEC", Type: nl.None},
		{Num: 1, Name: "NSINFO_PATH", Type: nl.String},
		{Num: 2, Name: "NSINFO_PEER", Type: nl.String},
	},
}
