package builtins

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
)

// A Place is where a line of the script is: in the network namespace in which opens what it opens.
type Place struct {
	NetNS *nl.NetNS   // nil for the namespace of the process
	Saved []*nl.NetNS // those that it will return to, the next one last
}

// Place is where the line that runs now is. Lines move on their own, as threads do in Python.
func (s *State) Place() *Place { return &s.Line().place }

// copyPlace is where a line that this one starts is at first.
func (s *State) copyPlace() (Place, error) {
	ns, err := s.ScriptNetNS()
	return Place{NetNS: ns}, err
}

// Move goes to a namespace, which is the place's own from then on, and closes the one that it leaves.
func (p *Place) Move(ns *nl.NetNS) {
	if p.NetNS != nil {
		p.NetNS.Close()
	}
	p.NetNS = ns
}

// Push goes to a namespace and saves the one that it leaves.
func (p *Place) Push(ns *nl.NetNS) { p.Saved, p.NetNS = append(p.Saved, p.NetNS), ns }

// Pop takes the namespace that was saved last; there must be one.
func (p *Place) Pop() *nl.NetNS {
	last := len(p.Saved) - 1
	ns := p.Saved[last]
	p.Saved = p.Saved[:last]
	return ns
}

// Unwind returns to where it was when depth namespaces were saved.
func (p *Place) Unwind(depth int) {
	for len(p.Saved) > depth {
		p.Move(p.Pop())
	}
}

// Leave returns to the namespace of the process, and forgets all others.
func (p *Place) Leave() {
	p.Unwind(0)
	p.Move(nil)
}

// InNetNS runs f in the script's network namespace: what f opens belongs there. f may run on a thread of its
// own.
func (s *State) InNetNS(f func() error) error {
	ns := s.Place().NetNS
	if ns == nil {
		return f()
	}
	return ns.Do(f)
}

// ScriptNetNS opens the script's namespace once more, for an object that stays in it whatever the script does
// later; nil for the namespace of the process.
func (s *State) ScriptNetNS() (*nl.NetNS, error) {
	own := s.Place().NetNS
	if own == nil {
		return nil, nil
	}
	ns, err := own.Clone()
	return ns, NetNSRaised("netns", own.Name(), err)
}

// OpenNetNS opens the namespace that an argument of a script means: a name in /run/netns, an absolute path,
// "pid:N", "fd:N", a descriptor, an open file or socket (fileno()), a process (pid). flags is O_CREAT to make
// a name that is missing, O_CREAT|O_EXCL to insist on making it, 0 to do neither.
func OpenNetNS(thread *starlark.Thread, argument string, v starlark.Value, flags int) (*nl.NetNS, error) {
	if name, ok := v.(starlark.String); ok {
		return openNamed(argument, string(name), flags)
	}
	fd, pid, err := netnsNumber(thread, v)
	switch {
	case err != nil:
		return nil, err
	case pid >= 0:
		ns, err := nl.OpenNetNSPid(pid)
		return ns, NetNSRaised(argument, py.Repr(v), err)
	case fd < 0:
		return nil, py.Errorf(py.TypeError, "%s=%s: expected the name, path or descriptor of a namespace, not %s",
			argument, py.Repr(v), TypeName(v))
	}
	ns, err := nl.OpenNetNSFd(fd)
	return ns, NetNSRaised(argument, py.Repr(v), err)
}

// netnsNumber is the descriptor or the process that v stands for; -1 for what it is not.
func netnsNumber(thread *starlark.Thread, v starlark.Value) (fd, pid int, err error) {
	if n, ok := v.(starlark.Int); ok {
		if n, err := starlark.AsInt32(n); err == nil && n >= 0 {
			return n, -1, nil
		}
		return -1, -1, py.Errorf(py.ValueError, "a file descriptor cannot be %s", py.Repr(v))
	}
	object, ok := v.(starlark.HasAttrs)
	if !ok {
		return -1, -1, nil
	}
	if m, _ := object.Attr("fileno"); m != nil {
		if v, err = starlark.Call(thread, m, nil, nil); err != nil {
			return -1, -1, err
		}
		fd, err = starlark.AsInt32(v)
		return fd, -1, err
	}
	if m, _ := object.Attr("pid"); m != nil {
		if n, err := starlark.AsInt32(m); err == nil && n > 0 {
			return -1, n, nil
		}
	}
	return -1, -1, nil
}

func openNamed(argument, name string, flags int) (*nl.NetNS, error) {
	const exclusive = unix.O_CREAT | unix.O_EXCL
	ns, err := nl.OpenNetNS(name)
	if err == nil && flags&exclusive == exclusive {
		ns.Close()
		return nil, py.OSErrno(unix.EEXIST, netnsFile(name))
	}
	if err == nil || flags&unix.O_CREAT == 0 || !errors.Is(err, os.ErrNotExist) || !creatable(name) {
		return ns, NetNSRaised(argument, name, err)
	}
	err = nl.CreateNetNS(name)
	if err == nil || flags&unix.O_EXCL == 0 && errors.Is(err, os.ErrExist) {
		ns, err = nl.OpenNetNS(name)
	}
	return ns, NetNSRaised(argument, name, err)
}

// creatable says whether a namespace of this name can be made: not those of processes.
func creatable(name string) bool {
	return !strings.HasPrefix(filepath.Clean(name), "/proc/") && !strings.HasPrefix(name, "pid:")
}

// netnsFile is the file of a namespace for an error about it.
func netnsFile(name string) string {
	if path, err := nl.NetNSPath(name); err == nil {
		return path
	}
	return name
}

// NetNSRaised is what went wrong with a namespace as the exception that a script gets: the OSError of the
// system call, which says what is missing where permission is; ValueError for a name that cannot be one.
func NetNSRaised(argument, name string, err error) error {
	var raised *py.Error
	if err == nil || errors.As(err, &raised) {
		return err
	}
	var denied *nl.NetNSError
	if errors.As(err, &denied) {
		var errno unix.Errno
		errors.As(denied.Err, &errno)
		e := py.OSErrno(errno, denied.Path)
		text := starlark.String(py.Strerror(errno) + ": " + denied.Why)
		e.Args[1], e.Attrs["strerror"] = text, text
		return e
	}
	var at *os.PathError
	path := ""
	if errors.As(err, &at) {
		path = at.Path
	}
	if raised := py.FromOS(err, path); raised != err {
		return raised
	}
	return py.Errorf(py.ValueError, "%s=%s: %s", argument, py.Repr(starlark.String(name)), err)
}
