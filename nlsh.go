package nlsh

import (
	"context"
	"fmt"
	"os"
	"runtime/debug"
	"time"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// A Shell runs scripts. What they define stays, for the next run, for Eval and for Call.
type Shell struct {
	state   *builtins.State
	thread  *starlark.Thread
	main    *scope
	timeout time.Duration
}

// New makes a shell.
func New(options ...Option) *Shell {
	sh := &Shell{state: builtins.NewState(builtins.NewRegistry(modules()...))}
	sh.main = sh.newScope("__main__")
	for _, option := range options {
		option(sh)
	}
	sh.state.Source = sh.runModule
	sh.thread = sh.state.NewThread("main")
	return sh
}

// State is what belongs to this shell: its context, outputs and registry.
func (sh *Shell) State() *builtins.State { return sh.state }

func (sh *Shell) newScope(name string) *scope {
	return &scope{shell: sh, names: starlark.StringDict{"__name__": starlark.String(name)}}
}

// Run runs the text of a script. The error is an *Error, an *Exit or a *builtins.Stopped.
func (sh *Shell) Run(ctx context.Context, filename string, src []byte) error {
	_, err := sh.run(ctx, func() (starlark.Value, error) {
		file, err := sh.main.parse(filename, src)
		if err != nil {
			return nil, err
		}
		sh.main.names["__file__"] = starlark.String(filename)
		_, err = sh.main.exec(sh.thread, file)
		return nil, err
	})
	return err
}

// RunFile runs the script in a file.
func (sh *Shell) RunFile(ctx context.Context, path string) error {
	src, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return sh.Run(ctx, path, src)
}

// Eval is the value of an expression.
func (sh *Shell) Eval(ctx context.Context, expression string) (starlark.Value, error) {
	return sh.run(ctx, func() (starlark.Value, error) { return sh.eval("<expression>", expression) })
}

// Call calls a function that a script has defined.
func (sh *Shell) Call(ctx context.Context, name string, args ...starlark.Value) (starlark.Value, error) {
	return sh.run(ctx, func() (starlark.Value, error) {
		if !sh.main.has(name) {
			return nil, py.Errorf(py.NameError, "name '%s' is not defined", name)
		}
		return starlark.Call(sh.thread, sh.main.names[name], args, nil)
	})
}

// Interrupt raises KeyboardInterrupt in the running script. Any goroutine may call it.
func (sh *Shell) Interrupt() { sh.state.Interrupt() }

// Kill ends the running script, which cannot prevent it; the run fails with a *builtins.Stopped of that
// reason. Any goroutine may call it.
func (sh *Shell) Kill(reason error) { sh.state.Kill(reason) }

// run does what every way of running has in common: the context and its limits, panics of Go code as
// SystemError, the outputs flushed at the end.
func (sh *Shell) run(ctx context.Context, f func() (starlark.Value, error)) (v starlark.Value, err error) {
	if sh.timeout > 0 {
		limited, cancel := context.WithTimeout(ctx, sh.timeout)
		defer cancel()
		ctx = limited
	}
	end := sh.state.Begin(ctx)
	v, err = guard(f)
	err = sh.outcome(err)
	end()
	if flushed := sh.state.Out.Flush(); flushed != nil && err == nil {
		err = sh.outcome(flushed)
	}
	return v, err
}

// guard turns a panic of Go code into an error, so that a fault in a module does not end its host.
func guard(f func() (starlark.Value, error)) (v starlark.Value, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = py.Errorf(py.SystemError, "fault in Go code: %v\n%s", fault, debug.Stack())
		}
	}()
	return f()
}

// runModule runs the text of a module file in a scope of its own.
func (sh *Shell) runModule(thread *starlark.Thread, filename string, src []byte) (starlark.StringDict, error) {
	module := sh.newScope(moduleName(filename))
	module.names["__file__"] = starlark.String(filename)
	file, err := module.parse(filename, src)
	if err != nil {
		return nil, fmt.Errorf("%w", err)
	}
	return module.exec(thread, file)
}
