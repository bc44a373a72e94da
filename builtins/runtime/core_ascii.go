package runtime

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// The methods of bytes that take them for ASCII text, whatever other bytes are among them.

var asciiMethods = []coreMethod{
	{"rsplit", "rsplit(sep=None, maxsplit=-1): split from the right.", onBytes(0, 2, bytesRSplit)},
	{"rpartition", "rpartition(sep): before the last sep, sep, after.", onBytes(1, 1, bytesRPartition)},
	{"center", "center(width, fill=b' '): filled on both sides.", onBytes(1, 2, bytesCenter)},
	{"expandtabs", "expandtabs(tabsize=8): spaces for tabs.", onBytes(0, 1, bytesExpandTabs)},
	{"translate", "translate(table, /, delete=b''): bytes by a table of 256.", bytesTranslate},
	{"title", "title(): every word begins in upper case.", asciiText(title)},
	{"capitalize", "capitalize(): the first letter in upper case, the rest in lower case.", asciiText(capitalize)},
	{"swapcase", "swapcase(): upper and lower case exchanged.", asciiText(swapCase)},
	{"isalpha", "isalpha(): only ASCII letters?", asciiOnly(isLetter)},
	{"isdigit", "isdigit(): only ASCII digits?", asciiOnly(isFigure)},
	{"isalnum", "isalnum(): only ASCII letters and digits?",
		asciiOnly(func(c byte) bool { return isLetter(c) || isFigure(c) })},
	{"isspace", "isspace(): only ASCII space?",
		asciiOnly(func(c byte) bool { return strings.IndexByte(asciiSpace, c) >= 0 })},
	{"isascii", "isascii(): only ASCII?", onBytes(0, 0, func(_ *Thread, data []byte, _ Tuple) (Value, error) {
		return starlark.Bool(isASCII(string(data))), nil
	})},
	{"isupper", "isupper(): letters in upper case, and none in lower case?", asciiQuestion(isUpper)},
	{"islower", "islower(): letters in lower case, and none in upper case?", asciiQuestion(isLower)},
	{"istitle", "istitle(): does every word begin in upper case?", asciiQuestion(isTitle)},
}

const asciiSpace = " \t\n\r\v\f"

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isFigure(c byte) bool { return c >= '0' && c <= '9' }

// asciiText makes a method of one of str that keeps the length of ASCII text. Bytes that are no ASCII stand aside.
func asciiText(change func(string) string) py.MethodFunc {
	return onBytes(0, 0, func(_ *Thread, data []byte, _ Tuple) (Value, error) {
		changed := []byte(change(plain(data)))
		for i, c := range data {
			if c >= utf8.RuneSelf {
				changed[i] = c
			}
		}
		return starlark.Bytes(changed), nil
	})
}

// plain is data as text in which what is no ASCII is no letter either.
func plain(data []byte) string {
	text := bytes.Clone(data)
	for i, c := range text {
		if c >= utf8.RuneSelf {
			text[i] = 0
		}
	}
	return string(text)
}

func asciiOnly(is func(byte) bool) py.MethodFunc {
	return onBytes(0, 0, func(_ *Thread, data []byte, _ Tuple) (Value, error) {
		for _, c := range data {
			if !is(c) {
				return starlark.False, nil
			}
		}
		return starlark.Bool(len(data) > 0), nil
	})
}

// asciiQuestion makes a method of one of str that asks for the case of letters.
func asciiQuestion(ask func(string) bool) py.MethodFunc {
	return onBytes(0, 0, func(_ *Thread, data []byte, _ Tuple) (Value, error) {
		return starlark.Bool(ask(plain(data))), nil
	})
}

func bytesRSplit(thread *Thread, data []byte, args Tuple) (Value, error) {
	text := make(Tuple, len(args)) // byte for byte: neither separators nor spaces are characters beyond ASCII
	copy(text, args)
	if len(args) > 0 && args[0] != starlark.None {
		sep, err := bytesLike(args[0])
		if err != nil {
			return nil, err
		}
		text[0] = starlark.String(sep)
	}
	v, err := strRSplit(thread, string(data), text, nil)
	if err != nil {
		return nil, err
	}
	var parts []string
	for _, item := range listItems(v.(*starlark.List)) {
		parts = append(parts, string(item.(starlark.String)))
	}
	return bytesList(parts), nil
}

func bytesRPartition(_ *Thread, data []byte, args Tuple) (Value, error) {
	sep, err := bytesLike(args[0])
	if err == nil && len(sep) == 0 {
		err = py.Errorf(py.ValueError, "empty separator")
	}
	if err != nil {
		return nil, err
	}
	i := bytes.LastIndex(data, sep)
	if i < 0 {
		return Tuple{starlark.Bytes(""), starlark.Bytes(""), starlark.Bytes(data)}, nil
	}
	return Tuple{starlark.Bytes(data[:i]), starlark.Bytes(sep), starlark.Bytes(data[i+len(sep):])}, nil
}

func bytesCenter(_ *Thread, data []byte, args Tuple) (Value, error) {
	width, err := AsIndex(args[0])
	if err != nil {
		return nil, err
	}
	fill, ok := fillByte(args)
	if !ok {
		return nil, py.Errorf(py.TypeError, "center() argument 2 must be a byte string of length 1, not %s",
			TypeName(args[1]))
	}
	width = min(width, maxFormatWidth)
	missing := max(0, width-len(data))
	left := missing/2 + missing&width&1
	return starlark.Bytes(string(bytes.Repeat(fill, left)) + string(data) +
		string(bytes.Repeat(fill, missing-left))), nil
}

func bytesExpandTabs(thread *Thread, data []byte, args Tuple) (Value, error) {
	text, err := decode(data, "latin-1", "strict") // a character for each byte
	if err != nil {
		return nil, err
	}
	v, err := strExpandTabs(thread, string(text.(starlark.String)), args, nil)
	if err != nil {
		return nil, err
	}
	back, err := encode(string(v.(starlark.String)), "latin-1", "strict")
	return starlark.Bytes(back), err
}

func bytesTranslate(_ *Thread, self Value, args Tuple, kwargs []Tuple) (Value, error) {
	var table, drop Value
	if err := unpack("translate", args, kwargs, "table", &table, "delete?", &drop); err != nil {
		return nil, err
	}
	data, err := bytesLike(self)
	if err != nil {
		return nil, err
	}
	var to, without []byte
	if table != starlark.None {
		if to, err = bytesLike(table); err != nil {
			return nil, err
		}
		if len(to) != 256 {
			return nil, py.Errorf(py.ValueError, "translation table must be 256 characters long")
		}
	}
	if drop != nil {
		if without, err = bytesLike(drop); err != nil {
			return nil, err
		}
	}
	out := []byte{}
	for _, c := range data {
		switch {
		case bytes.IndexByte(without, c) >= 0:
		case to != nil:
			out = append(out, to[c])
		default:
			out = append(out, c)
		}
	}
	if _, mutable := self.(*ByteArray); mutable {
		return &ByteArray{out}, nil
	}
	return starlark.Bytes(out), nil
}

// byteTable is bytes.maketrans(from, to): a table for translate.
func byteTable(_ *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	var from, to Value
	if err := unpack("maketrans", args, kwargs, "frm", &from, "to", &to); err != nil {
		return nil, err
	}
	old, err := bytesLike(from)
	if err != nil {
		return nil, err
	}
	replacements, err := bytesLike(to)
	if err != nil {
		return nil, err
	}
	if len(old) != len(replacements) {
		return nil, py.Errorf(py.ValueError, "maketrans arguments must have same length")
	}
	table := make([]byte, 256)
	for i := range table {
		table[i] = byte(i)
	}
	for i, c := range old {
		table[c] = replacements[i]
	}
	return starlark.Bytes(table), nil
}
