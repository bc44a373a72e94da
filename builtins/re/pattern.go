package pyre

import (
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A Pattern is a compiled regular expression. It does not change.
type Pattern struct {
	source  string
	isBytes bool
	flags   int
	program *program
	names   map[string]int
	order   []string // the names by number; "" for groups without
}

var patternClass = newClass("Pattern", "A compiled regular expression.")

func newClass(name, doc string) *py.Class {
	c := py.NewClass(name, nil)
	c.Module, c.Doc = "re", doc
	return c
}

// newPattern compiles source, which is str or bytes.
func newPattern(source string, isBytes bool, flags int) (*Pattern, error) {
	n, p, err := parse(source, flags, isBytes)
	if err != nil {
		return nil, err
	}
	flags = p.flags
	if !isBytes && flags&flagASCII == 0 {
		flags |= flagUnicode
	}
	return &Pattern{source, isBytes, flags, compile(n, p), p.names, p.order}, nil
}

// subject is the text that a pattern is applied to.
func (p *Pattern) subject(v starlark.Value) (string, error) {
	switch s := runtime.Core(v).(type) {
	case starlark.String:
		if p.isBytes {
			return "", py.Errorf(py.TypeError, "cannot use a bytes pattern on a string-like object")
		}
		return string(s), nil
	default:
		data, err := runtime.BytesLike(v)
		if err != nil {
			return "", py.Errorf(py.TypeError, "expected string or bytes-like object, got '%s'", runtime.TypeName(v))
		}
		if !p.isBytes {
			return "", py.Errorf(py.TypeError, "cannot use a string pattern on a bytes-like object")
		}
		return string(data), nil
	}
}

// value is a text as str or bytes, as the pattern has it.
func (p *Pattern) value(s string) starlark.Value {
	if p.isBytes {
		return starlark.Bytes(s)
	}
	return starlark.String(s)
}

// matcher begins a search in text.
func (p *Pattern) matcher(thread *starlark.Thread, text string) *matcher {
	return newMatcher(p.program, text, builtins.StateOf(thread).Stop)
}

// groupNumber is the number of the group that a script names by number or name.
func (p *Pattern) groupNumber(v starlark.Value) (int, error) {
	if s, ok := runtime.Core(v).(starlark.String); ok {
		if num, ok := p.names[string(s)]; ok {
			return num, nil
		}
	} else if n, err := runtime.AsIndex(v); err == nil && n >= 0 && n <= p.program.groups {
		return n, nil
	}
	return 0, py.Errorf(py.IndexError, "no such group")
}

var patternMethods builtins.Methods[*Pattern]

func init() {
	patternMethods = builtins.Methods[*Pattern]{
		"match":     {Doc: "match(string, pos, endpos): a Match at the beginning, or None.", Fn: patternMatch},
		"fullmatch": {Doc: "fullmatch(string, pos, endpos): a Match of all of it, or None.", Fn: patternFullMatch},
		"search":    {Doc: "search(string, pos, endpos): the first Match, or None.", Fn: patternSearch},
		"findall":   {Doc: "findall(string, pos, endpos): the list of all matches: text, or tuples of groups.", Fn: patternFindAll},
		"finditer":  {Doc: "finditer(string, pos, endpos): an iterator of all Matches.", Fn: patternFindIter},
		"split":     {Doc: "split(string, maxsplit=0): the texts between matches, and the groups.", Fn: patternSplit},
		"sub":       {Doc: "sub(repl, string, count=0): string with matches replaced.", Fn: patternSub},
		"subn":      {Doc: "subn(repl, string, count=0): (new string, number of replacements).", Fn: patternSubN},
	}
}

// Attr gives the methods and pattern, flags, groups, groupindex.
func (p *Pattern) Attr(name string) (starlark.Value, error) {
	switch name {
	case "pattern":
		return p.value(p.source), nil
	case "flags":
		return starlark.MakeInt(p.flags), nil
	case "groups":
		return starlark.MakeInt(p.program.groups), nil
	case "groupindex":
		d := new(starlark.Dict)
		for num, group := range p.order {
			if group == "" {
				continue
			}
			if err := d.SetKey(starlark.String(group), starlark.MakeInt(num)); err != nil {
				return nil, err
			}
		}
		return d, nil
	}
	return patternMethods.Attr(p, name)
}

// AttrNames lists what Attr gives.
func (p *Pattern) AttrNames() []string {
	return patternMethods.Names("flags", "groupindex", "groups", "pattern")
}

// PyClass implements py.Typed.
func (p *Pattern) PyClass() *py.Class { return patternClass }

// flagNames are the flags that repr shows, in its order.
var flagNames = []struct {
	flag int
	name string
}{
	{flagIgnoreCase, "IGNORECASE"}, {flagLocale, "LOCALE"}, {flagMultiLine, "MULTILINE"}, {flagDotAll, "DOTALL"},
	{flagUnicode, "UNICODE"}, {flagVerbose, "VERBOSE"}, {flagDebug, "DEBUG"}, {flagASCII, "ASCII"},
}

// AppendRepr implements py.Reprer.
func (p *Pattern) AppendRepr(b []byte) []byte {
	source := []rune(py.Repr(p.value(p.source)))
	b = append(append(b, "re.compile("...), string(source[:min(len(source), 200)])...)
	flags := p.flags
	if !p.isBytes && flags&flagASCII == 0 {
		flags &^= flagUnicode
	}
	var names []string
	for _, f := range flagNames {
		if flags&f.flag != 0 {
			names = append(names, "re."+f.name)
		}
	}
	if names != nil {
		b = append(append(b, ", "...), strings.Join(names, "|")...)
	}
	return append(b, ')')
}

func (p *Pattern) String() string        { return py.Repr(p) }
func (p *Pattern) Type() string          { return "re.Pattern" }
func (p *Pattern) Freeze()               {}
func (p *Pattern) Truth() starlark.Bool  { return true }
func (p *Pattern) Hash() (uint32, error) { return starlark.String(p.source).Hash() }
