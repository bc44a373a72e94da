package runtime

import (
	"errors"
	"fmt"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// A Frame is one line of a traceback.
type Frame struct {
	File, Function string
	Line, Col      int
}

// frames are the calls that an exception went through, outermost first.
func frames(segments []segment) []Frame {
	var all []Frame
	for i := len(segments) - 1; i >= 0; i-- {
		all = append(all, stackFrames(segments[i].stack(), segments[i].depth)...)
	}
	return all
}

// stackFrames are the frames of a stack from depth on, without those of built-ins and without the frame that
// only leads to a try or with body: the body has the frame of its function.
func stackFrames(stack starlark.CallStack, depth int) []Frame {
	var list []Frame
	for i := max(0, depth); i < len(stack); i++ {
		f := stack[i]
		if f.Pos.Line == 0 {
			continue
		}
		if i+2 < len(stack) && isBlock(stack[i+1].Name) && stack[i+2].Pos.Line != 0 &&
			shownFunction(stack[i+2].Name) == shownFunction(f.Name) {
			continue
		}
		list = append(list, Frame{f.Pos.Filename(), shownFunction(f.Name), int(f.Pos.Line), int(f.Pos.Col)})
	}
	return list
}

func isBlock(name string) bool { return name == "$try" || name == "$with" }

// shownFunction is a function's name as a traceback shows it.
func shownFunction(name string) string {
	name, _, _ = strings.Cut(name, "$")
	switch name {
	case "<toplevel>", "":
		return "<module>"
	case "lambda":
		return "<lambda>"
	}
	return name
}

// A Traceback is the __traceback__ of an exception.
type Traceback struct {
	segments []segment
	frames   []Frame
}

func newTraceback(e *exception) *Traceback {
	return &Traceback{segments: append([]segment{}, e.segments...), frames: frames(e.segments)}
}

// Frames are the lines of the traceback, outermost first.
func (tb *Traceback) Frames() []Frame { return tb.frames }

// Attr gives tb_lineno, tb_next and tb_frame.
func (tb *Traceback) Attr(name string) (Value, error) {
	if len(tb.frames) == 0 {
		return nil, nil
	}
	switch name {
	case "tb_lineno":
		return starlark.MakeInt(tb.frames[0].Line), nil
	case "tb_next":
		if len(tb.frames) == 1 {
			return starlark.None, nil
		}
		return &Traceback{frames: tb.frames[1:]}, nil
	case "tb_frame":
		return frameValue(tb.frames[0]), nil
	}
	return nil, nil
}

// frameValue is a frame object with f_lineno and f_code.
func frameValue(f Frame) Value {
	code := &Instance{class: newType("code", py.Object)}
	frame := &Instance{class: newType("frame", py.Object)}
	for name, v := range map[string]Value{
		"co_name": starlark.String(f.Function), "co_filename": starlark.String(f.File),
	} {
		_ = code.setOwn(name, v) // a string can be hashed, the dict is new
	}
	for name, v := range map[string]Value{"f_lineno": starlark.MakeInt(f.Line), "f_code": code} {
		_ = frame.setOwn(name, v)
	}
	return frame
}

// PyClass implements py.Typed.
func (tb *Traceback) PyClass() *py.Class { return tracebackClass }

func (tb *Traceback) AttrNames() []string   { return []string{"tb_frame", "tb_lineno", "tb_next"} }
func (tb *Traceback) String() string        { return "<traceback object>" }
func (tb *Traceback) Type() string          { return "traceback" }
func (tb *Traceback) Freeze()               {}
func (tb *Traceback) Truth() starlark.Bool  { return true }
func (tb *Traceback) Hash() (uint32, error) { return uint32(identity(tb) >> 4), nil }

// text is str() of the exception by its class's Go code.
func (e *exception) text() string {
	args := e.raised.Args
	switch {
	case e.raised.Class.Is(py.UnicodeError) && len(args) == 5:
		return unicodeText(args)
	case e.raised.Class.Is(py.SyntaxError) && len(args) == 2:
		if place, ok := args[1].(Tuple); ok && len(place) > 1 {
			return fmt.Sprintf("%s (%s, line %s)", py.Str(args[0]), py.Str(place[0]), py.Str(place[1]))
		}
	}
	return e.raised.Text()
}

// Traceback is what Python prints for an uncaught exception, with those that led to it. It ends with a
// newline. An error that is no exception of the script gives its text.
func (rt *Runtime) Traceback(err error) string {
	var stopped *builtins.Stopped
	if errors.As(err, &stopped) {
		return stopped.Error() + "\n"
	}
	var b strings.Builder
	rt.report(&b, exceptionOf(err), map[*Instance]bool{})
	return b.String()
}

const (
	causeText   = "\nThe above exception was the direct cause of the following exception:\n\n"
	contextText = "\nDuring handling of the above exception, another exception occurred:\n\n"
)

func (rt *Runtime) report(b *strings.Builder, x *Instance, seen map[*Instance]bool) {
	seen[x] = true
	e := x.exc
	switch {
	case e.cause != nil:
		if !seen[e.cause] {
			rt.report(b, e.cause, seen)
			b.WriteString(causeText)
		}
	case e.context != nil && !e.suppress:
		if !seen[e.context] {
			rt.report(b, e.context, seen)
			b.WriteString(contextText)
		}
	}
	if list := frames(e.segments); len(list) > 0 {
		b.WriteString("Traceback (most recent call last):\n")
		b.WriteString(rt.FormatFrames(list))
	}
	if e.report != "" {
		b.WriteString(e.report + "\n")
		return
	}
	b.WriteString(rt.lastLine(x))
}

// lastLine is "ValueError: text", with a suggestion, and the notes of the exception below it.
func (rt *Runtime) lastLine(x *Instance) string {
	text := x.PyStr()
	if err := rt.flow.Take(); err != nil {
		text = "<exception str() failed>"
	}
	line := x.class.FullName()
	if text != "" {
		line += ": " + text
	}
	if s := x.exc.raised.Suggestion; s != "" && !strings.Contains(text, "Did you mean") {
		line += ". Did you mean: '" + s + "'?"
	}
	line += "\n"
	if notes, found := x.own("__notes__"); found {
		if items, err := Collect(nil, notes); err == nil {
			for _, note := range items {
				line += py.Str(note) + "\n"
			}
		}
	}
	return line
}

// maxRepeats is how often Python shows the same frame before it only counts.
const maxRepeats = 3

// FormatFrames is the text of frames, with the lines of the source.
func (rt *Runtime) FormatFrames(list []Frame) string {
	var b strings.Builder
	repeats := 0
	for i, f := range list {
		if i > 0 && sameLine(f, list[i-1]) {
			repeats++
		} else {
			writeRepeats(&b, repeats)
			repeats = 0
		}
		if repeats < maxRepeats {
			rt.writeFrame(&b, f)
		}
	}
	writeRepeats(&b, repeats)
	return b.String()
}

func sameLine(a, b Frame) bool {
	return a.File == b.File && a.Function == b.Function && a.Line == b.Line
}

func writeRepeats(b *strings.Builder, repeats int) {
	switch more := repeats + 1 - maxRepeats; {
	case more == 1:
		b.WriteString("  [Previous line repeated 1 more time]\n")
	case more > 1:
		fmt.Fprintf(b, "  [Previous line repeated %d more times]\n", more)
	}
}

func (rt *Runtime) writeFrame(b *strings.Builder, f Frame) {
	fmt.Fprintf(b, "  File \"%s\", line %d, in %s\n", f.File, f.Line, f.Function)
	line, indent := rt.shell.Sources.Line(f.File, f.Line)
	if line == "" {
		return
	}
	fmt.Fprintf(b, "    %s\n", line)
	if marks := markers(line, f.Col-1-indent); marks != "" {
		fmt.Fprintf(b, "    %s\n", marks)
	}
}
