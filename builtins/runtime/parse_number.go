package runtime

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// makeInt is int(x, base).
func makeInt(_ *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	var v Value = starlark.MakeInt(0)
	var base Value
	if len(args) == 1 && len(kwargs) == 0 { // as it is almost always
		v = args[0]
	} else if err := unpack("int", args, kwargs, "x?", &v, "base?", &base); err != nil {
		return nil, err
	}
	v = coreOf(v)
	if base != nil {
		return intWithBase(v, base)
	}
	switch x := v.(type) {
	case starlark.Int:
		return x, nil
	case starlark.Bool:
		return boolInt(x), nil
	case starlark.Float:
		return truncFloat(float64(x))
	case starlark.String:
		return parseInt(string(x), 10, v)
	case starlark.Bytes, *ByteArray:
		data, err := bytesLike(x)
		if err != nil {
			return nil, err
		}
		return parseInt(string(data), 10, v)
	case *Instance:
		for _, name := range []string{"__int__", "__index__", "__trunc__"} {
			if r, ok, err := x.call(name); ok {
				if err == nil && !isInt(arithmetic(coreOf(r))) {
					err = py.Errorf(py.TypeError, "%s returned non-int (type %s)", name, TypeName(r))
				}
				return r, err
			}
		}
	case Inter:
		return x.PyInt()
	}
	return nil, py.Errorf(py.TypeError,
		"int() argument must be a string, a bytes-like object or a real number, not '%s'", TypeName(v))
}

// An Inter is a value of the host that int() takes: an address, a duration.
type Inter interface {
	PyInt() (Value, error)
}

func intWithBase(v, base Value) (Value, error) {
	n, err := AsIndex(base)
	if err != nil {
		return nil, err
	}
	if n != 0 && (n < 2 || n > 36) {
		return nil, py.Errorf(py.ValueError, "int() base must be >= 2 and <= 36, or 0")
	}
	switch x := v.(type) {
	case starlark.String:
		return parseInt(string(x), n, v)
	case starlark.Bytes, *ByteArray:
		data, err := bytesLike(x)
		if err != nil {
			return nil, err
		}
		return parseInt(string(data), n, v)
	}
	return nil, py.Errorf(py.TypeError, "int() can't convert non-string with explicit base")
}

func parseInt(text string, base int, shown Value) (Value, error) {
	s := strings.TrimSpace(text)
	body := strings.TrimLeft(s, "+-")
	if len(s)-len(body) <= 1 && body != "" && !strings.HasPrefix(body, "_") {
		digits, b := stripPrefix(body, base)
		if validUnderscores(digits) && !(base == 0 && b == 10 && hasLeadingZero(digits)) {
			if n, ok := new(big.Int).SetString(strings.ReplaceAll(digits, "_", ""), b); ok && digits[0] != '+' &&
				digits[0] != '-' {
				if s[0] == '-' {
					n.Neg(n)
				}
				return starlark.MakeBigInt(n), nil
			}
		}
	}
	return nil, py.Errorf(py.ValueError, "invalid literal for int() with base %d: %s", base, py.Repr(shown))
}

func hasLeadingZero(digits string) bool {
	return len(digits) > 1 && digits[0] == '0' && strings.Trim(digits, "0_") != ""
}

// stripPrefix takes 0x, 0o, 0b off; base 0 follows the prefix.
func stripPrefix(s string, base int) (string, int) {
	if len(s) > 2 && s[0] == '0' {
		b := map[byte]int{'x': 16, 'X': 16, 'o': 8, 'O': 8, 'b': 2, 'B': 2}[s[1]]
		if b != 0 && (base == 0 || base == b) {
			return strings.TrimPrefix(s[2:], "_"), b
		}
	}
	if base == 0 {
		base = 10
	}
	return s, base
}

func validUnderscores(s string) bool {
	return s != "" && s[0] != '_' && s[len(s)-1] != '_' && !strings.Contains(s, "__")
}

// makeFloat is float(x).
func makeFloat(_ *Thread, _ *py.Class, args Tuple, kwargs []Tuple) (Value, error) {
	var v Value = starlark.Float(0)
	if err := unpack("float", args, kwargs, "x?", &v); err != nil {
		return nil, err
	}
	s, ok := coreOf(v).(starlark.String)
	if !ok {
		f, err := asFloat(v)
		return starlark.Float(f), err
	}
	text := strings.ToLower(strings.TrimSpace(string(s)))
	bare := strings.TrimLeft(text, "+-")
	if validUnderscores(bare) && !strings.ContainsAny(bare, "xp") && len(text)-len(bare) <= 1 {
		f, err := strconv.ParseFloat(strings.ReplaceAll(text, "_", ""), 64)
		if err == nil || math.IsInf(f, 0) {
			return starlark.Float(f), nil
		}
	}
	return nil, py.Errorf(py.ValueError, "could not convert string to float: %s", py.Repr(v))
}
