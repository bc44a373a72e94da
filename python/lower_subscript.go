package python

import (
	"slices"
	"strconv"
	"strings"

	"go.starlark.net/syntax"
)

// item lowers x[y] that is read. What is evidently a list, or subscripted with what is evidently no
// number, is left to the interpreter: of a list, unless the subscript may be a bool.
func (l *lowerer) item(x *syntax.IndexExpr) syntax.Expr {
	plain := !l.m.python() || notNumber(x.Y) || alwaysDisplay(x.X) && !l.mayBeBool(x.Y)
	if i, ok := number(x.Y); ok && !plain {
		return viewed(x.Lbrack, l.constant("$#", i), l.expr(x.X))
	}
	x.X, x.Y = l.expr(x.X), l.expr(x.Y)
	if !plain {
		x.X = viewed(x.Lbrack, "$at", x.X)
	}
	return x
}

// part lowers x[lo:hi:step] that is read.
func (l *lowerer) part(x *syntax.SliceExpr) syntax.Expr {
	if !l.m.python() {
		x.X = l.expr(x.X)
		for _, bound := range []*syntax.Expr{&x.Lo, &x.Hi, &x.Step} {
			if *bound != nil {
				*bound = l.expr(*bound)
			}
		}
		return x
	}
	if bounds, ok := numbers(x.Lo, x.Hi, x.Step); ok {
		return viewed(x.Lbrack, l.constant("$#", bounds), l.expr(x.X))
	}
	x.X = l.expr(x.X)
	return call(x.Lbrack, "$part", append([]syntax.Expr{x.X}, l.bounds(x.Lbrack, x.Lo, x.Hi, x.Step)...)...)
}

// constant is the name of a value that the run-time makes for the program: a kind, "$." an attribute, "$#" a
// subscript, "$%" and "$b%" a format, and the text of it.
func (l *lowerer) constant(kind, text string) string {
	if l.constants == nil {
		l.constants = map[string]bool{}
	}
	l.constants[kind+text] = true
	return kind + text
}

// viewed makes name[x]: the value name of the run-time gives x as what surrounds it wants to see it.
func viewed(pos syntax.Position, name string, x syntax.Expr) syntax.Expr {
	return &syntax.IndexExpr{X: ident(pos, name), Lbrack: pos, Y: x, Rbrack: pos}
}

// number is the text of a whole number of at most 9 digits.
func number(x syntax.Expr) (string, bool) {
	x = unparen(x)
	sign := ""
	if minus, ok := x.(*syntax.UnaryExpr); ok && minus.Op == syntax.MINUS {
		x, sign = unparen(minus.X), "-"
	}
	lit, ok := x.(*syntax.Literal)
	if !ok {
		return "", false
	}
	n, ok := lit.Value.(int64)
	if !ok || n > 999_999_999 {
		return "", false
	}
	return sign + strconv.FormatInt(n, 10), true
}

// numbers joins the bounds of a slice, each absent or a number.
func numbers(parts ...syntax.Expr) (string, bool) {
	texts := make([]string, len(parts))
	for i, x := range parts {
		if x == nil {
			continue
		}
		text, ok := number(x)
		if !ok {
			return "", false
		}
		texts[i] = text
	}
	return strings.Join(texts, ":"), true
}

// notNumber says whether a subscript is evidently a key: a string, a tuple.
func notNumber(x syntax.Expr) bool {
	switch x := unparen(x).(type) {
	case *syntax.Literal:
		return x.Token == syntax.STRING || x.Token == syntax.BYTES
	case *syntax.TupleExpr:
		return !slices.ContainsFunc(x.List, func(item syntax.Expr) bool {
			_, literal := item.(*syntax.Literal)
			return !literal // what is no literal the interpreter's KeyError would have only the text of
		})
	case *syntax.CallExpr:
		id, ok := x.Fn.(*syntax.Ident)
		return ok && (id.Name == "$fstr" || id.Name == "$slice")
	}
	return false
}

// alwaysDisplay says whether x, not yet lowered, is a variable to which only displays are ever assigned. (A display
// itself, as in ['no', 'yes'][flag], is subscripted with a bool more often than not.)
func alwaysDisplay(x syntax.Expr) bool {
	v := variableOf(unparen(x))
	return v != nil && !v.forced && len(v.assigns) > 0 && v.displays == len(v.assigns)
}

// isDisplay says whether a value is made by a display of a list, tuple or dict.
func isDisplay(x syntax.Expr) bool {
	switch x := unparen(x).(type) {
	case *syntax.ListExpr, *syntax.TupleExpr, *syntax.DictExpr, *syntax.Comprehension:
		return true
	case *syntax.BinaryExpr: // [0] * n
		return x.Op == syntax.STAR && (isDisplay(x.X) || isDisplay(x.Y))
	}
	return false
}
