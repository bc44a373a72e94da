package runtime_test

import (
	"fmt"
	"testing"

	"go.starlark.net/starlark"
	"go.starlark.net/starlarkstruct"
)

// benchmark runs setup once and body b.N times, inside a function.
func benchmark(b *testing.B, setup, body string) {
	s := newShell(b)
	src := fmt.Sprintf("%s\ndef run():\n    for i in range(%d):\n        %s\nrun()\n", setup, b.N, body)
	b.ResetTimer()
	if out := s.run(b, "bench.py", src); out != "" {
		b.Fatal(out)
	}
}

func BenchmarkLoop(b *testing.B) { benchmark(b, "", "pass") }
func BenchmarkCall(b *testing.B) { benchmark(b, "def f(): pass", "f()") }
func BenchmarkTry(b *testing.B) {
	benchmark(b, "", "try: pass\n        except ValueError: pass")
}
func BenchmarkFinally(b *testing.B) { benchmark(b, "", "try: pass\n        finally: pass") }
func BenchmarkRaise(b *testing.B) {
	benchmark(b, "", "try: raise ValueError\n        except ValueError: pass")
}
func BenchmarkNativeError(b *testing.B) {
	benchmark(b, "d = {}", "try: d['k']\n        except KeyError: pass")
}
func BenchmarkWith(b *testing.B) {
	benchmark(b, "class C:\n    def __enter__(self): return self\n    def __exit__(self, *a): pass\nc = C()",
		"with c: pass")
}

// BenchmarkWithNative is a with statement whose manager is made in Go.
func BenchmarkWithNative(b *testing.B) {
	s := newShell(b)
	src := fmt.Sprintf("def run():\n    for i in range(%d):\n        with c: pass\nrun()\n", b.N)
	b.ReportAllocs()
	b.ResetTimer()
	if _, err := s.rt.Run(s.thread, "__main__", "bench.py", []byte(src), starlark.StringDict{"c": bareManager()}); err != nil {
		b.Fatal(err)
	}
}

func bareManager() starlark.Value {
	nothing := starlark.NewBuiltin("nothing", func(*starlark.Thread, *starlark.Builtin, starlark.Tuple,
		[]starlark.Tuple) (starlark.Value, error) {
		return starlark.None, nil
	})
	return starlarkstruct.FromStringDict(starlark.String("manager"),
		starlark.StringDict{"__enter__": nothing, "__exit__": nothing})
}

func BenchmarkMethod(b *testing.B) {
	benchmark(b, "class C:\n    def m(self): pass\nc = C()", "c.m()")
}
func BenchmarkAttribute(b *testing.B) {
	benchmark(b, "class C: pass\nc = C()\nc.x = 1", "c.x")
}
func BenchmarkNewObject(b *testing.B) {
	benchmark(b, "class C:\n    def __init__(self): self.x = 1", "C()")
}
func BenchmarkOperator(b *testing.B) {
	benchmark(b, "class C:\n    def __add__(self, y): return y\nc = C()", "c + 1")
}
func BenchmarkGenerator(b *testing.B) {
	s := newShell(b)
	src := fmt.Sprintf("def g():\n    for i in range(%d): yield i\ndef run():\n    for x in g(): pass\nrun()\n",
		b.N)
	b.ResetTimer()
	if out := s.run(b, "bench.py", src); out != "" {
		b.Fatal(out)
	}
}
func BenchmarkWalkText(b *testing.B) {
	benchmark(b, "s = 'abcdefgh' * 12500\nt = 'abcdéfgh' * 12500", "s[i % 100000] == t[i % 100000]")
}
func BenchmarkFString(b *testing.B)     { benchmark(b, "s = 'x'", "f'{i}:{s}'") }
func BenchmarkFStringSpec(b *testing.B) { benchmark(b, "", "f'{i:>5}'") }
func BenchmarkPercent(b *testing.B)     { benchmark(b, "s = 'x'", "'%d:%s' % (i, s)") }
func BenchmarkJoin(b *testing.B)        { benchmark(b, "l = ['a', 'b']", "','.join(l)") }
