package runtime

import (
	"errors"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

const taskKey = "nlsh.task"

// A task is what the run-time keeps for one Starlark thread: the script's own, or that of a generator.
type task struct {
	thread  *Thread
	rt      *Runtime
	handled []*Instance // the exceptions that are being handled, innermost last
	depths  []int       // of the call stack in the function that handles each of them
	gen     *generator  // the generator whose body runs here; nil for the script's own thread
	caller  *task       // the task that resumed gen

	// What is being raised again: the interpreter's error and the exception object it has been mapped to.
	inflight    *starlark.EvalError
	inflightExc *Instance
}

// taskOf is the task of a thread, begun at its first use.
func taskOf(thread *Thread) *task {
	if t, ok := thread.Local(taskKey).(*task); ok {
		return t
	}
	t := &task{thread: thread, rt: Of(builtins.StateOf(thread))}
	t.rt.flow.Join(thread)
	if t.rt.flow.Thread == nil {
		t.rt.flow.Thread = thread
	}
	thread.SetLocal(taskKey, t)
	return t
}

// current is the innermost exception that is being handled, here or by whoever resumed this generator.
func (t *task) current() *Instance {
	for ; t != nil; t = t.caller {
		t.unwind(t.thread.CallStackDepth())
		if x := t.own(); x != nil {
			return x
		}
	}
	return nil
}

// context is the exception that was being handled where the interpreter's error eval was raised.
func (t *task) context(eval *starlark.EvalError) *Instance {
	depth := t.thread.CallStackDepth()
	if eval != nil {
		depth = max(depth, len(eval.CallStack))
	}
	t.unwind(depth)
	if x := t.own(); x != nil || t.caller == nil {
		return x
	}
	return t.caller.current()
}

// own is the innermost exception that is being handled here; t may be nil.
func (t *task) own() *Instance {
	if t == nil || len(t.handled) == 0 {
		return nil
	}
	return t.handled[len(t.handled)-1]
}

// handle makes x the innermost exception that is being handled, above the first mark ones.
func (t *task) handle(x *Instance, mark int) {
	t.handled = append(t.handled[:mark], x)
	t.depths = append(t.depths[:mark], t.thread.CallStackDepth()-1) // the last call is that of $try
}

// unwind forgets the exceptions that were handled in functions above a depth of the call stack: they have been left by
// another exception, which Go code has taken for an answer, as hasattr does.
func (t *task) unwind(depth int) {
	for n := len(t.handled); n > 0 && t.depths[n-1] > depth; n-- {
		t.handled[n-1] = nil
		t.handled = t.handled[:n-1]
	}
}

// unwind is that of the thread's task, to where the thread is now.
func unwind(thread *Thread) {
	if thread == nil {
		return
	}
	if t, ok := thread.Local(taskKey).(*task); ok && len(t.handled) > 0 {
		t.unwind(thread.CallStackDepth())
	}
}

// hasContext says whether an error is an exception whose context is known.
func hasContext(err error) bool {
	e := raisedBy(err)
	if e == nil {
		return false
	}
	x, ok := e.Value.(*Instance)
	return ok && x.exc.contextDone
}

// cancelled is how the interpreter's error begins when its thread has been cancelled.
const cancelled = "Starlark computation cancelled: "

// catch turns what a call has failed with into the exception object that it is. depth is the index of the
// catching frame in the thread's stack: from there on the traceback begins. The error is for what no script
// may catch: the host's stop.
func (t *task) catch(err error, depth int) (*Instance, error) {
	eval := innermost(err)
	if eval != nil && eval == t.inflight {
		x := t.inflightExc
		t.inflight, t.inflightExc = nil, nil
		x.exc.trace(eval, depth)
		return x, nil
	}
	err, stopped := t.cause(err)
	if stopped != nil {
		return nil, stopped
	}
	if raisedBy(err) == nil {
		if e := t.badCall(eval); e != nil {
			err = e
		}
	}
	x := exceptionOf(err)
	if !x.exc.contextDone {
		x.exc.setContext(t.context(eval))
	}
	x.exc.trace(eval, depth)
	return x, nil
}

// innermost is the interpreter's error with the deepest stack: what a load statement wraps has run on the
// same thread. nil for an error of Go code alone.
func innermost(err error) *starlark.EvalError {
	var last, eval *starlark.EvalError
	for errors.As(err, &eval) {
		last, err = eval, eval.Unwrap()
	}
	return last
}

// cause finds what was behind an error: a failure that could not be returned, an interrupt, or the error
// itself. The second result is an error that must not be caught.
func (t *task) cause(err error) (raised, stopped error) {
	var stop *builtins.Stopped
	shell := t.rt.shell
	if errors.As(err, &stop) || errors.As(shell.Stop(), &stop) {
		return nil, stop
	}
	if t.rt.flow.Failed() {
		err = t.rt.flow.Take()
		if reason := shell.Stop(); reason != nil {
			t.thread.Cancel(reason.Error())
		}
		return err, nil
	}
	interrupt := shell.Stop()
	if interrupt == nil {
		if strings.HasPrefix(err.Error(), cancelled) {
			return nil, err // the host cancelled the thread behind the state's back
		}
		return err, nil
	}
	if e := raisedBy(err); e != nil && !e.Class.Is(py.KeyboardInterrupt) {
		return err, nil // it came first; the interrupt is next
	}
	if !shell.Catch() {
		return nil, shell.Stop()
	}
	return interrupt, nil
}

// rethrow is the error that raises x again unchanged: the interpreter's own when there is one, which the
// interpreter passes on as it is.
func (t *task) rethrow(x *Instance, eval *starlark.EvalError) error {
	if eval == nil {
		return x.exc.raised
	}
	t.inflight, t.inflightExc = eval, x
	return eval
}
