package rtnl

// rowsNotInHeaders are the rows that the headers lack, at the least those of Linux 6.1.
var rowsNotInHeaders = []gap{
	{"newer than Linux 6.1", `
		IFLA_DEVLINK_PORT IFLA_GSO_IPV4_MAX_SIZE IFLA_GRO_IPV4_MAX_SIZE IFLA_DPLL_PIN
		IFLA_MAX_PACING_OFFLOAD_HORIZON IFLA_NETNS_IMMUTABLE IFLA_HEADROOM IFLA_TAILROOM
		IFLA_BRPORT_MAB IFLA_BRPORT_MCAST_N_GROUPS IFLA_BRPORT_MCAST_MAX_GROUPS
		IFLA_BRPORT_NEIGH_VLAN_SUPPRESS IFLA_BRPORT_BACKUP_NHID
		IFLA_BOND_BROADCAST_NEIGH IFLA_BR_FDB_N_LEARNED IFLA_BR_FDB_MAX_LEARNED IFLA_DSA_CONDUIT
		IFLA_GENEVE_PORT_RANGE IFLA_GTP_LOCAL IFLA_GTP_LOCAL6 IFLA_MACVLAN_BC_CUTOFF
		IFLA_NETKIT_* IFLA_OVPN_UNSPEC IFLA_OVPN_MODE
		IFLA_VXLAN_LOCALBYPASS IFLA_VXLAN_LABEL_POLICY IFLA_VXLAN_RESERVED_BITS IFLA_VXLAN_MC_ROUTE
		IFLA_MCTP_PHYS_BINDING RTA_FLOWLABEL IOAM6_IPTUNNEL_SRC
		FRA_DSCP FRA_FLOWLABEL FRA_FLOWLABEL_MASK FRA_SPORT_MASK FRA_DPORT_MASK FRA_DSCP_MASK
		NETCONFA_FORCE_FORWARDING
		MDBA_MDB_EATTR_DST MDBA_MDB_EATTR_DST_PORT MDBA_MDB_EATTR_VNI MDBA_MDB_EATTR_IFINDEX
		MDBA_MDB_EATTR_SRC_VNI
		MDBE_ATTR_SRC_LIST MDBE_ATTR_GROUP_MODE MDBE_ATTR_RTPROT MDBE_ATTR_DST MDBE_ATTR_DST_PORT MDBE_ATTR_VNI
		MDBE_ATTR_IFINDEX MDBE_ATTR_SRC_VNI MDBE_ATTR_STATE_MASK MDBE_SRC_LIST_UNSPEC MDBE_SRC_LIST_ENTRY
		MDBE_SRCATTR_UNSPEC MDBE_SRCATTR_ADDRESS
		NHA_OP_FLAGS NHA_GROUP_STATS NHA_HW_STATS_ENABLE NHA_HW_STATS_USED NHA_GROUP_STATS_*
		BRIDGE_VLANDB_ENTRY_MCAST_N_GROUPS BRIDGE_VLANDB_ENTRY_MCAST_MAX_GROUPS
		BRIDGE_VLANDB_ENTRY_NEIGH_SUPPRESS`},
	{"defined by the C library, as the address families", "AF_*"},
	{"defined in files of other families", "DEVLINK_ATTR_* DPLL_A_PIN_ID IFLA_WWAN_UNSPEC IFLA_WWAN_LINK_ID"},
	{"pyroute2's own; no kernel has them", "IFTUN_* NSINFO_* IFLA_TEAM_UNSPEC IFLA_TEAM_CONFIG"},
	{"pyroute2's second name of IFLA_BRIDGE_FLAGS", "IFLA_BRIDGE_VLAN_FLAGS"},
}

// headersNotInRows are the members of the headers' enumerations for which there is no row.
var headersNotInRows = []gap{
	{"generic netlink's families have tables of their own",
		"BATADV_ATTR_* NUM_BATADV_ATTR BATADV_CMD_* CTRL_ATTR_* CTRL_CMD_* NL_POLICY_TYPE_ATTR_* ILA_CMD_*"},
	{"no attributes: values", "FR_ACT_* RTN_* RT_TABLE_* SEG6_LOCAL_ACTION_*"},
	{"a bit set in SEG6_LOCAL_FLV_OPERATION, not an attribute", "SEG6_LOCAL_FLV_OP_*"},
	{"IFLA_INET_CONF is shown as one struct, as pyroute2 does", "IFLA_INET_UNSPEC IFLA_INET_CONF"},
	{"IFLA_VF_PORTS and IFLA_PORT_SELF are shown in hexadecimal, as pyroute2 does", `
		IFLA_VF_PORT_UNSPEC IFLA_VF_PORT IFLA_PORT_UNSPEC IFLA_PORT_VF IFLA_PORT_PROFILE IFLA_PORT_VSI_TYPE
		IFLA_PORT_INSTANCE_UUID IFLA_PORT_HOST_UUID IFLA_PORT_REQUEST IFLA_PORT_RESPONSE`},
	{"IFLA_BRIDGE_MRP and IFLA_BRIDGE_CFM are shown in hexadecimal", "IFLA_BRIDGE_MRP_* IFLA_BRIDGE_CFM_*"},
	{"the nests of DCB messages are shown in hexadecimal", "DCB_*"},
	{"the options of a tunnel's metadata are shown in hexadecimal: requests with them stop some kernels",
		"LWTUNNEL_IP_OPTS_* LWTUNNEL_IP_OPT_*"},
	{"pyroute2 names a segment endpoint's program by LWT_BPF_PROG_*", "SEG6_LOCAL_BPF_PROG*"},
	{"the options that precede it have no fixed length: UserOption shows both as one field", "NDUSEROPT_*"},
}

// constantsDiffer are the constants that do not have the kernel's value.
var constantsDiffer = []gap{}

// headersNotInConstants are the constants of the headers that are not exported.
var headersNotInConstants = []gap{
	{"reserved, never sent", "FR_ACT_RES3 FR_ACT_RES4"},
	{"bounds of their enumerations, and alignments", "FR_ACT_MAX RTN_MAX RTNLGRP_MAX RTM_BASE NLMSG_ALIGNTO"},
}
