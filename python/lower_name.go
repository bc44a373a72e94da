package python

import (
	"fmt"
	"strings"

	"go.starlark.net/syntax"
)

// place is where a variable lives: the attribute of an owner, or, without an owner, a Starlark variable.
func (l *lowerer) place(v *variable, pos syntax.Position) (owner syntax.Expr, attr string) {
	switch v.storage {
	case boxed:
		return ident(pos, boxName(v)), "v"
	case dynamic:
		return ident(pos, "$g"), v.name
	case attribute:
		return ident(pos, v.scope.namespace()), v.name
	}
	return nil, v.name
}

func boxName(v *variable) string { return v.name + "$" }

// namespace is the variable that holds the namespace of a class while its body runs, and afterwards for
// its methods.
func (s *scope) namespace() string { return fmt.Sprintf("ns$%d", s.id) }

// ident lowers a name that is read.
func (l *lowerer) ident(id *syntax.Ident) syntax.Expr {
	pos := id.NamePos
	binding := id.Binding
	id.Binding = nil
	switch b := binding.(type) {
	case *variable:
		return l.readVar(b, id)
	case globalRead:
		return dot(pos, ident(pos, "$g"), id.Name)
	case classCell:
		return dot(pos, ident(pos, b.scope.namespace()), "$class")
	case classRead:
		attr := l.readVar(b.attr, id)
		if !b.outer.assigned && !l.isBuiltin(id.Name) {
			return attr
		}
		has := call(pos, "$has", ident(pos, b.attr.scope.namespace()), str(pos, id.Name))
		outer := l.readVar(b.outer, ident(pos, id.Name))
		if b.hidden {
			outer = dot(pos, ident(pos, "$g"), id.Name)
		}
		return parens(pos, &syntax.CondExpr{If: pos, Cond: has, True: attr, ElsePos: pos, False: outer})
	}
	return id
}

// readVar is the value of a variable; id is an identifier that may be used for it.
func (l *lowerer) readVar(v *variable, id *syntax.Ident) syntax.Expr {
	switch v.storage {
	case boxed:
		attr := "v"
		if v.scope != l.scope {
			attr = "f"
		}
		return dot(id.NamePos, ident(id.NamePos, boxName(v)), attr)
	case attribute:
		return dot(id.NamePos, ident(id.NamePos, v.scope.namespace()), v.name)
	}
	return id
}

// boundTo is the variable and the place that an identifier in a target means.
func (l *lowerer) boundTo(id *syntax.Ident) (v *variable, owner syntax.Expr, attr string) {
	switch b := id.Binding.(type) {
	case *variable:
		v = b
	case globalRead:
		v = b.v
	default: // a name that the parser made up
		return nil, nil, id.Name
	}
	owner, attr = l.place(v, id.NamePos)
	return v, owner, attr
}

// target lowers a target that Starlark can assign to.
func (l *lowerer) target(x syntax.Expr) syntax.Expr {
	switch x := x.(type) {
	case *syntax.Ident:
		_, owner, attr := l.boundTo(x)
		if owner == nil {
			return ident(x.NamePos, attr)
		}
		return dot(x.NamePos, owner, attr)
	case *syntax.ParenExpr:
		return l.target(x.X)
	case *syntax.TupleExpr:
		return &syntax.TupleExpr{Lparen: x.Lparen, List: l.targetList(x.List), Rparen: x.Rparen}
	case *syntax.ListExpr:
		return &syntax.ListExpr{Lbrack: x.Lbrack, List: l.targetList(x.List), Rbrack: x.Rbrack}
	case *syntax.DotExpr:
		x.X = l.expr(x.X)
		return x
	case *syntax.IndexExpr:
		x.X, x.Y = l.expr(x.X), l.expr(x.Y)
		return x
	}
	return x
}

func (l *lowerer) targetList(list []syntax.Expr) []syntax.Expr {
	out := make([]syntax.Expr, len(list))
	for i, x := range list {
		out[i] = l.target(x)
	}
	return out
}

// simple says whether evaluating x (again) neither does anything nor depends on when it happens much.
func simple(x syntax.Expr) bool {
	switch x := unparen(x).(type) {
	case *syntax.Ident, *syntax.Literal:
		return true
	case *syntax.UnaryExpr:
		_, ok := x.X.(*syntax.Literal)
		return ok
	case *syntax.DotExpr: // a box, $g or a class namespace
		id, ok := x.X.(*syntax.Ident)
		return ok && strings.Contains(id.Name, "$")
	}
	return false
}

// again is a copy of a simple expression.
func again(x syntax.Expr) syntax.Expr {
	switch x := unparen(x).(type) {
	case *syntax.Ident:
		return ident(x.NamePos, x.Name)
	case *syntax.DotExpr:
		return dot(x.Dot, again(x.X), x.Name.Name)
	case *syntax.UnaryExpr:
		return &syntax.UnaryExpr{OpPos: x.OpPos, Op: x.Op, X: x.X}
	}
	return x
}

// once is x if it is simple, else a variable that holds its value.
func (l *lowerer) once(pos syntax.Position, x syntax.Expr) syntax.Expr {
	if simple(x) {
		return x
	}
	name := l.temp("value")
	l.let(pos, name, x)
	return ident(pos, name)
}
