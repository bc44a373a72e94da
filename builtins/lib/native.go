package lib

import "github.com/nlsh/nlsh/builtins"

// native are the modules written in Go.
func native() []builtins.Module {
	return []builtins.Module{}
}
