package runtime

import (
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// badCall is the error of a call whose arguments did not fit, in Python's words, if the function that was called can
// be found; else nil.
func (t *task) badCall(eval *starlark.EvalError) error {
	if eval == nil || len(eval.CallStack) == 0 {
		return nil
	}
	frame := eval.CallStack[len(eval.CallStack)-1]
	if !strings.HasPrefix(eval.Msg, "function "+frame.Name+" ") {
		return nil
	}
	if fn := t.functionOf(frame); fn != nil {
		if e := py.Reworded(fn, eval.Msg); e != nil {
			return e
		}
	}
	return nil
}

// functionOf looks for the function of a frame that is gone: in its module, and in the frames that are left.
func (t *task) functionOf(frame starlark.CallFrame) *starlark.Function {
	file := frame.Pos.Filename()
	is := func(v Value) *starlark.Function {
		fn, ok := v.(*starlark.Function)
		if !ok || fn.Name() != frame.Name || fn.Position().Filename() != file || fn.Position().Line > frame.Pos.Line {
			return nil
		}
		return fn
	}
	if m := t.rt.modules[file]; m != nil {
		if fn := is(m.lookup(frame.Name)); fn != nil {
			return fn
		}
	}
	for depth := range t.thread.CallStackDepth() {
		live := t.thread.DebugFrame(depth)
		caller, ok := live.Callable().(*starlark.Function)
		if !ok {
			continue
		}
		if fn := is(caller.Globals()[frame.Name]); fn != nil {
			return fn
		}
		for i := range live.NumLocals() {
			if _, v := live.Local(i); v != nil {
				if fn := is(v); fn != nil {
					return fn
				}
			}
		}
	}
	return nil
}
