package rtnl

import "github.com/nlsh/nlsh/nl"

// greData is the data of GRE tunnels over IPv4: kinds gre, gretap and erspan.
var greData = &nl.Spec{
	Name: "gre_data", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_GRE_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_GRE_LINK", Type: nl.U32},
		{Num: 2, Name: "IFLA_GRE_IFLAGS", Type: nl.BE16},
		{Num: 3, Name: "IFLA_GRE_OFLAGS", Type: nl.BE16},
		{Num: 4, Name: "IFLA_GRE_IKEY", Type: nl.BE32},
		{Num: 5, Name: "IFLA_GRE_OKEY", Type: nl.BE32},
		{Num: 6, Name: "IFLA_GRE_LOCAL", Type: nl.IP4},
		{Num: 7, Name: "IFLA_GRE_REMOTE", Type: nl.IP4},
		{Num: 8, Name: "IFLA_GRE_TTL", Type: nl.U8},
		{Num: 9, Name: "IFLA_GRE_TOS", Type: nl.U8},
		{Num: 10, Name: "IFLA_GRE_PMTUDISC", Type: nl.U8},
		{Num: 11, Name: "IFLA_GRE_ENCAP_LIMIT", Type: nl.U8},
		{Num: 12, Name: "IFLA_GRE_FLOWINFO", Type: nl.BE32},
		{Num: 13, Name: "IFLA_GRE_FLAGS", Type: nl.U32},
		{Num: 14, Name: "IFLA_GRE_ENCAP_TYPE", Type: nl.U16},
		{Num: 15, Name: "IFLA_GRE_ENCAP_FLAGS", Type: nl.U16},
		{Num: 16, Name: "IFLA_GRE_ENCAP_SPORT", Type: nl.BE16},
		{Num: 17, Name: "IFLA_GRE_ENCAP_DPORT", Type: nl.BE16},
		{Num: 18, Name: "IFLA_GRE_COLLECT_METADATA", Type: nl.Flag},
		{Num: 19, Name: "IFLA_GRE_IGNORE_DF", Type: nl.U8},
		{Num: 20, Name: "IFLA_GRE_FWMARK", Type: nl.U32},
		{Num: 21, Name: "IFLA_GRE_ERSPAN_INDEX", Type: nl.U32},
		{Num: 22, Name: "IFLA_GRE_ERSPAN_VER", Type: nl.U8},
		{Num: 23, Name: "IFLA_GRE_ERSPAN_DIR", Type: nl.U8},
		{Num: 24, Name: "IFLA_GRE_ERSPAN_HWID", Type: nl.U16},
	},
}

// ip6greData is the data of GRE tunnels over IPv6: kinds ip6gre, ip6gretap and ip6erspan; pyroute2 names
// the kernel's IFLA_GRE_* by kind.
var ip6greData = &nl.Spec{
	Name: "ip6gre_data", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_IP6GRE_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_IP6GRE_LINK", Type: nl.U32},
		{Num: 2, Name: "IFLA_IP6GRE_IFLAGS", Type: nl.U16},
		{Num: 3, Name: "IFLA_IP6GRE_OFLAGS", Type: nl.U16},
		{Num: 4, Name: "IFLA_IP6GRE_IKEY", Type: nl.BE32},
		{Num: 5, Name: "IFLA_IP6GRE_OKEY", Type: nl.BE32},
		{Num: 6, Name: "IFLA_IP6GRE_LOCAL", Type: nl.IP6},
		{Num: 7, Name: "IFLA_IP6GRE_REMOTE", Type: nl.IP6},
		{Num: 8, Name: "IFLA_IP6GRE_TTL", Type: nl.U8},
		{Num: 9, Name: "IFLA_IP6GRE_TOS", Type: nl.U8},
		{Num: 10, Name: "IFLA_IP6GRE_PMTUDISC", Type: nl.U8},
		{Num: 11, Name: "IFLA_IP6GRE_ENCAP_LIMIT", Type: nl.U8},
		{Num: 12, Name: "IFLA_IP6GRE_FLOWINFO", Type: nl.BE32},
		{Num: 13, Name: "IFLA_IP6GRE_FLAGS", Type: nl.U32},
		{Num: 14, Name: "IFLA_IP6GRE_ENCAP_TYPE", Type: nl.U16},
		{Num: 15, Name: "IFLA_IP6GRE_ENCAP_FLAGS", Type: nl.U16},
		{Num: 16, Name: "IFLA_IP6GRE_ENCAP_SPORT", Type: nl.BE16},
		{Num: 17, Name: "IFLA_IP6GRE_ENCAP_DPORT", Type: nl.BE16},
		{Num: 18, Name: "IFLA_IP6GRE_COLLECT_METADATA", Type: nl.Flag},
		{Num: 19, Name: "IFLA_IP6GRE_IGNORE_DF", Type: nl.U8},
		{Num: 20, Name: "IFLA_IP6GRE_FWMARK", Type: nl.U32},
		{Num: 21, Name: "IFLA_IP6GRE_ERSPAN_INDEX", Type: nl.U32},
		{Num: 22, Name: "IFLA_IP6GRE_ERSPAN_VER", Type: nl.U8},
		{Num: 23, Name: "IFLA_IP6GRE_ERSPAN_DIR", Type: nl.U8},
		{Num: 24, Name: "IFLA_IP6GRE_ERSPAN_HWID", Type: nl.U16},
	},
}

// vtiData is the data of a virtual tunnel interface over IPv4.
var vtiData = &nl.Spec{
	Name: "vti", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_VTI_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_VTI_LINK", Type: nl.U32},
		{Num: 2, Name: "IFLA_VTI_IKEY", Type: nl.BE32},
		{Num: 3, Name: "IFLA_VTI_OKEY", Type: nl.BE32},
		{Num: 4, Name: "IFLA_VTI_LOCAL", Type: nl.IP4},
		{Num: 5, Name: "IFLA_VTI_REMOTE", Type: nl.IP4},
		{Num: 6, Name: "IFLA_VTI_FWMARK", Type: nl.U32},
	},
}

// vti6Data is the data of a virtual tunnel interface over IPv6.
var vti6Data = &nl.Spec{
	Name: "vti6", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_VTI_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_VTI_LINK", Type: nl.U32},
		{Num: 2, Name: "IFLA_VTI_IKEY", Type: nl.BE32},
		{Num: 3, Name: "IFLA_VTI_OKEY", Type: nl.BE32},
		{Num: 4, Name: "IFLA_VTI_LOCAL", Type: nl.IP6},
		{Num: 5, Name: "IFLA_VTI_REMOTE", Type: nl.IP6},
		{Num: 6, Name: "IFLA_VTI_FWMARK", Type: nl.U32},
	},
}

// xfrmData is the data of an XFRM interface.
var xfrmData = &nl.Spec{
	Name: "xfrm", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_XFRM_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_XFRM_LINK", Type: nl.U32},
		{Num: 2, Name: "IFLA_XFRM_IF_ID", Type: nl.U32},
		{Num: 3, Name: "IFLA_XFRM_COLLECT_METADATA", Type: nl.Flag},
	},
}
