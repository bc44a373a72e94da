// Package pyjson is Python's module json. Messages of netlink are written as the mappings that they are.
//
//	json.go    the functions
//	class.go   the classes JSONEncoder and JSONDecoder, which are written in Python upon module _json
//	encode.go  values to text
//	decode.go  text to values
package pyjson

import (
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// Module describes json.
func Module() builtins.Module {
	return builtins.Module{
		Name:    "json",
		Doc:     "JSON (RFC 8259): dumps and loads, dump and load, JSONEncoder and JSONDecoder.",
		Members: members,
	}
}

const encodeOptions = `indent: spaces (int) or text (str) for each level; None for one line
    sort_keys: keys in order        separators: (between items, after keys)
    default: function that makes something writable of a value that JSON does not know
    ensure_ascii: escapes for all that is not ASCII     allow_nan: NaN and Infinity are no errors
    skipkeys: leave out entries whose key is no str, int, float, bool or None
    cls: a class instead of JSONEncoder`

func dumps() *builtins.Function {
	return builtins.Builtin("dumps", "dumps(obj, **options) -> str: obj as JSON.\n\n    "+encodeOptions,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var object starlark.Value
			return encoded("dumps", thread, args, kwargs, "obj", &object)
		})
}

// encoded is the text of a value, the first of the arguments that pairs name.
func encoded(name string, thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple, pairs ...any) (
	starlark.Value, error) {
	if class, rest := withoutClass(kwargs); class != nil {
		object := pairs[1].(*starlark.Value)
		own, rest := split(rest, pairs)
		if err := builtins.Unpack(name, args, own, pairs...); err != nil {
			return nil, err
		}
		return byClass(thread, class, "encode", *object, rest)
	}
	e, err := newEncoder(name, thread, args, kwargs, pairs...)
	if err != nil {
		return nil, err
	}
	b, err := e.append(nil, *pairs[1].(*starlark.Value), 0)
	return starlark.String(b), err
}

func dump() *builtins.Function {
	return builtins.Builtin("dump", "dump(obj, fp, **options): writes obj as JSON to the file object fp.\n\n    "+
		encodeOptions,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var object, file starlark.Value
			text, err := encoded("dump", thread, args, kwargs, "obj", &object, "fp", &file)
			if err != nil {
				return nil, err
			}
			s, ok := runtime.Core(text).(starlark.String)
			if !ok {
				return nil, py.Errorf(py.TypeError, "encode() of cls must return a str, not %s", runtime.TypeName(text))
			}
			return starlark.None, builtins.WriteTo(thread, file, string(s), false)
		})
}

const decodeOptions = `object_hook: function that makes something of each dict
    object_pairs_hook: the same of a list of pairs
    parse_float, parse_int, parse_constant: functions of the texts of numbers, and of NaN and Infinity
    strict: control characters in strings are errors     cls: a class instead of JSONDecoder`

func loads() *builtins.Function {
	return builtins.Builtin("loads",
		"loads(s, **options): the value of a JSON text (str or bytes). JSONDecodeError.\n\n    "+decodeOptions,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if len(args) == 0 {
				return nil, py.Errorf(py.TypeError, "loads() missing 1 required positional argument: 's'")
			}
			return decoded(thread, args[0], kwargs)
		})
}

func load() *builtins.Function {
	return builtins.Builtin("load", "load(fp, **options): the value of the JSON text in the file object fp, as loads.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			if len(args) == 0 {
				return nil, py.Errorf(py.TypeError, "load() missing 1 required positional argument: 'fp'")
			}
			text, err := builtins.CallMethod(thread, args[0], "read")
			if err != nil {
				return nil, err
			}
			return decoded(thread, text, kwargs)
		})
}

// decoded is the value of a text with the options of one call.
func decoded(thread *starlark.Thread, v starlark.Value, kwargs []starlark.Tuple) (starlark.Value, error) {
	text, err := textOf(v)
	if err != nil {
		return nil, err
	}
	if class, rest := withoutClass(kwargs); class != nil {
		return byClass(thread, class, "decode", starlark.String(text), rest)
	}
	d, err := newDecoder("loads", thread, text, kwargs)
	if err != nil {
		return nil, err
	}
	return d.whole()
}

// textOf is the text that loads was given.
func textOf(v starlark.Value) (string, error) {
	if text, ok := runtime.Core(v).(starlark.String); ok {
		return string(text), nil
	}
	data, err := runtime.BytesLike(v)
	if err != nil {
		return "", py.Errorf(py.TypeError, "the JSON object must be str, bytes or bytearray, not %s",
			runtime.TypeName(v))
	}
	return runtime.Decode([]byte(strings.TrimPrefix(string(data), "\ufeff")), "utf-8", "")
}
