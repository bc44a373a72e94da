// Package pysys is Python's module sys: what a script can know of the shell that runs it.
//
//	sys.go        the module; exit
//	version.go    what stands for the version, the implementation, the machine's numbers
//	frames.go     the exception that is being handled, the calls that are under way
//	hook.go       excepthook: what shows an uncaught exception
//	recursion.go  how deep calls may nest
//	size.go       getsizeof, intern
//	byteorder.go  the machine's byte order
package pysys

import (
	"maps"
	"math"
	"os"
	"unicode"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// Module describes sys.
func Module() builtins.Module {
	return builtins.Module{
		Name: "sys", Globals: []string{"exit"},
		Doc:     "The shell that runs the script: its arguments, its standard streams, exit.",
		Members: members,
	}
}

func members(s *builtins.State) starlark.StringDict {
	all := builtins.Members([]*builtins.Function{
		excInfo(), exception(), exit(), getFrame(), getrecursionlimit(), setrecursionlimit(), getsizeof(), intern(),
		text("getdefaultencoding", "utf-8", "the encoding of str.encode() without an argument."),
		text("getfilesystemencoding", "utf-8", "the encoding of the names of files."),
	}, nil)
	maps.Copy(all, standing(s))
	hook := excepthook()
	all["excepthook"], all["__excepthook__"] = hook, hook
	for i, name := range []string{"stdin", "stdout", "stderr"} {
		stream := s.Streams()[i]
		all[name], all["__"+name+"__"] = stream, stream
	}
	return all
}

// standing are the members that are neither functions nor streams.
func standing(s *builtins.State) starlark.StringDict {
	executable, err := os.Executable()
	if err != nil {
		executable = ""
	}
	return starlark.StringDict{
		"argv":                stringList(s.Argv),
		"path":                s.SysPath(),
		"modules":             s.Loaded.Dict,
		"platform":            starlark.String("linux"),
		"byteorder":           starlark.String(byteOrder),
		"maxsize":             starlark.MakeInt64(math.MaxInt64),
		"maxunicode":          starlark.MakeInt(unicode.MaxRune),
		"executable":          starlark.String(executable),
		"version":             starlark.String(versionText()),
		"version_info":        versionInfo(),
		"hexversion":          starlark.MakeInt(hexVersion()),
		"implementation":      implementation(),
		"flags":               flags(),
		"float_info":          floatInfo(),
		"dont_write_bytecode": starlark.True,
	}
}

func stringList(items []string) *starlark.List {
	values := make([]starlark.Value, len(items))
	for i, item := range items {
		values[i] = starlark.String(item)
	}
	return starlark.NewList(values)
}

// text is a function without arguments whose result is always the same.
func text(name, result, doc string) *builtins.Function {
	return builtins.Builtin(name, name+"() -> str: "+doc,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return starlark.String(result), builtins.Unpack(name, args, kwargs)
		})
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
