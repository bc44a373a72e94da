package runtime

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A formatSpec is Python's format specification:
// [[fill]align][sign][z][#][0][width][group][.precision][type].
type formatSpec struct {
	fill      rune
	align     byte // '<', '>', '^', '=' or 0
	sign      byte // '+', '-', ' ' or 0
	noNegZero bool
	alt       bool
	zero      bool
	width     int
	group     byte // ',', '_' or 0
	precision int  // -1 when there is none
	kind      byte // the type letter, or 0
}

// maxFormatWidth bounds widths and precisions, which come from the script.
const maxFormatWidth = 1 << 24

func parseSpec(spec, typeName string) (formatSpec, error) {
	f := formatSpec{fill: ' ', precision: -1}
	s := spec
	explicit := false
	if r, n := utf8.DecodeRuneInString(s); n > 0 && len(s) > n && isAlign(s[n]) {
		f.fill, f.align, s, explicit = r, s[n], s[n+1:], true
	} else if s != "" && isAlign(s[0]) {
		f.align, s = s[0], s[1:]
	}
	take := func(set string) byte {
		if s != "" && strings.IndexByte(set, s[0]) >= 0 {
			c := s[0]
			s = s[1:]
			return c
		}
		return 0
	}
	f.sign = take("+- ")
	f.noNegZero = take("z") != 0
	f.alt = take("#") != 0
	if take("0") != 0 {
		f.zero = true
		if !explicit {
			f.fill = '0'
		}
		if f.align == 0 && typeName != "str" {
			f.align = '='
		}
	}
	var err error
	if f.width, s, err = takeNumber(s, 0); err != nil {
		return f, err
	}
	f.group = take(",_")
	if second := take(",_"); second != 0 {
		if second == f.group {
			return f, py.Errorf(py.ValueError, "Cannot specify '%c' with '%c'.", second, f.group)
		}
		return f, py.Errorf(py.ValueError, "Cannot specify both ',' and '_'.")
	}
	if take(".") != 0 {
		rest := s
		if f.precision, s, err = takeNumber(s, -1); err != nil {
			return f, err
		}
		if rest == s {
			return f, py.Errorf(py.ValueError, "Format specifier missing precision")
		}
	}
	if len(s) > 1 {
		return f, py.Errorf(py.ValueError, "Invalid format specifier '%s' for object of type '%s'", spec, typeName)
	}
	if s != "" {
		f.kind = s[0]
	}
	return f, f.checkGroup(typeName)
}

func isAlign(c byte) bool { return c == '<' || c == '>' || c == '^' || c == '=' }

func takeNumber(s string, unset int) (int, string, error) {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n == 0 {
		return unset, s, nil
	}
	v, err := strconv.Atoi(s[:n])
	if err != nil {
		return 0, s, py.Errorf(py.ValueError, "Too many decimal digits in format string")
	}
	if v > maxFormatWidth {
		return 0, s, py.Errorf(py.OverflowError, "width or precision %d is too large", v)
	}
	return v, s[n:], nil
}

func (f *formatSpec) checkGroup(typeName string) error {
	kind := f.kind
	if kind == 0 && typeName == "str" {
		kind = 's'
	}
	plain := kind == 0 || strings.IndexByte("deEfFgG%", kind) >= 0
	if f.group == 0 || plain || f.group == '_' && strings.IndexByte("boxX", kind) >= 0 {
		return nil
	}
	return py.Errorf(py.ValueError, "Cannot specify '%c' with '%c'.", f.group, kind)
}

// pad fills s up to the width; align is what the type does without an alignment of its own.
func (f *formatSpec) pad(s string, align byte) string {
	missing := f.width - utf8.RuneCountInString(s)
	if missing <= 0 {
		return s
	}
	if f.align != 0 {
		align = f.align
	}
	left := 0
	switch align {
	case '>', '=':
		left = missing
	case '^':
		left = missing / 2
	}
	fill := string(f.fill)
	return strings.Repeat(fill, left) + s + strings.Repeat(fill, missing-left)
}

// Format is format(x, spec).
func Format(x Value, spec string) (string, error) {
	if inst, ok := x.(*Instance); ok {
		return inst.format(spec)
	}
	if spec == "" {
		return py.Str(x), nil
	}
	switch v := x.(type) {
	case starlark.String:
		return formatString(string(v), spec)
	case starlark.Bool:
		return formatInt(boolInt(v), spec, "bool")
	case starlark.Int:
		return formatInt(v, spec, "int")
	case starlark.Float:
		return formatFloatValue(float64(v), spec)
	case Formatter:
		return v.PyFormat(spec)
	}
	return "", py.Errorf(py.TypeError, "unsupported format string passed to %s.__format__", TypeName(x))
}

// A Formatter is a value of the host with a format of its own: a date, an address.
type Formatter interface {
	PyFormat(spec string) (string, error)
}

// format implements __format__, else the native value's format, else str() when there is no specification.
func (x *Instance) format(spec string) (string, error) {
	v, ok, err := x.call("__format__", starlark.String(spec))
	if err != nil {
		return "", err
	}
	if ok {
		s, isStr := coreOf(v).(starlark.String)
		if !isStr {
			return "", py.Errorf(py.TypeError, "__format__ must return a str, not %s", TypeName(v))
		}
		return string(s), nil
	}
	if x.core != nil && spec != "" {
		return Format(x.core, spec)
	}
	if spec != "" {
		return "", py.Errorf(py.TypeError, "unsupported format string passed to %s.__format__", x.class.Ident)
	}
	return strOf(x)
}

// strOf is str(v), or the error of its __str__.
func strOf(v Value) (string, error) {
	s := py.Str(v)
	if x, ok := v.(*Instance); ok {
		if thread := x.thread(); thread != nil {
			return s, py.FlowOf(thread).Take()
		}
	}
	return s, nil
}

// convert applies the conversion of a replacement field: r, s, a, or none.
func convert(x Value, conv string) (Value, error) {
	switch conv {
	case "":
		return x, nil
	case "r":
		return starlark.String(py.Repr(x)), nil
	case "s":
		return starlark.String(py.Str(x)), nil
	case "a":
		return starlark.String(ascii(py.Repr(x))), nil
	}
	return nil, py.Errorf(py.ValueError, "Unknown conversion specifier %s", conv)
}

// ascii escapes what is not ASCII in a repr.
func ascii(s string) string {
	var b []byte
	for _, r := range s {
		switch {
		case r < 0x80:
			b = append(b, byte(r))
		case r < 0x100:
			b = append(b, `\x`...)
			b = appendHexDigits(b, r, 2)
		case r < 0x10000:
			b = append(b, `\u`...)
			b = appendHexDigits(b, r, 4)
		default:
			b = append(b, `\U`...)
			b = appendHexDigits(b, r, 8)
		}
	}
	return string(b)
}

func appendHexDigits(b []byte, r rune, n int) []byte {
	digits := strconv.FormatInt(int64(r), 16)
	return append(append(b, "00000000"[:n-len(digits)]...), digits...)
}

func formatString(s, spec string) (string, error) {
	f, err := parseSpec(spec, "str")
	switch {
	case err != nil:
		return "", err
	case f.kind != 0 && f.kind != 's':
		return "", unknownCode(f.kind, "str")
	case f.sign == ' ':
		return "", py.Errorf(py.ValueError, "Space not allowed in string format specifier")
	case f.sign != 0:
		return "", py.Errorf(py.ValueError, "Sign not allowed in string format specifier")
	case f.noNegZero:
		return "", py.Errorf(py.ValueError, "Negative zero coercion (z) not allowed in string format specifier")
	case f.alt:
		return "", py.Errorf(py.ValueError, "Alternate form (#) not allowed in string format specifier")
	case f.align == '=':
		return "", py.Errorf(py.ValueError, "'=' alignment not allowed in string format specifier")
	}
	if f.precision >= 0 {
		s = firstRunes(s, f.precision)
	}
	return f.pad(s, '<'), nil
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

func unknownCode(kind byte, typeName string) error {
	return py.Errorf(py.ValueError, "Unknown format code '%c' for object of type '%s'", kind, typeName)
}
