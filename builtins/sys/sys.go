// Package pysys is Python's module sys: what a script can know of the shell that runs it.
package pysys

import (
	"math"
	"os"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// pythonVersion is the version of the language that scripts may count on.
var pythonVersion = [3]int{3, 11, 0}

// Module describes sys.
func Module() builtins.Module {
	return builtins.Module{
		Name: "sys", Globals: []string{"exit"},
		Doc: "The shell that runs the script: its arguments, its standard streams, exit.",
		Members: func(s *builtins.State) starlark.StringDict {
			streams := s.Streams()
			executable, err := os.Executable()
			if err != nil {
				executable = ""
			}
			members := builtins.Members([]*builtins.Function{excInfo(), exit(), getrecursionlimit()}, nil)
			for name, v := range map[string]starlark.Value{
				"argv":           stringList(s.Argv),
				"path":           stringList(s.Path),
				"platform":       starlark.String("linux"),
				"byteorder":      starlark.String(byteOrder),
				"maxsize":        starlark.MakeInt64(math.MaxInt64),
				"executable":     starlark.String(executable),
				"version":        starlark.String("3.11.0 (nlsh)"),
				"version_info":   versionInfo(),
				"implementation": starlark.String("nlsh"),
				"stdin":          streams[0],
				"stdout":         streams[1],
				"stderr":         streams[2],
			} {
				members[name] = v
			}
			return members
		},
	}
}

func stringList(items []string) *starlark.List {
	values := make([]starlark.Value, len(items))
	for i, item := range items {
		values[i] = starlark.String(item)
	}
	return starlark.NewList(values)
}

func versionInfo() starlark.Tuple {
	return starlark.Tuple{starlark.MakeInt(pythonVersion[0]), starlark.MakeInt(pythonVersion[1]),
		starlark.MakeInt(pythonVersion[2]), starlark.String("final"), starlark.MakeInt(0)}
}

func exit() *builtins.Function {
	return builtins.Builtin("exit", `exit(status=None)

Ends the script by SystemExit. status is the exit status (0 to 255), None for 0, or anything else, which is
written to standard error and makes the status 1.`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var status starlark.Value = starlark.None
			if err := builtins.Unpack("exit", args, kwargs, "status?", &status); err != nil {
				return nil, err
			}
			raised := py.NewError(py.SystemExit, args...)
			raised.Attrs = starlark.StringDict{"code": status}
			return nil, raised
		})
}

func getrecursionlimit() *builtins.Function {
	return builtins.Builtin("getrecursionlimit", "getrecursionlimit() -> int: how deep calls may nest.",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := builtins.Unpack("getrecursionlimit", args, kwargs); err != nil {
				return nil, err
			}
			return starlark.MakeInt(maxFrames), nil
		})
}

// maxFrames is the interpreter's limit of nested calls.
const maxFrames = 100_000
