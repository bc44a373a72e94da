package pysocket

import (
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// indexOf is the index of an interface of the script's namespace.
func indexOf(s *builtins.State, name string) (index uint32, err error) {
	err = withSocket(s, func(fd int) error {
		req, err := unix.NewIfreq(name)
		if err != nil {
			return unix.ENODEV // longer than any name
		}
		err = unix.IoctlIfreq(fd, unix.SIOCGIFINDEX, req)
		index = req.Uint32()
		return err
	})
	return index, err
}

// nameOf is the name of an interface of the script's namespace.
func nameOf(s *builtins.State, index uint32) (name string, err error) {
	err = withSocket(s, func(fd int) (err error) {
		name, err = indexName(fd, index)
		return err
	})
	return name, err
}

func socketpair() *builtins.Function {
	return builtins.Builtin("socketpair", "socketpair(family=AF_UNIX, type=SOCK_STREAM, proto=0): two connected sockets.",
		func(th *thread, args tuple, kwargs []tuple) (value, error) {
			family, kind, proto := unix.AF_UNIX, unix.SOCK_STREAM, 0
			err := builtins.Unpack("socketpair", args, kwargs, "family?", &family, "type?", &kind, "proto?", &proto)
			if err != nil {
				return nil, err
			}
			fds, err := unix.Socketpair(family, kind|unix.SOCK_CLOEXEC|unix.SOCK_NONBLOCK, proto)
			if err != nil {
				return nil, py.FromOS(err, "")
			}
			s := builtins.StateOf(th)
			return tuple{wrap(s, fds[0], family, kind, proto), wrap(s, fds[1], family, kind, proto)}, nil
		})
}

func createConnection() *builtins.Function {
	return builtins.Builtin("create_connection", `create_connection(address, timeout=None, source_address=None): a socket

A TCP connection to (host, port); each address of the host is tried.`,
		func(th *thread, args tuple, kwargs []tuple) (value, error) {
			var where tuple
			var timeout, source value
			err := builtins.Unpack("create_connection", args, kwargs, "address", &where, "timeout?", &timeout,
				"source_address?", &source)
			if err != nil {
				return nil, err
			}
			if len(where) != 2 {
				return nil, py.Errorf(py.TypeError, "address must be a pair (host, port), not %s", py.Repr(where))
			}
			host, _ := hostText(where[0])
			addrs, err := resolve(builtins.StateOf(th), host, unix.AF_UNSPEC, where[0] == starlark.None)
			if err != nil {
				return nil, err
			}
			for _, a := range addrs {
				family := unix.AF_INET
				if a.Is6() {
					family = unix.AF_INET6
				}
				var s *Socket
				s, err = connected(th, family, tuple{starlark.String(a.String()), where[1]}, timeout, source)
				if err == nil {
					return s, nil
				}
			}
			return nil, err
		})
}

// connected is a new socket, connected to an address.
func connected(th *thread, family int, where tuple, timeout, source value) (*Socket, error) {
	s, err := open(th, family, unix.SOCK_STREAM, 0)
	if err != nil {
		return nil, err
	}
	if timeout != nil {
		s.timeout, err = builtins.Timeout("timeout", timeout)
	}
	if err == nil && source != nil && source != starlark.None {
		_, err = bind(th, s, tuple{source}, nil)
	}
	if err == nil {
		_, err = connect(th, s, tuple{where}, nil)
	}
	if err != nil {
		unix.Close(s.release())
		return nil, err
	}
	return s, nil
}

func createServer() *builtins.Function {
	return builtins.Builtin("create_server", `create_server(address, family=AF_INET, backlog=128, reuse_port=False): a socket

A TCP socket that listens on (host, port).`,
		func(th *thread, args tuple, kwargs []tuple) (value, error) {
			var where value
			var backlog value = starlark.None
			family, reuse, dual := unix.AF_INET, false, false
			err := builtins.Unpack("create_server", args, kwargs, "address", &where, "family?", &family,
				"backlog?", &backlog, "reuse_port?", &reuse, "dualstack_ipv6?", &dual)
			if err != nil {
				return nil, err
			}
			s, err := open(th, family, unix.SOCK_STREAM, 0)
			if err != nil {
				return nil, err
			}
			err = py.FromOS(unix.SetsockoptInt(s.fd, unix.SOL_SOCKET, unix.SO_REUSEADDR, 1), "")
			if err == nil && reuse {
				err = py.FromOS(unix.SetsockoptInt(s.fd, unix.SOL_SOCKET, unix.SO_REUSEPORT, 1), "")
			}
			if err == nil {
				_, err = bind(th, s, tuple{where}, nil)
			}
			n := 128
			if err == nil && backlog != starlark.None {
				n, err = runtime.AsIndex(backlog)
			}
			if err == nil {
				err = py.FromOS(unix.Listen(s.fd, n), "")
			}
			if err != nil {
				unix.Close(s.release())
				return nil, err
			}
			return s, nil
		})
}

func setdefaulttimeout() *builtins.Function {
	return builtins.Builtin("setdefaulttimeout", "setdefaulttimeout(seconds): the timeout of new sockets; None for none.",
		func(th *thread, args tuple, kwargs []tuple) (value, error) {
			var v value
			if err := builtins.Unpack("setdefaulttimeout", args, kwargs, "timeout", &v); err != nil {
				return nil, err
			}
			d, err := builtins.Timeout("timeout", v)
			if err == nil {
				*defaultOf(builtins.StateOf(th)) = d
			}
			return starlark.None, err
		})
}

func getdefaulttimeout() *builtins.Function {
	return builtins.Builtin("getdefaulttimeout", "getdefaulttimeout(): the timeout of new sockets; None for none.",
		func(th *thread, args tuple, kwargs []tuple) (value, error) {
			return seconds(defaultTimeout(builtins.StateOf(th))), builtins.Unpack("getdefaulttimeout", args, kwargs)
		})
}
