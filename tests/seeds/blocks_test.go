package seeds

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/nlsh/nlsh/internal/nstest"
	"github.com/nlsh/nlsh/python"
)

func blocks(t *testing.T) map[string]string {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/blocks.txtar")
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for _, file := range archive.Files {
		texts[file.Name] = string(file.Data)
	}
	return texts
}

// TestBlocks translates every block of code, unchanged; names that other blocks define are left to the run.
func TestBlocks(t *testing.T) {
	for name, text := range blocks(t) {
		if _, err := python.Compile(name, []byte(text), python.Options{Interactive: true}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestMonitor is the README's monitor: it prints the messages of what happens meanwhile.
func TestMonitor(t *testing.T) {
	s := newSample(t, "")
	done, ended := make(chan struct{}), make(chan struct{})
	defer func() { close(done); <-ended }()
	go func() { // something happens, again and again, until the monitor has seen it
		defer close(ended)
		for {
			select {
			case <-done:
				return
			case <-time.After(20 * time.Millisecond):
				s.sh(t, "ip link set lo up; ip link set lo down")
			}
		}
	}()
	ctx, cancel := context.WithTimeout(context.Background(), nstest.Deadline)
	defer cancel()
	nstest.Do(t, s.space, func() error {
		return s.shell.Run(ctx, "monitor.py", []byte(blocks(t)["pyroute2-readme-03.py"]))
	})
	if got := s.out.String(); !strings.Contains(got, "'event': 'RTM_NEWLINK'") {
		t.Errorf("the monitor printed %q", got)
	}
}
