package python

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"go.starlark.net/syntax"
)

// An Error is source text that is no Python: what CPython raises as SyntaxError or one of its subclasses,
// or a name that is defined nowhere.
type Error struct {
	Kind   string // "SyntaxError", "IndentationError", "TabError", "NameError"
	Msg    string
	File   string
	Line   int    // from 1
	Col    int    // from 1, in characters
	EndCol int    // the character after the last wrong one, on the same line; Col if unknown
	Text   string // the line of the source, without its end
	atEnd  bool   // the source ends too early
	open   bool   // a bracket is not closed
}

// Error is the one-line form: "SyntaxError: invalid syntax (x.py, line 3)".
func (e *Error) Error() string {
	return fmt.Sprintf("%s: %s (%s, line %d)", e.Kind, e.Msg, e.File, e.Line)
}

// Pos is the position of the error in the form that Starlark's tools use.
func (e *Error) Pos() syntax.Position {
	return syntax.MakePosition(&e.File, int32(e.Line), int32(e.Col))
}

// Report is the form in which Python prints the error: place, line of source, carets, message.
func (e *Error) Report() string {
	var b strings.Builder
	fmt.Fprintf(&b, "  File \"%s\", line %d\n", e.File, e.Line)
	trimmed := strings.TrimLeft(e.Text, " \t\f")
	if trimmed != "" {
		fmt.Fprintf(&b, "    %s\n", strings.TrimRight(trimmed, " \t\r\n"))
		if e.Col > 0 {
			indent := utf8.RuneCountInString(e.Text) - utf8.RuneCountInString(trimmed)
			width := max(1, e.EndCol-e.Col)
			fmt.Fprintf(&b, "    %s%s\n", strings.Repeat(" ", max(0, e.Col-1-indent)), strings.Repeat("^", width))
		}
	}
	fmt.Fprintf(&b, "%s: %s", e.Kind, e.Msg)
	return b.String()
}
