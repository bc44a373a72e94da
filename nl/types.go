package nl

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// codec is the row of one Type: how its payload becomes a script's value, its repr, and bytes again.
type codec struct {
	name string // pyroute2's word for the type, which a message class's nla_map shows
	size int    // bytes, where always the same

	// decode is the value; nil where the payload does not fit the type, and is shown as bytes then.
	decode func(in *view, a *Attr, p []byte) starlark.Value

	// repr appends what repr(decode(...)) would be, without making the value; nil where that gains nothing.
	// It appends nothing where decode gives nil.
	repr func(out []byte, in *view, a *Attr, p []byte) []byte

	// encode appends the payload to b. An *expected error says what the type takes.
	encode func(e *encoder, b []byte, a *Attr, v starlark.Value) ([]byte, error)

	order int // of integers: 1 for the machine's byte order, 2 for the network's
	sign  bool
}

// codecs has a row for each Type. It is filled in before any table is used; a plain initialiser would be a
// cycle, as the codec of a nest uses the codecs of what stands in it.
var codecs [Coded + 1]codec

func init() {
	codecs = [...]codec{
		None: {name: "none", decode: decodeNone, encode: encodeNone},
		Flag: {name: "flag", decode: decodeFlag, encode: encodeFlag},

		U8:   intCodec("uint8", 1, native, false),
		U16:  intCodec("uint16", 2, native, false),
		U32:  intCodec("uint32", 4, native, false),
		U64:  intCodec("uint64", 8, native, false),
		S8:   intCodec("int8", 1, native, true),
		S16:  intCodec("int16", 2, native, true),
		S32:  intCodec("int32", 4, native, true),
		S64:  intCodec("int64", 8, native, true),
		BE16: intCodec("be16", 2, network, false),
		BE32: intCodec("be32", 4, network, false),
		BE64: intCodec("be64", 8, network, false),
		UInt: intCodec("uint", 0, native, false),
		SInt: intCodec("sint", 0, native, true),

		String: {name: "asciiz", decode: decodeString, repr: reprString, encode: encodeString},
		Bytes:  {name: "binary", decode: decodeBytes, encode: encodeBytes},
		Hex:    {name: "hex", decode: decodeHex, repr: reprHex, encode: encodeHex},

		IP:     {name: "ipaddr", decode: decodeIP, repr: reprIP, encode: encodeIP},
		IP4:    {name: "ip4addr", size: 4, decode: decodeIP4, repr: reprIP4, encode: encodeIP4},
		IP6:    {name: "ip6addr", size: 16, decode: decodeIP6, repr: reprIP6, encode: encodeIP6},
		MAC:    {name: "l2addr", size: 6, decode: decodeMAC, repr: reprMAC, encode: encodeMAC},
		LLAddr: {name: "lladdr", decode: decodeLLAddr, repr: reprLLAddr, encode: encodeLLAddr},
		Target: {name: "target", decode: decodeTarget, repr: reprTarget, encode: encodeTarget},
		Labels: {name: "mpls_target", decode: decodeLabels, encode: encodeLabels},
		Via:    {name: "rtvia", decode: decodeVia, encode: encodeVia},

		RangeU16: rangeCodec("port_range", 2),
		RangeU32: rangeCodec("uid_range", 4),

		Nested:     {name: "nla", decode: decodeNested, repr: reprNested, encode: encodeNested},
		NestedList: {name: "*nla", decode: decodeNestedList, encode: encodeNestedList},
		Array:      {name: "array", decode: decodeArray, encode: encodeArray},
		Struct:     {name: "nla_struct", decode: decodeStruct, repr: reprNested, encode: encodeNested},
		StructList: {name: "*nla_struct", decode: decodeStructList, encode: encodeStructList},
		Records:    {name: "*nlmsg", decode: decodeRecords, encode: encodeRecords},
		Select:     {name: "nla", decode: decodeSelect, repr: reprSelect, encode: encodeSelect},

		Pad:   {name: "x", decode: decodePad, encode: encodePad},
		Coded: {name: "nla", decode: decodeCoded, encode: encodeCoded},
	}
}

// value is the payload as a script's value.
func (a *Attr) value(in *view, p []byte) starlark.Value {
	c := &codecs[a.Type]
	if a.Names != nil && !a.Names.Plain {
		if n, ok := c.number(p); ok {
			return a.Names.show(n, c.sign)
		}
	}
	if x := c.decode(in, a, p); x != nil {
		return x
	}
	return starlark.Bytes(p)
}

// appendRepr appends repr(value).
func (a *Attr) appendRepr(out []byte, in *view, p []byte) []byte {
	c := &codecs[a.Type]
	if c.repr != nil && (a.Names == nil || a.Names.Plain) {
		if longer := c.repr(out, in, a, p); len(longer) > len(out) {
			return longer
		}
	}
	return py.AppendRepr(out, a.value(in, p))
}

// encode appends the payload for v to b; the error names the attribute, the value and what was expected.
func (a *Attr) encode(e *encoder, b []byte, v starlark.Value) ([]byte, error) {
	c := &codecs[a.Type]
	if a.Names != nil && c.order != 0 {
		n, err := a.Names.number(v)
		if err != nil {
			return nil, a.wrong(err, v)
		}
		if n != nil {
			v = n
		}
	}
	b, err := c.encode(e, b, a, v)
	if err != nil {
		return nil, a.wrong(err, v)
	}
	return b, nil
}

// An expected error says what a type takes; the caller knows whose value was wrong.
type expected struct {
	class *py.Class
	text  string
}

func (e *expected) Error() string { return "expected " + e.text }

// wrong completes an expected error with the name of the row and the value.
func (a *Attr) wrong(err error, v starlark.Value) error {
	e, ok := err.(*expected)
	if !ok {
		return err
	}
	return py.Errorf(e.class, "%s: %s, expected %s", a.Name, shorten(py.Repr(v)), e.text)
}

// shorten keeps an error line readable.
func shorten(s string) string {
	const most = 80
	if len(s) <= most {
		return s
	}
	return s[:most] + "..."
}

func decodeNone(*view, *Attr, []byte) starlark.Value { return starlark.None }

// encodeNone takes None, or the bytes of a payload that only the caller understands.
func encodeNone(_ *encoder, b []byte, _ *Attr, v starlark.Value) ([]byte, error) {
	switch v := v.(type) {
	case starlark.NoneType:
		return b, nil
	case starlark.Bytes:
		return append(b, v...), nil
	}
	return nil, &expected{py.TypeError, "None or bytes"}
}

func decodeFlag(*view, *Attr, []byte) starlark.Value { return starlark.True }

func encodeFlag(_ *encoder, b []byte, _ *Attr, v starlark.Value) ([]byte, error) {
	switch v := v.(type) {
	case starlark.NoneType:
		return b, nil
	case starlark.Bool, starlark.Int:
		if v.Truth() {
			return b, nil
		}
	}
	return nil, &expected{py.TypeError, "True (leave a flag out for False)"}
}

func decodePad(*view, *Attr, []byte) starlark.Value { return starlark.Tuple{} }

// encodePad ignores what it is given: the bytes have no meaning, and received messages show () for them.
func encodePad(_ *encoder, b []byte, _ *Attr, _ starlark.Value) ([]byte, error) { return b, nil }

func decodeCoded(_ *view, a *Attr, p []byte) starlark.Value {
	v, err := a.Code.Decode(p)
	if err != nil {
		return nil
	}
	return v
}

func encodeCoded(_ *encoder, b []byte, a *Attr, v starlark.Value) ([]byte, error) {
	if raw, ok := v.(starlark.Bytes); ok {
		return append(b, raw...), nil
	}
	return a.Code.Encode(b, v)
}
