package nlsh

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	pyerrno "github.com/nlsh/nlsh/builtins/errno"
	pyjson "github.com/nlsh/nlsh/builtins/json"
	pyos "github.com/nlsh/nlsh/builtins/os"
	pypprint "github.com/nlsh/nlsh/builtins/pprint"
	pysocket "github.com/nlsh/nlsh/builtins/socket"
	pysys "github.com/nlsh/nlsh/builtins/sys"
	pytime "github.com/nlsh/nlsh/builtins/time"
	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/modules/ipr"
)

// modules are what every shell knows.
func modules() []builtins.Module {
	return append(ipr.Modules(),
		language(),
		pyerrno.Module(),
		pyjson.Module(),
		pyos.Module(),
		pyos.PathModule(),
		pypprint.Module(),
		pysocket.Module(),
		pysys.Module(),
		pytime.Module(),
	)
}

// language is the module builtins: the functions and exceptions that Python has without an import.
func language() builtins.Module {
	return builtins.Module{
		Name:    "builtins",
		Doc:     "Functions and exceptions that need no import.",
		Globals: []string{builtins.AllGlobal},
		Members: func(*builtins.State) starlark.StringDict {
			members := starlark.StringDict{
				"print": builtins.Print(), "help": builtins.Help(), "dir": builtins.Dir(),
			}
			for _, class := range py.Exceptions {
				members[class.Ident] = class
			}
			return members
		},
	}
}
