package builtins

import (
	"io"
	"os"
	"sync"

	"golang.org/x/sys/unix"

	"github.com/nlsh/nlsh/internal/py"
)

// outputSize is how much an Output collects before it writes.
const outputSize = 64 << 10

// An Output is a standard output of the shell: buffered, line by line when it goes to a terminal, in blocks
// otherwise. Its first write error stays, as OSError, and comes back from every later call.
type Output struct {
	mu   sync.Mutex
	w    io.Writer
	file *os.File // behind w, nil when there is none
	buf  []byte
	line bool
	err  error
}

// NewOutput buffers what is written to w.
func NewOutput(w io.Writer) *Output {
	o := &Output{w: w}
	if f, ok := w.(*os.File); ok {
		o.file, o.line = f, IsTerminal(f)
	}
	return o
}

// Redirect has the output go to w, which leads to the same file by another way.
func (o *Output) Redirect(w io.Writer) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.w = w
}

// IsTerminal says whether f is a terminal.
func IsTerminal(f *os.File) bool {
	_, err := unix.IoctlGetTermios(int(f.Fd()), unix.TCGETS)
	return err == nil
}

// Write adds p to the buffer, and writes the buffer when it is full or, on a terminal, has a whole line.
func (o *Output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.buf = append(o.buf, p...)
	return len(p), o.settle()
}

// WriteString is Write of a string.
func (o *Output) WriteString(text string) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.buf = append(o.buf, text...)
	return len(text), o.settle()
}

func (o *Output) settle() error {
	if len(o.buf) >= outputSize || o.line && hasNewline(o.buf) {
		return o.flush()
	}
	return o.err
}

func hasNewline(b []byte) bool {
	for i := len(b) - 1; i >= 0; i-- {
		if b[i] == '\n' {
			return true
		}
	}
	return false
}

// Flush writes what is buffered.
func (o *Output) Flush() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.flush()
}

func (o *Output) flush() error {
	if len(o.buf) > 0 && o.err == nil {
		_, err := o.w.Write(o.buf)
		o.err = py.FromOS(err, "")
	}
	o.buf = o.buf[:0]
	return o.err
}

// Err is the write error that has broken the output, nil while it works.
func (o *Output) Err() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.err
}

// File is the file behind the output, nil when it is not one.
func (o *Output) File() *os.File { return o.file }
