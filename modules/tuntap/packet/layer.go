package packet

import (
	"fmt"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A Layer is one header of a packet as a script sees it: its fields are attributes, and items by name.
type Layer struct {
	header  *header
	values  []starlark.Value
	set     []bool // by the script: build() leaves those fields alone
	options []byte
}

func newLayer(h *header) *Layer {
	l := &Layer{header: h, values: make([]starlark.Value, len(h.fields)), set: make([]bool, len(h.fields))}
	for i := range h.fields {
		l.values[i] = h.fields[i].none()
	}
	return l
}

// parseLayer reads a header at the beginning of b and gives what follows it; false where b is too short.
func parseLayer(h *header, b []byte) (l *Layer, rest []byte, ok bool) {
	if len(b) < h.size {
		return nil, nil, false
	}
	l = &Layer{header: h, values: make([]starlark.Value, len(h.fields)), set: make([]bool, len(h.fields))}
	at := 0
	for i := range h.fields {
		l.values[i] = h.fields[i].decode(b, at)
		at += h.fields[i].bits
	}
	end := h.size
	if h.length != "" {
		end = 4 * int(l.number(h.length))
	}
	if end < h.size || end > len(b) {
		return nil, nil, false
	}
	l.options = append([]byte(nil), b[h.size:end]...)
	return l, b[end:], true
}

// append appends the header to b.
func (l *Layer) append(b []byte) []byte {
	start := len(b)
	b = append(b, make([]byte, l.header.size)...)
	at := 0
	for i := range l.header.fields {
		l.header.fields[i].encode(b[start:], at, l.values[i])
		at += l.header.fields[i].bits
	}
	return append(b, l.options...)
}

// size is the header's length with its options.
func (l *Layer) size() int { return l.header.size + len(l.options) }

// number is the value of a field of a kind number.
func (l *Layer) number(name string) uint64 {
	n, _ := l.values[l.header.index[name]].(starlark.Int).Uint64()
	return n
}

// derive gives a field what it follows to be, unless the script has set it.
func (l *Layer) derive(name string, n uint64) {
	if i := l.header.index[name]; !l.set[i] {
		l.values[i] = starlark.MakeUint64(n)
	}
}

// Attr gives a field, or the options.
func (l *Layer) Attr(name string) (starlark.Value, error) {
	if i, ok := l.header.index[name]; ok {
		return l.values[i], nil
	}
	if name == "options" && l.header.length != "" {
		return starlark.Bytes(l.options), nil
	}
	return nil, py.NoAttribute(l.header.name, name, l.AttrNames())
}

// SetField sets a field.
func (l *Layer) SetField(name string, v starlark.Value) error {
	if name == "options" && l.header.length != "" {
		return l.setOptions(v)
	}
	i, ok := l.header.index[name]
	if !ok || v == nil {
		return py.NoAttribute(l.header.name, name, l.AttrNames())
	}
	v, err := l.header.fields[i].check(v)
	if err == nil {
		l.values[i], l.set[i] = v, true
	}
	return err
}

// maxOptions is what the length of a header leaves for them: 15 words of 32 bits, of which five are fields.
const maxOptions = 40

func (l *Layer) setOptions(v starlark.Value) error {
	b, err := runtime.BytesLike(v)
	if err != nil {
		return err
	}
	if len(b)%4 != 0 || len(b) > maxOptions {
		return py.Errorf(py.ValueError, "options: %d bytes; expected a multiple of 4 up to %d", len(b), maxOptions)
	}
	l.options = append([]byte(nil), b...)
	return nil
}

// AttrNames lists what Attr gives.
func (l *Layer) AttrNames() []string {
	names := l.header.names()
	if l.header.length != "" {
		names = append(names, "options")
	}
	return names
}

// Get gives layer['field'].
func (l *Layer) Get(key starlark.Value) (starlark.Value, bool, error) {
	name, _ := starlark.AsString(key)
	i, ok := l.header.index[name]
	if !ok {
		return nil, false, nil
	}
	return l.values[i], true, nil
}

// SetKey sets layer['field'].
func (l *Layer) SetKey(key, v starlark.Value) error {
	name, _ := starlark.AsString(key)
	if _, ok := l.header.index[name]; !ok {
		return py.NewError(py.KeyError, key)
	}
	return l.SetField(name, v)
}

// AppendRepr implements py.Reprer: the call that makes the layer.
func (l *Layer) AppendRepr(b []byte) []byte {
	b = append(append(b, l.header.name...), '(')
	for i := range l.header.fields {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = append(append(b, l.header.fields[i].name...), '=')
		b = py.AppendRepr(b, l.values[i])
	}
	if len(l.options) > 0 {
		b = py.AppendRepr(append(b, ", options="...), starlark.Bytes(l.options))
	}
	return append(b, ')')
}

func (l *Layer) String() string       { return py.Repr(l) }
func (l *Layer) Type() string         { return l.header.name }
func (l *Layer) Freeze()              {}
func (l *Layer) Truth() starlark.Bool { return true }

// Hash is an error: a layer can change.
func (l *Layer) Hash() (uint32, error) { return 0, fmt.Errorf("unhashable type: '%s'", l.header.name) }

var (
	_ starlark.HasSetField = (*Layer)(nil)
	_ starlark.HasSetKey   = (*Layer)(nil)
)
