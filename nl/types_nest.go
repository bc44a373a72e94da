package nl

import (
	"encoding/binary"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

func decodeNested(in *view, a *Attr, p []byte) starlark.Value {
	return &Message{view: in.inner(a.Nest, p)}
}

func reprNested(out []byte, in *view, a *Attr, p []byte) []byte {
	inner := in.inner(a.Nest, p)
	return append(inner.appendContents(append(out, '{')), '}')
}

func encodeNested(e *encoder, b []byte, a *Attr, v starlark.Value) ([]byte, error) {
	if raw, ok := v.(starlark.Bytes); ok {
		return append(b, raw...), nil
	}
	return e.group(b, a.Nest, v, 0)
}

// decodeStruct is a plain dict: a struct has nothing that a nest's methods would find.
func decodeStruct(in *view, a *Attr, p []byte) starlark.Value {
	inner := in.inner(a.Nest, p)
	fields := a.Nest.compiled().fields
	d := starlark.NewDict(len(fields))
	for i := range fields {
		if fields[i].Name == "" {
			continue
		}
		if x := inner.fieldValue(&fields[i]); x != nil {
			_ = d.SetKey(fields[i].key, x)
		}
	}
	for _, c := range a.Nest.Computed {
		if n, ok := inner.uint(c.Field); ok {
			_ = d.SetKey(starlark.String(c.Name), starlark.String(c.Value(n)))
		}
	}
	return d
}

func decodeStructList(in *view, a *Attr, p []byte) starlark.Value {
	size := a.Nest.compiled().size
	if size == 0 || len(p)%size != 0 {
		return nil
	}
	items := make([]starlark.Value, 0, len(p)/size)
	for ; len(p) > 0; p = p[size:] {
		items = append(items, decodeStruct(in, a, p[:size]))
	}
	return starlark.NewList(items)
}

func encodeStructList(e *encoder, b []byte, a *Attr, v starlark.Value) ([]byte, error) {
	return encodeEach(b, v, "a list of dicts", func(b []byte, x starlark.Value) ([]byte, error) {
		return e.group(b, a.Nest, x, 0)
	})
}

// encodeEach encodes the elements of a list, one behind the other.
func encodeEach(b []byte, v starlark.Value, what string,
	one func([]byte, starlark.Value) ([]byte, error)) ([]byte, error) {
	if raw, ok := v.(starlark.Bytes); ok {
		return append(b, raw...), nil
	}
	items, ok := v.(starlark.Iterable)
	if _, dict := v.(starlark.Mapping); !ok || dict {
		return nil, &expected{py.TypeError, what}
	}
	iter := items.Iterate()
	defer iter.Done()
	var x starlark.Value
	for iter.Next(&x) {
		var err error
		if b, err = one(b, x); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// element is the row that each element of an Array or of a NestedList without Nest has.
func (a *Attr) element() *Attr { return &Attr{Name: a.Name, Type: a.Elem, Names: a.Names} }

func decodeNestedList(in *view, a *Attr, p []byte) starlark.Value {
	var items []starlark.Value
	var elem *Attr
	if a.Nest == nil {
		elem = a.element()
	}
	w := WalkAttrs(p)
	for w.Next() {
		if elem != nil {
			items = append(items, elem.value(in, w.Payload))
		} else {
			items = append(items, decodeNested(in, a, w.Payload))
		}
	}
	if w.bad {
		return nil
	}
	return starlark.NewList(items)
}

func encodeNestedList(e *encoder, b []byte, a *Attr, v starlark.Value) ([]byte, error) {
	var num uint16
	return encodeEach(b, v, "a list", func(b []byte, x starlark.Value) ([]byte, error) {
		num++
		start := len(b)
		b = beginAttr(b, num, 0)
		var err error
		if a.Nest == nil {
			b, err = a.element().encode(e, b, x)
		} else {
			b, err = encodeNested(e, b, a, x)
		}
		if err != nil {
			return nil, err
		}
		return endAttr(b, start)
	})
}

func decodeArray(in *view, a *Attr, p []byte) starlark.Value {
	size := codecs[a.Elem].size
	if size == 0 {
		return nil
	}
	elem := a.element()
	items := make(starlark.Tuple, 0, len(p)/size)
	for ; len(p) >= size; p = p[size:] {
		items = append(items, elem.value(in, p[:size]))
	}
	return items
}

func encodeArray(e *encoder, b []byte, a *Attr, v starlark.Value) ([]byte, error) {
	elem := a.element()
	return encodeEach(b, v, "a list", func(b []byte, x starlark.Value) ([]byte, error) {
		return elem.encode(e, b, x)
	})
}

// recordLead is the length that a record begins with.
const recordLead = 2

func decodeRecords(in *view, a *Attr, p []byte) starlark.Value {
	var items []starlark.Value
	for len(p) >= recordLead {
		n := int(binary.NativeEndian.Uint16(p))
		if n < recordLead+a.Nest.compiled().size || n > len(p) {
			return nil
		}
		items = append(items, &Message{view: view{spec: a.Nest, raw: p[:n], lead: recordLead, up: in}})
		p = p[min(Align(n), len(p)):]
	}
	return starlark.NewList(items)
}

func encodeRecords(e *encoder, b []byte, a *Attr, v starlark.Value) ([]byte, error) {
	return encodeEach(b, v, "a list of dicts", func(b []byte, x starlark.Value) ([]byte, error) {
		start := len(b)
		b, err := e.group(append(b, 0, 0), a.Nest, x, recordLead)
		if err != nil {
			return nil, err
		}
		if len(b)-start > 0xffff {
			return nil, &expected{py.ValueError, "at most 65535 bytes"}
		}
		binary.NativeEndian.PutUint16(b[start:], uint16(len(b)-start))
		return pad4(b, start), nil
	})
}

// otherwise is the row of a Select where no case fits.
func (a *Attr) otherwise() *Attr {
	return &Attr{Name: a.Name, Type: a.Else, Nest: a.Nest, Elem: a.Elem, Names: a.Names}
}

func decodeSelect(in *view, a *Attr, p []byte) starlark.Value {
	if spec := in.choose(a); spec != nil {
		return &Message{view: in.inner(spec, p)}
	}
	return a.otherwise().value(in, p)
}

func reprSelect(out []byte, in *view, a *Attr, p []byte) []byte {
	if spec := in.choose(a); spec != nil {
		inner := in.inner(spec, p)
		return append(inner.appendContents(append(out, '{')), '}')
	}
	return a.otherwise().appendRepr(out, in, p)
}

func encodeSelect(e *encoder, b []byte, a *Attr, v starlark.Value) ([]byte, error) {
	if raw, ok := v.(starlark.Bytes); ok {
		return append(b, raw...), nil
	}
	if spec := e.choose(b, a); spec != nil {
		return e.group(b, spec, v, 0)
	}
	row := a.otherwise()
	return codecs[row.Type].encode(e, b, row, v)
}
