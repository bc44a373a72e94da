package runtime_test

import (
	"strings"
	"testing"
)

// feed feeds lines to a prompt and gives what they print.
func feed(t *testing.T, pieces ...string) string {
	t.Helper()
	s := newShell(t)
	m := s.rt.NewModule("__main__", "<stdin>", nil)
	var all strings.Builder
	for _, piece := range pieces {
		err := m.Feed(s.thread, "<stdin>", []byte(piece+"\n"))
		if flushErr := s.state.Out.Flush(); flushErr != nil {
			t.Fatal(flushErr)
		}
		all.WriteString(s.out.String())
		s.out.Reset()
		if err != nil {
			all.WriteString(s.rt.Traceback(err))
		}
	}
	return all.String()
}

func TestPrompt(t *testing.T) {
	got := feed(t, "x = 1", "x", "def f(): return later", "f()", "later = 5", "f()", "_ + 1", "None", "'é'",
		"x: int = 3", "x",
		"len = 7", "len", "del len", "len('abc')", "del x", "x")
	want := `1
Traceback (most recent call last):
  File "<stdin>", line 1, in <module>
  File "<stdin>", line 1, in f
NameError: name 'later' is not defined
5
6
'é'
3
7
3
Traceback (most recent call last):
  File "<stdin>", line 1, in <module>
NameError: name 'x' is not defined
`
	got = withoutSource(got)
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// withoutSource drops the source lines and carets of tracebacks, which a prompt may or may not show.
func withoutSource(text string) string {
	var kept []string
	for _, line := range strings.Split(text, "\n") {
		if !strings.HasPrefix(line, "    ") {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}

func TestSyntaxErrorIsReported(t *testing.T) {
	got := newShell(t).run(t, "x.py", "a = 1\nb = = 2\n")
	if !strings.Contains(got, `File "x.py", line 2`) || !strings.Contains(got, "SyntaxError: invalid syntax") {
		t.Error(got)
	}
}
