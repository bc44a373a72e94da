package nl

import (
	"bytes"
	"encoding/hex"
	"strings"
	"unicode/utf8"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// cString is the payload up to the first NUL.
func cString(p []byte) []byte {
	if i := bytes.IndexByte(p, 0); i >= 0 {
		return p[:i]
	}
	return p
}

func decodeString(_ *view, _ *Attr, p []byte) starlark.Value {
	s := cString(p)
	if !utf8.Valid(s) {
		return starlark.Bytes(s)
	}
	return starlark.String(s)
}

// reprString copies plain text between quotes; what needs escapes is left to the general repr.
func reprString(out []byte, _ *view, _ *Attr, p []byte) []byte {
	s := cString(p)
	for _, c := range s {
		if c < ' ' || c > '~' || c == '\'' || c == '\\' {
			return out
		}
	}
	return append(append(append(out, '\''), s...), '\'')
}

func encodeString(_ *encoder, b []byte, _ *Attr, v starlark.Value) ([]byte, error) {
	s, ok := text(v)
	if !ok {
		return nil, &expected{py.TypeError, "a str"}
	}
	if strings.IndexByte(s, 0) >= 0 {
		return nil, &expected{py.ValueError, "a str without NUL"}
	}
	return append(append(b, s...), 0), nil
}

// text is what a str or bytes holds.
func text(v starlark.Value) (string, bool) {
	switch v := v.(type) {
	case starlark.String:
		return string(v), true
	case starlark.Bytes:
		return string(v), true
	}
	return "", false
}

func decodeBytes(_ *view, _ *Attr, p []byte) starlark.Value { return starlark.Bytes(p) }

func encodeBytes(_ *encoder, b []byte, _ *Attr, v starlark.Value) ([]byte, error) {
	s, ok := text(v)
	if !ok {
		return nil, &expected{py.TypeError, "bytes or a str"}
	}
	return append(b, s...), nil
}

const hexDigits = "0123456789abcdef"

// appendPairs appends "0a:00:01".
func appendPairs(out, p []byte) []byte {
	for i, c := range p {
		if i > 0 {
			out = append(out, ':')
		}
		out = append(out, hexDigits[c>>4], hexDigits[c&15])
	}
	return out
}

func decodeHex(_ *view, _ *Attr, p []byte) starlark.Value {
	return starlark.String(appendPairs(make([]byte, 0, 3*len(p)), p))
}

func reprHex(out []byte, _ *view, _ *Attr, p []byte) []byte {
	return append(appendPairs(append(out, '\''), p), '\'')
}

// encodeHex takes the pairs that decoding shows, and bytes as they are.
func encodeHex(_ *encoder, b []byte, _ *Attr, v starlark.Value) ([]byte, error) {
	switch v := v.(type) {
	case starlark.Bytes:
		return append(b, v...), nil
	case starlark.String:
		p, err := hex.DecodeString(strings.ReplaceAll(string(v), ":", ""))
		if err != nil {
			return nil, &expected{py.ValueError, "hexadecimal pairs, '0a:00:01'"}
		}
		return append(b, p...), nil
	}
	return nil, &expected{py.TypeError, "bytes, or a str of hexadecimal pairs"}
}
