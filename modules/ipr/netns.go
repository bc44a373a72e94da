package ipr

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
)

// NetNSClass is the class NetNS: an IPRoute whose namespace is its first argument.
var NetNSClass = newClass("NetNS", Class, "An IPRoute in a network namespace: "+
	"NetNS(netns, flags=os.O_CREAT, target='localhost', libc=None, groups=RTMGRP_DEFAULTS).\n\n"+
	"netns is a name in /run/netns, an absolute path, 'pid:N', a descriptor, or what has fileno() or pid. A name\n"+
	"that is missing is made; flags=0 raises FileNotFoundError instead, os.O_CREAT|os.O_EXCL FileExistsError for\n"+
	"one that is there. close() leaves the namespace alone, remove() closes and takes its name away.\n"+
	"Man page: ip-netns(8).")

// netnsPositional are NetNS's arguments without a keyword.
var netnsPositional = []string{"netns", "flags", "target", "libc", "groups"}

const removeDoc = "remove(): closes, and removes the namespace's name, as ip netns delete does. FileNotFoundError " +
	"when it is gone already; the namespace lives on while something is in it."

func init() {
	NetNSClass.Make = openIn
	addMethods(NetNSClass, []method{{"remove", removeDoc, removeNetNS}})
}

// openIn is the constructor of NetNS.
func openIn(thread *starlark.Thread, class *py.Class, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	if len(args) > len(netnsPositional) {
		return nil, py.Errorf(py.TypeError, "%s() takes at most %d positional arguments (%d given)",
			class.Ident, len(netnsPositional), len(args))
	}
	for i, v := range args {
		name := netnsPositional[i]
		if again, _ := keyword(name, kwargs); again != nil {
			return nil, py.Errorf(py.TypeError, "%s() got multiple values for argument %s", class.Ident, quoted(name))
		}
		kwargs = append(kwargs[:len(kwargs):len(kwargs)], pair(name, v))
	}
	return open(thread, class, nil, kwargs)
}

// removeNetNS closes the object and takes the namespace's name away.
func removeNetNS(_ *starlark.Thread, ip *IPRoute, args starlark.Tuple, kwargs []starlark.Tuple) (
	starlark.Value, error) {
	if err := builtins.Unpack("remove", args, kwargs); err != nil {
		return nil, err
	}
	name, ok := ip.options.netns.(starlark.String)
	if !ok {
		return nil, py.Errorf(py.ValueError, "remove(): this %s was not opened by a name", ip.class.Ident)
	}
	ip.Close()
	return starlark.None, builtins.NetNSRaised("netns", string(name), nl.RemoveNetNS(string(name)))
}
