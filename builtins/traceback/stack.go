package pytraceback

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// entries are the texts of frames, one each; of at most limit of them when there is a limit.
func entries(thread *starlark.Thread, frames []runtime.Frame, limit starlark.Value, innermost bool) (
	*starlark.List, error) {
	if limit != nil && limit != starlark.None {
		n, err := runtime.AsIndex(limit)
		if err != nil {
			return nil, err
		}
		frames = cut(frames, n, innermost)
	}
	rt := runtime.Of(builtins.StateOf(thread))
	texts := make([]starlark.Value, len(frames))
	for i, f := range frames {
		texts[i] = starlark.String(rt.FormatFrames([]runtime.Frame{f}))
	}
	return starlark.NewList(texts), nil
}

// cut leaves n frames, the innermost or the outermost; a negative n the other ones.
func cut(frames []runtime.Frame, n int, innermost bool) []runtime.Frame {
	if n < 0 {
		n, innermost = -max(n, -len(frames)), !innermost
	}
	n = min(n, len(frames))
	if innermost {
		return frames[len(frames)-n:]
	}
	return frames[:n]
}

// calls are the calls that led to a frame object, or to the caller.
func calls(thread *starlark.Thread, v starlark.Value) ([]runtime.Frame, error) {
	if v == nil || v == starlark.None {
		v = runtime.CallerFrame(thread, 0)
	}
	f, ok := v.(*runtime.FrameObject)
	if !ok || f == nil {
		return nil, py.Errorf(py.TypeError, "f must be a frame, not %s", runtime.TypeName(v))
	}
	frames := f.Frames()
	for i := range frames {
		frames[i].Col = 0 // Python marks a place in the line for exceptions alone
	}
	return frames, nil
}

func formatStack() *builtins.Function {
	return builtins.Builtin("format_stack", `format_stack(f=None, limit=None) -> list of str

The calls that led to a frame of sys._getframe, or to the caller, outermost first.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var f, limit starlark.Value
			if err := builtins.Unpack("format_stack", args, kwargs, "f?", &f, "limit?", &limit); err != nil {
				return nil, err
			}
			frames, err := calls(thread, f)
			if err != nil {
				return nil, err
			}
			return entries(thread, frames, limit, true)
		})
}

func printStack() *builtins.Function {
	return builtins.Builtin("print_stack", "print_stack(f=None, limit=None, file=None): writes what format_stack gives.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var f, limit starlark.Value
			o := options{file: starlark.None}
			err := builtins.Unpack("print_stack", args, kwargs, "f?", &f, "limit?", &limit, "file?", &o.file)
			if err != nil {
				return nil, err
			}
			frames, err := calls(thread, f)
			if err != nil {
				return nil, err
			}
			return o.writeEntries(thread, frames, limit, true)
		})
}

// writeEntries writes frames to the file.
func (o *options) writeEntries(thread *starlark.Thread, frames []runtime.Frame, limit starlark.Value, innermost bool) (
	starlark.Value, error) {
	list, err := entries(thread, frames, limit, innermost)
	if err != nil {
		return nil, err
	}
	text := ""
	for entry := range list.Elements() {
		text += string(entry.(starlark.String))
	}
	file := o.file
	if file == starlark.None {
		file = builtins.StateOf(thread).Stream("stderr")
	}
	return starlark.None, builtins.WriteTo(thread, file, text, false)
}

// passed are the calls of a traceback; none of None.
func passed(v starlark.Value) ([]runtime.Frame, error) {
	if v == starlark.None {
		return nil, nil
	}
	tb, ok := v.(*runtime.Traceback)
	if !ok {
		return nil, py.Errorf(py.TypeError, "tb must be a traceback or None, not %s", runtime.TypeName(v))
	}
	return tb.Frames(), nil
}

func formatTb() *builtins.Function {
	return builtins.Builtin("format_tb",
		"format_tb(tb, limit=None) -> list of str: the calls of a traceback, outermost first.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var tb, limit starlark.Value
			if err := builtins.Unpack("format_tb", args, kwargs, "tb", &tb, "limit?", &limit); err != nil {
				return nil, err
			}
			frames, err := passed(tb)
			if err != nil {
				return nil, err
			}
			return entries(thread, frames, limit, false)
		})
}

func printTb() *builtins.Function {
	return builtins.Builtin("print_tb", "print_tb(tb, limit=None, file=None): writes what format_tb gives.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var tb, limit starlark.Value
			o := options{file: starlark.None}
			err := builtins.Unpack("print_tb", args, kwargs, "tb", &tb, "limit?", &limit, "file?", &o.file)
			if err != nil {
				return nil, err
			}
			frames, err := passed(tb)
			if err != nil {
				return nil, err
			}
			return o.writeEntries(thread, frames, limit, false)
		})
}
