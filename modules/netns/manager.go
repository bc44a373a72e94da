package netns

import (
	"fmt"
	"sort"
	"time"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/nsinfo"
	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// A manager knows the namespaces that have names, and sees them come and go.
type manager struct {
	state *builtins.State
	dirs  []string
	watch *watch
	conn  *nl.Conn
	known map[string]nsinfo.Info // by path
}

// ManagerClass is the class NetNSManager.
var ManagerClass = managerClass()

func managerClass() *py.Class {
	c := py.NewClass("NetNSManager", nil)
	c.Module = "pyroute2.netns.manager"
	c.Doc = "The namespaces that have names, and events when they come and go: NetNSManager(path=None).\n\n" +
		"path is a list of directories, by default that of iproute2 and, where there is one, Docker's. get() waits and\n" +
		"returns messages with msg['event'] RTM_NEWNETNS or RTM_DELNETNS, msg['inode'], msg['netnsid'] (0xffffffff when\n" +
		"there is none) and the attribute NSINFO_PATH; dump() returns such messages for all there are. It is a context\n" +
		"manager, and has a fileno() for select and poll. Man pages: inotify(7), ip-netns(8)."
	c.Make = openManager
	return c
}

func openManager(thread *starlark.Thread, _ *py.Class, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var libc, path, target starlark.Value
	err := builtins.Unpack("NetNSManager", args, kwargs, "libc?", &libc, "path?", &path, "target?", &target)
	if err != nil {
		return nil, err
	}
	m := &manager{state: builtins.StateOf(thread), known: map[string]nsinfo.Info{}}
	if m.dirs, err = directories(path); err != nil {
		return nil, err
	}
	ns, err := m.state.ScriptNetNS()
	if err != nil {
		return nil, err
	}
	if ns != nil {
		defer ns.Close()
	}
	if m.conn, err = nl.Dial(m.state.Context(), unix.NETLINK_ROUTE, nl.Speaks(rtnl.Family), nl.In(ns)); err != nil {
		return nil, py.FromOS(err, "")
	}
	if m.watch, err = newWatch(m.dirs); err != nil {
		m.conn.Close()
		return nil, builtins.NetNSRaised("path", "", err)
	}
	for _, dir := range m.dirs {
		if _, err := m.reread(thread, dir); err != nil {
			m.close()
			return nil, err
		}
	}
	return m, nil
}

// directories are those that path= lists, or those that there are by default.
func directories(path starlark.Value) ([]string, error) {
	if path == nil || path == starlark.None {
		dirs := nsinfo.Dirs[:1:1]
		for _, dir := range nsinfo.Dirs[1:] {
			if _, err := identityOf(dir); err == nil {
				dirs = append(dirs, dir)
			}
		}
		return dirs, nil
	}
	list, ok := path.(starlark.Iterable)
	if !ok {
		return nil, py.Errorf(py.TypeError, "path=%s: expected a list of directories", py.Repr(path))
	}
	var dirs []string
	iter := list.Iterate()
	defer iter.Done()
	var v starlark.Value
	for iter.Next(&v) {
		dir, ok := starlark.AsString(v)
		if !ok || dir == "" || dir[0] != '/' {
			return nil, py.Errorf(py.ValueError, "path: %s is no absolute path", py.Repr(v))
		}
		dirs = append(dirs, dir)
	}
	return dirs, nil
}

// get waits for events.
func (m *manager) get(thread *starlark.Thread) (*nl.Replies, error) {
	for {
		if err := m.usable(); err != nil {
			return nil, err
		}
		changes, err := m.watch.changes()
		if err != nil {
			return nil, py.FromOS(err, "")
		}
		var events [][]byte
		for _, c := range changes {
			more, err := m.follow(thread, c)
			if err != nil {
				return nil, err
			}
			events = append(events, more...)
		}
		if len(events) > 0 {
			return nl.NewReplies(nsinfo.Family, events...), nil
		}
		if err := m.state.PollOne(thread, m.watch.fd(), unix.POLLIN); err != nil {
			return nil, err
		}
	}
}

// follow makes the events of a change.
func (m *manager) follow(thread *starlark.Thread, c change) ([][]byte, error) {
	switch {
	case c.lost:
		return m.reread(thread, c.path)
	case c.gone:
		return m.left(c.path)
	}
	return m.came(thread, c.path)
}

// left is the event of a namespace that has lost its name.
func (m *manager) left(path string) ([][]byte, error) {
	known, ok := m.known[path]
	if !ok {
		return nil, nil
	}
	delete(m.known, path)
	b, err := known.Message(rtnl.NetnsWent)
	return [][]byte{b}, err
}

// came are the events of a file: one for a new namespace, two where it took another's place.
func (m *manager) came(thread *starlark.Thread, path string) ([][]byte, error) {
	if err := m.settle(thread, path); err != nil {
		return nil, err
	}
	now, err := nsinfo.Look(m.state.Context(), m.conn, path)
	if err != nil {
		return m.left(path) // gone again, or no namespace
	}
	before, known := m.known[path]
	if known && before.Inode == now.Inode {
		return nil, nil
	}
	events, err := m.left(path)
	if err != nil {
		return nil, err
	}
	m.known[path] = now
	b, err := now.Message(rtnl.NetnsCame)
	return append(events, b), err
}

// settled is how long a new file may take to become a namespace: whoever makes one makes the file first.
const settled = time.Second

func (m *manager) settle(thread *starlark.Thread, path string) error {
	for end := time.Now().Add(settled); time.Now().Before(end); {
		if _, err := identityOf(path); err != nil || nl.IsNetNS(path) {
			return nil
		}
		if _, err := m.state.Wait(thread, nil, time.Millisecond); err != nil {
			return err
		}
	}
	return nil
}

// reread compares a directory with what is known of it, and makes the events that lead from one to the other.
func (m *manager) reread(thread *starlark.Thread, dir string) ([][]byte, error) {
	names, err := namesIn(dir)
	if err != nil {
		return nil, err
	}
	there := map[string]bool{}
	var events [][]byte
	for _, name := range names {
		path := dir + "/" + name
		there[path] = true
		more, err := m.came(thread, path)
		if err != nil {
			return nil, err
		}
		events = append(events, more...)
	}
	for _, path := range m.paths() {
		if below(dir, path) && !there[path] {
			more, err := m.left(path)
			if err != nil {
				return nil, err
			}
			events = append(events, more...)
		}
	}
	return events, nil
}

func below(dir, path string) bool {
	return len(path) > len(dir) && path[:len(dir)] == dir && path[len(dir)] == '/'
}

func (m *manager) paths() []string {
	var paths []string
	for path := range m.known {
		paths = append(paths, path)
	}
	sort.Strings(paths)
	return paths
}

// dump are the namespaces that there are now.
func (m *manager) dump() (*nl.Replies, error) {
	infos, err := nsinfo.List(m.state.Context(), m.conn, m.dirs, false)
	if err != nil {
		return nil, py.FromOS(err, "")
	}
	return nsinfo.Messages(infos)
}

// look is the message of one namespace.
func (m *manager) look(path string) ([]byte, error) {
	found, err := nsinfo.Look(m.state.Context(), m.conn, path)
	if err != nil {
		return nil, err
	}
	return found.Message(rtnl.NetnsCame)
}

func (m *manager) close() {
	if m.watch != nil {
		m.watch.close()
		m.conn.Close()
		m.watch = nil
	}
}

func (m *manager) usable() error {
	if m.watch == nil {
		return py.Errorf(py.ValueError, "this NetNSManager is closed")
	}
	return nil
}

// PyClass implements py.Typed.
func (m *manager) PyClass() *py.Class { return ManagerClass }

// AppendRepr implements py.Reprer.
func (m *manager) AppendRepr(b []byte) []byte {
	return fmt.Appendf(b, "<%s of %v>", ManagerClass.FullName(), m.dirs)
}

// Attr gives the methods.
func (m *manager) Attr(name string) (starlark.Value, error) { return managerMethods.Attr(m, name) }

// AttrNames lists what Attr gives.
func (m *manager) AttrNames() []string { return managerMethods.Names() }

func (m *manager) String() string        { return py.Repr(m) }
func (m *manager) Type() string          { return ManagerClass.Ident }
func (m *manager) Freeze()               {}
func (m *manager) Truth() starlark.Bool  { return true }
func (m *manager) Hash() (uint32, error) { return starlark.String(fmt.Sprintf("%p", m)).Hash() }
