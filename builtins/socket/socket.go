// Package pysocket is what scripts use of Python's module socket: constants, addresses as text and bytes,
// byte order, names of interfaces.
//
//	socket.go     what the module has
//	address.go    inet_pton and its kin, byte order
//	interface.go  names and indexes of interfaces
//	constants.go  AF_*, SOCK_*, SOL_*, SO_*, IPPROTO_* and others
package pysocket

import (
	"os"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// Module describes socket.
func Module() builtins.Module {
	return builtins.Module{
		Name: "socket",
		Doc:  "Constants of sockets, addresses as text and bytes, byte order, names of interfaces.",
		Members: func(*builtins.State) starlark.StringDict {
			members := builtins.Members([]*builtins.Function{
				inetPton(), inetNtop(), inetAton(), inetNtoa(),
				swap("htons", 16, "a 16 bit number from host to network byte order"),
				swap("ntohs", 16, "a 16 bit number from network to host byte order"),
				swap("htonl", 32, "a 32 bit number from host to network byte order"),
				swap("ntohl", 32, "a 32 bit number from network to host byte order"),
				ifNameToIndex(), ifIndexToName(), ifNameIndex(), gethostname(),
			}, constants)
			members["error"] = py.OSError
			members["timeout"] = py.TimeoutError
			members["has_ipv6"] = starlark.True
			return members
		},
	}
}

func gethostname() *builtins.Function {
	return builtins.Builtin("gethostname", "gethostname() -> str: the name of this machine.",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := builtins.Unpack("gethostname", args, kwargs); err != nil {
				return nil, err
			}
			name, err := os.Hostname()
			return starlark.String(name), err
		})
}
