package runtime

import (
	"slices"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

func doSorted(thread *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	if len(args) != 1 {
		return nil, py.Errorf(py.TypeError, "sorted expected 1 argument, got %d", len(args))
	}
	items, err := Collect(thread, args[0])
	if err != nil {
		return nil, err
	}
	list := starlark.NewList(slices.Clone(items))
	return list, sortList(thread, "sorted", list, kwargs)
}

// sortList is list.sort(key=, reverse=): stable, in place.
func sortList(thread *Thread, name string, list *starlark.List, kwargs []Tuple) error {
	var key Value = starlark.None
	var reverse Value = starlark.False
	if err := unpack(name, nil, kwargs, "key?", &key, "reverse?", &reverse); err != nil {
		return err
	}
	items := listItems(list)
	keyed := make([]struct{ key, item Value }, len(items))
	for i, item := range items {
		keyed[i].key, keyed[i].item = item, item
		if key != starlark.None {
			k, err := starlark.Call(thread, key, Tuple{item}, nil)
			if err != nil {
				return err
			}
			keyed[i].key = k
		}
	}
	backwards := bool(Truth(reverse))
	var failed error
	slices.SortStableFunc(keyed, func(a, b struct{ key, item Value }) int {
		if failed != nil {
			return 0
		}
		x, y := a.key, b.key
		if backwards {
			x, y = y, x
		}
		c, err := order(x, y)
		failed = err
		return c
	})
	if failed != nil {
		return failed
	}
	for i, k := range keyed {
		items[i] = k.item
	}
	return replaceList(list, items)
}

// order compares by < alone, as sorting does in Python.
func order(x, y Value) (int, error) {
	if a, ok := x.(starlark.Int); ok {
		if b, ok := y.(starlark.Int); ok {
			return a.Cmp(b, 0)
		}
	}
	less, err := compareOp(syntax.LT, x, y)
	if less || err != nil {
		return -1, err
	}
	more, err := compareOp(syntax.LT, y, x)
	if more {
		return 1, err
	}
	return 0, err
}
