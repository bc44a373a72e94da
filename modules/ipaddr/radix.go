package ipaddr

import "math/bits"

// A radix is a binary tree of prefixes without nodes that only pass on: a lookup visits at most as many
// nodes as there are prefixes of different lengths on the way. Nodes stand in one slice, values in another
// one.
type radix[V any] struct {
	nodes  []node
	values []V
	count  int

	expected int // how many prefixes are to come first, if that is known
}

// A node is a prefix, left-aligned in 128 bits. Its value, if it has one, stands at value-1.
type node struct {
	key   wide
	child [2]uint32 // 0 for none: the root is nobody's child
	value uint32
	bits  uint8
}

// align moves the address of a version with size bits to the left end.
func align(w wide, size int) wide { return w.shift(size6 - size) }

// common is the number of leading bits that a and b share, at most limit.
func common(a, b wide, limit int) int {
	n := bits.LeadingZeros64(a.hi ^ b.hi)
	if n == 64 {
		n += bits.LeadingZeros64(a.lo ^ b.lo)
	}
	return min(n, limit)
}

// find is the place of the node of a prefix; -1 when there is none.
func (r *radix[V]) find(key wide, length int) int {
	at := 0
	for len(r.nodes) > 0 {
		n := &r.nodes[at]
		if int(n.bits) > length || common(n.key, key, int(n.bits)) < int(n.bits) {
			break
		}
		if int(n.bits) == length {
			return at
		}
		if at = int(n.child[key.bit(int(n.bits))]); at == 0 {
			break
		}
	}
	return -1
}

// set stores a value; a prefix that has one gets the new one.
func (r *radix[V]) set(key wide, length int, v V) {
	if len(r.nodes) == 0 {
		r.nodes = append(make([]node, 0, 1+2*r.expected), node{}) // each brings a branch along, at most
		r.values = make([]V, 0, r.expected)
	}
	n := &r.nodes[r.place(key, length)]
	if n.value != 0 {
		r.values[n.value-1] = v
		return
	}
	r.values = append(r.values, v)
	n.value = uint32(len(r.values))
	r.count++
}

// place is the place of the node of a prefix, made where it was missing.
func (r *radix[V]) place(key wide, length int) int {
	at := 0
	for int(r.nodes[at].bits) < length {
		side := key.bit(int(r.nodes[at].bits))
		next := int(r.nodes[at].child[side])
		if next == 0 {
			next = r.grow(node{key: key, bits: uint8(length)})
			r.nodes[at].child[side] = uint32(next)
			return next
		}
		same := common(r.nodes[next].key, key, min(length, int(r.nodes[next].bits)))
		if same < int(r.nodes[next].bits) { // the new prefix, or where the two part, comes between
			between := node{key: key.and(netmask(same, size6)), bits: uint8(same)}
			between.child[r.nodes[next].key.bit(same)] = uint32(next)
			next = r.grow(between)
			r.nodes[at].child[side] = uint32(next)
		}
		at = next
	}
	return at
}

func (r *radix[V]) grow(n node) int {
	r.nodes = append(r.nodes, n)
	return len(r.nodes) - 1
}

// remove takes a prefix's value away; ok is false when it has none.
func (r *radix[V]) remove(key wide, length int) (ok bool) {
	at := r.find(key, length)
	if at < 0 || r.nodes[at].value == 0 {
		return false
	}
	var none V
	r.values[r.nodes[at].value-1] = none
	r.nodes[at].value = 0
	r.count--
	return true
}

// match calls f with each node with a value whose prefix holds the first limit bits of key, the shortest
// first.
func (r *radix[V]) match(key wide, limit int, f func(n *node)) {
	if len(r.nodes) == 0 {
		return
	}
	for at := 0; ; {
		n := &r.nodes[at]
		length := int(n.bits)
		if length > limit || common(n.key, key, length) < length {
			return
		}
		if n.value != 0 {
			f(n)
		}
		if length == size6 {
			return
		}
		if at = int(n.child[key.bit(length)]); at == 0 {
			return
		}
	}
}

// longest is the node of the longest prefix that holds the first limit bits of key; nil for none.
func (r *radix[V]) longest(key wide, limit int) (best *node) {
	r.match(key, limit, func(n *node) { best = n })
	return best
}

// walk calls f with each node with a value below the place at, in order.
func (r *radix[V]) walk(at int, f func(n *node) bool) bool {
	if at >= len(r.nodes) {
		return true
	}
	n := &r.nodes[at]
	if n.value != 0 && !f(n) {
		return false
	}
	for _, child := range n.child {
		if child != 0 && !r.walk(int(child), f) {
			return false
		}
	}
	return true
}
