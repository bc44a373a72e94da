package python

import (
	"math/big"
	"strconv"
	"strings"

	"go.starlark.net/syntax"
)

// number scans a numeric literal; what is wrong with it is found by parseNumber.
func (s *scanner) number() {
	start := s.pos
	if c := s.peek(1) | 0x20; s.src[s.pos] == '0' && (c == 'x' || c == 'o' || c == 'b') {
		s.pos += 2
		for isHex(s.peek(0)) || s.peek(0) == '_' && isHex(s.peek(1)) {
			s.pos++
		}
	} else {
		s.decimal()
	}
	if c := s.peek(0); c|0x20 == 'j' {
		s.fail(start, s.pos+1, "complex numbers are not supported")
	} else if isNameStart(c) && !s.keywordFollows() {
		s.fail(s.pos-1, s.pos, "invalid %s literal", numberBase(string(s.src[start:s.pos])))
	}
	s.add(tNumber, start, s.pos)
}

// decimal scans digits, fraction and exponent.
func (s *scanner) decimal() {
	s.digits()
	if s.peek(0) == '.' {
		s.pos++
		s.digits()
	}
	if s.peek(0)|0x20 == 'e' {
		n := 1
		if c := s.peek(1); c == '+' || c == '-' {
			n = 2
		}
		if isDigit(s.peek(n)) {
			s.pos += n
			s.digits()
		}
	}
}

func (s *scanner) digits() {
	for isDigit(s.peek(0)) || s.peek(0) == '_' && s.pos > 0 && isDigit(s.src[s.pos-1]) {
		if s.peek(0) == '_' && !isDigit(s.peek(1)) {
			s.fail(s.pos, s.pos+1, "invalid decimal literal")
		}
		s.pos++
	}
}

// keywordFollows allows what Python still allows: 1if x else 2, 0or x.
func (s *scanner) keywordFollows() bool {
	end := s.pos
	for end < len(s.src) && 'a' <= s.src[end] && s.src[end] <= 'z' {
		end++
	}
	switch string(s.src[s.pos:end]) {
	case "and", "else", "for", "if", "in", "is", "not", "or":
		return true
	}
	return false
}

func isHex(c byte) bool { return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'f' }

func numberBase(text string) string {
	if len(text) > 1 && text[0] == '0' {
		switch text[1] | 0x20 {
		case 'x':
			return "hexadecimal"
		case 'o':
			return "octal"
		case 'b':
			return "binary"
		}
	}
	return "decimal"
}

// parseNumber is the literal of a number's text, or a message.
func parseNumber(text string) (lit *syntax.Literal, msg string) {
	base := numberBase(text)
	digits := strings.ReplaceAll(text, "_", "")
	for i := range text {
		if text[i] == '_' && (i+1 == len(text) || i == 0 || text[i+1] == '_' || !isHex(text[i+1])) {
			return nil, "invalid " + base + " literal"
		}
	}
	if base == "decimal" && strings.ContainsAny(digits, ".eE") {
		if f, err := strconv.ParseFloat(digits, 64); err == nil || f != 0 { // 1e999 is inf
			return &syntax.Literal{Token: syntax.FLOAT, Raw: text, Value: f}, ""
		}
		return nil, "invalid decimal literal"
	}
	if base == "decimal" && len(digits) > 1 && digits[0] == '0' && strings.Trim(digits, "0") != "" {
		return nil, "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers"
	}
	if base == "decimal" { // 007 is refused, 000 is not, and Go would read both as octal
		digits = strings.TrimLeft(digits[:len(digits)-1], "0") + digits[len(digits)-1:]
	}
	if i, err := strconv.ParseInt(digits, 0, 64); err == nil {
		return &syntax.Literal{Token: syntax.INT, Raw: text, Value: i}, ""
	}
	if i, ok := new(big.Int).SetString(digits, 0); ok {
		return &syntax.Literal{Token: syntax.INT, Raw: text, Value: i}, ""
	}
	return nil, "invalid " + base + " literal"
}
