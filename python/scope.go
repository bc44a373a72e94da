package python

import "go.starlark.net/syntax"

// A scopeKind is what makes a scope.
type scopeKind uint8

const (
	moduleScope scopeKind = iota
	funcScope             // def, lambda
	classScope
	compScope // a comprehension or generator expression
)

// A scope is Python's: the names bound in a module, function, class or comprehension.
type scope struct {
	kind      scopeKind
	name      string // of a function or class
	parent    *scope
	at        *segment // of the parent: where the scope is made
	root      *segment
	vars      map[string]*variable
	order     []*variable
	globals   map[string]bool
	nonlocals map[string]bool
	params    []*syntax.Ident
	id        int  // of a class: the number of its namespace
	captured  bool // of a comprehension: a function in it uses its variables
	lambda    bool
	mirrors   []*segment // where locals() is called
}

// A segment is a piece of a scope that becomes a Starlark function of its own: the scope's root, the body
// of a try or with statement, or that of an except clause whose name must be unbound however it ends. A
// closure can read the variables of the function around it, but not assign them; so what matters of a
// variable is the segments that assign it.
type segment struct {
	scope   *scope
	parent  *segment // nil for the root
	depth   int
	handles *variable          // of the body of except ... as: the name
	loop    bool               // it may run again while its parent runs once
	first   map[*variable]bool // variables used in it: is the first use an assignment that always happens?
}

// A storage is how a variable is kept in the lowered tree.
type storage uint8

const (
	native    storage = iota // a Starlark variable
	boxed                    // attribute v of a box, which is a Starlark variable
	dynamic                  // an attribute of $g, an entry of the predeclared dictionary
	attribute                // an attribute of a class namespace
)

// A variable is one name of one scope.
type variable struct {
	name     string
	scope    *scope
	storage  storage
	assigned bool       // somewhere
	assigns  []*segment // of its own scope
	uses     []*segment // where it is used, seen from its own scope
	displays int        // of the assignments, those of a display of a list, tuple or dict
	forced   bool       // deleted, or assigned by an inner function or an expression: never native
	handler  bool       // bound by except ... as
	escapes  bool       // used where no such clause binds it
	definite bool       // of a class: assigned before what is resolved now
	soft     bool       // nothing but try statements that catch NameError reads it so far
	guarded  bool       // such a statement reads it
	loaded   bool       // bound by load
	vararg   bool       // *args or **kwargs
	function bool       // a def statement binds it
	early    bool       // of the module: read further up than it is assigned, which Starlark takes for a mistake
	read     *syntax.Ident
}

// A classRead is the binding of a name read in a class body: an attribute if it is there, else the
// module's variable. hidden says that a plain identifier would find another one.
type classRead struct {
	attr, outer *variable
	hidden      bool
}

// A globalRead is the binding of a module variable whose name an enclosing function hides.
type globalRead struct{ v *variable }

// A classCell is the binding of __class__.
type classCell struct{ scope *scope }

func newScope(kind scopeKind, parent *scope, at *segment) *scope {
	s := &scope{kind: kind, parent: parent, at: at, vars: map[string]*variable{}}
	s.root = &segment{scope: s, first: map[*variable]bool{}}
	return s
}

// qualified is a name defined in the scope, with those of the classes and functions around it: __qualname__.
func (s *scope) qualified(name string) string {
	switch s.kind {
	case funcScope:
		name = s.name + ".<locals>." + name
	case classScope:
		name = s.name + "." + name
	case compScope:
		name = "<listcomp>.<locals>." + name
	case moduleScope:
		return name
	}
	return s.parent.qualified(name)
}

// inner makes a segment of a try or with body.
func (g *segment) inner(loop bool) *segment {
	return &segment{scope: g.scope, parent: g, depth: g.depth + 1, loop: loop, first: map[*variable]bool{}}
}

// declare makes a variable of the scope.
func (s *scope) declare(name string) *variable {
	v := s.vars[name]
	if v == nil {
		v = &variable{name: name, scope: s, soft: true}
		s.vars[name] = v
		s.order = append(s.order, v)
	}
	return v
}

// function is the innermost scope around s, s included, that is no comprehension.
func (s *scope) function() *scope {
	for s.kind == compScope {
		s = s.parent
	}
	return s
}

// noClass is the innermost scope around s, s included, that is no class: inner scopes do not see a
// class's names.
func (s *scope) noClass() *scope {
	for s.kind == classScope {
		s = s.parent
	}
	return s
}

// module is the outermost scope.
func (s *scope) module() *scope {
	for s.parent != nil {
		s = s.parent
	}
	return s
}

// lookup finds the variable that a name means in s. hidden says that it is the module's, and that a plain
// identifier would find another one.
func (s *scope) lookup(name string) (v *variable, hidden bool) {
	for at := s; ; at = at.parent {
		switch {
		case at.kind == moduleScope:
			return at.declare(name), false
		case at.kind == classScope && at != s:
			continue
		case at.globals[name]:
			return at.module().declare(name), at.hides(name)
		}
		if v := at.vars[name]; v != nil {
			return v, false
		}
	}
}

// hides says whether a function around s has a variable of this name.
func (s *scope) hides(name string) bool {
	for at := s.parent; at.kind != moduleScope; at = at.parent {
		if at.kind != classScope && at.vars[name] != nil && !at.globals[name] {
			return true
		}
	}
	return false
}

// seen is the segment of v's scope in which code of scope s, segment g, stands.
func (v *variable) seen(s *scope, g *segment) *segment {
	for ; s != v.scope; s = s.parent {
		g = s.at
	}
	return g
}

// store decides the storage of a variable of a function.
func (v *variable) store() {
	v.storage = native
	if v.forced || v.handler && v.unbinds() {
		v.storage = boxed
		return
	}
	home := v.home()
	for _, g := range v.assigns {
		if g.real() != home {
			v.storage = boxed
			return
		}
	}
}

// home is the smallest segment with all uses of the variable, moved outward until its value lives long
// enough.
func (v *variable) home() *segment {
	var home *segment
	for _, g := range v.uses {
		home = common(home, g.real())
	}
	for _, g := range v.scope.mirrors {
		home = common(home, g.real())
	}
	if home != nil {
		home = home.real()
	}
	for home != nil && home.repeats() && !home.first[v] {
		home = home.parent.real()
	}
	return home
}

// real is the segment that becomes the function in which code of g stands: except clauses whose name need
// not be unbound are part of what is around them.
func (g *segment) real() *segment {
	for g.handles != nil && !g.handles.unbinds() {
		g = g.parent
	}
	return g
}

// inline says whether code of the segment may stand in the module's own function.
func (g *segment) inline() bool {
	for g.handles != nil {
		g = g.parent
	}
	return g.parent == nil
}

// unbinds says whether the end of an except clause that binds the variable can be noticed.
func (v *variable) unbinds() bool {
	return v.scope.kind == classScope || v.escapes || v.forced
}

// repeats says whether the segment may run several times in one run of its scope.
func (g *segment) repeats() bool {
	for ; g.parent != nil; g = g.parent {
		if g.loop {
			return true
		}
	}
	return false
}

// common is the smallest segment around two.
func common(a, b *segment) *segment {
	if a == nil {
		return b
	}
	for a != b {
		if a.depth >= b.depth {
			a = a.parent
		} else {
			b = b.parent
		}
	}
	return a
}
