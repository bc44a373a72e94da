package python

import (
	"strings"

	"go.starlark.net/syntax"
)

// statement parses one statement, or several on one line, and appends them.
func (p *parser) statement(stmts []syntax.Stmt) []syntax.Stmt {
	switch p.tok.kind {
	case kIf:
		return append(stmts, p.ifStmt("if"))
	case kWhile:
		return append(stmts, p.whileStmt())
	case kFor:
		return append(stmts, p.forStmt(false, p.here()))
	case kTry:
		return append(stmts, p.tryStmt())
	case kWith:
		return append(stmts, p.withStmt(false, p.here()))
	case kDef:
		return append(stmts, p.defStmt(nil, false, p.here()))
	case kClass:
		return append(stmts, p.classStmt(nil))
	case tAt:
		return append(stmts, p.decorated())
	case kAsync:
		return append(stmts, p.asyncStmt(nil))
	case tName:
		if p.word("match") && p.matchAhead() {
			return append(stmts, p.matchStmt())
		}
	}
	return p.simpleLine(stmts)
}

// compound says whether a statement with blocks begins here.
func (p *parser) compound() bool {
	return p.at(kIf, kWhile, kFor, kTry, kWith, kDef, kClass, tAt, kAsync) || p.word("match") && p.matchAhead()
}

// simpleLine parses simple statements up to the end of the line.
func (p *parser) simpleLine(stmts []syntax.Stmt) []syntax.Stmt {
	for {
		stmts = p.simple(stmts)
		if !p.accept(tSemi) {
			break
		}
		if p.at(tNewline, tEOF) {
			break
		}
	}
	if !p.accept(tNewline) && p.tok.kind != tEOF {
		p.fail(p.tok, "invalid syntax")
	}
	return stmts
}

// simple parses one simple statement.
func (p *parser) simple(stmts []syntax.Stmt) []syntax.Stmt {
	pos := p.here()
	switch p.tok.kind {
	case kPass:
		p.advance()
		return append(stmts, pass(pos))
	case kBreak, kContinue:
		return append(stmts, p.branch())
	case kReturn:
		return append(stmts, p.returnStmt())
	case kRaise:
		return append(stmts, p.raiseStmt())
	case kImport:
		return p.importStmts(stmts)
	case kFrom:
		st := p.fromStmt()
		if st.module == "__future__" && (p.blocks > 0 || !onlyFutures(stmts)) {
			p.failAt(st, "from __future__ imports must occur at the beginning of the file")
		}
		return append(stmts, st)
	case kGlobal, kNonlocal:
		return append(stmts, p.scopeStmt())
	case kDel:
		return append(stmts, p.delStmt())
	case kAssert:
		return append(stmts, p.assertStmt())
	}
	if load := p.loadStmt(); load != nil {
		return append(stmts, load)
	}
	return append(stmts, p.exprStmt())
}

func (p *parser) branch() syntax.Stmt {
	t := p.advance()
	if p.fn.loops == 0 {
		if t.kind == kBreak {
			p.fail(t, "'break' outside loop")
		}
		p.fail(t, "'continue' not properly in loop")
	}
	tok := syntax.BREAK
	if t.kind == kContinue {
		tok = syntax.CONTINUE
	}
	return &syntax.BranchStmt{Token: tok, TokenPos: p.pos(t)}
}

func (p *parser) returnStmt() syntax.Stmt {
	t := p.advance()
	if p.fn.module || p.fn.class {
		p.fail(t, "'return' outside function")
	}
	ret := &syntax.ReturnStmt{Return: p.pos(t)}
	if !p.at(tNewline, tSemi, tEOF) {
		ret.Result = p.starExprs()
		if p.fn.async && p.fn.generator {
			p.fail(t, "'return' with value in async generator")
		}
	}
	return ret
}

func (p *parser) raiseStmt() syntax.Stmt {
	pos := p.pos(p.advance())
	if p.at(tNewline, tSemi, tEOF) {
		return run(call(pos, "$raise"))
	}
	args := []syntax.Expr{p.expr()}
	if p.accept(kFrom) {
		args = append(args, p.expr())
	}
	return run(call(pos, "$raise", args...))
}

func (p *parser) assertStmt() syntax.Stmt {
	pos := p.pos(p.advance())
	cond := p.expr()
	fail := call(pos, "$assert")
	if p.accept(tComma) {
		fail.Args = []syntax.Expr{p.expr()}
	}
	return ifElse(pos, &syntax.UnaryExpr{OpPos: pos, Op: syntax.NOT, X: cond}, []syntax.Stmt{run(fail)}, nil)
}

func (p *parser) scopeStmt() syntax.Stmt {
	t := p.advance()
	st := &scopeStmt{stmtNode: stmtNode{pos: p.pos(t)}, nonlocal: t.kind == kNonlocal}
	if st.nonlocal && p.fn.module {
		p.fail(t, "nonlocal declaration not allowed at module level")
	}
	for {
		st.names = append(st.names, p.name())
		if !p.accept(tComma) {
			return st
		}
	}
}

func (p *parser) delStmt() syntax.Stmt {
	st := &delStmt{stmtNode: stmtNode{pos: p.pos(p.advance())}}
	if p.at(tNewline, tSemi, tEOF) {
		p.fail(p.tok, "invalid syntax")
	}
	x := p.starExprs()
	p.checkDelete(x)
	if t, ok := x.(*syntax.TupleExpr); ok && !t.Lparen.IsValid() {
		st.targets = t.List
	} else {
		st.targets = []syntax.Expr{x}
	}
	return st
}

// dotted parses a.b.c.
func (p *parser) dotted() (first *syntax.Ident, full string) {
	first = p.name()
	parts := []string{first.Name}
	for p.accept(tDot) {
		parts = append(parts, p.name().Name)
	}
	return first, strings.Join(parts, ".")
}

func (p *parser) importStmts(stmts []syntax.Stmt) []syntax.Stmt {
	pos := p.pos(p.advance())
	for {
		st := &importStmt{stmtNode: stmtNode{pos: pos}}
		st.name, st.module = p.dotted()
		if p.accept(kAs) {
			st.name, st.leaf = p.name(), true
		}
		stmts = append(stmts, st)
		if !p.accept(tComma) {
			return stmts
		}
	}
}

// futures are the features that from __future__ import may ask for; all of them are there already.
var futures = map[string]bool{
	"nested_scopes": true, "generators": true, "division": true, "absolute_import": true, "with_statement": true,
	"print_function": true, "unicode_literals": true, "generator_stop": true, "annotations": true,
}

// onlyFutures says whether nothing but a doc string and imports from __future__ stands in a list.
func onlyFutures(stmts []syntax.Stmt) bool {
	if docString(stmts) != nil {
		stmts = stmts[1:]
	}
	for _, st := range stmts {
		if from, ok := st.(*fromStmt); !ok || from.module != "__future__" {
			return false
		}
	}
	return true
}

func (p *parser) fromStmt() *fromStmt {
	st := &fromStmt{stmtNode: stmtNode{pos: p.pos(p.advance())}}
	for p.at(tDot, tEllipsis) {
		st.level += int(p.tok.end - p.tok.start)
		p.advance()
	}
	if st.level == 0 || p.tok.kind == tName {
		_, st.module = p.dotted()
	}
	p.expect(kImport)
	if p.tok.kind == tStar {
		if t := p.advance(); !p.fn.module {
			p.fail(t, "import * only allowed at module level")
		}
		return st
	}
	paren := p.accept(tLparen)
	for {
		id := p.name()
		if st.module == "__future__" && !futures[id.Name] {
			p.failAt(&st.stmtNode, "future feature %s is not defined", id.Name)
		}
		st.names = append(st.names, id.Name)
		p.noteMember(id.Name)
		if p.accept(kAs) {
			id = p.name()
		}
		st.as = append(st.as, id)
		if !p.accept(tComma) {
			break
		}
		if paren && p.tok.kind == tRparen {
			break
		}
		if !paren && p.at(tNewline, tSemi, tEOF) {
			p.fail(p.tok, "trailing comma not allowed without surrounding parentheses")
		}
	}
	if paren {
		p.expect(tRparen)
	}
	return st
}

// loadStmt parses Starlark's load("module", "name", alias="name"). It is one at the beginning of a line
// of the module, if all arguments are literals; anything else is a call of a function that happens to be
// called load.
func (p *parser) loadStmt() syntax.Stmt {
	if !p.fn.module || p.fn.loops > 0 || !p.word("load") || !p.loadAhead() {
		return nil
	}
	st := &syntax.LoadStmt{Load: p.pos(p.advance())}
	p.advance()
	st.Module = p.loadString()
	for p.accept(tComma) && p.tok.kind != tRparen {
		if p.tok.kind == tName {
			id := p.name()
			p.advance()
			lit := p.loadString()
			st.To = append(st.To, id)
			st.From = append(st.From, ident(lit.TokenPos, lit.Value.(string)))
			continue
		}
		lit := p.loadString()
		st.To = append(st.To, ident(lit.TokenPos, lit.Value.(string)))
		st.From = append(st.From, ident(lit.TokenPos, lit.Value.(string)))
	}
	st.Rparen = p.pos(p.expect(tRparen))
	return st
}

// loadString parses a plain string literal.
func (p *parser) loadString() *syntax.Literal {
	t := p.tok
	lit, ok := p.strings().(*syntax.Literal)
	if !ok || lit.Token != syntax.STRING {
		p.fail(t, "load needs string literals")
	}
	return lit
}

// loadAhead looks for the shape of a load statement: ( "m" , "a" , b = "c" ).
func (p *parser) loadAhead() bool {
	kinds := func(j int) kind {
		if p.i+j < len(p.toks) {
			return p.toks[p.i+j].kind
		}
		return tEOF
	}
	if kinds(1) != tLparen || kinds(2) != tString || kinds(3) != tComma {
		return false
	}
	for j := 3; ; {
		if kinds(j) == tComma {
			j++
		} else if kinds(j) != tRparen {
			return false
		}
		switch {
		case kinds(j) == tRparen:
			end := kinds(j + 1)
			return end == tNewline || end == tSemi || end == tEOF
		case kinds(j) == tString:
			j++
		case kinds(j) == tName && kinds(j+1) == tAssign && kinds(j+2) == tString:
			j += 3
		default:
			return false
		}
	}
}
