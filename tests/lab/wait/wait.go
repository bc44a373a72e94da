// Package wait waits for something to become true, without a fixed sleep.
package wait

import (
	"testing"
	"time"
)

// Limit bounds every wait: long enough for a machine under emulation.
const Limit = time.Minute

// For asks until the answer is yes; what names it in the failure.
func For(t testing.TB, what string, ask func() bool) {
	t.Helper()
	deadline := time.Now().Add(Limit)
	for pause := 5 * time.Millisecond; !ask(); pause = min(2*pause, 500*time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("%s: not within %v", what, Limit)
		}
		time.Sleep(pause)
	}
}
