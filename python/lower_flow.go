package python

import "go.starlark.net/syntax"

// returned lowers a return statement. In the body of a try or with statement the value travels as an
// outcome.
func (l *lowerer) returned(st *syntax.ReturnStmt) {
	if st.Result != nil {
		st.Result = l.expr(st.Result)
	}
	u := l.unit
	if u.body {
		u.returns = true
		if st.Result == nil {
			st.Result = ident(st.Return, "None")
		}
		st.Result = call(st.Return, "$return", st.Result)
	}
	st.Result = u.leaving(st.Return, st.Result, 0)
	l.emit(st)
}

// leaving is value, through $leave if clauses from the given one on are left with it.
func (u *unit) leaving(pos syntax.Position, value syntax.Expr, from int) syntax.Expr {
	if len(u.clauses) == from {
		return value
	}
	if value == nil {
		value = ident(pos, "None")
	}
	args := []syntax.Expr{value}
	for i := len(u.clauses) - 1; i >= from; i-- {
		args = append(args, ident(pos, u.clauses[i]))
	}
	return call(pos, "$leave", args...)
}

// branch lowers break and continue.
func (l *lowerer) branch(st *syntax.BranchStmt) {
	if st.Token == syntax.PASS {
		l.emit(st)
		return
	}
	l.jump(st.TokenPos, st.Token)
}

// jump emits a break or continue: the statement itself, or the outcome if the loop is around the body.
func (l *lowerer) jump(pos syntax.Position, tok syntax.Token) {
	u := l.unit
	if len(u.loops) == 0 {
		outcome := "$break"
		if tok == syntax.CONTINUE {
			outcome, u.conts = "$continue", true
		} else {
			u.breaks = true
		}
		l.emit(&syntax.ReturnStmt{Return: pos, Result: u.leaving(pos, ident(pos, outcome), 0)})
		return
	}
	loop := u.loops[len(u.loops)-1]
	if leave := u.leaving(pos, nil, loop.clauses); leave != nil {
		l.emit(run(leave))
	}
	if tok == syntax.BREAK && loop.normal != "" {
		l.let(pos, loop.normal, ident(pos, "False"))
	}
	l.emit(&syntax.BranchStmt{Token: tok, TokenPos: pos})
}

// closure makes a function of a body and emits it: here, or, in a loop, at the beginning of the unit.
func (l *lowerer) closure(pos syntax.Position, params []syntax.Expr, fill func()) (name string, u *unit) {
	outer := l.unit
	u = &unit{name: outer.name, body: true}
	name = l.temp(outer.name)
	l.unit = u
	stmts := l.collect(fill)
	l.unit = outer
	stmts = filled(pos, append(u.prologue, stmts...))
	def := function(pos, name, params, stmts)
	if len(outer.loops) > 0 {
		outer.prologue = append(outer.prologue, def)
	} else {
		l.emit(def)
	}
	return name, u
}

// A branch of the code after a body: what to do, and when; cond is nil for "otherwise".
type choice struct {
	cond syntax.Expr
	body []syntax.Stmt
}

// chain makes an if statement of choices.
func chain(pos syntax.Position, choices []choice) []syntax.Stmt {
	var rest []syntax.Stmt
	for i := len(choices) - 1; i >= 0; i-- {
		c := choices[i]
		if c.cond == nil {
			rest = c.body
			continue
		}
		rest = []syntax.Stmt{ifElse(pos, c.cond, filled(pos, c.body), rest)}
	}
	return rest
}

// signals are the choices that go on with a return, break or continue that left a body.
func (l *lowerer) signals(pos syntax.Position, out string, u *unit) []choice {
	var choices []choice
	add := func(kind string, run func()) {
		found := dot(pos, ident(pos, out), "kind")
		is := &syntax.BinaryExpr{X: found, OpPos: pos, Op: syntax.EQL, Y: str(pos, kind)}
		choices = append(choices, choice{is, l.collect(run)})
	}
	if u.returns {
		add("return", func() {
			var value syntax.Expr = dot(pos, ident(pos, out), "value")
			if l.unit.body {
				l.unit.returns = true
				value = ident(pos, out)
			}
			l.emit(&syntax.ReturnStmt{Return: pos, Result: l.unit.leaving(pos, value, 0)})
		})
	}
	if u.breaks {
		add("break", func() { l.jump(pos, syntax.BREAK) })
	}
	if u.conts {
		add("continue", func() { l.jump(pos, syntax.CONTINUE) })
	}
	return choices
}

// reraise is the last choice after a body that may have raised.
func reraise(pos syntax.Position, out string) choice {
	return choice{nil, []syntax.Stmt{run(call(pos, "$reraise", ident(pos, out)))}}
}

// try lowers a try statement, which has either handlers or a finally clause.
func (l *lowerer) try(st *tryStmt) {
	pos := st.pos
	fn, u := l.closure(pos, nil, func() {
		for _, s := range st.body {
			l.stmt(s)
		}
	})
	out := l.temp("try")
	l.let(pos, out, call(pos, "$try", ident(pos, fn)))
	var orelse []syntax.Stmt
	var choices []choice
	if st.final != nil {
		l.unit.clauses = append(l.unit.clauses, out)
		for _, s := range st.final {
			l.stmt(s)
		}
		l.unit.clauses = l.unit.clauses[:len(l.unit.clauses)-1]
		choices = l.signals(pos, out, u)
	} else {
		choices = l.signals(pos, out, u)
		for _, h := range st.handlers {
			choices = append(choices, l.handler(h, out))
		}
		orelse = l.block(st.orelse)
	}
	choices = append(choices, reraise(pos, out))
	l.emit(ifElse(pos, ident(pos, out), chain(pos, choices), orelse))
}

// handler is the choice of an except clause.
func (l *lowerer) handler(h handler, out string) choice {
	args := []syntax.Expr{ident(h.pos, out)}
	if h.class != nil {
		args = append(args, l.expr(h.class))
	}
	cond := call(h.pos, "$except", args...)
	u := l.unit
	body := l.collect(func() {
		u.clauses = append(u.clauses, out)
		l.handlerBody(h, out)
		if !jumps(*l.out) {
			l.emit(run(call(h.pos, "$leave", ident(h.pos, "None"), ident(h.pos, out))))
		}
		u.clauses = u.clauses[:len(u.clauses)-1]
	})
	return choice{cond, body}
}

// handlerBody lowers the body of an except clause. If its name must be unbound at the end, it is the body
// of a try statement with that as its finally clause.
func (l *lowerer) handlerBody(h handler, out string) {
	pos := h.pos
	body := func() {
		for _, s := range h.body {
			l.stmt(s)
		}
	}
	if h.name == nil {
		body()
		return
	}
	v, owner, attr := l.boundTo(h.name)
	l.assign(pos, h.name, dot(pos, ident(pos, out), "value"))
	if !v.unbinds() {
		body()
		return
	}
	fn, u := l.closure(pos, nil, body)
	inner := l.temp("try")
	l.let(pos, inner, call(pos, "$try", ident(pos, fn)))
	l.emit(run(call(pos, "$forget", owner, str(pos, attr))))
	choices := append(l.signals(pos, inner, u), reraise(pos, inner))
	l.emit(ifElse(pos, ident(pos, inner), chain(pos, choices), nil))
}

// jumps says whether the last of some lowered statements leaves them.
func jumps(stmts []syntax.Stmt) bool {
	if len(stmts) == 0 {
		return false
	}
	switch st := stmts[len(stmts)-1].(type) {
	case *syntax.ReturnStmt:
		return true
	case *syntax.BranchStmt:
		return st.Token != syntax.PASS
	case *syntax.ExprStmt:
		if c, ok := st.X.(*syntax.CallExpr); ok {
			fn, ok := c.Fn.(*syntax.Ident)
			return ok && fn.Name == "$raise"
		}
	}
	return false
}

// with lowers a with statement. Nobody knows before the end whether the manager swallows exceptions, so
// the body is always a function, and execution goes on after it.
func (l *lowerer) with(st *withStmt) {
	pos := st.pos
	manager := l.expr(st.manager)
	value := l.temp("as")
	fn, u := l.closure(pos, []syntax.Expr{ident(pos, value)}, func() {
		if st.target != nil {
			l.assign(pos, st.target, ident(pos, value))
		}
		for _, s := range st.body {
			l.stmt(s)
		}
	})
	args := []syntax.Expr{manager, ident(pos, fn)}
	if st.async {
		args = append(args, ident(pos, "True"))
	}
	enter := call(pos, "$with", args...)
	out := l.temp("with")
	choices := l.signals(pos, out, u)
	if len(choices) == 0 {
		l.emit(run(enter))
		return
	}
	choices[len(choices)-1].cond = nil
	l.let(pos, out, enter)
	l.emit(ifElse(pos, ident(pos, out), chain(pos, choices), nil))
}
