package nl_test

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
)

var ctx = context.Background()

const multi = unix.NLM_F_MULTI

func TestDo(t *testing.T) {
	words := append([]byte("too wide"), 0)
	for _, c := range []struct {
		name    string
		answers []any
		count   int
		err     string // part of the error's text
		warning string
	}{
		{name: "acknowledged", answers: []any{ack(0, 0)}},
		{name: "data and acknowledgement", answers: []any{object(1, 0), ack(0, 0)}, count: 1},
		{name: "both in one datagram", answers: []any{join(object(1, 0), ack(0, 0))}, count: 1},
		{name: "several parts", answers: []any{join(object(1, multi), object(2, multi)), done(0, 0)}, count: 2},
		{name: "refused", answers: []any{ack(17, 0)}, err: "netlink error 17: File exists"},
		{name: "refused with words", answers: []any{ack(22, 0, attr(t, 1, words)...)}, err: "too wide"},
		{name: "warned", answers: []any{ack(0, 0, attr(t, 1, words)...)}, warning: "too wide"},
		{name: "end with errno", answers: []any{object(1, multi), done(5, 0)}, err: "error 5"},
		{name: "noop", answers: []any{message(nl.MsgNoop, 0, 0), ack(0, 0)}},
		{name: "event between", answers: []any{message(toyType, 0, unrelated, 0, 0), ack(0, 0)}},
		{name: "stale reply", answers: []any{message(toyType, 0, ^uint32(0), 0, 0), ack(0, 0)}},
		{name: "unknown sequence", answers: []any{ack(0, 7)}, err: "never sent"},
		{name: "overrun message", answers: []any{message(nl.MsgOverrun, 0, 0)}, err: "dropped messages"},
		{name: "overrun", answers: []any{nl.ErrOverrun}, err: "dropped messages"},
		{name: "truncated datagram", answers: []any{nl.ErrTruncated}, err: "cut off"},
		{name: "broken length", answers: []any{u32(4000)}, err: "expected"},
		{name: "short error", answers: []any{message(nl.MsgError, 0, 0)}, err: "16 bytes"},
		{name: "no answer", err: "EOF"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := &script{answers: c.answers}
			conn := nl.NewConn(s, toyFamily)
			replies, err := conn.Do(ctx, nl.NewRequest(toy, toyType, 0))
			if (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) {
				t.Fatalf("error %v, expected %q", err, c.err)
			}
			if err == nil && replies.Len() != c.count {
				t.Errorf("%d messages, expected %d", replies.Len(), c.count)
			}
			warning := ""
			for _, w := range conn.Warnings() {
				warning += w.Words
			}
			if warning != c.warning {
				t.Errorf("warnings %q, expected %q", warning, c.warning)
			}
			s.answers = []any{ack(0, 0)}
			if _, err := conn.Do(ctx, nl.NewRequest(toy, toyType, 0)); err != nil {
				t.Errorf("the next call: %v", err)
			}
		})
	}
}

func TestDumpKeepsWhatMatches(t *testing.T) {
	s := &script{answers: []any{join(object(1, multi), object(2, multi)), object(3, multi), done(0, 0)}}
	conn := nl.NewConn(s, toyFamily)
	replies, err := conn.Dump(ctx, nl.NewRequest(toy, toyType, 0), nil)
	if err != nil || replies.Len() != 3 {
		t.Fatalf("%v, %v", replies, err)
	}
	for i := range 3 {
		if got := replies.Raw(i)[nl.HeaderLen+1]; int(got) != i+1 {
			t.Errorf("message %d is %d", i, got)
		}
	}
	s.answers = []any{join(object(1, multi), object(2, multi)), done(0, 0)}
	if n, err := conn.Count(ctx, nl.NewRequest(toy, toyType, 0), nil); n != 2 || err != nil {
		t.Errorf("counted %d, %v", n, err)
	}
	if replies.Raw(0)[nl.HeaderLen+1] != 1 {
		t.Error("a later dump overwrote an earlier one")
	}
}

func TestDumpInterrupted(t *testing.T) {
	const intr = unix.NLM_F_DUMP_INTR
	for _, c := range []struct {
		name  string
		spoil int // dumps that are interrupted
		first []any
	}{
		{"on a message", 2, []any{object(1, multi|intr), done(0, 0)}},
		{"only on the end", 2, []any{object(1, multi), done(0, intr)}},
		{"for ever", 100, []any{object(1, multi), done(0, intr)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := &script{}
			for range c.spoil {
				s.answers = append(s.answers, c.first...)
			}
			s.answers = append(s.answers, object(1, multi), done(0, 0))
			replies, err := nl.NewConn(s, toyFamily).Dump(ctx, nl.NewRequest(toy, toyType, 0), nil)
			if c.spoil < 10 {
				if err != nil || replies.Len() != 1 || len(s.sent) != c.spoil+1 {
					t.Fatalf("%v after %d dumps, %v", replies, len(s.sent), err)
				}
				return
			}
			var exception *py.Error
			if !errors.As(err, &exception) || exception.Class != nl.NetlinkDumpInterrupted {
				t.Fatalf("%v, expected NetlinkDumpInterrupted", err)
			}
			if got := exception.Text(); got != "(-1, 'dump interrupted')" {
				t.Errorf("text %q", got)
			}
			if len(s.sent) > 20 {
				t.Errorf("tried %d times", len(s.sent))
			}
		})
	}
}

func TestDumpCancelledThenUsedAgain(t *testing.T) {
	cause := errors.New("the user is impatient")
	cancelled, cancel := context.WithCancelCause(ctx)
	s := &script{}
	s.answers = []any{object(1, multi), func() { cancel(cause) }, object(2, multi)}
	conn := nl.NewConn(s, toyFamily)
	if _, err := conn.Dump(cancelled, nl.NewRequest(toy, toyType, 0), nil); err != cause {
		t.Fatalf("error %v, expected the cause", err)
	}
	s.answers = []any{object(3, multi), done(0, 0), func() { s.answers = append(s.answers, object(9, multi), done(0, 0)) }}
	replies, err := conn.Dump(ctx, nl.NewRequest(toy, toyType, 0), nil)
	if err != nil || replies.Len() != 1 || replies.Raw(0)[nl.HeaderLen+1] != 9 {
		t.Fatalf("%v, %v: expected the second dump alone", replies, err)
	}
}

// The end of an abandoned dump may be an error: it is nobody's any more.
func TestDumpCutThenFailed(t *testing.T) {
	s := &script{answers: []any{[]byte{1, 2, 3}}}
	conn := nl.NewConn(s, toyFamily)
	if _, err := conn.Dump(ctx, nl.NewRequest(toy, toyType, 0), nil); err == nil {
		t.Fatal("a broken datagram went unnoticed")
	}
	s.answers = []any{done(5, 0), func() { s.answers = []any{ack(0, 0)} }}
	if _, err := conn.Do(ctx, nl.NewRequest(toy, toyType, 0)); err != nil {
		t.Error(err)
	}
}

func TestEachStops(t *testing.T) {
	s := &script{answers: []any{join(object(1, multi), object(2, multi)), done(0, 0)}}
	n := 0
	err := nl.NewConn(s, toyFamily).Each(ctx, nl.NewRequest(toy, toyType, 0), nil, func([]byte) error {
		n++
		return io.ErrShortBuffer
	})
	if err != io.ErrShortBuffer || n != 1 {
		t.Errorf("%v after %d messages", err, n)
	}
}

func TestBatchMapsErrors(t *testing.T) {
	s := &script{}
	conn := nl.NewConn(s, toyFamily)
	batch := conn.NewBatch()
	for range 600 {
		if err := batch.Add(nl.NewRequest(toy, toyType, 0)); err != nil {
			t.Fatal(err)
		}
	}
	s.answers = []any{ack(17, 3), ack(0, 499), join(ack(2, 0), ack(1, 99))}
	refused, err := batch.Send(ctx)
	var first *nl.Error
	if !errors.As(err, &first) || first.Index != 3 || !errors.Is(err, unix.EEXIST) {
		t.Fatalf("%v", err)
	}
	if len(s.sent) != 2 || len(refused) != 3 || refused[1].Index != 500 || refused[2].Index != 599 {
		t.Errorf("%d sends, errors %v", len(s.sent), refused)
	}
	if len(first.Request) != len(batch.Raw(3)) {
		t.Error("the error lacks its request")
	}
}
