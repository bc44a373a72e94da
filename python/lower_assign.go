package python

import (
	"strings"

	"go.starlark.net/syntax"
)

// assign emits an assignment of a lowered value.
func (l *lowerer) assign(pos syntax.Position, target, value syntax.Expr) {
	switch t := unparen(target).(type) {
	case *syntax.TupleExpr:
		l.assignItems(pos, t.List, value)
		return
	case *syntax.ListExpr:
		l.assignItems(pos, t.List, value)
		return
	case *syntax.SliceExpr:
		value = l.once(pos, value)
		args := append([]syntax.Expr{l.expr(t.X)}, l.bounds(pos, t.Lo, t.Hi, t.Step)...)
		l.emit(run(call(t.Lbrack, "$setslice", append(args, value)...)))
		return
	case *syntax.DotExpr:
		if l.viaAttr(t) {
			value = l.once(pos, value)
			l.emit(run(call(t.Dot, "$setattr", l.expr(t.X), str(t.Dot, t.Name.Name), value)))
			return
		}
	}
	l.emit(&syntax.AssignStmt{OpPos: pos, Op: syntax.EQ, LHS: l.target(target), RHS: value})
}

// viaAttr says whether the run-time reads and sets an attribute: __names__, and those that functions may
// have been given.
func (l *lowerer) viaAttr(x *syntax.DotExpr) bool {
	given, known := l.attrs[x.Name.Name]
	return isDunder(x.Name.Name) || known && l.maybeFunction(x.X) || given && !isSelf(x.X) || isDef(x.X)
}

func isDunder(name string) bool {
	return len(name) > 4 && strings.HasPrefix(name, "__") && strings.HasSuffix(name, "__")
}

// assignItems unpacks a value to several targets.
func (l *lowerer) assignItems(pos syntax.Position, targets []syntax.Expr, value syntax.Expr) {
	later := map[string]syntax.Expr{}
	var order []string
	items := make([]syntax.Expr, len(targets))
	for i, t := range targets {
		if isStar(t) {
			t = t.(*syntax.UnaryExpr).X
			value = call(pos, "$unpack", value, num(pos, i), num(pos, len(targets)-i-1))
		}
		if dot, ok := unparen(t).(*syntax.DotExpr); plainTarget(t) && !(ok && l.viaAttr(dot)) && !l.mayUnpackText(t) {
			items[i] = l.target(t)
			continue
		}
		name := l.temp("item")
		order = append(order, name)
		later[name], items[i] = t, ident(pos, name)
	}
	if l.mayBeText(value) {
		value = viewed(pos, "$items", value)
	}
	l.emit(&syntax.AssignStmt{OpPos: pos, Op: syntax.EQ, LHS: tuple(pos, items...), RHS: value})
	for _, name := range order {
		l.assign(pos, later[name], ident(pos, name))
	}
}

// mayUnpackText says whether a target is several itself: the item that they get may be a string.
func (l *lowerer) mayUnpackText(target syntax.Expr) bool {
	switch unparen(target).(type) {
	case *syntax.TupleExpr, *syntax.ListExpr:
		return l.m.python()
	}
	return false
}

// mayBeText says whether a lowered value that is unpacked may be a string, which Starlark does not unpack.
func (l *lowerer) mayBeText(value syntax.Expr) bool {
	if !l.m.python() {
		return false
	}
	switch x := unparen(value).(type) {
	case *syntax.TupleExpr, *syntax.ListExpr, *syntax.Comprehension, *syntax.DictExpr:
		return false
	case *syntax.CallExpr:
		fn, ok := x.Fn.(*syntax.Ident)
		return !ok || fn.Name != "$unpack"
	}
	return true
}

// bounds are the lowered parts of a slice, None for those that are not there.
func (l *lowerer) bounds(pos syntax.Position, parts ...syntax.Expr) []syntax.Expr {
	out := make([]syntax.Expr, len(parts))
	for i, x := range parts {
		if x == nil {
			out[i] = ident(pos, "None")
		} else {
			out[i] = l.expr(x)
		}
	}
	return out
}

// assignAll lowers a = b = value.
func (l *lowerer) assignAll(st *assignStmt) {
	value := l.expr(st.value)
	if len(st.targets) > 1 {
		value = l.once(st.pos, value)
	}
	for _, t := range st.targets {
		l.assign(st.pos, t, value)
		if len(st.targets) > 1 {
			value = again(value)
		}
	}
}

// annotated lowers name: annotation [= value]. Only classes remember annotations.
func (l *lowerer) annotated(st *annStmt) {
	id, ok := unparen(st.target).(*syntax.Ident)
	if ok && l.scope.kind == classScope {
		ns := ident(st.pos, l.scope.namespace())
		l.emit(run(call(st.pos, "$annotate", ns, str(st.pos, id.Name), str(st.pos, st.text))))
	}
	if st.value != nil {
		l.assign(st.pos, st.target, l.expr(st.value))
	}
}

// An augmentation is how an augmented assignment is lowered: to Starlark's own operator, or to a function.
type augmentation struct {
	native syntax.Token
	binary syntax.Token
	fn     string
}

var augmentations = map[kind]augmentation{
	tPlusEq:       {syntax.PLUS_EQ, syntax.PLUS, ""},
	tMinusEq:      {syntax.MINUS_EQ, syntax.MINUS, ""},
	tStarEq:       {syntax.STAR_EQ, syntax.STAR, ""},
	tSlashEq:      {syntax.SLASH_EQ, syntax.SLASH, ""},
	tSlashSlashEq: {syntax.SLASHSLASH_EQ, syntax.SLASHSLASH, ""},
	tShlEq:        {syntax.LTLT_EQ, syntax.LTLT, ""},
	tShrEq:        {syntax.GTGT_EQ, syntax.GTGT, ""},
	tAmpEq:        {fn: "$iop"}, // sets change in place
	tPipeEq:       {fn: "$iop"},
	tCaretEq:      {fn: "$iop"},
	tPercentEq:    {fn: "$mod"},
	tPowEq:        {fn: "$pow"},
	tAtEq:         {fn: "$matmul"},
}

func (l *lowerer) augmented(st *augStmt) {
	how := augmentations[st.tok]
	_, parts := unparen(st.target).(*syntax.SliceExpr) // read and set by functions of the run-time
	if attr, ok := unparen(st.target).(*syntax.DotExpr); ok {
		parts = l.viaAttr(attr)
	}
	if how.fn == "" && (l.m.marks.inplace || l.m.marks.derives || st.fallsBack() ||
		l.m.python() && l.mayBeBool(st.value)) {
		how.fn = "$iop"
	}
	if how.fn == "" && !parts {
		l.emit(&syntax.AssignStmt{OpPos: st.pos, Op: how.native, LHS: l.target(st.target), RHS: l.expr(st.value)})
		return
	}
	get, set := l.reference(st.pos, st.target)
	if st.read != nil {
		get = l.ident(st.read)
	}
	var value syntax.Expr
	switch {
	case how.fn == "":
		value = &syntax.BinaryExpr{X: get, OpPos: st.pos, Op: how.binary, Y: l.expr(st.value)}
	case how.fn == "$iop":
		value = call(st.pos, "$iop", str(st.pos, spelling[st.tok]), get, l.expr(st.value))
	default:
		value = call(st.pos, how.fn, get, l.expr(st.value))
	}
	set(value)
}

// fallsBack says whether the target is a name of a class body that may have its value from outside.
func (st *augStmt) fallsBack() bool {
	if st.read == nil {
		return false
	}
	_, ok := st.read.Binding.(classRead)
	return ok
}

// reference evaluates the parts of a target once; get reads it, set emits the assignment.
func (l *lowerer) reference(pos syntax.Position, target syntax.Expr) (get syntax.Expr, set func(syntax.Expr)) {
	assign := func(lhs syntax.Expr) func(syntax.Expr) {
		return func(value syntax.Expr) {
			l.emit(&syntax.AssignStmt{OpPos: pos, Op: syntax.EQ, LHS: lhs, RHS: value})
		}
	}
	switch t := unparen(target).(type) {
	case *syntax.Ident:
		return nil, assign(l.target(t)) // the statement has the name twice
	case *syntax.DotExpr:
		via := l.viaAttr(t)
		x, name := l.once(pos, l.expr(t.X)), str(t.Dot, t.Name.Name)
		if via {
			return call(t.Dot, "$attr", x, name), func(value syntax.Expr) {
				l.emit(run(call(t.Dot, "$setattr", again(x), name, value)))
			}
		}
		return dot(t.Dot, x, t.Name.Name), assign(dot(t.Dot, again(x), t.Name.Name))
	case *syntax.IndexExpr:
		x, y := l.once(pos, l.expr(t.X)), l.once(pos, l.expr(t.Y))
		at := func(x, y syntax.Expr) syntax.Expr {
			return &syntax.IndexExpr{X: x, Lbrack: t.Lbrack, Y: y, Rbrack: t.Rbrack}
		}
		return at(x, y), assign(at(again(x), again(y)))
	case *syntax.SliceExpr:
		x := l.once(pos, l.expr(t.X))
		b := l.bounds(pos, t.Lo, t.Hi, t.Step)
		for i := range b {
			b[i] = l.once(pos, b[i])
		}
		get = &syntax.SliceExpr{X: x, Lbrack: t.Lbrack, Lo: b[0], Hi: b[1], Step: b[2], Rbrack: t.Rbrack}
		return get, func(value syntax.Expr) {
			l.emit(run(call(t.Lbrack, "$setslice", again(x), again(b[0]), again(b[1]), again(b[2]), value)))
		}
	}
	return target, assign(target)
}

// del emits the deletion of one target.
func (l *lowerer) del(pos syntax.Position, x syntax.Expr) {
	switch x := x.(type) {
	case *syntax.ParenExpr:
		l.del(pos, x.X)
	case *syntax.TupleExpr:
		for _, e := range x.List {
			l.del(pos, e)
		}
	case *syntax.ListExpr:
		for _, e := range x.List {
			l.del(pos, e)
		}
	case *syntax.Ident:
		_, owner, attr := l.boundTo(x)
		l.emit(run(call(pos, "$delattr", owner, str(pos, attr))))
	case *syntax.DotExpr:
		l.emit(run(call(pos, "$delattr", l.expr(x.X), str(pos, x.Name.Name))))
	case *syntax.IndexExpr:
		l.emit(run(call(pos, "$delitem", l.expr(x.X), l.expr(x.Y))))
	case *syntax.SliceExpr:
		args := append([]syntax.Expr{l.expr(x.X)}, l.bounds(pos, x.Lo, x.Hi, x.Step)...)
		l.emit(run(call(pos, "$delslice", args...)))
	}
}
