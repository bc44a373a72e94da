package nl

import (
	"context"

	"golang.org/x/sys/unix"
)

// dumpRetries is how often a dump is read again that changed while the kernel wrote it.
const dumpRetries = 8

// Dump asks for all objects, and returns those that match; a nil matcher matches everything. What does not
// match is dropped as it arrives. A dump that the kernel marks as inconsistent is read again, a bounded
// number of times; then the error is NetlinkDumpInterrupted.
func (c *Conn) Dump(ctx context.Context, req *Request, match *Matcher) (*Replies, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	x, err := c.dump(ctx, req, match, true)
	if err != nil {
		return nil, err
	}
	return x.replies(c.family), nil
}

// Count is the number of objects that match. Nothing is kept: it costs what the kernel needs.
func (c *Conn) Count(ctx context.Context, req *Request, match *Matcher) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	x, err := c.dump(ctx, req, match, false)
	if err != nil {
		return 0, err
	}
	return x.count, nil
}

// Each hands every object that matches to fn as it arrives; the bytes are fn's until it returns. An error of
// fn ends the dump. What was handed on cannot be taken back, so an inconsistent dump is not read again: the
// error at its end says so.
func (c *Conn) Each(ctx context.Context, req *Request, match *Matcher, fn func(message []byte) error) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	x := c.begin(req.Spec)
	x.match, x.sink = match, fn
	if err := c.transact(ctx, x, req, unix.NLM_F_DUMP); err != nil {
		return err
	}
	if x.interrupted {
		return interruptedError()
	}
	return nil
}

// dump reads until a dump is consistent.
func (c *Conn) dump(ctx context.Context, req *Request, match *Matcher, keep bool) (*exchange, error) {
	for range 1 + dumpRetries {
		x := c.begin(req.Spec)
		x.match, x.keep = match, keep
		if err := c.transact(ctx, x, req, unix.NLM_F_DUMP); err != nil {
			return nil, err
		}
		if !x.interrupted {
			return x, nil
		}
	}
	return nil, interruptedError()
}
