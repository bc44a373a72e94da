package netns

import (
	"unsafe"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// A pipe is a file of a process: what the file can do, and the calls of Python's module fcntl as methods.
type pipe struct{ file starlark.HasAttrs }

var pipeMethods = builtins.Methods[*pipe]{
	"fcntl": {Doc: "fcntl(cmd, arg=0) -> int: fcntl(2) on the file.", Fn: pipeFcntl},
	"ioctl": {Doc: "ioctl(request, arg=0) -> int: ioctl(2) on the file, with a number as argument.", Fn: pipeIoctl},
	"flock": {Doc: "flock(operation): flock(2) on the file.", Fn: pipeFlock},
	"lockf": {Doc: "lockf(cmd, len=0, start=0, whence=0): a lock on a part of the file (fcntl(2)); cmd is LOCK_EX,\n" +
		"LOCK_SH or LOCK_UN, with LOCK_NB.", Fn: pipeLockf},
}

// Attr gives what the file has, and the four methods.
func (p *pipe) Attr(name string) (starlark.Value, error) {
	if v, err := pipeMethods.Attr(p, name); v != nil {
		return v, err
	}
	return p.file.Attr(name)
}

// AttrNames lists what Attr gives.
func (p *pipe) AttrNames() []string { return pipeMethods.Names(p.file.AttrNames()...) }

// Iterate gives the lines.
func (p *pipe) Iterate() starlark.Iterator {
	if lines, ok := p.file.(starlark.Iterable); ok {
		return lines.Iterate()
	}
	return starlark.Tuple{}.Iterate()
}

// fd is the descriptor of the file.
func (p *pipe) fd(thread *starlark.Thread) (int, error) {
	fileno, err := p.file.Attr("fileno")
	if err != nil {
		return -1, err
	}
	v, err := starlark.Call(thread, fileno, nil, nil)
	if err != nil {
		return -1, err
	}
	return starlark.AsInt32(v)
}

func pipeFcntl(thread *starlark.Thread, p *pipe, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	cmd, arg := 0, 0
	if err := builtins.Unpack("fcntl", args, kwargs, "cmd", &cmd, "arg?", &arg); err != nil {
		return nil, err
	}
	if cmd == unix.F_GETLK || cmd == unix.F_SETLK || cmd == unix.F_SETLKW {
		return nil, py.Errorf(py.ValueError, "fcntl: cmd=%d takes a struct; use lockf()", cmd)
	}
	fd, err := p.fd(thread)
	if err != nil {
		return nil, err
	}
	n, err := unix.FcntlInt(uintptr(fd), cmd, arg)
	return starlark.MakeInt(n), py.FromOS(err, "")
}

// The requests of a pipe (asm-generic/ioctls.h): how many bytes there are to read; waiting or not.
const (
	fionread = unix.TIOCINQ
	fionbio  = 0x5421
)

// pipeIoctl passes a number, and the address of an int for the requests that answer with one.
func pipeIoctl(thread *starlark.Thread, p *pipe, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var request uint32
	arg := 0
	if err := builtins.Unpack("ioctl", args, kwargs, "request", &request, "arg?", &arg); err != nil {
		return nil, err
	}
	fd, err := p.fd(thread)
	if err != nil {
		return nil, err
	}
	if request != fionread && request != fionbio {
		return nil, py.Errorf(py.ValueError, "ioctl: request=%#x: a pipe has FIONREAD (%#x) and FIONBIO (%#x)",
			request, fionread, fionbio)
	}
	value := int32(arg)
	_, _, errno := unix.Syscall(unix.SYS_IOCTL, uintptr(fd), uintptr(request), uintptr(unsafe.Pointer(&value)))
	if errno != 0 {
		return nil, py.FromOS(errno, "")
	}
	return starlark.MakeInt(int(value)), nil
}

func pipeFlock(thread *starlark.Thread, p *pipe, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	operation := 0
	if err := builtins.Unpack("flock", args, kwargs, "operation", &operation); err != nil {
		return nil, err
	}
	fd, err := p.fd(thread)
	if err != nil {
		return nil, err
	}
	return starlark.None, py.FromOS(unix.Flock(fd, operation), "")
}

// lockTypes are fcntl's words for flock's.
var lockTypes = map[int]int16{unix.LOCK_SH: unix.F_RDLCK, unix.LOCK_EX: unix.F_WRLCK, unix.LOCK_UN: unix.F_UNLCK}

func pipeLockf(thread *starlark.Thread, p *pipe, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	cmd := 0
	var lock unix.Flock_t
	err := builtins.Unpack("lockf", args, kwargs, "cmd", &cmd, "len?", &lock.Len, "start?", &lock.Start,
		"whence?", &lock.Whence)
	if err != nil {
		return nil, err
	}
	kind, known := lockTypes[cmd&^unix.LOCK_NB]
	if !known {
		return nil, py.Errorf(py.ValueError, "lockf: cmd=%d: expected LOCK_SH, LOCK_EX or LOCK_UN", cmd)
	}
	fd, err := p.fd(thread)
	if err != nil {
		return nil, err
	}
	lock.Type = kind
	how := unix.F_SETLKW
	if cmd&unix.LOCK_NB != 0 {
		how = unix.F_SETLK
	}
	return starlark.None, py.FromOS(unix.FcntlFlock(uintptr(fd), how, &lock), "")
}

// PyClass implements py.Typed.
func (p *pipe) PyClass() *py.Class {
	if typed, ok := p.file.(py.Typed); ok {
		return typed.PyClass()
	}
	return py.Object
}

func (p *pipe) String() string        { return p.file.String() }
func (p *pipe) Type() string          { return p.file.Type() }
func (p *pipe) Freeze()               {}
func (p *pipe) Truth() starlark.Bool  { return true }
func (p *pipe) Hash() (uint32, error) { return p.file.Hash() }
