package python

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"
)

// maxNesting is CPython's limit of open brackets; maxIndent that of indentation levels.
const (
	maxNesting = 200
	maxIndent  = 100
)

// A scanner cuts a source into tokens. It never fails as such: an error becomes the last token but one,
// so that the parser reports what is wrong before it first.
type scanner struct {
	file    string
	src     []byte
	pos     int // the next byte
	line    int32
	bol     int // offset of the beginning of the line
	wide    int // continuation bytes of UTF-8 seen on the line, which make columns differ from bytes
	counted int // up to where they are counted
	tokens  []token
	open    []token // the open brackets
	indent  []indentation
	err     *Error

	dangling bool // the source ends with the backslash that continues a string
}

// An indentation is measured twice: with tabs to every 8th column, and with tabs as wide as a space. If
// both measures do not agree about which of two lines is deeper, tabs and spaces are mixed.
type indentation struct{ col, alt int }

// scan cuts src into tokens, the last of which is tEOF, or tError followed by tEOF.
func scan(file string, src []byte) *scanner {
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	s := &scanner{file: file, src: src, line: 1, indent: make([]indentation, 1, 16)}
	s.tokens = make([]token, 0, len(src)/4+16)
	s.lines()
	return s
}

// lines scans all lines and closes what is open at the end.
func (s *scanner) lines() {
	defer func() {
		if r := recover(); r != nil {
			err, ok := r.(*Error)
			if !ok {
				panic(r)
			}
			s.err = err
			s.add(tError, s.pos, s.pos)
			s.add(tEOF, s.pos, s.pos)
		}
	}()
	for s.pos < len(s.src) {
		if s.startLine() {
			s.logicalLine()
		}
	}
	if n := len(s.tokens); n > 0 && s.tokens[n-1].kind != tNewline {
		s.add(tNewline, s.pos, s.pos)
	}
	for range s.indent[1:] {
		s.add(tDedent, s.pos, s.pos)
	}
	s.add(tEOF, s.pos, s.pos)
}

// col is the column of a byte of the current line.
func (s *scanner) col(at int) int32 {
	if s.counted < s.bol {
		s.counted, s.wide = s.bol, 0
	}
	if at < s.counted {
		return int32(utf8.RuneCount(s.src[s.bol:at])) + 1
	}
	for ; s.counted < at; s.counted++ {
		if s.src[s.counted]&0xc0 == 0x80 {
			s.wide++
		}
	}
	return int32(at-s.bol-s.wide) + 1
}

func (s *scanner) add(k kind, start, end int) *token {
	s.tokens = append(s.tokens, token{kind: k, start: int32(start), end: int32(end), line: s.line, col: s.col(start)})
	return &s.tokens[len(s.tokens)-1]
}

// fail raises a syntax error at the bytes [start, end) of the current line.
func (s *scanner) fail(start, end int, format string, args ...any) *Error {
	err := s.errorAt("SyntaxError", s.line, s.col(start), fmt.Sprintf(format, args...))
	err.EndCol = err.Col + utf8.RuneCount(s.src[min(start, len(s.src)):min(end, len(s.src))])
	panic(err)
}

// errorAt is an error at a place; it does not raise it.
func (s *scanner) errorAt(kind string, line, col int32, msg string) *Error {
	err := &Error{Kind: kind, Msg: msg, File: s.file, Line: int(line), Col: int(col), EndCol: int(col)}
	err.Text = s.text(line)
	return err
}

// text is a line of the source.
func (s *scanner) text(line int32) string {
	rest := s.src
	for ; line > 1; line-- {
		i := bytes.IndexByte(rest, '\n')
		if i < 0 {
			return ""
		}
		rest = rest[i+1:]
	}
	if i := bytes.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i]
	}
	return string(bytes.TrimRight(rest, "\r"))
}

// newline steps over the end of a line; it knows \n, \r\n and \r.
func (s *scanner) newline() {
	if s.src[s.pos] == '\r' && s.pos+1 < len(s.src) && s.src[s.pos+1] == '\n' {
		s.pos++
	}
	s.pos++
	s.line++
	s.bol = s.pos
}

func (s *scanner) peek(ahead int) byte {
	if s.pos+ahead < len(s.src) {
		return s.src[s.pos+ahead]
	}
	return 0
}

// startLine measures the indentation. It reports false, past the line, if there is nothing but a comment
// on it.
func (s *scanner) startLine() bool {
	var in indentation
	for ; s.pos < len(s.src); s.pos++ {
		switch s.src[s.pos] {
		case ' ':
			in.col, in.alt = in.col+1, in.alt+1
			continue
		case '\t':
			in.col, in.alt = in.col/8*8+8, in.alt+1
			continue
		case '\f':
			in = indentation{}
			continue
		case '#':
			s.skipComment()
		}
		break
	}
	if s.pos >= len(s.src) {
		return false
	}
	if c := s.src[s.pos]; c == '\n' || c == '\r' {
		s.newline()
		return false
	}
	if s.continued() { // an empty line that goes on with the next
		return true
	}
	s.indentTo(in)
	return true
}

func (s *scanner) skipComment() {
	for s.pos < len(s.src) && s.src[s.pos] != '\n' && s.src[s.pos] != '\r' {
		s.pos++
	}
}

// indentTo compares a line's indentation with that of the line before, and adds the tokens.
func (s *scanner) indentTo(in indentation) {
	top := s.indent[len(s.indent)-1]
	if in.col == top.col {
		s.checkTabs(in.alt == top.alt)
		return
	}
	if in.col > top.col {
		s.checkTabs(in.alt > top.alt)
		if len(s.indent) >= maxIndent {
			panic(s.errorAt("IndentationError", s.line, s.col(s.pos), "too many levels of indentation"))
		}
		s.indent = append(s.indent, in)
		s.add(tIndent, s.bol, s.pos)
		return
	}
	for in.col < top.col {
		s.indent = s.indent[:len(s.indent)-1]
		s.add(tDedent, s.pos, s.pos)
		top = s.indent[len(s.indent)-1]
	}
	if in.col != top.col {
		panic(s.errorAt("IndentationError", s.line, s.col(s.pos),
			"unindent does not match any outer indentation level"))
	}
	s.checkTabs(in.alt == top.alt)
}

func (s *scanner) checkTabs(consistent bool) {
	if !consistent {
		panic(s.errorAt("TabError", s.line, s.col(s.pos), "inconsistent use of tabs and spaces in indentation"))
	}
}

// logicalLine scans up to the end of a statement's line, past line ends in brackets and after backslashes.
func (s *scanner) logicalLine() {
	for s.pos < len(s.src) {
		switch c := s.src[s.pos]; {
		case c == ' ' || c == '\t' || c == '\f':
			s.pos++
		case c == '#':
			s.skipComment()
		case c == '\n' || c == '\r':
			if len(s.open) == 0 {
				s.add(tNewline, s.pos, s.pos+1)
				s.newline()
				return
			}
			s.newline()
		case c == '\\':
			s.continued()
		default:
			s.token()
		}
	}
	if len(s.open) > 0 {
		bracket := s.open[len(s.open)-1]
		err := s.errorAt("SyntaxError", bracket.line, bracket.col, "'"+spelling[bracket.kind]+"' was never closed")
		err.atEnd, err.open = true, true
		panic(err)
	}
}

// continued steps over a backslash at the end of a line.
func (s *scanner) continued() bool {
	if s.src[s.pos] != '\\' {
		return false
	}
	switch c := s.peek(1); {
	case s.pos+1 >= len(s.src):
		err := s.errorAt("SyntaxError", s.line, s.col(s.pos)+1, "unexpected EOF while parsing")
		err.atEnd = true
		panic(err)
	case c == '\n' || c == '\r':
		s.pos++
		s.newline()
		if s.pos >= len(s.src) {
			err := s.errorAt("SyntaxError", s.line, 1, "unexpected EOF while parsing")
			err.atEnd = true
			panic(err)
		}
		return true
	}
	s.fail(s.pos+1, s.pos+2, "unexpected character after line continuation character")
	return false
}

// token scans one token that is neither space nor line end.
func (s *scanner) token() {
	c := s.src[s.pos]
	switch {
	case isNameStart(c) || c >= utf8.RuneSelf:
		s.name()
	case c >= '0' && c <= '9' || c == '.' && isDigit(s.peek(1)):
		s.number()
	case c == '"' || c == '\'':
		s.stringLiteral(s.pos)
	default:
		s.operator()
	}
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isNameStart(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_' }

// name scans an identifier or keyword, or a string literal with a prefix.
func (s *scanner) name() {
	start := s.pos
	for s.pos < len(s.src) {
		c := s.src[s.pos]
		if c >= utf8.RuneSelf {
			s.wideLetter(start)
			continue
		}
		if !isNameStart(c) && !isDigit(c) {
			if (c == '"' || c == '\'') && isPrefix(s.src[start:s.pos]) {
				s.stringLiteral(start)
				return
			}
			break
		}
		s.pos++
	}
	k, ok := keywords[string(s.src[start:s.pos])]
	if !ok || k == kAssert && s.peek(0) == '.' && isNameStart(s.peek(1)) { // assert.eq(...) of Starlark's tests
		k = tName
	}
	s.add(k, start, s.pos)
}

// wideLetter steps over a letter beyond ASCII.
func (s *scanner) wideLetter(start int) {
	r, n := utf8.DecodeRune(s.src[s.pos:])
	switch {
	case r == utf8.RuneError && n == 1:
		s.fail(s.pos, s.pos+1, "(unicode error) 'utf-8' codec can't decode byte 0x%02x", s.src[s.pos])
	case unicode.IsLetter(r) || unicode.Is(unicode.Nl, r) || unicode.Is(unicode.Other_ID_Start, r):
	case s.pos > start && (unicode.IsDigit(r) || unicode.In(r, unicode.Mn, unicode.Mc, unicode.Pc)):
	case !unicode.IsPrint(r):
		s.fail(s.pos, s.pos+n, "invalid non-printable character U+%04X", r)
	default:
		s.fail(s.pos, s.pos+n, "invalid character '%c' (U+%04X)", r, r)
	}
	s.pos += n
}

// operator scans the longest operator or bracket.
func (s *scanner) operator() {
	if s.src[s.pos] == '<' && s.peek(1) == '>' {
		s.fail(s.pos, s.pos+2, "invalid syntax")
	}
	for n := 3; n > 0; n-- {
		if s.pos+n > len(s.src) {
			continue
		}
		if k, ok := operators[string(s.src[s.pos:s.pos+n])]; ok {
			t := s.add(k, s.pos, s.pos+n)
			s.bracket(*t)
			s.pos += n
			return
		}
	}
	if c := s.src[s.pos]; c < ' ' || c == 0x7f {
		s.fail(s.pos, s.pos+1, "invalid non-printable character U+%04X", c)
	}
	s.fail(s.pos, s.pos+1, "invalid syntax")
}

// closes is the opening bracket of each closing one.
var closes = map[kind]kind{tRparen: tLparen, tRbrack: tLbrack, tRbrace: tLbrace}

// bracket keeps account of the open brackets.
func (s *scanner) bracket(t token) {
	switch t.kind {
	case tLparen, tLbrack, tLbrace:
		if len(s.open) >= maxNesting {
			s.fail(s.pos, s.pos+1, "too many nested parentheses")
		}
		s.open = append(s.open, t)
	case tRparen, tRbrack, tRbrace:
		if len(s.open) == 0 {
			s.fail(s.pos, s.pos+1, "unmatched '%s'", spelling[t.kind])
		}
		last := s.open[len(s.open)-1]
		if last.kind != closes[t.kind] {
			where := ""
			if last.line != t.line {
				where = fmt.Sprintf(" on line %d", last.line)
			}
			s.fail(s.pos, s.pos+1, "closing parenthesis '%s' does not match opening parenthesis '%s'%s",
				spelling[t.kind], spelling[last.kind], where)
		}
		s.open = s.open[:len(s.open)-1]
	}
}
