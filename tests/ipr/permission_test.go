package ipr

import (
	"context"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/nstest"
)

// TestNoPermission changes something on a thread that has given up its capabilities.
func TestNoPermission(t *testing.T) {
	l := withVeth(t)
	ctx, cancel := context.WithTimeout(context.Background(), nstest.Deadline)
	defer cancel()
	result := make(chan error, 1)
	go func() {
		runtime.LockOSThread() // never unlocked: the thread ends with this goroutine
		header := unix.CapUserHeader{Version: unix.LINUX_CAPABILITY_VERSION_3}
		var none [2]unix.CapUserData
		if err := unix.Capset(&header, &none[0]); err != nil {
			result <- err
			return
		}
		_, err := l.script(ctx, "ip.link('set', index=v0, mtu=1400)")
		result <- err
	}()
	err := <-result
	if want := "NetlinkError: (1, 'Operation not permitted')"; err == nil || !strings.HasSuffix(err.Error(), want) {
		t.Errorf("failed with %v, want %s", err, want)
	}
	l.prints("print(ip.get_link(v0)[0].get('mtu'))", "1500")
}
