package ipaddr

import (
	"sync"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// makeClasses fills the classes when a script first uses one of the modules: it takes longer than the start of most
// programs can wait.
var makeClasses = sync.OnceFunc(func() {
	netmasks, hostmasks = masks()
	fillCounts()
	defineAddresses()
	defineNetworks()
	definePEP()
	for i := range speciesOf {
		speciesOf[i].seal()
	}
	definePrefixes()
})

// Module is Python's module ipaddress.
func Module() builtins.Module {
	return builtins.Module{
		Name:    "ipaddress",
		Doc:     "IPv4 and IPv6 addresses, networks and interfaces, as Python's module has them.",
		Members: func(*builtins.State) starlark.StringDict { return members() },
	}
}

func members() starlark.StringDict {
	makeClasses()
	all := starlark.StringDict{
		"IPV4LENGTH": starlark.MakeInt(size4), "IPV6LENGTH": starlark.MakeInt(size6),
		"__version__": starlark.String("1.0"),
	}
	for _, f := range functions {
		all[f.name] = f.builtin()
	}
	classes := []*py.Class{AddressValueError, NetmaskValueError, addressBaseClass, baseAddressClass, baseNetworkClass,
		baseV4Class, baseV6Class}
	for k := address4; k <= network6; k++ {
		classes = append(classes, speciesOf[k].class)
	}
	for _, c := range classes {
		all[c.Ident] = c
	}
	return all
}
