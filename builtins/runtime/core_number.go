package runtime

import (
	"math"
	"math/big"
	"math/bits"
	"slices"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

var intMethods = []coreMethod{
	{"bit_length", "bit_length(): the number of bits without sign.", unary(func(x Value) (Value, error) {
		n, err := asInt(x)
		return starlark.MakeInt(n.BigInt().BitLen()), err
	})},
	{"bit_count", "bit_count(): the number of ones in the absolute value.", unary(bitCount)},
	{"to_bytes",
		"to_bytes(length=1, byteorder='big', signed=False): bytes. OverflowError when they are too few.",
		intToBytes},
	{"conjugate", "conjugate(): the number itself.", unary(func(x Value) (Value, error) { return x, nil })},
	{"is_integer", "is_integer(): True.", unary(func(Value) (Value, error) { return starlark.True, nil })},
	{"as_integer_ratio", "as_integer_ratio(): the tuple (n, 1).", unary(func(x Value) (Value, error) {
		return Tuple{arithmetic(x), starlark.MakeInt(1)}, nil
	})},
}

var floatMethods = []coreMethod{
	{"is_integer", "is_integer(): no fraction?", unary(func(x Value) (Value, error) {
		f := float64(x.(starlark.Float))
		return starlark.Bool(f == math.Trunc(f) && !math.IsInf(f, 0)), nil
	})},
	{"as_integer_ratio", "as_integer_ratio(): two ints whose quotient is the number.", unary(floatRatio)},
	{"conjugate", "conjugate(): the number itself.", unary(func(x Value) (Value, error) { return x, nil })},
}

// classFunctions are the functions of the native classes that take no instance.
var classFunctions = map[*py.Class][]struct {
	name string
	fn   builtins.Func
}{
	intClass:       {{"from_bytes", intFromBytes}},
	strClass:       {{"maketrans", makeTrans}},
	bytesClass:     {{"fromhex", bytesFromHex}, {"maketrans", byteTable}},
	byteArrayClass: {{"fromhex", byteArrayFromHex}, {"maketrans", byteTable}},
	dictClass:      {{"fromkeys", fromKeys}},
}

func bitCount(x Value) (Value, error) {
	n, err := asInt(x)
	ones := 0
	for _, word := range n.BigInt().Bits() {
		ones += bits.OnesCount(uint(word))
	}
	return starlark.MakeInt(ones), err
}

func floatRatio(x Value) (Value, error) {
	f := float64(x.(starlark.Float))
	r := new(big.Rat).SetFloat64(f)
	switch {
	case math.IsNaN(f):
		return nil, py.Errorf(py.ValueError, "cannot convert NaN to integer ratio")
	case r == nil:
		return nil, py.Errorf(py.OverflowError, "cannot convert Infinity to integer ratio")
	}
	return Tuple{starlark.MakeBigInt(r.Num()), starlark.MakeBigInt(r.Denom())}, nil
}

func checkOrder(order string) error {
	if order != "big" && order != "little" {
		return py.Errorf(py.ValueError, "byteorder must be either 'little' or 'big'")
	}
	return nil
}

func intToBytes(_ *Thread, self Value, args Tuple, kwargs []Tuple) (Value, error) {
	length, order, signed := 1, "big", false
	if err := unpack("to_bytes", args, kwargs, "length?", &length, "byteorder?", &order, "signed?",
		&signed); err != nil {
		return nil, err
	}
	if err := checkOrder(order); err != nil {
		return nil, err
	}
	i, err := asInt(self)
	if err != nil {
		return nil, err
	}
	n := i.BigInt()
	if length < 0 || length > maxFormatWidth {
		return nil, py.Errorf(py.ValueError, "length argument must be non-negative")
	}
	if n.Sign() < 0 && !signed {
		return nil, py.Errorf(py.OverflowError, "can't convert negative int to unsigned")
	}
	room := uint(length) * 8
	if signed && !fitsSigned(n, room) || !signed && n.BitLen() > int(room) {
		return nil, py.Errorf(py.OverflowError, "int too big to convert")
	}
	if n.Sign() < 0 {
		n = new(big.Int).Add(n, new(big.Int).Lsh(big.NewInt(1), room))
	}
	data := n.FillBytes(make([]byte, length))
	if order == "little" {
		slices.Reverse(data)
	}
	return starlark.Bytes(data), nil
}

// fitsSigned says whether n fits into two's complement of room bits.
func fitsSigned(n *big.Int, room uint) bool {
	if n.Sign() == 0 {
		return true
	}
	if room == 0 {
		return false
	}
	if n.Sign() < 0 {
		return new(big.Int).Not(n).BitLen() < int(room)
	}
	return n.BitLen() < int(room)
}

func intFromBytes(thread *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	var v Value
	order, signed := "big", false
	if err := unpack("from_bytes", args, kwargs, "bytes", &v, "byteorder?", &order, "signed?",
		&signed); err != nil {
		return nil, err
	}
	if err := checkOrder(order); err != nil {
		return nil, err
	}
	data, err := bytesArg(thread, "bytes", Tuple{v}, nil)
	if err != nil {
		return nil, err
	}
	data = slices.Clone(data)
	if order == "little" {
		slices.Reverse(data)
	}
	n := new(big.Int).SetBytes(data)
	if signed && len(data) > 0 && data[0] >= 0x80 {
		n.Sub(n, new(big.Int).Lsh(big.NewInt(1), uint(len(data))*8))
	}
	return starlark.MakeBigInt(n), nil
}
