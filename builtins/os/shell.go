package pyos

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
)

// ofSubprocess calls a function of the module subprocess with a command for the shell.
func ofSubprocess(thread *starlark.Thread, function, command string, options ...starlark.Tuple) (starlark.Value, error) {
	module, err := runtime.Of(builtins.StateOf(thread)).Import(thread, "subprocess")
	if err != nil {
		return nil, err
	}
	f, err := runtime.Attr(thread, module, function)
	if err != nil {
		return nil, err
	}
	options = append(options, starlark.Tuple{starlark.String("shell"), starlark.True})
	return starlark.Call(thread, f, starlark.Tuple{starlark.String(command)}, options)
}

func system() *builtins.Function {
	return builtins.Builtin("system", "system(command) -> int: runs a command of the shell; its status as waitpid gives it.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var command string
			if err := builtins.Unpack("system", args, kwargs, "command", &command); err != nil {
				return nil, err
			}
			v, err := ofSubprocess(thread, "call", command)
			if err != nil {
				return nil, err
			}
			status, err := runtime.AsIndex(v)
			if status < 0 {
				return starlark.MakeInt(-status), err
			}
			return starlark.MakeInt(status << 8), err
		})
}

func popen() *builtins.Function {
	return builtins.Builtin("popen", `popen(command, mode='r'): a file

What a command of the shell writes, or with mode 'w' what it reads.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			command, mode := "", "r"
			if err := builtins.Unpack("popen", args, kwargs, "command", &command, "mode?", &mode); err != nil {
				return nil, err
			}
			side := "stdout"
			if mode == "w" {
				side = "stdin"
			}
			p, err := ofSubprocess(thread, "Popen", command, starlark.Tuple{starlark.String("text"), starlark.True},
				starlark.Tuple{starlark.String(side), starlark.MakeInt(-1)})
			if err != nil {
				return nil, err
			}
			return runtime.Attr(thread, p, side)
		})
}
