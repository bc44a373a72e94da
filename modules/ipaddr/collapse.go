package ipaddr

import (
	"slices"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A span is the addresses from one to another, of one version.
type span struct{ first, last wide }

// merge sorts spans and joins those that overlap or touch.
func merge(spans []span) []span {
	if !slices.IsSortedFunc(spans, bySpan) {
		slices.SortFunc(spans, bySpan)
	}
	merged := spans[:0]
	for _, s := range spans {
		if n := len(merged); n > 0 && !merged[n-1].last.less(s.first) || n > 0 && merged[n-1].last.next() == s.first {
			if merged[n-1].last.less(s.last) {
				merged[n-1].last = s.last
			}
			continue
		}
		merged = append(merged, s)
	}
	return merged
}

func bySpan(a, b span) int { return a.first.compare(b.first) }

// A summary gives the fewest networks that make up a span, in order.
type summary struct {
	at, last wide
	kind     kind // of the networks
	ended    bool
	slab     slab[Network]
}

func (s span) summary(k kind) *summary {
	return &summary{at: s.first, last: s.last, kind: k, ended: s.last.less(s.first)}
}

func (s *summary) next() (*Network, bool) {
	if s.ended {
		return nil, false
	}
	size := s.kind.size()
	free := s.at.trailing(size) // the largest network that may begin here
	left := s.last.sub(s.at)
	fits := size
	if left != ones(size) {
		fits = left.next().length() - 1
	}
	host := min(free, fits)
	n := s.slab.next()
	*n = Network{s.at.addr(size), uint8(size - host), s.kind}
	end := s.at.add(ones(host))
	s.ended = end == s.last
	s.at = end.next()
	return n, true
}

// summarized are the networks of all spans.
func summarized(spans []span, k kind) []*Network {
	list := make([]*Network, 0, len(spans))
	s := &summary{kind: k, slab: bulk[Network](len(spans))}
	for _, sp := range spans {
		s.at, s.last, s.ended = sp.first, sp.last, sp.last.less(sp.first)
		for n, ok := s.next(); ok; n, ok = s.next() {
			list = append(list, n)
		}
	}
	return list
}

// A collapse gathers what collapse_addresses is given. Like Python's it keeps single addresses and networks
// apart when it looks for other versions: the last of each group is the one that an error names.
type collapse struct {
	single, wider starlark.Value // the last of each group
	spans         []span
	kind          kind
	like          starlark.Value // a network of the class of a script that all are of, unless plain
	plain         bool
}

func (c *collapse) add(v starlark.Value) error {
	switch x := runtime.Core(v).(type) {
	case *Address:
		w := wideOf(x.addr)
		c.plain = true
		return c.put(&c.single, x, span{w, w}, x.kind)
	case *Network:
		if int(x.bits) == x.size() {
			c.plain = true
			return c.put(&c.single, x.start(), span{x.first(), x.last()}, x.kind)
		}
		c.note(x, v)
		return c.put(&c.wider, x, span{x.first(), x.last()}, x.kind)
	}
	return py.NoAttribute(runtime.TypeName(v), "_prefixlen", nil)
}

// note keeps in mind what class v is of; x is its native value.
func (c *collapse) note(x *Network, v starlark.Value) {
	switch {
	case v == starlark.Value(x):
		c.plain = true
	case c.like == nil:
		c.like = v
	case runtime.TypeOf(c.like) != runtime.TypeOf(v):
		c.plain = true
	}
}

func (c *collapse) put(last *starlark.Value, v starlark.Value, s span, k kind) error {
	if *last != nil && version(*last) != version(v) {
		return otherVersion(v, *last)
	}
	*last, c.kind = v, k
	c.spans = append(c.spans, s)
	return nil
}

// networks are the fewest that hold what was added.
func (c *collapse) networks() ([]*Network, error) {
	if c.single != nil && c.wider != nil && version(c.single) != version(c.wider) {
		return nil, otherVersion(c.single, c.wider)
	}
	return summarized(merge(c.spans), network4+c.kind.address()), nil
}

// each adds all items of an iterable.
func (c *collapse) each(thread *starlark.Thread, items starlark.Value) error {
	if n := starlark.Len(items); n > 0 && n < 1<<24 {
		c.spans = make([]span, 0, n)
	}
	return runtime.Each(thread, items, c.add)
}
