package ipaddr

import (
	"net/netip"
	"strings"
)

// parse4 parses "192.0.2.1" as strictly as inet_pton does.
func parse4(s string) (netip.Addr, bool) {
	var octets [4]byte
	at := 0
	for i := range octets {
		if i > 0 {
			if at >= len(s) || s[at] != '.' {
				return netip.Addr{}, false
			}
			at++
		}
		first, n := at, uint(0)
		for at < len(s) && s[at]-'0' <= 9 && at < first+3 {
			n = 10*n + uint(s[at]-'0')
			at++
		}
		if at == first || n > 255 || s[first] == '0' && at > first+1 {
			return netip.Addr{}, false
		}
		octets[i] = byte(n)
	}
	return netip.AddrFrom4(octets), at == len(s)
}

// parse6 parses "2001:db8::1", with an optional "%scope".
func parse6(s string) (netip.Addr, bool) {
	a, err := netip.ParseAddr(s)
	if err != nil || !a.Is6() {
		return netip.Addr{}, false
	}
	if zone := a.Zone(); zone != "" && !validScope(zone) {
		return netip.Addr{}, false
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
