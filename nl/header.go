package nl

import (
	"encoding/binary"

	"github.com/nlsh/nlsh/internal/py"
)

// HeaderLen is the size of struct nlmsghdr.
const HeaderLen = 16

// Types of messages that every netlink protocol has (linux/netlink.h).
const (
	MsgNoop    = 1 // NLMSG_NOOP
	MsgError   = 2 // NLMSG_ERROR, also the positive answer
	MsgDone    = 3 // NLMSG_DONE, the end of a dump
	MsgOverrun = 4 // NLMSG_OVERRUN
)

// A Header is struct nlmsghdr.
type Header struct {
	Len   uint32
	Type  uint16
	Flags uint16
	Seq   uint32
	Pid   uint32
}

// Align rounds n up to the 4 bytes that messages and attributes are padded to.
func Align(n int) int { return (n + 3) &^ 3 }

// ParseHeader reads the header at the start of b, and checks that the message that it announces lies in b.
func ParseHeader(b []byte) (Header, error) {
	if len(b) < HeaderLen {
		return Header{}, py.Errorf(py.ValueError,
			"netlink message: %d bytes, expected a header of %d", len(b), HeaderLen)
	}
	h := readHeader(b)
	if h.Len < HeaderLen || int64(h.Len) > int64(len(b)) {
		return h, py.Errorf(py.ValueError,
			"netlink message: the header says %d bytes, expected %d to %d", h.Len, HeaderLen, len(b))
	}
	return h, nil
}

func readHeader(b []byte) Header {
	_ = b[HeaderLen-1]
	return Header{
		Len:   binary.NativeEndian.Uint32(b),
		Type:  binary.NativeEndian.Uint16(b[4:]),
		Flags: binary.NativeEndian.Uint16(b[6:]),
		Seq:   binary.NativeEndian.Uint32(b[8:]),
		Pid:   binary.NativeEndian.Uint32(b[12:]),
	}
}

// Append appends the header's 16 bytes to b.
func (h Header) Append(b []byte) []byte {
	b = binary.NativeEndian.AppendUint32(b, h.Len)
	b = binary.NativeEndian.AppendUint16(b, h.Type)
	b = binary.NativeEndian.AppendUint16(b, h.Flags)
	b = binary.NativeEndian.AppendUint32(b, h.Seq)
	return binary.NativeEndian.AppendUint32(b, h.Pid)
}
