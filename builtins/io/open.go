package pyio

import (
	"slices"
	"strings"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A kind is what a mode string says.
type kind struct {
	base               byte // 'r', 'w', 'a', 'x'
	read, plus, binary bool
}

func parseMode(mode string) kind {
	k := kind{plus: strings.Contains(mode, "+"), binary: strings.Contains(mode, "b")}
	if i := strings.IndexAny(mode, "rwax"); i >= 0 {
		k.base = mode[i]
	}
	k.read = k.base == 'r'
	return k
}

// checkMode is the error of a mode that open does not know.
func checkMode(mode string) error {
	bases := 0
	for i, c := range mode {
		if !strings.ContainsRune("rwaxbt+", c) || strings.ContainsRune(mode[i+1:], c) {
			return py.Errorf(py.ValueError, "invalid mode: %s", py.Repr(starlark.String(mode)))
		}
		if strings.ContainsRune("rwax", c) {
			bases++
		}
	}
	switch {
	case strings.Contains(mode, "t") && strings.Contains(mode, "b"):
		return py.Errorf(py.ValueError, "can't have text and binary mode at once")
	case bases == 0:
		return py.Errorf(py.ValueError, "Must have exactly one of create/read/write/append mode and at most one plus")
	case bases > 1:
		return py.Errorf(py.ValueError, "must have exactly one of create/read/write/append mode")
	}
	return nil
}

// shown is the mode of a file of bytes as its attribute has it.
func (k kind) shown() string {
	if !k.plus {
		return string(k.base) + "b"
	}
	if k.base == 'w' {
		return "rb+"
	}
	return string(k.base) + "b+"
}

// flags are the mode as flags of open(2).
func (k kind) flags() int {
	flags := map[byte]int{'r': 0, 'w': unix.O_CREAT | unix.O_TRUNC, 'a': unix.O_CREAT | unix.O_APPEND,
		'x': unix.O_CREAT | unix.O_EXCL}[k.base]
	switch {
	case k.plus:
		flags |= unix.O_RDWR
	case k.base == 'r':
		flags |= unix.O_RDONLY
	default:
		flags |= unix.O_WRONLY
	}
	return flags | unix.O_CLOEXEC
}

func open() *builtins.Function {
	return builtins.Builtin("open", `open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True)

Opens a file: a path, or a descriptor that is open already. mode is r (read), w (write, emptied), x (write, must not
exist), a (write at the end), with b for bytes instead of text and + for both ways. encoding is utf-8, latin-1 or
ascii. FileNotFoundError, PermissionError, IsADirectoryError, FileExistsError (open(2)).`, Open)
}

// Open is the function open.
func Open(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var file, encoding, errors, newline, opener starlark.Value = nil, starlark.None, starlark.None, starlark.None, starlark.None
	o, closefd := Options{Mode: "r", Buffer: -1}, true
	err := builtins.Unpack("open", args, kwargs, "file", &file, "mode?", &o.Mode, "buffering?", &o.Buffer,
		"encoding?", &encoding, "errors?", &errors, "newline?", &newline, "closefd?", &closefd, "opener?", &opener)
	if err == nil {
		err = checkMode(o.Mode)
	}
	if err == nil {
		err = o.setText(encoding, errors, newline)
	}
	if err != nil {
		return nil, err
	}
	if opener != starlark.None {
		return nil, py.Errorf(py.ValueError, "opener must be None, not %s", py.Repr(opener))
	}
	if err := FlushAll(builtins.StateOf(thread)); err != nil {
		return nil, err
	}
	o.Name, o.Keep = nameOf(thread, file), !closefd
	fd, err := openFile(thread, file, parseMode(o.Mode), closefd)
	if err != nil {
		return nil, err
	}
	f := NewFile(thread, fd, o)
	if o.Buffer == -1 && f.text && f.writable && isTerminal(f) {
		f.lines = true
	}
	return f, nil
}

// nameOf is the attribute name of a file that open was given: a path object's path.
func nameOf(thread *starlark.Thread, file starlark.Value) starlark.Value {
	switch v := runtime.Core(file).(type) {
	case starlark.String, starlark.Bytes, starlark.Int:
		return v
	}
	if path, err := builtins.PathArg(thread, "open", file); err == nil {
		return starlark.String(path)
	}
	return file
}

// setText takes the arguments of open that concern text.
func (o *Options) setText(encoding, errors, newline starlark.Value) error {
	binary := strings.Contains(o.Mode, "b")
	for _, arg := range []struct {
		name string
		v    starlark.Value
		to   func(string)
	}{
		{"encoding", encoding, func(s string) { o.Encoding = s }},
		{"errors", errors, func(s string) { o.Errors = s }},
		{"newline", newline, func(s string) { o.Newline = &s }},
	} {
		s, isString := arg.v.(starlark.String)
		switch {
		case arg.v == starlark.None:
		case !isString:
			return py.Errorf(py.TypeError, "open() argument '%s' must be str or None, not %s", arg.name,
				runtime.TypeName(arg.v))
		case binary:
			article := map[string]string{"encoding": "an encoding", "errors": "an errors", "newline": "a newline"}
			return py.Errorf(py.ValueError, "binary mode doesn't take %s argument", article[arg.name])
		default:
			arg.to(string(s))
		}
	}
	if o.Newline != nil && !slices.Contains([]string{"", "\n", "\r", "\r\n"}, *o.Newline) {
		return py.Errorf(py.ValueError, "illegal newline value: %s", *o.Newline)
	}
	if o.Buffer == 0 && !binary {
		return py.Errorf(py.ValueError, "can't have unbuffered text I/O")
	}
	_, err := runtime.Encode("", o.Encoding, "")
	return err
}

// codec is an encoding's plain name; "locale" is UTF-8.
func codec(name string) string { return runtime.Codec(name) }

// openFile is the descriptor of what open was given.
func openFile(thread *starlark.Thread, file starlark.Value, k kind, closefd bool) (int, error) {
	if _, ok := file.(starlark.Int); ok {
		fd, err := runtime.AsIndex(file)
		if err == nil && fd < 0 {
			err = py.Errorf(py.ValueError, "negative file descriptor")
		}
		if err == nil {
			_, err = unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0)
			err = py.FromOS(err, "")
		}
		return fd, err
	}
	if !closefd {
		return 0, py.Errorf(py.ValueError, "Cannot use closefd=False with file name")
	}
	path, err := builtins.PathArg(thread, "open", file)
	if err != nil {
		return 0, err
	}
	fd := -1
	err = builtins.StateOf(thread).OnFile(path, func(path string) (err error) {
		fd, err = unix.Open(path, k.flags(), 0o666)
		return err
	})
	if err != nil {
		return 0, py.FromOS(err, path)
	}
	var st unix.Stat_t
	if err := unix.Fstat(fd, &st); err == nil && st.Mode&unix.S_IFMT == unix.S_IFDIR {
		unix.Close(fd)
		return 0, py.FromOS(unix.EISDIR, path)
	}
	if k.base == 'a' {
		_, _ = unix.Seek(fd, 0, unix.SEEK_END) // what has no end, such as a pipe, has no position either
	}
	return fd, nil
}
