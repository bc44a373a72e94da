package pytime

import (
	"time"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
)

// defaultFormat is what strptime reads without a format: what ctime and asctime write.
const defaultFormat = "%a %b %d %H:%M:%S %Y"

func strptime() *builtins.Function {
	return builtins.Builtin("strptime", `strptime(string, format='%a %b %d %H:%M:%S %Y') -> struct_time

The time that a text tells, by the directives that datetime.strptime knows; what the format leaves out is that of
1900-01-01 00:00:00. ValueError.`,
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			text, format := "", defaultFormat
			if err := builtins.Unpack("strptime", args, kwargs, "string", &text, "format?", &format); err != nil {
				return nil, err
			}
			module, err := runtime.Of(builtins.StateOf(thread)).Import(thread, "datetime")
			if err != nil {
				return nil, err
			}
			class, err := runtime.Attr(thread, module, "datetime")
			if err != nil {
				return nil, err
			}
			moment, err := builtins.CallMethod(thread, class, "strptime", starlark.String(text), starlark.String(format))
			if err != nil {
				return nil, err
			}
			return builtins.CallMethod(thread, moment, "timetuple")
		})
}

func asctime() *builtins.Function {
	return builtins.Builtin("asctime", "asctime(t=None) -> str: a struct_time, local time now without it, as ctime writes it.",
		func(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
			var v starlark.Value
			if err := builtins.Unpack("asctime", args, kwargs, "t?", &v); err != nil {
				return nil, err
			}
			t := builtins.StateOf(thread).Now().Local()
			if v != nil && v != starlark.None {
				var err error
				if t, err = fromFields(v, time.Local); err != nil {
					return nil, err
				}
			}
			return starlark.String(t.Format(time.ANSIC)), nil
		})
}
