package runtime_test

import (
	"fmt"
	"testing"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh/python"
)

// BenchmarkPlain runs statements that Starlark has too, in files of both languages, and by the interpreter alone.
func BenchmarkPlain(b *testing.B) {
	for _, c := range []struct{ name, setup, body string }{
		{"loop", "", "pass"},
		{"add", "", "x = i + 1"},
		{"compare", "", "x = i < 5"},
		{"modulo", "", "x = i % 7"},
		{"call", "def f(a): return a", "f(i)"},
		{"builtin", "l = [1, 2]", "len(l)"},
		{"list item", "def f(): return [1, 2, 3]\nl = f()", "x = l[2]"},
		{"list item by name", "def f(): return [1, 2, 3]\nl = f()\nk = 2", "x = l[k]"},
		{"tuple item", "def f(): return (1, 2, 3)\nl = f()", "x = l[2]"},
		{"tuple item by name", "def f(): return (1, 2, 3)\nl = f()\nk = 2", "x = l[k]"},
		{"dict item", "def f(): return {'a': 1}\nd = f()", "x = d['a']"},
		{"dict item by name", "def f(): return {'a': 1}\nd = f()\nk = 'a'", "x = d[k]"},
		{"str item", "def f(): return 'abcdef'\ns = f()", "x = s[2]"},
		{"str item by name", "def f(): return 'abcdef'\ns = f()\nk = 2", "x = s[k]"},
		{"str tail", "def f(): return 'abcdef'\ns = f()", "x = s[2:]"},
		{"str part by name", "def f(): return 'abcdef'\ns = f()\nk = 2\nm = 4", "x = s[k:m]"},
		{"list tail", "def f(): return [1, 2, 3]\nl = f()", "x = l[1:]"},
		{"format", "s = 'x'", "x = '%d:%s' % (i, s)"},
		{"format by name", "def f(): return '%d:%s'\ns = f()", "x = s % (i, 'x')"},
		{"append", "l = []", "l.append(i)"},
		{"get", "d = {'a': 1}", "x = d.get('a')"},
		{"join", "l = ['a', 'b']", "x = ','.join(l)"},
		{"split", "s = 'a b c'", "x = s.split()"},
		{"store", "d = {}", "d[i & 7] = i"},
		{"unpack", "t = (1, 2)", "a, b = t"},
		{"comprehension", "l = [1, 2, 3, 4]", "x = [y + 1 for y in l]"},
		{"for", "l = [1, 2, 3, 4]", "for y in l: pass"},
		{"str", "", "x = str(i)"},
		{"in", "l = [1, 2, 3, 4]", "x = 3 in l"},
	} {
		for _, file := range []string{"interpreter", "bench.star", "bench.py"} {
			b.Run(c.name+"/"+file, func(b *testing.B) {
				src := fmt.Sprintf("%s\ndef run():\n    for i in range(%d):\n        %s\nrun()\n", c.setup, b.N, c.body)
				if file == "interpreter" {
					b.ReportAllocs()
					_, err := starlark.ExecFileOptions(python.Dialect(), new(starlark.Thread), file, src, nil)
					if err != nil {
						b.Fatal(err)
					}
					return
				}
				s := newShell(b)
				b.ReportAllocs()
				b.ResetTimer()
				if out := s.run(b, file, src); out != "" {
					b.Fatal(out)
				}
			})
		}
	}
}
