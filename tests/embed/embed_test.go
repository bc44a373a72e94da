// Package embed tests nlsh as a library: what a Go program can do with a Shell.
package embed

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh"
	"github.com/nlsh/nlsh/builtins"
)

// inventory is a host's module: one function, one value, built for each shell that uses it.
func inventory(devices ...string) builtins.Module {
	return builtins.Module{
		Name:    "inventory",
		Doc:     "The devices of the host program.",
		Globals: []string{"device_count"},
		Members: func(*builtins.State) starlark.StringDict {
			find := builtins.Builtin("find", "find(name) -> int: the place of a device.",
				func(_ *starlark.Thread, args starlark.Tuple, kwargs []starlark.Tuple) (starlark.Value, error) {
					var name string
					if err := builtins.Unpack("find", args, kwargs, "name", &name); err != nil {
						return nil, err
					}
					for i, device := range devices {
						if device == name {
							return starlark.MakeInt(i), nil
						}
					}
					return nil, fmt.Errorf("no device %s", name)
				})
			return starlark.StringDict{"find": find, "device_count": starlark.MakeInt(len(devices))}
		},
	}
}

func Example() {
	sh := nlsh.New(nlsh.WithOutput(os.Stdout), nlsh.WithModule(inventory("eth0", "eth1")))
	ctx := context.Background()
	script := "def place(name):\n    return inventory.find(name) + 1\n\nprint(device_count, 'devices')\n"
	if err := sh.Run(ctx, "places.py", []byte(script)); err != nil {
		fmt.Println(err)
	}
	v, err := sh.Call(ctx, "place", starlark.String("eth1"))
	fmt.Println(v, err)
	v, err = sh.Eval(ctx, "[place(n) for n in ('eth0', 'eth1')]")
	fmt.Println(v, err)
	_, err = sh.Call(ctx, "place", starlark.String("wlan0"))
	fmt.Println(err)
	// Output:
	// 2 devices
	// 2 <nil>
	// [1, 2] <nil>
	// RuntimeError: no device wlan0
}

func run(t *testing.T, sh *nlsh.Shell, src string) error {
	t.Helper()
	return sh.Run(context.Background(), "test.py", []byte(src))
}

func TestHostModule(t *testing.T) {
	sh := nlsh.New(nlsh.WithModule(inventory("eth0")))
	err := run(t, sh, `load("inventory", "find")
inventory.find(nam = "eth0")`)
	var failed *nlsh.Error
	if !errors.As(err, &failed) || !failed.IsA("TypeError") || !strings.Contains(failed.Message, "did you mean name?") {
		t.Errorf("unknown keyword: %v", err)
	}
	if !strings.Contains(failed.Traceback, `File "test.py", line 2, in <module>`) {
		t.Errorf("traceback:\n%s", failed.Traceback)
	}
	if err := run(t, nlsh.New(), "inventory"); err == nil {
		t.Error("a module of one shell is known in another")
	}
}

func TestErrors(t *testing.T) {
	sh := nlsh.New()
	for _, c := range []struct{ src, class, base, message string }{
		{"{}['x']", "KeyError", "LookupError", "'x'"},
		{"[][3]", "IndexError", "LookupError", "list index out of range"},
		{"os.listdir('/nonexistent')", "FileNotFoundError", "OSError", "[Errno 2] No such file or directory: '/nonexistent'"},
		{"'x'.nope", "AttributeError", "Exception", "'str' object has no attribute 'nope'"},
		{"1 + 'x'", "TypeError", "Exception", "unsupported operand type(s) for +: 'int' and 'str'"},
		{"a, b = 1, 2, 3", "ValueError", "Exception", "too many values to unpack (expected 2)"},
	} {
		var failed *nlsh.Error
		if err := run(t, sh, c.src); !errors.As(err, &failed) {
			t.Errorf("%s: %v", c.src, err)
		} else if failed.Class != c.class || !failed.IsA(c.base) || failed.Message != c.message {
			t.Errorf("%s: %s: %s, want %s: %s", c.src, failed.Class, failed.Message, c.class, c.message)
		}
	}
	var exit *nlsh.Exit
	if err := run(t, sh, "sys.exit(3)"); !errors.As(err, &exit) || exit.Code != 3 {
		t.Errorf("sys.exit(3): %v", err)
	}
}

// A fault of Go code is an error of the script, not the end of the host.
func TestPanic(t *testing.T) {
	bad := builtins.Builtin("bad", "", func(*starlark.Thread, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
		panic("broken module")
	})
	sh := nlsh.New(nlsh.WithGlobal("bad", bad))
	var failed *nlsh.Error
	if err := run(t, sh, "bad()"); !errors.As(err, &failed) || failed.Class != "SystemError" {
		t.Fatalf("%v", err)
	}
	if err := run(t, sh, "x = 1"); err != nil {
		t.Errorf("after a fault: %v", err)
	}
}

// What ends a script by force: a deadline, a limit of steps, Kill; in script code and in a builtin that
// waits.
func TestStop(t *testing.T) {
	const spin, wait = "while True: pass", "time.sleep(1e6)"
	reason := errors.New("no longer wanted")
	for _, c := range []struct {
		name, src string
		option    nlsh.Option
		kill      bool
		want      error
	}{
		{"timeout, running", spin, nlsh.WithTimeout(time.Millisecond), false, context.DeadlineExceeded},
		{"timeout, waiting", wait, nlsh.WithTimeout(time.Millisecond), false, context.DeadlineExceeded},
		{"timeout, reading", "os.read(os.pipe()[0], 1)", nlsh.WithTimeout(time.Millisecond), false, context.DeadlineExceeded},
		{"steps", spin, nlsh.WithMaxSteps(100_000), false, builtins.ErrSteps},
		{"kill, running", "started()\n" + spin, nil, true, reason},
		{"kill, waiting", "started()\n" + wait, nil, true, reason},
	} {
		t.Run(c.name, func(t *testing.T) {
			started := make(chan struct{})
			tell := builtins.Builtin("started", "", func(*starlark.Thread, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
				close(started)
				return starlark.None, nil
			})
			options := []nlsh.Option{nlsh.WithGlobal("started", tell)}
			if c.option != nil {
				options = append(options, c.option)
			}
			sh := nlsh.New(options...)
			if c.kill {
				go func() { <-started; sh.Kill(reason) }()
			}
			err := run(t, sh, c.src)
			var stopped *builtins.Stopped
			if !errors.As(err, &stopped) || !errors.Is(err, c.want) {
				t.Fatalf("%v (%T), want %v", err, err, c.want)
			}
			if c.option == nil {
				if err := run(t, sh, "y = 1 + 1"); err != nil {
					t.Errorf("the next run: %v", err)
				}
			}
		})
	}
}

func TestContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err := nlsh.New().Run(ctx, "test.py", []byte("while True: pass"))
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want context.Canceled", err)
	}
}

func TestInterrupt(t *testing.T) {
	var sh *nlsh.Shell
	soon := builtins.Builtin("soon", "", func(*starlark.Thread, starlark.Tuple, []starlark.Tuple) (starlark.Value, error) {
		sh.Interrupt()
		return starlark.None, nil
	})
	sh = nlsh.New(nlsh.WithGlobal("soon", soon))
	var failed *nlsh.Error
	if err := run(t, sh, "soon()\ntime.sleep(1e6)"); !errors.As(err, &failed) || failed.Class != "KeyboardInterrupt" {
		t.Fatalf("%v, want KeyboardInterrupt", err)
	}
	if err := run(t, sh, "time.sleep(0)"); err != nil {
		t.Errorf("after the interrupt: %v", err)
	}
}

// Two shells in one process share nothing that a script can change.
func TestTwoShells(t *testing.T) {
	var out [2]bytes.Buffer
	dir := t.TempDir()
	var shells [2]*nlsh.Shell
	for i := range shells {
		clock := time.Unix(int64(1000*(i+1)), 0)
		shells[i] = nlsh.New(nlsh.WithOutput(&out[i]), nlsh.WithArgs(fmt.Sprint("shell", i)),
			nlsh.WithClock(func() time.Time { return clock }))
	}
	change := `
os.environ["NLSH_TEST"] = "changed"
os.chdir(DIR)
json.dumps = None
sys.argv.append("more")
shared = 1
`
	if err := run(t, shells[0], strings.Replace(change, "DIR", fmt.Sprintf("%q", dir), 1)); err != nil {
		t.Fatal(err)
	}
	show := `print(os.environ.get("NLSH_TEST"), sys.argv, time.time(), json.dumps == None)
print(os.getcwd())`
	for _, sh := range shells {
		if err := run(t, sh, show); err != nil {
			t.Fatal(err)
		}
	}
	cwd, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{
		"changed ['shell0', 'more'] 1000.0 True\n" + dir + "\n",
		"None ['shell1'] 2000.0 False\n" + cwd + "\n",
	} {
		if got := out[i].String(); got != want {
			t.Errorf("shell %d printed %q, want %q", i, got, want)
		}
	}
	if err := run(t, shells[1], "shared"); err == nil {
		t.Error("a name of one shell is known in the other")
	}
	if os.Getenv("NLSH_TEST") != "" {
		t.Error("a script changed the environment of the process")
	}
}

func TestPath(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "answers.py"), []byte("answer = 42\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	sh := nlsh.New(nlsh.WithPath(dir))
	if err := run(t, sh, `load("answers", "answer")`); err != nil {
		t.Fatal(err)
	}
	if v, err := sh.Eval(context.Background(), "answer"); err != nil || v.String() != "42" {
		t.Errorf("%v, %v", v, err)
	}
}
