package netns

import (
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
)

// A stack is what pushns has saved in one shell; nil stands for the namespace of the process.
type stack struct{ saved []*nl.NetNS }

type stackKey struct{}

func stackOf(s *builtins.State) *stack {
	return s.Slot(stackKey{}, func() any { return &stack{} }).(*stack)
}

// enter moves the script into a namespace, which is the script's from now on, and gives the one it was in.
func enter(s *builtins.State, ns *nl.NetNS) (left *nl.NetNS) {
	left, s.NetNS = s.NetNS, ns
	return left
}

// leave closes a namespace that nothing will return to.
func leave(ns *nl.NetNS) {
	if ns != nil {
		ns.Close()
	}
}

func set() *builtins.Function {
	return builtins.Builtin("setns", `setns(netns, flags=os.O_CREAT)

Moves the script into a network namespace: what it opens from now on - sockets, processes, files under /proc/net,
/proc/sys/net and /sys - opens there. What is open stays where it is, and so do the program itself and other scripts in
it. netns is a name in /run/netns, an absolute path ('/proc/1/ns/net'), 'pid:N', a descriptor, or what has fileno() or
pid. A name that is missing is made; with flags=0 it is a FileNotFoundError, with os.O_CREAT | os.O_EXCL one that
exists is a FileExistsError. Man pages: setns(2), ip-netns(8).`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var netns, libc, fork starlark.Value
			flags := unix.O_CREAT
			err := builtins.Unpack("setns", args, kwargs, "netns", &netns, "flags?", &flags, "libc?", &libc, "fork?", &fork)
			if err != nil {
				return nil, err
			}
			ns, err := enterable(thread, netns, flags)
			if err != nil {
				return nil, err
			}
			leave(enter(builtins.StateOf(thread), ns))
			return starlark.None, nil
		})
}

// enterable opens a namespace and makes sure that a thread can enter it.
func enterable(thread *starlark.Thread, netns starlark.Value, flags int) (*nl.NetNS, error) {
	ns, err := builtins.OpenNetNS(thread, "netns", netns, flags)
	if err != nil {
		return nil, err
	}
	if err := ns.Do(func() error { return nil }); err != nil {
		name := ns.Name()
		ns.Close()
		return nil, entryRaised(name, err)
	}
	return ns, nil
}

// entryRaised is the error of setns(2), which says what is missing.
func entryRaised(name string, err error) error {
	return builtins.NetNSRaised("netns", name, &nl.NetNSError{Path: name, Err: err,
		Needs: "entering a network namespace needs CAP_SYS_ADMIN over it and over the user namespace of the shell"})
}

func push() *builtins.Function {
	return builtins.Builtin("pushns", `pushns(newns=None)

Remembers the namespace that the script is in, for popns(), and moves into newns as setns() does; None only remembers.
With "with" the script returns at the end of the block, whatever happens in it:

    with netns.pushns('test'):
        ip = IPRoute()`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var newns, libc starlark.Value
			if err := builtins.Unpack("pushns", args, kwargs, "newns?", &newns, "libc?", &libc); err != nil {
				return nil, err
			}
			s := builtins.StateOf(thread)
			var ns *nl.NetNS
			var err error
			if newns == nil || newns == starlark.None {
				newns = starlark.None
				ns, err = s.ScriptNetNS()
			} else {
				ns, err = enterable(thread, newns, unix.O_CREAT)
			}
			if err != nil {
				return nil, err
			}
			stack := stackOf(s)
			stack.saved = append(stack.saved, enter(s, ns))
			return &visit{stack: stack, depth: len(stack.saved) - 1, where: newns}, nil
		})
}

// take removes the last saved namespace.
func (st *stack) take(function string) (*nl.NetNS, error) {
	if len(st.saved) == 0 {
		return nil, py.Errorf(py.IndexError, "%s(): no namespace is saved: every call needs a pushns() before it", function)
	}
	last := len(st.saved) - 1
	ns := st.saved[last]
	st.saved = st.saved[:last]
	return ns, nil
}

func pop() *builtins.Function {
	return builtins.Builtin("popns", `popns()

Returns to the namespace that the last pushns() remembered. IndexError when there is none.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var libc starlark.Value
			if err := builtins.Unpack("popns", args, kwargs, "libc?", &libc); err != nil {
				return nil, err
			}
			s := builtins.StateOf(thread)
			ns, err := stackOf(s).take("popns")
			if err != nil {
				return nil, err
			}
			leave(enter(s, ns))
			return starlark.None, nil
		})
}

func drop() *builtins.Function {
	return builtins.Builtin("dropns", `dropns()

Forgets the namespace that the last pushns() remembered, and stays. IndexError when there is none.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var libc starlark.Value
			if err := builtins.Unpack("dropns", args, kwargs, "libc?", &libc); err != nil {
				return nil, err
			}
			ns, err := stackOf(builtins.StateOf(thread)).take("dropns")
			leave(ns)
			return starlark.None, err
		})
}
