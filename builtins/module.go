package builtins

import (
	"sort"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A ModuleValue is a module as a script sees it. Its members are built when the first of them is used.
type ModuleValue struct {
	module  *Module
	state   *State
	members starlark.StringDict
}

// Members are the module's names and values, built now if they were not.
func (m *ModuleValue) Members() starlark.StringDict {
	if m.members == nil {
		m.members = starlark.StringDict{}
		if m.module.Members != nil {
			m.members = m.module.Members(m.state)
		}
	}
	return m.members
}

// Name is the dotted name.
func (m *ModuleValue) Name() string { return m.module.Name }

// Doc is the doc string.
func (m *ModuleValue) Doc() string { return m.module.doc() }

// Attr gives a member, or a module below this one.
func (m *ModuleValue) Attr(name string) (starlark.Value, error) {
	switch name {
	case "__name__":
		return starlark.String(m.module.Name), nil
	case "__doc__":
		return starlark.String(m.module.doc()), nil
	}
	if v, ok := m.Members()[name]; ok {
		return v, nil
	}
	child := m.module.Name + "." + name
	if m.state.Registry.Find(child) != nil || m.state.Registry.Package(child) {
		return m.state.Import(child)
	}
	text := "module " + py.Repr(starlark.String(m.module.Name)) + " has no attribute " +
		py.Repr(starlark.String(name))
	if near := py.Nearest(name, m.AttrNames()); near != "" {
		text += ". Did you mean: " + py.Repr(starlark.String(near)) + "?"
	}
	return nil, py.Errorf(py.AttributeError, "%s", text)
}

// SetField sets a member, as Python lets a script do.
func (m *ModuleValue) SetField(name string, v starlark.Value) error {
	m.Members()[name] = v
	return nil
}

// AttrNames are the members and the modules below, sorted.
func (m *ModuleValue) AttrNames() []string {
	names := m.Members().Keys()
	prefix := m.module.Name + "."
	for _, other := range m.state.Registry.Names() {
		if rest, ok := strings.CutPrefix(other, prefix); ok && !strings.Contains(rest, ".") && !m.Members().Has(rest) {
			names = append(names, rest)
		}
	}
	sort.Strings(names)
	return names
}

func (m *ModuleValue) String() string        { return "<module '" + m.module.Name + "' (built-in)>" }
func (m *ModuleValue) Type() string          { return "module" }
func (m *ModuleValue) Freeze()               {}
func (m *ModuleValue) Truth() starlark.Bool  { return true }
func (m *ModuleValue) Hash() (uint32, error) { return starlark.String(m.module.Name).Hash() }

// value is what the module's name stands for without an import: the module, callable when it has a function
// of its own name (pprint), so that both `pprint(x)` and `pprint.pprint(x)` work.
func (m *ModuleValue) value() starlark.Value {
	if m.module.Callable {
		return &callableModule{m}
	}
	return m
}

// A callableModule is a module that calls its function of the same name.
type callableModule struct{ *ModuleValue }

// CallInternal calls the function of the module's name.
func (m *callableModule) CallInternal(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	return starlark.Call(thread, m.Members()[m.Name()], args, kwargs)
}

// Used are the members of a module made in Go that a script has used; nil when it has not.
func (s *State) Used(name string) starlark.StringDict {
	if m := s.modules[name]; m != nil {
		return m.members
	}
	return nil
}
