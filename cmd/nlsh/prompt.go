package main

import (
	"context"
	"fmt"
	"os"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/repl"
)

// prompt serves the prompt until its end.
func (s *session) prompt() int {
	editor, err := s.newEditor()
	if err != nil {
		fmt.Fprintln(os.Stderr, "nlsh:", err)
		return exitFailed
	}
	defer editor.Close()
	status, blocks := 0, 0
	loop := repl.Loop{
		Editor: editor, Output: os.Stdout, Complete: s.shell.Complete,
		Exec: func(text string) error {
			blocks++ // each block has a name of its own, so that a traceback finds its lines later
			name := fmt.Sprintf("<stdin-%d>", blocks)
			return s.guarded(func() error { return s.shell.Exec(context.Background(), name, []byte(text)) })
		},
		Report: func(err error) (ended bool) {
			if code, ends := s.status(err); ends {
				status, ended = code, true
			}
			return ended
		},
	}
	if err := loop.Run(); err != nil {
		fmt.Fprintln(os.Stderr, "nlsh:", err)
		return exitFailed
	}
	if code, _ := s.status(s.guarded(func() error { return s.shell.Close(context.Background()) })); status == 0 {
		status = code
	}
	return status
}

// newEditor is the editor of the process's input.
func (s *session) newEditor() (repl.Editor, error) {
	state := s.shell.State()
	if !builtins.IsTerminal(os.Stdin) {
		return repl.NewPlain(state.Stdin()), nil
	}
	fmt.Printf("nlsh %s. help(x) tells about x, Ctrl-D ends.\n", version())
	editor, err := repl.NewTerminal(repl.HistoryFile(), s.shell.Completions)
	if err != nil {
		return nil, err
	}
	return &waitingEditor{editor, s}, nil
}

// A waitingEditor lets the script's threads run while it reads.
type waitingEditor struct {
	repl.Editor
	*session
}

// ReadBlock implements repl.Editor. What scripts write meanwhile goes through the editor.
func (e *waitingEditor) ReadBlock(prompt, more string, complete func(string) bool) (text string, err error) {
	state := e.shell.State()
	for _, out := range []*builtins.Output{state.Out, state.Err} {
		if f := out.File(); f != nil && builtins.IsTerminal(f) {
			out.Redirect(e.Output())
			defer out.Redirect(f)
		}
	}
	if builtins.IsTerminal(os.Stderr) {
		e.errors = e.Output()
		defer func() { e.errors = os.Stderr }()
	}
	e.shell.Await(func() { text, err = e.Editor.ReadBlock(prompt, more, complete) }, func(err error) { e.status(err) })
	return text, err
}
