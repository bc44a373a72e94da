package netns

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/nlsh/nlsh"
	"github.com/nlsh/nlsh/internal/nstest"
)

// asNobody marks a run of the tests by a user without rights.
const asNobody = "NLSH_NETNS_NOBODY"

func TestMain(m *testing.M) {
	if os.Getenv(asNobody) != "" {
		os.Exit(m.Run())
	}
	nstest.Main(m)
}

// A lab is a shell in the test's own network and mount namespaces.
type lab struct {
	t     testing.TB
	shell *nlsh.Shell
	out   bytes.Buffer
}

func newLab(t testing.TB) *lab {
	t.Helper()
	nstest.Isolated(t)
	l := shellOf(t)
	l.run("from pyroute2 import netns, NetNS, IPRoute, NSPopen\nimport os")
	t.Cleanup(func() { l.run("for name in netns.listnetns(): netns.remove(name)") })
	return l
}

// shellOf is a shell alone.
func shellOf(t testing.TB) *lab {
	l := &lab{t: t}
	l.shell = nlsh.New(nlsh.WithOutput(&l.out), nlsh.WithErrorOutput(&l.out))
	return l
}

// run runs a script that must not fail, and returns what it printed.
func (l *lab) run(text string) string {
	l.t.Helper()
	out, err := l.try(text)
	if err != nil {
		l.t.Fatalf("%s\n%v\n%s", text, err, out)
	}
	return out
}

func (l *lab) try(text string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 2*nstest.Deadline)
	defer cancel()
	l.out.Reset()
	err := l.shell.Run(ctx, "test.py", []byte(text))
	return strings.TrimSpace(l.out.String()), err
}

// prints runs a script and compares what it printed.
func (l *lab) prints(text, want string) {
	l.t.Helper()
	if got := l.run(text); got != strings.TrimSpace(want) {
		l.t.Errorf("%s\nprinted\n%s\nwant\n%s", text, got, want)
	}
}

// fails runs a script that must fail, and compares the last line of what is said about it.
func (l *lab) fails(text, want string) {
	l.t.Helper()
	_, err := l.try(text)
	if err == nil {
		l.t.Errorf("%s\nno error, want %s", text, want)
		return
	}
	lines := strings.Split(strings.TrimSpace(err.Error()), "\n")
	if got := lines[len(lines)-1]; got != want {
		l.t.Errorf("%s\nfailed with\n%s\nwant\n%s", text, got, want)
	}
}

// ip runs iproute2.
func (l *lab) ip(args ...string) string {
	l.t.Helper()
	nstest.Require(l.t, "ip")
	out, err := exec.Command("ip", args...).CombinedOutput()
	if err != nil {
		l.t.Fatalf("ip %v: %v\n%s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}
