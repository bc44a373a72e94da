package runtime

import (
	"strconv"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// makeConstant makes the value that a name of python.Program.Constants stands for.
func (rt *Runtime) makeConstant(name string) Value {
	if attr, ok := strings.CutPrefix(name, "$."); ok {
		return &operand{name, rt.newConstantAttr(attr).apply}
	}
	if text, ok := strings.CutPrefix(name, "$%"); ok {
		return &operand{name, newTextFormat(text).apply}
	}
	if text, ok := strings.CutPrefix(name, "$b%"); ok {
		return &operand{name, func(y Value) (Value, error) { return percentBytes(text, y) }}
	}
	key := strings.TrimPrefix(name, "$#")
	if strings.Contains(key, ":") {
		return &operand{name, constantSlice(key).apply}
	}
	n, _ := strconv.Atoi(key)
	return &operand{name, constantIndex{starlark.MakeInt(n)}.apply}
}

// A constantAttr is an attribute that native values have from the run-time: x.name.
type constantAttr struct {
	rt             *Runtime
	name           string
	ofStr          *starlark.Builtin
	ofList, ofDict *py.Method // nil where the interpreter's own method is as good
}

func (rt *Runtime) newConstantAttr(name string) *constantAttr {
	method := func(class *py.Class) *py.Method {
		m, _ := class.Dict[name].(*py.Method)
		if untouched[class][name] {
			return nil
		}
		return m
	}
	return &constantAttr{rt, name, boundToStr[name], method(listClass), method(dictClass)}
}

func (c *constantAttr) apply(x Value) (Value, error) {
	var method *py.Method
	switch x.(type) {
	case starlark.String:
		if c.ofStr != nil {
			return c.ofStr.BindReceiver(x), nil
		}
	case *starlark.List:
		method = c.ofList
	case *starlark.Dict:
		method = c.ofDict
	}
	if method != nil {
		return &py.Bound{Fn: method, Self: x}, nil
	}
	return readAttr(c.rt.flow.Thread, x, c.name)
}

// A constantIndex is a subscript that stands in the source: x[0].
type constantIndex struct{ starlark.Int }

func (c constantIndex) apply(x Value) (Value, error) {
	switch x := x.(type) {
	case Tuple:
		if i, ok := smallIndex(c.Int, len(x)); ok {
			return x[i], nil
		}
	case *starlark.List:
		if i, ok := smallIndex(c.Int, x.Len()); ok {
			return x.Index(i), nil
		}
	case starlark.String:
		return strItem(x, c.Int)
	}
	return GetItem(x, c.Int)
}

// constantSlice reads the text of a slice, such as "1:-1:".
func constantSlice(text string) *Slice {
	bounds := [3]Value{starlark.None, starlark.None, starlark.None}
	for i, part := range strings.Split(text, ":") {
		if n, err := strconv.Atoi(part); err == nil {
			bounds[i] = starlark.MakeInt(n)
		}
	}
	return &Slice{bounds[0], bounds[1], bounds[2]}
}

// apply is x[s], where strings count code points.
func (s *Slice) apply(x Value) (Value, error) {
	if text, ok := x.(starlark.String); ok {
		if at := starts(string(text)); at != nil {
			return strPart(string(text), at, s)
		}
	}
	return s.of(x)
}

// A textFormat is a format of the % operator that stands in the source.
type textFormat struct {
	text string
	// For a format of nothing but %s and %d: the texts before each, the verbs, and the text behind the last.
	simple bool
	before []string
	verbs  []byte
	rest   string
}

func newTextFormat(text string) *textFormat {
	f := &textFormat{text: text, rest: text, simple: true}
	for {
		before, rest, found := strings.Cut(f.rest, "%")
		if !found {
			return f
		}
		if rest == "" || rest[0] != 's' && rest[0] != 'd' {
			f.simple = false
			return f
		}
		f.before, f.verbs, f.rest = append(f.before, before), append(f.verbs, rest[0]), rest[1:]
	}
}

// apply is f % y.
func (f *textFormat) apply(y Value) (Value, error) {
	var buf [128]byte
	if b, ok := f.append(buf[:0], y); ok {
		return starlark.String(b), nil
	}
	return percent(f.text, y)
}

// append formats what scripts nearly always write: strings and small ints. It says whether it could.
func (f *textFormat) append(b []byte, y Value) ([]byte, bool) {
	if !f.simple {
		return nil, false
	}
	args, many := y.(Tuple)
	if n := len(f.verbs); many && len(args) != n || !many && n != 1 {
		return nil, false
	}
	for i, verb := range f.verbs {
		v := y
		if many {
			v = args[i]
		}
		b = append(b, f.before[i]...)
		switch v := v.(type) {
		case starlark.String:
			if verb != 's' {
				return nil, false
			}
			b = append(b, v...)
		case starlark.Int:
			n, small := v.Int64()
			if !small {
				return nil, false
			}
			b = strconv.AppendInt(b, n, 10)
		default:
			return nil, false
		}
	}
	return append(b, f.rest...), true
}
