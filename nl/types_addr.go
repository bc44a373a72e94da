package nl

import (
	"net/netip"
	"strconv"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// Address families that payloads depend on (linux/socket.h).
const (
	afInet  = 2
	afInet6 = 10
	afMPLS  = 28
)

// An Addresser is a value that stands for an address wherever a str does: ipaddress.IPv4Address, a host's
// values.
type Addresser interface {
	AddrText() string // "10.0.0.1", "fe80::1", "00:11:22:33:44:55"
}

// addressText is the text of a str or an address object.
func addressText(v starlark.Value) (string, bool) {
	switch v := py.Native(v).(type) {
	case starlark.String:
		return string(v), true
	case Addresser:
		return v.AddrText(), true
	}
	return "", false
}

// appendIP4 appends the dotted form of 4 bytes.
func appendIP4(out, p []byte) []byte {
	for i, c := range p[:4] {
		if i > 0 {
			out = append(out, '.')
		}
		out = strconv.AppendUint(out, uint64(c), 10)
	}
	return out
}

// appendIP6 appends the text of 16 bytes as the C library's inet_ntop writes it: like RFC 5952, but with the
// last four bytes of ::a.b.c.d dotted.
func appendIP6(out, p []byte) []byte {
	addr := netip.AddrFrom16([16]byte(p[:16]))
	compatible := p[12]|p[13] != 0
	for _, c := range p[:12] {
		compatible = compatible && c == 0
	}
	if compatible {
		return appendIP4(append(out, "::"...), p[12:])
	}
	return addr.AppendTo(out)
}

// appendIP appends an address by its length; nothing where it is none.
func appendIP(out, p []byte) []byte {
	switch {
	case len(p) == 4:
		return appendIP4(out, p)
	case len(p) >= 16:
		return appendIP6(out, p)
	}
	return out
}

// shown makes a value of what an append function wrote, nil where it wrote nothing.
func shown(text []byte) starlark.Value {
	if len(text) == 0 {
		return nil
	}
	return starlark.String(text)
}

// quoted makes a repr of what an append function wrote behind out and a quote; out where it wrote nothing.
func quoted(out, longer []byte) []byte {
	if len(longer) == len(out)+1 {
		return out
	}
	return append(longer, '\'')
}

func decodeIP(_ *view, _ *Attr, p []byte) starlark.Value {
	var buf [48]byte
	return shown(appendIP(buf[:0], p))
}

func reprIP(out []byte, _ *view, _ *Attr, p []byte) []byte {
	return quoted(out, appendIP(append(out, '\''), p))
}

func decodeIP4(_ *view, _ *Attr, p []byte) starlark.Value {
	if len(p) < 4 {
		return nil
	}
	var buf [16]byte
	return starlark.String(appendIP4(buf[:0], p))
}

func reprIP4(out []byte, _ *view, _ *Attr, p []byte) []byte {
	if len(p) < 4 {
		return out
	}
	return append(appendIP4(append(out, '\''), p), '\'')
}

func decodeIP6(_ *view, _ *Attr, p []byte) starlark.Value {
	if len(p) < 16 {
		return nil
	}
	var buf [48]byte
	return starlark.String(appendIP6(buf[:0], p))
}

func reprIP6(out []byte, _ *view, _ *Attr, p []byte) []byte {
	if len(p) < 16 {
		return out
	}
	return append(appendIP6(append(out, '\''), p), '\'')
}

// encodeAddr appends the address that v stands for; size 0 takes both families. Bytes of the size are taken
// too.
func encodeAddr(b []byte, v starlark.Value, size int, what string) ([]byte, error) {
	raw, ok := v.(starlark.Bytes)
	if ok && (len(raw) == size || size == 0 && (len(raw) == 4 || len(raw) == 16)) {
		return append(b, raw...), nil
	}
	s, ok := addressText(v)
	if !ok {
		return nil, &expected{py.TypeError, what}
	}
	addr, err := netip.ParseAddr(s)
	if err != nil || addr.Zone() != "" || size != 0 && addr.BitLen() != 8*size {
		return nil, &expected{py.ValueError, what}
	}
	if addr.Is4() {
		p := addr.As4()
		return append(b, p[:]...), nil
	}
	p := addr.As16()
	return append(b, p[:]...), nil
}

func encodeIP(_ *encoder, b []byte, _ *Attr, v starlark.Value) ([]byte, error) {
	return encodeAddr(b, v, 0, "an IPv4 or IPv6 address")
}

func encodeIP4(_ *encoder, b []byte, _ *Attr, v starlark.Value) ([]byte, error) {
	return encodeAddr(b, v, 4, "an IPv4 address")
}

func encodeIP6(_ *encoder, b []byte, _ *Attr, v starlark.Value) ([]byte, error) {
	return encodeAddr(b, v, 16, "an IPv6 address")
}
