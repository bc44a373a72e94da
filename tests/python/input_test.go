package python

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/nlsh/nlsh"
)

// TestInputSharesStdin reads lines by input() and by sys.stdin in turns: none is lost in a buffer.
func TestInputSharesStdin(t *testing.T) {
	var out bytes.Buffer
	sh := nlsh.New(nlsh.WithOutput(&out), nlsh.WithInput(strings.NewReader("a\nb\nc\nd\n")))
	src := "import sys\nprint(sys.stdin.readline().strip(), input(), next(sys.stdin).strip(), input('? '))\n"
	if err := sh.Run(context.Background(), "main.py", []byte(src)); err != nil {
		t.Fatal(err)
	}
	if got := out.String(); got != "? a b c d\n" {
		t.Errorf("%q", got)
	}
}

// TestHelpOfMethod names a method as the source does.
func TestHelpOfMethod(t *testing.T) {
	var out bytes.Buffer
	sh := nlsh.New(nlsh.WithOutput(&out))
	src := "class A:\n    def f(self):\n        'Tells.'\n\nhelp(A.f)\n"
	if err := sh.Run(context.Background(), "main.py", []byte(src)); err != nil {
		t.Fatal(err)
	}
	if got := out.String(); !strings.HasPrefix(got, "function f\n") || !strings.Contains(got, "Tells.") {
		t.Errorf("%q", got)
	}
}
