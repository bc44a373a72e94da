package py

import (
	"slices"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// A Union is X | Y of classes and None, for isinstance() and annotations.
type Union struct{ Args starlark.Tuple }

var unionClass = NewClass("UnionType", Object)

// unionOf is c | y, or y | c; nil when y is no class.
func unionOf(c, y starlark.Value, side starlark.Side) starlark.Value {
	left, right := c, y
	if side == starlark.Right {
		left, right = y, c
	}
	var args starlark.Tuple
	for _, x := range []starlark.Value{left, right} {
		switch x := x.(type) {
		case *Union:
			args = append(args, x.Args...)
		case *Class, starlark.NoneType:
			args = append(args, x)
		default:
			if _, generic := x.(interface{ PyOrigin() *Class }); !generic {
				return nil
			}
			args = append(args, x)
		}
	}
	u := new(Union)
	for _, arg := range args {
		if !slices.ContainsFunc(u.Args, func(seen starlark.Value) bool { return seen == arg }) {
			u.Args = append(u.Args, arg)
		}
	}
	if len(u.Args) == 1 {
		return u.Args[0]
	}
	return u
}

// Binary implements starlark.HasBinary: one class more.
func (u *Union) Binary(op syntax.Token, y starlark.Value, side starlark.Side) (starlark.Value, error) {
	if op != syntax.PIPE {
		return nil, nil
	}
	return unionOf(u, y, side), nil
}

// CompareSameType implements starlark.Comparable: the order of the classes does not matter.
func (u *Union) CompareSameType(op syntax.Token, y starlark.Value, _ int) (bool, error) {
	other := y.(*Union)
	equal := len(u.Args) == len(other.Args)
	for _, arg := range u.Args {
		equal = equal && slices.ContainsFunc(other.Args, func(x starlark.Value) bool { return x == arg })
	}
	switch op {
	case syntax.EQL:
		return equal, nil
	case syntax.NEQ:
		return !equal, nil
	}
	return false, Errorf(TypeError, "'%s' not supported between instances of '%s' and '%s'", op, u.Type(), u.Type())
}

// Attr gives __args__.
func (u *Union) Attr(name string) (starlark.Value, error) {
	if name == "__args__" {
		return u.Args, nil
	}
	return nil, nil
}

// AttrNames lists what Attr knows.
func (u *Union) AttrNames() []string { return []string{"__args__"} }

// PyClass implements Typed.
func (u *Union) PyClass() *Class { return unionClass }

// AppendRepr implements Reprer: "int | None".
func (u *Union) AppendRepr(b []byte) []byte {
	for i, arg := range u.Args {
		if i > 0 {
			b = append(b, " | "...)
		}
		b = AppendTypeName(b, arg)
	}
	return b
}

// AppendTypeName appends a class as annotations show it: "int", "a.b.C", "list[int]".
func AppendTypeName(b []byte, v starlark.Value) []byte {
	c, ok := v.(*Class)
	switch {
	case !ok && v.Type() == "ellipsis":
		return append(b, "..."...)
	case !ok:
		return AppendRepr(b, v)
	case c.Module != "" && c.Module != "builtins":
		b = append(append(b, c.Module...), '.')
	}
	return append(b, c.Qualified()...)
}

func (u *Union) String() string        { return Repr(u) }
func (u *Union) Type() string          { return "types.UnionType" }
func (u *Union) Freeze()               {}
func (u *Union) Truth() starlark.Bool  { return true }
func (u *Union) Hash() (uint32, error) { return uint32(len(u.Args)), nil }
