package nl

import (
	"bytes"
	"fmt"
	"strings"
)

// A place is a chain of attributes in a request: what it is laid out by, where it begins, and the path to it.
type place struct {
	view  *view
	list  *Spec // of a list: the table of its elements, whose numbers have no names
	chain []byte
	at    int // offset in the request
	path  string
}

// placeOf is the chain of a view whose bytes begin at byte at of the request.
func placeOf(v *view, at int, path string) place {
	chain := v.chain()
	return place{view: v, chain: chain, at: at + len(v.raw) - len(chain), path: path}
}

// find descends to the attribute at byte off of the request.
func (p place) find(off int) (path string, value []byte) {
	at := p.at
	for w := WalkAttrs(p.chain); w.Next(); at += Align(len(w.Raw)) {
		if off < at || off >= at+len(w.Raw) {
			continue
		}
		if inner, ok := p.enter(w, at); ok && off > at {
			if path, value = inner.find(off); path != "" {
				return path, value
			}
		}
		return p.join(w.Num), bytes.Clone(w.Payload)
	}
	return "", nil
}

// enter is the chain within an attribute of this one, if the tables know it as a nest.
func (p place) enter(w Walk, at int) (place, bool) {
	at, path := at+attrHeaderLen, p.join(w.Num)
	nest, row := p.list, p.row(w.Num)
	switch {
	case row == nil:
	case row.Type == NestedList:
		return place{view: p.view, list: row.Nest, chain: w.Payload, at: at, path: path}, row.Nest != nil
	case row.Type == Nested:
		nest = row.Nest
	case row.Type == Select:
		if nest = p.view.choose(row); nest == nil {
			nest = row.Nest
		}
	}
	if nest == nil {
		return place{}, false
	}
	inner := p.view.inner(nest, w.Payload)
	return placeOf(&inner, at, path), true
}

// row is the table's row of an attribute of this chain.
func (p place) row(num uint16) *Attr {
	if p.list != nil {
		return nil
	}
	return p.view.spec.attr(num)
}

// join is the path of an attribute in this chain. An element of a list adds nothing to the path of the list.
func (p place) join(num uint16) string {
	if p.list != nil {
		return p.path
	}
	name := fmt.Sprintf("%d", num)
	if row := p.row(num); row != nil {
		name = row.Name
	}
	if p.path == "" {
		return name
	}
	return p.path + "/" + name
}

// named finds the one attribute of the request that the kernel's words name: many of its remarks ("mtu
// greater than device maximum") come without an offset.
func (p place) named(words string) (path string, value []byte) {
	said := map[string]bool{}
	for _, word := range strings.FieldsFunc(strings.ToLower(words), notOfWord) {
		said[word] = true
	}
	for w := WalkAttrs(p.chain); w.Next(); {
		row := p.row(w.Num)
		if row == nil || !said[shortName(p.view.spec.Prefix, row.Name)] {
			continue
		}
		if path != "" {
			return "", nil
		}
		path, value = p.join(w.Num), bytes.Clone(w.Payload)
	}
	return path, value
}

func notOfWord(r rune) bool {
	return r != '_' && (r < 'a' || r > 'z') && (r < '0' || r > '9')
}

// missing is the path of an attribute that the nest at byte nest (0: the message itself) lacks.
func (p place) missing(num, nest int) string {
	if nest > 0 {
		if inner, ok := p.nest(nest); ok {
			p = inner
		}
	}
	return p.join(uint16(num))
}

// nest is the chain within the attribute that begins at byte off.
func (p place) nest(off int) (place, bool) {
	at := p.at
	for w := WalkAttrs(p.chain); w.Next(); at += Align(len(w.Raw)) {
		if off < at || off >= at+len(w.Raw) {
			continue
		}
		inner, ok := p.enter(w, at)
		if !ok || off == at {
			return inner, ok
		}
		return inner.nest(off)
	}
	return place{}, false
}
