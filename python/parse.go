package python

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"go.starlark.net/syntax"
)

// maxDepth bounds the nesting of expressions that no bracket counts: not not not x.
const maxDepth = 1000

// A parser makes the tree by recursive descent. Errors are panics of type *Error, caught in parse.
type parser struct {
	scan   *scanner
	file   *string
	toks   []token
	i      int
	tok    token // toks[i]
	depth  int
	blocks int // indented blocks around the current statement
	fn     *funcContext
	class  string // the innermost class, for names that begin with two underscores
	marks  marks
	slash  int // of the parameters parsed last: how many stand before "/"
}

// A funcContext is what the parser must know of the function around it.
type funcContext struct {
	module, class, lambda bool
	async, generator      bool
	loops                 int
}

// parse makes the tree of a source.
func parse(filename string, src []byte) (m *module, err error) {
	s := scan(filename, src)
	p := &parser{scan: s, file: &s.file, toks: s.tokens, i: -1, fn: &funcContext{module: true}}
	defer func() {
		if r := recover(); r != nil {
			e, ok := r.(*Error)
			if !ok {
				panic(r)
			}
			m, err = nil, p.worst(e)
		}
	}()
	p.advance()
	m = &module{file: filename, src: s.src, scan: s}
	for p.tok.kind != tEOF {
		if p.tok.kind == tIndent {
			p.failKind("IndentationError", p.tok, "unexpected indent")
		}
		m.compound = p.compound()
		m.stmts = p.statement(m.stmts)
	}
	m.marks = p.marks
	m.marks.compares = m.marks.compares || m.marks.derives
	return m, nil
}

// worst is the error to report: the scanner's wins, wherever it is, except a bracket that is still open
// on the line of the parser's error.
func (p *parser) worst(e *Error) *Error {
	s := p.scan.err
	if s == nil || s == e || s.open && int(p.tok.line) <= s.Line {
		return e
	}
	return s
}

// advance goes to the next token. The scanner's error is raised when it becomes that.
func (p *parser) advance() token {
	t := p.tok
	if p.i+1 < len(p.toks) {
		p.i++
	}
	p.tok = p.toks[p.i]
	if p.tok.kind == tError {
		panic(p.scan.err)
	}
	return t
}

// next is the kind of the token after the current one.
func (p *parser) next() kind {
	if p.i+1 < len(p.toks) {
		return p.toks[p.i+1].kind
	}
	return tEOF
}

func (p *parser) at(kinds ...kind) bool {
	for _, k := range kinds {
		if p.tok.kind == k {
			return true
		}
	}
	return false
}

// accept steps over a token if it is there.
func (p *parser) accept(k kind) bool {
	if p.tok.kind == k {
		p.advance()
		return true
	}
	return false
}

// expect steps over a token that must be there.
func (p *parser) expect(k kind) token {
	if p.tok.kind != k {
		if k == tColon {
			p.fail(p.tok, "expected ':'")
		}
		p.fail(p.tok, "invalid syntax")
	}
	return p.advance()
}

// pos is the position of a token; here, of the current one.
func (p *parser) pos(t token) syntax.Position { return syntax.MakePosition(p.file, t.line, t.col) }
func (p *parser) here() syntax.Position       { return p.pos(p.tok) }

// text is the source of a token.
func (p *parser) text(t token) string { return string(p.scan.src[t.start:t.end]) }

// word says whether the current token is a name with this text: the soft keywords.
func (p *parser) word(text string) bool { return p.tok.kind == tName && p.text(p.tok) == text }

// fail raises a SyntaxError at a token.
func (p *parser) fail(t token, format string, args ...any) {
	p.failKind("SyntaxError", t, format, args...)
}

func (p *parser) failKind(kind string, t token, format string, args ...any) {
	err := p.scan.errorAt(kind, t.line, t.col, fmt.Sprintf(format, args...))
	if end := min(int(t.end), len(p.scan.src)); end > int(t.start) && t.kind != tNewline {
		err.EndCol = err.Col + utf8.RuneCount(p.scan.src[t.start:end])
	}
	err.atEnd = (t.kind == tEOF || t.kind == tDedent) && int(t.start) >= len(p.scan.src)
	panic(err)
}

// failAt raises a SyntaxError about an expression.
func (p *parser) failAt(x syntax.Node, format string, args ...any) {
	start, end := x.Span()
	err := p.scan.errorAt("SyntaxError", start.Line, start.Col, fmt.Sprintf(format, args...))
	if end.Line == start.Line {
		err.EndCol = int(end.Col)
	}
	panic(err)
}

// enter and leave bound the recursion.
func (p *parser) enter() {
	if p.depth++; p.depth > maxDepth {
		p.fail(p.tok, "too many nested expressions")
	}
}
func (p *parser) leave() { p.depth-- }

// name makes an identifier of the current token, and steps over it.
func (p *parser) name() *syntax.Ident {
	if p.tok.kind != tName {
		p.fail(p.tok, "invalid syntax")
	}
	t := p.advance()
	return ident(p.pos(t), p.mangle(p.text(t)))
}

// mangle is Python's privacy: __x in class C is _C__x.
func (p *parser) mangle(name string) string {
	if p.class == "" || !strings.HasPrefix(name, "__") || strings.HasSuffix(name, "__") {
		return name
	}
	class := strings.TrimLeft(p.class, "_")
	if class == "" {
		return name
	}
	return "_" + class + name
}

// source is the text between two tokens, on one line.
func (p *parser) source(from, to token) string {
	return strings.Join(strings.Fields(string(p.scan.src[from.start:to.start])), " ")
}
