package runtime_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/python"
)

// plainPrograms are programs of testdata/plain, which mean the same in Starlark and Python.
func plainPrograms(t testing.TB) map[string]string {
	files, err := filepath.Glob("testdata/plain/*.star")
	if err != nil || len(files) == 0 {
		t.Fatal("no programs", err)
	}
	programs := map[string]string{}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		programs[strings.TrimSuffix(filepath.Base(file), ".star")] = string(src)
	}
	return programs
}

// plainWays are the ways to run such a program: each gives its function main, ready to be called.
var plainWays = []struct {
	name string
	load func(t testing.TB, src string) (*starlark.Thread, starlark.Value)
}{
	{"interpreter", func(t testing.TB, src string) (*starlark.Thread, starlark.Value) {
		thread := new(starlark.Thread)
		globals, err := starlark.ExecFileOptions(python.Dialect(), thread, "plain", src, nil)
		if err != nil {
			t.Fatal(err)
		}
		return thread, globals["main"]
	}},
	{"py", func(t testing.TB, src string) (*starlark.Thread, starlark.Value) { return loadPlain(t, "p.py", src) }},
	{"star", func(t testing.TB, src string) (*starlark.Thread, starlark.Value) { return loadPlain(t, "p.star", src) }},
}

func loadPlain(t testing.TB, file, src string) (*starlark.Thread, starlark.Value) {
	s := newShell(t)
	m, err := s.rt.Run(s.thread, "__main__", file, []byte(src), nil)
	if err != nil {
		t.Fatal(err)
	}
	main, err := m.Attr("main")
	if err != nil {
		t.Fatal(err)
	}
	s.rt.Enter(s.thread)
	return s.thread, main
}

// TestPlain runs the programs in each way: they give the same.
func TestPlain(t *testing.T) {
	for name, src := range plainPrograms(t) {
		t.Run(name, func(t *testing.T) {
			var want string
			for _, way := range plainWays {
				thread, main := way.load(t, src)
				v, err := starlark.Call(thread, main, nil, nil)
				if err != nil {
					t.Fatal(way.name, err)
				}
				got, _ := starlark.AsString(v)
				if got == "" {
					got = v.String()
				}
				if want == "" {
					want = got
				}
				if strings.ReplaceAll(got, "'", `"`) != want {
					t.Errorf("%s: %s, the interpreter %s", way.name, got, want)
				}
			}
		})
	}
}

// BenchmarkPlainProgram compares the ways: what the languages have in common should cost the same.
func BenchmarkPlainProgram(b *testing.B) {
	for name, src := range plainPrograms(b) {
		for _, way := range plainWays {
			b.Run(name+"/"+way.name, func(b *testing.B) {
				thread, main := way.load(b, src)
				b.ReportAllocs()
				for b.Loop() {
					if _, err := starlark.Call(thread, main, nil, nil); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
