// Package python compares whole scripts with CPython: programs of testdata, and programs made at random.
package python

import (
	"bytes"
	"os"
	"os/exec"
	"testing"

	"github.com/nlsh/nlsh/builtins"
	"github.com/nlsh/nlsh/builtins/runtime"
)

// cpython is the interpreter to compare with.
const cpython = "/usr/bin/python3"

func needCPython(t *testing.T) {
	t.Helper()
	if _, err := os.Stat(cpython); err != nil {
		t.Skip("no CPython: ", err)
	}
}

// run runs a script in a fresh shell and gives what it printed, and what report says of an uncaught
// exception.
func run(name string, src []byte, report func(*runtime.Runtime, error) string) string {
	var out bytes.Buffer
	state := builtins.NewState(builtins.NewRegistry())
	state.Out, state.Err = builtins.NewOutput(&out), builtins.NewOutput(&out)
	thread := state.NewThread("main")
	rt := runtime.New(state, thread)
	_, err := rt.Run(thread, "__main__", name, src, nil)
	if err != nil {
		state.Out.WriteString(report(rt, err))
	}
	state.Out.Flush()
	text := out.String()
	rt.Close()
	return text
}

// reference runs a script with CPython.
func reference(t *testing.T, name string) string {
	t.Helper()
	cmd := exec.Command(cpython, name)
	cmd.Env = []string{"PYTHONHASHSEED=0", "PYTHONDONTWRITEBYTECODE=1", "PYTHONIOENCODING=utf-8",
		"PYTHONUNBUFFERED=1", "PYTHONWARNINGS=ignore"}
	out, err := cmd.CombinedOutput()
	if err != nil {
		if _, ok := err.(*exec.ExitError); !ok {
			t.Fatal(err)
		}
	}
	return string(out)
}
