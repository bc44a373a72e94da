package rtnl

import "github.com/nlsh/nlsh/nl"

// Link is the message of network interfaces: struct ifinfomsg and the IFLA_* attributes of
// <linux/if_link.h>.
var Link = &nl.Spec{
	Name: "ifinfmsg", Prefix: "IFLA_",
	Fields: []nl.Field{
		{Name: "family", Type: nl.U8},
		{Name: "__align", Type: nl.Pad, Size: 1},
		{Name: "ifi_type", Type: nl.U16},
		{Name: "index", Type: nl.S32},
		{Name: "flags", Type: nl.U32, Names: linkFlags},
		{Name: "change", Type: nl.U32},
	},
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_ADDRESS", Type: nl.LLAddr},
		{Num: 2, Name: "IFLA_BROADCAST", Type: nl.LLAddr},
		{Num: 3, Name: "IFLA_IFNAME", Type: nl.String},
		{Num: 4, Name: "IFLA_MTU", Type: nl.U32},
		{Num: 5, Name: "IFLA_LINK", Type: nl.U32},
		{Num: 6, Name: "IFLA_QDISC", Type: nl.String},
		{Num: 7, Name: "IFLA_STATS", Type: nl.Struct, Nest: linkStats},
		{Num: 8, Name: "IFLA_COST", Type: nl.Hex},
		{Num: 9, Name: "IFLA_PRIORITY", Type: nl.Hex},
		{Num: 10, Name: "IFLA_MASTER", Type: nl.U32},
		{Num: 11, Name: "IFLA_WIRELESS", Type: nl.Nested, Nest: wirelessEvent},
		{Num: 12, Name: "IFLA_PROTINFO", Type: nl.Select, By: "family", Cases: protInfo, Else: nl.Hex,
			Flags: nl.NestBit},
		{Num: 13, Name: "IFLA_TXQLEN", Type: nl.U32},
		{Num: 14, Name: "IFLA_MAP", Type: nl.Struct, Nest: linkMap},
		{Num: 15, Name: "IFLA_WEIGHT", Type: nl.Hex},
		{Num: 16, Name: "IFLA_OPERSTATE", Type: nl.U8, Names: operStates},
		{Num: 17, Name: "IFLA_LINKMODE", Type: nl.U8},
		{Num: 18, Name: "IFLA_LINKINFO", Type: nl.Nested, Nest: linkInfo},
		{Num: 19, Name: "IFLA_NET_NS_PID", Type: nl.U32},
		{Num: 20, Name: "IFLA_IFALIAS", Type: nl.String},
		{Num: 21, Name: "IFLA_NUM_VF", Type: nl.U32},
		{Num: 22, Name: "IFLA_VFINFO_LIST", Type: nl.Nested, Nest: vfList},
		{Num: 23, Name: "IFLA_STATS64", Type: nl.Struct, Nest: linkStats64},
		{Num: 24, Name: "IFLA_VF_PORTS", Type: nl.Hex},
		{Num: 25, Name: "IFLA_PORT_SELF", Type: nl.Hex},
		{Num: 26, Name: "IFLA_AF_SPEC", Type: nl.Select, By: "family", Cases: afSpecs,
			Else: nl.Nested, Nest: afSpec},
		{Num: 27, Name: "IFLA_GROUP", Type: nl.U32},
		{Num: 28, Name: "IFLA_NET_NS_FD", Type: nl.U32},
		{Num: 29, Name: "IFLA_EXT_MASK", Type: nl.U32},
		{Num: 30, Name: "IFLA_PROMISCUITY", Type: nl.U32},
		{Num: 31, Name: "IFLA_NUM_TX_QUEUES", Type: nl.U32},
		{Num: 32, Name: "IFLA_NUM_RX_QUEUES", Type: nl.U32},
		{Num: 33, Name: "IFLA_CARRIER", Type: nl.U8},
		{Num: 34, Name: "IFLA_PHYS_PORT_ID", Type: nl.Hex},
		{Num: 35, Name: "IFLA_CARRIER_CHANGES", Type: nl.U32},
		{Num: 36, Name: "IFLA_PHYS_SWITCH_ID", Type: nl.Hex},
		{Num: 37, Name: "IFLA_LINK_NETNSID", Type: nl.S32},
		{Num: 38, Name: "IFLA_PHYS_PORT_NAME", Type: nl.String},
		{Num: 39, Name: "IFLA_PROTO_DOWN", Type: nl.U8},
		{Num: 40, Name: "IFLA_GSO_MAX_SEGS", Type: nl.U32},
		{Num: 41, Name: "IFLA_GSO_MAX_SIZE", Type: nl.U32},
		{Num: 42, Name: "IFLA_PAD", Type: nl.Hex},
		{Num: 43, Name: "IFLA_XDP", Type: nl.Nested, Nest: xdp},
		{Num: 44, Name: "IFLA_EVENT", Type: nl.U32},
		{Num: 45, Name: "IFLA_NEW_NETNSID", Type: nl.S32},
		{Num: 46, Name: "IFLA_IF_NETNSID", Type: nl.S32},
		{Num: 46, Name: "IFLA_TARGET_NETNSID", Type: nl.S32},
		{Num: 47, Name: "IFLA_CARRIER_UP_COUNT", Type: nl.U32},
		{Num: 48, Name: "IFLA_CARRIER_DOWN_COUNT", Type: nl.U32},
		{Num: 49, Name: "IFLA_NEW_IFINDEX", Type: nl.U32},
		{Num: 50, Name: "IFLA_MIN_MTU", Type: nl.U32},
		{Num: 51, Name: "IFLA_MAX_MTU", Type: nl.U32},
		{Num: 52, Name: "IFLA_PROP_LIST", Type: nl.Nested, Nest: propList, Flags: nl.NestBit},
		{Num: 53, Name: "IFLA_ALT_IFNAME", Type: nl.String},
		{Num: 54, Name: "IFLA_PERM_ADDRESS", Type: nl.Hex},
		{Num: 55, Name: "IFLA_PROTO_DOWN_REASON", Type: nl.Nested, Nest: protoDownReason},
		{Num: 56, Name: "IFLA_PARENT_DEV_NAME", Type: nl.String},
		{Num: 57, Name: "IFLA_PARENT_DEV_BUS_NAME", Type: nl.String},
		{Num: 58, Name: "IFLA_GRO_MAX_SIZE", Type: nl.U32},
		{Num: 59, Name: "IFLA_TSO_MAX_SIZE", Type: nl.U32},
		{Num: 60, Name: "IFLA_TSO_MAX_SEGS", Type: nl.U32},
		{Num: 61, Name: "IFLA_ALLMULTI", Type: nl.U32},
		{Num: 62, Name: "IFLA_DEVLINK_PORT", Type: nl.Nested, Nest: devlinkPort, Flags: nl.NestBit},
		{Num: 63, Name: "IFLA_GSO_IPV4_MAX_SIZE", Type: nl.U32},
		{Num: 64, Name: "IFLA_GRO_IPV4_MAX_SIZE", Type: nl.U32},
		{Num: 65, Name: "IFLA_DPLL_PIN", Type: nl.Nested, Nest: dpllPin, Flags: nl.NestBit},
		{Num: 66, Name: "IFLA_MAX_PACING_OFFLOAD_HORIZON", Type: nl.UInt},
		{Num: 67, Name: "IFLA_NETNS_IMMUTABLE", Type: nl.U8},
		{Num: 68, Name: "IFLA_HEADROOM", Type: nl.U16},
		{Num: 69, Name: "IFLA_TAILROOM", Type: nl.U16},
	},
	Computed: []nl.Computed{{Name: "state", Field: "flags", Value: upOrDown}},
}

// xdp is the XDP program of an interface.
var xdp = &nl.Spec{
	Name: "xdp", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_XDP_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_XDP_FD", Type: nl.S32},
		{Num: 2, Name: "IFLA_XDP_ATTACHED", Type: nl.U8, Names: xdpModes},
		{Num: 3, Name: "IFLA_XDP_FLAGS", Type: nl.U32},
		{Num: 4, Name: "IFLA_XDP_PROG_ID", Type: nl.U32},
		{Num: 5, Name: "IFLA_XDP_DRV_PROG_ID", Type: nl.U32},
		{Num: 6, Name: "IFLA_XDP_SKB_PROG_ID", Type: nl.U32},
		{Num: 7, Name: "IFLA_XDP_HW_PROG_ID", Type: nl.U32},
		{Num: 8, Name: "IFLA_XDP_EXPECTED_FD", Type: nl.S32},
	},
}

// propList is the list of an interface's alternative names.
var propList = &nl.Spec{
	Name: "proplist", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 53, Name: "IFLA_ALT_IFNAME", Type: nl.String},
	},
}

// protoDownReason is the mask of reasons that keep an interface down, and which of them to change.
var protoDownReason = &nl.Spec{
	Name: "down_reason", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_PROTO_DOWN_REASON_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_PROTO_DOWN_REASON_MASK", Type: nl.U32},
		{Num: 2, Name: "IFLA_PROTO_DOWN_REASON_VALUE", Type: nl.U32},
	},
}

// devlinkPort names the devlink port behind an interface.
var devlinkPort = &nl.Spec{
	Name: "devlink_port", Prefix: "DEVLINK_ATTR_",
	Attrs: []nl.Attr{
		{Num: 1, Name: "DEVLINK_ATTR_BUS_NAME", Type: nl.String},
		{Num: 2, Name: "DEVLINK_ATTR_DEV_NAME", Type: nl.String},
		{Num: 3, Name: "DEVLINK_ATTR_PORT_INDEX", Type: nl.U32},
	},
}

// dpllPin names the clock pin behind an interface.
var dpllPin = &nl.Spec{
	Name: "dpll_pin", Prefix: "DPLL_A_PIN_",
	Attrs: []nl.Attr{
		{Num: 1, Name: "DPLL_A_PIN_ID", Type: nl.U32},
	},
}

// operStates are the operational states of RFC 2863 (IF_OPER_* of <linux/if.h>), as pyroute2 spells
// them.
var operStates = &nl.Names{List: []nl.Name{
	{Value: 0, Name: "UNKNOWN"},
	{Value: 1, Name: "NOTPRESENT"},
	{Value: 2, Name: "DOWN"},
	{Value: 3, Name: "LOWERLAYERDOWN"},
	{Value: 4, Name: "TESTING"},
	{Value: 5, Name: "DORMANT"},
	{Value: 6, Name: "UP"},
}}

// xdpModes are the ways in which an XDP program is attached (XDP_ATTACHED_*); none is None.
var xdpModes = &nl.Names{List: []nl.Name{
	{Value: 0, Name: ""},
	{Value: 1, Name: "xdp"},
	{Value: 2, Name: "xdpgeneric"},
	{Value: 3, Name: "xdpoffload"},
	{Value: 4, Name: "xdpmulti"},
}}
