package netns

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"sync"
	"testing"
	"time"

	"github.com/nlsh/nlsh"
	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/internal/nstest"
)

// visits are how often the leak tests enter and leave.
func visits() int {
	if testing.Short() {
		return 500
	}
	return 10000
}

// threadsAtHome fails the test where a thread of the process is in another namespace than the first.
func threadsAtHome(t *testing.T) {
	t.Helper()
	nstest.Eventually(t, "every thread is in the namespace of the process", func() bool {
		home, err := os.Readlink("/proc/self/ns/net")
		if err != nil {
			t.Fatal(err)
		}
		tasks, err := filepath.Glob("/proc/self/task/*/ns/net")
		if err != nil {
			t.Fatal(err)
		}
		for _, task := range tasks {
			if at, err := os.Readlink(task); err == nil && at != home {
				return false
			}
		}
		return true
	})
}

// Visits of namespaces, with sockets, files, exceptions and errors in them, leave nothing behind.
func TestVisitsLeaveNothing(t *testing.T) {
	l := newLab(t)
	script := `
netns.create('test') if 'test' not in netns.listnetns() else None
def visit(i):
    try:
        with netns.pushns('test'):
            if i %% 50 == 0:
                IPRoute().close()
            elif i %% 50 == 1:
                open('/proc/net/dev').close()
            elif i %% 50 == 2:
                os.listdir('/sys/class/net')
            elif i %% 50 == 3:
                netns.setns('gone', flags=0)
            elif i %% 3 == 0:
                raise ValueError(i)
    except (ValueError, OSError):
        pass
for i in range(%d):
    visit(i)
`
	l.run(fmt.Sprintf(script, 200))
	runtime.GC()
	fds, threads, goroutines := nstest.FDs(t), nstest.Threads(t), runtime.NumGoroutine()
	l.run(fmt.Sprintf(script, visits()))
	nstest.Eventually(t, "descriptors as before", func() bool { runtime.GC(); return nstest.FDs(t) <= fds })
	nstest.Eventually(t, "goroutines as before", func() bool { return runtime.NumGoroutine() <= goroutines })
	nstest.Eventually(t, "threads as before", func() bool { return nstest.Threads(t) <= threads+4 })
	threadsAtHome(t)
}

// Several shells at once, each in namespaces of its own, never meet in one.
func TestShellsAtOnce(t *testing.T) {
	newLab(t)
	const shells = 4
	var group sync.WaitGroup
	for n := range shells {
		l := newLab(t)
		l.run(fmt.Sprintf(`
me = %d
with NetNS('ns%%d' %% me) as ns:
    for i in range(me):
        ns.link('add', ifname='br%%d' %% i, kind='bridge')
`, n))
		group.Go(func() {
			_, err := l.try(fmt.Sprintf(`
for i in range(%d):
    try:
        with netns.pushns('ns%%d' %% me):
            with IPRoute() as ip: links = len(ip.get_links())
            lines = len(open('/proc/net/dev').readlines())
            if (links, lines, len(os.listdir('/sys/class/net'))) != (me + 1, me + 3, me + 1):
                raise AssertionError((links, lines))
            if i %% 3 == 0: raise KeyError(i)
            if i %% 5 == 0: netns.setns('gone', flags=0)
    except (KeyError, OSError):
        pass
`, visits()/200))
			if err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	threadsAtHome(t)
}

// A script that is stopped while it is in namespaces is where it was before, without the help of the garbage
// collector.
func TestStopReturns(t *testing.T) {
	l := newLab(t)
	l.run("netns.create('test'); netns.create('kept'); netns.pushns('kept')")
	const where = "print(netns.sysctl(None, 'net.ipv4.ip_forward'))"
	l.run("netns.sysctl('kept', 'net.ipv4.ip_forward', 1)")
	l.run("import time, threading")
	inside, enter, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer inside.Close()
	defer enter.Close()
	script := fmt.Appendf(nil, `
def visit():
    netns.pushns('test')
    os.write(%d, b'.')
    time.sleep(1000)
thread = threading.Thread(target=visit)
with netns.pushns('test'):
    netns.pushns('kept')
    netns.pushns('test')
    thread.start()
    time.sleep(1000)
`, enter.Fd())
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	before := nstest.FDs(t)
	for range 10 {
		ctx, cancel := context.WithCancel(context.Background())
		go func() {
			_, _ = inside.Read(make([]byte, 1))
			cancel()
		}()
		err := l.shell.Run(ctx, "test.py", script)
		cancel()
		var stopped *builtins.Stopped
		if !errors.As(err, &stopped) {
			t.Fatalf("the script was not stopped: %v", err)
		}
	}
	if after := nstest.FDs(t); after > before {
		t.Errorf("%d descriptors, were %d", after, before)
	}
	l.prints(where, "1")
	l.run("netns.popns()")
	l.prints(where, "0")
}

// The end of a shell closes what is left of its visits.
func TestCloseLeaves(t *testing.T) {
	l := newLab(t)
	l.run("netns.create('test')")
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	before := nstest.FDs(t)
	for range 10 {
		shell := nlsh.New()
		err := shell.Run(context.Background(), "test.py",
			[]byte("from pyroute2 import netns; netns.pushns('test'); netns.pushns('test'); netns.setns('test')"))
		if err == nil {
			err = shell.Close(context.Background())
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if after := nstest.FDs(t); after > before {
		t.Errorf("%d descriptors, were %d", after, before)
	}
}

// Scripts that are stopped or interrupted in the middle of visits leave nothing behind either, once their shells are
// gone.
func TestCancelledVisits(t *testing.T) {
	l := newLab(t)
	l.run("netns.create('test')")
	cancelled(t, 2)
	runtime.GC()
	fds, threads, goroutines := nstest.FDs(t), nstest.Threads(t), runtime.NumGoroutine()
	cancelled(t, 50)
	nstest.Eventually(t, "descriptors as before", func() bool { runtime.GC(); return nstest.FDs(t) <= fds })
	nstest.Eventually(t, "goroutines as before", func() bool { return runtime.NumGoroutine() <= goroutines })
	nstest.Eventually(t, "threads as before", func() bool { return nstest.Threads(t) <= threads+4 })
	threadsAtHome(t)
}

// cancelled runs scripts that visit a namespace until they are stopped, every other one by Ctrl-C.
func cancelled(t *testing.T, times int) {
	t.Helper()
	for i := range times {
		shell := nlsh.New()
		ctx, cancel := context.WithCancel(context.Background())
		stop := cancel
		if i%2 == 0 {
			stop = shell.Interrupt
		}
		timer := time.AfterFunc(time.Duration(10+5*(i%5))*time.Millisecond, stop)
		err := shell.Run(ctx, "test.py", []byte(`
from pyroute2 import netns, IPRoute
while True:
    with netns.pushns('test'):
        netns.pushns('test')
        IPRoute().close()
`))
		timer.Stop()
		cancel()
		if err == nil {
			t.Fatal("the script went on to its end")
		}
		if depth := len(shell.State().Place().Saved); depth != 0 {
			t.Fatalf("the script is %d namespaces deep after its end", depth)
		}
	}
}
