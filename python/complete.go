package python

import (
	"errors"
	"strings"
)

// A State says whether a text typed at the prompt is a whole statement.
type State int

// The states of a text.
const (
	Whole     State = iota // a whole statement (or several): run it
	NeedsMore              // more lines are needed
	Wrong                  // no continuation can make it right; Compile tells why
)

// Complete says whether src can be run as it is. A statement with blocks is whole when an empty line
// follows it.
func Complete(src string) State {
	if strings.TrimSpace(src) == "" {
		return Whole
	}
	m, err := parse("<stdin>", []byte(src))
	if err == nil {
		_, err = lower(m, Options{Interactive: true})
	}
	var bad *Error
	switch {
	case errors.As(err, &bad) && bad.atEnd:
		return NeedsMore
	case err != nil:
		return Wrong
	case m.compound && !strings.HasSuffix(src, "\n"):
		return NeedsMore
	}
	return Whole
}
