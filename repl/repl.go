package repl

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// The prompts, as Python's.
const (
	prompt       = ">>> "
	continuation = "... "
)

// A Loop is a session at the prompt.
type Loop struct {
	Editor   Editor
	Output   io.Writer                  // where the loop itself writes
	Complete func(text string) bool     // whether a text is whole
	Exec     func(text string) error    // runs it
	Report   func(err error) (end bool) // shows how it failed, and says whether the session ends with that
}

// Run serves the prompt until the end of input, or until Report ends the session.
func (l *Loop) Run() error {
	for {
		text, err := l.Editor.ReadBlock(prompt, continuation, l.Complete)
		switch {
		case errors.Is(err, ErrInterrupt):
			fmt.Fprintln(l.Output, "KeyboardInterrupt")
			continue
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		case strings.TrimSpace(text) == "":
			continue
		}
		if err := l.Exec(text); err != nil && l.Report(err) {
			return nil
		}
	}
}
