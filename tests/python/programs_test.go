package python

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nlsh/nlsh/builtins/runtime"
)

// TestPrograms runs the programs of testdata here and with CPython: what they print must be equal.
func TestPrograms(t *testing.T) {
	needCPython(t)
	files, err := filepath.Glob("testdata/*.py")
	if err != nil || len(files) == 0 {
		t.Fatal("no programs: ", err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			t.Parallel()
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(reference(t, name), run(name, src, (*runtime.Runtime).Traceback)); diff != "" {
				t.Errorf("CPython (-), nlsh (+):\n%s", diff)
			}
		})
	}
}
