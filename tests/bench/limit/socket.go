package main

import (
	"encoding/binary"

	"golang.org/x/sys/unix"
)

// The kernel hands out at most 32 KiB at a receive.
const receiveSize = 32 << 10

const headerLen = unix.SizeofNlMsghdr

// open opens a socket of rtnetlink; strict has it check, and so filter by, the requests of dumps.
func open(strict bool) int {
	fd, err := unix.Socket(unix.AF_NETLINK, unix.SOCK_RAW|unix.SOCK_CLOEXEC, unix.NETLINK_ROUTE)
	if err == nil && strict {
		err = unix.SetsockoptInt(fd, unix.SOL_NETLINK, unix.NETLINK_GET_STRICT_CHK, 1)
	}
	if err != nil {
		fail("socket:", err)
	}
	return fd
}

func send(fd int, b []byte) {
	if _, err := unix.Write(fd, b); err != nil {
		fail("send:", err)
	}
}

func receive(fd int, b []byte) int {
	for {
		n, err := unix.Read(fd, b)
		if err == nil {
			return n
		}
		if err != unix.EINTR {
			fail("receive:", err)
		}
	}
}

// message begins a request: its header, and zero bytes for a fixed struct.
func message(b []byte, typ, flags uint16, seq uint32, fixed int) []byte {
	b = binary.NativeEndian.AppendUint32(b, 0)
	b = binary.NativeEndian.AppendUint16(b, typ)
	b = binary.NativeEndian.AppendUint16(b, unix.NLM_F_REQUEST|flags)
	b = binary.NativeEndian.AppendUint32(b, seq)
	b = binary.NativeEndian.AppendUint32(b, 0)
	return append(b, make([]byte, fixed)...)
}

// attribute appends one of four bytes, which is all that the jobs need.
func attribute(b []byte, typ uint16, v [4]byte) []byte {
	b = binary.NativeEndian.AppendUint16(b, unix.SizeofRtAttr+4)
	b = binary.NativeEndian.AppendUint16(b, typ)
	return append(b, v[:]...)
}

// end completes the length of the message that begins at start.
func end(b []byte, start int) { binary.NativeEndian.PutUint32(b[start:], uint32(len(b)-start)) }

// find is the payload of the attribute of a type.
func find(b []byte, typ uint16) []byte {
	for len(b) >= unix.SizeofRtAttr {
		n := int(binary.NativeEndian.Uint16(b))
		if n < unix.SizeofRtAttr || n > len(b) {
			break
		}
		if binary.NativeEndian.Uint16(b[2:]) == typ {
			return b[unix.SizeofRtAttr:n]
		}
		b = b[min(len(b), (n+3)&^3):]
	}
	return nil
}

// each calls fn with the messages of a datagram, and says whether it was the last one of a dump.
func each(b []byte, fn func(m []byte)) (last bool) {
	for len(b) >= headerLen {
		n := int(binary.NativeEndian.Uint32(b))
		switch binary.NativeEndian.Uint16(b[4:]) {
		case unix.NLMSG_DONE:
			return true
		case unix.NLMSG_ERROR:
			fail("the kernel refused the request")
		}
		fn(b[:n])
		b = b[min(len(b), (n+3)&^3):]
	}
	return false
}
