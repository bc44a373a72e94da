package ipaddr

import (
	"go.starlark.net/starlark"
)

type addressProperty = property[*Address]

// addressProperties are what all addresses and interfaces have.
var addressProperties = []addressProperty{
	{"version", "4 or 6.",
		func(x *Address) (starlark.Value, error) { return starlark.MakeInt(versionOf(x.kind.size())), nil }},
	{"max_prefixlen", "The number of bits of an address: 32 or 128.",
		func(x *Address) (starlark.Value, error) {
			return starlark.MakeInt(x.kind.size()), nil
		}},
	{"packed", "The bytes of the address in network order.", func(x *Address) (starlark.Value, error) {
		return packed(x.addr), nil
	}},
	{"compressed", "The shortest text.",
		func(x *Address) (starlark.Value, error) { return starlark.String(x.PyStr()), nil }},
	{"exploded", "The text with all digits.", func(x *Address) (starlark.Value, error) {
		s, err := x.exploded()
		return starlark.String(s), err
	}},
	{"reverse_pointer", "The name of the reverse DNS pointer.", func(x *Address) (starlark.Value, error) {
		s, err := x.exploded()
		return starlark.String(reversed(s, x.kind.v4())), err
	}},
	{"is_private", "True for what IANA's registry says is not globally reachable.",
		func(x *Address) (starlark.Value, error) {
			return starlark.Bool(private(wideOf(x.addr), x.kind.v4())), nil
		}},
	{"is_global", "True for what is globally reachable.", func(x *Address) (starlark.Value, error) {
		return starlark.Bool(global(wideOf(x.addr), x.kind.v4())), nil
	}},
	{"_ip", "The address as a number.",
		func(x *Address) (starlark.Value, error) { return wideOf(x.addr).int(), nil }},
	{"_version", "4 or 6.",
		func(x *Address) (starlark.Value, error) { return starlark.MakeInt(versionOf(x.kind.size())), nil }},
}

// address6Properties are what only IPv6 has.
var address6Properties = []addressProperty{
	{"scope_id", "The zone of the address (RFC 4007), None without one.",
		func(x *Address) (starlark.Value, error) {
			if zone := x.addr.Zone(); zone != "" {
				return starlark.String(zone), nil
			}
			return starlark.None, nil
		}},
	{"ipv4_mapped", "The IPv4Address in ::ffff:0:0/96; None elsewhere.",
		func(x *Address) (starlark.Value, error) {
			if n := wideOf(x.addr); n.hi == 0 && n.lo>>32 == mapped4 {
				return plain4(n.lo), nil
			}
			return starlark.None, nil
		}},
	{"sixtofour", "The IPv4Address in 2002::/16 (RFC 3056); None elsewhere.",
		func(x *Address) (starlark.Value, error) {
			if n := wideOf(x.addr); n.hi>>48 == 0x2002 {
				return plain4(n.hi >> 16), nil
			}
			return starlark.None, nil
		}},
	{"teredo", "The pair of server and client in 2001::/32 (RFC 4380); None elsewhere.",
		func(x *Address) (starlark.Value, error) {
			if n := wideOf(x.addr); n.hi>>32 == 0x20010000 {
				return starlark.Tuple{plain4(n.hi), plain4(^n.lo)}, nil
			}
			return starlark.None, nil
		}},
}

// plain4 is the IPv4 address of the lowest 32 bits.
func plain4(n uint64) *Address { return &Address{wide{0, n & 0xffffffff}.addr(size4), size4, address4} }

// interfaceProperties are what an interface has besides.
var interfaceProperties = []addressProperty{
	{"ip", "The address alone, without scope.",
		func(x *Address) (starlark.Value, error) { return x.plain(wideOf(x.addr)), nil }},
	{"network", "The network that the address is in.",
		func(x *Address) (starlark.Value, error) { return x.network(), nil }},
	{"netmask", "The netmask as an address.", func(x *Address) (starlark.Value, error) {
		return netmaskOf(x.kind, x.bits), nil
	}},
	{"hostmask", "The complement of the netmask.", func(x *Address) (starlark.Value, error) {
		return hostmaskOf(x.kind, x.bits), nil
	}},
	{"with_prefixlen", "'192.0.2.1/24'.",
		func(x *Address) (starlark.Value, error) { return with(x.addr, decimal(x.bits)), nil }},
	{"with_netmask", "'192.0.2.1/255.255.255.0'.", func(x *Address) (starlark.Value, error) {
		return with(x.addr, netmaskOf(x.kind, x.bits).PyStr()), nil
	}},
	{"with_hostmask", "'192.0.2.1/0.0.0.255'.", func(x *Address) (starlark.Value, error) {
		return with(x.addr, hostmaskOf(x.kind, x.bits).PyStr()), nil
	}},
	{"_prefixlen", "The prefix length.",
		func(x *Address) (starlark.Value, error) { return starlark.MakeInt(int(x.bits)), nil }},
}

// traitOf is an address's trait, an interface's where Python tests it otherwise than the address's: the
// unspecified IPv4 address is not equal to any interface, and of IPv6 the whole network has to be so.
func (t *trait) ofAddress(x *Address) bool {
	is := t.of(wideOf(x.addr), x.kind.v4())
	switch {
	case !x.kind.iface() || t.name != "is_unspecified" && t.name != "is_loopback":
		return is
	case x.kind.v4():
		return is && t.name == "is_loopback"
	}
	return is && t.ofNetwork(x.network())
}

func (t *trait) ofNetwork(n *Network) bool {
	v4 := n.kind.v4()
	return t.of(n.first(), v4) && t.of(n.last(), v4)
}

// addressTraits are the traits as attributes of addresses of one version.
func addressTraits(v4 bool) []addressProperty {
	var list []addressProperty
	for i := range traits {
		t := &traits[i]
		if v4 && t.v4 == nil {
			continue
		}
		list = append(list, addressProperty{t.name, t.doc, func(x *Address) (starlark.Value, error) {
			return starlark.Bool(t.ofAddress(x)), nil
		}})
	}
	return list
}

// defineAddresses makes the classes of addresses and interfaces.
func defineAddresses() {
	v4 := newClass("IPv4Address", "IPv4Address(address): an address from a text, an int, 4 bytes.",
		baseV4Class, baseAddressClass)
	v6 := newClass("IPv6Address", "IPv6Address(address): an address from a text, an int, 16 bytes.",
		baseV6Class, baseAddressClass)
	iface4 := newClass("IPv4Interface", "IPv4Interface(address): an address with its network, '192.0.2.1/24'.", v4)
	iface6 := newClass("IPv6Interface", "IPv6Interface(address): an address with its network, '2001:db8::1/64'.", v6)
	specials(baseAddressClass, "__int__", "__add__", "__sub__")
	properties(addressProperties, v4, v6)
	properties(addressTraits(true), v4)
	properties(addressTraits(false), v6)
	properties(address6Properties, v6)
	properties(interfaceProperties, iface4, iface6)
	define(address4, v4, makeAddress(address4))
	define(address6, v6, makeAddress(address6))
	define(interface4, iface4, makeInterface(interface4))
	define(interface6, iface6, makeInterface(interface6))
}
