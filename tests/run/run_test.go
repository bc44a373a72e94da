package main

import (
	"errors"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// self builds this program.
func self(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "run")
	if out, err := goTool("build", "-o", program, "."); err != nil {
		t.Fatal(out)
	}
	return program
}

// A test that fails, and one that never ends, fail the run, by name; each test counts once.
func TestBadPackage(t *testing.T) {
	out, err := exec.Command(self(t), "-lab=", "-limit=3s", "./testdata/bad").CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 1 {
		t.Errorf("ended with %v, want exit status 1", err)
	}
	for _, want := range []string{
		"this one fails on purpose",
		"--- FAIL: TestFails",
		"panic: test timed out after 3s",
		"FAIL\tgithub.com/nlsh/nlsh/tests/run/testdata/bad\t",
		"testdata/bad TestFails\n",
		"testdata/bad TestHangs\n",
		"skipped everywhere: needs air: there is none\n",
		"1 passed, 2 failed, 1 skipped\n",
	} {
		if !strings.Contains(string(out), want) {
			t.Errorf("the run does not say %q:\n%s", want, out)
		}
	}
}

func TestGoodTest(t *testing.T) {
	out, err := exec.Command(self(t), "-lab=", "-run=TestPasses", "./testdata/bad").CombinedOutput()
	if err != nil || !strings.HasSuffix(string(out), "1 passed, 0 failed, 0 skipped\n") {
		t.Errorf("ended with %v:\n%s", err, out)
	}
}

// What this machine's kernel had to skip runs on the first kernel of the lab, with the sample; the second runs what
// belongs to the lab, and the sample.
func TestLabJobs(t *testing.T) {
	const project = "github.com/nlsh/nlsh/"
	tests := []test{{Package: project + "python"}, {Package: project + "nl"}, {Package: project + "modules/x"},
		{Package: project + "tests/kinds"}, {Package: project + "tests/lab/radio"}}
	host := &outcome{needy: map[string]map[string]bool{project + "modules/x": {"TestB": true, "TestA": true}}}
	chosen := func(host *outcome, first bool) string {
		var b strings.Builder
		for _, j := range (&run{}).labJobs(tests, host, first) {
			b.WriteString(strings.TrimPrefix(j.Package, project) + "=" + j.Run + " ")
		}
		return strings.TrimSpace(b.String())
	}
	sample := "nl=" + smoke[project+"nl"]
	for _, row := range []struct{ name, got, want string }{
		{"first", chosen(host, true), sample + " modules/x=^(TestA|TestB)$ tests/kinds= tests/lab/radio="},
		{"second", chosen(host, false), sample + " tests/kinds= tests/lab/radio="},
		{"without this machine", chosen(nil, true), "nl= modules/x= tests/kinds= tests/lab/radio="},
	} {
		if row.got != row.want {
			t.Errorf("%s: %s, want %s", row.name, row.got, row.want)
		}
	}
}
