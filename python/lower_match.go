package python

import "go.starlark.net/syntax"

// match lowers a match statement to nested if statements:
//
//	found = $match(subject, pattern); hit = found != None
//	if hit: names = found; hit = guard
//	if hit: body
//	else: the next case
func (l *lowerer) match(st *matchStmt) {
	subject := l.temp("subject")
	l.let(st.pos, subject, l.expr(st.subject))
	l.cases(subject, st.cases)
}

func (l *lowerer) cases(subject string, cases []matchCase) {
	if len(cases) == 0 {
		return
	}
	c := cases[0]
	pos := c.pos
	found, hit := l.temp("found"), l.temp("hit")
	l.let(pos, found, call(pos, "$match", ident(pos, subject), l.expr(c.pattern.expr)))
	l.let(pos, hit, &syntax.BinaryExpr{X: ident(pos, found), OpPos: pos, Op: syntax.NEQ, Y: ident(pos, "None")})
	bound := l.collect(func() {
		if len(c.pattern.names) > 0 {
			targets := make([]syntax.Expr, len(c.pattern.names))
			for i, id := range c.pattern.names {
				targets[i] = id
			}
			l.assign(pos, tuple(pos, targets...), ident(pos, found))
		}
		if c.guard != nil {
			l.let(pos, hit, l.expr(c.guard))
		}
	})
	if len(bound) > 0 {
		l.emit(&syntax.IfStmt{If: pos, Cond: ident(pos, hit), True: bound})
	}
	body := l.full(pos, c.body)
	rest := l.collect(func() { l.cases(subject, cases[1:]) })
	l.emit(&syntax.IfStmt{If: pos, Cond: ident(pos, hit), True: body, ElsePos: pos, False: rest})
}
