package python

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"go.starlark.net/syntax"
)

// A lowerer replaces our nodes by Starlark's. It walks the tree as the resolver did: scope is always that
// of the code being lowered.
type lowerer struct {
	*resolver
	unit *unit
	out  *[]syntax.Stmt // where statements go
	made int            // counts made-up names

	constants map[string]bool // see Program
}

// A unit is a Starlark function in the making: a function of the source, or the body of a try or with
// statement.
type unit struct {
	name     string        // what tracebacks call it
	prologue []syntax.Stmt // functions that loops use, made once
	loops    []loopContext
	clauses  []string // the outcomes of except and finally clauses around the current statement
	body     bool     // of try or with: return, break and continue leave it as outcomes
	returns  bool     // which of these outcomes occur
	breaks   bool
	conts    bool
}

// A loopContext is a loop around the current statement, in the same unit.
type loopContext struct {
	clauses int    // how many clauses are around the loop
	normal  string // the variable that a break clears, for an else clause
}

// lower makes a Starlark file of a parsed module.
func lower(m *module, opts Options) (prog *Program, err error) {
	defer func() {
		if r := recover(); r != nil {
			e, ok := r.(*Error)
			if !ok {
				panic(r)
			}
			prog, err = nil, e
		}
	}()
	r := resolve(m, opts)
	if err := r.storage(); err != nil {
		return nil, err
	}
	l := &lowerer{resolver: r, unit: &unit{name: "<module>"}}
	prog = &Program{Dynamic: r.dynamics()}
	rest := m.stmts
	var body []syntax.Stmt
	if doc := docString(m.stmts); doc != nil {
		prog.Doc = doc.Value.(string)
		if !opts.Echo {
			body, rest = append(body, rest[0]), rest[1:]
		}
	}
	stmts := l.block(rest)
	stmts = append(l.unit.prologue, stmts...)
	body = append(append(body, bind(stmts)...), stmts...)
	prog.Constants = slices.Sorted(maps.Keys(l.constants))
	prog.File = &syntax.File{Path: m.file, Stmts: body, Options: Dialect()}
	return prog, nil
}

// docString is the string literal that a body begins with, or nil.
func docString(body []syntax.Stmt) *syntax.Literal {
	if len(body) == 0 {
		return nil
	}
	st, ok := body[0].(*syntax.ExprStmt)
	if !ok {
		return nil
	}
	lit, ok := st.X.(*syntax.Literal)
	if !ok || lit.Token != syntax.STRING {
		return nil
	}
	return lit
}

// block lowers statements to a list of their own.
func (l *lowerer) block(stmts []syntax.Stmt) []syntax.Stmt {
	return l.collect(func() {
		for _, st := range stmts {
			l.stmt(st)
		}
	})
}

// full is block, with a pass in an empty one.
func (l *lowerer) full(pos syntax.Position, stmts []syntax.Stmt) []syntax.Stmt {
	return filled(pos, l.block(stmts))
}

func filled(pos syntax.Position, stmts []syntax.Stmt) []syntax.Stmt {
	if len(stmts) == 0 {
		return []syntax.Stmt{pass(pos)}
	}
	return stmts
}

// collect gives the statements that run emits.
func (l *lowerer) collect(run func()) []syntax.Stmt {
	var stmts []syntax.Stmt
	out := l.out
	l.out = &stmts
	run()
	l.out = out
	return stmts
}

func (l *lowerer) emit(st syntax.Stmt) { *l.out = append(*l.out, st) }

// let emits an assignment to a made-up variable.
func (l *lowerer) let(pos syntax.Position, name string, value syntax.Expr) {
	l.emit(&syntax.AssignStmt{OpPos: pos, Op: syntax.EQ, LHS: ident(pos, name), RHS: value})
}

// temp makes up a name; what stands before the "$" is for the reader of a traceback.
func (l *lowerer) temp(what string) string {
	l.made++
	if i := strings.IndexByte(what, '$'); i >= 0 {
		what = what[:i]
	}
	return fmt.Sprintf("%s$%d", what, l.made)
}

// stmt lowers a statement and emits it.
func (l *lowerer) stmt(st syntax.Stmt) {
	switch st := st.(type) {
	case *syntax.ExprStmt:
		st.X = l.expr(st.X)
		if l.opts.Echo && l.scope.kind == moduleScope {
			st.X = call(syntax.Start(st.X), "$echo", st.X)
		}
		l.emit(st)
	case *syntax.AssignStmt:
		l.assign(st.OpPos, st.LHS, l.expr(st.RHS))
	case *assignStmt:
		l.assignAll(st)
	case *augStmt:
		l.augmented(st)
	case *annStmt:
		l.annotated(st)
	case *delStmt:
		for _, x := range st.targets {
			l.del(st.pos, x)
		}
	case *syntax.ReturnStmt:
		l.returned(st)
	case *syntax.BranchStmt:
		l.branch(st)
	case *scopeStmt:
	case *importStmt:
		leaf := "False"
		if st.leaf {
			leaf = "True"
		}
		l.assign(st.pos, st.name, call(st.pos, "$import", str(st.pos, st.module), ident(st.pos, leaf)))
	case *fromStmt:
		l.from(st)
	case *syntax.LoadStmt:
		l.load(st)
	default:
		l.compound(st)
	}
}

func (l *lowerer) compound(st syntax.Stmt) {
	switch st := st.(type) {
	case *syntax.IfStmt:
		st.Cond = l.expr(st.Cond)
		st.True = l.full(st.If, st.True)
		if st.False != nil {
			st.False = l.full(st.ElsePos, st.False)
		}
		l.emit(st)
	case *syntax.WhileStmt:
		l.while(st, "")
	case *syntax.ForStmt:
		l.forLoop(st, "")
	case *loopStmt:
		l.loopElse(st)
	case *tryStmt:
		l.try(st)
	case *withStmt:
		l.with(st)
	case *matchStmt:
		l.match(st)
	case *funcStmt:
		l.function(st)
	case *classStmt:
		l.classDef(st)
	}
}

func (l *lowerer) from(st *fromStmt) {
	pos := st.pos
	level := num(pos, st.level)
	switch {
	case st.module == "__future__":
		for _, id := range st.as {
			if v, _, _ := l.boundTo(id); v.read != nil {
				l.assign(pos, id, ident(pos, "None"))
			}
		}
	case st.names == nil:
		l.emit(run(call(pos, "$star", str(pos, st.module), level)))
	default:
		var names, targets []syntax.Expr
		for i, name := range st.names {
			names = append(names, str(pos, name))
			targets = append(targets, st.as[i])
		}
		l.assign(pos, tuple(pos, targets...), call(pos, "$from", str(pos, st.module), level, tuple(pos, names...)))
	}
}

// load keeps Starlark's load statement, and copies names whose variables are dynamic.
func (l *lowerer) load(st *syntax.LoadStmt) {
	l.emit(st)
	for i, id := range st.To {
		if v := id.Binding.(*variable); v.storage == dynamic {
			name := l.temp(id.Name)
			st.To[i] = ident(id.NamePos, name)
			l.assign(st.Load, id, ident(id.NamePos, name))
		} else {
			id.Binding = nil
		}
	}
}

// while lowers a loop; normal is the variable that tells the else clause of a break.
func (l *lowerer) while(st *syntax.WhileStmt, normal string) {
	st.Cond = l.expr(st.Cond)
	st.Body = filled(st.While, l.loopBody(normal, nil, st.Body))
	l.emit(st)
}

func (l *lowerer) forLoop(st *syntax.ForStmt, normal string) {
	st.X = l.iter(st.X)
	var unpack func()
	if plainTarget(st.Vars) {
		st.Vars = l.target(st.Vars)
	} else {
		item, vars := l.temp("item"), st.Vars
		unpack = func() { l.assign(st.For, vars, ident(st.For, item)) }
		st.Vars = ident(st.For, item)
	}
	st.Body = filled(st.For, l.loopBody(normal, unpack, st.Body))
	l.emit(st)
}

// loopBody lowers the body of a loop, after what unpack emits.
func (l *lowerer) loopBody(normal string, unpack func(), body []syntax.Stmt) []syntax.Stmt {
	u := l.unit
	u.loops = append(u.loops, loopContext{len(u.clauses), normal})
	stmts := l.collect(func() {
		if unpack != nil {
			unpack()
		}
		for _, st := range body {
			l.stmt(st)
		}
	})
	u.loops = u.loops[:len(u.loops)-1]
	return stmts
}

// loopElse lowers a loop with an else clause, which runs unless a break ended the loop.
func (l *lowerer) loopElse(st *loopStmt) {
	normal := ""
	if st.orelse != nil {
		normal = l.temp("normal")
		l.let(st.pos, normal, ident(st.pos, "True"))
	}
	switch loop := st.loop.(type) {
	case *syntax.ForStmt:
		l.forLoop(loop, normal)
	case *syntax.WhileStmt:
		l.while(loop, normal)
	}
	if st.orelse != nil {
		l.emit(&syntax.IfStmt{If: st.pos, Cond: ident(st.pos, normal), True: l.full(st.pos, st.orelse)})
	}
}
