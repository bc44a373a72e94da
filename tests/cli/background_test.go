package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestThreadAtPrompt has a thread run while the prompt waits for a line: what it writes comes at once, before the line
// that is being typed, which is drawn anew behind it.
func TestThreadAtPrompt(t *testing.T) {
	dir := t.TempDir()
	fifo := filepath.Join(dir, "go")
	if err := exec.Command("mkfifo", fifo).Run(); err != nil {
		t.Fatal(err)
	}
	term := start(t, filepath.Join(dir, "history"))
	term.prompt()
	term.send("import threading\n")
	term.prompt()
	for _, line := range []string{"def work():", "    line = open('" + fifo + "').readline()",
		"    print('thread has', line.strip())", ""} {
		term.send(line + "\n")
		term.prompt()
	}
	term.send("threading.Thread(target=work, daemon=True).start()\n")
	term.prompt()
	term.send("1000 + ")
	term.expect(`1000 \+`)
	if err := os.WriteFile(fifo, []byte("news\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	term.expect(`thread has news\r\n[^\n]*>>> [^\n]*1000 \+ `)
	term.send("337\n")
	term.result("1337")
}

// TestEndOfPrompt leaves the prompt in each way that there is: files are written out, threads that are no daemons
// are waited for, what atexit knows is called.
func TestEndOfPrompt(t *testing.T) {
	for name, end := range map[string]string{"end of input": "\x04", "exit": "exit()\n", "sys.exit": "import sys; sys.exit()\n"} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			file := filepath.Join(dir, "left")
			term := start(t, filepath.Join(dir, "history"))
			term.prompt()
			term.send("f = open('" + file + "', 'w'); n = f.write('not closed')\n")
			term.prompt()
			term.send("import atexit, threading, time; f = atexit.register(print, 'called', 'last')\n")
			term.prompt()
			term.send("threading.Thread(target=lambda: (time.sleep(0.05), print('thread', 'done'))).start()\n")
			term.prompt()
			term.send(end)
			term.expect("thread done\r\n[^\n]*called last\r\n")
			term.cmd.Wait()
			text, err := os.ReadFile(file)
			if err != nil || string(text) != "not closed" {
				t.Errorf("%q, %v", text, err)
			}
		})
	}
}

// TestFilesAtEnd runs scripts that leave a file open, and end in different ways.
func TestFilesAtEnd(t *testing.T) {
	for end, want := range map[string]string{
		"pass":                     "not closed",
		"exit(3)":                  "not closed",
		"raise ValueError('x')":    "not closed",
		"import os; os._exit(4)":   "",
		"import os; print(f.name)": "not closed",
	} {
		t.Run(end, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "left")
			script := "f = open('" + file + "', 'w')\nf.write('not closed')\n" + end
			_ = exec.Command(binary, "-c", script).Run() // how it ends is the scripts' own business
			text, err := os.ReadFile(file)
			if err != nil || string(text) != want {
				t.Errorf("%q, %v, want %q", text, err, want)
			}
		})
	}
}

// TestPassword reads a line without an echo.
func TestPassword(t *testing.T) {
	dir := t.TempDir()
	term := start(t, filepath.Join(dir, "history"), "-c", "import getpass\nprint([getpass.getpass('Secret: ')])")
	term.expect("Secret: ")
	term.send("swordfish\n")
	term.expect(`^\r\n\['swordfish'\]\r\n`)
}

// TestBlocksAtPrompt types statements with blocks: an empty line ends them, not the first line of the block.
func TestBlocksAtPrompt(t *testing.T) {
	input := "def double(x):\n    y = x + x\n    return y\n\nfor i in range(2):\n    print(double(i))\n    print('next')\n\n" +
		"if i:\n    print('one')\nelse:\n    print('none')\n\n"
	cmd := exec.Command(binary, "-i")
	cmd.Stdin = strings.NewReader(input)
	out, err := cmd.CombinedOutput()
	if want := "0\nnext\n2\nnext\none\n"; err != nil || string(out) != want {
		t.Errorf("%v\n got %q\nwant %q", err, out, want)
	}
}
