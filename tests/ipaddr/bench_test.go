package ipaddr

import (
	_ "embed"
	"fmt"
	"net/netip"
	"os/exec"
	"testing"
)

//go:embed testdata/bench.py
var bulk string

//go:embed testdata/bench_prefixes.py
var bulkPrefixes string

const benchCount = 200_000

// BenchmarkScript reports what the same script measures here and in CPython, in ns per item.
func BenchmarkScript(b *testing.B) {
	needPython(b)
	script := fmt.Sprintf("COUNT = %d\n%s", benchCount, bulk)
	for range b.N {
		out, err := exec.Command(cpython, "-c", script).CombinedOutput()
		if err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		fmt.Printf("CPython:\n%s", out)
		fmt.Printf("nlsh:\n%s", run(b, script+bulkPrefixes))
	}
}

func BenchmarkNetipParse(b *testing.B) {
	for range b.N {
		if _, err := netip.ParseAddr("203.0.113.77"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNetipContains(b *testing.B) {
	p, a, n := netip.MustParsePrefix("203.0.113.0/24"), netip.MustParseAddr("203.0.113.77"), 0
	for range b.N {
		if p.Contains(a) {
			n++
		}
	}
	if n != b.N {
		b.Fatal(n)
	}
}

func BenchmarkNetipHosts(b *testing.B) {
	a := netip.MustParseAddr("10.0.0.0")
	for range b.N {
		a = a.Next()
	}
	if !a.IsValid() {
		b.Fatal(a)
	}
}
