package nl

import (
	"encoding/binary"
	"strconv"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A label of an MPLS stack (RFC 3032): 20 bits label, 3 traffic class, 1 bottom of stack, 8 time to live.
const (
	labelLen   = 4
	labelShift = 12
	classShift = 9
	bottomBit  = 1 << 8
	maxLabel   = 1<<20 - 1
)

func decodeTarget(in *view, a *Attr, p []byte) starlark.Value {
	if in.family() == afMPLS {
		return decodeLabels(in, a, p)
	}
	if in.family() == afInet && len(p) > 4 {
		p = p[:4]
	}
	return decodeIP(in, a, p)
}

func reprTarget(out []byte, in *view, a *Attr, p []byte) []byte {
	switch in.family() {
	case afMPLS:
		return out
	case afInet:
		return reprIP4(out, in, a, p)
	}
	return reprIP(out, in, a, p)
}

func encodeTarget(e *encoder, b []byte, a *Attr, v starlark.Value) ([]byte, error) {
	switch e.family(b) {
	case afMPLS:
		return encodeLabels(e, b, a, v)
	case afInet:
		return encodeIP4(e, b, a, v)
	case afInet6:
		return encodeIP6(e, b, a, v)
	}
	return encodeIP(e, b, a, v)
}

func decodeLabels(_ *view, _ *Attr, p []byte) starlark.Value {
	var stack []starlark.Value
	for ; len(p) >= labelLen; p = p[labelLen:] {
		n := binary.BigEndian.Uint32(p)
		d := starlark.NewDict(4)
		setInt(d, "label", int64(n>>labelShift))
		setInt(d, "tc", int64(n>>classShift&7))
		setInt(d, "bos", int64(n&bottomBit>>8))
		setInt(d, "ttl", int64(n&0xff))
		stack = append(stack, d)
	}
	return starlark.NewList(stack)
}

// setInt sets a key of a new dict, which cannot fail.
func setInt(d *starlark.Dict, key string, n int64) {
	_ = d.SetKey(starlark.String(key), starlark.MakeInt64(n))
}

// encodeLabels takes a label (int or dict), several as a list, or '20/30'. The last one is the bottom of the
// stack unless its dict says otherwise.
func encodeLabels(_ *encoder, b []byte, _ *Attr, v starlark.Value) ([]byte, error) {
	var stack []starlark.Value
	switch v := v.(type) {
	case starlark.Bytes:
		return append(b, v...), nil
	case starlark.String:
		for _, word := range strings.Split(string(v), "/") {
			n, err := strconv.ParseUint(word, 10, 32)
			if err != nil {
				return nil, badLabel(py.ValueError)
			}
			stack = append(stack, starlark.MakeUint64(n))
		}
	case starlark.Mapping:
		stack = []starlark.Value{v}
	case starlark.Iterable:
		for x := range starlark.Elements(v) {
			stack = append(stack, x)
		}
	default:
		stack = []starlark.Value{v}
	}
	for i, x := range stack {
		n, err := label(x, i == len(stack)-1)
		if err != nil {
			return nil, err
		}
		b = binary.BigEndian.AppendUint32(b, n)
	}
	return b, nil
}

func badLabel(class *py.Class) error {
	return &expected{class, "MPLS labels: an int from 0 to 1048575, '20/30', {'label':, 'tc':, 'bos':, 'ttl':}, " +
		"or a list of them"}
}

// label is one entry of the stack.
func label(v starlark.Value, last bool) (uint32, error) {
	var bottom uint64
	if last {
		bottom = 1
	}
	d, ok := v.(starlark.Mapping)
	if !ok {
		n, err := labelPart(v, maxLabel)
		return uint32(n<<labelShift | bottom*bottomBit), err
	}
	parts := [4]uint64{0, 0, bottom, 0}
	for i, part := range [4]struct {
		name string
		most uint64
	}{{"label", maxLabel}, {"tc", 7}, {"bos", 1}, {"ttl", 255}} {
		x, found, err := d.Get(starlark.String(part.name))
		if err != nil || !found {
			continue
		}
		if parts[i], err = labelPart(x, part.most); err != nil {
			return 0, err
		}
	}
	return uint32(parts[0]<<labelShift | parts[1]<<classShift | parts[2]*bottomBit | parts[3]), nil
}

func labelPart(v starlark.Value, most uint64) (uint64, error) {
	i, ok := asInt(v)
	if !ok {
		return 0, badLabel(py.TypeError)
	}
	n, ok := i.Uint64()
	if !ok || n > most {
		return 0, badLabel(py.OverflowError)
	}
	return n, nil
}
