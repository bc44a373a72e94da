package nl

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A Message is a netlink message as a script sees it, and a nest within one: a lazy view of the bytes.
// What a script sets is kept beside them.
//
// To scripts it is what pyroute2's nlmsg is: a dict of the fields, 'attrs', 'header' and 'event', with
// get_attr() and its likes. The Go API cannot have the names Get and Attr, which Starlark's interfaces take:
// Lookup and Payload stand for them.
type Message struct {
	view
	family *Family // of a message that was received

	own    *starlark.Dict // all keys, once a script has set one: then the bytes count no more
	attrs  *starlark.List // the list that msg['attrs'] gave out, which the script may have changed
	header *starlark.Dict // likewise
	frozen bool

	home *Replies // where it is put once it is changed, so that msgs[0]['x'] = 1 lasts
	at   int
}

// NewMessage views raw, one message with its header; raw is kept, not copied. A message type that the family
// does not know has a header and nothing else.
func NewMessage(raw []byte, f *Family) (*Message, error) {
	h, err := ParseHeader(raw)
	if err != nil {
		return nil, err
	}
	spec := bare
	if t := f.Type(h.Type); t != nil && t.Spec != nil {
		spec = t.Spec
	}
	m := &Message{view: view{spec: spec, raw: raw[:h.Len:h.Len], lead: HeaderLen}, family: f}
	return m, m.complete()
}

// complete checks that the fixed struct is all there.
func (m *Message) complete() error {
	if need := m.lead + m.spec.compiled().size; len(m.raw) < need {
		return py.Errorf(py.ValueError, "%s: %d bytes, expected at least %d", m.spec.Name, len(m.raw), need)
	}
	return nil
}

// NewMessage is an empty message of this table, for scripts that build one by hand.
func (s *Spec) NewMessage() *Message {
	m := &Message{view: view{spec: s, lead: HeaderLen}}
	fields := s.compiled().fields
	m.own = starlark.NewDict(len(fields) + 2)
	for i := range fields {
		if fields[i].Name != "" {
			_ = m.own.SetKey(fields[i].key, starlark.MakeInt(0))
		}
	}
	_ = m.own.SetKey(attrsKey, starlark.NewList(nil))
	_ = m.own.SetKey(headerKey, starlark.NewDict(0))
	return m
}

// Parse is the message of this table that raw holds, header included, outside of any family: what a script's
// own decode() gives.
func (s *Spec) Parse(raw []byte) (*Message, error) {
	h, err := ParseHeader(raw)
	if err != nil {
		return nil, err
	}
	m := &Message{view: view{spec: s, raw: raw[:h.Len:h.Len], lead: HeaderLen}}
	return m, m.complete()
}

// nested says whether this is a nest, which has no header.
func (m *Message) nested() bool { return m.lead != HeaderLen }

// Header is the message's header; that of a nest, and of a message that is not encoded yet, is empty.
func (m *Message) Header() Header {
	if m.nested() || len(m.raw) < HeaderLen {
		return Header{}
	}
	return readHeader(m.raw)
}

// Spec is the table of the message.
func (m *Message) Spec() *Spec { return m.spec }

// Family is the family of a received message; nil for others.
func (m *Message) Family() *Family { return m.family }

// Raw is the message as bytes, with its header; the caller must not change them. A message built by hand has
// none before it is encoded.
func (m *Message) Raw() []byte { return m.raw }

// Event is the kernel's name of the message type, "RTM_NEWLINK"; "" for nests and unknown types.
func (m *Message) Event() string {
	if m.nested() {
		return ""
	}
	if t := m.family.Type(m.Header().Type); t != nil {
		return t.Name
	}
	return ""
}

// Field is a member of the fixed struct, as the bytes have it.
func (m *Message) Field(name string) (uint64, bool) { return m.uint(name) }

// Payload is the payload of the first attribute of that number, as the bytes have it.
func (m *Message) Payload(num uint16) ([]byte, bool) { return m.find(num) }

// Lookup is the value under a path of attribute or field names (short ones too); None when there is none.
func (m *Message) Lookup(path ...string) starlark.Value {
	var at starlark.Value = m
	for _, name := range path {
		if at = child(at, name); at == nil {
			return starlark.None
		}
	}
	return at
}

// child is what a name leads to within a message, a nest or a dict; nil where it leads nowhere.
func child(at starlark.Value, name string) starlark.Value {
	switch at := at.(type) {
	case *Message:
		if v, ok := at.look(name); ok {
			return v
		}
	case starlark.Mapping:
		if v, found, err := at.Get(starlark.String(name)); err == nil && found {
			return v
		}
	}
	return nil
}

// look finds an attribute, a field, or another key.
func (m *Message) look(name string) (starlark.Value, bool) {
	if m.own == nil && m.attrs == nil {
		if v, ok := m.value(name); ok {
			return v, true
		}
	} else if values := m.listed(name); len(values) > 0 {
		return values[0], true
	}
	v, found, _ := m.Get(starlark.String(name))
	return v, found
}

// Copied is the message on bytes of its own, for one that is to outlive the chunk it was received into.
func (m *Message) Copied() *Message {
	c := *m
	c.raw = append([]byte(nil), m.raw...)
	c.home = nil
	return &c
}
