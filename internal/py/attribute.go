package py

import (
	"sort"

	"go.starlark.net/starlark"
)

// A Descriptor is a class attribute that computes what access to it gives: a property, a method.
// obj is nil when the attribute is read from the class itself.
type Descriptor interface {
	starlark.Value
	Get(obj starlark.Value, class *Class) (starlark.Value, error)
}

// A Setter is a descriptor that is also asked when the attribute is assigned, or deleted (v nil).
type Setter interface {
	Descriptor
	Set(obj, v starlark.Value) error
}

// NoAttribute is the AttributeError of a missing attribute, with the nearest of names as a suggestion.
func NoAttribute(class, name string, names []string) *Error {
	e := Errorf(AttributeError, "'%s' object has no attribute '%s'", class, name)
	return e.suggest(name, names)
}

// suggest records name and the nearest known name, which a traceback shows after the text, as Python does.
func (e *Error) suggest(name string, names []string) *Error {
	e.Attrs = starlark.StringDict{"name": starlark.String(name)}
	if near := Nearest(name, names); near != "" {
		e.Suggestion = near
	}
	return e
}

// NoName is the NameError of an undefined name.
func NoName(name string, names []string) *Error {
	return Errorf(NameError, "name '%s' is not defined", name).suggest(name, names)
}

// Attr is an attribute of the class object: its own attributes, and those that every class has.
func (c *Class) Attr(name string) (starlark.Value, error) {
	switch name {
	case "__name__", "__qualname__":
		return starlark.String(c.Ident), nil
	case "__module__":
		return starlark.String(c.Module), nil
	case "__mro__":
		return classTuple(c.MRO), nil
	case "__bases__":
		return classTuple(c.Bases), nil
	case "__dict__":
		return dictOf(c.Dict), nil
	case "mro":
		return NewMethod("mro", "The order in which attributes are looked up.", mro).Get(c, c)
	}
	if v, ok := c.Lookup(name); ok {
		if d, ok := v.(Descriptor); ok {
			return d.Get(nil, c)
		}
		return v, nil
	}
	if name == "__doc__" {
		return docValue(c.Doc), nil
	}
	e := Errorf(AttributeError, "type object '%s' has no attribute '%s'", c.Ident, name)
	return nil, e.suggest(name, c.AttrNames())
}

// AttrNames lists the attributes of the class and its bases.
func (c *Class) AttrNames() []string {
	seen := map[string]bool{}
	for _, m := range c.MRO {
		for name := range m.Dict {
			seen[name] = true
		}
	}
	names := make([]string, 0, len(seen))
	for name := range seen {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// SetField assigns a class attribute; a nil value deletes it. Classes made in Go cannot be changed.
func (c *Class) SetField(name string, v starlark.Value) error {
	if c.Thread == nil {
		return Errorf(TypeError, "cannot set '%s' attribute of immutable type '%s'", name, c.Ident)
	}
	if v == nil {
		if _, ok := c.Dict[name]; !ok {
			return Errorf(AttributeError, "type object '%s' has no attribute '%s'", c.Ident, name)
		}
		delete(c.Dict, name)
		return nil
	}
	if s, ok := v.(starlark.String); ok && name == "__name__" {
		c.Ident = string(s)
		return nil
	}
	c.Dict[name] = v
	return nil
}

func mro(_ *starlark.Thread, self starlark.Value, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value,
	error) {
	return starlark.NewList(classTuple(self.(*Class).MRO)), nil
}

func classTuple(classes []*Class) starlark.Tuple {
	t := make(starlark.Tuple, len(classes))
	for i, c := range classes {
		t[i] = c
	}
	return t
}

func dictOf(attrs starlark.StringDict) *starlark.Dict {
	d := starlark.NewDict(len(attrs))
	for _, name := range attrs.Keys() {
		_ = d.SetKey(starlark.String(name), attrs[name]) // a string is hashable, the dict is new
	}
	return d
}

func docValue(doc string) starlark.Value {
	if doc == "" {
		return starlark.None
	}
	return starlark.String(doc)
}
