package pystruct

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A Struct is a compiled format.
type Struct struct{ *layout }

var structClass = newStructClass()

func newStructClass() *py.Class {
	c := py.NewClass("Struct", nil)
	c.Module, c.Doc = "_struct", "Struct(format): a compiled format."
	c.Make = func(thread *starlark.Thread, _ *py.Class, args starlark.Tuple, kwargs []starlark.Tuple) (
		starlark.Value, error) {
		var format starlark.Value
		if err := builtins.Unpack("Struct", args, kwargs, "format", &format); err != nil {
			return nil, err
		}
		l, err := layoutOf(thread, format)
		if err != nil {
			return nil, err
		}
		return &Struct{l}, nil
	}
	return c
}

// pack writes values behind each other.
func (l *layout) pack(name string, b []byte, values starlark.Tuple) error {
	if len(values) != l.values {
		return bad("%s expected %d items for packing (got %d)", name, l.values, len(values))
	}
	for _, it := range l.items {
		at := b[it.offset:]
		switch it.code {
		case 'x':
			clear(at[:it.count])
		case 's', 'p':
			if err := putText(at[:it.count], it.code, values[0]); err != nil {
				return err
			}
			values = values[1:]
		default:
			for i := range it.count {
				if err := l.put(at[i*it.size:(i+1)*it.size], it, values[i]); err != nil {
					return err
				}
			}
			values = values[it.count:]
		}
	}
	return nil
}

// unpack reads all values of b.
func (l *layout) unpack(b []byte) starlark.Tuple {
	values := make(starlark.Tuple, 0, l.values)
	for _, it := range l.items {
		at := b[it.offset:]
		switch it.code {
		case 'x':
		case 's', 'p':
			values = append(values, getText(at[:it.count], it.code))
		default:
			for i := range it.count {
				values = append(values, l.get(at[i*it.size:(i+1)*it.size], it.code))
			}
		}
	}
	return values
}

type method = func(thread *starlark.Thread, l *layout, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error)

func doPack(_ *starlark.Thread, l *layout, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if len(kwargs) > 0 {
		return nil, py.Errorf(py.TypeError, "pack() takes no keyword arguments")
	}
	b := make([]byte, l.size)
	if err := l.pack("pack", b, args); err != nil {
		return nil, err
	}
	return starlark.Bytes(b), nil
}

func doPackInto(_ *starlark.Thread, l *layout, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if len(args) < 2 || len(kwargs) > 0 {
		return nil, py.Errorf(py.TypeError, "pack_into expected buffer argument and offset")
	}
	buffer, ok := runtime.Core(args[0]).(*runtime.ByteArray)
	if !ok {
		return nil, py.Errorf(py.TypeError, "pack_into() buffer must be a bytearray, not %s", runtime.TypeName(args[0]))
	}
	offset, err := runtime.AsIndex(args[1])
	if err != nil {
		return nil, err
	}
	b, err := l.room(buffer.Data, offset, "pack_into", "packing")
	if err != nil {
		return nil, err
	}
	return starlark.None, l.pack("pack_into", b[:l.size], args[2:])
}

// room is buffer from offset on, if the struct has room there.
func (l *layout) room(buffer []byte, offset int, name, what string) ([]byte, error) {
	given := offset
	if offset < 0 {
		if offset += len(buffer); offset < 0 {
			return nil, bad("offset %d out of range for %d-byte buffer", given, len(buffer))
		}
		if len(buffer)-offset < l.size {
			return nil, noRoom(what, l.size, given)
		}
	}
	if offset > len(buffer) || len(buffer)-offset < l.size {
		return nil, bad("%s requires a buffer of at least %d bytes for %s %d bytes at offset %d "+
			"(actual buffer size is %d)", name, offset+l.size, what, l.size, offset, len(buffer))
	}
	return buffer[offset:], nil
}

func noRoom(what string, size, offset int) error {
	if what == "packing" {
		return bad("no space to pack %d bytes at offset %d", size, offset)
	}
	return bad("not enough data to unpack %d bytes at offset %d", size, offset)
}

func doUnpack(_ *starlark.Thread, l *layout, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var buffer starlark.Value
	if err := builtins.Unpack("unpack", args, kwargs, "buffer", &buffer); err != nil {
		return nil, err
	}
	b, err := runtime.BytesLike(buffer)
	if err != nil {
		return nil, err
	}
	if len(b) != l.size {
		return nil, bad("unpack requires a buffer of %d bytes", l.size)
	}
	return l.unpack(b), nil
}

func doUnpackFrom(_ *starlark.Thread, l *layout, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var buffer starlark.Value
	offset := 0
	if err := builtins.Unpack("unpack_from", args, kwargs, "buffer", &buffer, "offset?", &offset); err != nil {
		return nil, err
	}
	b, err := runtime.BytesLike(buffer)
	if err == nil {
		b, err = l.room(b, offset, "unpack_from", "unpacking")
	}
	if err != nil {
		return nil, err
	}
	return l.unpack(b), nil
}

var unpackIterator = py.NewClass("unpack_iterator", nil)

func doIterUnpack(thread *starlark.Thread, l *layout, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var buffer starlark.Value
	if err := builtins.Unpack("iter_unpack", args, kwargs, "buffer", &buffer); err != nil {
		return nil, err
	}
	b, err := runtime.BytesLike(buffer)
	switch {
	case err != nil:
		return nil, err
	case l.size == 0:
		return nil, bad("cannot iteratively unpack with a struct of length 0")
	case len(b)%l.size != 0:
		return nil, bad("iterative unpacking requires a buffer of a multiple of %d bytes", l.size)
	}
	return runtime.NewIter(thread, unpackIterator, func() (starlark.Value, bool, error) {
		if len(b) == 0 {
			return nil, false, nil
		}
		values := l.unpack(b)
		b = b[l.size:]
		return values, true, nil
	}), nil
}

// Attr gives the methods, and format and size.
func (s *Struct) Attr(name string) (starlark.Value, error) {
	switch name {
	case "format":
		return starlark.String(s.text), nil
	case "size":
		return starlark.MakeInt(s.size), nil
	}
	for _, f := range functions {
		if f.name == name {
			return builtins.Builtin("Struct."+name, f.doc, func(thread *starlark.Thread, args starlark.Tuple,
				kwargs []starlark.Tuple) (starlark.Value, error) {
				return f.fn(thread, s.layout, args, kwargs)
			}), nil
		}
	}
	return nil, nil
}

// AttrNames lists what Attr gives.
func (s *Struct) AttrNames() []string {
	names := []string{"format", "size"}
	for _, f := range functions {
		names = append(names, f.name)
	}
	return names
}

// PyClass implements py.Typed.
func (s *Struct) PyClass() *py.Class { return structClass }

func (s *Struct) String() string        { return "Struct(" + py.Repr(starlark.String(s.text)) + ")" }
func (s *Struct) Type() string          { return "Struct" }
func (s *Struct) Freeze()               {}
func (s *Struct) Truth() starlark.Bool  { return true }
func (s *Struct) Hash() (uint32, error) { return uint32(runtime.Identity(s) >> 4), nil }
