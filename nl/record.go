package nl

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sync"
)

// A Taped is one datagram of a recording, a JSON object in a line of its own: {"sent":true,"data":"base64"}.
type Taped struct {
	Sent bool   `json:"sent,omitempty"`
	Data []byte `json:"data"`
}

// Record writes every datagram that passes through t to w, for Replay.
func Record(t Transport, w io.Writer) Transport {
	return &recorder{Transport: t, tape: json.NewEncoder(w)}
}

type recorder struct {
	Transport
	mu   sync.Mutex
	tape *json.Encoder
}

func (r *recorder) write(sent bool, b []byte) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.tape.Encode(Taped{Sent: sent, Data: b})
}

// Send implements Transport.
func (r *recorder) Send(ctx context.Context, b []byte) error {
	if err := r.Transport.Send(ctx, b); err != nil {
		return err
	}
	return r.write(true, b)
}

// Receive implements Transport.
func (r *recorder) Receive(ctx context.Context, b []byte) (int, error) {
	n, err := r.Transport.Receive(ctx, b)
	if err == nil {
		err = r.write(false, b[:n])
	}
	return n, err
}

// ErrReplay is a use of a Replay that differs from the recording.
var ErrReplay = errors.New("netlink: not as recorded")

// Replay stands in for the kernel: what is sent must be what was recorded, apart from the port number, and
// what was received then is received again.
func Replay(r io.Reader) (Transport, error) {
	p := &replay{}
	for tape := json.NewDecoder(r); ; {
		var next Taped
		switch err := tape.Decode(&next); err {
		case nil:
			p.tape = append(p.tape, next)
		case io.EOF:
			return p, nil
		default:
			return nil, fmt.Errorf("netlink: datagram %d of the recording: %w", len(p.tape), err)
		}
	}
}

type replay struct {
	mu     sync.Mutex
	tape   []Taped
	at     int
	closed bool
}

// next is the next datagram, which must travel in the given direction.
func (p *replay) next(sent bool) ([]byte, error) {
	switch {
	case p.closed:
		return nil, ErrClosed
	case p.at == len(p.tape):
		return nil, fmt.Errorf("%w: the recording ended after %d datagrams", ErrReplay, p.at)
	case p.tape[p.at].Sent != sent:
		return nil, fmt.Errorf("%w: datagram %d went the other way", ErrReplay, p.at)
	}
	p.at++
	return p.tape[p.at-1].Data, nil
}

// Send implements Transport.
func (p *replay) Send(ctx context.Context, b []byte) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if err := waitError(ctx); err != nil {
		return err
	}
	want, err := p.next(true)
	if err == nil && !bytes.Equal(portless(want), portless(b)) {
		p.at--
		return fmt.Errorf("%w: datagram %d is another request", ErrReplay, p.at)
	}
	return err
}

// portless is a copy of the datagram without the port numbers, which the kernel gives anew to each socket.
func portless(b []byte) []byte {
	b = bytes.Clone(b)
	for rest := b; len(rest) > 0; {
		h, message, next, err := cutMessage(rest)
		if err != nil {
			break
		}
		stamp(message, h.Seq, 0)
		rest = next
	}
	return b
}

// Receive implements Transport.
func (p *replay) Receive(_ context.Context, b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	data, err := p.next(false)
	if err != nil {
		return 0, err
	}
	if len(data) > len(b) {
		return 0, ErrTruncated
	}
	return copy(b, data), nil
}

// Close implements Transport.
func (p *replay) Close() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.closed = true
	return nil
}
