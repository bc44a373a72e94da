// Package pyselect is Python's module select: waiting for several files and sockets at once.
//
//	select.go  the module; select
//	poll.go    poll objects
//	epoll.go   epoll objects
package pyselect

import (
	"maps"
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
			all := maps.Clone(constants)
			maps.Copy(all, epollConstants)
			members := builtins.Members([]*builtins.Function{doSelect(), poll()}, all)
			members["error"], members["epoll"] = py.OSError, epollClass
			return members
		},
	}
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
					fd, err := builtins.Fileno(thread, item)
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
