package py

import "go.starlark.net/starlark"

const flowKey = "nlsh.flow"

// A Flow is the one line of execution that the Starlark threads of a script share: its generators have
// threads of their own, as the threads that it starts have, but only one of them runs at a time.
type Flow struct {
	Thread *starlark.Thread // the thread that runs now

	failure error // see Fail
}

// FlowOf is the flow that thread belongs to; a thread without one begins its own.
func FlowOf(thread *starlark.Thread) *Flow {
	if f, ok := thread.Local(flowKey).(*Flow); ok {
		return f
	}
	f := &Flow{Thread: thread}
	thread.SetLocal(flowKey, f)
	return f
}

// Join makes thread, which has not run yet, a part of the flow.
func (f *Flow) Join(thread *starlark.Thread) { thread.SetLocal(flowKey, f) }

// Park takes what runs now off the flow, so that another line of the script can use it; resume puts it back.
func (f *Flow) Park() (resume func()) {
	was := *f
	*f = Flow{}
	return func() { *f = was }
}

// Fail raises err where the interpreter leaves no room for an error: in Iterator.Next, Truth, Len, String.
// The script fails with it at its next instruction. An earlier failure that is still on its way stays.
func (f *Flow) Fail(err error) {
	if f.failure == nil {
		f.failure = err
	}
	f.Thread.Cancel("failure")
}

// Fail raises err in the script that thread belongs to; see Flow.Fail.
func Fail(thread *starlark.Thread, err error) { FlowOf(thread).Fail(err) }

// Failed says whether a failure is on its way.
func (f *Flow) Failed() bool { return f.failure != nil }

// Take ends the failure that is on its way and gives it to the caller, who has to raise or handle it.
func (f *Flow) Take() error {
	err := f.failure
	if err != nil {
		f.failure = nil
		f.Thread.Uncancel()
	}
	return err
}
