package python

import (
	"strings"

	"go.starlark.net/syntax"
)

// Operators, subscripts and slices stay the interpreter's, which is fastest, unless the source shows that
// Python's meaning may differ from Starlark's: bools that are numbers, bytes whose items are ints, strings
// counted in code points. Files named *.star keep Starlark's meaning throughout.

// python says whether the source wants Python's meaning where it differs from Starlark's.
func (m *module) python() bool { return !strings.HasSuffix(m.file, ".star") }

// viaRuntime are the operators that the run-time can take over.
var viaRuntime = map[syntax.Token]bool{
	syntax.PLUS: true, syntax.MINUS: true, syntax.STAR: true, syntax.SLASH: true, syntax.SLASHSLASH: true,
	syntax.PERCENT: true, syntax.LTLT: true, syntax.GTGT: true, syntax.AMP: true, syntax.PIPE: true,
	syntax.CIRCUMFLEX: true,
	syntax.EQL:        true, syntax.NEQ: true, syntax.LT: true, syntax.LE: true, syntax.GT: true, syntax.GE: true,
}

// longShift is the first shift that the interpreter refuses.
const longShift = 512

// needsRuntime says whether x op y, not yet lowered, is for the run-time.
func (l *lowerer) needsRuntime(op syntax.Token, x, y syntax.Expr) bool {
	if !viaRuntime[op] || !l.m.python() {
		return false
	}
	if l.boolish(x) || l.boolish(y) {
		return true
	}
	switch op {
	case syntax.EQL, syntax.NEQ:
		return l.m.marks.compares || sameName(x, y) // x != x is how scripts look for NaN
	case syntax.LT, syntax.LE, syntax.GT, syntax.GE:
		return l.m.marks.compares
	case syntax.LTLT, syntax.GTGT:
		n, ok := unparen(y).(*syntax.Literal)
		small, isInt := int64(0), false
		if ok {
			small, isInt = n.Value.(int64)
		}
		return ok && !(isInt && small < longShift)
	}
	return false
}

func sameName(x, y syntax.Expr) bool {
	a, ok := unparen(x).(*syntax.Ident)
	b, same := unparen(y).(*syntax.Ident)
	return ok && same && a.Name == b.Name
}

// boolish says whether an expression, not yet lowered, is evidently a bool.
func (l *lowerer) boolish(x syntax.Expr) bool {
	switch x := unparen(x).(type) {
	case *syntax.Ident:
		return x.Name == "True" || x.Name == "False"
	case *compareExpr:
		return true
	case *syntax.UnaryExpr:
		return x.Op == syntax.NOT
	case *syntax.BinaryExpr:
		switch x.Op {
		case syntax.EQL, syntax.NEQ, syntax.LT, syntax.LE, syntax.GT, syntax.GE, syntax.IN, syntax.NOT_IN:
			return true
		case syntax.AND, syntax.OR, syntax.AMP, syntax.PIPE, syntax.CIRCUMFLEX:
			return l.boolish(x.X) && l.boolish(x.Y)
		}
	case *syntax.CondExpr:
		return l.boolish(x.True) && l.boolish(x.False)
	case *syntax.CallExpr:
		return l.boolishCall(x.Fn)
	}
	return false
}

// boolishCall says whether what is called is evidently a predicate.
func (l *lowerer) boolishCall(fn syntax.Expr) bool {
	switch fn := fn.(type) {
	case *syntax.Ident:
		switch fn.Name {
		case "isinstance", "issubclass", "any", "all", "callable", "hasattr", "bool":
			v, ok := fn.Binding.(*variable)
			return ok && !v.assigned && v.scope.kind == moduleScope
		}
	case *syntax.DotExpr:
		switch fn.Name.Name {
		case "startswith", "endswith", "isdigit", "isalpha", "isalnum", "isupper", "islower", "isspace":
			return true
		}
	}
	return false
}

// operator makes x op y of lowered operands, through the run-time if via says so.
func operator(via bool, pos syntax.Position, op syntax.Token, x, y syntax.Expr) syntax.Expr {
	switch {
	case !via:
		return &syntax.BinaryExpr{X: x, OpPos: pos, Op: op, Y: y}
	case op == syntax.PERCENT:
		return call(pos, "$mod", x, y)
	}
	return call(pos, "$"+op.String(), x, y)
}

// unaryRuntime are the run-time's unary operators.
var unaryRuntime = map[syntax.Token]string{syntax.MINUS: "$neg", syntax.PLUS: "$pos", syntax.TILDE: "$invert"}

// unary lowers an operator of one operand.
func (l *lowerer) unary(x *syntax.UnaryExpr) syntax.Expr {
	name := unaryRuntime[x.Op]
	via := name != "" && l.m.python() && l.boolish(x.X)
	x.X = l.expr(x.X)
	if via {
		return call(x.OpPos, name, x.X)
	}
	return x
}

// item lowers x[y] that is read. What is evidently a list, or subscripted with what is evidently no
// number, is left to the interpreter.
func (l *lowerer) item(x *syntax.IndexExpr) syntax.Expr {
	plain := !l.m.python() || notNumber(x.Y) || l.listish(x.X) && !l.boolish(x.Y)
	x.X, x.Y = l.expr(x.X), l.expr(x.Y)
	if plain {
		return x
	}
	return call(x.Lbrack, "$item", x.X, x.Y)
}

// notNumber says whether a subscript is evidently a key: a string, a tuple.
func notNumber(x syntax.Expr) bool {
	switch x := unparen(x).(type) {
	case *syntax.Literal:
		return x.Token == syntax.STRING || x.Token == syntax.BYTES
	case *syntax.TupleExpr:
		return true
	case *syntax.CallExpr:
		id, ok := x.Fn.(*syntax.Ident)
		return ok && (id.Name == "$fstr" || id.Name == "$slice")
	}
	return false
}

// listish says whether x, not yet lowered, is evidently a list, tuple or dict: a display, a call that makes
// one, or a variable to which nothing else is ever assigned.
func (l *lowerer) listish(x syntax.Expr) bool {
	switch x := unparen(x).(type) {
	case *syntax.ListExpr, *syntax.TupleExpr, *syntax.DictExpr, *syntax.Comprehension:
		return true
	case *syntax.Ident:
		v, ok := x.Binding.(*variable)
		return ok && !v.forced && len(v.assigns) > 0 && v.displays == len(v.assigns)
	}
	return false
}

// isDisplay says whether a value is made by a display of a list, tuple or dict.
func isDisplay(x syntax.Expr) bool {
	switch x := unparen(x).(type) {
	case *syntax.ListExpr, *syntax.TupleExpr, *syntax.DictExpr:
		return true
	case *syntax.Comprehension:
		return true
	case *syntax.BinaryExpr: // [0] * n
		return x.Op == syntax.STAR && (isDisplay(x.X) || isDisplay(x.Y))
	}
	return false
}

// part lowers x[lo:hi:step] that is read.
func (l *lowerer) part(x *syntax.SliceExpr) syntax.Expr {
	plain := !l.m.python() || l.listish(x.X)
	x.X = l.expr(x.X)
	if !plain {
		return call(x.Lbrack, "$part", append([]syntax.Expr{x.X}, l.bounds(x.Lbrack, x.Lo, x.Hi, x.Step)...)...)
	}
	for _, part := range []*syntax.Expr{&x.Lo, &x.Hi, &x.Step} {
		if *part != nil {
			*part = l.expr(*part)
		}
	}
	return x
}
