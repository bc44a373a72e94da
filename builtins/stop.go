package builtins

import (
	"context"
	"errors"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// ErrSteps is the reason of a Stopped script that took more steps than its limit.
var ErrSteps = errors.New("too many steps")

// ErrKilled is the reason of a Stopped script that was killed without another reason.
var ErrKilled = errors.New("killed")

// Stopped is the end of a script that its host stopped: by a deadline, by the step limit, by Kill.
// No script can catch it. Unwrap gives the reason, such as context.DeadlineExceeded or ErrSteps.
type Stopped struct{ Reason error }

func (e *Stopped) Error() string {
	if errors.Is(e.Reason, context.DeadlineExceeded) {
		return "script stopped: deadline exceeded"
	}
	return "script stopped: " + e.Reason.Error()
}

func (e *Stopped) Unwrap() error { return e.Reason }

// Begin starts a run under ctx: its end, and its deadline, stop the script. The returned function ends the
// run. A run inside another (a host function that calls back) belongs to the outer one: what stops either
// stops both.
func (s *State) Begin(ctx context.Context) (end func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.running {
		s.nested++
		stop := context.AfterFunc(ctx, func() { s.Kill(context.Cause(ctx)) })
		return func() {
			s.nested--
			stop()
		}
	}
	s.running, s.steps = true, 0
	s.depth = len(s.main.place.Saved)
	s.renew(ctx)
	return s.end
}

// Return brings the script back to where it was before the outermost run, at the end of that: of one that was stopped,
// which has had no way to leave the namespaces that it went into, or interrupted, which may not have come to the body of
// its with.
func (s *State) Return() {
	if s.nested == 0 {
		s.main.place.Unwind(s.depth)
	}
}

// end is the end of the outermost run: what comes after it starts with a live context.
func (s *State) end() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.running = false
	s.main.cancel(context.Canceled)
	s.renew(context.Background())
	s.uncancel()
}

// renew gives the main line a fresh context under base and lets its end reach the threads. Called with mu held.
func (s *State) renew(base context.Context) {
	s.base = base
	s.main.renew(base)
	ctx := s.main.ctx
	context.AfterFunc(ctx, func() { s.stopMain(ctx) })
}

// uncancel lets the main line's threads go on. Called with mu held.
func (s *State) uncancel() {
	for thread, account := range s.threads {
		if account.line == s.main {
			thread.Uncancel()
		}
	}
}

// stopMain cancels the threads of the main line, unless the run of ctx has ended meanwhile. An interrupt is the
// main line's alone; any other end is that of all lines.
func (s *State) stopMain(ctx context.Context) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.main.ctx != ctx {
		return
	}
	s.cancelThreads(s.main)
	var interrupt *py.Error
	if cause := context.Cause(ctx); !errors.As(cause, &interrupt) {
		for line := range s.lines {
			line.cancel(cause)
		}
	}
}

// cancelThreads cancels the threads of a line for the reason that its context has ended. Called with mu held.
func (s *State) cancelThreads(line *Line) {
	for thread, account := range s.threads {
		if account.line == line {
			thread.Cancel(context.Cause(line.ctx).Error())
		}
	}
}

// Context ends when the line that runs now is to stop: what blocks in a builtin watches it, and then returns
// Stop().
func (s *State) Context() context.Context {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.current.ctx
}

// Interrupt raises KeyboardInterrupt in the running script. Any goroutine may call it.
func (s *State) Interrupt() {
	s.mu.Lock()
	call := s.onInterrupt
	s.mu.Unlock()
	if call == nil {
		s.stop(py.NewError(py.KeyboardInterrupt))
		return
	}
	go s.Post(call)
}

// OnInterrupt has call run on the script's main thread, where it waits, instead of what Interrupt does; nil undoes it.
func (s *State) OnInterrupt(call Call) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.onInterrupt = call
}

// Kill ends the running script for reason (nil for ErrKilled); it cannot be caught. Any goroutine may call it.
func (s *State) Kill(reason error) {
	if reason == nil {
		reason = ErrKilled
	}
	s.stop(&Stopped{reason})
}

func (s *State) stop(cause error) {
	s.mu.Lock()
	cancel := s.main.cancel
	s.mu.Unlock()
	cancel(cause)
}

// Stop is the error for which the line that runs now has to end: a KeyboardInterrupt, a *Stopped, or nil when it
// need not end.
func (s *State) Stop() error {
	cause := context.Cause(s.Context())
	if cause == nil {
		return nil
	}
	var raised *py.Error
	var stopped *Stopped
	if errors.As(cause, &raised) || errors.As(cause, &stopped) {
		return cause
	}
	return &Stopped{cause}
}

// Catch lets the script go on after an interrupt that it has caught, and says whether it may: a *Stopped
// cannot be caught.
func (s *State) Catch() bool {
	var hard *Stopped
	if errors.As(s.Stop(), &hard) {
		return false
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.current == s.main && s.main.ctx.Err() != nil {
		s.renew(s.base)
		s.uncancel()
	}
	return true
}

// An account is what the state knows of a thread of the interpreter.
type account struct {
	line  *Line
	steps uint64 // those it has reported to the common budget
}

// stepChunk is how many steps a thread takes before it reports them to the common budget.
const stepChunk = 1 << 14

// limit arms the step limit on a thread that has just been made. All threads of a shell share one budget.
func (s *State) limit(thread *starlark.Thread, own *account) {
	if s.MaxSteps == 0 {
		return
	}
	chunk := min(stepChunk, s.MaxSteps/8+1)
	thread.SetMaxExecutionSteps(chunk)
	thread.OnMaxSteps = func(thread *starlark.Thread) {
		s.mu.Lock()
		s.steps += thread.ExecutionSteps() - own.steps
		own.steps = thread.ExecutionSteps()
		over := s.steps > s.MaxSteps
		s.mu.Unlock()
		thread.SetMaxExecutionSteps(thread.ExecutionSteps() + chunk)
		if over {
			s.Kill(ErrSteps)
			thread.Cancel(ErrSteps.Error())
		}
	}
}
