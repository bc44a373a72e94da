package runtime

import (
	"slices"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

var listMethods = []coreMethod{
	{"sort", "sort(key=None, reverse=False): sorts in place.", listSort},
	{"copy", "copy(): a new list of the same items.", unary(func(x Value) (Value, error) {
		return starlark.NewList(listItems(x.(*starlark.List))), nil
	})},
	{"reverse", "reverse(): turns the order round, in place.", unary(listReverse)},
	{"count", "count(x): how many items are equal to x.", binary(countItems)},
	{"index", "index(x[, start[, stop]]): the position of the first item equal to x.", indexOf},
	{"pop", "pop(i=-1): takes item i out.", listPop},
	{"remove", "remove(x): takes the first item equal to x out.", binary(listRemove)},
	{"extend", "extend(iterable): appends all items.", binary(func(thread *Thread, x, y Value) (Value, error) {
		return starlark.None, extendList(thread, x.(*starlark.List), y)
	})},
}

var tupleMethods = []coreMethod{
	{"count", "count(x): how many items are equal to x.", binary(countItems)},
	{"index", "index(x[, start[, stop]]): the position of the first item equal to x.", indexOf},
}

func listSort(thread *Thread, x Value, args Tuple, kwargs []Tuple) (Value, error) {
	if len(args) > 0 {
		return nil, py.Errorf(py.TypeError, "sort() takes no positional arguments")
	}
	return starlark.None, sortList(thread, "sort", x.(*starlark.List), kwargs)
}

func listReverse(x Value) (Value, error) {
	list := x.(*starlark.List)
	items := listItems(list)
	slices.Reverse(items)
	return starlark.None, replaceList(list, items)
}

func countItems(thread *Thread, x, y Value) (Value, error) {
	n := 0
	err := Each(thread, x, func(item Value) error {
		eq, err := Equal(item, y)
		if eq {
			n++
		}
		return err
	})
	return starlark.MakeInt(n), err
}

func indexOf(_ *Thread, self Value, args Tuple, _ []Tuple) (Value, error) {
	if len(args) < 1 || len(args) > 3 {
		return nil, py.Errorf(py.TypeError, "index expected 1 to 3 arguments, got %d", len(args))
	}
	x := self.(starlark.Indexable)
	part := &Slice{starlark.None, starlark.None, starlark.None}
	if len(args) > 1 {
		part.Start = args[1]
	}
	if len(args) > 2 {
		part.Stop = args[2]
	}
	lo, hi, _, err := part.bounds(x.Len())
	for i := lo; i < hi && err == nil; i++ {
		var eq bool
		if eq, err = Equal(x.Index(i), args[0]); eq {
			return starlark.MakeInt(i), nil
		}
	}
	if err == nil {
		what := py.Repr(args[0]) + " is not in list"
		if x.Type() == "tuple" {
			what = "tuple.index(x): x not in tuple"
		}
		err = py.Errorf(py.ValueError, "%s", what)
	}
	return nil, err
}

func listPop(_ *Thread, self Value, args Tuple, _ []Tuple) (Value, error) {
	list := self.(*starlark.List)
	n := list.Len()
	i := n - 1
	if len(args) > 1 {
		return nil, py.Errorf(py.TypeError, "pop expected at most 1 argument, got %d", len(args))
	}
	if len(args) == 1 {
		var err error
		if i, err = AsIndex(args[0]); err != nil {
			return nil, err
		}
		if i < 0 {
			i += n
		}
	}
	switch {
	case n == 0:
		return nil, py.Errorf(py.IndexError, "pop from empty list")
	case i < 0 || i >= n:
		return nil, py.Errorf(py.IndexError, "pop index out of range")
	}
	native, err := list.Attr("pop")
	if err != nil {
		return nil, err
	}
	return native.(*starlark.Builtin).CallInternal(nil, Tuple{starlark.MakeInt(i)}, nil)
}

func listRemove(_ *Thread, x, y Value) (Value, error) {
	list := x.(*starlark.List)
	for i := range list.Len() {
		if eq, err := Equal(list.Index(i), y); err != nil {
			return nil, err
		} else if eq {
			return starlark.None, spliceList(list, i, i+1, nil)
		}
	}
	return nil, py.Errorf(py.ValueError, "list.remove(x): x not in list")
}

var dictMethods = []coreMethod{
	{"keys", "keys(): a view of the keys.", view(keysClass)},
	{"values", "values(): a view of the values.", view(valuesClass)},
	{"items", "items(): a view of the pairs (key, value).", view(itemsClass)},
	{"copy", "copy(): a new dict of the same entries.", unary(func(x Value) (Value, error) {
		return copyDict(x.(*starlark.Dict))
	})},
	{"pop", "pop(key[, default]): takes the entry out, gives its value.", dictPop},
	{"popitem", "popitem(): takes the entry out that was put in last.", unary(dictPopItem)},
	{"update", "update(mapping or pairs, **kwargs): sets entries.", dictUpdate},
}

func copyDict(d *starlark.Dict) (*starlark.Dict, error) {
	c := starlark.NewDict(d.Len())
	return c, eachEntry(nil, d, c.SetKey)
}

func dictPop(_ *Thread, self Value, args Tuple, _ []Tuple) (Value, error) {
	if len(args) < 1 || len(args) > 2 {
		return nil, py.Errorf(py.TypeError, "pop expected 1 or 2 arguments, got %d", len(args))
	}
	v, found, err := self.(*starlark.Dict).Delete(args[0])
	if err == nil && !found {
		if len(args) == 2 {
			return args[1], nil
		}
		err = py.NewError(py.KeyError, args[0])
	}
	return v, err
}

func dictPopItem(x Value) (Value, error) {
	d := x.(*starlark.Dict)
	if d.Len() == 0 {
		return nil, py.NewError(py.KeyError, starlark.String("popitem(): dictionary is empty"))
	}
	keys := d.Keys()
	key := keys[len(keys)-1]
	v, _, err := d.Delete(key)
	return Tuple{key, v}, err
}

// dictUpdate is dict.update, and set.update's namesake.
func dictUpdate(thread *Thread, self Value, args Tuple, kwargs []Tuple) (Value, error) {
	entries, err := makeDict(thread, nil, args, kwargs)
	if err != nil {
		return nil, err
	}
	return starlark.None, updateDict(thread, self.(*starlark.Dict), entries)
}

// fromKeys is dict.fromkeys(iterable, value=None).
func fromKeys(thread *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	var keys Value
	var v Value = starlark.None
	if err := unpack("fromkeys", args, kwargs, "iterable", &keys, "value?", &v); err != nil {
		return nil, err
	}
	d := new(starlark.Dict)
	return d, Each(thread, keys, func(k Value) error { return d.SetKey(k, v) })
}

var setMethods = []coreMethod{
	{"copy", "copy(): a new set of the same items.", unary(func(x Value) (Value, error) {
		return newSet(nil, x)
	})},
	{"update", "update(*iterables): adds all their items.", setUpdate(syntax.PIPE)},
	{"difference_update", "difference_update(*iterables): takes their items out.", setUpdate(syntax.MINUS)},
	{"intersection_update", "intersection_update(*iterables): keeps what all have.", setUpdate(syntax.AMP)},
	{"symmetric_difference_update", "symmetric_difference_update(iterable): keeps what only one has.",
		setUpdate(syntax.CIRCUMFLEX)},
	{"union", "union(*iterables): a new set of all items.", setCombine(syntax.PIPE)},
	{"difference", "difference(*iterables): a new set without their items.", setCombine(syntax.MINUS)},
	{"intersection", "intersection(*iterables): a new set of what all have.", setCombine(syntax.AMP)},
	{"symmetric_difference", "symmetric_difference(iterable): what only one has.",
		setCombine(syntax.CIRCUMFLEX)},
	{"isdisjoint", "isdisjoint(iterable): no item in common?", binary(isDisjoint)},
	{"issubset", "issubset(iterable): are all items in it?", setRelation(syntax.LE)},
	{"issuperset", "issuperset(iterable): are all its items here?", setRelation(syntax.GE)},
	{"remove", "remove(x): takes x out; KeyError if it is not there.", binary(setRemove)},
}

func setRemove(_ *Thread, x, y Value) (Value, error) {
	found, err := x.(*starlark.Set).Delete(y)
	if err == nil && !found {
		err = py.NewError(py.KeyError, y)
	}
	return starlark.None, err
}

// asSet are the items of a set, frozenset or view of keys.
func asSet(v Value) (*starlark.Set, bool) {
	switch v := coreOf(v).(type) {
	case *starlark.Set:
		return v, true
	case *FrozenSet:
		return v.set, true
	case *dictView:
		if v.class != valuesClass {
			s, err := newSet(nil, v)
			return s, err == nil
		}
	}
	return nil, false
}

// setOp is x op y for sets; nil for other operators.
func setOp(op syntax.Token, x, y *starlark.Set) (*starlark.Set, error) {
	switch op {
	case syntax.PIPE, syntax.AMP, syntax.MINUS, syntax.CIRCUMFLEX:
		v, err := starlark.Binary(op, x, y)
		if err != nil {
			return nil, err
		}
		return v.(*starlark.Set), nil
	}
	return nil, nil
}

// combined is the set that x and the items of all others make by op.
func combined(thread *Thread, op syntax.Token, x *starlark.Set, others Tuple) (*starlark.Set, error) {
	result, err := newSet(nil, x)
	for _, other := range others {
		if err != nil {
			return nil, err
		}
		var items *starlark.Set
		if items, err = newSet(thread, other); err == nil {
			result, err = setOp(op, result, items)
		}
	}
	return result, err
}

func setUpdate(op syntax.Token) py.MethodFunc {
	return func(thread *Thread, self Value, args Tuple, _ []Tuple) (Value, error) {
		set := self.(*starlark.Set)
		result, err := combined(thread, op, set, args)
		if err != nil {
			return nil, err
		}
		return starlark.None, replaceSet(set, result)
	}
}

func setCombine(op syntax.Token) py.MethodFunc {
	return func(thread *Thread, self Value, args Tuple, _ []Tuple) (Value, error) {
		set, _ := asSet(self)
		result, err := combined(thread, op, set, args)
		if err == nil {
			if _, frozen := self.(*FrozenSet); frozen {
				return &FrozenSet{result}, nil
			}
		}
		return result, err
	}
}

func setRelation(op syntax.Token) py.MethodFunc {
	return binary(func(thread *Thread, x, y Value) (Value, error) {
		set, _ := asSet(x)
		other, err := newSet(thread, y)
		if err != nil {
			return nil, err
		}
		ok, err := starlark.Compare(op, set, other)
		return starlark.Bool(ok), err
	})
}

func isDisjoint(thread *Thread, x, y Value) (Value, error) {
	set, _ := asSet(x)
	disjoint := true
	err := Each(thread, y, func(item Value) error {
		has, err := set.Has(item)
		disjoint = disjoint && !has
		return err
	})
	return starlark.Bool(disjoint), err
}
