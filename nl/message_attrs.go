package nl

import (
	"go.starlark.net/starlark"
)

// listed is the values of all attributes of a name, full or short.
func (m *Message) listed(name string) []starlark.Value {
	a := m.spec.AttrByName(name)
	var values []starlark.Value
	if m.own == nil && m.attrs == nil {
		if a == nil && name != unknownName {
			return nil
		}
		for w := WalkAttrs(m.chain()); w.Next(); {
			switch known := m.spec.attr(w.Num); {
			case known == nil && a == nil:
				values = append(values, &Unknown{w.Raw})
			case known != nil && a != nil && known.Num == a.Num:
				values = append(values, a.value(&m.view, w.Payload))
			}
		}
		return values
	}
	for have, v := range m.pairs {
		if have == name || a != nil && m.spec.AttrByName(have) == a {
			values = append(values, v)
		}
	}
	return values
}

// first is the value of the first attribute of a name.
func (m *Message) first(name string) (starlark.Value, error) {
	if m.own != nil || m.attrs != nil {
		if values := m.listed(name); len(values) > 0 {
			return values[0], nil
		}
		return nil, nil
	}
	a := m.spec.AttrByName(name)
	if a == nil {
		if values := m.listed(name); len(values) > 0 {
			return values[0], nil
		}
		return nil, nil
	}
	w := WalkAttrs(m.chain())
	for w.Next() {
		if w.Num == a.Num {
			return a.value(&m.view, w.Payload), nil
		}
	}
	return nil, w.Err()
}

// dump is the message as plain dicts, lists and atoms.
func (m *Message) dump() starlark.Value {
	d := starlark.NewDict(16)
	for _, item := range m.Items() {
		v := item[1]
		if item[0] == attrsKey {
			var attrs []starlark.Value
			for name, x := range m.pairs {
				attrs = append(attrs, starlark.NewList([]starlark.Value{starlark.String(name), plain(x)}))
			}
			v = starlark.NewList(attrs)
		}
		_ = d.SetKey(item[0], plain(v))
	}
	return d
}

// plain is a value without messages in it.
func plain(v starlark.Value) starlark.Value {
	switch v := v.(type) {
	case *Message:
		return v.dump()
	case *Unknown:
		return v.dump()
	case *starlark.List:
		items := make([]starlark.Value, 0, v.Len())
		for x := range starlark.Elements(v) {
			items = append(items, plain(x))
		}
		return starlark.NewList(items)
	case *starlark.Dict:
		d := starlark.NewDict(v.Len())
		for _, item := range v.Items() {
			_ = d.SetKey(item[0], plain(item[1]))
		}
		return d
	}
	return v
}

// strip removes the first attribute of that name.
func (m *Message) strip(name string) error {
	m.thaw()
	a := m.spec.AttrByName(name)
	var kept []starlark.Value
	gone := false
	for item := range starlark.Elements(m.attrList()) {
		if have := nameOf(item); !gone && (have == name || a != nil && m.spec.AttrByName(have) == a) {
			gone = true
			continue
		}
		kept = append(kept, item)
	}
	return m.own.SetKey(attrsKey, starlark.NewList(kept))
}

// nameOf is the name of one item of a list of attributes.
func nameOf(item starlark.Value) string {
	if pair, ok := item.(starlark.Indexable); ok && pair.Len() > 0 {
		name, _ := starlark.AsString(pair.Index(0))
		return name
	}
	return ""
}

// encoded is the message as bytes. What nobody changed is what the kernel sent.
func (m *Message) encoded() ([]byte, error) {
	if m.own == nil && m.attrs == nil && m.header == nil {
		return m.raw, nil
	}
	head := m.lead
	out := make([]byte, head, head+128)
	if !m.nested() {
		h, err := m.currentHeader()
		if err != nil {
			return nil, err
		}
		out = h.Append(out[:0])
	}
	var err error
	if m.spec == bare { // nothing is known of the contents, so they stay
		out = append(out, m.raw[min(head, len(m.raw)):]...)
	} else if out, err = m.spec.Encode(out, m); err != nil {
		return nil, err
	}
	putLength(out, head)
	return out, nil
}

// encode makes the message a view of its own bytes again.
func (m *Message) encode() error {
	raw, err := m.encoded()
	if err != nil {
		return err
	}
	m.raw, m.own, m.attrs, m.header = raw, nil, nil, nil
	return nil
}
