package runtime

import (
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// comparedWith makes $int, $string and the like, which stand for x where it is compared with a literal of a type of
// the interpreter. The interpreter compares its own values; others it would find unequal without asking them.
func comparedWith(typ string) func(Value) (Value, error) {
	isNumeric := typ == "int" || typ == "float"
	return func(x Value) (Value, error) {
		switch v := x.(type) {
		case starlark.String, starlark.Int, starlark.NoneType, *starlark.List, Tuple, *starlark.Dict:
			return x, nil
		case starlark.Float:
			if !isNaN(v) {
				return x, nil
			}
		case starlark.Bool:
			if isNumeric {
				return boolInt(v), nil
			}
			return x, nil
		}
		return compared{x, typ}, nil
	}
}

// A compared is a value under the type of what it is compared with.
type compared struct {
	Value
	typ string
}

func (c compared) Type() string { return c.typ }

// CompareSameType implements starlark.Comparable.
func (c compared) CompareSameType(op syntax.Token, y Value, _ int) (bool, error) {
	v, err := richCompare(op, c.Value, y)
	return v == starlark.True, err
}
