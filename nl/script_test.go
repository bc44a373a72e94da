package nl_test

import (
	"context"
	"encoding/binary"
	"io"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/nl"
)

// script is a transport whose answers a test writes: datagrams and errors, in order, then io.EOF. A
// datagram's sequence numbers are relative to the last request: 0 is its own.
type script struct {
	answers []any // []byte or error; func() runs in between
	sent    [][]byte
	seq     uint32
	closed  bool
}

func (s *script) Send(_ context.Context, b []byte) error {
	s.sent = append(s.sent, append([]byte(nil), b...))
	s.seq = binary.NativeEndian.Uint32(b[8:])
	return nil
}

func (s *script) Receive(ctx context.Context, b []byte) (int, error) {
	for len(s.answers) > 0 {
		next := s.answers[0]
		s.answers = s.answers[1:]
		switch next := next.(type) {
		case func():
			next()
		case error:
			return 0, next
		case []byte:
			return copy(b, s.relative(next)), nil
		}
	}
	if ctx.Err() != nil {
		return 0, context.Cause(ctx)
	}
	return 0, io.EOF
}

func (s *script) Close() error { s.closed = true; return nil }

// unrelated marks sequence numbers that are not relative.
const unrelated = 0x10000000

func (s *script) relative(b []byte) []byte {
	b = append([]byte(nil), b...)
	for rest := b; len(rest) >= nl.HeaderLen; {
		if seq := binary.NativeEndian.Uint32(rest[8:]); seq != unrelated {
			binary.NativeEndian.PutUint32(rest[8:], s.seq+seq)
		} else {
			binary.NativeEndian.PutUint32(rest[8:], 0)
		}
		n := nl.Align(int(binary.NativeEndian.Uint32(rest)))
		if n < nl.HeaderLen || n > len(rest) {
			break
		}
		rest = rest[n:]
	}
	return b
}

// toy is a table for requests that no kernel sees.
var toy = &nl.Spec{
	Name: "toymsg", Prefix: "TOY_",
	Fields: []nl.Field{{Name: "family", Type: nl.U8}, {Name: "index", Type: nl.U32}},
	Attrs: []nl.Attr{
		{Num: 1, Name: "TOY_NAME", Type: nl.String},
		{Num: 2, Name: "TOY_SIZE", Type: nl.U32},
		{Num: 3, Name: "TOY_INFO", Type: nl.Nested, Nest: toyInfo},
		{Num: 4, Name: "TOY_LIST", Type: nl.NestedList, Nest: toyInfo},
	},
}

var toyInfo = &nl.Spec{
	Name: "toyinfo", Prefix: "TOY_INFO_",
	Attrs: []nl.Attr{
		{Num: 1, Name: "TOY_INFO_KIND", Type: nl.String},
		{Num: 2, Name: "TOY_INFO_DATA", Type: nl.Select, By: "TOY_INFO_KIND",
			Cases: map[string]*nl.Spec{"box": toyBox}, Else: nl.Hex},
	},
}

var toyBox = &nl.Spec{
	Name: "toybox", Prefix: "TOY_BOX_",
	Attrs: []nl.Attr{{Num: 1, Name: "TOY_BOX_WIDTH", Type: nl.U32}},
}

const toyType = 16

var toyFamily = &nl.Family{Name: "toy", Types: []nl.MessageType{{Num: toyType, Name: "TOY_NEW", Spec: toy}}}

// message makes a message; seq is relative to the request.
func message(typ, flags uint16, seq uint32, payload ...byte) []byte {
	h := nl.Header{Len: uint32(nl.HeaderLen + len(payload)), Type: typ, Flags: flags, Seq: seq}
	b := append(h.Append(nil), payload...)
	for len(b)&3 != 0 {
		b = append(b, 0)
	}
	return b
}

// object is a message of the toy family with an index.
func object(index byte, flags uint16) []byte {
	return message(toyType, flags, 0, 0, index, 0, 0, 0)
}

func errno(code int) []byte { return binary.NativeEndian.AppendUint32(nil, uint32(int32(-code))) }

// ack is a verdict: errno, the header of a request, and attributes.
func ack(code int, seq uint32, attrs ...byte) []byte {
	payload := append(errno(code), make([]byte, nl.HeaderLen)...)
	flags := uint16(unix.NLM_F_CAPPED)
	if len(attrs) > 0 {
		flags |= unix.NLM_F_ACK_TLVS
	}
	return message(nl.MsgError, flags, seq, append(payload, attrs...)...)
}

func done(code int, flags uint16) []byte {
	return message(nl.MsgDone, unix.NLM_F_MULTI|flags, 0, errno(code)...)
}

func join(parts ...[]byte) (b []byte) {
	for _, p := range parts {
		b = append(b, p...)
	}
	return b
}

func attr(t testing.TB, num uint16, payload []byte) []byte {
	t.Helper()
	b, err := nl.AppendAttr(nil, num, payload)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func u32(n uint32) []byte { return binary.NativeEndian.AppendUint32(nil, n) }
