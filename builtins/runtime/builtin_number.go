package runtime

import (
	"math"
	"math/big"
	"strconv"
	"unicode/utf8"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

func doAbs(_ *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	var v Value
	if err := unpack("abs", args, kwargs, "x", &v); err != nil {
		return nil, err
	}
	switch n := arithmetic(coreOf(v)).(type) {
	case starlark.Int:
		return starlark.MakeBigInt(new(big.Int).Abs(n.BigInt())), nil
	case starlark.Float:
		return starlark.Float(math.Abs(float64(n))), nil
	case *Instance:
		if r, ok, err := n.call("__abs__"); ok {
			return r, err
		}
	}
	return nil, py.Errorf(py.TypeError, "bad operand type for abs(): '%s'", TypeName(v))
}

func doRound(_ *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	var v Value
	var digits Value = starlark.None
	if err := unpack("round", args, kwargs, "number", &v, "ndigits?", &digits); err != nil {
		return nil, err
	}
	if x, ok := v.(*Instance); ok {
		rest := args[1:]
		if r, ok, err := x.call("__round__", rest...); ok {
			return r, err
		}
	}
	n := 0
	if digits != starlark.None {
		var err error
		if n, err = AsIndex(digits); err != nil {
			return nil, err
		}
	}
	switch x := arithmetic(coreOf(v)).(type) {
	case starlark.Int:
		return roundInt(x, n), nil
	case starlark.Float:
		if digits == starlark.None {
			return wholeFloat(math.RoundToEven(float64(x)))
		}
		return roundFloat(float64(x), n), nil
	}
	return nil, py.Errorf(py.TypeError, "type %s doesn't define __round__ method", TypeName(v))
}

// roundInt rounds to a power of ten, halves to the even neighbour.
func roundInt(v starlark.Int, digits int) starlark.Int {
	if digits >= 0 {
		return v
	}
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(min(-digits, 400))), nil)
	n := v.BigInt()
	quotient, rest := new(big.Int).DivMod(n, unit, new(big.Int))
	switch twice := new(big.Int).Lsh(rest, 1); twice.Cmp(unit) {
	case 1:
		quotient.Add(quotient, big.NewInt(1))
	case 0:
		quotient.Add(quotient, big.NewInt(int64(quotient.Bit(0))))
	}
	return starlark.MakeBigInt(quotient.Mul(quotient, unit))
}

func roundFloat(v float64, digits int) starlark.Float {
	if digits > 323 || math.IsNaN(v) || math.IsInf(v, 0) {
		return starlark.Float(v)
	}
	if digits >= 0 {
		r, err := strconv.ParseFloat(strconv.FormatFloat(v, 'f', digits, 64), 64)
		if err == nil {
			return starlark.Float(r)
		}
		return starlark.Float(v)
	}
	unit := math.Pow(10, float64(min(-digits, 400)))
	return starlark.Float(math.RoundToEven(v/unit) * unit)
}

// wholeFloat is a float without a fraction as an int.
func wholeFloat(v float64) (Value, error) { return truncFloat(v) }

// truncFloat is int(v).
func truncFloat(v float64) (starlark.Int, error) {
	switch {
	case math.IsNaN(v):
		return starlark.Int{}, py.Errorf(py.ValueError, "cannot convert float NaN to integer")
	case math.IsInf(v, 0):
		return starlark.Int{}, py.Errorf(py.OverflowError, "cannot convert float infinity to integer")
	}
	n, _ := big.NewFloat(v).Int(nil)
	return starlark.MakeBigInt(n), nil
}

// asFloat is float(v) for numbers.
func asFloat(v Value) (float64, error) {
	switch x := arithmetic(coreOf(v)).(type) {
	case starlark.Float:
		return float64(x), nil
	case starlark.Int:
		f := floatOf(x)
		if math.IsInf(f, 0) {
			return 0, py.Errorf(py.OverflowError, "int too large to convert to float")
		}
		return f, nil
	case *Instance:
		for _, name := range []string{"__float__", "__index__"} {
			if r, ok, err := x.call(name); ok {
				if err != nil {
					return 0, err
				}
				return asFloat(r)
			}
		}
	}
	return 0, py.Errorf(py.TypeError, "float() argument must be a string or a real number, not '%s'",
		TypeName(v))
}

func doDivmod(_ *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	var x, y Value
	if err := unpack("divmod", args, kwargs, "x", &x, "y", &y); err != nil {
		return nil, err
	}
	if v, ok, err := special2(x, y, "__divmod__", "__rdivmod__"); ok {
		return v, err
	}
	quotient, err := binaryOp(syntax.SLASHSLASH, x, y)
	if err != nil {
		return nil, err
	}
	rest, err := binaryOp(syntax.PERCENT, x, y)
	return Tuple{quotient, rest}, err
}

// power is $pow(x, y).
func power(thread *Thread, args Tuple) (Value, error) {
	return powerOf(thread, args[0], args[1], "__pow__")
}

func powerOf(_ *Thread, x, y Value, method string) (Value, error) {
	if method != "__pow__" {
		if inst, ok := x.(*Instance); ok {
			if v, ok, err := inst.call(method, y); ok {
				return v, err
			}
		}
	}
	if v, ok, err := special2(x, y, "__pow__", "__rpow__"); ok {
		return v, err
	}
	a, b := arithmetic(coreOf(x)), arithmetic(coreOf(y))
	m, isInt := a.(starlark.Int)
	n, bothInts := b.(starlark.Int)
	if isInt && bothInts && n.Sign() >= 0 {
		return powInt(m, n)
	}
	if !isNumber(a) || !isNumber(b) {
		return nil, badOperands("** or pow()", x, y)
	}
	return powFloat(a, b)
}

func isNumber(v Value) bool {
	switch v.(type) {
	case starlark.Int, starlark.Float:
		return true
	}
	return false
}

// maxPowerBits bounds the size of a power: beyond it the script would only fill the memory.
const maxPowerBits = 1 << 26

func powInt(m, n starlark.Int) (Value, error) {
	exponent, ok := n.Int64()
	size := int64(m.BigInt().BitLen())
	if size > 1 && (!ok || exponent > maxPowerBits/size) {
		return nil, py.NewError(py.MemoryError)
	}
	return starlark.MakeBigInt(new(big.Int).Exp(m.BigInt(), n.BigInt(), nil)), nil
}

func powFloat(a, b Value) (Value, error) {
	x, err := asFloat(a)
	if err != nil {
		return nil, err
	}
	y, err := asFloat(b)
	if err != nil {
		return nil, err
	}
	if x == 0 && y < 0 {
		return nil, py.Errorf(py.ZeroDivisionError, "0.0 cannot be raised to a negative power")
	}
	r := math.Pow(x, y)
	if math.IsInf(r, 0) && !math.IsInf(x, 0) && !math.IsInf(y, 0) {
		return nil, py.NewError(py.OverflowError, starlark.MakeInt(34),
			starlark.String("Numerical result out of range"))
	}
	if math.IsNaN(r) && !math.IsNaN(x) && !math.IsNaN(y) {
		return nil, py.Errorf(py.ValueError, "negative number cannot be raised to a fractional power")
	}
	return starlark.Float(r), nil
}

func doPow(thread *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	var x, y Value
	var modulus Value = starlark.None
	if err := unpack("pow", args, kwargs, "base", &x, "exp", &y, "mod?", &modulus); err != nil {
		return nil, err
	}
	if modulus == starlark.None {
		return powerOf(thread, x, y, "__pow__")
	}
	if inst, ok := x.(*Instance); ok {
		if v, ok, err := inst.call("__pow__", y, modulus); ok {
			return v, err
		}
	}
	m, err1 := asInt(x)
	n, err2 := asInt(y)
	k, err3 := asInt(modulus)
	if err1 != nil || err2 != nil || err3 != nil {
		return nil, py.Errorf(py.TypeError, "pow() 3rd argument not allowed unless all arguments are integers")
	}
	if k.Sign() == 0 {
		return nil, py.Errorf(py.ValueError, "pow() 3rd argument cannot be 0")
	}
	r := new(big.Int).Exp(m.BigInt(), n.BigInt(), new(big.Int).Abs(k.BigInt()))
	if r == nil {
		return nil, py.Errorf(py.ValueError, "base is not invertible for the given modulus")
	}
	if k.Sign() < 0 && r.Sign() > 0 {
		r.Add(r, k.BigInt())
	}
	return starlark.MakeBigInt(r), nil
}

// shift is x << y and x >> y for ints of any size.
func shift(op syntax.Token, x, y starlark.Int) (Value, error) {
	if y.Sign() < 0 {
		return nil, py.Errorf(py.ValueError, "negative shift count")
	}
	n, ok := y.Int64()
	switch {
	case op == syntax.GTGT && (!ok || n > maxPowerBits):
		n = maxPowerBits
	case op == syntax.LTLT && x.Sign() != 0 && (!ok || n > maxPowerBits):
		return nil, py.NewError(py.MemoryError)
	}
	if op == syntax.GTGT {
		return starlark.MakeBigInt(new(big.Int).Rsh(x.BigInt(), uint(n))), nil
	}
	return starlark.MakeBigInt(new(big.Int).Lsh(x.BigInt(), uint(n))), nil
}

func radix(name, prefix string, base int) func(*Thread, Tuple, []Tuple) (Value, error) {
	return func(_ *Thread, args Tuple, kwargs []Tuple) (Value, error) {
		var v Value
		if err := unpack(name, args, kwargs, "number", &v); err != nil {
			return nil, err
		}
		n, err := asInt(v)
		if err != nil {
			return nil, err
		}
		sign := ""
		if n.Sign() < 0 {
			sign = "-"
		}
		return starlark.String(sign + prefix + new(big.Int).Abs(n.BigInt()).Text(base)), nil
	}
}

func doChr(_ *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	var v Value
	if err := unpack("chr", args, kwargs, "i", &v); err != nil {
		return nil, err
	}
	n, err := AsIndex(v)
	if err == nil && (n < 0 || n > 0x10ffff) {
		err = py.Errorf(py.ValueError, "chr() arg not in range(0x110000)")
	}
	return starlark.String(string(rune(n))), err
}

func doOrd(_ *Thread, args Tuple, kwargs []Tuple) (Value, error) {
	var v Value
	if err := unpack("ord", args, kwargs, "c", &v); err != nil {
		return nil, err
	}
	switch s := coreOf(v).(type) {
	case starlark.String:
		if n := utf8.RuneCountInString(string(s)); n != 1 {
			return nil, py.Errorf(py.TypeError, "ord() expected a character, but string of length %d found", n)
		}
		r, _ := utf8.DecodeRuneInString(string(s))
		return starlark.MakeInt(int(r)), nil
	case starlark.Bytes, *ByteArray:
		data, err := bytesLike(s)
		if err == nil && len(data) != 1 {
			err = py.Errorf(py.TypeError, "ord() expected a character, but string of length %d found", len(data))
		}
		if err != nil {
			return nil, err
		}
		return starlark.MakeInt(int(data[0])), nil
	}
	return nil, py.Errorf(py.TypeError, "ord() expected string of length 1, but %s found", TypeName(v))
}
