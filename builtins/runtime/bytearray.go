package runtime

import (
	"bytes"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

// A ByteArray is Python's bytearray.
type ByteArray struct{ Data []byte }

// byteArrayMethods are those that bytes do not have.
var byteArrayMethods = []coreMethod{
	{"append", "append(byte): adds a byte.", byteArrayMethod(func(b *ByteArray, _ *Thread, v Value) error {
		c, err := asByte(v, "bytearray")
		if err == nil {
			b.Data = append(b.Data, c)
		}
		return err
	})},
	{"extend", "extend(iterable): adds bytes.", byteArrayMethod(func(b *ByteArray, thread *Thread,
		v Value) error {
		return b.extend(thread, v)
	})},
	{"clear", "clear(): takes all bytes out.", unary(func(x Value) (Value, error) {
		x.(*ByteArray).Data = nil
		return starlark.None, nil
	})},
	{"copy", "copy(): a bytearray of the same bytes.", unary(func(x Value) (Value, error) {
		return &ByteArray{append([]byte{}, x.(*ByteArray).Data...)}, nil
	})},
	{"pop", "pop(i=-1): takes byte i out.", byteArrayPop},
	{"remove", "remove(byte): takes the first such byte out. ValueError.", byteArrayMethod(func(b *ByteArray,
		_ *Thread, v Value) error {
		c, err := asByte(v, "bytearray")
		if err != nil {
			return err
		}
		i := bytes.IndexByte(b.Data, c)
		if i < 0 {
			return py.Errorf(py.ValueError, "value not found in bytearray")
		}
		b.Data = append(b.Data[:i], b.Data[i+1:]...)
		return nil
	})},
	{"insert", "insert(i, byte): puts a byte before position i.", byteArrayInsert},
	{"reverse", "reverse(): turns the order round.", unary(func(x Value) (Value, error) {
		data := x.(*ByteArray).Data
		for i, j := 0, len(data)-1; i < j; i, j = i+1, j-1 {
			data[i], data[j] = data[j], data[i]
		}
		return starlark.None, nil
	})},
}

func byteArrayMethod(fn func(b *ByteArray, thread *Thread, v Value) error) py.MethodFunc {
	return binary(func(thread *Thread, x, y Value) (Value, error) {
		return starlark.None, fn(x.(*ByteArray), thread, y)
	})
}

func byteArrayPop(_ *Thread, self Value, args Tuple, kwargs []Tuple) (Value, error) {
	b, i := self.(*ByteArray), -1
	if err := unpack("pop", args, kwargs, "index?", &i); err != nil {
		return nil, err
	}
	if len(b.Data) == 0 {
		return nil, py.Errorf(py.IndexError, "pop from empty bytearray")
	}
	if i < 0 {
		i += len(b.Data)
	}
	if i < 0 || i >= len(b.Data) {
		return nil, py.Errorf(py.IndexError, "pop index out of range")
	}
	c := b.Data[i]
	b.Data = append(b.Data[:i], b.Data[i+1:]...)
	return starlark.MakeInt(int(c)), nil
}

func byteArrayInsert(_ *Thread, self Value, args Tuple, kwargs []Tuple) (Value, error) {
	b, i := self.(*ByteArray), 0
	var v Value
	if err := unpack("insert", args, kwargs, "index", &i, "item", &v); err != nil {
		return nil, err
	}
	c, err := asByte(v, "bytearray")
	if err != nil {
		return nil, err
	}
	if i < 0 {
		i = max(0, i+len(b.Data))
	}
	i = min(i, len(b.Data))
	b.Data = append(b.Data[:i:i], append([]byte{c}, b.Data[i:]...)...)
	return starlark.None, nil
}

func (b *ByteArray) extend(thread *Thread, v Value) error {
	data, err := bytesLike(v)
	if err != nil {
		data, err = bytesArg(thread, "bytearray", Tuple{v}, nil)
	}
	b.Data = append(b.Data, data...)
	return err
}

// PyClass implements py.Typed.
func (b *ByteArray) PyClass() *py.Class { return byteArrayClass }

// PyBytes implements Byter.
func (b *ByteArray) PyBytes() []byte { return b.Data }

// Len implements starlark.Indexable.
func (b *ByteArray) Len() int { return len(b.Data) }

// Index implements starlark.Indexable.
func (b *ByteArray) Index(i int) Value { return starlark.MakeInt(int(b.Data[i])) }

// SetIndex implements starlark.HasSetIndex.
func (b *ByteArray) SetIndex(i int, v Value) error {
	c, err := asByte(v, "bytearray")
	if err == nil {
		b.Data[i] = c
	}
	return err
}

// Slice implements starlark.Sliceable.
func (b *ByteArray) Slice(start, end, step int) Value {
	return &ByteArray{sliceBytes(b.Data, start, end, step)}
}

func sliceBytes(data []byte, start, end, step int) []byte {
	var part []byte
	for _, i := range positions(start, end, step) {
		part = append(part, data[i])
	}
	return part
}

// assignBytes is b[s] = v; a nil v deletes.
func (s *Slice) assignBytes(b *ByteArray, v Value) error {
	var data []byte
	if v != nil {
		var err error
		if data, err = bytesArg(nil, "bytearray", Tuple{v}, nil); err != nil {
			return err
		}
	}
	lo, hi, step, err := s.bounds(len(b.Data))
	if err != nil {
		return err
	}
	if step == 1 {
		hi = max(lo, hi)
		if len(data) == hi-lo { // in place: views of the bytes see it
			copy(b.Data[lo:hi], data)
			return nil
		}
		b.Data = append(append(append([]byte{}, b.Data[:lo]...), data...), b.Data[hi:]...)
		return nil
	}
	chosen := positions(lo, hi, step)
	if v == nil {
		return py.Errorf(py.ValueError, "attempt to delete an extended slice of a bytearray")
	}
	if len(chosen) != len(data) {
		return py.Errorf(py.ValueError, "attempt to assign bytes of size %d to extended slice of size %d",
			len(data), len(chosen))
	}
	for n, i := range chosen {
		b.Data[i] = data[n]
	}
	return nil
}

// Iterate implements starlark.Iterable.
func (b *ByteArray) Iterate() starlark.Iterator { return &byteIterator{string(b.Data)} }

// Has implements starlark.Container: a byte, or a run of bytes.
func (b *ByteArray) Has(y Value) (bool, error) {
	if n, err := AsIndex(y); err == nil {
		if n < 0 || n > 255 {
			return false, py.Errorf(py.ValueError, "byte must be in range(0, 256)")
		}
		return bytes.IndexByte(b.Data, byte(n)) >= 0, nil
	}
	data, err := bytesLike(y)
	return err == nil && bytes.Contains(b.Data, data), err
}

// Binary implements + and *.
func (b *ByteArray) Binary(op syntax.Token, y Value, side starlark.Side) (Value, error) {
	if n, ok := y.(starlark.Int); ok && op == syntax.STAR {
		v, err := starlark.Binary(op, starlark.Bytes(b.Data), n)
		if err != nil {
			return nil, err
		}
		return &ByteArray{[]byte(v.(starlark.Bytes))}, nil
	}
	data, err := bytesLike(y)
	if err != nil || op != syntax.PLUS {
		return nil, nil
	}
	if side == starlark.Right {
		return starlark.Bytes(string(data) + string(b.Data)), nil
	}
	return &ByteArray{append(append([]byte{}, b.Data...), data...)}, nil
}

// CompareSameType implements starlark.Comparable.
func (b *ByteArray) CompareSameType(op syntax.Token, y Value, depth int) (bool, error) {
	return starlark.CompareDepth(op, starlark.Bytes(b.Data), starlark.Bytes(y.(*ByteArray).Data), depth)
}

// AppendRepr implements py.Reprer.
func (b *ByteArray) AppendRepr(buf []byte) []byte {
	text := py.AppendRepr(nil, starlark.Bytes(b.Data))
	if text[1] == '"' { // CPython escapes the other quote all the same
		text = bytes.ReplaceAll(text, []byte("'"), []byte(`\'`))
	}
	return append(append(append(buf, "bytearray("...), text...), ')')
}

func (b *ByteArray) String() string        { return py.Repr(b) }
func (b *ByteArray) Type() string          { return "bytearray" }
func (b *ByteArray) Freeze()               {}
func (b *ByteArray) Truth() starlark.Bool  { return len(b.Data) > 0 }
func (b *ByteArray) Hash() (uint32, error) { return 0, unhashable(b) }
