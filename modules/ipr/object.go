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

	once sync.Once
	keys map[string]*slot
}

// A shortcut puts one argument into the draft, in the form that the message has.
type shortcut func(d *draft, name string, v starlark.Value) error

// A slot is the place in a message that a keyword names.
type slot struct {
	key   string   // as the draft and filters call it: the field, or the attribute without prefix
	field bool     // in the fixed struct
	attr  *nl.Attr // else
}

// slot finds the place that a keyword names: a field, an attribute by its short or by its kernel name.
func (o *object) slot(name string) (*slot, bool) {
	o.once.Do(o.index)
	s, ok := o.keys[name]
	return s, ok
}

func (o *object) index() {
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
			o.keys[f.Name] = &slot{key: f.Name, field: true}
		}
	}
}

// known are the keywords that a call may have, for suggestions and help.
func (o *object) known() []string {
	o.once.Do(o.index)
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
