package pysocket

import (
	"net"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// withSocket calls f with a socket of the shell's network namespace, for the requests of netdevice(7).
func withSocket(s *builtins.State, f func(fd int) error) error {
	return s.InNetNS(func() error {
		fd, err := unix.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
		if err != nil {
			return err
		}
		defer unix.Close(fd)
		return f(fd)
	})
}

func ifNameToIndex() *builtins.Function {
	return builtins.Builtin("if_nametoindex", `if_nametoindex(name) -> int

The index of an interface in the script's namespace; OSError when there is none (netdevice(7)).`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var name string
			if err := builtins.Unpack("if_nametoindex", args, kwargs, "name", &name); err != nil {
				return nil, err
			}
			index := 0
			err := withSocket(builtins.StateOf(thread), func(fd int) error {
				req, err := unix.NewIfreq(name)
				if err == nil {
					err = unix.IoctlIfreq(fd, unix.SIOCGIFINDEX, req)
				}
				if err == nil {
					index = int(req.Uint32())
				}
				return err
			})
			if err != nil {
				return nil, py.Errorf(py.OSError, "no interface with this name: %q", name)
			}
			return starlark.MakeInt(index), nil
		})
}

// indexName is the name of an interface by its index.
func indexName(fd int, index uint32) (string, error) {
	req, err := unix.NewIfreq("")
	if err != nil {
		return "", err
	}
	req.SetUint32(index)
	if err := unix.IoctlIfreq(fd, unix.SIOCGIFNAME, req); err != nil {
		return "", err
	}
	return req.Name(), nil
}

func ifIndexToName() *builtins.Function {
	return builtins.Builtin("if_indextoname", `if_indextoname(index) -> str

The name of an interface in the script's namespace; OSError when there is none (netdevice(7)).`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var index uint32
			if err := builtins.Unpack("if_indextoname", args, kwargs, "index", &index); err != nil {
				return nil, err
			}
			var name string
			err := withSocket(builtins.StateOf(thread), func(fd int) (err error) {
				name, err = indexName(fd, index)
				return err
			})
			return starlark.String(name), py.FromOS(err, "")
		})
}

func ifNameIndex() *builtins.Function {
	return builtins.Builtin("if_nameindex", "if_nameindex() -> list of (index, name): all interfaces.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := builtins.Unpack("if_nameindex", args, kwargs); err != nil {
				return nil, err
			}
			pairs := starlark.NewList(nil)
			err := builtins.StateOf(thread).InNetNS(func() error {
				links, err := net.Interfaces()
				for _, link := range links {
					pair := starlark.Tuple{starlark.MakeInt(link.Index), starlark.String(link.Name)}
					if err := pairs.Append(pair); err != nil {
						return err
					}
				}
				return err
			})
			return pairs, py.FromOS(err, "")
		})
}
