package nl

import (
	"sync"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// An encoder turns values into bytes. It remembers the groups that are being written, from the message down
// to the innermost nest: an address needs the message's family, a Select the attribute beside it.
type encoder struct {
	frames []frame
	pairs  []pair // of all the groups, those of the innermost one last

	scratch [64]byte // for one field
}

// A frame is one group of fields and attributes.
type frame struct {
	spec   *Spec
	start  int // of the group in the buffer, its lead included
	lead   int
	lo, hi int // its pairs
}

// A pair is an attribute to be written: a row and a value, or bytes as they were received.
type pair struct {
	attr  *Attr
	value starlark.Value
	raw   []byte // with the header; nil where there is a value
	flags uint16
}

var encoders = sync.Pool{New: func() any { return new(encoder) }}

// reset forgets all values.
func (e *encoder) reset() {
	clear(e.pairs)
	e.frames, e.pairs = e.frames[:0], e.pairs[:0]
}

// release gives the encoder back.
func (e *encoder) release() {
	e.reset()
	encoders.Put(e)
}

// Encode appends the fixed struct and the attributes that v describes to b: a dict with the names of fields
// and attributes (short ones too) and a list 'attrs', a list of (name, value), or a message. The error names
// the field or attribute, its value and what was expected.
func (s *Spec) Encode(b []byte, v starlark.Value) ([]byte, error) {
	e := encoders.Get().(*encoder)
	defer e.release()
	out, err := e.group(b, s, v, 0)
	if err != nil {
		if w, ok := err.(*expected); ok {
			err = py.Errorf(w.class, "%s: %s, expected %s", s.Name, shorten(py.Repr(v)), w.text)
		}
		return b, err
	}
	return out, nil
}

// group appends one fixed struct and its attributes. The lead bytes before it are in b already.
func (e *encoder) group(b []byte, spec *Spec, v starlark.Value, lead int) ([]byte, error) {
	if m, ok := v.(*Message); ok && m.own == nil && m.attrs == nil && m.spec == spec {
		return append(b, m.raw[min(m.lead, len(m.raw)):]...), nil
	}
	const deepest = 64 // a list that contains itself
	if len(e.frames) > deepest {
		return nil, &expected{py.ValueError, "at most 64 levels of nesting"}
	}
	lo := len(e.pairs)
	e.frames = append(e.frames, frame{spec: spec, start: len(b) - lead, lead: lead, lo: lo, hi: lo})
	fields, err := e.gather(spec, v)
	if err == nil {
		b, err = e.fixed(b, spec, fields)
	}
	if err == nil {
		b, err = e.chain(b)
	}
	clear(e.pairs[lo:])
	e.pairs = e.pairs[:lo]
	e.frames = e.frames[:len(e.frames)-1]
	return b, err
}

// fixed appends the fixed struct; fields that nobody gave are zero.
func (e *encoder) fixed(b []byte, spec *Spec, values func(*fieldAt) starlark.Value) ([]byte, error) {
	x := spec.compiled()
	start := len(b)
	var err error
	for i := range x.fields {
		f := &x.fields[i]
		if b, err = e.field(b, f, values(f)); err != nil {
			return nil, err
		}
	}
	top := &e.frames[len(e.frames)-1]
	if len(spec.Attrs) > 0 && len(x.fields) > 0 {
		for end := start + spec.pad(top.lead+len(b)-start) - top.lead; len(b) < end; {
			b = append(b, 0)
		}
	}
	return b, nil
}

// field appends one member; v is nil for zero.
func (e *encoder) field(b []byte, f *fieldAt, v starlark.Value) ([]byte, error) {
	start := len(b)
	var err error
	switch {
	case v == nil || v == starlark.None || f.Type == Pad:
	case f.Count != "":
		return encodeEach(b, v, "a list", func(b []byte, x starlark.Value) ([]byte, error) {
			return f.sized(e, b, x)
		})
	default:
		return f.sized(e, b, v)
	}
	for len(b) < start+f.size {
		b = append(b, 0)
	}
	return b, err
}

// sized appends v in exactly the bytes that the member has; Rest takes what there is.
func (f *fieldAt) sized(e *encoder, b []byte, v starlark.Value) ([]byte, error) {
	start := len(b)
	b, err := f.attr.encode(e, b, v)
	if err != nil || f.Size == Rest {
		return b, err
	}
	if f.Type == String && len(b) == start+f.size+1 {
		b = b[:start+f.size] // the NUL that would not fit
	}
	if len(b) > start+f.size {
		return nil, py.Errorf(py.ValueError, "%s: %s, expected at most %d bytes",
			f.Name, shorten(py.Repr(v)), f.size)
	}
	for len(b) < start+f.size {
		b = append(b, 0)
	}
	return b, nil
}

// chain appends the attributes of the innermost group.
func (e *encoder) chain(b []byte) ([]byte, error) {
	top := e.frames[len(e.frames)-1]
	var err error
	for i := top.lo; i < top.hi; i++ {
		p := e.pairs[i] // by value: nests grow the slice
		if b, err = e.attr(b, &p, (len(b)-top.start)&3); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// attr appends one attribute, after the bytes that align it.
func (e *encoder) attr(b []byte, p *pair, odd int) ([]byte, error) {
	for ; odd&3 != 0; odd++ {
		b = append(b, 0)
	}
	start := len(b)
	if p.raw != nil {
		return pad4(append(b, p.raw...), start), nil
	}
	if off, ok := p.value.(starlark.Bool); ok && !bool(off) && p.attr.Type == Flag {
		return b, nil
	}
	b, err := p.attr.encode(e, beginAttr(b, p.attr.Num, p.attr.Flags|p.flags), p.value)
	if err != nil {
		return nil, err
	}
	b, err = endAttr(b, start)
	if err != nil {
		return nil, p.attr.wrong(err, p.value)
	}
	return b, nil
}

// family is the address family of the message that is being written.
func (e *encoder) family(b []byte) uint64 {
	top := e.frames[0]
	v := view{spec: top.spec, raw: b[top.start:], lead: top.lead}
	n, _ := v.uint(familyField)
	return n
}

// choose is the nest that Select row a has, by what is being written beside it or around it.
func (e *encoder) choose(b []byte, a *Attr) *Spec {
	for i := len(e.frames) - 1; i >= 0; i-- {
		top := e.frames[i]
		for _, p := range e.pairs[top.lo:top.hi] {
			if p.attr != nil && p.attr.Name == a.By {
				return a.Cases[caseOf(p.written(e))]
			}
		}
		v := view{spec: top.spec, raw: b[top.start:], lead: top.lead}
		if f := top.spec.field(a.By); f != nil {
			if x := v.fieldValue(f); x != nil {
				return a.Cases[caseOf(x)]
			}
		}
	}
	return nil
}

// written is the pair's value as decoding will show it: the script may have given a number for a name.
func (p *pair) written(e *encoder) starlark.Value {
	if p.raw != nil {
		return p.attr.value(&view{spec: bare}, p.raw[attrHeaderLen:])
	}
	b, err := codecs[p.attr.Type].encode(e, nil, p.attr, p.value)
	if p.attr.Names != nil {
		b, err = p.attr.encode(e, nil, p.value)
	}
	if err != nil {
		return p.value
	}
	return p.attr.value(&view{spec: bare}, b)
}
