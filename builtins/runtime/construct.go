package runtime

import (
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// construct makes an instance of a class: of a script's, of an exception class, of object itself.
func construct(thread *Thread, class *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	if newer, ok := scriptAttr(class, "__new__"); ok {
		return constructBy(thread, class, newer, args, kwargs)
	}
	x, err := allocate(thread, class, args, kwargs)
	if err != nil {
		return nil, err
	}
	if len(kwargs) == 0 && x.exc != nil && !x.class.Is(py.OSError) {
		if init, _ := x.class.Lookup("__init__"); init == py.BaseException.Dict["__init__"] {
			return x, nil // its arguments are set already
		}
	}
	return x, initialize(thread, x, args, kwargs)
}

// constructBy makes an instance by the class's own __new__.
func constructBy(thread *Thread, class *py.Class, newer Value, args Tuple,
	kwargs []Tuple) (Value, error) {
	if s, ok := newer.(*staticMethod); ok {
		newer = s.fn
	}
	v, err := starlark.Call(thread, newer, append(Tuple{class}, args...), kwargs)
	if err != nil {
		return nil, err
	}
	if x, ok := v.(*Instance); ok && x.class.Is(class) {
		return x, initialize(thread, x, args, kwargs)
	}
	return v, nil
}

// scriptAttr finds a class attribute that a script has defined before any that Go has.
func scriptAttr(class *py.Class, name string) (Value, bool) {
	for _, c := range class.MRO {
		if v, ok := c.Dict[name]; ok {
			return v, c.Thread != nil
		}
	}
	return nil, false
}

// allocate is object.__new__: an instance without attributes, but with the native value that it derives from.
func allocate(thread *Thread, class *py.Class, args Tuple, kwargs []Tuple) (*Instance, error) {
	if len(class.Abstract) > 0 {
		return nil, lacksMethods(class)
	}
	if class.Is(py.BaseException) {
		return allocateException(osErrorClass(class, args), args), nil
	}
	x := &Instance{class: class}
	base := nativeBase(class)
	if base == nil {
		if class.Thread == nil && class != py.Object {
			return nil, py.Errorf(py.TypeError, "cannot create '%s' instances", class.FullName())
		}
		return x, nil
	}
	if mutableCores[base] {
		args, kwargs = nil, nil // __init__ fills it
	} else if !immutableCores[base] {
		return x, nil // __init__ makes it
	}
	core, err := base.Make(thread, base, args, kwargs)
	x.core = core
	return x, err
}

// lacksMethods is the error of an instance of an abstract class.
func lacksMethods(class *py.Class) error {
	plural := ""
	if len(class.Abstract) > 1 {
		plural = "s"
	}
	return py.Errorf(py.TypeError, "Can't instantiate abstract class %s with abstract method%s %s", class.Ident,
		plural, strings.Join(class.Abstract, ", "))
}

// allocateException makes the three parts of an exception object in one piece.
func allocateException(class *py.Class, args Tuple) *Instance {
	o := &struct {
		Instance
		exception
		py.Error
	}{Instance{class: class}, exception{}, py.Error{Class: class, Args: args}}
	x := &o.Instance
	x.exc = &o.exception
	x.exc.raised = &o.Error
	x.exc.raised.Value = x
	return x
}

// osErrorClass is the class that OSError(errno, ...) really makes.
func osErrorClass(class *py.Class, args Tuple) *py.Class {
	if class == py.OSError && len(args) >= 2 {
		if n, ok := args[0].(starlark.Int); ok {
			return py.ErrnoClass(n)
		}
	}
	return class
}

// nativeBase is the class made in Go that class derives from and that gives its instances a value; or nil.
func nativeBase(class *py.Class) *py.Class {
	for _, c := range class.MRO {
		if c.Thread == nil && c.Make != nil && c != py.Object {
			return c
		}
	}
	return nil
}

// initialize calls __init__, the script's or that of the native class.
func initialize(thread *Thread, x *Instance, args Tuple, kwargs []Tuple) error {
	init, ok := x.class.Lookup("__init__")
	if !ok {
		return nil
	}
	method, err := bind(init, x, x.class)
	if err != nil {
		return err
	}
	v, err := starlark.Call(thread, method, args, kwargs)
	if err == nil && v != starlark.None {
		err = py.Errorf(py.TypeError, "__init__() should return None, not '%s'", TypeName(v))
	}
	return err
}

// initObject is object.__init__: it takes arguments only when the class defines no __init__ but a __new__,
// and builds the value of an instance that derives from an object made in Go.
func initObject(thread *Thread, self Value, args Tuple, kwargs []Tuple) (Value, error) {
	x, ok := self.(*Instance)
	if !ok {
		return starlark.None, nil
	}
	base := nativeBase(x.class)
	switch {
	case base != nil && immutableCores[base]:
		return starlark.None, nil
	case base != nil && x.core == nil:
		core, err := base.Make(thread, base, args, kwargs)
		x.core = core
		return starlark.None, err
	case len(args)+len(kwargs) == 0:
		return starlark.None, nil
	}
	if _, ok := scriptAttr(x.class, "__new__"); ok {
		return starlark.None, nil
	}
	if _, ok := scriptAttr(x.class, "__init__"); ok {
		return nil, py.Errorf(py.TypeError,
			"object.__init__() takes exactly one argument (the instance to initialize)")
	}
	return nil, py.Errorf(py.TypeError, "%s() takes no arguments", x.class.Ident)
}

// newObject is object.__new__(cls, ...).
func newObject(thread *Thread, self Value, args Tuple, kwargs []Tuple) (Value, error) {
	class, ok := self.(*py.Class)
	if !ok {
		return nil, py.Errorf(py.TypeError, "object.__new__(X): X is not a type object (%s)", TypeName(self))
	}
	return allocate(thread, class, args, kwargs)
}

// initException is BaseException.__init__: the arguments become args.
func initException(_ *Thread, self Value, args Tuple, kwargs []Tuple) (Value, error) {
	x, ok := self.(*Instance)
	if !ok || x.exc == nil {
		return nil, py.Errorf(py.TypeError,
			"descriptor '__init__' requires a 'BaseException' object but received a '%s'",
			TypeName(self))
	}
	x.exc.raised.Args = args
	if x.class.Is(py.OSError) && len(args) > 2 && len(args) < 6 {
		// errno, strerror, filename[, winerror[, filename2]]
		e := x.exc.raised
		e.Args, e.Attrs = args[:2], starlark.StringDict{"filename": args[2]}
		if len(args) == 5 {
			e.Attrs["filename2"] = args[4]
		}
	}
	for _, kw := range kwargs {
		name := string(kw[0].(starlark.String))
		if !x.class.Is(py.ImportError) && !x.class.Is(py.AttributeError) && !x.class.Is(py.NameError) {
			return nil, py.Errorf(py.TypeError, "%s() takes no keyword arguments", x.class.Ident)
		}
		if err := x.set(name, kw[1]); err != nil {
			return nil, err
		}
	}
	return starlark.None, nil
}
