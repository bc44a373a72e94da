package ipr

import (
	"os"
	"strings"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
)

// A methodFunc is the code of a method.
type methodFunc func(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error)

// A method is a row of the table of methods.
type method struct {
	names string // "flush_neigh flush_neighbours"
	doc   string
	fn    methodFunc
}

// about makes the method of an object: it takes a command and keywords.
func about(o *object) methodFunc {
	return func(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
		starlark.Value, error) {
		return ip.perform(thread, o, args, kwargs)
	}
}

// methods are those of IPRoute; docs.go has what they say about themselves.
var methods = []method{
	{"link", linkDoc, about(links)},
	{"addr", addrDoc, about(addrs)},
	{"route", routeDoc, about(routes)},
	{"rule", ruleDoc, about(rules)},
	{"neigh", neighDoc, about(neighbours)},
	{"fdb", fdbDoc, about(forwarding)},
	{"brport", brportDoc, brport},
	{"vlan_filter", vlanFilterDoc, about(vlanFilters)},
	{"stats", statsDoc, stats},

	{"get_links", getLinksDoc, getLinks},
	{"get_link", getLinkDoc, getLink},
	{"get_addr", getAddrDoc, lister("get_addr", addrs)},
	{"get_routes", getRoutesDoc, getRoutes},
	{"get_default_routes", getDefaultRoutesDoc, getDefaultRoutes},
	{"get_rules", getRulesDoc, lister("get_rules", rules)},
	{"get_neighbours get_neighbors", getNeighboursDoc, lister("get_neighbours", neighbours)},
	{"get_ntables", getTablesDoc, getTables},
	{"get_vlans", getVlansDoc, getVlans},
	{"get_netnsid", getNetnsIDDoc, getNetnsID},
	{"set_netnsid", setNetnsIDDoc, setNetnsID},
	{"get_netns_info", getNetnsInfoDoc, getNetnsInfo},
	{"filter_messages", filterMessagesDoc, filterMessages},
	{"dump", dumpDoc, dumpAll},
	{"count", countDoc, count},
	{"link_lookup", linkLookupDoc, linkLookup},
	{"poll", pollDoc, poll},
	{"ensure", ensureDoc, ensure},

	{"flush_addr", flushAddrDoc, flusher(lister("flush_addr", addrs), addrs, unix.RTM_DELADDR)},
	{"flush_routes", flushRoutesDoc, flusher(lister("flush_routes", routes), routes, unix.RTM_DELROUTE)},
	{"flush_rules", flushRulesDoc, flusher(lister("flush_rules", rules), rules, unix.RTM_DELRULE)},
	{"flush_neigh flush_neighbours", flushNeighDoc,
		flusher(lister("flush_neigh", neighbours), neighbours, unix.RTM_DELNEIGH)},

	{"bind", bindDoc, bind},
	{"get", getDoc, getMessages},
	{"put", putDoc, put},
	{"nlm_request", requestDoc, request},
	{"nlm_request_batch", requestBatchDoc, requestBatch},
	{"sendto send", sendtoDoc, sendto},
	{"recv", recvDoc, recv},
	{"parse", parseDoc, parse},
	{"fileno", filenoDoc, fileno},
	{"add_membership", addMembershipDoc, membership("add_membership", join)},
	{"drop_membership", dropMembershipDoc, membership("drop_membership", leave)},
	{"register_callback", registerCallbackDoc, registerCallback},
	{"unregister_callback", unregisterCallbackDoc, unregisterCallback},
	{"get_pid", getPidDoc, getPid},
	{"batch", batchDoc, newBatch},
	{"clone", cloneDoc, clone},
	{"close release", closeDoc, closeMethod},
	{"__enter__", enterDoc, enter},
	{"__exit__", exitDoc, exit},
}

// addMethods puts the methods into a class.
func addMethods(c *py.Class, rows []method) {
	for _, row := range rows {
		for _, name := range strings.Fields(row.names) {
			c.Dict[name] = py.NewMethod(name, row.doc, receiver(c, name, row.fn))
		}
	}
}

// receiver is the code of a method as the class calls it.
func receiver(c *py.Class, name string, fn methodFunc) py.MethodFunc {
	return func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (
		starlark.Value, error) {
		ip, ok := py.Native(self).(*IPRoute)
		if !ok {
			return nil, py.Errorf(py.TypeError, "%s.%s() needs an %s, not %s", c.Ident, name, c.Ident, typeName(self))
		}
		v, err := fn(thread, ip, args, kwargs)
		if err != nil {
			return nil, err // v may be replies that are nil
		}
		if found, ok := v.(*nl.Replies); ok && found.Len() == 0 {
			return starlark.Tuple(nil), nil // equal to (), which replies are not
		}
		return py.Outer(v, ip, self), nil
	}
}

func getMessages(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var bufsize, seq, terminate, cb, noraise starlark.Value
	err := builtins.Unpack("get", args, kwargs, "bufsize??", &bufsize, "msg_seq??", &seq, "terminate??", &terminate,
		"callback??", &cb, "noraise??", &noraise)
	if err != nil {
		return nil, err
	}
	return ip.get(thread)
}

func getPid(_ *starlark.Thread, _ *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return starlark.MakeInt(os.Getpid()), builtins.Unpack("get_pid", args, kwargs)
}

// clone opens another object with the same options.
func clone(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	if err := builtins.Unpack("clone", args, kwargs); err != nil {
		return nil, err
	}
	return Open(thread, ip.class, ip.options)
}

func closeMethod(_ *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var code starlark.Value
	if err := builtins.Unpack("close", args, kwargs, "code??", &code); err != nil {
		return nil, err
	}
	ip.Close()
	return starlark.None, nil
}

func enter(_ *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("__enter__", args, kwargs); err != nil {
		return nil, err
	}
	return ip, ip.usable()
}

// exit ends a with block: a batch sends what it has collected unless the block failed, everything else
// closes.
func exit(_ *starlark.Thread, ip *IPRoute, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	if ip.collects() {
		failed := len(args) > 0 && args[0] != starlark.None
		return starlark.False, ip.finish(!failed)
	}
	ip.Close()
	return starlark.False, nil
}
