package rtnl

import (
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/nl"
)

// Family is rtnetlink: every message type of <linux/rtnetlink.h> and the table of its contents.
// Where a request and its answer number their attributes differently, the row has the answer's table;
// the request's stands beside it (MDBSet, StatsRequest, BridgeVlanQuery).
var Family = &nl.Family{
	Name: "rtnetlink", Protocol: unix.NETLINK_ROUTE,
	Types: []nl.MessageType{
		{Num: 16, Name: "RTM_NEWLINK", Spec: Link},
		{Num: 17, Name: "RTM_DELLINK", Spec: Link},
		{Num: 18, Name: "RTM_GETLINK", Spec: Link},
		{Num: 19, Name: "RTM_SETLINK", Spec: Link},
		{Num: 20, Name: "RTM_NEWADDR", Spec: Addr},
		{Num: 21, Name: "RTM_DELADDR", Spec: Addr},
		{Num: 22, Name: "RTM_GETADDR", Spec: Addr},
		{Num: 24, Name: "RTM_NEWROUTE", Spec: Route},
		{Num: 25, Name: "RTM_DELROUTE", Spec: Route},
		{Num: 26, Name: "RTM_GETROUTE", Spec: Route},
		{Num: 28, Name: "RTM_NEWNEIGH", Spec: Neigh},
		{Num: 29, Name: "RTM_DELNEIGH", Spec: Neigh},
		{Num: 30, Name: "RTM_GETNEIGH", Spec: Neigh},
		{Num: 32, Name: "RTM_NEWRULE", Spec: Rule},
		{Num: 33, Name: "RTM_DELRULE", Spec: Rule},
		{Num: 34, Name: "RTM_GETRULE", Spec: Rule},
		{Num: 36, Name: "RTM_NEWQDISC", Spec: Traffic},
		{Num: 37, Name: "RTM_DELQDISC", Spec: Traffic},
		{Num: 38, Name: "RTM_GETQDISC", Spec: Traffic},
		{Num: 40, Name: "RTM_NEWTCLASS", Spec: Traffic},
		{Num: 41, Name: "RTM_DELTCLASS", Spec: Traffic},
		{Num: 42, Name: "RTM_GETTCLASS", Spec: Traffic},
		{Num: 44, Name: "RTM_NEWTFILTER", Spec: Traffic},
		{Num: 45, Name: "RTM_DELTFILTER", Spec: Traffic},
		{Num: 46, Name: "RTM_GETTFILTER", Spec: Traffic},
		{Num: 48, Name: "RTM_NEWACTION", Spec: Action},
		{Num: 49, Name: "RTM_DELACTION", Spec: Action},
		{Num: 50, Name: "RTM_GETACTION", Spec: Action},
		{Num: 52, Name: "RTM_NEWPREFIX", Spec: Prefix},
		{Num: 56, Name: "RTM_NEWMULTICAST", Spec: Addr},
		{Num: 57, Name: "RTM_DELMULTICAST", Spec: Addr},
		{Num: 58, Name: "RTM_GETMULTICAST", Spec: Addr},
		{Num: 60, Name: "RTM_NEWANYCAST", Spec: Addr},
		{Num: 61, Name: "RTM_DELANYCAST", Spec: Addr},
		{Num: 62, Name: "RTM_GETANYCAST", Spec: Addr},
		{Num: 64, Name: "RTM_NEWNEIGHTBL", Spec: NeighTable},
		{Num: 66, Name: "RTM_GETNEIGHTBL", Spec: NeighTable},
		{Num: 67, Name: "RTM_SETNEIGHTBL", Spec: NeighTable},
		{Num: 68, Name: "RTM_NEWNDUSEROPT", Spec: UserOption},
		{Num: 72, Name: "RTM_NEWADDRLABEL", Spec: AddrLabel},
		{Num: 73, Name: "RTM_DELADDRLABEL", Spec: AddrLabel},
		{Num: 74, Name: "RTM_GETADDRLABEL", Spec: AddrLabel},
		{Num: 78, Name: "RTM_GETDCB", Spec: DCB},
		{Num: 79, Name: "RTM_SETDCB", Spec: DCB},
		{Num: 80, Name: "RTM_NEWNETCONF", Spec: Netconf},
		{Num: 81, Name: "RTM_DELNETCONF", Spec: Netconf},
		{Num: 82, Name: "RTM_GETNETCONF", Spec: Netconf},
		{Num: 84, Name: "RTM_NEWMDB", Spec: MDB},
		{Num: 85, Name: "RTM_DELMDB", Spec: MDB},
		{Num: 86, Name: "RTM_GETMDB", Spec: MDB},
		{Num: 88, Name: "RTM_NEWNSID", Spec: NetnsID},
		{Num: 89, Name: "RTM_DELNSID", Spec: NetnsID},
		{Num: 90, Name: "RTM_GETNSID", Spec: NetnsID},
		{Num: 92, Name: "RTM_NEWSTATS", Spec: Stats},
		{Num: 94, Name: "RTM_GETSTATS", Spec: Stats},
		{Num: 95, Name: "RTM_SETSTATS", Spec: StatsRequest},
		{Num: 96, Name: "RTM_NEWCACHEREPORT", Spec: CacheReport},
		{Num: 100, Name: "RTM_NEWCHAIN", Spec: Traffic},
		{Num: 101, Name: "RTM_DELCHAIN", Spec: Traffic},
		{Num: 102, Name: "RTM_GETCHAIN", Spec: Traffic},
		{Num: 104, Name: "RTM_NEWNEXTHOP", Spec: Nexthop},
		{Num: 105, Name: "RTM_DELNEXTHOP", Spec: Nexthop},
		{Num: 106, Name: "RTM_GETNEXTHOP", Spec: Nexthop},
		{Num: 108, Name: "RTM_NEWLINKPROP", Spec: Link},
		{Num: 109, Name: "RTM_DELLINKPROP", Spec: Link},
		{Num: 110, Name: "RTM_GETLINKPROP", Spec: Link},
		{Num: 112, Name: "RTM_NEWVLAN", Spec: BridgeVlan},
		{Num: 113, Name: "RTM_DELVLAN", Spec: BridgeVlan},
		{Num: 114, Name: "RTM_GETVLAN", Spec: BridgeVlan},
		{Num: 116, Name: "RTM_NEWNEXTHOPBUCKET", Spec: Nexthop},
		{Num: 117, Name: "RTM_DELNEXTHOPBUCKET", Spec: Nexthop},
		{Num: 118, Name: "RTM_GETNEXTHOPBUCKET", Spec: Nexthop},
		{Num: 120, Name: "RTM_NEWTUNNEL", Spec: Tunnel},
		{Num: 121, Name: "RTM_DELTUNNEL", Spec: Tunnel},
		{Num: 122, Name: "RTM_GETTUNNEL", Spec: Tunnel},
	},
}

// Some tables contain themselves: the peer of a pair is a link, a way of a multipath route has a route's
// attributes. Go's initialisation cannot tie such knots in the tables.
func init() {
	for _, pair := range []*nl.Spec{vethData, vxcanData, netkitData} {
		pair.Attrs[1].Nest = Link
	}
	nextHop.Attrs = Route.Attrs
}
