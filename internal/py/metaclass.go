package py

import (
	"slices"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// Type is the class of classes.
var Type = NewClass("type", Object)

// PyClass implements Typed: the metaclass.
func (c *Class) PyClass() *Class {
	if c.Meta != nil {
		return c.Meta
	}
	return Type
}

// Define sets an attribute of the class and remembers the order of definition.
func (c *Class) Define(name string, v starlark.Value) {
	if _, ok := c.Dict[name]; !ok {
		c.order = append(c.order, name)
	}
	c.Dict[name] = v
}

func (c *Class) undefine(name string) {
	delete(c.Dict, name)
	c.order = slices.DeleteFunc(c.order, func(n string) bool { return n == name })
}

// Names are the names of the class's own attributes in the order of their definition.
func (c *Class) Names() []string {
	if len(c.order) == len(c.Dict) {
		return c.order
	}
	return c.Dict.Keys()
}

// special is a method that the metaclass defines in a script, bound to the class; nil when there is none.
func (c *Class) special(name string) starlark.Callable {
	if c.Meta == nil {
		return nil
	}
	for _, m := range c.Meta.MRO {
		v, ok := m.Dict[name]
		if !ok {
			continue
		}
		if m.Thread == nil {
			return nil
		}
		if v, err := c.bound(v); err == nil {
			method, _ := v.(starlark.Callable)
			return method
		}
		return nil
	}
	return nil
}

// bound is an attribute of the metaclass as the class gives it.
func (c *Class) bound(v starlark.Value) (starlark.Value, error) {
	switch v := v.(type) {
	case *starlark.Function:
		return &Bound{Fn: v, Self: c}, nil
	case Descriptor:
		return v.Get(c, c.PyClass())
	}
	return v, nil
}

// Ask calls a method that the metaclass defines in a script; done is false when it defines none.
func (c *Class) Ask(name string, args ...starlark.Value) (v starlark.Value, done bool, err error) {
	method := c.special(name)
	if method == nil {
		return nil, false, nil
	}
	v, err = starlark.Call(c.Meta.Thread(), method, args, nil)
	return v, true, err
}

// ask is Ask where there is no room for an error.
func (c *Class) ask(name string, args ...starlark.Value) starlark.Value {
	v, done, err := c.Ask(name, args...)
	if err != nil {
		Fail(c.Meta.Thread(), err)
		return nil
	}
	if !done {
		return nil
	}
	return v
}

// metaAttr is an attribute that the class has from its metaclass; with first only those that go before the class's
// own are looked for: properties.
func (c *Class) metaAttr(name string, first bool) (starlark.Value, error) {
	if c.Meta == nil && first {
		return nil, nil
	}
	v, ok := c.PyClass().Lookup(name)
	if _, property := v.(Setter); !ok || first && !property {
		return nil, nil
	}
	return c.bound(v)
}

// Len implements starlark.Sequence by the metaclass; -1 when it has no __len__.
func (c *Class) Len() int {
	if v, ok := c.ask("__len__").(starlark.Int); ok {
		if n, ok := v.Int64(); ok {
			return int(n)
		}
	}
	return -1
}

// Iterate implements starlark.Iterable by the metaclass; nil when it has no __iter__.
func (c *Class) Iterate() starlark.Iterator {
	if v := c.ask("__iter__"); v != nil {
		return starlark.Iterate(v)
	}
	return nil
}

// Get implements starlark.Mapping: C[x] by the metaclass, or by __class_getitem__.
func (c *Class) Get(key starlark.Value) (starlark.Value, bool, error) {
	if v, done, err := c.Ask("__getitem__", key); done {
		return v, err == nil, err
	}
	for _, m := range c.MRO {
		if m.Item != nil {
			v, err := m.Item(c, key)
			return v, err == nil, err
		}
		if method, ok := m.Dict["__class_getitem__"]; ok && m.Thread != nil {
			v, err := starlark.Call(m.Thread(), c.classMethod(method), starlark.Tuple{key}, nil)
			return v, err == nil, err
		}
	}
	return nil, false, Errorf(TypeError, "type '%s' is not subscriptable", c.Ident)
}

// classMethod is a method that is one of the class without being declared so.
func (c *Class) classMethod(method starlark.Value) starlark.Value {
	if fn, ok := method.(*starlark.Function); ok {
		return &Bound{Fn: fn, Self: c}
	}
	if d, ok := method.(Descriptor); ok {
		if got, err := d.Get(nil, c); err == nil {
			return got
		}
	}
	return method
}

// Has implements starlark.Container by the metaclass.
func (c *Class) Has(y starlark.Value) (bool, error) {
	if v, done, err := c.Ask("__contains__", y); done {
		return err == nil && bool(v.Truth()), err
	}
	iter := c.Iterate()
	if iter == nil {
		return false, Errorf(TypeError, "argument of type '%s' is not iterable", c.PyClass().Ident)
	}
	defer iter.Done()
	var item starlark.Value
	for iter.Next(&item) {
		if eq, err := starlark.Equal(item, y); eq || err != nil {
			return eq, err
		}
	}
	return false, nil
}

// Truth is true, unless the metaclass has another opinion.
func (c *Class) Truth() starlark.Bool {
	if c.Meta == nil {
		return true
	}
	if v := c.ask("__bool__"); v != nil {
		return v.Truth()
	}
	return c.Len() != 0
}

// Hash is by the name, or what the metaclass says.
func (c *Class) Hash() (uint32, error) {
	v, done, err := c.Ask("__hash__")
	switch {
	case err != nil:
		return 0, err
	case done:
		return v.Hash()
	case c.special("__eq__") != nil:
		return 0, Errorf(TypeError, "unhashable type: '%s'", c.Meta.Ident)
	}
	return starlark.String(c.Ident).Hash()
}

// Binary implements starlark.HasBinary: a union of classes, or what the metaclass makes of the operator.
func (c *Class) Binary(op syntax.Token, y starlark.Value, side starlark.Side) (starlark.Value, error) {
	prefix := "__"
	if side == starlark.Right {
		prefix = "__r"
	}
	v, done, err := c.Ask(prefix+operators[op]+"__", y)
	if done && (err != nil || v.Type() != notImplemented) {
		return v, err
	}
	if op == syntax.PIPE {
		return unionOf(c, y, side), nil
	}
	return nil, nil
}

var operators = map[syntax.Token]string{syntax.PLUS: "add", syntax.MINUS: "sub", syntax.STAR: "mul",
	syntax.SLASH: "truediv", syntax.SLASHSLASH: "floordiv", syntax.PERCENT: "mod", syntax.AMP: "and",
	syntax.PIPE: "or", syntax.CIRCUMFLEX: "xor", syntax.LTLT: "lshift", syntax.GTGT: "rshift"}

// CompareSameType implements starlark.Comparable by the metaclass, else by identity.
func (c *Class) CompareSameType(op syntax.Token, y starlark.Value, _ int) (bool, error) {
	if v, done, err := c.Ask(comparisons[op], y); done && (err != nil || v.Type() != notImplemented) {
		return err == nil && bool(v.Truth()), err
	}
	switch op {
	case syntax.EQL:
		return starlark.Value(c) == y, nil
	case syntax.NEQ:
		if v, done, err := c.Ask("__eq__", y); done && (err != nil || v.Type() != notImplemented) {
			return err == nil && !bool(v.Truth()), err
		}
		return starlark.Value(c) != y, nil
	}
	return false, Errorf(TypeError, "'%s' not supported between instances of '%s' and '%s'", op,
		c.PyClass().Ident, typeWord(y.Type()))
}

// notImplemented is the type of what a comparison gives that does not know its operand.
const notImplemented = "NotImplementedType"

var comparisons = map[syntax.Token]string{syntax.EQL: "__eq__", syntax.NEQ: "__ne__", syntax.LT: "__lt__",
	syntax.LE: "__le__", syntax.GT: "__gt__", syntax.GE: "__ge__"}
