package ipr

import (
	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// The numbers by which one namespace knows another. Kernel: include/uapi/linux/net_namespace.h.
var netnsIDs = &object{
	name: "get_netnsid",
	spec: rtnl.NetnsID,
	commands: []command{
		{"get", unix.RTM_GETNSID, get},
		{"set", unix.RTM_NEWNSID, plain},
	},
	positional: []string{"nsid", "pid", "fd", "target_nsid"},
	shortcuts: map[string]shortcut{
		"nsid": netnsNumber("NETNSA_NSID"), "pid": netnsNumber("NETNSA_PID"),
		"target_nsid": netnsNumber("NETNSA_TARGET_NSID"), "fd": netnsFile,
	},
}

// netnsNumber makes the shortcut of a number that the table's rows have under their full name.
func netnsNumber(attr string) shortcut {
	return func(d *draft, name string, v starlark.Value) error {
		n, err := integer(name, v)
		if err == nil {
			d.put(attr, starlark.MakeInt64(n&0xffffffff)) // -1 asks the kernel to choose
		}
		return err
	}
}

// netnsFile takes a descriptor, or what else names a namespace.
func netnsFile(d *draft, name string, v starlark.Value) error {
	if _, isInt := v.(starlark.Int); isInt {
		return netnsNumber("NETNSA_FD")(d, name, v)
	}
	return d.openNetNS("NETNSA_FD", name, v)
}

// getNetnsID asks for the number of a namespace: {'nsid': n, 'current_nsid': n}, None where there is none.
func getNetnsID(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	v, err := ip.perform(thread, netnsIDs, append(starlark.Tuple{starlark.String("get")}, args...), kwargs)
	if err != nil {
		return nil, err
	}
	ids := structOf("nsid", starlark.None, "current_nsid", starlark.None)
	found := v.(*nl.Replies)
	for i := range found.Len() {
		for _, name := range []string{"nsid", "current_nsid"} {
			id := found.Message(i).Lookup("netnsa_" + name)
			if n, ok := numberOf(id); ok {
				_ = ids.SetKey(starlark.String(name), starlark.MakeInt(int(int32(n))))
			}
		}
	}
	return ids, nil
}

func numberOf(v starlark.Value) (int64, bool) {
	n, ok := v.(starlark.Int)
	if !ok {
		return 0, false
	}
	return n.Int64()
}

// setNetnsID gives a namespace a number.
func setNetnsID(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	if id, rest := keyword("nsid", kwargs); len(args) == 0 && (id == nil || id == starlark.None) {
		kwargs = append(rest[:len(rest):len(rest)], pair("nsid", number(-1)))
	}
	return ip.perform(thread, netnsIDs, append(starlark.Tuple{starlark.String("set")}, args...), kwargs)
}

// The stats method: counters by interface. Kernel: struct if_stats_msg in include/uapi/linux/if_link.h.
var linkStats = &object{
	name: "stats",
	spec: rtnl.Stats,
	commands: []command{
		{"get", unix.RTM_GETSTATS, get},
		{"dump show", unix.RTM_GETSTATS, dump},
	},
	positional: []string{"ifindex", "filter_mask"},
	request:    []string{"family", "ifindex", "filter_mask"},
	aliases:    map[string]string{"index": "ifindex"},
	shortcuts:  map[string]shortcut{"ifindex": index},
	complete:   completeStats,
}

// allStats asks for all five groups of counters: 64-bit, XSTATS, those of the master, offload, by family.
const allStats = 1<<5 - 1

func completeStats(d *draft) error {
	d.otherwise("filter_mask", allStats)
	return nil
}

func stats(thread *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	return ip.perform(thread, linkStats, args, kwargs)
}
