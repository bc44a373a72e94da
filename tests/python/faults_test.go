package python

import (
	"os"
	"testing"
)

// TestFaults calls all that is built in with arguments of all types: Go code that takes one for another would end the
// script with a SystemError.
func TestFaults(t *testing.T) {
	const name = "testdata/faults/calls.py"
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if out := inShell(t, name, src); out != "done\n" {
		t.Error(out)
	}
}
