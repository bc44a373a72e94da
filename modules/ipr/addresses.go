package ipr

import (
	"math/bits"
	"net/netip"
	"strconv"
	"strings"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
)

// text is the str that an argument is or, for an object with a str() of its own (an address of the module
// ipaddress), has.
func text(name string, v starlark.Value) (string, error) {
	switch v := v.(type) {
	case starlark.String:
		return string(v), nil
	case py.Strer:
		return v.PyStr(), nil
	}
	return "", py.Errorf(py.TypeError, "%s=%s: expected a str, not %s", name, py.Repr(v), typeName(v))
}

// isMapping says whether v is a dict or the like: networks have items, and objects of scripts all methods, but
// neither is one.
func isMapping(v starlark.Value) bool {
	switch v.(type) {
	case nl.Addresser, py.Derived:
		return false
	}
	_, ok := v.(starlark.Mapping)
	return ok
}

// address parses one IPv4 or IPv6 address.
func address(name, s string) (netip.Addr, error) {
	a, err := netip.ParseAddr(s)
	if err != nil || a.Zone() != "" {
		return a, py.Errorf(py.ValueError, "%s=%s: not an IPv4 or IPv6 address", name, quoted(s))
	}
	return a, nil
}

// A prefix is an address with the length that was written with it.
type prefix struct {
	addr   netip.Addr
	length int  // of the network part; that of the whole address where none was written
	given  bool // whether a length was written
}

// parsePrefix parses "10.0.0.0/24", "10.0.0.0/255.255.255.0", "10.0.0.1".
func parsePrefix(name, s string) (prefix, error) {
	head, mask, given := strings.Cut(s, "/")
	addr, err := address(name, head)
	if err != nil {
		return prefix{}, py.Errorf(py.ValueError, "%s=%s: not an IPv4 or IPv6 address or network", name, quoted(s))
	}
	if !given {
		return prefix{addr, addr.BitLen(), false}, nil
	}
	length, err := maskLength(name, s, mask, addr.BitLen())
	return prefix{addr, length, true}, err
}

// maskLength is the prefix length that a number or a mask in the form of an address means.
func maskLength(name, shown, mask string, width int) (int, error) {
	if strings.ContainsAny(mask, ".:") {
		a, err := netip.ParseAddr(mask)
		if n := leadingOnes(a); err == nil && n >= 0 && a.BitLen() == width {
			return n, nil
		}
		return 0, py.Errorf(py.ValueError, "%s=%s: not a netmask of %d bits", name, quoted(shown), width)
	}
	n, err := strconv.ParseUint(mask, 10, 8)
	if err != nil || int(n) > width {
		return 0, py.Errorf(py.ValueError, "%s=%s: prefix length must be 0 to %d", name, quoted(shown), width)
	}
	return int(n), nil
}

// leadingOnes is the number of one bits that a netmask begins with, -1 when others follow a zero.
func leadingOnes(mask netip.Addr) int {
	ones, ended := 0, false
	for _, b := range mask.AsSlice() {
		n := bits.LeadingZeros8(^b)
		if ended && b != 0 || b<<n != 0 {
			return -1
		}
		ones, ended = ones+n, ended || n < 8
	}
	return ones
}

// familyOf is AF_INET or AF_INET6.
func familyOf(a netip.Addr) int {
	if a.Is4() {
		return unix.AF_INET
	}
	return unix.AF_INET6
}

// widthOf is the number of bits of an address of a family, 0 where it has no prefixes.
func widthOf(family int) int {
	switch family {
	case unix.AF_INET:
		return 32
	case unix.AF_INET6:
		return 128
	}
	return 0
}

// hardware lowers the case of a link-layer address and turns aabb.ccdd.eeff into pairs.
func hardware(name string, v starlark.Value) (starlark.Value, error) {
	s, err := text(name, v)
	if err != nil {
		return nil, err
	}
	low := strings.ToLower(s)
	if len(low) == 14 && low[4] == '.' && low[9] == '.' {
		digits := strings.ReplaceAll(low, ".", "")
		var pairs []string
		for i := 0; i < len(digits); i += 2 {
			pairs = append(pairs, digits[i:i+2])
		}
		low = strings.Join(pairs, ":")
	}
	return starlark.String(low), nil
}

func quoted(s string) string { return py.Repr(starlark.String(s)) }

// typeName is the name of a value's Python type.
func typeName(v starlark.Value) string {
	switch v := v.(type) {
	case py.Typed:
		return v.PyClass().Ident
	case starlark.String:
		return "str"
	case starlark.NoneType:
		return "NoneType"
	case *starlark.Function, *starlark.Builtin:
		return "function"
	}
	return v.Type()
}
