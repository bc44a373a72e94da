package builtins

import (
	"errors"
	"io"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
)

// A waitingReader reads a file without keeping the script's other threads from running, or a stop from coming.
type waitingReader struct {
	state *State
	file  interface {
		io.Reader
		Fd() uintptr
	}
}

// Read implements io.Reader.
func (r *waitingReader) Read(b []byte) (int, error) {
	err := r.state.PollOne(r.state.Thread(), int(r.file.Fd()), unix.POLLIN)
	var raised *py.Error
	if errors.As(err, &raised) && raised.Class.Is(py.PermissionError) {
		err = nil // what poll(2) knows nothing of is always ready
	}
	if err != nil {
		return 0, err
	}
	return r.file.Read(b)
}

func init() {
	more := Methods[*Stream]{
		"writelines": {Doc: "writelines(lines): writes each of some texts.", Fn: streamWritelines},
		"readable":   streamAsks("readable() -> bool: whether it can be read.", func(f *Stream) bool { return f.in != nil }),
		"writable":   streamAsks("writable() -> bool: whether it can be written.", func(f *Stream) bool { return f.out != nil }),
		"seekable":   streamAsks("seekable() -> bool: False.", func(*Stream) bool { return false }),
		"close":      {Doc: "close(): writes what is buffered; the stream stays open for the shell.", Fn: streamFlush},
		"__next__":   {Doc: "The next line; StopIteration at the end.", Fn: streamNext},
		"__enter__": {Doc: "Gives the stream itself.", Fn: func(_ *starlark.Thread, f *Stream, _ starlark.Tuple,
			_ []starlark.Tuple) (starlark.Value, error) {
			return f, nil
		}},
		"__exit__": {Doc: "Writes what is buffered.", Fn: func(thread *starlark.Thread, f *Stream, _ starlark.Tuple,
			_ []starlark.Tuple) (starlark.Value, error) {
			return streamFlush(thread, f, nil, nil)
		}},
		"reconfigure": {Doc: "reconfigure(line_buffering=None, ...): sets whether each line is written at once.",
			Fn: streamReconfigure},
	}
	for name, method := range more {
		streamMethods[name] = method
	}
}

func streamNext(thread *starlark.Thread, f *Stream, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	line, err := streamReadline(thread, f, args, kwargs)
	if err == nil && !bool(line.Truth()) {
		return nil, py.NewError(py.StopIteration)
	}
	return line, err
}

// streamAsks is a method that answers a question.
func streamAsks(doc string, fn func(f *Stream) bool) Method[*Stream] {
	return Method[*Stream]{Doc: doc, Fn: func(_ *starlark.Thread, f *Stream, args starlark.Tuple,
		kwargs []starlark.Tuple) (starlark.Value, error) {
		return starlark.Bool(fn(f)), Unpack("method", args, kwargs)
	}}
}

func streamWritelines(_ *starlark.Thread, f *Stream, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var lines starlark.Iterable
	if err := Unpack("writelines", args, kwargs, "lines", &lines); err != nil {
		return nil, err
	}
	it := lines.Iterate()
	defer it.Done()
	var line starlark.Value
	for it.Next(&line) {
		text, ok := line.(starlark.String)
		if !ok {
			return nil, py.Errorf(py.TypeError, "write() argument must be str, not %s", TypeName(line))
		}
		if err := f.WriteText(string(text)); err != nil {
			return nil, err
		}
	}
	return starlark.None, nil
}

func streamReconfigure(_ *starlark.Thread, f *Stream, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var encoding, errs, newline, lines, through starlark.Value
	err := Unpack("reconfigure", args, kwargs, "encoding?", &encoding, "errors?", &errs, "newline?", &newline,
		"line_buffering?", &lines, "write_through?", &through)
	for _, v := range []starlark.Value{lines, through} {
		if v != nil && v != starlark.None {
			f.line = bool(v.Truth())
		}
	}
	return starlark.None, err
}

// A byteStream is the side of a stream that takes and gives bytes: sys.stdout.buffer.
type byteStream struct{ f *Stream }

var byteMethods = Methods[*byteStream]{
	"write": {Doc: "write(data) -> int: writes bytes.", Fn: byteWrite},
	"flush": {Doc: "flush(): writes what is buffered.", Fn: func(thread *starlark.Thread, b *byteStream, args starlark.Tuple,
		kwargs []starlark.Tuple) (starlark.Value, error) {
		return streamFlush(thread, b.f, args, kwargs)
	}},
	"read":     {Doc: "read(size=-1): the bytes up to the end, or at most size of them.", Fn: byteInput(streamRead)},
	"readline": {Doc: "readline(): the next line.", Fn: byteInput(streamReadline)},
	"fileno": {Doc: "fileno(): the file descriptor.", Fn: func(thread *starlark.Thread, b *byteStream, args starlark.Tuple,
		kwargs []starlark.Tuple) (starlark.Value, error) {
		return streamFileno(thread, b.f, args, kwargs)
	}},
}

func byteWrite(_ *starlark.Thread, b *byteStream, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v starlark.Value
	if err := Unpack("write", args, kwargs, "data", &v); err != nil {
		return nil, err
	}
	switch v := v.(type) {
	case starlark.Bytes:
		return starlark.MakeInt(len(v)), b.f.WriteText(string(v))
	case interface{ PyBytes() []byte }:
		return starlark.MakeInt(len(v.PyBytes())), b.f.WriteText(string(v.PyBytes()))
	}
	return nil, py.Errorf(py.TypeError, "a bytes-like object is required, not '%s'", TypeName(v))
}

// byteInput is a method of the text as one of the bytes.
func byteInput(read func(*starlark.Thread, *Stream, starlark.Tuple, []starlark.Tuple) (starlark.Value, error)) func(
	*starlark.Thread, *byteStream, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
	return func(thread *starlark.Thread, b *byteStream, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		v, err := read(thread, b.f, args, kwargs)
		text, _ := v.(starlark.String)
		return starlark.Bytes(text), err
	}
}

// Attr gives the methods.
func (b *byteStream) Attr(name string) (starlark.Value, error) { return byteMethods.Attr(b, name) }

// AttrNames lists what Attr gives.
func (b *byteStream) AttrNames() []string { return byteMethods.Names() }

// Iterate gives the lines of an input.
func (b *byteStream) Iterate() starlark.Iterator { return &byteLines{&lineIterator{b.f}} }

type byteLines struct{ *lineIterator }

func (it *byteLines) Next(p *starlark.Value) bool {
	if !it.lineIterator.Next(p) {
		return false
	}
	*p = starlark.Bytes((*p).(starlark.String))
	return true
}

func (b *byteStream) String() string        { return "<_io.BufferedWriter name='" + b.f.name + "'>" }
func (b *byteStream) Type() string          { return "BufferedWriter" }
func (b *byteStream) Freeze()               {}
func (b *byteStream) Truth() starlark.Bool  { return true }
func (b *byteStream) Hash() (uint32, error) { return Identity(b), nil }
