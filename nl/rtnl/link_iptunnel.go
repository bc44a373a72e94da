package rtnl

import "github.com/nlsh/nlsh/nl"

// ipipData is the data of an IPv4 tunnel over IPv4; pyroute2 names the kernel's IFLA_IPTUN_* by kind.
var ipipData = &nl.Spec{
	Name: "ipip_data", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_IPIP_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_IPIP_LINK", Type: nl.U32},
		{Num: 2, Name: "IFLA_IPIP_LOCAL", Type: nl.IP4},
		{Num: 3, Name: "IFLA_IPIP_REMOTE", Type: nl.IP4},
		{Num: 4, Name: "IFLA_IPIP_TTL", Type: nl.U8},
		{Num: 5, Name: "IFLA_IPIP_TOS", Type: nl.U8},
		{Num: 6, Name: "IFLA_IPIP_ENCAP_LIMIT", Type: nl.U8},
		{Num: 7, Name: "IFLA_IPIP_FLOWINFO", Type: nl.BE32},
		{Num: 8, Name: "IFLA_IPIP_FLAGS", Type: nl.U16},
		{Num: 9, Name: "IFLA_IPIP_PROTO", Type: nl.U8},
		{Num: 10, Name: "IFLA_IPIP_PMTUDISC", Type: nl.U8},
		{Num: 11, Name: "IFLA_IPIP_6RD_PREFIX", Type: nl.IP6},
		{Num: 12, Name: "IFLA_IPIP_6RD_RELAY_PREFIX", Type: nl.IP4},
		{Num: 13, Name: "IFLA_IPIP_6RD_PREFIXLEN", Type: nl.U16},
		{Num: 14, Name: "IFLA_IPIP_6RD_RELAY_PREFIXLEN", Type: nl.U16},
		{Num: 15, Name: "IFLA_IPIP_ENCAP_TYPE", Type: nl.U16},
		{Num: 16, Name: "IFLA_IPIP_ENCAP_FLAGS", Type: nl.U16},
		{Num: 17, Name: "IFLA_IPIP_ENCAP_SPORT", Type: nl.BE16},
		{Num: 18, Name: "IFLA_IPIP_ENCAP_DPORT", Type: nl.BE16},
		{Num: 19, Name: "IFLA_IPIP_COLLECT_METADATA", Type: nl.Flag},
		{Num: 20, Name: "IFLA_IPIP_FWMARK", Type: nl.U32},
	},
}

// sitData is the data of an IPv6 tunnel over IPv4.
var sitData = &nl.Spec{
	Name: "sit_data", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_SIT_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_SIT_LINK", Type: nl.U32},
		{Num: 2, Name: "IFLA_SIT_LOCAL", Type: nl.IP4},
		{Num: 3, Name: "IFLA_SIT_REMOTE", Type: nl.IP4},
		{Num: 4, Name: "IFLA_SIT_TTL", Type: nl.U8},
		{Num: 5, Name: "IFLA_SIT_TOS", Type: nl.U8},
		{Num: 6, Name: "IFLA_SIT_ENCAP_LIMIT", Type: nl.U8},
		{Num: 7, Name: "IFLA_SIT_FLOWINFO", Type: nl.BE32},
		{Num: 8, Name: "IFLA_SIT_FLAGS", Type: nl.U16},
		{Num: 9, Name: "IFLA_SIT_PROTO", Type: nl.U8},
		{Num: 10, Name: "IFLA_SIT_PMTUDISC", Type: nl.U8},
		{Num: 11, Name: "IFLA_SIT_6RD_PREFIX", Type: nl.IP6},
		{Num: 12, Name: "IFLA_SIT_6RD_RELAY_PREFIX", Type: nl.IP4},
		{Num: 13, Name: "IFLA_SIT_6RD_PREFIXLEN", Type: nl.U16},
		{Num: 14, Name: "IFLA_SIT_6RD_RELAY_PREFIXLEN", Type: nl.U16},
		{Num: 15, Name: "IFLA_SIT_ENCAP_TYPE", Type: nl.U16},
		{Num: 16, Name: "IFLA_SIT_ENCAP_FLAGS", Type: nl.U16},
		{Num: 17, Name: "IFLA_SIT_ENCAP_SPORT", Type: nl.BE16},
		{Num: 18, Name: "IFLA_SIT_ENCAP_DPORT", Type: nl.BE16},
		{Num: 19, Name: "IFLA_SIT_COLLECT_METADATA", Type: nl.Flag},
		{Num: 20, Name: "IFLA_SIT_FWMARK", Type: nl.U32},
	},
}

// ip6tnlData is the data of a tunnel over IPv6.
var ip6tnlData = &nl.Spec{
	Name: "ip6tnl_data", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_IP6TNL_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_IP6TNL_LINK", Type: nl.U32},
		{Num: 2, Name: "IFLA_IP6TNL_LOCAL", Type: nl.IP6},
		{Num: 3, Name: "IFLA_IP6TNL_REMOTE", Type: nl.IP6},
		{Num: 4, Name: "IFLA_IP6TNL_TTL", Type: nl.U8},
		{Num: 5, Name: "IFLA_IP6TNL_TOS", Type: nl.U8},
		{Num: 6, Name: "IFLA_IP6TNL_ENCAP_LIMIT", Type: nl.U8},
		{Num: 7, Name: "IFLA_IP6TNL_FLOWINFO", Type: nl.BE32},
		{Num: 8, Name: "IFLA_IP6TNL_FLAGS", Type: nl.U32},
		{Num: 9, Name: "IFLA_IP6TNL_PROTO", Type: nl.U8},
		{Num: 10, Name: "IFLA_IP6TNL_PMTUDISC", Type: nl.U8},
		{Num: 11, Name: "IFLA_IP6TNL_6RD_PREFIX", Type: nl.IP6},
		{Num: 12, Name: "IFLA_IP6TNL_6RD_RELAY_PREFIX", Type: nl.IP4},
		{Num: 13, Name: "IFLA_IP6TNL_6RD_PREFIXLEN", Type: nl.U16},
		{Num: 14, Name: "IFLA_IP6TNL_6RD_RELAY_PREFIXLEN", Type: nl.U16},
		{Num: 15, Name: "IFLA_IP6TNL_ENCAP_TYPE", Type: nl.U16},
		{Num: 16, Name: "IFLA_IP6TNL_ENCAP_FLAGS", Type: nl.U16},
		{Num: 17, Name: "IFLA_IP6TNL_ENCAP_SPORT", Type: nl.BE16},
		{Num: 18, Name: "IFLA_IP6TNL_ENCAP_DPORT", Type: nl.BE16},
		{Num: 19, Name: "IFLA_IP6TNL_COLLECT_METADATA", Type: nl.Flag},
		{Num: 20, Name: "IFLA_IP6TNL_FWMARK", Type: nl.U32},
	},
}
