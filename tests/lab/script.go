package main

import (
	_ "embed"
	"fmt"
	"os"
	"regexp"
	"strings"

	"golang.org/x/sys/unix"
)

var (
	//go:embed init.sh
	initScript []byte
	//go:embed stage2.sh
	stage2Script []byte
)

// runInitramfs is the part of the initramfs that belongs to one run.
func runInitramfs(k kernel, o options) ([]byte, error) {
	command, err := commandScript(o.command, k.version)
	if err != nil {
		return nil, err
	}
	var c cpio
	c.file("init", initScript)
	c.dir("lab")
	c.file("lab/stage2", stage2Script)
	c.file("lab/facts", factsScript(k, o))
	c.file("lab/command", command)
	return c.close(), nil
}

// factsScript tells stage2.sh what it cannot know.
func factsScript(k kernel, o options) []byte {
	rows, columns, terminal := 24, 80, ""
	if o.interactive {
		terminal = "yes"
		if size, err := unix.IoctlGetWinsize(0, unix.TIOCGWINSZ); err == nil && size.Row > 0 {
			rows, columns = int(size.Row), int(size.Col)
		}
	}
	return fmt.Appendf(nil, "KERNEL=%s MODULES=%s SHARE=%s TERMINAL=%s ROWS=%d COLUMNS=%d\n",
		quote(k.version), quote(k.modules()), quote(o.share), terminal, rows, columns)
}

var variableName = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`)

// commandScript runs the command in this process's directory and environment. NLSH_LAB names the kernel, so that
// a test knows that it runs on one that has everything.
func commandScript(args []string, version string) ([]byte, error) {
	dir, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	for _, variable := range append(os.Environ(), "NLSH_LAB="+version) {
		if name, value, _ := strings.Cut(variable, "="); variableName.MatchString(name) {
			fmt.Fprintf(&b, "export %s=%s\n", name, quote(value))
		}
	}
	fmt.Fprintf(&b, "PATH=$PATH:/usr/sbin:/sbin\ncd %s || exit 125\nexec", quote(dir))
	for _, arg := range args {
		b.WriteString(" " + quote(arg))
	}
	b.WriteString("\n")
	return []byte(b.String()), nil
}

// quote makes one word of a POSIX shell out of any text.
func quote(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }
