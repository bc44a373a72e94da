package nl

import (
	"context"
	"errors"
	"net"
	"syscall"
)

// A Transport is the one interface through which bytes pass. Socket is the kernel behind it; ReadOnly,
// Record, Fault and Audit wrap another Transport; Replay stands in for the kernel.
type Transport interface {
	// Send hands one datagram of messages to the kernel.
	Send(ctx context.Context, b []byte) error

	// Receive takes one datagram into b and returns its length. A context that has ended keeps it from
	// waiting, not from taking what is there already.
	Receive(ctx context.Context, b []byte) (int, error)

	// Close ends the transport; a Receive that waits returns ErrClosed.
	Close() error
}

// Errors of transports.
var (
	// ErrClosed is any use of a transport after Close.
	ErrClosed = net.ErrClosed
	// ErrTruncated is a datagram that was larger than the buffer: what was cut off is lost.
	ErrTruncated = errors.New("netlink: a datagram was larger than the receive buffer and was cut off")
	// ErrOverrun says that the kernel dropped messages, because the socket's receive buffer was full.
	ErrOverrun error = overrun{}
	// ErrReadOnly is a message that a ReadOnly transport refuses.
	ErrReadOnly = errors.New("netlink: this transport is read-only")
)

// overrun is ENOBUFS of a receive in words that tell it from other lacks of memory.
type overrun struct{}

func (overrun) Error() string {
	return "netlink: the receive buffer was full, the kernel dropped messages"
}
func (overrun) Unwrap() error { return syscall.ENOBUFS }

// waitError is why a call that had to wait ended: the cause that the context was cancelled with.
func waitError(ctx context.Context) error {
	if ctx.Err() == nil {
		return nil
	}
	return context.Cause(ctx)
}
