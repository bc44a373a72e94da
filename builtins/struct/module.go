package pystruct

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A function takes a format first; Struct has it as a method without.
type function struct {
	name, doc string
	fn        method
}

var functions = []function{
	{"pack", "pack(format, *values) -> bytes. error when the values do not fit.", doPack},
	{"pack_into", "pack_into(format, buffer, offset, *values): writes into a bytearray.", doPackInto},
	{"unpack", "unpack(format, buffer) -> tuple. error when buffer has another size.", doUnpack},
	{"unpack_from", "unpack_from(format, buffer, offset=0) -> tuple.", doUnpackFrom},
	{"iter_unpack", "iter_unpack(format, buffer): an iterator of tuples.", doIterUnpack},
}

// Module describes struct.
func Module() builtins.Module {
	return builtins.Module{
		Name: "struct",
		Doc: `Values to and from the bytes of C structs. A format is an order (< little, > or ! big, = the machine's,
@ the machine's with its alignment) and codes with counts: x pad, c char, b B h H i I l L q Q n N P integers,
? bool, e f d floats, s bytes, p counted bytes.`,
		Members: func(*builtins.State) starlark.StringDict {
			list := []*builtins.Function{
				builtins.Builtin("calcsize", "calcsize(format) -> int: bytes of the struct.", calcsize),
			}
			for _, f := range functions {
				list = append(list, f.withFormat())
			}
			members := builtins.Members(list, nil)
			members["error"], members["Struct"] = errorClass, structClass
			return members
		},
	}
}

func (f function) withFormat() *builtins.Function {
	return builtins.Builtin(f.name, f.doc, func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (
		starlark.Value, error) {
		if len(args) == 0 {
			return nil, py.Errorf(py.TypeError, "%s expected at least 1 argument, got 0", f.name)
		}
		l, err := layoutOf(thread, args[0])
		if err != nil {
			return nil, err
		}
		return f.fn(thread, l, args[1:], kwargs)
	})
}

func calcsize(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var format starlark.Value
	if err := builtins.Unpack("calcsize", args, kwargs, "format", &format); err != nil {
		return nil, err
	}
	l, err := layoutOf(thread, format)
	if err != nil {
		return nil, err
	}
	return starlark.MakeInt(l.size), nil
}

// cacheKey is the slot of the formats that a shell has parsed.
type cacheKey struct{}

// maxCached is how many parsed formats a shell keeps.
const maxCached = 100

// layoutOf is the layout of a format, which is str or bytes.
func layoutOf(thread *starlark.Thread, v starlark.Value) (*layout, error) {
	var text string
	switch v := runtime.Core(v).(type) {
	case starlark.String:
		text = string(v)
	case starlark.Bytes:
		text = string(v)
	default:
		return nil, py.Errorf(py.TypeError, "Struct() argument 1 must be a str or bytes object, not %s", runtime.TypeName(v))
	}
	cache := builtins.StateOf(thread).Slot(cacheKey{}, func() any { return map[string]*layout{} }).(map[string]*layout)
	if l := cache[text]; l != nil {
		return l, nil
	}
	l, err := parse(text)
	if err != nil {
		return nil, err
	}
	if len(cache) >= maxCached {
		clear(cache)
	}
	cache[text] = l
	return l, nil
}
