package python

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// refused are the only reasons for which a source that CPython compiles may be refused.
var refused = []string{"complex numbers", "character names", "exception groups", "type parameters"}

// TestAcceptsCPythonsLibrary lowers every file of CPython's library and of the packages beside it.
func TestAcceptsCPythonsLibrary(t *testing.T) {
	files, accepted := 0, 0
	const packages = "/usr/lib/python3/dist-packages/"
	for _, dir := range []string{"/usr/lib/python3.11", packages + "pyroute2", packages + "pr2modules"} {
		if !exists(dir) {
			t.Log("not here: ", dir)
			continue
		}
		err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".py") || strings.Contains(path, "lib2to3/tests/data") {
				return err
			}
			files++
			if accepts(t, path) {
				accepted++
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if files == 0 {
		t.Skip("no CPython here")
	}
	t.Logf("%d of %d files accepted", accepted, files)
}

// accepts lowers a file and compiles the result.
func accepts(t *testing.T, path string) bool {
	src, err := os.ReadFile(path)
	if err != nil {
		return true
	}
	prog, err := Compile(path, src, Options{})
	var e *Error
	if errors.As(err, &e) {
		for _, reason := range refused {
			if strings.Contains(e.Msg, reason) {
				return false
			}
		}
		t.Error(e.Report())
		return false
	}
	if err := starlarkCompile(prog); err != nil {
		t.Errorf("%s: %v", path, err)
	}
	return true
}
