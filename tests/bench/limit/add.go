package main

import (
	"encoding/binary"

	"golang.org/x/sys/unix"
)

// The two changes, with the flags of their requests.
type request struct{ typ, flags uint16 }

var (
	newRoute = request{unix.RTM_NEWROUTE, unix.NLM_F_CREATE | unix.NLM_F_EXCL}
	delRoute = request{unix.RTM_DELROUTE, 0}
)

// change adds or deletes the routes 1.0.0.0/24, 1.0.1.0/24 ... via 192.168.255.2.
func change(r request, count, batch, device int) {
	fd := open(false)
	var b []byte
	answer := make([]byte, receiveSize)
	for i := 0; i < count; {
		b = b[:0]
		for last := min(count, i+batch); i < last; i++ {
			flags := r.flags
			if i == last-1 {
				flags |= unix.NLM_F_ACK
			}
			b = r.route(b, flags, i, device)
		}
		send(fd, b)
		n := receive(fd, answer)
		if code := int32(binary.NativeEndian.Uint32(answer[headerLen:n])); code != 0 {
			fail("the kernel refused a route:", unix.Errno(-code))
		}
	}
}

// route appends the request for one route.
func (r request) route(b []byte, flags uint16, i, device int) []byte {
	start := len(b)
	b = message(b, r.typ, flags, uint32(i+1), unix.SizeofRtMsg)
	m := b[start+headerLen:]
	m[0], m[1], m[4] = unix.AF_INET, 24, unix.RT_TABLE_MAIN
	if r == newRoute {
		m[5], m[7] = unix.RTPROT_STATIC, unix.RTN_UNICAST
	} else {
		m[6] = unix.RT_SCOPE_NOWHERE
	}
	var dst, oif [4]byte
	binary.BigEndian.PutUint32(dst[:], 1<<24+uint32(i)<<8)
	b = attribute(b, unix.RTA_DST, dst)
	if r == newRoute {
		binary.NativeEndian.PutUint32(oif[:], uint32(device))
		b = attribute(b, unix.RTA_GATEWAY, [4]byte{192, 168, 255, 2})
		b = attribute(b, unix.RTA_OIF, oif)
	}
	end(b, start)
	return b
}
