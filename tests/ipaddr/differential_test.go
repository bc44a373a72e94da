package ipaddr

import (
	"bytes"
	"context"
	_ "embed"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/nlsh/nlsh"
	"github.com/nlsh/nlsh/internal/nstest"
)

// cpython is the interpreter whose module ipaddress is the measure: that of 3.11.
const cpython = "/usr/bin/python3"

// needPython skips a test where there is no CPython 3.11.
func needPython(t testing.TB) {
	t.Helper()
	out, err := exec.Command(cpython, "-c", "import sys; print(sys.version_info[:2])").Output()
	if err != nil || strings.TrimSpace(string(out)) != "(3, 11)" {
		t.Skipf("no CPython 3.11 at %s", cpython)
	}
}

// run is what a script prints; it must not fail.
func run(t testing.TB, script string, options ...nlsh.Option) string {
	t.Helper()
	var out bytes.Buffer
	shell := nlsh.New(append(options, nlsh.WithOutput(&out), nlsh.WithErrorOutput(&out))...)
	ctx, cancel := context.WithTimeout(context.Background(), 10*nstest.Deadline)
	defer cancel()
	if err := shell.Run(ctx, "test.py", []byte(script)); err != nil {
		t.Fatalf("%v\n%s", err, tail(out.String()))
	}
	return out.String()
}

func tail(s string) string { return s[max(0, len(s)-500):] }

//go:embed testdata/differential.py
var differential string

// seed and operations choose what is tried. Another seed tries others.
const (
	seed       = 1
	operations = 200_000
)

// TestDifferential holds the results, the exceptions and their texts of random operations against
// CPython's. What differs by design is left out by the script itself: hash values, error texts of lists of
// mixed versions (they depend on the order in which CPython sorts), slices, and scopes inside
// address_exclude and collapse_addresses, where CPython loses them halfway.
func TestDifferential(t *testing.T) {
	needPython(t)
	script := fmt.Sprintf("SEED = %d\nCOUNT = %d\n%s", seed, operations, differential)
	var want bytes.Buffer
	oracle := exec.Command(cpython, "-c", script)
	oracle.Stdout, oracle.Stderr = &want, os.Stderr
	oracle.Env = append(os.Environ(), "PYTHONIOENCODING=utf-8")
	if err := oracle.Start(); err != nil {
		t.Fatal(err)
	}
	got := strings.Split(run(t, script), "\n")
	if err := oracle.Wait(); err != nil {
		t.Fatal(err)
	}
	expected := strings.Split(want.String(), "\n")
	if len(expected) <= operations || len(got) != len(expected) {
		t.Fatalf("%d lines, CPython %d", len(got), len(expected))
	}
	failures := 0
	for i := range got {
		if got[i] != expected[i] && failures < 20 {
			failures++
			t.Errorf("\n    got %s\nCPython %s", got[i], expected[i])
		}
	}
}
