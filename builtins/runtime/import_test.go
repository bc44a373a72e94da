package runtime_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// tree writes files and gives their directory.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestImport(t *testing.T) {
	dir := tree(t, map[string]string{
		"util.py": "'''A doc.'''\ncount = 0\ndef bump():\n    global count\n    count += 1\n    return count\n" +
			"_hidden = 1\n",
		"pkg/__init__.py": "from .inner import value\nfrom . import other\nname = __name__\n",
		"pkg/inner.py":    "from . import other\nvalue = other.x + 1\n",
		"pkg/other.py":    "x = 41\npackage = __package__\n",
		"ring_a.py":       "import ring_b\nx = 1\ndef f(): return ring_b.y\n",
		"ring_b.py":       "import ring_a\ny = 2\ndef g(): return ring_a.x\n",
		"bad_ring.py":     "from bad_ring2 import q\nz = 1\n",
		"bad_ring2.py":    "from bad_ring import z\nq = 1\n",
		"broken.py":       "1 // 0\n",
	})
	s := newShell(t)
	got := s.run(t, filepath.Join(dir, "main.py"), `
import util, util as u
from util import bump, count
print(bump(), bump(), util.count, count, u is util, util.__doc__, util.__name__)
util.count = 10
print(bump())
import pkg.inner
print(pkg.value, pkg.inner.value, pkg.name, pkg.other.package)
from pkg import inner
from pkg.other import x as ex
print(inner.value, ex)
import ring_a
print(ring_a.f(), ring_a.ring_b.g())
from util import *
print(count, 'bump' in globals())
for name in ('bad_ring', 'nowhere'):
    try:
        if name == 'bad_ring': import bad_ring
        else: import nowhere
    except ImportError as e:
        print(type(e).__name__, str(e).split(' (most')[0])
try:
    from util import cuont
except ImportError as e:
    print(str(e).split(' (')[0])
try:
    import broken
except ZeroDivisionError as e:
    print(e)
try:
    util.nope
except AttributeError as e:
    print(e)
`)
	want := `1 2 2 0 True A doc. util
11
42 42 pkg pkg
42 41
2 1
11 True
ImportError cannot import name 'z' from partially initialized module 'bad_ring'
ModuleNotFoundError No module named 'nowhere'
cannot import name 'cuont' from 'util'
integer division or modulo by zero
module 'util' has no attribute 'nope'
`
	compare(t, got, want)
}

func TestImportPath(t *testing.T) {
	dir := tree(t, map[string]string{"far.py": "x = 'found'\n"})
	s := newShell(t)
	s.state.Path = []string{dir}
	if got := s.run(t, "/nowhere/main.py", "import far\nprint(far.x)\n"); got != "found\n" {
		t.Error(got)
	}
}

func TestSuggestionOfImport(t *testing.T) {
	dir := tree(t, map[string]string{"util.py": "counter = 0\n"})
	got := newShell(t).run(t, filepath.Join(dir, "main.py"), "from util import countr\n")
	if !strings.Contains(got, "Did you mean: 'counter'?") {
		t.Error(got)
	}
}
