package nl

import (
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

func decodeMAC(_ *view, _ *Attr, p []byte) starlark.Value {
	if len(p) < 6 {
		return nil
	}
	var buf [18]byte
	return starlark.String(appendPairs(buf[:0], p[:6]))
}

func reprMAC(out []byte, _ *view, _ *Attr, p []byte) []byte {
	if len(p) < 6 {
		return out
	}
	return append(appendPairs(append(out, '\''), p[:6]), '\'')
}

func encodeMAC(_ *encoder, b []byte, _ *Attr, v starlark.Value) ([]byte, error) {
	const what = "a MAC address, '00:11:22:33:44:55'"
	if raw, ok := v.(starlark.Bytes); ok && len(raw) == 6 {
		return append(b, raw...), nil
	}
	s, ok := addressText(v)
	if !ok {
		return nil, &expected{py.TypeError, what}
	}
	longer, ok := parsePairs(b, s)
	if !ok || len(longer) != len(b)+6 {
		return nil, &expected{py.ValueError, what}
	}
	return longer, nil
}

// parsePairs appends the bytes of "00:11:22"; false where s is anything else. Dashes do as well as colons.
func parsePairs(b []byte, s string) ([]byte, bool) {
	if (len(s)+1)%3 != 0 {
		return b, false
	}
	for i := 0; i < len(s); i += 3 {
		hi := strings.IndexByte(hexDigits, s[i]|0x20)
		lo := strings.IndexByte(hexDigits, s[i+1]|0x20)
		if hi < 0 || lo < 0 || s[i] < '0' || s[i+1] < '0' {
			return b, false
		}
		if i+2 < len(s) && s[i+2] != ':' && s[i+2] != '-' {
			return b, false
		}
		b = append(b, byte(hi<<4|lo))
	}
	return b, true
}

// appendLLAddr appends a link layer address: the IP addresses that tunnels have by their length, pairs
// otherwise.
func appendLLAddr(out, p []byte) []byte {
	if len(p) == 4 || len(p) == 16 {
		return appendIP(out, p)
	}
	return appendPairs(out, p)
}

func decodeLLAddr(_ *view, _ *Attr, p []byte) starlark.Value {
	var buf [96]byte
	return starlark.String(appendLLAddr(buf[:0], p))
}

func reprLLAddr(out []byte, _ *view, _ *Attr, p []byte) []byte {
	return append(appendLLAddr(append(out, '\''), p), '\'')
}

func encodeLLAddr(_ *encoder, b []byte, _ *Attr, v starlark.Value) ([]byte, error) {
	const what = "a link layer address: a MAC, an IPv4 or an IPv6 address"
	if raw, ok := v.(starlark.Bytes); ok {
		return append(b, raw...), nil
	}
	s, ok := addressText(v)
	if !ok {
		return nil, &expected{py.TypeError, what}
	}
	if s == "" {
		return b, nil
	}
	if longer, ok := parsePairs(b, s); ok {
		return longer, nil
	}
	return encodeAddr(b, starlark.String(s), 0, what)
}
