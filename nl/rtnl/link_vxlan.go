package rtnl

import "github.com/nlsh/nlsh/nl"

// vxlanData is the data of a VXLAN device.
var vxlanData = &nl.Spec{
	Name: "vxlan", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_VXLAN_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_VXLAN_ID", Type: nl.U32},
		{Num: 2, Name: "IFLA_VXLAN_GROUP", Type: nl.IP4},
		{Num: 3, Name: "IFLA_VXLAN_LINK", Type: nl.U32},
		{Num: 4, Name: "IFLA_VXLAN_LOCAL", Type: nl.IP4},
		{Num: 5, Name: "IFLA_VXLAN_TTL", Type: nl.U8},
		{Num: 6, Name: "IFLA_VXLAN_TOS", Type: nl.U8},
		{Num: 7, Name: "IFLA_VXLAN_LEARNING", Type: nl.U8},
		{Num: 8, Name: "IFLA_VXLAN_AGEING", Type: nl.U32},
		{Num: 9, Name: "IFLA_VXLAN_LIMIT", Type: nl.U32},
		{Num: 10, Name: "IFLA_VXLAN_PORT_RANGE", Type: nl.Struct, Nest: portRange},
		{Num: 11, Name: "IFLA_VXLAN_PROXY", Type: nl.U8},
		{Num: 12, Name: "IFLA_VXLAN_RSC", Type: nl.U8},
		{Num: 13, Name: "IFLA_VXLAN_L2MISS", Type: nl.U8},
		{Num: 14, Name: "IFLA_VXLAN_L3MISS", Type: nl.U8},
		{Num: 15, Name: "IFLA_VXLAN_PORT", Type: nl.BE16},
		{Num: 16, Name: "IFLA_VXLAN_GROUP6", Type: nl.IP6},
		{Num: 17, Name: "IFLA_VXLAN_LOCAL6", Type: nl.IP6},
		{Num: 18, Name: "IFLA_VXLAN_UDP_CSUM", Type: nl.U8},
		{Num: 19, Name: "IFLA_VXLAN_UDP_ZERO_CSUM6_TX", Type: nl.U8},
		{Num: 20, Name: "IFLA_VXLAN_UDP_ZERO_CSUM6_RX", Type: nl.U8},
		{Num: 21, Name: "IFLA_VXLAN_REMCSUM_TX", Type: nl.U8},
		{Num: 22, Name: "IFLA_VXLAN_REMCSUM_RX", Type: nl.U8},
		{Num: 23, Name: "IFLA_VXLAN_GBP", Type: nl.Flag},
		{Num: 24, Name: "IFLA_VXLAN_REMCSUM_NOPARTIAL", Type: nl.Flag},
		{Num: 25, Name: "IFLA_VXLAN_COLLECT_METADATA", Type: nl.U8},
		{Num: 26, Name: "IFLA_VXLAN_LABEL", Type: nl.BE32},
		{Num: 27, Name: "IFLA_VXLAN_GPE", Type: nl.Flag},
		{Num: 28, Name: "IFLA_VXLAN_TTL_INHERIT", Type: nl.Flag},
		{Num: 29, Name: "IFLA_VXLAN_DF", Type: nl.U8},
		{Num: 30, Name: "IFLA_VXLAN_VNIFILTER", Type: nl.U8},
		{Num: 31, Name: "IFLA_VXLAN_LOCALBYPASS", Type: nl.U8},
		{Num: 32, Name: "IFLA_VXLAN_LABEL_POLICY", Type: nl.U32},
		{Num: 33, Name: "IFLA_VXLAN_RESERVED_BITS", Type: nl.Bytes},
		{Num: 34, Name: "IFLA_VXLAN_MC_ROUTE", Type: nl.U8},
	},
}

// portRange is struct ifla_vxlan_port_range, and geneve's that is its like.
var portRange = &nl.Spec{
	Name: "port_range",
	Fields: []nl.Field{
		{Name: "low", Type: nl.BE16},
		{Name: "high", Type: nl.BE16},
	},
}

// geneveData is the data of a GENEVE device.
var geneveData = &nl.Spec{
	Name: "geneve", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_GENEVE_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_GENEVE_ID", Type: nl.U32},
		{Num: 2, Name: "IFLA_GENEVE_REMOTE", Type: nl.IP4},
		{Num: 3, Name: "IFLA_GENEVE_TTL", Type: nl.U8},
		{Num: 4, Name: "IFLA_GENEVE_TOS", Type: nl.U8},
		{Num: 5, Name: "IFLA_GENEVE_PORT", Type: nl.BE16},
		{Num: 6, Name: "IFLA_GENEVE_COLLECT_METADATA", Type: nl.Flag},
		{Num: 7, Name: "IFLA_GENEVE_REMOTE6", Type: nl.IP6},
		{Num: 8, Name: "IFLA_GENEVE_UDP_CSUM", Type: nl.U8},
		{Num: 9, Name: "IFLA_GENEVE_UDP_ZERO_CSUM6_TX", Type: nl.U8},
		{Num: 10, Name: "IFLA_GENEVE_UDP_ZERO_CSUM6_RX", Type: nl.U8},
		{Num: 11, Name: "IFLA_GENEVE_LABEL", Type: nl.BE32},
		{Num: 12, Name: "IFLA_GENEVE_TTL_INHERIT", Type: nl.U8},
		{Num: 13, Name: "IFLA_GENEVE_DF", Type: nl.U8, Names: geneveDF},
		{Num: 14, Name: "IFLA_GENEVE_INNER_PROTO_INHERIT", Type: nl.Flag},
		{Num: 15, Name: "IFLA_GENEVE_PORT_RANGE", Type: nl.Struct, Nest: portRange},
	},
}

// geneveDF is what a GENEVE device does with the DF bit (GENEVE_DF_*).
var geneveDF = &nl.Names{List: []nl.Name{
	{Value: 0, Name: "unset"},
	{Value: 1, Name: "set"},
	{Value: 2, Name: "inherit"},
}}

// bareudpData is the data of a bare UDP tunnel.
var bareudpData = &nl.Spec{
	Name: "bareudp", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_BAREUDP_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_BAREUDP_PORT", Type: nl.BE16},
		{Num: 2, Name: "IFLA_BAREUDP_ETHERTYPE", Type: nl.BE16},
		{Num: 3, Name: "IFLA_BAREUDP_SRCPORT_MIN", Type: nl.U16},
		{Num: 4, Name: "IFLA_BAREUDP_MULTIPROTO_MODE", Type: nl.Flag},
	},
}

// amtData is the data of an Automatic Multicast Tunneling device.
var amtData = &nl.Spec{
	Name: "amt", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_AMT_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_AMT_MODE", Type: nl.U32},
		{Num: 2, Name: "IFLA_AMT_RELAY_PORT", Type: nl.BE16},
		{Num: 3, Name: "IFLA_AMT_GATEWAY_PORT", Type: nl.BE16},
		{Num: 4, Name: "IFLA_AMT_LINK", Type: nl.U32},
		{Num: 5, Name: "IFLA_AMT_LOCAL_IP", Type: nl.IP4},
		{Num: 6, Name: "IFLA_AMT_REMOTE_IP", Type: nl.IP4},
		{Num: 7, Name: "IFLA_AMT_DISCOVERY_IP", Type: nl.IP4},
		{Num: 8, Name: "IFLA_AMT_MAX_TUNNELS", Type: nl.U32},
	},
}

// gtpData is the data of a GPRS tunnel.
var gtpData = &nl.Spec{
	Name: "gtp", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_GTP_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_GTP_FD0", Type: nl.U32},
		{Num: 2, Name: "IFLA_GTP_FD1", Type: nl.U32},
		{Num: 3, Name: "IFLA_GTP_PDP_HASHSIZE", Type: nl.U32},
		{Num: 4, Name: "IFLA_GTP_ROLE", Type: nl.U32},
		{Num: 5, Name: "IFLA_GTP_CREATE_SOCKETS", Type: nl.U8},
		{Num: 6, Name: "IFLA_GTP_RESTART_COUNT", Type: nl.U8},
		{Num: 7, Name: "IFLA_GTP_LOCAL", Type: nl.IP4},
		{Num: 8, Name: "IFLA_GTP_LOCAL6", Type: nl.IP6},
	},
}
