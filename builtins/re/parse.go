package pyre

import (
	"strings"
	"unicode/utf8"
)

// A syntaxError is a fault of a pattern or of a template, at a position of it.
type syntaxError struct {
	msg string
	pos int
}

// nowhere is the position of a fault that has none.
const nowhere = -1

func (e *syntaxError) Error() string { return e.msg }

// maxDepth is how deep groups may lie in each other.
const maxDepth = 1000

// A parser reads one pattern.
type parser struct {
	text   string
	bytes  bool // of a bytes pattern: each byte is a character
	pos    int
	flags  int
	groups int            // how many there are
	open   map[int]bool   // those that have not ended yet
	names  map[string]int // their names
	order  []string       // by number; "" for those without
	depth  int
	behind int // how many lookbehinds are open
}

// parse reads a whole pattern.
func parse(text string, flags int, isBytes bool) (n node, p *parser, err error) {
	p = &parser{text: text, bytes: isBytes, flags: flags, open: map[int]bool{}, names: map[string]int{}, order: []string{""}}
	defer func() {
		if fault := recover(); fault != nil {
			bad, ok := fault.(*syntaxError)
			if !ok {
				panic(fault)
			}
			err = bad
		}
	}()
	if err := conflict(flags, isBytes); err != nil {
		return nil, nil, err
	}
	n = p.alternatives()
	if p.pos < len(p.text) {
		p.fail(p.pos, "unbalanced parenthesis")
	}
	return n, p, nil
}

func (p *parser) fail(pos int, msg string) { panic(&syntaxError{msg, pos}) }

func (p *parser) has(flag int) bool { return p.flags&flag != 0 }

func (p *parser) isASCII() bool { return p.bytes || p.has(flagASCII) }

// peek is the next character; 0 at the end.
func (p *parser) peek() byte {
	if p.pos < len(p.text) {
		return p.text[p.pos]
	}
	return 0
}

// accept steps over a prefix if it comes next.
func (p *parser) accept(prefix string) bool {
	if strings.HasPrefix(p.text[p.pos:], prefix) {
		p.pos += len(prefix)
		return true
	}
	return false
}

// char takes one character.
func (p *parser) char() rune {
	if p.bytes {
		p.pos++
		return rune(p.text[p.pos-1])
	}
	r, size := utf8.DecodeRuneInString(p.text[p.pos:])
	p.pos += size
	return r
}

// alternatives reads a|b|c up to a closing parenthesis or the end.
func (p *parser) alternatives() node {
	p.depth++
	if p.depth > maxDepth {
		p.fail(p.pos, "groups are nested too deeply")
	}
	defer func() { p.depth-- }()
	parts := choice{p.sequence()}
	for p.accept("|") {
		parts = append(parts, p.sequence())
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return parts
}

func (p *parser) sequence() node {
	var parts sequence
	for p.pos < len(p.text) {
		switch c := p.peek(); {
		case c == '|' || c == ')':
			return parts
		case p.has(flagVerbose) && strings.IndexByte(" \t\n\r\v\f", c) >= 0:
			p.pos++
		case p.has(flagVerbose) && c == '#':
			p.comment()
		default:
			if part := p.atom(); part != nil {
				parts = append(parts, p.repeats(part))
			}
		}
	}
	return parts
}

func (p *parser) comment() {
	end := strings.IndexByte(p.text[p.pos:], '\n')
	if end < 0 {
		p.pos = len(p.text)
		return
	}
	p.pos += end + 1
}

// atom reads one part without what repeats it; nil when it stands for nothing (a comment, flags).
func (p *parser) atom() node {
	start := p.pos
	switch p.peek() {
	case '(':
		return p.group()
	case '[':
		return p.class()
	case '\\':
		return p.escape()
	case '.':
		p.pos++
		if p.has(flagDotAll) {
			return class{(&set{negate: true}).seal()}
		}
		return class{(&set{negate: true, ranges: []charRange{{'\n', '\n'}}}).seal()}
	case '^':
		p.pos++
		if p.has(flagMultiLine) {
			return atLine
		}
		return atBeginning
	case '$':
		p.pos++
		if p.has(flagMultiLine) {
			return atLineEnd
		}
		return atEnd
	case '*', '+', '?':
		p.fail(start, "nothing to repeat")
	case '{':
		if _, _, ok := p.bounds(); ok {
			p.fail(start, "nothing to repeat")
		}
		p.pos = start
	}
	return p.literal(p.char())
}

func (p *parser) literal(r rune) node {
	return literal{r, p.has(flagIgnoreCase) && nextCase(r, p.isASCII()) != r, p.isASCII()}
}

// repeats reads what repeats a part: * + ? {m,n}, with ? for as few as possible, + for no way back.
func (p *parser) repeats(part node) node {
	for again := false; ; again = true {
		p.skipVerbose()
		start := p.pos
		least, most, ok := p.quantifier()
		if !ok {
			return part
		}
		if again {
			p.fail(start, "multiple repeat")
		}
		if _, isAnchor := part.(anchor); isAnchor {
			p.fail(start, "nothing to repeat")
		}
		r := repeat{body: part, min: least, max: most}
		switch {
		case p.accept("?"):
			r.lazy = true
		case p.accept("+"):
			r.possessive = true
		}
		part = r
	}
}

func (p *parser) skipVerbose() {
	for p.has(flagVerbose) && p.pos < len(p.text) {
		switch c := p.peek(); {
		case strings.IndexByte(" \t\n\r\v\f", c) >= 0:
			p.pos++
		case c == '#':
			p.comment()
		default:
			return
		}
	}
}

func (p *parser) quantifier() (least, most int, ok bool) {
	switch p.peek() {
	case '*':
		p.pos++
		return 0, unlimited, true
	case '+':
		p.pos++
		return 1, unlimited, true
	case '?':
		p.pos++
		return 0, 1, true
	case '{':
		return p.bounds()
	}
	return 0, 0, false
}

// bounds reads {m}, {m,}, {,n} or {m,n}; any other brace is a character like others.
func (p *parser) bounds() (least, most int, ok bool) {
	start := p.pos
	p.pos++
	if p.peek() == '}' {
		p.pos = start
		return 0, 0, false
	}
	low, high := p.number(), ""
	if p.accept(",") {
		high = p.number()
	} else {
		high = low
	}
	if !p.accept("}") {
		p.pos = start
		return 0, 0, false
	}
	least, most = p.bound(low, 0, start), p.bound(high, unlimited, start)
	if least > most {
		p.fail(start+1, "min repeat greater than max repeat")
	}
	return least, most, true
}

func (p *parser) number() string {
	start := p.pos
	for p.peek() >= '0' && p.peek() <= '9' {
		p.pos++
	}
	return p.text[start:p.pos]
}

func (p *parser) bound(digits string, unset, start int) int {
	if digits == "" {
		return unset
	}
	n := 0
	for _, d := range digits {
		if n = n*10 + int(d-'0'); n >= unlimited {
			p.fail(start, "the repetition number is too large")
		}
	}
	return n
}
