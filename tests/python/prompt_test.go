package python

import (
	"bytes"
	"strings"
	"testing"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
)

// TestPrompt feeds statements one by one, as the prompt does: functions see what is assigned later, values of expressions
// are shown wherever they stand outside functions, and errors leave everything as it was.
func TestPrompt(t *testing.T) {
	var out bytes.Buffer
	state := builtins.NewState(builtins.NewRegistry())
	state.Out = builtins.NewOutput(&out)
	thread := state.NewThread("main")
	rt := runtime.New(state, thread)
	defer rt.Close()
	m := rt.NewModule("__main__", "<stdin>", nil)
	for _, step := range []struct{ src, want string }{
		{"x = 1", ""},
		{"x", "1\n"},
		{"def f(): return later + x\n", ""},
		{"f()", "NameError: name 'later' is not defined\n"},
		{"later = 5", ""},
		{"f()", "6\n"},
		{"x = 10; f()", "15\n"},
		{"for i in range(2): i\n", "0\n1\n"},
		{"'text'", "'text'\n"},
		{"None", ""},
		{"_ + '!'", "'text!'\n"},
		{"i", "1\n"},
		{"try:\n    1 // 0\nexcept ZeroDivisionError as e:\n    type(e).__name__\n", "'ZeroDivisionError'\n"},
		{"e", "NameError: name 'e' is not defined\n"},
		{"len = lambda x: 'mine'", ""},
		{"len('abc')", "'mine'\n"},
		{"del len", ""},
		{"len('abc')", "3\n"},
		{"class A:\n    v = x\n", ""},
		{"A.v, A().v", "(10, 10)\n"},
		{"def g():\n    global x\n    x += 1\n    yield x\n", ""},
		{"list(g()), x", "([11], 11)\n"},
		{"x y", "SyntaxError: invalid syntax\n"},
		{"(y := 3)", "3\n"},
		{"with len as nothing: pass\n",
			"TypeError: 'builtin_function_or_method' object does not support the context manager protocol\n"},
		{"y", "3\n"},
	} {
		out.Reset()
		if err := m.Feed(thread, "<stdin>", []byte(step.src)); err != nil {
			lines := strings.Split(strings.TrimSpace(rt.Traceback(err)), "\n")
			state.Out.WriteString(lines[len(lines)-1] + "\n")
		}
		state.Out.Flush()
		if got := out.String(); got != step.want {
			t.Errorf(">>> %s\n got %q\nwant %q", step.src, got, step.want)
		}
	}
}
