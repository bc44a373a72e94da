package python

import (
	"strings"

	"go.starlark.net/syntax"
)

func (r *resolver) stmts(list []syntax.Stmt) {
	for _, st := range list {
		r.stmt(st)
	}
}

// stmt binds the names of a statement, in the order in which it uses them.
func (r *resolver) stmt(st syntax.Stmt) {
	switch st := st.(type) {
	case *syntax.ExprStmt:
		r.expr(st.X)
	case *syntax.ReturnStmt:
		r.expr(st.Result)
		if r.fn != nil {
			r.valueOf(r.fn, st.Result)
		}
	case *syntax.AssignStmt:
		r.expr(st.RHS)
		r.target(st.LHS)
		r.valueOf(st.LHS, st.RHS)
		if id, ok := st.LHS.(*syntax.Ident); ok && isDisplay(st.RHS) {
			if v, ok := id.Binding.(*variable); ok {
				v.displays++
			}
		}
	case *assignStmt:
		r.expr(st.value)
		r.targets(st.targets)
		for _, t := range st.targets {
			r.valueOf(t, st.value)
		}
	case *augStmt:
		if id, ok := unparen(st.target).(*syntax.Ident); ok {
			st.read = ident(id.NamePos, id.Name)
			r.read(st.read)
		}
		r.expr(st.value)
		r.target(st.target)
	case *annStmt:
		r.expr(st.value)
		if _, ok := st.target.(*syntax.Ident); !ok || st.value != nil {
			r.target(st.target)
		}
		r.valueOf(st.target, st.value)
	case *delStmt:
		for _, x := range st.targets {
			r.del(x)
		}
	case *importStmt:
		r.imported(st.module)
		r.write(st.name)
	case *fromStmt:
		r.imported(strings.Repeat(".", st.level) + st.module)
		r.from(st)
	case *syntax.LoadStmt:
		for _, id := range st.To {
			r.write(id)
		}
	default:
		r.compound(st)
	}
}

func (r *resolver) compound(st syntax.Stmt) {
	switch st := st.(type) {
	case *syntax.IfStmt:
		r.expr(st.Cond)
		r.maybe(func() { r.stmts(st.True); r.stmts(st.False) })
	case *syntax.WhileStmt:
		r.loop(func() { r.expr(st.Cond); r.stmts(st.Body) })
	case *syntax.ForStmt:
		r.expr(st.X)
		r.itemsOf(st.Vars, st.X)
		r.loop(func() { r.target(st.Vars); r.stmts(st.Body) })
	case *loopStmt:
		r.stmt(st.loop)
		r.maybe(func() { r.stmts(st.orelse) })
	case *tryStmt:
		r.try(st)
	case *withStmt:
		r.expr(st.manager)
		r.inSegment(st, func() {
			if st.target != nil {
				r.target(st.target)
			}
			r.stmts(st.body)
		})
	case *matchStmt:
		r.match(st)
	case *funcStmt:
		r.signatures.declared(st.def, r.className)
		r.exprs(st.decorators)
		r.function(st, st.def.Params, func() {
			r.fn = st.def.Name
			r.declare(st.def.Body)
			r.stmts(st.def.Body)
		})
		r.write(st.def.Name).function = true
	case *classStmt:
		r.classDef(st)
	}
}

func (r *resolver) loop(walk func()) {
	r.loops++
	r.maybe(walk)
	r.loops--
}

func (r *resolver) try(st *tryStmt) {
	guard := catchesNames(st.handlers)
	if guard {
		r.guards++
	}
	r.inSegment(st, func() { r.stmts(st.body) })
	if guard {
		r.guards--
	}
	r.maybe(func() {
		for _, h := range st.handlers {
			r.handler(h)
		}
		r.stmts(st.orelse)
	})
	r.stmts(st.final)
}

func (r *resolver) handler(h handler) {
	r.expr(h.class)
	if h.name == nil {
		r.stmts(h.body)
		return
	}
	v := r.write(h.name)
	v.handler = true
	if r.scope.kind == moduleScope && (r.opts.Interactive || r.m.marks.mirror) {
		v.escapes = true // others can look
	}
	caught := r.caught
	r.caught = append(append([]*variable(nil), caught...), v)
	r.inSegment(h.name, func() {
		r.seg.handles = v
		r.stmts(h.body)
	})
	r.caught = caught
}

// catchesNames says whether one of the handlers catches NameError.
func catchesNames(handlers []handler) bool {
	for _, h := range handlers {
		classes := []syntax.Expr{h.class}
		if t, ok := unparen(h.class).(*syntax.TupleExpr); ok {
			classes = t.List
		}
		for _, c := range classes {
			id, ok := unparen(c).(*syntax.Ident)
			if c == nil || ok && (id.Name == "NameError" || id.Name == "Exception" || id.Name == "BaseException") {
				return true
			}
		}
	}
	return false
}

func (r *resolver) match(st *matchStmt) {
	r.expr(st.subject)
	r.maybe(func() {
		for _, c := range st.cases {
			r.expr(c.pattern.expr)
			for _, id := range c.pattern.names {
				r.write(id)
			}
			r.expr(c.guard)
			r.stmts(c.body)
		}
	})
}

func (r *resolver) classDef(st *classStmt) {
	r.exprs(st.decorators)
	for _, arg := range st.args {
		if b, ok := arg.(*syntax.BinaryExpr); ok && b.Op == syntax.EQ {
			arg = b.Y
		}
		r.expr(arg)
	}
	r.inScope(classScope, st, func(s *scope) {
		r.ids++
		s.id = r.ids
		r.className = st.name.Name
		r.declare(st.body)
		r.stmts(st.body)
	})
	r.write(st.name)
}

// del binds the names of a del statement; a deleted variable needs a place that can be empty.
func (r *resolver) del(x syntax.Expr) {
	switch x := x.(type) {
	case *syntax.Ident:
		r.write(x).forced = true
	case *syntax.ParenExpr:
		r.del(x.X)
	case *syntax.TupleExpr:
		for _, e := range x.List {
			r.del(e)
		}
	case *syntax.ListExpr:
		for _, e := range x.List {
			r.del(e)
		}
	default:
		r.expr(x)
	}
}

// imported notes a module, whose values may compare in ways of their own.
func (r *resolver) imported(module string) {
	if r.opts.Plain != nil && !r.opts.Plain(module) {
		r.m.marks.compares = true
	}
}

// from binds the imported names; those of import * if they can be known.
func (r *resolver) from(st *fromStmt) {
	if st.names != nil {
		for _, id := range st.as {
			r.write(id)
		}
		return
	}
	var names []string
	err := error(nil)
	if r.opts.Exports != nil {
		names, err = r.opts.Exports(strings.Repeat(".", st.level) + st.module)
	}
	if r.opts.Exports == nil || err != nil {
		r.stars = true
	}
	for _, name := range names {
		v := r.scope.declare(name)
		v.assigned, v.forced = true, true
	}
}
