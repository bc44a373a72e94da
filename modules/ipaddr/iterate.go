package ipaddr

import (
	"slices"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// Values are made in blocks, so that a long walk does not allocate each one by itself. A block bounds how many are
// kept in memory by one that a script keeps: a few where they come one by one, more where the script wants a list
// of many.
const (
	maxBlock     = 32
	maxBulkBlock = 2048
	bulkBlocks   = 32      // a list has at least as many blocks, if not larger than maxBlock
	maxMore      = 1 << 20 // how many at most come in one go
)

// blockFor is how large the blocks of a list of n values are.
func blockFor(n int) int { return min(max(n/bulkBlocks, maxBlock), maxBulkBlock) }

// A slab gives places for values, of blocks that grow.
type slab[T any] struct {
	block       []T
	size, limit uint16 // of the last block, of all; 0 for maxBlock
}

// bulk is a slab for a list of n values.
func bulk[T any](n int) slab[T] {
	limit := blockFor(n)
	return slab[T]{size: uint16(min(limit, (n+1)/2)), limit: uint16(limit)} // the first block is twice the size
}

func (s *slab[T]) next() *T {
	if len(s.block) == 0 {
		s.size = min(max(1, 2*s.size), max(s.limit, maxBlock))
		s.block = make([]T, s.size)
	}
	x := &s.block[0]
	s.block = s.block[1:]
	return x
}

// A walk is an iterator over the addresses from one to another.
type walk struct {
	at, last wide
	kind     kind
	ended    bool
	slab     slab[Address]
}

func walkOver(first, last wide, k kind) walk {
	return walk{at: first, last: last, kind: k.address(), ended: last.less(first)}
}

// take is the next address; there is one.
func (w *walk) take() *Address {
	size := w.kind.size()
	x := w.slab.next()
	*x = Address{w.at.addr(size), uint8(size), w.kind}
	w.ended = w.at == w.last
	w.at = w.at.next()
	return x
}

// Next implements starlark.Iterator.
func (w *walk) Next(p *starlark.Value) bool {
	if w.ended {
		return false
	}
	*p = w.take()
	return true
}

// Done implements starlark.Iterator.
func (w *walk) Done() {}

// Step implements runtime.Source.
func (w *walk) Step() (v starlark.Value, ok bool, err error) {
	if w.ended {
		return nil, false, nil
	}
	return w.take(), true, nil
}

// More implements runtime.BulkSource.
func (w *walk) More(items []starlark.Value) ([]starlark.Value, error) {
	if w.ended {
		return items, nil
	}
	n, size := w.last.sub(w.at).clipped(maxMore-1)+1, w.kind.size()
	items = slices.Grow(items, n)
	at, room := w.at, blockFor(n)
	for n > 0 {
		block := make([]Address, min(n, room))
		for i := range block {
			block[i] = Address{at.addr(size), uint8(size), w.kind}
			at = at.next()
			items = append(items, &block[i])
		}
		n -= len(block)
	}
	w.at, w.ended = at, at.prev() == w.last
	return items, nil
}

// Iterate implements starlark.Iterable: all addresses of the network.
func (n *Network) Iterate() starlark.Iterator {
	w := walkOver(n.first(), n.last(), n.kind)
	return &w
}

var generatorClass = py.NewClass("generator", nil)

// generate makes a generator and its source in one piece.
func generate[T any, P interface {
	*T
	runtime.Source
}](thread *starlark.Thread, source T) starlark.Value {
	g := &struct {
		iter   runtime.Iter
		source T
	}{source: source}
	g.iter.Init(thread, generatorClass, P(&g.source))
	return &g.iter
}

// A lazy source ends at an error too.
type lazy struct {
	step  runtime.Next
	ended bool
}

// Step implements runtime.Source.
func (l *lazy) Step() (starlark.Value, bool, error) {
	if l.ended {
		return nil, false, nil
	}
	v, ok, err := l.step()
	l.ended = !ok || err != nil
	return v, ok && err == nil, err
}

// lazily is a generator of what step gives until ok is false.
func lazily(thread *starlark.Thread, step runtime.Next) starlark.Value {
	return runtime.IterOver(thread, generatorClass, &lazy{step: step})
}

// failing is a generator that raises err when it is first asked for an item.
func failing(thread *starlark.Thread, err error) starlark.Value {
	return lazily(thread, func() (starlark.Value, bool, error) { return nil, false, err })
}

// A series gives networks, one at a call; ok is false at the end.
type series interface{ next() (n *Network, ok bool) }

// stepOf is the next step of an iterator over a series.
func stepOf(s series) (starlark.Value, bool, error) {
	n, ok := s.next()
	if !ok {
		return nil, false, nil
	}
	return n, true, nil
}

// A seriesSource is a series as an iterator wants it.
type seriesSource struct{ series }

// Step implements runtime.Source.
func (s seriesSource) Step() (starlark.Value, bool, error) { return stepOf(s.series) }

// More implements runtime.BulkSource.
func (s seriesSource) More(items []starlark.Value) ([]starlark.Value, error) {
	room := maxBlock
	if l, ok := s.series.(interface{ left() int }); ok {
		room = l.left()
	}
	items = slices.Grow(items, room)
	for range maxMore {
		n, ok := s.next()
		if !ok {
			break
		}
		items = append(items, n)
	}
	return items, nil
}

// A later series is made when its first network is asked for; it fails then.
type later struct {
	make   func(n *Network, a, b starlark.Value) (series, error)
	of     *Network
	a, b   starlark.Value
	source runtime.BulkSource
	failed bool
}

// begin makes the series.
func (l *later) begin() error {
	if l.source != nil || l.failed {
		return nil
	}
	s, err := l.make(l.of, l.a, l.b)
	if err != nil {
		l.failed = true
		return err
	}
	l.source = sourceOf(s)
	return nil
}

// Step implements runtime.Source.
func (l *later) Step() (starlark.Value, bool, error) {
	if err := l.begin(); err != nil || l.failed {
		return nil, false, err
	}
	return l.source.Step()
}

// More implements runtime.BulkSource.
func (l *later) More(items []starlark.Value) ([]starlark.Value, error) {
	if err := l.begin(); err != nil || l.failed {
		return items, err
	}
	return l.source.More(items)
}

// networks is a generator of the networks of a series.
func networks(thread *starlark.Thread, s series) starlark.Value {
	return runtime.IterOver(thread, generatorClass, sourceOf(s))
}

func sourceOf(s series) runtime.BulkSource {
	if source, ok := s.(runtime.BulkSource); ok {
		return source
	}
	return seriesSource{s}
}

// given are networks that are there already.
type given []*Network

func (g *given) next() (*Network, bool) {
	if len(*g) == 0 {
		return nil, false
	}
	n := (*g)[0]
	*g = (*g)[1:]
	return n, true
}

func (g *given) left() int { return len(*g) }

// hosts are the addresses that hosts may have: not the network's own and, in IPv4, not the broadcast address,
// except where there are none besides.
func (n *Network) hosts(thread *starlark.Thread) starlark.Value {
	first, last := n.first(), n.last()
	switch n.size() - int(n.bits) {
	case 0:
		return starlark.NewList([]starlark.Value{&Address{n.base(), n.bits, n.kind.address()}})
	case 1:
	default:
		first = first.next()
		if n.kind.v4() {
			last = last.prev()
		}
	}
	return generate(thread, walkOver(first, last, n.kind))
}
