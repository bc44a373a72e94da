package python

import "go.starlark.net/syntax"

// call lowers a call. Calls of the run-time that the parser made have only positional arguments.
func (l *lowerer) call(x *syntax.CallExpr) syntax.Expr {
	if id, ok := x.Fn.(*syntax.Ident); ok {
		if v, ok := id.Binding.(*variable); ok && !v.assigned && v.scope.kind == moduleScope {
			if special := l.builtinCall(x, id.Name); special != nil {
				return special
			}
		}
	}
	if method, ok := x.Fn.(*syntax.DotExpr); ok && method.Name.Name == "join" {
		l.eager(x)
	}
	x.Fn = l.expr(x.Fn)
	if fn, ok := x.Fn.(*syntax.Ident); ok && len(x.Args) > maxArgs && (fn.Name == "$fstr") {
		return variadic(x.Lparen, fn.Name, l.exprs(x.Args))
	}
	x.Args = reordered(x.Args)
	if plainCall(x.Args) {
		for i, arg := range x.Args {
			x.Args[i] = l.argument(arg)
		}
		return x
	}
	return l.mergedCall(x)
}

// argument lowers one argument of a call.
func (l *lowerer) argument(arg syntax.Expr) syntax.Expr {
	switch a := arg.(type) {
	case *syntax.BinaryExpr:
		if a.Op == syntax.EQ {
			a.Y = l.expr(a.Y)
			return a
		}
	case *syntax.UnaryExpr:
		if a.Op == syntax.STAR {
			a.X = l.iter(a.X)
			return a
		}
	}
	return l.expr(arg)
}

// An argKind is a kind of argument; Starlark wants them in this order.
type argKind int

const (
	positional argKind = iota
	named
	starred
	doubleStarred
)

func kindOf(arg syntax.Expr) argKind {
	switch b, ok := arg.(*syntax.BinaryExpr); {
	case ok && b.Op == syntax.EQ:
		return named
	case isStar(arg):
		return starred
	case isStars(arg):
		return doubleStarred
	}
	return positional
}

// reordered moves named arguments before * and **, if nobody can notice: what has a star is but a name.
func reordered(args []syntax.Expr) []syntax.Expr {
	var groups [doubleStarred + 1][]syntax.Expr
	for _, arg := range args {
		k := kindOf(arg)
		if k >= starred && !simple(arg.(*syntax.UnaryExpr).X) || k == positional && groups[starred] != nil {
			return args
		}
		groups[k] = append(groups[k], arg)
	}
	out := args[:0:0]
	for _, group := range groups {
		out = append(out, group...)
	}
	return out
}

// plainCall says whether Starlark takes the arguments as they are: positional, named, *, **, in this order.
func plainCall(args []syntax.Expr) bool {
	stage, count := positional, [doubleStarred + 1]int{}
	for _, arg := range args {
		k := kindOf(arg)
		if count[k]++; k < stage || k >= starred && count[k] > 1 || count[k] > maxArgs {
			return false
		}
		stage = k
	}
	return true
}

// mergedCall lowers a call with stars in the middle, or several: one list of all positional arguments,
// and one dict.
func (l *lowerer) mergedCall(x *syntax.CallExpr) syntax.Expr {
	pos := x.Lparen
	var first, dicts, names []syntax.Expr
	flush := func() {
		if names != nil {
			dicts = append(dicts, &syntax.DictExpr{Lbrace: pos, List: names, Rbrace: pos})
			names = nil
		}
	}
	keywords := x.Args[:0:0]
	for _, arg := range x.Args {
		if k := kindOf(arg); k == named || k == doubleStarred {
			keywords = append(keywords, arg)
		} else {
			first = append(first, arg)
		}
	}
	args := []syntax.Expr{star(pos, l.chain(pos, first))}
	for _, arg := range keywords {
		if b, ok := arg.(*syntax.BinaryExpr); ok {
			key := b.X.(*syntax.Ident)
			name := str(key.NamePos, key.Name)
			names = append(names, &syntax.DictEntry{Key: name, Colon: b.OpPos, Value: l.expr(b.Y)})
			continue
		}
		flush()
		dicts = append(dicts, l.expr(arg.(*syntax.UnaryExpr).X))
	}
	flush()
	if dicts != nil {
		all := variadic(pos, "$kwargs", dicts)
		args = append(args, &syntax.UnaryExpr{OpPos: pos, Op: syntax.STARSTAR, X: all})
	}
	x.Args = args
	return x
}

// builtinCall lowers calls of built-in functions that need to know their surroundings; nil for the others.
func (l *lowerer) builtinCall(x *syntax.CallExpr, name string) syntax.Expr {
	switch name {
	case "sum", "list", "tuple", "set", "frozenset", "sorted", "min", "max", "dict":
		l.eager(x)
	case "locals", "vars", "dir":
		if len(x.Args) == 0 && l.scope.function().kind == funcScope {
			return l.locals(x.Lparen, name)
		}
	}
	return nil
}

// eager turns a generator expression that is the only argument into a list comprehension: the callee
// takes all items before anything else happens.
func (l *lowerer) eager(x *syntax.CallExpr) {
	if len(x.Args) != 1 {
		return
	}
	gen, ok := x.Args[0].(*genExpr)
	if ok {
		s := l.scopes[gen]
		s.lambda = false
		l.scopes[gen.comp] = s
		x.Args[0] = gen.comp
	}
}

// locals is the dict of a function's variables, or, for dir, the sorted list of their names.
func (l *lowerer) locals(pos syntax.Position, name string) syntax.Expr {
	var dicts, args []syntax.Expr
	for _, v := range l.scope.function().order {
		get := &syntax.LambdaExpr{Lambda: pos, Body: l.readVar(v, ident(pos, v.name))}
		args = append(args, str(pos, v.name), get)
		if len(args) == maxArgs {
			dicts = append(dicts, call(pos, "$locals", args...))
			args = nil
		}
	}
	var all syntax.Expr = call(pos, "$locals", args...)
	if dicts != nil {
		all = variadic(pos, "$dict", append(dicts, all))
	}
	if name == "dir" {
		return &syntax.CallExpr{Fn: ident(pos, "sorted"), Lparen: pos, Args: []syntax.Expr{all}, Rparen: pos}
	}
	return all
}

// iter lowers the operand of for, or of * in a call: through $iter, unless it is known to be something
// that Starlark iterates as Python does.
func (l *lowerer) iter(x syntax.Expr) syntax.Expr {
	fresh := l.fresh(x)
	view := "$iter"
	if _, ok := unparen(x).(*syntax.CallExpr); ok {
		view = "$own"
	}
	x = l.expr(x)
	if fresh {
		return x
	}
	return viewed(syntax.Start(x), view, x)
}

// fresh says whether x makes a new list, tuple or the like, or is the tuple of a function's *args.
func (l *lowerer) fresh(x syntax.Expr) bool {
	switch x := unparen(x).(type) {
	case *syntax.ListExpr, *syntax.TupleExpr, *syntax.DictExpr, *syntax.Comprehension, *genExpr:
		return true
	case *syntax.Ident:
		v, ok := x.Binding.(*variable)
		return ok && v.vararg && len(v.assigns) == 1
	case *syntax.CallExpr:
		switch fn := x.Fn.(type) {
		case *syntax.Ident:
			return l.freshCall(fn)
		case *syntax.DotExpr:
			return len(x.Args) == 0 && (fn.Name.Name == "items" || fn.Name.Name == "keys" || fn.Name.Name == "values")
		}
	}
	return false
}

// freshCall says whether a function gives something new and iterable.
func (l *lowerer) freshCall(fn *syntax.Ident) bool {
	switch fn.Name {
	case "$chain", "$tuple", "$set", "$aiter":
		return true
	case "range", "enumerate", "zip", "sorted", "reversed", "list", "tuple", "set", "dict":
		v, ok := fn.Binding.(*variable)
		return ok && !v.assigned && v.scope.kind == moduleScope
	}
	return false
}
