package nl_test

import (
	"errors"
	"os"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/nstest"
	"github.com/nlsh/nlsh/nl"
)

func TestNetNS(t *testing.T) {
	f := nstest.Named(t, "blue")
	byName, err := nl.OpenNetNS("blue")
	if err != nil {
		t.Fatal(err)
	}
	defer byName.Close()
	byPath, err := nl.OpenNetNS("/run/netns/blue")
	if err != nil {
		t.Fatal(err)
	}
	defer byPath.Close()
	own, err := nl.OpenNetNSPid(os.Getpid())
	if err != nil {
		t.Fatal(err)
	}
	defer own.Close()
	if !byName.Equal(byPath) || !byName.Equal(openNS(t, f)) || byName.Equal(own) || byName.Equal(nil) {
		t.Error("namespaces are told apart wrongly")
	}
	var inside *nl.NetNS
	err = byName.Do(func() (err error) { inside, err = nl.CurrentNetNS(); return err })
	if err != nil || !inside.Equal(byName) || inside.Inode() != byName.Inode() {
		t.Errorf("Do ran in %v, %v", inside, err)
	}
	inside.Close()
}

func TestNetNSRefused(t *testing.T) {
	plain, err := os.Create(t.TempDir() + "/plain")
	if err != nil {
		t.Fatal(err)
	}
	defer plain.Close()
	for _, name := range []string{"", ".", "..", "no-such-namespace", plain.Name(), "/proc/self/ns/uts", "/dev/null"} {
		if ns, err := nl.OpenNetNS(name); err == nil {
			ns.Close()
			t.Errorf("%q opened as a network namespace", name)
		}
	}
	for _, fd := range []int{-1, 1 << 20, int(plain.Fd())} {
		if _, err := nl.OpenNetNSFd(fd); err == nil {
			t.Errorf("descriptor %d opened as a network namespace", fd)
		}
	}
	if _, err := nl.OpenNetNS("no-such-namespace"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%v, expected ENOENT", err)
	}
}

// A namespace that was closed gives an error, and never another namespace: not even where its descriptor's
// number has become that of another file.
func TestNetNSStale(t *testing.T) {
	ns := openNS(t, nstest.New(t))
	if err := ns.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := os.Open("/proc/self/ns/net")
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if conn, err := nl.Dial(ctx, unix.NETLINK_ROUTE, nl.In(ns)); err == nil {
		conn.Close()
		t.Error("a socket opened in a closed namespace")
	} else if !errors.Is(err, nl.ErrClosed) {
		t.Errorf("%v, expected ErrClosed", err)
	}
	if err := ns.Do(func() error { return nil }); !errors.Is(err, nl.ErrClosed) {
		t.Errorf("Do: %v, expected ErrClosed", err)
	}
}
