package packet

import (
	"math/big"
	"net"
	"net/netip"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// bits reads a field of up to 64 bits at a place in b.
func bits(b []byte, at, n int) uint64 {
	var v uint64
	for n > 0 {
		have := 8 - at%8
		take := min(have, n)
		part := uint64(b[at/8]) >> (have - take) & (1<<take - 1)
		v = v<<take | part
		at, n = at+take, n-take
	}
	return v
}

// setBits writes a field of up to 64 bits at a place in b, where there are zeros.
func setBits(b []byte, at, n int, v uint64) {
	for n > 0 {
		have := 8 - at%8
		take := min(have, n)
		part := v >> (n - take) & (1<<take - 1)
		b[at/8] |= byte(part << (have - take))
		at, n = at+take, n-take
	}
}

// decode is the value of a field that begins at a bit of b.
func (f *field) decode(b []byte, at int) starlark.Value {
	raw := b[at/8:]
	switch f.kind {
	case mac:
		return starlark.String(net.HardwareAddr(raw[:6]).String())
	case ip4:
		return starlark.String(netip.AddrFrom4([4]byte(raw)).String())
	case ip6:
		return starlark.String(netip.AddrFrom16([16]byte(raw)).String())
	}
	return starlark.MakeUint64(bits(b, at, f.bits))
}

// encode writes a value that check has passed.
func (f *field) encode(b []byte, at int, v starlark.Value) {
	switch f.kind {
	case number:
		n, _ := v.(starlark.Int).Uint64()
		setBits(b, at, f.bits, n)
	case mac:
		hw, _ := net.ParseMAC(string(v.(starlark.String)))
		copy(b[at/8:], hw)
	default:
		a, _ := netip.ParseAddr(string(v.(starlark.String)))
		copy(b[at/8:], a.AsSlice())
	}
}

// none is the value of a field that nobody has set.
func (f *field) none() starlark.Value {
	switch f.kind {
	case mac:
		return starlark.String("00:00:00:00:00:00")
	case ip4:
		return starlark.String("0.0.0.0")
	case ip6:
		return starlark.String("::")
	}
	return starlark.MakeUint64(f.usual)
}

// check brings what a script gives into the form that decode gives.
func (f *field) check(v starlark.Value) (starlark.Value, error) {
	switch f.kind {
	case mac:
		if text, ok := MAC(v); ok {
			return starlark.String(text), nil
		}
		return nil, py.Errorf(py.ValueError, "%s=%s: expected a MAC address like '02:00:00:00:00:01'", f.name, py.Repr(v))
	case ip4, ip6:
		return f.checkAddress(v)
	}
	n, ok := v.(starlark.Int)
	if !ok {
		return nil, py.Errorf(py.TypeError, "%s=%s: expected an int", f.name, py.Repr(v))
	}
	if n.Sign() < 0 || n.BigInt().Cmp(new(big.Int).Lsh(big.NewInt(1), uint(f.bits))) >= 0 {
		return nil, py.Errorf(py.ValueError, "%s=%s: expected %d bits, 0 to %d", f.name, n, f.bits, uint64(1)<<f.bits-1)
	}
	return n, nil
}

func (f *field) checkAddress(v starlark.Value) (starlark.Value, error) {
	text := py.Str(v)
	a, err := netip.ParseAddr(text)
	if err != nil || a.Is4() != (f.kind == ip4) || a.Zone() != "" {
		like := "'10.0.0.1'"
		if f.kind == ip6 {
			like = "'fd00::1'"
		}
		return nil, py.Errorf(py.ValueError, "%s=%s: expected an address like %s", f.name, py.Repr(v), like)
	}
	return starlark.String(a.String()), nil
}

// MAC is a MAC address as text, from its usual text, from six bytes, or from a str of six characters below
// 256.
func MAC(v starlark.Value) (text string, ok bool) {
	switch v := v.(type) {
	case starlark.Bytes:
		return net.HardwareAddr(v).String(), len(v) == 6
	case starlark.String:
		if hw, err := net.ParseMAC(string(v)); err == nil && len(hw) == 6 {
			return hw.String(), true
		}
		var hw net.HardwareAddr
		for _, r := range string(v) {
			if r > 0xff {
				return "", false
			}
			hw = append(hw, byte(r))
		}
		return hw.String(), len(hw) == 6
	case interface{ Bytes() []byte }:
		return net.HardwareAddr(v.Bytes()).String(), len(v.Bytes()) == 6
	}
	return "", false
}
