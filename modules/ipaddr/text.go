package ipaddr

import (
	"net/netip"
	"slices"
	"strconv"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// exploded is the text in full. As in Python, that of an IPv6 address with a scope fails.
func (x *Address) exploded() (string, error) {
	if x.kind.v4() {
		return x.PyStr(), nil
	}
	if x.kind.iface() {
		return explodedPrefix(x.addr, x.bits), nil
	}
	if x.addr.Zone() != "" {
		return "", badGroups(x.addr)
	}
	return string(appendExploded(nil, x.addr)), nil
}

func (n *Network) exploded() (string, error) {
	if n.kind.v4() {
		return n.PyStr(), nil
	}
	if n.addr.Zone() != "" {
		return "", badGroups(n.addr)
	}
	return explodedPrefix(n.addr, n.bits), nil
}

func explodedPrefix(a netip.Addr, bits uint8) string {
	return string(strconv.AppendUint(append(appendExploded(nil, a), '/'), uint64(bits), 10))
}

// badGroups is the error of taking an address with its scope for groups alone.
func badGroups(a netip.Addr) error {
	return py.Errorf(AddressValueError, "%s", whyGroups(addrText(a)))
}

// reversed is the name of the reverse DNS pointer (RFC 1035 3.5, RFC 3596 2.5). Of a network Python
// reverses the text with the prefix length, and so does this.
func reversed(text string, v4 bool) string {
	if v4 {
		octets := strings.Split(text, ".")
		slices.Reverse(octets)
		return strings.Join(octets, ".") + ".in-addr.arpa"
	}
	var b []byte
	for i := len(text) - 1; i >= 0; i-- {
		if text[i] == ':' {
			continue
		}
		if len(b) > 0 {
			b = append(b, '.')
		}
		b = append(b, text[i])
	}
	return string(b) + ".ip6.arpa"
}

// packed are the bytes of an address in network order.
func packed(a netip.Addr) starlark.Bytes {
	if a.Is4() {
		b := a.As4()
		return starlark.Bytes(b[:])
	}
	b := a.As16()
	return starlark.Bytes(b[:])
}

// with is "address/mask" without the address's scope.
func with(a netip.Addr, mask string) starlark.String {
	return starlark.String(addrText(a.WithZone("")) + "/" + mask)
}

func decimal(n uint8) string { return strconv.Itoa(int(n)) }
