package pyos

import (
	"crypto/rand"
	"fmt"
	"os"
	"runtime"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

func processFunctions() []*builtins.Function {
	return []*builtins.Function{
		number("getpid", "the process's id", os.Getpid),
		number("getppid", "the parent process's id", os.Getppid),
		number("getuid", "the real user id", os.Getuid),
		number("geteuid", "the effective user id", os.Geteuid),
		number("getgid", "the real group id", os.Getgid),
		number("getegid", "the effective group id", os.Getegid),
		number("cpu_count", "the number of CPUs", processors),
		getenv(), kill(), exitNow(), uname(), strerror(), urandom(), waitpid(),
	}
}

// processors is the number of CPUs.
func processors() int { return runtime.NumCPU() }

func getenv() *builtins.Function {
	return builtins.Builtin("getenv", "getenv(key, default=None) -> str: an environment variable, or default.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var key starlark.String
			var unset starlark.Value = starlark.None
			if err := builtins.Unpack("getenv", args, kwargs, "key", &key, "default?", &unset); err != nil {
				return nil, err
			}
			v, found, err := builtins.StateOf(thread).Environ().Get(key)
			if err == nil && !found {
				v = unset
			}
			return v, err
		})
}

func kill() *builtins.Function {
	return builtins.Builtin("kill", `kill(pid, signal)

Sends a signal to a process (kill(2)). ProcessLookupError, PermissionError.`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var pid, signal int
			if err := builtins.Unpack("kill", args, kwargs, "pid", &pid, "signal", &signal); err != nil {
				return nil, err
			}
			return starlark.None, unix.Kill(pid, unix.Signal(signal))
		})
}

func exitNow() *builtins.Function {
	return builtins.Builtin("_exit", `_exit(status)

Ends the process at once: nothing is flushed, nothing is called (_exit(2)). In a program that runs scripts in itself it
ends the run, which the script cannot prevent.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var status int
			if err := builtins.Unpack("_exit", args, kwargs, "status", &status); err != nil {
				return nil, err
			}
			state := builtins.StateOf(thread)
			if state.Exit != nil {
				state.Exit(status & 0xff)
			}
			state.Kill(fmt.Errorf("the script has called os._exit(%d)", status))
			return nil, state.Stop()
		})
}

// unameFields are the items of uname's result, in order.
var unameFields = []string{"sysname", "nodename", "release", "version", "machine"}

func uname() *builtins.Function {
	return builtins.Builtin("uname", `uname() -> (sysname, nodename, release, version, machine)

The names of the system and of the machine (uname(2)); its items are attributes too.`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := builtins.Unpack("uname", args, kwargs); err != nil {
				return nil, err
			}
			var u unix.Utsname
			if err := unix.Uname(&u); err != nil {
				return nil, err
			}
			texts := starlark.Tuple{}
			for _, field := range [][]byte{u.Sysname[:], u.Nodename[:], u.Release[:], u.Version[:], u.Machine[:]} {
				texts = append(texts, starlark.String(unix.ByteSliceToString(field)))
			}
			return &builtins.Record{TypeName: "posix.uname_result", Fields: unameFields, Values: texts,
				Items: len(unameFields)}, nil
		})
}

func strerror() *builtins.Function {
	return builtins.Builtin("strerror", "strerror(code) -> str: the text of an errno.",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var code int
			if err := builtins.Unpack("strerror", args, kwargs, "code", &code); err != nil {
				return nil, err
			}
			return starlark.String(py.Strerror(unix.Errno(code))), nil
		})
}

// maxRandom bounds what one call of urandom gives.
const maxRandom = 1 << 28

func urandom() *builtins.Function {
	return builtins.Builtin("urandom", "urandom(size) -> bytes: random bytes of the kernel.",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var size int
			if err := builtins.Unpack("urandom", args, kwargs, "size", &size); err != nil {
				return nil, err
			}
			if size < 0 || size > maxRandom {
				return nil, py.Errorf(py.ValueError, "size must be from 0 to %d, not %d", maxRandom, size)
			}
			b := make([]byte, size)
			_, err := rand.Read(b)
			return starlark.Bytes(b), err
		})
}

func waitpid() *builtins.Function {
	return builtins.Builtin("waitpid", `waitpid(pid, options) -> (pid, status)

Waits for a child process (waitpid(2)); (0, 0) when WNOHANG is given and it still runs. ChildProcessError.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var pid, options int
			if err := builtins.Unpack("waitpid", args, kwargs, "pid", &pid, "options", &options); err != nil {
				return nil, err
			}
			var status unix.WaitStatus
			var got int
			var failed error
			done := make(chan struct{})
			go func() {
				defer close(done)
				for failed = unix.EINTR; failed == unix.EINTR; {
					got, failed = unix.Wait4(pid, &status, options, nil)
				}
			}()
			if _, err := builtins.StateOf(thread).Wait(thread, done, -1); err != nil {
				return nil, err
			}
			return starlark.Tuple{starlark.MakeInt(got), starlark.MakeInt(int(status))}, failed
		})
}
