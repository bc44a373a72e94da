package python

import "go.starlark.net/syntax"

// comprehension lowers a comprehension. If a function in it keeps one of its variables, it becomes a
// function, called at once: each run must have variables of its own.
func (l *lowerer) comprehension(node syntax.Expr, comp *syntax.Comprehension) syntax.Expr {
	s := l.scopes[node]
	first := comp.Clauses[0].(*syntax.ForClause)
	items := l.iter(first.X)
	if !s.captured {
		l.clauses(s, comp, items, nil)
		return comp
	}
	pos := comp.Lbrack
	name := l.temp("items")
	l.clauses(s, comp, ident(pos, name), nil)
	return apply(pos, []syntax.Expr{ident(pos, name)}, comp, []syntax.Expr{items})
}

// clauses lowers the clauses and the body within the scope of the comprehension. With a yield, the body
// is handed to it, and the comprehension makes nothing.
func (l *lowerer) clauses(
	s *scope, comp *syntax.Comprehension, items syntax.Expr, yield func(syntax.Expr) syntax.Expr,
) {
	scope := l.scope
	l.scope = s
	var out []syntax.Node
	for i, c := range comp.Clauses {
		switch c := c.(type) {
		case *syntax.ForClause:
			if i == 0 {
				c.X = items
			} else {
				c.X = l.iter(c.X)
			}
			out = append(out, l.loopVars(c)...)
		case *syntax.IfClause:
			c.Cond = l.expr(c.Cond)
			out = append(out, c)
		}
	}
	if e, ok := comp.Body.(*syntax.DictEntry); ok {
		e.Key, e.Value = l.expr(e.Key), l.expr(e.Value)
	} else {
		comp.Body = l.expr(comp.Body)
	}
	if yield != nil {
		out = append(out, &syntax.IfClause{If: comp.Lbrack, Cond: yield(comp.Body)})
		comp.Body = num(comp.Lbrack, 0)
	}
	comp.Clauses = out
	l.scope = scope
}

// loopVars lowers the target of a clause; one with a star takes a second clause, which unpacks.
func (l *lowerer) loopVars(c *syntax.ForClause) []syntax.Node {
	if plainTarget(c.Vars) {
		c.Vars = l.target(c.Vars)
		return []syntax.Node{c}
	}
	targets := unparen(c.Vars).(*syntax.TupleExpr).List
	item := l.temp("item")
	var x syntax.Expr = ident(c.For, item)
	names := make([]syntax.Expr, len(targets))
	for i, t := range targets {
		if isStar(t) {
			t = t.(*syntax.UnaryExpr).X
			x = call(c.For, "$unpack", ident(c.For, item), num(c.For, i), num(c.For, len(targets)-i-1))
		}
		names[i] = l.target(t)
	}
	c.Vars = ident(c.For, item)
	unpack := &syntax.ForClause{For: c.For, Vars: tuple(c.For, names...), In: c.For, X: list(c.For, x)}
	return []syntax.Node{c, unpack}
}

// generator lowers a generator expression: a function that yields from a comprehension which collects
// nothing, because $yield gives None.
func (l *lowerer) generator(x *genExpr) syntax.Expr {
	pos := x.pos
	first := x.comp.Clauses[0].(*syntax.ForClause)
	items := l.iter(first.X)
	name := l.temp("items")
	l.clauses(l.scopes[x], x.comp, ident(pos, name), func(body syntax.Expr) syntax.Expr {
		return call(pos, "$yield", body)
	})
	param := &syntax.BinaryExpr{X: ident(pos, name), OpPos: pos, Op: syntax.EQ, Y: items}
	fn := &syntax.LambdaExpr{Lambda: pos, Params: []syntax.Expr{param}, Body: x.comp}
	return call(pos, "$generator", fn)
}
