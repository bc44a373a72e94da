package runtime

import (
	"sort"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A Module is a module of Python source: the script itself, or a file that it imports.
type Module struct {
	Name    string // "__main__", "a.b"
	File    string
	Doc     string
	Path    string              // of a package: its directory
	globals *Globals            // dynamic variables, and the built-in names
	native  starlark.StringDict // the variables that the interpreter keeps, once the module has run
	rt      *Runtime
}

// NewModule makes a module with nothing but the built-in names and those of extra.
func (rt *Runtime) NewModule(name, file string, extra starlark.StringDict) *Module {
	m := &Module{Name: name, File: file, rt: rt}
	vars := Universe()
	for k, v := range extra {
		vars[k] = v
	}
	m.globals = &Globals{vars: vars}
	vars["$g"], vars["$iter"], vars["$own"] = m.globals, rt.iter, rt.own
	vars["$import"], vars["$from"] = function("$import", m.importModule), function("$from", m.importFrom)
	vars["$star"] = function("$star", m.importStar)
	vars["__name__"], vars["__file__"] = starlark.String(name), starlark.String(file)
	vars["__doc__"] = starlark.None
	rt.modules[file] = m
	if name == "__main__" {
		_ = rt.shell.Loaded.Set(name, m) // it fails only while a script goes through the dict
	}
	return m
}

// makeModule is types.ModuleType(name, doc=None): an empty module.
func makeModule(thread *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	var name string
	var doc Value = starlark.None
	if err := unpack("module", args, kwargs, "name", &name, "doc?", &doc); err != nil {
		return nil, err
	}
	m := &Module{Name: name, rt: taskOf(thread).rt, globals: &Globals{vars: starlark.StringDict{}}}
	m.globals.vars["__name__"], m.globals.vars["__doc__"] = starlark.String(name), doc
	return m, nil
}

// Vars is the predeclared dictionary of the module, which its code reads and sets at run time.
func (m *Module) Vars() starlark.StringDict { return m.globals.vars }

// all are the module's own variables, wherever they are kept.
func (m *Module) all() starlark.StringDict {
	vars := m.globals.own()
	for name, v := range m.native {
		if v != nil && !strings.Contains(name, "$") {
			vars[name] = v
		}
	}
	return vars
}

// lookup is a variable of the module.
func (m *Module) lookup(name string) Value {
	if v := m.native[name]; v != nil {
		return v
	}
	if v := m.globals.vars[name]; m.globals.sets(name, v) {
		return v
	}
	return nil
}

// Attr reads a variable of the module, or a module of the package.
func (m *Module) Attr(name string) (Value, error) {
	if v := m.lookup(name); v != nil {
		return v, nil
	}
	switch name {
	case "__dict__":
		return dictOf(m.all()), nil
	case "__doc__":
		return textOrNone(m.Doc), nil
	case "__path__":
		if m.Path != "" {
			return starlark.NewList([]Value{starlark.String(m.Path)}), nil
		}
	}
	e := py.Errorf(py.AttributeError, "module '%s' has no attribute '%s'", m.Name, name)
	e.Suggestion = py.Nearest(name, m.AttrNames())
	return nil, e
}

// SetField sets a variable of the module.
func (m *Module) SetField(name string, v Value) error {
	delete(m.native, name)
	return m.globals.SetField(name, v)
}

// AttrNames lists the variables.
func (m *Module) AttrNames() []string {
	names := m.all().Keys()
	sort.Strings(names)
	return names
}

// exports are the names that `from module import *` takes.
func (m *Module) exports() []string { return publicNames(m.lookup("__all__"), m.AttrNames()) }

func publicNames(all Value, names []string) []string {
	var public []string
	if all != nil {
		items, err := Collect(nil, all)
		for _, item := range items {
			if s, ok := item.(starlark.String); ok && err == nil {
				public = append(public, string(s))
			}
		}
		return public
	}
	for _, name := range names {
		if !strings.HasPrefix(name, "_") {
			public = append(public, name)
		}
	}
	return public
}

// PyClass implements py.Typed.
func (m *Module) PyClass() *py.Class { return moduleClass }

func (m *Module) String() string {
	if m.File == "" {
		return "<module '" + m.Name + "'>"
	}
	return "<module '" + m.Name + "' from " + py.Repr(starlark.String(m.File)) + ">"
}
func (m *Module) Type() string          { return "module" }
func (m *Module) Freeze()               {}
func (m *Module) Truth() starlark.Bool  { return true }
func (m *Module) Hash() (uint32, error) { return uint32(identity(m) >> 4), nil }

// moduleName is the __name__ of the module whose code calls the built-in that is running.
func moduleName(thread *Thread) string {
	if m := callerModule(thread); m != nil {
		return m.Name
	}
	return "__main__"
}

// callerModule is the module whose code calls the built-in that is running; nil when nobody knows it.
func callerModule(thread *Thread) *Module {
	rt := taskOf(thread).rt
	for depth := 1; depth < thread.CallStackDepth(); depth++ {
		pos := thread.CallFrame(depth).Pos
		if m := rt.modules[pos.Filename()]; m != nil {
			return m
		}
	}
	return nil
}

func dictOf(vars starlark.StringDict) *starlark.Dict {
	d := starlark.NewDict(len(vars))
	for _, name := range vars.Keys() {
		_ = d.SetKey(starlark.String(name), vars[name]) // a string can be hashed, the dict is new
	}
	return d
}

func textOrNone(s string) Value {
	if s == "" {
		return starlark.None
	}
	return starlark.String(s)
}
