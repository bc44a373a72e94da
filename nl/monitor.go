package nl

import (
	"context"
	"errors"
	"sync"
)

// Sizes of a Monitor's buffers.
const (
	monitorBuffer = 16 << 20  // the kernel's, where it permits
	monitorChunk  = 64 << 10  // events of few datagrams together
	monitorQueue  = 256 << 20 // bytes of events that wait for the reader; beyond it the kernel's buffer fills
)

// An Event is one message of a multicast group, or a remark of the Monitor on the stream.
type Event struct {
	Kind EventKind
	Raw  []byte // the message, header included; nil with Overrun and Resynced
}

// EventKind tells where an event comes from.
type EventKind uint8

// The stream after an overrun: Overrun, then Synthetic events for all that there is now, then Resynced.
// Whoever drops at Overrun what it has folded, and folds Synthetic events like others, holds what a fresh
// dump would give.
const (
	Told      EventKind = iota // by the kernel
	Overrun                    // the kernel dropped events: what was folded so far no longer holds
	Synthetic                  // an object as a dump after an overrun tells it
	Resynced                   // the dump is complete
)

// A Resync re-reads what a Monitor's groups tell of, after an overrun: it hands every object on, as a
// message.
type Resync func(ctx context.Context, object func(message []byte) error) error

// A Monitor receives events on a socket of its own. What the kernel sends is read at once, into memory, by a
// goroutine, so that a slow reader loses nothing; Next hands it on.
type Monitor struct {
	t      Transport
	socket *Socket
	resync Resync
	stop   context.CancelFunc
	done   chan struct{} // closed when the goroutine has ended
	ready  chan struct{} // holds a token while there is something to read

	mu     sync.Mutex
	queue  []Event
	front  []Event // of a resync: before the queue
	bytes  int
	room   *sync.Cond
	err    error // why the goroutine ended
	owing  bool  // Overrun was handed on, its resync not yet done
	closed bool
}

// Subscribe listens to multicast groups of a protocol. With a resync, an overrun is made good (see Told);
// without one, nil, only the Overrun event tells of it.
func Subscribe(ctx context.Context, protocol int, groups []uint32, resync Resync, opts ...Option) (*Monitor, error) {
	if err := waitError(ctx); err != nil {
		return nil, err
	}
	o := newOptions(opts)
	o.config.Groups = append(o.config.Groups, groups...)
	if o.config.ReadBuffer == 0 {
		o.config.ReadBuffer = monitorBuffer
	}
	s, t, err := o.open(protocol)
	if err != nil {
		return nil, err
	}
	m := NewMonitor(t, resync)
	m.socket = s
	return m, nil
}

// NewMonitor listens to any transport; Close closes it.
func NewMonitor(t Transport, resync Resync) *Monitor {
	ctx, stop := context.WithCancel(context.Background())
	m := &Monitor{t: t, resync: resync, stop: stop, done: make(chan struct{}), ready: make(chan struct{}, 1)}
	m.room = sync.NewCond(&m.mu)
	go m.pump(ctx)
	return m
}

// Socket is the kernel's socket below the Monitor, to join and leave groups; nil where there is none.
func (m *Monitor) Socket() *Socket { return m.socket }

// Ready is a channel that holds a token while Next would not wait. Who takes the token calls Next until
// Pending is false.
func (m *Monitor) Ready() <-chan struct{} { return m.ready }

// Pending says whether Next would return at once.
func (m *Monitor) Pending() bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.owing || len(m.front)+len(m.queue) > 0 || m.err != nil
}

// Next is the next event; it waits for one until the context ends. After the last event of a transport that
// failed, it is the error: ErrClosed after Close.
func (m *Monitor) Next(ctx context.Context) (Event, error) {
	for {
		if err := m.repay(ctx); err != nil {
			return Event{}, err
		}
		if e, ok, err := m.pop(); ok || err != nil {
			return e, err
		}
		select {
		case <-m.ready:
		case <-ctx.Done():
			return Event{}, waitError(ctx)
		}
	}
}

// Close ends the subscription.
func (m *Monitor) Close() error {
	m.mu.Lock()
	m.closed = true
	m.room.Broadcast()
	m.mu.Unlock()
	m.stop()
	err := m.t.Close()
	<-m.done
	return err
}

// pop takes an event off the queue.
func (m *Monitor) pop() (e Event, ok bool, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	switch {
	case m.closed:
		return e, false, ErrClosed
	case len(m.front) > 0:
		e, m.front = m.front[0], m.front[1:]
	case len(m.queue) > 0:
		e, m.queue = m.queue[0], m.queue[1:]
		m.bytes -= len(e.Raw)
		m.room.Signal()
		m.owing = e.Kind == Overrun && m.resync != nil
	default:
		return e, false, m.err
	}
	return e, true, nil
}

// repay re-reads after an overrun. It runs where Next is called, so that a resync may use the caller's Conn,
// and is tried again at the next Next when it failed.
func (m *Monitor) repay(ctx context.Context) error {
	m.mu.Lock()
	owing := m.owing && !m.closed
	m.mu.Unlock()
	if !owing {
		return nil
	}
	var found []Event
	err := m.resync(ctx, func(message []byte) error {
		found = append(found, Event{Synthetic, append([]byte(nil), message...)})
		return waitError(ctx)
	})
	if err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.front, m.owing = append(found, Event{Kind: Resynced}), false
	return nil
}

// push queues events, and waits while the reader is too far behind.
func (m *Monitor) push(events ...Event) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for m.bytes > monitorQueue && !m.closed {
		m.room.Wait()
	}
	for _, e := range events {
		m.bytes += len(e.Raw)
	}
	m.queue = append(m.queue, events...)
	m.wake()
}

// fail ends the stream.
func (m *Monitor) fail(err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.err = err
	m.wake()
}

func (m *Monitor) wake() {
	select {
	case m.ready <- struct{}{}:
	default:
	}
}

// lost tells the overruns, which a stream survives, from what ends it.
func lost(err error) bool { return errors.Is(err, ErrOverrun) || errors.Is(err, ErrTruncated) }
