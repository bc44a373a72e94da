package nl

import (
	"encoding/binary"

	"github.com/nlsh/nlsh/internal/py"
)

// The size of struct nlattr, and the two bits of its type word that are no number (linux/netlink.h).
const (
	attrHeaderLen = 4

	NestBit      uint16 = 1 << 15 // NLA_F_NESTED
	NetByteOrder uint16 = 1 << 14 // NLA_F_NET_BYTEORDER

	numMask = ^(NestBit | NetByteOrder)
)

// A Walk goes over a chain of attributes; it is the only code that does, and it allocates nothing:
//
//	for w := nl.WalkAttrs(b); w.Next(); {
//		use(w.Num, w.Payload)
//	}
//
// It ends at the first attribute that does not lie within the chain; Err tells whether there was one.
type Walk struct {
	Num     uint16 // without the flag bits
	Flags   uint16 // the flag bits
	Payload []byte // a part of the chain, not a copy
	Raw     []byte // the attribute with its header, without the padding behind it

	rest []byte
	at   int // offset of rest in the chain
	bad  bool
}

// WalkAttrs begins a walk over the chain b.
func WalkAttrs(b []byte) Walk { return Walk{rest: b} }

// Next moves to the next attribute.
func (w *Walk) Next() bool {
	b := w.rest
	if len(b) < attrHeaderLen {
		return false
	}
	n := int(binary.NativeEndian.Uint16(b))
	if n < attrHeaderLen || n > len(b) {
		w.bad = true
		return false
	}
	word := binary.NativeEndian.Uint16(b[2:])
	w.Num, w.Flags = word&numMask, word&^numMask
	w.Raw, w.Payload = b[:n], b[attrHeaderLen:n]
	step := min(Align(n), len(b))
	w.rest = b[step:]
	w.at += step
	return true
}

// Err is the ValueError of a chain that ended in a broken attribute.
func (w *Walk) Err() error {
	if !w.bad {
		return nil
	}
	return py.Errorf(py.ValueError, "attribute at byte %d: length %d, expected %d to %d",
		w.at, binary.NativeEndian.Uint16(w.rest), attrHeaderLen, len(w.rest))
}

// findAttr is the payload of the first attribute num in the chain.
func findAttr(chain []byte, num uint16) ([]byte, bool) {
	for w := WalkAttrs(chain); w.Next(); {
		if w.Num == num {
			return w.Payload, true
		}
	}
	return nil, false
}

// beginAttr appends an attribute's header, whose length endAttr fills in.
func beginAttr(b []byte, num, flags uint16) []byte {
	b = append(b, 0, 0)
	return binary.NativeEndian.AppendUint16(b, num|flags)
}

// endAttr completes the attribute that begins at start: its length, and the padding.
func endAttr(b []byte, start int) ([]byte, error) {
	n := len(b) - start
	if n > 0xffff {
		return nil, &expected{py.ValueError, "at most 65535 bytes in one attribute"}
	}
	binary.NativeEndian.PutUint16(b[start:], uint16(n))
	return pad4(b, start), nil
}

// pad4 appends zeros until what begins at start is a multiple of 4 long.
func pad4(b []byte, start int) []byte {
	for (len(b)-start)&3 != 0 {
		b = append(b, 0)
	}
	return b
}

// AppendAttr appends one attribute with the given payload to b, padded.
func AppendAttr(b []byte, num uint16, payload []byte) ([]byte, error) {
	start := len(b)
	return endAttr(append(beginAttr(b, num, 0), payload...), start)
}
