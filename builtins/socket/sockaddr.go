package pysocket

import (
	"net/netip"
	"strconv"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// address is a socket address as a script sees it.
func address(s *builtins.State, addr unix.Sockaddr) starlark.Value {
	number := func(n uint32) starlark.Value { return starlark.MakeUint64(uint64(n)) }
	switch a := addr.(type) {
	case *unix.SockaddrInet4:
		return starlark.Tuple{starlark.String(netip.AddrFrom4(a.Addr).String()), starlark.MakeInt(a.Port)}
	case *unix.SockaddrInet6:
		return starlark.Tuple{starlark.String(netip.AddrFrom16(a.Addr).String()), starlark.MakeInt(a.Port),
			starlark.MakeInt(0), number(a.ZoneId)}
	case *unix.SockaddrUnix:
		if a.Name == "@" { // how the library shows that it has none
			return starlark.String("")
		}
		if a.Name != "" && (a.Name[0] == 0 || a.Name[0] == '@') {
			return starlark.Bytes("\x00" + a.Name[1:])
		}
		return starlark.String(a.Name)
	case *unix.SockaddrLinklayer:
		name, err := nameOf(s, uint32(a.Ifindex))
		if err != nil {
			name = ""
		}
		return starlark.Tuple{starlark.String(name), starlark.MakeInt(int(swap16(a.Protocol))),
			starlark.MakeInt(int(a.Pkttype)), starlark.MakeInt(int(a.Hatype)),
			starlark.Bytes(a.Addr[:min(int(a.Halen), len(a.Addr))])}
	case *unix.SockaddrNetlink:
		return starlark.Tuple{number(a.Pid), number(a.Groups)}
	case *unix.SockaddrVM:
		return starlark.Tuple{number(a.CID), number(a.Port)}
	}
	return starlark.None
}

func swap16(n uint16) uint16 { return n<<8 | n>>8 }

// sockaddr reads an address that a script gives to the method name of a socket.
func (s *Socket) sockaddr(thread *starlark.Thread, name string, v starlark.Value) (unix.Sockaddr, error) {
	switch s.family {
	case unix.AF_INET, unix.AF_INET6:
		return s.inetAddr(thread, name, v)
	case unix.AF_UNIX:
		path, ok := runtime.Core(v).(starlark.Bytes)
		if text, isText := runtime.Core(v).(starlark.String); isText {
			path, ok = starlark.Bytes(text), true
		}
		if !ok {
			p, err := builtins.PathArg(thread, name, v)
			if err != nil {
				return nil, py.Errorf(py.TypeError, "a bytes-like object is required, not '%s'", runtime.TypeName(v))
			}
			path = starlark.Bytes(p)
		}
		if len(path) > 107 {
			return nil, py.Errorf(py.OSError, "AF_UNIX path too long")
		}
		if path != "" && path[0] == 0 {
			path = "@" + path[1:]
		} else if path != "" && path[0] != '/' {
			path = starlark.Bytes(s.state.File(string(path)))
		}
		return &unix.SockaddrUnix{Name: string(path)}, nil
	}
	items, ok := runtime.Core(v).(starlark.Tuple)
	if !ok {
		return nil, py.Errorf(py.TypeError, "%s(): %s address must be tuple, not %s", name, familyName(s.family),
			runtime.TypeName(v))
	}
	switch s.family {
	case unix.AF_PACKET:
		return s.packetAddr(name, items)
	case unix.AF_NETLINK, unix.AF_VSOCK:
		var a, b uint32
		if err := starlark.UnpackPositionalArgs(name, items, nil, 2, &a, &b); err != nil {
			return nil, py.Errorf(py.TypeError, "%s(): %s address must be a pair of ints, not %s", name,
				familyName(s.family), py.Repr(v))
		}
		if s.family == unix.AF_VSOCK {
			return &unix.SockaddrVM{CID: a, Port: b}, nil
		}
		return &unix.SockaddrNetlink{Family: unix.AF_NETLINK, Pid: a, Groups: b}, nil
	}
	return nil, py.Errorf(py.OSError, "%s(): bad family", name)
}

// familyName is the constant's name of a family.
func familyName(family int) string {
	for _, name := range []string{"AF_INET", "AF_INET6", "AF_UNIX", "AF_PACKET", "AF_NETLINK", "AF_VSOCK"} {
		if constants[name] == family {
			return name
		}
	}
	return "AF_" + py.Str(starlark.MakeInt(family))
}

// inetAddr reads (host, port), for IPv6 also (host, port, flow, scope).
func (s *Socket) inetAddr(thread *starlark.Thread, name string, v starlark.Value) (unix.Sockaddr, error) {
	items, ok := runtime.Core(v).(starlark.Tuple)
	if !ok {
		return nil, py.Errorf(py.TypeError, "%s(): %s address must be tuple, not %s", name, familyName(s.family),
			runtime.TypeName(v))
	}
	most := map[int]int{unix.AF_INET: 2, unix.AF_INET6: 4}[s.family]
	if len(items) < 2 || len(items) > most {
		what := map[int]string{2: "a pair (host, port)", 4: "a tuple (host, port[, flowinfo[, scopeid]])"}[most]
		return nil, py.Errorf(py.TypeError, "%s address must be %s", familyName(s.family), what)
	}
	var numbers [3]int
	for i, item := range items[1:] {
		n, err := runtime.AsIndex(item)
		if err != nil {
			return nil, err
		}
		numbers[i] = n
	}
	if numbers[0] < 0 || numbers[0] > 65535 {
		return nil, py.Errorf(py.OverflowError, "%s(): port must be 0-65535.", name)
	}
	host, ok := hostText(items[0])
	if !ok {
		return nil, py.Errorf(py.TypeError, "str, bytes or bytearray expected, not %s", runtime.TypeName(items[0]))
	}
	addrs, err := resolve(s.state, host, s.family, false)
	if err != nil {
		return nil, err
	}
	if s.family == unix.AF_INET {
		return &unix.SockaddrInet4{Port: numbers[0], Addr: addrs[0].As4()}, nil
	}
	zone := uint32(numbers[2])
	if zone == 0 && addrs[0].Zone() != "" {
		if zone, err = zoneIndex(s.state, addrs[0].Zone()); err != nil {
			return nil, err
		}
	}
	return &unix.SockaddrInet6{Port: numbers[0], Addr: addrs[0].As16(), ZoneId: zone}, nil
}

// hostText is a host's name as a script gives it.
func hostText(v starlark.Value) (string, bool) {
	switch v := runtime.Core(v).(type) {
	case starlark.String:
		return string(v), true
	case starlark.Bytes:
		return string(v), true
	}
	return "", false
}

// packetAddr reads (ifname, proto[, pkttype[, hatype[, addr]]]), see packet(7).
func (s *Socket) packetAddr(name string, items starlark.Tuple) (unix.Sockaddr, error) {
	var device string
	var protocol, packet, hardware int
	var mac starlark.Bytes
	err := starlark.UnpackPositionalArgs(name, items, nil, 2, &device, &protocol, &packet, &hardware, &mac)
	switch {
	case err != nil:
		return nil, py.Errorf(py.TypeError, "%s(): AF_PACKET address must be a tuple of two to five elements, not %s",
			name, py.Repr(items))
	case protocol < 0 || protocol > 65535:
		return nil, py.Errorf(py.OverflowError, "%s(): proto must be 0-65535.", name)
	case len(mac) > 8:
		return nil, py.Errorf(py.ValueError, "Hardware address must be 8 bytes or less")
	}
	index := uint32(0)
	if device != "" {
		if index, err = indexOf(s.state, device); err != nil {
			return nil, py.FromOS(err, "")
		}
	}
	addr := &unix.SockaddrLinklayer{Protocol: swap16(uint16(protocol)), Ifindex: int(index), Hatype: uint16(hardware),
		Pkttype: uint8(packet), Halen: uint8(len(mac))}
	copy(addr.Addr[:], mac)
	return addr, nil
}

// zoneIndex is the interface that the part of an address behind % means: a name or a number.
func zoneIndex(s *builtins.State, zone string) (uint32, error) {
	if n, err := strconv.ParseUint(zone, 10, 32); err == nil {
		return uint32(n), nil
	}
	index, err := indexOf(s, zone)
	if err != nil {
		return 0, gaierror(eaiNoName)
	}
	return index, nil
}
