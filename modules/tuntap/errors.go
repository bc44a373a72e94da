package tuntap

import (
	"errors"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
)

// Error is the class pytun.Error, an OSError.
var Error = errorClass()

func errorClass() *py.Class {
	c := py.NewClass("Error", py.OSError)
	c.Module, c.Doc = "pytun", "What a TUN or TAP device raises: an OSError, with errno where a system call failed."
	return c
}

// failed is a system call's error as pytun.Error; what names the file or device, and hint what is missing.
func failed(err error, what, hint string) error {
	var errno unix.Errno
	if err == nil || !errors.As(err, &errno) {
		return err
	}
	e := py.OSErrno(errno, what)
	e.Class = Error
	if hint != "" {
		text := starlark.String(py.Strerror(errno) + ": " + hint)
		e.Args[1], e.Attrs["strerror"] = text, text
	}
	return e
}

// refused is a pytun.Error that no system call gave.
func refused(format string, args ...any) error { return py.Errorf(Error, format, args...) }
