// Package pytime is Python's module time. Its clock is the shell's, and sleep ends when the script is stopped.
//
//	time.go    the clocks, sleep
//	struct.go  struct_time, strftime and what makes them
//	parse.go   strptime, asctime
package pytime

import (
	"math"
	"time"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// Module describes time.
func Module() builtins.Module {
	return builtins.Module{
		Name: "time",
		Doc:  "Time: the clocks, sleep, calendar.",
		Members: func(*builtins.State) starlark.StringDict {
			return builtins.Members([]*builtins.Function{
				sleep(), now(), nowNs(),
				clock("monotonic", unix.CLOCK_MONOTONIC, "seconds of a clock that never goes back"),
				clock("perf_counter", unix.CLOCK_MONOTONIC, "seconds of the most precise clock, to measure with"),
				clock("process_time", unix.CLOCK_PROCESS_CPUTIME_ID, "seconds of CPU time the process has used"),
				clockNs("monotonic_ns", unix.CLOCK_MONOTONIC, "nanoseconds of a clock that never goes back"),
				clockNs("perf_counter_ns", unix.CLOCK_MONOTONIC, "nanoseconds of the most precise clock"),
				clockNs("process_time_ns", unix.CLOCK_PROCESS_CPUTIME_ID, "nanoseconds of CPU time used"),
				localtime(), gmtime(), strftime(), ctime(), mktime(), structTime(), strptime(), asctime(),
			}, nil)
		},
	}
}

// maxSleep is the longest sleep that Go's durations can hold, in seconds.
const maxSleep = float64(math.MaxInt64) / float64(time.Second)

func sleep() *builtins.Function {
	return builtins.Builtin("sleep", `sleep(seconds)

Waits. seconds is an int or a float, not negative. Callbacks and handlers of the script run meanwhile; Ctrl-C,
a deadline and a kill end the sleep.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var v starlark.Value
			if err := builtins.Unpack("sleep", args, kwargs, "seconds", &v); err != nil {
				return nil, err
			}
			seconds, ok := starlark.AsFloat(v)
			switch {
			case !ok:
				return nil, py.Errorf(py.TypeError, "sleep() takes a number of seconds, not %s", py.Repr(v))
			case seconds < 0:
				return nil, py.Errorf(py.ValueError, "sleep length must be non-negative")
			case math.IsNaN(seconds):
				return nil, py.Errorf(py.ValueError, "Invalid value NaN (not a number)")
			case seconds >= maxSleep:
				return nil, py.Errorf(py.OverflowError, "timestamp too large to convert to C _PyTime_t")
			}
			state := builtins.StateOf(thread)
			if err := state.Out.Flush(); err != nil {
				return nil, err
			}
			_, err := state.Wait(thread, nil, time.Duration(seconds*float64(time.Second)))
			return starlark.None, err
		})
}

func now() *builtins.Function {
	return builtins.Builtin("time", "time() -> float: seconds since 1970-01-01 00:00 UTC.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := builtins.Unpack("time", args, kwargs); err != nil {
				return nil, err
			}
			t := builtins.StateOf(thread).Now()
			return starlark.Float(float64(t.UnixNano()) / 1e9), nil
		})
}

func nowNs() *builtins.Function {
	return builtins.Builtin("time_ns", "time_ns() -> int: nanoseconds since 1970-01-01 00:00 UTC.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := builtins.Unpack("time_ns", args, kwargs); err != nil {
				return nil, err
			}
			return starlark.MakeInt64(builtins.StateOf(thread).Now().UnixNano()), nil
		})
}

// read is a clock of clock_gettime(2), in nanoseconds.
func read(id int32) (int64, error) {
	var ts unix.Timespec
	if err := unix.ClockGettime(id, &ts); err != nil {
		return 0, py.FromOS(err, "")
	}
	return ts.Nano(), nil
}

func clock(name string, id int32, what string) *builtins.Function {
	return builtins.Builtin(name, name+"() -> float: "+what+" (clock_gettime(2)).",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := builtins.Unpack(name, args, kwargs); err != nil {
				return nil, err
			}
			ns, err := read(id)
			return starlark.Float(float64(ns) / 1e9), err
		})
}

func clockNs(name string, id int32, what string) *builtins.Function {
	return builtins.Builtin(name, name+"() -> int: "+what+" (clock_gettime(2)).",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if err := builtins.Unpack(name, args, kwargs); err != nil {
				return nil, err
			}
			ns, err := read(id)
			return starlark.MakeInt64(ns), err
		})
}
