package nl_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"testing"

	"go.starlark.net/starlark"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/nstest"
	"github.com/nlsh/nlsh/internal/py"
	"github.com/nlsh/nlsh/nl"
	"github.com/nlsh/nlsh/nl/rtnl"
)

// dial opens rtnetlink in a fresh namespace.
func dial(t testing.TB, opts ...nl.Option) (*nl.Conn, *nl.NetNS) {
	t.Helper()
	ns := openNS(t, nstest.New(t))
	opts = append([]nl.Option{nl.In(ns), nl.Speaks(rtnl.Family)}, opts...)
	conn, err := nl.Dial(ctx, unix.NETLINK_ROUTE, opts...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return conn, ns
}

func openNS(t testing.TB, f *os.File) *nl.NetNS {
	t.Helper()
	ns, err := nl.OpenNetNSFd(int(f.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ns.Close() })
	return ns
}

// set fills a request from names and values in turn.
func set(t testing.TB, req *nl.Request, pairs ...any) *nl.Request {
	t.Helper()
	for i := 0; i < len(pairs); i += 2 {
		var v starlark.Value
		switch x := pairs[i+1].(type) {
		case int:
			v = starlark.MakeInt(x)
		case string:
			v = starlark.String(x)
		case starlark.Value:
			v = x
		}
		if err := req.Set(pairs[i].(string), v); err != nil {
			t.Fatal(err)
		}
	}
	return req
}

// nest is {'attrs': [(name, value), ...]}.
func nest(pairs ...any) starlark.Value {
	items := starlark.NewList(nil)
	for i := 0; i < len(pairs); i += 2 {
		var v starlark.Value
		switch x := pairs[i+1].(type) {
		case int:
			v = starlark.MakeInt(x)
		case string:
			v = starlark.String(x)
		case starlark.Value:
			v = x
		}
		_ = items.Append(starlark.Tuple{starlark.String(pairs[i].(string)), v})
	}
	d := starlark.NewDict(1)
	_ = d.SetKey(starlark.String("attrs"), items)
	return d
}

const createNew = unix.NLM_F_CREATE | unix.NLM_F_EXCL

func newLink(t testing.TB, name string, info ...any) *nl.Request {
	req := nl.NewRequest(rtnl.Link, unix.RTM_NEWLINK, createNew)
	return set(t, req, "IFLA_IFNAME", name, "IFLA_LINKINFO", nest(info...))
}

// route is request number i of a series of blackhole routes.
func route(t testing.TB, req *nl.Request, typ uint16, flags uint16, i int) *nl.Request {
	req.Reset(typ, flags)
	dst := fmt.Sprintf("10.%d.%d.%d", i>>16&255, i>>8&255, i&255)
	return set(t, req, "family", unix.AF_INET, "dst_len", 32, "table", unix.RT_TABLE_MAIN, "proto", unix.RTPROT_STATIC,
		"type", unix.RTN_BLACKHOLE, "RTA_DST", dst)
}

func routes(t testing.TB) *nl.Request {
	return set(t, nl.NewRequest(rtnl.Route, unix.RTM_GETROUTE, 0), "family", unix.AF_INET)
}

// load adds n routes as one batch.
func load(t testing.TB, conn *nl.Conn, n int) {
	t.Helper()
	batch, req := conn.NewBatch(), nl.NewRequest(rtnl.Route, 0, 0)
	for i := range n {
		if err := batch.Add(route(t, req, unix.RTM_NEWROUTE, createNew, i)); err != nil {
			t.Fatal(err)
		}
	}
	if refused, err := batch.Send(ctx); err != nil {
		t.Fatalf("%d refused: %v", len(refused), err)
	}
}

func TestKernelErrors(t *testing.T) {
	nstest.Isolated(t)
	nstest.Require(t, "bridge", "vxlan")
	conn, _ := dial(t)
	if _, err := conn.Do(ctx, newLink(t, "br0", "IFLA_INFO_KIND", "bridge")); err != nil {
		t.Fatal(err)
	}
	vxlan := nest("IFLA_VXLAN_ID", 1<<24)
	tooLarge := nl.NewRequest(rtnl.Link, unix.RTM_NEWLINK, 0)
	for _, c := range []struct {
		name, attr, text string
		req              *nl.Request
		code             int
	}{
		{"twice", "", "(17, 'File exists')", newLink(t, "br0", "IFLA_INFO_KIND", "bridge"), 17},
		{"mtu", "IFLA_MTU", "(22, 'IFLA_MTU: mtu greater than device maximum')",
			set(t, tooLarge, "IFLA_IFNAME", "br0", "IFLA_MTU", 1<<20), 22},
		{"nested", "IFLA_LINKINFO/IFLA_INFO_DATA/IFLA_VXLAN_ID", "",
			newLink(t, "vx0", "IFLA_INFO_KIND", "vxlan", "IFLA_INFO_DATA", vxlan), 34},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := conn.Do(ctx, c.req)
			var e *nl.Error
			var exception *py.Error
			if !errors.As(err, &e) || !errors.As(err, &exception) {
				t.Fatalf("%v", err)
			}
			if e.Code != c.code || e.Attr != c.attr || c.text != "" && exception.Text() != c.text {
				t.Errorf("code %d attr %q text %s", e.Code, e.Attr, exception.Text())
			}
		})
	}
}

func TestKernelGetReturnsTheObject(t *testing.T) {
	conn, _ := dial(t)
	req := set(t, nl.NewRequest(rtnl.Link, unix.RTM_GETLINK, 0), "IFLA_IFNAME", "lo")
	for range 3 {
		replies, err := conn.Do(ctx, req)
		if err != nil || replies.Len() != 1 {
			t.Fatalf("%v, %v", replies, err)
		}
	}
}

func TestKernelBatchAndDump(t *testing.T) {
	const n = 10_000
	conn, _ := dial(t)
	load(t, conn, n)
	replies, err := conn.Dump(ctx, routes(t), nil)
	if err != nil || replies.Len() != n {
		t.Fatalf("%v, expected %d routes", err, n)
	}
	for i := range n {
		if len(replies.Raw(i)) < nl.HeaderLen+12 {
			t.Fatalf("route %d has %d bytes", i, len(replies.Raw(i)))
		}
	}
	if count, err := conn.Count(ctx, routes(t), nil); err != nil || count != n {
		t.Errorf("counted %d, %v", count, err)
	}
	batch := conn.NewBatch()
	for i := range n / 10 { // every one is there already
		if err := batch.Add(route(t, nl.NewRequest(rtnl.Route, 0, 0), unix.RTM_NEWROUTE, createNew, i)); err != nil {
			t.Fatal(err)
		}
	}
	if refused, err := batch.Send(ctx); len(refused) != n/10 || !errors.Is(err, unix.EEXIST) {
		t.Errorf("%d refused, %v", len(refused), err)
	}
}

func TestKernelDumpCancelled(t *testing.T) {
	const n = 10_000
	conn, _ := dial(t)
	load(t, conn, n)
	limited, cancel := context.WithCancel(ctx)
	err := conn.Each(limited, routes(t), nil, func([]byte) error { cancel(); return nil })
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("%v, expected the cancellation", err)
	}
	if count, err := conn.Count(ctx, routes(t), nil); err != nil || count != n {
		t.Errorf("afterwards counted %d, %v", count, err)
	}
}

func TestKernelClosed(t *testing.T) {
	conn, _ := dial(t)
	if err := conn.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := conn.Dump(ctx, routes(t), nil); !errors.Is(err, nl.ErrClosed) {
		t.Errorf("%v, expected ErrClosed", err)
	}
	if conn.Socket().Fd() != -1 {
		t.Error("a closed socket has a descriptor")
	}
}

func TestKernelStrictFilters(t *testing.T) {
	conn, _ := dial(t, nl.Strict())
	if !conn.Strict() {
		t.Skip("the system lacks the strict check")
	}
	load(t, conn, 10)
	req := set(t, routes(t), "proto", unix.RTPROT_BABEL)
	if n, err := conn.Count(ctx, req, nil); err != nil || n != 0 {
		t.Errorf("the kernel did not filter: %d routes, %v", n, err)
	}
	if on, err := conn.SetStrict(false); on || err != nil {
		t.Fatal(on, err)
	}
	if n, err := conn.Count(ctx, req, nil); err != nil || n != 10 {
		t.Errorf("the kernel still filters: %d routes, %v", n, err)
	}
}

// A socket's receive waits for an event that never comes: the context ends the wait, and the socket works on.
func TestKernelReceiveCancelled(t *testing.T) {
	conn, _ := dial(t)
	limited, cancel := context.WithCancel(ctx)
	done := make(chan error)
	go func() { _, err := conn.Socket().Receive(limited, make([]byte, 4096)); done <- err }()
	runtime.Gosched()
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Fatalf("%v", err)
	}
	if _, err := conn.Count(ctx, routes(t), nil); err != nil {
		t.Error(err)
	}
}

func TestNoLeaks(t *testing.T) {
	f := nstest.New(t)
	use := func() {
		ns, err := nl.OpenNetNSFd(int(f.Fd()))
		if err != nil {
			t.Fatal(err)
		}
		conn, err := nl.Dial(ctx, unix.NETLINK_ROUTE, nl.In(ns))
		if err != nil {
			t.Fatal(err)
		}
		m, err := nl.Subscribe(ctx, unix.NETLINK_ROUTE, []uint32{unix.RTNLGRP_LINK}, nil, nl.In(ns))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := nl.Dial(ctx, 31, nl.In(ns)); err == nil {
			t.Fatal("protocol 31 opened")
		}
		m.Close()
		conn.Close()
		ns.Close()
	}
	use()
	fds, threads := nstest.FDs(t), nstest.Threads(t)
	for range 50 {
		use()
	}
	nstest.Eventually(t, "descriptors and threads as before", func() bool {
		return nstest.FDs(t) <= fds && nstest.Threads(t) <= threads+8
	})
}
