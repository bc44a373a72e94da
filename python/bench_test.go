package python

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// BenchmarkCompile measures the front end and the interpreter's compiler on a source of 70,000 lines:
// functions, with something of everything.
func BenchmarkCompile(b *testing.B) {
	corpus, err := os.ReadFile("testdata/corpus.py")
	if err != nil {
		b.Fatal(err)
	}
	var src strings.Builder
	lines := 0
	for i := 0; lines < 70_000; i++ {
		text := string(corpus[strings.Index(string(corpus), "\n\ndef plain"):])
		fmt.Fprintf(&src, "\nv%d = %d\n%s", i, i, text)
		lines += strings.Count(text, "\n") + 3
	}
	b.SetBytes(int64(src.Len()))
	b.ReportMetric(float64(lines), "lines")
	for b.Loop() {
		prog, err := Compile("big.py", []byte(src.String()), Options{})
		if err != nil {
			b.Fatal(err)
		}
		if err := starlarkCompile(prog); err != nil {
			b.Fatal(err)
		}
	}
}
