// Package py holds what every other package needs of Python's object model: the one class type,
// the tree of exceptions, errors that are raised exceptions, and Python's texts of values (repr, str).
// It is a leaf: it knows the Starlark interpreter and nothing of nlsh.
package py

import (
	"fmt"

	"go.starlark.net/starlark"
)

// A Class is a Python class: of exceptions, of values made in Go, or of a script's own class statement.
// It is callable (it makes an instance), has attributes, and is what type(x) gives.
type Class struct {
	Name   string // "OSError"
	Module string // "builtins", "pyroute2.netlink.exceptions"; what a traceback shows before the name
	Doc    string
	Bases  []*Class
	MRO    []*Class            // method resolution order, the class itself first
	Dict   starlark.StringDict // attributes and methods of the class itself

	// Make builds an instance when the class is called. An exception class without one gets NewError's value.
	Make func(thread *starlark.Thread, class *Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error)
}

// Typed is a value that tells its class, for type() and isinstance().
type Typed interface{ PyClass() *Class }

// NewClass makes a class with one base (nil for none), in the module "builtins".
func NewClass(name string, base *Class) *Class {
	c := &Class{Name: name, Module: "builtins", Dict: starlark.StringDict{}}
	c.MRO = []*Class{c}
	if base != nil {
		c.Bases = []*Class{base}
		c.MRO = append(c.MRO, base.MRO...)
		c.Make = base.Make
	}
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

// Lookup finds an attribute along the method resolution order.
func (c *Class) Lookup(name string) (starlark.Value, bool) {
	for _, m := range c.MRO {
		if v, ok := m.Dict[name]; ok {
			return v, true
		}
	}
	return nil, false
}

// FullName is the name with its module, "OSError" for those of "builtins".
func (c *Class) FullName() string {
	if c.Module == "" || c.Module == "builtins" || c.Module == "__main__" {
		return c.Name
	}
	return c.Module + "." + c.Name
}

func (c *Class) String() string        { return fmt.Sprintf("<class '%s'>", c.FullName()) }
func (c *Class) Type() string          { return "type" }
func (c *Class) Freeze()               {}
func (c *Class) Truth() starlark.Bool  { return true }
func (c *Class) Hash() (uint32, error) { return starlark.String(c.Name).Hash() }
