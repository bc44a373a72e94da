package runtime

import (
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

func doIter(thread *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	if len(args) == 2 {
		return iterUntil(thread, args[0], args[1])
	}
	v, err := one("iter", args, kwargs)
	if err != nil {
		return nil, err
	}
	if x, ok := v.(*Instance); ok {
		if r, ok, err := x.call("__iter__"); ok {
			return r, err
		}
		if x.special("__getitem__") == nil && x.core == nil {
			return nil, py.Errorf(py.TypeError, "'%s' object is not iterable", TypeName(v))
		}
	}
	return iterOf(thread, v)
}

// iterUntil is iter(callable, sentinel).
func iterUntil(thread *Thread, fn, sentinel Value) (Value, error) {
	flow := py.FlowOf(thread)
	return NewIter(thread, nil, func() (Value, bool, error) {
		v, err := starlark.Call(flow.Thread, fn, nil, nil)
		if err != nil {
			return nil, false, err
		}
		end, err := Equal(v, sentinel)
		return v, !end, err
	}), nil
}

func doNext(thread *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	var it, unset Value
	if err := unpack("next", args, kwargs, "iterator", &it, "default?", &unset); err != nil {
		return nil, err
	}
	v, err := next(thread, it)
	if unset != nil && isStopIteration(err) {
		return unset, nil
	}
	return v, err
}

// next is next(it).
func next(thread *Thread, it Value) (Value, error) {
	switch it := it.(type) {
	case *Generator:
		return it.advance(thread, starlark.None, nil)
	case iterator:
		return nextOf(it)
	case *Instance:
		if v, ok, err := it.call("__next__"); ok {
			return v, err
		}
	case starlark.HasAttrs:
		if method, err := it.Attr("__next__"); err == nil && method != nil {
			return starlark.Call(thread, method, nil, nil)
		}
	}
	return nil, py.Errorf(py.TypeError, "'%s' object is not an iterator", TypeName(it))
}

func iters(thread *Thread, values Tuple) ([]iterator, error) {
	list := make([]iterator, len(values))
	for i, v := range values {
		it, err := iterOf(thread, v)
		if err != nil {
			return nil, err
		}
		list[i] = it
	}
	return list, nil
}

// row takes one item of each iterator; short is the index of the first that has none, or -1.
func row(list []iterator) (items Tuple, short int, err error) {
	items = make(Tuple, len(list))
	for i, it := range list {
		v, ok, err := it.step()
		if err != nil || !ok {
			return nil, i, err
		}
		items[i] = v
	}
	return items, -1, nil
}

func makeMap(thread *Thread, _ *py.Class, args Tuple, _ []Tuple) (Value, error) {
	if len(args) < 2 {
		return nil, py.Errorf(py.TypeError, "map() must have at least two arguments.")
	}
	list, err := iters(thread, args[1:])
	flow := py.FlowOf(thread)
	return NewIter(thread, mapClass, func() (Value, bool, error) {
		items, short, err := row(list)
		if err != nil || short >= 0 {
			return nil, false, err
		}
		v, err := starlark.Call(flow.Thread, args[0], items, nil)
		return v, err == nil, err
	}), err
}

func makeFilter(thread *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	var fn, source Value
	if err := unpack("filter", args, kwargs, "function", &fn, "iterable", &source); err != nil {
		return nil, err
	}
	it, err := iterOf(thread, source)
	flow := py.FlowOf(thread)
	return NewIter(thread, filterClass, func() (Value, bool, error) {
		for {
			v, ok, err := it.step()
			if err != nil || !ok {
				return nil, false, err
			}
			verdict := v
			if fn != starlark.None {
				if verdict, err = starlark.Call(flow.Thread, fn, Tuple{v}, nil); err != nil {
					return nil, false, err
				}
			}
			if Truth(verdict) {
				return v, true, nil
			}
		}
	}), err
}

func makeZip(thread *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	strict := false
	if err := unpack("zip", nil, kwargs, "strict?", &strict); err != nil {
		return nil, err
	}
	list, err := iters(thread, args)
	return NewIter(thread, zipClass, func() (Value, bool, error) {
		if len(list) == 0 {
			return nil, false, nil
		}
		items, short, err := row(list)
		if err == nil && short >= 0 && strict {
			err = checkEqualLength(list, short)
		}
		return items, err == nil && short < 0, err
	}), err
}

// checkEqualLength is the end of zip(strict=True): all of list must end together.
func checkEqualLength(list []iterator, short int) error {
	if short > 0 {
		return py.Errorf(py.ValueError, "zip() argument %d is shorter than argument%s", short+1, upTo(short))
	}
	for i := 1; i < len(list); i++ {
		if _, ok, err := list[i].step(); err != nil {
			return err
		} else if ok {
			return py.Errorf(py.ValueError, "zip() argument %d is longer than argument%s", i+1, upTo(i))
		}
	}
	return nil
}

func upTo(n int) string {
	if n == 1 {
		return " 1"
	}
	return "s 1-" + starlark.MakeInt(n).String()
}

func makeEnumerate(thread *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	var source Value
	n := starlark.MakeInt(0)
	if err := unpack("enumerate", args, kwargs, "iterable", &source, "start?", &n); err != nil {
		return nil, err
	}
	it, err := iterOf(thread, source)
	one := starlark.MakeInt(1)
	return NewIter(thread, enumerateClass, func() (Value, bool, error) {
		v, ok, err := it.step()
		if !ok || err != nil {
			return nil, false, err
		}
		i := n
		n = n.Add(one)
		return Tuple{i, v}, true, nil
	}), err
}

func makeReversed(thread *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	var v Value
	if err := unpack("reversed", args, kwargs, "sequence", &v); err != nil {
		return nil, err
	}
	if x, ok := v.(*Instance); ok {
		if r, ok, err := x.call("__reversed__"); ok {
			return r, err
		}
	}
	seq, err := reversible(thread, v)
	if err != nil {
		return nil, err
	}
	i := seq.Len()
	return NewIter(thread, reversedClass, func() (Value, bool, error) {
		if i--; i < 0 || i >= seq.Len() {
			return nil, false, nil
		}
		return seq.Index(i), true, nil
	}), nil
}

func reversible(thread *Thread, v Value) (starlark.Indexable, error) {
	switch x := coreOf(v).(type) {
	case starlark.String, *starlark.Dict, *dictView:
		return Collect(thread, x)
	case *starlark.Set:
	case *Instance:
		if x.special("__len__") != nil && x.special("__getitem__") != nil {
			return x, nil
		}
	case starlark.Indexable:
		return x, nil
	}
	return nil, py.Errorf(py.TypeError, "'%s' object is not reversible", TypeName(v))
}

func doSum(thread *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	var source Value
	var total Value = starlark.MakeInt(0)
	if err := unpack("sum", args, kwargs, "iterable", &source, "start?", &total); err != nil {
		return nil, err
	}
	switch total.(type) {
	case starlark.String:
		return nil, py.Errorf(py.TypeError, "sum() can't sum strings [use ''.join(seq) instead]")
	case starlark.Bytes:
		return nil, py.Errorf(py.TypeError, "sum() can't sum bytes [use b''.join(seq) instead]")
	}
	err := Each(thread, source, func(v Value) (err error) {
		total, err = binaryOp(syntax.PLUS, total, v)
		return err
	})
	return total, err
}

func doMin(thread *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	return extreme(thread, "min", syntax.LT, args, kwargs)
}

func doMax(thread *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	return extreme(thread, "max", syntax.GT, args, kwargs)
}

// extreme is min and max: the first item that goes before all others by op.
func extreme(thread *Thread, name string, op syntax.Token, args Tuple, kwargs []Tuple) (Value, error) {
	var key, unset Value
	if err := unpack(name, nil, kwargs, "key?", &key, "default?", &unset); err != nil {
		return nil, err
	}
	var source Value = args
	switch len(args) {
	case 0:
		return nil, py.Errorf(py.TypeError, "%s expected at least 1 argument, got 0", name)
	case 1:
		source = args[0]
	}
	var best, bestKey Value
	err := Each(thread, source, func(v Value) error {
		k := v
		var err error
		if key != nil && key != starlark.None {
			if k, err = starlark.Call(thread, key, Tuple{v}, nil); err != nil {
				return err
			}
		}
		if best != nil {
			if before, err := compareOp(op, k, bestKey); !before || err != nil {
				return err
			}
		}
		best, bestKey = v, k
		return nil
	})
	if best == nil && err == nil {
		if unset == nil {
			return nil, py.Errorf(py.ValueError, "%s() arg is an empty sequence", name)
		}
		best = unset
	}
	return best, err
}

func doAny(thread *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	return quantify(thread, "any", true, args, kwargs)
}

func doAll(thread *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	return quantify(thread, "all", false, args, kwargs)
}

// quantify looks for an item whose truth decides.
func quantify(thread *Thread, name string, decides bool, args Tuple, kwargs []Tuple) (Value, error) {
	var source Value
	if err := unpack(name, args, kwargs, "iterable", &source); err != nil {
		return nil, err
	}
	it, err := iterate(source)
	if err != nil {
		return nil, err
	}
	defer it.Done()
	var v Value
	for it.Next(&v) {
		if bool(Truth(v)) == decides {
			return starlark.Bool(decides), nil
		}
	}
	return starlark.Bool(!decides), py.FlowOf(thread).Take()
}
