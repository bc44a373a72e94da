package python

import "go.starlark.net/syntax"

// starExprs parses expressions separated by commas, of which some may be starred: a tuple, unless it is
// one alone.
func (p *parser) starExprs() syntax.Expr {
	if p.tok.kind == kYield {
		return p.yieldExpr()
	}
	first := p.tok
	x := p.plainStar()
	if p.tok.kind != tComma {
		if isStar(x) && p.tok.kind != tAssign {
			p.fail(first, "can't use starred expression here")
		}
		return x
	}
	items := []syntax.Expr{x}
	for p.accept(tComma) {
		if p.endsExprs() {
			break
		}
		items = append(items, p.plainStar())
	}
	return &syntax.TupleExpr{List: items}
}

// endsExprs says whether a trailing comma has just been read.
func (p *parser) endsExprs() bool {
	return p.at(tNewline, tEOF, tSemi, tColon, tRparen, tRbrack, tRbrace, tAssign, kIn) ||
		p.tok.kind > tAssign && p.tok.kind <= tPowEq
}

// plainStar parses an expression or *expression, without :=.
func (p *parser) plainStar() syntax.Expr {
	if p.tok.kind == tStar {
		return p.starExpr()
	}
	return p.expr()
}

// starExpr parses an expression, also with :=, or *expression.
func (p *parser) starExpr() syntax.Expr {
	if p.tok.kind == tStar {
		pos := p.pos(p.advance())
		return star(pos, p.binary(bitOr))
	}
	return p.namedExpr()
}

// namedExpr parses an expression or name := expression.
func (p *parser) namedExpr() syntax.Expr {
	if p.tok.kind == tName && p.next() == tWalrus {
		id := p.name()
		p.checkName(id)
		p.marks.walrus = true
		pos := p.pos(p.advance())
		return &walrusExpr{exprNode{pos: pos}, id, p.expr()}
	}
	return p.expr()
}

// expr parses a conditional expression, a lambda, or less.
func (p *parser) expr() syntax.Expr {
	p.enter()
	defer p.leave()
	if p.tok.kind == kLambda {
		return p.lambda()
	}
	x := p.or()
	if p.tok.kind != kIf {
		return x
	}
	pos := p.pos(p.advance())
	cond := p.or()
	if p.tok.kind != kElse {
		p.failAt(x, "expected 'else' after 'if' expression")
	}
	elsePos := p.pos(p.advance())
	return &syntax.CondExpr{If: pos, Cond: cond, True: x, ElsePos: elsePos, False: p.expr()}
}

func (p *parser) lambda() syntax.Expr {
	x := &syntax.LambdaExpr{Lambda: p.pos(p.advance())}
	x.Params = p.params(tColon)
	p.expect(tColon)
	ctx := &funcContext{lambda: true, async: false}
	p.inFunction(ctx, func() { x.Body = p.expr() })
	if ctx.generator {
		inner := &syntax.LambdaExpr{Lambda: x.Lambda, Body: x.Body}
		x.Body = call(x.Lambda, "$generator", inner)
	}
	return x
}

func (p *parser) or() syntax.Expr {
	x := p.and()
	for p.tok.kind == kOr {
		pos := p.pos(p.advance())
		x = &syntax.BinaryExpr{X: x, OpPos: pos, Op: syntax.OR, Y: p.and()}
	}
	return x
}

func (p *parser) and() syntax.Expr {
	x := p.not()
	for p.tok.kind == kAnd {
		pos := p.pos(p.advance())
		x = &syntax.BinaryExpr{X: x, OpPos: pos, Op: syntax.AND, Y: p.not()}
	}
	return x
}

func (p *parser) not() syntax.Expr {
	if p.tok.kind != kNot {
		return p.comparison()
	}
	p.enter()
	defer p.leave()
	pos := p.pos(p.advance())
	return &syntax.UnaryExpr{OpPos: pos, Op: syntax.NOT, X: p.not()}
}

// comparisons maps tokens to Starlark's; "in", "is" and "not in" are special.
var comparisons = map[kind]syntax.Token{
	tLess: syntax.LT, tGreater: syntax.GT, tLessEq: syntax.LE, tGreaterEq: syntax.GE,
	tEqual: syntax.EQL, tNotEqual: syntax.NEQ, kIn: syntax.IN,
}

func (p *parser) comparison() syntax.Expr {
	x := p.binary(bitOr)
	op, ok := p.compareOp()
	if !ok {
		return x
	}
	y := p.binary(bitOr)
	chain := &compareExpr{exprNode{pos: syntax.Start(x)}, []syntax.Expr{x, y}, []compareOp{op}}
	for {
		next, ok := p.compareOp()
		if !ok {
			break
		}
		chain.ops = append(chain.ops, next)
		chain.operands = append(chain.operands, p.binary(bitOr))
	}
	if len(chain.ops) == 1 && !op.is {
		return &syntax.BinaryExpr{X: x, OpPos: op.pos, Op: op.tok, Y: y}
	}
	return chain
}

// compareOp steps over a comparison operator, if there is one.
func (p *parser) compareOp() (op compareOp, ok bool) {
	op.pos = p.here()
	switch {
	case p.tok.kind == kIs:
		p.advance()
		op.is, op.tok = true, syntax.IN
		if p.accept(kNot) {
			op.tok = syntax.NOT_IN
		}
		return op, true
	case p.tok.kind == kNot && p.next() == kIn:
		p.advance()
		p.advance()
		op.tok = syntax.NOT_IN
		return op, true
	}
	if op.tok, ok = comparisons[p.tok.kind]; ok {
		p.advance()
	}
	return op, ok
}

// The levels of binary operators, loosest first.
const (
	bitOr = iota
	bitXor
	bitAnd
	shift
	sum
	product
	unary
)

// A binaryOp is a level and what Starlark calls the operator; ILLEGAL is matrix multiplication.
type binaryOp struct {
	level int
	tok   syntax.Token
}

var binaryOps = map[kind]binaryOp{
	tPipe: {bitOr, syntax.PIPE}, tCaret: {bitXor, syntax.CIRCUMFLEX}, tAmp: {bitAnd, syntax.AMP},
	tShl: {shift, syntax.LTLT}, tShr: {shift, syntax.GTGT}, tPlus: {sum, syntax.PLUS}, tMinus: {sum, syntax.MINUS},
	tStar: {product, syntax.STAR}, tSlash: {product, syntax.SLASH}, tSlashSlash: {product, syntax.SLASHSLASH},
	tPercent: {product, syntax.PERCENT}, tAt: {product, syntax.ILLEGAL},
}

// isBinary is binaryOps' key set as a table, for speed.
var isBinary [kYield + 1]bool

func init() {
	for k := range binaryOps {
		isBinary[k] = true
	}
}

// binary parses operators of a level and tighter ones.
func (p *parser) binary(level int) syntax.Expr {
	x := p.unary()
	for isBinary[p.tok.kind] {
		op := binaryOps[p.tok.kind]
		if op.level < level {
			break
		}
		pos := p.pos(p.advance())
		y := p.binary(op.level + 1)
		if op.tok == syntax.ILLEGAL {
			x = call(pos, "$matmul", x, y)
		} else {
			x = &syntax.BinaryExpr{X: x, OpPos: pos, Op: op.tok, Y: y}
		}
	}
	return x
}

var unaryOps = map[kind]syntax.Token{tPlus: syntax.PLUS, tMinus: syntax.MINUS, tTilde: syntax.TILDE}

func (p *parser) unary() syntax.Expr {
	op, ok := unaryOps[p.tok.kind]
	if !ok {
		return p.power()
	}
	p.enter()
	defer p.leave()
	pos := p.pos(p.advance())
	return &syntax.UnaryExpr{OpPos: pos, Op: op, X: p.unary()}
}

func (p *parser) power() syntax.Expr {
	x := p.await()
	if p.tok.kind != tPow {
		return x
	}
	p.enter()
	defer p.leave()
	pos := p.pos(p.advance())
	return call(pos, "$pow", x, p.unary())
}

func (p *parser) await() syntax.Expr {
	if p.tok.kind != kAwait {
		return p.primary()
	}
	t := p.advance()
	if !p.fn.async {
		if p.fn.module || p.fn.class {
			p.fail(t, "'await' outside function")
		}
		p.fail(t, "'await' outside async function")
	}
	return call(p.pos(t), "$await", p.primary())
}

// yieldExpr parses yield and yield from.
func (p *parser) yieldExpr() syntax.Expr {
	t := p.advance()
	if p.fn.module || p.fn.class {
		p.fail(t, "'yield' outside function")
	}
	p.fn.generator = true
	pos := p.pos(t)
	if p.tok.kind == kFrom {
		if p.fn.async {
			p.fail(t, "'yield from' inside async function")
		}
		p.advance()
		return call(pos, "$yieldfrom", p.expr())
	}
	if p.endsExprs() {
		return call(pos, "$yield", ident(pos, "None"))
	}
	return call(pos, "$yield", p.starExprs())
}
