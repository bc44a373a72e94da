package python

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"go.starlark.net/syntax"
)

// TestAcceptsStarlark gives the front end the interpreter's own test scripts: what Starlark accepts, it must accept.
func TestAcceptsStarlark(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "go.starlark.net").Output()
	if err != nil {
		t.Skip("the interpreter's source is not here: ", err)
	}
	files, _ := filepath.Glob(strings.TrimSpace(string(out)) + "/starlark/testdata/*.star")
	if len(files) == 0 {
		t.Skip("no scripts beside the interpreter")
	}
	chunks := 0
	for _, name := range files {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, chunk := range strings.Split(string(src), "\n---\n") {
			if _, err := Dialect().Parse(name, chunk, 0); err != nil {
				continue
			}
			chunks++
			prog, err := Compile(name, []byte(chunk), Options{})
			if e, ok := err.(*Error); ok {
				if !python3Only(e) {
					t.Error(e.Report())
				}
			} else if err := starlarkCompile(prog); err != nil {
				if _, ok := err.(syntax.Error); ok {
					t.Error(err)
				}
			}
		}
	}
	t.Logf("%d chunks of %d files", chunks, len(files))
}

// python3Only says whether a refusal is one of the two that Python's rules force: assert is a keyword unless a dot
// follows, and literals of bytes are ASCII.
func python3Only(e *Error) bool {
	at := []rune(e.Text)[e.Col-1:]
	return strings.HasPrefix(string(at), "assert") || strings.Contains(e.Text, "assert =") ||
		strings.HasPrefix(e.Msg, "bytes can only contain ASCII")
}
