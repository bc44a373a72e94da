package python

import "go.starlark.net/syntax"

// The nodes that Starlark lacks. Embedding the interface makes them members of its closed set; lowering
// replaces every one before the interpreter's resolver sees the tree.

// A stmtNode is the part that our statements share: where they begin.
type stmtNode struct {
	syntax.Stmt
	pos syntax.Position
}

func (n *stmtNode) Span() (start, end syntax.Position) { return n.pos, n.pos }

// An exprNode is the part that our expressions share.
type exprNode struct {
	syntax.Expr
	pos syntax.Position
}

func (n *exprNode) Span() (start, end syntax.Position) { return n.pos, n.pos }

// A walrusExpr is name := value.
type walrusExpr struct {
	exprNode
	name  *syntax.Ident
	value syntax.Expr
}

// A genExpr is a generator expression; its comprehension has round brackets.
type genExpr struct {
	exprNode
	comp *syntax.Comprehension
}

// A compareExpr is a chain of comparisons: operands[0] ops[0] operands[1] ops[1] ...
type compareExpr struct {
	exprNode
	operands []syntax.Expr
	ops      []compareOp
}

// A compareOp is an operator of a chain; "is" and "is not" have no token in Starlark.
type compareOp struct {
	pos syntax.Position
	tok syntax.Token
	is  bool // "is"; with NOT_IN as token: "is not"
	via bool // the run-time compares
}

// A sliceItem is lo:hi:step as one of several subscripts.
type sliceItem struct {
	exprNode
	lo, hi, step syntax.Expr
}

// A funcStmt is a def with what Starlark's has not.
type funcStmt struct {
	stmtNode
	def        *syntax.DefStmt
	decorators []syntax.Expr
	async      bool
	generator  bool
	positional int // how many parameters stand before "/"
}

// A classStmt is a class definition; args are its bases and keywords.
type classStmt struct {
	stmtNode
	name       *syntax.Ident
	args       []syntax.Expr
	body       []syntax.Stmt
	decorators []syntax.Expr
}

// A loopStmt is a for or while statement with an else clause, or a for statement whose target needs
// unpacking.
type loopStmt struct {
	stmtNode
	loop   syntax.Stmt // *syntax.ForStmt or *syntax.WhileStmt
	orelse []syntax.Stmt
}

// A tryStmt has handlers, a finally clause, or both.
type tryStmt struct {
	stmtNode
	body     []syntax.Stmt
	handlers []handler
	orelse   []syntax.Stmt
	final    []syntax.Stmt
}

// A handler is one except clause; class is nil in a bare one.
type handler struct {
	pos   syntax.Position
	class syntax.Expr
	name  *syntax.Ident
	body  []syntax.Stmt
}

// A withStmt has one manager; several are nested statements.
type withStmt struct {
	stmtNode
	manager syntax.Expr
	target  syntax.Expr // may be nil
	body    []syntax.Stmt
	async   bool
}

// An importStmt is import module [as name]; several are several statements.
type importStmt struct {
	stmtNode
	module string
	name   *syntax.Ident // the first part of module, or what follows "as"
	leaf   bool          // "as" is there
}

// A fromStmt is from module import names; without names it imports *.
type fromStmt struct {
	stmtNode
	module string
	level  int // leading dots
	names  []string
	as     []*syntax.Ident
}

// A scopeStmt is global or nonlocal.
type scopeStmt struct {
	stmtNode
	names    []*syntax.Ident
	nonlocal bool
}

// A delStmt deletes names, items, slices and attributes.
type delStmt struct {
	stmtNode
	targets []syntax.Expr
}

// An assignStmt has several targets (a = b = 1), or one that Starlark cannot assign to.
type assignStmt struct {
	stmtNode
	targets []syntax.Expr
	value   syntax.Expr
}

// An augStmt is an augmented assignment.
type augStmt struct {
	stmtNode
	tok    kind
	target syntax.Expr
	value  syntax.Expr
	read   *syntax.Ident // the target once more, if it is a name
}

// An annStmt is name: annotation [= value].
type annStmt struct {
	stmtNode
	target syntax.Expr
	text   string
	value  syntax.Expr // may be nil
}

// A matchStmt is a match statement.
type matchStmt struct {
	stmtNode
	subject syntax.Expr
	cases   []matchCase
}

// A matchCase is one case block; guard may be nil.
type matchCase struct {
	pos     syntax.Position
	pattern pattern
	guard   syntax.Expr
	body    []syntax.Stmt
}

// A pattern is a tuple of the run-time's language of patterns, with the names that it captures in their
// order.
type pattern struct {
	expr  syntax.Expr
	names []*syntax.Ident
	all   bool // matches everything
}

// A module is a parsed source.
type module struct {
	file  string
	src   []byte
	stmts []syntax.Stmt
	scan  *scanner // for the texts of lines in errors
	marks marks

	compound bool // the last statement is one with blocks
}

// Marks are properties of the source as a whole that storage and lowering depend on.
type marks struct {
	inplace  bool            // it defines methods like __iadd__
	compares bool            // it may see objects with __eq__ and the like, or of classes that derive from list, dict ...
	derives  bool            // it has classes that derive from list, dict, str ..., named tuples or frozensets
	walrus   bool            // it has an assignment expression
	bools    map[string]bool // names that stand for a bool somewhere
	mirror   bool            // it looks at its variables as a dictionary: globals(), vars(), exec ...
}

// ident makes an identifier.
func ident(pos syntax.Position, name string) *syntax.Ident {
	return &syntax.Ident{NamePos: pos, Name: name}
}

// call makes a call of one of the run-time's functions.
func call(pos syntax.Position, name string, args ...syntax.Expr) *syntax.CallExpr {
	return &syntax.CallExpr{Fn: ident(pos, name), Lparen: pos, Args: args, Rparen: pos}
}

// str makes a string literal, num an integer.
func str(pos syntax.Position, text string) *syntax.Literal {
	return &syntax.Literal{Token: syntax.STRING, TokenPos: pos, Raw: "''", Value: text}
}

func num(pos syntax.Position, n int) *syntax.Literal {
	return &syntax.Literal{Token: syntax.INT, TokenPos: pos, Raw: "0", Value: int64(n)}
}

// tuple and list make displays.
func tuple(pos syntax.Position, items ...syntax.Expr) *syntax.TupleExpr {
	return &syntax.TupleExpr{Lparen: pos, List: items, Rparen: pos}
}

func list(pos syntax.Position, items ...syntax.Expr) *syntax.ListExpr {
	return &syntax.ListExpr{Lbrack: pos, List: items, Rbrack: pos}
}

func star(pos syntax.Position, x syntax.Expr) *syntax.UnaryExpr {
	return &syntax.UnaryExpr{OpPos: pos, Op: syntax.STAR, X: x}
}

// dot makes x.name.
func dot(pos syntax.Position, x syntax.Expr, name string) *syntax.DotExpr {
	return &syntax.DotExpr{X: x, Dot: pos, NamePos: pos, Name: ident(pos, name)}
}

// function makes a def statement, ifElse an if statement.
func function(pos syntax.Position, name string, params []syntax.Expr, body []syntax.Stmt) *syntax.DefStmt {
	return &syntax.DefStmt{Def: pos, Name: ident(pos, name), Lparen: pos, Params: params, Rparen: pos, Body: body}
}

func ifElse(pos syntax.Position, cond syntax.Expr, yes, no []syntax.Stmt) *syntax.IfStmt {
	return &syntax.IfStmt{If: pos, Cond: cond, True: yes, ElsePos: pos, False: no}
}

// run makes a statement of an expression.
func run(x syntax.Expr) syntax.Stmt { return &syntax.ExprStmt{X: x} }

// pass makes the statement that does nothing.
func pass(pos syntax.Position) syntax.Stmt {
	return &syntax.BranchStmt{Token: syntax.PASS, TokenPos: pos}
}

// isStar says whether x is *y; isStars, **y.
func isStar(x syntax.Expr) bool {
	u, ok := x.(*syntax.UnaryExpr)
	return ok && u.Op == syntax.STAR
}

func isStars(x syntax.Expr) bool {
	u, ok := x.(*syntax.UnaryExpr)
	return ok && u.Op == syntax.STARSTAR
}

func hasStar(items []syntax.Expr) bool {
	for _, x := range items {
		if isStar(x) {
			return true
		}
	}
	return false
}

// unparen strips parentheses.
func unparen(x syntax.Expr) syntax.Expr {
	for {
		p, ok := x.(*syntax.ParenExpr)
		if !ok {
			return x
		}
		x = p.X
	}
}
