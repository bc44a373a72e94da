package builtins

import (
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// Print is Python's print.
func Print() *Function {
	return Builtin("print", `print(*values, sep=' ', end='\n', file=None, flush=False)

Writes the str() of each value, with sep between them and end after the last, to file, which is any object
with a write method: sys.stdout when it is None. flush writes out what is buffered.`, doPrint)
}

func doPrint(thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var sep, end, file starlark.Value = starlark.None, starlark.None, starlark.None
	flush := false
	err := Unpack("print", nil, kwargs, "sep?", &sep, "end?", &end, "file?", &file, "flush?", &flush)
	if err != nil {
		return nil, err
	}
	between, err := textOption("sep", sep, " ")
	if err != nil {
		return nil, err
	}
	last, err := textOption("end", end, "\n")
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	for i, arg := range args {
		if i > 0 {
			b.WriteString(between)
		}
		b.WriteString(py.Str(arg))
	}
	b.WriteString(last)
	return starlark.None, WriteTo(thread, file, b.String(), flush)
}

func textOption(name string, v starlark.Value, unset string) (string, error) {
	switch v := v.(type) {
	case starlark.NoneType:
		return unset, nil
	case starlark.String:
		return string(v), nil
	}
	return "", py.Errorf(py.TypeError, "%s must be None or a string, not %s", name, v.Type())
}

// WriteTo writes text to a file object of any kind; None is standard output, whatever the script has put there.
func WriteTo(thread *starlark.Thread, file starlark.Value, text string, flush bool) error {
	if file == starlark.None {
		if file = StateOf(thread).Stream("stdout"); file == starlark.None {
			return nil
		}
	}
	if stream, ok := file.(*Stream); ok {
		if err := stream.WriteText(text); err != nil || !flush {
			return err
		}
		return stream.out.Flush()
	}
	if _, err := CallMethod(thread, file, "write", starlark.String(text)); err != nil || !flush {
		return err
	}
	_, err := CallMethod(thread, file, "flush")
	return err
}

// CallMethod calls a method of any value; AttributeError when it has none of that name.
func CallMethod(thread *starlark.Thread, v starlark.Value, name string, args ...starlark.Value) (starlark.Value, error) {
	var method starlark.Value
	var err error
	if object, ok := v.(starlark.HasAttrs); ok {
		method, err = object.Attr(name)
	}
	if err != nil {
		return nil, err
	}
	if method == nil {
		return nil, py.Errorf(py.AttributeError, "'%s' object has no attribute '%s'", TypeName(v), name)
	}
	return starlark.Call(thread, method, args, nil)
}
