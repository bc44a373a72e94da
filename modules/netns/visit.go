package netns

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// A visit is what pushns gives: at the end of a with block the script is where it was before.
type visit struct {
	place *builtins.Place
	depth int // how many namespaces were saved before
	where starlark.Value
}

var visitMethods = builtins.Methods[*visit]{
	"__enter__": {Doc: "__enter__(): the object itself.", Fn: visitEnter},
	"__exit__":  {Doc: "__exit__(...): returns to the namespace that pushns() remembered.", Fn: visitExit},
}

func visitEnter(_ *starlark.Thread, v *visit, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return v, builtins.Unpack("__enter__", args, kwargs)
}

// visitExit also forgets what the block has pushed and not popped. A block that has popped this visit itself
// is done.
func visitExit(_ *starlark.Thread, v *visit, _ starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	v.place.Unwind(v.depth)
	return starlark.False, nil
}

// Attr gives the methods of a context manager.
func (v *visit) Attr(name string) (starlark.Value, error) { return visitMethods.Attr(v, name) }

// AttrNames lists what Attr gives.
func (v *visit) AttrNames() []string { return visitMethods.Names() }

func (v *visit) String() string       { return "<visit of namespace " + py.Repr(v.where) + ">" }
func (v *visit) Type() string         { return "visit" }
func (v *visit) Freeze()              {}
func (v *visit) Truth() starlark.Bool { return true }

// Hash is an error: a visit is no key.
func (v *visit) Hash() (uint32, error) { return 0, py.Errorf(py.TypeError, "unhashable type: 'visit'") }
