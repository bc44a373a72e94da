package runtime

import (
	"strings"
	"unicode/utf8"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

func splitArgs(name string, args Tuple, kwargs []Tuple) (sep string, spaces bool, most int, err error) {
	var sepArg Value = starlark.None
	most = -1
	if len(args) == 0 && len(kwargs) == 0 {
		return "", true, most, nil
	}
	if err = unpack(name, args, kwargs, "sep?", &sepArg, "maxsplit?", &most); err != nil {
		return
	}
	switch v := coreOf(sepArg).(type) {
	case starlark.NoneType:
		spaces = true
	case starlark.String:
		sep = string(v)
	default:
		err = py.Errorf(py.TypeError, "must be str or None, not %s", TypeName(v))
	}
	if err == nil && !spaces && sep == "" {
		err = py.Errorf(py.ValueError, "empty separator")
	}
	return
}

func strSplit(_ *Thread, s string, args Tuple, kwargs []Tuple) (Value, error) {
	sep, spaces, most, err := splitArgs("split", args, kwargs)
	if err != nil {
		return nil, err
	}
	if spaces {
		return stringList(splitSpaces(s, most)), nil
	}
	if most >= 0 {
		most++
	}
	return stringList(strings.SplitN(s, sep, most)), nil
}

// splitSpaces splits at runs of space, most times at most (negative: always).
func splitSpaces(s string, most int) []string {
	parts := make([]string, 0, 8)
	for s = strings.TrimLeftFunc(s, isSpace); s != ""; s = strings.TrimLeftFunc(s, isSpace) {
		end := strings.IndexFunc(s, isSpace)
		if end < 0 {
			return append(parts, s)
		}
		if most == 0 {
			return append(parts, strings.TrimRightFunc(s, isSpace))
		}
		most--
		parts = append(parts, s[:end])
		s = s[end:]
	}
	return parts
}

func strRSplit(_ *Thread, s string, args Tuple, kwargs []Tuple) (Value, error) {
	sep, spaces, most, err := splitArgs("rsplit", args, kwargs)
	if err != nil {
		return nil, err
	}
	var parts []string // from the last one
	if spaces {
		s = strings.TrimRightFunc(s, isSpace)
	}
	for ; most != 0; most-- {
		i, n := strings.LastIndex(s, sep), len(sep)
		if spaces {
			i = strings.LastIndexFunc(s, isSpace)
			_, n = utf8.DecodeRuneInString(s[max(0, i):])
		}
		if i < 0 {
			break
		}
		parts = append(parts, s[i+n:])
		if s = s[:i]; spaces {
			s = strings.TrimRightFunc(s, isSpace)
		}
	}
	if most != 0 && spaces {
		s = strings.TrimLeftFunc(s, isSpace)
	}
	if s != "" || !spaces {
		parts = append(parts, s)
	}
	items := make([]Value, len(parts))
	for i, part := range parts {
		items[len(parts)-1-i] = starlark.String(part)
	}
	return starlark.NewList(items), nil
}

func stringList(parts []string) *starlark.List {
	items := make([]Value, len(parts))
	for i, part := range parts {
		items[i] = starlark.String(part)
	}
	return starlark.NewList(items)
}

func strSplitLines(_ *Thread, s string, args Tuple, kwargs []Tuple) (Value, error) {
	keep := false
	if err := unpack("splitlines", args, kwargs, "keepends?", &keep); err != nil {
		return nil, err
	}
	return stringList(splitLines(s, keep)), nil
}

func splitLines(s string, keep bool) []string {
	var lines []string
	for s != "" {
		i := strings.IndexAny(s, "\n\r\v\f\x1c\x1d\x1e\u0085\u2028\u2029")
		if i < 0 {
			return append(lines, s)
		}
		_, n := utf8.DecodeRuneInString(s[i:])
		if strings.HasPrefix(s[i:], "\r\n") {
			n = 2
		}
		end := i
		if keep {
			end = i + n
		}
		lines = append(lines, s[:end])
		s = s[i+n:]
	}
	return lines
}
