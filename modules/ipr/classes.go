package ipr

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// messageModules are the modules from which scripts import the classes of messages, each with the message.
var messageModules = map[string]*nl.Spec{
	"pyroute2.netlink.rtnl.ifinfmsg":   rtnl.Link,
	"pyroute2.netlink.rtnl.ifaddrmsg":  rtnl.Addr,
	"pyroute2.netlink.rtnl.rtmsg":      rtnl.Route,
	"pyroute2.netlink.rtnl.fibmsg":     rtnl.Rule,
	"pyroute2.netlink.rtnl.ndmsg":      rtnl.Neigh,
	"pyroute2.netlink.rtnl.ndtmsg":     rtnl.NeighTable,
	"pyroute2.netlink.rtnl.nhmsg":      rtnl.Nexthop,
	"pyroute2.netlink.rtnl.nsidmsg":    rtnl.NetnsID,
	"pyroute2.netlink.rtnl.nsinfmsg":   rtnl.NetnsInfo,
	"pyroute2.netlink.rtnl.tcmsg":      rtnl.Traffic,
	"pyroute2.netlink.rtnl.ifstatsmsg": rtnl.Stats,
}

// classMembers are the classes of messages that a module has.
func classMembers(module string) starlark.StringDict {
	members := starlark.StringDict{}
	if spec := messageModules[module]; spec != nil {
		members[spec.Name] = spec.Class()
	}
	return members
}

// The exceptions of messages that cannot be decoded. Scripts name them in except clauses.
var (
	DecodeError          = decodeError("NetlinkDecodeError", py.Exception)
	HeaderDecodeError    = decodeError("NetlinkHeaderDecodeError", DecodeError)
	DataDecodeError      = decodeError("NetlinkDataDecodeError", DecodeError)
	AttributeDecodeError = decodeError("NetlinkNLADecodeError", DecodeError)
)

func decodeError(name string, base *py.Class) *py.Class {
	c := py.NewClass(name, base)
	c.Module, c.Doc = nl.NetlinkErrorClass.Module, "A message that cannot be decoded."
	return c
}
