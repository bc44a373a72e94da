package python

import "go.starlark.net/syntax"

// exprStmt parses an expression statement or one of the kinds of assignment.
func (p *parser) exprStmt() syntax.Stmt {
	first := p.tok
	x := p.starExprs()
	switch {
	case p.tok.kind == tAssign:
		return p.assignment(x)
	case p.tok.kind > tAssign && p.tok.kind <= tPowEq:
		return p.augmented(x)
	case p.tok.kind == tColon:
		return p.annotated(x, first)
	case p.at(tNewline, tSemi, tEOF):
		return run(x)
	}
	p.failAfter(x, first)
	return nil
}

// failAfter raises the error of something that follows a whole expression.
func (p *parser) failAfter(x syntax.Expr, first token) {
	if id, ok := x.(*syntax.Ident); ok && p.startsExpr() && (id.Name == "print" || id.Name == "exec") {
		p.fail(first, "Missing parentheses in call to '%s'. Did you mean %s(...)?", id.Name, id.Name)
	}
	if p.tok.kind == tWalrus {
		if _, ok := x.(*syntax.Ident); !ok {
			p.failAt(x, "cannot use assignment expressions with %s", describe(x))
		}
	}
	p.fail(p.tok, "invalid syntax")
}

// startsExpr says whether the token can only begin an expression.
func (p *parser) startsExpr() bool {
	return p.at(tName, tNumber, tString, tFString, kTrue, kFalse, kNone)
}

// assignment parses a = b = value.
func (p *parser) assignment(x syntax.Expr) syntax.Stmt {
	pos := p.here()
	targets := []syntax.Expr{x}
	for p.accept(tAssign) {
		if p.tok.kind == kYield {
			x = p.yieldExpr()
		} else {
			x = p.starExprs()
		}
		targets = append(targets, x)
	}
	if !p.at(tNewline, tSemi, tEOF) {
		if p.tok.kind > tAssign && p.tok.kind <= tPowEq || p.tok.kind == tColon || p.tok.kind == tWalrus {
			p.fail(p.tok, "invalid syntax")
		}
		p.failAfter(x, p.tok)
	}
	n := len(targets) - 1
	for _, t := range targets[:n] {
		p.checkAssigned(t)
	}
	if n == 1 && plainTarget(targets[0]) {
		return &syntax.AssignStmt{OpPos: pos, Op: syntax.EQ, LHS: targets[0], RHS: targets[1]}
	}
	return &assignStmt{stmtNode{pos: pos}, targets[:n], targets[n]}
}

// plainTarget says whether Starlark can assign to x: no stars, no slices.
func plainTarget(x syntax.Expr) bool {
	switch x := unparen(x).(type) {
	case *syntax.TupleExpr:
		return plainTargets(x.List)
	case *syntax.ListExpr:
		return plainTargets(x.List)
	case *syntax.SliceExpr, *syntax.UnaryExpr:
		return false
	}
	return true
}

func plainTargets(list []syntax.Expr) bool {
	for _, x := range list {
		if !plainTarget(x) {
			return false
		}
	}
	return true
}

// augmented parses x += value.
func (p *parser) augmented(x syntax.Expr) syntax.Stmt {
	switch unparen(x).(type) {
	case *syntax.Ident, *syntax.DotExpr, *syntax.IndexExpr, *syntax.SliceExpr:
		p.checkTarget(x, true)
	default:
		p.failAt(x, "'%s' is an illegal expression for augmented assignment", describe(x))
	}
	t := p.advance()
	var value syntax.Expr
	if p.tok.kind == kYield {
		value = p.yieldExpr()
	} else {
		value = p.starExprs()
	}
	if !p.at(tNewline, tSemi, tEOF) {
		p.fail(p.tok, "invalid syntax")
	}
	return &augStmt{stmtNode: stmtNode{pos: p.pos(t)}, tok: t.kind, target: x, value: value}
}

// annotated parses x: annotation [= value].
func (p *parser) annotated(x syntax.Expr, first token) syntax.Stmt {
	switch target := unparen(x).(type) {
	case *syntax.Ident, *syntax.DotExpr, *syntax.IndexExpr, *syntax.SliceExpr:
		p.checkTarget(target, true)
	case *syntax.TupleExpr:
		p.failAt(x, "only single target (not tuple) can be annotated")
	case *syntax.ListExpr:
		p.failAt(x, "only single target (not list) can be annotated")
	default:
		p.failAt(x, "illegal target for annotation")
	}
	st := &annStmt{stmtNode: stmtNode{pos: p.pos(first)}, target: x}
	p.advance()
	start := p.tok
	kind := p.expr()
	switch target := unparen(x).(type) {
	case *syntax.Ident:
		p.marks.annotation(target.Name, kind)
	case *syntax.DotExpr:
		p.marks.annotation(target.Name.Name, kind)
	}
	st.text = p.source(start, p.tok)
	if p.accept(tAssign) {
		if p.tok.kind == kYield {
			st.value = p.yieldExpr()
		} else {
			st.value = p.starExprs()
		}
	}
	return st
}

// checkTarget raises an error unless x can be assigned to. Outside tuples a star is not allowed.
func (p *parser) checkTarget(x syntax.Expr, outer bool) {
	switch x := x.(type) {
	case *syntax.Ident:
		p.checkName(x)
	case *syntax.DotExpr, *syntax.IndexExpr, *syntax.SliceExpr:
	case *syntax.ParenExpr:
		p.checkTarget(x.X, true)
	case *syntax.TupleExpr:
		p.checkTargets(x, x.List)
	case *syntax.ListExpr:
		p.checkTargets(x, x.List)
	case *syntax.UnaryExpr:
		if x.Op != syntax.STAR {
			p.cannotAssign(x)
		}
		if outer {
			p.failAt(x, "starred assignment target must be in a list or tuple")
		}
		p.checkTarget(x.X, true)
	default:
		p.cannotAssign(x)
	}
}

// checkAssigned checks a target of "=", where "==" may have been meant.
func (p *parser) checkAssigned(x syntax.Expr) {
	switch y := x.(type) {
	case *syntax.BinaryExpr:
		switch y.Op {
		case syntax.AND, syntax.OR:
			p.checkTarget(x, true)
		}
		if isComparison(y.Op) {
			p.checkTarget(x, true)
		}
	case *syntax.UnaryExpr:
		if y.Op == syntax.NOT || y.Op == syntax.STAR {
			p.checkTarget(x, true)
		}
	case *syntax.CallExpr, *syntax.Literal, *syntax.DictExpr, *syntax.Comprehension:
	case *syntax.TupleExpr:
		if n := len(y.List) - 1; !y.Lparen.IsValid() && !isStar(y.List[n]) && !targetKind(y.List[n]) {
			p.checkTargets(y, y.List[:n])
			p.checkAssigned(y.List[n])
		}
		p.checkTarget(x, true)
		return
	case *syntax.Ident:
		if y.Binding != ellipsis {
			p.checkTarget(x, true)
			return
		}
	default:
		p.checkTarget(x, true)
		return
	}
	p.failAt(x, "cannot assign to %s here. Maybe you meant '==' instead of '='?", describe(x))
}

// targetKind says whether x is one of the kinds of expressions that can be assigned to.
func targetKind(x syntax.Expr) bool {
	switch x.(type) {
	case *syntax.Ident, *syntax.DotExpr, *syntax.IndexExpr, *syntax.SliceExpr, *syntax.ParenExpr, *syntax.TupleExpr,
		*syntax.ListExpr:
		return true
	}
	return false
}

func (p *parser) checkTargets(whole syntax.Expr, list []syntax.Expr) {
	stars := 0
	for _, x := range list {
		if isStar(x) {
			if stars++; stars > 1 {
				p.failAt(whole, "multiple starred expressions in assignment")
			}
		}
		p.checkTarget(x, false)
	}
}

// checkName refuses the names that are no variables.
func (p *parser) checkName(id *syntax.Ident) {
	switch id.Name {
	case "True", "False", "None", "__debug__":
		p.failAt(id, "cannot assign to %s", id.Name)
	case "Ellipsis":
		if id.Binding == ellipsis {
			p.failAt(id, "cannot assign to ellipsis")
		}
	}
}

func (p *parser) cannotAssign(x syntax.Expr) { p.failAt(x, "cannot assign to %s", describe(x)) }

// checkDelete raises an error unless x can be deleted.
func (p *parser) checkDelete(x syntax.Expr) {
	switch x := x.(type) {
	case *syntax.Ident:
		switch x.Name {
		case "True", "False", "None", "__debug__":
			p.failAt(x, "cannot delete %s", x.Name)
		}
	case *syntax.DotExpr, *syntax.IndexExpr, *syntax.SliceExpr:
	case *syntax.ParenExpr:
		p.checkDelete(x.X)
	case *syntax.TupleExpr:
		for _, e := range x.List {
			p.checkDelete(e)
		}
	case *syntax.ListExpr:
		for _, e := range x.List {
			p.checkDelete(e)
		}
	default:
		p.failAt(x, "cannot delete %s", describe(x))
	}
}

// describe is Python's word for a kind of expression.
func describe(x syntax.Expr) string {
	switch x := x.(type) {
	case *syntax.Ident:
		switch x.Name {
		case "True", "False", "None":
			return x.Name
		}
		if x.Binding == ellipsis {
			return "ellipsis"
		}
		return "name"
	case *syntax.Literal:
		return "literal"
	case *syntax.CallExpr:
		return describeCall(x)
	case *syntax.DotExpr:
		return "attribute"
	case *syntax.IndexExpr, *syntax.SliceExpr:
		return "subscript"
	case *compareExpr:
		return "comparison"
	case *syntax.BinaryExpr:
		if isComparison(x.Op) {
			return "comparison"
		}
	case *syntax.CondExpr:
		return "conditional expression"
	case *syntax.LambdaExpr:
		return "lambda"
	case *syntax.ListExpr:
		return "list"
	case *syntax.TupleExpr:
		return "tuple"
	case *syntax.DictExpr:
		return "dict literal"
	case *syntax.Comprehension:
		if x.Curly {
			return "dict comprehension"
		}
		return "list comprehension"
	case *genExpr:
		return "generator expression"
	case *walrusExpr:
		return "named expression"
	case *syntax.ParenExpr:
		return describe(x.X)
	}
	return "expression"
}

func isComparison(op syntax.Token) bool {
	switch op {
	case syntax.EQL, syntax.NEQ, syntax.LT, syntax.GT, syntax.LE, syntax.GE, syntax.IN, syntax.NOT_IN:
		return true
	}
	return false
}

// describeCall is the word for what the parser has made a call of the run-time.
func describeCall(x *syntax.CallExpr) string {
	fn, ok := x.Fn.(*syntax.Ident)
	if !ok {
		return "function call"
	}
	switch fn.Name {
	case "$fstr":
		return "f-string expression"
	case "$set":
		return "set display"
	case "$yield", "$yieldfrom":
		return "yield expression"
	case "$await":
		return "await expression"
	case "$dict", "$pairs":
		return "dict literal"
	case "$pow", "$matmul":
		return "expression"
	}
	return "function call"
}
