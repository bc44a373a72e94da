package main

import (
	"regexp"
	"strings"
	"sync"
)

// tailSize is how much of a channel is kept: a kernel's last words are long.
const tailSize = 64 << 10

// tail keeps the end of what is written to it.
type tail struct {
	mu  sync.Mutex
	buf []byte
}

// Write implements io.Writer.
func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.buf = append(t.buf, p...)
	if extra := len(t.buf) - tailSize; extra > 0 {
		t.buf = append(t.buf[:0], t.buf[extra:]...)
	}
	return len(p), nil
}

// String returns what is kept.
func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.buf)
}

var panicMessage = regexp.MustCompile(`Kernel panic - not syncing: ([^\r\n]*)`)

// panicLine returns the reason of a kernel panic that a console shows, or nothing.
func panicLine(console string) string {
	if m := panicMessage.FindStringSubmatch(console); m != nil {
		return m[1]
	}
	return ""
}

// lastLines returns the last n lines of a text.
func lastLines(text string, n int) string {
	lines := strings.Split(strings.TrimRight(strings.ReplaceAll(text, "\r", ""), "\n"), "\n")
	return strings.Join(lines[max(0, len(lines)-n):], "\n")
}
