package ipr

import (
	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// The words of the keywords that take names. The numbers are the kernel's; where its headers have names for
// them, they are not written here again.
var (
	scopeWords      = constants("RT_SCOPE_").in(rtnl.ScopeNames)
	routeTypeWords  = constants("RTN_")
	hopFlagWords    = constants("RTNH_F_")
	encapWords      = constants("LWTUNNEL_ENCAP_", nl.Name{Value: 7, Name: "seg6local"})
	addrFlagWords   = constants("IFA_F_")
	actionWords     = constants("FR_ACT_")
	nudWords        = constants("NUD_")
	neighFlagWords  = constants("NTF_")
	linkFlagWords   = constants("IFF_")
	tableWords      = constants("RT_TABLE_").in(rtnl.TableNames)
	protoWords      = constants("RTPROT_").in(rtnl.ProtocolNames)
	tosWords        = fixed("IPTOS_").in(rtnl.DSFieldNames)
	realmWords      = fixed("").in(rtnl.RealmNames)
	bridgeFlagWords = constants("BRIDGE_FLAGS_")
	vlanInfoWords   = constants("BRIDGE_VLAN_INFO_")
	groupWords      = fixed("").in(rtnl.GroupNames)
	addrProtoWords  = fixed("IFAPROT_",
		nl.Name{Value: 0, Name: "unspec"}, nl.Name{Value: 1, Name: "kernel_lo"},
		nl.Name{Value: 2, Name: "kernel_ra"}, nl.Name{Value: 3, Name: "kernel_ll"})
	ipProtoWords = fixed("IPPROTO_",
		nl.Name{Value: 1, Name: "icmp"}, nl.Name{Value: 6, Name: "tcp"}, nl.Name{Value: 17, Name: "udp"},
		nl.Name{Value: 33, Name: "dccp"}, nl.Name{Value: 47, Name: "gre"}, nl.Name{Value: 50, Name: "esp"},
		nl.Name{Value: 51, Name: "ah"}, nl.Name{Value: 58, Name: "ipv6-icmp"}, nl.Name{Value: 132, Name: "sctp"})
	prefWords = fixed("ICMPV6_ROUTER_PREF_",
		nl.Name{Value: 0, Name: "medium"}, nl.Name{Value: 1, Name: "high"}, nl.Name{Value: 3, Name: "low"})
	vlanFlagWords = fixed("VLAN_FLAG_",
		nl.Name{Value: 0x1, Name: "reorder_hdr"}, nl.Name{Value: 0x2, Name: "gvrp"},
		nl.Name{Value: 0x4, Name: "loose_binding"}, nl.Name{Value: 0x8, Name: "mvrp"},
		nl.Name{Value: 0x10, Name: "bridge_binding"})
	seg6Words = fixed("SEG6_IPTUN_MODE_",
		nl.Name{Value: 0, Name: "inline"}, nl.Name{Value: 1, Name: "encap"}, nl.Name{Value: 2, Name: "l2encap"},
		nl.Name{Value: 3, Name: "encap.red"}, nl.Name{Value: 4, Name: "l2encap.red"})
	seg6Actions = fixed("SEG6_LOCAL_ACTION_",
		nl.Name{Value: 1, Name: "End"}, nl.Name{Value: 2, Name: "End.X"}, nl.Name{Value: 3, Name: "End.T"},
		nl.Name{Value: 4, Name: "End.DX2"}, nl.Name{Value: 5, Name: "End.DX6"}, nl.Name{Value: 6, Name: "End.DX4"},
		nl.Name{Value: 7, Name: "End.DT6"}, nl.Name{Value: 8, Name: "End.DT4"}, nl.Name{Value: 9, Name: "End.B6"},
		nl.Name{Value: 10, Name: "End.B6.Encaps"}, nl.Name{Value: 11, Name: "End.BM"},
		nl.Name{Value: 12, Name: "End.S"}, nl.Name{Value: 13, Name: "End.AS"}, nl.Name{Value: 14, Name: "End.AM"},
		nl.Name{Value: 15, Name: "End.BPF"}, nl.Name{Value: 16, Name: "End.DT46"})
)
