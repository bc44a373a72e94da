package ipaddr

import (
	"net/netip"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A function is a function of a module.
type function struct {
	signature
	doc string
	fn  func(thread *starlark.Thread, args [maxParams]starlark.Value) (starlark.Value, error)
}

// builtin makes it callable.
func (f function) builtin() *builtins.Function {
	return builtins.Builtin(f.name, f.doc, func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (
		starlark.Value, error) {
		bound, err := f.bind(args, kwargs)
		if err != nil {
			return nil, err
		}
		return f.fn(thread, bound)
	})
}

// functions are those of the module ipaddress.
var functions = []function{
	{signature{name: "ip_address", params: []string{"address"}, required: 1},
		`ip_address(address) -> IPv4Address or IPv6Address

address is a text, 4 or 16 bytes, or an int: below 2**32 it means IPv4. ValueError for anything else.`,
		func(_ *starlark.Thread, args [maxParams]starlark.Value) (starlark.Value, error) {
			if a, ok := plainly(args[0]); ok {
				return NewAddress(a), nil
			}
			return either(args[0], "address", func(k kind) (starlark.Value, error) {
				a, err := addrOf(args[0], k.size())
				return &Address{a, uint8(k.size()), k}, err
			})
		}},
	{signature{name: "ip_network", params: []string{"address", "strict"}, required: 1},
		`ip_network(address, strict=True) -> IPv4Network or IPv6Network

address is a text "192.0.2.0/24", an int, bytes, or a pair of address and prefix length. ValueError for anything
else, and, when strict, for an address with bits behind the prefix.`,
		func(_ *starlark.Thread, args [maxParams]starlark.Value) (starlark.Value, error) {
			strict := args[1] == nil || bool(args[1].Truth())
			return either(args[0], "network", func(k kind) (starlark.Value, error) {
				return networkOf(args[0], network4+k, strict)
			})
		}},
	{signature{name: "ip_interface", params: []string{"address"}, required: 1},
		`ip_interface(address) -> IPv4Interface or IPv6Interface

address is a text "192.0.2.1/24", an int, bytes, or a pair of address and prefix length. ValueError for anything else.`,
		func(_ *starlark.Thread, args [maxParams]starlark.Value) (starlark.Value, error) {
			return either(args[0], "interface", func(k kind) (starlark.Value, error) {
				a, bits, err := prefixOf(args[0], k.size())
				return &Address{a, bits, interface4 + k}, err
			})
		}},
	{signature{name: "v4_int_to_packed", params: []string{"address"}, required: 1},
		`v4_int_to_packed(address) -> bytes

The 4 bytes of an int in network order. ValueError when it does not fit.`,
		func(_ *starlark.Thread, args [maxParams]starlark.Value) (starlark.Value, error) {
			return toPacked(args[0], size4)
		}},
	{signature{name: "v6_int_to_packed", params: []string{"address"}, required: 1},
		`v6_int_to_packed(address) -> bytes

The 16 bytes of an int in network order. ValueError when it does not fit.`,
		func(_ *starlark.Thread, args [maxParams]starlark.Value) (starlark.Value, error) {
			return toPacked(args[0], size6)
		}},
	{signature{name: "summarize_address_range", params: []string{"first", "last"}, required: 2},
		`summarize_address_range(first, last) -> iterator of networks

The fewest networks that make up the addresses from first to last. TypeError for what are no addresses of one
version, ValueError when last comes before first; both at the first step.`, summarize},
	{signature{name: "collapse_addresses", params: []string{"addresses"}, required: 1},
		`collapse_addresses(addresses) -> iterator of networks

The fewest networks that make up the given addresses and networks, in order. TypeError for different versions.`,
		func(thread *starlark.Thread, args [maxParams]starlark.Value) (starlark.Value, error) {
			var c collapse
			if err := c.each(thread, args[0]); err != nil {
				return nil, err
			}
			list, err := c.networks()
			if err != nil {
				return failing(thread, err), nil
			}
			found := networks(thread, (*given)(&list))
			if c.plain || c.like == nil {
				return found, nil
			}
			return remade(thread, c.like, found)
		}},
	{signature{name: "get_mixed_type_key", params: []string{"obj"}, required: 1},
		`get_mixed_type_key(obj) -> tuple

A key by which addresses and networks can be sorted together.`,
		func(_ *starlark.Thread, args [maxParams]starlark.Value) (starlark.Value, error) {
			v := starlark.MakeInt(version(args[0]))
			switch x := runtime.Core(args[0]).(type) {
			case *Network:
				return starlark.Tuple{v, x.start(), netmaskOf(x.kind, x.bits)}, nil
			case *Address:
				return starlark.Tuple{v, args[0]}, nil
			}
			return runtime.NotImplemented, nil
		}},
}

// plainly is the address that most arguments mean.
func plainly(v starlark.Value) (netip.Addr, bool) {
	switch v := v.(type) {
	case starlark.String:
		return parseAny(string(v))
	case starlark.Int:
		w, ok := wideOfInt(v, size6)
		if !ok || ones(size4).less(w) {
			return w.addr(size6), ok
		}
		return w.addr(size4), true
	case starlark.Bytes:
		return netip.AddrFromSlice([]byte(v))
	}
	return netip.Addr{}, false
}

// either tries version 4, then 6. Of the errors only those that say that it is no such address lead on.
func either(v starlark.Value, what string, make func(version kind) (starlark.Value, error)) (starlark.Value, error) {
	for _, version := range []kind{address4, address6} {
		x, err := make(version)
		if err == nil {
			return x, nil
		}
		e, ok := err.(*py.Error)
		if !ok || e.Class != AddressValueError && e.Class != NetmaskValueError {
			return nil, err
		}
	}
	return nil, py.Errorf(py.ValueError, "%s does not appear to be an IPv4 or IPv6 %s", py.Repr(v), what)
}

func toPacked(v starlark.Value, size int) (starlark.Value, error) {
	n, ok := number(runtime.Core(v))
	if !ok {
		return nil, py.NoAttribute(runtime.TypeName(v), "to_bytes", nil)
	}
	w, ok := wideOfInt(n, size)
	if !ok {
		return nil, py.Errorf(py.ValueError, "Address negative or too large for IPv%d", versionOf(size))
	}
	return packed(w.addr(size)), nil
}

func summarize(thread *starlark.Thread, args [maxParams]starlark.Value) (starlark.Value, error) {
	s, k, err := spanOf(args[0], args[1])
	if err != nil {
		return failing(thread, err), nil
	}
	return networks(thread, s.summary(network4+k)), nil
}

// spanOf is the span from one address to another.
func spanOf(from, to starlark.Value) (span, kind, error) {
	first, ok := runtime.Core(from).(*Address)
	last, ok2 := runtime.Core(to).(*Address)
	switch {
	case !ok || !ok2:
		return span{}, 0, py.Errorf(py.TypeError, "first and last must be IP addresses, not networks")
	case first.kind.v4() != last.kind.v4():
		return span{}, 0, otherVersion(first, last)
	case ordered(syntax.GT, first.equal(last), first.less(last)):
		return span{}, 0, py.Errorf(py.ValueError, "last IP address must be greater than first")
	}
	return span{wideOf(first.addr), wideOf(last.addr)}, first.kind.address(), nil
}
