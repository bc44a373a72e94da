package main

import (
	"bytes"
	"context"
	"errors"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// lab builds the program once it is sure that a kernel can be booted.
func lab(t *testing.T) string {
	t.Helper()
	if _, err := openKernel("newest"); err != nil {
		t.Skipf("no kernel to boot: %v", err)
	}
	if _, err := exec.LookPath("qemu-system-x86_64"); err != nil {
		t.Skip("qemu-system-x86_64 is not installed")
	}
	program := filepath.Join(t.TempDir(), "lab")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return program
}

// Every way in which a guest ends, by its exit status and words.
func TestEnds(t *testing.T) {
	program := lab(t)
	for _, row := range []struct {
		name, timeout, script string
		status                int
		stdout, stderr        string
	}{
		{"status and streams", "4m", "echo out; echo err >&2; exit 7", 7, "out\n", "err\n"},
		{"limit", "12s", "sleep 1000", exitTimeout, "", "timed out: the command did not end within 12s"},
		{"panic", "4m", "echo c > /proc/sysrq-trigger", exitGuestDied, "",
			"the guest's kernel panicked: sysrq triggered crash"},
	} {
		var stdout, stderr bytes.Buffer
		cmd := exec.Command(program, "run", "-timeout", row.timeout, "--", "sh", "-c", row.script)
		cmd.Stdout, cmd.Stderr = &stdout, &stderr
		err := cmd.Run()
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != row.status {
			t.Errorf("%s: ended with %v, want status %d", row.name, err, row.status)
		}
		if stdout.String() != row.stdout || !strings.Contains(stderr.String(), row.stderr) {
			t.Errorf("%s: said %q and %q, want %q and %q", row.name, &stdout, &stderr, row.stdout, row.stderr)
		}
	}
}

// What the guest's console shows is told apart.
func TestVerdict(t *testing.T) {
	late, cancel := context.WithTimeoutCause(context.Background(), 0, errTimeout)
	defer cancel()
	for _, row := range []struct {
		name, status, console string
		ctx                   context.Context
		want                  int
		says                  string
	}{
		{"ended", "3\n", "", context.Background(), 3, ""},
		{"ended at the limit", "3\n", "", late, 3, ""},
		{"limit", "", "booting", late, exitTimeout, "booting"},
		{"panic", "", "[ 1.0] Kernel panic - not syncing: Attempted to kill init!\r\n", context.Background(),
			exitGuestDied, "the guest's kernel panicked: Attempted to kill init!"},
		{"no word", "", "", context.Background(), exitGuestDied, "ended without a status"},
	} {
		var g guest
		g.status.Write([]byte(row.status))
		g.console.Write([]byte(row.console))
		status, err := g.verdict(row.ctx, options{timeout: time.Second}, errors.New("exit status 1"))
		if status != row.want || (err == nil) != (row.says == "") || err != nil && !strings.Contains(err.Error(), row.says) {
			t.Errorf("%s: %d, %v; want %d, %q", row.name, status, err, row.want, row.says)
		}
	}
}

// A quoted word reaches the guest's shell as it was.
func TestQuote(t *testing.T) {
	for _, word := range []string{"", "a b", "it's", "$HOME `id` \\ \"x\"", "two\nlines"} {
		out, err := exec.Command("sh", "-c", "printf %s "+quote(word)).Output()
		if err != nil || string(out) != word {
			t.Errorf("%q became %q (%v)", word, out, err)
		}
	}
}

// The archive is one that other programs read.
func TestArchive(t *testing.T) {
	var c cpio
	c.dir("lab")
	c.file("lab/three", []byte("abc"))
	cmd := exec.Command("busybox", "cpio", "-t")
	cmd.Stdin = bytes.NewReader(c.close())
	out, err := cmd.Output()
	if errors.Is(err, exec.ErrNotFound) {
		t.Skip("busybox is not installed")
	}
	if err != nil || string(out) != "lab\nlab/three\n" {
		t.Errorf("busybox lists %q (%v)", out, err)
	}
}
