package ipaddr

import (
	"net/netip"
	"strings"
)

// parse4 parses "192.0.2.1" as strictly as inet_pton does.
func parse4(s string) (netip.Addr, bool) {
	if len(s) < 7 || len(s) > 15 {
		return netip.Addr{}, false
	}
	var octets [4]byte
	n, octet, digits := 0, 0, 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '.' {
			if digits == 0 || n == 3 {
				return netip.Addr{}, false
			}
			octets[n] = byte(octet)
			n, octet, digits = n+1, 0, 0
			continue
		}
		if c < '0' || c > '9' || digits > 0 && octet == 0 {
			return netip.Addr{}, false
		}
		octet, digits = octet*10+int(c-'0'), digits+1
		if octet > 255 {
			return netip.Addr{}, false
		}
	}
	octets[3] = byte(octet)
	return netip.AddrFrom4(octets), n == 3 && digits > 0
}

// parse6 parses "2001:db8::1", with an optional "%scope".
func parse6(s string) (netip.Addr, bool) {
	text, scope, scoped := strings.Cut(s, "%")
	if scoped && !validScope(scope) {
		return netip.Addr{}, false
	}
	if len(text) > 45 || strings.IndexByte(text, ':') < 0 {
		return netip.Addr{}, false
	}
	a, err := netip.ParseAddr(text)
	if err != nil || !a.Is6() {
		return netip.Addr{}, false
	}
	if scoped {
		a = a.WithZone(scope)
	}
	return a, true
}

func validScope(scope string) bool { return scope != "" && !strings.ContainsAny(scope, "%/") }

// parse parses an address of the version that has size bits.
func parse(s string, size int) (netip.Addr, bool) {
	if size == size4 {
		return parse4(s)
	}
	return parse6(s)
}

// appendAddr appends the shortest text of an address, with its scope.
func appendAddr(b []byte, a netip.Addr) []byte {
	if !a.Is4In6() {
		return a.AppendTo(b)
	}
	n := wideOf(a)
	b = append(b, "::ffff:"...)
	b = appendHextet(b, uint16(n.lo>>16))
	b = appendHextet(append(b, ':'), uint16(n.lo))
	if zone := a.Zone(); zone != "" {
		b = append(append(b, '%'), zone...)
	}
	return b
}

const hexDigits = "0123456789abcdef"

// appendHextet appends 16 bits without leading zeros.
func appendHextet(b []byte, v uint16) []byte {
	started := false
	for shift := 12; shift >= 0; shift -= 4 {
		digit := v >> shift & 15
		if started = started || digit != 0 || shift == 0; started {
			b = append(b, hexDigits[digit])
		}
	}
	return b
}

// addrText is the shortest text of an address, with its scope.
func addrText(a netip.Addr) string {
	var buf [64]byte
	return string(appendAddr(buf[:0], a))
}

// appendExploded appends the eight groups of an IPv6 address in full.
func appendExploded(b []byte, a netip.Addr) []byte {
	for i, c := range a.As16() {
		if i > 0 && i%2 == 0 {
			b = append(b, ':')
		}
		b = append(b, hexDigits[c>>4], hexDigits[c&15])
	}
	return b
}
