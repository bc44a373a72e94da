package runtime

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// raise is $raise: without arguments the innermost handled exception again, else exc [from cause].
func raise(thread *Thread, args Tuple) (Value, error) {
	t := taskOf(thread)
	if len(args) == 0 {
		if x := t.current(); x != nil {
			return nil, t.raiseAgain(x)
		}
		return nil, py.Errorf(py.RuntimeError, "No active exception to reraise")
	}
	x, err := makeException(thread, args[0], "exceptions must derive from BaseException")
	if err != nil {
		return nil, err
	}
	if len(args) == 2 {
		if err := setCause(thread, x, args[1]); err != nil {
			return nil, err
		}
	}
	x.exc.setContext(t.current())
	return nil, x.exc.raised
}

// raiseAgain is a bare raise: in the frame that has caught x the traceback stays as it was.
func (t *task) raiseAgain(x *Instance) error {
	if n := len(x.exc.segments); n > 0 && x.exc.segments[n-1].depth == t.thread.CallStackDepth()-2 {
		return t.rethrow(x, x.exc.segments[n-1].eval)
	}
	return x.exc.raised
}

func setCause(thread *Thread, x *Instance, cause Value) error {
	x.exc.suppress = true
	if cause == starlark.None {
		x.exc.cause = nil
		return nil
	}
	c, err := makeException(thread, cause, "exception causes must derive from BaseException")
	x.exc.cause = c
	return err
}

// makeException is the exception object that v is, or the one that the class v makes.
func makeException(thread *Thread, v Value, refusal string) (*Instance, error) {
	if class, ok := v.(*py.Class); ok && class.Is(py.BaseException) {
		made, err := starlark.Call(thread, class, nil, nil)
		if err != nil {
			return nil, err
		}
		v = made
	}
	if x, ok := v.(*Instance); ok && x.exc != nil {
		return x, nil
	}
	return nil, py.Errorf(py.TypeError, "%s", refusal)
}

// assert is $assert([message]).
func assert(_ *Thread, args Tuple) (Value, error) {
	return nil, py.NewError(py.AssertionError, args...)
}

// exceptMatches says whether the exception class is among classes, which is a class or a tuple of them.
func exceptMatches(class *py.Class, classes Value) (bool, error) {
	switch c := classes.(type) {
	case *py.Class:
		if c.Is(py.BaseException) {
			return class.Is(c), nil
		}
	case Tuple:
		return anyMatches(class, c)
	}
	return false, py.Errorf(py.TypeError,
		"catching classes that do not inherit from BaseException is not allowed")
}

func anyMatches(class *py.Class, classes Tuple) (bool, error) {
	for _, c := range classes {
		if ok, err := exceptMatches(class, c); ok || err != nil {
			return ok, err
		}
	}
	return false, nil
}
