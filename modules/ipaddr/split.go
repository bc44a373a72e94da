package ipaddr

import (
	"math/big"
	"slices"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// weighted splits a network into as many parts as there are weights. Each part is one network, of its share
// rounded down to a power of two, so that all of them always fit.
func (n *Network) weighted(weights []*big.Int) ([]*Network, error) {
	total := new(big.Int)
	for _, w := range weights {
		total.Add(total, w)
	}
	bits := make([]int, len(weights)) // the prefix length of each part
	for i, w := range weights {
		share := new(big.Int).Set(w)
		for bits[i] = int(n.bits); share.Cmp(total) < 0 && bits[i] <= size6; bits[i]++ {
			share.Lsh(share, 1)
		}
	}
	return n.pack(bits)
}

// pack lays networks of the given prefix lengths into n, the largest first. They come back in the given
// order.
func (n *Network) pack(bits []int) ([]*Network, error) {
	order := make([]int, len(bits))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return bits[i] - bits[j] })
	parts := make([]*Network, len(bits))
	next, full, size := n.first(), false, n.size()
	for _, i := range order {
		if bits[i] > size || bits[i] < int(n.bits) || full {
			return nil, py.Errorf(py.ValueError, "%s has no room for %d parts of these sizes", n.PyStr(), len(bits))
		}
		end := next.add(ones(size - bits[i]))
		parts[i] = &Network{next.addr(size), uint8(bits[i]), n.kind}
		full = end == n.last()
		next = end.next()
	}
	return parts, nil
}

// free is the first network of a prefix length in n that used leaves free; nil when there is none.
func (n *Network) free(used *PrefixSet, bits int) *Network {
	size := n.size()
	gaps := subtract([]span{{n.first(), n.last()}}, used.spans[n.kind.address()], size)
	host := ones(size - bits)
	for _, gap := range gaps {
		first := gap.first
		if !first.and(host).zero() {
			first = first.or(host)
			if first == ones(size) {
				continue
			}
			first = first.next()
		}
		if end := first.or(host); !first.less(gap.first) && !gap.last.less(end) {
			return n.sub(first, bits)
		}
	}
	return nil
}

// joined are spans with the holes of at most so many addresses closed.
func joined(spans []span, hole wide) []span {
	var list []span
	for _, s := range spans {
		if n := len(list); n > 0 && !hole.less(s.first.sub(list[n-1].last).prev()) {
			list[n-1].last = s.last
			continue
		}
		list = append(list, s)
	}
	return list
}

// positive is a weight: an int above 0.
func positive(v starlark.Value) (*big.Int, error) {
	n, ok := number(v)
	if !ok || n.Sign() <= 0 {
		return nil, py.Errorf(py.ValueError, "weight %s: expected an int above 0", py.Repr(v))
	}
	return n.BigInt(), nil
}
