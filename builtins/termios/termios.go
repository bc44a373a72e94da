// Package pytermios is Python's module termios: the settings of a terminal (termios(3)).
//
//	termios.go    tcgetattr, tcsetattr, tcdrain, tcflush
//	constants.go  the names of flags and of special characters
package pytermios

import (
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

var termiosError = newError()

func newError() *py.Class {
	c := py.NewClass("error", py.Exception)
	c.Module = "termios"
	c.Doc = "A system call has failed: its arguments are the errno and its text."
	return c
}

// Module describes termios.
func Module() builtins.Module {
	return builtins.Module{
		Name: "termios",
		Doc:  "The settings of a terminal (termios(3)).",
		Members: func(*builtins.State) starlark.StringDict {
			members := builtins.Members([]*builtins.Function{
				tcgetattr(), tcsetattr(),
				request("tcdrain", "tcdrain(fd): waits until all output is sent.", unix.TCSBRK, 1),
				flush(),
			}, constants)
			members["error"] = termiosError
			return members
		},
	}
}

// failed is an error of a system call as termios raises it.
func failed(err error) error {
	errno, ok := err.(unix.Errno)
	if !ok {
		return err
	}
	return py.NewError(termiosError, starlark.MakeInt(int(errno)), starlark.String(py.Strerror(errno)))
}

// The places of the list that tcgetattr gives.
const (
	iflag = iota
	oflag
	cflag
	lflag
	ispeed
	ospeed
	cc
	places
)

func tcgetattr() *builtins.Function {
	return builtins.Builtin("tcgetattr", `tcgetattr(fd) -> [iflag, oflag, cflag, lflag, ispeed, ospeed, cc]

The settings of a terminal; cc is a list of special characters, bytes of length 1, and VMIN and VTIME as ints when the
terminal does not wait for whole lines. termios.error.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var file starlark.Value
			if err := builtins.Unpack("tcgetattr", args, kwargs, "fd", &file); err != nil {
				return nil, err
			}
			fd, err := builtins.Fileno(thread, file)
			if err != nil {
				return nil, err
			}
			t, err := unix.IoctlGetTermios(fd, unix.TCGETS)
			if err != nil {
				return nil, failed(err)
			}
			var list []starlark.Value
			speed := t.Cflag & unix.CBAUD
			for _, n := range []uint32{t.Iflag, t.Oflag, t.Cflag, t.Lflag, speed, speed} {
				list = append(list, starlark.MakeUint(uint(n)))
			}
			return starlark.NewList(append(list, characters(t))), nil
		})
}

// libraryCharacters is how many special characters the C library counts (NCCS); the kernel has fewer.
const libraryCharacters = 32

func characters(t *unix.Termios) *starlark.List {
	list := make([]starlark.Value, libraryCharacters)
	for i := range list {
		var c byte
		if i < len(t.Cc) {
			c = t.Cc[i]
		}
		if t.Lflag&unix.ICANON == 0 && (i == unix.VMIN || i == unix.VTIME) {
			list[i] = starlark.MakeInt(int(c))
		} else {
			list[i] = starlark.Bytes([]byte{c})
		}
	}
	return starlark.NewList(list)
}

// whens are the requests of tcsetattr by its argument when.
var whens = map[int]uint{tcsaNow: unix.TCSETS, tcsaDrain: unix.TCSETSW, tcsaFlush: unix.TCSETSF}

func tcsetattr() *builtins.Function {
	return builtins.Builtin("tcsetattr", `tcsetattr(fd, when, attributes)

Sets what tcgetattr gives; when is TCSANOW, TCSADRAIN (after all output) or TCSAFLUSH (and input is dropped).
termios.error.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var file starlark.Value
			var when int
			var list *starlark.List
			err := builtins.Unpack("tcsetattr", args, kwargs, "fd", &file, "when", &when, "attributes", &list)
			if err != nil {
				return nil, err
			}
			fd, err := builtins.Fileno(thread, file)
			if err != nil {
				return nil, err
			}
			command, ok := whens[when]
			if !ok {
				return nil, failed(unix.EINVAL)
			}
			t, err := unix.IoctlGetTermios(fd, unix.TCGETS)
			if err != nil {
				return nil, failed(err)
			}
			if err := fill(t, list); err != nil {
				return nil, err
			}
			if err := unix.IoctlSetTermios(fd, command, t); err != nil {
				return nil, failed(err)
			}
			return starlark.None, nil
		})
}

// fill takes the settings out of the list of a script.
func fill(t *unix.Termios, list *starlark.List) error {
	if list.Len() != places {
		return py.Errorf(py.TypeError, "tcsetattr, arg 3: must be 7 element list")
	}
	for i, to := range []*uint32{iflag: &t.Iflag, oflag: &t.Oflag, cflag: &t.Cflag, lflag: &t.Lflag} {
		n, err := runtime.AsIndex(list.Index(i))
		if err != nil {
			return err
		}
		*to = uint32(n)
	}
	speed, err := runtime.AsIndex(list.Index(ospeed))
	if err != nil {
		return err
	}
	t.Cflag = t.Cflag&^unix.CBAUD | uint32(speed)&unix.CBAUD // as cfsetospeed(3) does
	special, ok := list.Index(cc).(starlark.Indexable)
	if !ok || special.Len() != libraryCharacters {
		return py.Errorf(py.TypeError, "tcsetattr: attributes[6] must be %d element list", libraryCharacters)
	}
	for i := range t.Cc {
		switch v := special.Index(i).(type) {
		case starlark.Bytes:
			if len(v) != 1 {
				return py.Errorf(py.TypeError, "tcsetattr: elements of attributes must be characters or integers")
			}
			t.Cc[i] = v[0]
		default:
			n, err := runtime.AsIndex(v)
			if err != nil {
				return py.Errorf(py.TypeError, "tcsetattr: elements of attributes must be characters or integers")
			}
			t.Cc[i] = byte(n)
		}
	}
	return nil
}

// request is a function that makes one request of a terminal.
func request(name, doc string, command uint, arg int) *builtins.Function {
	return builtins.Builtin(name, doc,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var file starlark.Value
			if err := builtins.Unpack(name, args, kwargs, "fd", &file); err != nil {
				return nil, err
			}
			fd, err := builtins.Fileno(thread, file)
			if err != nil {
				return nil, err
			}
			return starlark.None, failed(unix.IoctlSetInt(fd, command, arg))
		})
}

func flush() *builtins.Function {
	return builtins.Builtin("tcflush",
		"tcflush(fd, queue): drops what has not been read (TCIFLUSH), not been sent (TCOFLUSH), or both.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var file starlark.Value
			var queue int
			if err := builtins.Unpack("tcflush", args, kwargs, "fd", &file, "queue", &queue); err != nil {
				return nil, err
			}
			fd, err := builtins.Fileno(thread, file)
			if err != nil {
				return nil, err
			}
			return starlark.None, failed(unix.IoctlSetInt(fd, unix.TCFLSH, queue))
		})
}
