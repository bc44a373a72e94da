package runtime

import (
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A percentFormat is one use of the % operator on a string.
type percentFormat struct {
	rest    string
	size    int // of the whole format
	operand Value
	args    Tuple
	next    int
	named   bool // a %(name)s has been seen
	bytes   bool // the format is of type bytes
	b       strings.Builder
}

// A conversion is one "%(key)-08.3lf".
type conversion struct {
	formatSpec
	verb byte
}

// percent is format % operand.
func percent(format string, operand Value) (Value, error) {
	text, err := percentText(format, operand, false)
	return starlark.String(text), err
}

// percentBytes is the same for bytes.
func percentBytes(format string, operand Value) (Value, error) {
	text, err := percentText(format, operand, true)
	return starlark.Bytes(text), err
}

func percentText(format string, operand Value, isBytes bool) (string, error) {
	p := &percentFormat{rest: format, size: len(format), operand: operand, bytes: isBytes}
	if t, ok := coreOf(operand).(Tuple); ok {
		p.args = t
	} else {
		p.args = Tuple{operand}
	}
	p.b.Grow(len(format) + 8)
	for {
		i := strings.IndexByte(p.rest, '%')
		if i < 0 {
			p.b.WriteString(p.rest)
			return p.b.String(), p.checkAllUsed()
		}
		p.b.WriteString(p.rest[:i])
		p.rest = p.rest[i+1:]
		if err := p.conversion(); err != nil {
			return "", err
		}
	}
}

func (p *percentFormat) checkAllUsed() error {
	if p.next >= len(p.args) || p.named {
		return nil
	}
	switch coreOf(p.operand).(type) {
	case Tuple, starlark.String:
	case starlark.Mapping, starlark.Indexable: // what could be asked for a %(key)s
		return nil
	}
	kind := "string"
	if p.bytes {
		kind = "bytes"
	}
	return py.Errorf(py.TypeError, "not all arguments converted during %s formatting", kind)
}

func (p *percentFormat) take() (Value, error) {
	if p.next >= len(p.args) {
		return nil, py.Errorf(py.TypeError, "not enough arguments for format string")
	}
	p.next++
	return p.args[p.next-1], nil
}

// conversion formats the conversion that the rest begins with.
func (p *percentFormat) conversion() error {
	var value Value
	if strings.HasPrefix(p.rest, "%") {
		p.b.WriteByte('%')
		p.rest = p.rest[1:]
		return nil
	}
	if p.plain() {
		return nil
	}
	if strings.HasPrefix(p.rest, "(") {
		v, err := p.keyed()
		if err != nil {
			return err
		}
		value = v
	}
	c, err := p.parse()
	if err != nil {
		return err
	}
	if value == nil {
		if value, err = p.take(); err != nil {
			return err
		}
	}
	text, err := c.format(value, p.bytes)
	p.b.WriteString(text)
	return err
}

// plain formats %d of an int and %s of a str, nearly all that scripts write: they need none of the rest.
func (p *percentFormat) plain() bool {
	if p.rest == "" || p.next >= len(p.args) {
		return false
	}
	switch v := p.args[p.next].(type) {
	case starlark.Int:
		n, small := v.Int64()
		if p.rest[0] != 'd' || !small {
			return false
		}
		var digits [20]byte
		p.b.Write(strconv.AppendInt(digits[:0], n, 10))
	case starlark.String:
		if p.rest[0] != 's' || p.bytes {
			return false
		}
		p.b.WriteString(string(v))
	default:
		return false
	}
	p.next++
	p.rest = p.rest[1:]
	return true
}

// keyed takes "(key)" and gives the value of the key.
func (p *percentFormat) keyed() (Value, error) {
	depth, end := 0, -1
	for i := 0; i < len(p.rest) && end < 0; i++ {
		switch p.rest[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				end = i
			}
		}
	}
	if end < 0 {
		return nil, py.Errorf(py.ValueError, "incomplete format key")
	}
	var key Value = starlark.String(p.rest[1:end])
	if p.bytes {
		key = starlark.Bytes(p.rest[1:end])
	}
	p.rest = p.rest[end+1:]
	switch coreOf(p.operand).(type) {
	case starlark.Mapping:
	default:
		return nil, py.Errorf(py.TypeError, "format requires a mapping")
	}
	p.named = true
	return GetItem(p.operand, key)
}

// parse takes flags, width, precision, length letter and verb.
func (p *percentFormat) parse() (conversion, error) {
	c := conversion{formatSpec: formatSpec{fill: ' ', precision: -1, align: '>'}}
	for p.rest != "" && strings.IndexByte("-+ #0", p.rest[0]) >= 0 {
		switch p.rest[0] {
		case '-':
			c.align = '<'
		case '#':
			c.alt = true
		case '0':
			c.zero = true
		case '+':
			c.sign = '+'
		case ' ':
			if c.sign == 0 {
				c.sign = ' '
			}
		}
		p.rest = p.rest[1:]
	}
	if err := p.count(&c.width, 0); err != nil {
		return c, err
	}
	if c.width < 0 {
		c.width, c.align = -c.width, '<'
	}
	if strings.HasPrefix(p.rest, ".") {
		p.rest = p.rest[1:]
		if err := p.count(&c.precision, 0); err != nil {
			return c, err
		}
		c.precision = max(0, c.precision)
	}
	p.rest = strings.TrimLeft(p.rest, "hlL")
	if p.rest == "" {
		return c, py.Errorf(py.ValueError, "incomplete format")
	}
	c.verb = p.rest[0]
	if c.verb >= utf8.RuneSelf || strings.IndexByte("diouxXeEfFgGcrsab", c.verb) < 0 || c.verb == 'b' &&
		!p.bytes {
		r, _ := utf8.DecodeRuneInString(p.rest)
		return c, py.Errorf(py.ValueError, "unsupported format character '%c' (0x%x) at index %d", r, r,
			p.position())
	}
	p.rest = p.rest[1:]
	return c, nil
}

// position is where the rest begins in the format.
func (p *percentFormat) position() int { return p.size - len(p.rest) }

func (p *percentFormat) count(n *int, unset int) error {
	if strings.HasPrefix(p.rest, "*") {
		p.rest = p.rest[1:]
		v, err := p.take()
		if err != nil {
			return err
		}
		i, ok := coreOf(v).(starlark.Int)
		if !ok {
			return py.Errorf(py.TypeError, "* wants int")
		}
		*n, err = AsIndex(i)
		if err == nil && (*n > maxFormatWidth || *n < -maxFormatWidth) {
			err = py.Errorf(py.OverflowError, "width or precision %d is too large", *n)
		}
		return err
	}
	var err error
	*n, p.rest, err = takeNumber(p.rest, unset)
	return err
}

func (c *conversion) format(v Value, isBytes bool) (string, error) {
	switch c.verb {
	case 's', 'r', 'a', 'b':
		text, err := c.text(v, isBytes)
		if err != nil {
			return "", err
		}
		if c.precision >= 0 {
			text = firstRunes(text, c.precision)
		}
		return c.pad(text, '>'), nil
	case 'c':
		text, err := c.char(v, isBytes)
		return c.pad(text, '>'), err
	case 'd', 'i', 'u', 'o', 'x', 'X':
		return c.integer(v)
	}
	return c.float(v)
}

func (c *conversion) text(v Value, isBytes bool) (string, error) {
	switch {
	case c.verb == 'r' || c.verb == 'a' && !isBytes:
		if c.verb == 'a' {
			return ascii(py.Repr(v)), nil
		}
		return py.Repr(v), nil
	case !isBytes:
		return strOf(v)
	case c.verb == 'a':
		return ascii(py.Repr(v)), nil
	}
	data, err := bytesLike(v)
	if err != nil {
		return "", py.Errorf(py.TypeError,
			"%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'", TypeName(v))
	}
	return string(data), nil
}

func (c *conversion) char(v Value, isBytes bool) (string, error) {
	switch v := coreOf(v).(type) {
	case starlark.String:
		if utf8.RuneCountInString(string(v)) == 1 && !isBytes {
			return string(v), nil
		}
	case starlark.Bytes:
		if len(v) == 1 && isBytes {
			return string(v), nil
		}
	case starlark.Int, starlark.Bool:
		n, err := AsIndex(v)
		if err != nil || n < 0 || n > 0x10ffff || isBytes && n > 255 {
			limit := "range(0x110000)"
			if isBytes {
				limit = "range(256)"
			}
			return "", py.Errorf(py.OverflowError, "%%c arg not in %s", limit)
		}
		if isBytes {
			return string([]byte{byte(n)}), nil
		}
		return string(rune(n)), nil
	}
	if isBytes {
		return "", py.Errorf(py.TypeError, "%%c requires an integer in range(256) or a single byte")
	}
	return "", py.Errorf(py.TypeError, "%%c requires int or char")
}

func (c *conversion) integer(v Value) (string, error) {
	n, err := c.asInteger(v)
	if err != nil {
		return "", err
	}
	base := map[byte]int{'o': 8, 'x': 16, 'X': 16}[c.verb]
	if base == 0 {
		base = 10
	}
	digits := new(big.Int).Abs(n.BigInt()).Text(base)
	prefix := ""
	if c.alt && base != 10 {
		prefix = "0" + string(c.verb)
	}
	if c.verb == 'X' {
		digits = strings.ToUpper(digits)
	}
	if missing := c.precision - len(digits); missing > 0 {
		digits = strings.Repeat("0", missing) + digits
	}
	c.zeroFill()
	return c.number(n.Sign() < 0, prefix, digits, "", 3), nil
}

func (c *conversion) zeroFill() {
	if c.zero && c.align == '>' {
		c.align, c.fill = '=', '0'
	}
}

func (c *conversion) asInteger(v Value) (starlark.Int, error) {
	if f, ok := coreOf(v).(starlark.Float); ok && (c.verb == 'd' || c.verb == 'i' || c.verb == 'u') {
		return truncFloat(float64(f))
	}
	n, err := asInt(v)
	if err == nil {
		return n, nil
	}
	if x, ok := v.(*Instance); ok && c.verb == 'd' {
		if r, ok, err := x.call("__int__"); ok && err == nil {
			return asInt(r)
		}
	}
	if c.verb == 'd' || c.verb == 'i' || c.verb == 'u' {
		return starlark.Int{}, py.Errorf(py.TypeError, "%%%c format: a real number is required, not %s", c.verb,
			TypeName(v))
	}
	return starlark.Int{}, py.Errorf(py.TypeError, "%%%c format: an integer is required, not %s", c.verb,
		TypeName(v))
}

func (c *conversion) float(v Value) (string, error) {
	f, err := asFloat(v)
	if err != nil {
		return "", py.Errorf(py.TypeError, "must be real number, not %s", TypeName(v))
	}
	c.zeroFill()
	c.kind = c.verb
	return c.formatSpec.float(f, "float")
}
