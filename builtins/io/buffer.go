package pyio

import (
	"bytes"
	"io"

	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
)

// bufferSize is how much is read at once, and how much is collected before it is written.
const bufferSize = 8192

// A buffer reads ahead of a device, and collects what is written to it.
type buffer struct {
	device  Device
	unread  []byte // has come from the device and not been taken
	pending []byte // has been written and not reached the device
	direct  bool   // nothing is read ahead or collected
	chunk   []byte
}

// fill reads once from the device; more is false at its end.
func (b *buffer) fill() (more bool, err error) {
	if err := b.flush(); err != nil {
		return false, err
	}
	if b.chunk == nil {
		b.chunk = make([]byte, bufferSize)
	}
	n, err := b.device.Read(b.chunk)
	b.unread = append(b.unread, b.chunk[:n]...)
	return n > 0, err
}

// take gives the first n unread bytes to the caller.
func (b *buffer) take(n int) []byte {
	got := bytes.Clone(b.unread[:n])
	b.unread = b.unread[n:]
	if got == nil {
		got = []byte{}
	}
	return got
}

// rest are all bytes up to the end.
func (b *buffer) rest() ([]byte, error) {
	for {
		if more, err := b.fill(); err != nil || !more {
			return b.take(len(b.unread)), err
		}
	}
}

// next are n bytes, fewer at the end; one read's worth at most for a direct device.
func (b *buffer) next(n int) ([]byte, error) {
	for len(b.unread) < n {
		more, err := b.fill()
		if err != nil && len(b.unread) == 0 {
			return nil, err
		}
		if !more || b.direct {
			break
		}
	}
	return b.take(min(n, len(b.unread))), nil
}

// line is what comes up to the end of a line, which ends finds; at most limit bytes when that is not negative.
func (b *buffer) line(limit int, ends func(unread []byte, last bool) int) ([]byte, error) {
	last := false
	for {
		n := ends(b.unread, last)
		if n < 0 && last {
			n = len(b.unread)
		}
		if limit >= 0 && (n > limit || n < 0 && len(b.unread) >= limit) {
			n = limit
		}
		if n >= 0 {
			return b.take(n), nil
		}
		more, err := b.fill()
		if err != nil {
			return nil, err
		}
		last = !more
	}
}

// newline finds the end of a line that a line feed ends.
func newline(unread []byte, _ bool) int { return found(bytes.IndexByte(unread, '\n'), 1) }

// found is the end of what was found at i and is n bytes long; -1 when it was not found.
func found(i, n int) int {
	if i < 0 {
		return -1
	}
	return i + n
}

// write collects data.
func (b *buffer) write(data []byte) error {
	if err := b.forget(); err != nil {
		return err
	}
	b.pending = append(b.pending, data...)
	if b.direct || len(b.pending) >= bufferSize {
		return b.flush()
	}
	return nil
}

// forget puts the device back to where the script has read to.
func (b *buffer) forget() error {
	if len(b.unread) == 0 {
		return nil
	}
	_, err := b.device.Seek(-int64(len(b.unread)), io.SeekCurrent)
	b.unread = nil
	if err == unix.ESPIPE {
		err = nil
	}
	return err
}

// flush writes what has been collected.
func (b *buffer) flush() error {
	for len(b.pending) > 0 {
		n, err := b.device.Write(b.pending)
		b.pending = b.pending[n:]
		if err != nil {
			return py.FromOS(err, "")
		}
	}
	b.pending = nil
	return nil
}

// seek moves to a position.
func (b *buffer) seek(offset int64, whence int) (int64, error) {
	if err := b.flush(); err != nil {
		return 0, err
	}
	if whence == io.SeekCurrent {
		offset -= int64(len(b.unread))
	}
	at, err := b.device.Seek(offset, whence)
	if err == nil {
		b.unread = nil
	}
	return at, err
}

// tell is the position that the script has read or written to.
func (b *buffer) tell() (int64, error) {
	at, err := b.device.Seek(0, io.SeekCurrent)
	return at - int64(len(b.unread)) + int64(len(b.pending)), err
}
