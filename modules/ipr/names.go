package ipr

import (
	"sort"
	"strconv"
	"strings"
	"sync"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// Words are the names that the numbers of one keyword have.
type words struct {
	prefix string // of the kernel's constants, "RT_SCOPE_"
	names  func() *nl.Names
	file   *rtnl.NameFile // where an administrator gives further names; nil = nowhere
}

// constants are the words that the kernel's constants of a prefix make (RT_SCOPE_LINK, "link"), and others.
func constants(prefix string, more ...nl.Name) *words {
	return &words{prefix: prefix, names: sync.OnceValue(func() *nl.Names {
		list := &nl.Names{List: more}
		for name, value := range rtnl.Constants() {
			if short, ok := strings.CutPrefix(name, prefix); ok {
				list.List = append(list.List, nl.Name{Value: uint64(value), Name: strings.ToLower(short)})
			}
		}
		sort.Slice(list.List, func(i, j int) bool { return list.List[i].Value < list.List[j].Value })
		return list
	})}
}

// fixed are words that stand in no header: those of iproute2.
func fixed(prefix string, pairs ...nl.Name) *words {
	return &words{prefix: prefix, names: func() *nl.Names { return &nl.Names{List: pairs} }}
}

// in adds the names of a file.
func (w *words) in(file *rtnl.NameFile) *words {
	w.file = file
	return w
}

// all are the names, those of the file last.
func (w *words) all() []nl.Name {
	list := w.names().List
	if w.file == nil {
		return list
	}
	seen := map[string]bool{}
	var all []nl.Name
	for _, row := range append(list[:len(list):len(list)], w.file.All()...) {
		if !seen[row.Name] {
			seen[row.Name] = true
			all = append(all, row)
		}
	}
	return all
}

// named makes the shortcut of a keyword whose numbers have names.
func named(w *words) shortcut {
	return func(d *draft, name string, v starlark.Value) error {
		n, err := w.number(name, v)
		if err == nil {
			d.put(name, n)
		}
		return err
	}
}

// flagged makes the shortcut of a keyword that takes bits: an int, a name, or several.
func flagged(w *words) shortcut {
	return func(d *draft, name string, v starlark.Value) error {
		n, err := w.bits(name, v)
		if err == nil {
			d.put(name, n)
		}
		return err
	}
}

// number is the number that an argument gives or names: 253, "253", "0xfd", "link", "RT_SCOPE_LINK".
func (w *words) number(name string, v starlark.Value) (starlark.Value, error) {
	s, ok := v.(starlark.String)
	if !ok {
		n, err := integer(name, v)
		return starlark.MakeInt64(n), err
	}
	if n, ok := w.lookup(string(s)); ok {
		return starlark.MakeUint64(n), nil
	}
	return nil, w.unknown(name, string(s))
}

// lookup finds a name, in any case, with or without the prefix of the kernel's constant; or it is a number.
func (w *words) lookup(s string) (uint64, bool) {
	low, short := strings.ToLower(s), w.short(s)
	for _, row := range w.names().List {
		if known := strings.ToLower(row.Name); known == low || known == short {
			return row.Value, true
		}
	}
	if w.file != nil {
		n, ok := w.file.Number(s)
		return uint64(n), ok
	}
	n, err := strconv.ParseUint(s, 0, 32)
	return n, err == nil
}

// short is a name in lower case without the prefix of the kernel's constant.
func (w *words) short(s string) string {
	return strings.TrimPrefix(strings.ToLower(s), strings.ToLower(w.prefix))
}

// unknown is the error about a name that is none of the words.
func (w *words) unknown(name, s string) error {
	var known []string
	for _, row := range w.all() {
		known = append(known, row.Name)
	}
	shown := strings.Join(known[:min(len(known), 12)], ", ")
	if len(known) > 12 {
		shown += ", ..."
	}
	return py.Errorf(py.ValueError, "%s=%s: unknown name%s; known are %s",
		name, quoted(s), suggestion(starlark.String(w.short(s)), known), shown)
}

// bits is the mask that an argument gives: an int, "permanent,noarp", or a list of names.
func (w *words) bits(name string, v starlark.Value) (starlark.Value, error) {
	var parts []string
	switch v := v.(type) {
	case starlark.String:
		for _, part := range strings.Split(string(v), ",") {
			parts = append(parts, strings.TrimSpace(part))
		}
	case *starlark.List, starlark.Tuple, *starlark.Set:
		var err error
		if parts, err = texts(name, v.(starlark.Iterable)); err != nil {
			return nil, err
		}
	default:
		n, err := integer(name, v)
		return starlark.MakeInt64(n), err
	}
	var mask uint64
	for _, part := range parts {
		n, ok := w.lookup(part)
		if !ok {
			return nil, w.unknown(name, part)
		}
		mask |= n
	}
	return starlark.MakeUint64(mask), nil
}

// texts are the items of a list of str.
func texts(name string, items starlark.Iterable) ([]string, error) {
	var list []string
	iter := items.Iterate()
	defer iter.Done()
	var v starlark.Value
	for iter.Next(&v) {
		s, err := text(name, v)
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, nil
}
