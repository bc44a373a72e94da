package lib

import (
	"github.com/nlsh/nlsh/builtins"
	pybinascii "github.com/nlsh/nlsh/builtins/binascii"
	pyhashlib "github.com/nlsh/nlsh/builtins/hashlib"
	pyitertools "github.com/nlsh/nlsh/builtins/itertools"
	pymath "github.com/nlsh/nlsh/builtins/math"
	pyrandom "github.com/nlsh/nlsh/builtins/random"
	pyre "github.com/nlsh/nlsh/builtins/re"
	pystruct "github.com/nlsh/nlsh/builtins/struct"
	pytraceback "github.com/nlsh/nlsh/builtins/traceback"
)

// native are the modules written in Go.
func native() []builtins.Module {
	return []builtins.Module{
		pybinascii.Module(),
		pyhashlib.Module(),
		pyitertools.Module(),
		pymath.Module(),
		pyrandom.Module(),
		pyre.Module(),
		pystruct.Module(),
		pytraceback.Module(),
	}
}
