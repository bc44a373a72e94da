package nl

import (
	"strconv"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// rangeCodec is the codec of two integers of size bytes that scripts write "80:120".
func rangeCodec(name string, size int) codec {
	return codec{name: name, size: 2 * size, decode: decodeRange, encode: encodeRange}
}

func decodeRange(_ *view, a *Attr, p []byte) starlark.Value {
	size := codecs[a.Type].size / 2
	if len(p) < 2*size {
		return nil
	}
	low, _ := readUint(p, size, native)
	high, _ := readUint(p[size:], size, native)
	text := strconv.AppendUint(nil, low, 10)
	return starlark.String(strconv.AppendUint(append(text, ':'), high, 10))
}

// encodeRange takes '80:120', '80-120', '80', 80, and a pair of ints.
func encodeRange(_ *encoder, b []byte, a *Attr, v starlark.Value) ([]byte, error) {
	size := codecs[a.Type].size / 2
	low, high, ok := bounds(v)
	if !ok || low > high || high>>(8*size) != 0 {
		return nil, &expected{py.ValueError, "a range, '80:120', of numbers " + (&codec{}).bounds(size)}
	}
	return appendUint(appendUint(b, low, size, native), high, size, native), nil
}

func bounds(v starlark.Value) (low, high uint64, ok bool) {
	switch v := v.(type) {
	case starlark.String:
		first, second, pair := strings.Cut(strings.Replace(string(v), "-", ":", 1), ":")
		if !pair {
			second = first
		}
		low, err1 := strconv.ParseUint(first, 10, 32)
		high, err2 := strconv.ParseUint(second, 10, 32)
		return low, high, err1 == nil && err2 == nil
	case starlark.Int:
		low, ok = v.Uint64()
		return low, low, ok
	case starlark.Indexable:
		if v.Len() != 2 {
			return 0, 0, false
		}
		first, is1 := asInt(v.Index(0))
		second, is2 := asInt(v.Index(1))
		if !is1 || !is2 {
			return 0, 0, false
		}
		low, ok1 := first.Uint64()
		high, ok2 := second.Uint64()
		return low, high, ok1 && ok2
	}
	return 0, 0, false
}
