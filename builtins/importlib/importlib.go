// Package pyimportlib is Python's module importlib: modules whose names are known only when the script runs.
package pyimportlib

import (
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// Module describes importlib.
func Module() builtins.Module {
	return builtins.Module{
		Name: "importlib",
		Doc:  "Modules whose names are known only when the script runs: import_module, reload.",
		Members: func(*builtins.State) starlark.StringDict {
			return builtins.Members([]*builtins.Function{importModule(), reload()}, nil)
		},
	}
}

func importModule() *builtins.Function {
	return builtins.Builtin("import_module", `import_module(name, package=None) -> module

The module of a dotted name; of one with leading dots, seen from package. ModuleNotFoundError.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var name, from string
			if err := builtins.Unpack("import_module", args, kwargs, "name", &name, "package??", &from); err != nil {
				return nil, err
			}
			full, err := absolute(name, from)
			if err != nil {
				return nil, err
			}
			return runtime.Of(builtins.StateOf(thread)).Import(thread, full)
		})
}

// absolute is the full name of a module that is named relative to a package by leading dots.
func absolute(name, from string) (string, error) {
	rest := strings.TrimLeft(name, ".")
	dots := len(name) - len(rest)
	switch {
	case name == "":
		return "", py.Errorf(py.ValueError, "Empty module name")
	case dots == 0:
		return name, nil
	case from == "":
		return "", py.Errorf(py.TypeError, "the 'package' argument is required to perform a relative import for %s",
			py.Repr(starlark.String(name)))
	}
	parts := strings.Split(from, ".")
	if dots > len(parts) {
		return "", py.Errorf(py.ImportError, "attempted relative import beyond top-level package")
	}
	base := strings.Join(parts[:len(parts)-dots+1], ".")
	if rest == "" {
		return base, nil
	}
	return base + "." + rest, nil
}

func reload() *builtins.Function {
	return builtins.Builtin("reload", `reload(module) -> module

Runs the file of an imported module again, and gives the module that it makes: those who hold the former keep it.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var module starlark.Value
			if err := builtins.Unpack("reload", args, kwargs, "module", &module); err != nil {
				return nil, err
			}
			m, ok := module.(*runtime.Module)
			if !ok {
				return module, nil // what is made in Go is always the same
			}
			state := builtins.StateOf(thread)
			if _, _, err := state.Loaded.Dict.Delete(starlark.String(m.Name)); err != nil {
				return nil, err
			}
			return runtime.Of(state).Import(thread, m.Name)
		})
}
