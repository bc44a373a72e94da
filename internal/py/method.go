package py

import (
	"fmt"
	"strings"

	"go.starlark.net/starlark"
)

// MethodFunc is the Go side of a method: self is the instance that it was found on.
type MethodFunc func(thread *starlark.Thread, self starlark.Value, args starlark.Tuple,
	kwargs []starlark.Tuple) (starlark.Value, error)

// A Method is a method of a class made in Go. Found on an instance it comes bound to it; found on the class
// it takes the instance as its first argument (str.lower, Exception.__init__).
type Method struct {
	name, doc string
	fn        MethodFunc
}

// NewMethod makes a method.
func NewMethod(name, doc string, fn MethodFunc) *Method { return &Method{name, doc, fn} }

// Get implements Descriptor.
func (m *Method) Get(obj starlark.Value, _ *Class) (starlark.Value, error) {
	if obj == nil {
		return m, nil
	}
	return &Bound{Fn: m, Self: obj}, nil
}

// CallInternal calls the method with its first argument as the instance.
func (m *Method) CallInternal(thread *starlark.Thread, args starlark.Tuple,
	kwargs []starlark.Tuple) (starlark.Value, error) {
	if len(args) == 0 {
		return nil, Errorf(TypeError, "unbound method %s() needs an argument", m.name)
	}
	return m.fn(thread, args[0], args[1:], kwargs)
}

// Attr gives what a method tells about itself.
func (m *Method) Attr(name string) (starlark.Value, error) {
	switch name {
	case "__name__", "__qualname__":
		return starlark.String(m.name), nil
	case "__doc__":
		return docValue(m.doc), nil
	}
	return nil, nil
}

// AttrNames lists what Attr knows.
func (m *Method) AttrNames() []string { return []string{"__doc__", "__name__", "__qualname__"} }

// Doc is the method's documentation.
func (m *Method) Doc() string { return m.doc }

func (m *Method) Name() string          { return m.name }
func (m *Method) String() string        { return fmt.Sprintf("<method '%s'>", m.name) }
func (m *Method) Type() string          { return "method_descriptor" }
func (m *Method) Freeze()               {}
func (m *Method) Truth() starlark.Bool  { return true }
func (m *Method) Hash() (uint32, error) { return starlark.String(m.name).Hash() }

// A Bound is a function together with the instance that it is called for.
type Bound struct {
	Fn   starlark.Callable
	Self starlark.Value
}

// CallInternal calls the function with the instance before the other arguments.
func (b *Bound) CallInternal(thread *starlark.Thread, args starlark.Tuple,
	kwargs []starlark.Tuple) (starlark.Value, error) {
	if m, ok := b.Fn.(*Method); ok {
		return m.fn(thread, b.Self, args, kwargs)
	}
	all := make(starlark.Tuple, 1+len(args))
	all[0] = b.Self
	copy(all[1:], args)
	v, err := starlark.Call(thread, b.Fn, all, kwargs)
	if err != nil {
		return nil, b.qualify(thread, err, all, kwargs)
	}
	return v, nil
}

// CallMethod calls the function of a script for the instance args[0], as a Bound does, which takes one more call.
func CallMethod(thread *starlark.Thread, fn *starlark.Function, args starlark.Tuple) (starlark.Value, error) {
	v, err := starlark.Call(thread, fn, args, nil)
	if err != nil {
		return nil, (&Bound{fn, args[0]}).qualify(thread, err, args, nil)
	}
	return v, nil
}

// qualify names the class of the method in the error of arguments that do not fit: "C.f() takes ...".
func (b *Bound) qualify(thread *starlark.Thread, err error, args starlark.Tuple,
	kwargs []starlark.Tuple) error {
	eval, ok := err.(*starlark.EvalError)
	if !ok || !strings.HasPrefix(eval.Msg, "function "+b.Name()+" ") ||
		len(eval.CallStack) != thread.CallStackDepth()+1 {
		return err
	}
	if fn, ok := b.Fn.(*starlark.Function); ok {
		if e := BadCall(fn, b.qualified(), args, kwargs); e != nil {
			return e
		}
	}
	return err
}

// qualified is the name with that of the class which has the method: "C.f".
func (b *Bound) qualified() string {
	name := shownName(b.Name())
	if qualified := Qualname(b.Fn); qualified != name {
		return qualified
	}
	for _, c := range b.class().MRO {
		if _, ok := c.Dict[name]; ok {
			return c.Ident + "." + name
		}
	}
	return name
}

// class is the class that the method was found in, or derives from.
func (b *Bound) class() *Class {
	switch self := b.Self.(type) {
	case *Class:
		return self
	case Typed:
		return self.PyClass()
	}
	return Object
}

// Attr gives what a method tells about itself.
func (b *Bound) Attr(name string) (starlark.Value, error) {
	switch name {
	case "__self__":
		return b.Self, nil
	case "__func__":
		return b.Fn, nil
	case "__name__":
		return starlark.String(shownName(b.Name())), nil
	case "__qualname__":
		return starlark.String(b.qualified()), nil
	case "__doc__":
		if d, ok := b.Fn.(interface{ Doc() string }); ok {
			return docValue(d.Doc()), nil
		}
		return starlark.None, nil
	}
	kind := "builtin_function_or_method"
	if _, ok := b.Fn.(*starlark.Function); ok {
		kind = "function"
	}
	return nil, NoAttribute(kind, name, b.AttrNames())
}

// AttrNames lists what Attr knows.
func (b *Bound) AttrNames() []string {
	return []string{"__doc__", "__func__", "__name__", "__qualname__", "__self__"}
}

// AppendRepr implements Reprer.
func (b *Bound) AppendRepr(buf []byte) []byte {
	if _, ok := b.Fn.(*Method); ok {
		return fmt.Appendf(buf, "<built-in method %s>", b.Name())
	}
	return fmt.Appendf(buf, "<bound method %s of %s>", b.qualified(), Repr(b.Self))
}

func (b *Bound) Name() string          { return b.Fn.Name() }
func (b *Bound) String() string        { return Repr(b) }
func (b *Bound) Type() string          { return "method" }
func (b *Bound) Freeze()               {}
func (b *Bound) Truth() starlark.Bool  { return true }
func (b *Bound) Hash() (uint32, error) { return starlark.String(b.Name()).Hash() }
