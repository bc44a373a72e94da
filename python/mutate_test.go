package python

import (
	"bytes"
	"encoding/json"
	"flag"
	"math/rand"
	"os"
	"os/exec"
	"strings"
	"testing"
)

var mutants = flag.Int("mutants", 3000, "how many damaged sources to compare")

// TestMutants damages statements of the corpus at random, a token or two each, and compares whether they are still
// accepted with what CPython says.
func TestMutants(t *testing.T) {
	if !exists(cpython) {
		t.Skip("no CPython here")
	}
	corpus, err := os.ReadFile("testdata/corpus.py")
	if err != nil {
		t.Fatal(err)
	}
	pieces := strings.Split(string(corpus), "\n\n")
	r := rand.New(rand.NewSource(1))
	sources := make([]string, *mutants)
	for i := range sources {
		sources[i] = damaged(r, pieces[r.Intn(len(pieces))])
	}
	in, err := json.Marshal(sources)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(cpython, "testdata/accepts_oracle.py")
	cmd.Stdin = bytes.NewReader(in)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	if err := json.Unmarshal(out, &want); err != nil {
		t.Fatal(err)
	}
	wrong := 0
	for i, src := range sources {
		_, err := Compile("x.py", []byte(src), Options{})
		if (err == nil) == (want[i] == "") || tolerated(want[i]) {
			continue
		}
		if wrong++; wrong <= 10 {
			t.Errorf("%q:\n got %v\nwant %q", src, err, want[i])
		}
	}
	t.Logf("%d sources, %d differences", len(sources), wrong)
}

// tolerated are errors of CPython's that do not matter to a script.
func tolerated(msg string) bool {
	return strings.Contains(msg, "f-string") // 3.12 allows more
}

// damaged is a source with tokens removed, doubled, swapped or replaced.
func damaged(r *rand.Rand, src string) string {
	for range 1 + r.Intn(2) {
		tokens := scan("x", []byte(src)).tokens
		var real []token
		for _, tok := range tokens {
			if tok.end > tok.start && tok.kind != tIndent && int(tok.end) <= len(src) {
				real = append(real, tok)
			}
		}
		if len(real) < 2 {
			return src
		}
		a, b := real[r.Intn(len(real))], real[r.Intn(len(real))]
		if a.start > b.start {
			a, b = b, a
		}
		switch r.Intn(4) {
		case 0:
			src = src[:a.start] + src[a.end:]
		case 1:
			src = src[:a.end] + " " + src[a.start:]
		case 2:
			src = src[:a.start] + src[b.start:b.end] + src[a.end:]
		case 3:
			if a.end <= b.start {
				src = src[:a.start] + src[b.start:b.end] + src[a.end:b.start] + src[a.start:a.end] + src[b.end:]
			}
		}
	}
	return src
}
