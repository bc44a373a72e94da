package docs

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/nlsh/nlsh"
	"github.com/nlsh/nlsh/internal/nstest"
	"github.com/nlsh/nlsh/nl"
)

func TestMain(m *testing.M) { nstest.Main(m) }

// A session is a shell in a network of its own, and what it writes.
type session struct {
	*nlsh.Shell
	out bytes.Buffer
}

// newSession makes a shell in a fresh namespace with lo up, as nlsh --isolated does.
func newSession(t *testing.T, options ...nlsh.Option) *session {
	t.Helper()
	s := &session{}
	s.Shell = nlsh.New(append(options, nlsh.WithOutput(&s.out), nlsh.WithErrorOutput(&s.out),
		nlsh.WithArgs("example.py"), nlsh.WithTimeout(nstest.Deadline))...)
	namespace := nstest.New(t)
	nstest.Do(t, namespace, func() error { return exec.Command("ip", "link", "set", "lo", "up").Run() })
	ns, err := nl.OpenNetNSFd(int(namespace.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ns.Close() })
	s.State().Place().NetNS = ns
	return s
}

// taken is what has been written since the last call, with the traceback of err.
func (s *session) taken(err error) string {
	defer s.out.Reset()
	var failed *nlsh.Error
	switch {
	case errors.As(err, &failed):
		return s.out.String() + failed.Traceback
	case err != nil:
		return s.out.String() + err.Error() + "\n"
	}
	return s.out.String()
}

// script runs a text as a script, to its very end.
func (s *session) script(src string) string {
	shown := s.taken(s.Run(context.Background(), "example.py", []byte(src)))
	return shown + s.taken(s.Close(context.Background()))
}

// prompt runs a session at the prompt, and gives it as a terminal shows it.
func (s *session) prompt(text string) string {
	var shown strings.Builder
	input, number, typing := "", 0, false
	feed := func() {
		if input == "" {
			return
		}
		number++
		name := fmt.Sprintf("<stdin-%d>", number)
		shown.WriteString(s.taken(s.Exec(context.Background(), name, []byte(input))))
		input = ""
	}
	for _, line := range strings.Split(text, "\n") {
		code, first := strings.CutPrefix(line, ">>> ")
		if first {
			feed()
		} else if code, typing = strings.CutPrefix(line+" ", "... "); !typing || input == "" {
			feed() // a line of output: what made it is whole
			continue
		}
		input += strings.TrimRight(code, " ") + "\n"
		shown.WriteString(line + "\n")
	}
	feed()
	return shown.String()
}

// build makes the program, and gives its folder.
func build(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	out, err := exec.Command("go", "build", "-o", dir+"/nlsh", "github.com/nlsh/nlsh/cmd/nlsh").CombinedOutput()
	if err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return dir
}

// console runs the commands of a block in the project's folder, with programs before the rest of PATH, and gives
// it as a terminal shows it.
func console(t *testing.T, programs, text string) string {
	t.Helper()
	var shown strings.Builder
	for _, line := range strings.Split(text, "\n") {
		command, ok := strings.CutPrefix(line, "$ ")
		if !ok {
			continue
		}
		ctx, cancel := context.WithTimeout(context.Background(), 4*nstest.Deadline)
		cmd := exec.CommandContext(ctx, "sh", "-c", command)
		cmd.Dir = root
		cmd.Env = append(os.Environ(), "PATH="+programs+":"+os.Getenv("PATH"), "HOME="+t.TempDir())
		out, _ := cmd.CombinedOutput() // a failing command is shown with what it says
		cancel()
		shown.WriteString(line + "\n" + string(out))
	}
	return shown.String()
}
