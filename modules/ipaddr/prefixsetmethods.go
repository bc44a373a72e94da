package ipaddr

import (
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

var setProperties = []property[*PrefixSet]{
	{"num_addresses", "How many addresses it has.",
		func(s *PrefixSet) (starlark.Value, error) { return s.count(), nil }},
}

var others = []string{"other"}

var setMethods = []method[*PrefixSet]{
	setMethod("union", "union(other): what is in one of the two; other is a set or what makes one.", syntax.PIPE),
	setMethod("intersection", "intersection(other): what is in both.", syntax.AMP),
	setMethod("difference", "difference(other): what is not in other.", syntax.MINUS),
	setMethod("symmetric_difference", "symmetric_difference(other): what is in only one of the two.", syntax.CIRCUMFLEX),
	{signature{name: "isdisjoint", params: others, required: 1},
		"isdisjoint(other): have they no address in common?",
		func(thread *starlark.Thread, s *PrefixSet, args [maxParams]starlark.Value) (starlark.Value, error) {
			t, err := setOf(thread, args[0])
			if err != nil {
				return nil, err
			}
			return !s.combine(t, syntax.AMP).Truth(), nil
		}},
	{signature{name: "prefixes"}, "prefixes(): the list of the fewest networks that make it up, IPv4 first.",
		func(thread *starlark.Thread, s *PrefixSet, _ [maxParams]starlark.Value) (starlark.Value, error) {
			items, err := runtime.Collect(thread, s)
			return starlark.NewList(items), err
		}},
	{signature{name: "ranges", params: []string{"max_hole"}},
		`ranges(max_hole=0): the list of pairs of first and last address. Holes of at most
max_hole addresses between two are passed over.`,
		func(_ *starlark.Thread, s *PrefixSet, args [maxParams]starlark.Value) (starlark.Value, error) {
			t, err := s.closed(args[0])
			if err != nil {
				return nil, err
			}
			return t.ranges(), nil
		}},
	{signature{name: "globs"},
		"globs(): the list of the fewest globs ('10.0.0-3.*') that make up the IPv4 part.",
		func(_ *starlark.Thread, s *PrefixSet, _ [maxParams]starlark.Value) (starlark.Value, error) {
			var list []starlark.Value
			for _, sp := range s.spans[address4] {
				for _, glob := range sp.globs() {
					list = append(list, starlark.String(glob))
				}
			}
			return starlark.NewList(list), nil
		}},
	{signature{name: "holes", params: []string{"within"}},
		`holes(within=None): the set of what is missing: in within, by default between the
first and the last address of each version.`,
		func(thread *starlark.Thread, s *PrefixSet, args [maxParams]starlark.Value) (starlark.Value, error) {
			if args[0] == nil || args[0] == starlark.None {
				return s.hull().combine(s, syntax.MINUS), nil
			}
			t, err := setOf(thread, args[0])
			if err != nil {
				return nil, err
			}
			return t.combine(s, syntax.MINUS), nil
		}},
	{signature{name: "filter", params: []string{"addresses"}, required: 1},
		"filter(addresses): the list of those that are in the set, in one go.",
		func(thread *starlark.Thread, s *PrefixSet, args [maxParams]starlark.Value) (starlark.Value, error) {
			var list []starlark.Value
			err := runtime.Each(thread, args[0], func(item starlark.Value) error {
				ok, err := s.Has(item)
				if ok {
					list = append(list, item)
				}
				return err
			})
			return starlark.NewList(list), err
		}},
}

func setMethod(name, doc string, op syntax.Token) method[*PrefixSet] {
	return method[*PrefixSet]{signature{name: name, params: others, required: 1}, doc,
		func(thread *starlark.Thread, s *PrefixSet, args [maxParams]starlark.Value) (starlark.Value, error) {
			t, err := setOf(thread, args[0])
			if err != nil {
				return nil, err
			}
			return s.combine(t, op), nil
		}}
}

// hull is what lies between the first and the last address of each version.
func (s *PrefixSet) hull() *PrefixSet {
	h := &PrefixSet{}
	for i, spans := range s.spans {
		if n := len(spans); n > 0 {
			h.spans[i] = []span{{spans[0].first, spans[n-1].last}}
		}
	}
	return h
}

// closed is the set with its small holes filled.
func (s *PrefixSet) closed(hole starlark.Value) (*PrefixSet, error) {
	if hole == nil {
		return s, nil
	}
	n, ok := number(runtime.Core(hole))
	w, fits := wideOfInt(n, size6)
	if !ok || !fits {
		return nil, py.Errorf(py.ValueError, "max_hole=%s: expected a number of addresses, 0 or more", py.Repr(hole))
	}
	return &PrefixSet{[2][]span{joined(s.spans[0], w), joined(s.spans[1], w)}}, nil
}
