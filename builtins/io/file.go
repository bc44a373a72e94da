package pyio

import (
	"runtime"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// A File is an open file as a script sees it: of text or of bytes, on a descriptor or in memory.
type File struct {
	buffer
	coding
	class    *py.Class
	state    *builtins.State
	flow     *py.Flow
	name     starlark.Value
	mode     string
	text     bool
	readable bool
	writable bool
	lines    bool // written at each end of a line
	closed   bool
	cleanup  runtime.Cleanup
}

// Options say how a descriptor is opened as a File.
type Options struct {
	Name     starlark.Value // the attribute name; the descriptor's number when nil
	Mode     string         // as of open: "r", "wb", ...
	Encoding string         // of text; "" for utf-8
	Errors   string
	Newline  *string
	Buffer   int // -1 for the usual, 0 for none, 1 for lines
	Keep     bool
}

// NewFile makes a File of a descriptor, which it closes.
func NewFile(thread *starlark.Thread, fd int, o Options) *File {
	state, flow := builtins.StateOf(thread), py.FlowOf(thread)
	f := newFile(thread, &descriptor{fd: fd, keep: o.Keep, state: state, flow: flow}, o)
	if f.name == nil {
		f.name = starlark.MakeInt(fd)
	}
	if !o.Keep {
		f.cleanup = runtime.AddCleanup(f, func(fd int) { unix.Close(fd) }, fd)
	}
	return f
}

// OnDevice makes a File of a device.
func OnDevice(thread *starlark.Thread, device Device, o Options) *File {
	return newFile(thread, device, o)
}

func newFile(thread *starlark.Thread, device Device, o Options) *File {
	f := &File{state: builtins.StateOf(thread), flow: py.FlowOf(thread), name: o.Name, mode: o.Mode}
	f.device = device
	kind := parseMode(o.Mode)
	f.text, f.readable, f.writable = !kind.binary, kind.read || kind.plus, kind.base != 'r' || kind.plus
	f.direct, f.lines = o.Buffer == 0 && kind.binary, o.Buffer == 1
	if f.text {
		f.coding = coding{encoding: "utf-8", name: "UTF-8", errors: o.Errors, newline: o.Newline}
		if o.Encoding != "" {
			f.encoding, f.coding.name = codec(o.Encoding), o.Encoding
		}
	}
	f.class = classOf(f.text, f.readable, f.writable, f.direct)
	return f
}

// unwritten is the slot of the files of a shell that have something to write.
type unwritten struct{}

// An unwrittenSet are such files; the script's end flushes them.
type unwrittenSet struct {
	files map[*File]bool
	armed bool
}

func unwrittenFiles(s *builtins.State) *unwrittenSet {
	return s.Slot(unwritten{}, func() any { return &unwrittenSet{files: map[*File]bool{}} }).(*unwrittenSet)
}

func (u *unwrittenSet) add(f *File) {
	u.files[f] = true
	if !u.armed {
		u.armed = true
		f.state.AtEnd(func(*starlark.Thread) error {
			u.armed = false
			return FlushAll(f.state)
		})
	}
}

// FlushAll writes out what files of the shell have collected, so that others see it: a file opened anew, a child
// process.
func FlushAll(s *builtins.State) error {
	u := unwrittenFiles(s)
	var first error
	for f := range u.files {
		delete(u.files, f)
		if err := f.flush(); err != nil && first == nil {
			first = err
		}
	}
	return first
}

// put writes bytes, and notes that there is something to flush.
func (f *File) put(data []byte) error {
	if err := f.write(data); err != nil {
		return py.FromOS(err, "")
	}
	if f.device.Fd() < 0 {
		return f.flush()
	}
	if len(f.pending) > 0 {
		unwrittenFiles(f.state).add(f)
	}
	return nil
}

// Close closes the file; a second time does nothing.
func (f *File) Close() error {
	if f.closed {
		return nil
	}
	err := f.flush()
	delete(unwrittenFiles(f.state).files, f)
	f.closed = true
	f.cleanup.Stop()
	if closed := f.device.Close(); err == nil {
		err = closed
	}
	return py.FromOS(err, "")
}

// usable is the error of an operation on a closed file.
func (f *File) usable() error {
	switch {
	case !f.closed:
		return nil
	case f.class == stringIO:
		return py.Errorf(py.ValueError, "I/O operation on closed file")
	}
	return py.Errorf(py.ValueError, "I/O operation on closed file.")
}

// readLine is the next line as a value: empty at the end.
func (f *File) readLine(limit int) (starlark.Value, error) {
	if err := f.allow("readline", f.readable); err != nil {
		return nil, err
	}
	ends := newline
	if f.text {
		ends = f.ends
	}
	data, err := f.line(limit, ends)
	if err != nil {
		return nil, py.FromOS(err, "")
	}
	return f.value(data)
}

// value is what was read, as text or bytes.
func (f *File) value(data []byte) (starlark.Value, error) {
	if !f.text {
		return starlark.Bytes(data), nil
	}
	text, err := f.decode(data)
	return starlark.String(text), err
}

// allow is the error of an operation on a file that is closed, or not open for it.
func (f *File) allow(operation string, open bool) error {
	if err := f.usable(); err != nil || open {
		return err
	}
	text := operation
	if f.text {
		text = map[bool]string{true: "not writable", false: "not readable"}[operation == "write"]
	} else if f.direct {
		text = "File not open for " + map[bool]string{true: "writing", false: "reading"}[operation == "write"]
	}
	return py.Errorf(unsupported, "%s", text)
}

// Iterate gives the remaining lines.
func (f *File) Iterate() starlark.Iterator { return &lines{f} }

type lines struct{ f *File }

func (it *lines) Next(p *starlark.Value) bool {
	line, err := it.f.readLine(-1)
	if err != nil {
		it.f.flow.Fail(err)
		return false
	}
	*p = line
	return bool(line.Truth())
}

func (it *lines) Done() {}
