package nl

import "go.starlark.net/starlark"

// A Spec is the table of one message family or of one nest: the fixed header, then the attributes.
// Encoding, decoding, dir(), completion, documentation and the tests all read it.
type Spec struct {
	Name   string  // the name of pyroute2's class for it, "ifinfmsg"
	Prefix string  // of the attributes' kernel names, "IFLA_"; what scripts may leave out
	Fields []Field // the fixed struct in front of the attributes, in order
	Attrs  []Attr  // a row each, by ascending number; of two with one number the first is shown, both names are taken
	Align  int     // bytes that the fixed struct is padded to; 0 = 4

	// Computed names a key that a message of this family shows beside its fields (a link's "state"),
	// derived from the fixed struct.
	Computed []Computed

	index specIndex // made on first use: see index.go
}

// A Field is one member of the fixed struct; the script name is the kernel member's without its prefix.
type Field struct {
	Name string // "index"
	Type Type   // a scalar type, an address type, or Pad
	// Size in bytes of types without one of their own (Pad, Bytes, String), or of an address in a larger array;
	// Rest for a last member that takes what remains.
	Size int

	// Names are accepted in the place of numbers, and are what flags2names() gives; decoding shows the number.
	Names *Names

	// Count names an earlier field; the member is a list then, of one element more than that field says
	// (the segments of a routing header).
	Count string
}

// Rest is the Size of a last field that takes all the bytes that remain.
const Rest = -1

// Computed is a key of a message that stands in no byte of its own.
type Computed struct {
	Name  string
	Field string              // the field that it is derived from
	Value func(uint64) string // from the field's value
}

// An Attr is one row: number, the kernel's constant name, the type of the payload, and what that type needs.
type Attr struct {
	Num  uint16
	Name string // "IFLA_MTU"
	Type Type

	Nest  *Spec  // of Nested, NestedList, Records, Struct, and StructList
	Elem  Type   // of Array, or of NestedList without Nest: the type of an element
	Names *Names // names of values: decoded to the name, encoded from name or number

	By    string           // of Select: the sibling attribute (by kernel name) or header field that chooses the nest
	Cases map[string]*Spec // of Select: the nest for each value of By (as its str)
	Else  Type             // of Select: the type where no case fits (Hex, Bytes, or Nested: then Nest says which)

	Flags uint16 // of the attribute's type word: NestBit or NetByteOrder, where the kernel insists

	Code *Code // of Coded
}

// A Code decodes and encodes a payload that no table can describe. Neither side may panic.
type Code struct {
	Name   string // what a message class shows as the type, "seg6_srh"
	Decode func(payload []byte) (starlark.Value, error)
	Encode func(b []byte, v starlark.Value) ([]byte, error) // appends the payload to b
}

// A Type says how the bytes of a payload or of a field become a script's value, and back.
// The set is closed: codec.go has one row for each.
type Type uint8

// The names follow the kernel's; the comment gives the script's value.
const (
	None Type = iota // None whatever the payload
	Flag             // True; no payload
	U8               // int, as all the integers below, in the machine's byte order
	U16
	U32
	U64
	S8
	S16
	S32
	S64
	BE16 // int, in network byte order
	BE32
	BE64
	UInt // int of the payload's own width (4 or 8 bytes), the kernel's NLA_UINT
	SInt

	String // str up to the first NUL; bytes where it is not UTF-8
	Bytes  // bytes
	Hex    // str of hexadecimal pairs, "0a:00:01"
	IP     // str, IPv4 or IPv6 by length
	IP4
	IP6
	MAC    // str "00:11:22:33:44:55", 6 bytes
	LLAddr // str by length: MAC, IPv4, IPv6; "" for none; hexadecimal pairs otherwise
	Target // str, or for AF_MPLS a list of labels, by the header's field "family"
	Labels // list of dict {label, tc, bos, ttl}: an MPLS label stack
	Via    // dict {family, addr}

	RangeU16 // str "80:120", two integers
	RangeU32

	Nested     // dict-like nest of Nest: its Fields first, then {'attrs': [...]}
	NestedList // list of nests (or of Elem), each wrapped in an attribute whose number does not matter
	Array      // tuple of Elem
	Struct     // dict of Nest.Fields, no attributes
	StructList // list of such structs, back to back
	Records    // list of structs that begin with their own length (u16), fields of Nest, then attributes: rtnexthop
	Select     // Nested of Cases[value of By]

	Pad // only in Fields: skipped, and shown as () where the field has a name

	Coded // whatever Attr.Code says: the payloads that no table can describe
)

// Names are the names that a set of numbers has: an enumeration, or bits of a mask.
type Names struct {
	Bits bool // a mask: several names at once, decoded to a list of names
	List []Name

	// Plain numbers stay numbers when they are decoded; the names are only accepted.
	Plain bool
}

// A Name is one row of Names.
type Name struct {
	Value uint64
	Name  string // "" stands for None
}
