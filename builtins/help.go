package builtins

import (
	"fmt"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// Help is help(): what is known of a value, from the doc strings.
func Help() *Function {
	return Builtin("help", `help(object)

Writes what is known of object: its kind, its doc string, its attributes with the first line of theirs.
object may also be the name of a module. Without an argument: the modules there are.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var object starlark.Value
			if err := Unpack("help", args, kwargs, "object?", &object); err != nil {
				return nil, err
			}
			state := StateOf(thread)
			_, err := state.Out.WriteString(state.helpText(object))
			return starlark.None, err
		})
}

func (s *State) helpText(object starlark.Value) string {
	switch v := object.(type) {
	case nil:
		return "help(x) tells about x. Modules:\n  " + strings.Join(s.Registry.Names(), "\n  ") + "\n"
	case starlark.String:
		if m, err := s.Import(string(v)); err == nil {
			return HelpOf(m)
		}
		if global := s.Global(string(v)); global != nil {
			return HelpOf(global)
		}
		return fmt.Sprintf("no module and no name %s\n", py.Repr(v))
	}
	return HelpOf(object)
}

// HelpOf is the text of help(v).
func HelpOf(v starlark.Value) string {
	var b strings.Builder
	b.WriteString(kindOf(v) + "\n")
	if doc := DocOf(v); doc != "" {
		b.WriteString("\n" + indent(doc) + "\n")
	}
	if function(v) {
		return b.String()
	}
	if object, ok := v.(starlark.HasAttrs); ok {
		b.WriteString(attrLines(object))
	}
	return b.String()
}

func function(v starlark.Value) bool {
	switch v.(type) {
	case *Function, *starlark.Function, *starlark.Builtin:
		return true
	}
	return false
}

func kindOf(v starlark.Value) string {
	switch v := v.(type) {
	case *ModuleValue:
		return "module " + v.Name()
	case *callableModule:
		return "module " + v.Name()
	case *py.Class:
		return "class " + v.FullName()
	case starlark.Callable:
		name, _, _ := strings.Cut(v.Name(), "$") // what follows is the front end's, for functions of classes
		return "function " + name
	}
	return TypeName(v) + " object"
}

// DocOf is the doc string of a function, module, class or value; "" when it has none.
func DocOf(v starlark.Value) string {
	switch v := v.(type) {
	case interface{ Doc() string }:
		return strings.TrimSpace(v.Doc())
	case *py.Class:
		return v.Doc
	case starlark.HasAttrs:
		if doc, err := v.Attr("__doc__"); err == nil && doc != nil {
			if text, ok := starlark.AsString(doc); ok {
				return text
			}
		}
	}
	if typed, ok := v.(py.Typed); ok {
		return typed.PyClass().Doc
	}
	return ""
}

// attrLines is a line for each public attribute: its name, and the first line of its doc string.
func attrLines(object starlark.HasAttrs) string {
	var b strings.Builder
	for _, name := range AttrNames(object) {
		if strings.HasPrefix(name, "_") {
			continue
		}
		v, err := object.Attr(name)
		if err != nil || v == nil {
			continue
		}
		first, _, _ := strings.Cut(DocOf(v), "\n")
		if first == "" && !function(v) {
			first = shorten(py.Repr(v), 60)
		}
		if b.Len() == 0 {
			b.WriteString("\n")
		}
		b.WriteString(strings.TrimRight(fmt.Sprintf("  %-20s %s", name, first), " ") + "\n")
	}
	return b.String()
}

func shorten(text string, limit int) string {
	if runes := []rune(text); len(runes) > limit {
		return string(runes[:limit]) + "..."
	}
	return text
}

func indent(text string) string {
	return "  " + strings.ReplaceAll(strings.TrimSpace(text), "\n", "\n  ")
}
