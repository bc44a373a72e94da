package pyio

import (
	"io"

	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/py"
)

// A Device is what bytes of a File come from and go to. Read gives 0 bytes at the end.
type Device interface {
	Read(b []byte) (int, error)
	Write(b []byte) (int, error)
	Seek(offset int64, whence int) (int64, error)
	Truncate(size int64) error
	Close() error
	Fd() int // -1 when it has no descriptor
}

// A descriptor is a file descriptor; the script's other threads run while it waits.
type descriptor struct {
	fd    int
	keep  bool // Close leaves it open
	state *builtins.State
	flow  *py.Flow
}

func (d *descriptor) Fd() int { return d.fd }

// await waits until the descriptor is ready, unless it is in non-blocking mode.
func (d *descriptor) await(events int16) error {
	flags, err := unix.FcntlInt(uintptr(d.fd), unix.F_GETFL, 0)
	if err != nil || flags&unix.O_NONBLOCK != 0 {
		return err
	}
	return d.state.PollOne(d.flow.Thread, d.fd, events)
}

func (d *descriptor) Read(b []byte) (int, error) {
	if err := d.await(unix.POLLIN); err != nil {
		return 0, err
	}
	return again(func() (int, error) { return unix.Read(d.fd, b) })
}

// pipeBuf is what a pipe that is ready takes without blocking (pipe(7)).
const pipeBuf = 4096

func (d *descriptor) Write(b []byte) (int, error) {
	if err := d.await(unix.POLLOUT); err != nil {
		return 0, err
	}
	var st unix.Stat_t
	if len(b) > pipeBuf && unix.Fstat(d.fd, &st) == nil && st.Mode&unix.S_IFMT != unix.S_IFREG {
		b = b[:pipeBuf]
	}
	return again(func() (int, error) { return unix.Write(d.fd, b) })
}

// again repeats a call that a signal interrupts.
func again(call func() (int, error)) (int, error) {
	for {
		n, err := call()
		if err != unix.EINTR {
			return max(n, 0), err
		}
	}
}

func (d *descriptor) Seek(offset int64, whence int) (int64, error) {
	return unix.Seek(d.fd, offset, whence)
}

func (d *descriptor) Truncate(size int64) error { return unix.Ftruncate(d.fd, size) }

func (d *descriptor) Close() error {
	if d.keep {
		return nil
	}
	return unix.Close(d.fd)
}

// memory is a file in memory.
type memory struct {
	data []byte
	at   int64
}

func (m *memory) Fd() int { return -1 }

func (m *memory) Read(b []byte) (int, error) {
	if m.at >= int64(len(m.data)) {
		return 0, nil
	}
	n := copy(b, m.data[m.at:])
	m.at += int64(n)
	return n, nil
}

func (m *memory) Write(b []byte) (int, error) {
	m.grow(m.at)
	n := copy(m.data[m.at:], b)
	m.data = append(m.data, b[n:]...)
	m.at += int64(len(b))
	return len(b), nil
}

// grow fills the data with zeros up to size.
func (m *memory) grow(size int64) {
	if missing := size - int64(len(m.data)); missing > 0 {
		m.data = append(m.data, make([]byte, missing)...)
	}
}

func (m *memory) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += m.at
	case io.SeekEnd:
		offset += int64(len(m.data))
	}
	if offset < 0 {
		return 0, unix.EINVAL
	}
	m.at = offset
	return offset, nil
}

func (m *memory) Truncate(size int64) error {
	m.data = m.data[:min(size, int64(len(m.data)))]
	return nil
}

func (m *memory) Close() error {
	m.data = nil
	return nil
}
