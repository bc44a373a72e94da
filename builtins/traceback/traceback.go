// Package pytraceback is Python's module traceback: the text that the run-time has for exceptions.
//
//	traceback.go  exceptions
//	stack.go      calls that are under way, tracebacks
package pytraceback

import (
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// Module describes traceback.
func Module() builtins.Module {
	return builtins.Module{
		Name: "traceback",
		Doc:  "The text of exceptions and calls: format_exc, print_exc, format_exception, format_stack, format_tb.",
		Members: func(*builtins.State) starlark.StringDict {
			return builtins.Members([]*builtins.Function{
				formatStack(), printStack(), formatTb(), printTb(),
				builtins.Builtin("format_exc", "format_exc() -> str: the traceback of the exception that is being handled.", formatExc),
				builtins.Builtin("print_exc", "print_exc(file=None): writes it, to sys.stderr without a file.", printExc),
				builtins.Builtin("format_exception", "format_exception(exc) -> list of str: a traceback's lines.", formatException),
				builtins.Builtin("print_exception", "print_exception(exc, file=None): writes the traceback of an exception.",
					printException),
				builtins.Builtin("format_exception_only", "format_exception_only(exc) -> list of str: the last lines alone.",
					formatOnly),
			}, nil)
		},
	}
}

// text is the traceback of an exception object, or of None.
func text(thread *starlark.Thread, v starlark.Value) (string, error) {
	if v == starlark.None || v == nil {
		return "NoneType: None\n", nil
	}
	if x, ok := v.(*runtime.Instance); ok && x.Error() != nil {
		return runtime.Of(builtins.StateOf(thread)).Traceback(x.Error()), nil
	}
	return "", py.Errorf(py.TypeError, "Exception expected for value, %s found", runtime.TypeName(v))
}

// handled is the exception that is being handled; None without one.
func handled(thread *starlark.Thread) starlark.Value {
	if x := runtime.Handled(thread); x != nil {
		return x
	}
	return starlark.None
}

// options are the further arguments of the functions.
type options struct{ limit, chain, file, value, tb starlark.Value }

func (o *options) pairs() []any {
	o.file = starlark.None
	return []any{"limit?", &o.limit, "file?", &o.file, "chain?", &o.chain}
}

func formatExc(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var o options
	if err := builtins.Unpack("format_exc", args, kwargs, "limit?", &o.limit, "chain?", &o.chain); err != nil {
		return nil, err
	}
	s, err := text(thread, handled(thread))
	return starlark.String(s), err
}

func printExc(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var o options
	if err := builtins.Unpack("print_exc", args, kwargs, o.pairs()...); err != nil {
		return nil, err
	}
	return starlark.None, o.write(thread, handled(thread))
}

func (o *options) write(thread *starlark.Thread, exc starlark.Value) error {
	s, err := text(thread, exc)
	if err != nil {
		return err
	}
	file := o.file
	if file == starlark.None {
		file = builtins.StateOf(thread).Streams()[2]
	}
	return builtins.WriteTo(thread, file, s, false)
}

// exception takes the arguments (exc) or (type, value, tb), and further ones.
func (o *options) exception(name string, args starlark.Tuple, kwargs []starlark.Tuple, more ...any) (starlark.Value, error) {
	var exc starlark.Value
	pairs := append([]any{"exc", &exc, "value?", &o.value, "tb?", &o.tb}, more...)
	err := builtins.Unpack(name, args, kwargs, pairs...)
	if o.value != nil && o.value != starlark.None {
		exc = o.value
	}
	return exc, err
}

func formatException(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var o options
	exc, err := o.exception("format_exception", args, kwargs, "limit?", &o.limit, "chain?", &o.chain)
	if err != nil {
		return nil, err
	}
	s, err := text(thread, exc)
	return lines(s), err
}

func lines(s string) *starlark.List {
	var list []starlark.Value
	for _, line := range strings.SplitAfter(s, "\n") {
		if line != "" {
			list = append(list, starlark.String(line))
		}
	}
	return starlark.NewList(list)
}

func printException(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var o options
	exc, err := o.exception("print_exception", args, kwargs, o.pairs()...)
	if err != nil {
		return nil, err
	}
	return starlark.None, o.write(thread, exc)
}

func formatOnly(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var o options
	exc, err := o.exception("format_exception_only", args, kwargs)
	if err != nil {
		return nil, err
	}
	x, ok := exc.(*runtime.Instance)
	if !ok || x.Error() == nil {
		return nil, py.Errorf(py.TypeError, "Exception expected for value, %s found", runtime.TypeName(exc))
	}
	line := x.PyClass().FullName()
	if s := x.PyStr(); s != "" {
		line += ": " + s
	}
	return lines(line + "\n"), nil
}
