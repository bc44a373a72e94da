package runtime

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// An outcome is how the body of a try or with statement ended, when it did not just end.
type outcome struct {
	kind  string // "raise", "return", "break", "continue"
	value Value
	eval  *starlark.EvalError // of a "raise": the interpreter's error
	mark  int                 // of a "raise": the number of handled exceptions below it
}

const (
	kindRaise    = "raise"
	kindReturn   = "return"
	kindBreak    = "break"
	kindContinue = "continue"
)

var (
	breakOutcome    = &outcome{kind: kindBreak, value: starlark.None}
	continueOutcome = &outcome{kind: kindContinue, value: starlark.None}
)

// Attr gives kind and value.
func (o *outcome) Attr(name string) (Value, error) {
	switch name {
	case "kind":
		return starlark.String(o.kind), nil
	case "value":
		return o.value, nil
	}
	return nil, nil
}

func (o *outcome) AttrNames() []string   { return []string{"kind", "value"} }
func (o *outcome) String() string        { return "<outcome " + o.kind + ">" }
func (o *outcome) Type() string          { return "outcome" }
func (o *outcome) Freeze()               {}
func (o *outcome) Truth() starlark.Bool  { return true }
func (o *outcome) Hash() (uint32, error) { return 0, unhashable(o) }

// catching calls body and, if it raises, pushes the exception as the one that is being handled.
func catching(thread *Thread, body Value, args Tuple) (Value, error) {
	t := taskOf(thread)
	t.unwind(thread.CallStackDepth())
	mark := len(t.handled)
	v, err := starlark.Call(thread, body, args, nil)
	if err == nil {
		return v, nil
	}
	x, stopped := t.catch(err, thread.CallStackDepth()-2)
	if stopped != nil {
		return nil, stopped
	}
	t.handle(x, mark)
	eval, _ := err.(*starlark.EvalError)
	return &outcome{kind: kindRaise, value: x, eval: eval, mark: mark}, nil
}

func try(thread *Thread, args Tuple) (Value, error) {
	return catching(thread, args[0], nil)
}

// leave cuts the stack of handled exceptions to below the given outcomes.
func (t *task) leave(outcomes ...Value) {
	for _, v := range outcomes {
		if o, ok := v.(*outcome); ok && o.kind == kindRaise && o.mark < len(t.handled) {
			clear(t.handled[o.mark:])
			t.handled = t.handled[:o.mark]
		}
	}
}

// except is $except(out[, classes]).
func except(_ *Thread, args Tuple) (Value, error) {
	o, ok := args[0].(*outcome)
	if !ok || o.kind != kindRaise {
		return starlark.False, nil
	}
	if len(args) == 1 {
		return starlark.True, nil
	}
	matches, err := exceptMatches(o.value.(*Instance).class, args[1])
	return starlark.Bool(matches), err
}

// reraise is $reraise(out).
func reraise(thread *Thread, args Tuple) (Value, error) {
	o, ok := args[0].(*outcome)
	if !ok || o.kind != kindRaise {
		return starlark.None, nil
	}
	t := taskOf(thread)
	t.leave(o)
	return nil, t.rethrow(o.value.(*Instance), o.eval)
}

// leave is $leave(value, out, ...).
func leave(thread *Thread, args Tuple) (Value, error) {
	taskOf(thread).leave(args[1:]...)
	return args[0], nil
}

// makeReturn is $return(value).
func makeReturn(_ *Thread, args Tuple) (Value, error) {
	return &outcome{kind: kindReturn, value: args[0]}, nil
}

// noException is what __exit__ is called with when all went well.
var noException = Tuple{starlark.None, starlark.None, starlark.None}

// with is $with(manager, body[, async]).
func with(thread *Thread, args Tuple) (Value, error) {
	w := manager{thread: thread, value: args[0], enter: "__enter__", exit: "__exit__"}
	if len(args) == 3 && bool(args[2].Truth()) {
		w.enter, w.exit, w.await = "__aenter__", "__aexit__", true
	}
	exit, err := w.method(w.exit)
	if err != nil {
		return nil, err
	}
	enter, err := w.method(w.enter)
	if err != nil {
		return nil, err
	}
	value, err := w.call(enter, nil)
	if err != nil {
		return nil, err
	}
	result, err := catching(thread, args[1], Tuple{value})
	if err != nil {
		w.call(exit, noException) // the script was stopped: only native code runs
		return nil, err
	}
	if o, ok := result.(*outcome); ok && o.kind == kindRaise {
		return w.raised(exit, o)
	}
	_, err = w.call(exit, noException)
	return result, err
}

// A manager is the context manager of a with statement.
type manager struct {
	thread      *Thread
	value       Value
	enter, exit string
	await       bool
}

// A managing is a method of a manager: a function of the script to call with the manager, or what to call without.
type managing struct {
	fn    *starlark.Function
	bound Value
}

func (w *manager) method(name string) (managing, error) {
	switch x := w.value.(type) {
	case *Instance:
		if fn := x.function(name); fn != nil {
			return managing{fn: fn}, nil
		}
	case starlark.HasAttrs: // a manager made in Go has its methods itself
		if v, err := x.Attr(name); v != nil && err == nil {
			return managing{bound: v}, nil
		}
	}
	v, err := Attr(w.thread, w.value, name)
	if err == nil || !isAttributeError(err) {
		return managing{bound: v}, err
	}
	protocol := "context manager"
	if w.await {
		protocol = "asynchronous context manager"
	}
	text := "'%s' object does not support the %s protocol"
	if name == w.exit {
		if _, err := Attr(w.thread, w.value, w.enter); err == nil {
			text += " (missed " + name + " method)"
		}
	}
	return managing{}, py.Errorf(py.TypeError, text, TypeName(w.value), protocol)
}

// function is the function of a script that the class, or one that it derives from, has under a name.
func (x *Instance) function(name string) *starlark.Function {
	for _, c := range x.class.MRO {
		if v, ok := c.Dict[name]; ok {
			fn, _ := v.(*starlark.Function)
			return fn
		}
	}
	return nil
}

func (w *manager) call(m managing, args Tuple) (v Value, err error) {
	if m.fn != nil {
		all := append(make(Tuple, 0, 1+len(args)), w.value)
		v, err = py.CallMethod(w.thread, m.fn, append(all, args...))
	} else {
		v, err = starlark.Call(w.thread, m.bound, args, nil)
	}
	if err == nil && w.await {
		return await(w.thread, Tuple{v})
	}
	return v, err
}

// raised tells the manager of the exception and, unless it says True, raises it again.
func (w *manager) raised(exit managing, o *outcome) (Value, error) {
	t := taskOf(w.thread)
	x := o.value.(*Instance)
	answer, err := w.call(exit, Tuple{x.class, x, x.exc.attr("__traceback__")})
	if err != nil {
		return nil, t.chained(err, o)
	}
	swallow := bool(Truth(answer))
	t.leave(o)
	if swallow {
		return starlark.None, nil
	}
	return nil, t.rethrow(x, o.eval)
}

// chained is the error of a clean-up that failed while the exception of o was handled, which becomes its
// context.
func (t *task) chained(err error, o *outcome) error {
	x, stopped := t.catch(err, t.thread.CallStackDepth()-2)
	t.leave(o)
	if stopped != nil {
		return stopped
	}
	eval, _ := err.(*starlark.EvalError)
	return t.rethrow(x, eval)
}
