package ipaddr

import (
	"net/netip"
	"slices"
)

// The blocks that IANA's registries of special-purpose addresses name, as Python 3.11 knows them.
var (
	private4 = prefixes("0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
		"192.0.0.170/31", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
		"240.0.0.0/4", "255.255.255.255/32")
	notPrivate4 = prefixes("192.0.0.9/32", "192.0.0.10/32")
	private6    = prefixes("::1/128", "::/128", "::ffff:0:0/96", "64:ff9b:1::/48", "100::/64", "2001::/23",
		"2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10")
	notPrivate6 = prefixes("2001:1::1/128", "2001:1::2/128", "2001:3::/32", "2001:4:112::/48", "2001:20::/28",
		"2001:30::/28")
	reserved6 = prefixes("::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4", "4000::/3", "6000::/3",
		"8000::/3", "a000::/3", "c000::/3", "e000::/4", "f000::/5", "f800::/6", "fe00::/9")

	shared4    = prefixes("100.64.0.0/10")
	reserved4  = prefixes("240.0.0.0/4")
	multicast4 = prefixes("224.0.0.0/4")
	multicast6 = prefixes("ff00::/8")
	loopback4  = prefixes("127.0.0.0/8")
	loopback6  = prefixes("::1/128")
	linkLocal4 = prefixes("169.254.0.0/16")
	linkLocal6 = prefixes("fe80::/10")
	siteLocal6 = prefixes("fec0::/10")
)

func prefixes(texts ...string) []netip.Prefix {
	list := make([]netip.Prefix, len(texts))
	for i, text := range texts {
		list[i] = netip.MustParsePrefix(text)
	}
	return list
}

// in says whether a, whose scope does not matter, lies in one of the blocks.
func in(a netip.Addr, blocks []netip.Prefix) bool {
	a = a.WithZone("")
	return slices.ContainsFunc(blocks, func(p netip.Prefix) bool { return p.Contains(a) })
}

// A trait is what an address can be, by version; nil where a version knows no such thing.
type trait struct {
	name, doc string
	v4, v6    func(a netip.Addr) bool
}

// within makes the test for lying in one of some blocks.
func within(blocks []netip.Prefix) func(netip.Addr) bool {
	return func(a netip.Addr) bool { return in(a, blocks) }
}

// traits are the is_ attributes, except is_private and is_global.
var traits = []trait{
	{"is_multicast", "True for a multicast address (RFC 3171, RFC 2373 2.7).", within(multicast4), within(multicast6)},
	{"is_reserved", "True for what the IETF keeps for later.", within(reserved4), within(reserved6)},
	{"is_link_local", "True for a link-local address (RFC 3927, RFC 4291).", within(linkLocal4), within(linkLocal6)},
	{"is_site_local", "True for fec0::/10, which RFC 3879 deprecates.", nil, within(siteLocal6)},
	{"is_unspecified", "True for 0.0.0.0 and ::.", unspecified, unspecified},
	{"is_loopback", "True for a loopback address (RFC 3330, RFC 2373 2.5.3).", within(loopback4), within(loopback6)},
}

func unspecified(a netip.Addr) bool { return wideOf(a).zero() }

// of says whether an address has the trait.
func (t *trait) of(a netip.Addr) bool {
	if a.Is4() {
		return t.v4(a)
	}
	return t.v6(a)
}

func private(a netip.Addr) bool {
	if a.Is4In6() {
		a = a.WithZone("").Unmap()
	}
	if a.Is4() {
		return in(a, private4) && !in(a, notPrivate4)
	}
	return in(a, private6) && !in(a, notPrivate6)
}

func global(a netip.Addr) bool {
	return !private(a) && !(a.Is4() && in(a, shared4))
}

// private says whether both ends lie in one block that is not globally reachable, and none in an exception.
func (n *Network) private() bool {
	blocks, exceptions := private6, notPrivate6
	if n.kind.v4() {
		blocks, exceptions = private4, notPrivate4
	}
	first, last := n.first().addr(n.size()), n.last().addr(n.size())
	return slices.ContainsFunc(blocks, func(p netip.Prefix) bool { return p.Contains(first) && p.Contains(last) }) &&
		!in(first, exceptions) && !in(last, exceptions)
}

func (n *Network) global() bool {
	first, last := n.first().addr(n.size()), n.last().addr(n.size())
	return !n.private() && !(n.kind.v4() && in(first, shared4) && in(last, shared4))
}
