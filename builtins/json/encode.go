package pyjson

import (
	"errors"
	"math"
	"sort"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// An encoder writes values with the options of one call.
type encoder struct {
	thread                         *starlark.Thread
	indent                         string
	lines                          bool // each item on a line of its own
	item, key                      string
	ascii, nan, sortKeys, skipKeys bool
	fallback                       starlark.Callable
	made                           int // how many values are being written that default has made of each other
}

// maxDepth ends a value that contains itself.
const maxDepth = 1000

// newEncoder reads the arguments of a call: the given pairs, and the options.
func newEncoder(name string, thread *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple, pairs ...any) (
	*encoder, error) {
	e := &encoder{thread: thread, item: ", ", key: ": ", ascii: true, nan: true}
	var indent, separators, fallback starlark.Value
	circular := true
	named := append(pairs, "skipkeys?", &e.skipKeys, "ensure_ascii?", &e.ascii, "check_circular?", &circular,
		"allow_nan?", &e.nan, "indent?", &indent, "separators?", &separators, "default?", &fallback,
		"sort_keys?", &e.sortKeys)
	if len(args) > len(pairs)/2 {
		return nil, py.Errorf(py.TypeError, "%s() takes %d positional arguments but %d were given", name,
			len(pairs)/2, len(args))
	}
	if err := builtins.Unpack(name, args, kwargs, named...); err != nil {
		return nil, err
	}
	if err := e.setIndent(indent); err != nil {
		return nil, err
	}
	if err := e.setSeparators(separators); err != nil {
		return nil, err
	}
	return e, e.setDefault(fallback)
}

func (e *encoder) setIndent(v starlark.Value) error {
	switch v := v.(type) {
	case nil, starlark.NoneType:
		return nil
	case starlark.String:
		e.indent = string(v)
	case starlark.Int:
		n, ok := v.Int64()
		if !ok || n > 1000 {
			return py.Errorf(py.ValueError, "indent must be at most 1000, not %s", v)
		}
		e.indent = strings.Repeat(" ", int(max(n, 0)))
	default:
		return py.Errorf(py.TypeError, "indent must be an int, a str or None, not %s", builtins.TypeName(v))
	}
	e.lines, e.item = true, ","
	return nil
}

func (e *encoder) setSeparators(v starlark.Value) error {
	if v == nil || v == starlark.None {
		return nil
	}
	pair, ok := v.(starlark.Indexable)
	if ok && pair.Len() == 2 {
		item, ok1 := starlark.AsString(pair.Index(0))
		key, ok2 := starlark.AsString(pair.Index(1))
		if ok1 && ok2 {
			e.item, e.key = item, key
			return nil
		}
	}
	return py.Errorf(py.TypeError, "separators must be a pair of str, not %s", py.Repr(v))
}

func (e *encoder) setDefault(v starlark.Value) error {
	if v == nil || v == starlark.None {
		return nil
	}
	f, ok := v.(starlark.Callable)
	if !ok {
		return py.Errorf(py.TypeError, "default must be a function or None, not %s", builtins.TypeName(v))
	}
	e.fallback = f
	return nil
}

// append writes v, which lies level deep.
func (e *encoder) append(b []byte, v starlark.Value, level int) ([]byte, error) {
	if level+e.made > maxDepth {
		return nil, py.Errorf(py.ValueError, "Circular reference detected")
	}
	if object, ok := v.(py.Derived); ok { // it has the methods of every kind of value; what is inside tells what it is
		if v = object.Native(); v == nil {
			return e.appendDefault(b, object, level)
		}
		if _, isDict := v.(*starlark.Dict); isDict {
			if items, own, err := ownItems(e.thread, object); own || err != nil {
				return e.appendItems(b, items, err, level)
			}
		}
	}
	switch v := v.(type) {
	case starlark.NoneType:
		return append(b, "null"...), nil
	case starlark.Bool:
		return strconv.AppendBool(b, bool(v)), nil
	case starlark.Int:
		return append(b, v.String()...), nil
	case starlark.Float:
		return e.appendFloat(b, float64(v))
	case starlark.String:
		return e.appendString(b, string(v)), nil
	case starlark.IterableMapping:
		return e.appendDict(b, v.Items(), level)
	case *starlark.List:
		return e.appendList(b, v, level)
	case starlark.Tuple:
		return e.appendList(b, v, level)
	case *builtins.Record:
		return e.appendList(b, v, level)
	}
	return e.appendOther(b, v, level)
}

// appendOther writes what JSON does not know: what default makes of it, a sequence of messages as a list.
func (e *encoder) appendOther(b []byte, v starlark.Value, level int) ([]byte, error) {
	if _, isBytes := v.(starlark.Bytes); !isBytes && e.fallback == nil {
		if items, ok := v.(starlark.Indexable); ok {
			return e.appendList(b, items, level)
		}
	}
	return e.appendDefault(b, v, level)
}

// appendDefault writes what default makes of a value; without a default it is an error.
func (e *encoder) appendDefault(b []byte, v starlark.Value, level int) ([]byte, error) {
	if e.fallback == nil {
		return nil, py.Errorf(py.TypeError, "Object of type %s is not JSON serializable", builtins.TypeName(v))
	}
	made, err := starlark.Call(e.thread, e.fallback, starlark.Tuple{v}, nil)
	if err != nil {
		return nil, err
	}
	e.made++
	defer func() { e.made-- }()
	return e.append(b, made, level)
}

func (e *encoder) appendFloat(b []byte, f float64) ([]byte, error) {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		if !e.nan {
			return nil, py.Errorf(py.ValueError, "Out of range float values are not JSON compliant")
		}
		switch {
		case math.IsNaN(f):
			return append(b, "NaN"...), nil
		case f > 0:
			return append(b, "Infinity"...), nil
		}
		return append(b, "-Infinity"...), nil
	}
	return py.AppendRepr(b, starlark.Float(f)), nil
}

// newline begins a line at the given level, when items stand on lines of their own.
func (e *encoder) newline(b []byte, level int) []byte {
	if !e.lines {
		return b
	}
	b = append(b, '\n')
	for range level {
		b = append(b, e.indent...)
	}
	return b
}

func (e *encoder) appendList(b []byte, items starlark.Indexable, level int) ([]byte, error) {
	if items.Len() == 0 {
		return append(b, "[]"...), nil
	}
	b = append(b, '[')
	var err error
	for i := range items.Len() {
		if i > 0 {
			b = append(b, e.item...)
		}
		if b, err = e.append(e.newline(b, level+1), items.Index(i), level+1); err != nil {
			return nil, err
		}
	}
	return append(e.newline(b, level), ']'), nil
}

// ownItems are the items of an object that derives from dict and has a method items of its own.
func ownItems(thread *starlark.Thread, object starlark.Value) (items []starlark.Tuple, own bool, err error) {
	typed, ok := object.(py.Typed)
	if !ok {
		return nil, false, nil
	}
	for _, class := range typed.PyClass().MRO {
		if class.Dict["items"] != nil {
			own = class.Thread != nil // a class of a script, or of a module written in Python
			break
		}
	}
	if !own {
		return nil, false, nil
	}
	list, err := builtins.CallMethod(thread, object, "items")
	if err != nil {
		return nil, true, err
	}
	err = runtime.Each(thread, list, func(v starlark.Value) error {
		pair, ok := runtime.Core(v).(starlark.Tuple)
		if !ok || len(pair) != 2 {
			return py.Errorf(py.ValueError, "items must return 2-tuples")
		}
		items = append(items, pair)
		return nil
	})
	return items, true, err
}

func (e *encoder) appendItems(b []byte, items []starlark.Tuple, err error, level int) ([]byte, error) {
	if err != nil {
		return nil, err
	}
	return e.appendDict(b, items, level)
}

func (e *encoder) appendDict(b []byte, items []starlark.Tuple, level int) ([]byte, error) {
	entries, err := e.entries(items)
	if err != nil || len(entries) == 0 {
		return append(b, "{}"...), err
	}
	b = append(b, '{')
	for i, entry := range entries {
		if i > 0 {
			b = append(b, e.item...)
		}
		b = append(e.appendString(e.newline(b, level+1), entry.key), e.key...)
		if b, err = e.append(b, entry.value, level+1); err != nil {
			return nil, err
		}
	}
	return append(e.newline(b, level), '}'), nil
}

type entry struct {
	key   string
	value starlark.Value
}

func (e *encoder) entries(items []starlark.Tuple) ([]entry, error) {
	if e.sortKeys {
		if err := sortItems(items); err != nil {
			return nil, err
		}
	}
	entries := make([]entry, 0, len(items))
	for _, item := range items {
		key, ok := e.keyText(item[0])
		if !ok && e.skipKeys {
			continue
		}
		if !ok {
			return nil, py.Errorf(py.TypeError, "keys must be str, int, float, bool or None, not %s",
				builtins.TypeName(item[0]))
		}
		entries = append(entries, entry{key, item[1]})
	}
	return entries, nil
}

// sortItems sorts items by their keys.
func sortItems(items []starlark.Tuple) error {
	var failed error
	sort.SliceStable(items, func(i, j int) bool {
		a, aText := items[i][0].(starlark.String)
		b, bText := items[j][0].(starlark.String)
		if aText && bText {
			return a < b
		}
		less, err := runtime.Compare(syntax.LT, items[i][0], items[j][0])
		var raised *py.Error
		if err != nil && !errors.As(err, &raised) {
			err = py.Interpreter(err.Error())
		}
		if failed == nil {
			failed = err
		}
		return less
	})
	return failed
}

func (e *encoder) keyText(key starlark.Value) (string, bool) {
	switch key := key.(type) {
	case starlark.String:
		return string(key), true
	case starlark.Int, starlark.Bool, starlark.NoneType, starlark.Float:
		b, err := e.append(nil, key, 0)
		return string(b), err == nil
	}
	return "", false
}

// escapes are the characters with an escape of two characters.
var escapes = map[rune]string{'"': `\"`, '\\': `\\`, '\n': `\n`, '\r': `\r`, '\t': `\t`, '\f': `\f`, '\b': `\b`}

func (e *encoder) appendString(b []byte, s string) []byte {
	b = append(b, '"')
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		short, ok := escapes[r]
		switch {
		case ok:
			b = append(b, short...)
		case r == utf8.RuneError && size == 1:
			b = appendEscape(b, 0xdc00+rune(s[i])) // a byte that is no UTF-8, as Python's surrogateescape
		case r < ' ' || e.ascii && r > '~':
			b = appendEscape(b, r)
		default:
			b = append(b, s[i:i+size]...)
		}
		i += size
	}
	return append(b, '"')
}

func appendEscape(b []byte, r rune) []byte {
	if r > 0xffff {
		high, low := utf16.EncodeRune(r)
		return appendEscape(appendEscape(b, high), low)
	}
	const digits = "0123456789abcdef"
	return append(b, '\\', 'u', digits[r>>12&15], digits[r>>8&15], digits[r>>4&15], digits[r&15])
}
