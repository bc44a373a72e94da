package pysocket

import (
	"bufio"
	"net/netip"
	"os"
	"strconv"
	"strings"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// Errors of getaddrinfo(3).
const (
	eaiNoName  = -2
	eaiService = -8
)

var eaiTexts = map[int]string{
	eaiNoName:  "Name or service not known",
	eaiService: "Servname not supported for ai_socktype",
}

var (
	gaiError = socketError("gaierror")
	hError   = socketError("herror")
)

func socketError(name string) *py.Class {
	c := py.NewClass(name, py.OSError)
	c.Module = "socket"
	return c
}

func gaierror(code int) error {
	text := starlark.String(eaiTexts[code])
	e := py.NewError(gaiError, starlark.MakeInt(code), text)
	e.Attrs = starlark.StringDict{"errno": starlark.MakeInt(code), "strerror": text, "filename": starlark.None}
	return e
}

// resolve are the addresses of a host: what it says itself, or what /etc/hosts says. The empty host is any address,
// or with own the machine's own one.
func resolve(s *builtins.State, host string, family int, own bool) ([]netip.Addr, error) {
	fits := func(a netip.Addr) bool {
		return family == unix.AF_UNSPEC || a.Is4() == (family == unix.AF_INET)
	}
	var found []netip.Addr
	switch host {
	case "":
		if own {
			found = []netip.Addr{netip.IPv6Loopback(), netip.AddrFrom4([4]byte{127, 0, 0, 1})}
		} else {
			found = []netip.Addr{netip.IPv4Unspecified(), netip.IPv6Unspecified()}
		}
	case "<broadcast>":
		found = []netip.Addr{netip.AddrFrom4([4]byte{255, 255, 255, 255})}
	default:
		if a, err := netip.ParseAddr(host); err == nil {
			found = []netip.Addr{a}
		} else if n, ok := aton(host); ok {
			found = []netip.Addr{netip.AddrFrom4([4]byte{byte(n >> 24), byte(n >> 16), byte(n >> 8), byte(n)})}
		} else {
			found = fromHosts(host)
		}
	}
	var fit []netip.Addr
	for _, a := range found {
		if fits(a) {
			fit = append(fit, a)
		}
	}
	if len(fit) == 0 {
		return nil, gaierror(eaiNoName)
	}
	return fit, nil
}

// fromHosts are the addresses that /etc/hosts has for a name.
func fromHosts(host string) []netip.Addr {
	var found []netip.Addr
	eachHost(func(a netip.Addr, names []string) {
		for _, name := range names {
			if strings.EqualFold(name, host) {
				found = append(found, a)
			}
		}
	})
	if len(found) == 0 && strings.EqualFold(host, "localhost") {
		found = []netip.Addr{netip.IPv6Loopback(), netip.AddrFrom4([4]byte{127, 0, 0, 1})}
	}
	return found
}

// eachHost calls f for each line of /etc/hosts.
func eachHost(f func(a netip.Addr, names []string)) {
	eachLine("/etc/hosts", func(fields []string) {
		if a, err := netip.ParseAddr(fields[0]); err == nil {
			f(a, fields[1:])
		}
	})
}

// eachLine calls f for the words of each line of a file of the system; a file that is missing has none.
func eachLine(path string, f func(fields []string)) {
	file, err := os.Open(path)
	if err != nil {
		return
	}
	defer file.Close()
	for lines := bufio.NewScanner(file); lines.Scan(); {
		line, _, _ := strings.Cut(lines.Text(), "#")
		if fields := strings.Fields(line); len(fields) > 1 {
			f(fields)
		}
	}
}

// service is a port by its number or its name in /etc/services; -1 when there is none.
func service(name, protocol string) int {
	if n, err := strconv.ParseUint(name, 10, 16); err == nil {
		return int(n)
	}
	port := -1
	eachLine("/etc/services", func(fields []string) {
		number, kind, _ := strings.Cut(fields[1], "/")
		known := fields[0] == name
		for _, alias := range fields[2:] {
			known = known || alias == name
		}
		if n, err := strconv.Atoi(number); err == nil && port < 0 && known && (protocol == "" || kind == protocol) {
			port = n
		}
	})
	return port
}

func getaddrinfo() *builtins.Function {
	return builtins.Builtin("getaddrinfo", `getaddrinfo(host, port, family=0, type=0, proto=0, flags=0) -> list

Tuples (family, type, proto, canonical name, address) for a host: an address, a name in /etc/hosts, None for this
machine. port is a number, a name in /etc/services, or None. gaierror when nothing is known of them. Name servers are
not asked.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var host, port starlark.Value
			var family, kind, protocol, flags int
			err := builtins.Unpack("getaddrinfo", args, kwargs, "host", &host, "port", &port, "family?", &family,
				"type?", &kind, "proto?", &protocol, "flags?", &flags)
			if err != nil {
				return nil, err
			}
			name, _ := hostText(host)
			n, err := portArg(port)
			if err != nil {
				return nil, err
			}
			own := host == starlark.None && flags&aiPassive == 0
			addrs, err := resolve(builtins.StateOf(thread), name, family, own)
			if err != nil {
				return nil, err
			}
			list := starlark.NewList(nil)
			for _, a := range addrs {
				for _, k := range socketKinds {
					if kind != 0 && kind != k.kind || protocol != 0 && protocol != k.protocol {
						continue
					}
					if err := list.Append(addressInfo(a, k.kind, k.protocol, n)); err != nil {
						return nil, err
					}
				}
			}
			return list, nil
		})
}

// Flags of getaddrinfo(3).
const (
	aiPassive     = 1
	aiCanonName   = 2
	aiNumericHost = 4
)

// socketKinds are the kinds of sockets that getaddrinfo tells of.
var socketKinds = []struct{ kind, protocol int }{
	{unix.SOCK_STREAM, unix.IPPROTO_TCP}, {unix.SOCK_DGRAM, unix.IPPROTO_UDP}, {unix.SOCK_RAW, 0},
}

func addressInfo(a netip.Addr, kind, protocol, port int) starlark.Value {
	where := starlark.Tuple{starlark.String(a.WithZone("").String()), starlark.MakeInt(port)}
	family := unix.AF_INET
	if a.Is6() {
		family = unix.AF_INET6
		where = append(where, starlark.MakeInt(0), starlark.MakeInt(0))
	}
	return starlark.Tuple{starlark.MakeInt(family), starlark.MakeInt(kind), starlark.MakeInt(protocol),
		starlark.String(""), where}
}

// portArg reads a port: a number, a name, None for 0.
func portArg(v starlark.Value) (int, error) {
	if v == starlark.None {
		return 0, nil
	}
	if name, ok := hostText(v); ok {
		if port := service(name, ""); port >= 0 {
			return port, nil
		}
		return 0, gaierror(eaiService)
	}
	return runtime.AsIndex(v)
}

func gethostbyname() *builtins.Function {
	return builtins.Builtin("gethostbyname", "gethostbyname(host) -> str: an IPv4 address of a host; see getaddrinfo.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var host string
			if err := builtins.Unpack("gethostbyname", args, kwargs, "host", &host); err != nil {
				return nil, err
			}
			addrs, err := resolve(builtins.StateOf(thread), host, unix.AF_INET, false)
			if err != nil {
				return nil, err
			}
			return starlark.String(addrs[0].String()), nil
		})
}

func gethostbyaddr() *builtins.Function {
	return builtins.Builtin("gethostbyaddr", `gethostbyaddr(address) -> (name, aliases, addresses)

What /etc/hosts says of an address; herror when it says nothing.`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var text string
			if err := builtins.Unpack("gethostbyaddr", args, kwargs, "ip_address", &text); err != nil {
				return nil, err
			}
			var names []string
			want, err := netip.ParseAddr(text)
			eachHost(func(a netip.Addr, of []string) {
				if err == nil && a == want {
					names = append(names, of...)
				}
			})
			if len(names) == 0 {
				return nil, py.NewError(hError, starlark.MakeInt(1), starlark.String("Unknown host"))
			}
			var aliases []starlark.Value
			for _, name := range names[1:] {
				aliases = append(aliases, starlark.String(name))
			}
			return starlark.Tuple{starlark.String(names[0]), starlark.NewList(aliases),
				starlark.NewList([]starlark.Value{starlark.String(text)})}, nil
		})
}

func getservbyname() *builtins.Function {
	return builtins.Builtin("getservbyname", "getservbyname(name, protocol=None) -> int: a port by its name in /etc/services.",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			name, protocol := "", ""
			if err := builtins.Unpack("getservbyname", args, kwargs, "name", &name, "protocol?", &protocol); err != nil {
				return nil, err
			}
			if _, err := strconv.Atoi(name); err != nil {
				if port := service(name, protocol); port >= 0 {
					return starlark.MakeInt(port), nil
				}
			}
			return nil, py.Errorf(py.OSError, "service/proto not found")
		})
}

func getservbyport() *builtins.Function {
	return builtins.Builtin("getservbyport", "getservbyport(port, protocol=None) -> str: a port's name in /etc/services.",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			port, protocol, found := 0, "", ""
			if err := builtins.Unpack("getservbyport", args, kwargs, "port", &port, "protocol?", &protocol); err != nil {
				return nil, err
			}
			eachLine("/etc/services", func(fields []string) {
				number, kind, _ := strings.Cut(fields[1], "/")
				if found == "" && number == strconv.Itoa(port) && (protocol == "" || kind == protocol) {
					found = fields[0]
				}
			})
			if found == "" {
				return nil, py.Errorf(py.OSError, "port/proto not found")
			}
			return starlark.String(found), nil
		})
}

// protocols are those that scripts of this trade name, for machines without /etc/protocols.
var protocols = map[string]int{
	"ip": 0, "icmp": 1, "igmp": 2, "ipencap": 4, "tcp": 6, "egp": 8, "udp": 17, "dccp": 33, "ipv6": 41, "rsvp": 46,
	"gre": 47, "esp": 50, "ah": 51, "ipv6-icmp": 58, "ospf": 89, "ipip": 94, "pim": 103, "vrrp": 112, "l2tp": 115,
	"sctp": 132, "udplite": 136,
}

func getprotobyname() *builtins.Function {
	return builtins.Builtin("getprotobyname", "getprotobyname(name) -> int: a protocol by its name in /etc/protocols.",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var name string
			if err := builtins.Unpack("getprotobyname", args, kwargs, "name", &name); err != nil {
				return nil, err
			}
			number, known := protocols[name]
			eachLine("/etc/protocols", func(fields []string) {
				for _, alias := range append([]string{fields[0]}, fields[2:]...) {
					if n, err := strconv.Atoi(fields[1]); err == nil && alias == name && !known {
						number, known = n, true
					}
				}
			})
			if !known {
				return nil, py.Errorf(py.OSError, "protocol not found")
			}
			return starlark.MakeInt(number), nil
		})
}
