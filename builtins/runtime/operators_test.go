package runtime_test

import "testing"

// TestStarlarkStays holds files named *.star to Starlark's meaning where Python's differs.
func TestStarlarkStays(t *testing.T) {
	s := newShell(t)
	const src = "x = 'é'\ny = b'a'\nprint(len(x[0:1]), repr(y[0]), True == 1, 1 if x != x else 0)\n"
	if got, want := s.run(t, "x.star", src), "1 b'a' False 0\n"; got != want {
		t.Errorf("x.star prints %q, want %q", got, want)
	}
	if got, want := s.run(t, "x.py", src), "1 97 True 0\n"; got != want {
		t.Errorf("x.py prints %q, want %q", got, want)
	}
}
