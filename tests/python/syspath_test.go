package python

import (
	"os"
	"path/filepath"
	"testing"
)

// TestSysPath imports from directories that the script has put in sys.path, before and after its own.
func TestSysPath(t *testing.T) {
	needCPython(t)
	dir := t.TempDir()
	for name, text := range map[string]string{
		"lib/far.py": "import near\nx = near.x\n", "lib/near.py": "x = 'in lib'\n", "near.py": "x = 'beside'\n",
		"late/far.py": "x = 'late'\n", "late/only.py": "x = 'only late'\n",
		"main.py": `
import sys, os
here = sys.path[0]
sys.path.insert(0, os.path.join(here, 'lib'))
sys.path.append(os.path.join(here, 'late'))
import far, only
print(far.x, only.x, os.path.isdir(here))
`} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	main := filepath.Join(dir, "main.py")
	src, err := os.ReadFile(main)
	if err != nil {
		t.Fatal(err)
	}
	got, want := inShell(t, main, src), reference(t, main)
	if got != want || want == "" {
		t.Errorf("%q, CPython prints %q", got, want)
	}
}
