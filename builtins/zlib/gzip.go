package pyzlib

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"errors"
	"io"
	"strings"
	"time"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	pyio "github.com/nlsh/nlsh/builtins/io"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

var badFile = newBadFile()

func newBadFile() *py.Class {
	c := py.NewClass("BadGzipFile", py.OSError)
	c.Module = "gzip"
	c.Doc = "A file that is not in gzip's format."
	return c
}

func gzipModule() builtins.Module {
	return builtins.Module{
		Name: "gzip",
		Doc:  "Files and data in the format of gzip (RFC 1952): open, compress, decompress.",
		Members: func(*builtins.State) starlark.StringDict {
			members := builtins.Members([]*builtins.Function{
				openGzip(), gzipFile(), gzipCompress(), gzipDecompress(),
			}, nil)
			members["BadGzipFile"] = badFile
			return members
		},
	}
}

func gzipCompress() *builtins.Function {
	return builtins.Builtin("compress",
		"compress(data, compresslevel=9, *, mtime=None) -> bytes: data as the contents of a gzip file.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var v, mtime starlark.Value
			level := flate.BestCompression
			err := builtins.Unpack("compress", args, kwargs, "data", &v, "compresslevel?", &level, "mtime?", &mtime)
			if err != nil {
				return nil, err
			}
			data, err := runtime.BytesLike(v)
			if err != nil {
				return nil, err
			}
			var out bytes.Buffer
			w, err := newMember(thread, &out, level, mtime)
			if err != nil {
				return nil, err
			}
			if _, err = w.Write(data); err == nil {
				err = w.Close()
			}
			return starlark.Bytes(out.String()), err
		})
}

// newMember begins a gzip file, whose time is mtime, else now.
func newMember(thread *starlark.Thread, w io.Writer, level int, mtime starlark.Value) (*gzip.Writer, error) {
	if level < flate.DefaultCompression || level > flate.BestCompression {
		return nil, py.Errorf(py.ValueError, "compresslevel must be -1 to 9, not %d", level)
	}
	member, err := gzip.NewWriterLevel(w, level)
	if err != nil {
		return nil, err
	}
	member.ModTime = builtins.StateOf(thread).Now()
	if seconds, ok := starlark.AsFloat(mtime); mtime != nil && ok {
		member.ModTime = time.Unix(int64(seconds), 0)
	}
	return member, nil
}

func gzipDecompress() *builtins.Function {
	return builtins.Builtin("decompress", `decompress(data) -> bytes

The contents of a gzip file, of all its members. BadGzipFile, EOFError.`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var v starlark.Value
			if err := builtins.Unpack("decompress", args, kwargs, "data", &v); err != nil {
				return nil, err
			}
			data, err := runtime.BytesLike(v)
			if err != nil || len(data) == 0 {
				return starlark.Bytes(""), err
			}
			if err := checkMagic(data); err != nil {
				return nil, err
			}
			r, err := gzip.NewReader(bytes.NewReader(data))
			if err != nil {
				return nil, badMember(err)
			}
			out, err := io.ReadAll(r)
			return starlark.Bytes(out), badMember(err)
		})
}

// checkMagic is the error of data that does not begin as a gzip file does (RFC 1952, 2.3.1).
func checkMagic(data []byte) error {
	head := data[:min(2, len(data))]
	if string(head) == "\x1f\x8b" {
		return nil
	}
	return py.Errorf(badFile, "Not a gzipped file (%s)", py.Repr(starlark.Bytes(head)))
}

// badMember is the exception of an error that reading gzip's format gives.
func badMember(err error) error {
	var corrupt flate.CorruptInputError
	switch {
	case err == nil:
		return nil
	case errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF):
		return py.Errorf(py.EOFError, "Compressed file ended before the end-of-stream marker was reached")
	case errors.Is(err, gzip.ErrHeader):
		return py.Errorf(badFile, "Not a gzipped file")
	case errors.Is(err, gzip.ErrChecksum):
		return py.Errorf(badFile, "CRC check failed")
	case errors.As(err, &corrupt):
		return invalid(err)
	}
	return err
}

func openGzip() *builtins.Function {
	return builtins.Builtin("open", `open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None)

Opens a gzip file, of a path or of a file object: r (read), w (write), a (one more member at the end), x (write, must not
exist), with b for bytes, t for text. BadGzipFile when it is read and is none.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var file starlark.Value
			f := member{level: flate.BestCompression}
			o := pyio.Options{Mode: "rb", Buffer: -1}
			err := builtins.Unpack("open", args, kwargs, "filename", &file, "mode?", &o.Mode, "compresslevel?", &f.level,
				"encoding??", &o.Encoding, "errors??", &o.Errors, "newline??", &o.Newline)
			if err != nil {
				return nil, err
			}
			text := strings.Contains(o.Mode, "t")
			if !text && (o.Encoding != "" || o.Errors != "" || o.Newline != nil) {
				return nil, py.Errorf(py.ValueError,
					"Argument 'encoding', 'errors' or 'newline' not supported in binary mode")
			}
			o.Mode = strings.Map(onlyBase, o.Mode)
			if !text {
				o.Mode += "b"
			}
			return f.open(thread, file, o)
		})
}

// onlyBase leaves the letters of a mode that say what is done with the file.
func onlyBase(r rune) rune {
	if r == 'b' || r == 't' {
		return -1
	}
	return r
}

func gzipFile() *builtins.Function {
	return builtins.Builtin("GzipFile", `GzipFile(filename=None, mode='rb', compresslevel=9, fileobj=None, mtime=None)

The same as open, for bytes: filename, or the file object fileobj, holds the compressed data.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var file, object starlark.Value
			f := member{level: flate.BestCompression}
			o := pyio.Options{Mode: "rb", Buffer: -1}
			err := builtins.Unpack("GzipFile", args, kwargs, "filename??", &file, "mode?", &o.Mode,
				"compresslevel?", &f.level, "fileobj??", &object, "mtime??", &f.mtime)
			if err != nil {
				return nil, err
			}
			o.Mode = strings.Map(onlyBase, o.Mode) + "b"
			if object != nil {
				file = object
			}
			if file == nil {
				return nil, py.Errorf(py.TypeError, "GzipFile() needs filename or fileobj")
			}
			return f.open(thread, file, o)
		})
}
