package runtime

import (
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

// A Derivable is a value made in Go whose class scripts may derive from. Objects of such a class are compared with
// it as their native values are, and what its operators make of them is of their class.
type Derivable interface {
	starlark.Value
	// Args are what the class is called with to make the value.
	Args() Tuple
	// ReprAs is the repr of an object of a class of another name, whose str() is text.
	ReprAs(name, text string) string
}

// derivable is the native value inside x, if objects of derived classes stand for it; else nil.
func (x *Instance) derivable() Derivable {
	d, _ := x.core.(Derivable)
	return d
}

// Remade is v as an object of the class of like, when that derives from the class of v.
func Remade(thread *Thread, like, v Value) (Value, error) {
	x, ok := like.(*Instance)
	d, ok2 := v.(Derivable)
	if !ok || !ok2 || x.core == nil || TypeOf(x.core) != TypeOf(v) {
		return v, nil
	}
	return starlark.Call(thread, x.class, d.Args(), nil)
}

// binaryDerived is x op y, or y op x on the right side, by the operators of the value inside x.
func (x *Instance) binaryDerived(op syntax.Token, y Value, side starlark.Side) (Value, error) {
	if h, ok := x.core.(starlark.HasBinary); ok {
		v, err := h.Binary(op, coreOf(y), side)
		if err != nil {
			return nil, err
		}
		if v != nil {
			return Remade(x.thread(), x, v)
		}
	}
	if side == starlark.Right {
		return nil, badOperands(op.String(), y, x)
	}
	if h, ok := y.(starlark.HasBinary); ok {
		if v, err := h.Binary(op, x, starlark.Right); v != nil || err != nil {
			return v, err
		}
	}
	return nil, badOperands(op.String(), x, y)
}

// CompareOther is x op y, where the interpreter takes y for a value of x's Go type because their types have the
// same name: y is an object of a class that derives from x's, or of one that is just called the same.
func CompareOther(op syntax.Token, x, y Value) (bool, error) {
	object, ok := y.(*Instance)
	if ok {
		if v, done, err := object.call(comparisons[op].right, x); done {
			return err == nil && bool(Truth(v)), err
		}
		if object.derivable() != nil {
			return starlark.Compare(op, x, object.core)
		}
	}
	switch op {
	case syntax.EQL:
		return false, nil
	case syntax.NEQ:
		return true, nil
	}
	return false, notOrdered(op, x, y)
}

// SpecialMethods are the methods of these names ("__eq__", "__add__") that do what the operators do with values
// made in Go, for super().__eq__(y) in a class that derives from theirs.
func SpecialMethods(names ...string) starlark.StringDict {
	all := merge(containerOperators(), numberOperators(), binaryOperators(allOperators()...))
	methods := starlark.StringDict{}
	for _, name := range names {
		fn := all[name]
		methods[name] = py.NewMethod(name, "", func(thread *Thread, self Value, args Tuple, kwargs []Tuple) (
			Value, error) {
			v, err := fn(thread, coreOf(self), args, kwargs)
			if err != nil {
				return nil, err
			}
			return Remade(thread, self, v)
		})
	}
	return methods
}
