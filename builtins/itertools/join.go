package pyitertools

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

func chain(c *call) (runtime.Next, error) {
	if len(c.kwargs) > 0 {
		return nil, py.Errorf(py.TypeError, "chain() takes no keyword arguments")
	}
	rest := c.args
	return c.chained(func() (starlark.Value, bool, error) {
		if len(rest) == 0 {
			return nil, false, nil
		}
		v := rest[0]
		rest = rest[1:]
		return v, true, nil
	}), nil
}

// chained gives the items of each iterable that sources gives.
func (c *call) chained(sources runtime.Next) runtime.Next {
	var inner runtime.Next
	return func() (starlark.Value, bool, error) {
		for {
			if inner != nil {
				if v, ok, err := inner(); ok || err != nil {
					return v, ok, err
				}
			}
			source, ok, err := sources()
			if !ok || err != nil {
				return nil, false, err
			}
			if inner, err = runtime.Steps(c.flow.Thread, source); err != nil {
				return nil, false, err
			}
		}
	}
}

// fromIterable is chain.from_iterable.
func fromIterable(class *py.Class) *builtins.Function {
	return builtins.Builtin("chain.from_iterable", "from_iterable(iterable): all items of each item of iterable.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			c := &call{"from_iterable", thread, py.FlowOf(thread), args, kwargs}
			var source starlark.Value
			if err := c.unpack("iterable", &source); err != nil {
				return nil, err
			}
			next, err := c.steps(source)
			if err != nil {
				return nil, err
			}
			return runtime.NewIter(thread, class, c.chained(next)), nil
		})
}

func compress(c *call) (runtime.Next, error) {
	var data, selectors starlark.Value
	if err := c.unpack("data", &data, "selectors", &selectors); err != nil {
		return nil, err
	}
	next, err := c.steps(data)
	if err != nil {
		return nil, err
	}
	choose, err := c.steps(selectors)
	return func() (starlark.Value, bool, error) {
		for {
			v, ok, err := next()
			if !ok || err != nil {
				return nil, false, err
			}
			chosen, ok, err := choose()
			if !ok || err != nil {
				return nil, false, err
			}
			if is, err := c.test(starlark.None, chosen); is || err != nil {
				return v, err == nil, err
			}
		}
	}, err
}

func zipLongest(c *call) (runtime.Next, error) {
	var fill starlark.Value = starlark.None
	if err := builtins.Unpack(c.name, nil, c.kwargs, "fillvalue?", &fill); err != nil {
		return nil, err
	}
	sources := make([]runtime.Next, len(c.args)) // nil for those that have ended
	for i, arg := range c.args {
		next, err := c.steps(arg)
		if err != nil {
			return nil, err
		}
		sources[i] = next
	}
	active := len(sources)
	return func() (starlark.Value, bool, error) {
		row := make(starlark.Tuple, len(sources))
		for i, next := range sources {
			row[i] = fill
			if next == nil {
				continue
			}
			v, ok, err := next()
			if err != nil {
				return nil, false, err
			}
			if !ok {
				sources[i] = nil
				active--
				continue
			}
			row[i] = v
		}
		return row, active > 0, nil
	}, nil
}

var teeClass = py.NewClass("_tee", nil)

func tee(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var source starlark.Value
	n := 2
	if err := builtins.Unpack("tee", args, kwargs, "iterable", &source, "n?", &n); err != nil {
		return nil, err
	}
	if n < 0 {
		return nil, py.Errorf(py.ValueError, "n must be >= 0")
	}
	next, err := runtime.Steps(thread, source)
	if err != nil {
		return nil, err
	}
	queues := make([]starlark.Tuple, n) // what each has still to give
	copies := make(starlark.Tuple, n)
	for i := range copies {
		copies[i] = runtime.NewIter(thread, teeClass, func() (starlark.Value, bool, error) {
			if len(queues[i]) == 0 {
				v, ok, err := next()
				if !ok || err != nil {
					return nil, false, err
				}
				for j := range queues {
					queues[j] = append(queues[j], v)
				}
			}
			v := queues[i][0]
			queues[i] = queues[i][1:]
			return v, true, nil
		})
	}
	return copies, nil
}
