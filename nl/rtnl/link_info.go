package rtnl

import "github.com/nlsh/nlsh/nl"

// linkInfo is IFLA_LINKINFO: the kind of an interface, and data by kind.
var linkInfo = &nl.Spec{
	Name: "ifinfo", Prefix: "IFLA_INFO_",
	Attrs: []nl.Attr{
		{Num: 0, Name: "IFLA_INFO_UNSPEC", Type: nl.None},
		{Num: 1, Name: "IFLA_INFO_KIND", Type: nl.String},
		{Num: 2, Name: "IFLA_INFO_DATA", Type: nl.Select, By: "IFLA_INFO_KIND", Cases: Kinds, Else: nl.Hex},
		{Num: 3, Name: "IFLA_INFO_XSTATS", Type: nl.Hex},
		{Num: 4, Name: "IFLA_INFO_SLAVE_KIND", Type: nl.String},
		{Num: 5, Name: "IFLA_INFO_SLAVE_DATA", Type: nl.Select, By: "IFLA_INFO_SLAVE_KIND",
			Cases: SlaveKinds, Else: nl.Hex},
	},
}

// Kinds are the tables of IFLA_INFO_DATA by the kind of an interface. The kinds that carry no data
// (dummy, ifb, wireguard, nlmon, vcan, netdevsim, lowpan and their like) need no row.
var Kinds = map[string]*nl.Spec{
	"amt":       amtData,
	"bareudp":   bareudpData,
	"batadv":    batadvData,
	"bond":      bondData,
	"bridge":    bridgeData,
	"can":       canData,
	"dsa":       dsaData,
	"erspan":    greData,
	"geneve":    geneveData,
	"gre":       greData,
	"gretap":    greData,
	"gtp":       gtpData,
	"hsr":       hsrData,
	"ip6erspan": ip6greData,
	"ip6gre":    ip6greData,
	"ip6gretap": ip6greData,
	"ip6tnl":    ip6tnlData,
	"ipip":      ipipData,
	"ipoib":     ipoibData,
	"ipvlan":    ipvlanData,
	"ipvtap":    ipvlanData,
	"macsec":    macsecData,
	"macvlan":   macvlanData,
	"macvtap":   macvlanData,
	"netkit":    netkitData,
	"ovpn":      ovpnData,
	"ppp":       pppData,
	"rmnet":     rmnetData,
	"sit":       sitData,
	"team":      teamData,
	"tun":       tunData,
	"tuntap":    tuntapData,
	"veth":      vethData,
	"vlan":      vlanData,
	"vrf":       vrfData,
	"vti":       vtiData,
	"vti6":      vti6Data,
	"vxcan":     vxcanData,
	"vxlan":     vxlanData,
	"wwan":      wwanData,
	"xfrm":      xfrmData,
}

// SlaveKinds are the tables of IFLA_INFO_SLAVE_DATA by the kind of the master. pyroute2's requests
// call a bridge's port bridge_slave.
var SlaveKinds = map[string]*nl.Spec{
	"bond":         bondPort,
	"bridge":       bridgePort,
	"bridge_slave": bridgePort,
	"vrf":          vrfPort,
}
