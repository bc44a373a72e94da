package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// scripts is the folder of the scripts that come with nlsh.
const scripts = "../../scripts"

// isolated runs a script of that folder in namespaces of its own.
func isolated(t *testing.T, script string, args ...string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, binary, append([]string{"--isolated", filepath.Join(scripts, script)}, args...)...)
	var errors bytes.Buffer
	cmd.Stderr = &errors
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", script, err, errors.String())
	}
	return string(out)
}

func TestShippedScriptsSayWhatTheyDo(t *testing.T) {
	entries, err := os.ReadDir(scripts)
	if err != nil || len(entries) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	for _, entry := range entries {
		src, err := os.ReadFile(filepath.Join(scripts, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		first, _, _ := strings.Cut(string(src), "\n")
		if !strings.HasPrefix(first, "# ") || !strings.HasSuffix(first, ".") {
			t.Errorf("%s begins with %q", entry.Name(), first)
		}
	}
}

func TestShippedScripts(t *testing.T) {
	for _, c := range []struct {
		script string
		want   []string
	}{
		{"links.py", []string{"1    lo ", "127.0.0.1/8"}},
		{"playground.py", []string{"link 1 lo up", "address 10.2.0.1 24", "route 10.3.0.0 16 10.1.0.2"}},
	} {
		out := isolated(t, c.script)
		for _, want := range c.want {
			if !strings.Contains(out, want) {
				t.Errorf("%s does not print %q:\n%s", c.script, want, out)
			}
		}
	}
	if out := isolated(t, "routes.py", "255"); !strings.Contains(out, "127.0.0.0/8 dev lo") {
		t.Errorf("routes.py 255 prints\n%s", out)
	}
}

func TestSnapshotIsJSON(t *testing.T) {
	var state struct {
		Links []struct {
			Index int      `json:"index"`
			Attrs [][2]any `json:"attrs"`
		} `json:"links"`
	}
	out := isolated(t, "snapshot.py")
	if err := json.Unmarshal([]byte(out), &state); err != nil {
		t.Fatal(err)
	}
	if len(state.Links) != 1 || state.Links[0].Index != 1 || len(state.Links[0].Attrs) == 0 {
		t.Errorf("links: %+v", state.Links)
	}
}

// The events of one change, made again until the watcher has seen what it waits for.
func TestWatch(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	program := binary + ` ` + scripts + `/watch.py 2 > "$1" & pid=$!
while kill -0 $pid 2> /dev/null; do ip link set lo up; ip link set lo down; done
wait $pid`
	file := filepath.Join(t.TempDir(), "events")
	if out, err := exec.CommandContext(ctx, "unshare", "-Urn", "sh", "-c", program, "sh", file).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	events, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(events), "RTM_") {
		t.Errorf("%v: %q", err, events)
	}
}
