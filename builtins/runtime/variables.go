package runtime

import (
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A box is a variable of a function that several closures assign.
type box struct {
	name  string
	value Value // nil when unset
}

// makeBox is $box(name[, value]).
func makeBox(_ *Thread, args Tuple) (Value, error) {
	b := &box{name: string(args[0].(starlark.String))}
	if len(args) > 1 {
		b.value = args[1]
	}
	return b, nil
}

// Attr reads the variable: as v in its own function, as f in an inner one.
func (b *box) Attr(name string) (Value, error) {
	if b.value != nil {
		return b.value, nil
	}
	if name == "f" {
		return nil, py.Errorf(py.NameError,
			"cannot access free variable '%s' where it is not associated with a value in enclosing scope", b.name)
	}
	return nil, b.unset()
}

func (b *box) unset() error {
	return py.Errorf(py.UnboundLocalError,
		"cannot access local variable '%s' where it is not associated with a value", b.name)
}

// SetField sets the variable.
func (b *box) SetField(_ string, v Value) error {
	b.value = v
	return nil
}

func (b *box) deleteAttr(string) error {
	if b.value == nil {
		return b.unset()
	}
	b.value = nil
	return nil
}

func (b *box) AttrNames() []string   { return []string{"f", "v"} }
func (b *box) String() string        { return "<variable " + b.name + ">" }
func (b *box) Type() string          { return "variable" }
func (b *box) Freeze()               {}
func (b *box) Truth() starlark.Bool  { return true }
func (b *box) Hash() (uint32, error) { return 0, unhashable(b) }

// Globals are the dynamic variables of a module: the entries of its predeclared dictionary.
type Globals struct {
	vars starlark.StringDict
	kept map[string]bool // names that the module has given the value that they have without it
}

// Attr reads a variable.
func (g *Globals) Attr(name string) (Value, error) {
	if v := g.vars[name]; v != nil {
		return v, nil
	}
	return nil, py.NoName(name, g.AttrNames())
}

// SetField sets a variable.
func (g *Globals) SetField(name string, v Value) error {
	g.vars[name] = v
	if v == universe[name] {
		if g.kept == nil {
			g.kept = map[string]bool{}
		}
		g.kept[name] = true
	}
	return nil
}

// sets says whether v, the value of a name, is the module's own and not the built-in one.
func (g *Globals) sets(name string, v Value) bool {
	return v != nil && (v != universe[name] || g.kept[name]) && !strings.Contains(name, "$")
}

func (g *Globals) deleteAttr(name string) error {
	v := g.vars[name]
	if v == nil || v == universe[name] {
		return py.NoName(name, nil)
	}
	delete(g.vars, name)
	if builtin := universe[name]; builtin != nil {
		g.vars[name] = builtin
	}
	return nil
}

// AttrNames lists the names that a script can write.
func (g *Globals) AttrNames() []string {
	names := make([]string, 0, len(g.vars))
	for name := range g.vars {
		if !strings.Contains(name, "$") {
			names = append(names, name)
		}
	}
	return names
}

// own are the variables that the module itself has set, not the built-in ones.
func (g *Globals) own() starlark.StringDict {
	vars := starlark.StringDict{}
	for name, v := range g.vars {
		if g.sets(name, v) {
			vars[name] = v
		}
	}
	return vars
}

func (g *Globals) String() string        { return "<globals>" }
func (g *Globals) Type() string          { return "globals" }
func (g *Globals) Freeze()               {}
func (g *Globals) Truth() starlark.Bool  { return true }
func (g *Globals) Hash() (uint32, error) { return 0, unhashable(g) }

// let is $let(owner, attr, value).
func let(_ *Thread, args Tuple) (Value, error) {
	return args[2], args[0].(starlark.HasSetField).SetField(string(args[1].(starlark.String)), args[2])
}

// has is $has(ns, name).
func has(_ *Thread, args Tuple) (Value, error) {
	return starlark.Bool(args[0].(*namespace).has(string(args[1].(starlark.String)))), nil
}

// delAttr is $delattr(x, name).
func delAttr(thread *Thread, args Tuple) (Value, error) {
	return starlark.None, DelAttr(thread, args[0], string(args[1].(starlark.String)))
}

// forget is $forget(x, name): delAttr without an error when it is unset.
func forget(thread *Thread, args Tuple) (Value, error) {
	if _, err := delAttr(thread, args); err != nil && raisedBy(err) == nil {
		return nil, err
	}
	return starlark.None, nil
}

// locals is $locals(name, get, ...).
func locals(thread *Thread, args Tuple) (Value, error) {
	d := starlark.NewDict(len(args) / 2)
	for i := 0; i+1 < len(args); i += 2 {
		v, err := starlark.Call(thread, args[i+1], nil, nil)
		if err != nil {
			continue
		}
		if err := d.SetKey(args[i], v); err != nil {
			return nil, err
		}
	}
	return d, nil
}
