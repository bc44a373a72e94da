package runtime

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// intBases are the bases of the integer types of a specification, and their prefixes.
var intBases = map[byte]struct {
	base   int
	prefix string
}{'b': {2, "0b"}, 'o': {8, "0o"}, 'x': {16, "0x"}, 'X': {16, "0X"}, 'd': {10, ""}, 'n': {10, ""}, 0: {10, ""}}

func formatInt(v starlark.Int, spec, typeName string) (string, error) {
	f, err := parseSpec(spec, typeName)
	if err != nil {
		return "", err
	}
	if f.kind == 'c' {
		return f.character(v)
	}
	base, ok := intBases[f.kind]
	if !ok {
		if strings.IndexByte("eEfFgG%", f.kind) >= 0 {
			return f.float(floatOf(v), typeName)
		}
		return "", unknownCode(f.kind, typeName)
	}
	switch {
	case f.precision >= 0:
		return "", py.Errorf(py.ValueError, "Precision not allowed in integer format specifier")
	case f.noNegZero:
		return "", py.Errorf(py.ValueError, "Negative zero coercion (z) not allowed in integer format specifier")
	}
	digits := new(big.Int).Abs(v.BigInt()).Text(base.base)
	if f.kind == 'X' {
		digits = strings.ToUpper(digits)
	}
	prefix := ""
	if f.alt {
		prefix = base.prefix
	}
	size := 3
	if base.base != 10 {
		size = 4
	}
	return f.number(v.Sign() < 0, prefix, digits, "", size), nil
}

func floatOf(v starlark.Int) float64 {
	f, _ := new(big.Float).SetInt(v.BigInt()).Float64()
	return f
}

func (f *formatSpec) character(v starlark.Int) (string, error) {
	switch {
	case f.precision >= 0:
		return "", py.Errorf(py.ValueError, "Precision not allowed in integer format specifier")
	case f.sign != 0:
		return "", py.Errorf(py.ValueError, "Sign not allowed with integer format specifier 'c'")
	case f.alt:
		return "", py.Errorf(py.ValueError, "Alternate form (#) not allowed with integer format specifier 'c'")
	}
	n, ok := v.Int64()
	if !ok || n < 0 || n > 0x10ffff {
		return "", py.Errorf(py.OverflowError, "%%c arg not in range(0x110000)")
	}
	align := byte('>')
	if f.align == '=' {
		align, f.align = '>', 0
	}
	return f.pad(string(rune(n)), align), nil
}

// number puts sign, prefix, grouped digits and tail together and fills them up to the width.
func (f *formatSpec) number(negative bool, prefix, digits, tail string, size int) string {
	sign := ""
	switch {
	case negative:
		sign = "-"
	case f.sign == '+' || f.sign == ' ':
		sign = string(f.sign)
	}
	head := sign + prefix
	if f.group != 0 {
		least := 0
		if f.align == '=' && f.fill == '0' {
			least = f.width - len(head) - len(tail)
		}
		digits = groupDigits(digits, f.group, size, least)
	}
	if f.align == '=' {
		body := *f
		body.align, body.width = '>', f.width-len(head)
		return head + body.pad(digits+tail, '>')
	}
	return f.pad(head+digits+tail, '>')
}

// groupDigits separates digits in groups of size from the right; zeros go before them until there are least
// characters.
func groupDigits(digits string, sep byte, size, least int) string {
	for groupedLen(len(digits), size) < least {
		digits = "0" + digits
	}
	var b strings.Builder
	for i := range len(digits) {
		if i > 0 && (len(digits)-i)%size == 0 {
			b.WriteByte(sep)
		}
		b.WriteByte(digits[i])
	}
	return b.String()
}

func groupedLen(n, size int) int { return n + max(0, n-1)/size }

func formatFloatValue(v float64, spec string) (string, error) {
	f, err := parseSpec(spec, "float")
	if err != nil {
		return "", err
	}
	return f.float(v, "float")
}

// float formats v by the type letter.
func (f *formatSpec) float(v float64, typeName string) (string, error) {
	negative := math.Signbit(v) && !math.IsNaN(v)
	tail := ""
	kind, precision := f.kind, f.precision
	if kind == '%' {
		v, tail, kind = v*100, "%", 'f'
	}
	text, ok := floatText(math.Abs(v), kind, precision, f.alt)
	if !ok {
		return "", unknownCode(f.kind, typeName)
	}
	if f.noNegZero && negative && !strings.ContainsAny(text, "123456789n") {
		negative = false
	}
	digits, rest := splitDigits(text)
	if digits == "" {
		g := *f // inf and nan are not grouped
		g.group = 0
		return g.number(negative, "", rest, tail, 3), nil
	}
	return f.number(negative, "", digits, rest+tail, 3), nil
}

func splitDigits(text string) (digits, rest string) {
	n := 0
	for n < len(text) && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	return text[:n], text[n:]
}

// floatText is the text of v >= 0 by a type letter; ok is false for a letter that is none for floats.
func floatText(v float64, kind byte, precision int, alt bool) (string, bool) {
	upper := kind == 'E' || kind == 'F' || kind == 'G'
	if upper {
		kind += 'a' - 'A'
	}
	var text string
	switch kind {
	case 'e', 'f':
		if precision < 0 {
			precision = 6
		}
		text = special(v)
		if text == "" {
			text = strconv.FormatFloat(v, kind, precision, 64)
			if alt && precision == 0 {
				text = withPoint(text)
			}
		}
	case 'g', 'n', 0:
		text = general(v, kind, precision, alt)
	default:
		return "", false
	}
	if upper {
		text = strings.ToUpper(text)
	}
	return text, true
}

func special(v float64) string {
	switch {
	case math.IsNaN(v):
		return "nan"
	case math.IsInf(v, 0):
		return "inf"
	}
	return ""
}

// general is the "g" form; kind 0 is the one without a letter, which is like str() without a precision and
// else keeps one digit behind the point.
func general(v float64, kind byte, precision int, alt bool) string {
	if text := special(v); text != "" {
		return text
	}
	if kind == 0 && precision < 0 {
		text := py.Repr(starlark.Float(v))
		if alt {
			text = withPoint(text)
		}
		return text
	}
	if precision < 0 {
		precision = 6
	}
	if precision == 0 {
		precision = 1
	}
	mantissa := strconv.FormatFloat(v, 'e', precision-1, 64)
	exponent, err := strconv.Atoi(mantissa[strings.IndexByte(mantissa, 'e')+1:])
	limit := precision
	if kind == 0 {
		limit = precision - 1 // "1e+02", not "100", for precision 3
	}
	if err == nil && exponent >= -4 && exponent < limit {
		text := strconv.FormatFloat(v, 'f', max(0, precision-1-exponent), 64)
		if !alt {
			text = trimZeros(text)
		}
		if kind == 0 || alt {
			text = withPoint(text)
		}
		if kind == 0 && strings.HasSuffix(text, ".") {
			text += "0"
		}
		return text
	}
	digits, exp, _ := strings.Cut(mantissa, "e")
	if !alt {
		digits = trimZeros(digits)
	} else {
		digits = withPoint(digits)
	}
	return digits + "e" + exp
}

func trimZeros(text string) string {
	if !strings.Contains(text, ".") {
		return text
	}
	return strings.TrimRight(strings.TrimRight(text, "0"), ".")
}

// withPoint adds a decimal point to a number without one, before the exponent.
func withPoint(text string) string {
	if strings.Contains(text, ".") {
		return text
	}
	if i := strings.IndexByte(text, 'e'); i >= 0 {
		return text[:i] + "." + text[i:]
	}
	return text + "."
}
