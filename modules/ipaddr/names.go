package ipaddr

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// A nameTable finds attributes by name. It is made once, of all names, so that a look-up costs little more than
// one comparison of strings.
type nameTable struct {
	entries []nameEntry // a power of two, at least half of it free
}

type nameEntry struct {
	name  string
	value starlark.Value
	found py.Descriptor // the value, if it is one
}

func tableOfNames(values map[string]starlark.Value) nameTable {
	size := 8
	for size < 2*len(values) {
		size *= 2
	}
	t := nameTable{make([]nameEntry, size)}
	for name, v := range values {
		at := t.place(name)
		for t.entries[at].value != nil {
			at = (at + 1) & (size - 1)
		}
		d, _ := v.(py.Descriptor)
		t.entries[at] = nameEntry{name, v, d}
	}
	return t
}

// place is where the search for a name begins: by its length and three of its letters.
func (t *nameTable) place(name string) int {
	n := len(name)
	if n == 0 {
		return 0
	}
	h := uint32(n)<<24 | uint32(name[0])<<16 | uint32(name[n/2])<<8 | uint32(name[n-1])
	return int(h*0x9e3779b1>>16) & (len(t.entries) - 1)
}

// get is the entry of a name, nil for none.
func (t *nameTable) get(name string) *nameEntry {
	if len(t.entries) == 0 {
		return nil
	}
	for at := t.place(name); ; at = (at + 1) & (len(t.entries) - 1) {
		switch e := &t.entries[at]; {
		case e.value == nil:
			return nil
		case e.name == name:
			return e
		}
	}
}
