package runtime

import (
	"math"
	"unicode/utf8"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
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
	table["$in"] = func(_ *Thread, args Tuple) (Value, error) {
		found, err := Contains(args[1], args[0])
		return starlark.Bool(found), err
	}
	table["$not in"] = func(_ *Thread, args Tuple) (Value, error) {
		found, err := Contains(args[1], args[0])
		return starlark.Bool(!found), err
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

// strItem is s[key], counted in code points.
func strItem(s starlark.String, key Value) (Value, error) {
	if at := starts(string(s)); at != nil {
		if slice, ok := key.(*Slice); ok {
			return strPart(string(s), at, slice)
		}
		i, err := position("str", len(at)-1, key)
		if err != nil {
			return nil, err
		}
		return s[at[i]:at[i+1]], nil
	}
	if i, ok := smallIndex(key, len(s)); ok {
		return ascii1[s[i]], nil
	}
	return GetItem(s, key)
}

// ascii1 are the strings of one ASCII character.
var ascii1 = func() (all [utf8.RuneSelf]Value) {
	for c := range all {
		all[c] = starlark.String([]byte{byte(c)})
	}
	return all
}()

// strPart is a slice of a string with more than ASCII in it, whose characters begin at the positions at.
func strPart(s string, at []int, slice *Slice) (Value, error) {
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

// loweredPart is $part(x, lo, hi, step). What scripts slice most comes first.
func loweredPart(_ *Thread, args Tuple) (Value, error) {
	if args[3] == starlark.None {
		switch x := args[0].(type) {
		case starlark.String:
			if lo, hi, ok := smallBounds(args[1], args[2], len(x)); ok && starts(string(x)) == nil {
				return x[lo:hi], nil
			}
		case *starlark.List, Tuple:
			seq := x.(starlark.Sliceable)
			if lo, hi, ok := smallBounds(args[1], args[2], seq.Len()); ok {
				return seq.Slice(lo, hi, 1), nil
			}
		}
	}
	return (&Slice{args[1], args[2], args[3]}).apply(args[0])
}

// smallBounds are the positions that the bounds of a slice mean among n items, if they are small ints or None.
func smallBounds(lo, hi Value, n int) (int, int, bool) {
	from, ok := smallBound(lo, 0, n)
	to, ok2 := smallBound(hi, n, n)
	return from, max(from, to), ok && ok2
}

func smallBound(v Value, unset, n int) (int, bool) {
	k, ok := v.(starlark.Int)
	if !ok {
		return unset, v == starlark.None
	}
	i, ok := k.Int64()
	if i < 0 {
		i += int64(n)
	}
	return int(min(max(i, 0), int64(n))), ok
}
