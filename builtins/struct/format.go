// Package pystruct is Python's module struct: values to and from the bytes of C structs.
//
//	format.go  the format language and the sizes of its codes
//	code.go    one value to and from bytes
//	struct.go  Struct, and packing and unpacking by a format
//	module.go  the functions of the module
package pystruct

import (
	"encoding/binary"
	"fmt"

	"github.com/nlsh/nlsh/internal/py"
)

// An item is one code of a format with its count and its place in the bytes.
type item struct {
	code   byte
	size   int // of one value
	count  int
	offset int
}

// A layout is a parsed format.
type layout struct {
	text   string
	order  binary.ByteOrder
	native bool // with the codes that only the machine's own layout has
	items  []item
	size   int
	values int
}

// width is the size of a code's value: the standard one, and the machine's, which is its alignment too.
type width struct{ standard, native int }

// widths are the sizes of the codes; a standard size of 0 means that only the machine's layout has the code.
var widths = map[byte]width{
	'x': {1, 1}, 'c': {1, 1}, 'b': {1, 1}, 'B': {1, 1}, '?': {1, 1}, 's': {1, 1}, 'p': {1, 1},
	'h': {2, 2}, 'H': {2, 2}, 'e': {2, 2}, 'i': {4, 4}, 'I': {4, 4}, 'l': {4, 8}, 'L': {4, 8},
	'f': {4, 4}, 'q': {8, 8}, 'Q': {8, 8}, 'd': {8, 8}, 'n': {0, 8}, 'N': {0, 8}, 'P': {0, 8},
}

// maxSize is the greatest struct that a format may describe.
const maxSize = 1 << 30

// parse reads a format.
func parse(text string) (*layout, error) {
	l := &layout{text: text, order: binary.NativeEndian, native: true}
	rest, align := text, true
	if text != "" {
		switch text[0] {
		case '@':
			rest = text[1:]
		case '=', '<', '>', '!':
			rest, l.native, align = text[1:], false, false
			switch text[0] {
			case '<':
				l.order = binary.LittleEndian
			case '>', '!':
				l.order = binary.BigEndian
			}
		}
	}
	for rest != "" {
		var err error
		if rest, err = l.item(rest, align); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// item reads one code and its count.
func (l *layout) item(rest string, align bool) (string, error) {
	if rest[0] == ' ' || rest[0] >= '\t' && rest[0] <= '\r' {
		return rest[1:], nil
	}
	count, digits := 0, 0
	for digits < len(rest) && rest[digits] >= '0' && rest[digits] <= '9' {
		if count = count*10 + int(rest[digits]-'0'); count > maxSize {
			return "", bad("total struct size too long")
		}
		digits++
	}
	if digits == len(rest) {
		return "", bad("repeat count given without format specifier")
	}
	if digits == 0 {
		count = 1
	}
	code := rest[digits]
	w, known := widths[code]
	size := w.standard
	if l.native {
		size = w.native
	}
	if !known || size == 0 {
		return "", bad("bad char in struct format")
	}
	if align {
		l.size = (l.size + size - 1) / size * size
	}
	l.items = append(l.items, item{code, size, count, l.size})
	l.size += size * count
	switch code {
	case 'x':
	case 's', 'p':
		l.values++
	default:
		l.values += count
	}
	if l.size > maxSize {
		return "", bad("total struct size too long")
	}
	return rest[digits+1:], nil
}

// errorClass is struct.error.
var errorClass = newErrorClass()

func newErrorClass() *py.Class {
	c := py.NewClass("error", py.Exception)
	c.Module, c.Doc = "struct", "A faulty format, or values or bytes that do not fit it."
	return c
}

func bad(format string, args ...any) error {
	return py.Errorf(errorClass, "%s", fmt.Sprintf(format, args...))
}
