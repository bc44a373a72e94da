package pyre

import (
	"fmt"
	"strconv"
	"strings"
)

// controls are the escapes that stand for one character.
var controls = map[byte]rune{
	'a': '\a', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\',
}

// hexDigits are the lengths of the escapes with a fixed number of hexadecimal digits.
var hexDigits = map[byte]int{'x': 2, 'u': 4, 'U': 8}

// escape reads a backslash sequence outside of a class.
func (p *parser) escape() node {
	start := p.pos
	p.pos++
	c := p.peek()
	switch c {
	case 'A':
		p.pos++
		return atBeginning
	case 'Z':
		p.pos++
		return atVeryEnd
	case 'b', 'B':
		p.pos++
		return p.boundary(c == 'B')
	case 'd', 'D', 's', 'S', 'w', 'W':
		p.pos++
		return class{(&set{ascii: p.isASCII(), kinds: []kind{kindOf(c)}}).seal()}
	case '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return p.reference(start)
	}
	return p.literal(p.escapedChar(start))
}

func (p *parser) boundary(negate bool) node {
	switch {
	case p.isASCII() && negate:
		return notBoundaryASCII
	case p.isASCII():
		return atBoundaryASCII
	case negate:
		return notBoundary
	}
	return atBoundary
}

func kindOf(c byte) kind { return kind{c | 32, c&32 == 0} }

// reference reads \1 to \99; three octal digits are a character.
func (p *parser) reference(start int) node {
	digits := p.number()
	if len(digits) >= 3 && isOctal(digits[:3]) {
		p.pos = start + 1
		return p.literal(p.octal(start, 3))
	}
	if len(digits) > 2 {
		p.pos -= len(digits) - 2
		digits = digits[:2]
	}
	num, _ := strconv.Atoi(digits)
	if num > p.groups {
		p.fail(start+1, fmt.Sprintf("invalid group reference %d", num))
	}
	return p.backref(num, start)
}

func isOctal(s string) bool { return strings.Trim(s, "01234567") == "" }

// octal reads up to n octal digits.
func (p *parser) octal(start, n int) rune {
	end := p.pos
	for end < len(p.text) && end < p.pos+n && isOctal(p.text[end:end+1]) {
		end++
	}
	v, _ := strconv.ParseUint(p.text[p.pos:end], 8, 32)
	if v > 0o377 {
		p.fail(start, fmt.Sprintf("octal escape value %s outside of range 0-0o377", p.text[start:end]))
	}
	p.pos = end
	return rune(v)
}

// escapedChar reads the character that an escape stands for; the backslash has been read.
func (p *parser) escapedChar(start int) rune {
	if p.pos >= len(p.text) {
		p.fail(start, "bad escape (end of pattern)")
	}
	c := p.peek()
	switch {
	case controls[c] != 0:
		p.pos++
		return controls[c]
	case c == '0':
		return p.octal(start, 3)
	case hexDigits[c] != 0 && (c == 'x' || !p.bytes):
		return p.hex(start, hexDigits[c])
	case c >= '0' && c <= '9' || c|32 >= 'a' && c|32 <= 'z' && c < 128:
		p.fail(start, "bad escape "+p.text[start:start+2])
	}
	return p.char()
}

func (p *parser) hex(start, n int) rune {
	p.pos++
	end := p.pos
	for end < len(p.text) && end < p.pos+n && strings.IndexByte("0123456789abcdefABCDEF", p.text[end]) >= 0 {
		end++
	}
	if end < p.pos+n {
		p.fail(start, "incomplete escape "+p.text[start:end])
	}
	v, _ := strconv.ParseUint(p.text[p.pos:end], 16, 64)
	if v > 0x10ffff {
		p.fail(start, "bad escape "+p.text[start:end])
	}
	p.pos = end
	return rune(v)
}

// class reads [...].
func (p *parser) class() node {
	start := p.pos
	p.pos++
	s := &set{fold: p.has(flagIgnoreCase), ascii: p.isASCII(), negate: p.accept("^")}
	for first := true; ; first = false {
		if p.pos >= len(p.text) {
			p.fail(start, "unterminated character set")
		}
		if p.peek() == ']' && !first {
			p.pos++
			return class{s.seal()}
		}
		p.classItem(s, start)
	}
}

// classItem reads one character, kind or range of a class.
func (p *parser) classItem(s *set, start int) {
	at := p.pos
	lo, k := p.classChar(start)
	if p.peek() == '-' && p.pos+1 < len(p.text) && p.text[p.pos+1] != ']' {
		p.pos++
		hi, other := p.classChar(start)
		if k != nil || other != nil || hi < lo {
			p.fail(at, "bad character range "+p.text[at:p.pos])
		}
		s.ranges = append(s.ranges, charRange{lo, hi})
		return
	}
	if p.peek() == '-' && p.pos+1 >= len(p.text) {
		p.fail(start, "unterminated character set")
	}
	if k != nil {
		s.kinds = append(s.kinds, *k)
		return
	}
	s.ranges = append(s.ranges, charRange{lo, lo})
}

func (p *parser) classChar(start int) (rune, *kind) {
	if p.pos >= len(p.text) {
		p.fail(start, "unterminated character set")
	}
	at := p.pos
	if !p.accept(`\`) {
		return p.char(), nil
	}
	switch c := p.peek(); {
	case c != 0 && strings.IndexByte("dDsSwW", c) >= 0:
		p.pos++
		k := kindOf(c)
		return 0, &k
	case c == 'b':
		p.pos++
		return '\b', nil
	case c >= '0' && c <= '7':
		return p.octal(at, 3), nil
	}
	return p.escapedChar(at), nil
}
