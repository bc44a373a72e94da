package ipaddr

import (
	"math/bits"
	"net/netip"
	"strconv"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// addrOf is the address that a constructor's argument means: a number, packed bytes, or the text of anything.
func addrOf(v starlark.Value, size int) (netip.Addr, error) {
	v = runtime.Core(v)
	switch x := v.(type) {
	case starlark.String:
		if a, ok := parse(string(x), size); ok {
			return a, nil
		}
	case starlark.Int:
		return addrOfInt(x, size)
	case starlark.Bool:
		return addrOfInt(starlark.MakeInt(boolToInt(bool(x))), size)
	case starlark.Bytes:
		return addrOfBytes(x, size)
	}
	s := py.Str(v)
	if strings.Contains(s, "/") {
		return netip.Addr{}, py.Errorf(AddressValueError, "Unexpected '/' in %s", py.Repr(v))
	}
	a, ok := parse(s, size)
	if !ok {
		return netip.Addr{}, badAddress(s, size)
	}
	return a, nil
}

func addrOfInt(n starlark.Int, size int) (netip.Addr, error) {
	w, ok := wideOfInt(n, size)
	switch {
	case ok:
		return w.addr(size), nil
	case n.Sign() < 0:
		return netip.Addr{}, py.Errorf(AddressValueError, "%s (< 0) is not permitted as an IPv%d address", n, versionOf(size))
	}
	return netip.Addr{}, py.Errorf(AddressValueError, "%s (>= 2**%d) is not permitted as an IPv%d address",
		n, size, versionOf(size))
}

func addrOfBytes(b starlark.Bytes, size int) (netip.Addr, error) {
	if a, ok := netip.AddrFromSlice([]byte(b)); ok && len(b) == size/8 {
		return a, nil
	}
	return netip.Addr{}, py.Errorf(AddressValueError, "%s (len %d != %d) is not permitted as an IPv%d address",
		py.Repr(b), len(b), size/8, versionOf(size))
}

func versionOf(size int) int {
	if size == size4 {
		return 4
	}
	return 6
}

// prefixOf is the address and the prefix length that a constructor's argument means. Host bits stay.
func prefixOf(v starlark.Value, size int) (netip.Addr, uint8, error) {
	v = runtime.Core(v)
	switch x := v.(type) {
	case starlark.Int, starlark.Bool, starlark.Bytes:
		a, err := addrOf(v, size)
		return a, uint8(size), err
	case starlark.Tuple:
		return prefixOfTuple(x, size)
	}
	s := py.Str(v)
	head, mask, given := strings.Cut(s, "/")
	if strings.Contains(mask, "/") {
		return netip.Addr{}, 0, py.Errorf(AddressValueError, "Only one '/' permitted in %s", py.Repr(v))
	}
	a, ok := parse(head, size)
	if !ok {
		return a, 0, badAddress(head, size)
	}
	if !given {
		return a, uint8(size), nil
	}
	n, err := prefixLength(mask, size)
	return a, n, err
}

func prefixOfTuple(t starlark.Tuple, size int) (netip.Addr, uint8, error) {
	switch {
	case len(t) == 0:
		return netip.Addr{}, 0, py.Errorf(py.IndexError, "tuple index out of range")
	case len(t) > 2:
		return netip.Addr{}, 0, py.Errorf(py.ValueError, "too many values to unpack (expected 2)")
	}
	a, err := addrOf(t[0], size)
	if err != nil || len(t) == 1 {
		return a, uint8(size), err
	}
	n, err := prefixLengthOf(t[1], size)
	return a, n, err
}

// prefixLengthOf is the prefix length that the second item of a pair means.
func prefixLengthOf(v starlark.Value, size int) (uint8, error) {
	switch x := runtime.Core(v).(type) {
	case starlark.String:
		return prefixLength(string(x), size)
	case starlark.Bool:
		return uint8(boolToInt(bool(x))), nil
	case starlark.Int:
		if n, ok := x.Uint64(); ok && n <= uint64(size) {
			return uint8(n), nil
		}
		return 0, badNetmask(x)
	}
	if _, err := v.Hash(); err != nil {
		return 0, py.Errorf(py.TypeError, "unhashable type: '%s'", builtins.TypeName(v))
	}
	return 0, py.NoAttribute(builtins.TypeName(v), "isascii", nil)
}

func boolToInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func badNetmask(v starlark.Value) error {
	return py.Errorf(NetmaskValueError, "%s is not a valid netmask", py.Repr(v))
}

// prefixLength is the prefix length behind the slash: a number, and for IPv4 a netmask or a hostmask too.
func prefixLength(s string, size int) (uint8, error) {
	if digits(s) {
		if n, err := strconv.ParseUint(s, 10, 16); err == nil && n <= uint64(size) {
			return uint8(n), nil
		}
	} else if a, ok := parse4(s); ok && size == size4 {
		if n := maskLength(uint32(wideOf(a).lo)); n >= 0 {
			return uint8(n), nil
		}
	}
	return 0, badNetmask(starlark.String(s))
}

// maskLength is the prefix length of a netmask, or else of a hostmask; -1 when it is neither.
func maskLength(mask uint32) int {
	for _, m := range [2]uint32{mask, ^mask} {
		if n := bits.LeadingZeros32(^m); m<<n == 0 {
			return n
		}
	}
	return -1
}
