package nl_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/nlsh/nlsh/internal/nstest"
	"github.com/nlsh/nlsh/nl"
)

// feed is a transport whose datagrams a test sends when it likes.
type feed struct {
	in     chan any // []byte or error
	closed chan struct{}
}

func newFeed() *feed { return &feed{in: make(chan any, 64), closed: make(chan struct{})} }

func (f *feed) Send(context.Context, []byte) error { return nil }
func (f *feed) Close() error                       { close(f.closed); return nil }

func (f *feed) Receive(ctx context.Context, b []byte) (int, error) {
	select {
	case next := <-f.in:
		return give(b, next)
	default:
	}
	select {
	case next := <-f.in:
		return give(b, next)
	case <-f.closed:
		return 0, nl.ErrClosed
	case <-ctx.Done():
		return 0, context.Cause(ctx)
	}
}

func give(b []byte, next any) (int, error) {
	if err, ok := next.(error); ok {
		return 0, err
	}
	return copy(b, next.([]byte)), nil
}

func deadline(t *testing.T) context.Context {
	limited, cancel := context.WithTimeout(context.Background(), nstest.Deadline)
	t.Cleanup(cancel)
	return limited
}

func TestMonitorHandsOnInOrder(t *testing.T) {
	f := newFeed()
	f.in <- join(object(1, 0), object(2, 0))
	f.in <- object(3, 0)
	m := nl.NewMonitor(f, nil)
	defer m.Close()
	for want := byte(1); want <= 3; want++ {
		e, err := m.Next(deadline(t))
		if err != nil || e.Kind != nl.Told || e.Raw[nl.HeaderLen+1] != want {
			t.Fatalf("%v, %v: expected %d", e, err, want)
		}
	}
	stopped, stop := context.WithCancelCause(ctx)
	cause := errors.New("enough")
	stop(cause)
	if _, err := m.Next(stopped); err != cause {
		t.Errorf("%v, expected the cause", err)
	}
}

// What the kernel still held comes before the Overrun event, the dump after it, and then later events.
func TestMonitorOverrun(t *testing.T) {
	f := newFeed()
	for _, next := range []any{object(1, 0), nl.ErrOverrun, object(2, 0), nl.ErrOverrun, object(3, 0)} {
		f.in <- next
	}
	tries := 0
	m := nl.NewMonitor(f, func(_ context.Context, object_ func([]byte) error) error {
		if tries++; tries == 1 {
			return errors.New("dump failed")
		}
		f.in <- object(8, 0)
		return errors.Join(object_(object(5, 0)), object_(object(6, 0)))
	})
	defer m.Close()
	var got string
	for range 8 {
		e, err := m.Next(deadline(t))
		switch {
		case err != nil:
			got += "! "
		case e.Raw == nil:
			got += fmt.Sprintf("k%d ", e.Kind)
		default:
			got += fmt.Sprintf("%d:%d ", e.Kind, e.Raw[nl.HeaderLen+1])
		}
	}
	if want := "0:1 0:2 0:3 k1 ! 2:5 2:6 k3 "; got != want {
		t.Fatalf("%s, expected %s", got, want)
	}
	if e, err := m.Next(deadline(t)); err != nil || e.Raw[nl.HeaderLen+1] != 8 {
		t.Errorf("%v, %v", e, err)
	}
}

func TestMonitorClosed(t *testing.T) {
	m := nl.NewMonitor(newFeed(), nil)
	done := make(chan error)
	go func() { _, err := m.Next(deadline(t)); done <- err }()
	if err := m.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-done; !errors.Is(err, nl.ErrClosed) {
		t.Errorf("%v, expected ErrClosed", err)
	}
}
