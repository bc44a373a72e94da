package python

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// isPrefix says whether a name before a quote is a string prefix: r b u f and their combinations.
func isPrefix(name []byte) bool {
	switch strings.ToLower(string(name)) {
	case "r", "b", "u", "f", "br", "rb", "fr", "rf":
		return true
	}
	return false
}

// stringLiteral scans a literal whose prefix begins at start and whose quotes are here.
func (s *scanner) stringLiteral(start int) {
	line, col := s.line, s.col(start)
	prefix := s.src[start:s.pos]
	quote := s.openQuote()
	k := tString
	var f *fstring
	if bytes.ContainsAny(prefix, "fF") {
		k = tFString
		f = s.fstringBody(quote, bytes.ContainsAny(prefix, "rR"), line, col)
	} else {
		s.plainBody(quote, line, col)
	}
	s.tokens = append(s.tokens, token{kind: k, start: int32(start), end: int32(s.pos), line: line, col: col, fstring: f})
}

// openQuote steps over one quote or three.
func (s *scanner) openQuote() string {
	q := s.src[s.pos : s.pos+1]
	if bytes.HasPrefix(s.src[s.pos:], bytes.Repeat(q, 3)) {
		q = s.src[s.pos : s.pos+3]
	}
	s.pos += len(q)
	return string(q)
}

// plainBody steps over the characters up to and including the closing quotes.
func (s *scanner) plainBody(quote string, line, col int32) {
	for s.pos < len(s.src) {
		switch c := s.src[s.pos]; {
		case c == quote[0] && (len(quote) == 1 || bytes.HasPrefix(s.src[s.pos:], []byte(quote))):
			s.pos += len(quote)
			return
		case c == '\\':
			if s.pos++; s.pos == len(s.src) {
				s.dangling = true
				break
			}
			s.stringChar()
		case (c == '\n' || c == '\r') && len(quote) == 1:
			s.unterminated("string literal", quote, line, col)
		default:
			s.stringChar()
		}
	}
	s.unterminated("string literal", quote, line, col)
}

// stringChar steps over one character in a string.
func (s *scanner) stringChar() {
	if c := s.src[s.pos]; c == '\n' || c == '\r' {
		s.newline()
	} else {
		s.pos++
	}
}

// unterminated raises the error of a string that has no end.
func (s *scanner) unterminated(what, quote string, line, col int32) {
	last := s.line
	if len(quote) == 3 {
		what = "triple-quoted " + what
		if n := len(s.src); n > 0 && s.src[n-1] == '\n' && last > line {
			last--
		}
	}
	err := s.errorAt("SyntaxError", line, col, "unterminated "+what+" (detected at line "+strconv.Itoa(int(last))+")")
	err.atEnd = len(quote) == 3 || s.dangling
	panic(err)
}

// A literal's text between the quotes, with its escapes resolved. Escapes that Python does not know stay
// as they are. msg says what is wrong.
func unquote(text string, raw, isBytes bool) (value, msg string) {
	if strings.Contains(text, "\r") {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	if isBytes {
		for i := range len(text) {
			if text[i] >= utf8.RuneSelf {
				return "", "bytes can only contain ASCII literal characters"
			}
		}
	}
	if raw || !strings.Contains(text, `\`) {
		return text, ""
	}
	var b strings.Builder
	whole := len(text)
	for len(text) > 0 {
		i := strings.IndexByte(text, '\\')
		if i < 0 || i+1 == len(text) {
			break
		}
		b.WriteString(text[:i])
		n, msg := escape(&b, text[i:], whole-len(text)+i, isBytes)
		if msg != "" {
			return "", msg
		}
		text = text[i+n:]
	}
	b.WriteString(text)
	return b.String(), ""
}

// simpleEscapes are those of one letter.
var simpleEscapes = map[byte]string{
	'\n': "", '\\': `\`, '\'': "'", '"': `"`, 'a': "\a", 'b': "\b", 'f': "\f", 'n': "\n", 'r': "\r", 't': "\t", 'v': "\v",
}

// escape writes the character that text, which begins with a backslash, stands for, and gives the
// escape's length. Errors name the place, at, as Python does.
func escape(b *strings.Builder, text string, at int, isBytes bool) (n int, msg string) {
	c := text[1]
	if simple, ok := simpleEscapes[c]; ok {
		b.WriteString(simple)
		return 2, ""
	}
	switch {
	case '0' <= c && c <= '7':
		for n = 2; n < 4 && n < len(text) && '0' <= text[n] && text[n] <= '7'; n++ {
		}
		v, _ := strconv.ParseUint(text[1:n], 8, 32)
		writeCode(b, rune(v), isBytes)
		return n, ""
	case c == 'x':
		return hexEscape(b, text, at, 2, isBytes)
	case c == 'u' && !isBytes:
		return hexEscape(b, text, at, 4, isBytes)
	case c == 'U' && !isBytes:
		return hexEscape(b, text, at, 8, isBytes)
	case c == 'N' && !isBytes:
		return 0, `character names (\N{...}) are not supported; use \u`
	}
	b.WriteString(text[:2])
	return 2, ""
}

func hexEscape(b *strings.Builder, text string, at, digits int, isBytes bool) (n int, msg string) {
	n = 2
	for n < len(text) && n < 2+digits && isHex(text[n]) {
		n++
	}
	v, _ := strconv.ParseUint(text[2:n], 16, 32)
	where := fmt.Sprintf("(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: ", at, at+n-1)
	switch {
	case n < 2+digits && isBytes:
		return 0, fmt.Sprintf(`(value error) invalid \x escape at position %d`, at)
	case n < 2+digits:
		return 0, where + "truncated " + text[:2] + strings.Repeat("X", digits) + " escape"
	case v > utf8.MaxRune:
		return 0, where + "illegal Unicode character"
	}
	writeCode(b, rune(v), isBytes)
	return n, ""
}

// writeCode writes a code point as UTF-8, or a byte. The surrogates that stand for undecodable bytes
// become those bytes.
func writeCode(b *strings.Builder, r rune, isBytes bool) {
	switch {
	case isBytes:
		b.WriteByte(byte(r))
	case 0xdc80 <= r && r <= 0xdcff:
		b.WriteByte(byte(r))
	case 0xd800 <= r && r < 0xe000: // no character: the three bytes that UTF-8 would have
		b.Write([]byte{0xe0 | byte(r>>12), 0x80 | byte(r>>6)&0x3f, 0x80 | byte(r)&0x3f})
	default:
		b.WriteRune(r)
	}
}
