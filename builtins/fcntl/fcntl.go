// Package pyfcntl is Python's module fcntl: what fcntl(2), ioctl(2) and the locks of files do to a descriptor.
//
//	fcntl.go      fcntl and ioctl
//	lock.go       flock and lockf
//	constants.go  the names of commands and flags
package pyfcntl

import (
	"unsafe"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// Module describes fcntl.
func Module() builtins.Module {
	return builtins.Module{
		Name: "fcntl",
		Doc:  "Descriptors: fcntl, ioctl, and the locks of files, flock and lockf.",
		Members: func(*builtins.State) starlark.StringDict {
			return builtins.Members([]*builtins.Function{fcntl(), ioctl(), flock(), lockf()}, constants)
		},
	}
}

// room is how large the buffer is that the kernel gets for a bytes argument: it cannot be told how large a command's
// struct is.
const room = 1024

// A request is a call of fcntl or ioctl: its name, and what the kernel takes.
type request struct {
	name    string
	syscall uintptr
	fd      int
	command uintptr
}

// number is the call with an int argument.
func (r *request) number(arg starlark.Value) (starlark.Value, error) {
	n, err := word(arg)
	if err != nil {
		return nil, err
	}
	result, _, errno := unix.Syscall(r.syscall, uintptr(r.fd), r.command, n)
	if errno != 0 {
		return nil, py.OSErrno(errno, "")
	}
	return starlark.MakeInt(int(result)), nil
}

// memory is the call with a buffer, which the kernel may change.
func (r *request) memory(buf []byte) (int, error) {
	result, _, errno := unix.Syscall(r.syscall, uintptr(r.fd), r.command, uintptr(unsafe.Pointer(&buf[0])))
	if errno != 0 {
		return 0, py.OSErrno(errno, "")
	}
	return int(result), nil
}

// bytes is the call with a copy of data, which is the result.
func (r *request) bytes(data []byte) (starlark.Value, error) {
	if len(data) > room {
		return nil, py.Errorf(py.ValueError, "%s string arg too long", r.name)
	}
	var buf [room]byte
	copy(buf[:], data)
	_, err := r.memory(buf[:])
	return starlark.Bytes(buf[:len(data)]), err
}

// word is an int as the kernel takes it: 32 bits, as C's int.
func word(v starlark.Value) (uintptr, error) {
	i, err := runtime.AsInt(v)
	if err != nil {
		return 0, err
	}
	n, ok := i.Int64()
	if !ok || n>>32 != 0 && n>>31 != -1 {
		return 0, py.Errorf(py.OverflowError, "%s does not fit into 32 bits", i)
	}
	return uintptr(n), nil
}

// begin reads the arguments that both functions have.
func begin(thread *starlark.Thread, r *request, fd, command starlark.Value) (err error) {
	if r.fd, err = builtins.Fileno(thread, fd); err != nil {
		return err
	}
	r.command, err = word(command)
	r.command &= 1<<32 - 1
	return err
}

func fcntl() *builtins.Function {
	return builtins.Builtin("fcntl", `fcntl(fd, cmd, arg=0) -> int, or bytes when arg is bytes

Does F_... to a descriptor (fcntl(2)). arg is an int, or the bytes of the command's struct, whose new contents are the
result. OSError.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			r := request{name: "fcntl", syscall: unix.SYS_FCNTL}
			var fd, command, arg starlark.Value = nil, nil, starlark.MakeInt(0)
			err := builtins.Unpack(r.name, args, kwargs, "fd", &fd, "cmd", &command, "arg?", &arg)
			if err == nil {
				err = begin(thread, &r, fd, command)
			}
			if err != nil {
				return nil, err
			}
			if data, err := contents(arg); err == nil {
				return r.bytes(data)
			}
			return r.number(arg)
		})
}

// contents are the bytes of an argument that is a buffer or a str.
func contents(v starlark.Value) ([]byte, error) {
	if text, ok := runtime.Core(v).(starlark.String); ok {
		return []byte(text), nil
	}
	return runtime.BytesLike(v)
}

func ioctl() *builtins.Function {
	return builtins.Builtin("ioctl", `ioctl(fd, request, arg=0, mutate_flag=True) -> int, or bytes when arg is bytes

A request to a device or a socket (ioctl(2)). arg is an int; or the bytes of the request's struct, whose new contents
are the result; or a bytearray, which is changed itself unless mutate_flag is False. OSError.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			r := request{name: "ioctl", syscall: unix.SYS_IOCTL}
			var fd, command, arg starlark.Value = nil, nil, starlark.MakeInt(0)
			mutate := true
			err := builtins.Unpack(r.name, args, kwargs, "fd", &fd, "request", &command, "arg?", &arg,
				"mutate_flag?", &mutate)
			if err == nil {
				err = begin(thread, &r, fd, command)
			}
			if err != nil {
				return nil, err
			}
			data, err := contents(arg)
			if err != nil {
				return r.number(arg)
			}
			switch runtime.Core(arg).(type) {
			case starlark.Bytes, starlark.String:
				mutate = false
			}
			if !mutate {
				return r.bytes(data)
			}
			return r.change(data)
		})
}

// change is the call with data itself, which has room for what the kernel writes.
func (r *request) change(data []byte) (starlark.Value, error) {
	buf := make([]byte, max(room, len(data)))
	copy(buf, data)
	result, err := r.memory(buf)
	if err == nil {
		copy(data, buf)
	}
	return starlark.MakeInt(result), err
}
