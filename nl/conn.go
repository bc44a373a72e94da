package nl

import (
	"context"
	"errors"
	"sync"

	"golang.org/x/sys/unix"
)

// A Conn carries out transactions of one netlink protocol, one at a time: a request, and all of its answer.
// It matches answers to requests by sequence number, so that a call which was cancelled or failed leaves
// nothing behind that the next one could take for its own.
type Conn struct {
	mu       sync.Mutex
	t        Transport
	socket   *Socket // below t; nil where there is no kernel behind the Conn
	family   *Family
	seq      uint32
	pid      uint32
	out      []byte   // the request, reused
	spare    []byte   // the chunk that answers are received into, reused
	unended  uint32   // sequence number of a dump whose end has not been read
	warnings []*Error // of the last call
	none     *Replies // the answer that has no messages
	strict   bool
	batchMax int // requests in one send; 0 = not yet known
}

// An Option says how Dial opens a Conn, or Subscribe a Monitor.
type Option func(*options)

type options struct {
	config SocketConfig
	family *Family
	wrap   []func(Transport) Transport
}

// In opens the socket in a namespace; nil is the process's own.
func In(ns *NetNS) Option { return func(o *options) { o.config.NetNS = ns } }

// Speaks gives answers the names and tables of a family.
func Speaks(f *Family) Option { return func(o *options) { o.family = f } }

// Strict has the kernel check dump requests strictly, and so filter by them, where it can (see Conn.Strict).
func Strict() Option { return func(o *options) { o.config.Strict = true } }

// ReadBuffer asks for a kernel receive buffer of so many bytes.
func ReadBuffer(bytes int) Option { return func(o *options) { o.config.ReadBuffer = bytes } }

// Wrapped puts a wrapper (ReadOnly, Record, ...) around the transport; several are put on in order.
func Wrapped(wrap func(Transport) Transport) Option {
	return func(o *options) { o.wrap = append(o.wrap, wrap) }
}

func newOptions(opts []Option) *options {
	o := &options{}
	for _, opt := range opts {
		opt(o)
	}
	return o
}

// open opens the socket and puts the wrappers on.
func (o *options) open(protocol int) (*Socket, Transport, error) {
	s, err := OpenSocket(protocol, o.config)
	if err != nil {
		return nil, nil, err
	}
	var t Transport = s
	for _, wrap := range o.wrap {
		t = wrap(t)
	}
	return s, t, nil
}

// Dial opens a connection to the kernel for a protocol (NETLINK_ROUTE ...).
func Dial(ctx context.Context, protocol int, opts ...Option) (*Conn, error) {
	if err := waitError(ctx); err != nil {
		return nil, err
	}
	o := newOptions(opts)
	s, t, err := o.open(protocol)
	if err != nil {
		return nil, err
	}
	c := NewConn(t, o.family)
	c.socket, c.pid, c.strict = s, s.Pid(), s.Strict()
	return c, nil
}

// NewConn carries out transactions over any transport.
func NewConn(t Transport, f *Family) *Conn { return &Conn{t: t, family: f, none: NewReplies(f)} }

// Family is the family whose names and tables answers have.
func (c *Conn) Family() *Family { return c.family }

// Socket is the kernel's socket below the Conn; nil where there is none.
func (c *Conn) Socket() *Socket { return c.socket }

// Close closes the transport. A call that waits returns ErrClosed.
func (c *Conn) Close() error { return c.t.Close() }

// Strict says whether the kernel checks dump requests strictly; only then do their fields and attributes
// filter.
func (c *Conn) Strict() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.strict
}

// SetStrict turns the strict check on or off, and tells what holds afterwards: a kernel without it stays
// false.
func (c *Conn) SetStrict(on bool) (bool, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.socket == nil || c.strict == on {
		return c.strict, nil
	}
	err := c.socket.SetStrict(on)
	if errors.Is(err, unix.ENOPROTOOPT) {
		return false, nil
	}
	c.strict = c.socket.Strict()
	return c.strict, err
}

// Warnings are what the kernel remarked on the requests of the last call that it carried out all the same.
func (c *Conn) Warnings() []*Error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.warnings
}

// Do carries out one request and returns the messages of the answer: none for most changes, the objects for a
// GET, or for a change with NLM_F_ECHO. The error is an *Error where the kernel refused.
func (c *Conn) Do(ctx context.Context, req *Request) (*Replies, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	x := c.begin(req.Spec)
	x.keep = true
	if err := c.transact(ctx, x, req, unix.NLM_F_ACK); err != nil {
		return nil, err
	}
	if x.count == 0 {
		return c.none, nil
	}
	return x.replies(c.family), nil
}

// transact sends one request with flags added, and takes its answer.
func (c *Conn) transact(ctx context.Context, x *exchange, req *Request, flags uint16) error {
	seq := c.nextSeq()
	out, err := req.Append(c.out[:0], seq, c.pid)
	if err != nil {
		return err
	}
	c.out = out
	addFlags(out, flags)
	x.dump = messageFlags(out)&(unix.NLM_F_DUMP|unix.NLM_F_CREATE) == unix.NLM_F_DUMP
	x.raw[0] = out
	x.first, x.last, x.sent = seq, seq, x.raw[:]
	if err := c.run(ctx, x, out); err != nil {
		return err
	}
	return x.firstError()
}

// Sent is the sequence number of the last request and the port that it came from, as its answer has them.
func (c *Conn) Sent() (seq, port uint32) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.seq, c.pid
}

// nextSeq is the next sequence number; 0 is the kernel's own, of events.
func (c *Conn) nextSeq() uint32 {
	c.seq++
	if c.seq == 0 {
		c.seq = 1
	}
	return c.seq
}
