package runtime

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// Len implements __len__; -1 when the object has no length.
func (x *Instance) Len() int {
	v, ok, err := x.call("__len__")
	if err == nil && !ok {
		if x.core != nil {
			return starlark.Len(x.core)
		}
		return -1
	}
	n := 0
	if err == nil {
		n, err = lengthOf(v)
	}
	if err != nil {
		x.fail(err)
		return 0
	}
	return n
}

func lengthOf(v Value) (int, error) {
	n, err := AsIndex(v)
	if err == nil && n < 0 {
		err = py.Errorf(py.ValueError, "__len__() should return >= 0")
	}
	return n, err
}

// Get implements starlark.Mapping by __getitem__.
func (x *Instance) Get(key Value) (Value, bool, error) {
	v, ok, err := x.call("__getitem__", key)
	if ok {
		return v, err == nil, err
	}
	if x.core == nil {
		return nil, false, notSubscriptable(x)
	}
	if d, isDict := x.core.(*starlark.Dict); isDict {
		return x.getOrMissing(d, key)
	}
	v, err = GetItem(x.core, key)
	return v, err == nil, err
}

// getOrMissing looks in a dict and then asks __missing__.
func (x *Instance) getOrMissing(d *starlark.Dict, key Value) (Value, bool, error) {
	v, found, err := d.Get(key)
	if found || err != nil {
		return v, found, reword(err)
	}
	v, ok, err := x.call("__missing__", key)
	if ok {
		return v, err == nil, err
	}
	return nil, false, py.NewError(py.KeyError, key)
}

func notSubscriptable(v Value) error {
	if c, ok := v.(*py.Class); ok {
		return py.Errorf(py.TypeError, "type '%s' is not subscriptable", c.Ident)
	}
	return py.Errorf(py.TypeError, "'%s' object is not subscriptable", TypeName(v))
}

// SetKey implements __setitem__.
func (x *Instance) SetKey(key, v Value) error {
	if _, ok, err := x.call("__setitem__", key, v); ok {
		return err
	}
	if x.core != nil {
		return SetItem(x.thread(), x.core, key, v)
	}
	return py.Errorf(py.TypeError, "'%s' object does not support item assignment", TypeName(x))
}

// deleteItem implements __delitem__.
func (x *Instance) deleteItem(key Value) error {
	if _, ok, err := x.call("__delitem__", key); ok {
		return err
	}
	if x.core != nil {
		return DeleteItem(x.core, key)
	}
	return py.Errorf(py.TypeError, "'%s' object doesn't support item deletion", TypeName(x))
}

// Index implements starlark.Indexable.
func (x *Instance) Index(i int) Value {
	v, found, err := x.Get(starlark.MakeInt(i))
	if err == nil && found {
		return v
	}
	x.fail(err)
	return starlark.None
}

// Slice implements starlark.Sliceable; the bounds come cut to the length, if there is one.
func (x *Instance) Slice(start, end, step int) Value {
	if s, ok := x.core.(starlark.Sliceable); ok && x.special("__getitem__") == nil {
		return s.Slice(start, end, step)
	}
	stop := Value(starlark.MakeInt(end))
	if end < 0 {
		stop = starlark.None
	}
	stride := Value(starlark.None) // the interpreter does not tell x[a:b] from x[a:b:1]
	if step != 1 {
		stride = starlark.MakeInt(step)
	}
	v, found, err := x.Get(&Slice{starlark.MakeInt(start), stop, stride})
	if err == nil && found {
		return v
	}
	x.fail(err)
	return starlark.None
}

// Has implements __contains__, else looks for an equal item.
func (x *Instance) Has(y Value) (bool, error) {
	if v, ok, err := x.call("__contains__", y); ok {
		return err == nil && bool(Truth(v)), err
	}
	if x.special("__iter__") == nil && x.special("__getitem__") == nil && x.core != nil {
		return Contains(x.core, y)
	}
	iter := x.Iterate()
	if iter == nil {
		return false, py.Errorf(py.TypeError, "argument of type '%s' is not iterable", TypeName(x))
	}
	defer iter.Done()
	return iterHas(iter, y)
}

func iterHas(iter starlark.Iterator, y Value) (bool, error) {
	var item Value
	for iter.Next(&item) {
		if eq, err := Equal(item, y); eq || err != nil {
			return eq, err
		}
	}
	return false, nil
}

// Items implements starlark.IterableMapping, for `**x`.
func (x *Instance) Items() []Tuple {
	if m, ok := x.core.(starlark.IterableMapping); ok && x.special("keys") == nil {
		return m.Items()
	}
	items, err := x.items()
	if err != nil {
		x.fail(err)
	}
	return items
}

func (x *Instance) items() ([]Tuple, error) {
	keys, ok, err := x.call("keys")
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, py.Errorf(py.TypeError, "argument after ** must be a mapping, not %s", TypeName(x))
	}
	var items []Tuple
	err = Each(x.thread(), keys, func(key Value) error {
		v, _, err := x.Get(key)
		items = append(items, Tuple{key, v})
		return err
	})
	return items, err
}

// Iterate implements __iter__, else __getitem__ with 0, 1, ...; nil when the object has neither.
func (x *Instance) Iterate() starlark.Iterator {
	v, ok, err := x.call("__iter__")
	switch {
	case err != nil:
		x.fail(err)
		return Tuple(nil).Iterate()
	case ok:
		return x.iterateResult(v)
	case x.core != nil:
		return iterateCore(x.core)
	case x.special("__getitem__") != nil:
		return &indexIterator{x: x}
	case x.special("__next__") != nil:
		return nil
	}
	return nil
}

// iterateResult is the interpreter's iterator over what __iter__ gave.
func (x *Instance) iterateResult(v Value) starlark.Iterator {
	if other, ok := v.(*Instance); ok {
		if other.special("__next__") != nil {
			return &nextIterator{x: other}
		}
	} else if h, isGenerator := v.(*Generator); isGenerator {
		return h.g.rt.looped(h).Iterate()
	} else if _, isIterator := v.(iterator); isIterator {
		return starlark.Iterate(v)
	}
	x.fail(py.Errorf(py.TypeError, "iter() returned non-iterator of type '%s'", TypeName(v)))
	return Tuple(nil).Iterate()
}

// A nextIterator calls __next__ until StopIteration.
type nextIterator struct{ x *Instance }

func (it *nextIterator) Next(p *Value) bool {
	v, ok, err := it.x.call("__next__")
	if err == nil && ok {
		*p = v
		return true
	}
	if !isStopIteration(err) {
		it.x.fail(err)
	}
	return false
}

func (it *nextIterator) Done() {}

// An indexIterator calls __getitem__ with 0, 1, ... until IndexError.
type indexIterator struct {
	x *Instance
	i int
}

func (it *indexIterator) Next(p *Value) bool {
	v, found, err := it.x.Get(starlark.MakeInt(it.i))
	it.i++
	if err == nil && found {
		*p = v
		return true
	}
	if e := raisedBy(err); e == nil || !e.Class.Is(py.IndexError) && !e.Class.Is(py.StopIteration) {
		it.x.fail(err)
	}
	return false
}

func (it *indexIterator) Done() {}
