package rtnl

import "github.com/nlsh/nlsh/nl"

// addrFlags are the flags of an address (<linux/if_addr.h>); bit 0 has two names, for IPv4 and for IPv6.
var addrFlags = &nl.Names{Bits: true, Plain: true, List: []nl.Name{
	{Value: 0x1, Name: "IFA_F_SECONDARY"},
	{Value: 0x1, Name: "IFA_F_TEMPORARY"},
	{Value: 0x2, Name: "IFA_F_NODAD"},
	{Value: 0x4, Name: "IFA_F_OPTIMISTIC"},
	{Value: 0x8, Name: "IFA_F_DADFAILED"},
	{Value: 0x10, Name: "IFA_F_HOMEADDRESS"},
	{Value: 0x20, Name: "IFA_F_DEPRECATED"},
	{Value: 0x40, Name: "IFA_F_TENTATIVE"},
	{Value: 0x80, Name: "IFA_F_PERMANENT"},
	{Value: 0x100, Name: "IFA_F_MANAGETEMPADDR"},
	{Value: 0x200, Name: "IFA_F_NOPREFIXROUTE"},
	{Value: 0x400, Name: "IFA_F_MCAUTOJOIN"},
	{Value: 0x800, Name: "IFA_F_STABLE_PRIVACY"},
}}

// nexthopFlags are the flags of a route's way (RTNH_F_*), as scripts name them.
var nexthopFlags = &nl.Names{Bits: true, Plain: true, List: []nl.Name{
	{Value: 1, Name: "dead"},
	{Value: 2, Name: "pervasive"},
	{Value: 4, Name: "onlink"},
	{Value: 8, Name: "offload"},
	{Value: 16, Name: "linkdown"},
	{Value: 32, Name: "unresolved"},
	{Value: 64, Name: "trap"},
}}

// routeFlags are the flags of a route beyond those of its way.
var routeFlags = []nl.Name{
	{Value: 0x100, Name: "RTM_F_NOTIFY"},
	{Value: 0x200, Name: "RTM_F_CLONED"},
	{Value: 0x400, Name: "RTM_F_EQUALIZE"},
	{Value: 0x800, Name: "RTM_F_PREFIX"},
	{Value: 0x1000, Name: "RTM_F_LOOKUP_TABLE"},
	{Value: 0x2000, Name: "RTM_F_FIB_MATCH"},
	{Value: 0x4000, Name: "RTM_F_OFFLOAD"},
	{Value: 0x8000, Name: "RTM_F_TRAP"},
	{Value: 0x20000000, Name: "RTM_F_OFFLOAD_FAILED"},
}

// encapTypes are the kinds of encapsulation of a route, and the metric that IPv6 gives by default.
var encapTypes = []nl.Name{
	{Value: 0, Name: "LWTUNNEL_ENCAP_NONE"},
	{Value: 1, Name: "LWTUNNEL_ENCAP_MPLS"},
	{Value: 2, Name: "LWTUNNEL_ENCAP_IP"},
	{Value: 3, Name: "LWTUNNEL_ENCAP_ILA"},
	{Value: 4, Name: "LWTUNNEL_ENCAP_IP6"},
	{Value: 5, Name: "LWTUNNEL_ENCAP_SEG6"},
	{Value: 6, Name: "LWTUNNEL_ENCAP_BPF"},
	{Value: 7, Name: "LWTUNNEL_ENCAP_SEG6_LOCAL"},
	{Value: 8, Name: "LWTUNNEL_ENCAP_RPL"},
	{Value: 9, Name: "LWTUNNEL_ENCAP_IOAM6"},
	{Value: 10, Name: "LWTUNNEL_ENCAP_XFRM"},
	{Value: 1024, Name: "IP6_RT_PRIO_USER"},
}

// ruleActions are what a rule does.
var ruleActions = []nl.Name{
	{Value: 0, Name: "FR_ACT_UNSPEC"},
	{Value: 1, Name: "FR_ACT_TO_TBL"},
	{Value: 2, Name: "FR_ACT_GOTO"},
	{Value: 3, Name: "FR_ACT_NOP"},
	{Value: 6, Name: "FR_ACT_BLACKHOLE"},
	{Value: 7, Name: "FR_ACT_UNREACHABLE"},
	{Value: 8, Name: "FR_ACT_PROHIBIT"},
}

// neighFlags are the flags of a neighbour.
var neighFlags = []nl.Name{
	{Value: 0x1, Name: "NTF_EXT_MANAGED"},
	{Value: 0x1, Name: "NTF_USE"},
	{Value: 0x2, Name: "NTF_EXT_LOCKED"},
	{Value: 0x2, Name: "NTF_SELF"},
	{Value: 0x4, Name: "NTF_MASTER"},
	{Value: 0x8, Name: "NTF_PROXY"},
	{Value: 0x10, Name: "NTF_EXT_LEARNED"},
	{Value: 0x20, Name: "NTF_OFFLOADED"},
	{Value: 0x40, Name: "NTF_STICKY"},
	{Value: 0x80, Name: "NTF_ROUTER"},
}

// neighStates are the states of a neighbour.
var neighStates = []nl.Name{
	{Value: 0x0, Name: "NUD_NONE"},
	{Value: 0x1, Name: "NUD_INCOMPLETE"},
	{Value: 0x2, Name: "NUD_REACHABLE"},
	{Value: 0x4, Name: "NUD_STALE"},
	{Value: 0x8, Name: "NUD_DELAY"},
	{Value: 0x10, Name: "NUD_PROBE"},
	{Value: 0x20, Name: "NUD_FAILED"},
	{Value: 0x40, Name: "NUD_NOARP"},
	{Value: 0x80, Name: "NUD_PERMANENT"},
}

// nexthopGroupTypes are the ways in which a group spreads packets.
var nexthopGroupTypes = []nl.Name{
	{Value: 0, Name: "NEXTHOP_GRP_TYPE_MPATH"},
	{Value: 1, Name: "NEXTHOP_GRP_TYPE_RES"},
}
