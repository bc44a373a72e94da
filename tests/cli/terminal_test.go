package cli

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
)

// patience is how long a test waits for what must come; it ends earlier as soon as it comes.
const patience = 60 * time.Second

// A terminal is a program running on a pseudo terminal.
type terminal struct {
	t    *testing.T
	file *os.File
	cmd  *exec.Cmd
	done chan struct{}

	mu   sync.Mutex
	cond *sync.Cond
	out  bytes.Buffer // all output
	seen int          // how much of it expect has consumed
}

// start runs nlsh on a terminal, with a history file of its own.
func start(t *testing.T, history string, args ...string) *terminal {
	t.Helper()
	cmd := exec.Command(binary, args...)
	cmd.Env = append(os.Environ(), "NLSH_HISTORY="+history, "TERM=xterm", "GOGC=")
	file, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 40, Cols: 200})
	if err != nil {
		t.Fatal(err)
	}
	term := &terminal{t: t, file: file, cmd: cmd, done: make(chan struct{})}
	term.cond = sync.NewCond(&term.mu)
	go term.read()
	t.Cleanup(term.stop)
	return term
}

func (term *terminal) stop() {
	term.cmd.Process.Kill()
	term.file.Close()
	<-term.done
}

func (term *terminal) read() {
	defer close(term.done)
	buf := make([]byte, 4096)
	for {
		n, err := term.file.Read(buf)
		term.mu.Lock()
		term.out.Write(buf[:n])
		term.cond.Broadcast()
		term.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// send types text.
func (term *terminal) send(text string) {
	term.t.Helper()
	if _, err := term.file.WriteString(text); err != nil {
		term.t.Fatal(err)
	}
}

// expect waits until the output after the last expected one matches.
func (term *terminal) expect(pattern string) {
	term.t.Helper()
	re := regexp.MustCompile(pattern)
	deadline := time.Now().Add(patience)
	timer := time.AfterFunc(patience, term.cond.Broadcast)
	defer timer.Stop()
	term.mu.Lock()
	defer term.mu.Unlock()
	for {
		if at := re.FindIndex(term.out.Bytes()[term.seen:]); at != nil {
			term.seen += at[1]
			return
		}
		if !time.Now().Before(deadline) {
			term.t.Fatalf("%q did not come; got %q", pattern, term.out.Bytes()[term.seen:])
		}
		term.cond.Wait()
	}
}

// result waits for a line of output of its own.
func (term *terminal) result(text string) {
	term.t.Helper()
	const lineBegin = `(\n|\x1b\[\?2004l)` // the prompt's last control sequence may stand before it
	term.expect(lineBegin + regexp.QuoteMeta(text) + `\r\n`)
}

// prompt waits until the editor has begun to read: it draws the prompt and moves the cursor back once.
func (term *terminal) prompt() {
	term.t.Helper()
	term.expect(`(>>>|\.\.\.)  \x08`)
}

// line types a line at the prompt and waits until its end is echoed.
func (term *terminal) line(text string) {
	term.t.Helper()
	term.prompt()
	term.send(text + "\r")
}

// exit waits for the end of the program and gives its exit status.
func (term *terminal) exit() int {
	term.t.Helper()
	ended := make(chan struct{})
	go func() { term.cmd.Wait(); close(ended) }()
	select {
	case <-ended:
	case <-time.After(patience):
		term.t.Fatalf("no end; got %q", term.out.String())
	}
	return term.cmd.ProcessState.ExitCode()
}

func TestPromptEcho(t *testing.T) {
	term := start(t, "")
	term.line("6 * 7")
	term.result("42")
	term.line("_ + 1")
	term.result("43")
	term.line("def double(x):")
	term.line("    return 2 * x * factor")
	term.line("")
	term.line("factor = 5")
	term.line("double(3)")
	term.result("30")
	term.line("1 // 0")
	term.expect("ZeroDivisionError")
	term.line("help(os.getpid)")
	term.expect("the process's id")
	term.prompt()
	term.send("\x04")
	if status := term.exit(); status != 0 {
		t.Errorf("Ctrl-D: exit status %d, want 0", status)
	}
}

func TestPromptExitStatus(t *testing.T) {
	term := start(t, "")
	term.line("sys.exit(5)")
	if status := term.exit(); status != 5 {
		t.Errorf("exit status %d, want 5", status)
	}
}

// Ctrl-C stops what runs, be it the interpreter or a builtin that waits, and the session goes on.
func TestPromptInterrupt(t *testing.T) {
	term := start(t, "")
	for _, busy := range []string{"[i for i in range(2000000000) if i < 0]", "time.sleep(100000)", "os.read(os.pipe()[0], 1)"} {
		term.line("print('begin') or " + busy)
		term.result("begin")
		term.send("\x03")
		term.expect("KeyboardInterrupt")
	}
	term.line("'still ' + 'here'")
	term.expect("'still here'")
	term.prompt()
	term.send("half a line\x03")
	term.expect("KeyboardInterrupt")
	term.line("6 * 7")
	term.result("42")
}

// A pasted block keeps its empty lines and tabs, and comes back from the history as one.
// TestPromptTab completes names, attributes, modules, and indents.
func TestPromptTab(t *testing.T) {
	term := start(t, filepath.Join(t.TempDir(), "history"))
	term.line("first_name = 'abc'")
	term.prompt()
	term.send("first_na\t.upp\t()\r")
	term.expect(`'ABC'`)
	term.send("import subproc\t\r")
	term.prompt()
	term.send("subprocess.PIP\t * 77\r")
	term.expect(`-77`)
	term.send("contin\t\r")
	term.expect(`'continue' (not|outside)`)
	term.send("if first_name:\r")
	term.expect(`\.\.\. `)
	term.send("\tprint(len(first_name) * 111)\r\r")
	term.expect(`333`)
}

func TestPromptPaste(t *testing.T) {
	history := filepath.Join(t.TempDir(), "history")
	term := start(t, history)
	term.prompt()
	term.send("\x1b[200~def f(x):\n\ty = x + 1\n\n\tif y:\n\t\treturn 'got %d' % y\n\n\x1b[201~")
	term.expect("⏎.*return")
	term.send("\r")
	term.line("f(41)")
	term.expect("'got 42'")
	term.prompt()
	term.send("\x04")
	term.exit()

	again := start(t, history)
	again.prompt()
	again.send("\x1b[A\x1b[A")
	again.expect("⏎.*return")
	again.send("\r")
	again.line("f(1)")
	again.expect("'got 2'")
}

func TestScriptInterrupt(t *testing.T) {
	script := filepath.Join(t.TempDir(), "wait.py")
	if err := os.WriteFile(script, []byte("print('begin')\ntime.sleep(100000)\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{script}, {"--isolated", script}} {
		t.Run(strings.Join(args[:len(args)-1], " "), func(t *testing.T) {
			term := start(t, "", args...)
			term.expect("begin")
			term.send("\x03")
			term.expect("line [12], in <module>") // of print, or of sleep
			term.expect("KeyboardInterrupt")
			if status := term.exit(); status != 130 {
				t.Errorf("exit status %d, want 130", status)
			}
		})
	}
}

// -i gives the prompt with what the script defined.
func TestInteractiveAfterScript(t *testing.T) {
	term := start(t, "", "-i", "-c", "x = 6; print('ran')")
	term.expect("ran")
	term.line("x * 7")
	term.result("42")
}
