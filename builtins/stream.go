package builtins

import (
	"bufio"
	"io"
	"os"
	"slices"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A Stream is one of sys.stdin, sys.stdout and sys.stderr as a script sees it: a text file object.
type Stream struct {
	name  string
	out   *Output
	in    *bufio.Reader
	file  *os.File // nil when the host gave something else
	line  bool     // flushed after each write, as sys.stderr is
	state *State
}

// stdStreams is the slot of the three streams of a shell.
type stdStreams struct{}

// Streams are sys.stdin, sys.stdout and sys.stderr, the same objects at every call.
func (s *State) Streams() [3]*Stream {
	return s.Slot(stdStreams{}, func() any {
		file, _ := s.In.(*os.File)
		in := s.In
		if file != nil {
			in = &waitingReader{state: s, file: file}
		}
		return [3]*Stream{
			{state: s, name: "<stdin>", in: bufio.NewReader(in), file: file},
			{state: s, name: "<stdout>", out: s.Out, file: s.Out.File()},
			{state: s, name: "<stderr>", out: s.Err, file: s.Err.File(), line: true},
		}
	}).([3]*Stream)
}

// streamNames are the names of the streams in module sys.
var streamNames = [...]string{"stdin", "stdout", "stderr"}

// Stream is what the script has as sys.stdin, sys.stdout or sys.stderr now: the shell's own, or what it has put in
// that place.
func (s *State) Stream(name string) starlark.Value {
	if sys := s.modules["sys"]; sys != nil {
		if v := sys.members[name]; v != nil {
			return v
		}
	}
	return s.Streams()[slices.Index(streamNames[:], name)]
}

// Stdin is the buffered standard input: what reads input by another way than sys.stdin shares its buffer.
func (s *State) Stdin() *bufio.Reader { return s.Streams()[0].in }

// WriteText writes to the stream.
func (f *Stream) WriteText(text string) error {
	if f.out == nil {
		return py.Errorf(py.OSError, "not writable: %s", f.name)
	}
	_, err := f.out.WriteString(text)
	if err == nil && f.line {
		err = f.out.Flush()
	}
	return err
}

var streamMethods = Methods[*Stream]{
	"write":     {"write(text): writes text; returns the number of characters.", streamWrite},
	"flush":     {"flush(): writes what is buffered.", streamFlush},
	"isatty":    {"isatty(): True when the stream is a terminal.", streamIsatty},
	"fileno":    {"fileno(): the file descriptor. OSError when the host gave no file.", streamFileno},
	"read":      {"read(size=-1): the text up to the end, or at most size bytes of it.", streamRead},
	"readline":  {"readline(): the next line with its newline; '' at the end.", streamReadline},
	"readlines": {"readlines(): the list of the remaining lines.", streamReadlines},
}

// Attr gives the methods, and name, mode, encoding, closed.
func (f *Stream) Attr(name string) (starlark.Value, error) {
	switch name {
	case "name":
		return starlark.String(f.name), nil
	case "mode":
		if f.in != nil {
			return starlark.String("r"), nil
		}
		return starlark.String("w"), nil
	case "encoding":
		return starlark.String("utf-8"), nil
	case "closed":
		return starlark.False, nil
	case "buffer":
		return &byteStream{f}, nil
	case "errors":
		return starlark.String("strict"), nil
	}
	return streamMethods.Attr(f, name)
}

// AttrNames lists what Attr gives.
func (f *Stream) AttrNames() []string {
	return streamMethods.Names("buffer", "closed", "encoding", "errors", "mode", "name")
}

func (f *Stream) String() string        { return "<_io.TextIOWrapper name='" + f.name + "' encoding='utf-8'>" }
func (f *Stream) Type() string          { return "TextIOWrapper" }
func (f *Stream) Freeze()               {}
func (f *Stream) Truth() starlark.Bool  { return true }
func (f *Stream) Hash() (uint32, error) { return starlark.String(f.name).Hash() }

// Iterate gives the lines of an input.
func (f *Stream) Iterate() starlark.Iterator { return &lineIterator{f} }

type lineIterator struct{ f *Stream }

func (it *lineIterator) Next(p *starlark.Value) bool {
	if it.f.in == nil {
		return false
	}
	line, err := it.f.in.ReadString('\n')
	*p = starlark.String(line)
	if err != nil && err != io.EOF {
		py.Fail(it.f.state.Thread(), py.FromOS(err, ""))
		return false
	}
	return line != "" || err == nil
}

func (it *lineIterator) Done() {}

func streamWrite(_ *starlark.Thread, f *Stream, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var text string
	if err := Unpack("write", args, kwargs, "text", &text); err != nil {
		return nil, err
	}
	return starlark.MakeInt(len([]rune(text))), f.WriteText(text)
}

func streamFlush(_ *starlark.Thread, f *Stream, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := Unpack("flush", args, kwargs); err != nil || f.out == nil {
		return starlark.None, err
	}
	return starlark.None, f.out.Flush()
}

func streamIsatty(_ *starlark.Thread, f *Stream, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := Unpack("isatty", args, kwargs); err != nil {
		return nil, err
	}
	return starlark.Bool(f.file != nil && IsTerminal(f.file)), nil
}

func streamFileno(_ *starlark.Thread, f *Stream, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := Unpack("fileno", args, kwargs); err != nil {
		return nil, err
	}
	if f.file == nil {
		return nil, py.Errorf(py.OSError, "%s is not a file", f.name)
	}
	return starlark.MakeInt(int(f.file.Fd())), nil
}

func (f *Stream) reader() (*bufio.Reader, error) {
	if f.in == nil {
		return nil, py.Errorf(py.OSError, "not readable: %s", f.name)
	}
	return f.in, nil
}

func streamRead(_ *starlark.Thread, f *Stream, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	size := -1
	if err := Unpack("read", args, kwargs, "size?", &size); err != nil {
		return nil, err
	}
	in, err := f.reader()
	if err != nil {
		return nil, err
	}
	var src io.Reader = in
	if size >= 0 {
		src = io.LimitReader(in, int64(size))
	}
	var text strings.Builder
	_, err = io.Copy(&text, src)
	return starlark.String(text.String()), py.FromOS(err, "")
}

func streamReadline(_ *starlark.Thread, f *Stream, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := Unpack("readline", args, kwargs); err != nil {
		return nil, err
	}
	in, err := f.reader()
	if err != nil {
		return nil, err
	}
	line, err := in.ReadString('\n')
	if err == io.EOF {
		err = nil
	}
	return starlark.String(line), py.FromOS(err, "")
}

func streamReadlines(_ *starlark.Thread, f *Stream, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := Unpack("readlines", args, kwargs); err != nil {
		return nil, err
	}
	if _, err := f.reader(); err != nil {
		return nil, err
	}
	lines := starlark.NewList(nil)
	it := f.Iterate()
	var line starlark.Value
	for it.Next(&line) {
		if err := lines.Append(line); err != nil {
			return nil, err
		}
	}
	return lines, nil
}
