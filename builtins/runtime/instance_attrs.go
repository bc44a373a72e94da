package runtime

import (
	"sort"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// bind gives what reading the class attribute v on obj yields: a method, a property's value, or v itself.
func bind(v, obj Value, class *py.Class) (Value, error) {
	switch v := v.(type) {
	case *starlark.Function:
		return &py.Bound{Fn: v, Self: obj}, nil
	case py.Descriptor:
		return v.Get(obj, class)
	case *Instance:
		if get, ok, err := v.call("__get__", obj, class); ok {
			return get, err
		}
	}
	return v, nil
}

// isDataDescriptor says whether the class attribute v goes before the attributes of the object itself.
func isDataDescriptor(v Value) bool {
	switch v := v.(type) {
	case py.Setter:
		return true
	case *Instance:
		return v.special("__set__") != nil
	}
	return false
}

// Attr implements Python's attribute lookup: data descriptors, the object's own, the class's, __getattr__.
func (x *Instance) Attr(name string) (Value, error) {
	v, err := x.find(name)
	if v != nil || err != nil && !isAttributeError(err) {
		return v, err
	}
	if got, ok, err := x.call("__getattr__", starlark.String(name)); ok {
		return got, err
	}
	if err != nil {
		return nil, err
	}
	return nil, py.NoAttribute(x.class.Ident, name, x.AttrNames())
}

// find is the lookup without __getattr__; nil when there is no such attribute.
func (x *Instance) find(name string) (Value, error) {
	v, inClass := x.class.Lookup(name)
	if inClass && isDataDescriptor(v) {
		return bind(v, x, x.class)
	}
	if own, ok := x.own(name); ok {
		return own, nil
	}
	if inClass {
		return bind(v, x, x.class)
	}
	if x.core != nil && name != "__class__" {
		if v, err := Attr(x.thread(), x.core, name); err == nil {
			return v, nil
		}
	}
	if x.exc != nil {
		if v := x.exc.attr(name); v != nil {
			return v, nil
		}
	}
	return x.builtinAttr(name), nil
}

// builtinAttr is an attribute that every object has.
func (x *Instance) builtinAttr(name string) Value {
	switch name {
	case "__class__":
		return x.class
	case "__dict__":
		return x.dict()
	case "__doc__":
		if x.class.Doc != "" {
			return starlark.String(x.class.Doc)
		}
		return starlark.None
	case "__module__":
		return starlark.String(x.class.Module)
	}
	return nil
}

func isAttributeError(err error) bool {
	e := raisedBy(err)
	return e != nil && e.Class.Is(py.AttributeError)
}

// AttrNames lists what dir() shows.
func (x *Instance) AttrNames() []string {
	names := x.class.AttrNames()
	seen := map[string]bool{}
	for _, name := range names {
		seen[name] = true
	}
	for _, name := range x.ownNames() {
		if !seen[name] {
			names = append(names, name)
		}
	}
	if x.exc != nil && !seen["args"] {
		names = append(names, "args")
	}
	sort.Strings(names)
	return names
}

// SetField implements x.name = v, by __setattr__, a data descriptor, or the object's own attributes.
func (x *Instance) SetField(name string, v Value) error {
	if set := x.special("__setattr__"); set != nil {
		_, err := starlark.Call(x.thread(), set, Tuple{starlark.String(name), v}, nil)
		return err
	}
	return x.set(name, v)
}

// set is assignment without __setattr__; a nil value deletes.
func (x *Instance) set(name string, v Value) error {
	if attr, ok := x.class.Lookup(name); ok {
		switch attr := attr.(type) {
		case py.Setter:
			return attr.Set(x, v)
		case *Instance:
			if done, err := x.setBy(attr, v); done {
				return err
			}
		}
	}
	if x.exc != nil {
		if done, err := x.exc.setAttr(name, v); done {
			return err
		}
	}
	if v == nil {
		return x.deleteOwn(name)
	}
	switch name {
	case "__class__":
		return x.setClass(v)
	case "__dict__":
		return x.setDict(v)
	}
	return x.setOwn(name, v)
}

// setBy assigns by a descriptor that a script has defined, or deletes; done is false when it does not want to.
func (x *Instance) setBy(descriptor *Instance, v Value) (done bool, err error) {
	if v == nil {
		_, done, err = descriptor.call("__delete__", x)
	} else {
		_, done, err = descriptor.call("__set__", x, v)
	}
	return done, err
}

func (x *Instance) setClass(v Value) error {
	class, ok := v.(*py.Class)
	if !ok || class.Thread == nil || x.exc != nil {
		return py.Errorf(py.TypeError, "__class__ assignment only supported for classes of a script")
	}
	x.class = class
	return nil
}

func (x *Instance) setDict(v Value) error {
	d, ok := v.(*starlark.Dict)
	if !ok {
		return py.Errorf(py.TypeError, "__dict__ must be set to a dictionary, not a '%s'", TypeName(v))
	}
	x.attrs = d
	return nil
}

func (x *Instance) deleteOwn(name string) error {
	_, found, err := x.dict().Delete(starlark.String(name))
	if err == nil && !found {
		return py.NoAttribute(x.class.Ident, name, x.ownNames())
	}
	return err
}

// own is an attribute of the object itself.
func (x *Instance) own(name string) (Value, bool) {
	if x.attrs == nil {
		return nil, false
	}
	v, ok, err := x.attrs.Get(starlark.String(name))
	return v, ok && err == nil
}

// setOwn sets an attribute of the object itself.
func (x *Instance) setOwn(name string, v Value) error {
	return x.dict().SetKey(starlark.String(name), v)
}

// dict is the object's __dict__.
func (x *Instance) dict() *starlark.Dict {
	if x.attrs == nil {
		x.attrs = new(starlark.Dict)
	}
	return x.attrs
}

// ownNames are the names of the object's own attributes.
func (x *Instance) ownNames() []string {
	var names []string
	if x.attrs == nil {
		return nil
	}
	for _, key := range x.attrs.Keys() {
		if s, ok := key.(starlark.String); ok {
			names = append(names, string(s))
		}
	}
	return names
}

// deleteAttr implements `del x.name`.
func (x *Instance) deleteAttr(name string) error {
	if _, ok, err := x.call("__delattr__", starlark.String(name)); ok {
		return err
	}
	return x.set(name, nil)
}
