package ipaddr

import "net/netip"

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

	unspecified4, unspecified6 = prefixes("0.0.0.0/32"), prefixes("::/128")
)

// prefixes are the spans of networks. Both versions have their numbers in common: which one is meant is known.
func prefixes(texts ...string) []span {
	list := make([]span, len(texts))
	for i, text := range texts {
		n := NewNetwork(netip.MustParsePrefix(text))
		list[i] = span{n.first(), n.last()}
	}
	return list
}

// in says whether all of s lies in one of the blocks.
func in(s span, blocks []span) bool {
	for i := range blocks {
		if !s.first.less(blocks[i].first) && !blocks[i].last.less(s.last) {
			return true
		}
	}
	return false
}

// single is the span of a single address.
func single(w wide) span { return span{w, w} }

// A trait is what an address can be: in blocks, by version; nil where a version knows no such thing.
type trait struct {
	name, doc string
	v4, v6    []span
}

// traits are the is_ attributes, except is_private and is_global.
var traits = []trait{
	{"is_multicast", "True for a multicast address (RFC 3171, RFC 2373 2.7).", multicast4, multicast6},
	{"is_reserved", "True for what the IETF keeps for later.", reserved4, reserved6},
	{"is_link_local", "True for a link-local address (RFC 3927, RFC 4291).", linkLocal4, linkLocal6},
	{"is_site_local", "True for fec0::/10, which RFC 3879 deprecates.", nil, siteLocal6},
	{"is_unspecified", "True for 0.0.0.0 and ::.", unspecified4, unspecified6},
	{"is_loopback", "True for a loopback address (RFC 3330, RFC 2373 2.5.3).", loopback4, loopback6},
}

// of says whether an address of a version has the trait.
func (t *trait) of(w wide, v4 bool) bool {
	if v4 {
		return in(single(w), t.v4)
	}
	return in(single(w), t.v6)
}

// mapped4 is ::ffff:0:0/96, whose addresses are what the IPv4 addresses in them are.
const mapped4 = 0xffff

func private(w wide, v4 bool) bool {
	if !v4 && w.hi == 0 && w.lo>>32 == mapped4 {
		w, v4 = wide{0, w.lo & 0xffffffff}, true
	}
	if v4 {
		return in(single(w), private4) && !in(single(w), notPrivate4)
	}
	return in(single(w), private6) && !in(single(w), notPrivate6)
}

func global(w wide, v4 bool) bool { return !private(w, v4) && !(v4 && in(single(w), shared4)) }

// private says whether both ends lie in one block that is not globally reachable, and none in an exception.
func (n *Network) private() bool {
	blocks, exceptions := private6, notPrivate6
	if n.kind.v4() {
		blocks, exceptions = private4, notPrivate4
	}
	s := span{n.first(), n.last()}
	return in(s, blocks) && !in(single(s.first), exceptions) && !in(single(s.last), exceptions)
}

func (n *Network) global() bool {
	s := span{n.first(), n.last()}
	return !n.private() && !(n.kind.v4() && in(single(s.first), shared4) && in(single(s.last), shared4))
}
