package nl

import (
	"context"

	"golang.org/x/sys/unix"
)

// Bounds of one send of a Batch. The kernel answers every refused request, so the receive buffer must hold as
// many errors as there are requests: each takes up to errorCost bytes of it.
const (
	partBytes  = 64 << 10
	partMax    = 500
	partMin    = 16
	errorCost  = 1280
	batchQueue = 1 << 20 // the receive buffer that a batch asks for
)

// A Batch is many requests that travel together: few sends, an acknowledgement only for the last of each.
type Batch struct {
	conn  *Conn
	buf   []byte
	ends  []int // where each request ends in buf
	specs []*Spec
}

// NewBatch begins an empty batch.
func (c *Conn) NewBatch() *Batch { return &Batch{conn: c} }

// Add encodes a request and queues it. The request may be changed and added again.
func (b *Batch) Add(req *Request) error {
	start := len(b.buf)
	buf, err := req.Append(b.buf, 0, 0)
	if err != nil {
		return err
	}
	b.buf = pad4(buf, start)
	b.ends = append(b.ends, len(b.buf))
	b.specs = append(b.specs, req.Spec)
	return nil
}

// Len is the number of requests queued.
func (b *Batch) Len() int { return len(b.ends) }

// Raw is request i as it was encoded.
func (b *Batch) Raw(i int) []byte {
	start := 0
	if i > 0 {
		start = b.ends[i-1]
	}
	return b.buf[start:b.ends[i]:b.ends[i]]
}

// Reset forgets the requests.
func (b *Batch) Reset() { b.buf, b.ends, b.specs = b.buf[:0], b.ends[:0], b.specs[:0] }

// Send carries out all requests in order, also those behind one that the kernel refuses. The errors are those
// refusals, by Index; err is why it could not go on, or else the first refusal. The batch keeps its requests.
func (b *Batch) Send(ctx context.Context) (refused []*Error, err error) {
	c := b.conn
	c.mu.Lock()
	defer c.mu.Unlock()
	var warnings []*Error
	for start := 0; start < b.Len(); {
		end := b.part(start, c.partMax())
		x := c.begin(nil)
		err := b.send(ctx, x, start, end)
		refused = appendAt(refused, x.errors, start)
		warnings = appendAt(warnings, x.warnings, start)
		if err != nil {
			return refused, err
		}
		start = end
	}
	c.warnings = warnings
	if len(refused) > 0 {
		return refused, refused[0]
	}
	return nil, nil
}

// part is where the send ends that begins with request start.
func (b *Batch) part(start, most int) (end int) {
	from := b.ends[start] - len(b.Raw(start))
	end = start + 1
	for end < b.Len() && end-start < most && b.ends[end]-from <= partBytes {
		end++
	}
	return end
}

// send carries out the requests from start to end.
func (b *Batch) send(ctx context.Context, x *exchange, start, end int) error {
	c := b.conn
	x.sent, x.specs = make([][]byte, 0, end-start), b.specs[start:end]
	for i := start; i < end; i++ {
		raw := b.Raw(i)
		x.last = c.nextSeq()
		if i == start {
			x.first = x.last
		}
		stamp(raw, x.last, c.pid)
		x.sent = append(x.sent, raw)
	}
	last := x.sent[len(x.sent)-1]
	addFlags(last, unix.NLM_F_ACK)
	return c.run(ctx, x, b.buf[b.ends[start]-len(b.Raw(start)):b.ends[end-1]])
}

// appendAt adds the errors of a part whose first request is number start.
func appendAt(all, part []*Error, start int) []*Error {
	for _, e := range part {
		e.Index += start
		all = append(all, e)
	}
	return all
}

// partMax is how many refusals the receive buffer holds, and so how many requests go out in one send.
func (c *Conn) partMax() int {
	if c.batchMax == 0 {
		c.batchMax = partMax
		if c.socket != nil {
			c.batchMax = c.socket.roomFor(partMax)
		}
	}
	return c.batchMax
}

// roomFor makes room in the receive buffer for most errors, or says for how many there is room.
func (s *Socket) roomFor(most int) int {
	size, err := s.ReadBuffer()
	if err == nil && size < most*errorCost {
		_ = s.SetReadBuffer(batchQueue) // may be more than the system permits: what holds is read next
		size, err = s.ReadBuffer()
	}
	if err != nil {
		return partMin
	}
	return min(max(size/errorCost, partMin), most)
}
