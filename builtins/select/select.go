// Package pyselect is Python's module select: waiting for several files and sockets at once.
package pyselect

import (
	"fmt"
	"math"
	"time"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// constants are the events of poll(2).
var constants = map[string]int{
	"POLLIN": unix.POLLIN, "POLLPRI": unix.POLLPRI, "POLLOUT": unix.POLLOUT, "POLLERR": unix.POLLERR,
	"POLLHUP": unix.POLLHUP, "POLLNVAL": unix.POLLNVAL, "POLLRDHUP": unix.POLLRDHUP, "PIPE_BUF": 4096,
}

// Module describes select.
func Module() builtins.Module {
	return builtins.Module{
		Name: "select",
		Doc:  "Waiting for several files and sockets at once.",
		Members: func(*builtins.State) starlark.StringDict {
			members := builtins.Members([]*builtins.Function{doSelect(), poll()}, constants)
			members["error"] = py.OSError
			return members
		},
	}
}

// fileno is the descriptor of an int, or of an object with fileno().
func fileno(thread *starlark.Thread, v starlark.Value) (int, error) {
	if _, ok := v.(starlark.Int); !ok {
		method, err := runtime.Attr(thread, v, "fileno")
		if err != nil {
			return 0, py.Errorf(py.TypeError, "argument must be an int, or have a fileno() method.")
		}
		if v, err = starlark.Call(thread, method, nil, nil); err != nil {
			return 0, err
		}
	}
	fd, err := runtime.AsIndex(v)
	if err == nil && (fd < 0 || fd > math.MaxInt32) {
		err = py.Errorf(py.ValueError, "file descriptor cannot be a negative integer (%d)", fd)
	}
	return fd, err
}

// wanted are the events for each list of select, and the answers that count for it.
var wanted = [3]struct{ ask, answer int16 }{
	{unix.POLLIN, unix.POLLIN | unix.POLLHUP | unix.POLLERR},
	{unix.POLLOUT, unix.POLLOUT | unix.POLLERR},
	{unix.POLLPRI, unix.POLLPRI},
}

func doSelect() *builtins.Function {
	return builtins.Builtin("select", `select(rlist, wlist, xlist, timeout=None) -> (ready to read, to write, in exception)

Waits until one of the files or sockets is ready, at most timeout seconds; descriptors, or objects with fileno().`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var lists [3]starlark.Value
			var timeout starlark.Value
			err := builtins.Unpack("select", args, kwargs, "rlist", &lists[0], "wlist", &lists[1], "xlist", &lists[2],
				"timeout?", &timeout)
			if err != nil {
				return nil, err
			}
			if f, ok := starlark.AsFloat(timeout); timeout != nil && ok && f < 0 {
				return nil, py.Errorf(py.ValueError, "timeout must be non-negative")
			}
			d, err := builtins.Timeout("timeout", timeout)
			if err != nil {
				return nil, err
			}
			var fds []unix.PollFd
			var items [3]starlark.Tuple
			for i, list := range lists {
				if items[i], err = runtime.Collect(thread, list); err != nil {
					return nil, py.Errorf(py.TypeError, "arguments 1-3 must be sequences")
				}
				for _, item := range items[i] {
					fd, err := fileno(thread, item)
					if err != nil {
						return nil, err
					}
					fds = append(fds, unix.PollFd{Fd: int32(fd), Events: wanted[i].ask})
				}
			}
			return selected(thread, items, fds, d)
		})
}

// selected waits, and gives the items whose descriptors are ready.
func selected(thread *starlark.Thread, items [3]starlark.Tuple, fds []unix.PollFd, d time.Duration) (starlark.Value, error) {
	if _, err := builtins.StateOf(thread).Poll(thread, fds, d); err != nil {
		return nil, err
	}
	ready := make(starlark.Tuple, len(items))
	for i, list := range items {
		var some []starlark.Value
		for k, item := range list {
			if fds[k].Revents&unix.POLLNVAL != 0 {
				return nil, py.OSErrno(unix.EBADF, "")
			}
			if fds[k].Revents&wanted[i].answer != 0 {
				some = append(some, item)
			}
		}
		fds = fds[len(list):]
		ready[i] = starlark.NewList(some)
	}
	return ready, nil
}

// A Poll is what select.poll() gives: descriptors, and what is waited for on each.
type Poll struct{ fds []unix.PollFd }

func poll() *builtins.Function {
	return builtins.Builtin("poll", "poll(): an object that waits for registered files and sockets.",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return &Poll{}, builtins.Unpack("poll", args, kwargs)
		})
}

var pollMethods = builtins.Methods[*Poll]{
	"register":   {Doc: "register(fd, eventmask=POLLIN|POLLPRI|POLLOUT): waits for events on a file or socket.", Fn: register},
	"modify":     {Doc: "modify(fd, eventmask): waits for other events on a registered one.", Fn: modify},
	"unregister": {Doc: "unregister(fd): does not wait for it any more. KeyError when it is not registered.", Fn: unregister},
	"poll":       {Doc: "poll(timeout=None) -> list of (fd, events): waits, at most timeout milliseconds.", Fn: wait},
}

func (p *Poll) at(fd int) int {
	for i := range p.fds {
		if int(p.fds[i].Fd) == fd {
			return i
		}
	}
	return -1
}

func register(thread *starlark.Thread, p *Poll, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v starlark.Value
	events := uint16(unix.POLLIN | unix.POLLPRI | unix.POLLOUT)
	if err := builtins.Unpack("register", args, kwargs, "fd", &v, "eventmask?", &events); err != nil {
		return nil, err
	}
	fd, err := fileno(thread, v)
	if err != nil {
		return nil, err
	}
	if i := p.at(fd); i >= 0 {
		p.fds[i].Events = int16(events)
	} else {
		p.fds = append(p.fds, unix.PollFd{Fd: int32(fd), Events: int16(events)})
	}
	return starlark.None, nil
}

func modify(thread *starlark.Thread, p *Poll, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v starlark.Value
	var events uint16
	if err := builtins.Unpack("modify", args, kwargs, "fd", &v, "eventmask", &events); err != nil {
		return nil, err
	}
	fd, err := fileno(thread, v)
	if err != nil {
		return nil, err
	}
	i := p.at(fd)
	if i < 0 {
		return nil, py.OSErrno(unix.ENOENT, "")
	}
	p.fds[i].Events = int16(events)
	return starlark.None, nil
}

func unregister(thread *starlark.Thread, p *Poll, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v starlark.Value
	if err := builtins.Unpack("unregister", args, kwargs, "fd", &v); err != nil {
		return nil, err
	}
	fd, err := fileno(thread, v)
	if err != nil {
		return nil, err
	}
	i := p.at(fd)
	if i < 0 {
		return nil, py.NewError(py.KeyError, starlark.MakeInt(fd))
	}
	p.fds = append(p.fds[:i], p.fds[i+1:]...)
	return starlark.None, nil
}

func wait(thread *starlark.Thread, p *Poll, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var timeout starlark.Value = starlark.None
	if err := builtins.Unpack("poll", args, kwargs, "timeout?", &timeout); err != nil {
		return nil, err
	}
	d := time.Duration(-1)
	if timeout != starlark.None {
		ms, ok := starlark.AsFloat(timeout)
		if !ok || math.IsNaN(ms) || ms > 1e12 {
			return nil, py.Errorf(py.TypeError, "timeout must be a number of milliseconds or None, not %s", py.Repr(timeout))
		}
		if ms >= 0 {
			d = time.Duration(ms * float64(time.Millisecond))
		}
	}
	fds := append([]unix.PollFd(nil), p.fds...)
	if _, err := builtins.StateOf(thread).Poll(thread, fds, d); err != nil {
		return nil, err
	}
	ready := starlark.NewList(nil)
	for _, fd := range fds {
		if fd.Revents == 0 {
			continue
		}
		pair := starlark.Tuple{starlark.MakeInt(int(fd.Fd)), starlark.MakeInt(int(uint16(fd.Revents)))}
		if err := ready.Append(pair); err != nil {
			return nil, err
		}
	}
	return ready, nil
}

// Attr gives the methods.
func (p *Poll) Attr(name string) (starlark.Value, error) { return pollMethods.Attr(p, name) }

// AttrNames lists what Attr gives.
func (p *Poll) AttrNames() []string { return pollMethods.Names() }

func (p *Poll) String() string        { return fmt.Sprintf("<select.poll object at %p>", p) }
func (p *Poll) Type() string          { return "poll" }
func (p *Poll) Freeze()               {}
func (p *Poll) Truth() starlark.Bool  { return true }
func (p *Poll) Hash() (uint32, error) { return builtins.Identity(p), nil }
