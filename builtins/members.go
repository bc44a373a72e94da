package builtins

import "go.starlark.net/starlark"

// Members makes the members of a module from its functions and its integer constants.
func Members(functions []*Function, constants map[string]int) starlark.StringDict {
	members := make(starlark.StringDict, len(functions)+len(constants))
	for _, f := range functions {
		members[f.Name()] = f
	}
	for name, value := range constants {
		members[name] = starlark.MakeInt(value)
	}
	return members
}
