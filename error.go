package nlsh

import (
	"errors"
	"strconv"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	pysys "github.com/nlsh/nlsh/builtins/sys"
	"github.com/nlsh/nlsh/internal/py"
)

// An Error is an exception that a script raised and did not catch.
type Error struct {
	Class     string // the name of its class: "ValueError", "NetlinkError"
	Message   string // its text, as str() gives it
	Traceback string // what Python would print
	Shown     bool   // the script's own sys.excepthook has shown it

	class *py.Class
	err   error
}

func (e *Error) Error() string { return e.class.FullName() + ": " + e.Message }

// Unwrap is the error as it came out of the interpreter or of the host's own function.
func (e *Error) Unwrap() error { return e.err }

// IsA says whether the exception is of the named class or of one derived from it: IsA("OSError").
func (e *Error) IsA(class string) bool {
	for _, c := range e.class.MRO {
		if c.Ident == class || c.FullName() == class {
			return true
		}
	}
	return false
}

// An Exit is the end of a script by sys.exit.
type Exit struct {
	Code    int    // the exit status
	Message string // what sys.exit was given instead of a number; to be written to standard error
}

func (e *Exit) Error() string {
	if e.Message != "" {
		return e.Message
	}
	return "exit status " + strconv.Itoa(e.Code)
}

// outcome is what a run ended with, in the types of this package: nil, *Error, *Exit or *builtins.Stopped.
func (sh *Shell) outcome(err error) error {
	if err == nil {
		return nil
	}
	var stopped *builtins.Stopped
	if errors.As(err, &stopped) {
		return stopped
	}
	var shown *shownError
	isShown := errors.As(err, &shown)
	err = sh.runtime.Catch(sh.thread, err)
	var raised *py.Error
	if !errors.As(err, &raised) {
		return err
	}
	if raised.Class.Is(py.SystemExit) {
		return exitOf(raised)
	}
	return &Error{Class: raised.Class.Ident, Message: raised.Text(), Traceback: sh.runtime.Traceback(err),
		Shown: isShown, class: raised.Class, err: err}
}

// A shownError is an exception that the script's excepthook has shown.
type shownError struct{ raised *py.Error }

func (e *shownError) Error() string { return e.raised.Error() }
func (e *shownError) Unwrap() error { return e.raised }

// hooked lets the script's sys.excepthook show an exception that nothing has caught.
func (sh *Shell) hooked(err error) error {
	var raised *py.Error
	if !errors.As(err, &raised) {
		return err
	}
	defer sh.runtime.Enter(sh.thread)()
	shown, err := pysys.Hooked(sh.thread, raised)
	if shown {
		return &shownError{raised}
	}
	return err
}

// exitOf reads the exit status as Python does: a number, None for 0, anything else is a message and 1.
func exitOf(raised *py.Error) *Exit {
	var code starlark.Value = starlark.None
	switch {
	case len(raised.Args) == 1:
		code = raised.Args[0]
	case len(raised.Args) > 1:
		code = raised.Args
	}
	switch code := code.(type) {
	case starlark.NoneType:
		return &Exit{}
	case starlark.Bool:
		if code {
			return &Exit{Code: 1}
		}
		return &Exit{}
	case starlark.Int:
		n, _ := code.Int64()
		return &Exit{Code: int(n & 0xff)}
	}
	return &Exit{Code: 1, Message: py.Str(code)}
}
