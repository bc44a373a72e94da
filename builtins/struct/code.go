package pystruct

import (
	"encoding/binary"
	"math"
	"math/big"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// isSigned are the codes of signed integers.
var isSigned = map[byte]bool{'b': true, 'h': true, 'i': true, 'l': true, 'q': true, 'n': true}

// put writes one value of a code into b.
func (l *layout) put(b []byte, it item, v starlark.Value) error {
	switch it.code {
	case 'c':
		data, ok := runtime.Core(v).(starlark.Bytes)
		if !ok || len(data) != 1 {
			return bad("char format requires a bytes object of length 1")
		}
		b[0] = data[0]
	case '?':
		b[0] = 0
		if v.Truth() {
			b[0] = 1
		}
	case 'e', 'f', 'd':
		return l.putFloat(b, it.code, v)
	default:
		n, err := l.integer(it, v)
		if err != nil {
			return err
		}
		l.putUint(b, n)
	}
	return nil
}

func (l *layout) putUint(b []byte, n uint64) {
	switch len(b) {
	case 1:
		b[0] = byte(n)
	case 2:
		l.order.PutUint16(b, uint16(n))
	case 4:
		l.order.PutUint32(b, uint32(n))
	case 8:
		l.order.PutUint64(b, n)
	}
}

func (l *layout) uint(b []byte) uint64 {
	switch len(b) {
	case 1:
		return uint64(b[0])
	case 2:
		return uint64(l.order.Uint16(b))
	case 4:
		return uint64(l.order.Uint32(b))
	}
	return l.order.Uint64(b)
}

// integer is v as the bits of an integer code, if it is in the code's range.
func (l *layout) integer(it item, v starlark.Value) (uint64, error) {
	i, err := runtime.AsInt(v)
	if err != nil {
		return 0, bad("required argument is not an integer")
	}
	bits := uint(it.size * 8)
	low, high := big.NewInt(0), new(big.Int).Lsh(big.NewInt(1), bits)
	if isSigned[it.code] {
		high.Rsh(high, 1)
		low.Neg(high)
	}
	n := i.BigInt()
	if n.Cmp(low) < 0 || n.Cmp(high) >= 0 {
		return 0, l.outOfRange(it, n, low, high.Sub(high, big.NewInt(1)))
	}
	if n.Sign() < 0 {
		return uint64(n.Int64()), nil
	}
	return n.Uint64(), nil
}

// smallNames are the integer codes that errors call by name, where Python does: not in the network's order.
var smallNames = map[byte]string{'b': "byte", 'B': "ubyte", 'h': "short", 'H': "ushort"}

// outOfRange is the error of an integer too great for its code.
func (l *layout) outOfRange(it item, n, low, high *big.Int) error {
	if name := smallNames[it.code]; name != "" && (l.order != binary.BigEndian || it.size == 1) {
		return bad("%s format requires %v <= number <= %v", name, low, high)
	}
	if it.size == 8 && (l.native || it.code != 'q') && n.Sign() > 0 || !isSigned[it.code] && n.Sign() < 0 {
		return bad("argument out of range")
	}
	if it.size == 8 {
		return bad("int too large to convert")
	}
	return bad("'%c' format requires %v <= number <= %v", it.code, low, high)
}

func (l *layout) putFloat(b []byte, code byte, v starlark.Value) error {
	f, ok := starlark.AsFloat(runtime.Core(v))
	if flag, isBool := v.(starlark.Bool); isBool {
		f, ok = 0, true
		if flag {
			f = 1
		}
	}
	if !ok {
		return bad("required argument is not a float")
	}
	switch code {
	case 'd':
		l.putUint(b, math.Float64bits(f))
	case 'f':
		if !l.native && math.IsInf(float64(float32(f)), 0) && !math.IsInf(f, 0) {
			return py.Errorf(py.OverflowError, "float too large to pack with f format")
		}
		l.putUint(b, uint64(math.Float32bits(float32(f))))
	case 'e':
		bits, ok := halfBits(f)
		if !ok {
			return py.Errorf(py.OverflowError, "float too large to pack with e format")
		}
		l.putUint(b, uint64(bits))
	}
	return nil
}

// halfBits is f as an IEEE 754 half; ok is false when it is too great.
func halfBits(f float64) (bits uint16, ok bool) {
	sign := uint16(math.Float64bits(f) >> 48 & 0x8000)
	size := math.Abs(f)
	switch {
	case math.IsNaN(f):
		return sign | 0x7e00, true
	case math.IsInf(f, 0):
		return sign | 0x7c00, true
	case size < 0x1p-14: // a multiple of the least positive value
		return sign | uint16(math.RoundToEven(size*0x1p24)), true
	}
	fraction, exponent := math.Frexp(size)
	mantissa := int(math.RoundToEven(fraction * 0x1p11))
	n := (exponent+14)<<10 + mantissa - 0x400
	if n >= 0x7c00 {
		return 0, false
	}
	return sign | uint16(n), true
}

// halfValue is the value of an IEEE 754 half.
func halfValue(bits uint16) float64 {
	exponent, mantissa := int(bits>>10&31), float64(bits&0x3ff)
	f := 0.0
	switch exponent {
	case 0:
		f = mantissa * 0x1p-24
	case 31:
		if f = math.Inf(1); mantissa != 0 {
			f = math.NaN()
		}
	default:
		f = math.Ldexp(1+mantissa/1024, exponent-15)
	}
	if bits&0x8000 != 0 {
		f = math.Copysign(f, -1)
	}
	return f
}

// get reads one value of a code from b.
func (l *layout) get(b []byte, code byte) starlark.Value {
	switch code {
	case 'c':
		return starlark.Bytes(b)
	case '?':
		return starlark.Bool(b[0] != 0)
	case 'd':
		return starlark.Float(math.Float64frombits(l.uint(b)))
	case 'f':
		return starlark.Float(math.Float32frombits(uint32(l.uint(b))))
	case 'e':
		return starlark.Float(halfValue(uint16(l.uint(b))))
	}
	n := l.uint(b)
	if isSigned[code] {
		shift := 64 - 8*len(b)
		return starlark.MakeInt64(int64(n<<shift) >> shift)
	}
	return starlark.MakeUint64(n)
}

// putText writes a value of the codes s and p: as many bytes as there is room for, zeros behind them.
func putText(b []byte, code byte, v starlark.Value) error {
	data, err := runtime.BytesLike(v)
	if _, isText := runtime.Core(v).(starlark.String); err != nil || isText {
		return bad("argument for '%c' must be a bytes object", code)
	}
	if code == 'p' && len(b) > 0 {
		b[0] = byte(min(len(data), len(b)-1, 255))
		data, b = data[:min(len(data), int(b[0]))], b[1:]
	}
	copy(b, data)
	return nil
}

func getText(b []byte, code byte) starlark.Value {
	if code == 'p' && len(b) > 0 {
		return starlark.Bytes(b[1 : 1+min(int(b[0]), len(b)-1)])
	}
	return starlark.Bytes(b)
}
