package ipr

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"strings"
	"testing"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh"
	"github.com/nlsh/nlsh/internal/nstest"
)

func TestMain(m *testing.M) { nstest.Main(m) }

// A lab is a network namespace, and a shell whose scripts find its descriptor in NS and an IPRoute in ip.
type lab struct {
	t     testing.TB
	space *os.File
	shell *nlsh.Shell
	out   bytes.Buffer
}

func newLab(t testing.TB) *lab {
	t.Helper()
	l := &lab{t: t, space: nstest.New(t)}
	l.shell = nlsh.New(nlsh.WithOutput(&l.out), nlsh.WithErrorOutput(&l.out),
		nlsh.WithGlobal("NS", starlark.MakeInt(int(l.space.Fd()))))
	l.run("ip = IPRoute(netns=NS)")
	t.Cleanup(func() { l.run("ip.close()") })
	return l
}

// script runs a script, and returns what it printed.
func (l *lab) script(ctx context.Context, text string) (string, error) {
	l.out.Reset()
	err := l.shell.Run(ctx, "test.star", []byte(unindent(text)))
	return l.out.String(), err
}

// run runs a script that must not fail.
func (l *lab) run(text string) string {
	l.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), nstest.Deadline)
	defer cancel()
	out, err := l.script(ctx, text)
	if err != nil {
		l.t.Fatalf("%s\n%v\n%s", text, err, out)
	}
	return out
}

// fails runs a script that must fail, and returns the last line of what is said about it.
func (l *lab) fails(text string) string {
	l.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), nstest.Deadline)
	defer cancel()
	_, err := l.script(ctx, text)
	if err == nil {
		l.t.Fatalf("%s\nno error", text)
	}
	lines := strings.Split(strings.TrimSpace(err.Error()), "\n")
	return lines[len(lines)-1]
}

// prints runs a script and compares what it printed.
func (l *lab) prints(text, want string) {
	l.t.Helper()
	if got := strings.TrimSpace(l.run(text)); got != strings.TrimSpace(unindent(want)) {
		l.t.Errorf("%s\nprinted\n%s\nwant\n%s", text, got, want)
	}
}

// unindent takes the common indentation off a text in a test.
func unindent(text string) string {
	lines := strings.Split(strings.Trim(text, "\n"), "\n")
	first := lines[0]
	indent := first[:len(first)-len(strings.TrimLeft(first, "\t "))]
	for i, line := range lines {
		lines[i] = strings.TrimPrefix(line, indent)
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\t ")
}

// An object is one of iproute2's JSON objects.
type object map[string]any

// show is what iproute2 says in the namespace: show("-d", "link", "show", "v0").
func (l *lab) show(args ...string) []object {
	l.t.Helper()
	nstest.Require(l.t, "ip")
	out := l.tool("ip", append([]string{"-j"}, args...)...)
	var list []object
	if len(bytes.TrimSpace(out)) == 0 {
		return nil
	}
	if err := json.Unmarshal(out, &list); err != nil {
		l.t.Fatalf("ip -j %v: %v\n%s", args, err, out)
	}
	var full []object // iproute2 writes {} for what its filter drops
	for _, o := range list {
		if len(o) > 0 {
			full = append(full, o)
		}
	}
	return full
}

// tool runs a program in the namespace.
func (l *lab) tool(name string, args ...string) []byte {
	l.t.Helper()
	var out []byte
	nstest.Do(l.t, l.space, func() (err error) {
		cmd := exec.Command(name, args...)
		var errs bytes.Buffer
		cmd.Stderr = &errs
		if out, err = cmd.Output(); err != nil {
			l.t.Logf("%s %v: %s", name, args, errs.String())
		}
		return err
	})
	return out
}

// at is the value under a path of keys and indices of a JSON object.
func at(v any, path ...any) any {
	for _, step := range path {
		switch step := step.(type) {
		case string:
			switch m := v.(type) {
			case object:
				v = m[step]
			case map[string]any:
				v = m[step]
			default:
				return nil
			}
		case int:
			list, ok := v.([]any)
			if !ok || step >= len(list) {
				return nil
			}
			v = list[step]
		}
	}
	return v
}

// the is the only object of a list.
func (l *lab) the(list []object) object {
	l.t.Helper()
	if len(list) != 1 {
		l.t.Fatalf("%d objects, want 1: %v", len(list), list)
	}
	return list[0]
}

// is compares a value of iproute2's with what is wanted.
func (l *lab) is(o object, want any, path ...any) {
	l.t.Helper()
	got := at(o, path...)
	if n, ok := want.(int); ok {
		want = float64(n)
	}
	if got != want {
		l.t.Errorf("%v is %v (%T), want %v, in %v", path, got, got, want, o)
	}
}
