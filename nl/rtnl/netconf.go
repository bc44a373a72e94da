package rtnl

import "github.com/nlsh/nlsh/nl"

// Netconf is the message of settings per interface: struct netconfmsg and the NETCONFA_* attributes of
// <linux/netconf.h>.
var Netconf = &nl.Spec{
	Name: "netconfmsg", Prefix: "NETCONFA_",
	Fields: []nl.Field{
		{Name: "family", Type: nl.U8},
		{Name: "__pad", Type: nl.Pad, Size: 3},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "NETCONFA_UNSPEC", Type: nl.None},
		{Num: 1, Name: "NETCONFA_IFINDEX", Type: nl.S32},
		{Num: 2, Name: "NETCONFA_FORWARDING", Type: nl.S32},
		{Num: 3, Name: "NETCONFA_RP_FILTER", Type: nl.S32},
		{Num: 4, Name: "NETCONFA_MC_FORWARDING", Type: nl.S32},
		{Num: 5, Name: "NETCONFA_PROXY_NEIGH", Type: nl.S32},
		{Num: 6, Name: "NETCONFA_IGNORE_ROUTES_WITH_LINKDOWN", Type: nl.S32},
		{Num: 7, Name: "NETCONFA_INPUT", Type: nl.S32},
		{Num: 8, Name: "NETCONFA_BC_FORWARDING", Type: nl.S32},
		{Num: 9, Name: "NETCONFA_FORCE_FORWARDING", Type: nl.S32},
	},
}
