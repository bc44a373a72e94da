package python

import "go.starlark.net/syntax"

// call parses (arguments).
func (p *parser) call(fn syntax.Expr) syntax.Expr {
	c := &syntax.CallExpr{Fn: fn, Lparen: p.pos(p.advance())}
	c.Args = p.args()
	var last syntax.Expr
	if n := len(c.Args); n > 0 {
		last = c.Args[n-1]
	}
	c.Rparen = p.close(tRparen, last)
	if id, ok := fn.(*syntax.Ident); ok {
		switch id.Name {
		case "globals", "locals", "vars", "dir", "exec", "eval":
			p.marks.mirror = true
		case "frozenset", "namedtuple":
			p.marks.derives = true
		case "bytearray", "memoryview": // they compare with bytes
			p.marks.compares = true
		}
	}
	return c
}

// noteMember notes what the use of a module's member tells of the source: through sys.modules it reaches its own
// variables, and sys.version_info compares with tuples, as
// named tuples do.
func (p *parser) noteMember(name string) {
	switch name {
	case "modules":
		p.marks.mirror = true
	case "version_info":
		p.marks.compares = true
	case "namedtuple":
		p.marks.derives = true
	}
}

// args parses arguments up to the closing parenthesis.
func (p *parser) args() []syntax.Expr {
	var args []syntax.Expr
	named, stars := false, false
	late := "" // an error that is reported at the end
	var double token
	seen := map[string]bool{}
	for p.tok.kind != tRparen {
		t := p.tok
		switch {
		case t.kind == tStar:
			p.advance()
			if stars {
				p.fail(double, "iterable argument unpacking follows keyword argument unpacking")
			}
			args = append(args, star(p.pos(t), p.expr()))
		case t.kind == tPow:
			p.advance()
			if !stars {
				stars, double = true, t
			}
			args = append(args, &syntax.UnaryExpr{OpPos: p.pos(t), Op: syntax.STARSTAR, X: p.expr()})
		case t.kind == tName && p.next() == tAssign:
			named = true
			id := p.name()
			p.checkName(id)
			if seen[id.Name] {
				p.fail(t, "keyword argument repeated: %s", id.Name)
			}
			seen[id.Name] = true
			eq := p.pos(p.advance())
			args = append(args, &syntax.BinaryExpr{X: id, OpPos: eq, Op: syntax.EQ, Y: p.expr()})
		default:
			if stars {
				late = "positional argument follows keyword argument unpacking"
			} else if named {
				late = "positional argument follows keyword argument"
			}
			args = append(args, p.positional(len(args) == 0))
		}
		if !p.accept(tComma) {
			break
		}
	}
	if late != "" {
		p.fail(p.tok, "%s", late)
	}
	return args
}

// positional parses an argument without a name, or a generator expression.
func (p *parser) positional(first bool) syntax.Expr {
	t := p.tok
	x := p.namedExpr()
	switch {
	case p.at(kFor, kAsync):
		x = p.generator(p.pos(t), x)
		if !first || p.tok.kind == tComma && p.next() != tRparen {
			p.failAt(x, "Generator expression must be parenthesized")
		}
	case p.tok.kind == tAssign:
		switch id, ok := x.(*syntax.Ident); {
		case ok:
			p.failAt(x, "cannot assign to %s", id.Name)
		default:
			p.failAt(x, "expression cannot contain assignment, perhaps you meant \"==\"?")
		}
	}
	return x
}

// subscript parses [index], [lo:hi:step], or several of them, which are a tuple.
func (p *parser) subscript(x syntax.Expr) syntax.Expr {
	lbrack := p.pos(p.advance())
	if p.tok.kind == tRbrack {
		p.fail(p.tok, "invalid syntax")
	}
	item := p.subscriptItem()
	if s, ok := item.(*sliceItem); ok && p.tok.kind != tComma {
		rbrack := p.close(tRbrack, nil)
		return &syntax.SliceExpr{X: x, Lbrack: lbrack, Lo: s.lo, Hi: s.hi, Step: s.step, Rbrack: rbrack}
	}
	if p.tok.kind == tComma || isStar(item) {
		t := &syntax.TupleExpr{List: []syntax.Expr{item}}
		for p.accept(tComma) {
			if p.tok.kind == tRbrack {
				break
			}
			t.List = append(t.List, p.subscriptItem())
		}
		item = t
	}
	return &syntax.IndexExpr{X: x, Lbrack: lbrack, Y: item, Rbrack: p.close(tRbrack, item)}
}

func (p *parser) subscriptItem() syntax.Expr {
	if p.tok.kind == tStar {
		return p.starExpr()
	}
	s := &sliceItem{exprNode: exprNode{pos: p.here()}}
	if p.tok.kind != tColon {
		x := p.namedExpr()
		if p.tok.kind != tColon {
			return x
		}
		s.lo = x
	}
	p.advance()
	if !p.at(tColon, tRbrack, tComma) {
		s.hi = p.expr()
	}
	if p.accept(tColon) && !p.at(tRbrack, tComma) {
		s.step = p.expr()
	}
	return s
}
