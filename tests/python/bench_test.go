package python

import (
	"fmt"
	"strings"
	"testing"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
)

// loops are bodies of a loop; what Starlark has too is measured both ways.
var loops = []struct{ name, setup, body string }{
	{"empty", "", "pass"},
	{"add", "s = 0", "s += i"},
	{"call", "def f(x): return x", "f(i)"},
	{"index", "x = [1, 2, 3]", "x[1] = x[0]"},
	{"item", "x = list((1, 2, 3))", "x[0]"},
	{"slice", "x = 'some text'", "x[1:3]"},
	{"method", "x = []", "x.append(i)"},
	{"dict", "x = {'a': 1}", "x['a']"},
	{"try", "", "try: pass\n        except ValueError: pass"},
	{"finally", "", "try: pass\n        finally: pass"},
	{"continue", "", "try: continue\n        except ValueError: pass"},
	{"boxed", "s = 0", "try: s += i\n        finally: pass"},
	{"raise", "", "try: raise ValueError\n        except ValueError: pass"},
	{"native error", "x = {}", "try: x[1]\n        except KeyError: pass"},
	{"with", "class M:\n        def __enter__(self): return self\n        def __exit__(self, *a): pass\n    m = M()",
		"with m: pass"},
	{"fstring", "", "f'{i}:{i}'"},
	{"percent", "", "'%d:%s' % (i, i)"},
	{"attribute", "class C: x = 1\n    c = C()", "c.x"},
	{"method of a class", "class C:\n        def m(self): pass\n    c = C()", "c.m()"},
	{"object", "class C:\n        def __init__(self): self.x = 1", "C()"},
	{"chained", "", "1 < i < 5"},
	{"is None", "", "i is None"},
}

// BenchmarkLoops measures a turn of each loop as lowered code, and as plain Starlark where that is possible.
func BenchmarkLoops(b *testing.B) {
	for _, l := range loops {
		src := fmt.Sprintf("def run(n):\n    %s\n    for i in range(n):\n        %s\n", or(l.setup, "pass"), l.body)
		b.Run(l.name+"/lowered", func(b *testing.B) {
			state := builtins.NewState(builtins.NewRegistry())
			thread := state.NewThread("main")
			rt := runtime.New(state, thread)
			m, err := rt.Run(thread, "__main__", "bench.py", []byte(src), nil)
			if err != nil {
				b.Fatal(rt.Traceback(err))
			}
			fn, err := m.Attr("run")
			measure(b, thread, fn, err)
		})
		opts := &syntax.FileOptions{Set: true, While: true, TopLevelControl: true, GlobalReassign: true, Recursion: true}
		thread := new(starlark.Thread)
		globals, err := starlark.ExecFileOptions(opts, thread, "bench.star", src, nil)
		if err == nil && !strings.Contains(src, "class") {
			b.Run(l.name+"/starlark", func(b *testing.B) { measure(b, thread, globals["run"], nil) })
		}
	}
}

func or(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

func measure(b *testing.B, thread *starlark.Thread, fn starlark.Value, err error) {
	if err != nil {
		b.Fatal(err)
	}
	b.ResetTimer()
	if _, err := starlark.Call(thread, fn, starlark.Tuple{starlark.MakeInt(b.N)}, nil); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkGenerator measures an item of a generator.
func BenchmarkGenerator(b *testing.B) {
	const src = "def g(n):\n    for i in range(n): yield i\ndef run(n):\n    for i in g(n): pass\n"
	state := builtins.NewState(builtins.NewRegistry())
	thread := state.NewThread("main")
	rt := runtime.New(state, thread)
	m, err := rt.Run(thread, "__main__", "bench.py", []byte(src), nil)
	if err != nil {
		b.Fatal(rt.Traceback(err))
	}
	fn, err := m.Attr("run")
	measure(b, thread, fn, err)
}
