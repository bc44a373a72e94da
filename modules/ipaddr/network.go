package ipaddr

import (
	"net/netip"
	"strconv"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// A Network is an IPv4Network or IPv6Network: two numbers, from which everything else is computed when
// asked for.
type Network struct {
	addr netip.Addr // the network address; with host bits in the module ipaddr
	bits uint8
	kind kind
}

// NewNetwork is the value of a prefix, without its host bits.
func NewNetwork(p netip.Prefix) *Network {
	k := network6
	if p.Addr().Is4() {
		k = network4
	}
	return &Network{p.Masked().Addr(), uint8(p.Bits()), k}
}

// Prefix is the network as Go's library has it.
func (n *Network) Prefix() netip.Prefix {
	return netip.PrefixFrom(n.first().addr(n.size()), int(n.bits))
}

func (n *Network) size() int { return n.kind.size() }

// mask is the netmask, host its complement.
func (n *Network) mask() wide { return netmask(int(n.bits), n.size()) }
func (n *Network) host() wide { return ones(n.size() - int(n.bits)) }

// first and last are the ends of the network.
func (n *Network) first() wide { return wideOf(n.addr).and(n.mask()) }
func (n *Network) last() wide  { return wideOf(n.addr).or(n.host()) }

// base is the address at the network's start, with its scope.
func (n *Network) base() netip.Addr {
	if n.kind.withHostBits() {
		return masked(n.addr, n.bits)
	}
	return n.addr
}

// The netmasks and hostmasks as addresses, by version and prefix length.
var netmasks, hostmasks [2][size6 + 1]Address

func masks() (net, host [2][size6 + 1]Address) {
	for k := address4; k <= address6; k++ {
		size := k.size()
		for bits := range size + 1 {
			net[k][bits] = Address{netmask(bits, size).addr(size), uint8(size), k}
			host[k][bits] = Address{ones(size - bits).addr(size), uint8(size), k}
		}
	}
	return net, host
}

func netmaskOf(k kind, bits uint8) *Address  { return &netmasks[k.address()][bits] }
func hostmaskOf(k kind, bits uint8) *Address { return &hostmasks[k.address()][bits] }

// address is an address of the network's version.
func (n *Network) address(w wide) *Address {
	return &Address{w.addr(n.size()), uint8(n.size()), n.kind.address()}
}

// sub is another network of the same kind.
func (n *Network) sub(w wide, bits int) *Network {
	return &Network{w.addr(n.size()), uint8(bits), n.kind}
}

// covers says whether w, of the same version, lies in the network.
func (n *Network) covers(w wide) bool { return w.xor(wideOf(n.addr)).and(n.mask()).zero() }

// contains says whether m, of the same version, lies in the network.
func (n *Network) contains(m *Network) bool { return m.bits >= n.bits && n.covers(wideOf(m.addr)) }

// PyClass implements py.Typed.
func (n *Network) PyClass() *py.Class { return speciesOf[n.kind].class }

// AddrText is what requests to the kernel take: "192.0.2.0/24".
func (n *Network) AddrText() string { return n.PyStr() }

// String is the repr: what the interpreter shows in its errors.
func (n *Network) String() string { return py.Repr(n) }

// PyStr implements py.Strer.
func (n *Network) PyStr() string {
	var buf [64]byte
	b := append(appendAddr(buf[:0], n.addr), '/')
	return string(strconv.AppendUint(b, uint64(n.bits), 10))
}

// AppendRepr implements py.Reprer.
func (n *Network) AppendRepr(b []byte) []byte { return appendRepr(b, n.PyClass(), n.PyStr()) }

// ReprAs implements runtime.Derivable.
func (n *Network) ReprAs(name, text string) string { return reprAs(name, text) }

// Args implements runtime.Derivable.
func (n *Network) Args() starlark.Tuple {
	return starlark.Tuple{starlark.Tuple{wideOf(n.addr).int(), starlark.MakeInt(int(n.bits))}}
}

func (n *Network) Type() string         { return n.PyClass().Ident }
func (n *Network) Freeze()              {}
func (n *Network) Truth() starlark.Bool { return true }

// Hash is the same for equal networks.
func (n *Network) Hash() (uint32, error) { return mix(n.first(), ^uint32(n.bits)), nil }

// Attr gives the attributes of the class.
func (n *Network) Attr(name string) (starlark.Value, error) { return speciesOf[n.kind].attr(n, name) }

// AttrNames lists them.
func (n *Network) AttrNames() []string { return speciesOf[n.kind].names }

// SetField refuses: what is made stays as it is.
func (n *Network) SetField(name string, _ starlark.Value) error {
	return speciesOf[n.kind].setAttr(name)
}

// Has implements address in network. A network is in another only in the module ipaddr.
func (n *Network) Has(v starlark.Value) (bool, error) {
	switch x := runtime.Core(v).(type) {
	case *Address:
		return x.kind.v4() == n.kind.v4() && n.covers(wideOf(x.addr)), nil
	case *Network:
		return n.kind.withHostBits() && x.kind.v4() == n.kind.v4() && n.contains(x), nil
	}
	return false, py.NoAttribute(runtime.TypeName(v), "_version", nil)
}

// Get implements network[i].
func (n *Network) Get(key starlark.Value) (starlark.Value, bool, error) {
	index, ok := number(runtime.Core(key))
	if !ok {
		return nil, false, py.Errorf(py.TypeError, "'>=' not supported between instances of '%s' and 'int'",
			runtime.TypeName(key))
	}
	backwards := index.Sign() < 0
	if backwards {
		index = starlark.MakeInt(-1).Sub(index) // -1 is the last address
	}
	offset, ok := wideOfInt(index, n.size())
	switch {
	case !ok || n.host().less(offset):
		return nil, false, py.Errorf(py.IndexError, "address out of range")
	case backwards:
		return n.address(n.last().sub(offset)), true, nil
	}
	return n.address(n.first().add(offset)), true, nil
}

var networkSignature = signature{params: []string{"address", "strict"}, required: 1}

// makeNetwork is the constructor of the networks of a kind; strict is what it does without that argument.
func makeNetwork(k kind, strict bool) func(args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := constructor(k, networkSignature)
	return func(args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		bound, err := sig.bind(args, kwargs)
		if err != nil {
			return nil, err
		}
		strict := strict
		if bound[1] != nil {
			strict = bool(bound[1].Truth())
		}
		return networkOf(bound[0], k, strict)
	}
}

// networkOf is the network that a constructor's argument means.
func networkOf(v starlark.Value, k kind, strict bool) (*Network, error) {
	a, bits, err := prefixOf(v, k.size())
	if err != nil {
		return nil, err
	}
	n := &Network{a, bits, k}
	if base := masked(a, bits); base != a {
		if strict {
			return nil, py.Errorf(py.ValueError, "%s has host bits set", n.PyStr())
		}
		if !k.withHostBits() {
			n.addr = base
		}
	}
	return n, nil
}
