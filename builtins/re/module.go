package pyre

import (
	"errors"
	"strings"
	"unicode/utf8"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// errorClass is re.error.
var errorClass = newErrorClass()

func newErrorClass() *py.Class {
	c := py.NewClass("error", py.Exception)
	c.Module, c.Doc = "re", "A faulty pattern or template; msg, pattern, pos, lineno and colno say why and where."
	return c
}

// cacheKey is the slot of the patterns that a shell has compiled.
type cacheKey struct{}

// maxCached is how many compiled patterns a shell keeps.
const maxCached = 512

type cacheEntry struct {
	source  string
	isBytes bool
	flags   int
}

// Module describes re.
func Module() builtins.Module {
	return builtins.Module{
		Name: "re",
		Doc:  "Regular expressions: search, match, fullmatch, findall, finditer, sub, split, compile, escape.",
		Members: func(*builtins.State) starlark.StringDict {
			functions := []*builtins.Function{
				builtins.Builtin("compile", "compile(pattern, flags=0) -> Pattern. error for a faulty pattern.", compilePattern),
				builtins.Builtin("escape", "escape(pattern): the pattern that matches this very text.", escapeText),
				builtins.Builtin("purge", "purge(): forgets compiled patterns.", purge),
			}
			for _, f := range shortcuts {
				functions = append(functions, f.function())
			}
			members := builtins.Members(functions, map[string]int{
				"A": flagASCII, "ASCII": flagASCII, "I": flagIgnoreCase, "IGNORECASE": flagIgnoreCase,
				"L": flagLocale, "LOCALE": flagLocale, "M": flagMultiLine, "MULTILINE": flagMultiLine,
				"S": flagDotAll, "DOTALL": flagDotAll, "U": flagUnicode, "UNICODE": flagUnicode,
				"X": flagVerbose, "VERBOSE": flagVerbose, "DEBUG": flagDebug, "NOFLAG": 0,
			})
			members["error"], members["Pattern"], members["Match"] = errorClass, patternClass, matchClass
			return members
		},
	}
}

// A shortcut is a function that compiles a pattern and calls a method of it.
type shortcut struct {
	name   string
	args   []string // behind the pattern
	does   string
	method func(*starlark.Thread, *Pattern, starlark.Tuple, []starlark.Tuple) (starlark.Value, error)
}

var shortcuts = []shortcut{
	{"match", []string{"string"}, "a Match at the beginning, or None", patternMatch},
	{"fullmatch", []string{"string"}, "a Match of all of the string, or None", patternFullMatch},
	{"search", []string{"string"}, "the first Match, or None", patternSearch},
	{"findall", []string{"string"}, "the list of all matches: text, or tuples of groups", patternFindAll},
	{"finditer", []string{"string"}, "an iterator of all Matches", patternFindIter},
	{"split", []string{"string", "maxsplit?"}, "the texts between matches, and the groups", patternSplit},
	{"sub", []string{"repl", "string", "count?"}, "string with matches replaced by a template or a function's result",
		patternSub},
	{"subn", []string{"repl", "string", "count?"}, "(new string, number of replacements)", patternSubN},
}

func (f shortcut) function() *builtins.Function {
	signature := strings.ReplaceAll(strings.Join(f.args, ", "), "?", "=0")
	return builtins.Builtin(f.name, f.name+"(pattern, "+signature+", flags=0): "+f.does+".",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var pattern starlark.Value
			values := make([]starlark.Value, len(f.args))
			flags := 0
			pairs := []any{"pattern", &pattern}
			for i, name := range f.args {
				pairs = append(pairs, name, &values[i])
			}
			if err := builtins.Unpack(f.name, args, kwargs, append(pairs, "flags?", &flags)...); err != nil {
				return nil, err
			}
			p, err := patternOf(thread, pattern, flags)
			if err != nil {
				return nil, err
			}
			if last := len(values) - 1; values[last] == nil {
				values = values[:last]
			}
			return f.method(thread, p, values, nil)
		})
}

// patternOf is a Pattern as it is, or the one that a text stands for.
func patternOf(thread *starlark.Thread, v starlark.Value, flags int) (*Pattern, error) {
	var key cacheEntry
	switch v := runtime.Core(v).(type) {
	case *Pattern:
		if flags != 0 {
			return nil, py.Errorf(py.ValueError, "cannot process flags argument with a compiled pattern")
		}
		return v, nil
	case starlark.String:
		key = cacheEntry{string(v), false, flags}
	case starlark.Bytes:
		key = cacheEntry{string(v), true, flags}
	default:
		return nil, py.Errorf(py.TypeError, "first argument must be string or compiled pattern")
	}
	cache := cacheOf(thread)
	if p := cache[key]; p != nil {
		return p, nil
	}
	p, err := newPattern(key.source, key.isBytes, flags)
	if err != nil {
		return nil, raise(err, key.source, key.isBytes)
	}
	if len(cache) >= maxCached {
		clear(cache)
	}
	cache[key] = p
	return p, nil
}

func cacheOf(thread *starlark.Thread) map[cacheEntry]*Pattern {
	return builtins.StateOf(thread).Slot(cacheKey{}, func() any { return map[cacheEntry]*Pattern{} }).(map[cacheEntry]*Pattern)
}

// raise is a fault of a pattern as re.error; any other error as it is.
func raise(err error, text string, isBytes bool) error {
	var bad *syntaxError
	if !errors.As(err, &bad) {
		return err
	}
	if bad.pos == nowhere {
		e := py.Errorf(errorClass, "%s", bad.msg)
		e.Attrs = starlark.StringDict{
			"msg": starlark.String(bad.msg), "pattern": starlark.None, "pos": starlark.None, "lineno": starlark.None,
			"colno": starlark.None,
		}
		return e
	}
	before := text[:bad.pos]
	line := strings.Count(before, "\n") + 1
	col := utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
	e := py.Errorf(errorClass, "%s at position %d", bad.msg, utf8.RuneCountInString(before))
	if strings.Contains(text, "\n") {
		e = py.Errorf(errorClass, "%s at position %d (line %d, column %d)", bad.msg, bad.pos, line, col)
	}
	e.Attrs = starlark.StringDict{
		"msg": starlark.String(bad.msg), "pattern": (&Pattern{isBytes: isBytes}).value(text),
		"pos": starlark.MakeInt(bad.pos), "lineno": starlark.MakeInt(line), "colno": starlark.MakeInt(col),
	}
	return e
}

func compilePattern(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var pattern starlark.Value
	flags := 0
	if err := builtins.Unpack("compile", args, kwargs, "pattern", &pattern, "flags?", &flags); err != nil {
		return nil, err
	}
	p, err := patternOf(thread, pattern, flags)
	if err != nil {
		return nil, err
	}
	return p, nil
}

// special are the characters that escape puts a backslash before.
const special = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"

func escapeText(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var pattern starlark.Value
	if err := builtins.Unpack("escape", args, kwargs, "pattern", &pattern); err != nil {
		return nil, err
	}
	switch v := runtime.Core(pattern).(type) {
	case starlark.String:
		return starlark.String(escaped(string(v))), nil
	case starlark.Bytes:
		return starlark.Bytes(escaped(string(v))), nil
	}
	return nil, py.Errorf(py.TypeError, "pattern must be str or bytes, not %s", runtime.TypeName(pattern))
}

func escaped(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if strings.IndexByte(special, s[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func purge(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("purge", args, kwargs); err != nil {
		return nil, err
	}
	clear(cacheOf(thread))
	return starlark.None, nil
}
