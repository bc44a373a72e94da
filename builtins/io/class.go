package pyio

import (
	"fmt"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// The classes of files, as the module io has them.
var (
	ioBase       = class("IOBase", nil)
	rawBase      = class("RawIOBase", ioBase)
	bufferedBase = class("BufferedIOBase", ioBase)
	textBase     = class("TextIOBase", ioBase)

	fileIO         = class("FileIO", rawBase)
	bufferedReader = class("BufferedReader", bufferedBase)
	bufferedWriter = class("BufferedWriter", bufferedBase)
	bufferedRandom = class("BufferedRandom", bufferedBase)
	textWrapper    = class("TextIOWrapper", textBase)
	stringIO       = class("StringIO", textBase)
	bytesIO        = class("BytesIO", bufferedBase)

	unsupported = newUnsupported()
)

func class(name string, base *py.Class) *py.Class {
	c := py.NewClass(name, base)
	c.Module = "_io"
	return c
}

// newUnsupported is the exception that is both an OSError and a ValueError.
func newUnsupported() *py.Class {
	c := py.NewClass("UnsupportedOperation", py.OSError)
	c.Module = "io"
	c.Bases = []*py.Class{py.OSError, py.ValueError}
	c.MRO = append([]*py.Class{c, py.OSError}, py.ValueError.MRO...)
	return c
}

// classOf is the class of a file by what can be done with it.
func classOf(text, readable, writable, direct bool) *py.Class {
	switch {
	case text:
		return textWrapper
	case direct:
		return fileIO
	case readable && writable:
		return bufferedRandom
	case writable:
		return bufferedWriter
	}
	return bufferedReader
}

func init() {
	stringIO.Make = func(thread *starlark.Thread, class *py.Class, args starlark.Tuple, kwargs []starlark.Tuple) (
		starlark.Value, error) {
		var initial, newline starlark.Value = starlark.None, starlark.String("\n")
		err := builtins.Unpack(class.Ident, args, kwargs, "initial_value?", &initial, "newline?", &newline)
		if err != nil {
			return nil, err
		}
		o := Options{Mode: "r+", Buffer: -1}
		if err := o.setText(starlark.None, starlark.None, newline); err != nil {
			return nil, err
		}
		text, ok := runtime.Core(initial).(starlark.String)
		if !ok && initial != starlark.None {
			return nil, py.Errorf(py.TypeError, "initial_value must be str or None, not %s", runtime.TypeName(initial))
		}
		return inMemory(thread, stringIO, []byte(text), o), nil
	}
	bytesIO.Make = func(thread *starlark.Thread, class *py.Class, args starlark.Tuple, kwargs []starlark.Tuple) (
		starlark.Value, error) {
		var initial starlark.Value = starlark.Bytes("")
		if err := builtins.Unpack(class.Ident, args, kwargs, "initial_bytes?", &initial); err != nil {
			return nil, err
		}
		data, err := runtime.BytesLike(initial)
		return inMemory(thread, bytesIO, append([]byte(nil), data...), Options{Mode: "r+b", Buffer: -1}), err
	}
}

// inMemory makes a File of what is in memory.
func inMemory(thread *starlark.Thread, class *py.Class, data []byte, o Options) *File {
	f := newFile(thread, &memory{data: data}, o)
	f.class = class
	return f
}

// Attr gives the methods, and name, mode, closed, encoding, errors, newlines, buffer.
func (f *File) Attr(name string) (starlark.Value, error) {
	_, inMemory := f.device.(*memory)
	switch name {
	case "closed":
		return starlark.Bool(f.closed), nil
	case "name":
		if f.name != nil {
			return f.name, nil
		}
	case "mode":
		if !inMemory && f.text {
			return starlark.String(f.mode), nil
		} else if !inMemory {
			return starlark.String(parseMode(f.mode).shown()), nil
		}
	case "encoding", "errors":
		return f.textAttr(name), nil
	case "buffer":
		if f.text && !inMemory {
			return f.bytesSide(), nil
		}
	case "getvalue":
		if !inMemory {
			return nil, nil
		}
	}
	return methods.Attr(f, name)
}

func (f *File) textAttr(name string) starlark.Value {
	switch {
	case !f.text:
		return nil
	case f.class == stringIO:
		return starlark.None
	case name == "encoding":
		return starlark.String(f.coding.name)
	case f.coding.errors == "":
		return starlark.String("strict")
	}
	return starlark.String(f.coding.errors)
}

// bytesSide is the file of bytes under a file of text: a view of the same descriptor.
func (f *File) bytesSide() *File {
	if err := f.flush(); err != nil {
		f.flow.Fail(err)
	}
	side := &File{state: f.state, flow: f.flow, name: f.name, mode: f.mode, readable: f.readable, writable: f.writable}
	side.device, side.direct = f.device, true
	side.unread, f.unread = f.unread, nil
	side.class = classOf(false, f.readable, f.writable, false)
	return side
}

// AttrNames lists what Attr gives.
func (f *File) AttrNames() []string {
	return methods.Names("buffer", "closed", "encoding", "errors", "mode", "name")
}

// PyClass implements py.Typed.
func (f *File) PyClass() *py.Class { return f.class }

func (f *File) String() string { return py.Repr(f) }

// AppendRepr implements py.Reprer.
func (f *File) AppendRepr(b []byte) []byte {
	switch {
	case f.name == nil:
		return fmt.Appendf(b, "<%s object at %p>", f.class.FullName(), f)
	case f.text:
		return fmt.Appendf(b, "<_io.TextIOWrapper name=%s mode='%s' encoding='%s'>", py.Repr(f.name), f.mode, f.coding.name)
	}
	return fmt.Appendf(b, "<_io.%s name=%s>", f.class.Ident, py.Repr(f.name))
}

func (f *File) Type() string          { return f.class.Ident }
func (f *File) Freeze()               {}
func (f *File) Truth() starlark.Bool  { return true }
func (f *File) Hash() (uint32, error) { return builtins.Identity(f), nil }
