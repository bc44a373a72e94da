package main

import (
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// docOf is a doc string without the indentation that it has in source.
func docOf(v starlark.Value) string {
	var doc string
	switch v := v.(type) {
	case *py.Class:
		doc = v.Doc // not the one that it inherits
	case starlark.Int, starlark.Float, starlark.String, starlark.Bool, starlark.Bytes, starlark.NoneType:
		return ""
	default:
		doc = builtins.DocOf(v)
	}
	lines := strings.Split(strings.TrimSpace(doc), "\n")
	indent := -1
	for _, line := range lines[1:] {
		if text := strings.TrimLeft(line, " "); text != "" && (indent < 0 || len(line)-len(text) < indent) {
			indent = len(line) - len(text)
		}
	}
	for i := 1; i < len(lines); i++ {
		lines[i] = strings.TrimRight(lines[i][min(len(lines[i]), max(indent, 0)):], " ")
	}
	return strings.Join(lines, "\n")
}

// signature is the parameter list of a function written in Python, without its first ones; "" for others.
func signature(v starlark.Value, skip int) string {
	switch wrapped := v.(type) {
	case *py.Bound:
		return signature(wrapped.Fn, 1)
	case interface{ Unwrap() starlark.Value }:
		return signature(wrapped.Unwrap(), skip)
	}
	fn, ok := v.(*starlark.Function)
	if !ok {
		return ""
	}
	var parts []string
	positional := fn.NumParams() - fn.NumKwonlyParams()
	if fn.HasVarargs() {
		positional--
	}
	if fn.HasKwargs() {
		positional--
	}
	for i := skip; i < positional; i++ {
		parts = append(parts, parameter(fn, i))
	}
	last := fn.NumParams()
	if fn.HasKwargs() {
		last--
	}
	if fn.HasVarargs() {
		last--
		name, _ := fn.Param(last)
		parts = append(parts, "*"+name)
	} else if fn.NumKwonlyParams() > 0 {
		parts = append(parts, "*")
	}
	for i := positional; i < last; i++ {
		parts = append(parts, parameter(fn, i))
	}
	if fn.HasKwargs() {
		name, _ := fn.Param(fn.NumParams() - 1)
		parts = append(parts, "**"+name)
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

func parameter(fn *starlark.Function, i int) string {
	name, _ := fn.Param(i)
	name, _, _ = strings.Cut(name, "$") // positional-only ones have a mark behind it
	if v := fn.ParamDefault(i); v != nil {
		return name + "=" + defaultText(v)
	}
	return name
}

// defaultText is a default as it could be written: a function by its name, other objects without a text as "...".
func defaultText(v starlark.Value) string {
	text := py.Repr(v)
	if !strings.HasPrefix(text, "<") {
		return text
	}
	if named, ok := v.(interface{ Name() string }); ok {
		name, _, _ := strings.Cut(named.Name(), "$")
		return name
	}
	return "..."
}

// split takes a doc string that begins with its signature apart: "f(x) -> int: does it" is "f(x) -> int" and
// "does it". head is empty where it does not begin so.
func split(doc string) (head, text string) {
	open := strings.IndexByte(doc, '(')
	if open <= 0 || !identifier(doc[:open]) {
		return "", doc
	}
	end := closing(doc, open)
	for end > 0 && strings.HasPrefix(doc[end:], ", "+doc[:open]+"(") { // a second form of the same function
		end = closing(doc, end+2+open)
	}
	if end < 0 {
		return "", doc
	}
	head, rest := doc[:end], doc[end:]
	if strings.HasPrefix(rest, " -> ") {
		stop := len(rest)
		for _, mark := range []string{": ", ":\n", "\n", ". ", "; "} {
			if i := strings.Index(rest, mark); i >= 0 && i < stop {
				stop = i
			}
		}
		head, rest = head+rest[:stop], rest[stop:]
	}
	return strings.ReplaceAll(head, "\n", " "), strings.TrimLeft(strings.TrimLeft(rest, ":.;"), " \n")
}

func identifier(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool {
		return r != '_' && r != '.' && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z')
	}) < 0
}

// closing is the place behind the parenthesis that closes the one at open; -1 without one.
func closing(s string, open int) int {
	depth := 0
	for i := open; i < len(s); i++ {
		switch s[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return -1
}
