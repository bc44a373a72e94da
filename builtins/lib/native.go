package lib

import (
	"github.com/nlsh/nlsh/builtins"
	pyre "github.com/nlsh/nlsh/builtins/re"
)

// native are the modules written in Go.
func native() []builtins.Module {
	return []builtins.Module{
		pyre.Module(),
	}
}
