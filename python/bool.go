package python

import "go.starlark.net/syntax"

// Bools are numbers in Python and none for the interpreter. Operators whose operands may be bools go through the
// run-time; all others are the interpreter's, which is faster. What may be a bool shows in the source: the
// expression itself, or a name (of a variable, a parameter, an attribute, a function) that stands for a bool
// anywhere in the file, or for a container with one in it.

// mayBool notes that what name stands for may be a bool.
func (m *marks) mayBool(name string) {
	if m.bools == nil {
		m.bools = map[string]bool{}
	}
	m.bools[name] = true
}

// annotation notes what the annotation of a variable, an attribute, a parameter or of a function's result says.
func (m *marks) annotation(name string, x syntax.Expr) {
	if id, ok := x.(*syntax.Ident); ok && id.Name == "bool" {
		m.mayBool(name)
	}
}

// valueOf notes that target, which has or is a name, is given value: by an assignment, a default, a keyword argument,
// or as the result of the function of that name.
func (r *resolver) valueOf(target, value syntax.Expr) {
	switch t := unparen(target).(type) {
	case *syntax.Ident, *syntax.DotExpr:
		if r.boolish(value) {
			r.m.marks.mayBool(nameOf(t))
		}
		if r.holdsBool(value) {
			r.m.marks.mayBool(nameOf(t) + itemsMark)
		}
	case *syntax.IndexExpr:
		if r.anyBool([]syntax.Expr{value}) {
			r.m.marks.mayBool(nameOf(t.X) + itemsMark)
		}
	case *syntax.TupleExpr:
		values, ok := unparen(value).(*syntax.TupleExpr)
		if !ok || len(values.List) != len(t.List) {
			return
		}
		for i := range t.List {
			r.valueOf(t.List[i], values.List[i])
		}
	}
}

// mayBeBool says whether an operand may well be a bool. At the prompt, what names stand for is known too late.
func (l *lowerer) mayBeBool(x syntax.Expr) bool { return l.opts.Interactive || l.boolish(x) }

// boolish says whether an expression, not yet lowered, may well be a bool.
func (r *resolver) boolish(x syntax.Expr) bool {
	switch x := unparen(x).(type) {
	case *syntax.Ident:
		return x.Name == "True" || x.Name == "False" || r.m.marks.bools[x.Name]
	case *syntax.DotExpr:
		return r.m.marks.bools[x.Name.Name]
	case *compareExpr:
		return true
	case *walrusExpr:
		return r.boolish(x.value)
	case *syntax.UnaryExpr:
		return x.Op == syntax.NOT
	case *syntax.BinaryExpr:
		switch x.Op {
		case syntax.EQL, syntax.NEQ, syntax.LT, syntax.LE, syntax.GT, syntax.GE, syntax.IN, syntax.NOT_IN:
			return true
		case syntax.AND, syntax.OR:
			return r.boolish(x.X) || r.boolish(x.Y)
		case syntax.AMP, syntax.PIPE, syntax.CIRCUMFLEX:
			return r.boolish(x.X) && r.boolish(x.Y)
		}
	case *syntax.CondExpr:
		return r.boolish(x.True) || r.boolish(x.False)
	case *syntax.IndexExpr:
		return r.holdsBool(x.X)
	case *syntax.LambdaExpr: // what it gives
		return r.boolish(x.Body)
	case *syntax.CallExpr:
		return r.boolishCall(x.Fn)
	}
	return false
}

// boolishCall says whether what is called may well be a predicate.
func (r *resolver) boolishCall(fn syntax.Expr) bool {
	switch fn := fn.(type) {
	case *syntax.Ident:
		return predicates[fn.Name] || r.m.marks.bools[fn.Name]
	case *syntax.DotExpr:
		name := fn.Name.Name
		return predicateMethods[name] || r.m.marks.bools[name] || takers[name] && r.holdsBool(fn.X)
	}
	return false
}

// predicates are the functions, predicateMethods the methods whose results are bools.
var predicates = nameSet("isinstance", "issubclass", "any", "all", "callable", "hasattr", "bool")

var predicateMethods = nameSet("startswith", "endswith", "isdigit", "isalpha", "isalnum", "isupper", "islower",
	"isspace", "isdecimal", "isnumeric", "isidentifier", "exists", "isfile", "isdir", "is_set", "is_alive",
	"is_private", "is_global", "is_multicast", "is_loopback", "is_link_local", "overlaps", "subnet_of", "supernet_of")

func nameSet(names ...string) map[string]bool {
	set := map[string]bool{}
	for _, name := range names {
		set[name] = true
	}
	return set
}
