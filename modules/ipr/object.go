package ipr

import (
	"strings"
	"sync"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
)

// An object is what one of IPRoute's methods is about: links, addresses, routes, rules, neighbours.
// Everything that distinguishes them stands in these tables; one path leads from a call to its request or
// its filter.
type object struct {
	name       string
	spec       *nl.Spec
	commands   []command
	positional []string                         // what arguments without a keyword mean, after the command
	shortcuts  map[string]shortcut              // keywords that are more than the name of a field or of an attribute
	aliases    map[string]string                // older names of keywords
	first      string                           // the keyword that decides what others mean
	owned      func(d *draft, name string) bool // whether a keyword goes to other before anything else
	request    []string                         // in a dump: keywords that go into the request, and not into the filter
	other      shortcut                         // takes keywords that nothing above answers to; nil = they are errors
	family     int                              // of every message, where that is fixed
	kernel     func(*draft, *nl.Request) error  // lets the kernel filter a dump by what it can
	complete   func(*draft) error               // derives what was not given: family, lengths, defaults

	once     sync.Once
	keys     map[string]*slot
	keywords map[string]keywordRow
	byWord   map[string]*command
}

// A keywordRow is what a keyword means, looked up once for all that the tables say about it.
type keywordRow struct {
	name string   // the keyword, or what it is an older name of
	slot *slot    // its place; nil where the message has none of that name
	put  shortcut // nil where the place is all there is to it
}

// A shortcut puts one argument into the draft, in the form that the message has.
type shortcut func(d *draft, name string, v starlark.Value) error

// A slot is the place in a message that a keyword names.
type slot struct {
	key   string   // as the draft and filters call it: the field, or the attribute without prefix
	field bool     // in the fixed struct
	at    int      // number of the field
	attr  *nl.Attr // else
}

// slot finds the place that a keyword names: a field, an attribute by its short or by its kernel name.
func (o *object) slot(name string) (*slot, bool) {
	o.once.Do(o.index)
	s, ok := o.keys[name]
	return s, ok
}

// keyword finds what a keyword means.
func (o *object) keyword(name string) keywordRow {
	o.once.Do(o.index)
	if row, ok := o.keywords[name]; ok {
		return row
	}
	return keywordRow{name: name}
}

// index makes what the tables are looked up by.
func (o *object) index() {
	o.indexSlots()
	o.keywords = make(map[string]keywordRow, len(o.keys)+len(o.shortcuts)+len(o.aliases))
	for _, name := range o.names() {
		o.keywords[name] = o.row(name)
	}
	o.byWord = map[string]*command{}
	for i := range o.commands {
		for _, word := range strings.Fields(o.commands[i].names) {
			o.byWord[word] = &o.commands[i]
		}
	}
}

func (o *object) row(name string) keywordRow {
	if newer, ok := o.aliases[name]; ok {
		name = newer
	}
	row := keywordRow{name: name, slot: o.keys[name]}
	if row.slot != nil {
		name = row.slot.key
	}
	row.put = o.shortcuts[name]
	return row
}

func (o *object) indexSlots() {
	o.keys = make(map[string]*slot, len(o.spec.Fields)+2*len(o.spec.Attrs))
	for i := range o.spec.Attrs {
		a := &o.spec.Attrs[i]
		o.keys[a.Name] = &slot{key: a.Name, attr: a}
		if short, ok := strings.CutPrefix(a.Name, o.spec.Prefix); ok {
			s := &slot{key: strings.ToLower(short), attr: a}
			o.keys[a.Name], o.keys[s.key] = s, s
		}
	}
	for i := range o.spec.Fields {
		f := &o.spec.Fields[i]
		if f.Type != nl.Pad {
			if a, taken := o.keys[f.Name]; taken {
				o.keys[a.attr.Name] = &slot{key: a.attr.Name, attr: a.attr}
			}
			o.keys[f.Name] = &slot{key: f.Name, field: true, at: i}
		}
	}
}

// known are the keywords that a call may have, for suggestions and help.
func (o *object) known() []string {
	o.once.Do(o.index)
	return o.names()
}

func (o *object) names() []string {
	var names []string
	for name := range o.keys {
		names = append(names, name)
	}
	for name := range o.shortcuts {
		names = append(names, name)
	}
	for name := range o.aliases {
		names = append(names, name)
	}
	return names
}

// unknown is the error about a keyword that nothing answers to.
func unknown(method, name string, known []string) error {
	return py.Errorf(py.TypeError, "%s() got an unexpected keyword argument %s%s", method, quoted(name),
		hint(name, known))
}

// hint names the known keyword that was meant: one that name is the beginning of, or the most similar one.
func hint(name string, known []string) string {
	near := ""
	for _, k := range known {
		if strings.HasPrefix(k, name+"_") && (near == "" || k < near) {
			near = k
		}
	}
	if near == "" {
		near = py.Nearest(name, known)
	}
	if near == "" {
		return ""
	}
	return "; did you mean " + quoted(near) + "?"
}
