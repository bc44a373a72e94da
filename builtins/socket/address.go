package pysocket

import (
	"encoding/binary"
	"net/netip"
	"strconv"
	"strings"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

func inetPton() *builtins.Function {
	return builtins.Builtin("inet_pton", `inet_pton(family, text) -> bytes

The packed form of an address of AF_INET (4 bytes) or AF_INET6 (16 bytes); OSError for what is none.`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var family int
			var text string
			if err := builtins.Unpack("inet_pton", args, kwargs, "family", &family, "text", &text); err != nil {
				return nil, err
			}
			addr, err := netip.ParseAddr(text)
			switch {
			case family != unix.AF_INET && family != unix.AF_INET6:
				return nil, py.OSErrno(unix.EAFNOSUPPORT, "")
			case err != nil || addr.Zone() != "" || addr.Is4() != (family == unix.AF_INET):
				return nil, py.Errorf(py.OSError, "illegal IP address string passed to inet_pton: %q", text)
			}
			return starlark.Bytes(addr.AsSlice()), nil
		})
}

func inetNtop() *builtins.Function {
	return builtins.Builtin("inet_ntop", `inet_ntop(family, packed) -> str

The text of a packed address of AF_INET (4 bytes) or AF_INET6 (16 bytes); ValueError for another length.`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var family int
			var packed starlark.Bytes
			if err := builtins.Unpack("inet_ntop", args, kwargs, "family", &family, "packed", &packed); err != nil {
				return nil, err
			}
			length := map[int]int{unix.AF_INET: 4, unix.AF_INET6: 16}[family]
			addr, ok := netip.AddrFromSlice([]byte(packed))
			switch {
			case length == 0:
				return nil, py.Errorf(py.ValueError, "unknown address family %d", family)
			case !ok || len(packed) != length:
				return nil, py.Errorf(py.ValueError, "invalid length of packed IP address string: %d, not %d",
					len(packed), length)
			}
			return starlark.String(addr.String()), nil
		})
}

func inetAton() *builtins.Function {
	return builtins.Builtin("inet_aton", `inet_aton(text) -> bytes

The 4 bytes of an IPv4 address, which may have fewer than four parts and octal or hexadecimal ones (inet(3)).`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var text string
			if err := builtins.Unpack("inet_aton", args, kwargs, "text", &text); err != nil {
				return nil, err
			}
			addr, ok := aton(text)
			if !ok {
				return nil, py.Errorf(py.OSError, "illegal IP address string passed to inet_aton: %q", text)
			}
			return starlark.Bytes(binary.BigEndian.AppendUint32(nil, addr)), nil
		})
}

// aton reads a, a.b, a.b.c and a.b.c.d, where the last part fills the bytes that are left.
func aton(text string) (addr uint32, ok bool) {
	parts := strings.Split(text, ".")
	if len(parts) > 4 {
		return 0, false
	}
	for i, part := range parts {
		bits := 8
		if i == len(parts)-1 {
			bits = 8 * (5 - len(parts))
		}
		if part == "" || strings.ContainsAny(part, "_oOb") && !strings.HasPrefix(part, "0x") {
			return 0, false
		}
		n, err := strconv.ParseUint(part, 0, bits)
		if err != nil {
			return 0, false
		}
		addr = addr<<bits | uint32(n)
	}
	return addr, true
}

func inetNtoa() *builtins.Function {
	return builtins.Builtin("inet_ntoa", "inet_ntoa(packed) -> str: the text of the 4 bytes of an IPv4 address.",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var packed starlark.Bytes
			if err := builtins.Unpack("inet_ntoa", args, kwargs, "packed", &packed); err != nil {
				return nil, err
			}
			if len(packed) != 4 {
				return nil, py.Errorf(py.OSError, "packed IP wrong length: %d, not 4", len(packed))
			}
			return starlark.String(netip.AddrFrom4([4]byte([]byte(packed))).String()), nil
		})
}

func swap(name string, bits int, what string) *builtins.Function {
	return builtins.Builtin(name, name+"(x) -> int: "+what+".",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var x int64
			if err := builtins.Unpack(name, args, kwargs, "x", &x); err != nil {
				return nil, err
			}
			if x < 0 || x >= 1<<bits {
				return nil, py.Errorf(py.OverflowError, "%s: %d is no unsigned %d bit number", name, x, bits)
			}
			if bits == 16 {
				return starlark.MakeInt(int(binary.BigEndian.Uint16(binary.NativeEndian.AppendUint16(nil, uint16(x))))), nil
			}
			n := binary.BigEndian.Uint32(binary.NativeEndian.AppendUint32(nil, uint32(x)))
			return starlark.MakeUint64(uint64(n)), nil
		})
}
