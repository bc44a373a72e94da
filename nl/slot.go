package nl

import (
	"encoding/binary"
	"fmt"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// unknownName is the name of attributes that the table does not have.
const unknownName = "UNKNOWN"

// flagsOf is the flag bits in the type word of an attribute.
func flagsOf(raw []byte) uint16 { return binary.NativeEndian.Uint16(raw[2:]) &^ numMask }

// A Slot is one attribute of a message as msg['attrs'] lists it: slot[0] is the name, slot[1] the value,
// which is decoded when it is asked for.
type Slot struct {
	in   *view
	attr *Attr // nil: the table does not know the number
	raw  []byte
}

// Name is the kernel's name of the attribute, "UNKNOWN" where the table has none.
func (s *Slot) Name() string {
	if s.attr == nil {
		return unknownName
	}
	return s.attr.Name
}

// Value is the decoded value.
func (s *Slot) Value() starlark.Value {
	if s.attr == nil {
		return &Unknown{s.raw}
	}
	return s.attr.value(s.in, s.raw[attrHeaderLen:])
}

func (s *Slot) tuple() starlark.Tuple { return starlark.Tuple{starlark.String(s.Name()), s.Value()} }

// AppendRepr appends a tuple of two, of three where the attribute carries flags.
func (s *Slot) AppendRepr(out []byte) []byte { return s.in.appendSlot(out, s.attr, s.raw) }

// Index is the name or the value.
func (s *Slot) Index(i int) starlark.Value {
	if i == 0 {
		return starlark.String(s.Name())
	}
	return s.Value()
}

// Slice is a list, as pyroute2's is.
func (s *Slot) Slice(start, end, step int) starlark.Value {
	part := s.tuple().Slice(start, end, step).(starlark.Tuple)
	return starlark.NewList(append([]starlark.Value(nil), part...))
}

// Iterate goes over name and value.
func (s *Slot) Iterate() starlark.Iterator { return s.tuple().Iterate() }

// Len is 2.
func (s *Slot) Len() int { return 2 }

// Attr implements starlark.HasAttrs.
func (s *Slot) Attr(name string) (starlark.Value, error) {
	switch name {
	case "name":
		return starlark.String(s.Name()), nil
	case "value", "nla":
		return s.Value(), nil
	}
	return nil, nil
}

// AttrNames implements starlark.HasAttrs.
func (s *Slot) AttrNames() []string { return []string{"name", "nla", "value"} }

func (s *Slot) String() string       { return string(s.AppendRepr(nil)) }
func (s *Slot) Type() string         { return "nla_slot" }
func (s *Slot) Freeze()              {}
func (s *Slot) Truth() starlark.Bool { return true }

// Hash is that of the name: equal slots have equal names.
func (s *Slot) Hash() (uint32, error) { return starlark.String(s.Name()).Hash() }

// An Unknown is the value of an attribute that the table does not have. It keeps number and bytes, and is
// encoded as it came.
type Unknown struct{ raw []byte }

// Num is the number of the attribute, without the flag bits.
func (u *Unknown) Num() uint16 { return binary.NativeEndian.Uint16(u.raw[2:]) & numMask }

// Payload is the bytes of the attribute; the caller must not change them.
func (u *Unknown) Payload() []byte { return u.raw[attrHeaderLen:] }

func (u *Unknown) header() *starlark.Dict {
	d := starlark.NewDict(2)
	_ = d.SetKey(lengthKey, starlark.MakeInt(len(u.raw)))
	_ = d.SetKey(typeKey, starlark.MakeUint(uint(binary.NativeEndian.Uint16(u.raw[2:]))))
	return d
}

// AppendRepr appends what pyroute2 shows: length and type, with the flag bits.
func (u *Unknown) AppendRepr(out []byte) []byte {
	return fmt.Appendf(out, "{'header': {'length': %d, 'type': %d}}",
		len(u.raw), binary.NativeEndian.Uint16(u.raw[2:]))
}

// Get implements starlark.Mapping: ['header'], and ['value'], the payload.
func (u *Unknown) Get(key starlark.Value) (starlark.Value, bool, error) {
	switch key {
	case headerKey:
		return u.header(), true, nil
	case valueKey:
		return starlark.Bytes(u.Payload()), true, nil
	}
	return nil, false, nil
}

// Attr implements starlark.HasAttrs: data is the payload.
func (u *Unknown) Attr(name string) (starlark.Value, error) {
	switch name {
	case "data", "value":
		return starlark.Bytes(u.Payload()), nil
	}
	return nil, nil
}

// AttrNames implements starlark.HasAttrs.
func (u *Unknown) AttrNames() []string { return []string{"data", "value"} }

// dump is a plain dict that load() and encode() take.
func (u *Unknown) dump() starlark.Value {
	d := starlark.NewDict(2)
	_ = d.SetKey(headerKey, u.header())
	_ = d.SetKey(valueKey, decodeHex(nil, nil, u.Payload()))
	return d
}

func (u *Unknown) String() string        { return string(u.AppendRepr(nil)) }
func (u *Unknown) Type() string          { return "nla_base" }
func (u *Unknown) Freeze()               {}
func (u *Unknown) Truth() starlark.Bool  { return true }
func (u *Unknown) Hash() (uint32, error) { return starlark.Bytes(u.raw).Hash() }

// Stats is msg['header']['stats'], of which pyroute2 fills nothing on a local socket.
type Stats struct{}

// AppendRepr implements py.Reprer.
func (Stats) AppendRepr(out []byte) []byte { return append(out, "Stats(qsize=0, delta=0, delay=0)"...) }

// Attr implements starlark.HasAttrs.
func (s Stats) Attr(name string) (starlark.Value, error) {
	for _, known := range s.AttrNames() {
		if name == known {
			return starlark.MakeInt(0), nil
		}
	}
	return nil, nil
}

// AttrNames implements starlark.HasAttrs.
func (Stats) AttrNames() []string { return []string{"delay", "delta", "qsize"} }

// Len and Index make it the tuple of three zeros that pyroute2's named tuple is.
func (Stats) Len() int { return 3 }

// Index implements starlark.Indexable.
func (Stats) Index(int) starlark.Value { return starlark.MakeInt(0) }

func (s Stats) String() string      { return string(s.AppendRepr(nil)) }
func (Stats) Type() string          { return "Stats" }
func (Stats) Freeze()               {}
func (Stats) Truth() starlark.Bool  { return true }
func (Stats) Hash() (uint32, error) { return starlark.String("Stats").Hash() }

var _ py.Reprer = Stats{}
