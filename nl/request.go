package nl

import (
	"encoding/binary"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// flagRequest is NLM_F_REQUEST.
const flagRequest = 1

// A Request is a message on its way to the kernel: fields and attributes as a script gave them, which Append
// turns into bytes.
type Request struct {
	Type  uint16 // RTM_NEWLINK
	Flags uint16 // NLM_F_*; NLM_F_REQUEST is always added
	Spec  *Spec

	fixed []byte           // the struct, encoded
	pairs []pair           // the attributes: an address waits for the family, a nest for what chooses it
	given []starlark.Value // the fields, as they were given
	own   encoder
}

// NewRequest begins a request without fields and attributes.
func NewRequest(spec *Spec, typ, flags uint16) *Request {
	return &Request{Type: typ, Flags: flags, Spec: spec}
}

// Reset empties the request for the next one of the same table; its memory is kept.
func (r *Request) Reset(typ, flags uint16) {
	r.Type, r.Flags = typ, flags
	clear(r.fixed)
	clear(r.pairs)
	r.pairs = r.pairs[:0]
	clear(r.given)
}

// SetField sets a member of the fixed struct; a later call replaces the value.
func (r *Request) SetField(name string, v starlark.Value) error {
	i, ok := r.Spec.compiled().named[name]
	if !ok {
		return r.Spec.unknown(name)
	}
	return r.SetFieldAt(i, v)
}

// SetFieldAt sets field i of the table: SetField for callers that look a name up once.
func (r *Request) SetFieldAt(i int, v starlark.Value) error {
	f := &r.Spec.compiled().fields[i]
	if f.Count != "" || f.Size == Rest {
		return py.Errorf(py.TypeError, "%s: the field has no fixed size", f.Name)
	}
	r.grow()
	e := &r.own
	e.frames = append(e.frames, frame{spec: r.Spec})
	b, err := f.sized(e, e.scratch[:0], v)
	e.reset()
	if err != nil {
		return err
	}
	copy(r.fixed[f.off:f.off+f.size], b)
	r.given[i] = v
	return nil
}

// SetUint sets an integer member of the fixed struct to n, which must fit: for values that are no script's.
func (r *Request) SetUint(name string, n uint64) error {
	return r.SetField(name, starlark.MakeUint64(n))
}

func (r *Request) grow() {
	if r.fixed == nil {
		x := r.Spec.compiled()
		r.fixed = make([]byte, r.Spec.pad(x.size))
		r.given = make([]starlark.Value, len(x.fields))
	}
}

// SetAttr adds an attribute, by the kernel's name or the short one; a later call replaces the value.
func (r *Request) SetAttr(name string, v starlark.Value) error {
	a := r.Spec.AttrByName(name)
	if a == nil {
		return r.Spec.unknown(name)
	}
	r.SetRow(a, v)
	return nil
}

// SetRow adds the attribute that a, a row of the table, describes: SetAttr for callers that look a name up once.
func (r *Request) SetRow(a *Attr, v starlark.Value) {
	for i := range r.pairs {
		if r.pairs[i].attr == a {
			r.pairs[i].value = v
			return
		}
	}
	r.pairs = append(r.pairs, pair{attr: a, value: v})
}

// AddAttr adds an attribute even where there is one of that name already.
func (r *Request) AddAttr(name string, v starlark.Value) error {
	a := r.Spec.AttrByName(name)
	if a == nil {
		return r.Spec.unknown(name)
	}
	r.pairs = append(r.pairs, pair{attr: a, value: v})
	return nil
}

// Set sets the field of that name, or else the attribute.
func (r *Request) Set(name string, v starlark.Value) error {
	if r.Spec.field(name) != nil {
		return r.SetField(name, v)
	}
	return r.SetAttr(name, v)
}

// Load takes all that a script wrote by hand: a dict, a list of (name, value), or a message.
func (r *Request) Load(v starlark.Value) error {
	b, err := r.Spec.Encode(nil, v)
	if err != nil {
		return err
	}
	r.grow()
	n := copy(r.fixed, b)
	for w := WalkAttrs(b[n:]); w.Next(); {
		r.pairs = append(r.pairs, pair{raw: w.Raw})
	}
	return nil
}

// Value is what was set under a field's or an attribute's name.
func (r *Request) Value(name string) (starlark.Value, bool) {
	if a := r.Spec.AttrByName(name); a != nil {
		for i := range r.pairs {
			if r.pairs[i].attr == a {
				return r.pairs[i].value, true
			}
		}
	}
	i, ok := r.Spec.compiled().named[name]
	if !ok || r.given == nil || r.given[i] == nil {
		return nil, false
	}
	return r.given[i], true
}

// Append appends the request as bytes to b. The error names the attribute, its value and what was expected;
// b is then as it was.
func (r *Request) Append(b []byte, seq, pid uint32) ([]byte, error) {
	r.grow()
	e := &r.own
	start := len(b)
	out := Header{Type: r.Type, Flags: r.Flags | flagRequest, Seq: seq, Pid: pid}.Append(b)
	out = append(out, r.fixed...)
	e.pairs = append(e.pairs, r.pairs...)
	e.frames = append(e.frames, frame{spec: r.Spec, start: start, lead: HeaderLen, hi: len(r.pairs)})
	out, err := e.chain(out)
	e.reset()
	if err != nil {
		return b, err
	}
	binary.NativeEndian.PutUint32(out[start:], uint32(len(out)-start))
	return out, nil
}
