package lib_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/nlsh/nlsh/builtins"
	pyerrno "github.com/nlsh/nlsh/builtins/errno"
	pyjson "github.com/nlsh/nlsh/builtins/json"
	"github.com/nlsh/nlsh/builtins/lib"
	pyos "github.com/nlsh/nlsh/builtins/os"
	pypprint "github.com/nlsh/nlsh/builtins/pprint"
	"github.com/nlsh/nlsh/builtins/runtime"
	pysys "github.com/nlsh/nlsh/builtins/sys"
	pytime "github.com/nlsh/nlsh/builtins/time"
)

const cpython = "/usr/bin/python3"

// run runs a program and gives what it prints on both outputs, with the traceback of an uncaught exception.
func run(t *testing.T, file string, src []byte) string {
	t.Helper()
	registry := builtins.NewRegistry(append(lib.Modules(), pyerrno.Module(), pyjson.Module(), pyjson.Base(), pyos.Module(),
		pyos.PathModule(), pypprint.Module(), pysys.Module(), pytime.Module())...)
	state := builtins.NewState(registry)
	var out bytes.Buffer
	state.Out, state.Err = builtins.NewOutput(&out), builtins.NewOutput(&out)
	state.Argv = []string{file}
	thread := state.NewThread("main")
	rt := runtime.New(state, thread)
	defer rt.Close()
	_, err := rt.Run(thread, "__main__", file, src, nil)
	for _, o := range []*builtins.Output{state.Out, state.Err} {
		if err := o.Flush(); err != nil {
			t.Fatal(err)
		}
	}
	if err != nil {
		out.WriteString(rt.Traceback(err))
	}
	return out.String()
}

func programs(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/check_*.py")
	if err != nil || len(files) == 0 {
		t.Fatal("no programs: ", err)
	}
	return files
}

func recorded(t *testing.T, file string) string {
	t.Helper()
	want, err := os.ReadFile(strings.TrimSuffix(file, ".py") + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(want)
}

// TestPrograms runs the programs of testdata; their .txt files are what CPython 3.11 prints.
func TestPrograms(t *testing.T) {
	for _, file := range programs(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			compare(t, run(t, file, src), recorded(t, file))
		})
	}
}

// TestOracle holds the .txt files against CPython where it is installed.
func TestOracle(t *testing.T) {
	version, err := exec.Command(cpython, "--version").Output()
	if err != nil || !strings.HasPrefix(string(version), "Python 3.11") {
		t.Skip("no CPython 3.11")
	}
	for _, file := range programs(t) {
		cmd := exec.Command(cpython, "-B", file)
		cmd.Env = append(os.Environ(), "PYTHONIOENCODING=utf-8", "PYTHONHASHSEED=0", "TZ=UTC")
		got, err := cmd.CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v", file, err)
		}
		compare(t, string(got), recorded(t, file))
	}
}

func compare(t *testing.T, got, want string) {
	t.Helper()
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		var a, b string
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			t.Errorf("line %d:\n got %q\nwant %q", i+1, a, b)
			return
		}
	}
}

// TestLocalTime converts local times around the changes of the clock: of those that come twice, those that never come.
func TestLocalTime(t *testing.T) {
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Skip("no time zones: ", err)
	}
	defer func(old *time.Location) { time.Local = old }(time.Local)
	time.Local = zone
	src := `from datetime import datetime, timezone
for hour, day, month in (12, 1, 7), (12, 1, 12), (2, 31, 3), (2, 27, 10):
    for fold in 0, 1:
        d = datetime(2024, month, day, hour, 30, fold=fold)
        print(d.astimezone(timezone.utc), d.astimezone(), d.astimezone().tzname(), end=" ")
        print(repr(datetime.fromtimestamp(d.timestamp())))
`
	if _, err := os.Stat(cpython); err != nil {
		t.Skip("no CPython: ", err)
	}
	cmd := exec.Command(cpython, "-I", "-c", src) // -I: not the modules of this folder
	cmd.Env = append(os.Environ(), "TZ=Europe/Berlin")
	want, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, want)
	}
	compare(t, run(t, "local.py", []byte(src)), string(want))
}

// TestAbsent imports a module of Python that is not here, and one that nobody has.
func TestAbsent(t *testing.T) {
	src := "for name in (1, 2):\n    try:\n        if name == 1:\n            import ctypes\n        import nowhere\n" +
		"    except ImportError as e:\n        print(type(e).__name__, e)\n"
	want := "ModuleNotFoundError No module named 'ctypes': Python's module is not available in nlsh\n" +
		"ModuleNotFoundError No module named 'nowhere'\n"
	compare(t, run(t, "absent.py", []byte(src)), want)
}
