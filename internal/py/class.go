// Package py holds what every other package needs of Python's object model: the one class type,
// the tree of exceptions, errors that are raised exceptions, and Python's texts of values (repr, str).
// It is a leaf: it knows the Starlark interpreter and nothing of nlsh.
package py

import (
	"fmt"
	"slices"

	"go.starlark.net/starlark"
)

// A Class is a Python class: of exceptions, of values made in Go, or of a script's own class statement.
// It is callable (it makes an instance), has attributes, and is what type(x) gives.
type Class struct {
	Ident  string // "OSError": its __name__
	Qual   string // "Outer.Inner": its __qualname__; "" when that is the name
	Module string // "builtins", "pyroute2.netlink.exceptions"; what a traceback shows before the name
	Doc    string
	Bases  []*Class
	MRO    []*Class            // method resolution order, the class itself first
	Dict   starlark.StringDict // attributes and methods of the class itself
	PassAs []*Class            // classes that isinstance() takes it for, without their methods
	Meta   *Class              // its metaclass when that is not type itself

	// Abstract are the names of methods that it lacks to have instances: its __abstractmethods__.
	Abstract []string

	// Make builds an instance when the class is called; a class without one has that of its nearest base.
	Make func(thread *starlark.Thread, class *Class, args starlark.Tuple,
		kwargs []starlark.Tuple) (starlark.Value, error)

	// Item is C[key] of a class made in Go (list[int]); nil when there is none.
	Item func(class *Class, key starlark.Value) (starlark.Value, error)

	// Thread is the thread that runs the class's methods where the interpreter names none (operators,
	// attributes). Only the classes of scripts have one, and only those may be changed by scripts.
	Thread func() *starlark.Thread

	order []string // the names of Dict as they were defined; only classes of scripts keep them
}

// Typed is a value that tells its class, for type() and isinstance().
type Typed interface{ PyClass() *Class }

// Object is the root of all classes.
var Object = newRoot()

// The classes of containers that values made in Go are or pass as.
var (
	Tuple = NewClass("tuple", Object)
	Dict  = NewClass("dict", Object)
)

func newRoot() *Class {
	c := &Class{Ident: "object", Module: "builtins", Dict: starlark.StringDict{}}
	c.MRO = []*Class{c}
	return c
}

// NewClass makes a class with one base (nil for object), in the module "builtins".
func NewClass(name string, base *Class) *Class {
	c := &Class{Ident: name, Module: "builtins", Dict: starlark.StringDict{}}
	if base == nil {
		base = Object
	}
	c.Bases = []*Class{base}
	c.MRO = append([]*Class{c}, base.MRO...)
	return c
}

// Is says whether c is other or derives from it.
func (c *Class) Is(other *Class) bool {
	for _, m := range c.MRO {
		if m == other {
			return true
		}
	}
	return false
}

// PassesAs says whether instances of c count as instances of other: c derives from it, or one of its classes
// is told to pass as it.
func (c *Class) PassesAs(other *Class) bool {
	for _, m := range c.MRO {
		if m == other || slices.ContainsFunc(m.PassAs, func(p *Class) bool { return p.Is(other) }) {
			return true
		}
	}
	return false
}

// Lookup finds an attribute along the method resolution order.
func (c *Class) Lookup(name string) (starlark.Value, bool) {
	for _, m := range c.MRO {
		if v, ok := m.Dict[name]; ok {
			return v, true
		}
	}
	return nil, false
}

// FullName is the name with its module, "OSError" for those of "builtins" and of the script itself.
func (c *Class) FullName() string {
	if c.Module == "" || c.Module == "builtins" || c.Module == "__main__" {
		return c.Ident
	}
	return c.Module + "." + c.Ident
}

// Name is the class's own name, as every callable has one.
func (c *Class) Name() string { return c.Ident }

// Qualified is the name with those of the classes and functions that it stands in.
func (c *Class) Qualified() string {
	if c.Qual != "" {
		return c.Qual
	}
	return c.Ident
}

// CallInternal makes an instance, or asks the metaclass to.
func (c *Class) CallInternal(thread *starlark.Thread, args starlark.Tuple,
	kwargs []starlark.Tuple) (starlark.Value, error) {
	if c.Meta != nil {
		if call := c.special("__call__"); call != nil {
			return starlark.Call(thread, call, args, kwargs)
		}
	}
	return c.Construct(thread, args, kwargs)
}

// Construct makes an instance, whatever the metaclass wants.
func (c *Class) Construct(thread *starlark.Thread, args starlark.Tuple,
	kwargs []starlark.Tuple) (starlark.Value, error) {
	for _, m := range c.MRO {
		if m.Make != nil {
			return m.Make(thread, c, args, kwargs)
		}
	}
	return nil, Errorf(TypeError, "cannot create '%s' instances", c.FullName())
}

func (c *Class) String() string {
	if c.Module == "" || c.Module == "builtins" {
		return fmt.Sprintf("<class '%s'>", c.Ident)
	}
	return fmt.Sprintf("<class '%s.%s'>", c.Module, c.Qualified())
}

// AppendRepr implements Reprer.
func (c *Class) AppendRepr(b []byte) []byte {
	if s, ok := c.ask("__repr__").(starlark.String); ok {
		return append(b, s...)
	}
	return append(b, c.String()...)
}

// PyStr implements Strer.
func (c *Class) PyStr() string {
	if s, ok := c.ask("__str__").(starlark.String); ok {
		return string(s)
	}
	return Repr(c)
}

func (c *Class) Type() string { return "type" }
func (c *Class) Freeze()      {}

var (
	_ starlark.Callable    = (*Class)(nil)
	_ starlark.HasSetField = (*Class)(nil)
	_ starlark.HasBinary   = (*Class)(nil)
	_ starlark.Comparable  = (*Class)(nil)
)
