package runtime_test

import (
	"testing"

	"github.com/nlsh/nlsh/python"
)

// TestContract holds the run-time against the names that lowered code calls.
func TestContract(t *testing.T) {
	vars := newShell(t).rt.NewModule("__main__", "x.py", nil).Vars()
	for _, name := range python.Runtime() {
		if vars[name] == nil {
			t.Errorf("the run-time lacks %s", name)
		}
	}
}
