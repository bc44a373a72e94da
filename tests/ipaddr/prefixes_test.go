package ipaddr

import (
	"strings"
	"testing"
)

// beyond are expressions of the module prefixes and their values.
var beyond = []struct{ expression, want string }{
	{"S", "PrefixSet(['10.0.0.0/23', '10.0.3.0/24', '192.0.2.1/32', '192.0.2.2/31', '192.0.2.4/30', '192.0.2.8/31'])"},
	{"S & PrefixSet('10.0.0.0/8')", "PrefixSet(['10.0.0.0/23', '10.0.3.0/24'])"},
	{"PrefixSet('10.0.0.0/24') - PrefixSet('10.0.0.128/25')", "PrefixSet(['10.0.0.0/25'])"},
	{"PrefixSet('10.0.0.0/25') | PrefixSet('10.0.0.128/25') == PrefixSet('10.0.0.0/24')", "True"},
	{"S ^ S, bool(S ^ S)", "(PrefixSet([]), False)"},
	{"PrefixSet('10.0.0.0/25') < S, S <= S, S < S", "(True, True, False)"},
	{"'10.0.1.7' in S, ip_address('10.0.2.0') in S, ip_network('10.0.0.0/25') in S, '::1' in S", "(True, False, True, False)"},
	{"S.num_addresses, hash(S) == hash(PrefixSet(S.prefixes()))", "(777, True)"},
	{"S.globs()", "['10.0.0-1.*', '10.0.3.*', '192.0.2.1-9']"},
	{"S.holes('10.0.0.0/22')", "PrefixSet(['10.0.2.0/24'])"},
	{"PrefixSet('10.0.0.1-3').union(['10.0.0.9']).holes()", "PrefixSet(['10.0.0.4/30', '10.0.0.8/32'])"},
	{"[(str(a), str(b)) for a, b in S.ranges()][:2]", "[('10.0.0.0', '10.0.1.255'), ('10.0.3.0', '10.0.3.255')]"},
	{"[str(b) for a, b in S.ranges(256)], [str(b) for a, b in S.ranges(max_hole=255)][:1]",
		"(['10.0.3.255', '192.0.2.9'], ['10.0.1.255'])"},
	{"S.filter(['10.0.0.1', '10.9.9.9'])", "['10.0.0.1']"},
	{"T.lookup('10.1.2.3'), T.lookup('10.2.0.0/16'), T.lookup('::1', 'none')", "('one', 'ten', 'none')"},
	{"T.match(ip_address('10.2.0.0'))", "(IPv4Network('10.0.0.0/8'), 'ten')"},
	{"T.matches('10.1.0.1')", "[(IPv4Network('0.0.0.0/0'), 'default'), (IPv4Network('10.0.0.0/8'), 'ten'), " +
		"(IPv4Network('10.1.0.0/16'), 'one')]"},
	{"len(T), '10.0.0.0/8' in T, '10.0.0.0/9' in T, T['2001:db8::/32'], T.get('10.0.0.0/9')", "(4, True, False, 6, None)"},
	{"T.lookup_all(['1.1.1.1', ip_address('10.0.0.1'), '::1'], 0)", "['default', 'ten', 0]"},
	{"list(T)[1:]", "[IPv4Network('10.0.0.0/8'), IPv4Network('10.1.0.0/16'), IPv6Network('2001:db8::/32')]"},
	{"failure(lambda: T['10.0.0.1-2'])", `"ValueError: '10.0.0.1-2': not one prefix"`},
	{"EUI('00-1A-2b-3c-4d-5e'), EUI('001a.2b3c.4d5e') == EUI(0x1a2b3c4d5e)", "(EUI('00:1a:2b:3c:4d:5e'), True)"},
	{"[EUI('00:1a:2b:3c:4d:5e').format(f) for f in ('unix', 'CISCO', 'hyphen', 'bare', 'pgsql')]",
		"['00:1a:2b:3c:4d:5e', '001A.2B3C.4D5E', '00-1a-2b-3c-4d-5e', '001a2b3c4d5e', '001a2b:3c4d5e']"},
	{"EUI('00:1a:2b:3c:4d:5e').eui64, EUI('00:1a:2b:3c:4d:5e').link_local",
		"(EUI('00:1a:2b:ff:fe:3c:4d:5e'), IPv6Address('fe80::21a:2bff:fe3c:4d5e'))"},
	{"EUI('02:00:00:00:00:01').ipv6('2001:db8::/64')", "IPv6Address('2001:db8::ff:fe00:1')"},
	{"EUI('03:00:00:00:00:01').is_local, EUI('03:00:00:00:00:01').is_multicast, EUI('00:1a:2b:3c:4d:5e').oui",
		"(True, True, '00:1a:2b')"},
	{"split('10.0.0.0/24', [1, 2, 1])", "[IPv4Network('10.0.0.128/26'), IPv4Network('10.0.0.0/25'), IPv4Network('10.0.0.192/26')]"},
	{"split('10.0.0.0/24', [3, 1])", "[IPv4Network('10.0.0.0/25'), IPv4Network('10.0.0.128/26')]"},
	{"failure(lambda: split('10.0.0.0/31', [1, 1, 1]))", "'ValueError: 10.0.0.0/31 has no room for 3 parts of these sizes'"},
	{"next_subnet('10.0.0.0/24', ['10.0.0.0/26', '10.0.0.70'], 26)", "IPv4Network('10.0.0.128/26')"},
	{"next_subnet('255.255.255.0/24', '255.255.255.0/25', 25), next_subnet('10.0.0.0/24', '10.0.0.0/25', 24)",
		"(IPv4Network('255.255.255.128/25'), None)"},
	{"parse('10.0.0.1 10.0.0.0/8 # x\\n10.0.0.1/8, ::1')",
		"[IPv4Address('10.0.0.1'), IPv4Network('10.0.0.0/8'), IPv4Interface('10.0.0.1/8'), IPv6Address('::1')]"},
	{"failure(lambda: parse('::1\\n10.0.0'))", `"ValueError: line 2: '10.0.0' is no address or network"`},
	{"failure(lambda: PrefixSet(['10.*.1.*']))", `"ValueError: '10.*.1.*': expected an address, a network, a range 'a-b' ` +
		`or a glob '10.0.*.*'"`},
}

const beyondPrologue = `
from ipaddress import *
from prefixes import *
S = PrefixSet(['10.0.0.0/24', ip_network('10.0.1.0/24'), '10.0.3.*', '192.0.2.1-9'])
T = PrefixTable({'0.0.0.0/0': 'default', '10.0.0.0/8': 'ten', '10.1.0.0/16': 'one', '2001:db8::/32': 6})
def failure(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ': ' + str(e)
`

func TestPrefixes(t *testing.T) {
	script := beyondPrologue
	for _, example := range beyond {
		script += "print(repr((" + example.expression + ")))\n"
	}
	got := strings.Split(run(t, script), "\n")
	for i, example := range beyond {
		if got[i] != example.want {
			t.Errorf("%s\n got %s\nwant %s", example.expression, got[i], example.want)
		}
	}
}
