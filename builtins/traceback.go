package builtins

import (
	"errors"
	"fmt"
	"strings"

	"go.starlark.net/resolve"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

// Traceback is what Python would print for an uncaught err: causes first, then the call stack with the
// script's own lines, then the exception. It ends with a newline.
func (s *State) Traceback(err error) string {
	var b strings.Builder
	s.traceback(&b, err)
	return b.String()
}

func (s *State) traceback(b *strings.Builder, err error) {
	var bad syntax.Error
	var unresolved resolve.ErrorList
	last := s.Cause(err)
	var raised *py.Error
	if errors.As(last, &raised) && raised.Cause != nil {
		s.traceback(b, raised.Cause)
		b.WriteString("\nThe above exception was the direct cause of the following exception:\n\n")
	}
	var eval *starlark.EvalError
	if errors.As(err, &eval) {
		errors.As(innermost(err), &eval)
		b.WriteString("Traceback (most recent call last):\n")
		s.frames(b, eval.CallStack)
	}
	switch {
	case errors.As(err, &bad):
		s.place(b, bad.Pos)
	case errors.As(err, &unresolved):
		s.unresolved(b, unresolved)
		return
	}
	b.WriteString(last.Error() + "\n")
}

// unresolved lists every name that a script uses and nothing defines, each with its line.
func (s *State) unresolved(b *strings.Builder, list resolve.ErrorList) {
	for _, e := range list {
		s.place(b, e.Pos)
		b.WriteString(explainText(e.Msg).Error() + "\n")
	}
}

// place shows where the text of a script is wrong.
func (s *State) place(b *strings.Builder, pos syntax.Position) {
	fmt.Fprintf(b, "  File %q, line %d\n", pos.Filename(), pos.Line)
	line, indent := s.Sources.Line(pos.Filename(), int(pos.Line))
	if line != "" {
		fmt.Fprintf(b, "    %s\n    %s^\n", line, strings.Repeat(" ", max(0, int(pos.Col)-1-indent)))
	}
}

// maxRepeats is how often Python shows the same frame before it only counts.
const maxRepeats = 3

func (s *State) frames(b *strings.Builder, stack starlark.CallStack) {
	previous, repeats := "", 0
	for _, frame := range stack {
		text := s.frame(frame)
		if text == "" {
			continue
		}
		if text == previous {
			repeats++
		} else {
			writeRepeats(b, repeats)
			previous, repeats = text, 1
		}
		if repeats <= maxRepeats {
			b.WriteString(text)
		}
	}
	writeRepeats(b, repeats)
}

func writeRepeats(b *strings.Builder, repeats int) {
	switch more := repeats - maxRepeats; {
	case more == 1:
		b.WriteString("  [Previous line repeated 1 more time]\n")
	case more > 1:
		fmt.Fprintf(b, "  [Previous line repeated %d more times]\n", more)
	}
}

// frame is the text of one call; "" for a builtin, which has no line.
func (s *State) frame(frame starlark.CallFrame) string {
	if frame.Pos.Line == 0 {
		return ""
	}
	name := frame.Name
	switch name {
	case "<toplevel>":
		name = "<module>"
	case "lambda":
		name = "<lambda>"
	}
	text := fmt.Sprintf("  File %q, line %d, in %s\n", frame.Pos.Filename(), frame.Pos.Line, name)
	if line, _ := s.Sources.Line(frame.Pos.Filename(), int(frame.Pos.Line)); line != "" {
		text += "    " + line + "\n"
	}
	return text
}
