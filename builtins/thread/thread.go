// Package pythread is the module _thread, on which threading and queue are written: lines of the script, and the lock
// that they wait for.
//
//	thread.go  starting a line, who runs now, giving way
//	lock.go    locks
package pythread

import (
	"errors"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// Module describes _thread.
func Module() builtins.Module {
	return builtins.Module{
		Name: "_thread",
		Doc:  "Threads of a script: they take turns, and change where one waits.",
		Members: func(*builtins.State) starlark.StringDict {
			members := builtins.Members([]*builtins.Function{start(), getIdent(), giveWay()}, nil)
			members["LockType"], members["allocate_lock"] = lockClass, lockClass
			members["TIMEOUT_MAX"] = starlark.Float(maxTimeout)
			members["error"] = py.RuntimeError
			return members
		},
	}
}

func start() *builtins.Function {
	return builtins.Builtin("start_new_thread", `start_new_thread(function, args, kwargs={}, name='', daemon=True) -> int

Runs function(*args, **kwargs) as a new thread, which begins when this one next waits. An exception that it does not
catch is written to standard error. The result is the thread's identification.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var function starlark.Callable
			var positional starlark.Tuple
			keywords, name, daemon := new(starlark.Dict), "", true
			err := builtins.Unpack("start_new_thread", args, kwargs, "function", &function, "args", &positional,
				"kwargs?", &keywords, "name?", &name, "daemon?", &daemon)
			if err != nil {
				return nil, err
			}
			state := builtins.StateOf(thread)
			line, err := state.Go(thread, name, daemon, func(own *starlark.Thread) {
				_, err := starlark.Call(own, function, positional, keywords.Items())
				report(state, own, name, err)
			})
			if err != nil {
				return nil, err
			}
			return ident(line), nil
		})
}

// report writes the exception that has ended a thread, unless that is the ordinary way to end one.
func report(state *builtins.State, thread *starlark.Thread, name string, err error) {
	rt := runtime.Of(state)
	err = rt.Catch(thread, err)
	var raised *py.Error
	if !errors.As(err, &raised) || raised.Class.Is(py.SystemExit) {
		return
	}
	text := "Exception in thread " + name + ":\n" + rt.Traceback(raised)
	file := state.Stream("stderr")
	if err := builtins.WriteTo(thread, file, text, true); err != nil {
		state.Err.WriteString(text)
	}
}

// mainIdent is the identification of the script's main thread; those of others count on from it.
const mainIdent = 1 << 20

func ident(line *builtins.Line) starlark.Value { return starlark.MakeUint64(mainIdent + line.ID) }

func getIdent() *builtins.Function {
	return builtins.Builtin("get_ident", "get_ident() -> int: the identification of the thread that runs.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := builtins.Unpack("get_ident", args, kwargs); err != nil {
				return nil, err
			}
			return ident(builtins.StateOf(thread).Line()), nil
		})
}

func giveWay() *builtins.Function {
	return builtins.Builtin("give_way", "give_way(): lets the threads run that could, once around.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := builtins.Unpack("give_way", args, kwargs); err != nil {
				return nil, err
			}
			state := builtins.StateOf(thread)
			state.Block(thread, func() {})
			return starlark.None, state.Stop()
		})
}
