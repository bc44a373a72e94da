// Package pypprint is Python's module pprint: values broken over lines, the keys of dicts sorted.
//
//	pprint.go  the functions
//	layout.go  where lines break
//	flat.go    repr with sorted keys
package pypprint

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// Module describes pprint. Its name can be called without an import, like its function.
func Module() builtins.Module {
	return builtins.Module{
		Name:     "pprint",
		Doc:      "Values broken over lines so that people can read them.",
		Callable: true,
		Members: func(*builtins.State) starlark.StringDict {
			return builtins.Members([]*builtins.Function{
				printer("pprint", false), printer("pp", true), pformat(), saferepr(),
			}, nil)
		},
	}
}

// options are the keywords that all functions share.
type options struct {
	indent, width int
	compact, sort bool
	unlimited     bool
	depth         int
}

func (o *options) pairs(depth *starlark.Value) []any {
	return []any{"indent?", &o.indent, "width?", &o.width, "depth?", depth, "compact?", &o.compact,
		"sort_dicts?", &o.sort}
}

func (o *options) check(depth starlark.Value) error {
	o.unlimited = depth == nil || depth == starlark.None
	if !o.unlimited {
		if err := starlark.AsInt(depth, &o.depth); err != nil || o.depth <= 0 {
			return py.Errorf(py.ValueError, "depth must be > 0, not %s", py.Repr(depth))
		}
	}
	switch {
	case o.indent < 0:
		return py.Errorf(py.ValueError, "indent must be >= 0, not %d", o.indent)
	case o.width <= 0:
		return py.Errorf(py.ValueError, "width must be > 0, not %d", o.width)
	}
	return nil
}

func printer(name string, insertionOrder bool) *builtins.Function {
	return builtins.Builtin(name, name+`(object, stream=None, indent=1, width=80, depth=None, compact=False, sort_dicts=True)

Writes object to stream (sys.stdout when None), broken over lines of at most width characters.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			o := options{indent: 1, width: 80, sort: !insertionOrder}
			var object, depth starlark.Value
			var stream starlark.Value = starlark.None
			pairs := append([]any{"object", &object, "stream?", &stream}, o.pairs(&depth)...)
			if err := builtins.Unpack(name, args, kwargs, pairs...); err != nil {
				return nil, err
			}
			if err := o.check(depth); err != nil {
				return nil, err
			}
			return starlark.None, builtins.WriteTo(thread, stream, o.format(object)+"\n", false)
		})
}

func pformat() *builtins.Function {
	return builtins.Builtin("pformat", `pformat(object, indent=1, width=80, depth=None, compact=False, sort_dicts=True)

The text that pprint writes, without the last newline.`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			o := options{indent: 1, width: 80, sort: true}
			var object, depth starlark.Value
			err := builtins.Unpack("pformat", args, kwargs, append([]any{"object", &object}, o.pairs(&depth)...)...)
			if err == nil {
				err = o.check(depth)
			}
			if err != nil {
				return nil, err
			}
			return starlark.String(o.format(object)), nil
		})
}

func saferepr() *builtins.Function {
	return builtins.Builtin("saferepr", "saferepr(object) -> str: repr with the keys of dicts sorted.",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var object starlark.Value
			if err := builtins.Unpack("saferepr", args, kwargs, "object", &object); err != nil {
				return nil, err
			}
			o := options{sort: true, unlimited: true}
			return starlark.String(o.flat(nil, object, 0)), nil
		})
}
