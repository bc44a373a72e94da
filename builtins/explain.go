package builtins

import (
	"errors"
	"regexp"
	"strings"
	"sync"

	"go.starlark.net/resolve"
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

// cancelled begins the interpreter's own error after Thread.Cancel.
const cancelled = "Starlark computation cancelled: "

// Cause is what err, as it came out of the interpreter, means to a script: the exception it raises, or
// the *Stopped that ends it. A *py.Error inside err comes back as the same pointer.
func (s *State) Cause(err error) error {
	var stopped *Stopped
	var raised *py.Error
	switch {
	case errors.As(err, &stopped):
		return stopped
	case errors.As(err, &raised):
		return raised
	case strings.HasPrefix(innermost(err).Error(), cancelled):
		if stop := s.Stop(); stop != nil {
			return stop
		}
		return py.NewError(py.KeyboardInterrupt)
	}
	return Explain(err)
}

// innermost is the last EvalError of a chain, which has the deepest call stack; err itself without one.
func innermost(err error) error {
	found := err
	for e := err; ; {
		var eval *starlark.EvalError
		if !errors.As(e, &eval) {
			return found
		}
		found, e = eval, eval.Unwrap()
		if e == nil {
			return found
		}
	}
}

// Explain is err as a Python exception: as it is when it is one, by Python's class and words when the
// interpreter raised it as plain text, OSError for a system call's error. nil for nil.
func Explain(err error) *py.Error {
	if err == nil {
		return nil
	}
	var raised *py.Error
	if errors.As(err, &raised) || errors.As(py.FromOS(err, ""), &raised) {
		return raised
	}
	var bad syntax.Error
	if errors.As(err, &bad) {
		return py.Errorf(py.SyntaxError, "%s", bad.Msg)
	}
	var unresolved resolve.ErrorList
	if errors.As(err, &unresolved) && len(unresolved) > 0 {
		return explainText(unresolved[0].Msg)
	}
	return explainText(innermost(err).Error())
}

// A wording is a text of the interpreter and what Python says instead.
type wording struct {
	pattern string
	class   *py.Class
	text    string // "$1" and so on from the pattern
}

// wordings are tried in order; what none matches is a TypeError in the interpreter's words.
var wordings = []wording{
	{`^key (.*) not in \w+$`, py.KeyError, "$1"},
	{`^(?:\w+\.)?pop: missing key$`, py.KeyError, "missing key"},
	{`^key not found: (.*)$`, py.KeyError, `"$1"`},
	{`^undefined: (\w+) \(did you mean (\w+)\?\)$`, py.NameError, "name '$1' is not defined. Did you mean: '$2'?"},
	{`^undefined: (\w+)$`, py.NameError, "name '$1' is not defined"},
	{`^internal error: predeclared variable (\S+) is uninitialized$`, py.NameError, "name '$1' is not defined"},
	{`^global variable (\S+) referenced before assignment$`, py.NameError, "name '$1' is not defined"},
	{`^local variable (\S+) referenced before assignment$`, py.UnboundLocalError,
		"cannot access local variable '$1' where it is not associated with a value"},
	{`^(?:load: )?name (\w+) not found in module (\S+)(.*)$`, py.ImportError, "cannot import name '$1' from '$2'$3"},
	{`^pop: index .*empty`, py.IndexError, "pop from empty list"},
	{`^pop: index .*`, py.IndexError, "pop index out of range"},
	{`^index -?\d+ out of range: empty (\w+)$`, py.IndexError, "$1 index out of range"},
	{`^(\w+) index -?\d+ out of range .*$`, py.IndexError, "$1 index out of range"},
	{`^floating-point division by zero$`, py.ZeroDivisionError, "division by zero"},
	{`^(?:floored division|integer modulo) by zero$`, py.ZeroDivisionError, "integer division or modulo by zero"},
	{`^floating-point modulo by zero$`, py.ZeroDivisionError, "float modulo"},
	{`^(\S+) has no \.(\w+) field or method \(did you mean \.(\w+)\?\)$`, py.AttributeError,
		"'$1' object has no attribute '$2'. Did you mean: '$3'?"},
	{`^(\S+) has no \.(\w+) field or method$`, py.AttributeError, "'$1' object has no attribute '$2'"},
	{`^can't assign to \.(\w+) field of (\S+)$`, py.AttributeError, "'$2' object has no settable attribute '$1'"},
	{`^too many values to unpack \(got -?\d+, want (\d+)\)$`, py.ValueError, "too many values to unpack (expected $1)"},
	{`^too few values to unpack \(got (\d+), want (\d+)\)$`, py.ValueError,
		"not enough values to unpack (expected $2, got $1)"},
	{`^Starlark stack overflow$`, py.RecursionError, "maximum recursion depth exceeded"},
	{`^(?:string\.)?(?:r?index): substring not found$`, py.ValueError, "substring not found"},
	{`^remove: element not found$`, py.ValueError, "list.remove(x): x not in list"},
	{`^index: value not in list$`, py.ValueError, "value is not in list"},
	{`^int: invalid literal with base (\d+): (.*)$`, py.ValueError, "invalid literal for int() with base $1: '$2'"},
	{`^float: invalid literal: (.*)$`, py.ValueError, "could not convert string to float: '$1'"},
	{`^(?:min|max): empty sequence$`, py.ValueError, "arg is an empty sequence"},
	{`^chr: .*range.*$`, py.ValueError, "chr() arg not in range(0x110000)"},
	{`^(negative shift count|shift count too large): .*$`, py.ValueError, "$1"},
	{`^zero is not a valid slice step$`, py.ValueError, "slice step cannot be zero"},
	{`^cannot .* during iteration$`, py.RuntimeError, "$0"},
	{`^invalid call of non-function \((\S+)\)$`, py.TypeError, "'$1' object is not callable"},
	{`^(\S+) value is not iterable$`, py.TypeError, "'$1' object is not iterable"},
	{`^unknown binary op: (\S+) (\S+|not in) (\S+)$`, py.TypeError,
		"unsupported operand type(s) for $2: '$1' and '$3'"},
	{`^unknown unary op: (\S+) (\S+)$`, py.TypeError, "bad operand type for unary $1: '$2'"},
	{`^unhandled index operation (\S+)\[.*$`, py.TypeError, "'$1' object is not subscriptable"},
	{`^invalid slice operand (\S+)$`, py.TypeError, "'$1' object is not subscriptable"},
	{`^(\S+) value does not support item assignment$`, py.TypeError, "'$1' object does not support item assignment"},
	{`^unhashable(?: type)?: (\S+)$`, py.TypeError, "unhashable type: '$1'"},
	{`^function (\S+) missing 1 argument \((\w+)\)$`, py.TypeError,
		"$1() missing 1 required positional argument: '$2'"},
	{`^function (\S+) missing 2 arguments \((\w+), (\w+)\)$`, py.TypeError,
		"$1() missing 2 required positional arguments: '$2' and '$3'"},
	{`^function (\S+) missing 3 arguments \((\w+), (\w+), (\w+)\)$`, py.TypeError,
		"$1() missing 3 required positional arguments: '$2', '$3', and '$4'"},
	{`^function (\S+) missing (\d+) arguments \((.*), (\w+)\)$`, py.TypeError,
		"$1() missing $2 required positional arguments: $3, and $4"},
	{`^function (\S+) accepts no arguments \(1 given\)$`, py.TypeError, "$1() takes 0 positional arguments but 1 was given"},
	{`^function (\S+) accepts no arguments \((\d+) given\)$`, py.TypeError,
		"$1() takes 0 positional arguments but $2 were given"},
	{`^function (\S+) accepts (?:at most )?(\d+ positional arguments?) \((\d+) given\)$`, py.TypeError,
		"$1() takes $2 but $3 were given"},
	{`^function (\S+) got an unexpected keyword argument (\S+)$`, py.TypeError,
		"$1() got an unexpected keyword argument '$2'"},
	{`^function (\S+) got multiple values for parameter (\S+)$`, py.TypeError,
		"$1() got multiple values for argument '$2'"},
}

// wordingPatterns are the compiled patterns of wordings: made at the first error, not at start-up.
var wordingPatterns = sync.OnceValue(func() []*regexp.Regexp {
	patterns := make([]*regexp.Regexp, len(wordings))
	for i, w := range wordings {
		patterns[i] = regexp.MustCompile(w.pattern)
	}
	return patterns
})

func explainText(msg string) *py.Error {
	msg = strings.Replace(msg, "function lambda ", "function <lambda> ", 1)
	for i, pattern := range wordingPatterns() {
		m := pattern.FindStringSubmatchIndex(msg)
		if m == nil {
			continue
		}
		w := wordings[i]
		text := string(pattern.ExpandString(nil, w.text, msg, m))
		if w.class == py.KeyError {
			return py.NewError(w.class, literal(text))
		}
		return py.NewError(w.class, starlark.String(typeNames.Replace(text)))
	}
	return py.NewError(py.TypeError, starlark.String(msg))
}

// typeNames are Python's names of the interpreter's types, where they differ.
var typeNames = strings.NewReplacer("'string'", "'str'")

// literal is the value that text, written by the interpreter, stands for; the text when it is no literal.
func literal(text string) starlark.Value {
	expr, err := (&syntax.FileOptions{}).ParseExpr("<key>", text, 0)
	if err != nil || !isLiteral(expr) {
		return starlark.String(text)
	}
	v, err := starlark.EvalExprOptions(&syntax.FileOptions{}, &starlark.Thread{}, expr, nil)
	if err != nil {
		return starlark.String(text)
	}
	return v
}

func isLiteral(expr syntax.Expr) bool {
	plain := true
	syntax.Walk(expr, func(n syntax.Node) bool {
		switch n := n.(type) {
		case nil, *syntax.Literal, *syntax.TupleExpr, *syntax.ParenExpr, *syntax.UnaryExpr:
		case *syntax.Ident:
			plain = plain && (n.Name == "None" || n.Name == "True" || n.Name == "False")
		default:
			plain = false
		}
		return plain
	})
	return plain
}
