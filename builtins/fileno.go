package builtins

import (
	"math"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// Fileno is the descriptor that an argument means: an int, or an object with a method fileno().
func Fileno(thread *starlark.Thread, v starlark.Value) (int, error) {
	v = py.Native(v)
	if _, ok := v.(starlark.Int); !ok {
		object, ok := v.(starlark.HasAttrs)
		if !ok {
			return 0, py.Errorf(py.TypeError, "argument must be an int, or have a fileno() method.")
		}
		method, err := object.Attr("fileno")
		if method == nil || err != nil {
			return 0, py.Errorf(py.TypeError, "argument must be an int, or have a fileno() method.")
		}
		if v, err = starlark.Call(thread, method, nil, nil); err != nil {
			return 0, err
		}
	}
	n, ok := v.(starlark.Int)
	if !ok {
		return 0, py.Errorf(py.TypeError, "fileno() returned a non-integer")
	}
	fd, ok := n.Int64()
	if !ok || fd > math.MaxInt32 {
		return 0, py.Errorf(py.OverflowError, "Python int too large to convert to C int")
	}
	if fd < 0 {
		return 0, py.Errorf(py.ValueError, "file descriptor cannot be a negative integer (%d)", fd)
	}
	return int(fd), nil
}
