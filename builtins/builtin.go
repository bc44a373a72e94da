package builtins

import (
	"context"
	"errors"
	"hash/fnv"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A Func is the Go code of a builtin.
type Func func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error)

// A Function is a function made in Go, with the doc string that help() shows.
type Function struct {
	name, doc string
	fn        Func
}

// Builtin makes a function. Its name is the one a script knows ("getpid"), or the dotted one of a method
// ("IPRoute.link"); doc says what it does, the shapes and units of arguments and result, errors, source.
func Builtin(name, doc string, fn Func) *Function { return &Function{name, doc, fn} }

// Name is the name without what leads to it.
func (f *Function) Name() string { return f.name[strings.LastIndexByte(f.name, '.')+1:] }

// Doc is the doc string.
func (f *Function) Doc() string { return f.doc }

// CallInternal runs the function. What it returns as an error is an exception, whatever Go's libraries made
// of it.
func (f *Function) CallInternal(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	v, err := f.fn(thread, args, kwargs)
	if err != nil {
		return nil, f.raise(thread, err)
	}
	return v, nil
}

// raise turns a Go error into the exception that it is to the script: the reason of a stop for an ended
// context, OSError for a system call's, TypeError for refused arguments, RuntimeError for any other.
func (f *Function) raise(thread *starlark.Thread, err error) error {
	var raised *py.Error
	var stopped *Stopped
	var eval *starlark.EvalError
	if errors.As(err, &raised) || errors.As(err, &stopped) || errors.As(err, &eval) {
		return err
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		if state, ok := thread.Local(stateKey).(*State); ok && state.Stop() != nil {
			return state.Stop()
		}
	}
	if errors.As(py.FromOS(err, ""), &raised) {
		return raised
	}
	if strings.HasPrefix(err.Error(), f.Name()+": ") {
		return py.Errorf(py.TypeError, "%s", err)
	}
	return py.Errorf(py.RuntimeError, "%s", err)
}

// Attr gives __name__, __qualname__ and __doc__.
func (f *Function) Attr(name string) (starlark.Value, error) {
	switch name {
	case "__name__":
		return starlark.String(f.Name()), nil
	case "__qualname__":
		return starlark.String(f.name), nil
	case "__doc__":
		return starlark.String(f.doc), nil
	}
	return nil, nil
}

// AttrNames lists what Attr gives.
func (f *Function) AttrNames() []string { return []string{"__doc__", "__name__", "__qualname__"} }

func (f *Function) String() string       { return "<built-in function " + f.Name() + ">" }
func (f *Function) Type() string         { return "builtin_function_or_method" }
func (f *Function) Freeze()              {}
func (f *Function) Truth() starlark.Bool { return true }

// Hash is that of the name.
func (f *Function) Hash() (uint32, error) {
	h := fnv.New32a()
	h.Write([]byte(f.name))
	return h.Sum32(), nil
}

// Unpack is starlark.UnpackArgs with Python's TypeError: pairs are parameter names ("x" required, "x?"
// optional, "x??" optional and None allowed) and pointers to where the arguments go.
func Unpack(name string, args starlark.Tuple, kwargs []starlark.Tuple, pairs ...any) error {
	args, kwargs = plain(args, kwargs, pairs)
	err := starlark.UnpackArgs(name, args, kwargs, pairs...)
	var raised *py.Error
	if err == nil || errors.As(err, &raised) {
		return err
	}
	return py.Errorf(py.TypeError, "%s", strings.Replace(err.Error(), name+":", name+"():", 1))
}
