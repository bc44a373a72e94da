package runtime

import (
	"fmt"
	"reflect"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// An Instance is an object of a class statement, or an exception of any class.
type Instance struct {
	class *py.Class
	attrs *starlark.Dict // its own attributes: __dict__; nil before the first
	core  Value          // the value of the native class (dict, str, ...) that the class derives from; or nil
	exc   *exception     // what makes it an exception; or nil
}

// PyClass implements py.Typed.
func (x *Instance) PyClass() *py.Class { return x.class }

// Error is the raised form of an exception object; nil when x is none.
func (x *Instance) Error() *py.Error {
	if x.exc == nil {
		return nil
	}
	return x.exc.raised
}

// thread is the thread that runs a special method of x; nil when the class was made in Go.
func (x *Instance) thread() *Thread {
	for _, c := range x.class.MRO {
		if c.Thread != nil {
			return c.Thread()
		}
	}
	return nil
}

// special finds a special method that a script has defined, bound to x; nil when there is none. Those of
// native classes are not reported: their Go code is the default.
func (x *Instance) special(name string) starlark.Callable {
	for _, c := range x.class.MRO {
		v, ok := c.Dict[name]
		if !ok {
			continue
		}
		if c.Thread == nil {
			return nil
		}
		if v == starlark.None {
			return refused(name)
		}
		bound, err := bind(v, x, x.class)
		if err != nil {
			return nil
		}
		call, _ := bound.(starlark.Callable)
		return call
	}
	return nil
}

// refused is what `__hash__ = None` in a class stands for.
func refused(name string) starlark.Callable {
	return starlark.NewBuiltin(name, func(*Thread, *starlark.Builtin, Tuple, []Tuple) (
		Value, error) {
		return nil, py.Errorf(py.TypeError, "'NoneType' object is not callable")
	})
}

// call calls a special method; done is false when x has none, or when it answered NotImplemented.
func (x *Instance) call(name string, args ...Value) (v Value, done bool, err error) {
	if fn := x.function(name); fn != nil {
		all := append(make(Tuple, 0, 1+len(args)), x)
		v, err = py.CallMethod(x.thread(), fn, append(all, args...))
	} else if method := x.special(name); method != nil {
		v, err = starlark.Call(x.thread(), method, args, nil)
	} else {
		return nil, false, nil
	}
	if err != nil {
		if hasContext(err) {
			unwind(x.thread()) // whoever called may take the error for an answer
		}
		return nil, true, err
	}
	if v == NotImplemented {
		return nil, false, nil
	}
	return v, true, nil
}

// fail raises err from an operation that cannot return it.
func (x *Instance) fail(err error) {
	if thread := x.thread(); thread != nil {
		py.Fail(thread, err)
	}
}

// Type is the class's name, as error texts show it. It never is the name of a type made in Go that is comparable:
// the interpreter takes values of one name for values of one Go type.
func (x *Instance) Type() string {
	if d := x.derivable(); d != nil {
		return d.Type() // so that they are compared with each other
	}
	if coreTypeNames[x.class.Ident] {
		return "__main__." + x.class.Ident
	}
	return x.class.Ident
}

var coreTypeNames = map[string]bool{
	"NoneType": true, "bool": true, "int": true, "float": true, "string": true, "bytes": true, "list": true,
	"tuple": true, "dict": true, "set": true, "function": true, "range": true, "type": true, "str": true,
	"builtin_function_or_method": true, "module": true, "method": true,
	"bytearray": true, "memoryview": true, "mappingproxy": true, "frozenset": true, "slice": true,
}

// Freeze does nothing: objects of scripts never cross threads.
func (x *Instance) Freeze() {}

func (x *Instance) String() string { return py.Repr(x) }

// AppendRepr implements py.Reprer by __repr__.
func (x *Instance) AppendRepr(b []byte) []byte {
	if v, ok := x.text("__repr__"); ok {
		return append(b, v...)
	}
	return x.appendDefault(b)
}

func (x *Instance) appendDefault(b []byte) []byte {
	switch {
	case x.exc != nil:
		return x.exc.appendRepr(b)
	case x.core != nil:
		return appendCore(b, x)
	}
	name := x.class.Qualified()
	if x.class.Module != "builtins" && x.class.Module != "" {
		name = x.class.Module + "." + name
	}
	return fmt.Appendf(b, "<%s object at %#x>", name, identity(x))
}

// PyStr implements py.Strer by __str__, else __repr__.
func (x *Instance) PyStr() string {
	if v, ok := x.text("__str__"); ok {
		return v
	}
	if x.exc != nil {
		return x.exc.text()
	}
	switch core := x.core.(type) { // of a class with a __str__ of its own
	case starlark.String:
		return string(core)
	case py.Strer:
		return core.PyStr()
	}
	return py.Repr(x)
}

// text calls a special method whose result has to be a str.
func (x *Instance) text(name string) (string, bool) {
	v, ok, err := x.call(name)
	if err == nil && ok {
		if s, isStr := coreOf(v).(starlark.String); isStr {
			return string(s), true
		}
		err = py.Errorf(py.TypeError, "%s returned non-string (type %s)", name, TypeName(v))
	}
	if err != nil {
		x.fail(err)
		return "", true
	}
	return "", false
}

// identity is a number that no other living value has: id(v).
func identity(v Value) uintptr {
	r := reflect.ValueOf(v)
	switch r.Kind() {
	case reflect.Pointer, reflect.Map, reflect.Func, reflect.Slice, reflect.Chan, reflect.UnsafePointer:
		return r.Pointer()
	}
	h, _ := v.Hash() // a value without an address: equal ones are the same
	return uintptr(h)<<4 | 8
}

// coreOf is the native value inside an instance of a class that derives from a native class; any other value
// comes back as it is.
func coreOf(v Value) Value {
	switch x := v.(type) {
	case *Instance:
		if x.core != nil {
			return x.core
		}
	case *builtins.Record:
		return x.Tuple()
	}
	return v
}

func appendSet(b []byte, x *Instance, items *starlark.Set) []byte {
	b = append(append(b, x.class.Ident...), '(')
	if items.Len() > 0 {
		b = py.AppendRepr(b, items)
	}
	return append(b, ')')
}

// appendCore is the repr of an instance of a class that derives from a native class.
func appendCore(b []byte, x *Instance) []byte {
	switch core := x.core.(type) {
	case Derivable:
		return append(b, core.ReprAs(x.class.Ident, py.Str(x))...)
	case *FrozenSet:
		return appendSet(b, x, core.set)
	case *starlark.Set:
		return appendSet(b, x, core)
	}
	return py.AppendRepr(b, x.core)
}
