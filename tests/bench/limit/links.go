package main

import (
	"bytes"
	"encoding/binary"
	"os"
	"strconv"

	"golang.org/x/sys/unix"
)

// printLinks prints index and name of each link.
func printLinks() {
	fd := open(false)
	req := message(nil, unix.RTM_GETLINK, unix.NLM_F_DUMP, 1, unix.SizeofIfInfomsg)
	end(req, 0)
	send(fd, req)
	var out []byte
	b := make([]byte, receiveSize)
	for !each(b[:receive(fd, b)], func(m []byte) {
		out = strconv.AppendUint(out, uint64(binary.NativeEndian.Uint32(m[headerLen+4:])), 10)
		out = append(out, ' ')
		out = append(out, bytes.TrimRight(find(m[headerLen+unix.SizeofIfInfomsg:], unix.IFLA_IFNAME), "\x00")...)
		out = append(out, '\n')
	}) {
	}
	os.Stdout.Write(out)
}
