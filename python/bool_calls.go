package python

import "go.starlark.net/syntax"

// Arguments that may be bools: a parameter is given one when something of the function's name is called with one
// anywhere in the file.

// A signatures table has the positional parameters of the functions of a file, by what they are called by: the name of
// a function, a method, a class.
type signatures map[string][][]*syntax.Ident

// declared notes a def statement; className is that of the class that it stands in, "" elsewhere.
func (s signatures) declared(def *syntax.DefStmt, className string) {
	var params []*syntax.Ident
	for _, x := range def.Params {
		id, vararg := paramName(x)
		if id == nil || vararg {
			break
		}
		params = append(params, id)
	}
	if className == "" {
		s[def.Name.Name] = append(s[def.Name.Name], params)
		return
	}
	name := def.Name.Name
	if name == "__init__" {
		name = className
	}
	if len(params) > 0 { // without self
		s[name] = append(s[name], params[1:])
	}
}

// maxRounds is how far a bool is followed from argument to argument.
const maxRounds = 8

// arguments notes which parameters the calls of the file give a bool. That may make other arguments bools in turn.
func (r *resolver) arguments() {
	for round, known := 0, -1; round < maxRounds && known != len(r.m.marks.bools); round++ {
		known = len(r.m.marks.bools)
		for _, call := range r.calls {
			for _, params := range r.signatures[nameOf(call.Fn)] {
				for i, arg := range call.Args {
					if i == len(params) || !isPositional(arg) {
						break
					}
					r.valueOf(params[i], arg)
				}
			}
		}
	}
}

// isPositional says whether an argument is neither name=value nor *args or **kwargs.
func isPositional(arg syntax.Expr) bool {
	switch x := arg.(type) {
	case *syntax.BinaryExpr:
		return x.Op != syntax.EQ
	case *syntax.UnaryExpr:
		return x.Op != syntax.STAR && x.Op != syntax.STARSTAR
	}
	return true
}
