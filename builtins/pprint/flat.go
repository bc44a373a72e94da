package pypprint

import (
	"sort"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// maxDepth ends the text of a value that contains itself.
const maxDepth = 100

// flat appends the repr of v, with the keys of dicts sorted and what lies too deep as dots.
func (o *options) flat(b []byte, v starlark.Value, level int) []byte {
	if level > maxDepth {
		return append(b, "..."...)
	}
	deep := !o.unlimited && level >= o.depth
	switch v := v.(type) {
	case *starlark.List:
		return o.flatItems(b, "[", v, "]", level, deep)
	case starlark.Tuple:
		return o.flatItems(b, "(", v, tupleEnd(v), level, deep)
	case starlark.IterableMapping:
		if !isDict(v) {
			break
		}
		return o.flatDict(b, v, level, deep)
	}
	if items, ok := asTuple(v); ok {
		return o.flatItems(b, "(", items, tupleEnd(items), level, deep)
	}
	return py.AppendRepr(b, v)
}

// asTuple is a value made in Go that is a tuple to scripts.
func asTuple(v starlark.Value) (starlark.Sequence, bool) {
	typed, ok := v.(py.Typed)
	if !ok || typed.PyClass() != py.Tuple {
		return nil, false
	}
	items, ok := v.(starlark.Sequence)
	return items, ok
}

func tupleEnd(items starlark.Sequence) string {
	if items.Len() == 1 {
		return ",)"
	}
	return ")"
}

// isDict says whether a mapping is shown as a dict: a dict, or a value of Go that has no repr of its own kind.
func isDict(v starlark.IterableMapping) bool {
	if _, ok := v.(*starlark.Dict); ok {
		return true
	}
	r := py.AppendRepr(nil, v)
	return len(r) > 0 && r[0] == '{'
}

func (o *options) flatItems(b []byte, open string, items starlark.Sequence, end string, level int, deep bool) []byte {
	b = append(b, open...)
	if deep && items.Len() > 0 {
		return append(append(b, "..."...), end[len(end)-1])
	}
	iter := items.Iterate()
	defer iter.Done()
	var item starlark.Value
	for i := 0; iter.Next(&item); i++ {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = o.flat(b, item, level+1)
	}
	return append(b, end...)
}

func (o *options) flatDict(b []byte, v starlark.IterableMapping, level int, deep bool) []byte {
	items := o.items(v)
	b = append(b, '{')
	if deep && len(items) > 0 {
		return append(b, "...}"...)
	}
	for i, item := range items {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = append(o.flat(b, item[0], level+1), ": "...)
		b = o.flat(b, item[1], level+1)
	}
	return append(b, '}')
}

// items are the entries of a mapping, sorted by key.
func (o *options) items(v starlark.IterableMapping) []starlark.Tuple {
	items := v.Items()
	if o.sort {
		sort.SliceStable(items, func(i, j int) bool { return less(items[i][0], items[j][0]) })
	}
	return items
}

// sorted are the members of a set, sorted.
func sorted(set *starlark.Set) starlark.Tuple {
	members := make(starlark.Tuple, 0, set.Len())
	iter := set.Iterate()
	defer iter.Done()
	var member starlark.Value
	for iter.Next(&member) {
		members = append(members, member)
	}
	sort.SliceStable(members, func(i, j int) bool { return less(members[i], members[j]) })
	return members
}

// less orders keys as pprint does: by value where they can be compared, by the name of their class otherwise.
func less(a, b starlark.Value) bool {
	if lt, err := starlark.Compare(lessThan, a, b); err == nil {
		return lt
	}
	return builtins.TypeName(a) < builtins.TypeName(b)
}
