// Package pysignal is the module _signal, on which signal is written: handlers that run on the script's main thread,
// where it waits.
package pysignal

import (
	"os"
	"os/signal"
	"time"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// Module describes _signal.
func Module() builtins.Module {
	return builtins.Module{
		Name: "_signal",
		Doc:  "Signals of the process.",
		Members: func(*builtins.State) starlark.StringDict {
			members := builtins.Members([]*builtins.Function{handle(), alarm(), pause()}, nil)
			names := starlark.NewDict(int(unix.SIGSYS))
			for n := unix.Signal(1); n < 32; n++ {
				if err := names.SetKey(starlark.String(unix.SignalName(n)), starlark.MakeInt(int(n))); err != nil {
					panic(err) // a fresh dict takes every str
				}
			}
			members["names"] = names
			members["descriptions"] = descriptions()
			return members
		},
	}
}

// descriptions are the texts of signals by number.
func descriptions() *starlark.Dict {
	texts := map[unix.Signal]string{
		unix.SIGHUP: "Hangup", unix.SIGINT: "Interrupt", unix.SIGQUIT: "Quit", unix.SIGILL: "Illegal instruction",
		unix.SIGABRT: "Aborted", unix.SIGFPE: "Floating point exception", unix.SIGKILL: "Killed",
		unix.SIGSEGV: "Segmentation fault", unix.SIGPIPE: "Broken pipe", unix.SIGALRM: "Alarm clock",
		unix.SIGTERM: "Terminated", unix.SIGUSR1: "User defined signal 1", unix.SIGUSR2: "User defined signal 2",
		unix.SIGCHLD: "Child exited", unix.SIGCONT: "Continued", unix.SIGSTOP: "Stopped (signal)",
		unix.SIGTSTP: "Stopped", unix.SIGWINCH: "Window changed",
	}
	dict := starlark.NewDict(len(texts))
	for n, text := range texts {
		if err := dict.SetKey(starlark.MakeInt(int(n)), starlark.String(text)); err != nil {
			panic(err) // a fresh dict takes every int
		}
	}
	return dict
}

// handlers is the slot of what a shell has asked for.
type handlers struct{}

// A handler is what the script wants called for a signal.
type handler struct {
	calls chan os.Signal
	done  chan struct{}
}

func handlersOf(s *builtins.State) map[unix.Signal]*handler {
	return s.Slot(handlers{}, func() any { return map[unix.Signal]*handler{} }).(map[unix.Signal]*handler)
}

func handle() *builtins.Function {
	return builtins.Builtin("handle", `handle(signal, action)

What a signal does from now on: 'default', 'ignore', or a function of its number, called on the main thread. For SIGINT
this is what Ctrl-C does. At the end of the script all is as before.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var number int
			var action starlark.Value
			if err := builtins.Unpack("handle", args, kwargs, "signal", &number, "action", &action); err != nil {
				return nil, err
			}
			n := unix.Signal(number)
			if n == unix.SIGKILL || n == unix.SIGSTOP || n < 1 || n > 64 {
				return nil, py.OSErrno(unix.EINVAL, "")
			}
			s := builtins.StateOf(thread)
			all := handlersOf(s)
			if len(all) == 0 {
				s.AtEnd(func(*starlark.Thread) error { return restore(s) })
			}
			forget(all, n)
			switch action := action.(type) {
			case starlark.Callable:
				install(s, all, n, action)
			default:
				all[n] = &handler{}
				if action == starlark.String("ignore") {
					ignore(s, n)
				}
			}
			return starlark.None, nil
		})
}

// install has f called for a signal.
func install(s *builtins.State, all map[unix.Signal]*handler, n unix.Signal, f starlark.Callable) {
	call := func(thread *starlark.Thread) error {
		_, err := starlark.Call(thread, f, starlark.Tuple{starlark.MakeInt(int(n)), starlark.None}, nil)
		return err
	}
	if n == unix.SIGINT {
		all[n] = &handler{}
		s.OnInterrupt(call)
		return
	}
	h := &handler{calls: make(chan os.Signal, 16), done: make(chan struct{})}
	all[n] = h
	signal.Notify(h.calls, n)
	go func() {
		for {
			select {
			case <-h.calls:
				s.Post(call)
			case <-h.done:
				return
			}
		}
	}()
}

func ignore(s *builtins.State, n unix.Signal) {
	if n == unix.SIGINT {
		s.OnInterrupt(func(*starlark.Thread) error { return nil })
		return
	}
	signal.Ignore(n)
}

// forget makes a signal do what it does by default. SIGINT is the host's.
func forget(all map[unix.Signal]*handler, n unix.Signal) {
	h := all[n]
	if h == nil {
		return
	}
	delete(all, n)
	if h.calls != nil {
		signal.Stop(h.calls)
		close(h.done)
	}
	if n != unix.SIGINT {
		unignore := make(chan os.Signal, 1) // Reset alone leaves a signal ignored that was
		signal.Notify(unignore, n)
		signal.Stop(unignore)
		signal.Reset(n)
	}
}

// restore is the end of a script.
func restore(s *builtins.State) error {
	all := handlersOf(s)
	for n := range all {
		forget(all, n)
	}
	s.OnInterrupt(nil)
	return nil
}

func alarm() *builtins.Function {
	return builtins.Builtin("setitimer", `setitimer(seconds, interval=0)

Sends SIGALRM to the process in some seconds, then every interval seconds; 0 ends it (setitimer(2)).`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var first, interval starlark.Value = nil, starlark.MakeInt(0)
			if err := builtins.Unpack("setitimer", args, kwargs, "seconds", &first, "interval?", &interval); err != nil {
				return nil, err
			}
			var it unix.Itimerval
			for _, arg := range []struct {
				v  starlark.Value
				to *unix.Timeval
			}{{first, &it.Value}, {interval, &it.Interval}} {
				d, err := builtins.Timeout("seconds", arg.v)
				if err != nil {
					return nil, err
				}
				*arg.to = unix.NsecToTimeval(int64(max(d, 0) / time.Nanosecond))
			}
			old, err := unix.Setitimer(unix.ITIMER_REAL, it)
			left := float64(old.Value.Sec) + float64(old.Value.Usec)/1e6
			again := float64(old.Interval.Sec) + float64(old.Interval.Usec)/1e6
			return starlark.Tuple{starlark.Float(left), starlark.Float(again)}, py.FromOS(err, "")
		})
}

func pause() *builtins.Function {
	return builtins.Builtin("pause", "pause(): waits until a handler of the script has run.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := builtins.Unpack("pause", args, kwargs); err != nil {
				return nil, err
			}
			return starlark.None, builtins.StateOf(thread).WaitCall(thread)
		})
}
