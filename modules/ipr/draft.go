package ipr

import (
	"net/netip"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
)

// A draft is a call on its way to a request or to a filter: its arguments, normalised, under the keys that
// messages have. Shortcuts write it in any order; the object's complete sees all of it.
type draft struct {
	object  *object
	command *command
	filter  bool   // the arguments say which messages of a dump to keep
	items   []item // in the order of the call
	room    [12]item
	now     *slot // the place of the keyword that is being taken

	kind string      // of a link
	data []item      // keywords that belong to the kind
	open []*nl.NetNS // namespaces that the request names by descriptor

	thread *starlark.Thread // of the call
}

// An item is one field or attribute of the draft.
type item struct {
	slot  *slot
	value starlark.Value
}

func (o *object) draft(c *command) *draft {
	d := new(draft)
	d.begin(o, c)
	return d
}

// begin makes an empty draft of d.
func (d *draft) begin(o *object, c *command) {
	d.object, d.command, d.filter = o, c, c.dumps()
	d.items = d.room[:0]
}

// keyword takes one argument of the call. None stands for an argument that was not given.
func (d *draft) keyword(name string, v starlark.Value) error {
	if v == starlark.None {
		return nil
	}
	v = py.Native(v) // of an object of a derived class
	row := d.object.keyword(name)
	name, d.now = row.name, row.slot
	if d.object.owned != nil && d.object.owned(d, name) {
		return d.object.other(d, name, v)
	}
	if d.filter && row.slot != nil && isFunction(v) {
		d.set(row.slot, v)
		return nil
	}
	if row.slot != nil {
		name = row.slot.key
	}
	switch {
	case row.put != nil:
		return row.put(d, name, v)
	case row.slot != nil:
		d.set(row.slot, v)
		return nil
	case d.object.other != nil:
		return d.object.other(d, name, v)
	}
	return unknown(d.object.name, name, d.object.known())
}

func (d *draft) set(s *slot, v starlark.Value) {
	for i := range d.items {
		if d.items[i].slot == s {
			d.items[i].value = v
			return
		}
	}
	d.items = append(d.items, item{s, v})
}

// put sets a field or an attribute by its key.
func (d *draft) put(key string, v starlark.Value) {
	if d.now != nil && d.now.key == key {
		d.set(d.now, v)
		return
	}
	s, ok := d.object.slot(key)
	if !ok {
		panic("ipr: " + d.object.name + " has no " + key)
	}
	d.set(s, v)
}

func (d *draft) putInt(key string, n int)     { d.put(key, starlark.MakeInt(n)) }
func (d *draft) putText(key string, s string) { d.put(key, starlark.String(s)) }

// putAddress sets an address in its canonical form, which an IPv4 address always has as it was written.
func (d *draft) putAddress(key string, given starlark.Value, s string, a netip.Addr) {
	head, _, network := strings.Cut(s, "/")
	switch _, isText := given.(starlark.String); {
	case !a.Is4():
		d.putText(key, a.String())
	case network || !isText:
		d.putText(key, head)
	default:
		d.put(key, given)
	}
}

// value is what stands under a key so far.
func (d *draft) value(key string) (starlark.Value, bool) {
	for i := range d.items {
		if d.items[i].slot.key == key {
			return d.items[i].value, true
		}
	}
	return nil, false
}

func (d *draft) has(key string) bool {
	_, ok := d.value(key)
	return ok
}

func (d *draft) drop(key string) {
	for i := range d.items {
		if d.items[i].slot.key == key {
			d.items = append(d.items[:i], d.items[i+1:]...)
			return
		}
	}
}

// number is the int under a key; missing is what it is when nothing stands there.
func (d *draft) number(key string, missing int) int {
	if v, ok := d.value(key); ok {
		if n, ok := v.(starlark.Int); ok {
			if i, ok := n.Int64(); ok {
				return int(i)
			}
		}
	}
	return missing
}

// otherwise sets a key that the call left open.
func (d *draft) otherwise(key string, n int) {
	if !d.has(key) {
		d.putInt(key, n)
	}
}

// integer is an argument that must be an int; True and False count as 1 and 0, as in Python.
func integer(name string, v starlark.Value) (int64, error) {
	switch v := v.(type) {
	case starlark.Bool:
		if v {
			return 1, nil
		}
		return 0, nil
	case starlark.Int:
		if n, ok := v.Int64(); ok {
			return n, nil
		}
		return 0, py.Errorf(py.OverflowError, "%s=%s: too large", name, py.Repr(v))
	}
	return 0, py.Errorf(py.TypeError, "%s=%s: expected an int, not %s", name, py.Repr(v), typeName(v))
}

// index takes an interface index: an int, a list or tuple of one (what link_lookup gives), or a link's
// message.
func index(d *draft, name string, v starlark.Value) error {
	n, err := indexOf(name, v)
	if err == nil {
		d.put(name, n)
	}
	return err
}

func indexOf(name string, v starlark.Value) (starlark.Value, error) {
	switch x := v.(type) {
	case starlark.Int, starlark.Bool:
		if n, err := integer(name, v); err != nil || n < 0 || n > 1<<31-1 {
			return nil, py.Errorf(py.ValueError, "%s=%s: an interface index is 0 to 2147483647", name, py.Repr(v))
		}
		return x, nil
	case starlark.Mapping:
		if inner, found, err := x.Get(starlark.String("index")); err == nil && found {
			return indexOf(name, inner)
		}
	case starlark.Indexable:
		if x.Len() == 0 {
			return nil, py.Errorf(py.IndexError, "%s=%s: no such interface: the lookup found none", name, py.Repr(v))
		}
		if _, isText := v.(starlark.String); !isText {
			return indexOf(name, x.Index(0))
		}
	}
	return nil, py.Errorf(py.TypeError,
		"%s=%s: expected an interface index (an int, a list of one, or a link's message), not %s",
		name, py.Repr(v), typeName(v))
}
