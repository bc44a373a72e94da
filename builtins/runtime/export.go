package runtime

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// Decode is bytes.decode: data as a str. An encoding is one of utf-8, latin-1, ascii.
func Decode(data []byte, encoding, errors string) (string, error) {
	v, err := decode(data, encoding, errors)
	if err != nil {
		return "", err
	}
	return string(v.(starlark.String)), nil
}

// Encode is str.encode.
func Encode(s, encoding, errors string) ([]byte, error) { return encode(s, encoding, errors) }

// Codec is an encoding's name in its plainest form: "utf-8", "latin-1", "ascii", or what is unknown.
func Codec(name string) string { return codecName(name) }

// Exception is the exception object that a script sees of an error.
func Exception(err error) starlark.Value { return exceptionOf(err) }

// Library is a module of this program that is written in Python, imported now if it was not.
func Library(thread *Thread, name string) (*Module, error) {
	shell := builtins.StateOf(thread)
	found := shell.Registry.Find(name)
	if found == nil || found.Source == nil {
		return nil, py.Errorf(py.ModuleNotFoundError, "No module named '%s'", name)
	}
	v, err := Of(shell).importLibrary(thread, found)
	if err != nil {
		return nil, err
	}
	return v.(*Module), nil
}

// Native implements py.Derived.
func (x *Instance) Native() starlark.Value { return x.core }

// Import is the module of a name, as an import statement in no particular module gives it.
func (rt *Runtime) Import(thread *starlark.Thread, name string) (starlark.Value, error) {
	_, module, err := rt.importPath(thread, &Module{rt: rt}, name)
	return module, err
}

// doImport is __import__(name), from the module that calls it.
func doImport(thread *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	var name string
	var globals, locals, names, level Value
	if err := unpack("__import__", args, kwargs, "name", &name, "globals?", &globals, "locals?", &locals,
		"fromlist?", &names, "level?", &level); err != nil {
		return nil, err
	}
	rt, from := taskOf(thread).rt, callerModule(thread)
	if from == nil {
		from = &Module{rt: rt}
	}
	first, last, err := rt.importPath(thread, from, name)
	if names != nil && bool(names.Truth()) {
		return last, err
	}
	return first, err
}
