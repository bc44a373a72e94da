package runtime

import (
	"bytes"
	"encoding/hex"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A bytesFunc is a method of bytes and bytearray: it makes bytes of bytes.
type bytesFunc = func(thread *Thread, data []byte, args Tuple) (Value, error)

// onBytes lets a method work on both types; bytes that it gives become a bytearray when it began with one.
func onBytes(least, most int, fn bytesFunc) py.MethodFunc {
	return func(thread *Thread, self Value, args Tuple, kwargs []Tuple) (Value, error) {
		if len(args) < least || len(args) > most || len(kwargs) > 0 {
			return nil, py.Errorf(py.TypeError, "expected %d to %d arguments, got %d", least, most,
				len(args)+len(kwargs))
		}
		data, err := bytesLike(self)
		if err != nil {
			return nil, err
		}
		v, err := fn(thread, data, args)
		if _, mutable := self.(*ByteArray); mutable && err == nil {
			return mutableBytes(v), nil
		}
		return v, err
	}
}

// mutableBytes is a result of a method with bytearrays for bytes.
func mutableBytes(v Value) Value {
	switch v := v.(type) {
	case starlark.Bytes:
		return &ByteArray{[]byte(v)}
	case Tuple:
		parts := make(Tuple, len(v))
		for i, part := range v {
			parts[i] = mutableBytes(part)
		}
		return parts
	case *starlark.List:
		return starlark.NewList(mutableBytes(Tuple(listItems(v))).(Tuple))
	}
	return v
}

// bytesMethods are the methods of bytes; the interpreter's have none of them.
var bytesMethods = []coreMethod{
	{"decode", "decode(encoding='utf-8', errors='strict'): a str.", bytesDecode},
	{"hex", "hex([sep]): two hexadecimal digits for each byte.", bytesHex},
	{"split", "split(sep=None, maxsplit=-1): the parts between separators.", onBytes(0, 2, bytesSplit)},
	{"splitlines", "splitlines(): the lines.", onBytes(0, 1, func(_ *Thread, d []byte, _ Tuple) (Value, error) {
		return bytesList(splitLines(string(d), false)), nil
	})},
	{"join", "join(iterable): the bytes of iterable with self between them.", onBytes(1, 1, bytesJoin)},
	{"find", "find(sub[, start[, end]]): the first position of sub, -1 without one.", bytesFind(bytes.Index,
		false)},
	{"rfind", "rfind(sub[, start[, end]]): the last position of sub, -1 without one.", bytesFind(bytes.LastIndex,
		false)},
	{"index", "index(sub[, start[, end]]): the first position of sub; ValueError without one.",
		bytesFind(bytes.Index, true)},
	{"rindex", "rindex(sub[, start[, end]]): the last position of sub; ValueError without one.",
		bytesFind(bytes.LastIndex, true)},
	{"count", "count(sub): how often sub occurs.", bytesFind(func(d, sub []byte) int {
		return bytes.Count(d,
			sub)
	}, false)},
	{"startswith", "startswith(prefix[, start[, end]]): prefix is bytes or a tuple of them.", onBytes(1, 3,
		bytesAffix("startswith", bytes.HasPrefix))},
	{"endswith", "endswith(suffix[, start[, end]]): suffix is bytes or a tuple of them.", onBytes(1, 3,
		bytesAffix("endswith", bytes.HasSuffix))},
	{"replace", "replace(old, new[, count]): new for old.", onBytes(2, 3, bytesReplace)},
	{"strip", "strip(chars=None): without space, or chars, at both ends.", bytesStrip(true, true)},
	{"lstrip", "lstrip(chars=None): without space, or chars, at the start.", bytesStrip(true, false)},
	{"rstrip", "rstrip(chars=None): without space, or chars, at the end.", bytesStrip(false, true)},
	{"upper", "upper(): ASCII letters in upper case.", bytesMap('a', 'z')},
	{"lower", "lower(): ASCII letters in lower case.", bytesMap('A', 'Z')},
	{"ljust", "ljust(width, fill=b' '): filled on the right.", onBytes(1, 2, bytesJustify(false))},
	{"rjust", "rjust(width, fill=b' '): filled on the left.", onBytes(1, 2, bytesJustify(true))},
	{"zfill", "zfill(width): zeros in front.", onBytes(1, 1, bytesZfill)},
	{"partition", "partition(sep): before, sep, after.", onBytes(1, 1, bytesPartition)},
	{"removeprefix", "removeprefix(prefix): without it.", onBytes(1, 1, bytesTrim(bytes.TrimPrefix))},
	{"removesuffix", "removesuffix(suffix): without it.", onBytes(1, 1, bytesTrim(bytes.TrimSuffix))},
}

func bytesDecode(_ *Thread, self Value, args Tuple, kwargs []Tuple) (Value, error) {
	encoding, errors := "utf-8", "strict"
	if err := unpack("decode", args, kwargs, "encoding?", &encoding, "errors?", &errors); err != nil {
		return nil, err
	}
	data, err := bytesLike(self)
	if err != nil {
		return nil, err
	}
	return decode(data, encoding, errors)
}

func bytesHex(_ *Thread, self Value, args Tuple, kwargs []Tuple) (Value, error) {
	var sep Value
	group := 1
	if err := unpack("hex", args, kwargs, "sep?", &sep, "bytes_per_sep?", &group); err != nil {
		return nil, err
	}
	data, err := bytesLike(self)
	if err != nil || sep == nil || group == 0 {
		return starlark.String(hex.EncodeToString(data)), err
	}
	between := py.Str(sep)
	if b, ok := sep.(starlark.Bytes); ok {
		between = string(b)
	}
	var b strings.Builder
	for i, c := range data {
		fromEnd := len(data) - i
		if i > 0 && (group > 0 && fromEnd%group == 0 || group < 0 && i%-group == 0) {
			b.WriteString(between)
		}
		b.WriteString(hex.EncodeToString([]byte{c}))
	}
	return starlark.String(b.String()), nil
}

// bytesFromHex is bytes.fromhex and bytearray.fromhex.
func bytesFromHex(_ *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	text := ""
	if err := unpack("fromhex", args, kwargs, "string", &text); err != nil {
		return nil, err
	}
	digits := strings.Join(strings.Fields(text), "")
	data, err := hex.DecodeString(digits)
	if err != nil {
		at := strings.IndexFunc(text,
			func(r rune) bool { return !strings.ContainsRune("0123456789abcdefABCDEF \t\n", r) })
		if at < 0 {
			at = len(text)
		}
		return nil, py.Errorf(py.ValueError, "non-hexadecimal number found in fromhex() arg at position %d", at)
	}
	return starlark.Bytes(data), nil
}

func byteArrayFromHex(thread *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	v, err := bytesFromHex(thread, args, kwargs)
	if err != nil {
		return nil, err
	}
	return &ByteArray{[]byte(v.(starlark.Bytes))}, nil
}

func bytesList(parts []string) *starlark.List {
	items := make([]Value, len(parts))
	for i, part := range parts {
		items[i] = starlark.Bytes(part)
	}
	return starlark.NewList(items)
}

func bytesSplit(_ *Thread, data []byte, args Tuple) (Value, error) {
	most := -1
	if len(args) == 2 {
		n, err := AsIndex(args[1])
		if err != nil {
			return nil, err
		}
		most = n
	}
	if len(args) == 0 || args[0] == starlark.None {
		return bytesList(splitSpaces(string(data), most)), nil
	}
	sep, err := bytesLike(args[0])
	if err == nil && len(sep) == 0 {
		err = py.Errorf(py.ValueError, "empty separator")
	}
	if most >= 0 {
		most++
	}
	return bytesList(strings.SplitN(string(data), string(sep), most)), err
}

func bytesJoin(thread *Thread, data []byte, args Tuple) (Value, error) {
	var parts [][]byte
	err := Each(thread, args[0], func(item Value) error {
		part, err := bytesLike(item)
		if err != nil {
			return py.Errorf(py.TypeError, "sequence item %d: expected a bytes-like object, %s found", len(parts),
				TypeName(item))
		}
		parts = append(parts, part)
		return nil
	})
	return starlark.Bytes(bytes.Join(parts, data)), err
}

// needle is what a search looks for: bytes, or one byte as an int.
func needle(v Value) ([]byte, error) {
	if n, ok := arithmetic(v).(starlark.Int); ok {
		c, err := asByte(n, "bytearray")
		return []byte{c}, err
	}
	data, err := bytesLike(v)
	if err != nil {
		return nil, py.Errorf(py.TypeError, "argument should be integer or bytes-like object, not '%s'",
			TypeName(v))
	}
	return data, nil
}

func bytesFind(find func(data, sub []byte) int, must bool) py.MethodFunc {
	return onBytes(1, 3, func(_ *Thread, data []byte, args Tuple) (Value, error) {
		sub, err := needle(args[0])
		if err != nil {
			return nil, err
		}
		part := &Slice{starlark.None, starlark.None, starlark.None}
		if len(args) > 1 {
			part.Start = args[1]
		}
		if len(args) > 2 {
			part.Stop = args[2]
		}
		lo, hi, _, err := part.bounds(len(data))
		if err != nil {
			return nil, err
		}
		i := find(data[lo:max(lo, hi)], sub)
		if i < 0 && must {
			return nil, py.Errorf(py.ValueError, "subsection not found")
		}
		if i >= 0 && find(nil, []byte{0}) < 0 { // a position, not a count
			i += lo
		}
		return starlark.MakeInt(i), nil
	})
}

func bytesAffix(name string, has func(data, part []byte) bool) bytesFunc {
	return func(_ *Thread, data []byte, args Tuple) (Value, error) {
		where := Slice{starlark.None, starlark.None, starlark.None}
		if len(args) > 1 {
			where.Start = args[1]
		}
		if len(args) > 2 {
			where.Stop = args[2]
		}
		lo, hi, _, err := where.bounds(len(data))
		if err != nil {
			return nil, err
		}
		data = data[lo:max(lo, hi)]
		parts, ok := args[0].(Tuple)
		if !ok {
			parts = args[:1]
		}
		for _, v := range parts {
			part, err := bytesLike(v)
			if err != nil {
				return nil, py.Errorf(py.TypeError, "%s first arg must be bytes or a tuple of bytes, not %s", name,
					TypeName(v))
			}
			if has(data, part) {
				return starlark.True, nil
			}
		}
		return starlark.False, nil
	}
}

func bytesReplace(_ *Thread, data []byte, args Tuple) (Value, error) {
	old, err := bytesLike(args[0])
	if err != nil {
		return nil, err
	}
	new, err := bytesLike(args[1])
	if err != nil {
		return nil, err
	}
	n := -1
	if len(args) == 3 {
		if n, err = AsIndex(args[2]); err != nil {
			return nil, err
		}
	}
	return starlark.Bytes(bytes.Replace(data, old, new, n)), nil
}

func bytesStrip(left, right bool) py.MethodFunc {
	return onBytes(0, 1, func(_ *Thread, data []byte, args Tuple) (Value, error) {
		set := []byte(" \t\n\r\v\f")
		if len(args) == 1 && args[0] != starlark.None {
			var err error
			if set, err = bytesLike(args[0]); err != nil {
				return nil, err
			}
		}
		for left && len(data) > 0 && bytes.IndexByte(set, data[0]) >= 0 {
			data = data[1:]
		}
		for right && len(data) > 0 && bytes.IndexByte(set, data[len(data)-1]) >= 0 {
			data = data[:len(data)-1]
		}
		return starlark.Bytes(data), nil
	})
}

// bytesMap changes the case of the ASCII letters from first to last; other bytes need not be text at all.
func bytesMap(first, last byte) py.MethodFunc {
	return onBytes(0, 0, func(_ *Thread, data []byte, _ Tuple) (Value, error) {
		data = bytes.Clone(data)
		for i, c := range data {
			if first <= c && c <= last {
				data[i] ^= 'a' - 'A'
			}
		}
		return starlark.Bytes(data), nil
	})
}

func bytesJustify(right bool) bytesFunc {
	return func(_ *Thread, data []byte, args Tuple) (Value, error) {
		width, err := AsIndex(args[0])
		if err != nil {
			return nil, err
		}
		fill, ok := fillByte(args)
		if !ok {
			return nil, py.Errorf(py.TypeError, "the fill must be a byte string of length 1")
		}
		pad := bytes.Repeat(fill, max(0, min(width, maxFormatWidth)-len(data)))
		if right {
			return starlark.Bytes(string(pad) + string(data)), nil
		}
		return starlark.Bytes(string(data) + string(pad)), nil
	}
}

// fillByte is what ljust(width, fill) and the like fill with; false if it is not a single byte.
func fillByte(args Tuple) ([]byte, bool) {
	if len(args) < 2 {
		return []byte(" "), true
	}
	fill, err := bytesLike(args[1])
	return fill, err == nil && len(fill) == 1
}

func bytesZfill(thread *Thread, data []byte, args Tuple) (Value, error) {
	v, err := strZfill(thread, string(data), args, nil)
	if err != nil {
		return nil, err
	}
	return starlark.Bytes(v.(starlark.String)), nil
}

func bytesPartition(_ *Thread, data []byte, args Tuple) (Value, error) {
	sep, err := bytesLike(args[0])
	if err == nil && len(sep) == 0 {
		err = py.Errorf(py.ValueError, "empty separator")
	}
	before, after, found := bytes.Cut(data, sep)
	if !found {
		sep = nil
	}
	return Tuple{starlark.Bytes(before), starlark.Bytes(sep), starlark.Bytes(after)}, err
}

func bytesTrim(trim func(data, part []byte) []byte) bytesFunc {
	return func(_ *Thread, data []byte, args Tuple) (Value, error) {
		part, err := bytesLike(args[0])
		return starlark.Bytes(trim(data, part)), err
	}
}
