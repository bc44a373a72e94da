package pyjson

import (
	"math/big"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A decoder reads one text.
type decoder struct {
	text  string
	pos   int
	depth int
	hooks
	thread *starlark.Thread
}

// Hooks are the functions of a script that make values of what is read; nil for the usual ones.
type hooks struct {
	object, pairs            starlark.Value
	float, integer, constant starlark.Value
	strict                   bool // control characters in strings are errors
}

// call is what a hook makes of a value.
func (d *decoder) call(hook, v starlark.Value) (starlark.Value, error) {
	return starlark.Call(d.thread, hook, starlark.Tuple{v}, nil)
}

// whole is the value of the whole text.
func (d *decoder) whole() (starlark.Value, error) {
	if strings.HasPrefix(d.text, "\ufeff") {
		return nil, d.fail("Unexpected UTF-8 BOM (decode using utf-8-sig)", 0)
	}
	v, err := d.value()
	if err != nil {
		return nil, err
	}
	d.space()
	if d.pos < len(d.text) {
		return nil, d.fail("Extra data", d.pos)
	}
	return v, nil
}

// fail is a JSONDecodeError at a byte of the text; it counts in characters, as Python does.
func (d *decoder) fail(msg string, at int) error {
	char := utf8.RuneCountInString(d.text[:at])
	class, err := member(d.thread, decoderModule, "JSONDecodeError")
	if err != nil {
		return err
	}
	made, err := starlark.Call(d.thread, class, starlark.Tuple{starlark.String(msg), starlark.String(d.text),
		starlark.MakeInt(char)}, nil)
	if err != nil {
		return err
	}
	x, ok := made.(*runtime.Instance)
	if !ok || x.Error() == nil {
		return py.Errorf(py.TypeError, "JSONDecodeError() must make an exception, not %s", runtime.TypeName(made))
	}
	return x.Error()
}

func (d *decoder) space() {
	for d.pos < len(d.text) && strings.IndexByte(" \t\n\r", d.text[d.pos]) >= 0 {
		d.pos++
	}
}

// take skips white space and then c, if it comes next.
func (d *decoder) take(c byte) bool {
	d.space()
	if d.pos < len(d.text) && d.text[d.pos] == c {
		d.pos++
		return true
	}
	return false
}

// literals are the words of JSON, and those that Python adds.
var literals = []struct {
	word  string
	value func() starlark.Value
}{
	{"null", func() starlark.Value { return starlark.None }},
	{"true", func() starlark.Value { return starlark.True }},
	{"false", func() starlark.Value { return starlark.False }},
	{"NaN", func() starlark.Value { return parseFloat("nan") }},
	{"Infinity", func() starlark.Value { return parseFloat("inf") }},
	{"-Infinity", func() starlark.Value { return parseFloat("-inf") }},
}

func parseFloat(text string) starlark.Value {
	f, _ := strconv.ParseFloat(text, 64) // out of range gives infinity, as Python has it
	return starlark.Float(f)
}

func (d *decoder) value() (starlark.Value, error) {
	d.space()
	if d.depth++; d.depth > maxDepth {
		return nil, py.Errorf(py.RecursionError, "maximum recursion depth exceeded while decoding JSON")
	}
	defer func() { d.depth-- }()
	switch {
	case d.take('"'):
		text, err := d.string()
		return starlark.String(text), err
	case d.take('{'):
		return d.object()
	case d.take('['):
		return d.array()
	}
	for _, literal := range literals {
		if strings.HasPrefix(d.text[d.pos:], literal.word) {
			d.pos += len(literal.word)
			if v := literal.value(); d.constant == nil || v.Type() != "float" {
				return v, nil
			}
			return d.call(d.constant, starlark.String(literal.word))
		}
	}
	if v, err := d.number(); v != nil || err != nil {
		return v, err
	}
	return nil, d.fail("Expecting value", d.pos)
}

// digits skips digits and says how many there were.
func (d *decoder) digits() int {
	start := d.pos
	for d.pos < len(d.text) && d.text[d.pos] >= '0' && d.text[d.pos] <= '9' {
		d.pos++
	}
	return d.pos - start
}

// number reads a number; nil when there is none.
func (d *decoder) number() (starlark.Value, error) {
	start := d.pos
	if d.pos < len(d.text) && d.text[d.pos] == '-' {
		d.pos++
	}
	whole := d.pos
	if d.digits() == 0 {
		d.pos = start
		return nil, nil
	}
	if d.text[whole] == '0' {
		d.pos = whole + 1
	}
	end := d.pos
	isFloat := d.fraction() || d.exponent()
	if !isFloat {
		d.pos = end
		if d.integer != nil {
			return d.call(d.integer, starlark.String(d.text[start:end]))
		}
		n, ok := new(big.Int).SetString(d.text[start:end], 10)
		if !ok {
			return nil, nil
		}
		return starlark.MakeBigInt(n), nil
	}
	d.exponent()
	if d.float != nil {
		return d.call(d.float, starlark.String(d.text[start:d.pos]))
	}
	return parseFloat(d.text[start:d.pos]), nil
}

func (d *decoder) fraction() bool {
	start := d.pos
	if d.pos < len(d.text) && d.text[d.pos] == '.' {
		d.pos++
		if d.digits() > 0 {
			return true
		}
	}
	d.pos = start
	return false
}

func (d *decoder) exponent() bool {
	start := d.pos
	if d.pos < len(d.text) && (d.text[d.pos] == 'e' || d.text[d.pos] == 'E') {
		d.pos++
		if d.pos < len(d.text) && (d.text[d.pos] == '+' || d.text[d.pos] == '-') {
			d.pos++
		}
		if d.digits() > 0 {
			return true
		}
	}
	d.pos = start
	return false
}

func (d *decoder) array() (starlark.Value, error) {
	list := starlark.NewList(nil)
	if d.take(']') {
		return list, nil
	}
	for {
		v, err := d.value()
		if err != nil {
			return nil, err
		}
		if err := list.Append(v); err != nil {
			return nil, err
		}
		if d.take(']') {
			return list, nil
		}
		if !d.take(',') {
			return nil, d.fail("Expecting ',' delimiter", d.pos)
		}
	}
}

func (d *decoder) object() (starlark.Value, error) {
	var entries []starlark.Tuple
	for more := !d.take('}'); more; {
		entry, err := d.entry()
		if err != nil {
			return nil, err
		}
		entries = append(entries, entry)
		d.space()
		if more = !d.take('}'); more && !d.take(',') {
			return nil, d.fail("Expecting ',' delimiter", d.pos)
		}
	}
	return d.made(entries)
}

// entry is a name with its value.
func (d *decoder) entry() (starlark.Tuple, error) {
	if !d.take('"') {
		return nil, d.fail("Expecting property name enclosed in double quotes", d.pos)
	}
	key, err := d.string()
	if err != nil {
		return nil, err
	}
	if !d.take(':') {
		return nil, d.fail("Expecting ':' delimiter", d.pos)
	}
	v, err := d.value()
	return starlark.Tuple{starlark.String(key), v}, err
}

// made is the object of its entries: a dict, or what a hook makes of them.
func (d *decoder) made(entries []starlark.Tuple) (starlark.Value, error) {
	if d.pairs != nil {
		list := make([]starlark.Value, len(entries))
		for i, entry := range entries {
			list[i] = entry
		}
		return d.call(d.pairs, starlark.NewList(list))
	}
	dict := starlark.NewDict(len(entries))
	for _, entry := range entries {
		if err := dict.SetKey(entry[0], entry[1]); err != nil {
			return nil, err
		}
	}
	if d.hooks.object != nil {
		return d.call(d.hooks.object, dict)
	}
	return dict, nil
}

// plain are the escapes of one character.
var plain = map[byte]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// string reads the rest of a string whose opening quote is behind.
func (d *decoder) string() (string, error) {
	begin := d.pos - 1
	var b strings.Builder
	for d.pos < len(d.text) {
		c := d.text[d.pos]
		d.pos++
		switch {
		case c == '"':
			return b.String(), nil
		case c < ' ' && d.strict:
			return "", d.fail("Invalid control character at", d.pos-1)
		case c != '\\':
			b.WriteByte(c)
		default:
			if err := d.escape(&b, begin); err != nil {
				return "", err
			}
		}
	}
	return "", d.fail("Unterminated string starting at", begin)
}

// escape reads what follows a backslash.
func (d *decoder) escape(b *strings.Builder, begin int) error {
	if d.pos >= len(d.text) {
		return d.fail("Unterminated string starting at", begin)
	}
	c := d.text[d.pos]
	d.pos++
	if short, ok := plain[c]; ok {
		b.WriteByte(short)
		return nil
	}
	if c != 'u' {
		return d.fail("Invalid \\escape", d.pos-2)
	}
	r, ok := d.unicode()
	if !ok {
		return d.fail("Invalid \\uXXXX escape", d.pos-1)
	}
	if utf16.IsSurrogate(r) && strings.HasPrefix(d.text[d.pos:], `\u`) {
		start := d.pos
		d.pos += 2
		if low, ok := d.unicode(); ok && utf16.DecodeRune(r, low) != utf8.RuneError {
			r = utf16.DecodeRune(r, low)
		} else {
			d.pos = start
		}
	}
	b.WriteRune(r)
	return nil
}

// unicode reads four hexadecimal digits.
func (d *decoder) unicode() (rune, bool) {
	if d.pos+4 > len(d.text) {
		return 0, false
	}
	n, err := strconv.ParseUint(d.text[d.pos:d.pos+4], 16, 32)
	if err != nil {
		return 0, false
	}
	d.pos += 4
	return rune(n), true
}
