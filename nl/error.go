package nl

import (
	"fmt"
	"syscall"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// The exceptions of pyroute2.netlink.exceptions.
var (
	// NetlinkErrorClass is what a refusal of the kernel raises: NetlinkError(code, message).
	NetlinkErrorClass = exceptionClass("NetlinkError", py.Exception,
		"The kernel refused a request. Attributes: code (errno), message, attr (path of the attribute that it "+
			"refused), value (its bytes), missing (path of an attribute that it lacks), offset, extra_code.")
	// NetlinkDumpInterrupted is a dump that stayed inconsistent however often it was read.
	NetlinkDumpInterrupted = exceptionClass("NetlinkDumpInterrupted", NetlinkErrorClass,
		"What was dumped changed while the kernel wrote it, at every one of several tries.")
)

func init() { NetlinkErrorClass.Dict["__init__"] = py.NewMethod("__init__", "", initError) }

// initError is NetlinkError(code, message=None) of a script: the text of the errno stands where there is no
// message.
func initError(thread *starlark.Thread, self starlark.Value, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	code, message := 0, starlark.Value(starlark.None)
	if err := starlark.UnpackArgs(NetlinkErrorClass.Ident, args, kwargs, "code", &code, "msg?", &message); err != nil {
		return nil, err
	}
	if message == starlark.None {
		message = starlark.String((&Error{Code: code}).Message())
	}
	x, ok := self.(starlark.HasSetField)
	if !ok {
		return nil, py.Errorf(py.TypeError, "NetlinkError.__init__() needs a NetlinkError, not %s", self.Type())
	}
	for name, v := range map[string]starlark.Value{
		"args": starlark.Tuple{starlark.MakeInt(code), message}, "code": starlark.MakeInt(code), "message": message,
		"extra_code": starlark.MakeInt(0), "attr": starlark.None, "missing": starlark.None, "offset": starlark.None,
		"value": starlark.None,
	} {
		if err := x.SetField(name, v); err != nil {
			return nil, err
		}
	}
	return starlark.None, nil
}

func exceptionClass(name string, base *py.Class, doc string) *py.Class {
	c := py.NewClass(name, base)
	c.Module, c.Doc = "pyroute2.netlink.exceptions", doc
	return c
}

const (
	interruptedCode = -1 // pyroute2's code for it: the kernel has none
	interruptedText = "dump interrupted"
)

// An Error is the kernel's refusal of a request, or, with Code 0, its remark on one that it carried out.
// As an exception it is NetlinkError(code, message); errors.As gives that for a *py.Error.
type Error struct {
	Code    int     // errno, or a code of the subsystem's own (ipset's from 4096)
	Words   string  // the kernel's own, "" where it found none
	Attr    string  // the refused attribute as a path, "IFLA_LINKINFO/IFLA_INFO_DATA/IFLA_VXLAN_ID"
	Value   []byte  // its payload
	Offset  int     // its place in the request, header included; -1 where the kernel did not tell
	Missing string  // the required attribute that the request lacks, as a path
	Policy  *Policy // what the kernel would have accepted
	Cookie  []byte  // what a subsystem adds
	Index   int     // of the request in its batch
	Request []byte  // the refused request as bytes
	Extra   int     // pyroute2's extra_code

	interrupted bool
}

func interruptedError() error {
	return &Error{Code: interruptedCode, Words: interruptedText, Offset: -1, interrupted: true}
}

// Message is the text of the error: the attribute, and the kernel's words, or those of the errno.
func (e *Error) Message() string {
	text := e.Words
	if text == "" {
		text = py.Strerror(syscall.Errno(e.Code))
	}
	if e.Attr != "" {
		text = e.Attr + ": " + text
	}
	if e.Missing != "" {
		text += " (missing " + e.Missing + ")"
	}
	if e.Policy != nil {
		text += e.Policy.String()
	}
	return text
}

// Error is the message with the errno's number.
func (e *Error) Error() string { return fmt.Sprintf("netlink error %d: %s", e.Code, e.Message()) }

// Unwrap is the errno, so that errors.Is(err, unix.EEXIST) holds.
func (e *Error) Unwrap() error {
	if e.Code <= 0 {
		return nil
	}
	return syscall.Errno(e.Code)
}

// As makes the exception of it where one is asked for.
func (e *Error) As(target any) bool {
	p, ok := target.(**py.Error)
	if ok {
		*p = e.Exception()
	}
	return ok
}

// Exception is the NetlinkError that a script catches.
func (e *Error) Exception() *py.Error {
	class := NetlinkErrorClass
	if e.interrupted {
		class = NetlinkDumpInterrupted
	}
	code, message := starlark.MakeInt(e.Code), starlark.String(e.Message())
	exception := py.NewError(class, code, message)
	exception.Attrs = starlark.StringDict{
		"code":       code,
		"message":    message,
		"attr":       textOrNone(e.Attr),
		"missing":    textOrNone(e.Missing),
		"offset":     starlark.None,
		"value":      starlark.None,
		"extra_code": starlark.MakeInt(e.Extra),
	}
	if e.Offset >= 0 {
		exception.Attrs["offset"] = starlark.MakeInt(e.Offset)
	}
	if e.Attr != "" {
		exception.Attrs["value"] = starlark.Bytes(e.Value)
	}
	return exception
}

func textOrNone(s string) starlark.Value {
	if s == "" {
		return starlark.None
	}
	return starlark.String(s)
}
