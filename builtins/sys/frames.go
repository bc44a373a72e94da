package pysys

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

func excInfo() *builtins.Function {
	return builtins.Builtin("exc_info", "exc_info() -> (type, exception, traceback) of the exception that is being "+
		"handled; three times None without one.",
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

func exception() *builtins.Function {
	return builtins.Builtin("exception", "exception(): the exception that is being handled; None without one.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if x := runtime.Handled(thread); x != nil {
				return x, builtins.Unpack("exception", args, kwargs)
			}
			return starlark.None, builtins.Unpack("exception", args, kwargs)
		})
}

func getFrame() *builtins.Function {
	return builtins.Builtin("_getframe", `_getframe(depth=0) -> frame

The call that is under way depth calls above the caller: f_lineno, f_back, f_globals, f_code with co_name and
co_filename. ValueError when there are not so many calls.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			depth := 0
			if err := builtins.Unpack("_getframe", args, kwargs, "depth?", &depth); err != nil {
				return nil, err
			}
			if frame := runtime.CallerFrame(thread, max(depth, 0)); frame != nil {
				return frame, nil
			}
			return nil, py.Errorf(py.ValueError, "call stack is not deep enough")
		})
}
