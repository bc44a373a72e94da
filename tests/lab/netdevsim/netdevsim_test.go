package netdevsim

import (
	"strings"
	"testing"

	"github.com/nlsh/nlsh/tests/lab/ns"
)

func TestPorts(t *testing.T) {
	name := New(t, 7, 2)
	if n := strings.Count(ns.Sh(t, "devlink port show"), name+"/"); n != 2 {
		t.Errorf("%s has %d ports, want 2", name, n)
	}
}
