package nlsh

import (
	"slices"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	pyerrno "github.com/nlsh/nlsh/builtins/errno"
	pyjson "github.com/nlsh/nlsh/builtins/json"
	"github.com/nlsh/nlsh/builtins/lib"
	pyos "github.com/nlsh/nlsh/builtins/os"
	pypprint "github.com/nlsh/nlsh/builtins/pprint"
	"github.com/nlsh/nlsh/builtins/runtime"
	pysocket "github.com/nlsh/nlsh/builtins/socket"
	pysys "github.com/nlsh/nlsh/builtins/sys"
	"github.com/nlsh/nlsh/builtins/system"
	pytime "github.com/nlsh/nlsh/builtins/time"
	"github.com/nlsh/nlsh/modules/ipaddr"
	"github.com/nlsh/nlsh/modules/ipr"
	"github.com/nlsh/nlsh/modules/netns"
	"github.com/nlsh/nlsh/modules/tuntap"
)

// modules are what every shell knows.
func modules() []builtins.Module {
	return builtins.Join(slices.Concat(ipr.Modules(), netns.Modules(), tuntap.Modules(), system.Modules(), lib.Modules(), []builtins.Module{
		language(),
		ipaddr.Module(),
		ipaddr.PEPModule(),
		ipaddr.PrefixesModule(),
		pyerrno.Module(),
		pyjson.Module(),
		pyjson.Base(),
		pyos.Module(),
		pyos.PathModule(),
		pypprint.Module(),
		pysocket.Module(),
		pysys.Module(),
		pytime.Module(),
	}))
}

// language is the module builtins, as far as the run-time does not bring it: what the prompt offers.
func language() builtins.Module {
	return builtins.Module{
		Name:    "builtins",
		Doc:     "Functions and exceptions that need no import.",
		Globals: []string{"help"},
		Members: func(*builtins.State) starlark.StringDict {
			members := runtime.Universe()
			for name := range members {
				if strings.HasPrefix(name, "$") {
					delete(members, name)
				}
			}
			members["help"] = builtins.Help()
			return members
		},
	}
}
