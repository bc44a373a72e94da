package rtnl

import "github.com/nlsh/nlsh/nl"

// Addr is the message of addresses: struct ifaddrmsg and the IFA_* attributes of <linux/if_addr.h>.
var Addr = &nl.Spec{
	Name: "ifaddrmsg", Prefix: "IFA_",
	Fields: []nl.Field{
		{Name: "family", Type: nl.U8},
		{Name: "prefixlen", Type: nl.U8},
		{Name: "flags", Type: nl.U8, Names: addrFlags},
		{Name: "scope", Type: nl.U8},
		{Name: "index", Type: nl.U32},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFA_UNSPEC", Type: nl.Hex},
		{Num: 1, Name: "IFA_ADDRESS", Type: nl.IP},
		{Num: 2, Name: "IFA_LOCAL", Type: nl.IP},
		{Num: 3, Name: "IFA_LABEL", Type: nl.String},
		{Num: 4, Name: "IFA_BROADCAST", Type: nl.IP},
		{Num: 5, Name: "IFA_ANYCAST", Type: nl.IP},
		{Num: 6, Name: "IFA_CACHEINFO", Type: nl.Struct, Nest: addrCacheInfo},
		{Num: 7, Name: "IFA_MULTICAST", Type: nl.IP},
		{Num: 8, Name: "IFA_FLAGS", Type: nl.U32},
		{Num: 9, Name: "IFA_RT_PRIORITY", Type: nl.U32},
		{Num: 10, Name: "IFA_TARGET_NETNSID", Type: nl.S32},
		{Num: 11, Name: "IFA_PROTO", Type: nl.U8},
	},
}

// addrCacheInfo is struct ifa_cacheinfo: lifetimes in seconds, stamps in hundredths of a second.
var addrCacheInfo = &nl.Spec{
	Name: "cacheinfo",
	Fields: []nl.Field{
		{Name: "ifa_preferred", Type: nl.U32},
		{Name: "ifa_valid", Type: nl.U32},
		{Name: "cstamp", Type: nl.U32},
		{Name: "tstamp", Type: nl.U32},
	},
}
