package packet

// sum adds 16-bit words in network byte order; an odd last byte is the high half of a word.
func sum(b []byte, s uint64) uint64 {
	for len(b) >= 2 {
		s += uint64(b[0])<<8 | uint64(b[1])
		b = b[2:]
	}
	if len(b) == 1 {
		s += uint64(b[0]) << 8
	}
	return s
}

// checksum is the Internet checksum (RFC 1071) of what sum has added.
func checksum(s uint64) uint64 {
	for s>>16 != 0 {
		s = s&0xffff + s>>16
	}
	return ^s & 0xffff
}
