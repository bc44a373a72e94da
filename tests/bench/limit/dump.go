package main

import (
	"bufio"
	"encoding/binary"
	"net/netip"
	"os"
	"strconv"

	"golang.org/x/sys/unix"
)

// chunkSize is what kept messages are received into, one chunk after the other.
const chunkSize = 1 << 20

type dumper struct {
	keep, print bool
	count       int
	kept        [][]byte
	out         *bufio.Writer
	line        []byte
}

// run dumps the IPv4 routes.
func (d *dumper) run(table int) {
	fd := open(table != 0)
	req := message(nil, unix.RTM_GETROUTE, unix.NLM_F_DUMP, 1, unix.SizeofRtMsg)
	req[headerLen], req[headerLen+4] = unix.AF_INET, byte(table)
	end(req, 0)
	send(fd, req)
	d.out = bufio.NewWriterSize(os.Stdout, 64<<10)
	chunk := make([]byte, receiveSize)
	for last := false; !last; {
		if d.keep && len(chunk) < receiveSize {
			chunk = make([]byte, chunkSize)
		}
		n := receive(fd, chunk)
		last = each(chunk[:n], d.take)
		if d.keep {
			chunk = chunk[n:]
		}
	}
	d.out.Flush()
}

func (d *dumper) take(m []byte) {
	d.count++
	switch {
	case d.keep:
		d.kept = append(d.kept, m)
	case d.print:
		d.show(m)
	}
}

// show prints one route as "ip route" does.
func (d *dumper) show(m []byte) {
	attrs := m[headerLen+unix.SizeofRtMsg:]
	d.line = address(d.line[:0], find(attrs, unix.RTA_DST))
	d.line = append(d.line, '/')
	d.line = strconv.AppendUint(d.line, uint64(m[headerLen+1]), 10)
	d.line = append(d.line, " via "...)
	d.line = address(d.line, find(attrs, unix.RTA_GATEWAY))
	d.line = append(d.line, " dev "...)
	if oif := find(attrs, unix.RTA_OIF); oif != nil {
		d.line = strconv.AppendUint(d.line, uint64(binary.NativeEndian.Uint32(oif)), 10)
	}
	d.out.Write(append(d.line, '\n'))
}

func address(b, payload []byte) []byte {
	if a, ok := netip.AddrFromSlice(payload); ok {
		return a.AppendTo(b)
	}
	return append(b, "default"...)
}
