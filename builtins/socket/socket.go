// Package pysocket is Python's module socket: sockets, constants, addresses as text and bytes, byte order, names of
// interfaces.
//
//	socket.go     what the module has
//	address.go    inet_pton and its kin, byte order
//	object.go     the class socket; connect.go, transfer.go: its methods
//	maker.go      other ways to make sockets
//	sockaddr.go   socket addresses
//	resolve.go    names of hosts, services, protocols
//	interface.go  names and indexes of interfaces
//	constants.go  AF_*, SOCK_*, SOL_*, SO_*, IPPROTO_* and others
package pysocket

import (
	"os"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

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
				sizeFunction("CMSG_LEN", unix.CmsgLen), sizeFunction("CMSG_SPACE", unix.CmsgSpace),
				inetPton(), inetNtop(), inetAton(), inetNtoa(),
				swap("htons", 16, "a 16 bit number from host to network byte order"),
				swap("ntohs", 16, "a 16 bit number from network to host byte order"),
				swap("htonl", 32, "a 32 bit number from host to network byte order"),
				swap("ntohl", 32, "a 32 bit number from network to host byte order"),
				ifNameToIndex(), ifIndexToName(), ifNameIndex(), gethostname(),
				socketpair(), createConnection(), createServer(), setdefaulttimeout(), getdefaulttimeout(),
				getaddrinfo(), gethostbyname(), gethostbyaddr(), getservbyname(), getservbyport(), getprotobyname(),
			}, constants)
			for name, value := range map[string]int{"AI_PASSIVE": aiPassive, "AI_CANONNAME": aiCanonName,
				"AI_NUMERICHOST": aiNumericHost, "EAI_NONAME": eaiNoName, "EAI_SERVICE": eaiService} {
				members[name] = starlark.MakeInt(value)
			}
			members["socket"], members["SocketType"] = socketClass, socketClass
			members["gaierror"], members["herror"] = gaiError, hError
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
