package runtime

import (
	"strings"
	"unicode/utf8"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// The methods of str that look for something, between positions that count code points.

var findMethods = []coreMethod{
	{"find", "find(sub[, start[, end]]): the first position of sub, -1 without one.",
		findMethod("find", strings.Index, false)},
	{"rfind", "rfind(sub[, start[, end]]): the last position of sub, -1 without one.",
		findMethod("rfind", strings.LastIndex, false)},
	{"index", "index(sub[, start[, end]]): the first position of sub; ValueError without one.",
		findMethod("index", strings.Index, true)},
	{"rindex", "rindex(sub[, start[, end]]): the last position of sub; ValueError without one.",
		findMethod("rindex", strings.LastIndex, true)},
	{"count", "count(sub[, start[, end]]): how often sub occurs.", onStr(strCount)},
	{"startswith", "startswith(prefix[, start[, end]]): prefix is a str or a tuple of them.",
		affixMethod("startswith", strings.HasPrefix)},
	{"endswith", "endswith(suffix[, start[, end]]): suffix is a str or a tuple of them.",
		affixMethod("endswith", strings.HasSuffix)},
	{"partition", "partition(sep): the texts before the first sep, sep, and behind it.",
		partitionMethod("partition", strings.Index)},
	{"rpartition", "rpartition(sep): the texts before the last sep, sep, and behind it.",
		partitionMethod("rpartition", strings.LastIndex)},
}

// A span is the part of a text between two positions.
type span struct {
	text   string // the part
	before int    // the code points in front of it
	none   bool   // its start is behind its end, or behind the text: not even "" is in it
}

// spanOf is the part of s that the arguments start and end mean.
func spanOf(s string, args Tuple) (span, error) {
	if len(args) == 0 {
		return span{text: s}, nil
	}
	part := &Slice{args[0], starlark.None, starlark.None}
	if len(args) > 1 {
		part.Stop = args[1]
	}
	at := starts(s)
	n := charsOf(s, at)
	lo, hi, _, err := part.bounds(n)
	if err != nil {
		return span{}, err
	}
	behind := false
	if start, ok := coreOf(args[0]).(starlark.Int); ok {
		i, small := start.Int64()
		behind = start.Sign() > 0 && (!small || i > int64(n))
	}
	if lo > hi || behind {
		return span{none: true}, nil
	}
	if at != nil {
		return span{text: s[at[lo]:at[hi]], before: lo}, nil
	}
	return span{text: s[lo:hi], before: lo}, nil
}

// searchArgs are what a search looks for, and where.
func searchArgs(name, s string, args Tuple, kwargs []Tuple) (sub Value, where span, err error) {
	switch {
	case len(kwargs) > 0:
		err = py.Errorf(py.TypeError, "str.%s() takes no keyword arguments", name)
	case len(args) == 0:
		err = py.Errorf(py.TypeError, "%s() takes at least 1 argument (0 given)", name)
	case len(args) > 3:
		err = py.Errorf(py.TypeError, "%s() takes at most 3 arguments (%d given)", name, len(args))
	default:
		where, err = spanOf(s, args[1:])
		return coreOf(args[0]), where, err
	}
	return nil, span{}, err
}

func textArg(v Value) (string, error) {
	s, ok := v.(starlark.String)
	if !ok {
		return "", py.Errorf(py.TypeError, "must be str, not %s", TypeName(v))
	}
	return string(s), nil
}

func findMethod(name string, find func(s, sub string) int, must bool) py.MethodFunc {
	return onStr(func(_ *Thread, s string, args Tuple, kwargs []Tuple) (Value, error) {
		v, where, err := searchArgs(name, s, args, kwargs)
		if err != nil {
			return nil, err
		}
		sub, err := textArg(v)
		if err != nil {
			return nil, err
		}
		if i := find(where.text, sub); i >= 0 && !where.none {
			return starlark.MakeInt(where.before + utf8.RuneCountInString(where.text[:i])), nil
		}
		if must {
			return nil, py.Errorf(py.ValueError, "substring not found")
		}
		return starlark.MakeInt(-1), nil
	})
}

func strCount(_ *Thread, s string, args Tuple, kwargs []Tuple) (Value, error) {
	v, where, err := searchArgs("count", s, args, kwargs)
	if err != nil {
		return nil, err
	}
	sub, err := textArg(v)
	if err != nil || where.none {
		return starlark.MakeInt(0), err
	}
	return starlark.MakeInt(strings.Count(where.text, sub)), nil
}

func affixMethod(name string, has func(s, part string) bool) py.MethodFunc {
	return onStr(func(_ *Thread, s string, args Tuple, kwargs []Tuple) (Value, error) {
		v, where, err := searchArgs(name, s, args, kwargs)
		if err != nil {
			return nil, err
		}
		switch v := v.(type) {
		case starlark.String:
			return starlark.Bool(!where.none && has(where.text, string(v))), nil
		case Tuple:
			for _, item := range v {
				part, ok := coreOf(item).(starlark.String)
				if !ok {
					return nil, py.Errorf(py.TypeError, "tuple for %s must only contain str, not %s", name, TypeName(item))
				}
				if !where.none && has(where.text, string(part)) {
					return starlark.True, nil
				}
			}
			return starlark.False, nil
		}
		return nil, py.Errorf(py.TypeError, "%s first arg must be str or a tuple of str, not %s", name, TypeName(v))
	})
}

// partitionMethod cuts a text at the separator that find finds; without one everything is on the side that
// the search comes to last.
func partitionMethod(name string, find func(s, sub string) int) py.MethodFunc {
	return onStr(func(_ *Thread, s string, args Tuple, kwargs []Tuple) (Value, error) {
		v, err := one("str."+name, args, kwargs)
		if err != nil {
			return nil, err
		}
		sep, err := textArg(coreOf(v))
		if err == nil && sep == "" {
			err = py.Errorf(py.ValueError, "empty separator")
		}
		if err != nil {
			return nil, err
		}
		i := find(s, sep)
		switch {
		case i >= 0:
			return Tuple{starlark.String(s[:i]), starlark.String(sep), starlark.String(s[i+len(sep):])}, nil
		case name == "partition":
			return Tuple{starlark.String(s), starlark.String(""), starlark.String("")}, nil
		}
		return Tuple{starlark.String(""), starlark.String(""), starlark.String(s)}, nil
	})
}
