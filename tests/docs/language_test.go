package docs

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// cpython is the interpreter that the language page speaks of.
const cpython = "/usr/bin/python3"

// Every example of the language page prints in nlsh, and in CPython, what the page says: what it calls a difference
// is one, and what it calls the same is the same.
func TestLanguage(t *testing.T) {
	for _, e := range examples(t, "docs/language.md") {
		t.Run(e.section, func(t *testing.T) {
			if e.lang != "python" {
				t.Fatalf("%s:%d: a block of %q", e.page, e.line, e.lang)
			}
			e.compare(t, "nlsh", newSession(t).script(e.src), e.want())
			e.compare(t, "CPython", reference(t, e.src), e.wantCPython())
		})
	}
}

// reference runs a script with CPython.
func reference(t *testing.T, src string) string {
	t.Helper()
	if _, err := os.Stat(cpython); err != nil {
		t.Skip("no CPython: ", err)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "example.py"), []byte(src), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("timeout", "60", cpython, "example.py")
	cmd.Dir = dir
	cmd.Env = []string{"PYTHONHASHSEED=0", "PYTHONDONTWRITEBYTECODE=1", "PYTHONIOENCODING=utf-8"}
	out, err := cmd.CombinedOutput()
	if _, failed := err.(*exec.ExitError); err != nil && !failed {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(out), dir+"/", "")
}
