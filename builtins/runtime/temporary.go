package runtime

import (
	"github.com/nlsh/nlsh/internal/py"

	"go.starlark.net/starlark"
)

// A generator that a for loop gets from the very call of a generator function, or of a method __iter__ that
// is one, is the loop's alone: when the loop is left, by break, return or an exception, its body is ended at
// once, as CPython ends it when nothing refers to it any more. Other generators that are left unfinished end
// when the garbage collector finds them.

// loopOverCall is $own: $iter for what a call in the loop's head has given.
func (rt *Runtime) loopOverCall(x Value) (Value, error) {
	if h, ok := x.(*Generator); ok {
		return rt.looped(h), nil
	}
	return rt.loopOver(x)
}

// looped is a generator for a loop, which ends it if it was made by a call of what runs now, and just now.
func (rt *Runtime) looped(h *Generator) starlark.Iterable {
	if h.made == 0 || h.g.task != nil || h.made != rt.flow.Thread.CallStackDepth() {
		return h
	}
	return &temporary{h}
}

// callerDepth is the depth of the frame that has called the function that calls the built-in which is running now.
// A method that is called by way of a bound one has a frame more.
func callerDepth(thread *Thread) int {
	depth := thread.CallStackDepth() - 2
	if depth > 0 {
		if _, ok := thread.DebugFrame(2).Callable().(*py.Bound); ok {
			depth--
		}
	}
	return depth
}

// A temporary is a generator that only the loop over it holds.
type temporary struct{ *Generator }

// Iterate implements starlark.Iterable.
func (t *temporary) Iterate() starlark.Iterator { return &onlyLoop{t.Generator.Iterate(), t.g} }

// An onlyLoop ends its generator when the loop is left.
type onlyLoop struct {
	starlark.Iterator
	g *generator
}

// Done implements starlark.Iterator. A script that is being stopped does not run the body's finally clauses.
func (l *onlyLoop) Done() {
	l.Iterator.Done()
	if rt := l.g.rt; !rt.flow.Failed() && rt.shell.Stop() == nil {
		l.g.abandon()
	}
}
