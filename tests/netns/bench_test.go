package netns

import (
	"fmt"
	"runtime"
	"testing"

	"golang.org/x/sys/unix"
)

// The benchmarks of docs/performance.md. Those of the kernel make the system calls alone, on a thread of their own.

func BenchmarkVisit(b *testing.B) {
	l := newLab(b)
	l.run("netns.create('test')")
	b.ResetTimer()
	l.run(fmt.Sprintf(`
def visit(n):
    for i in range(n):
        netns.pushns('test')
        netns.popns()
visit(%d)
`, b.N))
}

func BenchmarkKernelVisit(b *testing.B) {
	l := newLab(b)
	l.run("netns.create('test')")
	done := make(chan error)
	go func() {
		runtime.LockOSThread() // never unlocked: the thread ends with the goroutine
		done <- enterAndLeave(b)
	}()
	if err := <-done; err != nil {
		b.Fatal(err)
	}
}

func enterAndLeave(b *testing.B) error {
	home, err := unix.Open("/proc/thread-self/ns/net", unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return err
	}
	defer unix.Close(home)
	for b.Loop() {
		fd, err := unix.Open("/run/netns/test", unix.O_RDONLY|unix.O_CLOEXEC, 0)
		if err == nil {
			err = unix.Setns(fd, unix.CLONE_NEWNET)
		}
		if err == nil {
			err = unix.Setns(home, unix.CLONE_NEWNET)
		}
		if err != nil {
			return err
		}
		unix.Close(fd)
	}
	return nil
}

// BenchmarkSocket opens a socket of rtnetlink in a namespace, and closes it.
func BenchmarkSocket(b *testing.B) {
	l := newLab(b)
	l.run("netns.create('test')")
	b.ResetTimer()
	l.run(fmt.Sprintf("[IPRoute(netns='test').close() for i in range(%d)]", b.N))
}
