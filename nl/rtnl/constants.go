package rtnl

import (
	"strings"

	"github.com/nlsh/nlsh/nl"
)

// A Module is one of pyroute2's modules and the constants that scripts import from it.
type Module struct {
	Name   string // "pyroute2.netlink.rtnl"
	Tables [][]nl.Name
}

// Modules are the modules that export constants of rtnetlink and of netlink itself.
var Modules = []Module{
	{"pyroute2.netlink", [][]nl.Name{addressFamilies, protocols, socketOptions, messageFlags, controlTypes,
		attributeFlags, genericControl}},
	{"pyroute2.netlink.rtnl", [][]nl.Name{messageTypes(), pyrouteTypes, groups, groupMasks(), routeTypes,
		routeProtocols, routeScopes, routeTables, trafficHandles, linkMasks}},
	{"pyroute2.netlink.rtnl.ifinfmsg", [][]nl.Name{linkFlags.List, linkMaskFlags, operStateNumbers, tunFlags,
		greFlags, xdpFlags, prefixed("BRIDGE_VLAN_INFO_", vlanInfoFlags), prefixed("BRIDGE_FLAGS_", bridgeFlags),
		addressFamilies}},
	{"pyroute2.netlink.rtnl.ifaddrmsg", [][]nl.Name{addrFlags.List}},
	{"pyroute2.netlink.rtnl.rtmsg", [][]nl.Name{prefixed("RTNH_F_", nexthopFlags), routeFlags, routeScopes,
		encapTypes, nexthopGroupTypes, addressFamilies}},
	{"pyroute2.netlink.rtnl.fibmsg", [][]nl.Name{ruleActions}},
	{"pyroute2.netlink.rtnl.ndmsg", [][]nl.Name{neighStates, neighFlags}},
	{"pyroute2.common", [][]nl.Name{addressFamilies}},
	{"pyroute2.config", [][]nl.Name{addressFamilies}},
	{"pyroute2.arp", [][]nl.Name{hardwareTypes}},
	{"pyroute2.protocols", [][]nl.Name{etherTypes}},
}

// Constants are all constants of Modules by name. No two modules give one name two values.
func Constants() map[string]int64 {
	all := map[string]int64{}
	for i := range Modules {
		for name, value := range Modules[i].Constants() {
			all[name] = value
		}
	}
	return all
}

// Constants are the module's constants by name.
func (m *Module) Constants() map[string]int64 {
	all := map[string]int64{}
	for _, table := range m.Tables {
		for _, row := range table {
			all[row.Name] = int64(row.Value)
		}
	}
	return all
}

// messageTypes are the RTM_* of the message types.
func messageTypes() []nl.Name {
	var rows []nl.Name
	for _, t := range Family.Types {
		rows = append(rows, nl.Name{Value: uint64(t.Num), Name: t.Name})
	}
	return rows
}

// defaultGroups are what an IPRoute that was bound without groups listens to.
var defaultGroups = []string{"LINK", "NEIGH", "TC", "IPV4_IFADDR", "IPV4_ROUTE", "IPV4_RULE",
	"IPV6_IFADDR", "IPV6_ROUTE", "IPV6_RULE", "MPLS_ROUTE"}

// groupMasks are the groups as bits, which only the first 32 have.
func groupMasks() []nl.Name {
	masks := []nl.Name{{Value: 0, Name: "RTMGRP_NONE"}}
	byName := map[string]uint64{}
	for _, g := range groups {
		if g.Value == 0 || g.Value > 32 {
			continue
		}
		short := strings.TrimPrefix(g.Name, "RTNLGRP_")
		byName[short] = 1 << (g.Value - 1)
		masks = append(masks, nl.Name{Value: byName[short], Name: "RTMGRP_" + short})
	}
	var all uint64
	for _, short := range defaultGroups {
		all |= byName[short]
	}
	return append(masks, nl.Name{Value: all, Name: "RTMGRP_DEFAULTS"})
}

// prefixed are the kernel's names of what scripts name without the prefix and in lower case.
func prefixed(prefix string, names *nl.Names) []nl.Name {
	rows := make([]nl.Name, len(names.List))
	for i, n := range names.List {
		rows[i] = nl.Name{Value: n.Value, Name: prefix + strings.ToUpper(n.Name)}
	}
	return rows
}
