package ipaddr

import (
	"net/netip"
	"strconv"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

// spanOfValue is the span that a value means: an address, a network, or a text (spanOfText).
func spanOfValue(v starlark.Value) (span, kind, error) {
	switch x := runtime.Core(v).(type) {
	case *Address:
		w := wideOf(x.addr)
		return span{w, w}, x.kind.address(), nil
	case *Network:
		return span{x.first(), x.last()}, x.kind.address(), nil
	case starlark.String:
		s, k, ok := spanOfText(string(x))
		if ok {
			return s, k, nil
		}
		return s, k, py.Errorf(py.ValueError, "%s: expected an address, a network, a range 'a-b' or a glob '10.0.*.*'", py.Repr(x))
	}
	return span{}, 0, py.Errorf(py.TypeError, "expected an address, a network or a text of one, not '%s'", runtime.TypeName(v))
}

// spanOfText parses "192.0.2.1", "192.0.2.0/24" (host bits do not matter), "192.0.2.1-192.0.2.9",
// "192.0.2.1-9", "192.0.2-3.*", and of IPv6 all but the last two.
func spanOfText(s string) (span, kind, bool) {
	if head, mask, ok := strings.Cut(s, "/"); ok {
		return spanOfPrefix(head, mask)
	}
	if a, ok := parseAny(s); ok {
		w := wideOf(a)
		return span{w, w}, kindOfAddr(a), true
	}
	if from, to, ok := strings.Cut(s, "-"); ok {
		first, ok := parseAny(strings.TrimSpace(from))
		last, ok2 := parseAny(strings.TrimSpace(to))
		if ok && ok2 {
			r := span{wideOf(first), wideOf(last)}
			return r, kindOfAddr(first), first.BitLen() == last.BitLen() && !r.last.less(r.first)
		}
	}
	return spanOfGlob(s)
}

func parseAny(s string) (netip.Addr, bool) {
	if a, ok := parse4(s); ok {
		return a, true
	}
	return parse6(s)
}

func kindOfAddr(a netip.Addr) kind {
	if a.Is4() {
		return address4
	}
	return address6
}

func spanOfPrefix(head, mask string) (span, kind, bool) {
	a, ok := parseAny(head)
	if !ok {
		return span{}, 0, false
	}
	bits, err := prefixLength(mask, a.BitLen())
	if err != nil {
		return span{}, 0, false
	}
	host := ones(a.BitLen() - int(bits))
	w := wideOf(a)
	return span{w.and(netmask(int(bits), a.BitLen())), w.or(host)}, kindOfAddr(a), true
}

// spanOfGlob parses four octets of which each is a number, "a-b" or "*". Behind the first that is not a
// number only "*" may follow, so that what is meant is one range.
func spanOfGlob(s string) (span, kind, bool) {
	octets := strings.Split(s, ".")
	if len(octets) != 4 {
		return span{}, 0, false
	}
	var r span
	open := false
	for _, octet := range octets {
		low, high, ok := octetRange(octet)
		if !ok || open && (low != 0 || high != 255) {
			return span{}, 0, false
		}
		open = open || low != high
		r = span{wide{0, r.first.lo<<8 | low}, wide{0, r.last.lo<<8 | high}}
	}
	return r, address4, true
}

func octetRange(s string) (low, high uint64, ok bool) {
	if s == "*" {
		return 0, 255, true
	}
	from, to, ranged := strings.Cut(s, "-")
	if !ranged {
		to = from
	}
	if !digits(from) || !digits(to) {
		return 0, 0, false
	}
	low, err := strconv.ParseUint(from, 10, 8)
	high, err2 := strconv.ParseUint(to, 10, 8)
	return low, high, err == nil && err2 == nil && low <= high
}

// globs are the fewest globs that make up a range of IPv4: what lies before and behind the whole blocks of
// an octet is written octet by octet.
func (s span) globs() []string {
	var list []string
	for next, ended := s.first.lo, false; !ended; {
		octets := 0 // how many octets at the end are open
		for octets < 3 && next&(1<<(8*octets+8)-1) == 0 && next+(1<<(8*octets+8)-1) <= s.last.lo {
			octets++
		}
		unit := uint64(1) << (8 * octets)
		room := 255 - next>>(8*octets)&255
		more := min(room, (s.last.lo-next+1)/unit-1)
		list = append(list, globText(next, octets, more))
		end := next + (more+1)*unit - 1
		ended = end >= s.last.lo
		next = end + 1
	}
	return list
}

func globText(first uint64, octets int, more uint64) string {
	var parts []string
	for i := 3; i >= octets; i-- {
		octet := first >> (8 * i) & 255
		text := strconv.FormatUint(octet, 10)
		switch {
		case i == octets && more == 255:
			text = "*"
		case i == octets && more > 0:
			text += "-" + strconv.FormatUint(octet+more, 10)
		}
		parts = append(parts, text)
	}
	for len(parts) < 4 {
		parts = append(parts, "*")
	}
	return strings.Join(parts, ".")
}
