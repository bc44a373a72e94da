package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh"
	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
)

// A kind says how a member is shown.
type kind int

const (
	function kind = iota
	class
	exception
	constant
	value
	module // imported, or below: not shown as a member
)

// A member is a name of a module or of a class.
type member struct {
	name    string
	kind    kind
	doc     string
	sig     string   // of a function written in Python, and of its class
	bases   []string // of a class
	members []member // of a class: its own methods and properties
	fields  []string // of a message: its header's
	attrs   []string // of a message: the kernel's names
	value   starlark.Value
	home    string // the module that has shown the same value already
}

// A described is a module with its members, sorted by name.
type described struct {
	name, doc string
	members   []member
}

// survey imports every module of a fresh shell and looks at it. The error is of those that cannot be imported.
func survey() ([]described, error) {
	sh := nlsh.New(nlsh.WithOutput(io.Discard))
	names := sh.State().Registry.Names()
	sort.SliceStable(names, func(i, j int) bool { return rank(names[i]) < rank(names[j]) })
	s := &surveyor{homes: map[any]string{}, constants: map[string]bool{}}
	var all []described
	var failed []error
	for _, name := range names {
		if strings.HasPrefix(name, "_") {
			continue
		}
		m, err := s.look(sh, name)
		if err != nil {
			failed = append(failed, fmt.Errorf("%s: %w", name, err))
			continue
		}
		all = append(all, m)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].name < all[j].name })
	return all, errors.Join(failed...)
}

// rank puts the modules first that scripts should import from: what is shown there is only named elsewhere.
func rank(name string) int {
	for place, prefix := range []string{"builtins", constantsHome, "pyroute2.netlink.exceptions"} {
		if name == prefix {
			return place
		}
	}
	first, rest, _ := strings.Cut(name, ".")
	switch {
	case name == "pyroute2":
		return 3
	case first == "pyroute2":
		return 4 + strings.Count(rest, ".")
	case rest == "":
		return 10
	}
	return 11
}

// constantsHome is the module that has all constants of netlink.
const constantsHome = "pyroute2.constants"

// A surveyor remembers where it has seen functions and classes, and the constants of netlink.
type surveyor struct {
	homes     map[any]string
	constants map[string]bool
}

func (s *surveyor) look(sh *nlsh.Shell, name string) (described, error) {
	ctx := context.Background()
	if err := sh.Run(ctx, "reference", []byte("import "+name+"\n")); err != nil {
		return described{}, err
	}
	v, err := sh.Eval(ctx, name)
	if err != nil {
		return described{}, err
	}
	object, ok := v.(starlark.HasAttrs)
	if !ok {
		return described{}, fmt.Errorf("a module without attributes: %s", v.Type())
	}
	m := described{name: name, doc: docOf(v)}
	public := exported(object)
	for _, field := range properFirst(object) {
		if !public(field) {
			continue
		}
		v, err := object.Attr(field)
		if err != nil || v == nil {
			return described{}, fmt.Errorf("%s: %v", field, err)
		}
		if described := s.member(name, field, v); described.kind != module {
			m.members = append(m.members, described)
		}
	}
	if name == messageHome {
		m.members = append(m.members, messageClass())
	}
	sort.Slice(m.members, func(i, j int) bool { return m.members[i].name < m.members[j].name })
	return m, nil
}

// properFirst are the names of a module, those first that functions and classes have themselves.
func properFirst(object starlark.HasAttrs) []string {
	names := builtins.AttrNames(object)
	proper := func(name string) bool {
		v, err := object.Attr(name)
		if err != nil {
			return false
		}
		named, ok := v.(interface{ Name() string })
		return ok && named.Name() == name
	}
	sort.SliceStable(names, func(i, j int) bool { return proper(names[i]) && !proper(names[j]) })
	return names
}

// exported says which names a module shows: those of __all__, else those without an underscore.
func exported(object starlark.HasAttrs) func(string) bool {
	listed := map[string]bool{}
	if all, err := object.Attr("__all__"); err == nil && all != nil {
		if names, ok := all.(starlark.Iterable); ok {
			for name := range starlark.Elements(names) {
				listed[py.Str(name)] = true
			}
		}
	}
	return func(name string) bool {
		return !strings.HasPrefix(name, "_") && (len(listed) == 0 || listed[name])
	}
}

func (s *surveyor) member(home, name string, v starlark.Value) member {
	m := member{name: name, value: v, doc: docOf(v), kind: kindOf(v)}
	switch m.kind {
	case function:
		m.sig = signature(v, 0)
	case class, exception:
		describeClass(&m, v.(*py.Class))
	case constant:
		m.home = s.constantHome(home, name)
		return m
	default:
		return m
	}
	m.home = s.seen(home, &m)
	return m
}

// constantHome is the module of all constants, for one of them that another module of netlink has, too.
func (s *surveyor) constantHome(home, name string) string {
	if home == constantsHome {
		s.constants[name] = true
	} else if strings.HasPrefix(home, "pyroute2") && s.constants[name] {
		return constantsHome
	}
	return ""
}

// seen is the module that has shown the same function or class before; it remembers those that it has not seen.
// Functions that are made anew for each module are the same where name and doc string are.
func (s *surveyor) seen(home string, m *member) string {
	keys := []any{m.value}
	if m.kind == function && m.doc != "" {
		keys = append(keys, m.name+"\n"+m.doc)
	}
	for _, key := range keys {
		if other, seen := s.homes[key]; seen {
			return other
		}
	}
	for _, key := range keys {
		s.homes[key] = home
	}
	return ""
}

func kindOf(v starlark.Value) kind {
	switch v := v.(type) {
	case *py.Class:
		if v.Is(py.BaseException) {
			return exception
		}
		return class
	case starlark.Int, starlark.Float, starlark.String, starlark.Bool, starlark.Bytes:
		return constant
	case starlark.NoneType:
		return value
	}
	if builtins.TypeName(v) == "module" {
		return module
	}
	if _, ok := v.(starlark.Callable); ok {
		return function
	}
	return value
}

// describeClass adds the bases of a class, and what it defines itself or has of bases that are not public.
func describeClass(m *member, c *py.Class) {
	m.bases = publicBases(c)
	if c.Is(nl.MessageClass) {
		describeMessage(m, c)
		return
	}
	if init, ok := c.Dict["__init__"]; ok {
		m.sig = signature(init, 1)
	}
	seen := map[string]bool{}
	for _, part := range c.MRO {
		if part != c && !strings.HasPrefix(part.Ident, "_") {
			continue
		}
		for _, name := range part.Dict.Keys() {
			if v := part.Dict[name]; !strings.HasPrefix(name, "_") && !seen[name] {
				seen[name] = true
				m.members = append(m.members, member{
					name: name, kind: memberKind(v), doc: docOf(v), sig: signature(v, 1), value: v})
			}
		}
	}
	sort.Slice(m.members, func(i, j int) bool { return m.members[i].name < m.members[j].name })
}

// publicBases are the bases that scripts can name: behind one that they cannot, its own.
func publicBases(c *py.Class) []string {
	var names []string
	for _, base := range c.Bases {
		switch {
		case base == py.Object:
		case strings.HasPrefix(base.Ident, "_"):
			names = append(names, publicBases(base)...)
		default:
			names = append(names, base.Ident)
		}
	}
	return names
}

// memberKind tells methods from everything else that a class has.
func memberKind(v starlark.Value) kind {
	if kindOf(v) == constant {
		return constant
	}
	if _, ok := v.(starlark.Callable); ok {
		return function
	}
	return value
}
