package ipaddr

import (
	"slices"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A PrefixSet is a set of addresses of both versions, kept as spans. It does not change.
type PrefixSet struct{ spans [2][]span }

var prefixSet species

// add puts what v means into the spans: an address, a network, the text of one, of a range or of a glob, a
// set.
func (s *PrefixSet) add(v starlark.Value) error {
	if other, ok := runtime.Core(v).(*PrefixSet); ok {
		for i := range s.spans {
			s.spans[i] = append(s.spans[i], other.spans[i]...)
		}
		return nil
	}
	sp, k, err := spanOfValue(v)
	if err == nil {
		s.spans[k] = append(s.spans[k], sp)
	}
	return err
}

// normal sorts and joins the spans.
func (s *PrefixSet) normal() *PrefixSet {
	for i := range s.spans {
		s.spans[i] = merge(s.spans[i])
	}
	return s
}

// setOf is the set of one value, or of all items of an iterable.
func setOf(thread *starlark.Thread, v starlark.Value) (*PrefixSet, error) {
	s := &PrefixSet{}
	switch x := runtime.Core(v).(type) {
	case *PrefixSet:
		return x, nil
	case *Address, *Network, starlark.String:
		if err := s.add(x); err != nil {
			return nil, err
		}
		return s, nil
	}
	if err := runtime.Each(thread, v, s.add); err != nil {
		return nil, err
	}
	return s.normal(), nil
}

// combine applies an operation to both versions.
func (s *PrefixSet) combine(t *PrefixSet, op syntax.Token) *PrefixSet {
	r := &PrefixSet{}
	for i, size := range []int{size4, size6} {
		a, b := s.spans[i], t.spans[i]
		switch op {
		case syntax.PIPE:
			r.spans[i] = unite(a, b)
		case syntax.AMP:
			r.spans[i] = intersect(a, b)
		case syntax.MINUS:
			r.spans[i] = subtract(a, b, size)
		default:
			r.spans[i] = unite(subtract(a, b, size), subtract(b, a, size))
		}
	}
	return r
}

// Binary implements | & - ^ between sets.
func (s *PrefixSet) Binary(op syntax.Token, v starlark.Value, side starlark.Side) (starlark.Value, error) {
	t, ok := v.(*PrefixSet)
	if !ok || side == starlark.Right || !slices.Contains(setOperators, op) {
		return nil, nil
	}
	return s.combine(t, op), nil
}

var setOperators = []syntax.Token{syntax.PIPE, syntax.AMP, syntax.MINUS, syntax.CIRCUMFLEX}

// within says whether all of s is in t.
func (s *PrefixSet) within(t *PrefixSet) bool {
	for i := range s.spans {
		for _, sp := range s.spans[i] {
			if !holds(t.spans[i], sp) {
				return false
			}
		}
	}
	return true
}

func (s *PrefixSet) equal(t *PrefixSet) bool {
	return slices.Equal(s.spans[0], t.spans[0]) && slices.Equal(s.spans[1], t.spans[1])
}

// CompareSameType compares as sets: <= is "all of it in".
func (s *PrefixSet) CompareSameType(op syntax.Token, v starlark.Value, _ int) (bool, error) {
	t, ok := v.(*PrefixSet)
	if !ok {
		return runtime.CompareOther(op, s, v)
	}
	switch op {
	case syntax.EQL, syntax.NEQ:
		return s.equal(t) == (op == syntax.EQL), nil
	case syntax.LE, syntax.LT:
		return s.within(t) && (op == syntax.LE || !s.equal(t)), nil
	}
	return t.within(s) && (op == syntax.GE || !s.equal(t)), nil
}

// Has implements in: for an address, a network, a text of either, a range, another set.
func (s *PrefixSet) Has(v starlark.Value) (bool, error) {
	if t, ok := runtime.Core(v).(*PrefixSet); ok {
		return t.within(s), nil
	}
	sp, k, err := spanOfValue(v)
	return err == nil && holds(s.spans[k], sp), err
}

// Iterate implements starlark.Iterable: the fewest networks that make up the set, IPv4 first.
func (s *PrefixSet) Iterate() starlark.Iterator { return &prefixWalk{set: s} }

// A prefixWalk gives the networks of a set.
type prefixWalk struct {
	set     *PrefixSet
	version kind
	at      int
	next    *summary // of the span before at
}

// Next implements starlark.Iterator.
func (w *prefixWalk) Next(p *starlark.Value) bool {
	for {
		if w.next != nil {
			if n, ok := w.next.next(); ok {
				*p = n
				return true
			}
		}
		for w.version <= address6 && w.at == len(w.set.spans[w.version]) {
			w.version, w.at = w.version+1, 0
		}
		if w.version > address6 {
			w.next = nil
			return false
		}
		w.next = w.set.spans[w.version][w.at].summary(network4 + w.version)
		w.at++
	}
}

// Done implements starlark.Iterator.
func (w *prefixWalk) Done() {}

// count is the number of addresses.
func (s *PrefixSet) count() starlark.Int {
	total := starlark.MakeInt(0)
	for i := range s.spans {
		for _, sp := range s.spans[i] {
			total = total.Add(sp.last.sub(sp.first).int()).Add(one)
		}
	}
	return total
}

// ranges are the pairs of first and last address.
func (s *PrefixSet) ranges() *starlark.List {
	var list []starlark.Value
	for i := range s.spans {
		k := kind(i)
		for _, sp := range s.spans[i] {
			list = append(list, starlark.Tuple{plain(sp.first, k), plain(sp.last, k)})
		}
	}
	return starlark.NewList(list)
}

func plain(w wide, k kind) *Address { return &Address{w.addr(k.size()), uint8(k.size()), k.address()} }

// PyClass implements py.Typed.
func (s *PrefixSet) PyClass() *py.Class { return prefixSet.class }

// AppendRepr implements py.Reprer.
func (s *PrefixSet) AppendRepr(b []byte) []byte {
	b = append(b, "PrefixSet(["...)
	iter := s.Iterate()
	var v starlark.Value
	for i := 0; iter.Next(&v); i++ {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = py.AppendQuoted(b, v.(*Network).PyStr())
	}
	return append(b, "])"...)
}

func (s *PrefixSet) String() string       { return py.Repr(s) }
func (s *PrefixSet) Type() string         { return "PrefixSet" }
func (s *PrefixSet) Freeze()              {}
func (s *PrefixSet) Truth() starlark.Bool { return len(s.spans[0])+len(s.spans[1]) > 0 }

// Hash is the same for equal sets.
func (s *PrefixSet) Hash() (uint32, error) {
	h := uint32(17)
	for i := range s.spans {
		for _, sp := range s.spans[i] {
			h = h*31 + mix(sp.first, uint32(i)) + mix(sp.last, 7)
		}
	}
	return h, nil
}

// Attr gives the methods.
func (s *PrefixSet) Attr(name string) (starlark.Value, error) { return prefixSet.attr(s, name) }

// AttrNames lists them.
func (s *PrefixSet) AttrNames() []string { return prefixSet.names }
