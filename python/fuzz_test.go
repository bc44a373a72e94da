package python

import (
	"os"
	"slices"
	"strings"
	"testing"

	"go.starlark.net/starlark"
)

// seeds gives a fuzz target the sources of testdata.
func seeds(f *testing.F) {
	errors, err := os.ReadFile("testdata/errors.txt")
	if err != nil {
		f.Fatal(err)
	}
	corpus, err := os.ReadFile("testdata/corpus.py")
	if err != nil {
		f.Fatal(err)
	}
	for _, src := range strings.Split(string(errors), "\n---\n") {
		f.Add(src)
	}
	for _, src := range strings.Split(string(corpus), "\n\n") {
		f.Add(src)
	}
	f.Add(string(corpus))
	f.Add("x = " + strings.Repeat("(", 500))
	f.Add(strings.Repeat("not ", 5000) + "x")
	f.Add("f'" + strings.Repeat("{f'", 100))
	f.Add("\xff\xfe\x00")
}

// FuzzScan cuts any text into tokens: they stand in order, within the text, and the last is the end.
func FuzzScan(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, src string) {
		s := scan("fuzz", []byte(src))
		end := int32(0)
		for _, tok := range s.tokens {
			if tok.start < 0 || tok.end < tok.start || tok.kind != tDedent && tok.kind != tIndent && tok.start < end {
				t.Fatalf("token %d at %d..%d after %d", tok.kind, tok.start, tok.end, end)
			}
			if tok.kind != tEOF && tok.kind != tError && tok.kind != tNewline && int(tok.end) > len(s.src) {
				t.Fatalf("token %d ends at %d of %d", tok.kind, tok.end, len(s.src))
			}
			end = max(end, tok.start)
		}
		if s.tokens[len(s.tokens)-1].kind != tEOF {
			t.Fatal("no end")
		}
	})
}

// FuzzCompile lowers any text. What the front end accepts, the interpreter's compiler must accept too.
func FuzzCompile(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, src string) {
		if len(src) > 1<<16 {
			return
		}
		Complete(src)
		prog, err := Compile("fuzz", []byte(src), Options{})
		if err != nil {
			_ = err.(*Error).Report()
			return
		}
		if err := starlarkCompile(prog); err != nil && !strings.Contains(err.Error(), "load") {
			t.Fatalf("%q: %v", src, err)
		}
	})
}

// starlarkCompile hands a lowered tree to the interpreter's compiler.
func starlarkCompile(prog *Program) error {
	known := map[string]bool{"Ellipsis": true}
	for _, name := range slices.Concat(Runtime(), prog.Dynamic, prog.Constants) {
		known[name] = true
	}
	_, err := starlark.FileProgram(prog.File, func(name string) bool { return known[name] })
	return err
}
