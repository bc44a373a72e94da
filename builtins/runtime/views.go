package runtime

import (
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

// A dictView is what dict.keys(), values() and items() give: the dict's present content.
type dictView struct {
	d     *starlark.Dict
	class *py.Class
}

func view(class *py.Class) py.MethodFunc {
	return unary(func(x Value) (Value, error) { return &dictView{x.(*starlark.Dict), class}, nil })
}

// viewMethods are the methods of views that act as sets.
var viewMethods = []coreMethod{{"isdisjoint", "isdisjoint(iterable): no item in common?", binary(isDisjoint)}}

func (v *dictView) items() []Value {
	switch v.class {
	case keysClass:
		return v.d.Keys()
	}
	items := make([]Value, 0, v.d.Len())
	for _, item := range v.d.Items() {
		if v.class == valuesClass {
			items = append(items, item[1])
		} else {
			items = append(items, item)
		}
	}
	return items
}

// PyClass implements py.Typed.
func (v *dictView) PyClass() *py.Class { return v.class }

// Iterate implements starlark.Iterable.
func (v *dictView) Iterate() starlark.Iterator {
	return &tableIterator{table: v.d, items: v.items(), size: v.d.Len(), what: "dictionary"}
}

// Len implements starlark.Sequence.
func (v *dictView) Len() int { return v.d.Len() }

// Has implements starlark.Container.
func (v *dictView) Has(y Value) (bool, error) {
	switch v.class {
	case keysClass:
		_, found, err := v.d.Get(y)
		return found, err
	case itemsClass:
		pair, ok := y.(Tuple)
		if !ok || len(pair) != 2 {
			return false, nil
		}
		value, found, err := v.d.Get(pair[0])
		if !found || err != nil {
			return false, err
		}
		return Equal(value, pair[1])
	}
	return iterHas(v.Iterate(), y)
}

// Binary implements the operators of sets.
func (v *dictView) Binary(op syntax.Token, y Value, side starlark.Side) (Value, error) {
	return binarySets(op, v, y, side)
}

// binarySets is x op y where one of them is a view or a frozenset.
func binarySets(op syntax.Token, v, y Value, side starlark.Side) (Value, error) {
	a, ok := asSet(v)
	if !ok {
		return nil, nil
	}
	b, ok := asSet(y)
	if !ok {
		if _, isView := v.(*dictView); !isView || !isIterable(y) {
			return nil, nil
		}
		var err error
		if b, err = newSet(nil, y); err != nil {
			return nil, err
		}
	}
	left := v
	if side == starlark.Right {
		a, b, left = b, a, y
	}
	result, err := setOp(op, a, b)
	if result == nil || err != nil {
		return nil, err
	}
	_, frozen := left.(*FrozenSet)
	if _, withView := y.(*dictView); frozen && !withView {
		return &FrozenSet{result}, nil
	}
	return result, nil
}

// CompareSameType implements starlark.Comparable as sets do.
func (v *dictView) CompareSameType(op syntax.Token, y Value, depth int) (bool, error) {
	a, ok := asSet(v)
	b, ok2 := asSet(y)
	switch {
	case ok && ok2:
		return starlark.CompareDepth(op, a, b, depth)
	case op == syntax.EQL:
		return Value(v) == y, nil
	case op == syntax.NEQ:
		return Value(v) != y, nil
	}
	return false, notOrdered(op, v, y)
}

// AppendRepr implements py.Reprer.
func (v *dictView) AppendRepr(b []byte) []byte {
	b = append(append(b, v.class.Ident...), '(')
	return append(py.AppendRepr(b, starlark.NewList(v.items())), ')')
}

// Attr gives the methods and mapping.
func (v *dictView) Attr(name string) (Value, error) {
	if name == "mapping" {
		return v.d, nil
	}
	return nil, nil
}

func (v *dictView) AttrNames() []string   { return []string{"mapping"} }
func (v *dictView) String() string        { return py.Repr(v) }
func (v *dictView) Type() string          { return v.class.Ident }
func (v *dictView) Freeze()               {}
func (v *dictView) Truth() starlark.Bool  { return v.d.Len() > 0 }
func (v *dictView) Hash() (uint32, error) { return 0, unhashable(v) }

// A FrozenSet is a set that cannot change, and so can be a key.
type FrozenSet struct{ set *starlark.Set }

func makeFrozenSet(thread *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	if len(args) == 1 {
		if f, ok := args[0].(*FrozenSet); ok {
			return f, nil
		}
	}
	items, err := itemsArg(thread, "frozenset", args, kwargs)
	if err != nil {
		return nil, err
	}
	set, err := newSet(thread, items)
	return &FrozenSet{set}, err
}

// frozenSetMethods are the methods that make new sets.
var frozenSetMethods = []coreMethod{
	{"copy", "copy(): the same set.", unary(func(x Value) (Value, error) { return x, nil })},
	{"union", "union(*iterables): a new set of all items.", setCombine(syntax.PIPE)},
	{"difference", "difference(*iterables): a new set without their items.", setCombine(syntax.MINUS)},
	{"intersection", "intersection(*iterables): a new set of what all have.", setCombine(syntax.AMP)},
	{"symmetric_difference", "symmetric_difference(iterable): what only one has.",
		setCombine(syntax.CIRCUMFLEX)},
	{"isdisjoint", "isdisjoint(iterable): no item in common?", binary(isDisjoint)},
	{"issubset", "issubset(iterable): are all items in it?", setRelation(syntax.LE)},
	{"issuperset", "issuperset(iterable): are all its items here?", setRelation(syntax.GE)},
}

// PyClass implements py.Typed.
func (f *FrozenSet) PyClass() *py.Class { return frozenSetClass }

// Iterate implements starlark.Iterable.
func (f *FrozenSet) Iterate() starlark.Iterator { return Tuple(setItems(f.set)).Iterate() }

// Len implements starlark.Sequence.
func (f *FrozenSet) Len() int { return f.set.Len() }

// Has implements starlark.Container.
func (f *FrozenSet) Has(y Value) (bool, error) { return f.set.Has(y) }

// Binary implements the operators of sets.
func (f *FrozenSet) Binary(op syntax.Token, y Value, side starlark.Side) (Value, error) {
	return binarySets(op, f, y, side)
}

// CompareSameType implements starlark.Comparable.
func (f *FrozenSet) CompareSameType(op syntax.Token, y Value, depth int) (bool, error) {
	return starlark.CompareDepth(op, f.set, y.(*FrozenSet).set, depth)
}

// Hash does not depend on the order of the items.
func (f *FrozenSet) Hash() (uint32, error) {
	h := uint32(1927868237)
	for _, item := range setItems(f.set) {
		n, err := item.Hash()
		if err != nil {
			return 0, err
		}
		h ^= (n ^ 89869747 ^ n<<16) * 3644798167 & 0xffffffff
	}
	return h, nil
}

// AppendRepr implements py.Reprer.
func (f *FrozenSet) AppendRepr(b []byte) []byte {
	b = append(b, "frozenset("...)
	if f.set.Len() > 0 {
		b = py.AppendRepr(b, f.set)
	}
	return append(b, ')')
}

func (f *FrozenSet) String() string       { return py.Repr(f) }
func (f *FrozenSet) Type() string         { return "frozenset" }
func (f *FrozenSet) Freeze()              {}
func (f *FrozenSet) Truth() starlark.Bool { return f.set.Len() > 0 }
