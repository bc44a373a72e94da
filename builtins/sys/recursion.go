package pysys

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// maxFrames is the interpreter's limit of nested calls.
const maxFrames = 100_000

// recursionLimit is the slot of what setrecursionlimit was given.
type recursionLimit struct{}

func limitOf(s *builtins.State) *int {
	return s.Slot(recursionLimit{}, func() any {
		limit := maxFrames
		return &limit
	}).(*int)
}

func getrecursionlimit() *builtins.Function {
	return builtins.Builtin("getrecursionlimit", "getrecursionlimit() -> int: how deep calls may nest.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return starlark.MakeInt(*limitOf(builtins.StateOf(thread))), builtins.Unpack("getrecursionlimit", args, kwargs)
		})
}

func setrecursionlimit() *builtins.Function {
	return builtins.Builtin("setrecursionlimit", `setrecursionlimit(limit)

What getrecursionlimit() gives from now on. The depth at which RecursionError comes is the interpreter's own, 100000
calls, whatever the limit. ValueError when it is less than 1.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var limit int
			if err := builtins.Unpack("setrecursionlimit", args, kwargs, "limit", &limit); err != nil {
				return nil, err
			}
			if limit < 1 {
				return nil, py.Errorf(py.ValueError, "recursion limit must be greater or equal than 1")
			}
			*limitOf(builtins.StateOf(thread)) = limit
			return starlark.None, nil
		})
}
