package nl_test

import (
	"bytes"
	"errors"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/nl"
)

func TestReadOnly(t *testing.T) {
	for _, c := range []struct {
		protocol int
		typ      uint16
		reads    bool
	}{
		{unix.NETLINK_ROUTE, unix.RTM_GETLINK, true},
		{unix.NETLINK_ROUTE, unix.RTM_GETSTATS, true},
		{unix.NETLINK_ROUTE, unix.RTM_NEWLINK, false},
		{unix.NETLINK_ROUTE, unix.RTM_DELROUTE, false},
		{unix.NETLINK_ROUTE, unix.RTM_SETLINK, false},
		{unix.NETLINK_ROUTE, 2, false},
		{unix.NETLINK_SOCK_DIAG, 20, true},
		{unix.NETLINK_SOCK_DIAG, 21, false},
		{unix.NETLINK_AUDIT, 1000, false},
	} {
		s := &script{answers: []any{ack(0, 0)}}
		conn := nl.NewConn(nl.ReadOnly(s, nl.Reads(c.protocol)), nil)
		_, err := conn.Do(ctx, nl.NewRequest(toy, c.typ, 0))
		if (err == nil) != c.reads || err != nil && !errors.Is(err, nl.ErrReadOnly) {
			t.Errorf("protocol %d type %d: %v", c.protocol, c.typ, err)
		}
		if len(s.sent) != 0 && !c.reads {
			t.Errorf("protocol %d type %d was sent", c.protocol, c.typ)
		}
	}
}

func TestRecordReplay(t *testing.T) {
	tape := &bytes.Buffer{}
	kernel := &script{answers: []any{object(4, multi), done(0, 0)}}
	want, err := nl.NewConn(nl.Record(kernel, tape), toyFamily).Dump(ctx, nl.NewRequest(toy, toyType, 0), nil)
	if err != nil {
		t.Fatal(err)
	}
	played, err := nl.Replay(tape)
	if err != nil {
		t.Fatal(err)
	}
	conn := nl.NewConn(played, toyFamily)
	got, err := conn.Dump(ctx, nl.NewRequest(toy, toyType, 0), nil)
	if err != nil || got.Len() != 1 || !bytes.Equal(got.Raw(0), want.Raw(0)) {
		t.Fatalf("%v, %v", got, err)
	}
	if _, err := conn.Do(ctx, nl.NewRequest(toy, toyType, 0)); !errors.Is(err, nl.ErrReplay) {
		t.Errorf("after the end: %v", err)
	}
}

func TestFaulty(t *testing.T) {
	cut := func(n int, b []byte) ([]byte, error) {
		if n == 1 {
			return b[:len(b)-4], nil
		}
		return b, nil
	}
	s := &script{answers: []any{object(1, multi), object(2, multi), done(0, 0)}}
	conn := nl.NewConn(nl.Faulty(s, cut), toyFamily)
	if _, err := conn.Dump(ctx, nl.NewRequest(toy, toyType, 0), nil); err == nil {
		t.Fatal("the cut message went unnoticed")
	}
	s.answers = append(s.answers, func() { s.answers = []any{object(3, multi), done(0, 0)} })
	replies, err := conn.Dump(ctx, nl.NewRequest(toy, toyType, 0), nil)
	if err != nil || replies.Len() != 1 {
		t.Errorf("%v, %v", replies, err)
	}
}
