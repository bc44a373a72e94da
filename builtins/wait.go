package builtins

import (
	"time"

	"go.starlark.net/starlark"
)

// A Call is something to do on the script's own thread: a callback, a signal handler.
type Call func(thread *starlark.Thread) error

// Post hands call to the script's thread, which runs it when it next waits. Any goroutine may call it; it
// blocks while the queue is full, and gives up, with false, when the script ends.
func (s *State) Post(call Call) bool {
	s.mu.Lock()
	done := s.main.ctx.Done()
	s.mu.Unlock()
	select {
	case s.calls <- call:
		return true
	case <-done:
		return false
	}
}

// Wait blocks the script until ready gives or is closed, or until d has passed (negative: no limit). The script's
// other threads run meanwhile; on the main one posted calls do. It says whether it was ready; the error is that of
// a stop or of a call.
func (s *State) Wait(thread *starlark.Thread, ready <-chan struct{}, d time.Duration) (bool, error) {
	var timeout <-chan time.Time
	if d >= 0 {
		timer := time.NewTimer(d)
		defer timer.Stop()
		timeout = timer.C
	}
	for {
		call, is, err := s.await(thread, ready, timeout)
		if call == nil {
			return is, err
		}
		if err := call(thread); err != nil {
			return false, err
		}
	}
}

// WaitCall blocks the script until a posted call has run on it.
func (s *State) WaitCall(thread *starlark.Thread) error {
	call, _, err := s.await(thread, nil, nil)
	if call != nil {
		err = call(thread)
	}
	return err
}

// await gives way until there is a call to run, or ready or timeout gives; is says whether ready did.
func (s *State) await(thread *starlark.Thread, ready <-chan struct{}, timeout <-chan time.Time) (
	call Call, is bool, err error) {
	var calls chan Call
	if s.Line() == s.main {
		calls = s.calls
	}
	ended, done := false, s.Context().Done()
	s.Block(thread, func() {
		select {
		case <-done:
			ended = true
		case <-ready:
			is = true
		case <-timeout:
		case call = <-calls:
		}
	})
	if ended {
		err = s.Stop()
	}
	return call, is, err
}

// RunCalls runs the calls posted so far without waiting, if this is the main thread.
func (s *State) RunCalls(thread *starlark.Thread) error {
	for s.Line() == s.main {
		select {
		case call := <-s.calls:
			if err := call(thread); err != nil {
				return err
			}
		default:
			return s.Stop()
		}
	}
	return s.Stop()
}
