package nl

import "go.starlark.net/starlark"

// A view is a table laid over bytes: what a message and a nest have in common. Nothing is decoded in advance.
type view struct {
	spec *Spec
	raw  []byte
	lead int   // bytes before the fixed struct: a message's header, a record's length
	up   *view // what the nest stands in; nil for a message
}

// chain is the attributes.
func (v *view) chain() []byte {
	at := v.lead + v.spec.compiled().size
	at = v.spec.pad(at)
	if at >= len(v.raw) || !v.hasAttrs() {
		return nil
	}
	return v.raw[at:]
}

// bytesOf is where a field stands; false where the bytes end before it does.
func (v *view) bytesOf(f *fieldAt) ([]byte, bool) {
	from := v.lead + f.off
	to := from + f.size
	switch {
	case f.Size == Rest:
		from, to = from+v.listed(), len(v.raw)
	case f.Count != "":
		n, ok := v.uint(f.Count)
		if !ok || n > uint64(len(v.raw)) {
			return nil, false
		}
		to = from + f.size*(int(n)+1)
	}
	if from > len(v.raw) || to > len(v.raw) {
		return nil, false
	}
	return v.raw[from:to], true
}

// listed is how many bytes the list has that stands among the fields; Rest comes behind it.
func (v *view) listed() int {
	fields := v.spec.compiled().fields
	for i := range fields {
		if f := &fields[i]; f.Count != "" {
			b, _ := v.bytesOf(f)
			return len(b)
		}
	}
	return 0
}

// uint is a field's value as a number.
func (v *view) uint(name string) (uint64, bool) {
	f := v.spec.field(name)
	if f == nil {
		return 0, false
	}
	b, ok := v.bytesOf(f)
	if !ok {
		return 0, false
	}
	return codecs[f.Type].number(b)
}

// fieldValue is a field's value for a script; nil where the bytes end before it does.
func (v *view) fieldValue(f *fieldAt) starlark.Value {
	b, ok := v.bytesOf(f)
	if !ok {
		return nil
	}
	if f.Count == "" {
		return f.attr.value(v, b)
	}
	items := make([]starlark.Value, 0, len(b)/f.size)
	for ; len(b) >= f.size; b = b[f.size:] {
		items = append(items, f.attr.value(v, b[:f.size]))
	}
	return starlark.NewList(items)
}

// find is the first attribute of that number.
func (v *view) find(num uint16) ([]byte, bool) { return findAttr(v.chain(), num) }

// value looks a name up: an attribute first, then a field.
func (v *view) value(name string) (starlark.Value, bool) {
	if a := v.spec.AttrByName(name); a != nil {
		if p, ok := v.find(a.Num); ok {
			return a.value(v, p), true
		}
	}
	if f := v.spec.field(name); f != nil {
		if x := v.fieldValue(f); x != nil {
			return x, true
		}
	}
	return nil, false
}

// family is the address family that the whole message is about; 0 where it has none.
func (v *view) family() uint64 {
	for v.up != nil {
		v = v.up
	}
	f := v.spec.compiled().family
	if f == nil {
		return 0
	}
	b, ok := v.bytesOf(f)
	if !ok {
		return 0
	}
	n, _ := codecs[f.Type].number(b)
	return n
}

// familyField is the field that Target and Select look at.
const familyField = "family"

// inner is the view of a nest that stands in v.
func (v *view) inner(spec *Spec, payload []byte) view {
	return view{spec: spec, raw: payload, up: v}
}

// choose is the nest that Select row a has in v, by the sibling attribute, or else by the field of the
// nearest table around it that has one; nil where no case fits.
func (v *view) choose(a *Attr) *Spec {
	for at := v; at != nil; at = at.up {
		if x, ok := at.value(a.By); ok {
			return a.Cases[caseOf(x)]
		}
	}
	return nil
}

// caseOf is the key of Cases that a value stands for.
func caseOf(x starlark.Value) string {
	switch x := x.(type) {
	case starlark.String:
		return string(x)
	case starlark.Int:
		return x.String()
	}
	return ""
}
