package builtins

import (
	"sort"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// Dir is Python's dir of a value; without one it lists the names that need no import.
func Dir() *Function {
	return Builtin("dir", `dir(object) -> list of str

The names of the attributes of object, sorted. Without an argument: the names that need no import.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var object starlark.Value
			if err := Unpack("dir", args, kwargs, "object?", &object); err != nil {
				return nil, err
			}
			if object == nil {
				return stringList(StateOf(thread).GlobalNames()), nil
			}
			return stringList(AttrNames(object)), nil
		})
}

// AttrNames are the names of a value's attributes, sorted.
func AttrNames(v starlark.Value) []string {
	object, ok := v.(starlark.HasAttrs)
	if !ok {
		return nil
	}
	names := append([]string(nil), object.AttrNames()...)
	sort.Strings(names)
	return names
}

func stringList(names []string) *starlark.List {
	values := make([]starlark.Value, len(names))
	for i, name := range names {
		values[i] = starlark.String(name)
	}
	return starlark.NewList(values)
}

// TypeName is the name of v's class as Python has it: "str", "NoneType", "IPRoute".
func TypeName(v starlark.Value) string {
	if typed, ok := v.(py.Typed); ok {
		return typed.PyClass().Ident
	}
	switch v.(type) {
	case starlark.String:
		return "str"
	case *starlark.Builtin:
		return "builtin_function_or_method"
	}
	return v.Type()
}
