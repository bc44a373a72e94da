package python

import (
	"fmt"
	"strings"

	"go.starlark.net/syntax"
)

// A printer writes a lowered tree as source text, for tests to read.
type printer struct {
	strings.Builder
	indent int
}

func printed(stmts []syntax.Stmt) string {
	var p printer
	p.stmts(stmts)
	return p.String()
}

func (p *printer) stmts(list []syntax.Stmt) {
	for _, st := range list {
		p.stmt(st)
	}
}

func (p *printer) line(format string, args ...any) {
	fmt.Fprintf(p, strings.Repeat("  ", p.indent)+format+"\n", args...)
}

func (p *printer) block(stmts []syntax.Stmt, head string, args ...any) {
	p.line(head+":", args...)
	p.indent++
	p.stmts(stmts)
	p.indent--
}

func (p *printer) stmt(st syntax.Stmt) {
	switch st := st.(type) {
	case *syntax.ExprStmt:
		p.line("%s", text(st.X))
	case *syntax.AssignStmt:
		p.line("%s %s %s", text(st.LHS), st.Op, text(st.RHS))
	case *syntax.BranchStmt:
		p.line("%s", st.Token)
	case *syntax.ReturnStmt:
		if st.Result == nil {
			p.line("return")
		} else {
			p.line("return %s", text(st.Result))
		}
	case *syntax.IfStmt:
		p.block(st.True, "if %s", text(st.Cond))
		if st.False != nil {
			p.block(st.False, "else")
		}
	case *syntax.ForStmt:
		p.block(st.Body, "for %s in %s", text(st.Vars), text(st.X))
	case *syntax.WhileStmt:
		p.block(st.Body, "while %s", text(st.Cond))
	case *syntax.DefStmt:
		p.block(st.Body, "def %s(%s)", st.Name.Name, texts(st.Params))
	case *syntax.LoadStmt:
		p.line("load %s", text(st.Module))
	default:
		p.line("?%T", st)
	}
}

func texts(list []syntax.Expr) string {
	parts := make([]string, len(list))
	for i, x := range list {
		parts[i] = text(x)
	}
	return strings.Join(parts, ", ")
}

// text is an expression; parentheses are left out where the tree has none.
func text(x syntax.Expr) string {
	switch x := x.(type) {
	case nil:
		return ""
	case *syntax.Ident:
		return x.Name
	case *syntax.Literal:
		return fmt.Sprintf("%#v", x.Value)
	case *syntax.ParenExpr:
		return "(" + text(x.X) + ")"
	case *syntax.TupleExpr:
		return "(" + texts(x.List) + ")"
	case *syntax.ListExpr:
		return "[" + texts(x.List) + "]"
	case *syntax.DictExpr:
		return "{" + texts(x.List) + "}"
	case *syntax.DictEntry:
		return text(x.Key) + ": " + text(x.Value)
	case *syntax.DotExpr:
		return text(x.X) + "." + x.Name.Name
	case *syntax.IndexExpr:
		return text(x.X) + "[" + text(x.Y) + "]"
	case *syntax.CallExpr:
		return text(x.Fn) + "(" + texts(x.Args) + ")"
	case *syntax.UnaryExpr:
		return x.Op.String() + " " + text(x.X)
	case *syntax.BinaryExpr:
		return text(x.X) + " " + x.Op.String() + " " + text(x.Y)
	case *syntax.CondExpr:
		return text(x.True) + " if " + text(x.Cond) + " else " + text(x.False)
	case *syntax.LambdaExpr:
		return "lambda " + texts(x.Params) + ": " + text(x.Body)
	case *syntax.Comprehension:
		parts := []string{text(x.Body)}
		for _, c := range x.Clauses {
			if f, ok := c.(*syntax.ForClause); ok {
				parts = append(parts, "for "+text(f.Vars)+" in "+text(f.X))
			} else {
				parts = append(parts, "if "+text(c.(*syntax.IfClause).Cond))
			}
		}
		return "[" + strings.Join(parts, " ") + "]"
	}
	return fmt.Sprintf("?%T", x)
}
