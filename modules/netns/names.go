package netns

import (
	"sort"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
)

// onName is a function of the name of a namespace. Python's libc= means nothing here.
func onName(name, doc string, f func(namespace string) error) *builtins.Function {
	return builtins.Builtin(name, doc,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var namespace string
			var libc starlark.Value
			if err := builtins.Unpack(name, args, kwargs, "netns", &namespace, "libc?", &libc); err != nil {
				return nil, err
			}
			return starlark.None, builtins.NetNSRaised("netns", namespace, f(namespace))
		})
}

func create() *builtins.Function {
	return onName("create", `create(netns)

Makes a network namespace with a name, as "ip netns add" does: a mount in /run/netns, shared with other mount
namespaces. An absolute path makes it there. FileExistsError for a name that is taken, PermissionError (it says what
is missing) without CAP_SYS_ADMIN, ValueError for a name with a slash or "..". Man page: ip-netns(8).`,
		nl.CreateNetNS)
}

func remove() *builtins.Function {
	return onName("remove", `remove(netns)

Takes the name of a namespace away, as "ip netns delete" does. The namespace itself ends with the last process, socket
or other name in it. FileNotFoundError for a name that is missing. Man page: ip-netns(8).`, nl.RemoveNetNS)
}

func attach() *builtins.Function {
	return builtins.Builtin("attach", `attach(netns, pid)

Gives a name to the namespace of a process, as "ip netns attach" does. pid is its number, or anything else that means a
namespace: a name, a path, an open file, what has a pid. FileExistsError for a name that is taken.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var name string
			var pid, libc starlark.Value
			if err := builtins.Unpack("attach", args, kwargs, "netns", &name, "pid", &pid, "libc?", &libc); err != nil {
				return nil, err
			}
			ns, err := ofProcess(thread, pid)
			if err != nil {
				return nil, err
			}
			defer ns.Close()
			return starlark.None, builtins.NetNSRaised("netns", name, ns.Attach(name))
		})
}

// ofProcess opens the namespace of a process by its number, or what else means a namespace.
func ofProcess(thread *starlark.Thread, pid starlark.Value) (*nl.NetNS, error) {
	number, ok := pid.(starlark.Int)
	if !ok {
		return builtins.OpenNetNS(thread, "pid", pid, 0)
	}
	n, err := starlark.AsInt32(number)
	if err != nil || n <= 0 {
		return nil, py.Errorf(py.ValueError, "pid=%s: expected the number of a process", py.Repr(pid))
	}
	ns, err := nl.OpenNetNSPid(n)
	return ns, builtins.NetNSRaised("pid", py.Repr(pid), err)
}

func list() *builtins.Function {
	return builtins.Builtin("listnetns", `listnetns(nspath="/run/netns") -> list of str

The names of the namespaces in a directory, sorted; an empty list where the directory is missing.`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			dir, err := directory("listnetns", args, kwargs)
			if err != nil {
				return nil, err
			}
			names, err := namesIn(dir)
			if err != nil {
				return nil, err
			}
			values := make([]starlark.Value, len(names))
			for i, name := range names {
				values[i] = starlark.String(name)
			}
			return starlark.NewList(values), nil
		})
}

// directory is the argument nspath= of functions that look into a directory of namespaces.
func directory(function string, args starlark.Tuple, kwargs []starlark.Tuple, more ...any) (string, error) {
	var given starlark.Value
	if err := builtins.Unpack(function, args, kwargs, append(more, "nspath?", &given)...); err != nil {
		return "", err
	}
	if given == nil || given == starlark.None {
		return nl.NetNSDir, nil
	}
	dir, ok := starlark.AsString(given)
	if !ok || dir == "" {
		return "", py.Errorf(py.TypeError, "nspath=%s: expected a directory, a str", py.Repr(given))
	}
	return dir, nil
}

func namesIn(dir string) ([]string, error) {
	names, err := nl.NetNSNames(dir)
	sort.Strings(names)
	return names, py.FromOS(err, dir)
}

func descriptor() *builtins.Function {
	return builtins.Builtin("getnsfd", `getnsfd(netns, flags=0) -> int

Opens a namespace and gives its descriptor, for net_ns_fd= and setns(); os.close() it when it is done with. flags are
those of setns().`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var netns, libc, fork starlark.Value
			flags := 0
			err := builtins.Unpack("getnsfd", args, kwargs, "netns", &netns, "flags?", &flags, "libc?", &libc, "fork?", &fork)
			if err != nil {
				return nil, err
			}
			ns, err := builtins.OpenNetNS(thread, "netns", netns, flags)
			if err != nil {
				return nil, err
			}
			defer ns.Close()
			fd, err := unix.FcntlInt(ns.File().Fd(), unix.F_DUPFD_CLOEXEC, 0)
			return starlark.MakeInt(fd), py.FromOS(err, "")
		})
}
