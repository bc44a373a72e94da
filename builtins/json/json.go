// Package pyjson is Python's module json. Messages of netlink are written as the mappings that they are.
//
//	json.go    the functions
//	encode.go  values to text
//	decode.go  text to values
package pyjson

import (
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// Module describes json.
func Module() builtins.Module {
	return builtins.Module{
		Name: "json",
		Doc:  "JSON (RFC 8259): dumps and loads, dump and load.",
		Members: func(*builtins.State) starlark.StringDict {
			decodeError := newDecodeError()
			members := builtins.Members([]*builtins.Function{
				dumps(), dump(), loads(decodeError), load(decodeError),
			}, nil)
			members["JSONDecodeError"] = decodeError
			return members
		},
	}
}

func newDecodeError() *py.Class {
	class := py.NewClass("JSONDecodeError", py.ValueError)
	class.Module = "json.decoder"
	class.Doc = "Text that is no JSON; msg, pos, lineno and colno say where and why."
	return class
}

const encodeOptions = `indent: spaces (int) or text (str) for each level; None for one line
    sort_keys: keys in order        separators: (between items, after keys)
    default: function that makes something writable of a value that JSON does not know
    ensure_ascii: escapes for all that is not ASCII     allow_nan: NaN and Infinity are no errors
    skipkeys: leave out entries whose key is no str, int, float, bool or None`

func dumps() *builtins.Function {
	return builtins.Builtin("dumps", "dumps(obj, **options) -> str: obj as JSON.\n\n    "+encodeOptions,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var object starlark.Value
			e, err := newEncoder("dumps", thread, args, kwargs, "obj", &object)
			if err != nil {
				return nil, err
			}
			b, err := e.append(nil, object, 0)
			return starlark.String(b), err
		})
}

func dump() *builtins.Function {
	return builtins.Builtin("dump", "dump(obj, fp, **options): writes obj as JSON to the file object fp.\n\n    "+
		encodeOptions,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var object, file starlark.Value
			e, err := newEncoder("dump", thread, args, kwargs, "obj", &object, "fp", &file)
			if err != nil {
				return nil, err
			}
			b, err := e.append(nil, object, 0)
			if err != nil {
				return nil, err
			}
			return starlark.None, builtins.WriteTo(thread, file, string(b), false)
		})
}

func loads(decodeError *py.Class) *builtins.Function {
	return builtins.Builtin("loads", "loads(s): the value of a JSON text (str or bytes). JSONDecodeError.",
		func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var text starlark.Value
			if err := builtins.Unpack("loads", args, kwargs, "s", &text); err != nil {
				return nil, err
			}
			return decodeValue(text, decodeError)
		})
}

func load(decodeError *py.Class) *builtins.Function {
	return builtins.Builtin("load", "load(fp): the value of the JSON text in the file object fp. JSONDecodeError.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var file starlark.Value
			if err := builtins.Unpack("load", args, kwargs, "fp", &file); err != nil {
				return nil, err
			}
			text, err := builtins.CallMethod(thread, file, "read")
			if err != nil {
				return nil, err
			}
			return decodeValue(text, decodeError)
		})
}

func decodeValue(v starlark.Value, decodeError *py.Class) (starlark.Value, error) {
	var text string
	switch v := v.(type) {
	case starlark.String:
		text = string(v)
	case starlark.Bytes:
		text = strings.TrimPrefix(string(v), "\ufeff")
	default:
		return nil, py.Errorf(py.TypeError, "the JSON object must be str or bytes, not %s", builtins.TypeName(v))
	}
	return decode(text, decodeError)
}
