package ipaddr

import (
	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A walk is an iterator over the addresses from one to another. It makes them in blocks, so that a long
// walk does not allocate each one by itself.
type walk struct {
	next, last wide
	kind       kind
	ended      bool
	size       int // of the next block
	block      []Address
}

// maxBlock bounds how many addresses are kept in memory by one that a script keeps.
const maxBlock = 32

func newWalk(first, last wide, k kind) *walk {
	return &walk{next: first, last: last, kind: k.address(), ended: last.less(first), size: 1}
}

// Next implements starlark.Iterator.
func (w *walk) Next(p *starlark.Value) bool {
	if w.ended {
		return false
	}
	if len(w.block) == 0 {
		w.block = make([]Address, w.size)
		w.size = min(2*w.size, maxBlock)
	}
	x := &w.block[0]
	w.block = w.block[1:]
	size := w.kind.size()
	*x = Address{w.next.addr(size), uint8(size), w.kind}
	w.ended = w.next == w.last
	w.next = w.next.next()
	*p = x
	return true
}

// Done implements starlark.Iterator.
func (w *walk) Done() {}

// Iterate implements starlark.Iterable: all addresses of the network.
func (n *Network) Iterate() starlark.Iterator { return newWalk(n.first(), n.last(), n.kind) }

var generatorClass = py.NewClass("generator", nil)

// lazily is a generator of what step gives until ok is false; it ends at an error too.
func lazily(thread *starlark.Thread, step runtime.Next) starlark.Value {
	ended := false
	return runtime.NewIter(thread, generatorClass, func() (starlark.Value, bool, error) {
		if ended {
			return nil, false, nil
		}
		v, ok, err := step()
		ended = !ok || err != nil
		return v, ok && err == nil, err
	})
}

// addresses is a generator of the addresses from first to last.
func addresses(thread *starlark.Thread, first, last wide, k kind) starlark.Value {
	w := newWalk(first, last, k)
	return lazily(thread, func() (v starlark.Value, ok bool, err error) {
		ok = w.Next(&v)
		return v, ok, nil
	})
}

// failing is a generator that raises err when it is first asked for an item.
func failing(thread *starlark.Thread, err error) starlark.Value {
	return lazily(thread, func() (starlark.Value, bool, error) { return nil, false, err })
}

// networks is a generator of networks that next gives.
func networks(thread *starlark.Thread, next func() (*Network, bool)) starlark.Value {
	return lazily(thread, func() (starlark.Value, bool, error) {
		n, ok := next()
		return n, ok, nil
	})
}

// given is a generator of networks that are there already.
func given(thread *starlark.Thread, list []*Network) starlark.Value {
	return networks(thread, func() (*Network, bool) {
		if len(list) == 0 {
			return nil, false
		}
		n := list[0]
		list = list[1:]
		return n, true
	})
}

// hosts are the addresses that hosts may have: not the network's own and, in IPv4, not the broadcast address,
// except where there are none besides.
func (n *Network) hosts(thread *starlark.Thread) starlark.Value {
	first, last := n.first(), n.last()
	switch n.size() - int(n.bits) {
	case 0:
		return starlark.NewList([]starlark.Value{&Address{n.base(), n.bits, n.kind.address()}})
	case 1:
		return addresses(thread, first, last, n.kind)
	}
	if n.kind.v4() {
		last = last.prev()
	}
	return addresses(thread, first.next(), last, n.kind)
}
