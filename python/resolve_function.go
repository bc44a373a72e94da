package python

import "go.starlark.net/syntax"

// Which names stand for functions of the script. Functions have no attributes of their own in Starlark: those that a
// script gives them the run-time keeps.

// variableOf is the variable that x is the name of, nil for other expressions.
func variableOf(x syntax.Expr) *variable {
	id, ok := x.(*syntax.Ident)
	if !ok {
		return nil
	}
	v, _ := id.Binding.(*variable)
	return v
}

// maybeFunction says whether x is a name that may well stand for a function: one of a def statement, or a parameter,
// but not the first of a method.
func (r *resolver) maybeFunction(x syntax.Expr) bool {
	v := variableOf(x)
	if v != nil && v.isParam() {
		return !isSelf(x)
	}
	return isDef(x)
}

// isDef says whether x is the name of a def statement.
func isDef(x syntax.Expr) bool {
	v := variableOf(x)
	return v != nil && v.function
}

// isFunction says whether x, which an attribute is given, probably is a function: the name of a def statement, or
// the only parameter of what may be a decorator.
func isFunction(x syntax.Expr) bool {
	v := variableOf(x)
	return v != nil && (v.function || v.isParam() && len(v.scope.params) == 1)
}

// isSelf says whether x is the first parameter of a method.
func isSelf(x syntax.Expr) bool {
	v := variableOf(x)
	return v != nil && v.isParam() && v.scope.parent.kind == classScope && v.scope.params[0].Name == v.name
}
