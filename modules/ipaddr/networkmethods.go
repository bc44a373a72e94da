package ipaddr

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

type networkMethod = method[*Network]

// hostMethods stand alone because errors name the class that has them: in IPv6 that is IPv6Network itself.
var hostMethods = []networkMethod{
	{signature{name: "hosts"},
		`hosts(): an iterator over the usable addresses: not the network's own and, in IPv4, not the
broadcast address. A network of two addresses has both, one of a single address has it, as a list.`,
		func(thread *starlark.Thread, n *Network, _ [maxParams]starlark.Value) (starlark.Value, error) {
			return n.hosts(thread), nil
		}},
}

var networkMethods = []networkMethod{
	{signature{name: "overlaps", params: []string{"other"}, required: 1},
		"overlaps(other): have they addresses in common?",
		func(_ *starlark.Thread, n *Network, args [maxParams]starlark.Value) (starlark.Value, error) {
			return n.overlaps(args[0])
		}},
	{signature{name: "subnets", params: []string{"prefixlen_diff", "new_prefix"}, alike: true},
		`subnets(prefixlen_diff=1, new_prefix=None): an iterator over the networks that
make this one up, of a prefix longer by prefixlen_diff, or of length new_prefix. ValueError at the first step.`,
		func(thread *starlark.Thread, n *Network, args [maxParams]starlark.Value) (starlark.Value, error) {
			return generate(thread, later{make: (*Network).subnets, of: n, a: args[0], b: args[1]}), nil
		}},
	{signature{name: "supernet", params: []string{"prefixlen_diff", "new_prefix"}, alike: true},
		`supernet(prefixlen_diff=1, new_prefix=None): the network around this one, of a prefix
shorter by prefixlen_diff, or of length new_prefix. ValueError when there is none.`,
		func(_ *starlark.Thread, n *Network, args [maxParams]starlark.Value) (starlark.Value, error) {
			return n.supernet(args[0], args[1])
		}},
	{signature{name: "address_exclude", params: []string{"other"}, required: 1, alike: true},
		`address_exclude(other): an iterator over the networks that make up this one
without other. TypeError for another version, ValueError for what is not in it.`,
		func(thread *starlark.Thread, n *Network, args [maxParams]starlark.Value) (starlark.Value, error) {
			return generate(thread, later{make: (*Network).exclude, of: n, a: args[0]}), nil
		}},
	{signature{name: "compare_networks", params: []string{"other"}, required: 1},
		`compare_networks(other): -1, 0 or 1 by the order of the addresses and then the
netmasks. TypeError for another version.`,
		func(_ *starlark.Thread, n *Network, args [maxParams]starlark.Value) (starlark.Value, error) {
			return n.compareNetworks(args[0])
		}},
	{signature{name: "subnet_of", params: []string{"other"}, required: 1},
		"subnet_of(other): lies all of it in other?",
		func(_ *starlark.Thread, n *Network, args [maxParams]starlark.Value) (starlark.Value, error) {
			return subnetOf(n, args[0])
		}},
	{signature{name: "supernet_of", params: []string{"other"}, required: 1},
		"supernet_of(other): lies all of other in it?",
		func(_ *starlark.Thread, n *Network, args [maxParams]starlark.Value) (starlark.Value, error) {
			return subnetOf(args[0], n)
		}},
}

// overlaps tests the ends of each network against the other one, so that what is no network fails as it
// does there.
func (n *Network) overlaps(v starlark.Value) (starlark.Value, error) {
	m, ok := runtime.Core(v).(*Network)
	if ok {
		return starlark.Bool(n.kind.v4() == m.kind.v4() && (n.contains(m) || m.contains(n))), nil
	}
	for _, end := range []starlark.Value{n.start(), n.address(n.last())} {
		if found, err := runtime.Contains(v, end); found || err != nil {
			return starlark.Bool(found), err
		}
	}
	return nil, py.NoAttribute(runtime.TypeName(v), "network_address", nil)
}

// version is that of an address or network; 0 for any other value.
func version(v starlark.Value) int {
	switch x := runtime.Core(v).(type) {
	case *Address:
		return versionOf(x.kind.size())
	case *Network:
		return versionOf(x.size())
	}
	return 0
}

func subnetOf(a, b starlark.Value) (starlark.Value, error) {
	if va, vb := version(a), version(b); va != vb && va*vb != 0 {
		return nil, otherVersion(a, b)
	}
	inner, ok := runtime.Core(a).(*Network)
	outer, ok2 := runtime.Core(b).(*Network)
	if !ok || !ok2 {
		return nil, py.Errorf(py.TypeError, "Unable to test subnet containment between %s and %s", py.Str(a), py.Str(b))
	}
	return starlark.Bool(inner.within(outer)), nil
}

// within says whether n lies in m as Python's comparisons have it: not at its start in another scope.
func (n *Network) within(m *Network) bool {
	return m.contains(n) && (m.first().less(n.first()) || m.base() == n.base())
}

func (n *Network) compareNetworks(v starlark.Value) (starlark.Value, error) {
	switch other := version(v); {
	case other == 0:
		return nil, py.NoAttribute(runtime.TypeName(v), "_version", nil)
	case other != versionOf(n.size()):
		return nil, py.Errorf(py.TypeError, "%s and %s are not of the same type", n.PyStr(), py.Str(v))
	}
	m, ok := runtime.Core(v).(*Network)
	if !ok {
		return nil, py.NoAttribute(runtime.TypeName(v), "network_address", nil)
	}
	switch {
	case n.first().less(m.first()):
		return starlark.MakeInt(-1), nil
	case n.base() != m.base(): // addresses of different scopes are neither equal nor less
		return one, nil
	}
	return starlark.MakeInt(min(1, max(-1, int(n.bits)-int(m.bits)))), nil
}
