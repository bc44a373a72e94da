package builtins

import (
	"sort"
	"strings"

	"go.starlark.net/starlark"
)

// A Module describes something that a script can import. Nothing is built before it is used.
type Module struct {
	Name    string   // Python's dotted name: "os", "os.path", "pyroute2.netlink.rtnl"
	Doc     string   // what help() shows
	Globals []string // the members that are there without an import; AllGlobal for all of them
	// Callable lets the bare name, used without an import, be called like the member of the same name.
	Callable bool
	// Members builds the module's names for one shell, at most once per shell.
	Members func(s *State) starlark.StringDict
	// Source is the text of a module that is written in Python; it has no Members. It is run at its first import.
	Source func() string
}

// File is the name that a module written in Python has in tracebacks.
func (m *Module) File() string { return "<lib/" + strings.ReplaceAll(m.Name, ".", "/") + ".py>" }

// AllGlobal as the only entry of Module.Globals makes every member a name that needs no import. Such a module
// is built as soon as a script uses a name that nothing else knows.
const AllGlobal = "*"

// A Registry knows the modules of a shell by name. It is filled before the shell starts and only read after.
type Registry struct {
	modules map[string]*Module
	globals map[string]*Module
	open    []*Module
}

// NewRegistry makes a registry of the given modules.
func NewRegistry(modules ...Module) *Registry {
	r := &Registry{modules: map[string]*Module{}, globals: map[string]*Module{}}
	for _, m := range modules {
		r.Register(m)
	}
	return r
}

// Register adds a module; one of the same name is replaced, so that a host can put its own in place.
func (r *Registry) Register(m Module) {
	module := &m
	r.modules[m.Name] = module
	for _, name := range m.Globals {
		if name == AllGlobal {
			r.open = append(r.open, module)
		} else {
			r.globals[name] = module
		}
	}
}

// Find is the description of a module, nil when there is none.
func (r *Registry) Find(name string) *Module { return r.modules[name] }

// Names are the names of all modules, sorted.
func (r *Registry) Names() []string {
	names := make([]string, 0, len(r.modules))
	for name := range r.modules {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// ready says whether name leads to a module that can be used without an import: one made in Go.
func (r *Registry) ready(name string) bool {
	if m := r.Find(name); m != nil {
		return m.Source == nil
	}
	return r.Package(name)
}

// Package says whether some module's name begins with name and a dot.
func (r *Registry) Package(name string) bool {
	for other := range r.modules {
		if strings.HasPrefix(other, name+".") {
			return true
		}
	}
	return false
}

// Import is the module object of a registered name, and of a name that only leads to one ("a" of "a.b").
func (s *State) Import(name string) (*ModuleValue, error) {
	if m, ok := s.modules[name]; ok {
		return m, nil
	}
	module := s.Registry.Find(name)
	if module == nil && s.Registry.Package(name) {
		module = &Module{Name: name}
	}
	if module == nil {
		return nil, noModule(name)
	}
	m := &ModuleValue{module: module, state: s}
	s.modules[name] = m
	return m, nil
}

// Global is the value of a name that needs no import: a member that its module declares global, or a
// module itself; nil when the name is unknown.
func (s *State) Global(name string) starlark.Value {
	if m := s.Registry.globals[name]; m != nil {
		return s.member(m, name)
	}
	if !strings.Contains(name, ".") && s.Registry.ready(name) {
		m, err := s.Import(name)
		if err != nil {
			return nil
		}
		return m.value()
	}
	for _, m := range s.Registry.open {
		if v := s.member(m, name); v != nil {
			return v
		}
	}
	return nil
}

func (s *State) member(m *Module, name string) starlark.Value {
	value, err := s.Import(m.Name)
	if err != nil {
		return nil
	}
	return value.Members()[name]
}

// GlobalNames are all names that need no import, sorted: for completion and dir().
func (s *State) GlobalNames() []string {
	seen := map[string]bool{}
	for name := range s.Registry.globals {
		seen[name] = true
	}
	for name := range s.Registry.modules {
		first, _, _ := strings.Cut(name, ".")
		seen[first] = true
	}
	for _, m := range s.Registry.open {
		if value, err := s.Import(m.Name); err == nil {
			for name := range value.Members() {
				seen[name] = true
			}
		}
	}
	names := make([]string, 0, len(seen))
	for name := range seen {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
