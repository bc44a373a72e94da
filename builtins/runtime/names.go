package runtime

import "go.starlark.net/starlark"

// Short names of what nearly every function of this package takes and gives.
type (
	Value  = starlark.Value
	Tuple  = starlark.Tuple
	Thread = starlark.Thread
)
