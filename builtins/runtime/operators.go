package runtime

import (
	"math"
	"unicode/utf8"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

// loweredOperators are the "$" functions of operators: $+, $==, $neg ...
func loweredOperators() map[string]plainFunc {
	table := map[string]plainFunc{}
	for op := range operators {
		if op != syntax.STARSTAR && op != syntax.PERCENT {
			table["$"+op.String()] = func(_ *Thread, args Tuple) (Value, error) {
				return binaryOp(op, args[0], args[1])
			}
		}
	}
	for op := range comparisons {
		table["$"+op.String()] = func(_ *Thread, args Tuple) (Value, error) {
			return richCompare(op, args[0], args[1])
		}
	}
	for op, name := range map[syntax.Token]string{syntax.MINUS: "$neg", syntax.PLUS: "$pos", syntax.TILDE: "$invert"} {
		table[name] = func(_ *Thread, args Tuple) (Value, error) { return unaryOp(op, args[0]) }
	}
	return table
}

// richCompare is x op y as an expression: an order that bools alone lack is that of the numbers they are.
func richCompare(op syntax.Token, x, y Value) (Value, error) {
	_, bx := x.(starlark.Bool)
	_, by := y.(starlark.Bool)
	if bx && by {
		x, y = arithmetic(x), arithmetic(y)
	}
	ok, err := compareOp(op, x, y)
	return starlark.Bool(ok), err
}

func isNaN(v Value) bool {
	f, ok := v.(starlark.Float)
	return ok && math.IsNaN(float64(f))
}

// loweredItem is $item(x, y). What scripts index most comes first.
func loweredItem(thread *Thread, args Tuple) (Value, error) {
	x, key := args[0], args[1]
	switch x := x.(type) {
	case *starlark.Dict:
		v, found, err := x.Get(key)
		if err == nil && !found {
			err = py.NewError(py.KeyError, key)
		}
		return v, err
	case *starlark.List:
		if i, ok := smallIndex(key, x.Len()); ok {
			return x.Index(i), nil
		}
	case Tuple:
		if i, ok := smallIndex(key, len(x)); ok {
			return x[i], nil
		}
	case starlark.String:
		return strItem(x, key)
	}
	return GetItem(thread, x, key)
}

// smallIndex is the position that key means among n items, when it is a plain int within them.
func smallIndex(key Value, n int) (int, bool) {
	k, ok := key.(starlark.Int)
	if !ok {
		return 0, false
	}
	i, ok := k.Int64()
	if i < 0 {
		i += int64(n)
	}
	return int(i), ok && i >= 0 && i < int64(n)
}

// strItem is s[key], counted in code points.
func strItem(s starlark.String, key Value) (Value, error) {
	if !plainText(string(s)) {
		if slice, ok := key.(*Slice); ok {
			return strPart(string(s), slice)
		}
		at := starts(string(s))
		i, err := position("str", len(at)-1, key)
		if err != nil {
			return nil, err
		}
		return s[at[i]:at[i+1]], nil
	}
	if i, ok := smallIndex(key, len(s)); ok {
		return s[i : i+1], nil
	}
	return GetItem(nil, s, key)
}

// plainText says whether bytes and code points are the same.
func plainText(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// starts are the positions of the code points of s, and its end; bytes that are no UTF-8 count one each.
func starts(s string) []int {
	at := make([]int, 0, len(s)+1)
	for i := range s {
		at = append(at, i)
	}
	return append(at, len(s))
}

// strPart is a slice of a string with more than ASCII in it.
func strPart(s string, slice *Slice) (Value, error) {
	at := starts(s)
	lo, hi, step, err := slice.bounds(len(at) - 1)
	if err != nil {
		return nil, err
	}
	if step == 1 {
		return starlark.String(s[at[lo]:at[max(lo, hi)]]), nil
	}
	var b []byte
	for _, i := range positions(lo, hi, step) {
		b = append(b, s[at[i]:at[i+1]]...)
	}
	return starlark.String(b), nil
}

// loweredPart is $part(x, lo, hi, step).
func loweredPart(_ *Thread, args Tuple) (Value, error) {
	slice := &Slice{args[1], args[2], args[3]}
	if s, ok := args[0].(starlark.String); ok && !plainText(string(s)) {
		return strPart(string(s), slice)
	}
	return slice.of(args[0])
}
