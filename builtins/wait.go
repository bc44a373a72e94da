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
	select {
	case s.calls <- call:
		return true
	case <-s.Context().Done():
		return false
	}
}

// Wait blocks the script until ready gives or is closed, or until d has passed (negative: no limit), and
// runs posted calls meanwhile. It says whether it was ready; the error is that of a stop or of a call.
func (s *State) Wait(thread *starlark.Thread, ready <-chan struct{}, d time.Duration) (bool, error) {
	var timeout <-chan time.Time
	if d >= 0 {
		timer := time.NewTimer(d)
		defer timer.Stop()
		timeout = timer.C
	}
	done := s.Context().Done()
	for {
		select {
		case <-done:
			return false, s.Stop()
		case <-ready:
			return true, nil
		case <-timeout:
			return false, nil
		case call := <-s.calls:
			if err := call(thread); err != nil {
				return false, err
			}
		}
	}
}

// RunCalls runs the calls posted so far without waiting.
func (s *State) RunCalls(thread *starlark.Thread) error {
	for {
		select {
		case call := <-s.calls:
			if err := call(thread); err != nil {
				return err
			}
		default:
			return s.Stop()
		}
	}
}
