package rtnl

import "github.com/nlsh/nlsh/nl"

// bridgePort is the data of a bridge's port, in IFLA_PROTINFO of family AF_BRIDGE and in the slave data
// of kind bridge.
var bridgePort = &nl.Spec{
	Name: "protinfo_bridge", Prefix: "IFLA_BRPORT_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_BRPORT_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_BRPORT_STATE", Type: nl.U8},
		{Num: 2, Name: "IFLA_BRPORT_PRIORITY", Type: nl.U16},
		{Num: 3, Name: "IFLA_BRPORT_COST", Type: nl.U32},
		{Num: 4, Name: "IFLA_BRPORT_MODE", Type: nl.U8},
		{Num: 5, Name: "IFLA_BRPORT_GUARD", Type: nl.U8},
		{Num: 6, Name: "IFLA_BRPORT_PROTECT", Type: nl.U8},
		{Num: 7, Name: "IFLA_BRPORT_FAST_LEAVE", Type: nl.U8},
		{Num: 8, Name: "IFLA_BRPORT_LEARNING", Type: nl.U8},
		{Num: 9, Name: "IFLA_BRPORT_UNICAST_FLOOD", Type: nl.U8},
		{Num: 10, Name: "IFLA_BRPORT_PROXYARP", Type: nl.U8},
		{Num: 11, Name: "IFLA_BRPORT_LEARNING_SYNC", Type: nl.U8},
		{Num: 12, Name: "IFLA_BRPORT_PROXYARP_WIFI", Type: nl.U8},
		{Num: 13, Name: "IFLA_BRPORT_ROOT_ID", Type: nl.Struct, Nest: bridgeID},
		{Num: 14, Name: "IFLA_BRPORT_BRIDGE_ID", Type: nl.Struct, Nest: bridgeID},
		{Num: 15, Name: "IFLA_BRPORT_DESIGNATED_PORT", Type: nl.U16},
		{Num: 16, Name: "IFLA_BRPORT_DESIGNATED_COST", Type: nl.U16},
		{Num: 17, Name: "IFLA_BRPORT_ID", Type: nl.U16},
		{Num: 18, Name: "IFLA_BRPORT_NO", Type: nl.U16},
		{Num: 19, Name: "IFLA_BRPORT_TOPOLOGY_CHANGE_ACK", Type: nl.U8},
		{Num: 20, Name: "IFLA_BRPORT_CONFIG_PENDING", Type: nl.U8},
		{Num: 21, Name: "IFLA_BRPORT_MESSAGE_AGE_TIMER", Type: nl.U64},
		{Num: 22, Name: "IFLA_BRPORT_FORWARD_DELAY_TIMER", Type: nl.U64},
		{Num: 23, Name: "IFLA_BRPORT_HOLD_TIMER", Type: nl.U64},
		{Num: 24, Name: "IFLA_BRPORT_FLUSH", Type: nl.Flag},
		{Num: 25, Name: "IFLA_BRPORT_MULTICAST_ROUTER", Type: nl.U8},
		{Num: 26, Name: "IFLA_BRPORT_PAD", Type: nl.U64},
		{Num: 27, Name: "IFLA_BRPORT_MCAST_FLOOD", Type: nl.U8},
		{Num: 28, Name: "IFLA_BRPORT_MCAST_TO_UCAST", Type: nl.U8},
		{Num: 29, Name: "IFLA_BRPORT_VLAN_TUNNEL", Type: nl.U8},
		{Num: 30, Name: "IFLA_BRPORT_BCAST_FLOOD", Type: nl.U8},
		{Num: 31, Name: "IFLA_BRPORT_GROUP_FWD_MASK", Type: nl.U16},
		{Num: 32, Name: "IFLA_BRPORT_NEIGH_SUPPRESS", Type: nl.U8},
		{Num: 33, Name: "IFLA_BRPORT_ISOLATED", Type: nl.U8},
		{Num: 34, Name: "IFLA_BRPORT_BACKUP_PORT", Type: nl.U32},
		{Num: 35, Name: "IFLA_BRPORT_MRP_RING_OPEN", Type: nl.U8},
		{Num: 36, Name: "IFLA_BRPORT_MRP_IN_OPEN", Type: nl.U8},
		{Num: 37, Name: "IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT", Type: nl.U32},
		{Num: 38, Name: "IFLA_BRPORT_MCAST_EHT_HOSTS_CNT", Type: nl.U32},
		{Num: 39, Name: "IFLA_BRPORT_LOCKED", Type: nl.U8},
		{Num: 40, Name: "IFLA_BRPORT_MAB", Type: nl.U8},
		{Num: 41, Name: "IFLA_BRPORT_MCAST_N_GROUPS", Type: nl.U32},
		{Num: 42, Name: "IFLA_BRPORT_MCAST_MAX_GROUPS", Type: nl.U32},
		{Num: 43, Name: "IFLA_BRPORT_NEIGH_VLAN_SUPPRESS", Type: nl.U8},
		{Num: 44, Name: "IFLA_BRPORT_BACKUP_NHID", Type: nl.U32},
	},
}

// bondPort is the slave data of kind bond.
var bondPort = &nl.Spec{
	Name: "bond_slave_data", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_BOND_SLAVE_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_BOND_SLAVE_STATE", Type: nl.U8},
		{Num: 2, Name: "IFLA_BOND_SLAVE_MII_STATUS", Type: nl.U8},
		{Num: 3, Name: "IFLA_BOND_SLAVE_LINK_FAILURE_COUNT", Type: nl.U32},
		{Num: 4, Name: "IFLA_BOND_SLAVE_PERM_HWADDR", Type: nl.LLAddr},
		{Num: 5, Name: "IFLA_BOND_SLAVE_QUEUE_ID", Type: nl.U16},
		{Num: 6, Name: "IFLA_BOND_SLAVE_AD_AGGREGATOR_ID", Type: nl.U16},
		{Num: 7, Name: "IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE", Type: nl.U8},
		{Num: 8, Name: "IFLA_BOND_SLAVE_AD_PARTNER_OPER_PORT_STATE", Type: nl.U16},
		{Num: 9, Name: "IFLA_BOND_SLAVE_PRIO", Type: nl.S32},
		{Num: 10, Name: "IFLA_BOND_SLAVE_ACTOR_PORT_PRIO", Type: nl.U16},
		{Num: 11, Name: "IFLA_BOND_SLAVE_AD_CHURN_ACTOR_STATE", Type: nl.U8},
		{Num: 12, Name: "IFLA_BOND_SLAVE_AD_CHURN_PARTNER_STATE", Type: nl.U8},
	},
}

// vrfPort is the slave data of kind vrf.
var vrfPort = &nl.Spec{
	Name: "vrf_slave_data", Prefix: "IFLA_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_VRF_PORT_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_VRF_PORT_TABLE", Type: nl.U32},
	},
}
