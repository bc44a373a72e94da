package python

import (
	"slices"

	"go.starlark.net/syntax"
)

func (p *parser) decorated() syntax.Stmt {
	var decorators []syntax.Expr
	for p.accept(tAt) {
		decorators = append(decorators, p.namedExpr())
		if p.tok.kind != tNewline {
			p.fail(p.tok, "invalid syntax")
		}
		p.advance()
	}
	switch p.tok.kind {
	case kDef:
		return p.defStmt(decorators, false, p.here())
	case kClass:
		return p.classStmt(decorators)
	case kAsync:
		return p.asyncStmt(decorators)
	}
	p.fail(p.tok, "invalid syntax")
	return nil
}

// asyncStmt parses async def, async for, async with.
func (p *parser) asyncStmt(decorators []syntax.Expr) syntax.Stmt {
	t := p.advance()
	if p.tok.kind == kDef {
		return p.defStmt(decorators, true, p.pos(t))
	}
	if decorators == nil && p.at(kFor, kWith) {
		if !p.fn.async {
			p.fail(t, "'async %s' outside async function", p.text(p.tok))
		}
		if p.tok.kind == kFor {
			return p.forStmt(true, p.pos(t))
		}
		return p.withStmt(true, p.pos(t))
	}
	p.fail(p.tok, "invalid syntax")
	return nil
}

// inFunction runs parse within the context of a new function.
func (p *parser) inFunction(ctx *funcContext, parse func()) {
	outer := p.fn
	p.fn = ctx
	parse()
	p.fn = outer
}

func (p *parser) defStmt(decorators []syntax.Expr, async bool, pos syntax.Position) syntax.Stmt {
	t := p.advance()
	def := &syntax.DefStmt{Def: pos, Name: p.name()}
	if p.tok.kind == tLbrack {
		p.fail(p.tok, "type parameters are not supported")
	}
	if p.tok.kind != tLparen {
		p.fail(p.tok, "expected '('")
	}
	def.Lparen = p.pos(p.advance())
	def.Params = p.params(tRparen)
	positional := p.slash
	def.Rparen = p.pos(p.expect(tRparen))
	if arrow := p.tok; p.accept(tArrow) {
		if p.tok.kind == tColon {
			p.fail(arrow, "expected ':'")
		}
		p.marks.annotation(def.Name.Name, p.expr())
	}
	if p.class != "" && inplaceMethod(def.Name.Name) {
		p.marks.inplace = true
	}
	if p.class != "" && compareMethod(def.Name.Name) {
		p.marks.compares = true
	}
	ctx := &funcContext{async: async}
	p.inFunction(ctx, func() { def.Body = p.block("function definition", t.line) })
	return &funcStmt{stmtNode{pos: pos}, def, decorators, async, ctx.generator, positional}
}

// inplaceMethod says whether a method is called by augmented assignments.
func inplaceMethod(name string) bool {
	switch name {
	case "__iadd__", "__isub__", "__imul__", "__itruediv__", "__ifloordiv__", "__ilshift__", "__irshift__":
		return true
	}
	return false
}

// compareMethod says whether a method is called by comparisons.
func compareMethod(name string) bool {
	switch name {
	case "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__":
		return true
	}
	return false
}

// nativeBase says whether a base of a class is one of the types that hold a value of the interpreter.
func nativeBase(x syntax.Expr) bool {
	id, ok := x.(*syntax.Ident)
	if !ok {
		return false
	}
	switch id.Name {
	case "list", "dict", "str", "int", "float", "tuple", "set", "frozenset", "bytes", "OrderedDict", "defaultdict",
		"NamedTuple":
		return true
	}
	return false
}

func (p *parser) classStmt(decorators []syntax.Expr) syntax.Stmt {
	t := p.advance()
	st := &classStmt{stmtNode: stmtNode{pos: p.pos(t)}, name: p.name(), decorators: decorators}
	if p.tok.kind == tLbrack {
		p.fail(p.tok, "type parameters are not supported")
	}
	if p.accept(tLparen) {
		st.args = p.args()
		p.expect(tRparen)
		p.marks.derives = p.marks.derives || slices.ContainsFunc(st.args, nativeBase)
	}
	outer := p.class
	p.class = st.name.Name
	p.inFunction(&funcContext{class: true}, func() { st.body = p.block("class definition", t.line) })
	p.class = outer
	return st
}

// A paramList is a list of parameters in the making.
type paramList struct {
	*parser
	end      kind // a parenthesis, or the colon of a lambda
	params   []syntax.Expr
	seen     map[string]bool
	optional bool // one with a default has been read
	starred  bool // * or *args
	last     bool // **kwargs
	slash    int  // how many stand before "/"
}

// params parses parameters up to end.
func (p *parser) params(end kind) []syntax.Expr {
	l := &paramList{parser: p, end: end, seen: map[string]bool{}}
	for p.tok.kind != end {
		if l.last {
			p.fail(p.tok, "arguments cannot follow var-keyword argument")
		}
		l.param()
		if !p.accept(tComma) {
			break
		}
	}
	p.slash = l.slash
	return l.params
}

// param parses one parameter, or one of the marks between them.
func (l *paramList) param() {
	t := l.tok
	switch t.kind {
	case tLparen:
		what := "Function"
		if l.end == tColon {
			what = "Lambda expression"
		}
		l.fail(t, "%s parameters cannot be parenthesized", what)
	case tSlash:
		if len(l.params) == 0 {
			l.fail(t, "at least one argument must precede /")
		}
		l.slash = len(l.params)
		l.advance()
	case tStar:
		l.star()
	case tPow:
		l.last = true
		l.advance()
		l.params = append(l.params, &syntax.UnaryExpr{OpPos: l.pos(t), Op: syntax.STARSTAR, X: l.paramName()})
	default:
		l.plain()
	}
}

// star parses * or *args.
func (l *paramList) star() {
	t := l.tok
	if l.starred {
		l.fail(t, "* argument may appear only once")
	}
	l.starred = true
	l.advance()
	s := star(l.pos(t), nil)
	if l.tok.kind == tName {
		s.X = l.paramName()
	} else if l.tok.kind != tComma || l.next() == l.end || l.next() == tPow {
		if l.end == tColon {
			t = l.tok
		}
		l.fail(t, "named arguments must follow bare *")
	}
	l.params = append(l.params, s)
}

// plain parses name or name=default.
func (l *paramList) plain() {
	t := l.tok
	id := l.paramName()
	if l.tok.kind == tAssign {
		eq := l.pos(l.advance())
		l.params = append(l.params, &syntax.BinaryExpr{X: id, OpPos: eq, Op: syntax.EQ, Y: l.expr()})
		l.optional = true
		return
	}
	if l.optional && !l.starred {
		l.fail(t, "non-default argument follows default argument")
	}
	l.params = append(l.params, id)
}

// paramName parses a name and skips its annotation, which a lambda cannot have.
func (l *paramList) paramName() *syntax.Ident {
	t := l.tok
	id := l.name()
	if l.seen[id.Name] {
		l.fail(t, "duplicate argument '%s' in function definition", id.Name)
	}
	l.seen[id.Name] = true
	if l.end == tRparen && l.accept(tColon) {
		l.accept(tStar)
		l.marks.annotation(id.Name, l.expr())
	}
	return id
}
