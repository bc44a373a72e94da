package nl

import (
	"bytes"
	"encoding/binary"
)

// The attributes of the extended acknowledgement (linux/netlink.h, enum nlmsgerr_attrs).
const (
	extackMsg      = 1 // NLMSGERR_ATTR_MSG
	extackOffs     = 2 // NLMSGERR_ATTR_OFFS
	extackCookie   = 3 // NLMSGERR_ATTR_COOKIE
	extackPolicy   = 4 // NLMSGERR_ATTR_POLICY
	extackMissType = 5 // NLMSGERR_ATTR_MISS_TYPE
	extackMissNest = 6 // NLMSGERR_ATTR_MISS_NEST
)

// remarks is the chain of attributes behind the errno of a verdict: behind the copy of the request's header,
// and behind the whole request where the kernel does not cap.
func remarks(h Header, payload []byte) []byte {
	if h.Flags&flagAckTLVs == 0 || len(payload) < 4 {
		return nil
	}
	at := 4
	if h.Type == MsgError {
		if len(payload) < 4+HeaderLen {
			return nil
		}
		at += HeaderLen
		if request := readHeader(payload[4:]); h.Flags&flagCapped == 0 && request.Len > HeaderLen {
			at += Align(int(request.Len) - HeaderLen)
		}
	}
	if at > len(payload) {
		return nil
	}
	return payload[at:]
}

// read takes the kernel's remarks, and finds in the request what they point at.
func (e *Error) read(chain []byte, spec *Spec) {
	missing, nest := -1, 0
	for w := WalkAttrs(chain); w.Next(); {
		switch w.Num {
		case extackMsg:
			words, _, _ := bytes.Cut(w.Payload, []byte{0})
			e.Words = string(words)
		case extackOffs:
			e.Offset = number(w.Payload, -1)
		case extackCookie:
			e.Cookie = bytes.Clone(w.Payload)
		case extackPolicy:
			e.Policy = readPolicy(w.Payload)
		case extackMissType:
			missing = number(w.Payload, -1)
		case extackMissNest:
			nest = number(w.Payload, 0)
		}
	}
	if spec == nil || len(e.Request) < HeaderLen {
		return
	}
	root := placeOf(&view{spec: spec, raw: e.Request, lead: HeaderLen}, 0, "")
	if e.Offset > 0 {
		e.Attr, e.Value = root.find(e.Offset)
	} else if e.Words != "" && e.Code != 0 {
		e.Attr, e.Value = root.named(e.Words)
	}
	if missing >= 0 {
		e.Missing = root.missing(missing, nest)
	}
}

// number is an integer of 4 bytes, or otherwise when it is not one that can be an offset.
func number(b []byte, otherwise int) int {
	if len(b) < 4 {
		return otherwise
	}
	return int(int32(binary.NativeEndian.Uint32(b)))
}
