package ipaddr

import (
	"math/big"
	"os"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// PrefixesModule is the module prefixes: what networks need beyond Python's ipaddress.
func PrefixesModule() builtins.Module {
	return builtins.Module{
		Name: "prefixes",
		Doc: `Sets of prefixes, longest-prefix match, globs and ranges, MAC addresses, splitting and allotting networks. Where
one of these takes an address or network it takes a text as well: '192.0.2.1', '192.0.2.0/24',
'192.0.2.1-192.0.2.9', '192.0.2-3.*'.`,
		Members: func(*builtins.State) starlark.StringDict {
			makeClasses()
			all := starlark.StringDict{}
			for _, f := range prefixesFunctions {
				all[f.name] = f.builtin()
			}
			for _, s := range []*species{&prefixSet, &prefixTable, &eui} {
				all[s.class.Ident] = s.class
			}
			return all
		},
	}
}

// defineOwn makes a class of the module prefixes.
func defineOwn(s *species, name, doc, param string, required int,
	make func(thread *starlark.Thread, v starlark.Value) (starlark.Value, error)) {
	class := newClass(name, doc)
	class.Module = "prefixes"
	sig := &signature{name: name, params: []string{param}, required: required}
	class.Make = func(thread *starlark.Thread, _ *py.Class, args starlark.Tuple, kwargs []starlark.Tuple) (
		starlark.Value, error) {
		bound, err := sig.bind(args, kwargs)
		if err != nil {
			return nil, err
		}
		return make(thread, bound[0])
	}
	*s = species{class: class, attrs: map[string]starlark.Value{}}
}

func definePrefixes() {
	defineOwn(&prefixSet, "PrefixSet", `PrefixSet(items=()): a set of addresses, made of addresses, networks, texts and sets. It
has | & - ^, == <= <, in, iteration over the fewest networks; len() is not defined, num_addresses counts.`, "items", 0,
		func(thread *starlark.Thread, v starlark.Value) (starlark.Value, error) {
			if v == nil {
				return &PrefixSet{}, nil
			}
			return setOf(thread, v)
		})
	defineOwn(&prefixTable, "PrefixTable", `PrefixTable(pairs=()): a map from prefixes to values, of a dict or of pairs, which finds
the longest prefix that holds an address. It has t[prefix], del, in, len(), iteration in order.`, "pairs", 0,
		func(thread *starlark.Thread, v starlark.Value) (starlark.Value, error) {
			t := &PrefixTable{}
			if v == nil {
				return t, nil
			}
			return t, t.update(thread, v)
		})
	defineOwn(&eui, "EUI", `EUI(address): a MAC address or EUI-64, of a text in any notation, 6 or 8 bytes, an int.`, "address", 1,
		func(_ *starlark.Thread, v starlark.Value) (starlark.Value, error) { return euiOf(v) })
	properties(setProperties, prefixSet.class)
	methods(setMethods, prefixSet.class)
	methods(tableMethods, prefixTable.class)
	properties(euiProperties, eui.class)
	methods(euiMethods, eui.class)
	for _, s := range []*species{&prefixSet, &prefixTable, &eui} {
		s.seal()
	}
}

var prefixesFunctions = []function{
	{signature{name: "parse", params: []string{"items"}, required: 1}, `parse(items) -> list

The address, network or interface of each text of an iterable, or of each word of one text; "#" begins a comment
there. ValueError names the first that is none.`,
		func(thread *starlark.Thread, args [maxParams]starlark.Value) (starlark.Value, error) {
			if text, ok := runtime.Core(args[0]).(starlark.String); ok {
				return parseText(string(text))
			}
			p := newParser(starlark.Len(args[0]))
			err := p.items(thread, args[0])
			return starlark.NewList(p.list), err
		}},
	{signature{name: "read", params: []string{"path"}, required: 1}, `read(path) -> list

parse() of the text of a file. OSError when it cannot be read.`,
		func(_ *starlark.Thread, args [maxParams]starlark.Value) (starlark.Value, error) {
			path := py.Str(args[0])
			text, err := os.ReadFile(path)
			if err != nil {
				return nil, py.FromOS(err, path)
			}
			return parseText(string(text))
		}},
	{signature{name: "split", params: []string{"network", "weights"}, required: 2},
		`split(network, weights) -> list of networks

A part of a network for each weight, an int above 0: its share of the whole, rounded down to a power of two.
ValueError when a part would be less than an address.`,
		func(thread *starlark.Thread, args [maxParams]starlark.Value) (starlark.Value, error) {
			n, err := oneNetwork(args[0])
			if err != nil {
				return nil, err
			}
			var weights []*big.Int
			err = runtime.Each(thread, args[1], func(item starlark.Value) error {
				w, err := positive(runtime.Core(item))
				weights = append(weights, w)
				return err
			})
			if err != nil {
				return nil, err
			}
			return listOf(n.weighted(weights))
		}},
	{signature{name: "next_subnet", params: []string{"network", "used", "prefixlen"}, required: 3},
		`next_subnet(network, used, prefixlen) -> network or None

The first network of that prefix length inside network that has no address in common with used.`,
		func(thread *starlark.Thread, args [maxParams]starlark.Value) (starlark.Value, error) {
			n, err := oneNetwork(args[0])
			if err != nil {
				return nil, err
			}
			used, err := setOf(thread, args[1])
			if err != nil {
				return nil, err
			}
			bits, ok := number(runtime.Core(args[2]))
			length, small := bits.Int64()
			if !ok || !small || length < int64(n.bits) || length > int64(n.size()) {
				return nil, py.Errorf(py.ValueError, "prefixlen=%s: expected %d to %d", py.Repr(args[2]), n.bits, n.size())
			}
			if free := n.free(used, int(length)); free != nil {
				return free, nil
			}
			return starlark.None, nil
		}},
}

// oneNetwork is the network that a value means.
func oneNetwork(v starlark.Value) (*Network, error) {
	k, key, length, err := prefixKey(v)
	if err != nil {
		return nil, err
	}
	return (&node{key: key, bits: uint8(length)}).network(k), nil
}

func listOf(networks []*Network, err error) (starlark.Value, error) {
	if err != nil {
		return nil, err
	}
	list := make([]starlark.Value, len(networks))
	for i, n := range networks {
		list[i] = n
	}
	return starlark.NewList(list), nil
}
