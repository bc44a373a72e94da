package py

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"go.starlark.net/starlark"
)

// Errors of calls whose arguments do not fit the parameters of a script's function.

// calledName is what the errors of a call name a function: its __qualname__ as far as its source tells it, which
// the translation of the source writes behind the second "$" of the function's own name.
func calledName(name string) string {
	if _, rest, ok := strings.Cut(name, "$"); ok {
		if _, qualified, ok := strings.Cut(rest, "$"); ok {
			return qualified
		}
	}
	return shownName(name)
}

// Qualname is the __qualname__ of a function.
func Qualname(fn starlark.Callable) string { return calledName(fn.Name()) }

// BadCall is the error of calling fn with these arguments; nil when they fit, as far as fn knows.
func BadCall(fn *starlark.Function, name string, args starlark.Tuple, kwargs []starlark.Tuple) *Error {
	p := parametersOf(fn)
	given := map[string]bool{}
	for _, pair := range kwargs {
		key := string(pair[0].(starlark.String))
		if slices.Contains(p.names, key+positionalOnly) && !fn.HasKwargs() {
			return positionalNames(name, p.names, kwargs)
		}
		switch i := slices.Index(p.names, key); {
		case i < 0 && !fn.HasKwargs():
			return Errorf(TypeError, "%s() got an unexpected keyword argument '%s'", name, key)
		case i >= 0 && (i < len(args) && i < p.positional || given[key]):
			return Errorf(TypeError, "%s() got multiple values for argument '%s'", name, key)
		}
		given[key] = true
	}
	if len(args) > p.positional && !fn.HasVarargs() {
		keyword := 0
		for _, n := range p.names[p.positional:] {
			if given[n] {
				keyword++
			}
		}
		return p.tooMany(name, len(args), keyword)
	}
	var missing []string
	for i, n := range p.names {
		if !p.optional[i] && !given[n] && (i >= len(args) || i >= p.positional) {
			missing = append(missing, n)
		}
	}
	return p.missing(name, missing)
}

// positionalOnly ends the names of parameters that keyword arguments cannot have, as package python makes them.
const positionalOnly = "$/"

// positionalNames is the error of keyword arguments for such parameters.
func positionalNames(name string, names []string, kwargs []starlark.Tuple) *Error {
	var wrong []string
	for _, n := range names {
		plain, positional := strings.CutSuffix(n, positionalOnly)
		if positional && slices.ContainsFunc(kwargs, func(kw starlark.Tuple) bool {
			return kw[0] == starlark.String(plain)
		}) {
			wrong = append(wrong, plain)
		}
	}
	return Errorf(TypeError, "%s() got some positional-only arguments passed as keyword arguments: '%s'", name,
		strings.Join(wrong, ", "))
}

// parameters are those of a function, without *args and **kwargs.
type parameters struct {
	names      []string
	optional   []bool
	positional int // how many of them are not for keywords only
}

func parametersOf(fn *starlark.Function) parameters {
	n := fn.NumParams()
	if fn.HasKwargs() {
		n--
	}
	if fn.HasVarargs() {
		n--
	}
	p := parameters{positional: n - fn.NumKwonlyParams()}
	for i := range n {
		name, _ := fn.Param(i)
		p.names = append(p.names, name)
		p.optional = append(p.optional, fn.ParamDefault(i) != nil)
	}
	return p
}

// tooMany is the error of more positional arguments than parameters.
func (p parameters) tooMany(name string, given, keyword int) *Error {
	most := strconv.Itoa(p.positional)
	plural := p.positional != 1
	if least := slices.Index(p.optional[:p.positional], true); least >= 0 {
		most, plural = fmt.Sprintf("from %d to %d", least, p.positional), true
	}
	what := ""
	if keyword > 0 {
		what = fmt.Sprintf(" positional argument%s (and %d keyword-only argument%s)", pluralOf(given != 1),
			keyword, pluralOf(keyword != 1))
	}
	verb := "were"
	if given == 1 && keyword == 0 {
		verb = "was"
	}
	return Errorf(TypeError, "%s() takes %s positional argument%s but %d%s %s given", name, most, pluralOf(plural),
		given, what, verb)
}

func pluralOf(many bool) string {
	if many {
		return "s"
	}
	return ""
}

// missing is the error of parameters without arguments: of the positional ones, if there are any.
func (p parameters) missing(name string, names []string) *Error {
	kind := "keyword-only"
	var positional []string
	for _, n := range names {
		if slices.Contains(p.names[:p.positional], n) {
			positional = append(positional, n)
		}
	}
	if positional != nil {
		names, kind = positional, "positional"
	}
	if names == nil {
		return nil
	}
	return Errorf(TypeError, "%s() missing %d required %s argument%s: %s", name, len(names), kind,
		pluralOf(len(names) > 1), enumeration(names))
}

// Reworded is the error of a call of fn, which the interpreter has told with text, in Python's words; nil when the
// parameters make nothing clearer.
func Reworded(fn *starlark.Function, text string) *Error {
	p, name := parametersOf(fn), calledName(fn.Name())
	if parts := match("function * missing * argument* (*)", text); parts != nil {
		return p.missing(name, strings.Split(parts[3], ", "))
	}
	if parts := match("function * accepts *positional argument* (* given)", text); parts != nil {
		if given, err := strconv.Atoi(parts[3]); err == nil {
			return p.tooMany(name, given, 0)
		}
	}
	if parts := match("function * got an unexpected keyword argument *", text); parts != nil {
		key := strings.Trim(parts[1], `"`)
		if slices.Contains(p.names, key+positionalOnly) {
			return positionalNames(name, p.names, []starlark.Tuple{{starlark.String(key)}})
		}
	}
	return nil
}
