package runtime

import (
	"errors"
	"sync"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

type maker = func(thread *Thread, class *py.Class, args Tuple, kwargs []Tuple) (
	Value, error)

// The classes of the values that Starlark and this package provide.
var (
	noneClass         = newType("NoneType", py.Object)
	intClass          = newType("int", py.Object)
	boolClass         = newType("bool", intClass)
	floatClass        = newType("float", py.Object)
	strClass          = newType("str", py.Object)
	bytesClass        = newType("bytes", py.Object)
	byteArrayClass    = newType("bytearray", py.Object)
	listClass         = newType("list", py.Object)
	tupleClass        = py.Tuple
	dictClass         = py.Dict
	setClass          = newType("set", py.Object)
	frozenSetClass    = newType("frozenset", py.Object)
	rangeClass        = newType("range", py.Object)
	sliceClass        = newType("slice", py.Object)
	functionClass     = newType("function", py.Object)
	builtinClass      = newType("builtin_function_or_method", py.Object)
	methodClass       = newType("method", py.Object)
	typeClass         = py.Type
	moduleClass       = newType("module", py.Object)
	generatorClass    = newType("generator", py.Object)
	coroutineClass    = newType("coroutine", py.Object)
	tracebackClass    = newType("traceback", py.Object)
	propertyClass     = newType("property", py.Object)
	classMethodClass  = newType("classmethod", py.Object)
	staticMethodClass = newType("staticmethod", py.Object)
	superClass        = newType("super", py.Object)
	mapClass          = newType("map", py.Object)
	filterClass       = newType("filter", py.Object)
	zipClass          = newType("zip", py.Object)
	enumerateClass    = newType("enumerate", py.Object)
	reversedClass     = newType("reversed", py.Object)
	iteratorClass     = newType("iterator", py.Object)
	keysClass         = newType("dict_keys", py.Object)
	valuesClass       = newType("dict_values", py.Object)
	itemsClass        = newType("dict_items", py.Object)
	ellipsisClass     = newType("ellipsis", py.Object)
	notImplClass      = newType("NotImplementedType", py.Object)
)

func newType(name string, base *py.Class) *py.Class { return py.NewClass(name, base) }

// mutableCores are the native classes whose instances start empty and are filled by __init__.
var mutableCores = map[*py.Class]bool{}

// immutableCores are the native classes whose instances are made with their value.
var immutableCores = map[*py.Class]bool{}

// finalClasses are the native classes that nothing can derive from.
var finalClasses = map[*py.Class]bool{
	noneClass: true, boolClass: true, rangeClass: true, sliceClass: true, functionClass: true,
	builtinClass: true,
	methodClass:  true, generatorClass: true, ellipsisClass: true, notImplClass: true,
}

// classOfType are the classes of the interpreter's own types, by the name that the interpreter gives them.
var classOfType = map[string]*py.Class{
	"NoneType": noneClass, "bool": boolClass, "int": intClass, "float": floatClass, "string": strClass,
	"bytes": bytesClass, "list": listClass, "tuple": tupleClass, "dict": dictClass, "set": setClass,
	"range": rangeClass, "function": functionClass, "builtin_function_or_method": builtinClass,
	"method": methodClass, "method_descriptor": builtinClass, "type": typeClass, "module": moduleClass,
	"classmethod": classMethodClass, "staticmethod": staticMethodClass, "super": superClass,
}

// otherTypes are classes made for types of the host that tell none, by type name.
var otherTypes sync.Map

// TypeOf is type(v).
func TypeOf(v Value) *py.Class {
	if t, ok := v.(py.Typed); ok {
		return t.PyClass()
	}
	name := v.Type()
	if c := classOfType[name]; c != nil {
		return c
	}
	if c, ok := otherTypes.Load(name); ok {
		return c.(*py.Class)
	}
	c, _ := otherTypes.LoadOrStore(name, newType(name, py.Object))
	return c.(*py.Class)
}

// TypeName is the name of type(v), for error texts.
func TypeName(v Value) string {
	switch v := v.(type) {
	case starlark.String:
		return "str"
	case py.Typed:
		return v.PyClass().Ident
	}
	return v.Type()
}

// isInstance is isinstance(v, classes).
func isInstance(v, classes Value) (bool, error) {
	class := TypeOf(v)
	ok, err := anyClass(classes, "__instancecheck__", v, class)
	if err == errNoClass {
		err = py.Errorf(py.TypeError, "isinstance() arg 2 must be a type, a tuple of types, or a union")
	}
	return ok, err
}

// subclass says whether class derives from classes, a class or a tuple.
func subclass(class *py.Class, classes Value) (bool, error) {
	ok, err := anyClass(classes, "__subclasscheck__", class, class)
	if err == errNoClass {
		err = py.Errorf(py.TypeError, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
	}
	return ok, err
}

var errNoClass = errors.New("no class")

// checkedBy is the answer of the metaclass of c to the question about x, whose class is class; without one
// whether class derives from c.
func checkedBy(c *py.Class, question string, x Value, class *py.Class) (bool, error) {
	if c.Meta != nil {
		if answer, done, err := c.Ask(question, x); done {
			return err == nil && bool(Truth(answer)), err
		}
	}
	return derives(class, c), nil
}

// anyClass asks each class among classes the question about x, whose class is class, until the answer is yes. classes
// is a class, a tuple, a union, list[int], or an object that answers the question itself.
func anyClass(classes Value, question string, x Value, class *py.Class) (bool, error) {
	switch c := classes.(type) {
	case *py.Class:
		return checkedBy(c, question, x, class)
	case Tuple:
		for _, item := range c {
			if ok, err := anyClass(item, question, x, class); ok || err != nil {
				return ok, err
			}
		}
		return false, nil
	case *py.Union:
		for _, item := range c.Args {
			if item == starlark.None {
				item = noneClass
			}
			if ok, err := anyClass(item, question, x, class); ok || err != nil {
				return ok, err
			}
		}
		return false, nil
	case *Instance:
		if v, done, err := c.call(question, x); done {
			return err == nil && bool(Truth(v)), err
		}
	case interface{ PyOrigin() *py.Class }:
		return checkedBy(c.PyOrigin(), question, x, class)
	}
	return false, errNoClass
}

// derives is issubclass(class, c), whatever a metaclass says.
func derives(class, c *py.Class) bool {
	return class.PassesAs(c) || c == py.Object || abstractMatch(class, c)
}

// abstractMatch asks the __subclasshook__ of an abstract class (Iterable, Mapping).
func abstractMatch(class, abstract *py.Class) bool {
	found, _ := abstract.Lookup("__subclasshook__")
	switch hook := found.(type) {
	case SubclassHook:
		return abstract.Dict["__subclasshook__"] == found && hook.Match(class)
	case *classMethod:
		if abstract.Thread == nil {
			return false
		}
		v, err := starlark.Call(abstract.Thread(), hook.fn, starlark.Tuple{abstract, class}, nil)
		return err == nil && v == starlark.True
	}
	return false
}

// A SubclassHook decides which classes count as subclasses of the abstract class that holds it.
type SubclassHook interface {
	Value
	Match(class *py.Class) bool
}
