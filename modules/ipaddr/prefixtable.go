package ipaddr

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A PrefixTable maps prefixes of both versions to values, and finds the longest one that holds an address.
type PrefixTable struct {
	trees [2]radix[starlark.Value]
}

var prefixTable species

// prefixKey is what a key of the table means: the tree, the left-aligned prefix and its length.
func prefixKey(v starlark.Value) (k kind, key wide, length int, err error) {
	s, k, err := spanOfValue(v)
	if err != nil {
		return 0, wide{}, 0, err
	}
	size := k.size()
	length = size - s.last.sub(s.first).length()
	if s.last.sub(s.first) != ones(size-length) || !s.first.and(ones(size-length)).zero() {
		return 0, wide{}, 0, py.Errorf(py.ValueError, "%s: not one prefix", py.Repr(v))
	}
	return k, align(s.first, size), length, nil
}

// network is the prefix of a node.
func (n *node) network(k kind) *Network {
	w := n.key
	if k.v4() {
		w = wide{0, n.key.hi >> 32}
	}
	return &Network{w.addr(k.size()), n.bits, network4 + k.address()}
}

// Get implements table[prefix], for that very prefix.
func (t *PrefixTable) Get(v starlark.Value) (starlark.Value, bool, error) {
	k, key, length, err := prefixKey(v)
	if err != nil {
		return nil, false, err
	}
	tree := &t.trees[k]
	if at := tree.find(key, length); at >= 0 && tree.nodes[at].value != 0 {
		return tree.values[tree.nodes[at].value-1], true, nil
	}
	return nil, false, nil
}

// SetKey implements table[prefix] = value.
func (t *PrefixTable) SetKey(v, value starlark.Value) error {
	k, key, length, err := prefixKey(v)
	if err == nil {
		t.trees[k].set(key, length, value)
	}
	return err
}

// DeleteKey implements del table[prefix].
func (t *PrefixTable) DeleteKey(v starlark.Value) error {
	k, key, length, err := prefixKey(v)
	if err == nil && !t.trees[k].remove(key, length) {
		err = py.NewError(py.KeyError, v)
	}
	return err
}

// lookup is the longest match of an address or network: its prefix and value.
func (t *PrefixTable) lookup(v starlark.Value) (*Network, starlark.Value, error) {
	k, key, length, err := prefixKey(v)
	if err != nil {
		return nil, nil, err
	}
	tree := &t.trees[k]
	n := tree.longest(key, length)
	if n == nil {
		return nil, nil, nil
	}
	return n.network(k), tree.values[n.value-1], nil
}

// all are the pairs of prefix and value of one or both versions, in order.
func (t *PrefixTable) all(f func(n *Network, v starlark.Value) bool) {
	for i := range t.trees {
		tree := &t.trees[i]
		if !tree.walk(0, func(n *node) bool { return f(n.network(kind(i)), tree.values[n.value-1]) }) {
			return
		}
	}
}

// Len implements len(): the number of prefixes.
func (t *PrefixTable) Len() int { return t.trees[0].count + t.trees[1].count }

// Iterate implements starlark.Iterable: the prefixes as they are now, in order, IPv4 first.
func (t *PrefixTable) Iterate() starlark.Iterator {
	keys := make(starlark.Tuple, 0, t.Len())
	t.all(func(n *Network, _ starlark.Value) bool {
		keys = append(keys, n)
		return true
	})
	return keys.Iterate()
}

// Has implements prefix in table, for that very prefix.
func (t *PrefixTable) Has(v starlark.Value) (bool, error) {
	_, found, err := t.Get(v)
	return found, err
}

// PyClass implements py.Typed.
func (t *PrefixTable) PyClass() *py.Class { return prefixTable.class }

// AppendRepr implements py.Reprer.
func (t *PrefixTable) AppendRepr(b []byte) []byte {
	return append(append(append(b, "<PrefixTable of "...), starlark.MakeInt(t.Len()).String()...), " prefixes>"...)
}

func (t *PrefixTable) String() string       { return py.Repr(t) }
func (t *PrefixTable) Type() string         { return "PrefixTable" }
func (t *PrefixTable) Freeze()              {}
func (t *PrefixTable) Truth() starlark.Bool { return t.Len() > 0 }

// Hash refuses: a table changes.
func (t *PrefixTable) Hash() (uint32, error) {
	return 0, py.Errorf(py.TypeError, "unhashable type: 'PrefixTable'")
}

// Attr gives the methods.
func (t *PrefixTable) Attr(name string) (starlark.Value, error) { return prefixTable.attr(t, name) }

// AttrNames lists them.
func (t *PrefixTable) AttrNames() []string { return prefixTable.names }

var anyPrefix = []string{"address", "default"}

// orDefault is a default that may not have been given.
func orDefault(v starlark.Value) starlark.Value {
	if v == nil {
		return starlark.None
	}
	return v
}

var tableMethods = []method[*PrefixTable]{
	{signature{name: "lookup", params: anyPrefix, required: 1},
		"lookup(address, default=None): the value of the longest prefix that holds an address or network.",
		func(_ *starlark.Thread, t *PrefixTable, args [maxParams]starlark.Value) (starlark.Value, error) {
			n, v, err := t.lookup(args[0])
			if n == nil && err == nil {
				v = orDefault(args[1])
			}
			return v, err
		}},
	{signature{name: "match", params: anyPrefix[:1], required: 1},
		"match(address): the pair of the longest prefix that holds it and its value; None when there is none.",
		func(_ *starlark.Thread, t *PrefixTable, args [maxParams]starlark.Value) (starlark.Value, error) {
			n, v, err := t.lookup(args[0])
			if n == nil {
				return starlark.None, err
			}
			return starlark.Tuple{n, v}, err
		}},
	{signature{name: "matches", params: anyPrefix[:1], required: 1},
		"matches(address): the pairs of all prefixes that hold it and their values, the shortest first.",
		func(_ *starlark.Thread, t *PrefixTable, args [maxParams]starlark.Value) (starlark.Value, error) {
			k, key, length, err := prefixKey(args[0])
			if err != nil {
				return nil, err
			}
			var list []starlark.Value
			tree := &t.trees[k]
			tree.match(key, length, func(n *node) {
				list = append(list, starlark.Tuple{n.network(k), tree.values[n.value-1]})
			})
			return starlark.NewList(list), nil
		}},
	{signature{name: "lookup_all", params: []string{"addresses", "default"}, required: 1},
		"lookup_all(addresses, default=None): the list of lookup() of each, in one go.",
		func(thread *starlark.Thread, t *PrefixTable, args [maxParams]starlark.Value) (starlark.Value, error) {
			list := make([]starlark.Value, 0, max(0, starlark.Len(args[0])))
			err := runtime.Each(thread, args[0], func(item starlark.Value) error {
				k, key, length, err := prefixKey(item)
				if err != nil {
					return err
				}
				v := orDefault(args[1])
				if n := t.trees[k].longest(key, length); n != nil {
					v = t.trees[k].values[n.value-1]
				}
				list = append(list, v)
				return nil
			})
			return starlark.NewList(list), err
		}},
	{signature{name: "get", params: []string{"prefix", "default"}, required: 1},
		"get(prefix, default=None): the value of that very prefix.",
		func(_ *starlark.Thread, t *PrefixTable, args [maxParams]starlark.Value) (starlark.Value, error) {
			v, found, err := t.Get(args[0])
			if !found {
				v = orDefault(args[1])
			}
			return v, err
		}},
	{signature{name: "items"}, "items(): the list of pairs of prefix and value, in order, IPv4 first.",
		func(_ *starlark.Thread, t *PrefixTable, _ [maxParams]starlark.Value) (starlark.Value, error) {
			list := make([]starlark.Value, 0, t.Len())
			t.all(func(n *Network, v starlark.Value) bool {
				list = append(list, starlark.Tuple{n, v})
				return true
			})
			return starlark.NewList(list), nil
		}},
	{signature{name: "update", params: []string{"pairs"}, required: 1},
		"update(pairs): sets the prefixes of a dict, or of pairs of prefix and value, in one go.",
		func(thread *starlark.Thread, t *PrefixTable, args [maxParams]starlark.Value) (starlark.Value, error) {
			return starlark.None, t.update(thread, args[0])
		}},
}

func (t *PrefixTable) update(thread *starlark.Thread, pairs starlark.Value) error {
	if d, ok := runtime.Core(pairs).(*starlark.Dict); ok {
		for _, item := range d.Items() {
			if err := t.SetKey(item[0], item[1]); err != nil {
				return err
			}
		}
		return nil
	}
	for i := range t.trees {
		t.trees[i].expected = max(0, starlark.Len(pairs))
	}
	return runtime.Each(thread, pairs, func(item starlark.Value) error {
		pair, err := runtime.Collect(thread, item)
		if err == nil && len(pair) != 2 {
			err = py.Errorf(py.ValueError, "%s: expected a pair of prefix and value", py.Repr(item))
		}
		if err != nil {
			return err
		}
		return t.SetKey(pair[0], pair[1])
	})
}
