package runtime_test

import (
	goruntime "runtime"
	"strings"
	"testing"
	"time"
)

// TestLostGeneratorEnds makes generators that are left unfinished: their finally clauses run on the script's
// thread, once the garbage collector has found them.
func TestLostGeneratorEnds(t *testing.T) {
	s := newShell(t)
	src := `
def g():
    try: yield 1
    finally: print('cleaned')
def lose():
    next(g())
lose()
`
	out := s.run(t, "a.py", src)
	for deadline := time.Now().Add(30 * time.Second); !strings.Contains(out, "cleaned"); {
		if time.Now().After(deadline) {
			t.Fatal("a lost generator has not been ended")
		}
		goruntime.GC()
		out += s.run(t, "b.py", "list(x for x in [1])\n")
	}
}

// TestCloseEndsGenerators leaves two generators alive at the end of the script: Close ends them in order.
func TestCloseEndsGenerators(t *testing.T) {
	s := newShell(t)
	before := goruntime.NumGoroutine()
	s.run(t, "a.py", `
def g(n):
    try: yield n
    finally: print('end', n)
a, b, c = g(1), g(2), g(3)
next(a), next(b)
`)
	s.rt.Close()
	if err := s.state.Out.Flush(); err != nil {
		t.Fatal(err)
	}
	if got := s.out.String(); got != "end 1\nend 2\n" {
		t.Errorf("got %q", got)
	}
	for deadline := time.Now().Add(30 * time.Second); goruntime.NumGoroutine() > before; goruntime.Gosched() {
		if time.Now().After(deadline) {
			t.Fatal("coroutines are left")
		}
	}
}
