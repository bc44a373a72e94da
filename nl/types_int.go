package nl

import (
	"encoding/binary"
	"fmt"
	"strconv"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// Byte orders of integers.
const (
	native  = 1
	network = 2
)

// intCodec is the codec of an integer; size 0 means that the payload's length decides.
func intCodec(name string, size, order int, signed bool) codec {
	return codec{
		name: name, size: size, order: order, sign: signed,
		decode: decodeInt, repr: reprInt, encode: encodeInt,
	}
}

// number reads an integer, sign-extended; false where the type is none, or the payload is too short.
// A longer payload is read from its beginning, as older kernels' users do with newer kernels.
func (c *codec) number(p []byte) (uint64, bool) {
	size := c.size
	if size == 0 {
		size = len(p)
	}
	if c.order == 0 || len(p) < size {
		return 0, false
	}
	n, ok := readUint(p, size, c.order)
	if ok && c.sign {
		shift := 64 - 8*size
		n = uint64(int64(n<<shift) >> shift)
	}
	return n, ok
}

func readUint(p []byte, size, order int) (uint64, bool) {
	if order == network {
		return readBig(p, size)
	}
	switch size {
	case 1:
		return uint64(p[0]), true
	case 2:
		return uint64(binary.NativeEndian.Uint16(p)), true
	case 4:
		return uint64(binary.NativeEndian.Uint32(p)), true
	case 8:
		return binary.NativeEndian.Uint64(p), true
	}
	return 0, false
}

func readBig(p []byte, size int) (uint64, bool) {
	switch size {
	case 2:
		return uint64(binary.BigEndian.Uint16(p)), true
	case 4:
		return uint64(binary.BigEndian.Uint32(p)), true
	case 8:
		return binary.BigEndian.Uint64(p), true
	}
	return 0, false
}

// appendUint appends the low size bytes of n.
func appendUint(b []byte, n uint64, size, order int) []byte {
	if order == network {
		switch size {
		case 2:
			return binary.BigEndian.AppendUint16(b, uint16(n))
		case 4:
			return binary.BigEndian.AppendUint32(b, uint32(n))
		}
		return binary.BigEndian.AppendUint64(b, n)
	}
	switch size {
	case 1:
		return append(b, byte(n))
	case 2:
		return binary.NativeEndian.AppendUint16(b, uint16(n))
	case 4:
		return binary.NativeEndian.AppendUint32(b, uint32(n))
	}
	return binary.NativeEndian.AppendUint64(b, n)
}

func makeInt(n uint64, signed bool) starlark.Value {
	if signed {
		return starlark.MakeInt64(int64(n))
	}
	return starlark.MakeUint64(n)
}

func decodeInt(_ *view, a *Attr, p []byte) starlark.Value {
	c := &codecs[a.Type]
	n, ok := c.number(p)
	if !ok {
		return nil
	}
	return makeInt(n, c.sign)
}

func reprInt(out []byte, _ *view, a *Attr, p []byte) []byte {
	c := &codecs[a.Type]
	n, ok := c.number(p)
	switch {
	case !ok:
		return out
	case c.sign:
		return strconv.AppendInt(out, int64(n), 10)
	}
	return strconv.AppendUint(out, n, 10)
}

func encodeInt(_ *encoder, b []byte, a *Attr, v starlark.Value) ([]byte, error) {
	c := &codecs[a.Type]
	size := c.size
	if size == 0 {
		size = 8
	}
	i, ok := asInt(v)
	if !ok {
		return nil, &expected{py.TypeError, "an int " + c.bounds(size) + a.Names.hint()}
	}
	n, ok := c.fit(i, size)
	if !ok {
		return nil, &expected{py.OverflowError, "an int " + c.bounds(size)}
	}
	if c.size == 0 && n>>32 == 0 {
		size = 4
	}
	return appendUint(b, n, size, c.order), nil
}

// asInt takes what Python's struct takes, and floats, which are cut.
func asInt(v starlark.Value) (starlark.Int, bool) {
	switch v := v.(type) {
	case starlark.Int:
		return v, true
	case starlark.Bool:
		if v {
			return starlark.MakeInt(1), true
		}
		return starlark.MakeInt(0), true
	case starlark.Float:
		i, err := starlark.NumberToInt(v)
		return i, err == nil
	}
	return starlark.Int{}, false
}

// fit is i as the bits of the type; false where it is out of range.
func (c *codec) fit(i starlark.Int, size int) (uint64, bool) {
	bits := 8 * size
	if c.sign {
		n, ok := i.Int64()
		return uint64(n), ok && (bits == 64 || n>>(bits-1) == 0 || n>>(bits-1) == -1)
	}
	n, ok := i.Uint64()
	return n, ok && (bits == 64 || n>>bits == 0)
}

// bounds is the range of the type, for error texts.
func (c *codec) bounds(size int) string {
	bits := 8 * size
	if c.sign {
		return fmt.Sprintf("from %d to %d", int64(-1)<<(bits-1), uint64(1)<<(bits-1)-1)
	}
	return fmt.Sprintf("from 0 to %d", ^uint64(0)>>(64-bits))
}
