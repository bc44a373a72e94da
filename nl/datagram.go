package nl

// cutMessage takes the first message off a datagram.
func cutMessage(b []byte) (h Header, message, rest []byte, err error) {
	h, err = ParseHeader(b)
	if err != nil {
		return h, nil, nil, err
	}
	n := int(h.Len)
	return h, b[:n:n], b[min(Align(n), len(b)):], nil
}
