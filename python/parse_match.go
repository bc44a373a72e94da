package python

import "go.starlark.net/syntax"

// matchAhead says whether the name "match" begins a match statement: its line ends with a colon.
// Everywhere else match and case are ordinary names.
func (p *parser) matchAhead() bool {
	for i := p.i + 1; i < len(p.toks); i++ {
		switch p.toks[i].kind {
		case tNewline:
			return i > p.i+2 && p.toks[i-1].kind == tColon
		case tSemi:
			return false
		}
	}
	return false
}

func (p *parser) matchStmt() syntax.Stmt {
	t := p.advance()
	st := &matchStmt{stmtNode: stmtNode{pos: p.pos(t)}, subject: p.starExprs()}
	p.expect(tColon)
	p.expect(tNewline)
	if p.tok.kind != tIndent {
		p.failKind("IndentationError", p.tok, "expected an indented block after 'match' statement on line %d", t.line)
	}
	p.advance()
	if !p.word("case") {
		p.fail(p.tok, "invalid syntax")
	}
	for p.word("case") {
		st.cases = append(st.cases, p.matchCase())
	}
	if p.tok.kind != tDedent && p.tok.kind != tEOF {
		p.fail(p.tok, "invalid syntax")
	}
	p.accept(tDedent)
	for _, c := range st.cases[:len(st.cases)-1] {
		if c.pattern.all && c.guard == nil {
			p.failAt(&stmtNode{pos: syntax.Start(c.pattern.expr)}, "%s makes remaining patterns unreachable",
				c.pattern.capture())
		}
	}
	return st
}

// capture describes a pattern that matches everything.
func (x pattern) capture() string {
	if len(x.names) > 0 {
		return "name capture '" + x.names[0].Name + "'"
	}
	return "wildcard"
}

func (p *parser) matchCase() matchCase {
	t := p.advance()
	c := matchCase{pos: p.pos(t), pattern: p.openPattern()}
	seen := map[string]bool{}
	for _, id := range c.pattern.names {
		if seen[id.Name] {
			p.failAt(id, "multiple assignments to name '%s' in pattern", id.Name)
		}
		seen[id.Name] = true
	}
	if p.accept(kIf) {
		c.guard = p.namedExpr()
	}
	c.body = p.block("'case' statement", t.line)
	return c
}

// pat makes a pattern: its tag, and the parts of the tuple.
func pat(pos syntax.Position, names []*syntax.Ident, tag string, parts ...syntax.Expr) pattern {
	return pattern{expr: tuple(pos, append([]syntax.Expr{str(pos, tag)}, parts...)...), names: names}
}

// openPattern parses a pattern, or a sequence without brackets.
func (p *parser) openPattern() pattern {
	pos := p.here()
	if p.tok.kind != tStar {
		first := p.asPattern()
		if p.tok.kind != tComma {
			return first
		}
		p.advance()
		return p.sequence(pos, []pattern{first}, tColon)
	}
	return p.sequence(pos, nil, tColon)
}

// asPattern parses alternatives [as name].
func (p *parser) asPattern() pattern {
	p.enter()
	defer p.leave()
	pos := p.here()
	x := p.orPattern()
	if !p.accept(kAs) {
		return x
	}
	if p.word("_") {
		p.fail(p.tok, "cannot use '_' as a target")
	}
	id := p.name()
	return pattern{expr: tuple(pos, str(pos, "as"), x.expr), names: append(x.names, id), all: x.all}
}

func (p *parser) orPattern() pattern {
	pos := p.here()
	first := p.closedPattern()
	if p.tok.kind != tPipe {
		return first
	}
	parts, all := []syntax.Expr{first.expr}, first.all
	for p.accept(tPipe) {
		if all {
			p.failAt(&stmtNode{pos: pos}, "%s makes remaining patterns unreachable", first.capture())
		}
		t := p.tok
		next := p.closedPattern()
		order, ok := permutation(first.names, next.names)
		if !ok {
			p.fail(t, "alternative patterns bind different names")
		}
		if len(order) > 0 {
			items := make([]syntax.Expr, len(order))
			for i, n := range order {
				items[i] = num(pos, n)
			}
			next.expr = tuple(pos, str(pos, "order"), tuple(pos, items...), next.expr)
		}
		parts = append(parts, next.expr)
		all = all || next.all
	}
	x := pat(pos, first.names, "or", parts...)
	x.all = all
	return x
}

// permutation says where in from the names of to stand; not ok if they are not the same names.
func permutation(to, from []*syntax.Ident) (order []int, ok bool) {
	for _, want := range to {
		for i, id := range from {
			if id.Name == want.Name {
				order = append(order, i)
				break
			}
		}
	}
	return order, len(order) == len(to) && len(to) == len(from)
}

func (p *parser) closedPattern() pattern {
	t := p.tok
	pos := p.pos(t)
	switch t.kind {
	case kNone, kTrue, kFalse:
		return pat(pos, nil, "is", p.atom())
	case tMinus, tNumber:
		return pat(pos, nil, "value", p.signed())
	case tString:
		return pat(pos, nil, "value", p.strings())
	case tLbrack:
		p.advance()
		x := p.sequence(pos, nil, tRbrack)
		p.expect(tRbrack)
		return x
	case tLparen:
		return p.groupPattern()
	case tLbrace:
		return p.mapping()
	case tName:
		return p.namePattern()
	}
	p.fail(t, "invalid syntax")
	return pattern{}
}

// signed parses a literal, of which a number may be negative.
func (p *parser) signed() syntax.Expr {
	if p.tok.kind != tMinus {
		if !p.at(tNumber, tString, kNone, kTrue, kFalse) {
			p.fail(p.tok, "invalid syntax")
		}
		return p.atom()
	}
	pos := p.pos(p.advance())
	if p.tok.kind != tNumber {
		p.fail(p.tok, "invalid syntax")
	}
	return &syntax.UnaryExpr{OpPos: pos, Op: syntax.MINUS, X: p.atom()}
}

// groupPattern parses a pattern or a sequence in parentheses.
func (p *parser) groupPattern() pattern {
	pos := p.pos(p.advance())
	if p.tok.kind != tStar && p.tok.kind != tRparen {
		first := p.asPattern()
		if p.accept(tRparen) {
			return first
		}
		p.expect(tComma)
		x := p.sequence(pos, []pattern{first}, tRparen)
		p.expect(tRparen)
		return x
	}
	x := p.sequence(pos, nil, tRparen)
	p.expect(tRparen)
	return x
}

// sequence parses the rest of a sequence pattern up to end, or to the guard of an open one.
func (p *parser) sequence(pos syntax.Position, items []pattern, end kind) pattern {
	var mode syntax.Expr = ident(pos, "None")
	var names []*syntax.Ident
	var parts [2][]syntax.Expr
	half := 0
	add := func(x pattern) {
		parts[half] = append(parts[half], x.expr)
		names = append(names, x.names...)
	}
	for _, x := range items {
		add(x)
	}
	for p.tok.kind != end && p.tok.kind != kIf {
		if p.tok.kind != tStar {
			add(p.asPattern())
		} else {
			t := p.advance()
			if half == 1 {
				p.fail(t, "multiple starred expressions in sequence pattern")
			}
			half = 1
			mode = str(pos, "any")
			if id := p.name(); id.Name != "_" {
				mode = str(pos, "bind")
				names = append(names, id)
			}
		}
		if !p.accept(tComma) {
			break
		}
	}
	return pat(pos, names, "seq", tuple(pos, parts[0]...), mode, tuple(pos, parts[1]...))
}

func (p *parser) mapping() pattern {
	pos := p.pos(p.advance())
	var entries []syntax.Expr
	var names []*syntax.Ident
	rest := "False"
	for p.tok.kind != tRbrace {
		if p.accept(tPow) {
			if p.word("_") {
				p.fail(p.tok, "invalid syntax")
			}
			names = append(names, p.name())
			rest = "True"
		} else {
			var key syntax.Expr
			if p.tok.kind == tName {
				key = p.dottedName()
				if _, ok := key.(*syntax.Ident); ok {
					p.fail(p.tok, "invalid syntax")
				}
			} else {
				key = p.signed()
			}
			p.expect(tColon)
			x := p.asPattern()
			entries = append(entries, tuple(pos, key, x.expr))
			names = append(names, x.names...)
		}
		if !p.accept(tComma) {
			break
		}
	}
	p.expect(tRbrace)
	return pat(pos, names, "map", tuple(pos, entries...), ident(pos, rest))
}

// dottedName parses name.name.name as an expression.
func (p *parser) dottedName() syntax.Expr {
	var x syntax.Expr = p.name()
	for p.tok.kind == tDot {
		pos := p.pos(p.advance())
		namePos := p.here()
		x = &syntax.DotExpr{X: x, Dot: pos, NamePos: namePos, Name: p.name()}
	}
	return x
}

// namePattern parses a capture, the wildcard, a dotted constant or a class.
func (p *parser) namePattern() pattern {
	pos := p.here()
	wild := p.word("_")
	x := p.dottedName()
	if _, bare := x.(*syntax.Ident); p.tok.kind == tLparen && !(wild && bare) {
		return p.classPattern(pos, x)
	}
	id, ok := x.(*syntax.Ident)
	switch {
	case !ok:
		return pat(pos, nil, "value", x)
	case id.Name == "_":
		any := pat(pos, nil, "any")
		any.all = true
		return any
	}
	bind := pat(pos, []*syntax.Ident{id}, "bind")
	bind.all = true
	return bind
}

func (p *parser) classPattern(pos syntax.Position, class syntax.Expr) pattern {
	p.advance()
	var positional, named []syntax.Expr
	var names []*syntax.Ident
	for p.tok.kind != tRparen {
		if p.tok.kind == tName && p.next() == tAssign {
			key := p.name()
			p.advance()
			x := p.asPattern()
			named = append(named, tuple(pos, str(key.NamePos, key.Name), x.expr))
			names = append(names, x.names...)
		} else {
			if named != nil {
				p.fail(p.tok, "positional patterns follow keyword patterns")
			}
			x := p.asPattern()
			positional = append(positional, x.expr)
			names = append(names, x.names...)
		}
		if !p.accept(tComma) {
			break
		}
	}
	p.expect(tRparen)
	return pat(pos, names, "class", class, tuple(pos, positional...), tuple(pos, named...))
}
