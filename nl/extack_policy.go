package nl

import (
	"encoding/binary"
	"fmt"
)

// A Policy is what the kernel would have accepted as the payload of an attribute.
type Policy struct {
	Signed   bool
	Min, Max *uint64 // of an integer; two's complement where Signed
	MinLen   *uint64 // bytes
	MaxLen   *uint64
	Mask     *uint64 // the bits that may be set
}

// The attributes of a policy (linux/netlink.h, enum netlink_policy_type_attr).
const (
	policyMinSigned    = 2  // NL_POLICY_TYPE_ATTR_MIN_VALUE_S
	policyMaxSigned    = 3  // NL_POLICY_TYPE_ATTR_MAX_VALUE_S
	policyMin          = 4  // NL_POLICY_TYPE_ATTR_MIN_VALUE_U
	policyMax          = 5  // NL_POLICY_TYPE_ATTR_MAX_VALUE_U
	policyMinLen       = 6  // NL_POLICY_TYPE_ATTR_MIN_LENGTH
	policyMaxLen       = 7  // NL_POLICY_TYPE_ATTR_MAX_LENGTH
	policyBitfieldMask = 10 // NL_POLICY_TYPE_ATTR_BITFIELD32_MASK
	policyMask         = 12 // NL_POLICY_TYPE_ATTR_MASK
)

func readPolicy(chain []byte) *Policy {
	p := &Policy{}
	for w := WalkAttrs(chain); w.Next(); {
		switch w.Num {
		case policyMinSigned:
			p.Signed, p.Min = true, wideNumber(w.Payload)
		case policyMaxSigned:
			p.Signed, p.Max = true, wideNumber(w.Payload)
		case policyMin:
			p.Min = wideNumber(w.Payload)
		case policyMax:
			p.Max = wideNumber(w.Payload)
		case policyMinLen:
			p.MinLen = wideNumber(w.Payload)
		case policyMaxLen:
			p.MaxLen = wideNumber(w.Payload)
		case policyBitfieldMask, policyMask:
			p.Mask = wideNumber(w.Payload)
		}
	}
	return p
}

// wideNumber is an integer of 4 or 8 bytes; nil for anything else.
func wideNumber(b []byte) *uint64 {
	var n uint64
	switch len(b) {
	case 4:
		n = uint64(binary.NativeEndian.Uint32(b))
	case 8:
		n = binary.NativeEndian.Uint64(b)
	default:
		return nil
	}
	return &n
}

// String is the policy as the end of an error text, "" where it says nothing.
func (p *Policy) String() string {
	switch {
	case p.Mask != nil:
		return fmt.Sprintf(" (expected bits of %#x)", *p.Mask)
	case p.Min != nil || p.Max != nil:
		return " (expected " + p.span(p.Min, p.Max, p.Signed) + ")"
	case p.MinLen != nil || p.MaxLen != nil:
		return " (expected " + p.span(p.MinLen, p.MaxLen, false) + " bytes)"
	}
	return ""
}

func (p *Policy) span(low, high *uint64, signed bool) string {
	text := func(n uint64) string {
		if signed {
			return fmt.Sprint(int64(n))
		}
		return fmt.Sprint(n)
	}
	switch {
	case low == nil:
		return "at most " + text(*high)
	case high == nil:
		return "at least " + text(*low)
	case *low == *high:
		return text(*low)
	}
	return text(*low) + " to " + text(*high)
}
