package packet

import "golang.org/x/sys/unix"

var ethernet = &header{
	name: "ethernet", source: "IEEE 802.3", next: "type",
	fields: []field{
		{name: "dst", bits: 48, kind: mac, doc: "to whom"},
		{name: "src", bits: 48, kind: mac, doc: "from whom"},
		{name: "type", bits: 16, auto: true, doc: "what follows: 0x0800 IPv4, 0x86dd IPv6, 0x0806 ARP"},
	},
}

var vlan = &header{
	name: "vlan", source: "IEEE 802.1Q", next: "type",
	fields: []field{
		{name: "priority", bits: 3, doc: "0 to 7"},
		{name: "dei", bits: 1, doc: "may be dropped"},
		{name: "id", bits: 12, doc: "number of the VLAN"},
		{name: "type", bits: 16, auto: true, doc: "what follows, as in ethernet"},
	},
}

var arp = &header{
	name: "arp", source: "RFC 826",
	fields: []field{
		{name: "htype", bits: 16, usual: 1, doc: "1 for Ethernet"},
		{name: "ptype", bits: 16, usual: unix.ETH_P_IP, doc: "0x0800 for IPv4"},
		{name: "hlen", bits: 8, usual: 6, doc: "bytes of a hardware address"},
		{name: "plen", bits: 8, usual: 4, doc: "bytes of a protocol address"},
		{name: "op", bits: 16, usual: 1, doc: "1 asks, 2 answers"},
		{name: "sha", bits: 48, kind: mac, doc: "the sender's hardware address"},
		{name: "spa", bits: 32, kind: ip4, doc: "the sender's address"},
		{name: "tha", bits: 48, kind: mac, doc: "the target's hardware address"},
		{name: "tpa", bits: 32, kind: ip4, doc: "the target's address"},
	},
}

var ipv4 = &header{
	name: "ip", source: "RFC 791", next: "proto", length: "ihl", finish: finishIP,
	fields: []field{
		{name: "version", bits: 4, usual: 4, doc: "4"},
		{name: "ihl", bits: 4, auto: true, doc: "length of the header in words of 32 bits"},
		{name: "tos", bits: 8, doc: "DSCP and ECN"},
		{name: "length", bits: 16, auto: true, doc: "bytes, header included"},
		{name: "id", bits: 16, doc: "of the fragments of one packet"},
		{name: "flags", bits: 3, doc: "1 more fragments, 2 do not fragment"},
		{name: "offset", bits: 13, doc: "of the fragment, in 8 bytes"},
		{name: "ttl", bits: 8, usual: 64, doc: "hops that are left"},
		{name: "proto", bits: 8, auto: true, doc: "what follows: 1 ICMP, 6 TCP, 17 UDP"},
		{name: "checksum", bits: 16, auto: true, doc: "of the header"},
		{name: "src", bits: 32, kind: ip4, doc: "from whom"},
		{name: "dst", bits: 32, kind: ip4, doc: "to whom"},
	},
}

var ipv6 = &header{
	name: "ip6", source: "RFC 8200", next: "next", finish: finishIP6,
	fields: []field{
		{name: "version", bits: 4, usual: 6, doc: "6"},
		{name: "tclass", bits: 8, doc: "DSCP and ECN"},
		{name: "flow", bits: 20, doc: "label of the flow"},
		{name: "length", bits: 16, auto: true, doc: "bytes after the header"},
		{name: "next", bits: 8, auto: true, doc: "what follows: 6 TCP, 17 UDP, 58 ICMPv6"},
		{name: "hops", bits: 8, usual: 64, doc: "hops that are left"},
		{name: "src", bits: 128, kind: ip6, doc: "from whom"},
		{name: "dst", bits: 128, kind: ip6, doc: "to whom"},
	},
}

var icmp = &header{
	name: "icmp", source: "RFC 792", finish: finishSum,
	fields: []field{
		{name: "type", bits: 8, usual: icmpEcho, doc: "0 echo reply, 8 echo"},
		{name: "code", bits: 8, doc: "what kind of the type"},
		{name: "checksum", bits: 16, auto: true, doc: "of header and data"},
		{name: "id", bits: 16, doc: "of an echo; else the first half of the type's own word"},
		{name: "seq", bits: 16, doc: "of an echo; else the second half"},
	},
}

var icmp6 = &header{
	name: "icmp6", source: "RFC 4443", finish: finishTransport,
	fields: []field{
		{name: "type", bits: 8, usual: icmp6Echo, doc: "128 echo, 129 echo reply"},
		{name: "code", bits: 8, doc: "what kind of the type"},
		{name: "checksum", bits: 16, auto: true, doc: "of addresses, header and data"},
		{name: "id", bits: 16, doc: "of an echo; else the first half of the type's own word"},
		{name: "seq", bits: 16, doc: "of an echo; else the second half"},
	},
}

var udp = &header{
	name: "udp", source: "RFC 768", finish: finishUDP,
	fields: []field{
		{name: "sport", bits: 16, doc: "from which port"},
		{name: "dport", bits: 16, doc: "to which port"},
		{name: "length", bits: 16, auto: true, doc: "bytes, header included"},
		{name: "checksum", bits: 16, auto: true, doc: "of addresses, header and data"},
	},
}

var tcp = &header{
	name: "tcp", source: "RFC 9293", length: "doff", finish: finishTCP,
	fields: []field{
		{name: "sport", bits: 16, doc: "from which port"},
		{name: "dport", bits: 16, doc: "to which port"},
		{name: "seq", bits: 32, doc: "number of the first byte"},
		{name: "ack", bits: 32, doc: "number of the next byte expected"},
		{name: "doff", bits: 4, auto: true, doc: "length of the header in words of 32 bits"},
		{name: "reserved", bits: 4, doc: "0"},
		{name: "flags", bits: 8, doc: "1 FIN, 2 SYN, 4 RST, 8 PSH, 16 ACK, 32 URG, 64 ECE, 128 CWR"},
		{name: "window", bits: 16, usual: 65535, doc: "bytes that the sender takes"},
		{name: "checksum", bits: 16, auto: true, doc: "of addresses, header and data"},
		{name: "urgent", bits: 16, doc: "end of what is urgent"},
	},
}

// headers are all of them, in the order of the layers.
var headers = []*header{ethernet, vlan, arp, ipv4, ipv6, icmp, icmp6, udp, tcp}

func init() {
	payloads := map[uint64]*header{
		unix.ETH_P_IP: ipv4, unix.ETH_P_IPV6: ipv6, unix.ETH_P_ARP: arp, unix.ETH_P_8021Q: vlan,
	}
	ethernet.follow, vlan.follow = payloads, payloads
	ipv4.follow = map[uint64]*header{unix.IPPROTO_ICMP: icmp, unix.IPPROTO_TCP: tcp, unix.IPPROTO_UDP: udp}
	ipv6.follow = map[uint64]*header{unix.IPPROTO_ICMPV6: icmp6, unix.IPPROTO_TCP: tcp, unix.IPPROTO_UDP: udp}
	for _, h := range headers {
		h.compile()
	}
}
