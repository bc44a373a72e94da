package py

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.starlark.net/starlark"
)

// A Reprer writes its own repr.
type Reprer interface{ AppendRepr(b []byte) []byte }

// A Strer has a str() that is not its repr.
type Strer interface{ PyStr() string }

// Repr is Python's repr(v).
func Repr(v starlark.Value) string { return string(AppendRepr(nil, v)) }

// Str is Python's str(v).
func Str(v starlark.Value) string {
	switch v := v.(type) {
	case starlark.String:
		return string(v)
	case Strer:
		return v.PyStr()
	}
	return Repr(v)
}

// AppendStr appends Python's str(v) to b.
func AppendStr(b []byte, v starlark.Value) []byte {
	switch v := v.(type) {
	case starlark.String:
		return append(b, v...)
	case Strer:
		return append(b, v.PyStr()...)
	}
	return AppendRepr(b, v)
}

// maxDepth bounds the nesting of containers that a repr shows.
const maxDepth = 1000

// AppendRepr appends Python's repr of v to b.
func AppendRepr(b []byte, v starlark.Value) []byte { return appendRepr(b, v, nil) }

// appendRepr is AppendRepr inside the containers of path: one that contains itself shows as "[...]".
func appendRepr(b []byte, v starlark.Value, path []starlark.Value) []byte {
	if len(path) > maxDepth {
		return append(b, "..."...)
	}
	switch v := v.(type) {
	case Reprer:
		return v.AppendRepr(b)
	case starlark.String:
		return AppendQuoted(b, string(v))
	case starlark.Bytes:
		return appendBytes(b, string(v))
	case starlark.Float:
		return AppendFloat(b, float64(v))
	case *starlark.Function:
		return fmt.Appendf(b, "<function %s at %p>", Qualname(v), v)
	case *starlark.List:
		if contains(path, v) {
			return append(b, "[...]"...)
		}
		return appendItems(b, '[', v, ']', append(path, v))
	case starlark.Tuple:
		if len(v) == 1 {
			return append(appendRepr(append(b, '('), v[0], path), ",)"...)
		}
		return appendItems(b, '(', v, ')', path)
	case *starlark.Set:
		if v.Len() == 0 {
			return append(b, "set()"...)
		}
		return appendItems(b, '{', v, '}', path)
	case *starlark.Dict:
		if contains(path, v) {
			return append(b, "{...}"...)
		}
		return appendDict(b, v, append(path, v))
	}
	text := v.String()
	if stop, ok := strings.CutPrefix(text, "range("); ok && !strings.Contains(stop, ",") && v.Type() == "range" {
		text = "range(0, " + stop
	}
	return append(b, text...)
}

// contains says whether the list or dict v is one of path.
func contains(path []starlark.Value, v starlark.Value) bool {
	for _, outer := range path {
		if outer == v {
			return true
		}
	}
	return false
}

func appendItems(b []byte, open byte, items starlark.Iterable, end byte, path []starlark.Value) []byte {
	b = append(b, open)
	iter := items.Iterate()
	defer iter.Done()
	var item starlark.Value
	for i := 0; iter.Next(&item); i++ {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = appendRepr(b, item, path)
	}
	return append(b, end)
}

func appendDict(b []byte, d *starlark.Dict, path []starlark.Value) []byte {
	b = append(b, '{')
	for i, item := range d.Items() {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = appendRepr(b, item[0], path)
		b = append(b, ": "...)
		b = appendRepr(b, item[1], path)
	}
	return append(b, '}')
}

// AppendFloat appends Python's repr of a float: the shortest text that gives it back, with an exponent from
// 1e16 on.
func AppendFloat(b []byte, v float64) []byte {
	switch {
	case math.IsInf(v, 1):
		return append(b, "inf"...)
	case math.IsInf(v, -1):
		return append(b, "-inf"...)
	case math.IsNaN(v):
		return append(b, "nan"...)
	}
	if size := math.Abs(v); size != 0 && (size < 1e-4 || size >= 1e16) {
		return strconv.AppendFloat(b, v, 'e', -1, 64)
	}
	start := len(b)
	b = strconv.AppendFloat(b, v, 'f', -1, 64)
	if !bytes.Contains(b[start:], []byte(".")) {
		b = append(b, ".0"...)
	}
	return b
}

// AppendQuoted appends Python's repr of a str: single quotes unless only single quotes occur in it.
func AppendQuoted(b []byte, s string) []byte {
	quote := byte('\'')
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		quote = '"'
	}
	b = append(b, quote)
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			b = appendHex(append(b, `\udc`...), s[i])
		case r == rune(quote) || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, `\n`...)
		case r == '\r':
			b = append(b, `\r`...)
		case r == '\t':
			b = append(b, `\t`...)
		case r < ' ' || r == 0x7f:
			b = appendHex(append(b, `\x`...), byte(r))
		case r < 0x7f || unicode.IsPrint(r):
			b = append(b, s[i:i+n]...)
		case r < 0x100:
			b = appendHex(append(b, `\x`...), byte(r))
		case r < 0x10000:
			b = appendHex(appendHex(append(b, `\u`...), byte(r>>8)), byte(r))
		default:
			b = append(b, `\U`...)
			b = append(b, "00000000"[:8-len(strconv.FormatInt(int64(r), 16))]...)
			b = strconv.AppendInt(b, int64(r), 16)
		}
		i += n
	}
	return append(b, quote)
}

func appendBytes(b []byte, s string) []byte {
	quote := byte('\'')
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		quote = '"'
	}
	b = append(b, 'b', quote)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == quote || c == '\\':
			b = append(b, '\\', c)
		case c == '\n':
			b = append(b, `\n`...)
		case c == '\r':
			b = append(b, `\r`...)
		case c == '\t':
			b = append(b, `\t`...)
		case c < ' ' || c >= 0x7f:
			b = appendHex(append(b, `\x`...), c)
		default:
			b = append(b, c)
		}
	}
	return append(b, quote)
}

func appendHex(b []byte, c byte) []byte {
	const digits = "0123456789abcdef"
	return append(b, digits[c>>4], digits[c&15])
}
