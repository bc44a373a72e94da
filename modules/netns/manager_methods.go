package netns

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/nsinfo"
	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

var managerMethods builtins.Methods[*manager]

func init() {
	managerMethods = builtins.Methods[*manager]{
		"get": {Doc: "get() -> tuple of messages: waits until namespaces come or go, and says which.", Fn: managerGet},
		"dump": {Doc: "dump() -> tuple of messages: the namespaces that there are now.",
			Fn: plain("dump", (*manager).dumpValue)},
		"bind": {Doc: "bind(): does nothing; events are collected from the start.", Fn: plain("bind", nothing)},
		"update": {Doc: "update(): does nothing; what is known is always up to date.",
			Fn: plain("update", nothing)},
		"fileno":    {Doc: "fileno() -> int: the descriptor to wait on with select and poll.", Fn: plain("fileno", fileno)},
		"create":    {Doc: "create(path) -> tuple of one message: makes a namespace, as netns.create does.", Fn: managerCreate},
		"remove":    {Doc: "remove(path) -> tuple of one message: removes a name, as netns.remove does.", Fn: managerRemove},
		"netns":     {Doc: "netns(command, path=): 'add', 'del', 'get' of one namespace, 'dump' of all.", Fn: managerNetns},
		"close":     {Doc: "close(): stops watching.", Fn: plain("close", managerClose)},
		"__enter__": {Doc: "__enter__(): the object itself.", Fn: plain("__enter__", managerEnter)},
		"__exit__": {Doc: "__exit__(...): closes.", Fn: func(_ *starlark.Thread, m *manager, _ starlark.Tuple,
			_ []starlark.Tuple) (starlark.Value, error) {
			m.close()
			return starlark.False, nil
		}},
	}
	managerMethods.Into(ManagerClass)
}

type managerFunc func(*starlark.Thread, *manager, starlark.Tuple, []starlark.Tuple) (starlark.Value, error)

// plain is a method without arguments.
func plain(name string, f func(m *manager) (starlark.Value, error)) managerFunc {
	return func(_ *starlark.Thread, m *manager, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		if err := builtins.Unpack(name, args, kwargs); err != nil {
			return nil, err
		}
		return f(m)
	}
}

func nothing(m *manager) (starlark.Value, error) { return starlark.None, m.usable() }

func (m *manager) dumpValue() (starlark.Value, error) {
	if err := m.usable(); err != nil {
		return nil, err
	}
	return m.dump()
}

func fileno(m *manager) (starlark.Value, error) {
	if err := m.usable(); err != nil {
		return nil, err
	}
	return starlark.MakeInt(m.watch.fd()), nil
}

func managerClose(m *manager) (starlark.Value, error) {
	m.close()
	return starlark.None, nil
}

func managerEnter(m *manager) (starlark.Value, error) { return m, m.usable() }

func managerGet(thread *starlark.Thread, m *manager, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	if err := builtins.Unpack("get", args, kwargs); err != nil {
		return nil, err
	}
	return m.get(thread)
}

func managerCreate(_ *starlark.Thread, m *manager, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var path string
	if err := builtins.Unpack("create", args, kwargs, "path", &path); err != nil {
		return nil, err
	}
	return m.add(path)
}

func (m *manager) add(name string) (starlark.Value, error) {
	if err := m.usable(); err != nil {
		return nil, err
	}
	if err := nl.CreateNetNS(name); err != nil {
		return nil, builtins.NetNSRaised("path", name, err)
	}
	b, err := m.look(shownPath(name))
	return nl.NewReplies(nsinfo.Family, b), py.FromOS(err, "")
}

func managerRemove(_ *starlark.Thread, m *manager, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var path string
	if err := builtins.Unpack("remove", args, kwargs, "path", &path); err != nil {
		return nil, err
	}
	return m.delete(path)
}

func (m *manager) delete(name string) (starlark.Value, error) {
	if err := m.usable(); err != nil {
		return nil, err
	}
	found, err := nsinfo.Look(m.state.Context(), m.conn, shownPath(name))
	if err == nil {
		err = nl.RemoveNetNS(name)
	}
	if err != nil {
		return nil, builtins.NetNSRaised("path", name, err)
	}
	b, err := found.Message(rtnl.NetnsWent)
	return nl.NewReplies(nsinfo.Family, b), err
}

func managerNetns(_ *starlark.Thread, m *manager, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	var command, path string
	if err := builtins.Unpack("netns", args, kwargs, "command", &command, "path?", &path); err != nil {
		return nil, err
	}
	if command == "dump" {
		return m.dumpValue()
	}
	if path == "" {
		return nil, py.Errorf(py.ValueError, "netns('%s') needs path=, a name or an absolute path", command)
	}
	switch command {
	case "add", "create":
		return m.add(path)
	case "del", "delete", "remove":
		return m.delete(path)
	case "get":
		b, err := m.look(shownPath(path))
		return nl.NewReplies(nsinfo.Family, b), builtins.NetNSRaised("path", path, err)
	}
	return nil, py.Errorf(py.ValueError, "netns(%s): unknown command; known are add, del, get, dump",
		py.Repr(starlark.String(command)))
}
