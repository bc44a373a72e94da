package python

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"math/rand"
	"os"
	"os/exec"
	"testing"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

var (
	valueCount = flag.Int("expressions", 4000, "how many random expressions to compare")
	specCount  = flag.Int("specs", 2000, "how many random format specifications to compare")
	listAll    = flag.Bool("differences", false, "list all differences of expressions")
)

// TestRandomExpressions compares values and exceptions of random expressions.
func TestRandomExpressions(t *testing.T) {
	g := expressions{rand.New(rand.NewSource(*seed))}
	compareExpressions(t, *valueCount, func() string { return g.any(0) })
}

// TestRandomFormats compares random uses of format() and %.
func TestRandomFormats(t *testing.T) {
	g := expressions{rand.New(rand.NewSource(*seed))}
	compareExpressions(t, *specCount, g.spec)
}

// compareExpressions allows one difference in 200.
func compareExpressions(t *testing.T, count int, make func() string) {
	needCPython(t)
	var sources []string
	for range count {
		sources = append(sources, make())
	}
	want, got := expected(t, sources), evaluated(t, sources)
	bad, seen := 0, map[string]int{}
	for i, src := range sources {
		if got[i] == want[i] {
			continue
		}
		bad++
		kind := differenceKind(src, want[i], got[i])
		seen[kind]++
		switch {
		case kind == "":
			t.Errorf("unexplained: %s\n\tCPython %s\n\tnlsh    %s", src, want[i], got[i])
		case *listAll:
			t.Logf("%s\n\tCPython %s\n\tnlsh    %s", src, want[i], got[i])
		}
	}
	t.Logf("%d of %d differ: %v", bad, count, seen)
	if bad*200 > count {
		t.Errorf("%d of %d differ: more than 0.5 %%", bad, count)
	}
}

// expected is what CPython gives for each expression.
func expected(t *testing.T, sources []string) []string {
	t.Helper()
	in, err := json.Marshal(sources)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(cpython, "testdata/oracle/expressions.py")
	cmd.Stdin, cmd.Stderr = bytes.NewReader(in), os.Stderr
	cmd.Env = []string{"PYTHONIOENCODING=utf-8"}
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var results []string
	if err := json.Unmarshal(out, &results); err != nil {
		t.Fatal(err)
	}
	return results
}

// evaluated is what each expression gives here.
func evaluated(t *testing.T, sources []string) []string {
	t.Helper()
	state := builtins.NewState(builtins.NewRegistry())
	thread := state.NewThread("main")
	rt := runtime.New(state, thread)
	defer rt.Close()
	m := rt.NewModule("__main__", "x.py", nil)
	results := make([]string, len(sources))
	for i, src := range sources {
		v, err := m.Eval(thread, "x.py", src)
		var e *py.Error
		switch {
		case err == nil:
			results[i] = runtime.TypeName(v) + " " + py.Repr(v)
		case errors.As(err, &e):
			results[i] = "raises " + e.Class.Ident
		default:
			t.Fatal(src, ": ", err)
		}
	}
	return results
}
