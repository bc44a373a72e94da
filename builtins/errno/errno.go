// Package pyerrno is Python's module errno: the kernel's error numbers by name.
package pyerrno

import (
	"syscall"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
)

// maxErrno is the highest error number that Linux defines (EHWPOISON).
const maxErrno = 133

// aliases are further names of numbers that have two.
var aliases = map[string]syscall.Errno{
	"EWOULDBLOCK": unix.EWOULDBLOCK, "EDEADLOCK": unix.EDEADLOCK, "ENOTSUP": unix.ENOTSUP,
}

// Module describes errno.
func Module() builtins.Module {
	return builtins.Module{
		Name: "errno",
		Doc:  "Error numbers of the kernel (errno(3)). errorcode maps a number to its name.",
		Members: func(*builtins.State) starlark.StringDict {
			members := starlark.StringDict{}
			names := starlark.NewDict(maxErrno)
			for n := 1; n <= maxErrno; n++ {
				name := unix.ErrnoName(syscall.Errno(n))
				if name == "" {
					continue
				}
				number := starlark.MakeInt(n)
				members[name] = number
				if err := names.SetKey(number, starlark.String(name)); err != nil {
					panic(err) // a fresh dict takes every int
				}
			}
			for name, n := range aliases {
				members[name] = starlark.MakeInt(int(n))
			}
			members["errorcode"] = names
			return members
		},
	}
}
