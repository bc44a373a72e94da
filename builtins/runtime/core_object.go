package runtime

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// objectOperators are the special methods that every object has. Their Go code is what happens without them.
var objectOperators = operatorTable{
	"__init__":         initObject,
	"__new__":          newObject,
	"__repr__":         unary(reprObject),
	"__str__":          unary(strObject),
	"__hash__":         unary(hashObject),
	"__eq__":           identical(true),
	"__ne__":           identical(false),
	"__format__":       binary(formatObject),
	"__getattribute__": binary(getObjectAttr),
	"__setattr__":      setObjectAttr,
	"__delattr__":      binary(deleteObjectAttr),
	"__dir__": unary(func(x Value) (Value, error) {
		return doDir(nil, Tuple{coreOf(x)}, nil)
	}),
}

func reprObject(x Value) (Value, error) {
	if inst, ok := x.(*Instance); ok {
		return starlark.String(inst.appendDefault(nil)), nil
	}
	return starlark.String(py.Repr(x)), nil
}

func strObject(x Value) (Value, error) {
	inst, ok := x.(*Instance)
	switch {
	case !ok:
		return starlark.String(py.Str(x)), nil
	case inst.exc != nil:
		return starlark.String(inst.exc.text()), nil
	case inst.core != nil:
		return starlark.String(py.Str(inst.core)), nil
	}
	return starlark.String(py.Repr(x)), nil
}

func hashObject(x Value) (Value, error) {
	if inst, ok := x.(*Instance); ok && inst.core == nil {
		return starlark.MakeUint64(uint64(identity(x) >> 4)), nil
	}
	return doHash(nil, Tuple{coreOf(x)}, nil)
}

// identical gives answer when x is y, NotImplemented else.
func identical(answer starlark.Bool) py.MethodFunc {
	return binary(func(_ *Thread, x, y Value) (Value, error) {
		if same(x, y) {
			return answer, nil
		}
		return NotImplemented, nil
	})
}

func formatObject(_ *Thread, x, spec Value) (Value, error) {
	inst, ok := x.(*Instance)
	if !ok || inst.core != nil {
		s, err := Format(coreOf(x), py.Str(spec))
		return starlark.String(s), err
	}
	if py.Str(spec) != "" {
		return nil, py.Errorf(py.TypeError, "unsupported format string passed to %s.__format__", TypeName(x))
	}
	s, err := strOf(x)
	return starlark.String(s), err
}

func getObjectAttr(thread *Thread, x, name Value) (Value, error) {
	inst, ok := x.(*Instance)
	if !ok {
		return Attr(thread, x, py.Str(name))
	}
	v, err := inst.find(py.Str(name))
	if v == nil && err == nil {
		err = py.NoAttribute(TypeName(x), py.Str(name), inst.AttrNames())
	}
	return v, err
}

func setObjectAttr(thread *Thread, x Value, args Tuple, _ []Tuple) (Value, error) {
	if len(args) != 2 {
		return nil, py.Errorf(py.TypeError, "expected 2 arguments, got %d", len(args))
	}
	if inst, ok := x.(*Instance); ok {
		return starlark.None, inst.set(py.Str(args[0]), args[1])
	}
	return starlark.None, SetAttr(thread, x, py.Str(args[0]), args[1])
}

func deleteObjectAttr(thread *Thread, x, name Value) (Value, error) {
	if inst, ok := x.(*Instance); ok {
		return starlark.None, inst.set(py.Str(name), nil)
	}
	return starlark.None, DelAttr(thread, x, py.Str(name))
}
