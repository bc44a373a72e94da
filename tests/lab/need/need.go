// Package need lets a test say what it needs of the kernel.
//
//	need.Need(t, need.Dummy, need.MPLS)
//
// A kernel without the feature skips the test, by the feature's name. In the kernel lab, whose kernels are known, a
// feature that the kernel should have is a failure: nothing is skipped there by mistake.
//
//	need.go      the rule
//	features.go  a row for each feature
package need

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"
)

// Feature is something that a kernel may lack.
type Feature struct {
	Name    string
	Since   string // the first of the lab's kernels that must have it, "6.1" or "6.12"; none must if empty
	Probe   string // a shell script, run in a network namespace of its own, that succeeds where the feature is
	LabOnly bool   // it acts on the initial namespace, which belongs to the machine everywhere but in the lab

	once sync.Once
	err  error
}

// Skip begins the message of every test that is skipped for what the kernel lacks.
const Skip = "needs "

// probeLimit bounds one probe; a module that loads under emulation takes seconds.
const probeLimit = time.Minute

// Lab returns the lab's kernel version, or nothing outside the lab.
func Lab() string { return os.Getenv("NLSH_LAB") }

// Need skips the test where the running kernel lacks a feature, or fails it where the kernel should have it.
func Need(t testing.TB, features ...*Feature) {
	t.Helper()
	for _, f := range features {
		if err := f.probe(); err != nil {
			Missing(t, f.Name, f.Since, err)
		}
	}
}

// Missing ends a test that did not find what it needs: name is the feature, since the first kernel of the lab that
// must have it, err what showed that it is missing.
func Missing(t testing.TB, name, since string, err error) {
	t.Helper()
	if must(Lab(), since) {
		t.Fatalf("kernel %s must have %s, but: %v", Lab(), name, err)
	}
	t.Skipf(Skip+"%s: %v", name, err)
}

// must reports whether a kernel of the lab has to have what exists since a version.
func must(lab, since string) bool {
	var l, s [2]int
	if n, _ := fmt.Sscanf(lab, "%d.%d", &l[0], &l[1]); n != 2 {
		return false
	}
	if n, _ := fmt.Sscanf(since, "%d.%d", &s[0], &s[1]); n != 2 {
		return false
	}
	return l[0] > s[0] || l[0] == s[0] && l[1] >= s[1]
}

// probe tries the feature once in the life of the process.
func (f *Feature) probe() error {
	f.once.Do(func() {
		if f.LabOnly && Lab() == "" {
			f.err = fmt.Errorf("it is tried in the kernel lab only")
			return
		}
		f.err = f.try()
	})
	return f.err
}

func (f *Feature) try() error {
	ctx, cancel := context.WithTimeout(context.Background(), probeLimit)
	defer cancel()
	args := []string{"-n", "sh", "-ec", f.Probe}
	switch {
	case f.LabOnly:
		args = args[1:]
	case os.Geteuid() != 0:
		args[0] = "-Urn"
	}
	if !f.LabOnly {
		args = append([]string{"unshare"}, args...)
	}
	cmd := exec.CommandContext(ctx, args[0], args[1:]...)
	cmd.WaitDelay = time.Second
	out, err := cmd.CombinedOutput()
	if err == nil {
		return nil
	}
	if said := strings.TrimSpace(string(out)); said != "" {
		return fmt.Errorf("%s", strings.ReplaceAll(said, "\n", "; "))
	}
	return err
}
