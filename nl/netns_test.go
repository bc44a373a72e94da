package nl_test

import (
	"errors"
	"os"
	"os/exec"
	"syscall"
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

// Enterable says what Do would say, also after the process has lost what it could do before.
func TestNetNSEnterable(t *testing.T) {
	name := os.Getenv(lossOf)
	if name == "" {
		ns := nstest.New(t)
		cmd := exec.Command("/proc/self/exe", "-test.run=^TestNetNSEnterable$")
		cmd.Env, cmd.ExtraFiles = append(os.Environ(), lossOf+"=fd:3"), []*os.File{ns}
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%v\n%s", err, out)
		}
		return
	}
	ns, err := nl.OpenNetNS(name)
	if err != nil {
		t.Fatal(err)
	}
	for range 3 { // the first one needs a thread, the others do not
		if err := ns.Enterable(); err != nil {
			t.Fatal(err)
		}
	}
	if err := syscall.Setuid(65534); err != nil {
		t.Skip("needs a second user: ", err)
	}
	if err := ns.Enterable(); !errors.Is(err, unix.EPERM) {
		t.Errorf("without capabilities: %v, expected EPERM", err)
	}
	ns.Close()
	if err := ns.Enterable(); !errors.Is(err, nl.ErrClosed) {
		t.Errorf("closed: %v, expected ErrClosed", err)
	}
}

// lossOf names the namespace for the run of the test that loses its rights.
const lossOf = "NLSH_NETNS_LOSS"

// A namespace of another user namespace is entered as the kernel says, not as the rule for one's own would
// have it.
func TestNetNSOfAnotherUser(t *testing.T) {
	nstest.Isolated(t)
	child := exec.Command("sleep", "60")
	child.SysProcAttr = &syscall.SysProcAttr{Cloneflags: unix.CLONE_NEWUSER | unix.CLONE_NEWNET}
	if err := child.Start(); err != nil {
		t.Skip("needs user namespaces: ", err)
	}
	defer func() {
		_ = child.Process.Kill()
		_ = child.Wait()
	}()
	ns, err := nl.OpenNetNSPid(child.Process.Pid)
	if err != nil {
		t.Fatal(err)
	}
	defer ns.Close()
	if entered := ns.Do(func() error { return nil }); !errors.Is(ns.Enterable(), entered) {
		t.Errorf("Enterable: %v, Do: %v", ns.Enterable(), entered)
	}
}
