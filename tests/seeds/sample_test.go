package seeds

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/nlsh/nlsh"
	"github.com/nlsh/nlsh/internal/nstest"
	"github.com/nlsh/nlsh/tests/lab/need"
)

func TestMain(m *testing.M) { nstest.Main(m) }

// A sample runs in a network namespace of its own, which has no name.
type sample struct {
	space *os.File
	shell *nlsh.Shell
	out   bytes.Buffer
}

// An effect is what iproute2 shows of a step.
type effect struct {
	show string // the arguments of ip
	want string // a part of what it prints
}

// A step is a paragraph of a sample: what it needs of the kernel and of the namespace, what it does.
type step struct {
	needs   []*need.Feature
	before  string // a shell script
	effects []effect
	prints  []string
}

// newSample makes the namespace; before is a shell script that runs in it first.
func newSample(t *testing.T, before string) *sample {
	t.Helper()
	nstest.Require(t, "ip")
	s := &sample{space: nstest.New(t)}
	s.shell = nlsh.New(nlsh.WithOutput(&s.out), nlsh.WithErrorOutput(&s.out))
	s.sh(t, before)
	return s
}

// run runs the steps of the sample in testdata in order. Each paragraph of it must be among the steps, and each
// step must be a paragraph.
func (s *sample) run(t *testing.T, path string, steps map[string]step) {
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, paragraph := range paragraphs(string(text)) {
		title, _, _ := strings.Cut(strings.TrimLeft(paragraph, "# "), "\n")
		step, known := steps[title]
		if !known {
			t.Fatalf("%s: nothing is known about the step %q", path, title)
		}
		seen[title] = true
		t.Run(strings.ReplaceAll(title, " ", "_"), func(t *testing.T) { s.step(t, paragraph, step) })
	}
	for title := range steps {
		if !seen[title] {
			t.Errorf("%s has no step %q", path, title)
		}
	}
}

func (s *sample) step(t *testing.T, text string, step step) {
	need.Need(t, step.needs...)
	s.sh(t, step.before)
	ctx, cancel := context.WithTimeout(context.Background(), nstest.Deadline)
	defer cancel()
	s.out.Reset()
	nstest.Do(t, s.space, func() error { return s.shell.Run(ctx, "sample.py", []byte(text)) })
	for _, part := range step.prints {
		if !strings.Contains(s.out.String(), part) {
			t.Errorf("%s\nprinted %s\nwithout %s", text, &s.out, part)
		}
	}
	for _, e := range step.effects {
		if got := s.sh(t, "ip -j "+e.show); !strings.Contains(got, e.want) {
			t.Errorf("%s\nafter it, ip -j %s: %s\nwithout %s", text, e.show, got, e.want)
		}
	}
}

// sh runs a shell script in the namespace and returns what it prints.
func (s *sample) sh(t *testing.T, script string) string {
	t.Helper()
	var out []byte
	var err error
	nstest.Do(t, s.space, func() error {
		out, err = exec.Command("sh", "-ec", script).CombinedOutput()
		return nil
	})
	if err != nil {
		t.Fatalf("%s: %v\n%s", script, err, out)
	}
	return string(out)
}

// paragraphs divides a sample: a comment begins a new one.
func paragraphs(text string) []string {
	var all []string
	comment := false
	for _, line := range strings.SplitAfter(text, "\n") {
		begins := strings.HasPrefix(strings.TrimSpace(line), "#") && !comment
		comment = strings.HasPrefix(strings.TrimSpace(line), "#")
		if begins || len(all) == 0 {
			all = append(all, "")
		}
		all[len(all)-1] += line
	}
	return all
}
