package runtime

import (
	"slices"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A propertyValue is a property: an attribute that functions read, set and delete.
type propertyValue struct {
	get, set, del Value // None when there is none
	doc           Value
}

func makeProperty(_ *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	p := &propertyValue{get: starlark.None, set: starlark.None, del: starlark.None, doc: starlark.None}
	err := unpack("property", args, kwargs, "fget?", &p.get, "fset?", &p.set, "fdel?", &p.del, "doc?", &p.doc)
	return p, err
}

// PyClass implements py.Typed.
func (p *propertyValue) PyClass() *py.Class { return propertyClass }

// Get implements py.Descriptor.
func (p *propertyValue) Get(obj Value, _ *py.Class) (Value, error) {
	if obj == nil {
		return p, nil
	}
	return p.call(obj, p.get, "getter", obj)
}

// Set implements py.Setter.
func (p *propertyValue) Set(obj, v Value) error {
	var err error
	if v == nil {
		_, err = p.call(obj, p.del, "deleter", obj)
	} else {
		_, err = p.call(obj, p.set, "setter", obj, v)
	}
	return err
}

func (p *propertyValue) call(obj, fn Value, what string, args ...Value) (Value, error) {
	if fn == starlark.None {
		name := ""
		if p.get != starlark.None {
			name = " '" + funcName(p.get) + "'"
		}
		return nil, py.Errorf(py.AttributeError, "property%s of '%s' object has no %s", name, TypeName(obj), what)
	}
	thread := threadOf(obj)
	if thread == nil {
		return nil, notFor(propertyClass, "__get__", obj)
	}
	return starlark.Call(thread, fn, args, nil)
}

// threadOf is the thread that runs the methods of an object, or of a class whose metaclass has them.
func threadOf(obj Value) *Thread {
	switch x := obj.(type) {
	case *Instance:
		return x.thread()
	case *py.Class:
		if x.Meta != nil {
			return x.Meta.Thread()
		}
	}
	return nil
}

// Attr gives the decorators that extend a property, and its functions.
func (p *propertyValue) Attr(name string) (Value, error) {
	switch name {
	case "getter":
		return p.with(func(q *propertyValue, fn Value) { q.get = fn }), nil
	case "setter":
		return p.with(func(q *propertyValue, fn Value) { q.set = fn }), nil
	case "deleter":
		return p.with(func(q *propertyValue, fn Value) { q.del = fn }), nil
	case "fget":
		return p.get, nil
	case "fset":
		return p.set, nil
	case "fdel":
		return p.del, nil
	case "__doc__":
		if p.doc == starlark.None && p.get != starlark.None {
			return funcDoc(p.get), nil
		}
		return p.doc, nil
	}
	return nil, nil
}

func (p *propertyValue) with(change func(*propertyValue, Value)) Value {
	return function("property", func(_ *Thread, args Tuple) (Value, error) {
		if len(args) != 1 {
			return nil, py.Errorf(py.TypeError, "expected 1 argument, got %d", len(args))
		}
		q := *p
		change(&q, args[0])
		return &q, nil
	})
}

func (p *propertyValue) AttrNames() []string {
	return []string{"__doc__", "deleter", "fdel", "fget", "fset", "getter", "setter"}
}
func (p *propertyValue) String() string        { return "<property object>" }
func (p *propertyValue) Type() string          { return "property" }
func (p *propertyValue) Freeze()               {}
func (p *propertyValue) Truth() starlark.Bool  { return true }
func (p *propertyValue) Hash() (uint32, error) { return uint32(identity(p) >> 4), nil }

// A classMethod is a method that gets the class instead of the instance.
type classMethod struct{ fn Value }

// Get implements py.Descriptor.
func (m *classMethod) Get(_ Value, class *py.Class) (Value, error) {
	return boundTo(m.fn, class), nil
}

// boundTo is a callable with the class as its first argument.
func boundTo(fn Value, class *py.Class) Value {
	if call, ok := fn.(starlark.Callable); ok {
		return &py.Bound{Fn: call, Self: class}
	}
	return fn
}

// Attr gives __func__.
func (m *classMethod) Attr(name string) (Value, error) { return wrapped(m.fn, name), nil }

func wrapped(fn Value, name string) Value {
	if name == "__func__" || name == "__wrapped__" {
		return fn
	}
	return nil
}

func (m *classMethod) AttrNames() []string   { return []string{"__func__", "__wrapped__"} }
func (m *classMethod) String() string        { return "<classmethod object>" }
func (m *classMethod) Type() string          { return "classmethod" }
func (m *classMethod) Freeze()               {}
func (m *classMethod) Truth() starlark.Bool  { return true }
func (m *classMethod) Hash() (uint32, error) { return uint32(identity(m) >> 4), nil }

// A staticMethod is a function in a class that gets nothing.
type staticMethod struct{ fn Value }

// Get implements py.Descriptor.
func (m *staticMethod) Get(Value, *py.Class) (Value, error) { return m.fn, nil }

// Name implements starlark.Callable.
func (m *staticMethod) Name() string { return funcName(m.fn) }

// CallInternal calls the function, as Python does since 3.10.
func (m *staticMethod) CallInternal(thread *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	return starlark.Call(thread, m.fn, args, kwargs)
}

// Attr gives __func__.
func (m *staticMethod) Attr(name string) (Value, error) { return wrapped(m.fn, name), nil }

func (m *staticMethod) AttrNames() []string   { return []string{"__func__", "__wrapped__"} }
func (m *staticMethod) String() string        { return "<staticmethod object>" }
func (m *staticMethod) Type() string          { return "staticmethod" }
func (m *staticMethod) Freeze()               {}
func (m *staticMethod) Truth() starlark.Bool  { return true }
func (m *staticMethod) Hash() (uint32, error) { return uint32(identity(m) >> 4), nil }

func makeClassMethod(_ *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	m := new(classMethod)
	return m, unpack("classmethod", args, kwargs, "function", &m.fn)
}

func makeStaticMethod(_ *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	m := new(staticMethod)
	return m, unpack("staticmethod", args, kwargs, "function", &m.fn)
}

// A superValue is super(class, obj): the attributes of obj that come after class in the order of its classes.
type superValue struct {
	after *py.Class
	obj   Value // an instance, or in a class method the class
}

func makeSuper(_ *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	var class, obj Value
	if len(args) == 0 {
		return nil, py.Errorf(py.RuntimeError, "super(): no arguments")
	}
	if err := unpack("super", args, kwargs, "type", &class, "obj", &obj); err != nil {
		return nil, err
	}
	after, ok := class.(*py.Class)
	if !ok {
		return nil, py.Errorf(py.TypeError, "super() argument 1 must be a type, not %s", TypeName(class))
	}
	s := &superValue{after, obj}
	if !s.class().Is(after) {
		return nil, py.Errorf(py.TypeError, "super(type, obj): obj must be an instance or subtype of type")
	}
	return s, nil
}

// class is the class whose order counts: the object itself in a class method, else that of the object, which in
// a metaclass may be a class, too.
func (s *superValue) class() *py.Class {
	if s.ofClass() {
		return s.obj.(*py.Class)
	}
	return TypeOf(s.obj)
}

func (s *superValue) ofClass() bool {
	c, ok := s.obj.(*py.Class)
	return ok && c.Is(s.after)
}

// lookup finds the attribute behind the class.
func (s *superValue) lookup(name string) (Value, bool) {
	order := s.class().MRO
	for _, c := range order[slices.Index(order, s.after)+1:] {
		if v, ok := c.Dict[name]; ok {
			return v, true
		}
	}
	return nil, false
}

// Attr looks the name up behind the class.
func (s *superValue) Attr(name string) (Value, error) {
	if v, ok := s.lookup(name); ok {
		switch d, isDescriptor := v.(py.Descriptor); {
		case name == "__new__":
			return unboundNew(v), nil
		case !s.ofClass():
			return bind(v, s.obj, s.class())
		case isDescriptor:
			return d.Get(nil, s.class())
		}
		return v, nil
	}
	if x, ok := s.obj.(*Instance); ok && x.core != nil {
		if v, err := Attr(x.thread(), x.core, name); err == nil {
			return v, nil
		}
	}
	return nil, py.Errorf(py.AttributeError, "'super' object has no attribute '%s'", name)
}

// unboundNew is __new__ as a function that takes the class first.
func unboundNew(v Value) Value {
	if s, ok := v.(*staticMethod); ok {
		return s.fn
	}
	return v
}

// SetField assigns an attribute of the object, without the __setattr__ of its class.
func (s *superValue) SetField(name string, v Value) error {
	if x, ok := s.obj.(*Instance); ok {
		return x.set(name, v)
	}
	return py.Errorf(py.AttributeError, "'super' object has no attribute '%s'", name)
}

func (s *superValue) AttrNames() []string { return s.class().AttrNames() }

// AppendRepr implements py.Reprer.
func (s *superValue) AppendRepr(b []byte) []byte {
	b = append(b, "<super: "...)
	b = append(b, s.after.String()...)
	b = append(b, ", <"...)
	return append(append(b, s.class().Ident...), " object>>"...)
}

func (s *superValue) String() string        { return py.Repr(s) }
func (s *superValue) Type() string          { return "super" }
func (s *superValue) Freeze()               {}
func (s *superValue) Truth() starlark.Bool  { return true }
func (s *superValue) Hash() (uint32, error) { return uint32(identity(s) >> 4), nil }
