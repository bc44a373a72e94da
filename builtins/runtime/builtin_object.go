package runtime

import (
	"sort"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

func doIsInstance(_ *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	var v, classes Value
	if err := unpack("isinstance", args, kwargs, "obj", &v, "class_or_tuple", &classes); err != nil {
		return nil, err
	}
	ok, err := isInstance(v, classes)
	return starlark.Bool(ok), err
}

func doIsSubclass(_ *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	var v, classes Value
	if err := unpack("issubclass", args, kwargs, "cls", &v, "class_or_tuple", &classes); err != nil {
		return nil, err
	}
	class, isClass := v.(*py.Class)
	if !isClass {
		return nil, py.Errorf(py.TypeError, "issubclass() arg 1 must be a class")
	}
	ok, err := subclass(class, classes)
	return starlark.Bool(ok), err
}

// makeType is type(x), and type(name, bases, dict).
func makeType(thread *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	if len(args) == 1 && len(kwargs) == 0 {
		return TypeOf(args[0]), nil
	}
	return newTypeOf(thread, typeClass, args, kwargs)
}

func attrArgs(fn string, args Tuple, n int) (Value, string, error) {
	if len(args) < 2 || len(args) > n {
		return nil, "", py.Errorf(py.TypeError, "%s expected %d arguments, got %d", fn, n, len(args))
	}
	name, ok := coreOf(args[1]).(starlark.String)
	if !ok {
		return nil, "", py.Errorf(py.TypeError, "attribute name must be string, not '%s'", TypeName(args[1]))
	}
	return args[0], string(name), nil
}

func doGetAttr(thread *Thread, args Tuple, _ []Tuple) (Value, error) {
	x, name, err := attrArgs("getattr", args, 3)
	if err != nil {
		return nil, err
	}
	v, err := Attr(thread, x, name)
	if err != nil && len(args) == 3 && isAttributeError(err) {
		unwind(thread)
		return args[2], nil
	}
	return v, err
}

func doHasAttr(thread *Thread, args Tuple, _ []Tuple) (Value, error) {
	x, name, err := attrArgs("hasattr", args, 2)
	if err != nil {
		return nil, err
	}
	if _, err = Attr(thread, x, name); err != nil && !isAttributeError(err) {
		return nil, err
	}
	unwind(thread)
	return starlark.Bool(err == nil), nil
}

func doSetAttr(thread *Thread, args Tuple, _ []Tuple) (Value, error) {
	x, name, err := attrArgs("setattr", args, 3)
	if err == nil && len(args) != 3 {
		err = py.Errorf(py.TypeError, "setattr expected 3 arguments, got %d", len(args))
	}
	if err != nil {
		return nil, err
	}
	return starlark.None, SetAttr(thread, x, name, args[2])
}

func doDelAttr(thread *Thread, args Tuple, _ []Tuple) (Value, error) {
	x, name, err := attrArgs("delattr", args, 2)
	if err != nil {
		return nil, err
	}
	return starlark.None, DelAttr(thread, x, name)
}

func one(name string, args Tuple, kwargs []Tuple) (Value, error) {
	if len(args) != 1 || len(kwargs) > 0 {
		return nil, py.Errorf(py.TypeError, "%s() takes exactly one argument (%d given)", name,
			len(args)+len(kwargs))
	}
	return args[0], nil
}

func doCallable(_ *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	v, err := one("callable", args, kwargs)
	if err != nil {
		return nil, err
	}
	return starlark.Bool(isCallable(v)), nil
}

func isCallable(v Value) bool {
	if x, ok := v.(*Instance); ok {
		return x.special("__call__") != nil || x.core != nil && isCallable(x.core)
	}
	_, ok := v.(starlark.Callable)
	return ok
}

func doID(_ *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	v, err := one("id", args, kwargs)
	if err != nil {
		return nil, err
	}
	return starlark.MakeUint64(uint64(identity(v))), nil
}

func doHash(_ *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	v, err := one("hash", args, kwargs)
	if err != nil {
		return nil, err
	}
	if n, ok := coreOf(v).(starlark.Int); ok {
		if i, small := n.Int64(); small && i != -1 {
			return n, nil
		}
	}
	h, err := v.Hash()
	n := int(int32(h)) // with its sign it is an int that takes no memory
	if n == -1 {
		n = -2 // as Python has it
	}
	return starlark.MakeInt(n), reword(err)
}

func doRepr(thread *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	v, err := one("repr", args, kwargs)
	if err != nil {
		return nil, err
	}
	s := py.Repr(v)
	return starlark.String(s), py.FlowOf(thread).Take()
}

func doASCII(thread *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	v, err := one("ascii", args, kwargs)
	if err != nil {
		return nil, err
	}
	s := ascii(py.Repr(v))
	return starlark.String(s), py.FlowOf(thread).Take()
}

func doLen(thread *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	v, err := one("len", args, kwargs)
	if err != nil {
		return nil, err
	}
	n := lengthIn(v)
	if err := py.FlowOf(thread).Take(); err != nil {
		return nil, err
	}
	if n < 0 {
		return nil, py.Errorf(py.TypeError, "object of type '%s' has no len()", TypeName(v))
	}
	return starlark.MakeInt(n), nil
}

// lengthIn is the number of items of v, of a string that of its characters; -1 when v has no length.
func lengthIn(v Value) int {
	if s, ok := v.(starlark.String); ok {
		return countChars(string(s))
	}
	return starlark.Len(v)
}

func doFormat(_ *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	var v Value
	spec := ""
	if err := unpack("format", args, kwargs, "value", &v, "format_spec?", &spec); err != nil {
		return nil, err
	}
	s, err := Format(v, spec)
	return starlark.String(s), err
}

func doDir(thread *Thread, args Tuple, _ []Tuple) (Value, error) {
	var names []string
	switch {
	case len(args) > 1:
		return nil, py.Errorf(py.TypeError, "dir expected at most 1 argument, got %d", len(args))
	case len(args) == 0:
		if m := callerModule(thread); m != nil {
			names = m.AttrNames()
		}
	default:
		if x, ok := args[0].(*Instance); ok {
			if v, ok, err := x.call("__dir__"); ok {
				if err != nil {
					return nil, err
				}
				items, err := Collect(thread, v)
				return starlark.NewList(items), err
			}
		}
		if h, ok := args[0].(starlark.HasAttrs); ok {
			names = append(names, h.AttrNames()...)
		}
		names = append(names, coreAttrNames(args[0])...)
	}
	return nameList(names), nil
}

// nameList is a sorted list of names without repetitions.
func nameList(names []string) *starlark.List {
	sort.Strings(names)
	var items []Value
	for i, name := range names {
		if i == 0 || name != names[i-1] {
			items = append(items, starlark.String(name))
		}
	}
	return starlark.NewList(items)
}

func doVars(thread *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	if len(args) == 0 {
		return doGlobals(thread, args, kwargs)
	}
	v, err := one("vars", args, kwargs)
	if err != nil {
		return nil, err
	}
	d, err := Attr(thread, v, "__dict__")
	if err != nil {
		return nil, py.Errorf(py.TypeError, "vars() argument must have __dict__ attribute")
	}
	return d, nil
}

func doGlobals(thread *Thread, args Tuple, _ []Tuple) (Value, error) {
	if len(args) > 0 {
		return nil, py.Errorf(py.TypeError, "globals() takes no arguments (%d given)", len(args))
	}
	m := callerModule(thread)
	if m == nil {
		return new(starlark.Dict), nil
	}
	vars := m.all()
	for depth := 1; depth < thread.CallStackDepth(); depth++ {
		if fn, ok := thread.DebugFrame(depth).Callable().(*starlark.Function); ok {
			for name, v := range fn.Globals() {
				vars[name] = v
			}
			break
		}
	}
	delete(vars, "")
	return dictOf(withoutHidden(vars)), nil
}

// withoutHidden drops the names that the translation of the source has made up.
func withoutHidden(vars starlark.StringDict) starlark.StringDict {
	for name, v := range vars {
		for i := range len(name) {
			if name[i] == '$' || v == nil {
				delete(vars, name)
				break
			}
		}
	}
	return vars
}

func doInput(thread *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	var prompt Value = starlark.String("")
	if err := unpack("input", args, kwargs, "prompt?", &prompt); err != nil {
		return nil, err
	}
	shell := builtins.StateOf(thread)
	if err := builtins.WriteTo(thread, shell.Stream("stdout"), py.Str(prompt), true); err != nil {
		return nil, err
	}
	v, err := builtins.CallMethod(thread, shell.Stream("stdin"), "readline")
	if err != nil {
		return nil, err
	}
	line, ok := v.(starlark.String)
	if !ok {
		return nil, py.Errorf(py.TypeError, "object.readline() returned non-string")
	}
	if line == "" {
		return nil, py.Errorf(py.EOFError, "EOF when reading a line")
	}
	return starlark.String(trimNewline(string(line))), nil
}

func trimNewline(line string) string {
	for len(line) > 0 && (line[len(line)-1] == '\n' || line[len(line)-1] == '\r') {
		line = line[:len(line)-1]
	}
	return line
}

func doExit(_ *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	var code Value = starlark.None
	if err := unpack("exit", args, kwargs, "code?", &code); err != nil {
		return nil, err
	}
	return nil, py.NewError(py.SystemExit, code)
}

// absent is a built-in function that this Python does not have.
func absent(name, why string) builtins.Func {
	return func(*Thread, Tuple, []Tuple) (Value, error) {
		return nil, py.Errorf(py.NotImplementedError, "%s() is not available: %s", name, why)
	}
}

// A constant is a value of which there is one, with a name.
type constant struct {
	name  string
	class *py.Class
}

// NotImplemented is what a special method gives to decline its operands; Ellipsis is "...".
var (
	NotImplemented = &constant{"NotImplemented", notImplClass}
	Ellipsis       = &constant{"Ellipsis", ellipsisClass}
)

// PyClass implements py.Typed.
func (c *constant) PyClass() *py.Class { return c.class }

func (c *constant) String() string        { return c.name }
func (c *constant) Type() string          { return c.class.Ident }
func (c *constant) Freeze()               {}
func (c *constant) Truth() starlark.Bool  { return true }
func (c *constant) Hash() (uint32, error) { return starlark.String(c.name).Hash() }
