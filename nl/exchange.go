package nl

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"

	"golang.org/x/sys/unix"
)

// Flags of answers (linux/netlink.h). Those of verdicts share their bits with others.
const (
	flagInterrupted = unix.NLM_F_DUMP_INTR
	flagCapped      = unix.NLM_F_CAPPED
	flagAckTLVs     = unix.NLM_F_ACK_TLVS
)

// ErrSequence is an answer to a request that was never sent.
var ErrSequence = errors.New("netlink: a reply for a sequence number that was never sent")

// An exchange is one send and the answer to it: the requests first to last are in flight.
type exchange struct {
	first, last uint32
	sent        [][]byte // the requests as bytes, for what errors say about them
	specs       []*Spec  // their tables
	spec        [1]*Spec // backs specs where there is one request, and raw backs sent
	raw         [1][]byte

	match *Matcher
	keep  bool
	sink  func(message []byte) error // where messages go that are not kept
	arena arena
	count int // messages that matched

	errors      []*Error
	warnings    []*Error
	dump        bool // ends with NLMSG_DONE
	interrupted bool // the kernel's data changed while it was dumped
	ended       bool
}

// begin starts an exchange; the caller holds the lock until it is over.
func (c *Conn) begin(spec *Spec) *exchange {
	c.warnings = nil
	x := &exchange{spec: [1]*Spec{spec}}
	x.specs = x.spec[:]
	x.arena.chunk = c.spare
	return x
}

// run sends b and reads until the answer to the last request has ended.
func (c *Conn) run(ctx context.Context, x *exchange, b []byte) error {
	defer func() { c.spare, c.warnings = x.arena.settle(), x.warnings }()
	if err := c.drain(ctx, x); err != nil {
		return err
	}
	if err := c.t.Send(ctx, b); err != nil {
		return err
	}
	for !x.ended {
		if err := c.receive(ctx, x); err != nil {
			c.abandon(x)
			return err
		}
	}
	return nil
}

// receive takes one datagram of the answer.
func (c *Conn) receive(ctx context.Context, x *exchange) error {
	tail := x.arena.tail()
	n, err := c.t.Receive(ctx, tail)
	if err == nil {
		err = x.take(tail[:n])
	}
	if err != nil || x.ended {
		return err
	}
	return waitError(ctx)
}

// abandon remembers a dump whose end was not read: until it is, the kernel starts no other on this socket.
func (c *Conn) abandon(x *exchange) {
	if x.dump && !x.ended {
		c.unended = x.last
	}
}

// drain reads an abandoned dump to its end.
func (c *Conn) drain(ctx context.Context, x *exchange) error {
	if c.unended == 0 {
		return nil
	}
	rest := &exchange{first: c.unended, last: c.unended, sink: func([]byte) error { return nil }}
	for c.unended != 0 && !rest.ended {
		tail := x.arena.tail()
		n, err := c.t.Receive(ctx, tail)
		switch {
		case errors.Is(err, ErrTruncated):
			continue // what is lost here was of no use
		case errors.Is(err, ErrOverrun):
			c.unended = 0 // the end may be among what was lost: not to be waited for
			return nil
		case err != nil && waitError(ctx) != nil:
			return err
		case err != nil:
			c.unended = 0
			return err
		}
		_ = rest.take(tail[:n]) // a broken message among those dropped harms nobody
		if err := waitError(ctx); err != nil && !rest.ended {
			return err
		}
	}
	c.unended = 0
	return nil
}

// take goes through one datagram.
func (x *exchange) take(b []byte) error {
	for len(b) > 0 {
		h, message, rest, err := cutMessage(b)
		if err != nil {
			return err
		}
		b = rest
		if h.Seq-x.first > x.last-x.first {
			if err := x.foreign(h.Seq); err != nil {
				return err
			}
			continue
		}
		if err := x.message(h, message); err != nil {
			return err
		}
	}
	return nil
}

// foreign is a message of another exchange: an event and a reply to an earlier request are skipped.
func (x *exchange) foreign(seq uint32) error {
	if seq == 0 || int32(seq-x.first) < 0 {
		return nil
	}
	return fmt.Errorf("%w: %d, expected %d", ErrSequence, seq, x.last)
}

// message takes one message of the answer.
func (x *exchange) message(h Header, message []byte) error {
	if h.Flags&flagInterrupted != 0 && h.Type != MsgError {
		x.interrupted = true
	}
	x.dump = x.dump || h.Flags&unix.NLM_F_MULTI != 0
	switch h.Type {
	case MsgNoop:
		return nil
	case MsgError, MsgDone:
		return x.verdict(h, message)
	case MsgOverrun:
		return ErrOverrun
	}
	return x.data(message)
}

// data keeps, hands on or just counts a message that matches.
func (x *exchange) data(message []byte) error {
	if x.match != nil {
		if ok, err := x.match.Match(message); err != nil || !ok {
			return err
		}
	}
	x.count++
	switch {
	case x.sink != nil:
		return x.sink(message)
	case x.keep:
		x.arena.add(message)
	}
	return nil
}

// verdict is what the kernel says of one request at its end: an errno, 0 for success, and its remarks.
func (x *exchange) verdict(h Header, message []byte) error {
	payload := message[HeaderLen:]
	code := 0
	if len(payload) >= 4 {
		code = int(int32(binary.NativeEndian.Uint32(payload)))
	} else if h.Type == MsgError {
		return fmt.Errorf("netlink: an error message of %d bytes", len(message))
	}
	x.ended = x.ended || h.Seq == x.last
	if code >= 0 && h.Flags&flagAckTLVs == 0 {
		return nil
	}
	e := x.explain(-code, h, payload)
	switch {
	case code < 0:
		x.errors = append(x.errors, e)
	case e.Words != "":
		e.Code = 0
		x.warnings = append(x.warnings, e)
	}
	return nil
}

// explain makes the Error of a verdict on one of the requests sent.
func (x *exchange) explain(code int, h Header, payload []byte) *Error {
	e := &Error{Code: code, Index: int(h.Seq - x.first), Offset: -1}
	var spec *Spec
	if e.Index < len(x.specs) {
		spec = x.specs[e.Index]
	}
	if e.Index < len(x.sent) {
		e.Request = append([]byte(nil), x.sent[e.Index]...)
	}
	e.read(remarks(h, payload), spec)
	return e
}

// replies are the messages kept; they outlive the exchange.
func (x *exchange) replies(f *Family) *Replies {
	kept := x.arena
	return newReplies(f, &kept)
}

func (x *exchange) firstError() error {
	if len(x.errors) == 0 {
		return nil
	}
	return x.errors[0]
}

func messageFlags(b []byte) uint16 { return binary.NativeEndian.Uint16(b[6:]) }

// stamp writes sequence number and port into an encoded request.
func stamp(b []byte, seq, pid uint32) {
	binary.NativeEndian.PutUint32(b[8:], seq)
	binary.NativeEndian.PutUint32(b[12:], pid)
}

func addFlags(b []byte, flags uint16) { binary.NativeEndian.PutUint16(b[6:], messageFlags(b)|flags) }
