package python

import (
	"strings"

	"go.starlark.net/syntax"
)

// A resolver binds every identifier to its variable, and notes where variables are used.
type resolver struct {
	m         *module
	opts      Options
	scope     *scope
	seg       *segment
	loops     int // around the current place, within the segment
	cond      int // constructs around it that may be skipped, within the segment
	guards    int // try statements around it that catch NameError
	caught    []*variable
	iterables int                      // iterables of comprehensions around it
	scopes    map[syntax.Node]*scope   // of functions, classes, comprehensions
	segs      map[syntax.Node]*segment // of the bodies of try and with
	ids       int
	stars     bool            // an import * of unknown names
	attrs     map[string]bool // attributes that functions may be given; true: that they probably are
	fn        *syntax.Ident   // the name of the function around
	className string          // of the class whose body is around, if no function is in between

	signatures signatures
	calls      []*syntax.CallExpr // of names
}

// resolve makes the scopes of a module.
func resolve(m *module, opts Options) *resolver {
	r := &resolver{m: m, opts: opts, signatures: signatures{}, attrs: map[string]bool{}}
	r.scopes, r.segs = map[syntax.Node]*scope{}, map[syntax.Node]*segment{}
	r.scope = newScope(moduleScope, nil, nil)
	r.seg = r.scope.root
	m.marks.compares = m.marks.compares || opts.Interactive && opts.Plain != nil
	r.declare(m.stmts)
	r.stmts(m.stmts)
	r.arguments()
	return r
}

// fail raises a SyntaxError at a node.
func (r *resolver) fail(n syntax.Node, format string, args ...any) {
	p := &parser{scan: r.m.scan}
	p.failAt(n, format, args...)
}

func (r *resolver) declare(body []syntax.Stmt) {
	d := &declarer{scope: r.scope, walrus: r.m.marks.walrus, fail: r.fail}
	d.stmts(body)
}

// scopeName is the name of the function or class whose scope is made.
func scopeName(node syntax.Node) string {
	switch n := node.(type) {
	case *funcStmt:
		return n.def.Name.Name
	case *classStmt:
		return n.name.Name
	}
	return "<lambda>"
}

// inScope runs walk in a new scope.
func (r *resolver) inScope(kind scopeKind, node syntax.Node, walk func(s *scope)) {
	outer := *r
	s := newScope(kind, r.scope, r.seg)
	s.name = scopeName(node)
	r.scopes[node] = s
	r.scope, r.seg, r.loops, r.cond, r.caught, r.className = s, s.root, 0, 0, nil, ""
	if kind == compScope {
		r.caught, r.seg = outer.caught, outer.seg
	}
	walk(s)
	r.fn, r.className = outer.fn, outer.className
	r.scope, r.seg, r.loops, r.cond, r.caught = outer.scope, outer.seg, outer.loops, outer.cond, outer.caught
}

// inSegment runs walk in the body of a try or with statement.
func (r *resolver) inSegment(node syntax.Node, walk func()) {
	seg, loops, cond := r.seg, r.loops, r.cond
	r.seg = seg.inner(loops > 0)
	r.segs[node] = r.seg
	r.loops, r.cond = 0, 0
	walk()
	r.seg, r.loops, r.cond = seg, loops, cond
}

// maybe runs walk for code that may be skipped.
func (r *resolver) maybe(walk func()) {
	r.cond++
	walk()
	r.cond--
}

// use notes that a variable is used here.
func (r *resolver) use(v *variable, assigns bool) {
	g := v.seen(r.scope, r.seg)
	v.uses = append(v.uses, g)
	always := assigns && r.cond == 0 && g == r.seg
	for ; g != nil; g = g.parent {
		if _, ok := g.first[v]; !ok {
			g.first[v] = always && g == r.seg
		}
	}
	if v.scope.kind == compScope && v.scope != r.scope {
		r.capture(v)
	}
}

// capture marks the comprehension of a variable if a function within it uses the variable.
func (r *resolver) capture(v *variable) {
	for s := r.scope; s != v.scope; s = s.parent {
		if s.kind != compScope || s.lambda {
			v.scope.captured = true
		}
	}
}

// read binds an identifier that is read.
func (r *resolver) read(id *syntax.Ident) {
	if id.Binding != nil || strings.Contains(id.Name, "$") || isConstant(id) {
		return
	}
	if id.Name == "__class__" {
		if class := r.scope.class(); class != nil {
			id.Binding = classCell{class}
			return
		}
	}
	v, hidden := r.scope.lookup(id.Name)
	if hidden {
		v.forced = true
		id.Binding = globalRead{v}
	} else {
		id.Binding = v
	}
	r.noteRead(v, id)
	if v.scope.kind == classScope && !(v.definite && !v.forced) {
		outer := r.scope.module().declare(id.Name) // never a function's, even if there is one
		r.use(outer, false)
		hidden := r.scope.hides(id.Name)
		outer.forced = outer.forced || hidden
		id.Binding = classRead{v, outer, hidden}
	}
}

// noteRead keeps what storage and the report of undefined names need.
func (r *resolver) noteRead(v *variable, id *syntax.Ident) {
	r.use(v, false)
	if v.read == nil {
		v.read = id
	}
	if v.scope == r.scope && r.scope.kind == moduleScope && !v.assigned && r.seg.inline() {
		v.early = true
	}
	if r.guards > 0 {
		v.guarded = true
	}
	v.soft = v.soft && r.guards > 0
	if !v.escapes && !r.catches(v) {
		v.escapes = true
	}
}

// catches says whether an except clause around this place binds v.
func (r *resolver) catches(v *variable) bool {
	for _, c := range r.caught {
		if c == v {
			return true
		}
	}
	return false
}

// class is the class whose method s is, or is in.
func (s *scope) class() *scope {
	for ; s.parent != nil; s = s.parent {
		if s.kind != classScope && s.parent.kind == classScope {
			return s.parent
		}
	}
	return nil
}

// write binds an identifier that is assigned.
func (r *resolver) write(id *syntax.Ident) *variable {
	s := r.scope
	v, hidden := s.lookup(id.Name)
	id.Binding = v
	if hidden {
		id.Binding = globalRead{v}
	}
	v.assigned = true
	r.use(v, true)
	if v.scope == s {
		v.assigns = append(v.assigns, r.seg)
		if s.kind == classScope && r.cond == 0 && r.seg == s.root {
			v.definite = true
		}
	} else {
		v.forced = true
	}
	return v
}

// target binds the names of an assignment's target.
func (r *resolver) target(x syntax.Expr) {
	switch x := x.(type) {
	case *syntax.Ident:
		r.write(x)
	case *syntax.ParenExpr:
		r.target(x.X)
	case *syntax.TupleExpr:
		r.targets(x.List)
	case *syntax.ListExpr:
		r.targets(x.List)
	case *syntax.UnaryExpr:
		r.target(x.X)
	case *syntax.DotExpr:
		r.expr(x)
		if r.maybeFunction(x.X) {
			r.attrs[x.Name.Name] = r.attrs[x.Name.Name] || isFunction(x.X)
		}
	default:
		r.expr(x)
	}
}

func (r *resolver) targets(list []syntax.Expr) {
	for _, x := range list {
		r.target(x)
	}
}

func (r *resolver) exprs(list []syntax.Expr) {
	for _, x := range list {
		r.expr(x)
	}
}

// expr binds the names of an expression.
func (r *resolver) expr(x syntax.Expr) {
	switch x := x.(type) {
	case nil, *syntax.Literal:
	case *syntax.Ident:
		r.read(x)
	case *syntax.CallExpr:
		if len(x.Args) > 0 && nameOf(x.Fn) != "" {
			r.calls = append(r.calls, x)
		}
		r.superCall(x)
		r.localsCall(x)
		r.expr(x.Fn)
		for _, arg := range x.Args {
			if b, ok := arg.(*syntax.BinaryExpr); ok && b.Op == syntax.EQ {
				r.valueOf(b.X, b.Y)
				arg = b.Y
			}
			r.expr(arg)
		}
		r.added(x)
	case *syntax.LambdaExpr:
		r.function(x, x.Params, func() {
			d := &declarer{scope: r.scope, walrus: r.m.marks.walrus}
			d.expr(x.Body)
			r.expr(x.Body)
		})
		r.scopes[x].lambda = true
	case *syntax.Comprehension:
		r.comprehension(x, x)
	case *genExpr:
		r.comprehension(x, x.comp)
	case *walrusExpr:
		r.expr(x.value)
		r.walrus(x)
	case *syntax.BinaryExpr:
		r.expr(x.X)
		if x.Op == syntax.AND || x.Op == syntax.OR {
			r.maybe(func() { r.expr(x.Y) })
		} else {
			r.expr(x.Y)
		}
	default:
		r.exprs(operands(x))
	}
}

// superCall gives super() in a method its arguments: the class, and the method's first parameter.
func (r *resolver) superCall(x *syntax.CallExpr) {
	id, ok := x.Fn.(*syntax.Ident)
	if !ok || id.Name != "super" || len(x.Args) > 0 {
		return
	}
	f := r.scope.function()
	class := f.class()
	if class == nil || len(f.params) == 0 {
		return
	}
	self := ident(id.NamePos, f.params[0].Name)
	cell := ident(id.NamePos, "__class__")
	x.Args = []syntax.Expr{cell, self}
}

// localsCall notes that locals() and its like use all variables of the function.
func (r *resolver) localsCall(x *syntax.CallExpr) {
	id, ok := x.Fn.(*syntax.Ident)
	if ok && len(x.Args) == 0 && (id.Name == "locals" || id.Name == "vars" || id.Name == "dir") {
		if f := r.scope.function(); f == r.scope {
			f.mirrors = append(f.mirrors, r.seg)
		}
	}
}

// walrus binds the name of name := value, in the function around comprehensions.
func (r *resolver) walrus(x *walrusExpr) {
	if r.iterables > 0 {
		r.fail(x, "assignment expression cannot be used in a comprehension iterable expression")
	}
	for s := r.scope; s.kind == compScope; s = s.parent {
		if s.vars[x.name.Name] != nil {
			r.fail(x.name, "assignment expression cannot rebind comprehension iteration variable '%s'", x.name.Name)
		}
		if s.parent.kind == classScope {
			r.fail(x.name, "assignment expression within a comprehension cannot be used in a class body")
		}
	}
	v, hidden := r.scope.lookup(x.name.Name)
	x.name.Binding = v
	if hidden {
		x.name.Binding = globalRead{v}
	}
	v.assigned, v.forced = true, true
	r.use(v, false)
	r.valueOf(x.name, x.value)
}

// comprehension resolves the clauses in a scope of their own; the first iterable belongs to the scope
// around.
func (r *resolver) comprehension(node syntax.Expr, comp *syntax.Comprehension) {
	r.iterable(comp.Clauses[0].(*syntax.ForClause))
	r.inScope(compScope, node, func(s *scope) {
		_, s.lambda = node.(*genExpr)
		d := &declarer{scope: s}
		for _, c := range comp.Clauses {
			if c, ok := c.(*syntax.ForClause); ok {
				d.target(c.Vars)
			}
		}
		for i, c := range comp.Clauses {
			switch c := c.(type) {
			case *syntax.ForClause:
				if i > 0 {
					r.iterable(c)
				}
				r.target(c.Vars)
			case *syntax.IfClause:
				r.expr(c.Cond)
			}
		}
		r.maybe(func() { r.expr(comp.Body) })
	})
}

// iterable resolves what a clause iterates over.
func (r *resolver) iterable(c *syntax.ForClause) {
	r.iterables++
	r.expr(c.X)
	r.itemsOf(c.Vars, c.X)
	r.iterables--
}

// function resolves defaults in the scope around, then the parameters and the body in a new scope.
func (r *resolver) function(node syntax.Node, params []syntax.Expr, body func()) {
	for _, x := range params {
		if b, ok := x.(*syntax.BinaryExpr); ok {
			r.expr(b.Y)
		}
	}
	r.inScope(funcScope, node, func(s *scope) {
		for _, x := range params {
			id, vararg := paramName(x)
			if id == nil {
				continue
			}
			if b, ok := x.(*syntax.BinaryExpr); ok {
				r.valueOf(id, b.Y)
			}
			s.params = append(s.params, id)
			v := s.declare(id.Name)
			v.vararg = vararg
			r.write(id)
		}
		body()
	})
}

// paramName is the identifier of a parameter; nil for a bare star.
func paramName(x syntax.Expr) (id *syntax.Ident, vararg bool) {
	switch x := x.(type) {
	case *syntax.Ident:
		return x, false
	case *syntax.BinaryExpr:
		return x.X.(*syntax.Ident), false
	case *syntax.UnaryExpr:
		id, _ = x.X.(*syntax.Ident)
		return id, true
	}
	return nil, false
}
