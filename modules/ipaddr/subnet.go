package ipaddr

import (
	"slices"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// step is how many bits longer or shorter a prefix is to become: diff, or what leads to the length of target.
// op is the comparison that target must not fulfil with the length, and hint what it must be.
func (n *Network) step(diff, target starlark.Value, op syntax.Token, hint string) (starlark.Int, error) {
	if diff == nil {
		diff = one
	}
	d, isInt := number(runtime.Core(diff))
	if target == nil || target == starlark.None {
		switch {
		case isInt:
		case op == syntax.LT:
			return d, unordered("<", diff)
		default:
			return d, py.Errorf(py.TypeError, "unsupported operand type(s) for -: 'int' and '%s'", runtime.TypeName(diff))
		}
		return d, nil
	}
	t, ok := number(runtime.Core(target))
	if !ok {
		return d, unordered(op.String(), target)
	}
	here := starlark.MakeInt(int(n.bits))
	bad, err := starlark.Compare(op, t, here)
	switch {
	case err != nil:
		return d, err
	case bad:
		return d, py.Errorf(py.ValueError, "new prefix must be %s", hint)
	case !isInt || !equals(d, 1):
		return d, py.Errorf(py.ValueError, "cannot set prefixlen_diff and new_prefix")
	case op == syntax.LT:
		return t.Sub(here), nil
	}
	return here.Sub(t), nil
}

var one = starlark.MakeInt(1)

func equals(n starlark.Int, m int64) bool {
	v, ok := n.Int64()
	return ok && v == m
}

func unordered(op string, v starlark.Value) error {
	return py.Errorf(py.TypeError, "'%s' not supported between instances of '%s' and 'int'", op, runtime.TypeName(v))
}

// subnets gives the networks of a longer prefix.
func (n *Network) subnets(diff, target starlark.Value) (series, error) {
	size := n.size()
	if int(n.bits) == size {
		return &given{n}, nil
	}
	d, err := n.step(diff, target, syntax.LT, "longer")
	if err != nil {
		return nil, err
	}
	if d.Sign() < 0 {
		return nil, py.Errorf(py.ValueError, "prefix length diff must be > 0")
	}
	length := starlark.MakeInt(int(n.bits)).Add(d)
	bits, small := length.Int64()
	if !small || bits > int64(size) {
		return nil, py.Errorf(py.ValueError, "prefix length diff %s is invalid for netblock %s", length, n.PyStr())
	}
	return &parts{at: n.first(), last: n.last(), bits: int(bits), kind: n.kind}, nil
}

// parts are the networks of a prefix length that make up a larger one.
type parts struct {
	at, last wide
	bits     int
	kind     kind
	ended    bool
	slab     slab[Network]
}

func (p *parts) next() (*Network, bool) {
	if p.ended {
		return nil, false
	}
	size := p.kind.size()
	n := p.slab.next()
	*n = Network{p.at.addr(size), uint8(p.bits), p.kind}
	end := p.at.add(ones(size - p.bits))
	p.ended = end == p.last
	p.at = end.next()
	return n, true
}

// Step implements runtime.Source.
func (p *parts) Step() (starlark.Value, bool, error) { return stepOf(p) }

// More implements runtime.BulkSource.
func (p *parts) More(items []starlark.Value) ([]starlark.Value, error) {
	if p.ended {
		return items, nil
	}
	size := p.kind.size()
	step := ones(size - p.bits).next()
	n := p.last.sub(p.at).down(size-p.bits).clipped(maxMore-1) + 1
	items = slices.Grow(items, n)
	at, room := p.at, blockFor(n)
	for n > 0 {
		block := make([]Network, min(n, room))
		for i := range block {
			block[i] = Network{at.addr(size), uint8(p.bits), p.kind}
			at = at.add(step)
			items = append(items, &block[i])
		}
		n -= len(block)
	}
	p.at, p.ended = at, at.prev() == p.last
	return items, nil
}

// supernet is the network of a shorter prefix.
func (n *Network) supernet(diff, target starlark.Value) (starlark.Value, error) {
	if n.bits == 0 {
		return n, nil
	}
	d, err := n.step(diff, target, syntax.GT, "shorter")
	if err != nil {
		return nil, err
	}
	length := starlark.MakeInt(int(n.bits)).Sub(d)
	bits, small := length.Int64()
	switch {
	case length.Sign() < 0:
		return nil, py.Errorf(py.ValueError, "current prefixlen is %d, cannot have a prefixlen_diff of %s", n.bits, d)
	case d.Sign() < 0 || !small:
		return nil, py.Errorf(py.ValueError, "negative shift count")
	}
	return n.sub(n.first().and(netmask(int(bits), n.size())), int(bits)), nil
}

// exclude are the networks that make up n without v.
func (n *Network) exclude(v, _ starlark.Value) (series, error) {
	switch other := version(v); {
	case other == 0:
		return nil, py.NoAttribute(runtime.TypeName(v), "_version", nil)
	case other != versionOf(n.size()):
		return nil, otherVersion(n, v)
	}
	m, ok := runtime.Core(v).(*Network)
	if !ok {
		return nil, py.Errorf(py.TypeError, "%s is not a network object", py.Str(v))
	}
	if !m.within(n) {
		return nil, py.Errorf(py.ValueError, "%s not contained in %s", m.PyStr(), n.PyStr())
	}
	return &siblings{bits: int(n.bits), last: int(m.bits), of: m.first(), kind: n.kind}, nil
}

// siblings are those of a network and of all that is around it: the largest first.
type siblings struct {
	bits, last int // of the one before, and of the last one
	of         wide
	kind       kind
	slab       slab[Network]
}

// make is the sibling at one bit further.
func (s *siblings) make() Network {
	s.bits++
	host := ones(s.kind.size() - s.bits)
	w := s.of.xor(host.next()).or(host).xor(host) // the bit before the host part is the other one
	return Network{w.addr(s.kind.size()), uint8(s.bits), s.kind}
}

func (s *siblings) next() (*Network, bool) {
	if s.bits == s.last {
		return nil, false
	}
	n := s.slab.next()
	*n = s.make()
	return n, true
}

func (s *siblings) left() int { return s.last - s.bits }

// Step implements runtime.Source.
func (s *siblings) Step() (starlark.Value, bool, error) { return stepOf(s) }

// More implements runtime.BulkSource.
func (s *siblings) More(items []starlark.Value) ([]starlark.Value, error) {
	block := make([]Network, s.left())
	items = slices.Grow(items, len(block))
	for i := range block {
		block[i] = s.make()
		items = append(items, &block[i])
	}
	return items, nil
}
