package netns

import (
	"errors"
	"os"
	"path/filepath"
	"sort"
	"strconv"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// identity tells namespaces apart: device and inode of their files.
type identity struct{ dev, ino uint64 }

func identityOf(path string) (identity, error) {
	var st unix.Stat_t
	if err := unix.Stat(path, &st); err != nil {
		return identity{}, err
	}
	return identity{uint64(st.Dev), st.Ino}, nil
}

// named are the namespaces that have names in a directory. Of several names the first in the alphabet counts.
func named(dir string) (map[identity]string, error) {
	names, err := namesIn(dir)
	if err != nil {
		return nil, err
	}
	found := map[identity]string{}
	for _, name := range names {
		id, err := identityOf(filepath.Join(dir, name))
		if err != nil {
			continue // removed meanwhile
		}
		if _, known := found[id]; !known {
			found[id] = name
		}
	}
	return found, nil
}

func processFile(pid string) string { return "/proc/" + pid + "/ns/net" }

func namespacePids() *builtins.Function {
	return builtins.Builtin("ns_pids", `ns_pids(nspath="/run/netns") -> dict

The processes in each namespace that has a name: {name: [pid, ...]}, sorted. Namespaces without processes, and processes
whose namespace may not be seen, are left out.`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			dir, err := directory("ns_pids", args, kwargs)
			if err != nil {
				return nil, err
			}
			names, err := named(dir)
			if err != nil {
				return nil, err
			}
			pids, err := processes()
			if err != nil {
				return nil, err
			}
			lists := map[string][]starlark.Value{}
			for _, pid := range pids {
				id, err := identityOf(processFile(strconv.Itoa(pid)))
				if name, known := names[id]; err == nil && known {
					lists[name] = append(lists[name], starlark.MakeInt(pid))
				}
			}
			return pidDict(lists)
		})
}

func pidDict(lists map[string][]starlark.Value) (*starlark.Dict, error) {
	var names []string
	for name := range lists {
		names = append(names, name)
	}
	sort.Strings(names)
	d := starlark.NewDict(len(names))
	for _, name := range names {
		if err := d.SetKey(starlark.String(name), starlark.NewList(lists[name])); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// processes are the numbers of all processes, in order.
func processes() ([]int, error) {
	entries, err := os.ReadDir("/proc")
	if err != nil {
		return nil, py.FromOS(err, "/proc")
	}
	var pids []int
	for _, entry := range entries {
		if pid, err := strconv.Atoi(entry.Name()); err == nil {
			pids = append(pids, pid)
		}
	}
	sort.Ints(pids)
	return pids, nil
}

func pidNamespace() *builtins.Function {
	return builtins.Builtin("pid_to_ns", `pid_to_ns(pid=1, nspath="/run/netns") -> str or None

The name of the namespace of a process; None when it has no name, or when the process is gone or may not be seen.`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			pid := 1
			dir, err := directory("pid_to_ns", args, kwargs, "pid?", &pid)
			if err != nil {
				return nil, err
			}
			id, err := identityOf(processFile(strconv.Itoa(pid)))
			switch {
			case errors.Is(err, unix.ENOENT) || errors.Is(err, unix.EACCES):
				return starlark.None, nil
			case err != nil:
				return nil, py.FromOS(err, processFile(strconv.Itoa(pid)))
			}
			names, err := named(dir)
			if err != nil {
				return nil, err
			}
			if name, known := names[id]; known {
				return starlark.String(name), nil
			}
			return starlark.None, nil
		})
}
