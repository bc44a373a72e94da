package nl

import (
	"context"
	"fmt"

	"golang.org/x/sys/unix"
)

// ReadOnly refuses every message that reads does not permit: nothing of a refused datagram is sent.
func ReadOnly(t Transport, reads func(h Header) bool) Transport {
	return Audit(t, func(h Header, _ []byte) error {
		if !reads(h) {
			return fmt.Errorf("%w: message type %d refused", ErrReadOnly, h.Type)
		}
		return nil
	})
}

// Reads is the rule by which messages of a protocol only read, for ReadOnly; without one for the protocol it
// permits nothing.
func Reads(protocol int) func(h Header) bool {
	if rule := reads[protocol]; rule != nil {
		return rule
	}
	return func(Header) bool { return false }
}

// reads has the protocols whose message types tell reading from changing.
var reads = map[int]func(Header) bool{
	// Types of rtnetlink come in fours: new, del, get, set.
	unix.NETLINK_ROUTE: func(h Header) bool { return h.Type >= unix.RTM_BASE && h.Type&3 == 2 },
	// SOCK_DIAG_BY_FAMILY and the older types; SOCK_DESTROY follows them.
	unix.NETLINK_SOCK_DIAG: func(h Header) bool { return h.Type <= unix.SOCK_DIAG_BY_FAMILY },
}

// Audit shows every message to look before it is sent; an error of look keeps the whole datagram back.
func Audit(t Transport, look func(h Header, message []byte) error) Transport {
	return &audit{t, look}
}

type audit struct {
	Transport
	look func(h Header, message []byte) error
}

// Send implements Transport.
func (a *audit) Send(ctx context.Context, b []byte) error {
	for rest := b; len(rest) > 0; {
		h, message, next, err := cutMessage(rest)
		if err == nil {
			err = a.look(h, message)
		}
		if err != nil {
			return err
		}
		rest = next
	}
	return a.Transport.Send(ctx, b)
}

// A Fault spoils the n-th datagram received: it returns what is to be received in its place, cut short,
// changed or an error.
type Fault func(n int, datagram []byte) ([]byte, error)

// Faulty receives through fault, for tests of what the world does to a connection. n counts from 0.
func Faulty(t Transport, fault Fault) Transport { return &faulty{Transport: t, fault: fault} }

type faulty struct {
	Transport
	fault Fault
	n     int
}

// Receive implements Transport.
func (f *faulty) Receive(ctx context.Context, b []byte) (int, error) {
	n, err := f.Transport.Receive(ctx, b)
	if err != nil {
		return 0, err
	}
	spoiled, err := f.fault(f.n, b[:n])
	f.n++
	if err != nil {
		return 0, err
	}
	return copy(b, spoiled), nil
}
