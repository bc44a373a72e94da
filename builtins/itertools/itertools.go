// Package pyitertools is Python's module itertools: iterators that make their items as they are asked for.
//
//	itertools.go  the functions by name, and what they share
//	endless.go    count, cycle, repeat
//	filter.go     iterators over the items of one iterable
//	join.go       iterators over several iterables
//	combine.go    products, permutations, combinations
package pyitertools

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A call are the arguments of a call that makes an iterator.
type call struct {
	name   string
	thread *starlark.Thread
	flow   *py.Flow
	args   starlark.Tuple
	kwargs []starlark.Tuple
}

// A maker makes the function that gives the items.
type maker func(c *call) (runtime.Next, error)

// An iterator is an iterator of this module.
type iterator struct {
	name, doc string
	make      maker
}

var iterators = []iterator{
	{"accumulate", "accumulate(iterable, func=None, initial=None): running sums, or results of func(total, item).", accumulate},
	{"chain", "chain(*iterables): all items of each, one iterable after the other.", chain},
	{"combinations", "combinations(iterable, r): all choices of r items, in order.", combinations},
	{"combinations_with_replacement", "combinations_with_replacement(iterable, r): choices where items may repeat.",
		combinationsAgain},
	{"compress", "compress(data, selectors): the items whose selector is true.", compress},
	{"count", "count(start=0, step=1): start, start+step, ... without end.", count},
	{"cycle", "cycle(iterable): its items again and again.", cycle},
	{"dropwhile", "dropwhile(predicate, iterable): the items from the first on for which predicate is false.", dropWhile},
	{"filterfalse", "filterfalse(predicate, iterable): the items for which predicate is false.", filterFalse},
	{"groupby", "groupby(iterable, key=None): (key, iterator of items) for each run of equal keys.", groupBy},
	{"islice", "islice(iterable, stop), islice(iterable, start, stop, step=1): items by position.", islice},
	{"pairwise", "pairwise(iterable): (first, second), (second, third), ...", pairwise},
	{"permutations", "permutations(iterable, r=None): all orders of r items.", permutations},
	{"product", "product(*iterables, repeat=1): tuples of one item of each, the last changes fastest.", product},
	{"repeat", "repeat(object, times=None): the same object, times times or without end.", repeat},
	{"starmap", "starmap(function, iterable): function(*item) for each item.", starMap},
	{"takewhile", "takewhile(predicate, iterable): the items before the first for which predicate is false.", takeWhile},
	{"zip_longest", "zip_longest(*iterables, fillvalue=None): tuples of one item of each until the longest ends.", zipLongest},
}

// Module describes itertools.
func Module() builtins.Module {
	return builtins.Module{
		Name: "itertools",
		Doc:  "Iterators: count, cycle, chain, islice, groupby, product, combinations ...",
		Members: func(*builtins.State) starlark.StringDict {
			members := builtins.Members([]*builtins.Function{
				builtins.Builtin("tee", "tee(iterable, n=2): a tuple of n iterators over the same items.", tee),
			}, nil)
			for _, it := range iterators {
				members[it.name] = it.class()
			}
			return members
		},
	}
}

// class is the iterator as scripts see it: a class whose call makes one.
func (it iterator) class() *py.Class {
	c := py.NewClass(it.name, nil)
	c.Module, c.Doc = "itertools", it.doc
	c.Make = func(thread *starlark.Thread, _ *py.Class, args starlark.Tuple, kwargs []starlark.Tuple) (
		starlark.Value, error) {
		next, err := it.make(&call{it.name, thread, py.FlowOf(thread), args, kwargs})
		if err != nil {
			return nil, err
		}
		return runtime.NewIter(thread, c, next), nil
	}
	if it.name == "chain" {
		c.Dict["from_iterable"] = fromIterable(c)
	}
	return c
}

// unpack takes the arguments apart: see builtins.Unpack.
func (c *call) unpack(pairs ...any) error { return builtins.Unpack(c.name, c.args, c.kwargs, pairs...) }

// steps begins to iterate over v.
func (c *call) steps(v starlark.Value) (runtime.Next, error) { return runtime.Steps(c.thread, v) }

// call calls a function of the script.
func (c *call) call(fn starlark.Value, args ...starlark.Value) (starlark.Value, error) {
	return starlark.Call(c.flow.Thread, fn, args, nil)
}

// test says whether fn(v) is true; without a function, whether v is.
func (c *call) test(fn, v starlark.Value) (bool, error) {
	if fn != starlark.None {
		var err error
		if v, err = c.call(fn, v); err != nil {
			return false, err
		}
	}
	return bool(v.Truth()), c.flow.Take()
}

// size is an argument that counts items.
func (c *call) size(name string, v starlark.Value) (int, error) {
	n, err := runtime.AsIndex(v)
	if err == nil && n < 0 {
		err = py.Errorf(py.ValueError, "%s must be non-negative", name)
	}
	return n, err
}
