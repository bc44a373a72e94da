package runtime

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// generatorMethods are the methods of generators and coroutines.
var generatorMethods = map[string]func(h *Generator, thread *Thread, args Tuple) (Value, error){
	"__iter__":  func(h *Generator, _ *Thread, _ Tuple) (Value, error) { return h, nil },
	"__aiter__": func(h *Generator, _ *Thread, _ Tuple) (Value, error) { return h, nil },
	"__await__": func(h *Generator, _ *Thread, _ Tuple) (Value, error) { return h, nil },
	"__next__": func(h *Generator, thread *Thread, _ Tuple) (Value, error) {
		return h.advance(thread, starlark.None, nil)
	},
	"send":  (*Generator).send,
	"throw": (*Generator).throw,
	"close": (*Generator).close,
}

func init() {
	for name, same := range map[string]string{"asend": "send", "athrow": "throw", "aclose": "close", "__anext__": "__next__"} {
		step := generatorMethods[same]
		generatorMethods[name] = func(h *Generator, _ *Thread, args Tuple) (Value, error) {
			return &asyncCall{step, h, args}, nil
		}
	}
}

// An asyncCall is a call of a method of an asynchronous generator, made when it is awaited.
type asyncCall struct {
	step func(h *Generator, thread *Thread, args Tuple) (Value, error)
	h    *Generator
	args Tuple
}

// Await makes the call. The end of the items is StopAsyncIteration.
func (c *asyncCall) Await(thread *Thread) (Value, error) {
	v, err := c.step(c.h, thread, c.args)
	if e := raisedBy(err); e != nil && e.Class.Is(py.StopIteration) {
		unwind(thread)
		return nil, py.NewError(py.StopAsyncIteration)
	}
	return v, err
}

func (c *asyncCall) String() string        { return "<async_generator_asend object>" }
func (c *asyncCall) Type() string          { return "async_generator_asend" }
func (c *asyncCall) Freeze()               {}
func (c *asyncCall) Truth() starlark.Bool  { return true }
func (c *asyncCall) Hash() (uint32, error) { return uint32(identity(c) >> 4), nil }

// Attr gives the methods.
func (h *Generator) Attr(name string) (Value, error) {
	if m, ok := generatorMethods[name]; ok {
		return function(name, func(thread *Thread, args Tuple) (Value, error) {
			return m(h, thread, args)
		}), nil
	}
	switch name {
	case "__name__", "__qualname__":
		return starlark.String(h.name), nil
	case "gi_running":
		return starlark.Bool(h.g.running), nil
	}
	return nil, nil
}

func (h *Generator) AttrNames() []string {
	return []string{"__iter__", "__name__", "__next__", "close", "gi_running", "send", "throw"}
}

// advance resumes the body; its end is StopIteration with its result.
func (h *Generator) advance(thread *Thread, sent Value, thrown *Instance) (Value, error) {
	v, ok, err := h.next(thread, sent, thrown)
	if err != nil {
		return nil, err
	}
	if ok {
		return v, nil
	}
	result := h.g.result
	h.g.result = nil
	if result == nil || result == starlark.None {
		return nil, py.NewError(py.StopIteration)
	}
	return nil, py.NewError(py.StopIteration, result)
}

func (h *Generator) send(thread *Thread, args Tuple) (Value, error) {
	if len(args) != 1 {
		return nil, py.Errorf(py.TypeError, "%s.send() takes exactly one argument (%d given)", h.class.Ident,
			len(args))
	}
	return h.advance(thread, args[0], nil)
}

// throw raises an exception where the body waits: throw(exc), throw(type, value).
func (h *Generator) throw(thread *Thread, args Tuple) (Value, error) {
	if len(args) == 0 {
		return nil, py.Errorf(py.TypeError, "throw expected at least 1 argument, got 0")
	}
	exc := args[0]
	if len(args) > 1 && args[1] != starlark.None {
		exc = args[1]
		if x, ok := exc.(*Instance); !ok || x.exc == nil {
			made, err := starlark.Call(thread, args[0], Tuple{exc}, nil)
			if err != nil {
				return nil, err
			}
			exc = made
		}
	}
	x, err := makeException(thread, exc,
		"exceptions must be classes or instances deriving from BaseException, not "+
			TypeName(exc))
	if err != nil {
		return nil, err
	}
	if !x.exc.contextDone { // what the caller handles is no context, only what the body does
		x.exc.setContext(h.g.task.own())
	}
	if h.g.task == nil {
		h.g.done = true
		return nil, x.exc.raised
	}
	return h.advance(thread, starlark.None, x)
}

func (h *Generator) close(thread *Thread, _ Tuple) (Value, error) {
	if h.g.task == nil {
		h.g.done = true
	}
	if h.g.done {
		return starlark.None, nil
	}
	_, yielded, err := h.next(thread, starlark.None, objectOf(py.NewError(py.GeneratorExit)))
	if yielded {
		return nil, py.Errorf(py.RuntimeError, "%s ignored GeneratorExit", h.class.Ident)
	}
	if e := raisedBy(err); e != nil && (e.Class.Is(py.GeneratorExit) || e.Class.Is(py.StopIteration)) {
		err = nil
	}
	return starlark.None, err
}

// yieldFrom is $yieldfrom(iterable).
func yieldFrom(thread *Thread, args Tuple) (Value, error) {
	if h, ok := args[0].(*Generator); ok {
		return taskOf(thread).delegate(h)
	}
	it, err := iterOf(thread, args[0])
	if err != nil {
		return nil, err
	}
	for {
		v, ok, err := it.step()
		if err != nil || !ok {
			return starlark.None, err
		}
		if _, err := taskOf(thread).yield(v); err != nil {
			return nil, err
		}
	}
}

// delegate yields what h yields, and passes on what comes back.
func (t *task) delegate(h *Generator) (Value, error) {
	sent, thrown := Value(starlark.None), (*Instance)(nil)
	for {
		v, ok, err := h.next(t.thread, sent, thrown)
		if err != nil {
			return nil, err
		}
		if !ok {
			return orNoneValue(h.g.result), nil
		}
		sent, err = t.yield(v)
		thrown = nil
		if err == nil {
			continue
		}
		thrown = exceptionOf(err)
		if !thrown.class.Is(py.GeneratorExit) {
			continue
		}
		if _, closeErr := h.close(t.thread, nil); closeErr != nil {
			return nil, closeErr
		}
		return nil, err
	}
}

func orNoneValue(v Value) Value {
	if v == nil {
		return starlark.None
	}
	return v
}

// makeCoroutine is $coroutine(body): the body runs when it is awaited.
func makeCoroutine(thread *Thread, args Tuple) (Value, error) {
	return newGenerator(thread, args[0], coroutineClass), nil
}

// Await runs a coroutine, or any other awaitable, to its end and gives its result.
func Await(thread *Thread, awaitable Value) (Value, error) {
	h, ok := awaitable.(*Generator)
	if !ok {
		return awaitOther(thread, awaitable)
	}
	if h.g.done && h.class == coroutineClass {
		return nil, py.Errorf(py.RuntimeError, "cannot reuse already awaited coroutine")
	}
	for {
		_, more, err := h.next(thread, starlark.None, nil)
		if err != nil {
			return nil, err
		}
		if !more {
			return orNoneValue(h.g.result), nil
		}
	}
}

// await is $await(awaitable).
func await(thread *Thread, args Tuple) (Value, error) {
	return Await(thread, args[0])
}

func awaitOther(thread *Thread, v Value) (Value, error) {
	x, ok := v.(*Instance)
	if !ok || x.special("__await__") == nil {
		if a, ok := v.(interface {
			Await(*Thread) (Value, error)
		}); ok {
			return a.Await(thread)
		}
		return nil, py.Errorf(py.TypeError, "object %s can't be used in 'await' expression", TypeName(v))
	}
	steps, _, err := x.call("__await__")
	if err != nil {
		return nil, err
	}
	return Await(thread, steps)
}

// asyncIter is $aiter(x).
func asyncIter(thread *Thread, args Tuple) (Value, error) {
	if h, ok := args[0].(*Generator); ok {
		return h, nil
	}
	x, ok := args[0].(*Instance)
	if !ok || x.special("__aiter__") == nil {
		return nil, py.Errorf(py.TypeError, "'async for' requires an object with __aiter__ method, got %s",
			TypeName(args[0]))
	}
	it, _, err := x.call("__aiter__")
	if err != nil {
		return nil, err
	}
	return NewIter(thread, nil, func() (Value, bool, error) {
		return asyncStep(py.FlowOf(thread).Thread,
			it)
	}), nil
}

func asyncStep(thread *Thread, it Value) (Value, bool, error) {
	next, err := Attr(thread, it, "__anext__")
	if err != nil {
		return nil, false, err
	}
	v, err := starlark.Call(thread, next, nil, nil)
	if err == nil {
		v, err = Await(thread, v)
	}
	if e := raisedBy(err); e != nil && e.Class.Is(py.StopAsyncIteration) {
		return nil, false, nil
	}
	return v, err == nil, err
}
