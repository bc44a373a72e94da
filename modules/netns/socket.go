package netns

import (
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
)

func createSocket() *builtins.Function {
	return builtins.Builtin("create_socket", `create_socket(netns=None, family=AF_INET, socket_type=SOCK_STREAM, proto=0,
fileno=None, flags=os.O_CREAT) -> socket.socket

Opens a socket in a network namespace; the script stays where it is. netns and flags are as in setns(); None is the
namespace that the script is in. fileno is a socket that is open already, which no netns= can move: TypeError. OSError
as in socket(2). libc= and timeout= are taken, and mean nothing.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var netns, family, kind, proto, fileno, libc, timeout starlark.Value
			flags := unix.O_CREAT
			err := builtins.Unpack("create_socket", args, kwargs, "netns??", &netns, "family?", &family,
				"socket_type?", &kind, "proto?", &proto, "fileno??", &fileno, "flags?", &flags, "libc??", &libc,
				"timeout??", &timeout)
			if err != nil {
				return nil, err
			}
			if netns != nil && fileno != nil {
				return nil, py.Errorf(py.TypeError, "create_socket: fileno=%s is open already: netns=%s cannot move it",
					py.Repr(fileno), py.Repr(netns))
			}
			var options []starlark.Tuple
			for name, v := range map[string]starlark.Value{
				"family": family, "type": kind, "proto": proto, "fileno": fileno,
			} {
				if v != nil {
					options = append(options, starlark.Tuple{starlark.String(name), v})
				}
			}
			return socketIn(thread, netns, flags, options)
		})
}

// socketIn calls the class socket.socket in a namespace; nil is the script's own.
func socketIn(thread *starlark.Thread, netns starlark.Value, flags int, options []starlark.Tuple) (
	starlark.Value, error) {
	s := builtins.StateOf(thread)
	library, err := s.Import("socket")
	if err != nil {
		return nil, err
	}
	class, err := library.Attr("socket")
	if err != nil {
		return nil, err
	}
	if netns == nil {
		return starlark.Call(thread, class, nil, options)
	}
	ns, err := enterable(thread, netns, flags)
	if err != nil {
		return nil, err
	}
	return inside(s, ns, func() (starlark.Value, error) {
		return starlark.Call(thread, class, nil, options)
	})
}

// inside calls f while the script is in a namespace, which is closed then.
func inside(s *builtins.State, ns *nl.NetNS, f func() (starlark.Value, error)) (starlark.Value, error) {
	place := s.Place()
	depth := len(place.Saved)
	place.Push(ns)
	defer place.Unwind(depth)
	return f()
}
