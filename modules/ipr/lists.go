package ipr

import (
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// listing is the dump of an object as a method of its own: the keywords are its filter.
func (ip *IPRoute) listing(thread *starlark.Thread, o *object, kwargs []starlark.Tuple) (starlark.Value, error) {
	return ip.perform(thread, o, starlark.Tuple{starlark.String("dump")}, kwargs)
}

// withPositional gives arguments without a keyword their names.
func withPositional(method string, names []string, args starlark.Tuple, kwargs []starlark.Tuple) (
	[]starlark.Tuple, error) {
	if len(args) > len(names) {
		return nil, py.Errorf(py.TypeError, "%s() takes at most %d arguments without keyword (%d given)",
			method, len(names), len(args))
	}
	for i, v := range args {
		if other, _ := keyword(names[i], kwargs); other != nil {
			return nil, py.Errorf(py.TypeError, "%s() got multiple values for argument %s", method, quoted(names[i]))
		}
		kwargs = append(kwargs[:len(kwargs):len(kwargs)], pair(names[i], v))
	}
	return kwargs, nil
}

// familyAndMatch are the arguments that most lists take without keyword.
var familyAndMatch = []string{"family", "match"}

// lister makes a method that lists an object.
func lister(method string, o *object) methodFunc {
	return func(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
		starlark.Value, error) {
		kwargs, err := withPositional(method, familyAndMatch, args, kwargs)
		if err != nil {
			return nil, err
		}
		return ip.listing(thread, o, kwargs)
	}
}

// getLinks takes nothing, 'all', or indices.
func getLinks(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	if len(args) == 1 && args[0] == starlark.String("all") {
		args = nil
	}
	if len(args) == 0 {
		return ip.listing(thread, links, kwargs)
	}
	if len(kwargs) > 0 {
		return nil, py.Errorf(py.TypeError, "get_links() takes indices or keywords, not both")
	}
	var raws [][]byte
	for _, v := range args {
		found, err := ip.perform(thread, links, starlark.Tuple{starlark.String("get"), v}, nil)
		if err != nil {
			return nil, err
		}
		raws = appendRaws(raws, found)
	}
	return nl.NewReplies(rtnl.Family, raws...), nil
}

// getLink asks the kernel for one interface, by index or name.
func getLink(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	return ip.perform(thread, links, append(starlark.Tuple{starlark.String("get")}, args...), kwargs)
}

// getRoutes asks for the route to an address when dst is one; else it lists routes.
func getRoutes(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	kwargs, err := withPositional("get_routes", familyAndMatch, args, kwargs)
	if err != nil {
		return nil, err
	}
	if dst, _ := keyword("dst", kwargs); dst != nil {
		if s, err := text("dst", dst); err == nil && oneAddress(s) {
			return ip.perform(thread, routes, starlark.Tuple{starlark.String("get")}, kwargs)
		}
	}
	return ip.listing(thread, routes, kwargs)
}

// oneAddress says whether dst names a single address, and no network.
func oneAddress(s string) bool {
	p, err := parsePrefix("dst", s)
	return err == nil && !p.given && !p.addr.IsUnspecified()
}

// getDefaultRoutes lists the routes to everywhere; the kernel filters by table, the rest is the header's
// length.
func getDefaultRoutes(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	kwargs, err := withPositional("get_default_routes", []string{"family", "table"}, args, kwargs)
	if err != nil {
		return nil, err
	}
	if table, _ := keyword("table", kwargs); table == nil {
		kwargs = append(kwargs[:len(kwargs):len(kwargs)], pair("table", number(mainTable)))
	}
	return ip.listing(thread, routes, append(kwargs[:len(kwargs):len(kwargs)], pair("dst_len", number(0))))
}

// getVlans lists the VLANs of bridges' ports.
func getVlans(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	const brief = 2 // RTEXT_FILTER_BRVLAN
	kwargs, err := withPositional("get_vlans", nil, args, kwargs)
	if err != nil {
		return nil, err
	}
	kwargs = append(kwargs[:len(kwargs):len(kwargs)],
		pair("family", number(unix.AF_BRIDGE)), pair("ext_mask", number(brief)))
	return ip.listing(thread, links, kwargs)
}

// getTables lists the neighbour tables and their parameters.
func getTables(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	kwargs, err := withPositional("get_ntables", familyAndMatch, args, kwargs)
	if err != nil {
		return nil, err
	}
	return ip.listing(thread, neighTables, kwargs)
}

// neighTables is what get_ntables lists; no method changes it.
var neighTables = &object{
	name:      "get_ntables",
	spec:      rtnl.NeighTable,
	commands:  []command{{"dump", unix.RTM_GETNEIGHTBL, dump}},
	request:   []string{"family"},
	shortcuts: map[string]shortcut{"family": routeFamily},
}

// dumpAll is the messages of everything that IPRoute knows.
func dumpAll(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	if _, err := withPositional("dump", []string{"groups"}, args, kwargs); err != nil {
		return nil, err
	}
	var raws [][]byte
	for _, part := range everything {
		found, err := part(thread, ip, nil, nil)
		if err != nil {
			return nil, err
		}
		raws = appendRaws(raws, found)
	}
	return nl.NewReplies(rtnl.Family, raws...), nil
}

// everything are the parts of dump, in an order in which each only speaks of what came before.
var everything = []methodFunc{
	getLinks, lister("get_addr", addrs), lister("get_neighbours", neighbours), lister("fdb", forwarding),
	getVlans, getRoutes, lister("get_rules", rules),
}

// appendRaws appends the bytes of an answer's messages.
func appendRaws(raws [][]byte, answer starlark.Value) [][]byte {
	replies := answer.(*nl.Replies)
	for i := range replies.Len() {
		raws = append(raws, replies.Raw(i))
	}
	return raws
}
