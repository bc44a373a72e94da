package python

import "go.starlark.net/syntax"

// A declarer enters the names that a block binds into its scope, before any use of them is resolved.
type declarer struct {
	scope  *scope
	walrus bool // look into expressions for :=
	fail   func(n syntax.Node, format string, args ...any)
}

func (d *declarer) bind(id *syntax.Ident) {
	if d.scope.globals[id.Name] || d.scope.nonlocals[id.Name] {
		return
	}
	d.scope.declare(id.Name)
}

// target declares the names in the target of an assignment.
func (d *declarer) target(x syntax.Expr) {
	switch x := x.(type) {
	case *syntax.Ident:
		d.bind(x)
	case *syntax.ParenExpr:
		d.target(x.X)
	case *syntax.TupleExpr:
		d.targets(x.List)
	case *syntax.ListExpr:
		d.targets(x.List)
	case *syntax.UnaryExpr:
		d.target(x.X)
	default:
		d.expr(x)
	}
}

func (d *declarer) targets(list []syntax.Expr) {
	for _, x := range list {
		d.target(x)
	}
}

func (d *declarer) stmts(list []syntax.Stmt) {
	for _, st := range list {
		d.stmt(st)
	}
}

func (d *declarer) stmt(st syntax.Stmt) {
	switch st := st.(type) {
	case *syntax.ExprStmt:
		d.expr(st.X)
	case *syntax.ReturnStmt:
		d.expr(st.Result)
	case *syntax.AssignStmt:
		d.target(st.LHS)
		d.expr(st.RHS)
	case *assignStmt:
		d.targets(st.targets)
		d.expr(st.value)
	case *augStmt:
		d.target(st.target)
		d.expr(st.value)
	case *annStmt:
		d.target(st.target)
		d.expr(st.value)
	case *delStmt:
		d.targets(st.targets)
	case *scopeStmt:
		d.scopes(st)
	case *importStmt:
		d.bind(st.name)
	case *fromStmt:
		for _, id := range st.as {
			d.bind(id)
		}
	case *syntax.LoadStmt:
		for _, id := range st.To {
			d.scope.declare(id.Name).loaded = true
		}
	default:
		d.compound(st)
	}
}

// compound declares what a statement with blocks binds.
func (d *declarer) compound(st syntax.Stmt) {
	switch st := st.(type) {
	case *syntax.IfStmt:
		d.expr(st.Cond)
		d.stmts(st.True)
		d.stmts(st.False)
	case *syntax.WhileStmt:
		d.expr(st.Cond)
		d.stmts(st.Body)
	case *syntax.ForStmt:
		d.target(st.Vars)
		d.expr(st.X)
		d.stmts(st.Body)
	case *loopStmt:
		d.stmt(st.loop)
		d.stmts(st.orelse)
	case *tryStmt:
		d.stmts(st.body)
		for _, h := range st.handlers {
			if h.name != nil {
				d.bind(h.name)
			}
			d.expr(h.class)
			d.stmts(h.body)
		}
		d.stmts(st.orelse)
		d.stmts(st.final)
	case *withStmt:
		d.expr(st.manager)
		if st.target != nil {
			d.target(st.target)
		}
		d.stmts(st.body)
	case *matchStmt:
		d.expr(st.subject)
		for _, c := range st.cases {
			for _, id := range c.pattern.names {
				d.bind(id)
			}
			d.expr(c.guard)
			d.stmts(c.body)
		}
	case *funcStmt:
		d.bind(st.def.Name)
		d.exprs(st.decorators)
		d.defaults(st.def.Params)
	case *classStmt:
		d.bind(st.name)
		d.exprs(st.decorators)
		d.exprs(st.args)
	}
}

// scopes enters global and nonlocal declarations.
func (d *declarer) scopes(st *scopeStmt) {
	s := d.scope
	for _, id := range st.names {
		word := "global"
		if st.nonlocal {
			word = "nonlocal"
		}
		if v := s.vars[id.Name]; v != nil && s.kind != moduleScope {
			what := "assigned to before " + word + " declaration"
			if v.isParam() {
				what = "parameter and " + word
			}
			d.fail(st, "name '%s' is %s", id.Name, what)
		}
		switch {
		case s.kind == moduleScope:
		case st.nonlocal:
			v, _ := s.parent.noClass().lookup(id.Name)
			if v.scope.kind != funcScope {
				d.fail(st, "no binding for nonlocal '%s' found", id.Name)
			}
			if s.nonlocals == nil {
				s.nonlocals = map[string]bool{}
			}
			s.nonlocals[id.Name] = true
		default:
			if s.globals == nil {
				s.globals = map[string]bool{}
			}
			s.globals[id.Name] = true
		}
	}
}

// isParam says whether the variable is a parameter of its function.
func (v *variable) isParam() bool {
	for _, id := range v.scope.params {
		if id.Name == v.name {
			return true
		}
	}
	return false
}

func (d *declarer) exprs(list []syntax.Expr) {
	for _, x := range list {
		d.expr(x)
	}
}

// defaults looks into the default values of parameters, which belong to the scope around the function.
func (d *declarer) defaults(params []syntax.Expr) {
	for _, x := range params {
		if b, ok := x.(*syntax.BinaryExpr); ok {
			d.expr(b.Y)
		}
	}
}

// expr declares the names that := binds in an expression, comprehensions included.
func (d *declarer) expr(x syntax.Expr) {
	if x == nil || !d.walrus {
		return
	}
	switch x := x.(type) {
	case *walrusExpr:
		d.bind(x.name)
		d.expr(x.value)
	case *syntax.LambdaExpr:
		d.defaults(x.Params)
	default:
		for _, y := range operands(x) {
			d.expr(y)
		}
	}
}

// operands are the expressions directly in x, clauses of comprehensions included, lambdas excluded.
func operands(x syntax.Expr) []syntax.Expr {
	switch x := x.(type) {
	case *syntax.ParenExpr:
		return []syntax.Expr{x.X}
	case *syntax.UnaryExpr:
		return []syntax.Expr{x.X}
	case *syntax.BinaryExpr:
		return []syntax.Expr{x.X, x.Y}
	case *syntax.CondExpr:
		return []syntax.Expr{x.Cond, x.True, x.False}
	case *syntax.CallExpr:
		return append([]syntax.Expr{x.Fn}, x.Args...)
	case *syntax.DotExpr:
		return []syntax.Expr{x.X}
	case *syntax.IndexExpr:
		return []syntax.Expr{x.X, x.Y}
	case *syntax.SliceExpr:
		return []syntax.Expr{x.X, x.Lo, x.Hi, x.Step}
	case *sliceItem:
		return []syntax.Expr{x.lo, x.hi, x.step}
	case *syntax.TupleExpr:
		return x.List
	case *syntax.ListExpr:
		return x.List
	case *syntax.DictExpr:
		return x.List
	case *syntax.DictEntry:
		return []syntax.Expr{x.Key, x.Value}
	case *compareExpr:
		return x.operands
	case *walrusExpr:
		return []syntax.Expr{x.value}
	case *genExpr:
		return operands(x.comp)
	case *syntax.Comprehension:
		out := []syntax.Expr{x.Body}
		for _, c := range x.Clauses {
			switch c := c.(type) {
			case *syntax.ForClause:
				out = append(out, c.X)
			case *syntax.IfClause:
				out = append(out, c.Cond)
			}
		}
		return out
	}
	return nil
}
