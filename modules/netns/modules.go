package netns

import (
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/nsinfo"
)

// Modules are what scripts can import of network namespaces, by pyroute2's names.
func Modules() []builtins.Module {
	classes := func(*builtins.State) starlark.StringDict {
		return starlark.StringDict{"NSPopen": PopenClass, "NetNSManager": ManagerClass}
	}
	return []builtins.Module{
		{Name: "pyroute2", Globals: []string{"NSPopen"}, Members: classes},
		{
			Name:    "pyroute2.netns",
			Doc:     "Network namespaces: names in /run/netns, and the namespace that the script is in.",
			Members: func(*builtins.State) starlark.StringDict { return members() },
		},
		{Name: "pyroute2.netns.manager", Doc: "NetNSManager: events of namespaces.", Members: classes},
		{Name: "pyroute2.nslink.nspopen", Doc: "NSPopen: processes in namespaces.", Members: classes},
		{Name: "pyroute2.netns.process.proxy", Doc: "NSPopen: processes in namespaces.", Members: classes},
		{Name: "netns", Doc: "The same as pyroute2.netns, which needs no import.",
			Members: func(*builtins.State) starlark.StringDict { return members() }},
	}
}

// constants are those that pyroute2's module has. Kernel: include/uapi/linux/sched.h, mount.h; umount2(2).
var constants = map[string]int{
	"CLONE_NEWNET": unix.CLONE_NEWNET, "MNT_DETACH": unix.MNT_DETACH,
	"MS_BIND": unix.MS_BIND, "MS_REC": unix.MS_REC, "MS_SHARED": unix.MS_SHARED,
}

func members() starlark.StringDict {
	members := builtins.Members([]*builtins.Function{
		create(), attach(), remove(), list(), descriptor(), createSocket(),
		set(), push(), pop(), drop(),
		namespacePids(), pidNamespace(), sysctl(),
	}, constants)
	members["NETNS_RUN_DIR"] = starlark.String(nsinfo.RunDir)
	members["NetNSManager"] = ManagerClass
	return members
}

// shownPath is the path of a namespace as messages show it.
func shownPath(name string) string {
	if len(name) > 0 && name[0] == '/' {
		return name
	}
	return nsinfo.RunDir + "/" + name
}
