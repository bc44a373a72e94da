package runtime

import (
	"regexp"
	"slices"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/python"
)

var (
	completed = regexp.MustCompile(`[\p{L}\p{N}_.]*$`)
	importing = regexp.MustCompile(`(?:^|;)\s*(?:import|from)\s+[\w.]*$`)
)

// Completions are the names that text, a line of the prompt, may end with, of which it has a part already: variables,
// built-in names, keywords; attributes, behind names with dots; modules, in an import. They are sorted. part
// is what each of them begins with.
func (m *Module) Completions(thread *Thread, text string) (names []string, part string) {
	path := completed.FindString(text)
	owner, part, dotted := cutLast(path, ".")
	switch {
	case importing.MatchString(text):
		names, part = m.rt.shell.Registry.Names(), path
	case !dotted:
		names = slices.Concat(m.globals.AttrNames(), m.AttrNames(), m.rt.shell.GlobalNames(), python.Keywords())
	default:
		names = m.attributes(thread, owner)
	}
	names = slices.DeleteFunc(slices.Clone(names), func(name string) bool {
		hidden := strings.HasPrefix(name, "_") && !strings.HasPrefix(part, "_")
		return !strings.HasPrefix(name, part) || hidden || strings.Contains(name, "$")
	})
	slices.Sort(names)
	return slices.Compact(names), part
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return "", s, false
}

// attributes are the names behind a path of names with dots; none when nothing is there.
func (m *Module) attributes(thread *Thread, path string) []string {
	first, rest, more := strings.Cut(path, ".")
	v := m.lookup(first)
	if v == nil {
		if v = m.globals.vars[first]; v == nil {
			v = m.rt.shell.Global(first)
		}
	}
	for name := ""; more && v != nil; {
		name, rest, more = strings.Cut(rest, ".")
		v, _ = Attr(thread, v, name)
	}
	if v == nil {
		return nil
	}
	list, err := doDir(thread, Tuple{v}, nil)
	if err != nil {
		return nil
	}
	var names []string
	for item := range list.(*starlark.List).Elements() {
		if name, ok := item.(starlark.String); ok {
			names = append(names, string(name))
		}
	}
	return names
}
