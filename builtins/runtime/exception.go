package runtime

import (
	"context"
	"errors"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// An exception is what makes an Instance one: its raised form, and what it was raised by and where.
type exception struct {
	raised      *py.Error
	cause       *Instance
	context     *Instance
	suppress    bool // __suppress_context__
	contextDone bool // the context has been looked for
	segments    []segment
	report      string // of a SyntaxError: how Python shows it
}

// A segment is a stretch of the way that an exception took: the frames of stack from index depth on.
type segment struct {
	eval  *starlark.EvalError
	depth int
}

// stack is the whole stack of the segment. A call whose arguments did not fit never ran: it has no frame.
func (s segment) stack() starlark.CallStack {
	stack := s.eval.CallStack
	if n := len(stack); n > 1 && strings.HasPrefix(s.eval.Msg, "function "+stack[n-1].Name+" ") {
		return stack[:n-1]
	}
	return stack
}

// newException makes the object of a raised error. The attributes that Go gave it are the object's own.
func newException(e *py.Error) *Instance {
	x := &Instance{class: e.Class, exc: &exception{raised: e}}
	if len(e.Attrs) > 0 {
		for _, name := range e.Attrs.Keys() {
			_ = x.setOwn(name, e.Attrs[name]) // a string can be hashed, the dict is new
		}
	}
	e.Value = x
	if e.Cause != nil {
		x.exc.cause, x.exc.suppress = exceptionOf(e.Cause), true
	}
	return x
}

// objectOf is the exception object of a raised error, made once.
func objectOf(e *py.Error) *Instance {
	if x, ok := e.Value.(*Instance); ok {
		return x
	}
	return newException(e)
}

// exceptionOf is the exception object that any Go error is to a script.
func exceptionOf(err error) *Instance {
	if e := raisedBy(err); e != nil {
		return objectOf(e)
	}
	return newException(translate(err))
}

// raisedBy is the exception that err is or wraps; nil when it is an error of another kind.
func raisedBy(err error) *py.Error {
	if err == nil {
		return nil
	}
	var e *py.Error
	if errors.As(err, &e) {
		return e
	}
	var r py.Raiser
	if errors.As(err, &r) {
		return r.PyError()
	}
	return nil
}

// translate makes an exception of an error that is none: of the system, of Go, of the interpreter.
func translate(err error) *py.Error {
	var e *py.Error
	if errors.As(py.FromOS(err, ""), &e) {
		return e
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return py.Errorf(py.TimeoutError, "timed out")
	}
	return interpreterError(err.Error())
}

func isStopIteration(err error) bool {
	e := raisedBy(err)
	return e != nil && e.Class.Is(py.StopIteration)
}

// setContext notes which exception was being handled when this one was raised, without closing a circle.
func (e *exception) setContext(handled *Instance) {
	e.contextDone = true
	self, _ := e.raised.Value.(*Instance)
	if handled == nil || handled == self {
		return
	}
	for o := handled; o != nil; o = o.exc.context {
		if o.exc.context == self {
			o.exc.context = nil
		}
	}
	e.context = handled
}

// trace notes the stack that eval was raised with, of which the frames from depth on belong to the traceback.
func (e *exception) trace(eval *starlark.EvalError, depth int) {
	if eval == nil {
		return
	}
	if n := len(e.segments); n > 0 && e.segments[n-1].eval == eval {
		e.segments[n-1].depth = min(depth, e.segments[n-1].depth)
		return
	}
	e.segments = append(e.segments, segment{eval, depth})
}

// appendRepr appends "ValueError('x', 1)".
func (e *exception) appendRepr(b []byte) []byte {
	b = append(b, e.raised.Class.Ident...)
	if len(e.raised.Args) == 1 {
		return append(py.AppendRepr(append(b, '('), e.raised.Args[0]), ')')
	}
	return py.AppendRepr(b, e.raised.Args)
}

// attr is an attribute that every exception has, or one that its class defines as a part of its arguments.
func (e *exception) attr(name string) Value {
	switch name {
	case "args":
		return e.raised.Args
	case "__cause__":
		return orNone(e.cause)
	case "__context__":
		return orNone(e.context)
	case "__suppress_context__":
		return starlark.Bool(e.suppress)
	case "__traceback__":
		if len(e.segments) == 0 {
			return starlark.None
		}
		return newTraceback(e)
	}
	return e.argument(name)
}

// argument is an attribute that the class takes from its arguments: StopIteration.value, SystemExit.code, ...
func (e *exception) argument(name string) Value {
	args := e.raised.Args
	if v, ok := e.raised.Attrs[name]; ok {
		return v
	}
	for _, row := range argumentAttrs {
		if row.name == name && e.raised.Class.Is(row.class) {
			if row.index < len(args) && (len(args) >= row.least) {
				return args[row.index]
			}
			return starlark.None
		}
	}
	return nil
}

// argumentAttrs are the attributes that are arguments: of which class, which argument, given how many at
// least.
var argumentAttrs = []struct {
	class *py.Class
	name  string
	index int
	least int
}{
	{py.StopIteration, "value", 0, 1},
	{py.SystemExit, "code", 0, 1},
	{py.OSError, "errno", 0, 2},
	{py.OSError, "strerror", 1, 2},
	{py.OSError, "filename", 9, 10}, // kept beside the arguments
	{py.OSError, "filename2", 9, 10},
	{py.ImportError, "msg", 0, 1},
	{py.ImportError, "name", 9, 10},
	{py.ImportError, "path", 9, 10},
	{py.AttributeError, "name", 9, 10},
	{py.AttributeError, "obj", 9, 10},
	{py.NameError, "name", 9, 10},
	{py.SyntaxError, "msg", 0, 1},
	{py.UnicodeDecodeError, "encoding", 0, 5},
	{py.UnicodeDecodeError, "object", 1, 5},
	{py.UnicodeDecodeError, "start", 2, 5},
	{py.UnicodeDecodeError, "end", 3, 5},
	{py.UnicodeDecodeError, "reason", 4, 5},
	{py.UnicodeEncodeError, "encoding", 0, 5},
	{py.UnicodeEncodeError, "object", 1, 5},
	{py.UnicodeEncodeError, "start", 2, 5},
	{py.UnicodeEncodeError, "end", 3, 5},
	{py.UnicodeEncodeError, "reason", 4, 5},
}

func orNone(x *Instance) Value {
	if x == nil {
		return starlark.None
	}
	return x
}

// setAttr assigns one of the attributes of every exception; done is false for any other.
func (e *exception) setAttr(name string, v Value) (done bool, err error) {
	switch name {
	case "args":
		items, err := Collect(nil, v)
		e.raised.Args = items
		return true, err
	case "__cause__":
		e.suppress = true
		e.cause, err = linked(v, "cause")
	case "__context__":
		e.contextDone = true
		e.context, err = linked(v, "context")
	case "__suppress_context__":
		e.suppress = bool(Truth(v))
	case "__traceback__":
		e.segments = nil
		if tb, ok := v.(*Traceback); ok {
			e.segments = append(e.segments, tb.segments...)
		}
	default:
		return false, nil
	}
	return true, err
}

func linked(v Value, what string) (*Instance, error) {
	if v == starlark.None {
		return nil, nil
	}
	if x, ok := v.(*Instance); ok && x.exc != nil {
		return x, nil
	}
	return nil, py.Errorf(py.TypeError, "exception %s must be None or derive from BaseException", what)
}
