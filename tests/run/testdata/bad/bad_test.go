// Package bad has a test that passes, one that fails, one that is skipped and one that never ends.
package bad

import (
	"fmt"
	"testing"
	"time"
)

func TestPasses(t *testing.T) { fmt.Print("no end of line") }

func TestFails(t *testing.T) { t.Error("this one fails on purpose") }

func TestSkips(t *testing.T) { t.Skip("needs air: there is none") }

func TestHangs(t *testing.T) {
	for range time.Tick(time.Second) {
	}
}
