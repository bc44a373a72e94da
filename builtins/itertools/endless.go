package pyitertools

import (
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

func count(c *call) (runtime.Next, error) {
	var v, step starlark.Value = starlark.MakeInt(0), starlark.MakeInt(1)
	if err := c.unpack("start?", &v, "step?", &step); err != nil {
		return nil, err
	}
	for _, number := range []starlark.Value{v, step} {
		if _, ok := starlark.AsFloat(number); !ok && number.Type() == "string" {
			return nil, py.Errorf(py.TypeError, "a number is required")
		}
	}
	return func() (starlark.Value, bool, error) {
		now := v
		next, err := runtime.Binary(syntax.PLUS, v, step)
		v = next
		return now, true, err
	}, nil
}

func cycle(c *call) (runtime.Next, error) {
	var source starlark.Value
	if err := c.unpack("iterable", &source); err != nil {
		return nil, err
	}
	next, err := c.steps(source)
	if err != nil {
		return nil, err
	}
	var seen starlark.Tuple
	at := -1 // in seen, once the iterable has ended
	return func() (starlark.Value, bool, error) {
		if at < 0 {
			v, ok, err := next()
			if ok || err != nil {
				seen = append(seen, v)
				return v, ok, err
			}
			at = 0
		}
		if len(seen) == 0 {
			return nil, false, nil
		}
		v := seen[at]
		at = (at + 1) % len(seen)
		return v, true, nil
	}, nil
}

func repeat(c *call) (runtime.Next, error) {
	var v, times starlark.Value
	if err := c.unpack("object", &v, "times?", &times); err != nil {
		return nil, err
	}
	if times == nil {
		return func() (starlark.Value, bool, error) { return v, true, nil }, nil
	}
	n, err := runtime.AsIndex(times)
	return func() (starlark.Value, bool, error) {
		n--
		return v, n >= 0, nil
	}, err
}
