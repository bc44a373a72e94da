package tuntap

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/songgao/water"
	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/nstest"
)

// The four defects for which songgao/water does not open the devices (docs/decisions/007-tun-open.md): each
// test shows that water has it and nlsh has not. The day that the first half of one fails, the decision can
// be looked at again.

func waterTUN(name string, more water.PlatformSpecificParams) (*water.Interface, error) {
	more.Name = name
	return water.New(water.Config{DeviceType: water.TUN, PlatformSpecificParams: more})
}

// closes says whether exec closes a descriptor.
func closes(t *testing.T, fd int) bool {
	t.Helper()
	flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0)
	if err != nil {
		t.Fatal(err)
	}
	return flags&unix.FD_CLOEXEC != 0
}

func TestCloseOnExec(t *testing.T) {
	l := newLab(t)
	theirs, err := waterTUN("theirs", water.PlatformSpecificParams{})
	if err != nil {
		t.Fatal(err)
	}
	defer theirs.Close()
	if file, ok := theirs.ReadWriteCloser.(*os.File); !ok || closes(t, int(file.Fd())) {
		t.Error("water's descriptors are closed on exec by now")
	}
	fd, err := strconv.Atoi(l.run("ours = TunTapDevice(name='ours'); print(ours.fileno())"))
	if err != nil {
		t.Fatal(err)
	}
	if !closes(t, fd) {
		t.Error("children inherit the device")
	}
	l.run("ours.close()")
}

func TestFailedOpen(t *testing.T) {
	l := newLab(t)
	const tries = 10
	before := nstest.FDs(t)
	for range tries {
		if _, err := waterTUN("a/b", water.PlatformSpecificParams{}); err == nil {
			t.Fatal("a/b is a device")
		}
	}
	after := nstest.FDs(t)
	if after != before+tries {
		t.Errorf("water leaves %d descriptors of %d failed opens by now", after-before, tries)
	}
	for range tries {
		l.fails("TunTapDevice(name='a/b')", "Invalid argument")
	}
	if now := nstest.FDs(t); now != after {
		t.Errorf("%d descriptors, were %d", now, after)
	}
}

func TestPersistenceStays(t *testing.T) {
	l := newLab(t)
	l.run("tun = TunTapDevice(name='stays', flags=IFF_TUN | IFF_NO_PI); tun.persist(); tun.close()")
	l.run("tun = TunTapDevice(name='stays', flags=IFF_TUN | IFF_NO_PI); tun.close()")
	if got := l.ip("-o", "link"); !strings.Contains(got, "stays") {
		t.Fatalf("an open ended the device's persistence:\n%s", got)
	}
	theirs, err := waterTUN("stays", water.PlatformSpecificParams{})
	if err != nil {
		t.Fatal(err)
	}
	theirs.Close()
	if got := l.ip("-o", "link"); strings.Contains(got, "stays") {
		t.Error("water leaves persistence as it is by now")
	}
}

func TestGroupStays(t *testing.T) {
	l := newLab(t)
	if !manyUsers(t) {
		t.Skip("needs more users than root")
	}
	l.run("tun = TunTapDevice(name='owned', flags=IFF_TUN | IFF_NO_PI, group=7); tun.persist(); tun.close()")
	l.prints(`
tun = TunTapDevice(name='owned', flags=IFF_TUN | IFF_NO_PI, owner=5)
print(tun.owner, tun.group)
tun.close()
`, "5 7")
	theirs, err := waterTUN("owned", water.PlatformSpecificParams{
		Persist: true, Permissions: &water.DevicePermissions{Owner: 6}})
	if err != nil {
		t.Fatal(err)
	}
	theirs.Close()
	l.prints(`
tun = TunTapDevice(name='owned', flags=IFF_TUN | IFF_NO_PI)
print(tun.owner, tun.group)
tun.persist(False)
tun.close()
`, "6 0")
}
