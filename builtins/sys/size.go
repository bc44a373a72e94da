package pysys

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A footprint is the size of an object of CPython on a 64-bit machine: its head, and each of its items.
type footprint struct{ head, item int }

var (
	pointer   = footprint{16, 8} // an object without contents, a reference
	ofText    = footprint{49, 1}
	ofBytes   = footprint{33, 1}
	ofInt     = footprint{24, 4} // 30 bits an item
	ofFloat   = footprint{24, 0}
	ofTuple   = footprint{40, 8}
	ofList    = footprint{56, 8}
	ofMapping = footprint{64, 24}
)

// bitsOfDigit is how many bits an item of an int holds.
const bitsOfDigit = 30

func (f footprint) of(items int) int { return f.head + f.item*items }

// sizeOf is about what CPython says of such a value.
func sizeOf(v starlark.Value) int {
	switch v := runtime.Core(v).(type) {
	case starlark.String:
		return ofText.of(len(v))
	case starlark.Bytes:
		return ofBytes.of(len(v))
	case starlark.Int:
		return ofInt.of((v.BigInt().BitLen() + bitsOfDigit - 1) / bitsOfDigit)
	case starlark.Bool:
		return ofInt.of(1)
	case starlark.Float:
		return ofFloat.of(0)
	case starlark.Tuple:
		return ofTuple.of(len(v))
	case *starlark.List:
		return ofList.of(v.Len())
	case starlark.Sequence:
		return ofMapping.of(v.Len())
	}
	return pointer.of(0)
}

func getsizeof() *builtins.Function {
	return builtins.Builtin("getsizeof", `getsizeof(object, default=None) -> int

About how many bytes CPython needs for such an object, without what it refers to.`,
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var object, fallback starlark.Value
			if err := builtins.Unpack("getsizeof", args, kwargs, "object", &object, "default?", &fallback); err != nil {
				return nil, err
			}
			return starlark.MakeInt(sizeOf(object)), nil
		})
}

func intern() *builtins.Function {
	return builtins.Builtin("intern", "intern(string) -> str: the string itself; equal strings need no common place here.",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var v starlark.Value
			if err := builtins.Unpack("intern", args, kwargs, "string", &v); err != nil {
				return nil, err
			}
			if _, ok := v.(starlark.String); !ok {
				return nil, py.Errorf(py.TypeError, "intern() argument must be str, not %s", runtime.TypeName(v))
			}
			return v, nil
		})
}
