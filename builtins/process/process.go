// Package pyprocess is the module _process, on which subprocess is written: starting a program in the script's network
// namespace, waiting for its end, exchanging data with it.
//
//	process.go   spawn
//	child.go     a child that runs: poll and wait
//	exchange.go  writing to and reading from a child at once
package pyprocess

import (
	"os"
	"path/filepath"
	"strings"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"syscall"

	"github.com/nlsh/nlsh/builtins"
	pyio "github.com/nlsh/nlsh/builtins/io"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// Module describes _process.
func Module() builtins.Module {
	return builtins.Module{
		Name: "_process",
		Doc:  "Child processes.",
		Members: func(*builtins.State) starlark.StringDict {
			return builtins.Members([]*builtins.Function{spawn(), exchange()}, nil)
		},
	}
}

// A program is what is to be started.
type program struct {
	args   []string
	path   string   // of the executable
	env    []string // "NAME=value"
	dir    string
	files  []uintptr
	detach bool // in a session of its own
}

func spawn() *builtins.Function {
	return builtins.Builtin("spawn", `spawn(args, executable=None, cwd=None, env=None, fds=(0, 1, 2), pass_fds=(),
start_new_session=False) -> child

Starts a program, found in PATH, with three descriptors as its standard files (-1: closed) and those of pass_fds. It
runs in the script's network namespace. FileNotFoundError, PermissionError (execve(2)).`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			p, err := programArgs(thread, args, kwargs)
			if err != nil {
				return nil, err
			}
			state := builtins.StateOf(thread)
			if err := pyio.FlushAll(state); err != nil {
				return nil, err
			}
			for _, out := range []*builtins.Output{state.Out, state.Err} {
				if err := out.Flush(); err != nil {
					return nil, err
				}
			}
			pid, err := p.start(state)
			if err != nil {
				return nil, err
			}
			return newChild(pid), nil
		})
}

func programArgs(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (*program, error) {
	var argv, fds, passed starlark.Value = nil, starlark.Tuple{starlark.MakeInt(0), starlark.MakeInt(1),
		starlark.MakeInt(2)}, starlark.Tuple{}
	var executable, cwd, env starlark.Value = starlark.None, starlark.None, starlark.None
	p := &program{}
	err := builtins.Unpack("spawn", args, kwargs, "args", &argv, "executable?", &executable, "cwd?", &cwd, "env?", &env,
		"fds?", &fds, "pass_fds?", &passed, "start_new_session?", &p.detach)
	if err != nil {
		return nil, err
	}
	err = runtime.Each(thread, argv, func(v starlark.Value) error {
		arg, err := builtins.PathArg(thread, "expected str, bytes or os.PathLike object", v)
		p.args = append(p.args, arg)
		return err
	})
	if err == nil {
		err = p.setEnvironment(thread, env)
	}
	if err == nil {
		err = p.setFiles(thread, fds, passed)
	}
	if err == nil {
		err = p.setPlace(thread, executable, cwd)
	}
	return p, err
}

// setEnvironment takes the variables: those of a dict, the shell's own for None.
func (p *program) setEnvironment(thread *starlark.Thread, env starlark.Value) error {
	if env == starlark.None {
		env = builtins.StateOf(thread).Environ()
	}
	vars, ok := runtime.Core(env).(starlark.IterableMapping)
	if !ok {
		return py.Errorf(py.TypeError, "env must be a dict, not %s", runtime.TypeName(env))
	}
	for _, item := range vars.Items() {
		name, err := builtins.PathArg(thread, "environment", item[0])
		if err != nil {
			return err
		}
		value, err := builtins.PathArg(thread, "environment", item[1])
		if err != nil {
			return err
		}
		if name == "" || strings.Contains(name, "=") {
			return py.Errorf(py.ValueError, "illegal environment variable name")
		}
		p.env = append(p.env, name+"="+value)
	}
	return nil
}

// setFiles takes the descriptors: three in their places, the passed ones under their own numbers.
func (p *program) setFiles(thread *starlark.Thread, fds, passed starlark.Value) error {
	closed := ^uintptr(0)
	err := runtime.Each(thread, fds, func(v starlark.Value) error {
		fd, err := runtime.AsIndex(v)
		p.files = append(p.files, uintptr(fd))
		return err
	})
	if err != nil {
		return err
	}
	return runtime.Each(thread, passed, func(v starlark.Value) error {
		fd, err := runtime.AsIndex(v)
		if err != nil {
			return err
		}
		if _, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0); err != nil {
			return py.FromOS(err, "")
		}
		for len(p.files) <= fd {
			p.files = append(p.files, closed)
		}
		p.files[fd] = uintptr(fd)
		return nil
	})
}

// setPlace takes the directory and finds the executable.
func (p *program) setPlace(thread *starlark.Thread, executable, cwd starlark.Value) (err error) {
	if len(p.args) == 0 {
		return py.Errorf(py.IndexError, "list index out of range")
	}
	state := builtins.StateOf(thread)
	if cwd == starlark.None {
		p.dir, err = state.Dir()
	} else if p.dir, err = builtins.PathArg(thread, "cwd", cwd); err == nil {
		p.dir = state.File(p.dir)
		if info, missing := os.Stat(p.dir); missing != nil {
			return py.FromOS(missing, py.Str(cwd))
		} else if !info.IsDir() {
			return py.FromOS(unix.ENOTDIR, py.Str(cwd))
		}
	}
	name := p.args[0]
	if err == nil && executable != starlark.None {
		name, err = builtins.PathArg(thread, "executable", executable)
	}
	p.path = name
	return err
}

// candidates are the files that the program may be.
func (p *program) candidates() []string {
	if strings.Contains(p.path, "/") {
		return []string{p.path}
	}
	path := "/bin:/usr/bin"
	for _, entry := range p.env {
		if value, ok := strings.CutPrefix(entry, "PATH="); ok {
			path = value
		}
	}
	var files []string
	for _, dir := range filepath.SplitList(path) {
		if dir == "" {
			dir = "."
		}
		files = append(files, filepath.Join(dir, p.path))
	}
	return files
}

// start runs the first candidate that can be run.
func (p *program) start(state *builtins.State) (pid int, err error) {
	attr := &syscall.ProcAttr{Dir: p.dir, Env: p.env, Files: p.files, Sys: &syscall.SysProcAttr{Setsid: p.detach}}
	failure := error(unix.ENOENT)
	for _, file := range p.candidates() {
		err := state.InNetNS(func() (err error) {
			pid, err = syscall.ForkExec(file, p.args, attr)
			return err
		})
		switch err {
		case nil:
			return pid, nil
		case unix.ENOENT, unix.ENOTDIR:
		default:
			failure = err
		}
	}
	return 0, py.FromOS(failure, p.path)
}
