package nl

import (
	"bytes"
	"fmt"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// CompareSameType implements == and !=. The header does not count; zero, None and "not there" are the same.
func (m *Message) CompareSameType(op syntax.Token, y starlark.Value, depth int) (bool, error) {
	other, ok := y.(*Message)
	if !ok || op != syntax.EQL && op != syntax.NEQ {
		return false, fmt.Errorf("%s %s %s not implemented", m.Type(), op, y.Type())
	}
	return m.equal(other, depth) == (op == syntax.EQL), nil
}

func (m *Message) equal(other *Message, depth int) bool {
	if m == other {
		return true
	}
	if m.sameBytes(other) {
		return true
	}
	return depth > 0 && m.covers(other, depth) && other.covers(m, depth)
}

// sameBytes is the fast answer where no script has changed either message.
func (m *Message) sameBytes(other *Message) bool {
	return m.own == nil && other.own == nil && m.attrs == nil && other.attrs == nil &&
		m.spec == other.spec && m.lead == other.lead && m.Header().Type == other.Header().Type &&
		bytes.Equal(m.raw[min(m.lead, len(m.raw)):], other.raw[min(other.lead, len(other.raw)):])
}

// covers says whether other has all that m has.
func (m *Message) covers(other *Message, depth int) bool {
	for _, item := range m.Items() {
		switch item[0] {
		case headerKey:
			continue
		case attrsKey:
			if !m.coversAttrs(other, depth) {
				return false
			}
			continue
		}
		v, _, _ := other.Get(item[0])
		if !alike(item[1], v, depth) {
			return false
		}
	}
	return true
}

func (m *Message) coversAttrs(other *Message, depth int) bool {
	seen := map[string]int{}
	for name, v := range m.pairs {
		n := seen[name]
		seen[name]++
		theirs := other.listed(name)
		if n >= len(theirs) {
			if !empty(v) {
				return false
			}
			continue
		}
		if !alike(v, theirs[n], depth) {
			return false
		}
	}
	return true
}

// alike compares values as pyroute2's messages do: all that is empty is the same.
func alike(a, b starlark.Value, depth int) bool {
	if empty(a) && empty(b) {
		return true
	}
	if a == nil || b == nil {
		return false
	}
	if u, ok := a.(*Unknown); ok {
		w, ok := b.(*Unknown)
		return ok && bytes.Equal(u.raw, w.raw)
	}
	x, isNest := a.(*Message)
	y, isNest2 := b.(*Message)
	if isNest && isNest2 {
		return x.equal(y, depth-1)
	}
	equal, err := starlark.EqualDepth(a, b, depth)
	return err == nil && equal
}

func empty(v starlark.Value) bool { return v == nil || !bool(v.Truth()) }

// pairs goes over the attributes by name and value.
func (m *Message) pairs(yield func(string, starlark.Value) bool) {
	if m.own == nil && m.attrs == nil {
		for w := WalkAttrs(m.chain()); w.Next(); {
			slot := Slot{in: &m.view, attr: m.spec.attr(w.Num), raw: w.Raw}
			if !yield(slot.Name(), slot.Value()) {
				return
			}
		}
		return
	}
	for item := range starlark.Elements(m.attrList()) {
		pair, ok := item.(starlark.Indexable)
		if !ok || pair.Len() < 2 {
			continue
		}
		if name, ok := pair.Index(0).(starlark.String); ok && !yield(string(name), pair.Index(1)) {
			return
		}
	}
}

// Binary implements - (what of m is not in y) and & (what both have), which give a message, or None where
// that is nothing.
func (m *Message) Binary(op syntax.Token, y starlark.Value, side starlark.Side) (starlark.Value, error) {
	other, ok := y.(*Message)
	if !ok || side != starlark.Left || op != syntax.MINUS && op != syntax.AMP {
		return nil, nil
	}
	return m.combine(other, op == syntax.AMP), nil
}

// combine keeps the keys and attributes whose being alike in both messages is as wanted.
func (m *Message) combine(other *Message, wanted bool) starlark.Value {
	depth := starlark.CompareLimit
	res := &Message{view: view{spec: m.spec, lead: m.lead}, own: starlark.NewDict(8)}
	some := false
	for _, item := range m.Items() {
		key, v := item[0], item[1]
		if key == headerKey || key == attrsKey {
			continue
		}
		theirs, _, _ := other.Get(key)
		same, _ := starlark.EqualDepth(v, orNone(theirs), depth)
		if same == wanted {
			_ = res.own.SetKey(key, v)
			some = true
		} else if m.spec.field(string(key.(starlark.String))) != nil {
			_ = res.own.SetKey(key, starlark.MakeInt(0))
		}
	}
	if attrs := m.combineAttrs(other, wanted); len(attrs) > 0 {
		_ = res.own.SetKey(attrsKey, starlark.NewList(attrs))
		some = true
	}
	if !some {
		return starlark.None
	}
	return res
}

func (m *Message) combineAttrs(other *Message, wanted bool) []starlark.Value {
	var kept []starlark.Value
	for item := range starlark.Elements(m.attrList()) {
		pair, ok := item.(starlark.Indexable)
		if !ok || pair.Len() < 2 {
			continue
		}
		name, ok := pair.Index(0).(starlark.String)
		if !ok {
			continue
		}
		var theirs starlark.Value
		if all := other.listed(string(name)); len(all) > 0 {
			theirs = all[0]
		}
		mine, nest := pair.Index(1).(*Message)
		yours, both := theirs.(*Message)
		if nest && both {
			if part := mine.combine(yours, wanted); part != starlark.None {
				kept = append(kept, starlark.NewList([]starlark.Value{name, part}))
			}
		} else if alike(pair.Index(1), theirs, starlark.CompareLimit) == wanted {
			kept = append(kept, item)
		}
	}
	return kept
}

func orNone(v starlark.Value) starlark.Value {
	if v == nil {
		return starlark.None
	}
	return v
}
