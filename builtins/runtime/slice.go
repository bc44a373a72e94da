package runtime

import (
	"fmt"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

// A Slice is Python's slice object.
type Slice struct{ Start, Stop, Step Value }

// PyClass implements py.Typed.
func (s *Slice) PyClass() *py.Class { return sliceClass }

// Attr gives start, stop, step and indices.
func (s *Slice) Attr(name string) (Value, error) {
	switch name {
	case "start":
		return s.Start, nil
	case "stop":
		return s.Stop, nil
	case "step":
		return s.Step, nil
	case "indices":
		return function(name, func(_ *Thread, args Tuple) (Value, error) {
			if len(args) != 1 {
				return nil, py.Errorf(py.TypeError, "slice.indices() takes exactly one argument (%d given)", len(args))
			}
			n, err := AsIndex(args[0])
			if err != nil {
				return nil, err
			}
			lo, hi, step, err := s.bounds(n)
			return Tuple{starlark.MakeInt(lo), starlark.MakeInt(hi), starlark.MakeInt(step)}, err
		}), nil
	}
	return nil, nil
}

func (s *Slice) AttrNames() []string { return []string{"indices", "start", "step", "stop"} }

// AppendRepr implements py.Reprer.
func (s *Slice) AppendRepr(b []byte) []byte {
	return fmt.Appendf(b, "slice(%s, %s, %s)", py.Repr(s.Start), py.Repr(s.Stop), py.Repr(s.Step))
}

// CompareSameType implements starlark.Comparable.
func (s *Slice) CompareSameType(op syntax.Token, y Value, depth int) (bool, error) {
	o := y.(*Slice)
	return starlark.CompareDepth(op, Tuple{s.Start, s.Stop, s.Step}, Tuple{o.Start, o.Stop, o.Step}, depth)
}

func (s *Slice) String() string        { return py.Repr(s) }
func (s *Slice) Type() string          { return "slice" }
func (s *Slice) Freeze()               {}
func (s *Slice) Truth() starlark.Bool  { return true }
func (s *Slice) Hash() (uint32, error) { return 0, unhashable(s) }

// bounds are the positions in a sequence of n items, cut to it as slicing does.
func (s *Slice) bounds(n int) (lo, hi, step int, err error) {
	step = 1
	if s.Step != starlark.None {
		if step, err = sliceIndex(s.Step); err != nil {
			return 0, 0, 0, err
		}
		if step == 0 {
			return 0, 0, 0, py.Errorf(py.ValueError, "slice step cannot be zero")
		}
	}
	least, most := 0, n
	lo, hi = 0, n
	if step < 0 {
		least, most = -1, n-1
		lo, hi = n-1, -1
	}
	if lo, err = cut(s.Start, lo, n, least, most); err == nil {
		hi, err = cut(s.Stop, hi, n, least, most)
	}
	return lo, hi, step, err
}

func cut(v Value, unset, n, least, most int) (int, error) {
	if v == starlark.None {
		return unset, nil
	}
	i, err := sliceIndex(v)
	if i < 0 {
		i += n
	}
	return min(max(i, least), most), err
}

func sliceIndex(v Value) (int, error) {
	i, err := asInt(v)
	if err != nil {
		return 0, py.Errorf(py.TypeError, "slice indices must be integers or None or have an __index__ method")
	}
	n, ok := i.Int64()
	if !ok {
		n = int64(i.Sign()) * (1 << 62)
	}
	return int(n), nil
}

// of is x[s].
func (s *Slice) of(x Value) (Value, error) {
	if inst, ok := x.(*Instance); ok {
		v, _, err := inst.Get(s)
		return v, err
	}
	seq, ok := x.(starlark.Sliceable)
	if !ok {
		if _, isDict := x.(*starlark.Dict); isDict {
			return nil, unhashable(s)
		}
		return nil, notSubscriptable(x)
	}
	lo, hi, step, err := s.bounds(seq.Len())
	if err != nil {
		return nil, err
	}
	switch {
	case x.Type() == "range": // shows its bounds
	case step > 0:
		hi = max(lo, hi)
	default:
		lo = max(lo, hi)
	}
	return seq.Slice(lo, hi, step), nil
}

// assign is x[s] = items; nil items delete.
func (s *Slice) assign(x, items Value) error {
	switch x := x.(type) {
	case *starlark.List:
		return s.assignList(x, items)
	case *ByteArray:
		return s.assignBytes(x, items)
	case *memoryView:
		return x.assign(s, items)
	case *Instance:
		if items == nil {
			return x.deleteItem(s)
		}
		return x.SetKey(s, items)
	}
	if items == nil {
		return py.Errorf(py.TypeError, "'%s' object does not support item deletion", TypeName(x))
	}
	return py.Errorf(py.TypeError, "'%s' object does not support item assignment", TypeName(x))
}

func (s *Slice) assignList(list *starlark.List, v Value) error {
	var items Tuple
	if v != nil {
		if !isIterable(v) {
			return py.Errorf(py.TypeError, "can only assign an iterable")
		}
		var err error
		if items, err = Collect(nil, v); err != nil {
			return err
		}
	}
	lo, hi, step, err := s.bounds(list.Len())
	if err != nil {
		return err
	}
	if step == 1 {
		return spliceList(list, lo, max(lo, hi), items)
	}
	chosen := positions(lo, hi, step)
	if v == nil {
		return dropItems(list, chosen)
	}
	if len(chosen) != len(items) {
		return py.Errorf(py.ValueError, "attempt to assign sequence of size %d to extended slice of size %d",
			len(items), len(chosen))
	}
	for n, i := range chosen {
		if err := list.SetIndex(i, items[n]); err != nil {
			return err
		}
	}
	return nil
}

func positions(lo, hi, step int) []int {
	var chosen []int
	for i := lo; step > 0 && i < hi || step < 0 && i > hi; i += step {
		chosen = append(chosen, i)
	}
	return chosen
}

// spliceList replaces the items from lo to hi. The list's identity stays.
func spliceList(list *starlark.List, lo, hi int, items Tuple) error {
	all := make([]Value, 0, list.Len()+len(items))
	for i := range lo {
		all = append(all, list.Index(i))
	}
	all = append(all, items...)
	for i := hi; i < list.Len(); i++ {
		all = append(all, list.Index(i))
	}
	return replaceList(list, all)
}

func replaceList(list *starlark.List, items []Value) error {
	if err := list.Clear(); err != nil {
		return err
	}
	for _, v := range items {
		if err := list.Append(v); err != nil {
			return err
		}
	}
	return nil
}

func dropItems(list *starlark.List, chosen []int) error {
	drop := map[int]bool{}
	for _, i := range chosen {
		drop[i] = true
	}
	var kept []Value
	for i := range list.Len() {
		if !drop[i] {
			kept = append(kept, list.Index(i))
		}
	}
	return replaceList(list, kept)
}

func isIterable(v Value) bool {
	if x, ok := v.(*Instance); ok {
		return x.core != nil && iterateCore(x.core) != nil || x.special("__iter__") != nil ||
			x.special("__getitem__") != nil
	}
	return iterateCore(v) != nil
}
