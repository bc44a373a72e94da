package ipaddr

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

type networkProperty = property[*Network]

// networkProperties are what the networks of both modules have.
var networkProperties = []networkProperty{
	{"version", "4 or 6.",
		func(n *Network) (starlark.Value, error) { return starlark.MakeInt(versionOf(n.size())), nil }},
	{"max_prefixlen", "The number of bits of an address: 32 or 128.",
		func(n *Network) (starlark.Value, error) {
			return starlark.MakeInt(n.size()), nil
		}},
	{"prefixlen", "The prefix length.",
		func(n *Network) (starlark.Value, error) { return starlark.MakeInt(int(n.bits)), nil }},
	{"netmask", "The netmask as an address.",
		func(n *Network) (starlark.Value, error) { return netmaskOf(n.kind, n.bits), nil }},
	{"hostmask", "The complement of the netmask.",
		func(n *Network) (starlark.Value, error) { return hostmaskOf(n.kind, n.bits), nil }},
	{"compressed", "The shortest text.",
		func(n *Network) (starlark.Value, error) { return starlark.String(n.PyStr()), nil }},
	{"exploded", "The text with all digits.", func(n *Network) (starlark.Value, error) {
		s, err := n.exploded()
		return starlark.String(s), err
	}},
	{"with_prefixlen", "'192.0.2.0/24'.",
		func(n *Network) (starlark.Value, error) { return starlark.String(n.PyStr()), nil }},
	{"with_netmask", "'192.0.2.0/255.255.255.0'.", func(n *Network) (starlark.Value, error) {
		return starlark.String(addrText(n.addr) + "/" + netmaskOf(n.kind, n.bits).PyStr()), nil
	}},
	{"with_hostmask", "'192.0.2.0/0.0.0.255'.", func(n *Network) (starlark.Value, error) {
		return starlark.String(addrText(n.addr) + "/" + hostmaskOf(n.kind, n.bits).PyStr()), nil
	}},
	{"is_private", "True when all of it is in one block that is not globally reachable.",
		func(n *Network) (starlark.Value, error) { return starlark.Bool(n.private()), nil }},
	{"is_global", "True when it is globally reachable.", func(n *Network) (starlark.Value, error) {
		return starlark.Bool(n.global()), nil
	}},
	{"_version", "4 or 6.",
		func(n *Network) (starlark.Value, error) { return starlark.MakeInt(versionOf(n.size())), nil }},
	{"_prefixlen", "The prefix length.",
		func(n *Network) (starlark.Value, error) { return starlark.MakeInt(int(n.bits)), nil }},
}

// ownNetworkProperties are those of the module ipaddress alone.
var ownNetworkProperties = []networkProperty{
	{"network_address", "The first address.",
		func(n *Network) (starlark.Value, error) { return n.start(), nil }},
	{"broadcast_address", "The last address.",
		func(n *Network) (starlark.Value, error) { return n.address(n.last()), nil }},
	{"num_addresses", "How many addresses it has.",
		func(n *Network) (starlark.Value, error) { return n.count(), nil }},
	{"reverse_pointer", "The text of the network in the order of a reverse DNS pointer.",
		func(n *Network) (starlark.Value, error) {
			s, err := n.exploded()
			return starlark.String(reversed(s, n.kind.v4())), err
		}},
}

// start is the network address with its scope.
func (n *Network) start() *Address { return &Address{n.base(), uint8(n.size()), n.kind.address()} }

func (n *Network) count() starlark.Int { return counts[n.size()-int(n.bits)] }

// counts are the numbers of addresses of a network, by the length of its host part.
var counts [size6 + 1]starlark.Int

func fillCounts() {
	for bits := range counts {
		counts[bits] = one.Lsh(uint(bits))
	}
}

func networkTraits(v4 bool) []networkProperty {
	var list []networkProperty
	for i := range traits {
		t := &traits[i]
		if v4 && t.v4 == nil {
			continue
		}
		list = append(list, networkProperty{t.name, t.doc, func(n *Network) (starlark.Value, error) {
			return starlark.Bool(t.ofNetwork(n)), nil
		}})
	}
	return list
}

// defineNetworks makes the classes of the networks of the module ipaddress.
func defineNetworks() {
	v4 := newClass("IPv4Network", "IPv4Network(address, strict=True): '192.0.2.0/24', '192.0.2.0/255.255.255.0', a pair.",
		baseV4Class, baseNetworkClass)
	v6 := newClass("IPv6Network", "IPv6Network(address, strict=True): '2001:db8::/32', a pair.",
		baseV6Class, baseNetworkClass)
	specials(baseNetworkClass, "__contains__", "__getitem__", "__iter__")
	methods(networkMethods, baseNetworkClass)
	methods(hostMethods, baseNetworkClass)
	methods(hostMethods, v6)
	networkClasses(v4, v6)
	properties(ownNetworkProperties, v4, v6)
	define(network4, v4, makeNetwork(network4, true))
	define(network6, v6, makeNetwork(network6, true))
}

// networkClasses gives the networks of a module what those of both have.
func networkClasses(v4, v6 *py.Class) {
	properties(networkProperties, v4, v6)
	properties(networkTraits(true), v4)
	properties(networkTraits(false), v6)
}
