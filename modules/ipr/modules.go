package ipr

import (
	"runtime"
	"strings"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// Modules are what scripts can import of rtnetlink: pyroute2's names.
func Modules() []builtins.Module {
	modules := []builtins.Module{
		{
			Name: "pyroute2", Doc: "Linux networking by netlink.",
			Globals: []string{"IPRoute", "IPBatch", "NetNS", "RawIPRoute", "iproute", "NetlinkError",
				"NetlinkDumpInterrupted"},
			Members: func(*builtins.State) starlark.StringDict { return top() },
		},
		{
			Name: "pyroute2.iproute", Doc: "IPRoute and its likes.",
			Members: func(*builtins.State) starlark.StringDict { return top() },
		},
		{
			Name: "pyroute2.nslink.nslink", Doc: "NetNS: IPRoute in a namespace.",
			Members: func(*builtins.State) starlark.StringDict { return starlark.StringDict{"NetNS": NetNSClass} },
		},
		{
			Name: "pyroute2.netns.nslink", Doc: "NetNS: IPRoute in a namespace.",
			Members: func(*builtins.State) starlark.StringDict { return starlark.StringDict{"NetNS": NetNSClass} },
		},
		{
			Name: "pyroute2.netlink.exceptions", Doc: "What netlink raises.",
			Members: func(*builtins.State) starlark.StringDict { return exceptions() },
		},
		{
			Name: "pyroute2.netlink.nlsocket", Doc: "Names that scripts import from pyroute2's socket module.",
			Members: func(*builtins.State) starlark.StringDict { return exceptions() },
		},
	}
	modules = append(modules, builtins.Module{
		Name: "pyroute2.constants", Doc: "All constants of rtnetlink, which need no import.",
		Globals: []string{builtins.AllGlobal},
		Members: func(*builtins.State) starlark.StringDict { return integers(rtnl.Constants()) },
	})
	for i := range rtnl.Modules {
		modules = append(modules, constantsModule(&rtnl.Modules[i]))
	}
	for name, spec := range messageModules {
		if !listed(modules, name) {
			modules = append(modules, builtins.Module{
				Name: name, Doc: "The message " + spec.Name + ".",
				Members: func(*builtins.State) starlark.StringDict { return classMembers(name) },
			})
		}
	}
	return modules
}

func listed(modules []builtins.Module, name string) bool {
	for i := range modules {
		if modules[i].Name == name {
			return true
		}
	}
	return false
}

// top are the members of pyroute2 that this package has.
func top() starlark.StringDict {
	members := exceptions()
	members["IPRoute"], members["RawIPRoute"], members["iproute"] = Class, RawClass, Class
	members["IPBatch"], members["IPRSocket"], members["NetNS"] = BatchClass, Class, NetNSClass
	return members
}

func exceptions() starlark.StringDict {
	return starlark.StringDict{
		"NetlinkError": nl.NetlinkErrorClass, "NetlinkDumpInterrupted": nl.NetlinkDumpInterrupted,
		"NetlinkDecodeError":       DecodeError,
		"NetlinkHeaderDecodeError": HeaderDecodeError,
		"NetlinkDataDecodeError":   DataDecodeError,
		"NetlinkNLADecodeError":    AttributeDecodeError,
	}
}

// constantsModule is one module of constants, with what pyroute2 has beside them.
func constantsModule(m *rtnl.Module) builtins.Module {
	return builtins.Module{
		Name: m.Name, Doc: "Constants of " + strings.TrimPrefix(m.Name, "pyroute2.") + ".",
		Members: func(*builtins.State) starlark.StringDict {
			members := classMembers(m.Name)
			for name, value := range integers(m.Constants()) {
				members[name] = value
			}
			if more := extras[m.Name]; more != nil {
				for name, value := range more(members) {
					members[name] = value
				}
			}
			return members
		},
	}
}

func integers(constants map[string]int64) starlark.StringDict {
	members := make(starlark.StringDict, len(constants))
	for name, value := range constants {
		members[name] = starlark.MakeInt64(value)
	}
	return members
}

// extras are what modules have beside constants: dicts of names and numbers, and functions.
var extras = map[string]func(constants starlark.StringDict) starlark.StringDict{
	"pyroute2.netlink.rtnl":           rtnlExtras,
	"pyroute2.netlink.rtnl.ifinfmsg":  namesBothWays("IFF_"),
	"pyroute2.netlink.rtnl.ifaddrmsg": namesBothWays("IFA_F_"),
	"pyroute2.netlink.rtnl.fibmsg":    namesBothWays("FR_ACT_"),
	"pyroute2.netlink.rtnl.ndmsg":     neighExtras,
	"pyroute2.common":                 commonExtras,
	"pyroute2.config":                 configExtras,
}

// namesBothWays makes the dicts IFF_NAMES (name: number) and IFF_VALUES (number: name).
func namesBothWays(prefix string) func(starlark.StringDict) starlark.StringDict {
	return func(constants starlark.StringDict) starlark.StringDict {
		names, values := bothWays(constants, prefix, func(name string) string { return name })
		return starlark.StringDict{prefix + "NAMES": names, prefix + "VALUES": values}
	}
}

// bothWays are the constants of a prefix by name, and their names by value.
func bothWays(constants starlark.StringDict, prefix string, short func(string) string) (names, values *starlark.Dict) {
	names, values = starlark.NewDict(16), starlark.NewDict(16)
	for _, name := range constants.Keys() {
		if strings.HasPrefix(name, prefix) {
			key := starlark.String(short(name))
			_ = names.SetKey(key, constants[name])
			_ = values.SetKey(constants[name], key)
		}
	}
	return names, values
}

// lowerWithout takes the prefix off a constant's name.
func lowerWithout(prefix string) func(string) string {
	return func(name string) string { return strings.ToLower(strings.TrimPrefix(name, prefix)) }
}

// oneDict is a dict of both: 'static' to 4 and 4 to 'static'.
func oneDict(constants starlark.StringDict, prefix string) *starlark.Dict {
	names, values := bothWays(constants, prefix, lowerWithout(prefix))
	for _, item := range values.Items() {
		_ = names.SetKey(item[0], item[1])
	}
	return names
}

func rtnlExtras(c starlark.StringDict) starlark.StringDict {
	more := namesBothWays("RTM_")(c)
	more["rt_type"], more["rt_scope"], more["rt_proto"] = oneDict(c, "RTN_"), oneDict(c, "RT_SCOPE_"), oneDict(c, "RTPROT_")
	encaps := starlark.NewDict(4)
	for _, row := range encapWords.names().List {
		_ = encaps.SetKey(starlark.String(row.Name), starlark.MakeUint64(row.Value))
		_ = encaps.SetKey(starlark.MakeUint64(row.Value), starlark.String(row.Name))
	}
	more["encap_type"] = encaps
	return more
}

func neighExtras(c starlark.StringDict) starlark.StringDict {
	more := namesBothWays("NUD_")(c)
	for name, v := range namesBothWays("NTF_")(c) {
		more[name] = v
	}
	more["states"], _ = bothWays(c, "NUD_", lowerWithout("NUD_"))
	more["flags"], _ = bothWays(c, "NTF_", lowerWithout("NTF_"))
	return more
}

func configExtras(starlark.StringDict) starlark.StringDict {
	release := kernelRelease()
	var version []starlark.Value
	for _, part := range strings.FieldsFunc(release, func(r rune) bool { return r == '.' || r == '-' }) {
		n, ok := (&words{names: func() *nl.Names { return &nl.Names{} }}).lookup(part)
		if !ok || len(version) == 3 {
			break
		}
		version = append(version, starlark.MakeUint64(n))
	}
	return starlark.StringDict{
		"kernel": starlark.NewList(version), "machine": starlark.String(machine()), "arch": starlark.String(wordSize),
		"nlm_generator": starlark.False, "async_qsize": starlark.MakeInt(4096), "commit_barrier": starlark.MakeInt(0),
		"nla_via_getattr": starlark.False, "cache_expire": starlark.MakeInt(60), "gc_timeout": starlark.MakeInt(60),
	}
}

// wordSize is what platform.architecture()[0] is on the machines that nlsh runs on.
const wordSize = "64bit"

func kernelRelease() string {
	var u unix.Utsname
	if unix.Uname(&u) != nil {
		return ""
	}
	return unix.ByteSliceToString(u.Release[:])
}

func machine() string {
	var u unix.Utsname
	if unix.Uname(&u) != nil {
		return runtime.GOARCH
	}
	return unix.ByteSliceToString(u.Machine[:])
}
