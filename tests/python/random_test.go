package python

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math/rand"
	"os"
	"os/exec"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nlsh/nlsh/builtins/runtime"
	"github.com/nlsh/nlsh/internal/py"
)

var (
	programs = flag.Int("programs", 2000, "how many random programs to compare")
	seed     = flag.Int64("seed", 1, "the seed of the first program")
)

// TestRandomPrograms makes programs at random, runs them here and with CPython, and compares everything
// they log: which code ran, in which order, with which values and exceptions.
func TestRandomPrograms(t *testing.T) {
	needCPython(t)
	prelude, err := os.ReadFile("testdata/oracle/prelude.py")
	if err != nil {
		t.Fatal(err)
	}
	sources := make([]string, *programs)
	for i := range sources {
		sources[i] = string(prelude) + generate(rand.New(rand.NewSource(*seed+int64(i))))
	}
	want := batch(t, sources)
	bad, shortest, report := 0, 1<<30, ""
	for i, src := range sources {
		got := run("program.py", []byte(src), uncaught)
		if got == want[i] {
			continue
		}
		bad++
		if len(src) < shortest {
			shortest = len(src)
			report = fmt.Sprintf("seed %d:\n%s\nnlsh (-), CPython (+):\n%s\n%s", *seed+int64(i), src[len(prelude):],
				cmp.Diff(got, want[i]), got)
		}
	}
	if bad > 0 {
		t.Errorf("%d of %d programs differ; the shortest is %s", bad, len(sources), report)
	}
}

// uncaught is the line that the oracle writes about an uncaught exception.
func uncaught(rt *runtime.Runtime, err error) string {
	var e *py.Error
	switch {
	case !errors.As(err, &e):
		return rt.Traceback(err)
	case e.Class.Is(py.NameError):
		return "uncaught NameError\n"
	}
	return "uncaught " + e.Class.Ident + "\n"
}

// batch runs all sources in one CPython.
func batch(t *testing.T, sources []string) []string {
	t.Helper()
	in, err := json.Marshal(sources)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(cpython, "testdata/oracle/batch.py")
	cmd.Stdin, cmd.Stderr = bytes.NewReader(in), os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var outputs []string
	if err := json.Unmarshal(out, &outputs); err != nil {
		t.Fatal(err)
	}
	return outputs
}
