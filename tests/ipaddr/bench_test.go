package ipaddr

import (
	_ "embed"
	"flag"
	"fmt"
	"os/exec"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh"
)

//go:embed testdata/bulk.py
var bulk string

// slow looks for all addresses in a hundred networks in a loop, which takes minutes.
var slow = flag.Bool("slow", false, "all bulk operations at their full size")

// collectAt is the garbage collector's setting of the binary.
const collectAt = 400

// The sizes of the bulk operations, of which each is timed so many times.
const (
	tries          = 3
	addressCount   = 1_000_000
	networkCount   = 100_000
	tableCount     = 100_000
	excludedCount  = 1000
	containedCount = 20_000 // of the addresses, in a loop, unless slow
)

// BenchmarkBulk prints a table of bulk operations: nanoseconds of processor time for each item, here, in CPython,
// and in a program in Go that does the same with bare net/netip.
func BenchmarkBulk(b *testing.B) {
	needPython(b)
	defer debug.SetGCPercent(debug.SetGCPercent(collectAt))
	contained := containedCount
	if *slow {
		contained = addressCount
	}
	sizes := fmt.Sprintf("TRIES, ADDRESSES, NETWORKS, TABLE, EXCLUDED, CONTAINED = %d, %d, %d, %d, %d, %d\n",
		tries, addressCount, networkCount, tableCount, excludedCount, contained)
	for range b.N {
		out, err := exec.Command(cpython, "-c", sizes+"NLSH = False\nfrom gc import collect\n"+bulk).CombinedOutput()
		if err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		theirs, ours, bare := timings(string(out)), timings(run(b, sizes+"NLSH = True\n"+bulk, collector)), measureBare()
		theirs.add("in 100", theirs.of["in 100 loop"]) // it has no other way
		fmt.Printf("%-18s %8s %8s %8s %10s %8s\n", "ns for each", "nlsh", "CPython", "netip", "CPython/", "/netip")
		for _, name := range ours.names {
			fmt.Printf("%-18s %8.1f %8s %8s %10s %8s\n", name, ours.of[name], theirs.text(name), bare.text(name),
				ratio(theirs.of[name], ours.of[name]), ratio(ours.of[name], bare.of[name]))
		}
	}
}

// collector lets a script collect garbage.
var collector = nlsh.WithGlobal("collect", starlark.NewBuiltin("collect", func(*starlark.Thread, *starlark.Builtin,
	starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
	runtime.GC()
	return starlark.None, nil
}))

// A timing is what some operations took, in their order.
type timing struct {
	names []string
	of    map[string]float64
}

// timings reads lines of a name and nanoseconds.
func timings(out string) *timing {
	t := &timing{of: map[string]float64{}}
	for line := range strings.Lines(out) {
		name, text, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if ns, err := strconv.ParseFloat(text, 64); err == nil {
			t.add(name, ns)
		}
	}
	return t
}

func (t *timing) add(name string, ns float64) {
	t.names = append(t.names, name)
	t.of[name] = ns
}

func (t *timing) text(name string) string {
	if ns, ok := t.of[name]; ok {
		return fmt.Sprintf("%.1f", ns)
	}
	return ""
}

func ratio(a, b float64) string {
	if a == 0 || b == 0 {
		return ""
	}
	return fmt.Sprintf("%.2f", a/b)
}
