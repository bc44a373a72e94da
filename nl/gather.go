package nl

import (
	"encoding/binary"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// attrsKey is the key of a message under which its attributes stand.
const attrsKey = starlark.String("attrs")

// Keys that messages show and that stand in no byte of the table.
const (
	headerKey = starlark.String("header")
	eventKey  = starlark.String("event")
	valueKey  = starlark.String("value")
)

// gather collects the pairs of the innermost group from what a script gave, and returns where its fields are.
func (e *encoder) gather(spec *Spec, v starlark.Value) (func(*fieldAt) starlark.Value, error) {
	none := func(*fieldAt) starlark.Value { return nil }
	switch v := v.(type) {
	case starlark.NoneType:
		return none, nil
	case *Message:
		return e.gatherMessage(spec, v)
	case starlark.IterableMapping:
		return e.gatherDict(spec, v)
	case starlark.Iterable:
		return none, e.gatherList(spec, v)
	}
	return nil, &expected{py.TypeError, "a dict, or a list of (name, value)"}
}

func (e *encoder) gatherMessage(spec *Spec, m *Message) (func(*fieldAt) starlark.Value, error) {
	if m.own != nil {
		return e.gatherDict(spec, m.own)
	}
	err := e.gatherList(spec, m.attrList())
	return func(f *fieldAt) starlark.Value {
		if own := m.spec.field(f.Name); own != nil {
			return m.fieldValue(own)
		}
		return nil
	}, err
}

func (e *encoder) gatherDict(spec *Spec, d starlark.IterableMapping) (func(*fieldAt) starlark.Value, error) {
	for _, item := range d.Items() {
		name, ok := item[0].(starlark.String)
		if !ok {
			return nil, py.Errorf(py.TypeError, "%s: key %s, expected a str", spec.Name, py.Repr(item[0]))
		}
		if err := e.gatherItem(spec, name, item[1]); err != nil {
			return nil, err
		}
	}
	return func(f *fieldAt) starlark.Value {
		if f.Name == "" {
			return nil
		}
		x, found, err := d.Get(f.key)
		if err != nil || !found {
			return nil
		}
		return x
	}, nil
}

func (e *encoder) gatherItem(spec *Spec, name starlark.String, v starlark.Value) error {
	switch name {
	case attrsKey:
		items, ok := v.(starlark.Iterable)
		if !ok {
			return py.Errorf(py.TypeError, "attrs: %s, expected a list of (name, value)", shorten(py.Repr(v)))
		}
		return e.gatherList(spec, items)
	case headerKey, eventKey, valueKey:
		return nil
	}
	if spec.field(string(name)) != nil || spec.computed(string(name)) != nil {
		return nil
	}
	a := spec.AttrByName(string(name))
	if a == nil {
		return spec.unknown(string(name))
	}
	e.push(pair{attr: a, value: v})
	return nil
}

// push adds a pair to the innermost group.
func (e *encoder) push(p pair) {
	e.pairs = append(e.pairs, p)
	e.frames[len(e.frames)-1].hi = len(e.pairs)
}

func (e *encoder) gatherList(spec *Spec, items starlark.Iterable) error {
	iter := items.Iterate()
	defer iter.Done()
	var item starlark.Value
	for iter.Next(&item) {
		p, err := spec.pairOf(item)
		if err != nil {
			return err
		}
		e.push(p)
	}
	return nil
}

// pairOf reads one item of a list of attributes: (name, value), (name, value, flags), or what a message
// listed.
func (s *Spec) pairOf(item starlark.Value) (pair, error) {
	if slot, ok := item.(*Slot); ok {
		if slot.attr == nil || s.attr(slot.attr.Num) == slot.attr {
			return pair{attr: slot.attr, raw: slot.raw}, nil
		}
	}
	seq, ok := item.(starlark.Indexable)
	if _, str := item.(starlark.String); !ok || str || seq.Len() < 2 || seq.Len() > 3 {
		return pair{}, py.Errorf(py.TypeError, "%s: attribute %s, expected (name, value)",
			s.Name, shorten(py.Repr(item)))
	}
	if u, ok := seq.Index(1).(*Unknown); ok {
		return pair{raw: u.raw}, nil
	}
	name, ok := seq.Index(0).(starlark.String)
	if !ok {
		return pair{}, py.Errorf(py.TypeError, "%s: attribute name %s, expected a str",
			s.Name, shorten(py.Repr(seq.Index(0))))
	}
	if name == unknownName {
		return unknownPair(seq.Index(1))
	}
	p := pair{attr: s.AttrByName(string(name)), value: seq.Index(1)}
	if p.attr == nil {
		return pair{}, s.unknown(string(name))
	}
	if seq.Len() == 3 {
		i, ok := asInt(seq.Index(2))
		n, fits := i, ok
		if !fits {
			return pair{}, py.Errorf(py.TypeError, "%s: flags %s, expected an int", name, py.Repr(seq.Index(2)))
		}
		word, _ := n.Uint64()
		p.flags = uint16(word) &^ numMask
	}
	return p, nil
}

// unknownPair reads what dump() made of an unknown attribute: its number and its bytes.
func unknownPair(v starlark.Value) (pair, error) {
	wrong := py.Errorf(py.TypeError,
		"UNKNOWN: %s, expected {'header': {'type': number}, 'value': bytes or hexadecimal pairs}", shorten(py.Repr(v)))
	d, ok := v.(starlark.Mapping)
	if !ok {
		return pair{}, wrong
	}
	h, _, _ := d.Get(headerKey)
	header, ok := h.(starlark.Mapping)
	if !ok {
		return pair{}, wrong
	}
	t, _, _ := header.Get(typeKey)
	i, ok := asInt(t)
	if !ok {
		return pair{}, wrong
	}
	num, fits := i.Uint64()
	payload, _, _ := d.Get(valueKey)
	if payload == nil {
		payload = starlark.Bytes("")
	}
	b, err := encodeHex(nil, beginAttr(nil, uint16(num), 0), nil, payload)
	if err != nil || !fits || num > 0xffff || len(b) > 0xffff {
		return pair{}, wrong
	}
	binary.NativeEndian.PutUint16(b, uint16(len(b)))
	return pair{raw: b}, nil
}

// unknown is the TypeError of a name that is none of the table's.
func (s *Spec) unknown(name string) error {
	x := s.compiled()
	names := make([]string, 0, len(x.byName)+len(x.fields))
	for known := range x.byName {
		names = append(names, known)
	}
	for i := range x.fields {
		names = append(names, x.fields[i].Name)
	}
	hint := ""
	if near := py.Nearest(name, names); near != "" {
		hint = "; did you mean '" + near + "'?"
	}
	return py.Errorf(py.TypeError, "%s has no attribute or field '%s'%s", s.Name, name, hint)
}

// computed finds a computed key.
func (s *Spec) computed(name string) *Computed {
	for i := range s.Computed {
		if s.Computed[i].Name == name {
			return &s.Computed[i]
		}
	}
	return nil
}
