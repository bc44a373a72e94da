package rtnl

import "github.com/nlsh/nlsh/nl"

// groups are the multicast groups of rtnetlink.
var groups = []nl.Name{
	{Value: 0, Name: "RTNLGRP_NONE"},
	{Value: 1, Name: "RTNLGRP_LINK"},
	{Value: 2, Name: "RTNLGRP_NOTIFY"},
	{Value: 3, Name: "RTNLGRP_NEIGH"},
	{Value: 4, Name: "RTNLGRP_TC"},
	{Value: 5, Name: "RTNLGRP_IPV4_IFADDR"},
	{Value: 6, Name: "RTNLGRP_IPV4_MROUTE"},
	{Value: 7, Name: "RTNLGRP_IPV4_ROUTE"},
	{Value: 8, Name: "RTNLGRP_IPV4_RULE"},
	{Value: 9, Name: "RTNLGRP_IPV6_IFADDR"},
	{Value: 10, Name: "RTNLGRP_IPV6_MROUTE"},
	{Value: 11, Name: "RTNLGRP_IPV6_ROUTE"},
	{Value: 12, Name: "RTNLGRP_IPV6_IFINFO"},
	{Value: 13, Name: "RTNLGRP_DECnet_IFADDR"},
	{Value: 14, Name: "RTNLGRP_NOP2"},
	{Value: 15, Name: "RTNLGRP_DECnet_ROUTE"},
	{Value: 16, Name: "RTNLGRP_DECnet_RULE"},
	{Value: 17, Name: "RTNLGRP_NOP4"},
	{Value: 18, Name: "RTNLGRP_IPV6_PREFIX"},
	{Value: 19, Name: "RTNLGRP_IPV6_RULE"},
	{Value: 20, Name: "RTNLGRP_ND_USEROPT"},
	{Value: 21, Name: "RTNLGRP_PHONET_IFADDR"},
	{Value: 22, Name: "RTNLGRP_PHONET_ROUTE"},
	{Value: 23, Name: "RTNLGRP_DCB"},
	{Value: 24, Name: "RTNLGRP_IPV4_NETCONF"},
	{Value: 25, Name: "RTNLGRP_IPV6_NETCONF"},
	{Value: 26, Name: "RTNLGRP_MDB"},
	{Value: 27, Name: "RTNLGRP_MPLS_ROUTE"},
	{Value: 28, Name: "RTNLGRP_NSID"},
	{Value: 29, Name: "RTNLGRP_MPLS_NETCONF"},
	{Value: 30, Name: "RTNLGRP_IPV4_MROUTE_R"},
	{Value: 31, Name: "RTNLGRP_IPV6_MROUTE_R"},
	{Value: 32, Name: "RTNLGRP_NEXTHOP"},
	{Value: 33, Name: "RTNLGRP_BRVLAN"},
	{Value: 34, Name: "RTNLGRP_MCTP_IFADDR"},
	{Value: 35, Name: "RTNLGRP_TUNNEL"},
	{Value: 36, Name: "RTNLGRP_STATS"},
	{Value: 37, Name: "RTNLGRP_IPV4_MCADDR"},
	{Value: 38, Name: "RTNLGRP_IPV6_MCADDR"},
	{Value: 39, Name: "RTNLGRP_IPV6_ACADDR"},
}

// pyrouteTypes are message types that only pyroute2 knows.
var pyrouteTypes = []nl.Name{
	{Value: NetnsCame, Name: "RTM_NEWNETNS"},
	{Value: NetnsWent, Name: "RTM_DELNETNS"},
	{Value: 502, Name: "RTM_GETNETNS"},
}

// routeTypes are the types of routes.
var routeTypes = []nl.Name{
	{Value: 0, Name: "RTN_UNSPEC"},
	{Value: 1, Name: "RTN_UNICAST"},
	{Value: 2, Name: "RTN_LOCAL"},
	{Value: 3, Name: "RTN_BROADCAST"},
	{Value: 4, Name: "RTN_ANYCAST"},
	{Value: 5, Name: "RTN_MULTICAST"},
	{Value: 6, Name: "RTN_BLACKHOLE"},
	{Value: 7, Name: "RTN_UNREACHABLE"},
	{Value: 8, Name: "RTN_PROHIBIT"},
	{Value: 9, Name: "RTN_THROW"},
	{Value: 10, Name: "RTN_NAT"},
	{Value: 11, Name: "RTN_XRESOLVE"},
}

// routeProtocols are the origins of routes.
var routeProtocols = []nl.Name{
	{Value: 0, Name: "RTPROT_UNSPEC"},
	{Value: 1, Name: "RTPROT_REDIRECT"},
	{Value: 2, Name: "RTPROT_KERNEL"},
	{Value: 3, Name: "RTPROT_BOOT"},
	{Value: 4, Name: "RTPROT_STATIC"},
	{Value: 8, Name: "RTPROT_GATED"},
	{Value: 9, Name: "RTPROT_RA"},
	{Value: 10, Name: "RTPROT_MRT"},
	{Value: 11, Name: "RTPROT_ZEBRA"},
	{Value: 12, Name: "RTPROT_BIRD"},
	{Value: 13, Name: "RTPROT_DNROUTED"},
	{Value: 14, Name: "RTPROT_XORP"},
	{Value: 15, Name: "RTPROT_NTK"},
	{Value: 16, Name: "RTPROT_DHCP"},
	{Value: 17, Name: "RTPROT_MROUTED"},
	{Value: 18, Name: "RTPROT_KEEPALIVED"},
	{Value: 42, Name: "RTPROT_BABEL"},
	{Value: 84, Name: "RTPROT_OVN"},
	{Value: 99, Name: "RTPROT_OPENR"},
	{Value: 186, Name: "RTPROT_BGP"},
	{Value: 187, Name: "RTPROT_ISIS"},
	{Value: 188, Name: "RTPROT_OSPF"},
	{Value: 189, Name: "RTPROT_RIP"},
	{Value: 192, Name: "RTPROT_EIGRP"},
}

// routeScopes are the scopes of routes and addresses.
var routeScopes = []nl.Name{
	{Value: 0, Name: "RT_SCOPE_UNIVERSE"},
	{Value: 200, Name: "RT_SCOPE_SITE"},
	{Value: 253, Name: "RT_SCOPE_LINK"},
	{Value: 254, Name: "RT_SCOPE_HOST"},
	{Value: 255, Name: "RT_SCOPE_NOWHERE"},
}

// routeTables are the routing tables with a number of their own.
var routeTables = []nl.Name{
	{Value: 0, Name: "RT_TABLE_UNSPEC"},
	{Value: 252, Name: "RT_TABLE_COMPAT"},
	{Value: 253, Name: "RT_TABLE_DEFAULT"},
	{Value: 254, Name: "RT_TABLE_MAIN"},
	{Value: 255, Name: "RT_TABLE_LOCAL"},
	{Value: 4294967295, Name: "RT_TABLE_MAX"},
}

// trafficHandles are the handles with a meaning of their own.
var trafficHandles = []nl.Name{
	{Value: 0x0, Name: "TC_H_UNSPEC"},
	{Value: 0xffe0, Name: "TC_H_MIN_PRIORITY"},
	{Value: 0xfff2, Name: "TC_H_MIN_INGRESS"},
	{Value: 0xfff3, Name: "TC_H_MIN_EGRESS"},
	{Value: 0xffff, Name: "TC_H_MIN_MASK"},
	{Value: 0xffff0000, Name: "TC_H_MAJ_MASK"},
	{Value: 0xfffffff1, Name: "TC_H_CLSACT"},
	{Value: 0xfffffff1, Name: "TC_H_INGRESS"},
	{Value: 0xffffffff, Name: "TC_H_ROOT"},
}

// linkMasks ask for more in an answer about links (IFLA_EXT_MASK).
var linkMasks = []nl.Name{
	{Value: 0x1, Name: "RTEXT_FILTER_VF"},
	{Value: 0x2, Name: "RTEXT_FILTER_BRVLAN"},
	{Value: 0x4, Name: "RTEXT_FILTER_BRVLAN_COMPRESSED"},
	{Value: 0x8, Name: "RTEXT_FILTER_SKIP_STATS"},
	{Value: 0x10, Name: "RTEXT_FILTER_MRP"},
	{Value: 0x20, Name: "RTEXT_FILTER_CFM_CONFIG"},
	{Value: 0x40, Name: "RTEXT_FILTER_CFM_STATUS"},
	{Value: 0x80, Name: "RTEXT_FILTER_MST"},
}

// The message types by which pyroute2 tells of namespaces with names. The kernel knows nothing of names, nor of these.
const (
	NetnsCame = 500 // RTM_NEWNETNS
	NetnsWent = 501 // RTM_DELNETNS
)
