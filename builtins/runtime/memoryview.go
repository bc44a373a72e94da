package runtime

import (
	"bytes"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

var memoryViewClass = newType("memoryview", py.Object)

// makeMemoryView is memoryview(x): a window on the bytes of x, or their copy when x cannot change.
func makeMemoryView(_ *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	v, err := one("memoryview", args, kwargs)
	if err != nil {
		return nil, err
	}
	data, err := bytesLike(v)
	if err != nil {
		return nil, py.Errorf(py.TypeError, "memoryview: a bytes-like object is required, not '%s'", TypeName(v))
	}
	return &memoryView{ByteArray{data}, v}, nil
}

// A memoryView is a bytearray that shares its bytes with another object.
type memoryView struct {
	ByteArray
	obj Value
}

// PyClass implements py.Typed.
func (m *memoryView) PyClass() *py.Class { return memoryViewClass }

// PyBytes implements Byter.
func (m *memoryView) PyBytes() []byte { return m.Data }

// Slice implements starlark.Sliceable without copying.
func (m *memoryView) Slice(start, end, step int) Value {
	if step == 1 {
		return &memoryView{ByteArray{m.Data[start:end:end]}, m.obj}
	}
	return &memoryView{ByteArray{sliceBytes(m.Data, start, end, step)}, m.obj}
}

// writable refuses to write through a view of what cannot change.
func (m *memoryView) writable() error {
	if m.readOnly() {
		return py.Errorf(py.TypeError, "cannot modify read-only memory")
	}
	return nil
}

func (m *memoryView) readOnly() bool {
	_, ok := m.obj.(*ByteArray)
	return !ok
}

// SetIndex writes one byte through the view.
func (m *memoryView) SetIndex(i int, v Value) error {
	if err := m.writable(); err != nil {
		return err
	}
	return m.ByteArray.SetIndex(i, v)
}

// assign is m[s] = v, which changes no length; nil v would delete.
func (m *memoryView) assign(s *Slice, v Value) error {
	if err := m.writable(); err != nil {
		return err
	}
	if v == nil {
		return py.Errorf(py.TypeError, "cannot delete memory")
	}
	data, err := bytesLike(v)
	if err != nil {
		return err
	}
	lo, hi, step, err := s.bounds(len(m.Data))
	if err != nil {
		return err
	}
	chosen := positions(lo, hi, step)
	if len(chosen) != len(data) {
		return py.Errorf(py.ValueError, "memoryview assignment: lvalue and rvalue have different structures")
	}
	data = bytes.Clone(data) // it may be the same memory
	for n, i := range chosen {
		m.Data[i] = data[n]
	}
	return nil
}

// Attr gives what is known of the memory: one row of unsigned bytes.
func (m *memoryView) Attr(name string) (Value, error) {
	size := starlark.MakeInt(len(m.Data))
	switch name {
	case "obj":
		return m.obj, nil
	case "nbytes":
		return size, nil
	case "readonly":
		return starlark.Bool(m.readOnly()), nil
	case "itemsize", "ndim":
		return starlark.MakeInt(1), nil
	case "format":
		return starlark.String("B"), nil
	case "shape":
		return Tuple{size}, nil
	}
	return nil, nil
}

// AttrNames implements starlark.HasAttrs.
func (m *memoryView) AttrNames() []string {
	return []string{"format", "itemsize", "nbytes", "ndim", "obj", "readonly", "shape"}
}

// AppendRepr implements py.Reprer.
func (m *memoryView) AppendRepr(b []byte) []byte { return append(b, "<memory>"...) }

func (m *memoryView) Type() string { return "memoryview" }

// CompareSameType implements starlark.Comparable.
func (m *memoryView) CompareSameType(op syntax.Token, y Value, depth int) (bool, error) {
	return m.ByteArray.CompareSameType(op, &y.(*memoryView).ByteArray, depth)
}

var memoryViewMethods = []coreMethod{
	{"tobytes", "tobytes(): the bytes.", unary(func(x Value) (Value, error) {
		return starlark.Bytes(x.(*memoryView).Data), nil
	})},
	{"tolist", "tolist(): the bytes as a list of ints.", unary(func(x Value) (Value, error) {
		items, err := Collect(nil, x)
		return starlark.NewList(items), err
	})},
	{"hex", "hex(): two hexadecimal digits for each byte.", bytesHex},
	{"release", "release(): lets go of the memory: here the garbage collector does.", unary(func(Value) (Value, error) {
		return starlark.None, nil
	})},
	{"toreadonly", "toreadonly(): a view that cannot be written through.", unary(func(x Value) (Value, error) {
		m := x.(*memoryView)
		return &memoryView{m.ByteArray, starlark.Bytes(m.Data)}, nil
	})},
	{"__enter__", "__enter__(): the view, for with.", unary(func(x Value) (Value, error) { return x, nil })},
	{"__exit__", "__exit__(*exception): the end of with.", func(*Thread, Value, Tuple, []Tuple) (Value, error) {
		return starlark.None, nil
	}},
}
