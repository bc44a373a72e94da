package embed

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh"
	"github.com/nlsh/nlsh/builtins"
)

// TestCallInsideExcept calls back into the shell while the script handles an exception, which must still be the one
// that is being handled when the call has ended, well or badly.
func TestCallInsideExcept(t *testing.T) {
	var out bytes.Buffer
	var sh *nlsh.Shell
	back := builtins.Builtin("back", "back(name): has the host call a function of the script.",
		func(_ *starlark.Thread, args starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
			_, err := sh.Call(context.Background(), string(args[0].(starlark.String)))
			return starlark.Bool(err == nil), nil
		})
	sh = nlsh.New(nlsh.WithOutput(&out), nlsh.WithGlobal("back", back), nlsh.WithLiveGlobals())
	script := `
import sys
def well():
    try:
        [][1]
    except IndexError:
        pass
def badly():
    try:
        [][1]
    except IndexError:
        raise ValueError('inner')
try:
    {}['outer']
except KeyError:
    for name in ('well', 'badly'):
        print(back(name), repr(sys.exc_info()[1]))
    try:
        raise
    except KeyError as e:
        print('again', e)
print(sys.exc_info()[1])
`
	if err := sh.Run(context.Background(), "handled.py", []byte(script)); err != nil {
		t.Fatal(err)
	}
	want := "True KeyError('outer')\nFalse KeyError('outer')\nagain 'outer'\nNone\n"
	if got := out.String(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestExceptHook lets a script show its uncaught exception itself; the host is told that it has.
func TestExceptHook(t *testing.T) {
	for _, test := range []struct {
		name, script, out, class string
		shown                    bool
	}{
		{"hook", "import sys\ndef hook(t, v, tb): print(t.__name__, v, tb.tb_lineno)\n" +
			"sys.excepthook = hook\n1 // 0\n", "ZeroDivisionError integer division or modulo by zero 4\n",
			"ZeroDivisionError", true},
		{"failing hook", "import sys\ndef hook(t, v, tb): raise ValueError('in the hook')\nsys.excepthook = hook\n1 // 0\n",
			"", "ValueError", false},
		{"no hook", "import sys\nsys.excepthook\n1 // 0\n", "", "ZeroDivisionError", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			var out bytes.Buffer
			err := nlsh.New(nlsh.WithOutput(&out)).Run(context.Background(), "hook.py", []byte(test.script))
			var failed *nlsh.Error
			if !errors.As(err, &failed) {
				t.Fatalf("got %v", err)
			}
			if failed.Class != test.class || failed.Shown != test.shown || out.String() != test.out {
				t.Errorf("class %s, shown %v, output %q", failed.Class, failed.Shown, out.String())
			}
		})
	}
}

// TestClose ends what Exec and Call have left: threads, files, what atexit knows.
func TestClose(t *testing.T) {
	file := filepath.Join(t.TempDir(), "left")
	var out bytes.Buffer
	sh := nlsh.New(nlsh.WithOutput(&out))
	script := `
import atexit, threading, time
def work():
    time.sleep(0.01)
    print('thread')
def begin(name):
    f = open(name, 'w')
    f.write('not closed')
    atexit.register(print, 'atexit')
    threading.Thread(target=work).start()
`
	ctx := context.Background()
	if err := sh.Exec(ctx, "close.py", []byte(script)); err != nil {
		t.Fatal(err)
	}
	if _, err := sh.Call(ctx, "begin", starlark.String(file)); err != nil {
		t.Fatal(err)
	}
	if err := sh.Close(ctx); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(file)
	if err != nil || string(text) != "not closed" || out.String() != "thread\natexit\n" {
		t.Errorf("file %q, %v, output %q", text, err, out.String())
	}
}

// TestExitInHost calls os._exit in a shell whose host lives on: the run ends, whatever the script does about it.
func TestExitInHost(t *testing.T) {
	var out bytes.Buffer
	script := "import os\ntry:\n    os._exit(4)\nexcept BaseException:\n    print('caught')\nprint('on')\n"
	err := nlsh.New(nlsh.WithOutput(&out)).Run(context.Background(), "exit.py", []byte(script))
	var stopped *builtins.Stopped
	if !errors.As(err, &stopped) || out.String() != "" {
		t.Errorf("%v, output %q", err, out.String())
	}
}
