// Package system tests the modules through which scripts reach the operating system: the programs of testdata print
// the same here and in CPython 3.11.
package system

import (
	"bytes"
	"context"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh"
	"github.com/nlsh/nlsh/internal/nstest"
)

func TestMain(m *testing.M) { nstest.Main(m) }

// isolated gives a test a network of its own, with an address that it can reach: 127.0.0.1.
func isolated(t *testing.T) {
	t.Helper()
	nstest.Isolated(t)
	fd, err := unix.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(fd)
	lo, err := unix.NewIfreq("lo")
	if err != nil {
		t.Fatal(err)
	}
	lo.SetUint16(unix.IFF_UP)
	if err := unix.IoctlIfreq(fd, unix.SIOCSIFFLAGS, lo); err != nil {
		t.Fatal(err)
	}
}

// cpython is Debian's interpreter, which made the .txt files.
const cpython = "/usr/bin/python3"

var update = flag.Bool("update", false, "write the .txt files anew, from what CPython prints")

// TestPrograms runs each program here, and compares what it prints with what CPython has printed.
func TestPrograms(t *testing.T) {
	for _, file := range programs(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".py"), func(t *testing.T) {
			isolated(t)
			want, err := os.ReadFile(recorded(file))
			if err != nil {
				t.Fatal(err)
			}
			compare(t, run(t, file), string(want))
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
		t.Run(strings.TrimSuffix(filepath.Base(file), ".py"), func(t *testing.T) {
			isolated(t)
			cmd := exec.Command(cpython, file)
			cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
			cmd.Stderr = os.Stderr
			got, err := cmd.Output()
			if err != nil {
				t.Fatal(err)
			}
			if *update {
				if err := os.WriteFile(recorded(file), got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(recorded(file))
			if err != nil {
				t.Fatal(err)
			}
			compare(t, string(got), string(want))
		})
	}
}

func programs(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.py")
	if err != nil || len(files) == 0 {
		t.Fatal("no programs", err)
	}
	return files
}

func recorded(file string) string { return strings.TrimSuffix(file, ".py") + ".txt" }

// run runs a program in a shell of its own and gives what it prints.
func run(t *testing.T, file string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 2*nstest.Deadline)
	defer cancel()
	var out, failed bytes.Buffer
	sh := nlsh.New(nlsh.WithOutput(&out), nlsh.WithErrorOutput(&failed), nlsh.WithArgs(file))
	if err := sh.RunFile(ctx, file); err != nil {
		t.Errorf("%v", err)
	}
	if failed.Len() > 0 {
		t.Log(failed.String())
	}
	return out.String()
}

func compare(t *testing.T, got, want string) {
	t.Helper()
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		if i >= len(g) || i >= len(w) || g[i] != w[i] {
			t.Fatalf("line %d:\n got %q\nwant %q", i+1, at(g, i), at(w, i))
		}
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "<nothing>"
}
