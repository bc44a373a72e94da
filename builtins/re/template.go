package pyre

import (
	"fmt"
	"strings"

	"github.com/nlsh/nlsh/internal/py"
)

// A piece of a template: text, or a group's number.
type piece struct {
	text  string
	group int // -1 for text
}

// A template is what replaces a match: text with \1, \g<name> and escapes.
type template []piece

// parseTemplate reads a template for a pattern.
func parseTemplate(text string, p *Pattern) (t template, err error) {
	defer func() {
		switch fault := recover().(type) {
		case nil:
		case *syntaxError:
			err = fault
		case unknownGroup:
			err = py.Errorf(py.IndexError, "unknown group name '%s'", string(fault))
		default:
			panic(fault)
		}
	}()
	r := &parser{text: text, bytes: p.isBytes, groups: p.program.groups}
	for r.pos < len(text) {
		n := strings.IndexByte(text[r.pos:], '\\')
		if n < 0 {
			n = len(text) - r.pos
		}
		t = t.text(text[r.pos : r.pos+n])
		if r.pos += n; r.pos < len(text) {
			t = r.templateEscape(t, p)
		}
	}
	return t, nil
}

func (t template) text(s string) template {
	if s == "" {
		return t
	}
	return append(t, piece{s, -1})
}

// templateEscape reads a backslash sequence of a template.
func (p *parser) templateEscape(t template, of *Pattern) template {
	start := p.pos
	if p.pos++; p.pos >= len(p.text) {
		p.fail(start, "bad escape (end of pattern)")
	}
	c := p.peek()
	switch {
	case c == 'g':
		p.pos++
		return append(t, piece{"", p.templateGroup(of)})
	case c == '0':
		return t.text(p.encode(p.octal(start, 2+1)))
	case c >= '1' && c <= '9':
		return p.templateNumber(t, start)
	case controls[c] != 0:
		p.pos++
		return t.text(p.encode(controls[c]))
	case c == 'b':
		p.pos++
		return t.text("\b")
	case c|32 >= 'a' && c|32 <= 'z' && c < 128:
		p.fail(start, "bad escape "+p.text[start:start+2])
	}
	return t.text(`\` + p.encode(p.char()))
}

func (p *parser) encode(c rune) string {
	if p.bytes {
		return string([]byte{byte(c)})
	}
	return string(c)
}

// templateNumber reads \1 to \99, and three octal digits as a character.
func (p *parser) templateNumber(t template, start int) template {
	digits := p.number()
	if len(digits) >= 3 && digits[0] <= '3' && isOctal(digits[:3]) {
		p.pos = start + 1
		return t.text(p.encode(p.octal(start, 3)))
	}
	if len(digits) > 2 {
		p.pos -= len(digits) - 2
		digits = digits[:2]
	}
	num, _ := decimal(digits)
	if num > p.groups {
		p.fail(start+1, fmt.Sprintf("invalid group reference %d", num))
	}
	return append(t, piece{"", num})
}

// templateGroup reads <name> or <number> behind \g.
func (p *parser) templateGroup(of *Pattern) int {
	if !p.accept("<") {
		p.fail(p.pos, "missing <")
	}
	at := p.pos
	end := strings.IndexByte(p.text[at:], '>')
	switch {
	case end == 0 || at >= len(p.text):
		p.fail(at, "missing group name")
	case end < 0:
		p.fail(at, "missing >, unterminated name")
	}
	name := p.text[at : at+end]
	p.pos += end + 1
	if num, ok := decimal(name); ok {
		if num > p.groups {
			p.fail(at, fmt.Sprintf("invalid group reference %d", num))
		}
		return num
	}
	if !isIdentifier(name) {
		p.fail(at, fmt.Sprintf("bad character in group name '%s'", name))
	}
	num, ok := of.names[name]
	if !ok {
		panic(unknownGroup(name))
	}
	return num
}

// An unknownGroup is the name of a group that the pattern does not have.
type unknownGroup string

// expand appends the template with the groups of a match.
func (t template) expand(b []byte, text string, regs []int) []byte {
	for _, p := range t {
		switch {
		case p.group < 0:
			b = append(b, p.text...)
		case regs[2*p.group+1] >= 0:
			b = append(b, text[regs[2*p.group]:regs[2*p.group+1]]...)
		}
	}
	return b
}
