package ipr

import (
	"strings"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// matcher is the filter of a dump: what the call's keywords say, and what it gave as match=. It is nil where
// everything fits. scripted says that it runs functions of the script.
func (d *draft) matcher(thread *starlark.Thread, match starlark.Value) (m *nl.Matcher, scripted bool, err error) {
	m = nl.NewMatcher(thread, rtnl.Family, d.object.spec)
	empty := true
	for i := range d.items {
		it := &d.items[i]
		if d.object.asked(it.slot.key) {
			continue
		}
		if err := m.Add(it.slot.path(), it.value); err != nil {
			return nil, false, err
		}
		empty, scripted = false, scripted || isFunction(it.value)
	}
	if match != nil && match != starlark.None {
		if err := m.AddFilter(match); err != nil {
			return nil, false, err
		}
		empty, scripted = false, scripted || isFunction(match)
	}
	if empty {
		return nil, false, nil
	}
	return m, scripted, nil
}

// isFunction says whether v can be called. Of objects of scripts that is for their class to say.
func isFunction(v starlark.Value) bool {
	if _, ok := v.(py.Derived); ok {
		object, ok := v.(starlark.HasAttrs)
		if !ok {
			return false
		}
		call, err := object.Attr("__call__")
		return err == nil && call != nil
	}
	_, ok := v.(starlark.Callable)
	return ok
}

// path is how a filter names the place: by a name, or a tuple of names that leads into nests.
func (s *slot) path() starlark.Value {
	if !strings.Contains(s.key, ".") {
		return starlark.String(s.key)
	}
	var path starlark.Tuple
	for _, part := range strings.Split(s.key, ".") {
		path = append(path, starlark.String(part))
	}
	return path
}

// A kernelFilter is one condition that the kernel checks itself in a dump, so that it never sends what does
// not fit. The filter checks it again: older kernels do not.
type kernelFilter struct {
	key   string // of the draft
	field string // of the request's header, or
	attr  string // the attribute
	limit int    // of the field; larger numbers go to the attribute
}

// kernelFilters makes an object's kernel from its conditions.
func kernelFilters(filters ...kernelFilter) func(*draft, *nl.Request) error {
	return func(d *draft, req *nl.Request) error {
		for _, f := range filters {
			v, ok := d.value(f.key)
			n, isInt := v.(starlark.Int)
			if !ok || !isInt {
				continue
			}
			set, name := req.SetAttr, f.attr
			if i, fits := n.Int64(); f.field != "" && fits && i >= 0 && (f.limit == 0 || i <= int64(f.limit)) {
				set, name = req.SetField, f.field
			}
			if name == "" {
				continue
			}
			if err := set(name, v); err != nil {
				return err
			}
		}
		return nil
	}
}

// linkFilters are those of links; the kind is the only one that is a word.
func linkFilters(d *draft, req *nl.Request) error {
	if family, ok := d.value("family"); ok && family != starlark.MakeInt(unix.AF_UNSPEC) {
		return nil // a family's own dump has no filters
	}
	if d.kind != "" && !strings.HasSuffix(d.kind, slaveSuffix) {
		info := nest(pair("IFLA_INFO_KIND", starlark.String(d.kind)))
		if err := req.SetAttr("IFLA_LINKINFO", info); err != nil {
			return err
		}
	}
	return kernelFilters(kernelFilter{key: "master", attr: "IFLA_MASTER"})(d, req)
}

func number(n int) starlark.Value { return starlark.MakeInt(n) }
