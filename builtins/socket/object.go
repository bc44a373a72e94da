package pysocket

import (
	"fmt"
	"runtime"
	"time"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// A Socket is a socket of the script's network namespace. Its descriptor never blocks: what the script calls waits
// as long as its timeout says, and lets the script's other threads run.
type Socket struct {
	fd      int // -1 once it is closed
	family  int
	kind    int
	proto   int
	timeout time.Duration // negative: none
	state   *builtins.State
	cleanup runtime.Cleanup
}

var socketClass = newSocketClass()

func newSocketClass() *py.Class {
	c := py.NewClass("socket", nil)
	c.Module = "socket"
	c.Doc = `socket(family=AF_INET, type=SOCK_STREAM, proto=0, fileno=None)

A socket, opened in the script's network namespace (socket(2)), or of a descriptor that is open already.`
	return c
}

func init() {
	socketClass.Make = func(thread *starlark.Thread, class *py.Class, args starlark.Tuple, kwargs []starlark.Tuple) (
		starlark.Value, error) {
		family, kind, proto := -1, -1, -1
		var fileno starlark.Value = starlark.None
		err := builtins.Unpack(class.Ident, args, kwargs, "family?", &family, "type?", &kind, "proto?", &proto,
			"fileno?", &fileno)
		if err != nil {
			return nil, err
		}
		if fileno != starlark.None {
			return adopt(thread, fileno)
		}
		orElse := func(n, usual int) int {
			if n == -1 {
				return usual
			}
			return n
		}
		return open(thread, orElse(family, unix.AF_INET), orElse(kind, unix.SOCK_STREAM), orElse(proto, 0))
	}
}

// open opens a socket in the script's namespace.
func open(thread *starlark.Thread, family, kind, proto int) (*Socket, error) {
	state, fd := builtins.StateOf(thread), -1
	err := state.InNetNS(func() (err error) {
		fd, err = unix.Socket(family, kind|unix.SOCK_CLOEXEC|unix.SOCK_NONBLOCK, proto)
		return err
	})
	if err != nil {
		return nil, py.FromOS(err, "")
	}
	s := wrap(state, fd, family, kind&^(unix.SOCK_CLOEXEC|unix.SOCK_NONBLOCK), proto)
	if kind&unix.SOCK_NONBLOCK != 0 {
		s.timeout = 0
	}
	return s, nil
}

// adopt makes a socket of a descriptor.
func adopt(thread *starlark.Thread, fileno starlark.Value) (*Socket, error) {
	fd, err := starlark.AsInt32(fileno)
	if err != nil {
		return nil, py.Errorf(py.TypeError, "fileno must be an int, not %s", py.Repr(fileno))
	}
	var options [3]int
	for i, option := range []int{unix.SO_DOMAIN, unix.SO_TYPE, unix.SO_PROTOCOL} {
		if options[i], err = unix.GetsockoptInt(fd, unix.SOL_SOCKET, option); err != nil {
			return nil, py.FromOS(err, "")
		}
	}
	if err := unix.SetNonblock(fd, true); err != nil {
		return nil, py.FromOS(err, "")
	}
	return wrap(builtins.StateOf(thread), fd, options[0], options[1], options[2]), nil
}

func wrap(state *builtins.State, fd, family, kind, proto int) *Socket {
	s := &Socket{fd: fd, family: family, kind: kind, proto: proto, timeout: defaultTimeout(state), state: state}
	s.cleanup = runtime.AddCleanup(s, func(fd int) { unix.Close(fd) }, fd)
	return s
}

// try repeats call until it need not wait any more: for events at most the socket's timeout.
func (s *Socket) try(thread *starlark.Thread, events int16, call func() error) error {
	end, hungUp := time.Now().Add(s.timeout), false
	for {
		if s.fd < 0 {
			return py.OSErrno(unix.EBADF, "")
		}
		err := call()
		switch {
		case err == unix.EINTR:
			continue
		case err != unix.EAGAIN || s.timeout == 0:
			return py.FromOS(err, "")
		case hungUp:
			return py.OSErrno(unix.EINVAL, "") // it was shut down: nothing will ever come
		}
		left := time.Duration(-1)
		if s.timeout > 0 {
			left = max(time.Until(end), 0)
		}
		fds := []unix.PollFd{{Fd: int32(s.fd), Events: events}}
		n, err := s.state.Poll(thread, fds, left)
		if err == nil {
			err = s.state.Stop()
		}
		if err != nil {
			return err
		}
		hungUp = fds[0].Revents&unix.POLLHUP != 0
		if n == 0 && s.timeout > 0 {
			return py.Errorf(py.TimeoutError, "timed out")
		}
	}
}

// tryWith is try for a call with flags: with MSG_DONTWAIT it does not wait.
func (s *Socket) tryWith(thread *starlark.Thread, events int16, flags int, call func() error) error {
	if flags&unix.MSG_DONTWAIT == 0 {
		return s.try(thread, events, call)
	}
	err := call()
	for err == unix.EINTR {
		err = call()
	}
	return py.FromOS(err, "")
}

// release gives the descriptor away; the socket is closed then.
func (s *Socket) release() int {
	fd := s.fd
	s.fd = -1
	s.cleanup.Stop()
	return fd
}

// Attr gives the methods, and family, type, proto, timeout.
func (s *Socket) Attr(name string) (starlark.Value, error) {
	switch name {
	case "family":
		return starlark.MakeInt(s.family), nil
	case "type":
		return starlark.MakeInt(s.kind), nil
	case "proto":
		return starlark.MakeInt(s.proto), nil
	case "timeout":
		return seconds(s.timeout), nil
	}
	return socketMethods.Attr(s, name)
}

// AttrNames lists what Attr gives.
func (s *Socket) AttrNames() []string {
	return socketMethods.Names("family", "proto", "timeout", "type")
}

// PyClass implements py.Typed.
func (s *Socket) PyClass() *py.Class { return socketClass }

// seconds is a timeout as a script sees it: None for none.
func seconds(d time.Duration) starlark.Value {
	if d < 0 {
		return starlark.None
	}
	return starlark.Float(d.Seconds())
}

func (s *Socket) String() string {
	return fmt.Sprintf("<socket.socket fd=%d, family=%d, type=%d, proto=%d>", s.fd, s.family, s.kind, s.proto)
}
func (s *Socket) Type() string          { return "socket" }
func (s *Socket) Freeze()               {}
func (s *Socket) Truth() starlark.Bool  { return true }
func (s *Socket) Hash() (uint32, error) { return builtins.Identity(s), nil }

// timeouts is the slot of a shell's setdefaulttimeout.
type timeouts struct{}

func defaultOf(s *builtins.State) *time.Duration {
	return s.Slot(timeouts{}, func() any {
		none := time.Duration(-1)
		return &none
	}).(*time.Duration)
}

func defaultTimeout(s *builtins.State) time.Duration { return *defaultOf(s) }
