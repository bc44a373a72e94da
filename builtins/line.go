package builtins

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A Line is a line of execution of a script: the script itself, or a thread that it has started (module
// threading). Lines take turns: each has a goroutine of its own, but the one that has the baton runs, until it
// waits in Block.
type Line struct {
	Name   string
	ID     uint64 // counted from 1; 0 is the script itself
	Daemon bool   // the script's end does not wait for it

	ctx    context.Context
	cancel context.CancelCauseFunc
	done   chan struct{}
	place  Place
}

// errEnded is the reason for which threads stop that are left when the script has ended.
var errEnded = errors.New("the script has ended")

func (l *Line) renew(base context.Context) { l.ctx, l.cancel = context.WithCancelCause(base) }

// Done is closed when the line has ended.
func (l *Line) Done() <-chan struct{} { return l.done }

// Line is the line that runs now.
func (s *State) Line() *Line {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.current
}

// Block gives way to the script's other lines while fn waits for something. fn must touch nothing that a script
// can reach. All that blocks in a builtin blocks here.
func (s *State) Block(thread *starlark.Thread, fn func()) {
	line, resume := s.Line(), py.FlowOf(thread).Park()
	s.give()
	defer func() {
		s.take(s.queue(), line)
		resume()
	}()
	fn()
}

// A turn is a place in the row of lines that wait for the baton; it is closed when the baton comes.
type turn chan struct{}

// queue takes a place in the row.
func (s *State) queue() turn {
	s.mu.Lock()
	defer s.mu.Unlock()
	t := make(turn)
	if s.idle {
		s.idle = false
		close(t)
	} else {
		s.row = append(s.row, t)
	}
	return t
}

// take waits for the baton.
func (s *State) take(t turn, line *Line) {
	<-t
	s.mu.Lock()
	defer s.mu.Unlock()
	s.current = line
}

// give hands the baton to the line that has waited longest.
func (s *State) give() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.row) == 0 {
		s.idle = true
		return
	}
	next := s.row[0]
	s.row = s.row[1:]
	close(next)
}

// Go runs fn as a new line of the script that runs on thread now. It begins when the others give way. The new
// line has a thread of its own, and ends when fn returns; Ctrl-C does not reach it, a hard stop does. It is where the
// one that starts it is; the error is that it cannot be.
func (s *State) Go(thread *starlark.Thread, name string, daemon bool, fn func(thread *starlark.Thread)) (
	*Line, error) {
	place, err := s.copyPlace()
	if err != nil {
		return nil, err
	}
	line := &Line{Name: name, Daemon: daemon, done: make(chan struct{}), place: place}
	line.renew(context.Background())
	context.AfterFunc(line.ctx, func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.cancelThreads(line)
	})
	s.mu.Lock()
	s.started++
	line.ID = s.started
	s.lines[line] = struct{}{}
	s.mu.Unlock()
	own, flow := s.newThread(name, line), py.FlowOf(thread)
	flow.Join(own)
	first := s.queue()
	go func() {
		defer close(line.done)
		s.take(first, line)
		flow.Thread = own
		s.guard(func() { fn(own) })
		flow.Park()
		s.leave(line, own)
		s.give()
	}()
	return line, nil
}

// guard reports a panic of Go code, so that a fault in a module does not end the host.
func (s *State) guard(fn func()) {
	defer func() {
		if fault := recover(); fault != nil {
			s.Err.WriteString(fmt.Sprintf("fault in Go code: %v\n%s", fault, debug.Stack()))
		}
	}()
	fn()
}

// leave takes a line that has ended out of the state. What is left of its generators is the main line's.
func (s *State) leave(line *Line, thread *starlark.Thread) {
	s.Release(thread)
	line.place.Leave()
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.lines, line)
	for _, account := range s.threads {
		if account.line == line {
			account.line = s.main
		}
	}
	line.cancel(nil)
}

// EndLines is the end of a script that has failed with err, or has not: as in Python, it waits for the threads that
// are no daemons and stops the others. The error is the script's, else that of the wait.
func (s *State) EndLines(thread *starlark.Thread, err error) error {
	for _, end := range []func(*starlark.Thread) error{s.joinLines, s.runAtEnd} {
		if ended := end(thread); err == nil {
			err = ended
		}
	}
	s.stopLines(thread)
	return err
}

// AtEnd has fn called when the script ends, on its thread; what was given last is called first.
func (s *State) AtEnd(fn func(thread *starlark.Thread) error) { s.atEnd = append(s.atEnd, fn) }

// runAtEnd calls what AtEnd was given. The error is the first one.
func (s *State) runAtEnd(thread *starlark.Thread) error {
	var first error
	for n := len(s.atEnd); n > 0; n = len(s.atEnd) {
		fn := s.atEnd[n-1]
		s.atEnd = s.atEnd[:n-1]
		if err := fn(thread); err != nil && first == nil {
			first = err
		}
	}
	return first
}

// joinLines waits until all lines that are no daemons have ended.
func (s *State) joinLines(thread *starlark.Thread) error {
	for {
		line := s.someLine(func(l *Line) bool { return !l.Daemon })
		if line == nil {
			return nil
		}
		if _, err := s.Wait(thread, line.done, -1); err != nil {
			return err
		}
	}
}

// stopLines ends all lines but the main one, which has to call it. No script can prevent it.
func (s *State) stopLines(thread *starlark.Thread) {
	for {
		line := s.someLine(func(*Line) bool { return true })
		if line == nil {
			return
		}
		line.cancel(&Stopped{errEnded})
		s.Block(thread, func() { <-line.done })
	}
}

// someLine is one of the lines for which is holds, nil when there is none.
func (s *State) someLine(is func(*Line) bool) *Line {
	s.mu.Lock()
	defer s.mu.Unlock()
	for line := range s.lines {
		if is(line) {
			return line
		}
	}
	return nil
}
