package runtime

import (
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

// compareNative is x op y of native values, where the interpreter goes by their types alone: sets of all kinds are
// compared with each other, and containers item by item as Python compares the items.
func compareNative(op syntax.Token, x, y Value) (bool, error) {
	if x.Type() != y.Type() {
		if a, ok := asSet(x); ok {
			if b, ok := asSet(y); ok {
				return starlark.Compare(op, a, b)
			}
		}
		if a, b, ok := twoBytes(x, y); ok {
			return starlark.Compare(op, a, b)
		}
	}
	if class, ok := x.(*py.Class); ok && class.Meta != nil {
		return class.CompareSameType(op, y, starlark.CompareLimit)
	}
	result, err := starlark.Compare(op, x, y)
	switch op {
	case syntax.EQL, syntax.NEQ:
		if err != nil || result == (op == syntax.EQL) {
			return result, err
		}
		equal, err := equalItems(x, y)
		return equal == (op == syntax.EQL), err
	}
	if err == nil {
		return result, nil
	}
	if i, ok := firstDifference(x, y); ok {
		return compareOp(op, x.(starlark.Indexable).Index(i), y.(starlark.Indexable).Index(i))
	}
	return result, err
}

// equalItems says whether two containers that the interpreter takes for different ones are equal to Python.
func equalItems(x, y Value) (bool, error) {
	if a, b, ok := twoDicts(x, y); ok {
		return equalEntries(a, b)
	}
	a, b, ok := twoSequences(x, y)
	if !ok || a.Len() != b.Len() {
		return false, nil
	}
	for i := range a.Len() {
		if eq, err := compareOp(syntax.EQL, a.Index(i), b.Index(i)); !eq || err != nil {
			return false, err
		}
	}
	return true, nil
}

func equalEntries(a, b *starlark.Dict) (bool, error) {
	if a.Len() != b.Len() {
		return false, nil
	}
	for _, entry := range a.Items() {
		other, found, err := b.Get(entry[0])
		if !found || err != nil {
			return false, err
		}
		if eq, err := compareOp(syntax.EQL, entry[1], other); !eq || err != nil {
			return false, err
		}
	}
	return true, nil
}

// firstDifference is the first position where two sequences are not equal.
func firstDifference(x, y Value) (int, bool) {
	a, b, ok := twoSequences(x, y)
	if !ok {
		return 0, false
	}
	for i := range min(a.Len(), b.Len()) {
		if eq, err := compareOp(syntax.EQL, a.Index(i), b.Index(i)); !eq || err != nil {
			return i, err == nil
		}
	}
	return 0, false
}

// twoBytes are the bytes of x and y if both are bytes-like.
func twoBytes(x, y Value) (a, b starlark.Bytes, ok bool) {
	if a, ok = asBytes(x); ok {
		b, ok = asBytes(y)
	}
	return a, b, ok
}

func asBytes(v Value) (starlark.Bytes, bool) {
	switch v := v.(type) {
	case starlark.Bytes:
		return v, true
	case *ByteArray:
		return starlark.Bytes(v.Data), true
	case *memoryView:
		return starlark.Bytes(v.Data), true
	}
	return "", false
}

func twoDicts(x, y Value) (a, b *starlark.Dict, ok bool) {
	a, ok = x.(*starlark.Dict)
	b, both := y.(*starlark.Dict)
	return a, b, ok && both
}

// twoSequences are x and y if both are lists, or both tuples.
func twoSequences(x, y Value) (a, b starlark.Indexable, ok bool) {
	switch x := x.(type) {
	case *starlark.List:
		other, ok := y.(*starlark.List)
		return x, other, ok
	case Tuple:
		other, ok := y.(Tuple)
		return x, other, ok
	}
	return nil, nil, false
}
