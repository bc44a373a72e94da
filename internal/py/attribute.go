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
	if v, err := c.metaAttr(name, true); v != nil || err != nil {
		return v, err
	}
	switch name {
	case "__name__":
		return starlark.String(c.Ident), nil
	case "__qualname__":
		return starlark.String(c.Qualified()), nil
	case "__module__":
		return starlark.String(c.Module), nil
	case "__mro__":
		return classTuple(c.MRO), nil
	case "__bases__":
		return classTuple(c.Bases), nil
	case "__class__":
		return c.PyClass(), nil
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
	if v, err := c.metaAttr(name, false); v != nil || err != nil {
		return v, err
	}
	if v, done, err := c.Ask("__getattr__", starlark.String(name)); done {
		return v, err
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

// SetField assigns a class attribute, by the metaclass if that wants to; a nil value deletes it.
func (c *Class) SetField(name string, v starlark.Value) error {
	if c.Meta == nil {
		return c.Set(name, v)
	}
	if attr, ok := c.Meta.Lookup(name); ok {
		if p, ok := attr.(Setter); ok {
			return p.Set(c, v)
		}
	}
	done, err := false, error(nil)
	if v == nil {
		_, done, err = c.Ask("__delattr__", starlark.String(name))
	} else {
		_, done, err = c.Ask("__setattr__", starlark.String(name), v)
	}
	if done {
		return err
	}
	return c.Set(name, v)
}

// Set assigns a class attribute, whatever the metaclass wants; a nil value deletes it. Classes made in Go
// cannot be changed.
func (c *Class) Set(name string, v starlark.Value) error {
	if c.Thread == nil {
		return Errorf(TypeError, "cannot set '%s' attribute of immutable type '%s'", name, c.Ident)
	}
	if v == nil {
		if _, ok := c.Dict[name]; !ok {
			return Errorf(AttributeError, "type object '%s' has no attribute '%s'", c.Ident, name)
		}
		c.undefine(name)
		return nil
	}
	switch name {
	case "__name__", "__qualname__", "__module__":
		s, ok := v.(starlark.String)
		if !ok && name != "__module__" {
			return Errorf(TypeError, "can only assign string to %s.%s, not '%s'", c.Ident, name, typeWord(v.Type()))
		}
		switch name {
		case "__name__":
			c.Qual, c.Ident = c.Qualified(), string(s)
		case "__qualname__":
			c.Qual = string(s)
		default:
			c.Module = string(s)
		}
		return nil
	case "__abstractmethods__":
		return c.setAbstract(v)
	}
	c.Define(name, v)
	return nil
}

// setAbstract notes the methods that instances would lack.
func (c *Class) setAbstract(names starlark.Value) error {
	c.Abstract = nil
	iter := starlark.Iterate(names)
	if iter == nil {
		return Errorf(TypeError, "'%s' object is not iterable", typeWord(names.Type()))
	}
	defer iter.Done()
	var name starlark.Value
	for iter.Next(&name) {
		c.Abstract = append(c.Abstract, Str(name))
	}
	sort.Strings(c.Abstract)
	c.Define("__abstractmethods__", names)
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

func docValue(doc string) starlark.Value {
	if doc == "" {
		return starlark.None
	}
	return starlark.String(doc)
}
