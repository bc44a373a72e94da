package pyitertools

import (
	"math"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// filtered takes the arguments (predicate, iterable).
func (c *call) filtered() (fn starlark.Value, next runtime.Next, err error) {
	var source starlark.Value
	if err := c.unpack("predicate", &fn, "iterable", &source); err != nil {
		return nil, nil, err
	}
	next, err = c.steps(source)
	return fn, next, err
}

func takeWhile(c *call) (runtime.Next, error) {
	fn, next, err := c.filtered()
	ended := false
	return func() (starlark.Value, bool, error) {
		if ended {
			return nil, false, nil
		}
		v, ok, err := next()
		if ok && err == nil {
			ok, err = c.test(fn, v)
		}
		ended = !ok
		return v, ok, err
	}, err
}

func dropWhile(c *call) (runtime.Next, error) {
	fn, next, err := c.filtered()
	begun := false
	return func() (starlark.Value, bool, error) {
		for {
			v, ok, err := next()
			if begun || !ok || err != nil {
				return v, ok, err
			}
			drop, err := c.test(fn, v)
			if begun = !drop; begun || err != nil {
				return v, begun, err
			}
		}
	}, err
}

func filterFalse(c *call) (runtime.Next, error) {
	fn, next, err := c.filtered()
	return func() (starlark.Value, bool, error) {
		for {
			v, ok, err := next()
			if !ok || err != nil {
				return v, ok, err
			}
			if is, err := c.test(fn, v); !is || err != nil {
				return v, err == nil, err
			}
		}
	}, err
}

func starMap(c *call) (runtime.Next, error) {
	fn, next, err := c.filtered()
	return func() (starlark.Value, bool, error) {
		v, ok, err := next()
		if !ok || err != nil {
			return nil, false, err
		}
		args, err := runtime.Collect(c.flow.Thread, v)
		if err != nil {
			return nil, false, err
		}
		v, err = c.call(fn, args...)
		return v, err == nil, err
	}, err
}

func accumulate(c *call) (runtime.Next, error) {
	var source starlark.Value
	var fn, total starlark.Value = starlark.None, starlark.None
	if err := c.unpack("iterable", &source, "func?", &fn, "initial?", &total); err != nil {
		return nil, err
	}
	next, err := c.steps(source)
	if err != nil {
		return nil, err
	}
	begun := false
	return func() (starlark.Value, bool, error) {
		if !begun && total != starlark.None {
			begun = true
			return total, true, nil
		}
		v, ok, err := next()
		if !ok || err != nil {
			return nil, false, err
		}
		switch {
		case !begun:
			total, begun = v, true
		case fn == starlark.None:
			total, err = runtime.Binary(syntax.PLUS, total, v)
		default:
			total, err = c.call(fn, total, v)
		}
		return total, err == nil, err
	}, nil
}

// bound is an argument of islice: unset for None.
func bound(what string, v starlark.Value, unset int) (int, error) {
	if v == starlark.None {
		return unset, nil
	}
	n, err := runtime.AsIndex(v)
	if err != nil || n < 0 {
		return 0, py.Errorf(py.ValueError, "%s for islice() must be None or an integer: 0 <= x <= sys.maxsize.", what)
	}
	return n, nil
}

func islice(c *call) (runtime.Next, error) {
	var source starlark.Value
	var first, second, third starlark.Value = starlark.None, starlark.None, starlark.None
	if len(c.kwargs) > 0 {
		return nil, py.Errorf(py.TypeError, "islice() takes no keyword arguments")
	}
	if err := c.unpack("iterable", &source, "stop", &first, "stop?", &second, "step?", &third); err != nil {
		return nil, err
	}
	if len(c.args) == 2 {
		first, second = starlark.None, first
	}
	start, err := bound("Indices", first, 0)
	if err != nil {
		return nil, err
	}
	stop, err := bound("Stop argument", second, math.MaxInt)
	if err != nil {
		return nil, err
	}
	step, err := bound("Step", third, 1)
	if err != nil || step == 0 {
		return nil, py.Errorf(py.ValueError, "Step for islice() must be a positive integer or None.")
	}
	next, err := c.steps(source)
	return slice(next, start, stop, step), err
}

func slice(next runtime.Next, start, stop, step int) runtime.Next {
	at, want := 0, start
	return func() (starlark.Value, bool, error) {
		for at < stop && want < stop || at < min(want, stop) {
			v, ok, err := next()
			if !ok || err != nil {
				at = stop
				return nil, false, err
			}
			if at++; at > want {
				want += step
				return v, true, nil
			}
		}
		return nil, false, nil
	}
}

func pairwise(c *call) (runtime.Next, error) {
	var source starlark.Value
	if err := c.unpack("iterable", &source); err != nil {
		return nil, err
	}
	next, err := c.steps(source)
	var before starlark.Value
	return func() (starlark.Value, bool, error) {
		if before == nil {
			v, ok, err := next()
			if !ok || err != nil {
				return nil, false, err
			}
			before = v
		}
		v, ok, err := next()
		if !ok || err != nil {
			return nil, false, err
		}
		pair := starlark.Tuple{before, v}
		before = v
		return pair, true, nil
	}, err
}

// A run is what groupby knows of the items that it has seen.
type run struct {
	c       *call
	next    runtime.Next
	keyOf   starlark.Value
	key     starlark.Value // of the item that waits; nil for none
	item    starlark.Value
	current starlark.Value // the key of the latest group
	number  int            // of the latest group
	ended   bool
}

// advance takes the next item.
func (r *run) advance() error {
	v, ok, err := r.next()
	if !ok || err != nil {
		r.ended, r.key = true, nil
		return err
	}
	r.item, r.key = v, v
	if r.keyOf != starlark.None {
		r.key, err = r.c.call(r.keyOf, v)
	}
	return err
}

func groupBy(c *call) (runtime.Next, error) {
	r := &run{c: c, keyOf: starlark.None}
	var source starlark.Value
	if err := c.unpack("iterable", &source, "key?", &r.keyOf); err != nil {
		return nil, err
	}
	next, err := c.steps(source)
	r.next = next
	return r.group, err
}

// group skips what is left of the latest group, and begins the next.
func (r *run) group() (starlark.Value, bool, error) {
	for {
		if r.key == nil && !r.ended {
			if err := r.advance(); err != nil {
				return nil, false, err
			}
		}
		if r.ended {
			return nil, false, nil
		}
		same := false
		if r.current != nil {
			var err error
			if same, err = runtime.Equal(r.key, r.current); err != nil {
				return nil, false, err
			}
		}
		if !same {
			break
		}
		r.key = nil
	}
	r.current = r.key
	r.number++
	number := r.number
	items := runtime.NewIter(r.c.flow.Thread, grouperClass, func() (starlark.Value, bool, error) {
		if number != r.number {
			return nil, false, nil
		}
		return r.member()
	})
	return starlark.Tuple{r.current, items}, true, nil
}

var grouperClass = py.NewClass("_grouper", nil)

// member is the next item of the latest group.
func (r *run) member() (starlark.Value, bool, error) {
	if r.key == nil && !r.ended {
		if err := r.advance(); err != nil {
			return nil, false, err
		}
	}
	if r.ended {
		return nil, false, nil
	}
	same, err := runtime.Equal(r.key, r.current)
	if !same || err != nil {
		return nil, false, err
	}
	r.key = nil
	return r.item, true, nil
}
