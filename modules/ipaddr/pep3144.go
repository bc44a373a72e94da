package ipaddr

import (
	"slices"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// The module ipaddr, as PEP 3144 describes it. Its addresses are those of the module ipaddress. Its
// networks keep the address that they are written with, which is their ip, and act as lists of addresses
// and of networks.

var pepProperties = []networkProperty{
	{"ip", "The address as it was written, host bits included.", func(n *Network) (starlark.Value, error) {
		return &Address{n.addr, uint8(n.size()), n.kind.address()}, nil
	}},
	{"network", "The first address.", func(n *Network) (starlark.Value, error) { return n.start(), nil }},
	{"broadcast", "The last address.",
		func(n *Network) (starlark.Value, error) { return n.address(n.last()), nil }},
	{"numhosts", "How many addresses it has.",
		func(n *Network) (starlark.Value, error) { return n.count(), nil }},
	{"packed", "The bytes of ip in network order.",
		func(n *Network) (starlark.Value, error) { return packed(n.addr), nil }},
}

var (
	pepOther  = []string{"other"}
	pepLength = []string{"prefixlen_diff", "new_prefix"}
)

var pepMethods = []networkMethod{
	{signature{name: "Contains", params: pepOther, required: 1},
		"Contains(other): other in this network, address or network.",
		func(_ *starlark.Thread, n *Network, args [maxParams]starlark.Value) (starlark.Value, error) {
			ok, err := n.Has(args[0])
			return starlark.Bool(ok), err
		}},
	{signature{name: "overlaps", params: pepOther, required: 1},
		"overlaps(other): have the networks addresses in common?",
		func(_ *starlark.Thread, n *Network, args [maxParams]starlark.Value) (starlark.Value, error) {
			return n.overlaps(args[0])
		}},
	{signature{name: "compare_networks", params: pepOther, required: 1},
		"compare_networks(other): -1, 0 or 1 by the order of the networks, host bits aside.",
		func(_ *starlark.Thread, n *Network, args [maxParams]starlark.Value) (starlark.Value, error) {
			return n.compareNetworks(args[0])
		}},
	{signature{name: "masked", alike: true}, "masked(): the network without host bits.",
		func(_ *starlark.Thread, n *Network, _ [maxParams]starlark.Value) (starlark.Value, error) {
			return &Network{n.base(), n.bits, n.kind}, nil
		}},
	{signature{name: "iterhosts"}, "iterhosts(): an iterator over the addresses that hosts may have.",
		func(thread *starlark.Thread, n *Network, _ [maxParams]starlark.Value) (starlark.Value, error) {
			return n.hosts(thread), nil
		}},
	{signature{name: "supernet", params: pepLength, alike: true},
		"supernet(prefixlen_diff=1, new_prefix=None): the network around this one.",
		func(_ *starlark.Thread, n *Network, args [maxParams]starlark.Value) (starlark.Value, error) {
			return n.supernet(args[0], args[1])
		}},
	{signature{name: "iter_subnets", params: pepLength, alike: true},
		"iter_subnets(prefixlen_diff=1, new_prefix=None): an iterator over the networks that make this one up.",
		func(thread *starlark.Thread, n *Network, args [maxParams]starlark.Value) (starlark.Value, error) {
			return generate(thread, later{make: (*Network).subnets, of: n, a: args[0], b: args[1]}), nil
		}},
	{signature{name: "subnet", params: pepLength, alike: true},
		"subnet(prefixlen_diff=1, new_prefix=None): the list of the networks that make this one up.",
		func(thread *starlark.Thread, n *Network, args [maxParams]starlark.Value) (starlark.Value, error) {
			parts, err := n.subnets(args[0], args[1])
			if err != nil {
				return nil, err
			}
			items, err := runtime.Collect(thread, networks(thread, parts))
			return starlark.NewList(items), err
		}},
	{signature{name: "address_exclude", params: pepOther, required: 1, alike: true},
		`address_exclude(other): the list of the networks that make up this one without other,
in order. TypeError for another version, ValueError for what is not in it.`,
		func(_ *starlark.Thread, n *Network, args [maxParams]starlark.Value) (starlark.Value, error) {
			rest, err := n.exclude(args[0], nil)
			if err != nil {
				return nil, err
			}
			return sorted(rest), nil
		}},
}

// pepBases are the classes that the document names as what its own have in common.
var pepBases = struct{ all, addresses, networks *py.Class }{addressBaseClass, baseAddressClass,
	newClass("_BaseNet", "A network of the module ipaddr, of any version.", addressBaseClass)}

// definePEP makes the classes of the networks of the module ipaddr.
func definePEP() {
	v4 := newClass("IPv4Network", "IPv4Network(address, strict=False): a network that keeps its host bits.",
		baseV4Class, pepBases.networks)
	v6 := newClass("IPv6Network", "IPv6Network(address, strict=False): a network that keeps its host bits.",
		baseV6Class, pepBases.networks)
	networkClasses(v4, v6)
	properties(pepProperties, v4, v6)
	for i, class := range []*py.Class{v4, v6} {
		class.Module = "ipaddr"
		methods(pepMethods, class)
		define(ipaddr4+kind(i), class, makeNetwork(ipaddr4+kind(i), false))
	}
}

// sorted is a list of networks in order.
func sorted(s series) *starlark.List {
	var list []*Network
	for n, ok := s.next(); ok; n, ok = s.next() {
		list = append(list, n)
	}
	slices.SortFunc(list, func(a, b *Network) int { return a.first().compare(b.first()) })
	values := make([]starlark.Value, len(list))
	for i, n := range list {
		values[i] = n
	}
	return starlark.NewList(values)
}

// pepFunctions are those of the module ipaddr.
var pepFunctions = []function{
	{signature{name: "IPAddress", params: []string{"address", "version"}, required: 1},
		`IPAddress(address, version=None) -> IPv4Address or IPv6Address

The address that a text, an int or bytes mean; version, 4 or 6, allows one of them only. ValueError for others.`,
		func(_ *starlark.Thread, args [maxParams]starlark.Value) (starlark.Value, error) {
			return pepEither(args[0], args[1], "address", func(k kind) (starlark.Value, error) {
				a, err := addrOf(args[0], k.size())
				return &Address{a, uint8(k.size()), k}, err
			})
		}},
	{signature{name: "IPNetwork", params: []string{"address", "version", "strict"}, required: 1},
		`IPNetwork(address, version=None, strict=False) -> IPv4Network or IPv6Network

The network that "192.0.2.1/24" means; its ip is the address as written. When strict, host bits are a ValueError.`,
		func(_ *starlark.Thread, args [maxParams]starlark.Value) (starlark.Value, error) {
			strict := args[2] != nil && bool(args[2].Truth())
			return pepEither(args[0], args[1], "network", func(k kind) (starlark.Value, error) {
				return networkOf(args[0], ipaddr4+k, strict)
			})
		}},
	{signature{name: "collapse_address_list", params: []string{"addresses"}, required: 1},
		`collapse_address_list(addresses) -> list of networks

The fewest networks that make up the given addresses and networks, in order. TypeError for different versions.`,
		func(thread *starlark.Thread, args [maxParams]starlark.Value) (starlark.Value, error) {
			var c collapse
			if err := c.each(thread, args[0]); err != nil {
				return nil, err
			}
			list, err := c.networks()
			return pepList(list), err
		}},
	{signature{name: "summarize_address_range", params: []string{"first", "last"}, required: 2},
		`summarize_address_range(first, last) -> list of networks

The fewest networks that make up the addresses from first to last. TypeError for what are no addresses of one
version, ValueError when last comes before first.`,
		func(_ *starlark.Thread, args [maxParams]starlark.Value) (starlark.Value, error) {
			s, k, err := spanOf(args[0], args[1])
			if err != nil {
				return nil, err
			}
			return pepList(summarized([]span{s}, network4+k)), nil
		}},
}

// pepList is a list of networks as ones of the module ipaddr.
func pepList(list []*Network) *starlark.List {
	values := make([]starlark.Value, len(list))
	for i, n := range list {
		values[i] = &Network{n.addr, n.bits, ipaddr4 + n.kind.address()}
	}
	return starlark.NewList(values)
}

// pepEither is either, or the one version that is asked for.
func pepEither(v, version starlark.Value, what string, make func(kind) (starlark.Value, error)) (starlark.Value, error) {
	if version == nil || version == starlark.None {
		return either(v, what, make)
	}
	n, ok := number(version)
	switch {
	case ok && equals(n, 4):
		return checked(make(address4))
	case ok && equals(n, 6):
		return checked(make(address6))
	}
	return nil, py.Errorf(py.ValueError, "version=%s: expected 4 or 6", py.Repr(version))
}

func checked(v starlark.Value, err error) (starlark.Value, error) {
	if err != nil {
		return nil, err
	}
	return v, nil
}

// PEPModule is the module ipaddr.
func PEPModule() builtins.Module {
	return builtins.Module{
		Name: "ipaddr",
		Doc: `Addresses and networks as PEP 3144 describes them. A network keeps its host bits (ip), and acts as a list
of addresses. The module ipaddress is what became of it.`,
		Members: func(*builtins.State) starlark.StringDict { return pepMembers() },
	}
}

// pepShared are the functions that both modules have.
var pepShared = []string{"v4_int_to_packed", "v6_int_to_packed", "get_mixed_type_key"}

func pepMembers() starlark.StringDict {
	makeClasses()
	all := starlark.StringDict{
		"IPV4LENGTH": starlark.MakeInt(size4), "IPV6LENGTH": starlark.MakeInt(size6),
		"AddressValueError": AddressValueError, "NetmaskValueError": NetmaskValueError,
		"_IPAddrBase": pepBases.all, "_BaseIP": pepBases.addresses, "_BaseNet": pepBases.networks,
		"_BaseV4": baseV4Class, "_BaseV6": baseV6Class,
	}
	for _, f := range pepFunctions {
		all[f.name] = f.builtin()
	}
	for _, f := range functions {
		for _, name := range pepShared {
			if f.name == name {
				all[name] = f.builtin()
			}
		}
	}
	for _, k := range []kind{address4, address6, ipaddr4, ipaddr6} {
		all[speciesOf[k].class.Ident] = speciesOf[k].class
	}
	return all
}
