package ipr

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/nsinfo"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

const getNetnsInfoDoc = `get_netns_info(list_proc=False): an iterator over messages about the namespaces that have names,
and with list_proc=True of those of processes: event RTM_NEWNETNS, inode, netnsid (the number by which this namespace
knows it, 0xffffffff for none), NSINFO_PATH, and a NSINFO_PEER for each link of this namespace that has its other end
there. netns_path is the list of directories with names.`

// getNetnsInfo looks at all namespaces at once; the script iterates over what it has found.
func getNetnsInfo(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	processes := false
	if err := builtins.Unpack("get_netns_info", args, kwargs, "list_proc?", &processes); err != nil {
		return nil, err
	}
	if err := ip.connected(); err != nil {
		return nil, err
	}
	dirs, err := ip.netnsPath(thread)
	if err != nil {
		return nil, err
	}
	infos, err := nsinfo.List(ip.state.Context(), ip.conn, dirs, processes)
	if err != nil {
		return nil, ip.raised(err)
	}
	found, err := nsinfo.Messages(infos)
	if err != nil {
		return nil, err
	}
	next := 0
	return runtime.NewIter(thread, nil, func() (starlark.Value, bool, error) {
		if next == found.Len() {
			return nil, false, nil
		}
		next++
		return found.Message(next - 1), true, nil
	}), nil
}

// netnsPathName is the attribute by which scripts say where names of namespaces are: a list that they may
// change.
const netnsPathName = "netns_path"

func init() {
	properties[netnsPathName] = func(ip *IPRoute) (starlark.Value, error) {
		list := starlark.NewList(nil)
		for _, dir := range nsinfo.Dirs {
			_ = list.Append(starlark.String(dir)) // which is not frozen
		}
		return list, ip.SetField(netnsPathName, list)
	}
}

// netnsPath are the directories that the script has set, or those that there are by default.
func (ip *IPRoute) netnsPath(thread *starlark.Thread) ([]string, error) {
	v, set := ip.attrs[netnsPathName]
	if !set {
		return nsinfo.Dirs, nil
	}
	var dirs []string
	err := runtime.Each(thread, v, func(v starlark.Value) error {
		dir, ok := starlark.AsString(v)
		if !ok {
			return py.Errorf(py.TypeError, "%s: expected a list of directories, not %s", netnsPathName, py.Repr(v))
		}
		dirs = append(dirs, dir)
		return nil
	})
	return dirs, err
}
