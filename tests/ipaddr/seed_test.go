package ipaddr

import (
	"strings"
	"testing"
)

// pep are the examples of PEP 3144 in its order, each an expression and what the document prints for it.
// Where it slips, the comment says how.
var pep = []struct{ expression, want string }{
	{"IPNetwork('1.1.1.1').with_prefixlen", "'1.1.1.1/32'"},
	{"IPNetwork('1.1.1.1').with_netmask", "'1.1.1.1/255.255.255.255'"},
	{"IPNetwork('1.1.1.1').with_hostmask", "'1.1.1.1/0.0.0.0'"},
	{"IPv4Network('1.1.1.0/24').network", "IPv4Address('1.1.1.0')"},
	{"IPv4Network('1.1.1.0/24').broadcast", "IPv4Address('1.1.1.255')"},
	{"IPv4Network('1.1.1.0/24').hostmask", "IPv4Address('0.0.0.255')"},
	{"collapse_address_list([IPNetwork('1.1.0.0/24'), IPNetwork('1.1.1.0/24')])", "[IPv4Network('1.1.0.0/23')]"},
	{"collapse_address_list([IPNetwork(x) for x in IPNetwork('1.1.0.0/23')])", "[IPv4Network('1.1.0.0/23')]"},
	{"summarize_address_range(IPv4Address('1.1.1.0'), IPv4Address('2.2.2.0'))", nets("IPv4Network", `1.1.1.0/24 1.1.2.0/23
		1.1.4.0/22 1.1.8.0/21 1.1.16.0/20 1.1.32.0/19 1.1.64.0/18 1.1.128.0/17 1.2.0.0/15 1.4.0.0/14 1.8.0.0/13 1.16.0.0/12
		1.32.0.0/11 1.64.0.0/10 1.128.0.0/9 2.0.0.0/15 2.2.0.0/23 2.2.2.0/32`)},
	{"IPNetwork('1.1.0.0/15').address_exclude(IPNetwork('1.1.1.0/24'))", nets("IPv4Network", `1.0.0.0/16 1.1.0.0/24
		1.1.2.0/23 1.1.4.0/22 1.1.8.0/21 1.1.16.0/20 1.1.32.0/19 1.1.64.0/18 1.1.128.0/17`)},
	// The document calls the function IPNewtork here, a name that it does not define.
	{"IPNetwork('::1/96').address_exclude(IPNetwork('::1/112'))", nets("IPv6Network", `::1:0/112 ::2:0/111 ::4:0/110
		::8:0/109 ::10:0/108 ::20:0/107 ::40:0/106 ::80:0/105 ::100:0/104 ::200:0/103 ::400:0/102 ::800:0/101 ::1000:0/100
		::2000:0/99 ::4000:0/98 ::8000:0/97`)},
	{"IPNetwork('::1').compressed", "'::1/128'"},
	// The document prints the last group as 1, but that of the address, two lines further, as 0001: exploded is
	// in full.
	{"IPNetwork('::1').exploded", "'0000:0000:0000:0000:0000:0000:0000:0001/128'"},
	{"IPv6Address('::1').exploded", "'0000:0000:0000:0000:0000:0000:0000:0001'"},
	{"IPv6Address('::1').compressed", "'::1'"},
	// What the text of the document promises.
	{"IPNetwork('192.168.1.1/24')", "IPv4Network('192.168.1.1/24')"},
	{"IPNetwork('192.168.1.1/24').ip", "IPv4Address('192.168.1.1')"},
	{"[x for x in [IPAddress('::1'), IPAddress('1.1.1.1')] if x._version == 4]", "[IPv4Address('1.1.1.1')]"},
	{"IPNetwork('10.0.0.0/8').Contains(IPAddress('10.1.1.1'))", "True"},
	{"IPNetwork('10.1.0.0/16') in IPNetwork('10.0.0.0/8')", "True"},
	{"IPNetwork('10.0.0.0/24')[-1], IPNetwork('10.0.0.0/24')[1]", "(IPv4Address('10.0.0.255'), IPv4Address('10.0.0.1'))"},
	{"IPNetwork('10.0.0.0/8').numhosts, IPNetwork('10.0.0.0/8').netmask", "(16777216, IPv4Address('255.0.0.0'))"},
	{"IPNetwork('10.0.0.0/30').subnet()", nets("IPv4Network", "10.0.0.0/31 10.0.0.2/31")},
	{"IPNetwork('10.0.0.1/31').supernet(new_prefix=8)", "IPv4Network('10.0.0.0/8')"},
	{"[isinstance(x, c) for x in (IPAddress('::1'), IPNetwork('10.0.0.0/8')) for c in " +
		"(ipaddr._IPAddrBase, ipaddr._BaseIP, ipaddr._BaseNet, ipaddr._BaseV4, ipaddr._BaseV6)]",
		"[True, True, False, False, True, True, False, True, True, False]"},
	{"failure(lambda: IPNetwork('10.0.0.1/24', strict=True))", "'ValueError: 10.0.0.1/24 has host bits set'"},
	{"failure(lambda: IPAddress('1.1.1.1') < IPAddress('::1'))", "'TypeError: 1.1.1.1 and ::1 are not of the same version'"},
	{"failure(lambda: IPAddress('::1', version=4))", `"AddressValueError: Expected 4 octets in '::1'"`},
}

// nets is the repr of a list of networks.
func nets(class, prefixes string) string {
	var items []string
	for _, p := range strings.Fields(prefixes) {
		items = append(items, class+"('"+p+"')")
	}
	return "[" + strings.Join(items, ", ") + "]"
}

const pepPrologue = `
import ipaddr
from ipaddr import *
def failure(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ': ' + str(e)
`

func TestPEP3144(t *testing.T) {
	script := pepPrologue
	for _, example := range pep {
		script += "print(repr((" + example.expression + ")))\n"
	}
	got := strings.Split(run(t, script), "\n")
	for i, example := range pep {
		if got[i] != example.want {
			t.Errorf("%s\n got %s\nwant %s", example.expression, got[i], example.want)
		}
	}
}
