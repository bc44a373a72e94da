package python

import "go.starlark.net/syntax"

// block parses what follows a colon: an indented block, or simple statements on the same line. what and
// line name the statement in the error of a missing block.
func (p *parser) block(what string, line int32) []syntax.Stmt {
	p.expect(tColon)
	p.blocks++
	defer func() { p.blocks-- }()
	if p.tok.kind != tNewline {
		switch p.tok.kind {
		case kIf, kWhile, kFor, kTry, kWith, kDef, kClass, tAt, kAsync:
			p.fail(p.tok, "invalid syntax")
		}
		return p.simpleLine(nil)
	}
	p.advance()
	if p.tok.kind != tIndent {
		p.failKind("IndentationError", p.tok, "expected an indented block after %s on line %d", what, line)
	}
	p.advance()
	var stmts []syntax.Stmt
	for !p.at(tDedent, tEOF) {
		if p.tok.kind == tIndent {
			p.failKind("IndentationError", p.tok, "unexpected indent")
		}
		stmts = p.statement(stmts)
	}
	p.accept(tDedent)
	return stmts
}

func (p *parser) ifStmt(word string) syntax.Stmt {
	t := p.advance()
	st := &syntax.IfStmt{If: p.pos(t), Cond: p.condition()}
	st.True = p.block("'"+word+"' statement", t.line)
	last := st
	for p.tok.kind == kElif { // not by recursion: chains may be long
		t := p.advance()
		elif := &syntax.IfStmt{If: p.pos(t), Cond: p.condition()}
		elif.True = p.block("'elif' statement", t.line)
		last.ElsePos, last.False = elif.If, []syntax.Stmt{elif}
		last = elif
	}
	if p.tok.kind == kElse {
		last.ElsePos = p.here()
		last.False = p.elseBlock()
	}
	return st
}

// condition parses the expression of if and while.
func (p *parser) condition() syntax.Expr {
	x := p.namedExpr()
	if p.tok.kind == tAssign {
		if _, ok := x.(*syntax.Ident); ok {
			p.failAt(x, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
		}
		p.failAt(x, "cannot assign to %s here. Maybe you meant '==' instead of '='?", describe(x))
	}
	return x
}

func (p *parser) elseBlock() []syntax.Stmt {
	t := p.advance()
	return p.block("'else' statement", t.line)
}

// loopBody parses the block of a loop.
func (p *parser) loopBody(what string, line int32) []syntax.Stmt {
	p.fn.loops++
	body := p.block(what, line)
	p.fn.loops--
	return body
}

func (p *parser) whileStmt() syntax.Stmt {
	t := p.advance()
	st := &syntax.WhileStmt{While: p.pos(t), Cond: p.condition()}
	st.Body = p.loopBody("'while' statement", t.line)
	if p.tok.kind == kElse {
		return &loopStmt{stmtNode{pos: st.While}, st, p.elseBlock()}
	}
	return st
}

func (p *parser) forStmt(async bool, pos syntax.Position) syntax.Stmt {
	t := p.advance()
	st := &syntax.ForStmt{For: pos, Vars: p.targets()}
	p.expect(kIn)
	st.X = p.starExprs()
	if async {
		st.X = call(pos, "$aiter", st.X)
	}
	st.Body = p.loopBody("'for' statement", t.line)
	var orelse []syntax.Stmt
	if p.tok.kind == kElse {
		orelse = p.elseBlock()
	}
	if orelse != nil || !plainTarget(st.Vars) {
		return &loopStmt{stmtNode{pos: pos}, st, orelse}
	}
	return st
}

// targets parses the targets of for, which end at "in".
func (p *parser) targets() syntax.Expr {
	var items []syntax.Expr
	comma := false
	for {
		if p.tok.kind == tStar {
			pos := p.pos(p.advance())
			items = append(items, star(pos, p.binary(bitOr)))
		} else {
			items = append(items, p.binary(bitOr))
		}
		if !p.accept(tComma) {
			break
		}
		comma = true
		if p.tok.kind == kIn {
			break
		}
	}
	x := items[0]
	if comma {
		x = &syntax.TupleExpr{List: items}
	}
	p.checkTarget(x, true)
	return x
}

func (p *parser) tryStmt() syntax.Stmt {
	t := p.advance()
	st := &tryStmt{stmtNode: stmtNode{pos: p.pos(t)}}
	st.body = p.block("'try' statement", t.line)
	for p.tok.kind == kExcept {
		if n := len(st.handlers); n > 0 && st.handlers[n-1].class == nil {
			p.failAt(&stmtNode{pos: st.handlers[n-1].pos}, "default 'except:' must be last")
		}
		st.handlers = append(st.handlers, p.handler())
	}
	if len(st.handlers) > 0 && p.tok.kind == kElse {
		st.orelse = p.elseBlock()
	}
	if p.tok.kind == kFinally {
		t := p.advance()
		st.final = p.block("'finally' statement", t.line)
	}
	if st.handlers == nil && st.final == nil {
		p.fail(p.tok, "expected 'except' or 'finally' block")
	}
	if st.handlers != nil && st.final != nil { // two statements, as they behave
		inner := *st
		inner.final = nil
		return &tryStmt{stmtNode: st.stmtNode, body: []syntax.Stmt{&inner}, final: st.final}
	}
	return st
}

func (p *parser) handler() handler {
	t := p.advance()
	h := handler{pos: p.pos(t)}
	if p.tok.kind == tStar {
		p.fail(p.tok, "except* (exception groups) is not supported")
	}
	if p.tok.kind != tColon {
		h.class = p.expr()
		if p.tok.kind == tComma {
			p.failAt(h.class, "multiple exception types must be parenthesized")
		}
		if p.accept(kAs) {
			h.name = p.name()
		}
	}
	h.body = p.block("'except' statement", t.line)
	return h
}

func (p *parser) withStmt(async bool, pos syntax.Position) syntax.Stmt {
	t := p.advance()
	items := p.withParens()
	if items == nil {
		items = p.withItems(tColon)
	}
	body := p.block("'with' statement", t.line)
	for i := len(items) - 1; i >= 0; i-- {
		items[i].pos, items[i].async, items[i].body = pos, async, body
		body = []syntax.Stmt{items[i]}
	}
	return items[0]
}

// withParens parses with (a as b, c as d): it is tried first, and given up if no colon follows.
func (p *parser) withParens() (items []*withStmt) {
	if p.tok.kind != tLparen || p.tokenAfter(p.i) != tColon {
		return nil
	}
	i, depth := p.i, p.depth
	defer func() {
		if r := recover(); r != nil {
			if _, ok := r.(*Error); !ok {
				panic(r)
			}
			p.i, p.tok, p.depth, items = i, p.toks[i], depth, nil
		}
	}()
	p.advance()
	items = p.withItems(tRparen)
	p.expect(tRparen)
	if p.tok.kind != tColon {
		p.fail(p.tok, "invalid syntax")
	}
	for _, item := range items {
		if item.target != nil {
			return items
		}
	}
	p.i, p.tok, p.depth = i, p.toks[i], depth // a parenthesised expression, or a tuple
	if len(items) > 1 {
		p.advance()
		items = p.withItems(tRparen)
		p.expect(tRparen)
		return items
	}
	return nil
}

// tokenAfter is the token that follows the bracket which opens at index i.
func (p *parser) tokenAfter(i int) kind {
	for depth := 0; i < len(p.toks); i++ {
		switch p.toks[i].kind {
		case tLparen, tLbrack, tLbrace:
			depth++
		case tRparen, tRbrack, tRbrace:
			if depth--; depth == 0 && i+1 < len(p.toks) {
				return p.toks[i+1].kind
			}
		}
	}
	return tEOF
}

func (p *parser) withItems(end kind) []*withStmt {
	var items []*withStmt
	for {
		item := &withStmt{manager: p.expr()}
		if p.accept(kAs) {
			item.target = p.binary(bitOr)
			p.checkTarget(item.target, true)
		}
		items = append(items, item)
		if !p.accept(tComma) || end == tRparen && p.tok.kind == tRparen {
			return items
		}
	}
}
