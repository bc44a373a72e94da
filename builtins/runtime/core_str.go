package runtime

import (
	"strings"
	"unicode/utf8"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A strFunc is a method of str.
type strFunc = func(thread *Thread, s string, args Tuple, kwargs []Tuple) (Value, error)

func onStr(fn strFunc) py.MethodFunc {
	return func(thread *Thread, self Value, args Tuple, kwargs []Tuple) (Value, error) {
		return fn(thread, string(self.(starlark.String)), args, kwargs)
	}
}

// strMethods are those that the interpreter's strings lack, or that do less there.
var strMethods = []coreMethod{
	{"format", "format(*args, **kwargs): replaces the {fields}.", onStr(formatMethod)},
	{"format_map", "format_map(mapping): replaces the {fields} by entries of mapping.", onStr(strFormatMap)},
	{"join", "join(iterable): the strings of iterable with self between them.", onStr(strJoin)},
	{"encode", "encode(encoding='utf-8', errors='strict'): bytes.", onStr(strEncode)},
	{"split", "split(sep=None, maxsplit=-1): the parts between separators, or runs of space.", onStr(strSplit)},
	{"rsplit", "rsplit(sep=None, maxsplit=-1): split from the right.", onStr(strRSplit)},
	{"splitlines", "splitlines(keepends=False): the lines.", onStr(strSplitLines)},
	{"strip", "strip(chars=None): without space, or chars, at both ends.", stripMethod("strip", true, true)},
	{"lstrip", "lstrip(chars=None): without space, or chars, at the start.", stripMethod("lstrip", true, false)},
	{"rstrip", "rstrip(chars=None): without space, or chars, at the end.", stripMethod("rstrip", false, true)},
	{"ljust", "ljust(width, fill=' '): filled on the right.", justify("ljust", '<')},
	{"rjust", "rjust(width, fill=' '): filled on the left.", justify("rjust", '>')},
	{"center", "center(width, fill=' '): filled on both sides.", justify("center", '^')},
	{"zfill", "zfill(width): zeros behind the sign.", onStr(strZfill)},
	{"expandtabs", "expandtabs(tabsize=8): spaces for tabs.", onStr(strExpandTabs)},
	{"translate", "translate(table): characters by a table of maketrans.", onStr(strTranslate)},
}

func strFormatMap(thread *Thread, s string, args Tuple, kwargs []Tuple) (Value, error) {
	m, err := one("str.format_map", args, kwargs)
	if err != nil {
		return nil, err
	}
	return formatMap(thread, s, m)
}

func strJoin(thread *Thread, s string, args Tuple, kwargs []Tuple) (Value, error) {
	v, err := one("str.join", args, kwargs)
	if err != nil {
		return nil, err
	}
	if !isIterable(v) {
		return nil, py.Errorf(py.TypeError, "can only join an iterable")
	}
	var b strings.Builder
	i := 0
	err = Each(thread, v, func(item Value) error {
		part, ok := coreOf(item).(starlark.String)
		if !ok {
			return py.Errorf(py.TypeError, "sequence item %d: expected str instance, %s found", i, TypeName(item))
		}
		if i > 0 {
			b.WriteString(s)
		}
		b.WriteString(string(part))
		i++
		return nil
	})
	return starlark.String(b.String()), err
}

func strEncode(_ *Thread, s string, args Tuple, kwargs []Tuple) (Value, error) {
	encoding, errors := "utf-8", "strict"
	if err := unpack("encode", args, kwargs, "encoding?", &encoding, "errors?", &errors); err != nil {
		return nil, err
	}
	data, err := encode(s, encoding, errors)
	return starlark.Bytes(data), err
}

func stripMethod(name string, left, right bool) py.MethodFunc {
	return onStr(func(_ *Thread, s string, args Tuple, kwargs []Tuple) (Value, error) {
		var chars Value = starlark.None
		if err := unpack(name, args, kwargs, "chars?", &chars); err != nil {
			return nil, err
		}
		cut := isSpace
		if chars != starlark.None {
			set, ok := coreOf(chars).(starlark.String)
			if !ok {
				return nil, py.Errorf(py.TypeError, "%s arg must be None or str", name)
			}
			cut = func(r rune) bool { return strings.ContainsRune(string(set), r) }
		}
		if left {
			s = strings.TrimLeftFunc(s, cut)
		}
		if right {
			s = strings.TrimRightFunc(s, cut)
		}
		return starlark.String(s), nil
	})
}

func justify(name string, align byte) py.MethodFunc {
	return onStr(func(_ *Thread, s string, args Tuple, kwargs []Tuple) (Value, error) {
		width, fill := 0, " "
		if err := unpack(name, args, kwargs, "width", &width, "fillchar?", &fill); err != nil {
			return nil, err
		}
		if utf8.RuneCountInString(fill) != 1 {
			return nil, py.Errorf(py.TypeError, "The fill character must be exactly one character long")
		}
		if width > maxFormatWidth {
			return nil, py.NewError(py.MemoryError)
		}
		r, _ := utf8.DecodeRuneInString(fill)
		missing := width - utf8.RuneCountInString(s)
		if missing <= 0 {
			return starlark.String(s), nil
		}
		left := map[byte]int{'<': 0, '>': missing, '^': missing/2 + missing&width&1}[align]
		return starlark.String(strings.Repeat(string(r), left) + s + strings.Repeat(string(r), missing-left)), nil
	})
}

func strZfill(_ *Thread, s string, args Tuple, kwargs []Tuple) (Value, error) {
	width := 0
	if err := unpack("zfill", args, kwargs, "width", &width); err != nil {
		return nil, err
	}
	missing := min(width, maxFormatWidth) - utf8.RuneCountInString(s)
	if missing <= 0 {
		return starlark.String(s), nil
	}
	sign := ""
	if s != "" && (s[0] == '+' || s[0] == '-') {
		sign, s = s[:1], s[1:]
	}
	return starlark.String(sign + strings.Repeat("0", missing) + s), nil
}

func strExpandTabs(_ *Thread, s string, args Tuple, kwargs []Tuple) (Value, error) {
	size := 8
	if err := unpack("expandtabs", args, kwargs, "tabsize?", &size); err != nil {
		return nil, err
	}
	var b strings.Builder
	column := 0
	for _, r := range s {
		switch r {
		case '\t':
			if size > 0 {
				n := size - column%size
				b.WriteString(strings.Repeat(" ", n))
				column += n
			}
			continue
		case '\n', '\r':
			column = -1
		}
		b.WriteRune(r)
		column++
	}
	return starlark.String(b.String()), nil
}

// strTranslate looks each character up in a table: an int or a str replaces it, None drops it.
func strTranslate(thread *Thread, s string, args Tuple, kwargs []Tuple) (Value, error) {
	table, err := one("str.translate", args, kwargs)
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	for _, r := range s {
		v, err := GetItem(table, starlark.MakeInt(int(r)))
		if e := raisedBy(err); e != nil && e.Class.Is(py.LookupError) {
			b.WriteRune(r)
			continue
		}
		if err != nil {
			return nil, err
		}
		switch v := v.(type) {
		case starlark.NoneType:
		case starlark.String:
			b.WriteString(string(v))
		default:
			n, err := AsIndex(v)
			if err != nil {
				return nil, py.Errorf(py.TypeError, "character mapping must return integer, None or str")
			}
			b.WriteRune(rune(n))
		}
	}
	return starlark.String(b.String()), nil
}

// makeTrans is str.maketrans.
func makeTrans(thread *Thread, args Tuple, _ []Tuple) (Value, error) {
	table := new(starlark.Dict)
	if len(args) == 1 {
		return table, eachEntry(thread, args[0], func(k, v Value) error {
			if s, ok := k.(starlark.String); ok {
				if utf8.RuneCountInString(string(s)) != 1 {
					return py.Errorf(py.ValueError, "string keys in translate table must be of length 1")
				}
				r, _ := utf8.DecodeRuneInString(string(s))
				k = starlark.MakeInt(int(r))
			}
			return table.SetKey(k, v)
		})
	}
	if len(args) < 2 || len(args) > 3 {
		return nil, py.Errorf(py.TypeError, "maketrans expected 1 to 3 arguments, got %d", len(args))
	}
	from, to := []rune(py.Str(args[0])), []rune(py.Str(args[1]))
	if len(from) != len(to) {
		return nil, py.Errorf(py.ValueError, "the first two maketrans arguments must have equal length")
	}
	for i, r := range from {
		if err := table.SetKey(starlark.MakeInt(int(r)), starlark.MakeInt(int(to[i]))); err != nil {
			return nil, err
		}
	}
	if len(args) == 3 {
		for _, r := range py.Str(args[2]) {
			if err := table.SetKey(starlark.MakeInt(int(r)), starlark.None); err != nil {
				return nil, err
			}
		}
	}
	return table, nil
}
