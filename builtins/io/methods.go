package pyio

import (
	"io"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

var methods builtins.Methods[*File]

func init() {
	methods = builtins.Methods[*File]{
		"read":       {Doc: "read(size=-1): what comes, up to the end or size characters (bytes) of it.", Fn: read},
		"readline":   {Doc: "readline(size=-1): the next line with its end; empty at the end of the file.", Fn: readline},
		"readlines":  {Doc: "readlines(hint=-1): the list of the remaining lines.", Fn: readlines},
		"write":      {Doc: "write(text) -> int: writes; gives the number of characters (bytes).", Fn: write},
		"writelines": {Doc: "writelines(lines): writes each of some texts.", Fn: writelines},
		"seek": {Doc: "seek(offset, whence=0) -> int: goes to a position: from the start (0), here (1) or the end (2).",
			Fn: seek},
		"tell":      {Doc: "tell() -> int: the position.", Fn: tell},
		"truncate":  {Doc: "truncate(size=None) -> int: cuts the file, at the position without a size.", Fn: truncate},
		"flush":     simple("flush(): writes out what has been collected.", func(f *File) error { return f.flush() }),
		"close":     {Doc: "close(): writes the rest and closes the file.", Fn: closeFile},
		"__exit__":  {Doc: "Closes the file.", Fn: exit},
		"__enter__": {Doc: "Gives the file itself.", Fn: enter},
		"__next__":  {Doc: "The next line; StopIteration at the end.", Fn: nextLine},
		"fileno":    {Doc: "fileno() -> int: the file descriptor.", Fn: fileno},
		"isatty":    asks("isatty() -> bool: whether it is a terminal.", isTerminal),
		"readable":  asks("readable() -> bool: whether it can be read.", func(f *File) bool { return f.readable }),
		"writable":  asks("writable() -> bool: whether it can be written.", func(f *File) bool { return f.writable }),
		"seekable":  asks("seekable() -> bool: whether it has positions.", seekable),
		"readinto":  {Doc: "readinto(buffer) -> int: reads into a bytearray; gives how many bytes came.", Fn: readinto},
		"getvalue":  {Doc: "getvalue(): all that a file in memory holds.", Fn: getvalue},
		"detach":    {Doc: "detach(): gives the descriptor away; the file is closed then.", Fn: detach},
	}
}

// simple is a method without arguments and result.
func simple(doc string, fn func(f *File) error) builtins.Method[*File] {
	return builtins.Method[*File]{Doc: doc, Fn: func(_ *starlark.Thread, f *File, args starlark.Tuple,
		kwargs []starlark.Tuple) (starlark.Value, error) {
		if err := builtins.Unpack("method", args, kwargs); err != nil {
			return nil, err
		}
		if err := f.usable(); err != nil {
			return nil, err
		}
		return starlark.None, fn(f)
	}}
}

// asks is a method that answers a question.
func asks(doc string, fn func(f *File) bool) builtins.Method[*File] {
	return builtins.Method[*File]{Doc: doc, Fn: func(_ *starlark.Thread, f *File, args starlark.Tuple,
		kwargs []starlark.Tuple) (starlark.Value, error) {
		if err := builtins.Unpack("method", args, kwargs); err != nil {
			return nil, err
		}
		return starlark.Bool(fn(f)), f.usable()
	}}
}

// sizeArg reads an optional size: -1 for None.
func sizeArg(name string, args starlark.Tuple, kwargs []starlark.Tuple) (int, error) {
	var v starlark.Value = starlark.None
	if err := builtins.Unpack(name, args, kwargs, "size?", &v); err != nil {
		return 0, err
	}
	if v == starlark.None {
		return -1, nil
	}
	n, err := runtime.AsIndex(v)
	return max(n, -1), err
}

func read(_ *starlark.Thread, f *File, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	size, err := sizeArg("read", args, kwargs)
	if err == nil {
		err = f.allow("read", f.readable)
	}
	if err != nil {
		return nil, err
	}
	var data []byte
	switch {
	case size < 0:
		data, err = f.rest()
	case f.text:
		data, err = f.nextCharacters(size)
	default:
		data, err = f.next(size)
	}
	if err == unix.EAGAIN && len(data) == 0 && !f.text {
		return starlark.None, nil
	}
	if err != nil {
		return nil, py.FromOS(err, "")
	}
	return f.value(data)
}

// nextCharacters are the bytes of n characters.
func (f *File) nextCharacters(n int) ([]byte, error) {
	last := false
	for {
		size, done := f.characters(f.unread, n, last)
		if done {
			return f.take(size), nil
		}
		more, err := f.fill()
		if err != nil {
			return nil, err
		}
		last = !more
	}
}

func readline(_ *starlark.Thread, f *File, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	size, err := sizeArg("readline", args, kwargs)
	if err != nil {
		return nil, err
	}
	return f.readLine(size)
}

func nextLine(_ *starlark.Thread, f *File, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("__next__", args, kwargs); err != nil {
		return nil, err
	}
	line, err := f.readLine(-1)
	if err == nil && !bool(line.Truth()) {
		return nil, py.NewError(py.StopIteration)
	}
	return line, err
}

func readlines(_ *starlark.Thread, f *File, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	hint, err := sizeArg("readlines", args, kwargs)
	if err != nil {
		return nil, err
	}
	var all []starlark.Value
	for total := 0; hint <= 0 || total < hint; {
		line, err := f.readLine(-1)
		if err != nil {
			return nil, err
		}
		if !line.Truth() {
			break
		}
		total += starlark.Len(line)
		all = append(all, line)
	}
	return starlark.NewList(all), nil
}

func write(_ *starlark.Thread, f *File, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v starlark.Value
	if err := builtins.Unpack("write", args, kwargs, "data", &v); err != nil {
		return nil, err
	}
	n, err := f.writeValue(v)
	return starlark.MakeInt(n), err
}

// writeValue writes a str or bytes.
func (f *File) writeValue(v starlark.Value) (int, error) {
	if err := f.allow("write", f.writable); err != nil {
		return 0, err
	}
	if !f.text {
		data, err := runtime.BytesLike(v)
		if err == nil {
			err = f.put(data)
		}
		return len(data), err
	}
	text, ok := runtime.Core(v).(starlark.String)
	if !ok {
		return 0, py.Errorf(py.TypeError, "write() argument must be str, not %s", runtime.TypeName(v))
	}
	return len([]rune(string(text))), f.WriteText(string(text))
}

// WriteText writes text.
func (f *File) WriteText(text string) error {
	if err := f.allow("write", f.writable); err != nil {
		return err
	}
	data, err := f.encode(text)
	if err == nil {
		err = f.put(data)
	}
	if err == nil && f.lines {
		err = f.flush()
	}
	return err
}

func writelines(thread *starlark.Thread, f *File, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v starlark.Value
	if err := builtins.Unpack("writelines", args, kwargs, "lines", &v); err != nil {
		return nil, err
	}
	return starlark.None, runtime.Each(thread, v, func(line starlark.Value) error {
		_, err := f.writeValue(line)
		return err
	})
}

func seek(_ *starlark.Thread, f *File, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var offset int64
	whence := io.SeekStart
	if err := builtins.Unpack("seek", args, kwargs, "offset", &offset, "whence?", &whence); err != nil {
		return nil, err
	}
	if err := f.usable(); err != nil {
		return nil, err
	}
	switch {
	case whence < 0 || whence > 2:
		return nil, py.Errorf(py.ValueError, "invalid whence (%d, should be 0, 1 or 2)", whence)
	case whence == io.SeekStart && offset < 0:
		return nil, py.Errorf(py.ValueError, "negative seek position %d", offset)
	case f.text && whence == io.SeekCurrent && offset != 0:
		return nil, py.Errorf(unsupported, "can't do nonzero cur-relative seeks")
	case f.text && whence == io.SeekEnd && offset != 0:
		return nil, py.Errorf(unsupported, "can't do nonzero end-relative seeks")
	case f.text && !seekable(f):
		return nil, py.Errorf(unsupported, "underlying stream is not seekable")
	}
	at, err := f.seek(offset, whence)
	return starlark.MakeInt64(at), py.FromOS(err, "")
}

func tell(_ *starlark.Thread, f *File, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("tell", args, kwargs); err != nil {
		return nil, err
	}
	if err := f.usable(); err != nil {
		return nil, err
	}
	if f.text && !seekable(f) {
		return nil, py.Errorf(unsupported, "underlying stream is not seekable")
	}
	at, err := f.tell()
	return starlark.MakeInt64(at), py.FromOS(err, "")
}

func truncate(_ *starlark.Thread, f *File, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v starlark.Value = starlark.None
	if err := builtins.Unpack("truncate", args, kwargs, "size?", &v); err != nil {
		return nil, err
	}
	if err := f.allow("truncate", f.writable); err != nil {
		return nil, err
	}
	if err := f.flush(); err != nil {
		return nil, err
	}
	size, err := f.tell()
	if v != starlark.None {
		var n int
		n, err = runtime.AsIndex(v)
		size = int64(n)
	}
	if err == nil {
		err = f.device.Truncate(size)
	}
	return starlark.MakeInt64(size), py.FromOS(err, "")
}

func closeFile(_ *starlark.Thread, f *File, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("close", args, kwargs); err != nil {
		return nil, err
	}
	return starlark.None, f.Close()
}

func exit(_ *starlark.Thread, f *File, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	return starlark.None, f.Close()
}

func enter(_ *starlark.Thread, f *File, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("__enter__", args, kwargs); err != nil {
		return nil, err
	}
	return f, f.usable()
}

func fileno(_ *starlark.Thread, f *File, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("fileno", args, kwargs); err != nil {
		return nil, err
	}
	if err := f.usable(); err != nil {
		return nil, err
	}
	if f.device.Fd() < 0 {
		return nil, py.Errorf(unsupported, "fileno")
	}
	return starlark.MakeInt(f.device.Fd()), nil
}

func isTerminal(f *File) bool {
	_, err := unix.IoctlGetTermios(f.device.Fd(), unix.TCGETS)
	return err == nil
}

func seekable(f *File) bool {
	_, err := f.device.Seek(0, io.SeekCurrent)
	return err == nil
}

func readinto(_ *starlark.Thread, f *File, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v starlark.Value
	if err := builtins.Unpack("readinto", args, kwargs, "buffer", &v); err != nil {
		return nil, err
	}
	room, err := Writable("readinto", v)
	if err == nil {
		err = f.allow("readinto", f.readable && !f.text)
	}
	if err != nil {
		return nil, err
	}
	data, err := f.next(len(room))
	return starlark.MakeInt(copy(room, data)), py.FromOS(err, "")
}

// Writable are the bytes of a bytearray, or of a view of one, which the caller may change.
func Writable(name string, v starlark.Value) ([]byte, error) {
	if _, fixed := runtime.Core(v).(starlark.Bytes); !fixed {
		if b, err := runtime.BytesLike(v); err == nil {
			return b, nil
		}
	}
	return nil, py.Errorf(py.TypeError, "%s() argument must be read-write bytes-like object, not %s", name,
		runtime.TypeName(v))
}

func getvalue(_ *starlark.Thread, f *File, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("getvalue", args, kwargs); err != nil {
		return nil, err
	}
	if err := f.usable(); err != nil {
		return nil, err
	}
	m, ok := f.device.(*memory)
	if !ok {
		return nil, py.NoAttribute(f.class.Ident, "getvalue", nil)
	}
	if f.text {
		return starlark.String(m.data), nil
	}
	return starlark.Bytes(m.data), nil
}

func detach(_ *starlark.Thread, f *File, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("detach", args, kwargs); err != nil {
		return nil, err
	}
	if err := f.flush(); err != nil {
		return nil, err
	}
	f.cleanup.Stop()
	f.closed = true
	return starlark.MakeInt(f.device.Fd()), nil
}
