package packet

import (
	"net/netip"

	"golang.org/x/sys/unix"
)

// The functions of this file work out the fields that follow from the rest of a packet: rest is what comes
// after the header, above is the header before it, nil for none.

func finishIP(l *Layer, rest []byte, _ *Layer) {
	l.derive("ihl", uint64(l.size()/4))
	l.derive("length", uint64(l.size()+len(rest)))
	l.summed(func() uint64 { return sum(l.append(nil), 0) })
}

func finishIP6(l *Layer, rest []byte, _ *Layer) { l.derive("length", uint64(len(rest))) }

func finishSum(l *Layer, rest []byte, _ *Layer) {
	l.summed(func() uint64 { return sum(rest, sum(l.append(nil), 0)) })
}

// summed sets the checksum to what it is with zeros in its place.
func (l *Layer) summed(total func() uint64) {
	l.derive("checksum", 0)
	if i := l.header.index["checksum"]; l.set[i] {
		return
	}
	l.derive("checksum", checksum(total()))
}

func finishUDP(l *Layer, rest []byte, above *Layer) {
	l.derive("length", uint64(l.size()+len(rest)))
	finishTransport(l, rest, above)
	if l.number("checksum") == 0 {
		l.derive("checksum", 0xffff) // 0 says that there is none
	}
}

func finishTCP(l *Layer, rest []byte, above *Layer) {
	l.derive("doff", uint64(l.size()/4))
	finishTransport(l, rest, above)
}

// finishTransport sums the addresses above, too (RFC 9293, 3.1; RFC 8200, 8.1).
func finishTransport(l *Layer, rest []byte, above *Layer) {
	l.summed(func() uint64 {
		return sum(rest, sum(l.append(nil), pseudo(above, l.header, l.size()+len(rest))))
	})
}

// pseudo is the sum of the header that is not sent: addresses, protocol, length.
func pseudo(above *Layer, h *header, length int) uint64 {
	if above == nil || above.header != ipv4 && above.header != ipv6 {
		return 0
	}
	proto := uint64(unix.IPPROTO_ICMPV6)
	if n, ok := above.header.numberOf(h); ok {
		proto = n
	}
	s := proto + uint64(length)&0xffff + uint64(length)>>16
	for _, name := range []string{"src", "dst"} {
		v := above.values[above.header.index[name]]
		a, _ := netip.ParseAddr(textOf(v))
		s = sum(a.AsSlice(), s)
	}
	return s
}
