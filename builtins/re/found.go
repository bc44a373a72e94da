package pyre

import (
	"fmt"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A Match is where a pattern matches a text.
type Match struct {
	*scanned
	regs []int
	last int
}

var matchClass = newClass("Match", "Where a pattern matches a text.")

var matchMethods builtins.Methods[*Match]

func init() {
	matchMethods = builtins.Methods[*Match]{
		"group":     {Doc: "group(*groups): the text of a group, by number or name; a tuple for several. IndexError.", Fn: matchGroup},
		"groups":    {Doc: "groups(default=None): the tuple of all groups.", Fn: matchGroups},
		"groupdict": {Doc: "groupdict(default=None): the dict of all named groups.", Fn: matchGroupDict},
		"start":     {Doc: "start(group=0): where the group begins, -1 when it has not matched.", Fn: matchStart},
		"end":       {Doc: "end(group=0): where the group ends.", Fn: matchEnd},
		"span":      {Doc: "span(group=0): (start, end).", Fn: matchSpan},
		"expand":    {Doc: "expand(template): the template with this match's groups.", Fn: matchExpand},
	}
}

// Attr gives the methods and string, re, pos, endpos, lastindex, lastgroup.
func (m *Match) Attr(name string) (starlark.Value, error) {
	switch name {
	case "string":
		return m.subject, nil
	case "re":
		return m.p, nil
	case "pos":
		return starlark.MakeInt(m.pos), nil
	case "endpos":
		return starlark.MakeInt(m.endpos), nil
	case "lastindex":
		if m.last > 0 {
			return starlark.MakeInt(m.last), nil
		}
		return starlark.None, nil
	case "lastgroup":
		if m.last > 0 && m.p.order[m.last] != "" {
			return starlark.String(m.p.order[m.last]), nil
		}
		return starlark.None, nil
	case "regs":
		spans := make(starlark.Tuple, len(m.regs)/2)
		for i := range spans {
			spans[i] = m.span(i)
		}
		return spans, nil
	}
	return matchMethods.Attr(m, name)
}

// AttrNames lists what Attr gives.
func (m *Match) AttrNames() []string {
	return matchMethods.Names("endpos", "lastgroup", "lastindex", "pos", "re", "regs", "string")
}

func (m *Match) value(num int, unset starlark.Value) starlark.Value {
	return m.p.groupOr(m.text, m.regs, num, unset)
}

func (m *Match) span(num int) starlark.Tuple {
	if m.regs[2*num+1] < 0 {
		return starlark.Tuple{starlark.MakeInt(-1), starlark.MakeInt(-1)}
	}
	return starlark.Tuple{starlark.MakeInt(m.regs[2*num]), starlark.MakeInt(m.regs[2*num+1])}
}

// Get is match[group].
func (m *Match) Get(key starlark.Value) (starlark.Value, bool, error) {
	num, err := m.p.groupNumber(key)
	if err != nil {
		return nil, false, err
	}
	return m.value(num, starlark.None), true, nil
}

func matchGroup(_ *starlark.Thread, m *Match, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	if len(kwargs) > 0 {
		return nil, py.Errorf(py.TypeError, "group() takes no keyword arguments")
	}
	if len(args) == 0 {
		return m.value(0, starlark.None), nil
	}
	values := make(starlark.Tuple, len(args))
	for i, arg := range args {
		num, err := m.p.groupNumber(arg)
		if err != nil {
			return nil, err
		}
		values[i] = m.value(num, starlark.None)
	}
	if len(values) == 1 {
		return values[0], nil
	}
	return values, nil
}

func matchGroups(_ *starlark.Thread, m *Match, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var unset starlark.Value = starlark.None
	if err := builtins.Unpack("groups", args, kwargs, "default?", &unset); err != nil {
		return nil, err
	}
	values := make(starlark.Tuple, m.p.program.groups)
	for i := range values {
		values[i] = m.value(i+1, unset)
	}
	return values, nil
}

func matchGroupDict(_ *starlark.Thread, m *Match, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var unset starlark.Value = starlark.None
	if err := builtins.Unpack("groupdict", args, kwargs, "default?", &unset); err != nil {
		return nil, err
	}
	d := new(starlark.Dict)
	for num, name := range m.p.order {
		if name == "" {
			continue
		}
		if err := d.SetKey(starlark.String(name), m.value(num, unset)); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// spanArg is the span of the group that a method's only argument names.
func (m *Match) spanArg(name string, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Tuple, error) {
	var group starlark.Value = starlark.MakeInt(0)
	if err := builtins.Unpack(name, args, kwargs, "group?", &group); err != nil {
		return nil, err
	}
	num, err := m.p.groupNumber(group)
	if err != nil {
		return nil, err
	}
	return m.span(num), nil
}

func matchStart(_ *starlark.Thread, m *Match, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	span, err := m.spanArg("start", args, kwargs)
	if err != nil {
		return nil, err
	}
	return span[0], nil
}

func matchEnd(_ *starlark.Thread, m *Match, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	span, err := m.spanArg("end", args, kwargs)
	if err != nil {
		return nil, err
	}
	return span[1], nil
}

func matchSpan(_ *starlark.Thread, m *Match, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	span, err := m.spanArg("span", args, kwargs)
	if err != nil {
		return nil, err
	}
	return span, nil
}

func matchExpand(_ *starlark.Thread, m *Match, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	var v starlark.Value
	if err := builtins.Unpack("expand", args, kwargs, "template", &v); err != nil {
		return nil, err
	}
	text, err := m.p.subject(v)
	if err != nil {
		return nil, err
	}
	t, err := parseTemplate(text, m.p)
	if err != nil {
		return nil, raise(err, text, m.p.isBytes)
	}
	return m.p.value(string(t.expand(nil, m.text, m.regs))), nil
}

// PyClass implements py.Typed.
func (m *Match) PyClass() *py.Class { return matchClass }

// AppendRepr implements py.Reprer.
func (m *Match) AppendRepr(b []byte) []byte {
	text := []rune(py.Repr(m.value(0, starlark.None)))
	return fmt.Appendf(b, "<re.Match object; span=(%d, %d), match=%s>", m.regs[0], m.regs[1],
		string(text[:min(len(text), 50)]))
}

func (m *Match) String() string        { return py.Repr(m) }
func (m *Match) Type() string          { return "re.Match" }
func (m *Match) Freeze()               {}
func (m *Match) Truth() starlark.Bool  { return true }
func (m *Match) Hash() (uint32, error) { return uint32(runtime.Identity(m) >> 4), nil }
