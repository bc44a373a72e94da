package pyzlib

import (
	"bufio"
	"compress/gzip"
	"io"
	"slices"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	pyio "github.com/nlsh/nlsh/builtins/io"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A member is a gzip file as the device of a File: what is read from it comes from the members of the file, what is
// written to it becomes one.
type member struct {
	level int
	mtime starlark.Value

	file   starlark.Value // holds the compressed data
	own    bool           // Close closes it
	state  *builtins.State
	source *bufio.Reader
	unpack *gzip.Reader // nil before the first read
	pack   *gzip.Writer // nil of a file that is read
	at     int64        // where the script is in the contents
}

// open makes the File. What is given as a path is opened and closed here.
func (f *member) open(thread *starlark.Thread, file starlark.Value, o pyio.Options) (starlark.Value, error) {
	if !slices.Contains([]string{"r", "w", "a", "x", "rb", "wb", "ab", "xb"}, o.Mode) {
		return nil, py.Errorf(py.ValueError, "Invalid mode: %s", py.Repr(starlark.String(o.Mode)))
	}
	f.file, f.state = file, builtins.StateOf(thread)
	if object, ok := file.(starlark.HasAttrs); !ok || !isFile(object) {
		opened, err := pyio.Open(thread, starlark.Tuple{file, starlark.String(o.Mode[:1] + "b")}, nil)
		if err != nil {
			return nil, err
		}
		f.file, f.own, o.Name = opened, true, runtime.Core(file)
	}
	if o.Mode[0] == 'r' {
		f.source = bufio.NewReader(callReader{f})
		return pyio.OnDevice(thread, f, o), nil
	}
	var err error
	f.pack, err = newMember(thread, callWriter{f}, f.level, f.mtime)
	return pyio.OnDevice(thread, f, o), err
}

// isFile says whether an object can be read or written, as a file and not as a path.
func isFile(object starlark.HasAttrs) bool {
	for _, name := range []string{"read", "write"} {
		if method, err := object.Attr(name); method != nil && err == nil {
			return true
		}
	}
	return false
}

// A callReader reads the compressed data by the method read.
type callReader struct{ f *member }

func (r callReader) Read(b []byte) (int, error) {
	v, err := builtins.CallMethod(r.f.state.Thread(), r.f.file, "read", starlark.MakeInt(len(b)))
	if err != nil {
		return 0, err
	}
	data, err := runtime.BytesLike(v)
	if err == nil && len(data) == 0 {
		err = io.EOF
	}
	return copy(b, data), err
}

// A callWriter writes the compressed data by the method write.
type callWriter struct{ f *member }

func (w callWriter) Write(b []byte) (int, error) {
	_, err := builtins.CallMethod(w.f.state.Thread(), w.f.file, "write", starlark.Bytes(b))
	return len(b), err
}

// Read implements pyio.Device.
func (f *member) Read(b []byte) (int, error) {
	if f.unpack == nil {
		head, err := f.source.Peek(2)
		if err == io.EOF && len(head) == 0 {
			return 0, nil // an empty file has empty contents
		}
		if err := checkMagic(head); err != nil {
			return 0, err
		}
		if f.unpack, err = gzip.NewReader(f.source); err != nil {
			return 0, badMember(err)
		}
	}
	n, err := f.unpack.Read(b)
	for n == 0 && err == nil {
		n, err = f.unpack.Read(b)
	}
	f.at += int64(n)
	if err == io.EOF {
		err = nil
	}
	return n, badMember(err)
}

// Write implements pyio.Device.
func (f *member) Write(b []byte) (int, error) {
	n, err := f.pack.Write(b)
	f.at += int64(n)
	return n, err
}

// Seek implements pyio.Device: what is read can be read again, and passed over.
func (f *member) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += f.at
	case io.SeekEnd:
		return 0, unix.EINVAL
	}
	if offset == f.at {
		return f.at, nil
	}
	if f.pack != nil || offset < 0 {
		return 0, unix.EINVAL
	}
	if offset < f.at {
		if _, err := builtins.CallMethod(f.state.Thread(), f.file, "seek", starlark.MakeInt(0)); err != nil {
			return 0, err
		}
		f.source.Reset(callReader{f})
		f.unpack, f.at = nil, 0
	}
	skipped := make([]byte, 1<<15)
	for f.at < offset {
		n, err := f.Read(skipped[:min(int64(len(skipped)), offset-f.at)])
		if n == 0 || err != nil {
			return f.at, err
		}
	}
	return f.at, nil
}

// Truncate implements pyio.Device.
func (f *member) Truncate(int64) error { return unix.EINVAL }

// Close implements pyio.Device.
func (f *member) Close() error {
	var err error
	if f.pack != nil {
		err = f.pack.Close()
	}
	if f.own {
		if _, closed := builtins.CallMethod(f.state.Thread(), f.file, "close"); err == nil {
			err = closed
		}
	}
	return err
}

// Fd implements pyio.Device: the contents have no descriptor.
func (f *member) Fd() int { return -1 }
