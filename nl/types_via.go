package nl

import (
	"encoding/binary"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// decodeVia reads struct rtvia: the family of a gateway that is not of the route's own family, and its
// address.
func decodeVia(_ *view, a *Attr, p []byte) starlark.Value {
	if len(p) < 2 {
		return nil
	}
	d := starlark.NewDict(2)
	setInt(d, "family", int64(binary.NativeEndian.Uint16(p)))
	addr := decodeLLAddr(nil, a, p[2:])
	_ = d.SetKey(starlark.String("addr"), addr)
	return d
}

func encodeVia(_ *encoder, b []byte, _ *Attr, v starlark.Value) ([]byte, error) {
	wrong := &expected{py.TypeError, "{'family': AF_INET6, 'addr': 'fe80::1'} or an address"}
	addr := v
	if d, ok := v.(starlark.Mapping); ok {
		x, found, err := d.Get(starlark.String("addr"))
		if err != nil || !found {
			return nil, wrong
		}
		addr = x
	}
	start := len(b)
	b, err := encodeAddr(append(b, 0, 0), addr, 0, wrong.text)
	if err != nil {
		return nil, err
	}
	family := uint16(afInet6)
	if len(b)-start == 2+4 {
		family = afInet
	}
	if given, ok := v.(starlark.Mapping); ok {
		if err := checkFamily(given, family); err != nil {
			return nil, err
		}
	}
	binary.NativeEndian.PutUint16(b[start:], family)
	return b, nil
}

// checkFamily holds a family that was given beside an address against the address's own.
func checkFamily(d starlark.Mapping, family uint16) error {
	x, found, err := d.Get(starlark.String(familyField))
	if err != nil || !found {
		return nil
	}
	if i, ok := asInt(x); ok {
		if n, ok := i.Uint64(); ok && n == uint64(family) {
			return nil
		}
	}
	return &expected{py.ValueError, "the family of the address"}
}
