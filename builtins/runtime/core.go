package runtime

import (
	"slices"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A coreMethod is a method that Python's core types have and the interpreter's lack, or have otherwise.
type coreMethod struct {
	name string
	doc  string
	fn   py.MethodFunc
}

// coreMethods are the methods of each core type.
var coreMethods map[*py.Class][]coreMethod

// claimed are the names that the front end hands to the run-time instead of the interpreter.
var claimed = map[string]bool{}

// dataNames are the attributes of core values that are no methods: see dataAttr.
var dataNames = []string{"real", "imag", "numerator", "denominator", "start", "stop", "step"}

// IsAttr says whether reading the attribute goes through the run-time, for python.Options.Attr.
func IsAttr(name string) bool { return claimed[name] }

// natives are values whose interpreter-made methods the classes show too (str.lower).
var natives = map[*py.Class]starlark.HasAttrs{
	strClass: starlark.String(""), listClass: new(starlark.List), dictClass: new(starlark.Dict),
	setClass: new(starlark.Set),
}

// untouched are the methods of natives that are the interpreter's own, and need no way round through a class.
var untouched = map[*py.Class]map[string]bool{}

// boundToStr are the methods of str as the interpreter's own: bound to a string at the price of one of those.
var boundToStr = map[string]*starlark.Builtin{}

func receiving(name string, fn py.MethodFunc) *starlark.Builtin {
	return starlark.NewBuiltin(name, func(thread *Thread, b *starlark.Builtin, args Tuple, kwargs []Tuple) (
		Value, error) {
		return fn(thread, b.Receiver(), args, kwargs)
	})
}

// nativeAttrs is x if the attribute is a method that the interpreter alone gives it, else nil.
func nativeAttrs(x Value, name string) starlark.HasAttrs {
	switch x := x.(type) {
	case *starlark.List:
		if untouched[listClass][name] {
			return x
		}
	case *starlark.Dict:
		if untouched[dictClass][name] {
			return x
		}
	case starlark.String:
		if untouched[strClass][name] {
			return x
		}
	}
	return nil
}

// fillClasses gives the native classes their methods.
func fillClasses() {
	coreMethods = map[*py.Class][]coreMethod{
		strClass:       slices.Concat(strMethods, findMethods, caseMethods, textMethods),
		bytesClass:     slices.Concat(bytesMethods, asciiMethods),
		byteArrayClass: slices.Concat(byteArrayMethods, bytesMethods, asciiMethods),
		listClass:      listMethods, tupleClass: tupleMethods, dictClass: dictMethods, setClass: setMethods,
		frozenSetClass: frozenSetMethods, intClass: intMethods, floatClass: floatMethods, keysClass: viewMethods,
		itemsClass: viewMethods, rangeClass: tupleMethods, memoryViewClass: memoryViewMethods,
		mappingProxyClass: proxyMethods, py.BaseException: exceptionMethods,
	}
	for class, h := range natives {
		untouched[class] = map[string]bool{}
		for _, name := range h.AttrNames() {
			untouched[class][name] = true
			class.Dict[name] = nativeMethod(class, name)
		}
	}
	for class, methods := range coreMethods {
		for _, m := range methods {
			delete(untouched[class], m.name)
			if class == strClass {
				boundToStr[m.name] = receiving(m.name, m.fn)
			}
			class.Dict[m.name] = py.NewMethod(m.name, m.doc, onCore(class, m.name, m.fn))
			if !strings.HasPrefix(m.name, "__") && class != py.BaseException {
				claimed[m.name] = true
			}
		}
	}
	for _, name := range dataNames {
		claimed[name] = true
	}
	for class, functions := range classFunctions {
		for _, f := range functions {
			class.Dict[f.name] = &staticMethod{keywordFunction(f.name, f.fn)}
			claimed[f.name] = true
		}
	}
	py.Object.Dict["__init_subclass__"] = &classMethod{keywordFunction("__init_subclass__", initSubclass)}
	typeClass.Dict["__prepare__"] = &classMethod{keywordFunction("__prepare__", emptyNames)}
	for name, fn := range typeMethods {
		typeClass.Dict[name] = py.NewMethod(name, "", onCore(typeClass, name, fn))
	}
	for _, class := range genericClasses {
		class.Item = aliasOf
	}
	for class, operators := range coreOperators {
		for name, fn := range operators {
			if _, ok := class.Dict[name]; !ok {
				class.Dict[name] = py.NewMethod(name, "", onCore(class, name, fn))
			}
		}
	}
}

// onCore lets a method of a native class work on the value inside an instance that derives from it.
func onCore(class *py.Class, name string, fn py.MethodFunc) py.MethodFunc {
	if class == py.Object || class == py.BaseException {
		return fn
	}
	return func(thread *Thread, self Value, args Tuple, kwargs []Tuple) (
		Value, error) {
		core := coreOf(self)
		if !TypeOf(core).Is(class) && !(class == bytesClass && TypeOf(core) == byteArrayClass) {
			return nil, notFor(class, name, self)
		}
		return fn(thread, core, args, kwargs)
	}
}

func notFor(class *py.Class, name string, self Value) error {
	return py.Errorf(py.TypeError, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
		name, class.Ident, TypeName(self))
}

// nativeMethod is a method that the interpreter has, as a function that takes its object first.
func nativeMethod(class *py.Class, name string) *py.Method {
	return py.NewMethod(name, "", func(thread *Thread, self Value, args Tuple,
		kwargs []Tuple) (Value, error) {
		h, ok := coreOf(self).(starlark.HasAttrs)
		if !ok || !TypeOf(h).Is(class) {
			return nil, notFor(class, name, self)
		}
		method, err := h.Attr(name)
		if err != nil || method == nil {
			return nil, py.NoAttribute(TypeName(self), name, h.AttrNames())
		}
		return starlark.Call(thread, method, args, kwargs)
	})
}

// coreAttr is an attribute that the run-time adds to a value of the interpreter; nil when there is none.
func coreAttr(thread *Thread, x Value, name string) (Value, error) {
	switch x := x.(type) {
	case *py.Class:
		if name == "__dict__" {
			return classDict(x), nil
		}
		return nil, nil
	case *Instance, *Module, *box, *Globals, *namespace, *outcome:
		return nil, nil
	case *starlark.Function:
		return functionAttr(thread, x, name), nil
	case *py.Bound:
		if fn, ok := x.Fn.(*starlark.Function); ok {
			return givenAttr(thread, fn, name), nil
		}
		return nil, nil
	case *starlark.Builtin:
		return builtinAttr(x, name), nil
	}
	class := TypeOf(x)
	for _, c := range class.MRO {
		if v, ok := c.Dict[name]; ok && c != py.Object {
			return bind(v, x, class)
		}
	}
	return dataAttr(x, name), nil
}

// coreAttrNames are the names that coreAttr knows.
func coreAttrNames(x Value) []string {
	if _, ok := x.(starlark.HasAttrs); ok && natives[TypeOf(x)] == nil {
		return nil
	}
	return TypeOf(x).AttrNames()
}

// dataAttr are the attributes of core values that are no methods.
func dataAttr(x Value, name string) Value {
	switch x := x.(type) {
	case starlark.Int, starlark.Bool, starlark.Float:
		switch name {
		case "real", "numerator":
			return arithmetic(x)
		case "imag":
			return starlark.MakeInt(0)
		case "denominator":
			return starlark.MakeInt(1)
		}
	case starlark.Indexable:
		if x.Type() == "range" {
			return rangeAttr(x, name)
		}
	}
	return nil
}

func rangeAttr(x starlark.Indexable, name string) Value {
	n := x.Len()
	if n == 0 {
		return nil
	}
	first, _ := x.Index(0).(starlark.Int)
	step := starlark.MakeInt(1)
	if n > 1 {
		step = x.Index(1).(starlark.Int).Sub(first)
	}
	switch name {
	case "start":
		return first
	case "step":
		return step
	case "stop":
		return first.Add(step.Mul(starlark.MakeInt(n)))
	}
	return nil
}

// objectAttr are the attributes of every value.
func objectAttr(x Value, name string) Value {
	switch name {
	case "__class__":
		return TypeOf(x)
	case "__doc__":
		return starlark.None
	case "__dict__":
		return nil
	}
	if v, ok := py.Object.Dict[name]; ok {
		if bound, err := bind(v, x, TypeOf(x)); err == nil {
			return bound
		}
	}
	return nil
}

// funcName is the __name__ of a function, as its source names it.
func funcName(fn Value) string {
	c, ok := fn.(starlark.Callable)
	if !ok {
		return "?"
	}
	name, _, _ := strings.Cut(c.Name(), "$")
	if name == "lambda" || name == "" {
		return "<lambda>"
	}
	return name
}

func funcDoc(fn Value) Value {
	if d, ok := fn.(interface{ Doc() string }); ok {
		return textOrNone(d.Doc())
	}
	return starlark.None
}

// commonFunctionAttr is an attribute that every function of a script has.
func commonFunctionAttr(fn *starlark.Function, name string) Value {
	switch name {
	case "__name__":
		return starlark.String(funcName(fn))
	case "__qualname__":
		return starlark.String(py.Qualname(fn))
	case "__doc__":
		return funcDoc(fn)
	case "__module__":
		return starlark.String("__main__")
	case "__call__":
		return fn
	case "__get__":
		return function(name, func(_ *Thread, args Tuple) (Value, error) {
			if len(args) == 0 || args[0] == starlark.None {
				return fn, nil
			}
			return &py.Bound{Fn: fn, Self: args[0]}, nil
		})
	case "__defaults__":
		return functionDefaults(fn)
	case "__code__":
		return &codeObject{fn}
	case "__annotations__", "__kwdefaults__":
		return new(starlark.Dict)
	}
	return nil
}

func functionDefaults(fn *starlark.Function) Value {
	var values Tuple
	for i := range fn.NumParams() {
		if v := fn.ParamDefault(i); v != nil {
			values = append(values, v)
		}
	}
	if values == nil {
		return starlark.None
	}
	return values
}

func builtinAttr(b *starlark.Builtin, name string) Value {
	switch name {
	case "__name__", "__qualname__":
		return starlark.String(b.Name())
	case "__self__":
		return orNoneValue(b.Receiver())
	case "__call__":
		return b
	}
	return nil
}

// A codeObject is the __code__ of a function: what it tells of its parameters.
type codeObject struct{ fn *starlark.Function }

// Attr gives co_name, co_argcount, co_varnames, co_filename and co_firstlineno.
func (c *codeObject) Attr(name string) (Value, error) {
	pos := c.fn.Position()
	switch name {
	case "co_name":
		return starlark.String(funcName(c.fn)), nil
	case "co_filename":
		return starlark.String(pos.Filename()), nil
	case "co_firstlineno":
		return starlark.MakeInt(int(pos.Line)), nil
	case "co_argcount":
		return starlark.MakeInt(len(c.params())), nil
	case "co_varnames":
		return c.params(), nil
	}
	return nil, nil
}

func (c *codeObject) params() Tuple {
	n := c.fn.NumParams()
	if c.fn.HasKwargs() {
		n--
	}
	if c.fn.HasVarargs() {
		n--
	}
	names := Tuple{}
	for i := range n - c.fn.NumKwonlyParams() {
		name, _ := c.fn.Param(i)
		name, _, _ = strings.Cut(name, "$")
		names = append(names, starlark.String(name))
	}
	return names
}

func (c *codeObject) AttrNames() []string {
	return []string{"co_argcount", "co_filename", "co_firstlineno", "co_name", "co_varnames"}
}
func (c *codeObject) String() string        { return "<code object " + funcName(c.fn) + ">" }
func (c *codeObject) Type() string          { return "code" }
func (c *codeObject) Freeze()               {}
func (c *codeObject) Truth() starlark.Bool  { return true }
func (c *codeObject) Hash() (uint32, error) { return c.fn.Hash() }
