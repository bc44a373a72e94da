package nstest

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"golang.org/x/sys/unix"
)

// New makes a network namespace without a name, for as long as the test runs.
func New(t testing.TB) *os.File {
	t.Helper()
	Isolated(t)
	var file *os.File
	err := onThread(func() (err error) {
		if err = unix.Unshare(unix.CLONE_NEWNET); err != nil {
			return err
		}
		file, err = os.Open("/proc/thread-self/ns/net")
		return err
	})
	if err != nil {
		t.Fatalf("a new network namespace: %v", err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}

// names is where namespaces with names are mounted.
const names = "/run/netns"

// Named makes a network namespace with a name in /run/netns, for as long as the test runs. The name is seen by the
// test's process alone.
func Named(t testing.TB, name string) *os.File {
	t.Helper()
	file := New(t)
	path := filepath.Join(names, name)
	if err := os.WriteFile(path, nil, 0o444); err != nil {
		t.Fatal(err)
	}
	from := fmt.Sprintf("/proc/self/fd/%d", file.Fd())
	if err := unix.Mount(from, path, "", unix.MS_BIND, ""); err != nil {
		t.Fatalf("naming the namespace %s: %v", name, err)
	}
	t.Cleanup(func() {
		unix.Unmount(path, unix.MNT_DETACH)
		os.Remove(path)
	})
	return file
}

// ownNames gives the process a /run/netns of its own, which the rest of the machine does not see.
func ownNames() error {
	if err := unix.Mount("", "/", "", unix.MS_REC|unix.MS_PRIVATE, ""); err != nil {
		return fmt.Errorf("mounts of the tests' own: %w", err)
	}
	if err := unix.Mount("tmpfs", "/run", "tmpfs", 0, "mode=0755"); err != nil {
		return fmt.Errorf("a /run of the tests' own: %w", err)
	}
	return os.MkdirAll(names, 0o755)
}

// Do runs fn on a thread in the namespace; the thread is thrown away.
func Do(t testing.TB, namespace *os.File, fn func() error) {
	t.Helper()
	err := onThread(func() error {
		if err := unix.Setns(int(namespace.Fd()), unix.CLONE_NEWNET); err != nil {
			return fmt.Errorf("setns: %w", err)
		}
		return fn()
	})
	if err != nil {
		t.Fatal(err)
	}
}

// onThread runs fn on a locked thread that ends with it.
func onThread(fn func() error) error {
	result := make(chan error, 1)
	go func() {
		runtime.LockOSThread() // never unlocked: the thread ends with the goroutine
		if unix.Gettid() == unix.Getpid() {
			defer runtime.UnlockOSThread() // the main thread cannot end: it is held while another one works
			result <- onThread(fn)
			return
		}
		result <- fn()
	}()
	return <-result
}
