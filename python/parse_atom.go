package python

import (
	"strings"

	"go.starlark.net/syntax"
)

// ellipsis marks the identifier that "..." has become.
var ellipsis any = "..."

// primary parses an atom with its attributes, subscripts and calls.
func (p *parser) primary() syntax.Expr {
	p.enter()
	defer p.leave()
	x := p.atom()
	for {
		switch p.tok.kind {
		case tDot:
			pos := p.pos(p.advance())
			if p.tok.kind != tName {
				p.fail(p.tok, "invalid syntax")
			}
			namePos := p.here()
			member := p.name()
			p.noteMember(member.Name)
			x = &syntax.DotExpr{X: x, Dot: pos, NamePos: namePos, Name: member}
		case tLbrack:
			x = p.subscript(x)
		case tLparen:
			x = p.call(x)
		default:
			return x
		}
	}
}

func (p *parser) atom() syntax.Expr {
	t := p.tok
	switch t.kind {
	case tName:
		return p.name()
	case kNone, kTrue, kFalse:
		p.advance()
		return ident(p.pos(t), spelling[t.kind])
	case tNumber:
		p.advance()
		lit, msg := parseNumber(p.text(t))
		if msg != "" {
			p.fail(t, "%s", msg)
		}
		lit.TokenPos = p.pos(t)
		return lit
	case tString, tFString:
		return p.strings()
	case tEllipsis:
		p.advance()
		id := ident(p.pos(t), "Ellipsis")
		id.Binding = ellipsis
		return id
	case tLparen:
		return p.parens()
	case tLbrack:
		return p.listDisplay()
	case tLbrace:
		return p.braces()
	case kNot:
		p.fail(t, "invalid syntax")
	}
	p.fail(t, "invalid syntax")
	return nil
}

// strings parses adjacent string literals, which are one.
func (p *parser) strings() syntax.Expr {
	first := p.tok
	pos := p.pos(first)
	var parts []syntax.Expr
	var text strings.Builder
	isBytes, formatted := false, false
	wrong := ""
	for i := 0; p.at(tString, tFString); i++ {
		t := p.advance()
		raw := p.text(t)
		q := strings.IndexAny(raw, `'"`)
		prefix := strings.ToLower(raw[:q])
		if b := strings.Contains(prefix, "b"); i > 0 && b != isBytes {
			wrong = "cannot mix bytes and nonbytes literals"
		} else {
			isBytes = b
		}
		if t.kind == tFString {
			formatted = true
			parts = p.fparts(t, t.fstring, parts, &text)
			continue
		}
		n := 1
		if len(raw)-q >= 6 && raw[q:q+3] == strings.Repeat(raw[q:q+1], 3) {
			n = 3
		}
		value, msg := unquote(raw[q+n:len(raw)-n], strings.Contains(prefix, "r"), isBytes)
		if msg != "" && wrong == "" {
			wrong = msg
		}
		text.WriteString(value)
	}
	if wrong != "" { // Python notices when it has all of them
		p.fail(p.tok, "%s", wrong)
	}
	if formatted {
		parts = flush(pos, parts, &text)
		return call(pos, "$fstr", parts...)
	}
	lit := str(pos, text.String())
	lit.Raw = p.text(first)
	if isBytes {
		lit.Token = syntax.BYTES
	}
	return lit
}

// flush moves collected text to the parts.
func flush(pos syntax.Position, parts []syntax.Expr, text *strings.Builder) []syntax.Expr {
	if text.Len() > 0 {
		parts = append(parts, str(pos, text.String()))
		text.Reset()
	}
	return parts
}

// fparts appends the parts of an f-string.
func (p *parser) fparts(t token, f *fstring, parts []syntax.Expr, text *strings.Builder) []syntax.Expr {
	pos := p.pos(t)
	for _, part := range f.parts {
		if part.tokens == nil {
			value, msg := unquote(part.text, f.raw, false)
			if msg != "" {
				p.fail(t, "%s", msg)
			}
			text.WriteString(value)
			continue
		}
		text.WriteString(part.debug)
		parts = append(flush(pos, parts, text), p.field(t, part))
	}
	return parts
}

// field is the expression of a replacement field: the value itself, or a call of $format.
func (p *parser) field(t token, part fpart) syntax.Expr {
	toks, i, tok := p.toks, p.i, p.tok
	p.toks, p.i = part.tokens, -1
	p.advance()
	pos := p.here()
	if p.tok.kind == tEOF {
		p.fail(p.tok, "f-string: empty expression not allowed")
	}
	x := p.starExprs()
	if p.tok.kind != tEOF {
		hint := ""
		if p.startsExpr() {
			hint = ". Perhaps you forgot a comma?"
		}
		p.fail(p.tok, "f-string: invalid syntax%s", hint)
	}
	p.toks, p.i, p.tok = toks, i, tok
	conv := part.conv
	if conv == "" && part.debug != "" && part.spec == nil {
		conv = "r"
	}
	if conv == "" && part.spec == nil {
		return x
	}
	var spec syntax.Expr = str(pos, "")
	if part.spec != nil {
		var text strings.Builder
		parts := p.fparts(t, part.spec, nil, &text)
		if len(parts) == 0 {
			spec = str(pos, text.String())
		} else {
			spec = call(pos, "$fstr", flush(pos, parts, &text)...)
		}
	}
	return call(pos, "$format", x, str(pos, conv), spec)
}

// parens parses (), a tuple, a parenthesised expression, or a generator expression.
func (p *parser) parens() syntax.Expr {
	open := p.advance()
	pos := p.pos(open)
	if p.tok.kind == tRparen {
		return &syntax.TupleExpr{Lparen: pos, Rparen: p.pos(p.advance())}
	}
	if p.tok.kind == kYield {
		x := p.yieldExpr()
		return &syntax.ParenExpr{Lparen: pos, X: x, Rparen: p.close(tRparen, x)}
	}
	first := p.tok
	x := p.starExpr()
	if p.at(kFor, kAsync) {
		gen := p.generator(pos, x)
		p.close(tRparen, x)
		return gen
	}
	if p.tok.kind == tComma {
		items := p.items(x, tRparen)
		return &syntax.TupleExpr{Lparen: pos, List: items, Rparen: p.close(tRparen, items[len(items)-1])}
	}
	if p.tok.kind == tAssign {
		if _, ok := x.(*syntax.Ident); ok {
			p.failAt(x, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
		}
	}
	if isStar(x) {
		p.fail(first, "cannot use starred expression here")
	}
	return &syntax.ParenExpr{Lparen: pos, X: x, Rparen: p.close(tRparen, x)}
}

// items parses the rest of a display after its first item.
func (p *parser) items(first syntax.Expr, end kind) []syntax.Expr {
	items := []syntax.Expr{first}
	for p.accept(tComma) {
		if p.tok.kind == end {
			break
		}
		items = append(items, p.starExpr())
	}
	return items
}

// close steps over a closing bracket; what else stands there after the item last suggests a missing comma.
func (p *parser) close(k kind, last syntax.Expr) syntax.Position {
	if p.tok.kind != k {
		if p.tok.kind == tWalrus && last != nil {
			p.failAt(last, "cannot use assignment expressions with %s", describe(last))
		}
		if p.startsExpr() && last != nil && !isStar(last) {
			start := syntax.Start(last)
			err := p.scan.errorAt("SyntaxError", start.Line, start.Col, "invalid syntax. Perhaps you forgot a comma?")
			if p.tok.line == start.Line {
				err.EndCol = int(p.tok.col + p.tok.end - p.tok.start)
			}
			panic(err)
		}
		p.fail(p.tok, "invalid syntax")
	}
	return p.pos(p.advance())
}

func (p *parser) listDisplay() syntax.Expr {
	pos := p.pos(p.advance())
	if p.tok.kind == tRbrack {
		return &syntax.ListExpr{Lbrack: pos, Rbrack: p.pos(p.advance())}
	}
	x := p.starExpr()
	if p.at(kFor, kAsync) {
		comp := p.comprehension(pos, x, false)
		comp.Rbrack = p.close(tRbrack, x)
		return comp
	}
	items := p.items(x, tRbrack)
	return &syntax.ListExpr{Lbrack: pos, List: items, Rbrack: p.close(tRbrack, items[len(items)-1])}
}

// braces parses a dict or a set, or a comprehension of one.
func (p *parser) braces() syntax.Expr {
	pos := p.pos(p.advance())
	if p.tok.kind == tRbrace {
		return &syntax.DictExpr{Lbrace: pos, Rbrace: p.pos(p.advance())}
	}
	if p.tok.kind == tPow {
		return p.dict(pos, nil)
	}
	x := p.starExpr()
	if p.tok.kind == tColon && !isStar(x) {
		return p.dict(pos, p.entry(x))
	}
	if p.at(kFor, kAsync) {
		comp := p.comprehension(pos, x, false)
		comp.Rbrack = p.close(tRbrace, x)
		return call(pos, "$set", comp)
	}
	items := p.items(x, tRbrace)
	p.close(tRbrace, items[len(items)-1])
	return call(pos, "$set", list(pos, items...))
}

// entry parses the rest of key: value.
func (p *parser) entry(key syntax.Expr) *syntax.DictEntry {
	t := p.expect(tColon)
	if p.at(tRbrace, tComma) {
		p.fail(t, "expression expected after dictionary key and ':'")
	}
	colon := p.pos(t)
	return &syntax.DictEntry{Key: key, Colon: colon, Value: p.expr()}
}

// dict parses the rest of a dict display or comprehension; first is nil if it begins with **.
func (p *parser) dict(pos syntax.Position, first *syntax.DictEntry) syntax.Expr {
	d := &syntax.DictExpr{Lbrace: pos}
	if first != nil {
		if p.at(kFor, kAsync) {
			comp := p.comprehension(pos, first, true)
			comp.Rbrack = p.close(tRbrace, nil)
			return comp
		}
		d.List = append(d.List, first)
		if p.tok.kind != tRbrace && !p.accept(tComma) {
			p.close(tRbrace, first.Value)
		}
	}
	for p.tok.kind != tRbrace {
		var last syntax.Expr
		if p.tok.kind == tPow {
			star := p.pos(p.advance())
			last = p.binary(bitOr)
			double := &syntax.UnaryExpr{OpPos: star, Op: syntax.STARSTAR, X: last}
			d.List = append(d.List, double)
			if p.at(kFor, kAsync) {
				p.failAt(double, "dict unpacking cannot be used in dict comprehension")
			}
		} else {
			key := p.expr()
			if p.tok.kind != tColon {
				p.fail(p.toks[p.i-1], "':' expected after dictionary key")
			}
			e := p.entry(key)
			d.List = append(d.List, e)
			last = e.Value
		}
		if !p.accept(tComma) && p.tok.kind != tRbrace {
			p.close(tRbrace, last)
		}
	}
	d.Rbrace = p.pos(p.advance())
	return d
}

// comprehension parses the clauses after the body.
func (p *parser) comprehension(pos syntax.Position, body syntax.Expr, curly bool) *syntax.Comprehension {
	if isStar(body) {
		p.failAt(body, "iterable unpacking cannot be used in comprehension")
	}
	comp := &syntax.Comprehension{Curly: curly, Lbrack: pos, Body: body, Rbrack: pos}
	for {
		switch p.tok.kind {
		case kFor, kAsync:
			comp.Clauses = append(comp.Clauses, p.forClause(pos))
		case kIf:
			pos := p.pos(p.advance())
			comp.Clauses = append(comp.Clauses, &syntax.IfClause{If: pos, Cond: p.noCond()})
		default:
			return comp
		}
	}
}

func (p *parser) forClause(comp syntax.Position) *syntax.ForClause {
	async := p.tok.kind == kAsync
	if async {
		p.advance()
		if !p.fn.async {
			p.failAt(&stmtNode{pos: comp}, "asynchronous comprehension outside of an asynchronous function")
		}
	}
	c := &syntax.ForClause{For: p.pos(p.expect(kFor)), Vars: p.targets()}
	c.In = p.pos(p.expect(kIn))
	c.X = p.or()
	if async {
		c.X = call(c.In, "$aiter", c.X)
	}
	return c
}

// noCond parses a condition of a comprehension: no conditional expression, but := is allowed.
func (p *parser) noCond() syntax.Expr {
	if p.tok.kind == tName && p.next() == tWalrus {
		return p.namedExpr()
	}
	if p.tok.kind == kLambda {
		return p.lambda()
	}
	return p.or()
}

func (p *parser) generator(pos syntax.Position, body syntax.Expr) syntax.Expr {
	return &genExpr{exprNode{pos: pos}, p.comprehension(pos, body, false)}
}
