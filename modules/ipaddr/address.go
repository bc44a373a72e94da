package ipaddr

import (
	"math"
	"net/netip"
	"strconv"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/internal/py"
)

// An Address is an IPv4Address, an IPv6Address, or an interface: an address together with its network.
type Address struct {
	addr netip.Addr
	bits uint8 // the prefix length; all bits for a plain address
	kind kind
}

// NewAddress is the value of an address. An IPv4 address inside IPv6 stays one of IPv6.
func NewAddress(a netip.Addr) *Address {
	if a.Is4() {
		return &Address{a, size4, address4}
	}
	return &Address{a, size6, address6}
}

// Addr is the address itself.
func (x *Address) Addr() netip.Addr { return x.addr }

// plain is an address of the same version.
func (x *Address) plain(w wide) *Address {
	return &Address{w.addr(x.kind.size()), uint8(x.kind.size()), x.kind.address()}
}

// network is the network of an interface. It keeps the scope only where there are no host bits to clear.
func (x *Address) network() *Network {
	return &Network{masked(x.addr, x.bits), x.bits, network4 + x.kind.address()}
}

// masked is an address without its host bits. Where there are none it stays as it is, with its scope.
func masked(a netip.Addr, bits uint8) netip.Addr {
	w, size := wideOf(a), a.BitLen()
	if host := ones(size - int(bits)); !w.and(host).zero() {
		return w.and(netmask(int(bits), size)).addr(size)
	}
	return a
}

// PyClass implements py.Typed.
func (x *Address) PyClass() *py.Class { return speciesOf[x.kind].class }

// AddrText is what requests to the kernel take: "192.0.2.1", for an interface "192.0.2.1/24".
func (x *Address) AddrText() string { return x.PyStr() }

// String is the repr: what the interpreter shows in its errors.
func (x *Address) String() string { return py.Repr(x) }

// PyStr implements py.Strer.
func (x *Address) PyStr() string {
	var buf [64]byte
	return string(x.append(buf[:0]))
}

func (x *Address) append(b []byte) []byte {
	b = appendAddr(b, x.addr)
	if x.kind.iface() {
		b = strconv.AppendUint(append(b, '/'), uint64(x.bits), 10)
	}
	return b
}

// AppendRepr implements py.Reprer.
func (x *Address) AppendRepr(b []byte) []byte { return appendRepr(b, x.PyClass(), x.PyStr()) }

func appendRepr(b []byte, class *py.Class, text string) []byte {
	b = append(append(b, class.Ident...), '(')
	return append(py.AppendQuoted(b, text), ')')
}

// ReprAs implements runtime.Derivable.
func (x *Address) ReprAs(name, text string) string { return reprAs(name, text) }

// Args implements runtime.Derivable.
func (x *Address) Args() starlark.Tuple { return starlark.Tuple{wideOf(x.addr).int()} }

func reprAs(name, text string) string {
	return string(append(py.AppendQuoted([]byte(name+"("), text), ')'))
}

func (x *Address) Type() string         { return x.PyClass().Ident }
func (x *Address) Freeze()              {}
func (x *Address) Truth() starlark.Bool { return true }

// Hash is the same for equal addresses; an interface is never equal to an address.
func (x *Address) Hash() (uint32, error) { return mix(wideOf(x.addr), uint32(x.bits)), nil }

// mix makes a hash of a number.
func mix(w wide, salt uint32) uint32 {
	h := (w.hi*0x9e3779b97f4a7c15 ^ w.lo + uint64(salt)) * 0xff51afd7ed558ccd
	return uint32(h >> 32)
}

// Attr gives the attributes of the class.
func (x *Address) Attr(name string) (starlark.Value, error) { return speciesOf[x.kind].attr(x, name) }

// AttrNames lists them.
func (x *Address) AttrNames() []string { return speciesOf[x.kind].names }

// SetField refuses: what is made stays as it is.
func (x *Address) SetField(name string, _ starlark.Value) error {
	return speciesOf[x.kind].setAttr(name)
}

// PyInt implements int().
func (x *Address) PyInt() (starlark.Value, error) { return wideOf(x.addr).int(), nil }

// Binary implements address + int and address - int.
func (x *Address) Binary(op syntax.Token, y starlark.Value, side starlark.Side) (starlark.Value, error) {
	if side != starlark.Left || op != syntax.PLUS && op != syntax.MINUS {
		return nil, nil
	}
	n, ok := number(y)
	if !ok {
		return nil, nil
	}
	if w, ok := x.moved(n, op); ok {
		return x.plainOf(w), nil
	}
	sum := wideOf(x.addr).int()
	if op == syntax.PLUS {
		sum = sum.Add(n)
	} else {
		sum = sum.Sub(n)
	}
	a, err := addrOfInt(sum, x.kind.size())
	if err != nil {
		return nil, err
	}
	return &Address{a, uint8(x.kind.size()), x.kind}, nil
}

// plainOf is the number w as a value of x's class.
func (x *Address) plainOf(w wide) *Address {
	return &Address{w.addr(x.kind.size()), uint8(x.kind.size()), x.kind}
}

// moved is the address that lies n further, or nearer for a minus; ok is false where there is none, and for an n
// that is not small.
func (x *Address) moved(n starlark.Int, op syntax.Token) (w wide, ok bool) {
	by, small := n.Int64()
	if !small || by == math.MinInt64 {
		return w, false
	}
	if op == syntax.MINUS {
		by = -by
	}
	from := wideOf(x.addr)
	if by < 0 {
		w = from.sub(wide{0, uint64(-by)})
		return w, !from.less(w)
	}
	w = from.add(wide{0, uint64(by)})
	return w, !w.less(from) && !ones(x.kind.size()).less(w)
}

// number is an int or bool as an int.
func number(v starlark.Value) (starlark.Int, bool) {
	switch v := v.(type) {
	case starlark.Int:
		return v, true
	case starlark.Bool:
		return starlark.MakeInt(boolToInt(bool(v))), true
	}
	return starlark.Int{}, false
}

var addressSignature = signature{params: []string{"address"}, required: 1}

// makeAddress is the constructor of the plain addresses of a kind.
func makeAddress(k kind) func(args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := constructor(k, addressSignature)
	return func(args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		bound, err := sig.bind(args, kwargs)
		if err != nil {
			return nil, err
		}
		a, err := addrOf(bound[0], k.size())
		if err != nil {
			return nil, err
		}
		return &Address{a, uint8(k.size()), k}, nil
	}
}

// makeInterface is the constructor of the interfaces of a kind.
func makeInterface(k kind) func(args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
	sig := constructor(k, addressSignature)
	return func(args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
		bound, err := sig.bind(args, kwargs)
		if err != nil {
			return nil, err
		}
		a, bits, err := prefixOf(bound[0], k.size())
		if err != nil {
			return nil, err
		}
		return &Address{a, bits, k}, nil
	}
}

// constructor is the signature of a class's __init__.
func constructor(k kind, s signature) *signature {
	s.name, s.self = kindNames[k]+".__init__", 1
	return &s
}

var kindNames = [...]string{"IPv4Address", "IPv6Address", "IPv4Interface", "IPv6Interface", "IPv4Network",
	"IPv6Network", "IPv4Network", "IPv6Network"}
