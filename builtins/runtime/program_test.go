package runtime_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
)

// A shell is a run-time whose output is kept.
type shell struct {
	state  *builtins.State
	thread *starlark.Thread
	rt     *runtime.Runtime
	out    bytes.Buffer
}

func newShell(t testing.TB) *shell {
	t.Helper()
	return shellOf(t, builtins.NewState(builtins.NewRegistry()))
}

func shellOf(t testing.TB, state *builtins.State) *shell {
	t.Helper()
	s := &shell{state: state}
	s.state.Out = builtins.NewOutput(&s.out)
	s.thread = s.state.NewThread("main")
	s.rt = runtime.New(s.state, s.thread)
	t.Cleanup(s.rt.Close)
	return s
}

// run runs a program and gives what it prints, with the traceback of an uncaught exception behind it.
func (s *shell) run(t testing.TB, file, src string) string {
	t.Helper()
	_, err := s.rt.Run(s.thread, "__main__", file, []byte(src), nil)
	if err := s.state.Out.Flush(); err != nil {
		t.Fatal(err)
	}
	text := s.out.String()
	s.out.Reset()
	if err != nil {
		text += s.rt.Traceback(err)
	}
	return text
}

// TestPrograms runs the programs of testdata; their .out files are what CPython 3.11 prints.
func TestPrograms(t *testing.T) {
	files, err := filepath.Glob("testdata/*.py")
	if err != nil || len(files) == 0 {
		t.Fatal("no programs", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(strings.TrimSuffix(file, ".py") + ".out")
			if err != nil {
				t.Fatal(err)
			}
			compare(t, withoutDir(t, newShell(t).run(t, absolute(t, file), string(src))), string(want))
		})
	}
}

func absolute(t *testing.T, file string) string {
	t.Helper()
	path, err := filepath.Abs(file)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// withoutDir makes tracebacks the same wherever the tests lie.
func withoutDir(t *testing.T, text string) string {
	return strings.ReplaceAll(text, absolute(t, "testdata")+"/", "")
}

func compare(t *testing.T, got, want string) {
	t.Helper()
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		var a, b string
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			t.Fatalf("line %d:\n got %q\nwant %q\nall of it:\n%s", i+1, a, b, got)
		}
	}
}

// TestOracle holds the .out files against CPython where it is installed.
func TestOracle(t *testing.T) {
	python := "/usr/bin/python3"
	version, err := exec.Command(python, "--version").Output()
	if err != nil || !strings.HasPrefix(string(version), "Python 3.11") {
		t.Skip("no CPython 3.11")
	}
	files, err := filepath.Glob("testdata/*.py")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		got, err := exec.Command(python, absolute(t, file)).CombinedOutput()
		if _, failed := err.(*exec.ExitError); err != nil && !failed {
			t.Fatal(err)
		}
		want, err := os.ReadFile(strings.TrimSuffix(file, ".py") + ".out")
		if err != nil {
			t.Fatal(err)
		}
		compare(t, string(want), withoutDir(t, string(got)))
	}
}
