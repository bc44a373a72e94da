package pyre

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A scanned is a text with the bounds between which a pattern is looked for.
type scanned struct {
	p           *Pattern
	subject     starlark.Value
	text        string // up to endpos
	pos, endpos int
}

// scan takes the arguments (string, pos, endpos) of a method.
func (p *Pattern) scan(name string, args starlark.Tuple, kwargs []starlark.Tuple) (*scanned, error) {
	s := &scanned{p: p, endpos: unlimited}
	err := builtins.Unpack(name, args, kwargs, "string", &s.subject, "pos?", &s.pos, "endpos?", &s.endpos)
	if err != nil {
		return nil, err
	}
	text, err := p.subject(s.subject)
	if err != nil {
		return nil, err
	}
	s.endpos = min(max(s.endpos, 0), len(text))
	s.pos = min(max(s.pos, 0), len(text))
	s.text = text[:s.endpos]
	return s, nil
}

func (s *scanned) found(m *matcher) *Match {
	return &Match{scanned: s, regs: append([]int(nil), m.regs...), last: m.last}
}

// once gives the Match that try finds, or None.
func (p *Pattern) once(thread *starlark.Thread, name string, args starlark.Tuple, kwargs []starlark.Tuple,
	try func(m *matcher, pos int) bool) (starlark.Value, error) {
	s, err := p.scan(name, args, kwargs)
	if err != nil {
		return nil, err
	}
	m := p.matcher(thread, s.text)
	if s.pos <= len(s.text) && try(m, s.pos) {
		return s.found(m), nil
	}
	return starlark.None, m.err
}

func patternMatch(thread *starlark.Thread, p *Pattern, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return p.once(thread, "match", args, kwargs, (*matcher).at)
}

func patternFullMatch(thread *starlark.Thread, p *Pattern, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return p.once(thread, "fullmatch", args, kwargs, func(m *matcher, pos int) bool {
		m.ending = atTextEnd
		return m.at(pos)
	})
}

func patternSearch(thread *starlark.Thread, p *Pattern, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	return p.once(thread, "search", args, kwargs, (*matcher).search)
}

func patternFindAll(thread *starlark.Thread, p *Pattern, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := p.scan("findall", args, kwargs)
	if err != nil {
		return nil, err
	}
	var items []starlark.Value
	m := p.matcher(thread, s.text)
	err = m.each(s.pos, 0, func() error {
		items = append(items, p.item(s.text, m.regs))
		return nil
	})
	return starlark.NewList(items), err
}

// item is what findall gives for a match: its text, its only group, or all its groups.
func (p *Pattern) item(text string, regs []int) starlark.Value {
	switch n := p.program.groups; n {
	case 0:
		return p.value(text[regs[0]:regs[1]])
	case 1:
		return p.groupText(text, regs, 1)
	default:
		groups := make(starlark.Tuple, n)
		for i := range groups {
			groups[i] = p.groupText(text, regs, i+1)
		}
		return groups
	}
}

// groupText is the text of a group; empty when it has not matched.
func (p *Pattern) groupText(text string, regs []int, num int) starlark.Value {
	if regs[2*num+1] < 0 {
		return p.value("")
	}
	return p.value(text[regs[2*num]:regs[2*num+1]])
}

func patternFindIter(thread *starlark.Thread, p *Pattern, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	s, err := p.scan("finditer", args, kwargs)
	if err != nil {
		return nil, err
	}
	m, pos := p.matcher(thread, s.text), s.pos
	return runtime.NewIter(thread, scannerClass, func() (starlark.Value, bool, error) {
		if !m.next(&pos) {
			return nil, false, m.err
		}
		return s.found(m), true, nil
	}), nil
}

var scannerClass = py.NewClass("callable_iterator", nil)

func patternSplit(thread *starlark.Thread, p *Pattern, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var subject starlark.Value
	most := 0
	if err := builtins.Unpack("split", args, kwargs, "string", &subject, "maxsplit?", &most); err != nil {
		return nil, err
	}
	text, err := p.subject(subject)
	if err != nil {
		return nil, err
	}
	var parts []starlark.Value
	end := 0
	m := p.matcher(thread, text)
	if most >= 0 {
		err = m.each(0, most, func() error {
			parts = append(parts, p.value(text[end:m.regs[0]]))
			for num := 1; num <= p.program.groups; num++ {
				parts = append(parts, p.groupOr(text, m.regs, num, starlark.None))
			}
			end = m.regs[1]
			return nil
		})
	}
	return starlark.NewList(append(parts, p.value(text[end:]))), err
}

// groupOr is the text of a group; unset when it has not matched.
func (p *Pattern) groupOr(text string, regs []int, num int, unset starlark.Value) starlark.Value {
	if regs[2*num+1] < 0 {
		return unset
	}
	return p.groupText(text, regs, num)
}

func patternSub(thread *starlark.Thread, p *Pattern, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	text, _, err := p.replace(thread, "sub", args, kwargs)
	return p.value(text), err
}

func patternSubN(thread *starlark.Thread, p *Pattern, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	text, n, err := p.replace(thread, "subn", args, kwargs)
	return starlark.Tuple{p.value(text), starlark.MakeInt(n)}, err
}

// replace is sub: the new text, and how many matches were replaced.
func (p *Pattern) replace(thread *starlark.Thread, name string, args starlark.Tuple, kwargs []starlark.Tuple) (
	string, int, error) {
	var with, subject starlark.Value
	most := 0
	err := builtins.Unpack(name, args, kwargs, "repl", &with, "string", &subject, "count?", &most)
	if err != nil {
		return "", 0, err
	}
	text, err := p.subject(subject)
	if err != nil {
		return "", 0, err
	}
	s := &scanned{p: p, subject: subject, text: text, endpos: len(text)}
	m := p.matcher(thread, text)
	write, err := p.replacement(thread, with, s, m)
	if err != nil {
		return "", 0, err
	}
	var b []byte
	end, n := 0, 0
	if most >= 0 {
		err = m.each(0, most, func() error {
			b = append(b, text[end:m.regs[0]]...)
			end = m.regs[1]
			n++
			b, err = write(b)
			return err
		})
	}
	return string(append(b, text[end:]...)), n, err
}

// replacement is what appends the text for the current match: what a function gives, or a template.
func (p *Pattern) replacement(thread *starlark.Thread, with starlark.Value, s *scanned, m *matcher) (
	func(b []byte) ([]byte, error), error) {
	if _, isText := runtime.Core(with).(starlark.String); !isText {
		if fn, ok := with.(starlark.Callable); ok {
			return func(b []byte) ([]byte, error) { return p.callFor(thread, fn, b, s.found(m)) }, nil
		}
	}
	text, err := p.subject(with)
	if err != nil {
		return nil, err
	}
	t, err := parseTemplate(text, p)
	if err != nil {
		return nil, raise(err, text, p.isBytes)
	}
	return func(b []byte) ([]byte, error) { return t.expand(b, s.text, m.regs), nil }, nil
}

func (p *Pattern) callFor(thread *starlark.Thread, fn starlark.Callable, b []byte, found *Match) ([]byte, error) {
	v, err := starlark.Call(thread, fn, starlark.Tuple{found}, nil)
	if err != nil || v == starlark.None {
		return b, err
	}
	text, err := p.subject(v)
	if err != nil {
		want := "str instance"
		if p.isBytes {
			want = "a bytes-like object"
		}
		err = py.Errorf(py.TypeError, "sequence item 0: expected %s, %s found", want, runtime.TypeName(v))
	}
	return append(b, text...), err
}
