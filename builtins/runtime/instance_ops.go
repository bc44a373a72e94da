package runtime

import (
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

// operator names the special methods of a binary operator: of the left operand, of the right one, and of the
// assignment form (+=).
type operator struct{ left, right, inplace string }

var operators = map[syntax.Token]operator{
	syntax.PLUS:       {"__add__", "__radd__", "__iadd__"},
	syntax.MINUS:      {"__sub__", "__rsub__", "__isub__"},
	syntax.STAR:       {"__mul__", "__rmul__", "__imul__"},
	syntax.SLASH:      {"__truediv__", "__rtruediv__", "__itruediv__"},
	syntax.SLASHSLASH: {"__floordiv__", "__rfloordiv__", "__ifloordiv__"},
	syntax.PERCENT:    {"__mod__", "__rmod__", "__imod__"},
	syntax.STARSTAR:   {"__pow__", "__rpow__", "__ipow__"},
	syntax.AMP:        {"__and__", "__rand__", "__iand__"},
	syntax.PIPE:       {"__or__", "__ror__", "__ior__"},
	syntax.CIRCUMFLEX: {"__xor__", "__rxor__", "__ixor__"},
	syntax.LTLT:       {"__lshift__", "__rlshift__", "__ilshift__"},
	syntax.GTGT:       {"__rshift__", "__rrshift__", "__irshift__"},
}

var comparisons = map[syntax.Token]operator{
	syntax.EQL: {"__eq__", "__eq__", ""},
	syntax.NEQ: {"__ne__", "__ne__", ""},
	syntax.LT:  {"__lt__", "__gt__", ""},
	syntax.GT:  {"__gt__", "__lt__", ""},
	syntax.LE:  {"__le__", "__ge__", ""},
	syntax.GE:  {"__ge__", "__le__", ""},
}

var unaries = map[syntax.Token]string{syntax.PLUS: "__pos__", syntax.MINUS: "__neg__",
	syntax.TILDE: "__invert__"}

// Binary implements starlark.HasBinary by the special methods, else by the native value inside.
func (x *Instance) Binary(op syntax.Token, y Value, side starlark.Side) (Value, error) {
	names, ok := operators[op]
	if !ok {
		return nil, nil
	}
	name := names.left
	if side == starlark.Right {
		name = names.right
	}
	if v, ok, err := x.call(name, y); ok {
		return v, err
	}
	if other, ok := y.(*Instance); ok && side == starlark.Left && other.special(names.right) != nil {
		return nil, nil // y is asked next
	}
	if x.core == nil {
		return nil, nil
	}
	if x.derivable() != nil {
		return x.binaryDerived(op, y, side)
	}
	if side == starlark.Right {
		return binaryOp(op, coreOf(y), x.core)
	}
	return binaryOp(op, x.core, coreOf(y))
}

// Unary implements starlark.HasUnary.
func (x *Instance) Unary(op syntax.Token) (Value, error) {
	if v, ok, err := x.call(unaries[op]); ok {
		return v, err
	}
	if x.derivable() != nil {
		return nil, py.Errorf(py.TypeError, "bad operand type for unary %s: '%s'", op, TypeName(x))
	}
	if x.core != nil {
		return unaryOp(op, x.core)
	}
	return nil, nil
}

// CompareSameType implements starlark.Comparable by the rich comparison methods.
func (x *Instance) CompareSameType(op syntax.Token, y Value, depth int) (bool, error) {
	v, ok, err := x.compare(op, y)
	if err != nil {
		return false, err
	}
	if ok {
		truth := bool(Truth(v))
		return truth, nil
	}
	other, isInstance := y.(*Instance)
	switch {
	case isInstance && x.core != nil && other.core != nil:
		return starlark.CompareDepth(op, x.core, other.core, depth-1)
	case !isInstance && x.derivable() != nil:
		return starlark.CompareDepth(op, x.core, y, depth-1)
	}
	switch op {
	case syntax.EQL:
		return Value(x) == y, nil
	case syntax.NEQ:
		return Value(x) != y, nil
	}
	return false, notOrdered(op, x, y)
}

// compare asks x, then y if it is an object too, for a comparison method.
func (x *Instance) compare(op syntax.Token, y Value) (v Value, ok bool, err error) {
	names := comparisons[op]
	if v, ok, err = x.call(names.left, y); ok {
		return v, ok, err
	}
	if other, isInstance := y.(*Instance); isInstance {
		if v, ok, err = other.call(names.right, x); ok {
			return v, ok, err
		}
	}
	if op != syntax.NEQ {
		return nil, false, nil
	}
	v, ok, err = x.compare(syntax.EQL, y) // != is the opposite of == unless defined
	if ok && err == nil {
		v = !Truth(v)
	}
	return v, ok, err
}

func notOrdered(op syntax.Token, x, y Value) error {
	return py.Errorf(py.TypeError, "'%s' not supported between instances of '%s' and '%s'", op, TypeName(x),
		TypeName(y))
}

// Hash implements __hash__; an object with __eq__ but no __hash__ has none.
func (x *Instance) Hash() (uint32, error) {
	for _, c := range x.class.MRO {
		if v, ok := c.Dict["__hash__"]; ok && c.Thread != nil {
			return x.scriptHash(v)
		}
		if _, ok := c.Dict["__eq__"]; ok && c.Thread != nil {
			return 0, unhashable(x)
		}
	}
	if x.core != nil {
		return x.core.Hash()
	}
	return uint32(identity(x) >> 4), nil
}

func (x *Instance) scriptHash(method Value) (uint32, error) {
	if method == starlark.None {
		return 0, unhashable(x)
	}
	v, ok, err := x.call("__hash__")
	if err != nil || !ok {
		return 0, err
	}
	if _, isInt := v.(starlark.Int); !isInt {
		return 0, py.Errorf(py.TypeError, "__hash__ method should return an integer")
	}
	return v.Hash()
}

func unhashable(v Value) error {
	return py.Errorf(py.TypeError, "unhashable type: '%s'", TypeName(v))
}

// Truth implements __bool__, else __len__; objects with neither are true.
func (x *Instance) Truth() starlark.Bool {
	v, ok, err := x.call("__bool__")
	if err == nil && ok {
		if b, isBool := v.(starlark.Bool); isBool {
			return b
		}
		err = py.Errorf(py.TypeError, "__bool__ should return bool, returned %s", TypeName(v))
	}
	if err != nil {
		x.fail(err)
		return false
	}
	if x.special("__len__") != nil {
		return x.Len() > 0
	}
	if x.core != nil {
		return Truth(x.core)
	}
	return true
}

// Name implements starlark.Callable.
func (x *Instance) Name() string { return x.class.Ident }

// CallInternal implements __call__.
func (x *Instance) CallInternal(thread *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	if method := x.special("__call__"); method != nil {
		return starlark.Call(thread, method, args, kwargs)
	}
	if c, ok := x.core.(starlark.Callable); ok {
		return c.CallInternal(thread, args, kwargs)
	}
	return nil, notCallable(x)
}

func notCallable(v Value) error {
	return py.Errorf(py.TypeError, "'%s' object is not callable", TypeName(v))
}
