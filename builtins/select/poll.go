package pyselect

import (
	"fmt"
	"math"
	"slices"
	"time"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// A Poll is what select.poll() gives: descriptors, and what is waited for on each.
type Poll struct{ fds []unix.PollFd }

func poll() *builtins.Function {
	return builtins.Builtin("poll", "poll(): an object that waits for registered files and sockets.",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return &Poll{}, builtins.Unpack("poll", args, kwargs)
		})
}

var pollMethods = builtins.Methods[*Poll]{
	"register": {Doc: "register(fd, eventmask=POLLIN|POLLPRI|POLLOUT): waits for events on a file or socket.",
		Fn: register},
	"modify": {Doc: "modify(fd, eventmask): waits for other events on a registered one.", Fn: modify},
	"unregister": {Doc: "unregister(fd): does not wait for it any more. KeyError when it is not registered.",
		Fn: unregister},
	"poll": {Doc: "poll(timeout=None) -> list of (fd, events): waits, at most timeout milliseconds.", Fn: wait},
}

// at is the descriptor that v means, and its place among the registered ones; -1 when it is none of them.
func (p *Poll) at(thread *starlark.Thread, v starlark.Value) (fd, i int, err error) {
	fd, err = builtins.Fileno(thread, v)
	return fd, slices.IndexFunc(p.fds, func(known unix.PollFd) bool { return int(known.Fd) == fd }), err
}

func register(thread *starlark.Thread, p *Poll, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v starlark.Value
	events := uint16(unix.POLLIN | unix.POLLPRI | unix.POLLOUT)
	if err := builtins.Unpack("register", args, kwargs, "fd", &v, "eventmask?", &events); err != nil {
		return nil, err
	}
	fd, i, err := p.at(thread, v)
	if err != nil {
		return nil, err
	}
	if i >= 0 {
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
	_, i, err := p.at(thread, v)
	if err != nil {
		return nil, err
	}
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
	fd, i, err := p.at(thread, v)
	if err != nil {
		return nil, err
	}
	if i < 0 {
		return nil, py.NewError(py.KeyError, starlark.MakeInt(fd))
	}
	p.fds = slices.Delete(p.fds, i, i+1)
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
			return nil, py.Errorf(py.TypeError, "timeout must be a number of milliseconds or None, not %s",
				py.Repr(timeout))
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
