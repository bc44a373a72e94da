package ipaddr

import (
	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// ordered is x op y, made of x == y and x < y as Python's functools.total_ordering does it.
func ordered(op syntax.Token, equal, less bool) bool {
	switch op {
	case syntax.EQL:
		return equal
	case syntax.NEQ:
		return !equal
	case syntax.LT:
		return less
	case syntax.LE:
		return less || equal
	case syntax.GT:
		return !less && !equal
	}
	return !less
}

func otherVersion(x, y starlark.Value) error {
	return py.Errorf(py.TypeError, "%s and %s are not of the same version", py.Str(x), py.Str(y))
}

// CompareSameType compares addresses and interfaces. Those of different versions are unequal and not ordered;
// an address comes before every interface.
func (x *Address) CompareSameType(op syntax.Token, v starlark.Value, _ int) (bool, error) {
	y, ok := v.(*Address)
	if !ok {
		return runtime.CompareOther(op, x, v)
	}
	if x.kind.v4() != y.kind.v4() {
		if op == syntax.EQL || op == syntax.NEQ {
			return op == syntax.NEQ, nil
		}
		return false, otherVersion(x, y)
	}
	return ordered(op, x.equal(y), x.less(y)), nil
}

func (x *Address) equal(y *Address) bool { return *x == *y }

func (x *Address) less(y *Address) bool {
	if x.kind.iface() != y.kind.iface() {
		return y.kind.iface()
	}
	before := wideOf(x.addr).less(wideOf(y.addr))
	if !x.kind.iface() {
		return before
	}
	a, b := x.network(), y.network()
	return a.less(b) || a.equal(b) && before
}

// CompareSameType compares networks. Those of different versions are unequal and not ordered.
func (n *Network) CompareSameType(op syntax.Token, v starlark.Value, _ int) (bool, error) {
	m, ok := v.(*Network)
	if !ok {
		return runtime.CompareOther(op, n, v)
	}
	if n.kind.v4() != m.kind.v4() {
		if op == syntax.EQL || op == syntax.NEQ {
			return op == syntax.NEQ, nil
		}
		return false, otherVersion(n, m)
	}
	return ordered(op, n.equal(m), n.less(m)), nil
}

func (n *Network) equal(m *Network) bool { return n.bits == m.bits && n.base() == m.base() }

// less orders by the address, then by the length. Networks of one address with different scopes have no
// order.
func (n *Network) less(m *Network) bool {
	if n.base() != m.base() {
		return n.first().less(m.first())
	}
	return n.bits < m.bits
}
