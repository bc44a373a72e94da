package pysys

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
)

func excInfo() *builtins.Function {
	return builtins.Builtin("exc_info", "exc_info() -> (type, exception, traceback) of the exception that is being handled; "+
		"three times None without one.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := builtins.Unpack("exc_info", args, kwargs); err != nil {
				return nil, err
			}
			x := runtime.Handled(thread)
			if x == nil {
				return starlark.Tuple{starlark.None, starlark.None, starlark.None}, nil
			}
			tb, err := x.Attr("__traceback__")
			return starlark.Tuple{x.PyClass(), x, tb}, err
		})
}
