package nlsh

import (
	"context"
	"path/filepath"
	"strings"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

// result is the name under which a chunk leaves the value of an expression statement; no script can spell it.
const result = "$result"

// Exec runs a chunk of text as the prompt does: statement by statement, the value of each expression shown
// and kept as _. Names that nothing defines yet are errors only when they are used.
func (sh *Shell) Exec(ctx context.Context, filename string, src []byte) error {
	_, err := sh.run(ctx, func() (starlark.Value, error) {
		defer sh.openMain()()
		file, err := sh.main.parse(filename, src)
		if err != nil {
			return nil, err
		}
		for _, stmt := range file.Stmts {
			if err := sh.statement(file, stmt); err != nil {
				return nil, err
			}
		}
		return nil, nil
	})
	return err
}

// openMain lets names come later, until the returned function is called.
func (sh *Shell) openMain() func() {
	sh.main.open = true
	return func() { sh.main.open = false }
}

// statement runs one statement as a program of its own, so that what it sets is at once the meaning of the
// name for every earlier function too.
func (sh *Shell) statement(file *syntax.File, stmt syntax.Stmt) error {
	expr, isExpr := stmt.(*syntax.ExprStmt)
	if isExpr {
		stmt = keepResult(expr.X)
	}
	one := &syntax.File{Path: file.Path, Stmts: []syntax.Stmt{stmt}, Options: file.Options}
	_, err := sh.main.exec(sh.thread, one)
	v := sh.main.names[result]
	delete(sh.main.names, result)
	if err != nil || !isExpr || v == nil || v == starlark.None {
		return err
	}
	sh.main.names["_"] = v
	_, err = sh.state.Out.WriteString(py.Repr(v) + "\n")
	return err
}

// keepResult is the statement that keeps the value of an expression.
func keepResult(x syntax.Expr) syntax.Stmt {
	start, _ := x.Span()
	return &syntax.AssignStmt{OpPos: start, Op: syntax.EQ, LHS: &syntax.Ident{NamePos: start, Name: result}, RHS: x}
}

// eval is the value of an expression in the main scope.
func (sh *Shell) eval(filename, expression string) (starlark.Value, error) {
	sh.state.Sources.Add(filename, []byte(expression))
	expr, err := dialect().ParseExpr(filename, expression, 0)
	if err != nil {
		return nil, err
	}
	file := &syntax.File{Path: filename, Stmts: []syntax.Stmt{keepResult(expr)}, Options: dialect()}
	globals, err := sh.main.exec(sh.thread, file)
	delete(sh.main.names, result)
	return globals[result], err
}

// Complete says whether a text typed at the prompt is whole; more lines are wanted otherwise.
func (sh *Shell) Complete(text string) bool {
	if strings.TrimSpace(text) == "" {
		return true
	}
	return complete(text)
}

// moduleName is the __name__ of a module file.
func moduleName(filename string) string {
	base := filepath.Base(filename)
	return strings.TrimSuffix(base, filepath.Ext(base))
}
