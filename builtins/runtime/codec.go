package runtime

import (
	"fmt"
	"unicode/utf8"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// limits are the encodings whose characters are one byte each, and the first character that has none.
var limits = map[string]rune{"latin-1": 0x100, "ascii": utf8.RuneSelf, "idna": utf8.RuneSelf}

func unknownEncoding(name string) error {
	return py.Errorf(py.LookupError, "unknown encoding: %s", name)
}

// decode is bytes.decode(encoding, errors).
func decode(data []byte, encoding, errors string) (Value, error) {
	codec := codecName(encoding)
	if codec == "utf-8" && utf8.Valid(data) {
		return starlark.String(data), nil
	}
	limit, single := limits[codec]
	if !single && codec != "utf-8" {
		return nil, unknownEncoding(encoding)
	}
	var b []byte
	for i := 0; i < len(data); {
		r, n := rune(data[i]), 1
		if !single {
			r, n = utf8.DecodeRune(data[i:])
		}
		if single && r < limit || !single && (r != utf8.RuneError || n > 1) {
			b = utf8.AppendRune(b, r)
			i += n
			continue
		}
		bad := badText{data, i, i + 1, "ordinal not in range(128)"}
		if !single {
			bad = malformed(data, i)
		}
		var err error
		if b, err = bad.decode(b, codec, errors); err != nil {
			return nil, err
		}
		i = bad.end
	}
	return starlark.String(b), nil
}

// A badText is a run of bytes that is no text.
type badText struct {
	data       []byte
	start, end int
	reason     string
}

// malformed is what is wrong with the UTF-8 at i: the longest start of a character that goes on otherwise.
func malformed(data []byte, i int) badText {
	bad := badText{data, i, i + 1, "invalid start byte"}
	first := data[i]
	if first < 0xc2 || first > 0xf4 {
		return bad
	}
	bad.reason = "invalid continuation byte"
	for n := 2; n <= utf8.UTFMax && i+n <= len(data) && !utf8.FullRune(data[i:i+n]); n++ {
		bad.end = i + n
	}
	if !utf8.FullRune(data[i:]) {
		bad.reason = "unexpected end of data"
	}
	return bad
}

// decode deals with the bytes as errors wants it.
func (bad badText) decode(b []byte, codec, errors string) ([]byte, error) {
	run := bad.data[bad.start:bad.end]
	switch errors {
	case "ignore":
		return b, nil
	case "replace":
		return utf8.AppendRune(b, utf8.RuneError), nil
	case "backslashreplace":
		for _, c := range run {
			b = fmt.Appendf(b, `\x%02x`, c)
		}
		return b, nil
	case "surrogateescape":
		return append(b, run...), nil // strings are bytes: the bytes themselves are what encoding gives back
	case "", "strict":
		return nil, py.NewError(py.UnicodeDecodeError, starlark.String(codec), starlark.Bytes(bad.data),
			starlark.MakeInt(bad.start), starlark.MakeInt(bad.end), starlark.String(bad.reason))
	}
	return nil, unknownHandler(errors)
}

func unknownHandler(name string) error {
	return py.Errorf(py.LookupError, "unknown error handler name '%s'", name)
}

// encode is str.encode(encoding, errors).
func encode(s, encoding, errors string) ([]byte, error) {
	codec := codecName(encoding)
	if codec == "utf-8" {
		return []byte(s), nil
	}
	limit, ok := limits[codec]
	if !ok {
		return nil, unknownEncoding(encoding)
	}
	b := []byte{}
	for i, r := range s {
		switch {
		case r < limit:
			b = append(b, byte(r))
		case errors == "ignore":
		case errors == "replace":
			b = append(b, '?')
		case errors == "backslashreplace":
			b = append(b, ascii(string(r))...)
		case errors == "xmlcharrefreplace":
			b = fmt.Appendf(b, "&#%d;", r)
		case errors == "surrogateescape" && escaped(s[i:], r):
			b = append(b, s[i])
		case errors == "" || errors == "strict" || errors == "surrogateescape":
			return nil, cannotEncode(s, i, codec, limit)
		default:
			return nil, unknownHandler(errors)
		}
	}
	return b, nil
}

// escaped says whether s begins with a byte that decoding with surrogateescape has kept.
func escaped(s string, r rune) bool {
	_, n := utf8.DecodeRuneInString(s)
	return r == utf8.RuneError && n == 1
}

// cannotEncode is the error of the characters from s[i:] on that are beyond limit.
func cannotEncode(s string, i int, codec string, limit rune) error {
	start := utf8.RuneCountInString(s[:i])
	end := start
	for _, r := range s[i:] {
		if r < limit {
			break
		}
		end++
	}
	return py.NewError(py.UnicodeEncodeError, starlark.String(codec), starlark.String(s),
		starlark.MakeInt(start), starlark.MakeInt(end), starlark.String(fmt.Sprintf("ordinal not in range(%d)", limit)))
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
