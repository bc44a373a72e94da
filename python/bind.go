package python

import (
	"strings"

	"go.starlark.net/syntax"
)

// bind makes every value of the run-time that the statements use a variable of the module, and gives the
// assignments: the interpreter finds a variable by its number, a predeclared name by its text. The variable has the
// name of the value with one more "$" before it.
func bind(stmts []syntax.Stmt) []syntax.Stmt {
	var binds []syntax.Stmt
	bound := map[string]string{}
	var visit func(n syntax.Node) bool
	visit = func(n syntax.Node) bool {
		if dot, ok := n.(*syntax.DotExpr); ok { // its name is no variable
			syntax.Walk(dot.X, visit)
			return false
		}
		id, ok := n.(*syntax.Ident)
		if !ok || !strings.HasPrefix(id.Name, "$") || strings.HasPrefix(id.Name, "$$") {
			return true
		}
		name, known := bound[id.Name]
		if !known {
			name = "$" + id.Name
			bound[id.Name] = name
			binds = append(binds, &syntax.AssignStmt{OpPos: id.NamePos, Op: syntax.EQ,
				LHS: ident(id.NamePos, name), RHS: ident(id.NamePos, id.Name)})
		}
		id.Name = name
		return true
	}
	for _, st := range stmts {
		syntax.Walk(st, visit)
	}
	return binds
}
