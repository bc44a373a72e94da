package builtins

import (
	"math"
	"time"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// maxTimeout is the longest wait that Go's durations can hold, in seconds.
const maxTimeout = float64(math.MaxInt64 / int64(time.Second))

// Timeout reads an argument that is a number of seconds; None is for ever, a negative duration. What is negative
// itself is over at once.
func Timeout(name string, v starlark.Value) (time.Duration, error) {
	if v == nil || v == starlark.None {
		return -1, nil
	}
	seconds, ok := starlark.AsFloat(v)
	switch {
	case !ok:
		return 0, py.Errorf(py.TypeError, "%s must be a number of seconds or None, not %s", name, py.Repr(v))
	case math.IsNaN(seconds):
		return 0, py.Errorf(py.ValueError, "Invalid value NaN (not a number)")
	case seconds > maxTimeout:
		return 0, py.Errorf(py.OverflowError, "%s is too large: %s", name, py.Repr(v))
	}
	return time.Duration(max(seconds, 0) * float64(time.Second)), nil
}
