package builtins

import (
	"sync"

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
	o := plainPrint
	if len(kwargs) > 0 {
		var err error
		if o, err = printOptionsOf(kwargs); err != nil {
			return nil, err
		}
	}
	line := lines.Get().(*[]byte)
	defer lines.Put(line)
	b := (*line)[:0]
	for i, arg := range args {
		if i > 0 {
			b = append(b, o.sep...)
		}
		b = py.AppendStr(b, arg)
	}
	if err := py.FlowOf(thread).Take(); err != nil {
		return nil, err // a text, or an argument that a generator was to give, has failed: nothing is printed
	}
	b = append(b, o.end...)
	if cap(b) <= outputSize {
		*line = b
	}
	return starlark.None, writeBytes(thread, o.file, b, o.flush)
}

// printOptions are the keywords of print.
type printOptions struct {
	sep, end string
	file     starlark.Value
	flush    bool
}

// plainPrint is print without keywords.
var plainPrint = printOptions{sep: " ", end: "\n", file: starlark.None}

func printOptionsOf(kwargs []starlark.Tuple) (o printOptions, err error) {
	var sep, end, file starlark.Value = starlark.None, starlark.None, starlark.None
	o = plainPrint
	err = Unpack("print", nil, kwargs, "sep?", &sep, "end?", &end, "file?", &file, "flush?", &o.flush)
	if err == nil {
		o.sep, err = textOption("sep", sep, o.sep)
	}
	if err == nil {
		o.end, err = textOption("end", end, o.end)
	}
	o.file = file
	return o, err
}

// lines are the buffers in which print puts lines together: a script prints many.
var lines = sync.Pool{New: func() any { return new([]byte) }}

// writeBytes is WriteTo of a text that the caller will change afterwards.
func writeBytes(thread *starlark.Thread, file starlark.Value, text []byte, flush bool) error {
	if file == starlark.None {
		file = StateOf(thread).Stream("stdout")
	}
	if stream, ok := file.(*Stream); ok && stream.out != nil && !stream.line && !flush {
		_, err := stream.out.Write(text)
		return err
	}
	return WriteTo(thread, file, string(text), flush)
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
