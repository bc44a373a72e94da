package ipaddr

import (
	"fmt"
	"strings"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/internal/py"
)

// Why a text is no address, in the words of Python's module ipaddress. Nothing here runs for one that is.

// quote is %r of a text.
func quote(s string) string { return py.Repr(starlark.String(s)) }

// badAddress is the error of a text that is no address of the version that has size bits.
func badAddress(s string, size int) error {
	why := why4
	if size == size6 {
		why = why6
	}
	return py.Errorf(AddressValueError, "%s", why(s))
}

func why4(s string) string {
	if s == "" {
		return "Address cannot be empty"
	}
	octets := strings.Split(s, ".")
	if len(octets) != 4 {
		return "Expected 4 octets in " + quote(s)
	}
	for _, octet := range octets {
		if why := whyOctet(octet); why != "" {
			return why + " in " + quote(s)
		}
	}
	return "Not an IPv4 address: " + quote(s)
}

func whyOctet(s string) string {
	switch {
	case s == "":
		return "Empty octet not permitted"
	case !digits(s):
		return "Only decimal digits permitted in " + quote(s)
	case len(s) > 3:
		return "At most 3 characters permitted in " + quote(s)
	case len(s) > 1 && s[0] == '0':
		return "Leading zeros are not permitted in " + quote(s)
	case len(s) == 3 && s > "255":
		return "Octet " + s + " (> 255) not permitted"
	}
	return ""
}

// digits says whether s is made of ASCII's decimal digits alone.
func digits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

func why6(s string) string {
	text, scope, scoped := strings.Cut(s, "%")
	if scoped && !validScope(scope) {
		return `Invalid IPv6 address: "` + quote(s) + `"`
	}
	return whyGroups(text)
}

// groups are the parts of an IPv6 address: 8, with a "::" one part less and more than that many to leave out.
const groups = 8

func whyGroups(s string) string {
	if s == "" {
		return "Address cannot be empty"
	}
	parts := strings.Split(s, ":")
	if len(parts) < 3 {
		return "At least 3 parts expected in " + quote(s)
	}
	if last := parts[len(parts)-1]; strings.Contains(last, ".") {
		if _, ok := parse4(last); !ok {
			return why4(last) + " in " + quote(s)
		}
		parts = append(parts[:len(parts)-1], "0", "0")
	}
	if len(parts) > groups+1 {
		return fmt.Sprintf("At most %d colons permitted in %s", groups, quote(s))
	}
	if why := whyColons(parts); why != "" {
		return why + " in " + quote(s)
	}
	for _, part := range parts {
		if strings.Trim(part, "0123456789abcdefABCDEF") != "" {
			return "Only hex digits permitted in " + quote(part) + " in " + quote(s)
		}
		if len(part) > 4 {
			return "At most 4 characters permitted in " + quote(part) + " in " + quote(s)
		}
	}
	return "Not an IPv6 address: " + quote(s)
}

// whyColons looks at where parts are empty.
func whyColons(parts []string) string {
	skip, last := 0, len(parts)-1
	for i := 1; i < last; i++ {
		if parts[i] == "" {
			if skip > 0 {
				return "At most one '::' permitted"
			}
			skip = i
		}
	}
	if skip == 0 && len(parts) != groups {
		return fmt.Sprintf("Exactly %d parts expected without '::'", groups)
	}
	if parts[0] == "" && skip != 1 {
		return "Leading ':' only permitted as part of '::'"
	}
	if parts[last] == "" && (skip == 0 || skip != last-1) {
		return "Trailing ':' only permitted as part of '::'"
	}
	present := 0
	for _, part := range parts {
		if part != "" {
			present++
		}
	}
	if skip > 0 && present >= groups {
		return fmt.Sprintf("Expected at most %d other parts with '::'", groups-1)
	}
	return ""
}
