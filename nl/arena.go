package nl

import (
	"encoding/binary"
	"unsafe"

	"golang.org/x/sys/unix"
)

// Sizes of the arena. The kernel fills at most 32 KiB at a receive unless one message alone is larger, but a
// link with many virtual functions is: hence the tail. Memory that is not touched costs nothing.
const (
	minTail    = 256 << 10      // the least room that a receive is given
	firstChunk = 320 << 10      // kept by the Conn, and used again where an answer is small
	maxChunk   = 4 << 20        // later chunks grow up to this
	hugePage   = 2 << 20        // what the kernel can hand out in one fault
	smallReply = firstChunk / 8 // an answer up to this is copied out, to its exact size
	refBlock   = 1 << 13        // references in a block: a long list grows without being copied
)

// An arena holds the messages of one answer as the kernel sent them: received in place, in few large chunks,
// with a reference to each. It is the store of the answer's Replies.
type arena struct {
	full  [][]byte // chunks that are full, up to what is used
	chunk []byte   // the one that is filled
	used  int
	refs  [][]ref
	count int
}

// A ref is where a message begins: the number of the chunk and the offset in it.
type ref struct{ chunk, offset uint32 }

// tail is where the next datagram goes.
func (a *arena) tail() []byte {
	if len(a.chunk)-a.used < minTail {
		a.grow()
	}
	return a.chunk[a.used:]
}

func (a *arena) grow() {
	size := firstChunk
	if a.chunk != nil {
		a.full = append(a.full, a.chunk[:a.used:a.used])
		size = min(max(2*len(a.chunk), 1<<20), maxChunk)
	}
	a.chunk, a.used = make([]byte, size), 0
	adviseHuge(a.chunk)
}

// adviseHuge asks for huge pages: most of the cost of keeping a long dump is the faults of fresh pages.
func adviseHuge(b []byte) {
	start := -int(uintptr(unsafe.Pointer(&b[0]))) & (hugePage - 1)
	if end := start + (len(b)-start)&^(hugePage-1); start < end {
		_ = unix.Madvise(b[start:end], unix.MADV_HUGEPAGE) // a hint: without it the dump is slower, not wrong
	}
}

// add keeps a message that lies in the tail. It moves to the tail's start, over messages that were not kept.
func (a *arena) add(message []byte) {
	last := len(a.refs) - 1
	if last < 0 || len(a.refs[last]) == refBlock {
		a.refs = append(a.refs, make([]ref, 0, min(8+a.count, refBlock)))
		last++
	}
	a.refs[last] = append(a.refs[last], ref{uint32(len(a.full)), uint32(a.used)})
	copy(a.chunk[a.used:], message)
	a.used += Align(len(message))
	a.count++
}

// len implements store.
func (a *arena) len() int { return a.count }

// at implements store.
func (a *arena) at(i int) []byte {
	r := a.refs[i/refBlock][i%refBlock]
	chunk := a.chunk
	if int(r.chunk) < len(a.full) {
		chunk = a.full[r.chunk]
	}
	b := chunk[r.offset:]
	n := int(binary.NativeEndian.Uint32(b))
	return b[:n:n]
}

// settle makes the arena as small as its messages, and returns a chunk that was not needed for them.
func (a *arena) settle() (spare []byte) {
	if a.used > smallReply {
		a.chunk = a.chunk[:a.used:a.used]
		return nil
	}
	spare = a.chunk
	a.chunk = append([]byte(nil), a.chunk[:a.used]...)
	return spare
}
