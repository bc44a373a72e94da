package netns

import (
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
)

func set() *builtins.Function {
	return builtins.Builtin("setns", `setns(netns, flags=os.O_CREAT)

Moves the script into a network namespace: what it opens from now on - sockets, processes, files under /proc/net,
/proc/sys/net and /sys - opens there. What is open stays where it is, and so do the script's other threads, the program
itself and other scripts in it. netns is a name in /run/netns, an absolute path ('/proc/1/ns/net'), 'pid:N', a
descriptor, or what has fileno() or pid. A name that is missing is made; with flags=0 it is a FileNotFoundError, with os.O_CREAT | os.O_EXCL one that
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
			builtins.StateOf(thread).Place().Move(ns)
			return starlark.None, nil
		})
}

// enterable opens a namespace and makes sure that a thread can enter it.
func enterable(thread *starlark.Thread, netns starlark.Value, flags int) (*nl.NetNS, error) {
	ns, err := builtins.OpenNetNS(thread, "netns", netns, flags)
	if err != nil {
		return nil, err
	}
	if err := ns.Enterable(); err != nil {
		ns.Close()
		return nil, builtins.NetNSRaised("netns", ns.Name(), err)
	}
	return ns, nil
}

func push() *builtins.Function {
	return builtins.Builtin("pushns", `pushns(newns=None)

Remembers the namespace that the script is in, for popns(), and moves into newns as setns() does; None only remembers.
A script, or a line at the prompt, that is stopped or interrupted returns to where it began. With "with" the script
returns at the end of the block, whatever happens in it:

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
			place := s.Place()
			place.Push(ns)
			return &visit{place: place, depth: len(place.Saved) - 1, where: newns}, nil
		})
}

// saved is the place of the script, which must have saved a namespace.
func saved(thread *starlark.Thread, function string) (*builtins.Place, error) {
	place := builtins.StateOf(thread).Place()
	if len(place.Saved) == 0 {
		return nil, py.Errorf(py.IndexError, "%s(): no namespace is saved: every call needs a pushns() before it", function)
	}
	return place, nil
}

func pop() *builtins.Function {
	return builtins.Builtin("popns", `popns()

Returns to the namespace that the last pushns() remembered. IndexError when there is none.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var libc starlark.Value
			if err := builtins.Unpack("popns", args, kwargs, "libc?", &libc); err != nil {
				return nil, err
			}
			place, err := saved(thread, "popns")
			if err != nil {
				return nil, err
			}
			place.Move(place.Pop())
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
			place, err := saved(thread, "dropns")
			if err != nil {
				return nil, err
			}
			if ns := place.Pop(); ns != nil {
				ns.Close()
			}
			return starlark.None, nil
		})
}
