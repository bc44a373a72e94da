package runtime

import (
	"fmt"
	"unicode/utf8"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// decode is bytes.decode(encoding, errors).
func decode(data []byte, encoding, errors string) (Value, error) {
	codec := codecName(encoding)
	var b []byte
	for i := 0; i < len(data); {
		r, n := utf8.RuneError, 1
		switch codec {
		case "utf-8":
			r, n = utf8.DecodeRune(data[i:])
		case "latin-1":
			r = rune(data[i])
		case "ascii":
			if data[i] < 0x80 {
				r = rune(data[i])
			}
		default:
			return nil, py.Errorf(py.LookupError, "unknown encoding: %s", encoding)
		}
		if r != utf8.RuneError || n > 1 {
			b = utf8.AppendRune(b, r)
			i += n
			continue
		}
		var err error
		if b, err = badByte(b, data, i, codec, errors); err != nil {
			return nil, err
		}
		i++
	}
	return starlark.String(b), nil
}

// badByte deals with the byte at i, which is no text, as errors wants it.
func badByte(b, data []byte, i int, codec, errors string) ([]byte, error) {
	switch errors {
	case "ignore":
		return b, nil
	case "replace":
		return utf8.AppendRune(b, utf8.RuneError), nil
	case "backslashreplace":
		return fmt.Appendf(b, `\x%02x`, data[i]), nil
	case "surrogateescape":
		return append(b, data[i]), nil // strings are bytes: the byte itself is what encoding gives back
	case "", "strict":
	default:
		return nil, py.Errorf(py.LookupError, "unknown error handler name '%s'", errors)
	}
	reason := "invalid start byte"
	switch {
	case codec == "ascii":
		reason = "ordinal not in range(128)"
	case data[i] >= 0xc2 && data[i] < 0xf5 && !utf8.FullRune(data[i:]):
		reason = "unexpected end of data"
	case data[i] >= 0xc2 && data[i] < 0xf5:
		reason = "invalid continuation byte"
	}
	e := py.NewError(py.UnicodeDecodeError, starlark.String(codec), starlark.Bytes(data),
		starlark.MakeInt(i), starlark.MakeInt(i+1), starlark.String(reason))
	return nil, e
}

// encode is str.encode(encoding, errors).
func encode(s, encoding, errors string) ([]byte, error) {
	codec := codecName(encoding)
	limit := rune(0)
	switch codec {
	case "utf-8":
		return []byte(s), nil
	case "latin-1":
		limit = 0x100
	case "ascii":
		limit = 0x80
	case "idna":
		limit = 0x80
	default:
		return nil, py.Errorf(py.LookupError, "unknown encoding: %s", encoding)
	}
	var b []byte
	position := 0
	for _, r := range s {
		if r < limit {
			b = append(b, byte(r))
			position++
			continue
		}
		switch errors {
		case "ignore":
		case "replace":
			b = append(b, '?')
		case "backslashreplace":
			b = append(b, ascii(string(r))...)
		case "xmlcharrefreplace":
			b = fmt.Appendf(b, "&#%d;", r)
		default:
			return nil, py.NewError(py.UnicodeEncodeError, starlark.String(codec), starlark.String(s),
				starlark.MakeInt(position), starlark.MakeInt(position+1),
				starlark.String(fmt.Sprintf("ordinal not in range(%d)", limit)))
		}
		position++
	}
	return b, nil
}

// unicodeText is str() of a UnicodeDecodeError or UnicodeEncodeError.
func unicodeText(args Tuple) string {
	start, err1 := AsIndex(args[2])
	end, err2 := AsIndex(args[3])
	if err1 != nil || err2 != nil {
		return py.Repr(args)
	}
	codec, reason := py.Str(args[0]), py.Str(args[4])
	switch object := args[1].(type) {
	case starlark.Bytes:
		if end == start+1 && start < len(object) {
			return fmt.Sprintf("'%s' codec can't decode byte 0x%02x in position %d: %s", codec, object[start], start,
				reason)
		}
		return fmt.Sprintf("'%s' codec can't decode bytes in position %d-%d: %s", codec, start, end-1, reason)
	case starlark.String:
		if runes := []rune(string(object)); end == start+1 && start < len(runes) {
			return fmt.Sprintf("'%s' codec can't encode character '%s' in position %d: %s",
				codec, ascii(string(runes[start])), start, reason)
		}
	}
	return fmt.Sprintf("'%s' codec can't encode characters in position %d-%d: %s", codec, start, end-1, reason)
}
