package rtnl

import "github.com/nlsh/nlsh/nl"

// addressFamilies are the families that rtnetlink speaks of.
var addressFamilies = []nl.Name{
	{Value: 0, Name: "AF_UNSPEC"},
	{Value: 1, Name: "AF_UNIX"},
	{Value: 2, Name: "AF_INET"},
	{Value: 7, Name: "AF_BRIDGE"},
	{Value: 10, Name: "AF_INET6"},
	{Value: 16, Name: "AF_NETLINK"},
	{Value: 17, Name: "AF_PACKET"},
	{Value: 28, Name: "AF_MPLS"},
	{Value: 45, Name: "AF_MCTP"},
}

// protocols are the netlink protocols.
var protocols = []nl.Name{
	{Value: 0, Name: "NETLINK_ROUTE"},
	{Value: 1, Name: "NETLINK_UNUSED"},
	{Value: 2, Name: "NETLINK_USERSOCK"},
	{Value: 3, Name: "NETLINK_FIREWALL"},
	{Value: 4, Name: "NETLINK_SOCK_DIAG"},
	{Value: 5, Name: "NETLINK_NFLOG"},
	{Value: 6, Name: "NETLINK_XFRM"},
	{Value: 7, Name: "NETLINK_SELINUX"},
	{Value: 8, Name: "NETLINK_ISCSI"},
	{Value: 9, Name: "NETLINK_AUDIT"},
	{Value: 10, Name: "NETLINK_FIB_LOOKUP"},
	{Value: 11, Name: "NETLINK_CONNECTOR"},
	{Value: 12, Name: "NETLINK_NETFILTER"},
	{Value: 13, Name: "NETLINK_IP6_FW"},
	{Value: 14, Name: "NETLINK_DNRTMSG"},
	{Value: 15, Name: "NETLINK_KOBJECT_UEVENT"},
	{Value: 16, Name: "NETLINK_GENERIC"},
	{Value: 18, Name: "NETLINK_SCSITRANSPORT"},
	{Value: 19, Name: "NETLINK_ECRYPTFS"},
	{Value: 20, Name: "NETLINK_RDMA"},
	{Value: 21, Name: "NETLINK_CRYPTO"},
	{Value: 22, Name: "NETLINK_SMC"},
}

// socketOptions are the options of level SOL_NETLINK, and that level.
var socketOptions = []nl.Name{
	{Value: 1, Name: "NETLINK_ADD_MEMBERSHIP"},
	{Value: 2, Name: "NETLINK_DROP_MEMBERSHIP"},
	{Value: 3, Name: "NETLINK_PKTINFO"},
	{Value: 4, Name: "NETLINK_BROADCAST_ERROR"},
	{Value: 5, Name: "NETLINK_NO_ENOBUFS"},
	{Value: 6, Name: "NETLINK_RX_RING"},
	{Value: 7, Name: "NETLINK_TX_RING"},
	{Value: 8, Name: "NETLINK_LISTEN_ALL_NSID"},
	{Value: 9, Name: "NETLINK_LIST_MEMBERSHIPS"},
	{Value: 10, Name: "NETLINK_CAP_ACK"},
	{Value: 11, Name: "NETLINK_EXT_ACK"},
	{Value: 12, Name: "NETLINK_GET_STRICT_CHK"},
	{Value: 270, Name: "SOL_NETLINK"},
}

// messageFlags are the flags of a message's header; what a bit means depends on the message.
var messageFlags = []nl.Name{
	{Value: 0x1, Name: "NLM_F_REQUEST"},
	{Value: 0x2, Name: "NLM_F_MULTI"},
	{Value: 0x4, Name: "NLM_F_ACK"},
	{Value: 0x8, Name: "NLM_F_ECHO"},
	{Value: 0x10, Name: "NLM_F_DUMP_INTR"},
	{Value: 0x20, Name: "NLM_F_DUMP_FILTERED"},
	{Value: 0x100, Name: "NLM_F_CAPPED"},
	{Value: 0x100, Name: "NLM_F_NONREC"},
	{Value: 0x100, Name: "NLM_F_REPLACE"},
	{Value: 0x100, Name: "NLM_F_ROOT"},
	{Value: 0x200, Name: "NLM_F_ACK_TLVS"},
	{Value: 0x200, Name: "NLM_F_BULK"},
	{Value: 0x200, Name: "NLM_F_EXCL"},
	{Value: 0x200, Name: "NLM_F_MATCH"},
	{Value: 0x300, Name: "NLM_F_DUMP"},
	{Value: 0x400, Name: "NLM_F_ATOMIC"},
	{Value: 0x400, Name: "NLM_F_CREATE"},
	{Value: 0x800, Name: "NLM_F_APPEND"},
}

// controlTypes are the message types that all protocols share.
var controlTypes = []nl.Name{
	{Value: 1, Name: "NLMSG_NOOP"},
	{Value: 2, Name: "NLMSG_ERROR"},
	{Value: 3, Name: "NLMSG_DONE"},
	{Value: 4, Name: "NLMSG_OVERRUN"},
	{Value: 14, Name: "NLMSG_CONTROL"},
	{Value: 15, Name: "NLMSG_TRANSPORT"},
	{Value: 16, Name: "NLMSG_MIN_TYPE"},
	{Value: 65535, Name: "NLMSG_MAX_LEN"},
}

// attributeFlags are the bits of an attribute's type word that are no number.
var attributeFlags = []nl.Name{
	{Value: 0x3fff, Name: "NLA_TYPE_MASK"},
	{Value: 0x4000, Name: "NLA_F_NET_BYTEORDER"},
	{Value: 0x8000, Name: "NLA_F_NESTED"},
}

// genericControl are the commands and attributes of generic netlink's controller.
var genericControl = []nl.Name{
	{Value: 0, Name: "CTRL_ATTR_MCAST_GRP_UNSPEC"},
	{Value: 0, Name: "CTRL_ATTR_OP_UNSPEC"},
	{Value: 0, Name: "CTRL_ATTR_UNSPEC"},
	{Value: 0, Name: "CTRL_CMD_UNSPEC"},
	{Value: 0, Name: "GENL_ID_GENERATE"},
	{Value: 1, Name: "CTRL_ATTR_FAMILY_ID"},
	{Value: 1, Name: "CTRL_ATTR_MCAST_GRP_NAME"},
	{Value: 1, Name: "CTRL_ATTR_OP_ID"},
	{Value: 1, Name: "CTRL_CMD_NEWFAMILY"},
	{Value: 1, Name: "GENL_ADMIN_PERM"},
	{Value: 2, Name: "CTRL_ATTR_FAMILY_NAME"},
	{Value: 2, Name: "CTRL_ATTR_MCAST_GRP_ID"},
	{Value: 2, Name: "CTRL_ATTR_OP_FLAGS"},
	{Value: 2, Name: "CTRL_CMD_DELFAMILY"},
	{Value: 2, Name: "GENL_CMD_CAP_DO"},
	{Value: 3, Name: "CTRL_ATTR_VERSION"},
	{Value: 3, Name: "CTRL_CMD_GETFAMILY"},
	{Value: 4, Name: "CTRL_ATTR_HDRSIZE"},
	{Value: 4, Name: "CTRL_CMD_NEWOPS"},
	{Value: 4, Name: "GENL_CMD_CAP_DUMP"},
	{Value: 5, Name: "CTRL_ATTR_MAXATTR"},
	{Value: 5, Name: "CTRL_CMD_DELOPS"},
	{Value: 6, Name: "CTRL_ATTR_OPS"},
	{Value: 6, Name: "CTRL_CMD_GETOPS"},
	{Value: 7, Name: "CTRL_ATTR_MCAST_GROUPS"},
	{Value: 7, Name: "CTRL_CMD_NEWMCAST_GRP"},
	{Value: 8, Name: "CTRL_ATTR_POLICY"},
	{Value: 8, Name: "CTRL_CMD_DELMCAST_GRP"},
	{Value: 8, Name: "GENL_CMD_CAP_HASPOL"},
	{Value: 9, Name: "CTRL_ATTR_OP_POLICY"},
	{Value: 9, Name: "CTRL_CMD_GETMCAST_GRP"},
	{Value: 10, Name: "CTRL_ATTR_OP"},
	{Value: 10, Name: "CTRL_CMD_GETPOLICY"},
	{Value: 16, Name: "GENL_ID_CTRL"},
	{Value: 16, Name: "GENL_MIN_ID"},
	{Value: 16, Name: "GENL_NAMSIZ"},
	{Value: 1023, Name: "GENL_MAX_ID"},
}
