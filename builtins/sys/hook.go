package pysys

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// excepthook is what shows an uncaught exception unless the script puts its own function in its place.
func excepthook() *builtins.Function {
	return builtins.Builtin("excepthook", `excepthook(type, value, traceback)

Writes the traceback of an exception to sys.stderr. A script may put a function in its place: it is called with an
exception that nothing has caught, before the script ends.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var class, value, traceback starlark.Value
			err := builtins.Unpack("excepthook", args, kwargs, "type", &class, "value", &value, "traceback", &traceback)
			if err != nil {
				return nil, err
			}
			x, ok := value.(*runtime.Instance)
			if !ok || x.Error() == nil {
				return nil, py.Errorf(py.TypeError, "Exception expected for value, %s found", runtime.TypeName(value))
			}
			state := builtins.StateOf(thread)
			text := runtime.Of(state).Traceback(x.Error())
			return starlark.None, builtins.WriteTo(thread, state.Stream("stderr"), text, true)
		})
}

// Hooked has the script's own excepthook show an exception, and says whether there is one. An error of the hook is
// given instead of the exception.
func Hooked(thread *starlark.Thread, raised *py.Error) (bool, error) {
	members := builtins.StateOf(thread).Used("sys")
	hook := members["excepthook"]
	if hook == nil || hook == members["__excepthook__"] || raised.Class.Is(py.SystemExit) {
		return false, raised
	}
	x, ok := runtime.Exception(raised).(*runtime.Instance)
	if !ok {
		return false, raised
	}
	traceback, err := x.Attr("__traceback__")
	if err != nil {
		return false, err
	}
	_, err = starlark.Call(thread, hook, starlark.Tuple{raised.Class, x, traceback}, nil)
	if err != nil {
		return false, err
	}
	return true, raised
}
