package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"sync/atomic"

	"github.com/nlsh/nlsh"
	"github.com/nlsh/nlsh/builtins"
)

// A session is the shell of this process.
type session struct {
	*command
	shell       *nlsh.Shell
	interrupted atomic.Bool // Ctrl-C has come since the script began
	errors      io.Writer   // standard error, by way of the editor while there is one
}

func newSession(c *command) *session {
	options := []nlsh.Option{
		nlsh.WithArgs(c.argv...),
		nlsh.WithPath(filepath.SplitList(os.Getenv("NLSH_PATH"))...),
	}
	if c.interactive {
		options = append(options, nlsh.WithLiveGlobals())
	}
	shell := nlsh.New(options...)
	shell.State().Exit = os.Exit
	return &session{command: c, shell: shell, errors: os.Stderr}
}

// run runs what the command line asks for and gives the exit status.
func (s *session) run() int {
	name, src, err := s.source()
	if err != nil {
		fmt.Fprintf(os.Stderr, "nlsh: can't %v\n", err)
		return exitUsage
	}
	s.watchSignals()
	if src == nil {
		return s.prompt()
	}
	status, ended := s.status(s.guarded(func() error { return s.shell.Run(context.Background(), name, src) }))
	if s.interactive && !ended {
		return s.prompt()
	}
	if err := s.guarded(func() error { return s.shell.Close(context.Background()) }); err != nil {
		s.status(err) // shown; the status stays that of the script
	}
	return status
}

// source is the script's name and text; no text for the prompt alone.
func (s *session) source() (name string, src []byte, err error) {
	file := s.argv[0]
	switch {
	case s.hasCode:
		return "<string>", []byte(s.code + "\n"), nil
	case file == "" && (s.interactive || builtins.IsTerminal(os.Stdin)):
		return "", nil, nil
	case file == "" || file == "-":
		src, err = io.ReadAll(os.Stdin)
		name = "<stdin>"
	default:
		src, err = os.ReadFile(file)
		name = file
	}
	if src == nil {
		src = []byte{}
	}
	return name, src, err
}

// watchSignals turns Ctrl-C into KeyboardInterrupt. The second one during the same script ends the process.
func (s *session) watchSignals() {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt)
	go func() {
		for range signals {
			if s.interrupted.Swap(true) {
				os.Exit(exitInterrupted)
			}
			s.shell.Interrupt()
		}
	}()
}

// guarded runs a piece of script.
func (s *session) guarded(f func() error) error {
	s.interrupted.Store(false)
	return f()
}

// status shows how a piece of script ended and gives the exit status; ended says that the session ends with
// it.
func (s *session) status(err error) (status int, ended bool) {
	var exit *nlsh.Exit
	var failed *nlsh.Error
	switch {
	case err == nil:
		return 0, false
	case s.shell.State().Out.Err() != nil && errors.As(err, &failed) && failed.IsA("BrokenPipeError"):
		return exitBrokenPipe, true // the reader has gone: nobody is there to be told
	case errors.As(err, &exit):
		if exit.Message != "" {
			fmt.Fprintln(s.errors, exit.Message)
		}
		return exit.Code, true
	case errors.As(err, &failed):
		if !failed.Shown {
			fmt.Fprint(s.errors, failed.Traceback)
		}
		if failed.IsA("KeyboardInterrupt") {
			return exitInterrupted, false
		}
		return exitFailed, false
	}
	fmt.Fprintln(s.errors, "nlsh:", err)
	return exitFailed, false
}
