package runtime

import (
	"slices"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A FrameObject is a call that is under way, as sys._getframe gives it, with those that led to it.
type FrameObject struct {
	frame   Frame
	callers []Frame // innermost first
	rt      *Runtime
}

var frameClass = py.NewClass("frame", nil)

// CallerFrame is the call that is depth calls above the code that has called the running built-in; nil when the stack
// is not so deep. A generator's callers are those that have resumed it.
func CallerFrame(thread *Thread, depth int) *FrameObject {
	t := taskOf(thread)
	var all []Frame
	for at := t; at != nil; at = at.caller {
		stack := stackFrames(at.thread.CallStack(), 0)
		slices.Reverse(stack)
		all = append(all, stack...)
	}
	if depth >= len(all) {
		return nil
	}
	return &FrameObject{all[depth], all[depth+1:], t.rt}
}

// Frames are the call and those that led to it, outermost first.
func (f *FrameObject) Frames() []Frame {
	all := append([]Frame{f.frame}, f.callers...)
	slices.Reverse(all)
	return all
}

// Attr gives f_lineno, f_code, f_back and f_globals.
func (f *FrameObject) Attr(name string) (Value, error) {
	switch name {
	case "f_lineno":
		return starlark.MakeInt(f.frame.Line), nil
	case "f_code":
		code, _ := frameValue(f.frame).(*Instance).Attr("f_code")
		return code, nil
	case "f_back":
		if len(f.callers) == 0 {
			return starlark.None, nil
		}
		return &FrameObject{f.callers[0], f.callers[1:], f.rt}, nil
	case "f_globals":
		if m := f.rt.modules[f.frame.File]; m != nil {
			return m.Attr("__dict__")
		}
		return new(starlark.Dict), nil
	}
	return nil, py.NoAttribute("frame", name, f.AttrNames())
}

// AttrNames lists what Attr gives.
func (f *FrameObject) AttrNames() []string {
	return []string{"f_back", "f_code", "f_globals", "f_lineno"}
}

// PyClass implements py.Typed.
func (f *FrameObject) PyClass() *py.Class { return frameClass }

func (f *FrameObject) String() string {
	return "<frame, file " + py.Repr(starlark.String(f.frame.File)) + ", code " + f.frame.Function + ">"
}
func (f *FrameObject) Type() string          { return "frame" }
func (f *FrameObject) Freeze()               {}
func (f *FrameObject) Truth() starlark.Bool  { return true }
func (f *FrameObject) Hash() (uint32, error) { return uint32(identity(f) >> 4), nil }
