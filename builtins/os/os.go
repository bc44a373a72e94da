// Package pyos is Python's modules os and os.path.
//
//	os.go        what the module has
//	call.go      functions by shape: no argument, a path, two paths
//	process.go   processes, users, the machine
//	file.go      files and directories by name
//	stat.go      stat results
//	directory.go scandir, walk
//	fd.go        file descriptors
//	extra.go     what is rarer
//	path.go      os.path
//	constants.go O_*, and the like
package pyos

import (
	"slices"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// Module describes os.
func Module() builtins.Module {
	return builtins.Module{
		Name: "os",
		Doc:  "The operating system: processes, environment, files, file descriptors.",
		Members: func(s *builtins.State) starlark.StringDict {
			functions := slices.Concat(processFunctions(), fileFunctions(), fdFunctions(), furtherFunctions())
			members := builtins.Members(functions, constants)
			for name, v := range map[string]starlark.Value{
				"environ": s.Environ(),
				"error":   py.OSError,
				"name":    starlark.String("posix"),
				"sep":     starlark.String("/"),
				"pathsep": starlark.String(":"),
				"linesep": starlark.String("\n"),
				"curdir":  starlark.String("."),
				"pardir":  starlark.String(".."),
				"devnull": starlark.String("/dev/null"),
			} {
				members[name] = v
			}
			return members
		},
	}
}
