package python

import "go.starlark.net/syntax"

// function lowers a def statement.
func (l *lowerer) function(st *funcStmt) {
	decorators := l.exprs(st.decorators)
	def := st.def
	name := def.Name
	v, owner, _ := l.boundTo(name)
	params := l.params(def.Params)
	doc, body := l.funcBody(st)
	body = append(hidden(params[:st.positional]), body...)
	if st.generator || st.async {
		body = l.suspended(st, params, body)
	}
	def.Params, def.Body = params, filled(def.Def, append(doc, body...))
	if owner == nil && v.storage == native && len(decorators) == 0 {
		def.Name = ident(name.NamePos, name.Name)
		l.emit(def)
		return
	}
	def.Name = ident(name.NamePos, l.temp(name.Name)+"$"+l.scope.qualified(name.Name))
	l.emit(def)
	l.assign(st.pos, name, l.decorate(decorators, ident(name.NamePos, def.Name.Name)))
}

// decorate applies decorators, the innermost first.
func (l *lowerer) decorate(decorators []syntax.Expr, x syntax.Expr) syntax.Expr {
	for i := len(decorators) - 1; i >= 0; i-- {
		pos := syntax.Start(decorators[i])
		x = &syntax.CallExpr{Fn: decorators[i], Lparen: pos, Args: []syntax.Expr{x}, Rparen: pos}
	}
	return x
}

// params lowers the default values of parameters.
func (l *lowerer) params(params []syntax.Expr) []syntax.Expr {
	out := make([]syntax.Expr, len(params))
	for i, x := range params {
		switch x := x.(type) {
		case *syntax.BinaryExpr:
			out[i] = &syntax.BinaryExpr{X: bare(x.X), OpPos: x.OpPos, Op: syntax.EQ, Y: l.expr(x.Y)}
		case *syntax.UnaryExpr:
			out[i] = &syntax.UnaryExpr{OpPos: x.OpPos, Op: x.Op, X: bare(x.X)}
		default:
			out[i] = bare(x)
		}
	}
	return out
}

// positionalOnly ends the name that a parameter before "/" gets, so that no keyword argument has it.
const positionalOnly = "$/"

// hidden renames parameters, and gives the statements that give them their names inside of the function.
func hidden(params []syntax.Expr) []syntax.Stmt {
	var names []syntax.Stmt
	for _, x := range params {
		id, _ := paramName(x)
		pos, name := id.NamePos, id.Name
		id.Name += positionalOnly
		set := &syntax.AssignStmt{OpPos: pos, Op: syntax.EQ, LHS: ident(pos, name), RHS: ident(pos, id.Name)}
		names = append(names, set)
	}
	return names
}

// bare is a parameter's name without its binding.
func bare(x syntax.Expr) syntax.Expr {
	if id, ok := x.(*syntax.Ident); ok {
		return ident(id.NamePos, id.Name)
	}
	return nil
}

// funcBody lowers the body of a def: its doc string, and the rest after the boxes of its variables.
func (l *lowerer) funcBody(st *funcStmt) (doc, body []syntax.Stmt) {
	rest := st.def.Body
	if docString(rest) != nil {
		doc, rest = rest[:1], rest[1:]
	}
	outer, scope := l.unit, l.scope
	l.unit, l.scope = &unit{name: st.def.Name.Name}, l.scopes[st]
	body = l.collect(func() {
		l.boxes(st.pos)
		stmts := l.block(rest)
		*l.out = append(append(*l.out, l.unit.prologue...), stmts...)
	})
	l.unit, l.scope = outer, scope
	return doc, body
}

// boxes emits the boxes of the function's variables.
func (l *lowerer) boxes(pos syntax.Position) {
	for _, v := range l.scope.order {
		if v.storage == boxed {
			l.let(pos, boxName(v), l.box(pos, v))
		}
	}
}

// box is a new box for a variable, filled if it is a parameter.
func (l *lowerer) box(pos syntax.Position, v *variable) syntax.Expr {
	args := []syntax.Expr{str(pos, v.name)}
	if v.isParam() {
		args = append(args, ident(pos, v.name))
	}
	return call(pos, "$box", args...)
}

// suspended wraps the body of a generator or coroutine, which runs later: the parameters become those of
// an inner function, with their values as defaults, so that the body may assign them.
func (l *lowerer) suspended(st *funcStmt, params []syntax.Expr, body []syntax.Stmt) []syntax.Stmt {
	pos := st.pos
	var inner []syntax.Expr
	for _, x := range params {
		if id, _ := paramName(x); id != nil {
			value := ident(pos, id.Name)
			inner = append(inner, &syntax.BinaryExpr{X: ident(pos, id.Name), OpPos: pos, Op: syntax.EQ, Y: value})
		}
	}
	name := l.temp(st.def.Name.Name)
	def := function(pos, name, inner, filled(pos, body))
	make := "$generator"
	if st.async && !st.generator {
		make = "$coroutine"
	}
	return []syntax.Stmt{def, &syntax.ReturnStmt{Return: pos, Result: call(pos, make, ident(pos, name))}}
}

// lambda lowers a lambda. Variables that need boxes get them as parameters of a second one.
func (l *lowerer) lambda(x *syntax.LambdaExpr) syntax.Expr {
	x.Params = l.params(x.Params)
	scope := l.scope
	l.scope = l.scopes[x]
	x.Body = l.expr(x.Body)
	var names, values []syntax.Expr
	for _, v := range l.scope.order {
		if v.storage == boxed {
			names = append(names, ident(x.Lambda, boxName(v)))
			values = append(values, l.box(x.Lambda, v))
		}
	}
	l.scope = scope
	if names != nil {
		x.Body = apply(x.Lambda, names, x.Body, values)
	}
	return x
}

// apply is (lambda params: body)(args).
func apply(pos syntax.Position, params []syntax.Expr, body syntax.Expr, args []syntax.Expr) syntax.Expr {
	fn := &syntax.LambdaExpr{Lambda: pos, Params: params, Body: body}
	return &syntax.CallExpr{Fn: parens(pos, fn), Lparen: pos, Args: args, Rparen: pos}
}

// classDef lowers a class statement: the body becomes a function that fills a namespace.
func (l *lowerer) classDef(st *classStmt) {
	pos := st.pos
	decorators := l.exprs(st.decorators)
	var bases, keywords []syntax.Expr
	for _, arg := range st.args {
		if b, ok := arg.(*syntax.BinaryExpr); ok && b.Op == syntax.EQ || isStars(arg) {
			if ok {
				b.Y = l.expr(b.Y)
			} else {
				u := arg.(*syntax.UnaryExpr)
				u.X = l.expr(u.X)
			}
			keywords = append(keywords, arg)
			continue
		}
		bases = append(bases, arg)
	}
	args := []syntax.Expr{str(pos, l.scope.qualified(st.name.Name)), ident(pos, ""), l.expr(tuple(pos, bases...))}
	name := l.temp(st.name.Name)
	args[1] = ident(pos, name)
	l.emit(l.classBody(st, name))
	make := call(pos, "$class", append(args, keywords...)...)
	l.assign(pos, st.name, l.decorate(decorators, make))
}

func (l *lowerer) classBody(st *classStmt, name string) *syntax.DefStmt {
	outer, scope := l.unit, l.scope
	l.unit, l.scope = &unit{name: st.name.Name}, l.scopes[st]
	ns := l.scope.namespace()
	body := l.collect(func() {
		rest := st.body
		if doc := docString(rest); doc != nil {
			rest = rest[1:]
			at := dot(st.pos, ident(st.pos, ns), "__doc__")
			l.emit(&syntax.AssignStmt{OpPos: st.pos, Op: syntax.EQ, LHS: at, RHS: doc})
		}
		stmts := l.block(rest)
		*l.out = append(append(*l.out, l.unit.prologue...), stmts...)
	})
	l.unit, l.scope = outer, scope
	pos := st.pos
	return function(pos, name, []syntax.Expr{ident(pos, ns)}, filled(pos, body))
}
