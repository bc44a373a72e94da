package builtins

import (
	"strings"
	"sync"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A Record is a tuple whose items have names too, as os.uname() and time.localtime() give.
type Record struct {
	TypeName string         // what repr writes before the fields: "time.struct_time"
	Fields   []string       // the attributes, in order
	Values   starlark.Tuple // their values
	Items    int            // how many of them, from the first, are items of the tuple and shown by repr
	Native   any            // what Go code may want back; not seen by scripts
}

// Attr gives a field.
func (r *Record) Attr(name string) (starlark.Value, error) {
	for i, field := range r.Fields {
		if field == name {
			return r.Values[i], nil
		}
	}
	return nil, nil
}

// AttrNames are the fields.
func (r *Record) AttrNames() []string { return append([]string(nil), r.Fields...) }

// Tuple are the items.
func (r *Record) Tuple() starlark.Tuple { return r.Values[:r.Items] }

// PyClass implements py.Typed: a class of its own that derives from tuple.
func (r *Record) PyClass() *py.Class {
	if class, ok := recordClasses.Load(r.TypeName); ok {
		return class.(*py.Class)
	}
	module, name := "builtins", r.TypeName
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		module, name = name[:i], name[i+1:]
	}
	class := py.NewClass(name, py.Tuple)
	class.Module = module
	known, _ := recordClasses.LoadOrStore(r.TypeName, class)
	return known.(*py.Class)
}

// recordClasses are the classes of records by their names. No script can change them.
var recordClasses sync.Map

// Slice implements starlark.Sliceable: a part is a plain tuple.
func (r *Record) Slice(start, end, step int) starlark.Value { return r.Tuple().Slice(start, end, step) }

func (r *Record) Len() int                   { return r.Items }
func (r *Record) Index(i int) starlark.Value { return r.Values[i] }
func (r *Record) Iterate() starlark.Iterator { return r.Tuple().Iterate() }
func (r *Record) Type() string               { return r.TypeName }
func (r *Record) Freeze()                    { r.Values.Freeze() }
func (r *Record) Truth() starlark.Bool       { return r.Items > 0 }
func (r *Record) Hash() (uint32, error)      { return r.Tuple().Hash() }
func (r *Record) String() string             { return string(r.AppendRepr(nil)) }

// AppendRepr writes time.struct_time(tm_year=..., ...).
func (r *Record) AppendRepr(b []byte) []byte {
	b = append(append(b, r.TypeName...), '(')
	for i, field := range r.Fields[:r.Items] {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = py.AppendRepr(append(append(b, field...), '='), r.Values[i])
	}
	return append(b, ')')
}
