package py

import (
	"errors"
	"fmt"
	"syscall"
	"unicode"

	"go.starlark.net/starlark"
)

// An Error is a raised exception as Go code raises and catches it. The run-time turns it into the
// exception object that a script sees, once, and keeps that object in Value.
type Error struct {
	Class *Class
	Args  starlark.Tuple      // what e.args shows
	Attrs starlark.StringDict // further attributes: errno, strerror, filename, code ...; may be nil
	Cause error               // what __cause__ shows; may be nil
	Value starlark.Value      // the exception object, once a script has seen it

	// Suggestion is the name that a misspelt one was meant to be; tracebacks show it after the text.
	Suggestion string
}

// Errorf raises class with one formatted message.
func Errorf(class *Class, format string, args ...any) *Error {
	return NewError(class, starlark.String(fmt.Sprintf(format, args...)))
}

// NewError raises class with the given arguments.
func NewError(class *Class, args ...starlark.Value) *Error {
	return &Error{Class: class, Args: args}
}

// Error is the last line of a traceback: the class, and the text of the arguments.
func (e *Error) Error() string {
	text := e.Text()
	if text == "" {
		return e.Class.FullName()
	}
	return e.Class.FullName() + ": " + text
}

// Text is what str(e) gives.
func (e *Error) Text() string {
	switch {
	case len(e.Args) == 0:
		return ""
	case e.Class.Is(OSError) && len(e.Args) >= 2:
		text := "[Errno " + Str(e.Args[0]) + "] " + Str(e.Args[1])
		if name, ok := e.Attrs["filename"]; ok && name != starlark.None {
			text += ": " + Repr(name)
			if second, ok := e.Attrs["filename2"]; ok && second != starlark.None {
				text += " -> " + Repr(second)
			}
		}
		return text
	case len(e.Args) == 1 && e.Class.Is(KeyError):
		return Repr(e.Args[0])
	case len(e.Args) == 1:
		return Str(e.Args[0])
	}
	return Repr(e.Args)
}

// A Raiser is a Go error that is a Python exception.
type Raiser interface{ PyError() *Error }

func (e *Error) Unwrap() error { return e.Cause }

// FromOS turns an error of the operating system into the OSError subclass that Python raises for it;
// path, when not empty, becomes its filename. Other errors come back as they are.
func FromOS(err error, path string) error {
	var errno syscall.Errno
	if err == nil || !errors.As(err, &errno) {
		return err
	}
	return OSErrno(errno, path)
}

// OSErrno is the OSError of an errno, with errno, strerror and filename set.
func OSErrno(errno syscall.Errno, path string) *Error {
	class := errnoClass[errno]
	if class == nil {
		class = OSError
	}
	code, text := starlark.MakeInt(int(errno)), starlark.String(Strerror(errno))
	e := NewError(class, code, text)
	e.Attrs = starlark.StringDict{"errno": code, "strerror": text, "filename": starlark.None}
	if path != "" {
		e.Attrs["filename"] = starlark.String(path)
	}
	return e
}

// Strerror is the C library's text of an errno: Go's, but with a capital letter.
func Strerror(errno syscall.Errno) string {
	text := []rune(errno.Error())
	if len(text) > 0 {
		text[0] = unicode.ToUpper(text[0])
	}
	return string(text)
}

// ErrnoClass is the subclass of OSError that Python raises for an errno.
func ErrnoClass(errno starlark.Int) *Class {
	if n, ok := errno.Int64(); ok && n > 0 {
		if class := errnoClass[syscall.Errno(n)]; class != nil {
			return class
		}
	}
	return OSError
}
