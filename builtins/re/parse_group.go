package pyre

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/nlsh/nlsh/internal/py"
)

// flagLetters are the flags that a pattern can set itself.
var flagLetters = map[byte]int{
	'a': flagASCII, 'i': flagIgnoreCase, 'L': flagLocale, 'm': flagMultiLine, 's': flagDotAll, 'u': flagUnicode, 'x': flagVerbose,
}

// group reads what begins with a parenthesis.
func (p *parser) group() node {
	start := p.pos
	p.pos++
	if !p.accept("?") {
		return p.capture("", start)
	}
	if p.pos >= len(p.text) {
		p.fail(p.pos, "unexpected end of pattern")
	}
	switch c := p.char(); c {
	case 'P':
		return p.named(start)
	case ':':
		return p.body(start)
	case '>':
		return atomic{p.body(start)}
	case '#':
		end := strings.IndexByte(p.text[p.pos:], ')')
		if end < 0 {
			p.fail(start, "missing ), unterminated comment")
		}
		p.pos += end + 1
		return nil
	case '=', '!':
		return look{p.body(start), c == '!', -1}
	case '<':
		return p.lookbehind(start)
	case '(':
		return p.conditional(start)
	default:
		if flagLetters[byte(c)] != 0 && c < 128 || c == '-' {
			p.pos--
			return p.localFlags(start)
		}
		p.fail(start+1, "unknown extension ?"+string(c))
	}
	return nil
}

// body reads a group's alternatives and its end. What is set inside is over behind it.
func (p *parser) body(start int) node {
	flags := p.flags
	n := p.alternatives()
	p.flags = flags
	if !p.accept(")") {
		p.fail(start, "missing ), unterminated subpattern")
	}
	return n
}

func (p *parser) capture(name string, start int) node {
	p.groups++
	num := p.groups
	if name != "" {
		if other, taken := p.names[name]; taken {
			p.fail(start+4, fmt.Sprintf("redefinition of group name '%s' as group %d; was group %d", name, num, other))
		}
		p.names[name] = num
	}
	p.order = append(p.order, name)
	p.open[num] = true
	body := p.body(start)
	delete(p.open, num)
	return group{num, body}
}

// named reads (?P<name>...) and (?P=name).
func (p *parser) named(start int) node {
	switch {
	case p.accept("<"):
		return p.capture(p.name('>', "group name"), start)
	case p.accept("="):
		at := p.pos
		name := p.name(')', "group name")
		num, ok := p.names[name]
		if !ok {
			p.fail(at, fmt.Sprintf("unknown group name '%s'", name))
		}
		return p.backref(num, at)
	case p.pos >= len(p.text):
		p.fail(p.pos, "unexpected end of pattern")
	}
	p.fail(start+1, "unknown extension ?P"+string(p.char()))
	return nil
}

// name reads an identifier up to end.
func (p *parser) name(end byte, what string) string {
	start := p.pos
	n := strings.IndexByte(p.text[p.pos:], end)
	if n <= 0 {
		if p.pos >= len(p.text) || n == 0 {
			p.fail(start, "missing "+what)
		}
		p.fail(start, fmt.Sprintf("missing %c, unterminated name", end))
	}
	name := p.text[start : start+n]
	p.pos += n + 1
	if !isIdentifier(name) {
		p.fail(start, fmt.Sprintf("bad character in group name '%s'", name))
	}
	return name
}

func isIdentifier(name string) bool {
	for i, r := range name {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r)) {
			return false
		}
	}
	return name != ""
}

func (p *parser) backref(num, at int) node {
	if p.open[num] {
		p.fail(at, "cannot refer to an open group")
	}
	return backref{num, p.has(flagIgnoreCase), p.isASCII()}
}

func (p *parser) lookbehind(start int) node {
	if p.pos >= len(p.text) {
		p.fail(p.pos, "unexpected end of pattern")
	}
	c := p.char()
	if c != '=' && c != '!' {
		p.fail(start+1, "unknown extension ?<"+string(c))
	}
	p.behind++
	body := p.body(start)
	p.behind--
	least, most := span(body)
	if least != most {
		p.fail(nowhere, "look-behind requires fixed-width pattern")
	}
	return look{body, c == '!', least}
}

// conditional reads (?(1)yes|no) and (?(name)yes|no).
func (p *parser) conditional(start int) node {
	at := p.pos
	end := strings.IndexByte(p.text[at:], ')')
	if end < 0 {
		p.fail(at, "missing ), unterminated name")
	}
	ref := p.text[at : at+end]
	p.pos += end + 1
	num, named := p.names[ref]
	if !named {
		if ref == "" {
			p.fail(at, "missing group name")
		}
		n, isNumber := decimal(ref)
		switch {
		case !isNumber && isIdentifier(ref):
			p.fail(at, fmt.Sprintf("unknown group name '%s'", ref))
		case !isNumber:
			p.fail(at, fmt.Sprintf("bad character in group name '%s'", ref))
		case n == 0:
			p.fail(at, "bad group number")
		}
		num = n
	}
	yes := p.sequence()
	var no node = sequence{}
	if p.accept("|") {
		no = p.sequence()
		if p.peek() == '|' {
			p.fail(p.pos, "conditional backref with more than two branches")
		}
	}
	if !p.accept(")") {
		p.fail(start, "missing ), unterminated subpattern")
	}
	if num > p.groups {
		p.fail(at, fmt.Sprintf("invalid group reference %d", num))
	}
	return conditional{num, yes, no}
}

func decimal(s string) (int, bool) {
	n := 0
	for _, d := range s {
		if d < '0' || d > '9' || n > 1<<20 {
			return 0, false
		}
		n = n*10 + int(d-'0')
	}
	return n, s != ""
}

// localFlags reads (?i), (?i:...) and (?-i:...).
func (p *parser) localFlags(start int) node {
	on := p.letters()
	off := 0
	if p.accept("-") {
		if off = p.letters(); off == 0 {
			p.fail(p.pos, "missing flag")
		}
	}
	switch {
	case p.accept(":"):
		before := p.flags
		p.flags = p.flags&^off | on
		if on&(flagASCII|flagUnicode) == flagUnicode {
			p.flags &^= flagASCII
		}
		n := p.body(start)
		p.flags = before
		return n
	case off == 0 && p.accept(")"):
		if start != 0 {
			p.fail(start, "global flags not at the start of the expression")
		}
		p.flags |= on
		return nil
	case p.pos >= len(p.text):
		p.fail(p.pos, "missing -, : or )")
	}
	p.fail(p.pos, "unknown flag")
	return nil
}

func (p *parser) letters() int {
	flags := 0
	for flagLetters[p.peek()] != 0 {
		c := p.peek()
		flags |= flagLetters[c]
		p.pos++
		types := flags & (flagASCII | flagLocale | flagUnicode)
		switch {
		case p.bytes && c == 'u':
			p.fail(p.pos, "bad inline flags: cannot use 'u' flag with a bytes pattern")
		case !p.bytes && c == 'L':
			p.fail(p.pos, "bad inline flags: cannot use 'L' flag with a str pattern")
		case types&(types-1) != 0:
			p.fail(p.pos, "bad inline flags: flags 'a', 'u' and 'L' are incompatible")
		}
	}
	return flags
}

// conflict is the error of flags that do not go together, nil when they do.
func conflict(flags int, isBytes bool) error {
	switch {
	case isBytes && flags&flagUnicode != 0:
		return py.Errorf(py.ValueError, "cannot use UNICODE flag with a bytes pattern")
	case !isBytes && flags&flagLocale != 0:
		return py.Errorf(py.ValueError, "cannot use LOCALE flag with a str pattern")
	case flags&flagASCII != 0 && flags&(flagUnicode|flagLocale) != 0:
		return py.Errorf(py.ValueError, "ASCII and UNICODE flags are incompatible")
	}
	return nil
}
