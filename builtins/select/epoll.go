package pyselect

import (
	"fmt"
	"time"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// epollConstants are the events and flags of epoll(7).
var epollConstants = map[string]int{
	"EPOLLIN": unix.EPOLLIN, "EPOLLOUT": unix.EPOLLOUT, "EPOLLPRI": unix.EPOLLPRI, "EPOLLERR": unix.EPOLLERR,
	"EPOLLHUP": unix.EPOLLHUP, "EPOLLRDHUP": unix.EPOLLRDHUP, "EPOLLET": unix.EPOLLET & (1<<32 - 1),
	"EPOLLONESHOT": unix.EPOLLONESHOT, "EPOLLEXCLUSIVE": unix.EPOLLEXCLUSIVE, "EPOLLRDNORM": unix.EPOLLRDNORM,
	"EPOLLRDBAND": unix.EPOLLRDBAND, "EPOLLWRNORM": unix.EPOLLWRNORM, "EPOLLWRBAND": unix.EPOLLWRBAND,
	"EPOLLMSG": unix.EPOLLMSG, "EPOLL_CLOEXEC": unix.EPOLL_CLOEXEC,
}

// An Epoll is an epoll instance of the kernel, as a script sees it.
type Epoll struct{ fd int } // -1 when it is closed

var epollClass = newEpollClass()

func newEpollClass() *py.Class {
	c := py.NewClass("epoll", nil)
	c.Module = "select"
	c.Doc = "epoll(sizehint=-1, flags=0): waits for registered files and sockets (epoll(7)). " +
		"A with statement closes it."
	c.Make = func(_ *starlark.Thread, class *py.Class, args starlark.Tuple, kwargs []starlark.Tuple) (
		starlark.Value, error) {
		hint, flags := -1, 0
		if err := builtins.Unpack(class.Ident, args, kwargs, "sizehint?", &hint, "flags?", &flags); err != nil {
			return nil, err
		}
		if hint < -1 || hint == 0 {
			return nil, py.Errorf(py.ValueError, "negative sizehint")
		}
		fd, err := unix.EpollCreate1(flags | unix.EPOLL_CLOEXEC)
		return &Epoll{fd}, py.FromOS(err, "")
	}
	c.Dict["fromfd"] = builtins.Builtin("fromfd", "fromfd(fd): the epoll object of a descriptor of one.",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var fd int
			err := builtins.Unpack("fromfd", args, kwargs, "fd", &fd)
			return &Epoll{fd}, err
		})
	return c
}

var epollMethods = builtins.Methods[*Epoll]{
	"register": {Doc: `register(fd, eventmask=EPOLLIN|EPOLLPRI|EPOLLOUT): waits for events on a file or socket.
FileExistsError when it is registered.`, Fn: control("register", unix.EPOLL_CTL_ADD)},
	"modify": {Doc: "modify(fd, eventmask): waits for other events on a registered one. FileNotFoundError.",
		Fn: control("modify", unix.EPOLL_CTL_MOD)},
	"unregister": {Doc: "unregister(fd): does not wait for it any more. FileNotFoundError when it is not registered.",
		Fn: control("unregister", unix.EPOLL_CTL_DEL)},
	"poll": {Doc: `poll(timeout=None, maxevents=-1) -> list of (fd, events)

Waits until some of the registered ones are ready, at most timeout seconds; None or a negative number: for ever.`,
		Fn: epollWait},
	"close":  {Doc: "close(): gives the descriptor back.", Fn: closeEpoll},
	"fileno": {Doc: "fileno() -> int: the descriptor of the epoll instance itself.", Fn: epollFileno},
	"__enter__": {Doc: "Gives the object itself.", Fn: func(_ *starlark.Thread, e *Epoll, _ starlark.Tuple,
		_ []starlark.Tuple) (starlark.Value, error) {
		return e, e.usable()
	}},
	"__exit__": {Doc: "Closes it.", Fn: func(thread *starlark.Thread, e *Epoll, _ starlark.Tuple,
		_ []starlark.Tuple) (starlark.Value, error) {
		return closeEpoll(thread, e, nil, nil)
	}},
}

func (e *Epoll) usable() error {
	if e.fd < 0 {
		return py.Errorf(py.ValueError, "I/O operation on closed epoll object")
	}
	return nil
}

// control is a method that changes what is waited for.
func control(name string, operation int) func(*starlark.Thread, *Epoll, starlark.Tuple, []starlark.Tuple) (
	starlark.Value, error) {
	return func(thread *starlark.Thread, e *Epoll, args starlark.Tuple, kwargs []starlark.Tuple) (
		starlark.Value, error) {
		var file starlark.Value
		events := uint32(unix.EPOLLIN | unix.EPOLLPRI | unix.EPOLLOUT)
		pairs := []any{"fd", &file}
		switch operation {
		case unix.EPOLL_CTL_ADD:
			pairs = append(pairs, "eventmask?", &events)
		case unix.EPOLL_CTL_MOD:
			pairs = append(pairs, "eventmask", &events)
		}
		if err := builtins.Unpack(name, args, kwargs, pairs...); err != nil {
			return nil, err
		}
		if err := e.usable(); err != nil {
			return nil, err
		}
		fd, err := builtins.Fileno(thread, file)
		if err != nil {
			return nil, err
		}
		event := unix.EpollEvent{Events: events, Fd: int32(fd)}
		return starlark.None, py.FromOS(unix.EpollCtl(e.fd, operation, fd, &event), "")
	}
}

// manyEvents is how many events poll gives at most when it is not told.
const manyEvents = 1023

func epollWait(thread *starlark.Thread, e *Epoll, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var timeout starlark.Value
	most := -1
	if err := builtins.Unpack("poll", args, kwargs, "timeout?", &timeout, "maxevents?", &most); err != nil {
		return nil, err
	}
	switch {
	case most == -1:
		most = manyEvents
	case most < 1 || most > 1<<20:
		return nil, py.Errorf(py.ValueError, "maxevents must be greater than 0, got %d", most)
	}
	if f, ok := starlark.AsFloat(timeout); timeout != nil && ok && f < 0 {
		timeout = nil
	}
	d, err := builtins.Timeout("timeout", timeout)
	if err == nil {
		err = e.usable()
	}
	if err != nil {
		return nil, err
	}
	return e.ready(thread, make([]unix.EpollEvent, most), d)
}

// ready waits, and gives what has happened.
func (e *Epoll) ready(thread *starlark.Thread, events []unix.EpollEvent, d time.Duration) (starlark.Value, error) {
	fds := []unix.PollFd{{Fd: int32(e.fd), Events: unix.POLLIN}}
	if _, err := builtins.StateOf(thread).Poll(thread, fds, d); err != nil {
		return nil, err
	}
	n, err := unix.EpollWait(e.fd, events, 0)
	for err == unix.EINTR {
		n, err = unix.EpollWait(e.fd, events, 0)
	}
	pairs := make([]starlark.Value, max(n, 0))
	for i := range pairs {
		pairs[i] = starlark.Tuple{starlark.MakeInt(int(events[i].Fd)), starlark.MakeUint(uint(events[i].Events))}
	}
	return starlark.NewList(pairs), py.FromOS(err, "")
}

func closeEpoll(_ *starlark.Thread, e *Epoll, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("close", args, kwargs); err != nil || e.fd < 0 {
		return starlark.None, err
	}
	fd := e.fd
	e.fd = -1
	return starlark.None, py.FromOS(unix.Close(fd), "")
}

func epollFileno(_ *starlark.Thread, e *Epoll, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	err := builtins.Unpack("fileno", args, kwargs)
	if err == nil {
		err = e.usable()
	}
	return starlark.MakeInt(e.fd), err
}

// Attr gives the methods, and closed.
func (e *Epoll) Attr(name string) (starlark.Value, error) {
	if name == "closed" {
		return starlark.Bool(e.fd < 0), nil
	}
	return epollMethods.Attr(e, name)
}

// AttrNames lists what Attr gives.
func (e *Epoll) AttrNames() []string { return epollMethods.Names("closed") }

// PyClass implements py.Typed.
func (e *Epoll) PyClass() *py.Class { return epollClass }

func (e *Epoll) String() string        { return fmt.Sprintf("<select.epoll object at %p>", e) }
func (e *Epoll) Type() string          { return "epoll" }
func (e *Epoll) Freeze()               {}
func (e *Epoll) Truth() starlark.Bool  { return true }
func (e *Epoll) Hash() (uint32, error) { return builtins.Identity(e), nil }
