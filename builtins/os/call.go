package pyos

import (
	"errors"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// number is a function without arguments that gives an int.
func number(name, what string, f func() int) *builtins.Function {
	return builtins.Builtin(name, name+"() -> int: "+what,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := builtins.Unpack(name, args, kwargs); err != nil {
				return nil, err
			}
			return starlark.MakeInt(f()), nil
		})
}

// onPath is a function of a file, which it finds at path, that gives a value; its system call's error names the
// path that the script gave.
func onPath(name, doc string, f func(s *builtins.State, path string) (starlark.Value, error)) *builtins.Function {
	return onName(name, doc, func(s *builtins.State, path string) (v starlark.Value, err error) {
		err = s.OnFile(path, func(path string) error {
			v, err = f(s, path)
			return err
		})
		return v, err
	})
}

// onName is onPath for a function of the name itself.
func onName(name, doc string, f func(s *builtins.State, path string) (starlark.Value, error)) *builtins.Function {
	return builtins.Builtin(name, doc,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var arg starlark.Value
			if err := builtins.Unpack(name, args, kwargs, "path", &arg); err != nil {
				return nil, err
			}
			path, err := pathArg(thread, name, arg)
			if err != nil {
				return nil, err
			}
			s := builtins.StateOf(thread)
			v, err := f(s, path)
			if err != nil {
				return nil, py.FromOS(err, path)
			}
			return v, nil
		})
}

// change is onPath for what gives nothing back.
func change(name, doc string, f func(path string) error) *builtins.Function {
	return onPath(name, doc, func(_ *builtins.State, path string) (starlark.Value, error) {
		return starlark.None, f(path)
	})
}

// onPaths is a function of two paths that gives nothing back.
func onPaths(name, doc string, f func(s *builtins.State, src, dst string) error) *builtins.Function {
	return builtins.Builtin(name, doc,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var from, to starlark.Value
			if err := builtins.Unpack(name, args, kwargs, "src", &from, "dst", &to); err != nil {
				return nil, err
			}
			src, err := pathArg(thread, name, from)
			if err != nil {
				return nil, err
			}
			dst, err := pathArg(thread, name, to)
			if err != nil {
				return nil, err
			}
			return starlark.None, twoPaths(f(builtins.StateOf(thread), src, dst), src, dst)
		})
}

// twoPaths is the OSError of a call on two paths, which Python shows both.
func twoPaths(err error, src, dst string) error {
	err = py.FromOS(err, src)
	var raised *py.Error
	if errors.As(err, &raised) {
		raised.Attrs["filename2"] = starlark.String(dst)
	}
	return err
}

// pathArg reads a path: str, bytes or an object that is one.
func pathArg(thread *starlark.Thread, name string, v starlark.Value) (string, error) {
	return builtins.PathArg(thread, name, v)
}
