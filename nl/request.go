package nl

import "go.starlark.net/starlark"

// A Request is a message on its way to the kernel: fields and attributes as a script gave them, which Append
// turns into bytes.
type Request struct {
	Type  uint16 // RTM_NEWLINK
	Flags uint16 // NLM_F_*; NLM_F_REQUEST is always added
	Spec  *Spec

	values message
}

// NewRequest begins a request without fields and attributes.
func NewRequest(spec *Spec, typ, flags uint16) *Request {
	return &Request{Type: typ, Flags: flags, Spec: spec}
}

// SetField sets a member of the fixed struct; a later call replaces the value.
func (r *Request) SetField(name string, v starlark.Value) error { return nil }

// SetAttr adds an attribute, by the kernel's name or the short one; a later call replaces the value.
func (r *Request) SetAttr(name string, v starlark.Value) error { return nil }

// AddAttr adds an attribute even where there is one of that name already.
func (r *Request) AddAttr(name string, v starlark.Value) error { return nil }

// Set sets the attribute of that name, or else the field.
func (r *Request) Set(name string, v starlark.Value) error { return nil }

// Value is what was set under a field's or an attribute's name.
func (r *Request) Value(name string) (starlark.Value, bool) { return nil, false }

// Append appends the request as bytes to b. The error names the field or attribute, its value and what was
// expected; b is then as it was.
func (r *Request) Append(b []byte, seq, pid uint32) ([]byte, error) { return b, nil }

type message struct{}
