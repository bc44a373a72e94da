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
	Module string // "builtins", "pyroute2.netlink.exceptions"; what a traceback shows before the name
	Doc    string
	Bases  []*Class
	MRO    []*Class            // method resolution order, the class itself first
	Dict   starlark.StringDict // attributes and methods of the class itself
	PassAs []*Class            // classes that isinstance() takes it for, without their methods

	// Make builds an instance when the class is called; a class without one has that of its nearest base.
	Make func(thread *starlark.Thread, class *Class, args starlark.Tuple,
		kwargs []starlark.Tuple) (starlark.Value, error)

	// Thread is the thread that runs the class's methods where the interpreter names none (operators,
	// attributes). Only the classes of scripts have one, and only those may be changed by scripts.
	Thread func() *starlark.Thread
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

// CallInternal makes an instance.
func (c *Class) CallInternal(thread *starlark.Thread, args starlark.Tuple,
	kwargs []starlark.Tuple) (starlark.Value, error) {
	for _, m := range c.MRO {
		if m.Make != nil {
			return m.Make(thread, c, args, kwargs)
		}
	}
	return nil, Errorf(TypeError, "cannot create '%s' instances", c.FullName())
}

func (c *Class) String() string {
	if c.Module == "__main__" {
		return fmt.Sprintf("<class '__main__.%s'>", c.Ident)
	}
	return fmt.Sprintf("<class '%s'>", c.FullName())
}

// AppendRepr implements Reprer.
func (c *Class) AppendRepr(b []byte) []byte { return append(b, c.String()...) }

func (c *Class) Type() string          { return "type" }
func (c *Class) Freeze()               {}
func (c *Class) Truth() starlark.Bool  { return true }
func (c *Class) Hash() (uint32, error) { return starlark.String(c.Ident).Hash() }

var (
	_ starlark.Callable    = (*Class)(nil)
	_ starlark.HasSetField = (*Class)(nil)
)
