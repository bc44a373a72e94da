package ipaddr

import (
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

// subnets gives the networks of a longer prefix, one at a call.
func (n *Network) subnets(diff, target starlark.Value) (func() (*Network, bool), error) {
	size := n.size()
	if int(n.bits) == size {
		return once(n), nil
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
	return n.parts(int(bits)), nil
}

func once(n *Network) func() (*Network, bool) {
	done := false
	return func() (*Network, bool) {
		was := done
		done = true
		return n, !was
	}
}

// parts gives the networks of a prefix length that make n up. It makes them in blocks, as a walk does.
func (n *Network) parts(bits int) func() (*Network, bool) {
	next, last, size, ended := n.first(), n.last(), n.size(), false
	step := ones(size - bits)
	var block []Network
	blockSize := 1
	return func() (*Network, bool) {
		if ended {
			return nil, false
		}
		if len(block) == 0 {
			block = make([]Network, blockSize)
			blockSize = min(2*blockSize, maxBlock)
		}
		m := &block[0]
		block = block[1:]
		*m = Network{next.addr(size), uint8(bits), n.kind}
		end := next.add(step)
		ended = end == last
		next = end.next()
		return m, true
	}
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
func (n *Network) exclude(v starlark.Value) ([]*Network, error) {
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
	return n.without(m), nil
}

// without are the siblings of m and of all that is around it, up to n: the largest first.
func (n *Network) without(m *Network) []*Network {
	list := make([]*Network, 0, m.bits-n.bits)
	block := make([]Network, m.bits-n.bits)
	size := n.size()
	for i := range block {
		bits := int(n.bits) + i + 1
		flip := wide{0, 1}.shift(size - bits)
		w := m.first().xor(flip).and(netmask(bits, size))
		block[i] = Network{w.addr(size), uint8(bits), n.kind}
		list = append(list, &block[i])
	}
	return list
}
