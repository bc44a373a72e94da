package rtnl

import "github.com/nlsh/nlsh/nl"

// linkFlags are the flags of an interface (<linux/if.h>).
var linkFlags = &nl.Names{Bits: true, Plain: true, List: []nl.Name{
	{Value: 0x1, Name: "IFF_UP"},
	{Value: 0x2, Name: "IFF_BROADCAST"},
	{Value: 0x4, Name: "IFF_DEBUG"},
	{Value: 0x8, Name: "IFF_LOOPBACK"},
	{Value: 0x10, Name: "IFF_POINTOPOINT"},
	{Value: 0x20, Name: "IFF_NOTRAILERS"},
	{Value: 0x40, Name: "IFF_RUNNING"},
	{Value: 0x80, Name: "IFF_NOARP"},
	{Value: 0x100, Name: "IFF_PROMISC"},
	{Value: 0x200, Name: "IFF_ALLMULTI"},
	{Value: 0x400, Name: "IFF_MASTER"},
	{Value: 0x800, Name: "IFF_SLAVE"},
	{Value: 0x1000, Name: "IFF_MULTICAST"},
	{Value: 0x2000, Name: "IFF_PORTSEL"},
	{Value: 0x4000, Name: "IFF_AUTOMEDIA"},
	{Value: 0x8000, Name: "IFF_DYNAMIC"},
	{Value: 0x10000, Name: "IFF_LOWER_UP"},
	{Value: 0x20000, Name: "IFF_DORMANT"},
	{Value: 0x40000, Name: "IFF_ECHO"},
}}

// linkMaskFlags are the flags that a request may change, and those that it may not.
var linkMaskFlags = []nl.Name{
	{Value: 0x3a5, Name: "IFF_MASK"},
	{Value: 0x70c5a, Name: "IFF_VOLATILE"},
}

// operStateNumbers are the states of RFC 2863.
var operStateNumbers = []nl.Name{
	{Value: 0, Name: "IF_LINK_MODE_DEFAULT"},
	{Value: 0, Name: "IF_OPER_UNKNOWN"},
	{Value: 1, Name: "IF_LINK_MODE_DORMANT"},
	{Value: 1, Name: "IF_OPER_NOTPRESENT"},
	{Value: 2, Name: "IF_LINK_MODE_TESTING"},
	{Value: 2, Name: "IF_OPER_DOWN"},
	{Value: 3, Name: "IF_OPER_LOWERLAYERDOWN"},
	{Value: 4, Name: "IF_OPER_TESTING"},
	{Value: 5, Name: "IF_OPER_DORMANT"},
	{Value: 6, Name: "IF_OPER_UP"},
}

// tunFlags are the flags of TUNSETIFF, with pyroute2's prefix.
var tunFlags = []nl.Name{
	{Value: 0x1, Name: "IFT_TUN"},
	{Value: 0x2, Name: "IFT_TAP"},
	{Value: 0x100, Name: "IFT_MULTI_QUEUE"},
	{Value: 0x200, Name: "IFT_ATTACH_QUEUE"},
	{Value: 0x400, Name: "IFT_DETACH_QUEUE"},
	{Value: 0x800, Name: "IFT_PERSIST"},
	{Value: 0x1000, Name: "IFT_NOFILTER"},
	{Value: 0x1000, Name: "IFT_NO_PI"},
	{Value: 0x2000, Name: "IFT_ONE_QUEUE"},
	{Value: 0x4000, Name: "IFT_VNET_HDR"},
	{Value: 0x8000, Name: "IFT_TUN_EXCL"},
}

// greFlags are the flags of GRE headers, in the host's byte order.
var greFlags = []nl.Name{
	{Value: 0x80, Name: "GRE_ACK"},
	{Value: 0x700, Name: "GRE_REC"},
	{Value: 0x800, Name: "GRE_STRICT"},
	{Value: 0x1000, Name: "GRE_SEQ"},
	{Value: 0x2000, Name: "GRE_KEY"},
	{Value: 0x4000, Name: "GRE_ROUTING"},
	{Value: 0x8000, Name: "GRE_CSUM"},
}

// xdpFlags are the flags of attaching an XDP program.
var xdpFlags = []nl.Name{
	{Value: 0x1, Name: "XDP_FLAGS_UPDATE_IF_NOEXIST"},
	{Value: 0x2, Name: "XDP_FLAGS_SKB_MODE"},
	{Value: 0x4, Name: "XDP_FLAGS_DRV_MODE"},
	{Value: 0x8, Name: "XDP_FLAGS_HW_MODE"},
	{Value: 0xe, Name: "XDP_FLAGS_MODES"},
	{Value: 0x10, Name: "XDP_FLAGS_REPLACE"},
	{Value: 0x1f, Name: "XDP_FLAGS_MASK"},
}

// vlanInfoFlags are the flags of a VLAN on a bridge's port (BRIDGE_VLAN_INFO_*), as scripts name them.
var vlanInfoFlags = &nl.Names{Bits: true, Plain: true, List: []nl.Name{
	{Value: 1, Name: "master"},
	{Value: 2, Name: "pvid"},
	{Value: 4, Name: "untagged"},
	{Value: 8, Name: "range_begin"},
	{Value: 16, Name: "range_end"},
	{Value: 32, Name: "brentry"},
	{Value: 64, Name: "only_opts"},
}}

// bridgeFlags tell whom a request to a bridge's port means (BRIDGE_FLAGS_*), as scripts name them.
var bridgeFlags = &nl.Names{Bits: true, Plain: true, List: []nl.Name{
	{Value: 1, Name: "master"},
	{Value: 2, Name: "self"},
}}
