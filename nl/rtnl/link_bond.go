package rtnl

import "github.com/nlsh/nlsh/nl"

// bondData is the data of a bond.
var bondData = &nl.Spec{
	Name: "bond", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_BOND_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_BOND_MODE", Type: nl.U8},
		{Num: 2, Name: "IFLA_BOND_ACTIVE_SLAVE", Type: nl.U32},
		{Num: 3, Name: "IFLA_BOND_MIIMON", Type: nl.U32},
		{Num: 4, Name: "IFLA_BOND_UPDELAY", Type: nl.U32},
		{Num: 5, Name: "IFLA_BOND_DOWNDELAY", Type: nl.U32},
		{Num: 6, Name: "IFLA_BOND_USE_CARRIER", Type: nl.U8},
		{Num: 7, Name: "IFLA_BOND_ARP_INTERVAL", Type: nl.U32},
		{Num: 8, Name: "IFLA_BOND_ARP_IP_TARGET", Type: nl.NestedList, Elem: nl.IP4},
		{Num: 9, Name: "IFLA_BOND_ARP_VALIDATE", Type: nl.U32},
		{Num: 10, Name: "IFLA_BOND_ARP_ALL_TARGETS", Type: nl.U32},
		{Num: 11, Name: "IFLA_BOND_PRIMARY", Type: nl.U32},
		{Num: 12, Name: "IFLA_BOND_PRIMARY_RESELECT", Type: nl.U8},
		{Num: 13, Name: "IFLA_BOND_FAIL_OVER_MAC", Type: nl.U8},
		{Num: 14, Name: "IFLA_BOND_XMIT_HASH_POLICY", Type: nl.U8},
		{Num: 15, Name: "IFLA_BOND_RESEND_IGMP", Type: nl.U32},
		{Num: 16, Name: "IFLA_BOND_NUM_PEER_NOTIF", Type: nl.U8},
		{Num: 17, Name: "IFLA_BOND_ALL_SLAVES_ACTIVE", Type: nl.U8},
		{Num: 18, Name: "IFLA_BOND_MIN_LINKS", Type: nl.U32},
		{Num: 19, Name: "IFLA_BOND_LP_INTERVAL", Type: nl.U32},
		{Num: 20, Name: "IFLA_BOND_PACKETS_PER_SLAVE", Type: nl.U32},
		{Num: 21, Name: "IFLA_BOND_AD_LACP_RATE", Type: nl.U8},
		{Num: 22, Name: "IFLA_BOND_AD_SELECT", Type: nl.U8},
		{Num: 23, Name: "IFLA_BOND_AD_INFO", Type: nl.Nested, Nest: bondADInfo},
		{Num: 24, Name: "IFLA_BOND_AD_ACTOR_SYS_PRIO", Type: nl.U16},
		{Num: 25, Name: "IFLA_BOND_AD_USER_PORT_KEY", Type: nl.U16},
		{Num: 26, Name: "IFLA_BOND_AD_ACTOR_SYSTEM", Type: nl.Hex},
		{Num: 27, Name: "IFLA_BOND_TLB_DYNAMIC_LB", Type: nl.U8},
		{Num: 28, Name: "IFLA_BOND_PEER_NOTIF_DELAY", Type: nl.U32},
		{Num: 29, Name: "IFLA_BOND_AD_LACP_ACTIVE", Type: nl.U8},
		{Num: 30, Name: "IFLA_BOND_MISSED_MAX", Type: nl.U8},
		{Num: 31, Name: "IFLA_BOND_NS_IP6_TARGET", Type: nl.NestedList, Elem: nl.IP6},
		{Num: 32, Name: "IFLA_BOND_COUPLED_CONTROL", Type: nl.U8},
		{Num: 33, Name: "IFLA_BOND_BROADCAST_NEIGH", Type: nl.U8},
	},
}

// bondADInfo is the state of a bond's 802.3ad aggregator.
var bondADInfo = &nl.Spec{
	Name: "ad_info", Prefix: "IFLA_BOND_AD_INFO_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_BOND_AD_INFO_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_BOND_AD_INFO_AGGREGATOR", Type: nl.U16},
		{Num: 2, Name: "IFLA_BOND_AD_INFO_NUM_PORTS", Type: nl.U16},
		{Num: 3, Name: "IFLA_BOND_AD_INFO_ACTOR_KEY", Type: nl.U16},
		{Num: 4, Name: "IFLA_BOND_AD_INFO_PARTNER_KEY", Type: nl.U16},
		{Num: 5, Name: "IFLA_BOND_AD_INFO_PARTNER_MAC", Type: nl.MAC},
	},
}
