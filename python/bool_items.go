package python

import "go.starlark.net/syntax"

// Containers of bools: what a subscript or a loop takes out of them may be a bool. Names that stand for such a
// container somewhere in the file are kept among those of bools, with itemsMark behind them.

const itemsMark = "[]"

// nameOf is the name of a variable or an attribute, "" for other expressions.
func nameOf(x syntax.Expr) string {
	switch x := unparen(x).(type) {
	case *syntax.Ident:
		return x.Name
	case *syntax.DotExpr:
		return x.Name.Name
	}
	return ""
}

// holdsBool says whether an expression, not yet lowered, may well be a container with a bool in it.
func (r *resolver) holdsBool(x syntax.Expr) bool {
	switch x := unparen(x).(type) {
	case *syntax.Ident, *syntax.DotExpr:
		return r.m.marks.bools[nameOf(x)+itemsMark]
	case *syntax.ListExpr, *syntax.TupleExpr, *syntax.DictExpr:
		return r.anyBool(operands(x))
	case *syntax.DictEntry:
		return r.anyBool([]syntax.Expr{x.Key, x.Value})
	case *syntax.Comprehension:
		return r.anyBool([]syntax.Expr{x.Body})
	case *genExpr:
		return r.holdsBool(x.comp)
	case *syntax.IndexExpr:
		return r.holdsBool(x.X)
	case *syntax.SliceExpr:
		return r.holdsBool(x.X)
	case *syntax.BinaryExpr: // [False] * n
		return r.holdsBool(x.X) || r.holdsBool(x.Y)
	case *syntax.CallExpr: // sorted(flags), flags.copy()
		dot, method := x.Fn.(*syntax.DotExpr)
		return method && r.holdsBool(dot.X) || r.anyHolds(x.Args)
	}
	return false
}

// anyBool says whether one of some expressions may be a bool, or hold one.
func (r *resolver) anyBool(list []syntax.Expr) bool {
	for _, x := range list {
		if r.boolish(x) || r.holdsBool(x) {
			return true
		}
	}
	return false
}

func (r *resolver) anyHolds(list []syntax.Expr) bool {
	for _, x := range list {
		if r.holdsBool(x) {
			return true
		}
	}
	return false
}

// itemsOf notes that a loop gives target the items of iterable, one after the other.
func (r *resolver) itemsOf(target, iterable syntax.Expr) {
	switch x := unparen(iterable).(type) {
	case *syntax.ListExpr, *syntax.TupleExpr:
		for _, item := range operands(x) {
			r.valueOf(target, item)
		}
		return
	}
	if r.holdsBool(iterable) {
		r.allBools(target)
	}
}

// allBools notes that all names of a target may be bools, or containers of them.
func (r *resolver) allBools(target syntax.Expr) {
	if name := nameOf(target); name != "" {
		r.m.marks.mayBool(name)
		r.m.marks.mayBool(name + itemsMark)
		return
	}
	switch x := unparen(target).(type) {
	case *syntax.TupleExpr, *syntax.ListExpr:
		for _, t := range operands(x) {
			r.allBools(t)
		}
	}
}

// added notes what the call of a method puts into a container: flags.append(x > 1).
func (r *resolver) added(call *syntax.CallExpr) {
	fn, ok := call.Fn.(*syntax.DotExpr)
	if ok && adders[fn.Name.Name] && r.anyBool(call.Args) {
		r.m.marks.mayBool(nameOf(fn.X) + itemsMark)
	}
}

var adders = nameSet("append", "appendleft", "add", "insert", "put", "setdefault", "extend")

// takers are methods that give an item of what they belong to.
var takers = nameSet("get", "pop", "popleft", "setdefault", "__getitem__")
