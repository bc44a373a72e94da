package nl_test

import (
	"context"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// gate holds receives back until it is opened.
type gate struct {
	nl.Transport
	open chan struct{}
}

func (g *gate) Receive(ctx context.Context, b []byte) (int, error) {
	select {
	case <-g.open: // whatever the context: what is there is taken
		return g.Transport.Receive(ctx, b)
	default:
	}
	select {
	case <-g.open:
		return g.Transport.Receive(ctx, b)
	case <-ctx.Done():
		return 0, context.Cause(ctx)
	}
}

// key is the destination of a route message.
func key(t testing.TB, raw []byte) string {
	m, err := nl.NewMessage(raw, rtnl.Family)
	if err != nil {
		t.Fatal(err)
	}
	dst, _ := m.Payload(unix.RTA_DST)
	return string(dst)
}

// More routes are added and deleted than the buffer of a monitor that does not read can hold. What it tells
// afterwards folds to what a dump gives.
func TestMonitorOverrunOfTheKernel(t *testing.T) {
	const n = 3000
	conn, ns := dial(t)
	open := make(chan struct{})
	resync := func(ctx context.Context, object func([]byte) error) error {
		return conn.Each(ctx, routes(t), nil, object)
	}
	m, err := nl.Subscribe(ctx, unix.NETLINK_ROUTE, []uint32{unix.RTNLGRP_IPV4_ROUTE}, resync, nl.In(ns),
		nl.ReadBuffer(4096), nl.Wrapped(func(t nl.Transport) nl.Transport { return &gate{t, open} }))
	if err != nil {
		t.Fatal(err)
	}
	defer m.Close()
	load(t, conn, n)
	req := nl.NewRequest(rtnl.Route, 0, 0)
	for i := range 10 {
		if _, err := conn.Do(ctx, route(t, req, unix.RTM_DELROUTE, 0, i)); err != nil {
			t.Fatal(err)
		}
	}
	close(open)
	fold, overruns := map[string]bool{}, 0
	for resynced := false; !resynced; {
		e, err := m.Next(deadline(t))
		if err != nil {
			t.Fatal(err)
		}
		resynced = e.Kind == nl.Resynced
		overruns += apply(t, fold, e)
	}
	if _, err := conn.Do(ctx, route(t, req, unix.RTM_NEWROUTE, createNew, n)); err != nil {
		t.Fatal(err)
	}
	for want := n - 10 + 1; len(fold) != want; {
		e, err := m.Next(deadline(t))
		if err != nil {
			t.Fatal(err)
		}
		apply(t, fold, e)
	}
	if overruns == 0 {
		t.Error("no overrun")
	}
	err = conn.Each(ctx, routes(t), nil, func(raw []byte) error {
		if k := key(t, raw); !fold[k] {
			t.Errorf("the fold lacks % x", k)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// apply folds an event, and counts overruns.
func apply(t testing.TB, fold map[string]bool, e nl.Event) (overruns int) {
	switch {
	case e.Kind == nl.Overrun:
		clear(fold)
		return 1
	case e.Raw == nil:
	case e.Raw[4] == unix.RTM_DELROUTE:
		delete(fold, key(t, e.Raw))
	default:
		fold[key(t, e.Raw)] = true
	}
	return 0
}
