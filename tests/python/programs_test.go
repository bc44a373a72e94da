package python

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nlsh/nlsh"
)

// TestPrograms runs the programs of testdata here and with CPython: what they print must be equal.
func TestPrograms(t *testing.T) {
	needCPython(t)
	folder, err := filepath.Abs("testdata") // which CPython's tracebacks name
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.py"))
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
			if diff := cmp.Diff(reference(t, name), inShell(t, name, src)); diff != "" {
				t.Errorf("CPython (-), nlsh (+):\n%s", diff)
			}
		})
	}
}

// inShell runs a script in a shell with all its modules, and gives what it printed and its last traceback.
func inShell(t *testing.T, name string, src []byte) string {
	t.Helper()
	var out bytes.Buffer
	sh := nlsh.New(nlsh.WithOutput(&out), nlsh.WithErrorOutput(&out), nlsh.WithArgs(name))
	err := sh.Run(context.Background(), name, src)
	var failed *nlsh.Error
	if errors.As(err, &failed) {
		out.WriteString(failed.Traceback)
	}
	if err := sh.Close(context.Background()); err != nil {
		out.WriteString(err.Error())
	}
	return out.String()
}
