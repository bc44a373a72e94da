package runtime

import (
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

func makeBool(thread *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	var v Value = starlark.False
	if err := unpack("bool", args, kwargs, "x?", &v); err != nil {
		return nil, err
	}
	truth := Truth(v)
	return truth, py.FlowOf(thread).Take()
}

// makeStr is str(x) and str(bytes, encoding, errors).
func makeStr(thread *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	if len(args) == 1 && len(kwargs) == 0 {
		s := py.Str(args[0])
		return starlark.String(s), py.FlowOf(thread).Take()
	}
	var v Value = starlark.String("")
	encoding, errors := "", ""
	if err := unpack("str", args, kwargs, "object?", &v, "encoding?", &encoding, "errors?",
		&errors); err != nil {
		return nil, err
	}
	if encoding != "" || errors != "" {
		data, err := bytesLike(v)
		if err != nil {
			return nil, py.Errorf(py.TypeError, "decoding to str: need a bytes-like object, %s found", TypeName(v))
		}
		return decode(data, encoding, errors)
	}
	s := py.Str(v)
	return starlark.String(s), py.FlowOf(thread).Take()
}

func makeList(thread *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	items, err := itemsArg(thread, "list", args, kwargs)
	if len(args) == 0 || isTuple(coreOf(args[0])) { // its own items, not a copy
		items = append(Tuple{}, items...)
	}
	return starlark.NewList(items), err
}

func isTuple(v Value) bool { _, ok := v.(Tuple); return ok }

func makeTuple(thread *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	items, err := itemsArg(thread, "tuple", args, kwargs)
	return items, err
}

func itemsArg(thread *Thread, name string, args Tuple, kwargs []Tuple) (Tuple, error) {
	var v Value = Tuple{}
	if err := unpack(name, args, kwargs, "iterable?", &v); err != nil {
		return nil, err
	}
	if x, ok := v.(*Instance); ok && x.special("__iter__") == nil {
		v = coreOf(v)
	}
	return Collect(thread, v)
}

func makeSet(thread *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	items, err := itemsArg(thread, "set", args, kwargs)
	if err != nil {
		return nil, err
	}
	return newSet(thread, items)
}

// makeDict is dict(mapping or pairs, **kwargs).
func makeDict(thread *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	if len(args) > 1 {
		return nil, py.Errorf(py.TypeError, "dict expected at most 1 argument, got %d", len(args))
	}
	d := new(starlark.Dict)
	if len(args) == 1 {
		if err := updateDict(thread, d, args[0]); err != nil {
			return nil, err
		}
	}
	for _, kw := range kwargs {
		if err := d.SetKey(kw[0], kw[1]); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// updateDict puts the entries of a mapping, or of an iterable of pairs, into d.
func updateDict(thread *Thread, d *starlark.Dict, v Value) error {
	if _, ok := coreOf(v).(starlark.IterableMapping); ok {
		if x, isInstance := v.(*Instance); !isInstance || x.core != nil || x.special("keys") != nil {
			return eachEntry(thread, v, d.SetKey)
		}
	}
	i := 0
	return Each(thread, v, func(item Value) error {
		if !isIterable(item) {
			return py.Errorf(py.TypeError, "cannot convert dictionary update sequence element #%d to a sequence", i)
		}
		pair, err := Collect(thread, item)
		if err == nil && len(pair) != 2 {
			err = py.Errorf(py.ValueError,
				"dictionary update sequence element #%d has length %d; 2 is required", i, len(pair))
		}
		if err != nil {
			return err
		}
		i++
		return d.SetKey(pair[0], pair[1])
	})
}

// makeRange is range(stop) and range(start, stop[, step]).
func makeRange(thread *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	bounds := make(Tuple, len(args))
	for i, arg := range args {
		n, err := asInt(arg)
		if err != nil {
			return nil, err
		}
		bounds[i] = n
	}
	if len(args) == 3 && bounds[2].(starlark.Int).Sign() == 0 {
		return nil, py.Errorf(py.ValueError, "range() arg 3 must not be zero")
	}
	switch {
	case len(kwargs) > 0:
		return nil, py.Errorf(py.TypeError, "range() takes no keyword arguments")
	case len(args) == 0:
		return nil, py.Errorf(py.TypeError, "range expected at least 1 argument, got 0")
	case len(args) > 3:
		return nil, py.Errorf(py.TypeError, "range expected at most 3 arguments, got %d", len(args))
	}
	return starlark.Call(thread, starlark.Universe["range"], bounds, nil)
}

func makeSlice(_ *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	s := &Slice{starlark.None, starlark.None, starlark.None}
	if len(kwargs) > 0 {
		return nil, py.Errorf(py.TypeError, "slice() takes no keyword arguments")
	}
	switch len(args) {
	case 1:
		s.Stop = args[0]
	case 2:
		s.Start, s.Stop = args[0], args[1]
	case 3:
		s.Start, s.Stop, s.Step = args[0], args[1], args[2]
	default:
		return nil, py.Errorf(py.TypeError, "slice expected 1 to 3 arguments, got %d", len(args))
	}
	return s, nil
}

// makeBytes is bytes(n), bytes(iterable), bytes(text, encoding), bytes(bytes-like).
func makeBytes(thread *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	data, err := bytesArg(thread, "bytes", args, kwargs)
	return starlark.Bytes(data), err
}

func makeByteArray(thread *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	data, err := bytesArg(thread, "bytearray", args, kwargs)
	return &ByteArray{Data: append([]byte{}, data...)}, err
}

func bytesArg(thread *Thread, name string, args Tuple, kwargs []Tuple) ([]byte, error) {
	var v Value
	encoding, errors := "", ""
	if err := unpack(name, args, kwargs, "source?", &v, "encoding?", &encoding, "errors?", &errors); err != nil {
		return nil, err
	}
	switch x := coreOf(v).(type) {
	case nil:
		return nil, nil
	case starlark.String:
		if encoding == "" {
			return nil, py.Errorf(py.TypeError, "string argument without an encoding")
		}
		return encode(string(x), encoding, errors)
	case starlark.Int, starlark.Bool:
		n, err := AsIndex(x)
		if err == nil && n < 0 {
			err = py.Errorf(py.ValueError, "negative count")
		}
		if err == nil && n > maxFormatWidth*16 {
			err = py.NewError(py.MemoryError)
		}
		if err != nil {
			return nil, err
		}
		return make([]byte, n), nil
	case *Instance:
		if r, ok, err := x.call("__bytes__"); ok {
			if err != nil {
				return nil, err
			}
			return bytesLike(r)
		}
	}
	if data, err := bytesLike(v); err == nil {
		return data, nil
	}
	if !isIterable(v) {
		return nil, py.Errorf(py.TypeError, "cannot convert '%s' object to bytes", TypeName(v))
	}
	var data []byte
	err := Each(thread, v, func(item Value) error {
		b, err := asByte(item, name)
		data = append(data, b)
		return err
	})
	return data, err
}

func asByte(v Value, name string) (byte, error) {
	n, err := AsIndex(v)
	if err == nil && (n < 0 || n > 255) {
		text := "byte must be in range(0, 256)"
		if name == "bytes" {
			text = "bytes must be in range(0, 256)"
		}
		err = py.Errorf(py.ValueError, "%s", text)
	}
	return byte(n), err
}

// bytesLike are the bytes of v: bytes, bytearray, memoryview, or a value of the host with bytes.
func bytesLike(v Value) ([]byte, error) {
	switch x := coreOf(v).(type) {
	case starlark.Bytes:
		return []byte(x), nil
	case *ByteArray:
		return x.Data, nil
	case Byter:
		return x.PyBytes(), nil
	}
	return nil, py.Errorf(py.TypeError, "a bytes-like object is required, not '%s'", TypeName(v))
}

// A Byter is a value of the host that is bytes-like.
type Byter interface{ PyBytes() []byte }

// codecName is an encoding's name in its plainest form.
func codecName(name string) string {
	name = strings.NewReplacer("_", "", "-", "", " ", "").Replace(strings.ToLower(name))
	switch name {
	case "", "utf8", "u8":
		return "utf-8"
	case "latin1", "iso88591", "8859", "l1":
		return "latin-1"
	case "usascii", "646":
		return "ascii"
	}
	return name
}
