package nl

import "context"

// pump reads until the transport ends.
func (m *Monitor) pump(ctx context.Context) {
	defer close(m.done)
	in := &intake{scratch: make([]byte, minTail)}
	ended, cancel := context.WithCancel(ctx)
	cancel()
	for {
		events, err := in.receive(ctx, m.t)
		m.push(events...)
		if lost(err) {
			err = m.empty(ended, in)
		}
		if err != nil {
			m.fail(err)
			return
		}
	}
}

// empty reads what the kernel still holds after an overrun, and only then queues the Overrun event: until its
// buffer is empty the kernel goes on dropping events, so a dump made before would miss some.
func (m *Monitor) empty(ended context.Context, in *intake) error {
	for {
		events, err := in.receive(ended, m.t)
		m.push(events...)
		switch {
		case err == nil || lost(err):
			continue
		case waitError(ended) == nil || err != waitError(ended):
			return err
		}
		m.push(Event{Kind: Overrun})
		return nil
	}
}

// intake receives datagrams, and copies their messages out of the large buffer into chunks.
type intake struct {
	scratch []byte
	chunk   []byte
}

func (in *intake) receive(ctx context.Context, t Transport) ([]Event, error) {
	n, err := t.Receive(ctx, in.scratch)
	if err != nil {
		return nil, err
	}
	var events []Event
	for b := in.scratch[:n]; len(b) > 0; {
		h, message, rest, err := cutMessage(b)
		switch {
		case err != nil:
			return events, ErrTruncated // a broken datagram: what else stood in it is lost
		case h.Type == MsgOverrun:
			return events, ErrOverrun
		case h.Type > MsgOverrun:
			events = append(events, Event{Told, in.keep(message)})
		}
		b = rest
	}
	return events, nil
}

// keep copies a message into the chunk.
func (in *intake) keep(message []byte) []byte {
	n := Align(len(message))
	if cap(in.chunk)-len(in.chunk) < n {
		in.chunk = make([]byte, 0, max(monitorChunk, n))
	}
	start := len(in.chunk)
	in.chunk = append(in.chunk, message...)
	in.chunk = in.chunk[:start+len(message)]
	kept := in.chunk[start:len(in.chunk):len(in.chunk)]
	in.chunk = in.chunk[:min(start+n, cap(in.chunk))]
	return kept
}
