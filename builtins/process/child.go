package pyprocess

import (
	"fmt"
	"time"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// A Child is a process that the script has started.
type Child struct {
	pid    int
	ended  chan struct{} // closed when it has ended; it stays a zombie until it is reaped
	status starlark.Value
}

func newChild(pid int) *Child {
	c := &Child{pid: pid, ended: make(chan struct{}), status: starlark.None}
	go func() {
		defer close(c.ended)
		for err := unix.EINTR; err == unix.EINTR; {
			waited := unix.Waitid(unix.P_PID, pid, nil, unix.WEXITED|unix.WNOWAIT, nil)
			err, _ = waited.(unix.Errno)
		}
	}()
	return c
}

var childMethods = builtins.Methods[*Child]{
	"poll": {Doc: "poll(): the exit status, the negative number of the signal that ended it, None while it runs.", Fn: poll},
	"wait": {Doc: "wait(timeout=None): poll() when it has ended, None when that takes longer than timeout seconds.", Fn: wait},
	"kill": {Doc: "kill(signal): sends a signal, unless it has ended.", Fn: kill},
}

// reap fetches the status of a child that has ended.
func (c *Child) reap() {
	select {
	case <-c.ended:
	default:
		return
	}
	if c.status != starlark.None {
		return
	}
	var status unix.WaitStatus
	for err := error(unix.EINTR); err == unix.EINTR; {
		_, err = unix.Wait4(c.pid, &status, 0, nil)
	}
	code := status.ExitStatus()
	if status.Signaled() {
		code = -int(status.Signal())
	}
	c.status = starlark.MakeInt(code) // 0 when somebody else has reaped it, as in Python
}

func poll(_ *starlark.Thread, c *Child, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if err := builtins.Unpack("poll", args, kwargs); err != nil {
		return nil, err
	}
	c.reap()
	return c.status, nil
}

func wait(thread *starlark.Thread, c *Child, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var timeout starlark.Value = starlark.None
	if err := builtins.Unpack("wait", args, kwargs, "timeout?", &timeout); err != nil {
		return nil, err
	}
	d, err := builtins.Timeout("timeout", timeout)
	if err != nil {
		return nil, err
	}
	if _, err := builtins.StateOf(thread).Wait(thread, c.ended, d); err != nil {
		return nil, err
	}
	c.reap()
	return c.status, nil
}

func kill(_ *starlark.Thread, c *Child, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var signal int
	if err := builtins.Unpack("kill", args, kwargs, "signal", &signal); err != nil {
		return nil, err
	}
	if c.reap(); c.status != starlark.None {
		return starlark.None, nil
	}
	return starlark.None, py.FromOS(unix.Kill(c.pid, unix.Signal(signal)), "")
}

// Attr gives the methods and pid.
func (c *Child) Attr(name string) (starlark.Value, error) {
	if name == "pid" {
		return starlark.MakeInt(c.pid), nil
	}
	return childMethods.Attr(c, name)
}

// AttrNames lists what Attr gives.
func (c *Child) AttrNames() []string { return childMethods.Names("pid") }

func (c *Child) String() string        { return fmt.Sprintf("<child %d>", c.pid) }
func (c *Child) Type() string          { return "child" }
func (c *Child) Freeze()               {}
func (c *Child) Truth() starlark.Bool  { return true }
func (c *Child) Hash() (uint32, error) { return builtins.Identity(c), nil }

// deadline is when a wait ends that lasts d, negative for ever.
func deadline(d time.Duration) func() time.Duration {
	end := time.Now().Add(d)
	return func() time.Duration {
		if d < 0 {
			return -1
		}
		return max(time.Until(end), 0)
	}
}
