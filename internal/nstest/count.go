package nstest

import (
	"os"
	"testing"
	"time"
)

// Deadline is how long a test waits for what must come: long enough for the slowest machine.
const Deadline = 30 * time.Second

// FDs is the number of descriptors that the process has open.
func FDs(t testing.TB) int { return entries(t, "/proc/self/fd") }

// Threads is the number of threads of the process.
func Threads(t testing.TB) int { return entries(t, "/proc/self/task") }

func entries(t testing.TB, dir string) int {
	t.Helper()
	list, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	return len(list)
}

// Eventually waits until the condition holds, and fails the test where it does not before the deadline.
func Eventually(t testing.TB, what string, holds func() bool) {
	t.Helper()
	for end := time.Now().Add(Deadline); !holds(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("not within %v: %s", Deadline, what)
		}
	}
}
