package nl

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

// Sizes of the arena. The kernel fills at most 32 KiB at a receive unless one message alone is larger, but a link
// with many virtual functions is: hence the tail. Memory that is not touched costs nothing.
const (
	minTail    = 256 << 10      // the least room that a receive is given
	firstChunk = 320 << 10      // kept by the Conn, and used again where an answer is small
	maxChunk   = 4 << 20        // later chunks grow up to this
	hugePage   = 2 << 20        // what the kernel can hand out in one fault
	smallReply = firstChunk / 8 // an answer up to this is copied out, to its exact size
)

// An arena is where an answer is received, in place: few large chunks, which become those of the Replies.
type arena struct {
	replies *Replies // nil: nothing is kept
	chunk   []byte   // the one that is filled
	used    int
	number  int // of the chunk in replies, once a message in it was kept
}

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
	if a.used == 0 {
		a.number = a.replies.AddChunk(a.chunk)
	}
	copy(a.chunk[a.used:], message)
	a.replies.Add(a.number, a.used)
	a.used += Align(len(message))
}

// settle makes the chunks as small as the messages in them, and returns one that was not needed for them.
func (a *arena) settle() (spare []byte) {
	switch {
	case a.used == 0:
		return a.chunk
	case len(a.chunk) == firstChunk && a.used <= smallReply:
		a.replies.SetChunk(a.number, append([]byte(nil), a.chunk[:a.used]...))
		return a.chunk
	}
	a.replies.SetChunk(a.number, a.chunk[:a.used:a.used])
	return nil
}
