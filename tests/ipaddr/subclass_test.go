package ipaddr

import (
	_ "embed"
	"os/exec"
	"strings"
	"testing"
)

//go:embed testdata/subclass.py
var subclasses string

//go:embed testdata/subclass.txt
var subclassesPrint string

// TestSubclasses derives classes from those of the module ipaddress: what is printed is what CPython prints.
func TestSubclasses(t *testing.T) {
	differ(t, "nlsh", run(t, subclasses), subclassesPrint)
}

// TestSubclassesOfCPython keeps the expectation true.
func TestSubclassesOfCPython(t *testing.T) {
	needPython(t)
	out, err := exec.Command(cpython, "-c", subclasses).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	differ(t, "CPython", string(out), subclassesPrint)
}

// differ reports the first lines that are not as they should be.
func differ(t *testing.T, who, got, want string) {
	t.Helper()
	lines, expected := strings.Split(got, "\n"), strings.Split(want, "\n")
	if len(lines) != len(expected) {
		t.Errorf("%s prints %d lines, want %d", who, len(lines), len(expected))
	}
	for i := range min(len(lines), len(expected)) {
		if lines[i] != expected[i] {
			t.Errorf("%s prints\n     %s\nwant %s", who, lines[i], expected[i])
		}
	}
}
