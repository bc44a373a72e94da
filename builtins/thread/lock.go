package pythread

import (
	"fmt"
	"math"
	"time"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// A Lock is Python's lock: who releases it hands it to the one that has waited longest.
type Lock struct {
	held    bool
	waiting []chan struct{} // of each waiter; closed when the lock is its own
}

var lockClass = newLockClass()

func newLockClass() *py.Class {
	c := py.NewClass("lock", nil)
	c.Module = "_thread"
	c.Doc = "Lock(): a lock that nobody holds. A with statement holds it."
	c.Make = func(_ *starlark.Thread, class *py.Class, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		return &Lock{}, builtins.Unpack(class.Ident, args, kwargs)
	}
	return c
}

// maxTimeout is the longest wait that Go's durations can hold, in seconds.
const maxTimeout = float64(math.MaxInt64 / int64(time.Second))

var lockMethods = builtins.Methods[*Lock]{
	"acquire": {Doc: `acquire(blocking=True, timeout=-1) -> bool: takes the lock, waiting at most timeout seconds for it;
without blocking not at all.`, Fn: acquire},
	"release": {Doc: "release(): gives the lock up. RuntimeError when nobody holds it.", Fn: release},
	"locked": {Doc: "locked() -> bool: whether somebody holds it.",
		Fn: func(thread *starlark.Thread, l *Lock, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			return starlark.Bool(l.held), builtins.Unpack("locked", args, kwargs)
		}},
	"__enter__": {Doc: "Takes the lock.", Fn: acquire},
	"__exit__": {Doc: "Gives it up.",
		Fn: func(thread *starlark.Thread, l *Lock, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			return release(thread, l, nil, nil)
		}},
}

func acquire(thread *starlark.Thread, l *Lock, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	blocking, timeout := true, starlark.Value(starlark.MakeInt(-1))
	if err := builtins.Unpack("acquire", args, kwargs, "blocking?", &blocking, "timeout?", &timeout); err != nil {
		return nil, err
	}
	wait, err := duration(blocking, timeout)
	if err != nil {
		return nil, err
	}
	if !l.held {
		l.held = true
		return starlark.True, nil
	}
	got, err := l.wait(thread, wait)
	return starlark.Bool(got), err
}

// duration is how long acquire waits; negative for ever.
func duration(blocking bool, timeout starlark.Value) (time.Duration, error) {
	seconds, ok := starlark.AsFloat(timeout)
	switch {
	case !ok:
		return 0, py.Errorf(py.TypeError, "timeout must be a number, not %s", py.Repr(timeout))
	case !blocking && seconds != -1:
		return 0, py.Errorf(py.ValueError, "can't specify a timeout for a non-blocking call")
	case !blocking:
		return 0, nil
	case seconds == -1:
		return -1, nil
	case !(seconds >= 0):
		return 0, py.Errorf(py.ValueError, "timeout value must be a non-negative number")
	case seconds > maxTimeout:
		return 0, py.Errorf(py.OverflowError, "timeout value is too large")
	}
	return time.Duration(seconds * float64(time.Second)), nil
}

// wait waits for the lock, and says whether it got it.
func (l *Lock) wait(thread *starlark.Thread, d time.Duration) (bool, error) {
	mine := make(chan struct{})
	l.waiting = append(l.waiting, mine)
	_, err := builtins.StateOf(thread).Wait(thread, mine, d)
	for i, other := range l.waiting {
		if other == mine {
			l.waiting = append(l.waiting[:i:i], l.waiting[i+1:]...)
			return false, err
		}
	}
	if err != nil {
		l.handOn()
		return false, err
	}
	return true, nil
}

func release(_ *starlark.Thread, l *Lock, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("release", args, kwargs); err != nil {
		return nil, err
	}
	if !l.held {
		return nil, py.Errorf(py.RuntimeError, "release unlocked lock")
	}
	l.handOn()
	return starlark.None, nil
}

// handOn gives the lock to the next waiter, or frees it.
func (l *Lock) handOn() {
	if len(l.waiting) == 0 {
		l.held = false
		return
	}
	next := l.waiting[0]
	l.waiting = l.waiting[1:]
	close(next)
}

// Attr gives the methods.
func (l *Lock) Attr(name string) (starlark.Value, error) { return lockMethods.Attr(l, name) }

// AttrNames lists what Attr gives.
func (l *Lock) AttrNames() []string { return lockMethods.Names() }

// PyClass implements py.Typed.
func (l *Lock) PyClass() *py.Class { return lockClass }

func (l *Lock) String() string {
	state := "unlocked"
	if l.held {
		state = "locked"
	}
	return fmt.Sprintf("<%s _thread.lock object at %p>", state, l)
}
func (l *Lock) Type() string          { return "lock" }
func (l *Lock) Freeze()               {}
func (l *Lock) Truth() starlark.Bool  { return true }
func (l *Lock) Hash() (uint32, error) { return builtins.Identity(l), nil }
