package runtime

import (
	"fmt"
	"iter"
	"runtime"
	"sync"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A generator is the body of a generator function, suspended between two items. It runs on a Starlark thread
// of its own, inside a coroutine; only one thread of a script ever runs.
type generator struct {
	rt      *Runtime
	body    Value
	task    *task
	resume  func() (Value, bool)
	stop    func()
	yield   func(Value) bool
	sent    Value     // what send() brings
	thrown  *Instance // what throw() brings
	result  Value     // of the body
	err     error     // what the body raised
	running bool
	done    bool
	number  int // the how-manieth generator of the shell it is
}

// A Generator is the script's handle on a generator. The coroutine does not refer to it: when the script has
// lost it, the body is ended.
type Generator struct {
	g     *generator
	class *py.Class
	name  string
	made  int // the depth of the frame that has called the generator function; 0 when nobody knows
}

// makeGenerator is $generator(body).
func makeGenerator(thread *Thread, args Tuple) (Value, error) {
	h := newGenerator(thread, args[0], generatorClass)
	h.made = callerDepth(thread)
	return h, nil
}

func newGenerator(thread *Thread, body Value, class *py.Class) *Generator {
	t := taskOf(thread)
	t.rt.bury()
	g := &generator{rt: t.rt, body: body, sent: starlark.None}
	handle := &Generator{g: g, class: class, name: funcName(body)}
	return handle
}

// start makes the coroutine, suspended before the body.
func (g *generator) start(handle *Generator) {
	thread := g.rt.shell.NewThread(handle.name)
	g.rt.flow.Join(thread)
	g.task = &task{thread: thread, rt: g.rt, gen: g}
	thread.SetLocal(taskKey, g.task)
	g.resume, g.stop = iter.Pull(func(yield func(Value) bool) {
		g.yield = yield
		g.run()
	})
	g.rt.living[g] = struct{}{}
	g.rt.started++
	g.number = g.rt.started
	orphans := &g.rt.orphans
	runtime.AddCleanup(handle, func(g *generator) { orphans.add(g) }, g)
}

// run is the whole life of the body, inside the coroutine.
func (g *generator) run() {
	if x := g.thrown; x != nil {
		g.thrown = nil
		g.err = x.exc.raised
		return
	}
	v, err := starlark.Call(g.task.thread, g.body, nil, nil)
	if err == nil {
		err = g.rt.flow.Take()
	}
	if err == nil {
		if o, ok := v.(*outcome); ok {
			v = o.value
		}
		g.result = v
		return
	}
	x, stopped := g.task.catch(err, 0)
	g.err = stopped
	if stopped == nil {
		g.err = x.exc.raised
	}
}

// next resumes the body until it yields or ends.
func (h *Generator) next(thread *Thread, sent Value, thrown *Instance) (Value, bool, error) {
	g := h.g
	switch {
	case g.running:
		return nil, false, py.Errorf(py.ValueError, "%s already executing", h.class.Ident)
	case g.done && thrown != nil:
		return nil, false, thrown.exc.raised
	case g.done:
		return nil, false, nil
	case g.task == nil:
		if sent != starlark.None {
			return nil, false, py.Errorf(py.TypeError, "can't send non-None value to a just-started %s", h.class.Ident)
		}
		h.g.start(h)
	}
	g.sent, g.thrown = sent, thrown
	v, ok := g.switchTo(thread)
	runtime.KeepAlive(h)
	if ok {
		return v, true, nil
	}
	return nil, false, g.finish()
}

// switchTo runs the coroutine until it yields, as the thread that runs now.
func (g *generator) switchTo(thread *Thread) (Value, bool) {
	flow := g.rt.flow
	before := flow.Thread
	g.task.caller = taskOf(before)
	g.running = true
	flow.Thread = g.task.thread
	v, ok := g.resume()
	flow.Thread = before
	g.running = false
	g.task.caller = nil
	return v, ok
}

// finish is the end of the body: what it raised, as generators let it out.
func (g *generator) finish() error {
	g.done = true
	delete(g.rt.living, g)
	g.rt.shell.Release(g.task.thread)
	if isStopIteration(g.err) {
		e := py.Errorf(py.RuntimeError, "generator raised StopIteration")
		x := objectOf(e)
		x.exc.cause, x.exc.suppress, x.exc.contextDone = exceptionOf(g.err), true, true
		x.exc.context = x.exc.cause
		return e
	}
	return g.err
}

// yield is $yield(value).
func yield(thread *Thread, args Tuple) (Value, error) {
	return taskOf(thread).yield(args[0])
}

func (t *task) yield(v Value) (Value, error) {
	g := t.gen
	if g == nil {
		return nil, py.Errorf(py.RuntimeError, "yield outside a generator that is running")
	}
	if !g.yield(v) {
		return nil, py.NewError(py.GeneratorExit) // Runtime.Close, or the handle was lost
	}
	if x := g.thrown; x != nil {
		g.thrown = nil
		return nil, x.exc.raised
	}
	return g.sent, nil
}

// abandon ends a body that nobody can resume any more: it sees GeneratorExit.
func (g *generator) abandon() {
	if g.done || g.running || g.task == nil {
		return
	}
	flow := g.rt.flow
	before := flow.Thread
	flow.Thread, g.running = g.task.thread, true
	g.stop()
	flow.Thread, g.running = before, false
	g.done = true
	delete(g.rt.living, g)
	g.rt.shell.Release(g.task.thread)
}

// orphans are the generators whose handles have been lost. The garbage collector adds to them; their bodies
// end on the script's thread.
type orphans struct {
	mu   sync.Mutex
	list []*generator
}

func (o *orphans) add(g *generator) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.list = append(o.list, g)
}

func (o *orphans) take() []*generator {
	o.mu.Lock()
	defer o.mu.Unlock()
	list := o.list
	o.list = nil
	return list
}

// bury ends the lost generators.
func (rt *Runtime) bury() {
	for _, g := range rt.orphans.take() {
		g.abandon()
	}
}

func (h *Generator) step() (Value, bool, error) {
	return h.next(h.g.rt.flow.Thread, starlark.None, nil)
}

// PyClass implements py.Typed.
func (h *Generator) PyClass() *py.Class { return h.class }

// Iterate implements starlark.Iterable.
func (h *Generator) Iterate() starlark.Iterator { return &stepper{h, h.g.rt.flow} }

// AppendRepr implements py.Reprer.
func (h *Generator) AppendRepr(b []byte) []byte {
	return fmt.Appendf(b, "<%s object %s at %#x>", h.class.Ident, h.name, identity(h))
}

func (h *Generator) String() string        { return py.Repr(h) }
func (h *Generator) Type() string          { return h.class.Ident }
func (h *Generator) Freeze()               {}
func (h *Generator) Truth() starlark.Bool  { return true }
func (h *Generator) Hash() (uint32, error) { return uint32(identity(h) >> 4), nil }
