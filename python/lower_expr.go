package python

import "go.starlark.net/syntax"

func (l *lowerer) exprs(list []syntax.Expr) []syntax.Expr {
	for i, x := range list {
		list[i] = l.expr(x)
	}
	return list
}

// expr lowers an expression; Starlark's nodes are changed in place.
func (l *lowerer) expr(x syntax.Expr) syntax.Expr {
	switch x := x.(type) {
	case *syntax.Ident:
		return l.ident(x)
	case *syntax.Literal:
		return x
	case *syntax.ParenExpr:
		x.X = l.expr(x.X)
	case *syntax.UnaryExpr:
		return l.unary(x)
	case *syntax.BinaryExpr:
		return l.binary(x)
	case *syntax.CondExpr:
		x.Cond, x.True, x.False = l.expr(x.Cond), l.expr(x.True), l.expr(x.False)
	case *syntax.CallExpr:
		return l.call(x)
	case *syntax.DotExpr:
		return l.attribute(x)
	case *syntax.LambdaExpr:
		return l.lambda(x)
	case *compareExpr:
		for i, op := range x.ops {
			x.ops[i].via = !op.is && l.needsRuntime(op.tok, x.operands[i], x.operands[i+1])
		}
		for i := range x.operands {
			x.operands[i] = l.expr(x.operands[i])
		}
		return l.compare(x, 0, x.operands[0])
	case *walrusExpr:
		return l.walrus(x)
	default:
		return l.display(x)
	}
	return x
}

// display lowers displays, subscripts and comprehensions.
func (l *lowerer) display(x syntax.Expr) syntax.Expr {
	switch x := x.(type) {
	case *syntax.IndexExpr:
		return l.item(x)
	case *syntax.SliceExpr:
		return l.part(x)
	case *sliceItem:
		return call(x.pos, "$slice", l.bounds(x.pos, x.lo, x.hi, x.step)...)
	case *syntax.TupleExpr:
		if hasStar(x.List) {
			pos := syntax.Start(x)
			return call(pos, "$tuple", l.chain(pos, x.List))
		}
		x.List = l.exprs(x.List)
	case *syntax.ListExpr:
		if hasStar(x.List) {
			return l.chain(x.Lbrack, x.List)
		}
		x.List = l.exprs(x.List)
	case *syntax.DictExpr:
		return l.dict(x)
	case *syntax.Comprehension:
		return l.comprehension(x, x)
	case *genExpr:
		return l.generator(x)
	}
	return x
}

// binary lowers an operator. % may format text, unless an operand is a number that says it does not.
func (l *lowerer) binary(x *syntax.BinaryExpr) syntax.Expr {
	via := l.needsRuntime(x.Op, x.X, x.Y)
	x.X, x.Y = l.expr(x.X), l.expr(x.Y)
	if via {
		return operator(true, x.OpPos, x.Op, x.X, x.Y)
	}
	if x.Op == syntax.PERCENT {
		return l.percent(x)
	}
	return x
}

// percent lowers a lowered x % y.
func (l *lowerer) percent(x *syntax.BinaryExpr) syntax.Expr {
	left, ok := unparen(x.X).(*syntax.Literal)
	switch {
	case ok && left.Token == syntax.STRING:
		return viewed(x.OpPos, l.constant("$%", left.Value.(string)), x.Y)
	case ok && left.Token == syntax.BYTES:
		return viewed(x.OpPos, l.constant("$b%", left.Value.(string)), x.Y)
	case !ok && !isNumber(x.Y) && !isDifference(x.X):
		x.X = viewed(x.OpPos, "$text", x.X)
	}
	return x
}

// isDifference says whether x is made by an operator that text does not have.
func isDifference(x syntax.Expr) bool {
	b, ok := unparen(x).(*syntax.BinaryExpr)
	if !ok {
		return false
	}
	switch b.Op {
	case syntax.MINUS, syntax.SLASHSLASH, syntax.SLASH, syntax.AMP:
		return true
	}
	return false
}

func isNumber(x syntax.Expr) bool {
	lit, ok := unparen(x).(*syntax.Literal)
	return ok && (lit.Token == syntax.INT || lit.Token == syntax.FLOAT)
}

func (l *lowerer) walrus(x *walrusExpr) syntax.Expr {
	value := l.expr(x.value)
	_, owner, attr := l.boundTo(x.name)
	return call(x.pos, "$let", owner, str(x.pos, attr), value)
}

// compare lowers the comparisons of a chain from the i-th on; left is the operand before it, which is
// lowered. An operand in the middle that is not simple is evaluated once, to a variable of a
// comprehension.
func (l *lowerer) compare(x *compareExpr, i int, left syntax.Expr) syntax.Expr {
	op, right := x.ops[i], x.operands[i+1]
	if i == len(x.ops)-1 {
		return comparison(op, left, right)
	}
	if simple(right) {
		return parens(op.pos, and(op.pos, comparison(op, left, right), l.compare(x, i+1, again(right))))
	}
	a, b := l.temp("left"), l.temp("right")
	both := and(op.pos, comparison(op, ident(op.pos, a), ident(op.pos, b)), l.compare(x, i+1, ident(op.pos, b)))
	return l.bind(op.pos, both, []string{a, b}, []syntax.Expr{left, right})
}

// bind is body with names for some values: [body for names in [values]][0].
func (l *lowerer) bind(pos syntax.Position, body syntax.Expr, names []string, values []syntax.Expr) syntax.Expr {
	vars := make([]syntax.Expr, len(names))
	for i, name := range names {
		vars[i] = ident(pos, name)
	}
	each := &syntax.ForClause{For: pos, Vars: tuple(pos, vars...), In: pos, X: list(pos, tuple(pos, values...))}
	comp := &syntax.Comprehension{Lbrack: pos, Body: body, Clauses: []syntax.Node{each}, Rbrack: pos}
	return &syntax.IndexExpr{X: comp, Lbrack: pos, Y: num(pos, 0), Rbrack: pos}
}

func and(pos syntax.Position, x, y syntax.Expr) syntax.Expr {
	return &syntax.BinaryExpr{X: x, OpPos: pos, Op: syntax.AND, Y: y}
}

func parens(pos syntax.Position, x syntax.Expr) syntax.Expr {
	return &syntax.ParenExpr{Lparen: pos, X: x, Rparen: pos}
}

// comparison is one comparison; identity with the constants is equality.
func comparison(op compareOp, left, right syntax.Expr) syntax.Expr {
	if !op.is {
		if like := literalOperand(right); op.via && like != "" && viaRuntime[op.tok] {
			return &syntax.BinaryExpr{X: viewed(op.pos, like, left), OpPos: op.pos, Op: op.tok, Y: right}
		}
		return operator(op.via, op.pos, op.tok, left, right)
	}
	negative := op.tok == syntax.NOT_IN
	if isConstant(left) || isConstant(right) {
		eq := syntax.EQL
		if negative {
			eq = syntax.NEQ
		}
		return &syntax.BinaryExpr{X: left, OpPos: op.pos, Op: eq, Y: right}
	}
	is := call(op.pos, "$is", left, right)
	if negative {
		return &syntax.UnaryExpr{OpPos: op.pos, Op: syntax.NOT, X: is}
	}
	return is
}

// literalOperands are the values of the run-time that prepare what is compared with a literal.
var literalOperands = map[syntax.Token]string{syntax.INT: "$int", syntax.FLOAT: "$float", syntax.STRING: "$string",
	syntax.BYTES: "$bytes"}

// literalOperand is that for x, "" when it is no literal.
func literalOperand(x syntax.Expr) string {
	if lit, ok := unparen(x).(*syntax.Literal); ok {
		return literalOperands[lit.Token]
	}
	return ""
}

func isConstant(x syntax.Expr) bool {
	id, ok := unparen(x).(*syntax.Ident)
	return ok && (id.Name == "None" || id.Name == "True" || id.Name == "False")
}

// attribute lowers x.name.
func (l *lowerer) attribute(x *syntax.DotExpr) syntax.Expr {
	name := x.Name.Name
	via := l.viaAttr(x)
	x.X = l.expr(x.X)
	switch {
	case via:
		return call(x.Dot, "$attr", x.X, str(x.NamePos, name))
	case l.opts.Attr != nil && l.opts.Attr(name):
		return viewed(x.Dot, l.constant("$.", name), x.X)
	}
	return x
}

// maxArgs is how many positional arguments a call of the interpreter can have, with some room.
const maxArgs = 240

// variadic is a call of an associative function of the run-time, nested if there are too many arguments.
func variadic(pos syntax.Position, fn string, args []syntax.Expr) syntax.Expr {
	for len(args) > maxArgs {
		var groups []syntax.Expr
		for len(args) > 0 {
			n := min(maxArgs, len(args))
			groups = append(groups, call(pos, fn, args[:n:n]...))
			args = args[n:]
		}
		args = groups
	}
	return call(pos, fn, args...)
}

// chain is the list of items of which some are starred.
func (l *lowerer) chain(pos syntax.Position, items []syntax.Expr) syntax.Expr {
	var parts, plain []syntax.Expr
	flush := func() {
		if plain != nil {
			parts = append(parts, list(pos, plain...))
			plain = nil
		}
	}
	for _, x := range items {
		if isStar(x) {
			flush()
			parts = append(parts, l.expr(x.(*syntax.UnaryExpr).X))
		} else {
			plain = append(plain, l.expr(x))
		}
	}
	flush()
	return variadic(pos, "$chain", parts)
}

// dict lowers a dict display. Starlark refuses equal keys, so only displays whose keys differ for certain
// remain.
func (l *lowerer) dict(x *syntax.DictExpr) syntax.Expr {
	pos := x.Lbrace
	var parts, entries []syntax.Expr
	flush := func() {
		if entries != nil {
			parts = append(parts, pairs(pos, x.Rbrace, entries))
			entries = nil
		}
	}
	merged := false
	for _, e := range x.List {
		if e, ok := e.(*syntax.DictEntry); ok {
			e.Key, e.Value = l.expr(e.Key), l.expr(e.Value)
			entries = append(entries, e)
			continue
		}
		flush()
		merged = true
		parts = append(parts, l.expr(e.(*syntax.UnaryExpr).X))
	}
	flush()
	if merged {
		return variadic(pos, "$dict", parts)
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return x
}

// pairs is a dict of lowered entries.
func pairs(lbrace, rbrace syntax.Position, entries []syntax.Expr) syntax.Expr {
	if distinct(entries) {
		return &syntax.DictExpr{Lbrace: lbrace, List: entries, Rbrace: rbrace}
	}
	if 2*len(entries) > maxArgs {
		var dicts []syntax.Expr
		for len(entries) > 0 {
			n := min(maxArgs/2, len(entries))
			dicts = append(dicts, pairs(lbrace, rbrace, entries[:n:n]))
			entries = entries[n:]
		}
		return variadic(lbrace, "$dict", dicts)
	}
	var args []syntax.Expr
	for _, e := range entries {
		e := e.(*syntax.DictEntry)
		args = append(args, e.Key, e.Value)
	}
	return call(lbrace, "$pairs", args...)
}

// distinct says whether the keys are certain to differ: one key, or strings and small integers.
func distinct(entries []syntax.Expr) bool {
	if len(entries) == 1 {
		return true
	}
	seen := map[any]bool{}
	for _, e := range entries {
		lit, ok := e.(*syntax.DictEntry).Key.(*syntax.Literal)
		if !ok || lit.Token != syntax.STRING && lit.Token != syntax.INT {
			return false
		}
		switch lit.Value.(type) {
		case string, int64:
		default:
			return false
		}
		if seen[lit.Value] {
			return false
		}
		seen[lit.Value] = true
	}
	return true
}
