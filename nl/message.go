package nl

import "go.starlark.net/starlark"

// A Message is a netlink message as a script sees it, and a nest within one: a lazy view of the bytes.
//
// Script API: what pyroute2's nlmsg has. The Go API cannot use the names Get and Attr, which are Starlark's:
// Lookup and Payload stand for them.
type Message struct {
	raw    []byte
	spec   *Spec
	family *Family
}

// NewMessage views raw, one message with its header; raw is kept, not copied.
func NewMessage(raw []byte, f *Family) (*Message, error) { return nil, nil }

// NewMessage is an empty message of this table, for scripts that build one by hand.
func (s *Spec) NewMessage() *Message { return nil }

// Header is the message's header.
func (m *Message) Header() Header { return Header{} }

// Spec is the table of the message.
func (m *Message) Spec() *Spec { return m.spec }

// Raw is the message as bytes, with the header; the caller must not change them.
func (m *Message) Raw() []byte { return m.raw }

// Field is a member of the fixed struct.
func (m *Message) Field(name string) (uint64, bool) { return 0, false }

// Payload is the payload of the first attribute of that number.
func (m *Message) Payload(num uint16) ([]byte, bool) { return nil, false }

// Lookup is the value under a path of attribute or field names (short ones too); None when there is none.
func (m *Message) Lookup(path ...string) starlark.Value { return starlark.None }
