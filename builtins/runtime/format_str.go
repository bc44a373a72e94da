package runtime

import (
	"strconv"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A strFormat is one call of str.format or format_map.
type strFormat struct {
	thread *Thread
	args   Tuple
	named  func(name string) (Value, error)
	next   int // the number of the next field without one
	manual bool
}

// maxFormatDepth is how deep replacement fields nest: one in the specification of another.
const maxFormatDepth = 2

func (f *strFormat) format(s string, depth int) (string, error) {
	if depth > maxFormatDepth {
		return "", py.Errorf(py.ValueError, "Max string recursion exceeded")
	}
	var b strings.Builder
	for {
		i := strings.IndexAny(s, "{}")
		if i < 0 {
			b.WriteString(s)
			return b.String(), nil
		}
		b.WriteString(s[:i])
		if i+1 < len(s) && s[i+1] == s[i] {
			b.WriteByte(s[i])
			s = s[i+2:]
			continue
		}
		if s[i] == '}' {
			return "", py.Errorf(py.ValueError, "Single '}' encountered in format string")
		}
		field, rest, err := cutField(s[i+1:])
		if err != nil {
			return "", err
		}
		text, err := f.field(field, depth)
		if err != nil {
			return "", err
		}
		b.WriteString(text)
		s = rest
	}
}

// cutField cuts off the replacement field that s, behind its "{", begins with.
func cutField(s string) (field, rest string, err error) {
	depth, bracket := 1, false
	for i := range len(s) {
		switch c := s[i]; {
		case c == '[' && depth == 1:
			bracket = true
		case c == ']':
			bracket = false
		case c == '{' && !bracket:
			depth++
		case c == '}' && !bracket:
			depth--
			if depth == 0 {
				return s[:i], s[i+1:], nil
			}
		}
	}
	if s == "" {
		return "", "", py.Errorf(py.ValueError, "Single '{' encountered in format string")
	}
	return "", "", py.Errorf(py.ValueError, "expected '}' before end of string")
}

// field formats "name.attr[index]!conv:spec".
func (f *strFormat) field(field string, depth int) (string, error) {
	name, conv, spec, err := splitField(field)
	if err != nil {
		return "", err
	}
	v, err := f.lookup(name)
	if err != nil {
		return "", err
	}
	if v, err = convert(v, conv); err != nil {
		return "", err
	}
	if strings.ContainsAny(spec, "{}") {
		if spec, err = f.format(spec, depth+1); err != nil {
			return "", err
		}
	}
	return Format(v, spec)
}

func splitField(field string) (name, conv, spec string, err error) {
	bracket := false
	for i := range len(field) {
		switch c := field[i]; {
		case c == '[':
			bracket = true
		case c == ']':
			bracket = false
		case c == ':' && !bracket:
			return field[:i], "", field[i+1:], nil
		case c == '!' && !bracket:
			name, conv = field[:i], field[i+1:]
			conv, spec, _ = strings.Cut(conv, ":")
			if len(conv) != 1 {
				return "", "", "", py.Errorf(py.ValueError, "expected ':' after conversion specifier")
			}
			return name, conv, spec, nil
		}
	}
	return field, "", "", nil
}

// lookup is the value of a field name.
func (f *strFormat) lookup(name string) (Value, error) {
	end := strings.IndexAny(name, ".[")
	if end < 0 {
		end = len(name)
	}
	v, err := f.argument(name[:end])
	rest := name[end:]
	for err == nil && rest != "" {
		v, rest, err = f.follow(v, rest)
	}
	return v, err
}

// follow takes one ".attr" or "[index]" of rest.
func (f *strFormat) follow(v Value, rest string) (Value, string, error) {
	if rest[0] == '.' {
		name := rest[1:]
		end := strings.IndexAny(name, ".[")
		if end < 0 {
			end = len(name)
		}
		if end == 0 {
			return nil, "", py.Errorf(py.ValueError, "Empty attribute in format string")
		}
		v, err := Attr(f.thread, v, name[:end])
		return v, name[end:], err
	}
	key, rest, ok := strings.Cut(rest[1:], "]")
	switch {
	case !ok:
		return nil, "", py.Errorf(py.ValueError, "Missing ']' in format string")
	case key == "":
		return nil, "", py.Errorf(py.ValueError, "Empty attribute in format string")
	case rest != "" && rest[0] != '.' && rest[0] != '[':
		return nil, "", py.Errorf(py.ValueError, "Only '.' or '[' may follow ']' in format field specifier")
	}
	var index Value = starlark.String(key)
	if n, err := strconv.Atoi(key); err == nil && n >= 0 {
		index = starlark.MakeInt(n)
	}
	v, err := GetItem(v, index)
	return v, rest, err
}

func (f *strFormat) argument(name string) (Value, error) {
	n, err := strconv.Atoi(name)
	switch {
	case name == "":
		if f.manual {
			return nil, py.Errorf(py.ValueError,
				"cannot switch from manual field specification to automatic field numbering")
		}
		n = f.next
		f.next++
	case err != nil || name[0] == '-' || name[0] == '+':
		return f.named(name)
	default:
		if f.next > 0 {
			return nil, py.Errorf(py.ValueError,
				"cannot switch from automatic field numbering to manual field specification")
		}
		f.manual = true
	}
	if f.args == nil {
		return nil, py.Errorf(py.ValueError, "Format string contains positional fields")
	}
	if n >= len(f.args) {
		return nil, py.Errorf(py.IndexError, "Replacement index %d out of range for positional args tuple", n)
	}
	return f.args[n], nil
}

// formatMethod is str.format.
func formatMethod(thread *Thread, s string, args Tuple, kwargs []Tuple) (Value, error) {
	if args == nil {
		args = Tuple{}
	}
	f := &strFormat{thread: thread, args: args, named: func(name string) (Value, error) {
		for _, kw := range kwargs {
			if kw[0] == starlark.String(name) {
				return kw[1], nil
			}
		}
		return nil, py.NewError(py.KeyError, starlark.String(name))
	}}
	text, err := f.format(s, 1)
	return starlark.String(text), err
}

// formatMap is str.format_map.
func formatMap(thread *Thread, s string, mapping Value) (Value, error) {
	f := &strFormat{thread: thread, named: func(name string) (Value, error) {
		return GetItem(mapping, starlark.String(name))
	}}
	text, err := f.format(s, 1)
	return starlark.String(text), err
}
