// Package pyatexit is Python's module atexit: functions that are called when the script ends.
package pyatexit

import (
	"errors"
	"slices"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// Module describes atexit.
func Module() builtins.Module {
	return builtins.Module{
		Name: "atexit",
		Doc:  "Functions that are called when the script ends, the last one first: register, unregister.",
		Members: func(*builtins.State) starlark.StringDict {
			return builtins.Members([]*builtins.Function{register(), unregister(), clearAll(), runAll(), count()}, nil)
		},
	}
}

// A call is a registered function with its arguments.
type call struct {
	fn     starlark.Callable
	args   starlark.Tuple
	kwargs []starlark.Tuple
}

// A registry is what a shell has registered, first to last.
type registry struct {
	calls []call
	armed bool
}

type registryKey struct{}

func registryOf(thread *starlark.Thread) *registry {
	return builtins.StateOf(thread).Slot(registryKey{}, func() any { return new(registry) }).(*registry)
}

// arm has the functions called at the end of the script.
func (r *registry) arm(s *builtins.State) {
	if r.armed {
		return
	}
	r.armed = true
	s.AtEnd(func(thread *starlark.Thread) error {
		r.armed = false
		return r.run(thread)
	})
}

// run calls the functions, the last one first. An exception is written to standard error and keeps none of the others
// from being called.
func (r *registry) run(thread *starlark.Thread) error {
	for n := len(r.calls); n > 0; n = len(r.calls) {
		c := r.calls[n-1]
		r.calls = r.calls[:n-1]
		if _, err := starlark.Call(thread, c.fn, c.args, c.kwargs); err != nil {
			if err := report(thread, c, err); err != nil {
				return err
			}
		}
	}
	return nil
}

// report writes the exception that a function has failed with. The error is that of a stop.
func report(thread *starlark.Thread, c call, err error) error {
	state := builtins.StateOf(thread)
	rt := runtime.Of(state)
	var raised *py.Error
	if err = rt.Catch(thread, err); !errors.As(err, &raised) {
		return err
	}
	if raised.Class.Is(py.SystemExit) {
		return nil
	}
	text := "Exception ignored in atexit callback: " + py.Repr(c.fn) + "\n" + rt.Traceback(raised)
	return builtins.WriteTo(thread, state.Stream("stderr"), text, true)
}

func register() *builtins.Function {
	return builtins.Builtin("register", `register(func, *args, **kwargs) -> func

Has func(*args, **kwargs) called when the script ends: at its end, by an exception that it does not catch, by sys.exit;
not by os._exit or a signal. As a decorator it takes a function without arguments.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if len(args) == 0 {
				return nil, py.Errorf(py.TypeError, "register() takes at least 1 argument (0 given)")
			}
			fn, ok := args[0].(starlark.Callable)
			if !ok {
				return nil, py.Errorf(py.TypeError, "the first argument must be callable")
			}
			r := registryOf(thread)
			r.calls = append(r.calls, call{fn, slices.Clone(args[1:]), slices.Clone(kwargs)})
			r.arm(builtins.StateOf(thread))
			return fn, nil
		})
}

func unregister() *builtins.Function {
	return builtins.Builtin("unregister",
		"unregister(func): func is not called at the end, however often it was registered.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var fn starlark.Value
			if err := builtins.Unpack("unregister", args, kwargs, "func", &fn); err != nil {
				return nil, err
			}
			r := registryOf(thread)
			var failed error
			r.calls = slices.DeleteFunc(r.calls, func(c call) bool {
				same, err := starlark.Equal(c.fn, fn)
				failed = errors.Join(failed, err)
				return same
			})
			return starlark.None, failed
		})
}

func clearAll() *builtins.Function {
	return builtins.Builtin("_clear", "_clear(): nothing is called at the end.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			registryOf(thread).calls = nil
			return starlark.None, builtins.Unpack("_clear", args, kwargs)
		})
}

func runAll() *builtins.Function {
	return builtins.Builtin("_run_exitfuncs", "_run_exitfuncs(): calls what is registered now.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := builtins.Unpack("_run_exitfuncs", args, kwargs); err != nil {
				return nil, err
			}
			return starlark.None, registryOf(thread).run(thread)
		})
}

func count() *builtins.Function {
	return builtins.Builtin("_ncallbacks", "_ncallbacks() -> int: how many functions are registered.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return starlark.MakeInt(len(registryOf(thread).calls)), builtins.Unpack("_ncallbacks", args, kwargs)
		})
}
