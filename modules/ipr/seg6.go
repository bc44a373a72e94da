package ipr

import (
	"encoding/binary"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// The segment routing header, RFC 8754 and <linux/seg6.h>.
const (
	srhType    = 4  // the routing type of segment routing
	srhHMAC    = 8  // SR6_FLAG1_HMAC
	tlvHMAC    = 5  // SR6_TLV_HMAC
	tlvHMACLen = 40 // of the whole struct sr6_tlv_hmac
)

// routingHeader takes segs, a list or "a,b", and hmac, the number of a key. The header has the segments in
// the reverse of the order in which they are visited; where it is inserted into the packet, an empty one at
// the end leaves room for the original destination.
func (b *encapDraft) routingHeader(inline bool) (*starlark.Dict, error) {
	v, err := b.take("segs", true)
	if err != nil {
		return nil, err
	}
	segs, err := segments(v)
	if err != nil {
		return nil, err
	}
	if inline {
		segs = append(segs, starlark.String("::"))
	}
	for i, j := 0, len(segs)-1; i < j; i, j = i+1, j-1 {
		segs[i], segs[j] = segs[j], segs[i]
	}
	flags, length := 0, 2*len(segs)
	tlvs := starlark.Bytes("")
	if key, _ := b.take("hmac", false); key != nil {
		n, err := integer("hmac", key)
		if err != nil {
			return nil, err
		}
		if n != 0 {
			flags, length, tlvs = srhHMAC, length+tlvHMACLen/8, hmacTLV(uint32(n))
		}
	}
	last := starlark.MakeInt(len(segs) - 1)
	return structOf("hdrlen", starlark.MakeInt(length), "type", starlark.MakeInt(srhType),
		"segments_left", last, "first_segment", last, "flags", starlark.MakeInt(flags),
		"segs", starlark.NewList(segs), "tlvs", tlvs), nil
}

// segments are the addresses of segs.
func segments(v starlark.Value) ([]starlark.Value, error) {
	names, err := someTexts("segs", v)
	if s, ok := v.(starlark.String); ok {
		names, err = strings.Split(string(s), ","), nil
	}
	if err != nil {
		return nil, err
	}
	var segs []starlark.Value
	for _, s := range names {
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		a, err := address("segs", s)
		if err == nil && a.Is4() {
			err = py.Errorf(py.ValueError, "segs=%s: a segment is an IPv6 address", quoted(s))
		}
		if err != nil {
			return nil, err
		}
		segs = append(segs, starlark.String(a.String()))
	}
	if len(segs) == 0 {
		return nil, py.Errorf(py.ValueError, "segs=%s: expected at least one IPv6 address", py.Repr(v))
	}
	return segs, nil
}

// hmacTLV is struct sr6_tlv_hmac, whose digest the kernel fills in.
func hmacTLV(key uint32) starlark.Bytes {
	tlv := make([]byte, tlvHMACLen)
	tlv[0], tlv[1] = tlvHMAC, tlvHMACLen-2
	binary.BigEndian.PutUint32(tlv[4:], key)
	return starlark.Bytes(tlv)
}

// encapSeg6Local takes the action of a segment endpoint, and what the action needs.
func encapSeg6Local(b *encapDraft) error {
	v, err := b.take("action", true)
	if err != nil {
		return err
	}
	action, err := seg6Actions.number("action", v)
	if err != nil {
		return err
	}
	b.add("SEG6_LOCAL_ACTION", action)
	for _, key := range []string{"table", "vrf_table"} {
		if v, _ := b.take(key, false); v != nil {
			n, err := tableOf(key, v)
			if err != nil {
				return err
			}
			b.add("SEG6_LOCAL_"+strings.ToUpper(strings.ReplaceAll(key, "_", "")), n)
		}
	}
	if v, _ := b.take("oif", false); v != nil {
		n, err := indexOf("oif", v)
		if err != nil {
			return err
		}
		b.add("SEG6_LOCAL_OIF", n)
	}
	if v, _ := b.take("bpf", false); v != nil {
		program, _, err := bpfProgram("bpf", v)
		if err != nil {
			return err
		}
		b.add("SEG6_LOCAL_BPF", program)
	}
	return b.localHeader(strings.HasSuffix(py.Str(v), "Encaps"))
}

// localHeader takes srh={'segs': ..., 'hmac': ...}, which End.B6 and End.B6.Encaps put in.
func (b *encapDraft) localHeader(encap bool) error {
	v, _ := b.take("srh", false)
	if v == nil {
		return nil
	}
	m, ok := v.(starlark.IterableMapping)
	if !ok {
		return py.Errorf(py.TypeError, "srh=%s: expected {'segs': ...}", py.Repr(v))
	}
	inner := &encapDraft{spec: b.spec, given: map[string]starlark.Value{}}
	for _, kv := range m.Items() {
		inner.given[py.Str(kv[0])] = kv[1]
	}
	header, err := inner.routingHeader(!encap)
	if err != nil {
		return err
	}
	b.add("SEG6_LOCAL_SRH", header)
	return nil
}
