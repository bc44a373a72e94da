package nlsh

import (
	"context"
	"errors"
	"os"
	"runtime/debug"
	"strings"
	"time"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/python"
)

// A Shell runs scripts. What they define stays, for the next run, for Eval and for Call.
type Shell struct {
	state   *builtins.State
	thread  *starlark.Thread
	runtime *runtime.Runtime
	main    *runtime.Module
	live    bool
	timeout time.Duration
}

// New makes a shell.
func New(options ...Option) *Shell {
	sh := &Shell{state: builtins.NewState(builtins.NewRegistry(modules()...))}
	sh.runtime = runtime.Of(sh.state)
	sh.main = sh.runtime.NewModule("__main__", "<stdin>", nil)
	delete(sh.main.Vars(), "__file__")
	for _, option := range options {
		option(sh)
	}
	sh.state.Source = sh.runtime.Load
	sh.thread = sh.state.NewThread("main")
	sh.runtime.Enter(sh.thread)
	return sh
}

// State is what belongs to this shell: its context, outputs and registry.
func (sh *Shell) State() *builtins.State { return sh.state }

// Run runs the text of a script. The error is an *Error, an *Exit or a *builtins.Stopped.
func (sh *Shell) Run(ctx context.Context, filename string, src []byte) error {
	_, err := sh.run(ctx, func() (starlark.Value, error) {
		sh.main.File = filename
		sh.main.Vars()["__file__"] = starlark.String(filename)
		return nil, sh.state.EndLines(sh.thread, sh.hooked(sh.main.Exec(sh.thread, filename, src, sh.live)))
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
	return sh.run(ctx, func() (starlark.Value, error) {
		return sh.main.Eval(sh.thread, "<expression>", expression)
	})
}

// Call calls a function that a script has defined.
func (sh *Shell) Call(ctx context.Context, name string, args ...starlark.Value) (starlark.Value, error) {
	return sh.run(ctx, func() (starlark.Value, error) {
		f, err := sh.main.Attr(name)
		if err != nil {
			return nil, py.Errorf(py.NameError, "name '%s' is not defined", name)
		}
		defer sh.runtime.Enter(sh.thread)()
		return starlark.Call(sh.thread, f, args, nil)
	})
}

// Exec runs a piece of text as the prompt does: the value of each expression is shown and kept as _. Names
// that nothing defines yet are errors only when they are used.
func (sh *Shell) Exec(ctx context.Context, filename string, src []byte) error {
	_, err := sh.run(ctx, func() (starlark.Value, error) {
		return nil, sh.hooked(sh.main.Feed(sh.thread, filename, src))
	})
	return err
}

// Await has the script's threads, and the calls that wait for the script, run until fn returns, which touches nothing
// that a script can reach: it waits for what the prompt is given. The errors of such calls go to report.
func (sh *Shell) Await(fn func(), report func(err error)) {
	ready := make(chan struct{})
	go func() {
		defer close(ready)
		fn()
	}()
	for {
		_, err := sh.run(context.Background(), func() (starlark.Value, error) {
			defer sh.runtime.Enter(sh.thread)()
			_, err := sh.state.Wait(sh.thread, ready, -1)
			return nil, err
		})
		if err == nil {
			return
		}
		report(err)
	}
}

// Close is the end of what Exec, Eval and Call have run, as Run ends by itself: it waits for the threads that are no
// daemons and stops the others, calls what atexit has registered, writes files out, ends generators,
// and leaves the namespaces that they have gone into.
func (sh *Shell) Close(ctx context.Context) error {
	_, err := sh.run(ctx, func() (starlark.Value, error) {
		defer sh.runtime.Enter(sh.thread)()
		err := sh.state.EndLines(sh.thread, nil)
		sh.runtime.Close() // while what their finally clauses write still goes out
		return nil, err
	})
	sh.runtime.Close()
	sh.state.Place().Leave()
	return err
}

// Complete says whether a text typed at the prompt, lines that end with newlines, is whole; more lines are wanted
// otherwise. A block ends with an empty line.
func (sh *Shell) Complete(text string) bool {
	return python.Complete(strings.TrimSuffix(text, "\n")) != python.NeedsMore
}

// Completions are the names that a line of the prompt may end with, sorted, where part of one is there: variables,
// attributes, keywords, modules in an import. Another goroutine than Await's calls it, while Await waits.
func (sh *Shell) Completions(line string) (names []string, part string) {
	done := make(chan struct{})
	posted := sh.state.Post(func(thread *starlark.Thread) error {
		defer close(done)
		names, part = sh.main.Completions(thread, line)
		return nil
	})
	if !posted {
		return nil, ""
	}
	<-done
	return names, part
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
	if wasCut(err) {
		sh.state.Return()
	}
	end()
	if flushed := sh.state.Out.Flush(); flushed != nil && err == nil {
		err = sh.outcome(flushed)
	}
	return v, err
}

// wasCut says whether a run was stopped or interrupted.
func wasCut(err error) bool {
	var stopped *builtins.Stopped
	var failed *Error
	return errors.As(err, &stopped) || errors.As(err, &failed) && failed.class.Is(py.KeyboardInterrupt)
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
