package oracle

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"testing"

	"go.starlark.net/starlark"

	"github.com/nlsh/nlsh"
	"github.com/nlsh/nlsh/internal/nstest"
)

func TestMain(m *testing.M) { nstest.Main(m) }

// python is the interpreter for which Debian's python3-pyroute2 is installed.
const python = "/usr/bin/python3"

// Both sides have the same methods: enter goes to a namespace, ask is the messages that a method of IPRoute answers,
// call is nil, or an error whose text is the same on both sides.

// A peer is pyroute2 in a process.
type peer struct {
	in   io.WriteCloser
	out  *bufio.Reader
	said bytes.Buffer // what it wrote to standard error
}

// newPeer starts pyroute2; it skips the test where there is none.
func newPeer(t *testing.T) *peer {
	t.Helper()
	nstest.Isolated(t)
	if out, err := exec.Command(python, "-c", "import pyroute2").CombinedOutput(); err != nil {
		t.Skipf("%s with pyroute2 is not installed: %v: %s", python, err, out)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 4*nstest.Deadline)
	cmd := exec.CommandContext(ctx, python, "testdata/peer.py")
	p := &peer{}
	cmd.Stderr = &p.said
	var err error
	if p.in, err = cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	p.out = bufio.NewReader(out)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		p.in.Close()
		cmd.Wait()
		cancel()
	})
	return p
}

// request sends one object and reads the answer.
func (p *peer) request(t *testing.T, key, value string) (answer struct {
	Messages []any
	Error    string
}) {
	t.Helper()
	if err := json.NewEncoder(p.in).Encode(map[string]string{key: value}); err != nil {
		t.Fatalf("pyroute2: %v\n%s", err, &p.said)
	}
	line, err := p.out.ReadBytes('\n')
	if err != nil {
		t.Fatalf("pyroute2, %s %s: %v\n%s", key, value, err, &p.said)
	}
	d := json.NewDecoder(bytes.NewReader(line))
	d.UseNumber()
	if err := d.Decode(&answer); err != nil {
		t.Fatalf("pyroute2, %s %s: %v\n%s", key, value, err, line)
	}
	return answer
}

func (p *peer) enter(t *testing.T, space *os.File) {
	p.request(t, "netns", fmt.Sprintf("/proc/%d/fd/%d", os.Getpid(), space.Fd()))
}

func (p *peer) ask(t *testing.T, expression string) []any {
	t.Helper()
	return p.request(t, "ask", expression).Messages
}

func (p *peer) call(t *testing.T, expression string) error {
	t.Helper()
	if said := p.request(t, "call", expression).Error; said != "" {
		return errors.New(said)
	}
	return nil
}

// ours is a shell.
type ours struct{ shell *nlsh.Shell }

func (o *ours) enter(t *testing.T, space *os.File) {
	o.shell = nlsh.New(nlsh.WithGlobal("NS", starlark.MakeInt(int(space.Fd()))), nlsh.WithTimeout(nstest.Deadline))
	if err := o.shell.Run(t.Context(), "oracle.star", []byte("ip = IPRoute(netns=NS)")); err != nil {
		t.Fatal(err)
	}
	shell := o.shell
	t.Cleanup(func() { shell.Run(context.Background(), "oracle.star", []byte("ip.close()")) })
}

func (o *ours) ask(t *testing.T, expression string) []any {
	t.Helper()
	v, err := o.shell.Eval(t.Context(), "ip."+expression)
	if err != nil {
		t.Fatalf("ip.%s: %v", expression, err)
	}
	return plain(v).([]any)
}

func (o *ours) call(t *testing.T, expression string) error {
	t.Helper()
	_, err := o.shell.Eval(t.Context(), "ip."+expression)
	var raised *nlsh.Error
	var code int
	switch {
	case err == nil:
		return nil
	case !errors.As(err, &raised):
		t.Fatalf("ip.%s: %v", expression, err)
	case raised.Class == "NetlinkError":
		if _, err := fmt.Sscanf(raised.Message, "(%d,", &code); err != nil {
			t.Fatalf("ip.%s: %v", expression, raised)
		}
		return fmt.Errorf("NetlinkError %d", code)
	}
	return errors.New(raised.Class)
}
