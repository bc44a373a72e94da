package ipaddr

import (
	_ "embed"
	"fmt"
	"os/exec"
	"runtime/debug"
	"strings"
	"testing"
)

//go:embed testdata/single.py
var single string

// unrolled is how often an expression stands in the body of a loop, so that what the loop costs does not count.
const unrolled = 10

// BenchmarkSingle prints what each operation of the module costs in a script, here and in CPython: nanoseconds of
// processor time. What the interpreter itself needs for an expression, an attribute, a call comes first.
func BenchmarkSingle(b *testing.B) {
	needPython(b)
	defer debug.SetGCPercent(debug.SetGCPercent(collectAt))
	script := singleScript()
	for range b.N {
		out, err := exec.Command(cpython, "-c", script).CombinedOutput()
		if err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		theirs, ours := timings(string(out)), timings(run(b, script))
		fmt.Printf("%-50s %8s %8s %8s\n", "ns", "nlsh", "CPython", "nlsh/")
		for _, name := range ours.names {
			fmt.Printf("%-50s %8.0f %8.0f %8s\n", name, ours.of[name], theirs.of[name],
				ratio(ours.of[name], theirs.of[name]))
		}
	}
}

// singleScript makes a function with a loop of each expression.
func singleScript() string {
	prologue, list, _ := strings.Cut(single, "\n# Expressions:\n")
	var functions, calls strings.Builder
	n := 0
	for line := range strings.Lines(list) {
		expression := strings.TrimSpace(strings.TrimPrefix(line, "# "))
		if expression == "" || expression == "#" {
			continue
		}
		n++
		fmt.Fprintf(&functions, "def f%d(n):\n    for _ in range(n):\n%s\n", n,
			strings.Repeat("        "+expression+"\n", unrolled))
		fmt.Fprintf(&calls, "measure(%q, f%d)\n", expression, n)
	}
	return prologue + "\n" + functions.String() + calls.String()
}
