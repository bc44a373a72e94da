package nl

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// AppendRepr appends what print(msg) shows: written from the bytes, without making values.
func (m *Message) AppendRepr(out []byte) []byte {
	if m.own != nil {
		return py.AppendRepr(out, m.own)
	}
	out = m.appendFields(append(out, '{'))
	if m.attrs != nil {
		out = py.AppendRepr(append(appendComma(out), "'attrs': "...), m.attrs)
	} else if m.hasAttrs() {
		out = m.appendAttrs(appendComma(out))
	}
	if !m.nested() {
		out = m.appendHeader(append(appendComma(out), "'header': "...))
	}
	if m.nested() || m.family != nil {
		out = m.appendComputed(out)
	}
	if event := m.Event(); event != "" {
		out = append(append(append(out, ", 'event': '"...), event...), '\'')
	}
	return append(out, '}')
}

// appendComputed appends the keys that stand in no byte of their own.
func (v *view) appendComputed(out []byte) []byte {
	for i := range v.spec.Computed {
		c := &v.spec.Computed[i]
		if n, ok := v.uint(c.Field); ok {
			out = py.AppendQuoted(appendComma(out), c.Name)
			out = py.AppendQuoted(append(out, ": "...), c.Value(n))
		}
	}
	return out
}

// appendComma separates a key from the one before it.
func appendComma(out []byte) []byte {
	if out[len(out)-1] == '{' {
		return out
	}
	return append(out, ", "...)
}

// appendContents appends the keys of a nest: its fields, then its attributes.
func (v *view) appendContents(out []byte) []byte {
	out = v.appendFields(out)
	if v.hasAttrs() {
		out = v.appendAttrs(appendComma(out))
	}
	return v.appendComputed(out)
}

func (v *view) appendFields(out []byte) []byte {
	fields := v.spec.compiled().fields
	for i := range fields {
		f := &fields[i]
		b, whole := v.bytesOf(f)
		if f.Name == "" || !whole {
			continue
		}
		out = append(appendComma(out), f.label...)
		if f.Count != "" {
			out = py.AppendRepr(out, v.fieldValue(f))
		} else {
			out = f.attr.appendRepr(out, v, b)
		}
	}
	return out
}

func (v *view) appendAttrs(out []byte) []byte {
	out = append(out, "'attrs': ["...)
	first := true
	for w := WalkAttrs(v.chain()); w.Next(); {
		if !first {
			out = append(out, ", "...)
		}
		first = false
		out = v.appendSlot(out, v.spec.attr(w.Num), w.Raw)
	}
	return append(out, ']')
}

// appendSlot appends one attribute: (name, value), and the flags of its type word where it has any.
func (v *view) appendSlot(out []byte, a *Attr, raw []byte) []byte {
	if a == nil {
		out = append(append(append(out, "('"...), unknownName...), "', "...)
		return append((&Unknown{raw}).AppendRepr(out), ')')
	}
	out = append(append(append(out, "('"...), a.Name...), "', "...)
	out = a.appendRepr(out, v, raw[attrHeaderLen:])
	if flags := flagsOf(raw); flags != 0 {
		out = py.AppendRepr(append(out, ", "...), starlark.MakeUint(uint(flags)))
	}
	return append(out, ')')
}
