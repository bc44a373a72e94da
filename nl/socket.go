package nl

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/mdlayher/netlink"
	"golang.org/x/sys/unix"
)

// A Socket is the Transport to the kernel. The netlink package opens and configures it; its bytes are read
// and written here, through the file's RawConn, without a copy and without a system call that only asks for a
// size.
type Socket struct {
	conn *netlink.Conn
	raw  syscall.RawConn
	rx   receiver
	tx   sender

	strict atomic.Bool
}

// SocketConfig says how a Socket is opened.
type SocketConfig struct {
	NetNS      *NetNS   // the namespace; nil is the process's own
	Groups     []uint32 // multicast groups to join, by number
	ReadBuffer int      // bytes of the kernel's receive buffer; 0 keeps the default
	Strict     bool     // strict check of dump requests, where the kernel has it
}

// OpenSocket opens a netlink socket of a protocol (NETLINK_ROUTE ...), and checks that it stands in the
// namespace that was asked for: a descriptor that went stale must never give the host's.
//
// Extended acknowledgements are on. So is the capping of acknowledgements: the requests are at hand until
// they are answered, so an offset into a request is resolved there, and a batch of refused requests does not
// come back through the receive buffer.
func OpenSocket(protocol int, config SocketConfig) (*Socket, error) {
	conn, err := dialIn(protocol, config.NetNS)
	if err != nil {
		return nil, fmt.Errorf("cannot open a netlink socket of protocol %d: %w", protocol, closedOf(err))
	}
	s := &Socket{conn: conn}
	if err := s.configure(config); err != nil {
		conn.Close()
		return nil, err
	}
	return s, nil
}

// dialIn opens the socket while the namespace's descriptor is held open.
func dialIn(protocol int, ns *NetNS) (conn *netlink.Conn, err error) {
	if ns == nil {
		conn, err = netlink.Dial(protocol, nil)
		return conn, errnoOf(err)
	}
	nerr := ns.hold(func(fd int) {
		conn, err = netlink.Dial(protocol, &netlink.Config{NetNS: fd})
	})
	if nerr != nil {
		return nil, nerr
	}
	return conn, denied(ns.name, needsEntry, errnoOf(err))
}

func (s *Socket) configure(config SocketConfig) (err error) {
	if s.raw, err = s.conn.SyscallConn(); err != nil {
		return err
	}
	s.rx.init(s)
	s.tx.init(s)
	if config.NetNS != nil {
		if err := s.checkNetNS(config.NetNS); err != nil {
			return err
		}
	}
	for _, option := range []netlink.ConnOption{netlink.ExtendedAcknowledge, netlink.CapAcknowledge} {
		if err := s.setOption(option, true); err != nil && !errors.Is(err, unix.ENOPROTOOPT) {
			return err
		}
	}
	if config.Strict {
		if err := s.SetStrict(true); err != nil && !errors.Is(err, unix.ENOPROTOOPT) {
			return err
		}
	}
	if config.ReadBuffer > 0 {
		if err := s.conn.SetReadBuffer(config.ReadBuffer); err != nil {
			return errnoOf(err)
		}
	}
	for _, group := range config.Groups {
		if err := s.conn.JoinGroup(group); err != nil {
			return fmt.Errorf("cannot join multicast group %d: %w", group, errnoOf(err))
		}
	}
	return nil
}

// SetStrict turns the kernel's strict check of dump requests on or off: with it the header's fields and the
// attributes of a dump request filter in the kernel. ENOPROTOOPT where the kernel (before 4.20) lacks it.
func (s *Socket) SetStrict(on bool) error {
	err := s.setOption(netlink.GetStrictCheck, on)
	if err == nil {
		s.strict.Store(on)
	}
	return err
}

// Strict says whether the strict check is on.
func (s *Socket) Strict() bool { return s.strict.Load() }

// JoinGroup subscribes to a multicast group.
func (s *Socket) JoinGroup(group uint32) error { return errnoOf(s.conn.JoinGroup(group)) }

// LeaveGroup ends the subscription to a multicast group.
func (s *Socket) LeaveGroup(group uint32) error { return errnoOf(s.conn.LeaveGroup(group)) }

// SetReadBuffer asks for a receive buffer of so many bytes: the limit of the system holds for whoever may not
// exceed it.
func (s *Socket) SetReadBuffer(bytes int) error { return errnoOf(s.conn.SetReadBuffer(bytes)) }

// ReadBuffer is the size of the kernel's receive buffer as the kernel accounts it, overhead included.
func (s *Socket) ReadBuffer() (int, error) {
	n, err := s.conn.ReadBuffer()
	return n, errnoOf(err)
}

// Pid is the port number that the kernel gave to the socket.
func (s *Socket) Pid() uint32 { return s.conn.PID() }

// Fd is the number of the socket's descriptor, for what a script shows and compares; -1 once it is closed.
func (s *Socket) Fd() int {
	number := -1
	if err := s.raw.Control(func(fd uintptr) { number = int(fd) }); err != nil {
		return -1
	}
	return number
}

// Close closes the socket; a Receive that waits returns ErrClosed.
func (s *Socket) Close() error { return closedOf(errnoOf(s.conn.Close())) }

func (s *Socket) setOption(option netlink.ConnOption, on bool) error {
	return closedOf(errnoOf(s.conn.SetOption(option, on)))
}

// Send hands one datagram to the kernel.
func (s *Socket) Send(ctx context.Context, b []byte) error {
	if err := waitError(ctx); err != nil {
		return err
	}
	s.tx.Lock()
	defer s.tx.Unlock()
	s.tx.data = b
	defer func() { s.tx.data = nil }()
	if err := s.tx.wait(ctx); err != nil {
		return err
	}
	return s.tx.err
}

// Receive takes one datagram of the kernel into b; those of other senders are dropped.
func (s *Socket) Receive(ctx context.Context, b []byte) (int, error) {
	s.rx.Lock()
	defer s.rx.Unlock()
	s.rx.data = b
	defer func() { s.rx.data = nil }()
	if err := s.rx.wait(ctx); err != nil {
		return 0, err
	}
	return s.rx.n, s.rx.err
}

// wait runs a transfer: once without waiting, which is all that an answer of rtnetlink needs, then until it
// is done or the context ends. A context ends the wait through a deadline in the past.
func (t *transfer) wait(ctx context.Context) error {
	if err := t.run(t.once); err != nil {
		return closedOf(errnoOf(err))
	}
	if t.done {
		return nil
	}
	if ctx.Done() == nil {
		return closedOf(errnoOf(t.run(t.try)))
	}
	fired := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		_ = t.deadline(time.Unix(1, 0)) // fails only on a closed socket, which ends the wait by itself
		close(fired)
	})
	err := t.run(t.try)
	if !stop() {
		<-fired
		_ = t.deadline(time.Time{})
	}
	if errors.Is(err, os.ErrDeadlineExceeded) {
		return waitError(ctx)
	}
	return closedOf(errnoOf(err))
}

// transfer is one transfer in flight. The functions are made once: a closure for each call would be garbage.
type transfer struct {
	sync.Mutex
	data []byte
	n    int
	err  error
	done bool

	try  func(fd uintptr) bool // false where the transfer has to wait
	once func(fd uintptr) bool // like try, but never waits: done tells

	run      func(func(fd uintptr) bool) error // of the RawConn
	deadline func(time.Time) error             // of the Conn
}

type receiver struct{ transfer }

func (r *receiver) init(s *Socket) {
	r.run, r.deadline = s.raw.Read, s.conn.SetReadDeadline
	r.try = func(fd uintptr) bool {
		r.n, r.err = receiveKernel(int(fd), r.data)
		r.done = r.err != unix.EAGAIN
		return r.done
	}
	r.once = func(fd uintptr) bool { r.try(fd); return true }
}

type sender struct {
	transfer
	kernel unix.SockaddrNetlink
}

func (t *sender) init(s *Socket) {
	t.run, t.deadline = s.raw.Write, s.conn.SetWriteDeadline
	t.kernel.Family = unix.AF_NETLINK
	t.try = func(fd uintptr) bool {
		for t.err = unix.EINTR; t.err == unix.EINTR; {
			t.err = unix.Sendto(int(fd), t.data, 0, &t.kernel)
		}
		t.done = t.err != unix.EAGAIN
		return t.done
	}
	t.once = func(fd uintptr) bool { t.try(fd); return true }
}

// receiveKernel takes the next datagram whose sender is the kernel: any process may send to a netlink socket.
func receiveKernel(fd int, b []byte) (n int, err error) {
	for {
		n, from, err := unix.Recvfrom(fd, b, unix.MSG_TRUNC) // n is the datagram's own length
		switch sender, ok := from.(*unix.SockaddrNetlink); {
		case err == unix.EINTR:
			continue
		case err == unix.ENOBUFS:
			return 0, ErrOverrun
		case err != nil:
			return 0, err
		case ok && sender.Pid != 0:
			continue
		case n > len(b):
			return 0, ErrTruncated
		}
		return n, nil
	}
}
