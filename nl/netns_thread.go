package nl

import (
	"runtime"

	"golang.org/x/sys/unix"
)

// A fault is a panic of a function on another thread, on its way to whoever waits for it.
type fault struct{ value any }

// onOwnThread runs fn on a thread that ends with it, so that nothing that fn changes of its thread, its
// namespaces above all, is left for other goroutines to find. A panic of fn is the caller's.
func onOwnThread(fn func() error) error {
	result := make(chan error, 1)
	faults := make(chan fault, 1)
	go func() {
		defer func() {
			if value := recover(); value != nil {
				faults <- fault{value}
			}
		}()
		runtime.LockOSThread() // never unlocked: the thread ends with this goroutine
		if unix.Gettid() == unix.Getpid() {
			// The main thread cannot end, and /proc/self shows its namespaces as those of the process.
			// While it is held here, the work gets another one.
			defer runtime.UnlockOSThread()
			result <- onOwnThread(fn)
			return
		}
		result <- fn()
	}()
	select {
	case err := <-result:
		return err
	case f := <-faults:
		panic(f.value)
	}
}
