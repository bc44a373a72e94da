package runtime

import (
	"strings"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

// Augmented assignments: what x += y stores, where that is not x + y.

// inplaceOps are the operators of augmented assignments.
var inplaceOps = map[string]syntax.Token{
	"+=": syntax.PLUS, "-=": syntax.MINUS, "*=": syntax.STAR, "/=": syntax.SLASH, "//=": syntax.SLASHSLASH,
	"%=": syntax.PERCENT, "&=": syntax.AMP, "|=": syntax.PIPE, "^=": syntax.CIRCUMFLEX, "<<=": syntax.LTLT,
	">>=": syntax.GTGT,
}

// inplace is $iop(op, x, y).
func inplace(thread *Thread, args Tuple) (Value, error) {
	op, x, y := string(args[0].(starlark.String)), args[1], args[2]
	switch op {
	case "**=":
		return powerOf(thread, x, y, "__ipow__")
	case "@=":
		return matmul(thread, args[1:])
	}
	token := inplaceOps[op]
	v, err := inplaceOp(thread, token, x, y)
	if e := raisedBy(reword(err)); e != nil && err != nil && e.Class == py.TypeError && e != err {
		return nil, badInplace(e, op, token)
	}
	return v, err
}

// badInplace is the error of the plain operator in the words of the assignment.
func badInplace(e *py.Error, op string, token syntax.Token) error {
	text := e.Text()
	return py.Errorf(py.TypeError, "%s", strings.Replace(text, "for "+token.String()+":", "for "+op+":", 1))
}

func inplaceOp(thread *Thread, op syntax.Token, x, y Value) (Value, error) {
	switch x := x.(type) {
	case *Instance:
		if v, ok, err := x.call(operators[op].inplace, y); ok {
			return v, err
		}
		if x.core != nil && x.special(operators[op].left) == nil && mutableCores[nativeBase(x.class)] {
			_, err := inplaceOp(thread, op, x.core, coreOf(y))
			return x, err
		}
	case *starlark.List:
		if op == syntax.PLUS {
			return x, extendList(thread, x, y)
		}
		if n, ok := arithmetic(y).(starlark.Int); ok && op == syntax.STAR {
			v, err := starlark.Binary(op, x, n)
			if err != nil {
				return nil, err
			}
			return x, replaceList(x, listItems(v.(*starlark.List)))
		}
	case *starlark.Dict:
		if op == syntax.PIPE {
			return x, updateDict(thread, x, y)
		}
	case *starlark.Set:
		if done, err := inplaceSet(op, x, y); done {
			return x, err
		}
	case *ByteArray:
		if op == syntax.PLUS {
			return x, x.extend(thread, y)
		}
	}
	return binaryOp(op, x, y)
}

func listItems(l *starlark.List) []Value {
	items := make([]Value, l.Len())
	for i := range items {
		items[i] = l.Index(i)
	}
	return items
}

func extendList(thread *Thread, list *starlark.List, v Value) error {
	items, err := Collect(thread, v)
	if err != nil {
		return err
	}
	for _, item := range items {
		if err := list.Append(item); err != nil {
			return err
		}
	}
	return nil
}

// inplaceSet is x op= y for sets.
func inplaceSet(op syntax.Token, x *starlark.Set, y Value) (bool, error) {
	other, ok := asSet(y)
	if !ok {
		return false, nil
	}
	v, err := setOp(op, x, other)
	if err != nil || v == nil {
		return v != nil || err != nil, err
	}
	return true, replaceSet(x, v)
}

func replaceSet(x, items *starlark.Set) error {
	all := setItems(items)
	if err := x.Clear(); err != nil {
		return err
	}
	for _, v := range all {
		if err := x.Insert(v); err != nil {
			return err
		}
	}
	return nil
}
