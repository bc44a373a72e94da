package nl

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// keys calls yield with each key and what it stands for, in pyroute2's order, until yield says false.
func (m *Message) keys(yield func(key starlark.Value, get func() starlark.Value) bool) {
	fields := m.spec.compiled().fields
	for i := range fields {
		f := &fields[i]
		if f.Name == "" {
			continue
		}
		if _, whole := m.bytesOf(f); !whole {
			continue
		}
		if !yield(f.key, func() starlark.Value { return m.fieldValue(f) }) {
			return
		}
	}
	if m.hasAttrs() && !yield(attrsKey, m.attrsValue) {
		return
	}
	if !m.nested() && (!yield(headerKey, m.headerValue) || m.family == nil) {
		return
	}
	for i := range m.spec.Computed {
		c := &m.spec.Computed[i]
		n, ok := m.uint(c.Field)
		if ok && !yield(starlark.String(c.Name), func() starlark.Value { return starlark.String(c.Value(n)) }) {
			return
		}
	}
	if event := m.Event(); event != "" {
		yield(eventKey, func() starlark.Value { return starlark.String(event) })
	}
}

// hasAttrs says whether there is a key 'attrs'.
func (v *view) hasAttrs() bool { return len(v.spec.Attrs) > 0 }

// Get implements starlark.Mapping: msg['index'], msg['attrs'], msg['header'], msg['event'].
func (m *Message) Get(key starlark.Value) (starlark.Value, bool, error) {
	if m.own != nil {
		return m.own.Get(key)
	}
	name, ok := key.(starlark.String)
	if !ok {
		if i, err := starlark.AsInt32(key); err == nil && i == 0 {
			return m, true, nil // pyroute2: a message is the first of its own chain
		}
		return nil, false, nil
	}
	if f := m.spec.field(string(name)); f != nil {
		v := m.fieldValue(f)
		return v, v != nil, nil
	}
	var v starlark.Value
	m.keys(func(k starlark.Value, get func() starlark.Value) bool {
		if k == key {
			v = get()
		}
		return v == nil
	})
	return v, v != nil, nil
}

// SetKey implements starlark.HasSetKey.
func (m *Message) SetKey(key, v starlark.Value) error {
	if m.frozen {
		return py.Errorf(py.ValueError, "cannot change a frozen %s", m.spec.Name)
	}
	m.thaw()
	return m.own.SetKey(key, v)
}

// thaw turns the view into values that can be changed.
func (m *Message) thaw() {
	if m.own != nil {
		return
	}
	own := starlark.NewDict(16)
	m.keys(func(key starlark.Value, get func() starlark.Value) bool {
		_ = own.SetKey(key, get())
		return true
	})
	m.own, m.attrs, m.header = own, nil, nil
	if m.home != nil {
		m.home.keep(m.at, m)
	}
}

// dict is all keys and values.
func (m *Message) dict() *starlark.Dict {
	if m.own != nil {
		return m.own
	}
	d := starlark.NewDict(16)
	m.keys(func(key starlark.Value, get func() starlark.Value) bool {
		_ = d.SetKey(key, get())
		return true
	})
	return d
}

// Items implements starlark.IterableMapping.
func (m *Message) Items() []starlark.Tuple { return m.dict().Items() }

// Iterate goes over the keys, as Python's dict does.
func (m *Message) Iterate() starlark.Iterator { return m.dict().Iterate() }

// Len is the number of keys.
func (m *Message) Len() int {
	if m.own != nil {
		return m.own.Len()
	}
	n := 0
	m.keys(func(starlark.Value, func() starlark.Value) bool { n++; return true })
	return n
}

// attrsValue is msg['attrs']: the same list every time, as a script may append to it; a frozen message has
// a new one each time, as it may be looked at by several threads.
func (m *Message) attrsValue() starlark.Value {
	if m.attrs != nil {
		return m.attrs
	}
	list := m.slots()
	if m.frozen {
		list.Freeze()
		return list
	}
	m.attrs = list
	return list
}

// attrList is the attributes as a list, whoever made it.
func (m *Message) attrList() *starlark.List {
	if m.own != nil {
		v, _, _ := m.own.Get(attrsKey)
		if list, ok := v.(*starlark.List); ok {
			return list
		}
		if items, ok := v.(starlark.Iterable); ok {
			var all []starlark.Value
			for x := range starlark.Elements(items) {
				all = append(all, x)
			}
			return starlark.NewList(all)
		}
		return starlark.NewList(nil)
	}
	if m.attrs != nil {
		return m.attrs
	}
	return m.slots()
}

func (m *Message) slots() *starlark.List {
	var items []starlark.Value
	w := WalkAttrs(m.chain())
	for w.Next() {
		items = append(items, &Slot{in: &m.view, attr: m.spec.attr(w.Num), raw: w.Raw})
	}
	return starlark.NewList(items)
}

// String is the repr, for Go's printing.
func (m *Message) String() string { return string(m.AppendRepr(nil)) }

// Type is the name of pyroute2's class.
func (m *Message) Type() string { return m.spec.Name }

// Freeze makes the message immutable, and safe to be looked at by several threads.
func (m *Message) Freeze() {
	if m.frozen {
		return
	}
	m.frozen = true
	if m.own != nil {
		m.own.Freeze()
	}
	if m.attrs != nil {
		m.attrs.Freeze()
	}
	if m.header != nil {
		m.header.Freeze()
	}
}

// Truth is False for a nest without anything in it.
func (m *Message) Truth() starlark.Bool { return m.Len() > 0 }

// Hash fails: a message is a dict.
func (m *Message) Hash() (uint32, error) {
	return 0, py.Errorf(py.TypeError, "unhashable type: '%s'", m.spec.Name)
}
