package python

import "bytes"

// An fstring is a formatted string literal, or the format spec of one of its fields: texts and fields in
// turn.
type fstring struct {
	parts []fpart
	raw   bool
}

// An fpart is a text, or a field if tokens are there.
type fpart struct {
	text   string  // between fields, with escapes and doubled braces
	tokens []token // the expression, ended by tEOF
	debug  string  // of {x=}: the source of the expression with the "="
	conv   string  // "r", "s", "a" or ""
	spec   *fstring
}

// fstringBody scans texts and fields up to and including the closing quotes.
func (s *scanner) fstringBody(quote string, raw bool, line, col int32) *fstring {
	f := &fstring{raw: raw}
	start := s.pos
	for s.pos < len(s.src) {
		c := s.src[s.pos]
		switch {
		case c == quote[0] && (len(quote) == 1 || bytes.HasPrefix(s.src[s.pos:], []byte(quote))):
			f.addText(s.src[start:s.pos])
			s.pos += len(quote)
			return f
		case (c == '\n' || c == '\r') && len(quote) == 1:
			s.unterminated("f-string literal", quote, line, col)
		case c == '{' && s.peek(1) == '{' || c == '}' && s.peek(1) == '}':
			f.addText(s.src[start : s.pos+1])
			s.pos += 2
			start = s.pos
		case c == '}':
			s.fail(s.pos, s.pos+1, "f-string: single '}' is not allowed")
		case c == '{':
			f.addText(s.src[start:s.pos])
			f.parts = append(f.parts, s.field(quote, raw))
			start = s.pos
		default:
			s.fstringChar(raw)
		}
	}
	s.unterminated("f-string literal", quote, line, col)
	return nil
}

// fstringChar steps over a character of a text; an escaped one does not end it, and \N{...} is no field.
func (s *scanner) fstringChar(raw bool) {
	if s.src[s.pos] == '\\' && s.pos+1 < len(s.src) {
		if c := s.src[s.pos+1]; c == '{' || c == '}' { // the backslash stands for itself
			s.pos++
			return
		}
		if !raw && s.src[s.pos+1] == 'N' && s.peek(2) == '{' {
			s.pos += 2
		}
		s.pos++
	}
	s.stringChar()
}

func (f *fstring) addText(text []byte) {
	if len(text) > 0 {
		f.parts = append(f.parts, fpart{text: string(text)})
	}
}

// field scans {expression=!conv:spec}.
func (s *scanner) field(quote string, raw bool) fpart {
	if len(s.open) >= maxNesting {
		s.fail(s.pos, s.pos+1, "f-string: too many nested parentheses")
	}
	s.add(tLbrace, s.pos, s.pos+1)
	outer, brace := s.tokens, s.tokens[len(s.tokens)-1]
	s.open = append(s.open, brace)
	depth := len(s.open)
	s.tokens = nil
	s.pos++
	start := s.pos
	part := fpart{}
	s.fieldExpr(depth, brace, quote)
	if len(s.tokens) == 0 {
		s.fail(s.pos, s.pos+1, "f-string: empty expression not allowed")
	}
	if s.peek(0) == '=' {
		s.pos++
		for c := s.peek(0); c == ' ' || c == '\t' || c == '\n'; c = s.peek(0) {
			s.stringChar()
		}
		part.debug = string(s.src[start:s.pos])
	}
	s.add(tEOF, s.pos, s.pos)
	part.tokens = s.tokens
	s.tokens = outer[:len(outer)-1]
	s.conversion(&part)
	s.fieldSpec(&part, quote, raw)
	if s.peek(0) != '}' {
		s.fail(s.pos, s.pos+1, "f-string: expecting '}'")
	}
	s.pos++
	s.open = s.open[:depth-1]
	return part
}

// fieldExpr scans tokens up to the end of the expression: "}", "!", ":" or "=" outside brackets.
func (s *scanner) fieldExpr(depth int, brace token, quote string) {
	for s.pos < len(s.src) {
		c, next := s.src[s.pos], s.peek(1)
		if len(s.open) == depth {
			switch {
			case c == '}', c == ':', c == '!' && next != '=':
				return
			case c == '=' && next != '=': // operators with "=" are scanned whole
				return
			}
		}
		switch {
		case c == ' ' || c == '\t' || c == '\f':
			s.pos++
		case c == '\n' || c == '\r':
			s.newline()
		case c == '#':
			s.skipComment()
		case c == '\\':
			s.continued()
		case c == quote[0] && s.lastQuote():
			s.fail(s.pos, s.pos+1, "f-string: expecting '}'")
		default:
			s.token()
		}
	}
	err := s.errorAt("SyntaxError", brace.line, brace.col, "'{' was never closed")
	err.atEnd = len(quote) == 3
	panic(err)
}

// lastQuote says whether the quote here is the last of its kind on the line: it ends the f-string, then,
// instead of beginning a string in the field.
func (s *scanner) lastQuote() bool {
	rest := s.src[s.pos+1:]
	if i := bytes.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i]
	}
	return bytes.IndexByte(rest, s.src[s.pos]) < 0
}

func (s *scanner) conversion(part *fpart) {
	if s.peek(0) != '!' {
		return
	}
	c := s.peek(1)
	if c != 'r' && c != 's' && c != 'a' || isNameStart(s.peek(2)) {
		s.fail(s.pos, s.pos+2, "f-string: invalid conversion character: expected 's', 'r', or 'a'")
	}
	part.conv = string(c)
	s.pos += 2
}

// fieldSpec scans the format spec: text and nested fields up to the closing brace, which stays.
func (s *scanner) fieldSpec(part *fpart, quote string, raw bool) {
	if s.peek(0) != ':' {
		return
	}
	s.pos++
	spec := &fstring{raw: raw}
	start := s.pos
	for s.pos < len(s.src) {
		c := s.src[s.pos]
		if c == '}' || c == quote[0] && bytes.HasPrefix(s.src[s.pos:], []byte(quote)) ||
			len(quote) == 1 && (c == '\n' || c == '\r') {
			break
		}
		if c == '{' {
			spec.addText(s.src[start:s.pos])
			spec.parts = append(spec.parts, s.field(quote, raw))
			start = s.pos
			continue
		}
		s.stringChar()
	}
	spec.addText(s.src[start:s.pos])
	part.spec = spec
}
