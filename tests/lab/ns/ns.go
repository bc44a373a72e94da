// Package ns runs a test in a network namespace of its own.
package ns

import (
	"os/exec"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// Enter moves the test's goroutine, and the programs that it starts, into a new network namespace until the test
// ends. The thread is given up with it, so that nothing else runs there by accident.
func Enter(t testing.TB) {
	t.Helper()
	runtime.LockOSThread()
	if err := unix.Unshare(unix.CLONE_NEWNET); err != nil {
		runtime.UnlockOSThread()
		t.Skipf("needs the right to make a network namespace (run in unshare -Urn): %v", err)
	}
}

// Sh runs a shell script and returns what it wrote; it must succeed.
func Sh(t testing.TB, script string) string {
	t.Helper()
	out, err := Try(script)
	if err != nil {
		t.Fatalf("%s: %v\n%s", script, err, out)
	}
	return out
}

// Try runs a shell script and returns what it wrote to stdout and stderr.
func Try(script string) (string, error) {
	out, err := exec.Command("sh", "-ec", script).CombinedOutput()
	return strings.TrimSpace(string(out)), err
}
