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
	syntax.IN: true, syntax.NOT_IN: true,
}

// longShift is the first shift that the interpreter refuses.
const longShift = 512

// needsRuntime says whether x op y, not yet lowered, is for the run-time.
func (l *lowerer) needsRuntime(op syntax.Token, x, y syntax.Expr) bool {
	if !viaRuntime[op] || !l.m.python() {
		return false
	}
	if op == syntax.IN || op == syntax.NOT_IN {
		return l.m.marks.derives
	}
	if l.mayBeBool(x) || l.mayBeBool(y) {
		return true
	}
	switch op {
	case syntax.EQL, syntax.NEQ:
		// x != x is how scripts look for NaN
		return l.m.marks.compares || setView(x) || setView(y) || sameName(x, y)
	case syntax.LT, syntax.LE, syntax.GT, syntax.GE:
		return l.m.marks.compares || setView(x) || setView(y)
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

// setView says whether x is a view of a dict, which is compared with sets.
func setView(x syntax.Expr) bool {
	c, ok := unparen(x).(*syntax.CallExpr)
	if !ok || len(c.Args) > 0 {
		return false
	}
	fn, ok := c.Fn.(*syntax.DotExpr)
	return ok && (fn.Name.Name == "keys" || fn.Name.Name == "items")
}

func sameName(x, y syntax.Expr) bool {
	a, ok := unparen(x).(*syntax.Ident)
	b, same := unparen(y).(*syntax.Ident)
	return ok && same && a.Name == b.Name
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
	via := name != "" && l.m.python() && l.mayBeBool(x.X)
	x.X = l.expr(x.X)
	if via {
		return call(x.OpPos, name, x.X)
	}
	return x
}
