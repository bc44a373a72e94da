package runtime

import (
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

// What modules made in Go ask of the run-time about the values that scripts hand them.

// Core is the native value inside an object whose class derives from a native one; any other value as it is.
func Core(v Value) Value { return coreOf(v) }

// A Next gives the next item of an iterator; ok is false at the end.
type Next func() (v Value, ok bool, err error)

// Steps is iter(v), as a function that gives its items.
func Steps(thread *Thread, v Value) (Next, error) {
	if x, ok := v.(*Instance); ok && x.special("__iter__") == nil && x.special("__next__") != nil {
		return nil, py.Errorf(py.TypeError, "'%s' object is not iterable", TypeName(v))
	}
	it, err := iterOf(thread, v)
	if err != nil {
		return nil, err
	}
	return it.step, nil
}

// AsInt is an int argument: an int, a bool, an object with __index__.
func AsInt(v Value) (starlark.Int, error) { return asInt(v) }

// BytesLike are the bytes of bytes, bytearray, memoryview; they are the value's own, not a copy.
func BytesLike(v Value) ([]byte, error) { return bytesLike(v) }

// Binary is x op y.
func Binary(op syntax.Token, x, y Value) (Value, error) { return binaryOp(op, x, y) }

// Compare is x op y for a comparison.
func Compare(op syntax.Token, x, y Value) (bool, error) { return compareOp(op, x, y) }

// Identity is id(v).
func Identity(v Value) uintptr { return identity(v) }

// ClassAttr is the attribute of an object made in Go that its class has; nil when there is none.
func ClassAttr(x Value, class *py.Class, name string) (Value, error) {
	v, ok := class.Lookup(name)
	if !ok {
		return nil, nil
	}
	return bind(v, x, class)
}

// Has is y in an iterator: it takes items until one is equal to y.
func (it *Iter) Has(y starlark.Value) (bool, error) {
	if found, err := iterHas(it.Iterate(), y); found || err != nil {
		return found, err
	}
	return false, it.flow().Take()
}

// Has is y in a generator: it takes items until one is equal to y.
func (h *Generator) Has(y starlark.Value) (bool, error) {
	if found, err := iterHas(h.Iterate(), y); found || err != nil {
		return found, err
	}
	return false, h.g.rt.flow.Take()
}

// Handled is the exception that is being handled; nil when there is none.
func Handled(thread *starlark.Thread) *Instance { return taskOf(thread).current() }
